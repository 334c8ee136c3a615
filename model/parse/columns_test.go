package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"guilan/model"
)

// columnsOf lists number, title and lines of a plan's columns.
func columnsOf(p *model.Plan) (columns []string) {
	for _, c := range p.Columns {
		columns = append(columns, fmt.Sprintf("%s %s %d-%d", c.Number, c.Title, c.StartLine, c.EndLine))
	}
	return columns
}

// A column can be marked 表2 without being a table, or have nothing but its title; what
// prose says of tables and projects is none.
func TestColumnsWithoutMark(t *testing.T) {
	before := "云岫县公共服务规划\n一、总体要求\n坚持普惠均等、尽力而为，推进公共服务提质扩面。\n二、主要任务\n(一)办好教育\n优化学校布局，办好每一所家门口的学校。\n"
	after := "(二)稳定就业\n加强劳务协作，稳定外出务工规模，促进重点群体就业。\n三、保障措施\n压实部门责任，确保规划落地见效。\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"表2 above entries", "表2 教育强基工程\n(1)幼儿园建设。新建云岫县第二幼儿园。\n(2)中学建设。迁建云岫县第一中学。\n", []string{"2 教育强基工程 7-9"}},
		{"表2 above services", "表2 云岫县基本公共服务项目\n幼有所育共2项:孕产妇健康服务、预防接种。\n学有所教共3项:幼儿资助、免除学杂费、免费教科书。\n", []string{"2 云岫县基本公共服务项目 7-9"}},
		{"a title alone", "教育强基重点项目\n幼儿园建设:新建云岫县第二幼儿园,改造村级幼儿园6个。\n中学建设:迁建云岫县第一中学,建设周转宿舍300套。\n", []string{" 教育强基重点项目 7-9"}},
		{"a mention of a table", "各项任务分工见\n表2 所列工程，由县教育局负责推进，逐年报告进展。\n", nil},
		{"a table in mid-sentence", "各部门按照本规划和\n表2 教育强基工程\n的要求抓好落实，逐年报告进展情况。\n", nil},
		{"a section without number", "实施教育强基工程\n幼儿园建设:新建云岫县第二幼儿园,改造村级幼儿园6个。\n中学建设:迁建云岫县第一中学,建设周转宿舍300套。\n", nil},
		{"one entry only", "教育强基重点项目\n幼儿园建设:新建云岫县第二幼儿园,改造村级幼儿园6个。\n上述项目由县教育局会同县财政局组织实施，按年度报告进展。\n", nil},
	} {
		p := readText(t, before+c.text+after)
		if got := columnsOf(p); !slices.Equal(got, c.want) {
			t.Errorf("%s: columns %q, want %q", c.name, got, c.want)
		}
		if last := p.Outline[len(p.Outline)-1].Title; last != "保障措施" || !strings.Contains(titles(p.Outline), "稳定就业") {
			t.Errorf("%s: outline %s", c.name, titles(p.Outline))
		}
	}
}

// Lists of services can be told in sentences; what is told so of projects is none.
func TestListsToldInWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // domain, count stated, how many are named
	}{
		{"count in front", "学有所教领域3项，包括幼儿资助、免除学杂费、免费提供教科书。\n老有所养领域2项，包括老年人健康管理、老年人福利补贴。\n", []string{"学有所教 3 3", "老有所养 2 2"}},
		{"count behind", "学有所教方面，提供幼儿资助、免除学杂费、免费提供教科书等3项服务。\n老有所养方面，提供老年人健康管理、老年人福利补贴等2项服务。\n", []string{"学有所教 3 3", "老有所养 2 2"}},
		{"counts not met", "学有所教共4项：幼儿资助、免除学杂费、免费提供教科书。\n老有所养共2项：老年人健康管理、老年人福利补贴。\n", []string{"学有所教 4 3", "老有所养 2 2"}},
		{"one service with several things", "劳有所得（2项）：职业技能培训、鉴定和生活费补贴、就业援助。\n老有所养（2项）：老年人健康管理、老年人福利补贴。\n", []string{"劳有所得 2 2", "老有所养 2 2"}},
		{"projects", "校舍建设项目3项，包括新建甲山小学、乙山小学、丙山小学。\n医院建设项目2项，包括迁建县中医院、扩建县人民医院。\n", nil},
	} {
		p := readText(t, "云岫县公共服务规划\n第一章 总体要求\n坚持普惠均等、尽力而为，推进公共服务提质扩面。\n专栏1 基本公共服务项目\n"+c.text+"第二章 保障措施\n压实部门责任，确保规划落地见效。\n")
		var got []string
		for _, s := range p.Services {
			got = append(got, fmt.Sprint(s.Group, " ", s.Stated, " ", len(s.Items)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The line that says who is responsible belongs to a column, and names nothing that will
// be built.
func TestWhoIsResponsible(t *testing.T) {
	p := readText(t, "云岫县公共服务规划\n第一章 总体要求\n坚持普惠均等、尽力而为，推进公共服务提质扩面。\n专栏1 老旧小区改造\n小区更新。改造甲山新村等老旧小区12个，加装电梯30部。\n责任单位：县住房城乡建设局、县城市更新中心\n第二章 保障措施\n压实部门责任，确保规划落地见效。\n")
	if len(p.Columns) != 1 || p.Columns[0].EndLine != 6 || len(p.Tasks) != 1 {
		t.Errorf("columns %+v, tasks %+v", p.Columns, p.Tasks)
	}
	for _, f := range p.Facilities {
		if f.Line == 6 {
			t.Errorf("%q is to be built", f.Name)
		}
	}
}
