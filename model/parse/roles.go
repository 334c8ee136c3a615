package parse

import (
	"regexp"
	"slices"
	"strings"
)

// role is what a column of a table holds.
type role int

const (
	noRole        role = iota
	serialRole         // 序号
	groupRole          // 类别, 领域
	nameRole           // 指标
	unitRole           // 单位
	valueRole          // 2020年, 2025年目标, 年均增速
	attributeRole      // 属性
	otherRole          // 责任单位, 备注
)

var (
	yearIn    = regexp.MustCompile(`20\d\d`)
	roleWords = map[string]role{
		"序号": serialRole, "编号": serialRole, "序": serialRole,
		"类别": groupRole, "领域": groupRole, "分类": groupRole, "指标类别": groupRole, "服务领域": groupRole,
		"方面": groupRole, "维度": groupRole, "一级指标": groupRole, "项目类别": groupRole, "指标分类": groupRole,
		"类型": groupRole, "指标领域": groupRole, "服务类别": groupRole, "重点领域": groupRole,
		"公共服务领域": groupRole, "服务类型": groupRole, "服务分类": groupRole, "一级领域": groupRole, "所属领域": groupRole,
		"所属类别": groupRole, "大类": groupRole, "门类": groupRole, "板块": groupRole, "项目类型": groupRole, "主要领域": groupRole,
		"指标": nameRole, "指标名称": nameRole, "名称": nameRole, "主要指标": nameRole, "具体指标": nameRole,
		"二级指标": nameRole, "指标内容": nameRole, "项目": nameRole, "服务项目": nameRole, "内容": nameRole,
		"项目名称": nameRole, "服务内容": nameRole, "服务事项": nameRole, "基本公共服务项目": nameRole, "具体服务项目": nameRole, "具体项目": nameRole, "服务名称": nameRole, "事项名称": nameRole, "指标项": nameRole,
		"服务项目名称": nameRole, "服务事项名称": nameRole, "公共服务项目": nameRole, "公共服务事项": nameRole, "基本公共服务事项": nameRole,
		"主要项目": nameRole, "主要服务项目": nameRole, "服务清单": nameRole, "具体服务事项": nameRole, "具体内容": nameRole, "事项": nameRole, "服务项目清单": nameRole,
		"发展指标": nameRole, "核心指标": nameRole, "监测指标": nameRole, "规划指标": nameRole, "三级指标": nameRole, "主要发展指标": nameRole,
		"工程名称": nameRole, "重点项目": nameRole, "重点项目名称": nameRole, "建设项目": nameRole, "工程项目": nameRole, "项目工程名称": nameRole,
		"单位": unitRole, "计量单位": unitRole, "指标单位": unitRole,
		"属性": attributeRole, "指标属性": attributeRole, "性质": attributeRole, "指标性质": attributeRole,
		"评价": valueRole, "完成评价": valueRole, "评价结果": valueRole,
		"约束性": noRole, "预期性": noRole,
		"责任单位": otherRole, "牵头单位": otherRole, "责任部门": otherRole, "牵头部门": otherRole, "备注": otherRole,
		"数据来源": otherRole, "来源": otherRole, "说明": otherRole, "指标解释": otherRole, "服务对象": otherRole,
		"服务标准": otherRole, "支出责任": otherRole, "建设内容": otherRole, "建设地点": otherRole,
		"建设规模": otherRole, "建设内容及规模": otherRole, "建设规模及内容": otherRole, "主要建设内容": otherRole, "建设性质": otherRole,
		"建设年限": otherRole, "建设期限": otherRole, "起止年限": otherRole, "建设单位": otherRole, "实施单位": otherRole, "项目单位": otherRole,
		"责任主体": otherRole, "实施主体": otherRole, "总投资": otherRole, "投资估算": otherRole, "所在地": otherRole, "建设周期": otherRole, "主管部门": otherRole,
		"配合单位": otherRole, "配合部门": otherRole, "牵头责任单位": otherRole, "主要责任单位": otherRole, "主责部门": otherRole, "行业主管部门": otherRole,
		"保障标准": otherRole, "政策依据": otherRole, "服务方式": otherRole, "服务主体": otherRole, "覆盖范围": otherRole, "指标说明": otherRole,
		"数据提供单位": otherRole, "项目业主": otherRole, "业主单位": otherRole, "计划投资": otherRole, "投资规模": otherRole, "投资额": otherRole,
		"资金来源": otherRole, "建筑面积": otherRole, "占地面积": otherRole, "项目地点": otherRole, "项目进展": otherRole,
	}
)

