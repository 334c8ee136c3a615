package parse

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// The words below are general vocabulary of Chinese planning documents: verbs of
// building, the nouns that end the names of institutions and places, and the
// words that such a name is made of while it is still only a kind. They were
// written down for this package from general knowledge of the field (the service
// domains, institution types and place types that the national standards for
// basic public services name); no word is the name of a place.

// leadingWords stand in front of a verb and say how, when or by whom.
const leadingWords = `
加快 加速 积极 继续 重点 全力 大力 着力 扎实 稳步 有序 有效 统筹 全面 进一步 努力 深入 切实 力争
争取 积极争取 计划 抓紧 优先 加大 尽快 适时 分期 分批 逐步 持续 同步 共同 协同 协调 依法 主动 认真
高标准 高质量 高起点 科学 合理 因地制宜 分步 力促 务必 配合 及时 按期 如期 同时 其中 此外 另外 研究
率先 整体 年内 年底前 集中 联合 合作 精心 倾力 创新 已经 正在 拟 再
`

// buildVerbs have what is built as their object.
const buildVerbs = `
新建 改建 扩建 改扩建 新改扩建 新扩建 新（改、扩）建 新(改、扩)建 新（改扩）建 新(改扩)建
新（扩）建 新(扩)建 改（扩）建 改(扩)建 新建或改扩建 新建或改建 新建或扩建 改建或扩建 迁建 重建 续建 兴建 修建 筹建 援建 共建 复建 翻建 翻新 建设
建成 建好 建造 增建 开工建设 规划建设 谋划建设 规划新建 谋划新建 推进建设 加快建设 启动建设
布局建设 异地新建 异地迁建 异地扩建 迁址新建 迁址重建 原址重建 原址扩建 整体迁建 整体搬迁 搬迁 迁址
改造 改造提升 提升改造 改造升级 升级改造 提质改造 更新改造 维修 维修改造 修缮 整修 修复 加固 设立
成立 创办 兴办 建立 新增 增设 建设好 保护利用 修缮保护 保护修缮 保护修复 活化利用 打造 培育 开工
新开工 建成投用 改建成 建成并投用 装修改造 新增建设 布展 恢复 新设 增建 扩容 贯通 易地新建 易地迁建
易地重建 易地扩建 腾退改建 腾退改造 盘活改造 盘活改建 改造利用 开发 选址新建 选址建设 择址新建 原地重建 拆除重建
`

// pushVerbs move a project on; whether their object is one, the rest of the
// clause must not deny.
const pushVerbs = `
推进 加快推进 重点推进 统筹推进 继续推进 实施 加快实施 重点实施 组织实施 申报实施 完成 启动 谋划
规划 谋划推进 抓好 加快 做好 布局 安排 建设完成 全面完成 基本完成 确保 包括 包含 涵盖 筹划 提速
`

// helpVerbs can have anything as their object: what they mean, the end of the
// clause has to say.
const helpVerbs = `
推动 支持 助推 促进 提高 优化 加强 强化 深化 保障 落实 办好 做强 建强 做优 将 对 把 为
改善 开展 扩大 发展 实现 引进 策划 储备 争取 申报 规范
`

// raiseVerbs have a place as their object, or what it is able to do.
const raiseVerbs = `提升 完善 升级 扶持 组建`

// titleVerbs have a title that is to be won as their object, and the place that
// is to win it as their subject.
const titleVerbs = `
争创 创建 申创 创成 申办 评定 认定
`

// otherVerbs have as their object who is to do something, or what is only used.
const otherVerbs = `
回购 回收 移交 接收 撤并 关停 合并 取缔 拆除 腾退 保留 巩固 健全 建立健全 推广 推行 拓展 承办 举办 筹办 办理 参办 制定
出台 编制 增加 配备 配置 配齐 购置 采购 整合 盘活 运营 管理 提供 保持 控制 发布 发放 普及 覆盖 满足
创作 创排 申请 评选 遴选 命名 授予 开设 构建 形成 搭建 设置 壮大 丰富 统筹利用 充分利用 用好
挖掘 宣传 做大 深挖 讲好 凝聚 汇聚 推出 开通 开放 免费开放 向 对口 支援 联系 服务 保护 传承 弘扬
鼓励 引导 组织 指导 动员 要求 督促 依托 利用 借助 发挥 参与 参加 加入 融入 对接 联合 引入 吸引 选派
邀请 协助 按照 根据 围绕 例如 以 收购 收储 购买
`

