package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The tables of this file are written in every way of some list of ways to set groups,
// numbers, units, attributes and the marks between cells; each must be read alike.

// build is one way to write a table.
type build struct {
	marks   string // what parts the cells: tab, pipes, inner pipes, Markdown, spaces, one space, lines
	group   string // column, first, left out, line, bracketed, numbered, counted, numbered and counted
	columns string // which columns stand where
	page    bool   // a page ends in the middle
	apart   bool   // blank lines stand between the rows
}

func (b build) String() string {
	return fmt.Sprintf("%s, group %s, columns %s, page %v, apart %v", b.marks, b.group, b.columns, b.page, b.apart)
}

var (
	allMarks  = []string{"tab", "pipes", "inner pipes", "Markdown", "spaces", "one space", "lines"}
	allGroups = []string{"column", "first", "left out", "line", "bracketed", "numbered", "counted", "numbered and counted"}
)

// groupLine returns the line in front of a group's rows, "" where groups have a column.
func (b build) groupLine(n int, name string, rows int) string {
	number := string([]rune("一二三四五六七八九")[n]) + "、"
	switch b.group {
	case "line":
		return name
	case "bracketed":
		return "〔" + name + "〕"
	case "numbered":
		return number + name
	case "counted":
		return fmt.Sprintf("%s（%d项）", name, rows)
	case "numbered and counted":
		return fmt.Sprintf("%s%s（%d项）", number, name, rows)
	}
	return ""
}

// groupCell puts the cell of a group in front of a row's cells at a place.
func (b build) groupCell(cells []string, at, row int, name string) []string {
	switch {
	case b.group == "column" || row == 0 && (b.group == "first" || b.group == "left out"):
		return slices.Insert(cells, at, name)
	case b.group == "first":
		return slices.Insert(cells, at, "")
	}
	return cells
}

// write writes rows below a header; a row of one cell is a group's name.
func (b build) write(header []string, rows [][]string) string {
	var s strings.Builder
	widths := make([]int, len(header))
	for _, row := range append([][]string{header}, rows...) {
		for i, c := range row {
			if len(row) == len(header) {
				widths[i] = max(widths[i], cells(c))
			}
		}
	}
	line := func(row []string) {
		switch b.marks {
		case "tab":
			s.WriteString(strings.Join(row, "\t"))
		case "pipes", "Markdown":
			row = append(slices.Clone(row), make([]string, max(len(header)-len(row), 0)*b.fill(len(row)))...)
			s.WriteString("| " + strings.Join(row, " | ") + " |")
		case "inner pipes":
			s.WriteString(strings.Join(row, " | "))
		case "one space":
			s.WriteString(strings.Join(row, " "))
		case "lines":
			s.WriteString(strings.Join(row, "\n"))
		case "spaces":
			for i, c := range row {
				s.WriteString(c + strings.Repeat(" ", widths[i]-min(cells(c), widths[i])+2))
			}
		}
		s.WriteString("\n")
		if b.apart {
			s.WriteString("\n")
		}
	}
	line(header)
	if b.marks == "Markdown" {
		s.WriteString(strings.Repeat("|---", len(header)) + "|\n")
	}
	cut := len(rows) / 2
	for len(rows[cut]) > 1 && len(rows[cut-1]) == 1 {
		cut++
	}
	for i, row := range rows {
		if b.page && i == cut {
			s.WriteString("\n— 2 —\n\n")
			line(header)
		}
		line(row)
	}
	return s.String()
}

// fill tells whether a row that has so few cells is filled up: a group's name is.
func (b build) fill(cells int) int {
	if cells == 1 {
		return 1
	}
	return 0
}

// cells is the width of a text on the screen.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0x2E80 {
			n++
		}
	}
	return n
}

// plan puts a table into a plan.
func planWith(title, table string) string {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及，到2025年各项工作走在前列，人民群众获得感不断增强。\n"
	text := strings.Repeat(paragraph, 3)
	return "临河市“十四五”公共服务规划\n第一章 总体要求\n第一节 指导思想\n" + text + "第二节 主要目标\n" + paragraph + "专栏1 " + title + "\n" + table +
		"第二章 重点任务\n第一节 办好教育\n" + text + "\n— 3 —\n\n第二节 建设健康临河\n" + text + "\n— 4 —\n\n第三章 保障措施\n" + paragraph
}