// roleOf reads what a header cell announces; noRole for cells that announce
// nothing.
func roleOf(cell string) role {
	s := mendDigits(bare(cell))
	for _, and := range []string{"及数量", "和数量", "及项数"} { // 服务项目及数量
		s = strings.TrimSuffix(s, and)
	}
	if at := strings.IndexByte(s, '('); at > 0 && !yearIn.MatchString(s[at:]) {
		if r, ok := roleWords[s[:at]]; ok {
			return r
		}
	}
	if r, ok := roleWords[s]; ok {
		return r
	}
	if strings.HasPrefix(s, "服务领域") || strings.HasPrefix(s, "服务类别") {
		return groupRole // 服务领域及数量
	}
	if strings.Contains(s, "时限") || strings.Contains(s, "时间") {
		return otherRole
	}
	if len(s) <= 60 && announcesValue(s) && !headerStops.in(s) && runeCount(s) <= 18 {
		return valueRole
	}
	return noRole
}

// headerStops do not stand in the header of a column of values.
var headerStops = anyOf("。，、")

// valueWords stand in the header of a column of values.
var valueWords = []string{"目标", "现状", "基期", "基准", "基数", "实际", "实绩", "完成", "增长", "增速", "增幅", "累计", "年均",
	"规划值", "现值", "期末", "期初", "指标值", "数值"}

func announcesValue(folded string) bool {
	if strings.HasPrefix(folded, "20") && yearIn.MatchString(prefix(folded, 4)) {
		return true
	}
	for _, w := range valueWords {
		if strings.Contains(folded, w) {
			return true
		}
	}
	return false
}

// rolesOf reads a header. A column that announces nothing is the name's, or the
// group's in front of it, if those are not announced elsewhere.
func rolesOf(header []string) []role {
	roles := make([]role, len(header))
	has := map[role]int{}
	for i, c := range header {
		roles[i] = roleOf(c)
		has[roles[i]]++
	}
	if slices.ContainsFunc(header, func(h string) bool { return thingWords[bare(h)] }) {
		for i, h := range header {
			if contentWords[bare(h)] {
				roles[i] = otherRole // what the thing consists of
			}
		}
	}
	for i := len(roles) - 1; i >= 0; i-- {
		switch {
		case roles[i] != noRole:
		case has[nameRole] == 0:
			roles[i] = nameRole
			has[nameRole]++
		case has[groupRole] == 0 && i < len(roles)-1 && roles[i+1] == nameRole:
			roles[i] = groupRole
			has[groupRole]++
		default:
			roles[i] = otherRole
		}
	}
	return onlyOneName(roles)
}

// thingWords head a column of services or projects, contentWords one that says what
// they are.
var (
	thingWords = wordSet("服务项目", "服务事项", "项目名称", "基本公共服务项目", "服务名称", "事项名称",
		"服务项目名称", "服务事项名称", "公共服务项目", "公共服务事项", "基本公共服务事项", "工程名称", "重点项目名称")
	contentWords = wordSet("内容", "服务内容", "具体内容", "主要内容")
)

// onlyOneName keeps the last of several name columns in front of the values as
// the name; the first becomes the group.
func onlyOneName(roles []role) []role {
	last := -1
	for i, r := range roles {
		if r == nameRole {
			last = i
		}
	}
	group := false
	for i, r := range roles {
		if r == groupRole {
			if group {
				roles[i] = otherRole
			}
			group = true
		}
	}
	for i, r := range roles {
		if r == nameRole && i != last {
			roles[i] = otherRole
			if !group {
				roles[i], group = groupRole, true
			}
		}
	}
	return roles
}