// becomingVerbs follow the place that a plan builds, moves or raises.
const becomingVerbs = `
创建成为 创建成 创建为 创成 转型为 转设为 改建为 扩建为 改扩建为
建设成为 建设成 建设为 建成为 打造成为 打造成 打造为 提升为 升级为
升格为 晋升为 改造成 改造为 争创 积极争创 创建 申创 建成投用 建成投入使用 建成使用 建成开放
建成运营 建成启用 正式启用 投入使用 投入运营 建成招生 建成开学 竣工 完工 开工建设 全面开工 开工
迁入新址 完成 达到 创二级 创三级 独立设置 完成独立设置 改造后 投运 建成投运
落成 挂牌 挂牌成立 挂牌运行
`

// objectVerbs can stand between a place or a builder and what is built there.
const objectVerbs = `
新建 改建 扩建 改扩建 迁建 重建 兴建 修建 筹建 规划建设 规划新建 开工建设 建设 建成 打造 建立 设立 成立 创办 兴办 增设 扩大
`

// awardNouns end titles that a place can win without being built or raised.
const awardNouns = `基地 试点 单位 中心 集体 品牌 称号`

// nounFollowers make a noun of the verb in front of them ("建设项目", "建设标准").
const nounFollowers = `
前期 项目 工程 规模 面积 标准 任务 工作 力度 进度 成果 规划 计划 行动 用地 内容 水平 投资 资金 主体 期
地点 单位 年限 方案 试点 和 及 与 以及 、 等 ） ) 管理 运营 质量 步伐 体系 要求 布局 机制 模式 改造
提升 。 完成 落地 高质量
`