// possible tells whether a build says where the groups are.
func (b build) possible() bool {
	switch b.marks {
	case "one space", "lines":
		return b.group != "first" // no blank cell shows
	case "spaces":
		return b.group != "left out"
	}
	return true
}

func TestBuildsOfIndicatorTables(t *testing.T) {
	type indicator struct {
		name, unit, attribute string
		values                []string
	}
	groups := []struct {
		name string
		rows []indicator
	}{
		{"公共教育", []indicator{{"学前三年毛入园率", "%", "预期性", []string{"88.4", "92", "0.8"}}, {"九年义务教育巩固率", "%", "约束性", []string{"96.1", "97以上", "—"}}}},
		{"劳动就业", []indicator{{"城镇新增就业人数", "人", "预期性", []string{"2850", "[12500]", "—"}}, {"农民工工资支付案件结案率", "%", "约束性", []string{"97.3", "≥98", "—"}}}},
		{"医疗卫生", []indicator{{"人均预期寿命", "岁", "预期性", []string{"76.9", "78左右", "—"}}, {"每千人口执业（助理）医师数", "人", "预期性", []string{"2.2", "2.7", "4.2"}}, {"5岁以下儿童死亡率", "‰", "预期性", []string{"5.1", "≤5", "—"}}}},
		{"养老托育", []indicator{{"养老机构护理型床位占比", "%", "约束性", []string{"28", "55", "—"}}, {"孤儿养育保障率", "%", "约束性", []string{"100", "应保尽保", "—"}}}},
	}
	headers := map[string][]string{
		"name unit values attribute":   {"指标", "单位", "2020年", "2025年", "属性"},
		"name attribute values growth": {"指标名称", "指标属性", "2020年实际", "2025年目标", "年均增速（%）"},
		"serial name values":           {"序号", "主要指标", "2020年", "2025年"},
		"serial name values unit":      {"序 号", "指 标", "2025年", "2020年", "单 位"},
	}
	for columns, header := range headers {
		for _, marks := range allMarks {
			for _, group := range allGroups {
				for _, way := range [][2]bool{{false, false}, {true, false}, {false, true}, {true, true}} {
					b := build{marks, group, columns, way[0], way[1]}
					if !b.possible() {
						continue
					}
					at := 0
					if strings.HasPrefix(header[0], "序") {
						at = 1
					}
					head := b.groupCell(slices.Clone(header), at, 0, "类别")
					var rows [][]string
					var want []string
					serial := 0
					for n, g := range groups {
						if line := b.groupLine(n, g.name, len(g.rows)); line != "" {
							rows = append(rows, []string{line})
						}
						for k, i := range g.rows {
							serial++
							var row []string
							values := i.values
							switch columns {
							case "name unit values attribute":
								values = values[:2]
								row = append(append([]string{i.name, i.unit}, values...), i.attribute)
							case "name attribute values growth":
								row = append([]string{i.name + "（" + i.unit + "）", i.attribute}, values...)
							case "serial name values":
								values = values[:2]
								row = append([]string{fmt.Sprint(serial), i.name + "（" + i.unit + "）"}, values...)
								i.attribute = ""
							case "serial name values unit":
								values = []string{values[1], values[0]}
								row = append(append([]string{fmt.Sprint(serial), i.name}, values...), i.unit)
								i.attribute = ""
							}
							rows = append(rows, b.groupCell(row, at, k, g.name))
							want = append(want, strings.TrimSpace(strings.Join([]string{g.name, i.name, i.unit, i.attribute, strings.ReplaceAll(strings.Join(values, " "), "—", "")}, " ")))
						}
					}
					var got []string
					p := readText(t, planWith("临河市“十四五”公共服务主要指标", b.write(head, rows)+"注：[ ]内为五年累计数。\n"))
					for _, i := range p.Indicators {
						row := i.Group + " " + i.Name + " " + i.Unit + " " + string(i.Attribute)
						for _, v := range i.Values {
							row += " " + v.Raw
						}
						got = append(got, strings.TrimSpace(row))
					}
					if !slices.Equal(got, want) || len(p.Notes) != 1 || len(p.Outline) != 7 {
						t.Errorf("%v: %d notes, %d headings,\n%q, want\n%q", b, len(p.Notes), len(p.Outline), got, want)
					}
				}
			}
		}
	}
}

