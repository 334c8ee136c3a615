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
