package tui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"guilan/index"
	"guilan/model"
	"guilan/model/compare"
)

// bundledShelf holds the bundled plans as a store gives them back.
func bundledShelf(t testing.TB) *shelf {
	t.Helper()
	plans, err := readBundled()
	if err != nil {
		t.Fatal(err)
	}
	return &shelf{plans: slices.Clone(plans)}
}

// readBundled reads the bundled plans once for all tests, through a store.
var readBundled = sync.OnceValues(func() ([]*model.Plan, error) {
	folder, err := os.MkdirTemp("", "guilan-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	var files []index.File
	for _, id := range []string{"suzhou", "wuxing", "generic", "huaibei", "minqin"} {
		data, err := os.ReadFile(filepath.Join("..", "seeds", id+".txt"))
		if err != nil {
			return nil, err
		}
		files = append(files, index.File{Name: id + ".txt", Data: data, ID: id})
	}
	store, err := index.Open(context.Background(), filepath.Join(folder, "plans.db"), files, nil)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	var plans []*model.Plan
	for _, f := range files {
		p, err := store.Plan(f.ID)
		if err != nil {
			return nil, err
		}
		plans = append(plans, p)
	}
	return plans, nil
})

// compared drives to the comparison of two bundled plans.
func compared(t *testing.T, left, right string, w, h int) *drive {
	t.Helper()
	d := newDrive(t, bundledShelf(t), w, h, "zh")
	for d.r.top().here().planID != left {
		d.press("down")
	}
	d.press("=").typeText(right).press("enter")
	if _, ok := d.r.top().(*comparison); !ok {
		t.Fatalf("= opens %T", d.r.top())
	}
	return d
}

func TestCompareScreens(t *testing.T) {
	for _, size := range []struct {
		w, h int
		lang string
	}{{20, 6, "zh"}, {80, 24, "zh"}, {80, 24, "en"}, {120, 40, "zh"}, {140, 40, "zh"}, {200, 60, "zh"}, {200, 60, "en"}} {
		t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, size.lang), func(t *testing.T) {
			var b strings.Builder
			left, right := twoPlans()
			d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, size.w, size.h, size.lang)
			show := func(what string) { fmt.Fprintf(&b, "── %s\n%s", what, d.screen()) }
			d.press("=", "enter")
			show("indicators")
			d.press("v", "s", "s")
			show("changes, by difference")
			d.press("v", "s", "s", "s")
			show("completion")
			d.press("v", "f", "f", "f", "down")
			show("differing")
			d.press("f", "f", "tab", "down", "down", "down")
			show("columns")
			d.press("right", "down")
			show("a column beside its counterpart")
			d.press("left", "down", "p")
			show("pairing by hand")
			d.press("G", "enter")
			show("paired by hand")
			d.press("tab")
			show("services")
			d.press("tab")
			show("outlines")
			golden.RequireEqual(t, b.String())
		})
	}
}

func TestCompareShowsEveryIndicatorOnce(t *testing.T) {
	for _, w := range []int{20, 60, 80, 140} {
		v := compared(t, "huaibei", "民勤", w, 24).r.top().(*comparison).kinds[compareIndicators].(*indicatorRows)
		seen := [2]map[int]bool{{}, {}}
		for i := range v.rows() {
			for side, c := range v.at(i).Cells {
				if c == nil {
					continue
				}
				for _, n := range c.Indicators {
					if seen[side][n] {
						t.Errorf("indicator %d of side %d is in two rows", n, side)
					}
					seen[side][n] = true
				}
			}
		}
		for side, p := range v.plans {
			if len(seen[side]) != len(p.Indicators) {
				t.Errorf("%s: %d of %d indicators show", p.Region, len(seen[side]), len(p.Indicators))
			}
		}
	}
}

