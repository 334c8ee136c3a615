package typeset

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

var targets = [][]string{
	{"类别", "指标", "2020年", "2025年", "属性"},
	{"幼有所育", "每千人口拥有3岁以下婴幼儿托位数(个)", "0.56", "4.6", "预期性"},
	{"", "孤儿和事实无人抚养儿童保障覆盖率(%)", "——", "应保尽保", "约束性"},
	{"学有所教", "学前教育毛入园率(%)", "94.9", "96", "预期性"},
	{"", "九年义务教育巩固率(%)", "98.01", "99.5", "约束性"},
	{"文体服务", "每万人接受公共文化设施服务次数（次）", "10390", "15500", "预期性"},
	{"", "人均体育场地面积（平方米）", "2.0", ">2.6", "预期性"},
	{"", "城镇老旧小区改造（个）", "22", "[289]", "预期性"},
}

var services = [][]string{
	{"服务领域", "服务项目"},
	{"住有所居", "保障性租赁住房、老旧小区改造、城镇棚户区住房改造、农村危房改造（共计 5 项）"},
	{"文体服务保障", "公共文化设施免费开放、送戏曲下乡、收听广播、观看电视、观赏电影、读书看报、公共体育设施开放、全民健身服务（共计 8 项）"},
}

func spansWidth(spans []Span) int {
	w := 0
	for _, s := range spans {
		w += Width(s.Text)
	}
	return w
}

func text(t Table) string {
	var b strings.Builder
	for _, line := range t.Lines {
		for _, span := range line.Spans {
			b.WriteString(span.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestDrawTable(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		name         string
		cells        [][]string
		room, scroll int
	}{
		{"targets", targets, 80, 0},
		{"targets", targets, 56, 0},
		{"targets", targets, 30, 0},
		{"targets", targets, 30, 2},
		{"targets", targets, 20, 1},
		{"services", services, 60, 0},
		{"services", services, 20, 0},
	} {
		table := DrawTable(c.cells[0], c.cells[1:], c.room, c.scroll)
		fmt.Fprintf(&b, "%s in %d cells, scrolled %d of %d\n%s\n", c.name, c.room, table.Scroll, table.MaxScroll, text(table))
	}
	golden.RequireEqual(t, b.String())
}

// planTables finds the tab-separated tables of a bundled plan.
func planTables(t *testing.T) [][][]string {
	data, err := os.ReadFile("../../seeds/huaibei.txt")
	if err != nil {
		t.Fatal(err)
	}
	var tables [][][]string
	for _, part := range strings.Split(string(data), "\n\n") {
		var rows [][]string
		for _, line := range strings.Split(part, "\n") {
			if strings.Contains(line, "\t") {
				rows = append(rows, strings.Split(line, "\t"))
			}
		}
		if len(rows) > 1 {
			tables = append(tables, rows)
		}
	}
	return tables
}

func TestTablesAreNeverBroken(t *testing.T) {
	tables := append(planTables(t), targets, services)
	if len(tables) < 6 {
		t.Fatalf("only %d tables to draw", len(tables))
	}
	for _, cells := range tables {
		for _, room := range []int{20, 21, 24, 30, 39, 40, 41, 56, 78, 80, 120, 200} {
			first := DrawTable(cells[0], cells[1:], room, 0)
			seen := map[int]int{} // cell → runes shown
			for scroll := 0; scroll <= first.MaxScroll; scroll++ {
				checkTable(t, DrawTable(cells[0], cells[1:], room, scroll), room, seen)
			}
			for i, row := range cells {
				for j := range min(len(row), len(cells[0])) {
					want := len([]rune(strings.Join(strings.Fields(row[j]), "")))
					if got := seen[i*len(cells[0])+j]; want > 0 && got == 0 {
						t.Errorf("room %d: %q is never shown", room, row[j])
					}
				}
			}
		}
	}
}

// checkTable checks that all lines of a table are as wide as the first and no
// wider than the room, and that a cell is shown whole wherever it is shown.
func checkTable(t *testing.T, table Table, room int, seen map[int]int) {
	t.Helper()
	wide := spansWidth(table.Lines[0].Spans)
	if wide > room {
		t.Fatalf("%d cells wide in a room of %d:\n%s", wide, room, text(table))
	}
	for _, line := range table.Lines {
		if w := spansWidth(line.Spans); w != wide {
			t.Fatalf("room %d: a line is %d cells wide, not %d:\n%s", room, w, wide, text(table))
		}
		for _, span := range line.Spans {
			if span.Part >= 0 {
				seen[span.Part] += span.To - span.From
			}
		}
	}
}

func TestOddTables(t *testing.T) {
	for _, c := range []struct {
		head  []string
		rows  [][]string
		lines int
	}{
		{nil, nil, 0},
		{[]string{"指标"}, nil, 3},
		{[]string{"指标", "值"}, [][]string{{"只有一格"}}, 5},
		{[]string{"", ""}, [][]string{{"", ""}}, 5},
	} {
		if got := DrawTable(c.head, c.rows, 20, 9); len(got.Lines) != c.lines {
			t.Errorf("%q %q makes %d lines, want %d", c.head, c.rows, len(got.Lines), c.lines)
		}
	}
}