// facilityNouns end the names of facilities and places.
var facilityNouns = []string{
	// Education.
	`学校 小学 中学 高中 初中 高中部 初中部 小学部 附校 附中 附小 实小 实中 幼儿园 托儿所 托育园 学园
	职专 高专 职校 技校 职教中心 职中 中专 卫校 校舍 传习所 工坊 学生宿舍 教师宿舍 职教部 学前部 学院 大学 党校 校区 分校 新校 教学点 少年宫 新园 分园 东园 西园 南园
	北园 园所 国医堂`,
	// Health.
	`医院 卫生院 卫生室 保健院 院区 馆区 分院 新院 东院 西院 南院 北院 本部 总院 门诊部 住院部 住院一部 住院二部 住院三部 病区 急救站 血站 疾控
	疗养院 护理院 康复院 业务用房 发热门诊 新址 感染性疾病科 感染科 老年医学科 老年病科 康复医学科 重症医学科`,
	// What many are called.
	`中心 馆 文化宫 工人文化宫 青少年宫 活动宫 博物院 档案馆`,
	// Parks and gardens.
	`园 公园 园区 产业园 创业园 孵化园 科技园 科创园 示范园 物流园 工业园 农业园 文创园 创意园 陵园 骨灰堂 安息堂
	植物园 动物园 乐园 游园 墓园 公墓 文化园 体育园 生态园 教育园 康养园 养生园 博览园 采摘园 主题园
	创新园 双创园 留创园 创业港 创新港 双创港 创业谷 科创谷 健康谷 花园 实验园`,
	// Zones and districts.
	`基地 试验区 示范区 先行区 度假区 景区 风景区 名胜区 街区 片区 安葬区 旅游区 集聚区 保护区 功能区
	商圈 商务区`,
	// Care, service points.
	`敬老院 养老院 福利院 长者食堂 社区食堂 老年食堂 幸福食堂 光荣院 颐养院 颐养中心 颐养城 康养城 健康城 医养城 医疗城 教育城 体育城 文化城
	大学城 科教城 职教城 科学城 商贸城 公寓 养老社区 康养社区 颐养社区 综合体 服务站 军供站 救助站 工作站 驿站
	服务点 托育点 助餐点 照护点 救助管理站 托养所 收容所 之家 站 院`,
	// Buildings.
	`大楼 综合楼 教学楼 宿舍楼 病房楼 住院楼 门诊楼 内科楼 外科楼 实验楼 餐饮楼 医技楼 科研楼 办公楼
	图书楼 实训楼 楼`,
	// Culture.
	`剧院 大剧院 剧场 影院 音乐厅 书房 书屋 书库 书城 书吧 书院 图书城 美术院 画院 展厅 展示厅 演艺厅 报告厅 影城 影视城 会展中心`,
	// Sport.
	`体育场 体育场馆 运动场 足球场 篮球场 网球场 球场 田径场 滑雪场 滑冰场 训练场 游泳池 风雨操场 冰场 赛道 骑行道 健身步道 步道
	绿道 碧道 栈道 长廊 广场 停车场 营地 舞台`,
	// Towns, streets, farms.
	`小镇 古镇 古城 故城 老城 古村 村落 街 古街 老街 步行街 老街区 商业街 村 庄园 农庄 农场 林场 山庄
	田园`,
	// Monuments.
	`遗址 旧址 故居 墓 墓群 庙 大庙 寺 塔 堡 墩 城墙 城楼 大屋 大院 老宅 老屋 民居 土楼 寨 苑 阁 宫 殿
	礼堂 教堂 学堂 文化家园 公租房 保障房 安置房 人才房 共有产权房 祠 宗祠 祠堂 牌坊 烽火台 石窟 古桥
	古建筑群 鼓楼群 窑址 会馆 桥 纪念碑 纪念园 纪念堂 纪念亭 英烈墙`,
	// Science.
	`实验室 研究院 研究所 检验所 质检所 检测站 监测站 气象台 天文台 电视台 天文馆`,
	// Water, traffic, safety.
	`水库 水厂 自来水厂 污水处理厂 公路 处理厂 储备库 填埋场 焚烧厂 发电厂 泵站 大桥 机场 车站 客运站 汽车站 火车站 高铁站 地铁站 公交站 枢纽
	码头 消防站 派出所 充电站`,
	// Trade and housing.
	`市场 夜市 农贸市场 菜市场 交易市场 超市 邻里中心 会客厅 客厅 服务大厅 大厅 小区 生活区 家属区 宿舍区 家属楼 职工宿舍 新村 新城 新天地 安置区
	安置小区 棚户区 新社区 院落 家属院 人才社区 青年社区 产业社区 保障性租赁住房 保障性住房`,
}

// heritageNouns end the names of monuments; those may begin with them, too.
const heritageNouns = `
运河 古道 古堰 古渡 石桥 廊桥 风雨桥 戏台 粮仓 旧居 石刻 摩崖 造像 炮台 城门 古井 围屋 衙署 县衙 古墓 王陵
`

// partNouns name a part of a hospital or school; alone they name nothing.
const partNouns = `
教学楼 实验楼 宿舍楼 学生公寓 学生宿舍 教师周转房 食堂 运动场 操场 综合楼 综合教学楼 门诊楼 住院楼 病房楼 医技楼 图书楼 实训楼
办公楼 科研楼 体育馆 餐厅 餐饮楼 图书馆 学生食堂 学生宿舍楼 宿舍 厕所
`

// hospitalNouns and schoolNouns end the names of institutions that grow by the
// part or centre that is set up in them.
const (
	hospitalNouns = `医院 保健院 卫生院 人民医院 中医院`
	schoolNouns   = `学校 小学 中学 高中 初中 学院 大学 幼儿园 职专 高专 附中 附小 校区 托育园`
)

// roomNouns name what an institution grows by though it is no place by itself.
const roomNouns = `托班 托位 车间`

// qualityWords end what is said of a place that is raised: 甲馆展陈水平.
const qualityWords = `水平 能力 功能 效能 条件 设施 设备 品质`

// equipmentWords end what an institution has that is rebuilt with it: 改造甲小学
// 运动场.
const equipmentWords = `场地 运动场 操场 宿舍 食堂 厕所 停车库`

// manyWords begin what a region has many of.
const manyWords = `乡镇 镇村 村 中小学 基层 农村 乡村 城乡 城镇 社区 街道 老旧 公办 公立 民办 普惠 县级 区级 市级 镇级 居民 小区`