// A figure is shown whole or not at all: half a figure is another figure.
func TestCompareNeverCutsFigures(t *testing.T) {
	for _, right := range []string{"宿州", "吴兴", "民勤"} {
		for w := 20; w <= 160; w += 4 {
			v := compared(t, "huaibei", right, w, 24).r.top().(*comparison).kinds[compareIndicators].(*indicatorRows)
			for i := range v.rows() {
				r := v.at(i)
				shown := ansi.Strip(strings.Join(v.row(i, w, false), "\n"))
				for side, c := range r.Cells {
					st := stated(c)
					if !st.figures() {
						continue
					}
					values := []*compare.Value{st.target}
					if !v.grid.stacked {
						values = append(values, st.base)
					}
					for _, value := range values {
						if text := v.write(side, value, r); !strings.Contains(shown, text) {
							t.Errorf("%d cells wide: %q is missing from %q", w, text, shown)
						}
					}
				}
			}
		}
	}
}

func TestCompareFilters(t *testing.T) {
	d := compared(t, "huaibei", "民勤", 100, 30)
	v := d.r.top().(*comparison).kinds[compareIndicators].(*indicatorRows)
	all := v.rows()
	rows := map[int]int{allRows: all}
	for range filters - 1 {
		d.press("f")
		rows[v.filter] = v.rows()
		for i := range v.rows() {
			r := v.at(i)
			both := r.Cells[0] != nil && r.Cells[1] != nil
			if v.filter == sharedRows && !both || v.filter == oneSidedRows && both {
				t.Errorf("filter %d lets %s through", v.filter, r.Name)
			}
		}
	}
	if rows[sharedRows]+rows[oneSidedRows] != all || rows[differingRows] > rows[sharedRows] || rows[bindingRows] == 0 {
		t.Errorf("rows by filter: %v", rows)
	}
	if d.press("f"); v.rows() != all {
		t.Error("f does not come back to all rows")
	}
}

func TestCompareOpensBothSources(t *testing.T) {
	d := compared(t, "huaibei", "民勤", 120, 30)
	d.press("down", "down", "right") // 学前教育毛入园率
	tw, ok := d.r.top().(*twin)
	if !ok {
		t.Fatalf("→ opens %T", d.r.top())
	}
	for side, p := range []string{"huaibei", "minqin"} {
		s := tw.sides[side]
		if s.plan.ID != p {
			t.Errorf("side %d shows %s", side, s.plan.ID)
		}
		if got := s.doc.textAt(s.at); !strings.Contains(got, "学前教育毛入园率") {
			t.Errorf("the cursor of side %d is at %q", side, got)
		}
	}
	d.press("left")
	if _, ok := d.r.top().(*comparison); !ok {
		t.Errorf("← leads to %T", d.r.top())
	}
}

// From a column = leads to its counterpart, from an indicator table to the
// indicators.
func TestCompareFollowsThePlace(t *testing.T) {
	shelf := bundledShelf(t)
	huaibei := shelf.plans[3]
	for i, c := range huaibei.Columns {
		s := testSession(shelf.plans...)
		at := spot{planID: huaibei.ID, plan: huaibei, line: c.StartLine, heading: c.Heading, column: i}
		sc := newCompare(s, at, "minqin")
		sc.resize(120, 30)
		sc.start()
		got := sc.(*comparison).kind
		want := map[model.ColumnKind]int{
			model.IndicatorColumn: compareIndicators, model.ServiceColumn: compareServices, model.NarrativeColumn: compareColumns,
		}[c.Kind]
		if got != want {
			t.Errorf("专栏%s opens kind %d, want %d", c.Number, got, want)
		}
		if c.Kind == model.NarrativeColumn {
			if tw, ok := s.asked[len(s.asked)-1].open.(*twin); !ok || !strings.Contains(tw.sides[0].title, c.Title) {
				t.Errorf("专栏%s is not opened beside its counterpart", c.Number)
			}
		}
	}
}