func TestBuildsOfServiceLists(t *testing.T) {
	domains := map[string][]string{
		"known": {"幼有所育", "学有所教", "病有所医", "老有所养"},
		"new":   {"公共教育", "就业创业", "医疗卫生", "养老服务"},
	}
	services := [][]string{
		{"孕产妇健康服务", "预防接种", "儿童健康管理", "特殊儿童群体基本生活保障"},
		{"学前教育幼儿资助", "义务教育阶段免除学杂费", "普通高中国家助学金"},
		{"建立居民健康档案", "慢性病患者健康管理", "传染病报告和处理"},
		{"老年人健康管理", "老年人福利补贴"},
	}
	headers := map[string][]string{
		"list":                  {"领域", "服务项目"},
		"count list":            {"领域", "项数", "服务项目"},
		"list office":           {"领域", "服务项目", "责任单位"},
		"serial service":        {"序号", "服务项目", "牵头单位"},
		"name count office":     {"服务类别", "服务项目名称", "项目数", "责任单位"},
		"domain service office": {"服务领域", "服务项目", "牵头单位"},
	}
	for kind, names := range domains {
		for columns, header := range headers {
			separator := "、"
			if columns == "name count office" {
				separator = "；"
			}
			for _, marks := range allMarks {
				for _, group := range []string{"column", "line", "numbered", "counted", "numbered and counted"} {
					for _, way := range [][2]bool{{false, false}, {true, false}, {false, true}, {true, true}} {
						b := build{marks, group, columns, way[0], way[1]}
						each := columns == "serial service"
						if each == (group == "column") || each && group == "line" && marks == "lines" && kind == "new" ||
							columns == "domain service office" && (marks == "one space" || marks == "spaces") ||
							columns == "name count office" && marks == "one space" && group == "column" {
							continue // no cell tells where a domain begins
						}
						var rows [][]string
						var want []string
						serial := 0
						for n, name := range names {
							line := b.groupLine(n, name, len(services[n]))
							if line == "" {
								line = name
							}
							if strings.Contains(columns, "count") && strings.Contains(group, "counted") {
								line = name
							}
							list := strings.Join(services[n], separator)
							switch columns {
							case "list":
								rows = append(rows, []string{line, list})
							case "count list":
								rows = append(rows, []string{line, fmt.Sprint(len(services[n])), list})
							case "list office":
								rows = append(rows, []string{line, list, "市卫生健康委"})
							case "name count office":
								rows = append(rows, []string{line, list, fmt.Sprint(len(services[n])), "市卫生健康委"})
							case "domain service office":
								for k, service := range services[n] {
									row := []string{line, service, "市卫生健康委"}
									if row[0] = line; k > 0 {
										row[0] = ""
									}
									if marks == "lines" && k > 0 {
										row = row[1:]
									}
									rows = append(rows, row)
								}
							default:
								rows = append(rows, []string{line})
								for _, service := range services[n] {
									serial++
									rows = append(rows, []string{fmt.Sprint(serial), service, "市卫生健康委"})
								}
							}
							want = append(want, name+"="+strings.Join(services[n], "|"))
						}
						p := readText(t, planWith("临河市基本公共服务清单", b.write(header, rows)))
						var got []string
						for _, s := range p.Services {
							got = append(got, s.Group+"="+strings.Join(s.Items, "|"))
						}
						if !slices.Equal(got, want) || len(p.Outline) != 7 || len(p.Tasks) > 0 {
							t.Errorf("%s domains, %v: %d headings, %d tasks,\n%q, want\n%q", kind, b, len(p.Outline), len(p.Tasks), got, want)
						}
					}
				}
			}
		}
	}
}