// employerNouns end the names of those for whose staff an estate was built, and
// estateNouns such estates.
const (
	employerNouns = `厂 局 矿 公司 供销社 合作社 农场 林场`
	estateNouns   = `家属院 家属区 家属楼 生活区 宿舍区 职工宿舍 小区 片区`
)

// rundownNouns say what an area is that is rebuilt: 北关片区|棚户区改造.
const rundownNouns = `棚户区 老旧小区 城中村`

// hotlines are numbers that are names.
const hotlines = `110 119 120 122 12320 12345`

// projectNouns end the name of a project.
const projectNouns = `项目 工程`

// worksWords say what is done to a facility and belong to a project's name.
const worksWords = `
新建 扩建 改建 迁建 改扩建 新改扩建 异地新建 异地迁建 整体搬迁 整体迁建 搬迁 迁址 迁址新建 重建
异地重建 易地新建 易地迁建 易地重建 易地扩建 易地搬迁 搬迁新建 搬迁重建 续建 维修 维修改造 修缮 整修 加固 改造 提升改造 改造提升 提质改造 升级改造 改造升级
更新改造 装修改造 提档升级 扩容 扩容提质 提质扩容 扩能 提标扩能 提质 提质增效 升级 提升 转型
转型升级 升格 转型提升 转型发展 优化提质 提质优化 优化提升 提能 扩面 活化利用 开发利用 能力提升 服务能力提升 能力建设 整体保护 整体提升
抢险加固 除险加固 提标 提标改造 维修加固 修缮加固 保护提升 布展提升 补短板 周边环境整治 周边环境提升 更新 更新改造 环境整治 综合整治 整治 环境提升 保护 保护修复
修缮保护 修复 保护利用 保护开发 开发 保护展示 展示 安防 消防 布展 展陈 展陈提升 装修 设备更新
设备购置 设备采购 设备配置 部分设备更新 部分设备购置 标准化 规范化 达标 数字化 信息化 智慧化 智能化
现代化 重点改造 综合改造 适老化改造 亮化 绿化 配套
`

// phaseWords number the phases of a project.
const phaseWords = `一期 二期 三期 四期 （一期） （二期） （三期） (一期) (二期) (三期) 一期工程 二期工程 三期工程
四期工程 五期 东段 西段 南段 北段 中段 首段 示范段 首期`

// clauseWords show that what looks like a name is a clause.
const clauseWords = `跨区域 跨省 跨市 至少 不少于 不低于 以上的 达到 具有 具备 有条件 应当 可以 能够 需要 成为 作为 通过 以及`

// aspectWords stand behind a facility's name and are no part of it.
const aspectWords = `
建设 实施 落实 落地 落实落地 落地实施 落地建设 推进 加快推进 开工 竣工 完工 投用 投入使用 投入运营
运营 建成 品质 设施设备 设备设施 基础设施 配套设施 服务设施 办学条件 条件 工作 创建 创建工作 筹建 组建 筹设 筹建工作 前期
前期工作 进度 主体工程 主体 验收 开馆 开放 开诊 开园 开业 对外开放 交付使用 建成投用 建成使用
全面建成 开工建设 竣工验收 基本建成 建设工作 建设任务 建设进度 功能 使用 启用 正式启用 投运 落成 创建成 顺利
服务功能 护理能力 早日 全面 尽快 如期 主体建设 规划建设 进行整修 进行改造 进行修缮 进行维修 进行扩建 进行提升
进行提升改造 进行改造提升 进行升级改造 进行改扩建 进行装修 设施 设备 并投入使用 并投用 并开放
并投入运营 并交付使用
`

// confirmWords in the end of a clause say that its list is one of works.
const confirmWords = `
项目 工程 建设 新建 扩建 迁建 改建 续建 改造 修缮 维修 整修 搬迁 创建 升级 落地 开工 竣工 投用 投入使用 布展 转型 提质 品质 设施设备 办学条件 整治 修复 加固 达标 筹建 组建 保护利用 活化利用
`