func TestTwinScrollsTogetherAndApart(t *testing.T) {
	d := compared(t, "huaibei", "民勤", 120, 20)
	d.press("tab", "down", "down", "down", "down", "right")
	tw := d.r.top().(*twin)
	start := [2]place{tw.sides[0].at, tw.sides[1].at}
	d.press("down", "down")
	if tw.sides[0].at == start[0] || tw.sides[1].at == start[1] {
		t.Error("the panes do not move together")
	}
	together := [2]place{tw.sides[0].at, tw.sides[1].at}
	d.press("z", "down")
	if tw.sides[0].at == together[0] || tw.sides[1].at != together[1] {
		t.Error("after z the other pane still moves")
	}
	d.press("tab", "down")
	if tw.sides[1].at == together[1] {
		t.Error("Tab does not give the keys to the other pane")
	}
}

// What only one side names is lit, and nothing that both name.
func TestTwinLightsWhatOneSideNames(t *testing.T) {
	shelf := bundledShelf(t)
	huaibei, suzhou := shelf.plans[3], shelf.plans[0]
	column := func(p *model.Plan, title string) int {
		return slices.IndexFunc(p.Columns, func(c model.Column) bool { return c.Title == title })
	}
	const title = "义务教育提质扩容工程"
	tw := newColumnTwin(testSession(shelf.plans...), [2]*model.Plan{huaibei, suzhou}, [2]int{column(huaibei, title), column(suzhou, title)})
	tw.resize(120, 40)
	lit := func(side *twinSide) string {
		var b strings.Builder
		for block := side.doc.first; block < side.doc.end; block++ {
			for _, i := range side.doc.lit[block] {
				b.WriteString(string(side.doc.texts(block)[i.part][i.from:i.to]) + "\n")
			}
		}
		return b.String()
	}
	if got := lit(tw.sides[0]); !strings.Contains(got, "高岳九年一贯制学校") {
		t.Errorf("of the left side is lit:\n%s", got)
	}
	view := tw.view()
	if want := tw.s.look.only.Render("高岳九年一贯制学校"); !strings.Contains(view, want) {
		t.Error("what only the left side names is not drawn as such")
	}
}

func TestTwinWithoutCounterpart(t *testing.T) {
	d := compared(t, "huaibei", "民勤", 100, 20)
	d.press("tab", "right") // 专栏1 has no counterpart
	if got := d.screen(); !strings.Contains(got, "民勤县 没有对应的内容。") {
		t.Errorf("the screen does not say that there is no counterpart:\n%s", got)
	}
}

func TestBoard(t *testing.T) {
	for _, size := range []struct{ w, h int }{{20, 6}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			left, right := twoPlans()
			third := comparedPlan("shiqiao", "石桥区", `
▦▦ 主要指标
▦ 幼有所育 | 每千人口拥有3岁以下婴幼儿托位数 | 个 | 预期性 | 2.5 | 4.6
▦ 学有所教 | 学前教育毛入园率 | % | 预期性 | 99 | 99
▦ 老有所养 | 养老服务床位总量 | 张 | 预期性 | 8000 | 9000`)
			d := newDrive(t, &shelf{plans: []*model.Plan{left, right, third}}, size.w, size.h, "zh")
			d.press("space", "space", "space", "=")
			var b strings.Builder
			for _, keys := range [][]string{{"down"}, {"f"}, {"v"}, {"v", ">"}, {"right"}} {
				d.press(keys...)
				fmt.Fprintf(&b, "── %v\n%s", keys, d.screen())
			}
			golden.RequireEqual(t, b.String())
		})
	}
}

// The board of all bundled plans fits every width, and never cuts a figure.
func TestBoardNeverCutsFigures(t *testing.T) {
	d := newDrive(t, bundledShelf(t), 20, 24, "zh").press("space", "space", "space", "space", "space", "=")
	b := d.r.top().(*board)
	for w := 20; w <= 200; w += 12 {
		d.resize(w, 24)
		for range boardViews {
			seen := make(map[int]bool)
			for range b.plans {
				columns := b.columns()
				checkBoard(t, b, columns, w)
				for _, c := range columns {
					seen[c.plan] = true
				}
				b.slide(1)
			}
			if len(seen) != len(b.plans) {
				t.Errorf("%d cells wide: plans %v show", w, seen)
			}
			for b.first > 0 {
				b.slide(-1)
			}
			b.turn()
		}
	}
}

