package parse

import "strings"

// topics is a set of the domains of public services.
type topics uint16

// topicWords names the domains of public services by the words that only they
// use. The domains are those of the national 基本公共服务标准 and of the special
// columns that plans dedicate to them.
var topicWords = []struct {
	topic topics
	words []string
}{
	{1 << 0, []string{"托育", "婴幼儿", "育婴", "儿童照护", "幼有所育", "妇幼", "生育"}},
	{1 << 1, []string{"教育", "学校", "学前", "幼儿园", "高中", "中小学", "学有所教", "职教", "办学"}},
	{1 << 2, []string{"就业", "创业", "人社", "人力资源", "社保", "劳动", "劳有所得", "社会保险", "职业技能"}},
	{1 << 3, []string{"医疗", "卫生", "健康", "疾控", "医院", "中医", "病有所医", "妇幼"}},
	{1 << 4, []string{"养老", "老年", "老有所养", "敬老", "康养", "老龄"}},
	{1 << 5, []string{"住房", "棚户区", "老旧小区", "危房", "公租房", "住有所居", "安居", "宜居"}},
	{1 << 6, []string{"文化", "体育", "文体", "健身", "文旅", "旅游", "广电", "图书馆", "阅读"}},
	{1 << 7, []string{"社会救助", "社会福利", "儿童福利", "殡葬", "残疾", "弱有所扶", "社会服务", "救助", "兜底", "未成年人", "退役军人", "优军", "优抚", "拥军"}},
	{1 << 8, []string{"医保", "医疗保障", "异地就医"}},
	{1 << 9, []string{"家政"}},
}

// isServiceDomain tells whether a text is one of the domains by its name in the
// national 基本公共服务标准, or as plans that promise more of it vary that, or in the
// national plan for 十三五 before it. Most are four characters with 有 for the second:
// 幼有所育, 弱有众扶.
func isServiceDomain(text string) bool {
	switch text {
	case "优军服务保障", "文体服务保障", "优军服务", "文体服务", "优军保障", "文体保障", "优军优抚",
		"基本公共教育", "基本劳动就业创业", "基本社会保险", "基本医疗卫生", "基本社会服务", "基本住房保障", "基本公共文化体育", "残疾人基本公共服务":
		return true
	}
	return len(text) == len("幼有所育") && strings.HasPrefix(text[len("幼"):], "有")
}

// fieldDomains are domains as plans name them that follow no national list: those of the
// national plan for 十二五 and what is usual beside them.
var fieldDomains = wordSet("公共教育", "劳动就业", "劳动就业创业", "公共文化体育", "就业创业", "就业服务", "社会保险", "社会保障", "社会服务", "社会救助", "社会福利", "医疗卫生",
	"公共卫生", "健康服务", "人口计生", "养老服务", "养老托育", "托育服务", "住房保障", "公共文化", "公共体育", "文化体育", "文体服务", "残疾人服务", "优抚安置", "退役军人")

// domainTails are words with which a domain's name goes on in the next line.
var domainTails = wordSet("服务", "保障", "体育", "服务保障", "事业", "与服务")

// isWholeDomain tells whether a name of a group is whole as it stands.
func isWholeDomain(name string) bool { return namesGroup(name) || fieldDomains[name] }

// topicsOf returns the domains that a text speaks of.
func topicsOf(text string) topics {
	var found topics
	for _, t := range topicWords {
		for _, w := range t.words {
			if strings.Contains(text, w) {
				found |= t.topic
				break
			}
		}
	}
	return found
}

// leadVerbs open the leads of a plan's own paragraphs; those of its columns are
// led by nouns.
var leadVerbs = []string{
	"推动", "推进", "提高", "提升", "增强", "优化", "引领", "完善", "加快", "扩大", "改善", "发展", "创新",
	"促进", "强化", "健全", "建立", "落实", "实施", "加强", "构建", "深化", "统筹", "支持", "鼓励", "拓展",
	"培育", "丰富", "打造", "壮大", "做大", "做强", "做优", "提档", "开展", "保障", "规范", "深入", "积极",
	"大力", "全面", "着力", "切实", "持续", "进一步", "稳步", "不断", "缩小", "降低", "引导", "探索", "协同",
	"夯实", "筑牢", "织密", "补齐", "激发", "巩固", "坚持", "营造", "聚焦", "逐步", "全力", "有序", "合理", "高水平",
	"高质量", "建设", "开发", "创建", "弘扬", "传承", "挖掘", "整合", "盘活", "简化", "严格", "压实", "精准", "主动", "突出", "抓好", "关爱", "维护", "办好", "普及", "均衡", "广泛", "加大", "增加", "严守", "用好", "守护", "兜牢", "织牢", "推行", "挖潜", "发挥", "充分",
}

// verbPhrase tells whether a lead begins with a verb or with an adverb in front
// of one.
func verbPhrase(phrase string) bool {
	for _, v := range leadVerbs {
		if strings.HasPrefix(phrase, v) && !strings.HasPrefix(phrase[len(v):], "性") { // 保障性住房 is a thing
			return true
		}
	}
	return false
}