// partnerWords in the end of a clause say that its list is one of partners.
const partnerWords = `
合作 联盟 医联体 结对 签订 协作 对接 参加 参与 加入 融入 交流 共享 帮扶 纳入 联合办学 代表 托管 牵头 开设 挂牌
`

// figureWords begin what a plan tells about a facility behind its name.
const figureWords = `
总建筑面积 建筑面积 占地 用地面积 总用地 总投资 计划投资 投资 新增 设置 设计 位于 选址 建设规模 建设内容 规划床位 床位 可提供 规模 其中
`

// classWords in front of a noun say that many are meant, or any.
const classWords = `
各 每 该 全部 所有 若干 一批 部分 其他 其它 其余 有条件 具备 符合 现有 多个 多所 多渠道 多方 一系列 至少 不少于 全省
全市 全县 全区 全镇 我市 我县 我区 我省 本市 本县 本区 全国 全域 一些 一个 一所 一家 一座 一处 两个
两所 这些 等 以上 以下 具有 拥有 承担 满足 面向
`

// zoneNames are zones that a region has one of, though they bear no name.
const zoneNames = `高新区 经开区 开发区 经济开发区 高新技术产业开发区 新区 主城区 老城区 新城区`

// kindWords make up the names of kinds, by domain. A name that begins with none
// of them begins with a proper one.
var kindWords = []string{
	// Where and whose it is.
	`专栏 领域 卓越 国家 国家级 省级 市级 县级 区级 镇级 乡级 村级 区县级 市县级 区域 区域性 区域级 全民
	县域 县区 市区 区县 市县 县城 城区 城市 城乡 城镇 农村 乡村 乡镇 镇村 街道 社区 村居 行政村 村庄
	村民 中心村 中心城区 主城 老城 新城 新型 新建 居住 居民 小区 居住区 住宅 市民 市属 市辖 市政 市场
	市域 县属 区属 省属 区域内 片区 园区 景区 校区 院区 校内 校外 校园 校企 城郊 郊野 口袋 街角 沿线
	周边 内部 境内 辖区 基层 各级 各类 多种 多个 多层次 多功能 多元 单位 机构 企业 机关 社会 民办 公办 公有 产权
	公立 私立 民营 国有 集体 政府 公益 公益性 非营利 非营利性 市内 市外 县内 县外 省内 省外 区内 区外
	城中村 高山`,
	// How good, how large and of which grade.
	`普惠 普惠性 惠民性 示范 示范性 示范型 试点 重点 特色 优质 优秀 品牌 标准 标准化 规范 规范化 高水平
	高质量 高品质 高标准 高端 高层次 高效 先进 现代 现代化 一流 知名 领先 精品 骨干 龙头 领航 标杆 样板
	旗舰 名优 名师 名医 名校 大型 中型 小型 中小型 微型 嵌入式 分布式 连锁化 专业 专业化 专业性 综合
	综合性 集成 一体化 一站式 一刻钟 智慧 智能 数字 数字化 信息 信息化 网络 互联网 大数据 人工智能 科技
	科学 技术 创新 创业 创意 双创 孵化 众创 研发 科研 科普 一级 二级 三级 四级 五级 甲等 乙等 一类 二类
	星级 五星级 四星级 三星级 A级 5A级 4A级 3A级 甲级 初级 中级 高级 高等 中等 初等 等级 以上 以下
	及以上 达标 可转换 在建 拟建 已建`,
	// Whom it serves.
	`学前 幼儿 婴幼儿 婴幼 儿童 有声 盲人 少儿 少年 青少年 青年 未成年人 妇女 妇幼 母婴 女性 老年 老年人
	老人 老龄 老干部 残疾人 残疾 残疾儿童 孤残 困境 困难 特困 特困人员 低收入 贫困 留守 流浪 乞讨 失能
	半失能 失智 退役军人 军人 军休 优抚 双拥 烈士 革命 英雄 职工 工人 农民 农民工 大学生 毕业生 高校
	留学生 留学人员 返乡 入乡 人才 专家 教师 学生 家长 家庭 居家 居民区 群众 人民 公众`,
	// Education, training and public service at large.
	`公共 公用 基本 基础 基础性 服务 服务业 便民 民生 惠民 为民 教育 教学 义务教育 学历 普通 普通高中
	职业 职业技术 职业教育 职业院校 职教 技能 技工 技师 实训 实习 实践 实验 实验性 培训 培养 培育
	继续教育 终身 成人 特殊 特殊教育 特教 融合 产教 产教融合 劳动 德育 思政 体教 研学 九年 一贯制
	九年一贯制 十二年 寄宿 寄宿制 寄宿制学校 中小学 小学 初中 高中 中学 中小学校 中职 高职 中专 学校
	校舍 学位 教学点 幼儿园 托育 托幼 托管 照护 看护 养育 早教 早期 外国语`,
	// Health.
	`医疗 医药 医学 医养 医养结合 医养康养 医防 医共体 医联体 卫生 卫健 健康 公共卫生 疾病 疾病预防 预防
	预防控制 疾控 防控 防治 慢性病 慢病 胸痛 卒中 脑卒中 创伤 危重 重症 围产 新生儿 癌症 糖尿病 高血压
	呼吸 骨科 妇儿 血透 透析 传染病 职业病 精神 心理 精神卫生 肿瘤 心血管 口腔 眼科 妇科 产科 儿科 急诊
	急救 紧急 应急 救治 救援 救护 医院 门诊 病房 住院 专科 全科 康复 康养 护理 安宁 疗护 临终 临床 检验
	检测 检查 影像 病理 输血 血液 献血 采供血 中医 中医药 中西医 中西医结合 西医 针灸 民族医 治未病
	病原 微生物 病原微生物 生物 生物安全 致病菌 独立 相对独立 定点 发热 哨点 孕期 孕前`,
	// Care of the old.
	`养老 养老服务 养生 养护 敬老 颐养 颐养型 助老 适老 适老化 日间 日间照料 照料 全日 助餐 助浴 配餐
	长者 食堂 旅居 候鸟 互助 幸福 老年食堂 家园 之家 关爱 关怀 保护 保障 救助 救灾 救济 慈善 福利
	社会福利 儿童福利 抚恤 优待 拥军 殡葬 殡仪 骨灰 安葬 安放 公墓 火化 祭祀 祭扫 生态 生态葬 节地`,
	// Work, insurance, administration, safety.
	`就业 创业就业 人力资源 人力 劳动力 零工 招聘 求职 职业介绍 用工 社保 社会保障 社会保险 医保
	医疗保障 人社 保险 经办 政务 行政 行政服务 综合服务 办事 公证 法律 司法 调解 仲裁 信访 法治 平安
	安全 公安 治安 消防 防灾 减灾 避难 应急避难 气象 地震 民兵 人防`,
	// Housing.
	`住房 保障性 公租房 廉租房 廉租 租赁 租赁住房 棚户区 老旧 危旧 危房 农房 安置 安居 宜居 物业 旧城
	旧改`,
	// Culture and tourism.
	`文化 文艺 文旅 文体 文物 文博 文献 文创 艺术 群众文化 群众艺术 群艺 公共文化 红色 红色文化 红色旅游
	传统 民俗 民间 民族 非遗 非物质 非物质文化 遗产 文化遗产 工业 工业遗产 历史 历史文化 名人 名城 博物
	图书 公共图书 阅读 全民阅读 读书 农家 书香 美术 音乐 戏曲 戏剧 演艺 演出 影视 电影 数字影院 广播
	电视 广播电视 广电 融媒 融媒体 新闻 出版 传媒 媒体 展览 展示 展演 会展 会议 档案 方志 城市规划 规划
	记忆 村史 乡愁 爱国主义 国防 党建 党群 新时代 文明 文明实践 宣传 志愿 志愿者 旅游 全域旅游 乡村旅游
	观光 休闲 度假 露营 民宿 游客 集散 购物 餐饮 美食 夜间 消费 商业 商贸 商务 体验 特色街`,
	// Sport.
	`体育 公共体育 全民健身 健身 健身休闲 运动 户外 户外运动 竞技 竞赛 赛事 游泳 足球 篮球 排球 乒乓球
	羽毛球 网球 球类 田径 滑雪 滑冰 冰雪 冰上 水上 山地 登山 骑行 自行车 马拉松 徒步 武术 棋牌 射击
	室内 室外 笼式 社会足球 体能 体质 国民体质 监测 主场馆`,
	// Trade, traffic, environment, farming and what is done.
	`活动 综合活动 交流 合作 管理 运营 指导 咨询 评估 评价 鉴定 认证 监督 监管 监控 调度 指挥 指挥调度
	储备 物资 物流 配送 仓储 冷链 农业 农产品 农贸 种植 养殖 田园 生产 加工 制造 产业 产业化 产业发展
	产品 产学研 经济 电商 电子商务 跨境 金融 信用 贸易 能源 充电 停车 交通 客运 公交 枢纽 道路 供水
	供电 供热 供气 燃气 污水 垃圾 生活垃圾 环境 环卫 环保 公厕 厕所 无障碍 绿化 绿色 园林 森林 湿地
	生态文化 生态环境 水利 河道 山水 自然 植物 动物 主题 专题 创建 综合配套 配套 设施 场馆 场地 场所
	站点 网点 窗口 平台 系统 体系 网络化 资源 项目 工程 行动 计划 任务 新业态 一批 共享 共建 跨区域
	沿海 一带一路 东中西 全省 全国 国际 国内 国际化 世界 中心 地方 本地 地区 当地 所在地 集聚 集中
	集约 联合 联动 协同 协调 统筹 发展 建设 改革 提升 改造 更新 促进 推广 推进 保护性 利用 开发 传承
	弘扬 研究 实验动物 检疫 食品 药品 食药 质量 计量 标准计量 知识产权 专利 科创 转化 成果 技术创新
	技术推广 适宜技术 农技 土地 国土 测绘 水文 林业 渔业 畜牧 兽医 粮食 种子 中药 中药材 药材 道地 康旅
	体旅 农旅 文商旅 茶旅 影剧`,
	// Policy words.
	`清洁 取暖 供暖 抗震 设备 装备 床位 学科 课程 队伍 团队 制度 机制 模式 能力 水平 薄弱 薄改 提质 扩容
	均衡 优化 布局 结构 饮水 饮用水 厨房 宿舍 周转 教师周转 营养 膳食 营养餐 早餐 放心 阳光 爱心 温馨
	舒心 暖心 邻里 睦邻 议事 网格 警务 雪亮 亮化 美丽 和美 清廉 廉政 廉洁 德治 自治 共治 共富 共同富裕
	未来 未来社区 未来乡村 数智 云上 线上 线下 移动 远程 无线 宽带 5G 千兆 媒介 老旧小区 家政 托养 寄养
	收养 抚育 亲子 亲情 早产 孕产妇 孕妇 产妇 产后 生育 计划生育 优生 优育 优生优育 婚姻 婚育 人口 户籍
	工矿 林区 垦区 化工 市管 县管 省管 县乡 县乡村 感染 感染性 乡贤 农耕 乡土 家风 开放型 开放式 劳务 家属 科教 医教 存量 商品房 人行 过街 天桥 立交 直机关 直属机关 流动 流动人口 外来 务工 户外劳动者 新就业形态 劳动者 环卫工人 快递 司机 配送员 货车`,
}