func checkBoard(t *testing.T, b *board, columns []boardColumn, w int) {
	t.Helper()
	for i := range b.shown {
		lines := b.drawRow(i, columns)
		shown := ansi.Strip(strings.Join(lines, "\n"))
		for _, line := range lines {
			if styledWidth(line) > w {
				t.Errorf("%d cells wide: %q", w, ansi.Strip(line))
			}
		}
		for _, c := range columns {
			r := b.row(i)
			if v := b.value(r, c.plan); v != nil && (v.Number != nil || b.show == boardChange) && !strings.Contains(shown, b.figure(r, c.plan)) {
				t.Errorf("%d cells wide: %q is missing from %q", w, b.figure(r, c.plan), shown)
			}
		}
	}
}

// What e writes is what the comparison shows: the rows that pass the filter.
func TestCompareExportsWhatItShows(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	left, right := twoPlans()
	d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 100, 30, "zh")
	d.press("=", "enter", "f", "e", "down", "enter") // what both have, as csv
	if !strings.Contains(d.screen(), "已导出到") {
		t.Fatalf("nothing says where the comparison went:\n%s", d.screen())
	}
	text, err := os.ReadFile(filepath.Join(folder, "云河市—清水县 指标对比.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "养老服务床位总量") || strings.Contains(string(text), "人均预期寿命") {
		t.Errorf("the file holds\n%s", text)
	}
	for _, kind := range []string{"专栏对比", "项目清单对比", "目录对比"} {
		d.press("tab", "e", "enter")
		if _, err := os.Stat(filepath.Join(folder, "云河市—清水县 "+kind+".md")); err != nil {
			t.Error(err)
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[float64]string{
		0: "0", 12: "12", 999: "999", 2170: "2 170", 14900.000000000002: "14 900", 1234567.5: "1 234 567.5", -3620: "-3 620", 0.56: "0.56",
	} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%v) = %q, want %q", n, got, want)
		}
	}
}

func TestFigure(t *testing.T) {
	number := func(n float64) *float64 { return &n }
	comparable := &compare.Row{Comparable: true, Unit: "张"}
	for _, c := range []struct {
		value compare.Value
		row   *compare.Row
		want  string
	}{
		{compare.Value{Value: model.Value{Raw: "2.0", Number: number(2)}, Converted: number(2)}, comparable, "2.0"},
		{compare.Value{Value: model.Value{Raw: "95.50%", Number: number(95.5)}, Converted: number(95.5)}, comparable, "95.50"},
		{compare.Value{Value: model.Value{Raw: "≥1.5", Number: number(1.5), Bound: model.AtLeast}, Unit: "万张", Converted: number(15000)}, comparable, "≥15 000"},
		{compare.Value{Value: model.Value{Raw: "[20]", Number: number(20), Cumulative: true}, Converted: number(20)}, comparable, "[20]"},
		{compare.Value{Value: model.Value{Raw: "0.02万户", Number: number(0.02)}, Unit: "万户", Converted: number(200)}, &compare.Row{}, "0.02 万户"},
		{compare.Value{Value: model.Value{Raw: "应保尽保"}}, comparable, "应保尽保"},
		{compare.Value{}, comparable, "—"},
	} {
		if got := figure(&c.value, c.row); got != c.want {
			t.Errorf("%+v is written %q, want %q", c.value.Value, got, c.want)
		}
	}
}

func TestFiguresAlign(t *testing.T) {
	var a aligner
	for _, text := range []string{"0.56", "≥15 000", "[19.77]", "应保尽保"} {
		a.add(text)
	}
	for text, want := range map[string]string{"0.56": "       0.56 ", "≥15 000": " ≥15 000    ", "[19.77]": "     [19.77]"} {
		if got := a.align(text); got != want {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
}