// regionUnits end the names of administrative regions and zones.
const regionUnits = `省 市 县 区 镇 乡 村 街道 州 旗 盟 新区 开发区 城区 新城 社区`

// facilityLexicons are the lists above, each under its own name.
type facilityLexicons struct {
	leading, verbs, becoming, object, follower, award *lexicon
	forces                                            map[string]verbForce

	noun, monument, ending, part, hospital, host *lexicon
	project, works, phase, aspect                *lexicon
	kind, class, clausal, zone, unit             *lexicon
	confirm, partner, figure                     *lexicon
	room, quality, equipment, many               *lexicon
	employer, estate, rundown, hotline           *lexicon
}

// facilityVocabulary makes the lexicons when the first plan is read.
var facilityVocabulary = sync.OnceValue(func() *facilityLexicons {
	return &facilityLexicons{
		leading:  newLexicon(leadingWords),
		verbs:    newLexicon(buildVerbs, pushVerbs, raiseVerbs, helpVerbs, titleVerbs, otherVerbs),
		becoming: newLexicon(becomingVerbs),
		object:   newLexicon(objectVerbs),
		follower: newLexicon(nounFollowers),
		award:    newLexicon(awardNouns),
		forces:   verbForces(),

		noun:     newLexicon(facilityNouns...),
		monument: newLexicon(heritageNouns),
		ending:   newLexicon(append([]string{heritageNouns, projectNouns}, facilityNouns...)...),
		part:     newLexicon(partNouns),
		hospital: newLexicon(hospitalNouns),
		host:     newLexicon(hospitalNouns, schoolNouns),

		project: newLexicon(projectNouns),
		works:   newLexicon(worksWords),
		phase:   newLexicon(phaseWords),
		aspect:  newLexicon(aspectWords),

		kind:    newLexicon(kindWords...),
		class:   newLexicon(classWords),
		clausal: newLexicon(clauseWords),
		zone:    newLexicon(zoneNames),
		unit:    newLexicon(regionUnits),

		confirm: newLexicon(confirmWords),
		partner: newLexicon(partnerWords),
		figure:  newLexicon(figureWords),

		room:      newLexicon(roomNouns),
		quality:   newLexicon(qualityWords),
		equipment: newLexicon(equipmentWords),
		many:      newLexicon(manyWords),
		employer:  newLexicon(employerNouns),
		estate:    newLexicon(estateNouns),
		rundown:   newLexicon(rundownNouns),
		hotline:   newLexicon(hotlines),
	}
})

func verbForces() map[string]verbForce {
	forces := map[string]verbForce{}
	for force, verbs := range []string{
		otherForce: otherVerbs, titleForce: titleVerbs, helpForce: helpVerbs, raiseForce: raiseVerbs, pushForce: pushVerbs, buildForce: buildVerbs,
	} {
		for _, verb := range strings.Fields(verbs) {
			forces[verb] = verbForce(force)
		}
	}
	return forces
}

// A lexicon finds the words of a list at the beginning and at the end of a text.
type lexicon struct {
	byFirst, byLast map[rune][]string // longest first
	firsts, lasts   runeSieve
}

func newLexicon(lists ...string) *lexicon {
	l := &lexicon{byFirst: map[rune][]string{}, byLast: map[rune][]string{}}
	for _, list := range lists {
		for _, word := range strings.Fields(list) {
			first, _ := utf8.DecodeRuneInString(word)
			last, _ := utf8.DecodeLastRuneInString(word)
			l.byFirst[first] = append(l.byFirst[first], word)
			l.byLast[last] = append(l.byLast[last], word)
			l.firsts.add(first)
			l.lasts.add(last)
		}
	}
	longestFirst := func(a, b string) int { return len(b) - len(a) }
	for _, words := range l.byFirst {
		slices.SortStableFunc(words, longestFirst)
	}
	for _, words := range l.byLast {
		slices.SortStableFunc(words, longestFirst)
	}
	return l
}

// prefix returns the length in bytes of the longest word that s begins with, 0
// for none.
func (l *lexicon) prefix(s string) int {
	first, _ := utf8.DecodeRuneInString(s)
	if !l.firsts.mayHold(first) {
		return 0
	}
	for _, word := range l.byFirst[first] {
		if strings.HasPrefix(s, word) {
			return len(word)
		}
	}
	return 0
}

// suffix returns the length in bytes of the longest word that s ends in, 0 for
// none.
func (l *lexicon) suffix(s string) int {
	last, _ := utf8.DecodeLastRuneInString(s)
	if !l.lasts.mayHold(last) {
		return 0
	}
	for _, word := range l.byLast[last] {
		if strings.HasSuffix(s, word) {
			return len(word)
		}
	}
	return 0
}

// holds tells whether a word of the list stands anywhere in s.
func (l *lexicon) holds(s string) bool {
	for i, r := range s {
		if l.beginsWith(r) && l.prefix(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// beginsWith tells whether a word of the list may begin with r.
func (l *lexicon) beginsWith(r rune) bool { return l.firsts.mayHold(r) }

// endsIn tells whether a word of the list may end in r.
func (l *lexicon) endsIn(r rune) bool { return l.lasts.mayHold(r) }
