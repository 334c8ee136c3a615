package tui

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"guilan/model"
	"guilan/model/compare"
	"guilan/tui/typeset"
)

// indicatorsOf is the comparison of indicators that a drive stands on.
func indicatorsOf(t *testing.T, d *drive) *indicatorRows {
	t.Helper()
	c, ok := d.r.top().(*comparison)
	if !ok {
		t.Fatalf("the screen is %T", d.r.top())
	}
	return c.kinds[compareIndicators].(*indicatorRows)
}

func TestCompareOrders(t *testing.T) {
	d := compared(t, "huaibei", "民勤", 100, 30)
	v := indicatorsOf(t, d)
	all := slices.Clone(v.shown)
	names := func() []string {
		var names []string
		for i := range v.rows() {
			names = append(names, v.at(i).Name)
		}
		return names
	}
	d.press("s")
	if got := names()[:4]; !slices.Equal(got, []string{"5岁以下儿童死亡率", "参加各类补贴性职业技能培训人数", "残疾人基本康复服务覆盖率", "城镇户籍低保、低收入家庭申请公租房的保障率"}) {
		t.Errorf("by pinyin: %q", got)
	}
	checkLargestFirst := func(what string, number func(r *compare.Row) (compare.Gap, bool)) {
		t.Helper()
		d.press("s")
		last, ended, count := 0.0, false, 0
		for i := range v.rows() {
			gap, ok := number(v.at(i))
			switch {
			case ok && ended:
				t.Errorf("%s: %s stands behind rows without one", what, v.at(i).Name)
			case ok && count > 0 && gap.Number > last:
				t.Errorf("%s: %s with %v stands behind %v", what, v.at(i).Name, gap.Number, last)
			}
			if ended = ended || !ok; ok {
				last = gap.Number
				count++
			}
		}
		if count < 5 {
			t.Errorf("%s: only %d rows have one", what, count)
		}
		if v.sheet.at != 0 {
			t.Errorf("%s: the cursor is on row %d", what, v.sheet.at)
		}
	}
	checkLargestFirst("difference", v.gap)
	checkLargestFirst("left change", func(r *compare.Row) (compare.Gap, bool) { return v.change(r, 0) })
	checkLargestFirst("right change", func(r *compare.Row) (compare.Gap, bool) { return v.change(r, 1) })
	sorted := slices.Clone(v.shown)
	slices.Sort(sorted)
	if !slices.Equal(sorted, all) {
		t.Error("an order loses rows")
	}
	if d.press("s"); !slices.Equal(v.shown, all) {
		t.Error("s does not come back to the order by domain")
	}
}

// What is exported has the rows, the order and the filter of the screen.
func TestCompareExportsInOrder(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	d := compared(t, "huaibei", "民勤", 100, 30)
	v := indicatorsOf(t, d)
	d.press("f", "s", "s", "e", "down", "enter") // what both have, by difference, as csv
	checkExported(t, filepath.Join(folder, "淮北市—民勤县 指标对比.csv"), v)
	d.press("v", "v", "f", "f", "f", "f")
	if v.show != showReview || v.filter != allRows {
		t.Fatalf("view %d, filter %d", v.show, v.filter)
	}
	d.press("e", "down", "enter", "down", "enter") // over the file that is there
	rows := checkExported(t, filepath.Join(folder, "淮北市—民勤县 指标对比.csv"), v)
	if i := slices.Index(rows[0], "淮北市 结果"); i < 0 || rows[1][i] != "✓ 达到" {
		t.Errorf("the completion is exported as %q", rows[:2])
	}
}

func checkExported(t *testing.T, file string, v *indicatorRows) [][]string {
	t.Helper()
	text, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	rows, err := csv.NewReader(text).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != v.rows()+1 {
		t.Fatalf("%d rows are exported, %d show", len(rows)-1, v.rows())
	}
	for i := range v.rows() {
		if rows[i+1][1] != v.at(i).Name {
			t.Errorf("row %d is exported as %s and shown as %s", i, rows[i+1][1], v.at(i).Name)
		}
	}
	return rows
}

// Whatever the view and the width, every row takes the lines that it should and
// none is too wide; what is said of a side is never cut.
func TestCompareViewsFitEveryWidth(t *testing.T) {
	for _, right := range []string{"宿州", "民勤"} {
		d := compared(t, "huaibei", right, 160, 24)
		v := indicatorsOf(t, d)
		for range figureViews {
			for w := 20; w <= 200; w += 6 {
				v.resize(w)
				for i := range v.rows() {
					shown := v.row(i, w, false)
					if len(shown) > v.height() {
						t.Errorf("view %d, %d cells: %d lines in a row of %d", v.show, w, len(shown), v.height())
					}
					for _, l := range shown {
						if styledWidth(l) > w {
							t.Errorf("view %d, %d cells: %q", v.show, w, ansi.Strip(l))
						}
					}
					if w >= 40 && v.show == showChanges && !strings.Contains(ansi.Strip(strings.Join(shown, "\n")), v.says(v.at(i), 0)) {
						t.Errorf("%d cells: the change %q is missing", w, v.says(v.at(i), 0))
					}
				}
			}
			d.press("v")
		}
	}
}

func TestCompletionView(t *testing.T) {
	d := compared(t, "suzhou", "淮北", 160, 45).press("v", "v")
	v := indicatorsOf(t, d)
	screen := d.screen()
	for _, want := range []string{"完成情况", "左达到 20/20 · 右达到 20/20", "✓ 达到", "3.5 →   2.92"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q is missing from\n%s", want, screen)
		}
	}
	for i := range v.rows() {
		if !reviewed(v.at(i)) {
			t.Errorf("%s has no review", v.at(i).Name)
		}
	}
	d.press("right")
	tw := d.r.top().(*twin)
	for side, column := range []string{"十三五时期基本公共服务领域主要发展指标完成情况", "“十三五”时期基本公共服务发展主要目标完成情况"} {
		at := tw.sides[side].doc.column[tw.sides[side].at.block]
		if got := tw.sides[side].plan.Columns[at].Title; got != column {
			t.Errorf("→ opens %s", got)
		}
	}
	d = compared(t, "minqin", "吴兴", 100, 30).press("v", "v")
	if screen := d.screen(); !strings.Contains(screen, "没有上期目标完成情况表") || indicatorsOf(t, d).show != showFigures {
		t.Errorf("without a review v shows\n%s", screen)
	}
}

// A promise that was broken says so in words and by its sign.
func TestMissedTarget(t *testing.T) {
	left, right := twoPlans()
	for i := range left.Indicators {
		if in := &left.Indicators[i]; in.Name == "义务教育基本均衡县比例" {
			short := 99.5
			in.Values[1].Raw, in.Values[1].Number = "99.5", &short
		}
	}
	d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 80, 24, "zh").press("=", "enter", "v", "v")
	if screen := d.screen(); !strings.Contains(screen, "100 → 99.5") || !strings.Contains(screen, "✗ 未达到") || !strings.Contains(screen, "左达到 0/1") {
		t.Errorf("the broken promise shows as\n%s", screen)
	}
}

// = on a table that reviews the last plan leads to what came of it.
func TestReviewTableLeadsToCompletion(t *testing.T) {
	shelf := bundledShelf(t)
	huaibei := shelf.plans[3]
	for i, c := range huaibei.Columns {
		if c.Kind != model.IndicatorColumn {
			continue
		}
		at := spot{planID: huaibei.ID, plan: huaibei, line: c.StartLine, heading: c.Heading, column: i}
		sc := newCompare(testSession(shelf.plans...), at, "suzhou").(*comparison)
		sc.resize(120, 30)
		sc.start()
		v := sc.kinds[compareIndicators].(*indicatorRows)
		if review := strings.Contains(c.Title, "完成情况"); review != (v.show == showReview) {
			t.Errorf("%s opens view %d", c.Title, v.show)
		}
		if here := v.spot(v.sheet.at); here.column != i && v.show == showReview {
			t.Errorf("%s opens at column %d", c.Title, here.column)
		}
	}
}

// What a difference of bounds leaves open is said where the cursor is.
func TestBoundsAreExplained(t *testing.T) {
	left, right := twoPlans()
	d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 100, 30, "zh").press("=", "enter")
	v := indicatorsOf(t, d)
	for i := range v.rows() {
		if v.at(i).Name == "养老服务床位总量" {
			v.sheet.to(i)
		}
	}
	screen := d.screen()
	for _, want := range []string{"≈+11 380", "变化 左 ≥+100 · 右 ≥+1 450；≈：两边都只给界限，差是界限之差，实际可大可小。"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q is missing from\n%s", want, screen)
		}
	}
}

func TestBoardOrdersFiltersAndCompletion(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	d := newDrive(t, bundledShelf(t), 160, 45, "zh").press("space", "space", "space", "space", "space", "=")
	b := d.r.top().(*board)
	rows := map[int]int{allRows: len(b.shown)}
	for range filters - 1 {
		d.press("f")
		rows[b.filter] = len(b.shown)
	}
	if rows[sharedRows]+rows[oneSidedRows] != rows[allRows] || rows[differingRows] == 0 || rows[differingRows] > rows[sharedRows] || rows[bindingRows] == 0 {
		t.Errorf("rows by filter: %v", rows)
	}
	d.press("f", "s", "s")
	last := -1.0
	for _, i := range b.shown {
		spread, ok := b.spread(&b.table.Rows[i])
		if ok && last >= 0 && spread > last {
			t.Errorf("%s is out of order", b.table.Rows[i].Name)
		}
		if ok {
			last = spread
		}
	}
	d.press("s", "v", "v", "v")
	if screen := d.screen(); b.show != boardReview || !strings.Contains(screen, "98.76 ✓") || !strings.Contains(screen, "宿州市 原目标 100，实绩 100，✓ 达到；淮北市") {
		t.Errorf("the completion of five plans shows as\n%s", screen)
	}
	d.press("e", "down", "enter")
	text, err := os.ReadFile(filepath.Join(folder, "指标看板.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(text), "\n"); got != len(b.shown)+1 {
		t.Errorf("%d rows of %d are exported", got-1, len(b.shown))
	}
}

// Bars of one row are drawn to one scale: the larger figure never has the smaller
// bar.
func TestBoardBars(t *testing.T) {
	d := newDrive(t, bundledShelf(t), 160, 45, "zh").press("space", "space", "space", "space", "space", "=")
	b := d.r.top().(*board)
	drawn := 0
	for i := range b.table.Rows {
		r := rowOnBoard{Row: &b.table.Rows[i], scale: b.scale(&b.table.Rows[i])}
		for left := range b.plans {
			for right := range b.plans {
				v, w := b.value(r.Row, left), b.value(r.Row, right)
				if v == nil || w == nil || v.Converted == nil || w.Converted == nil {
					continue
				}
				drawn++
				if *v.Converted > *w.Converted && b.bar(r, left) < b.bar(r, right) {
					t.Errorf("%s: %v has the bar %s, %v has %s", r.Name, *v.Converted, b.bar(r, left), *w.Converted, b.bar(r, right))
				}
			}
		}
	}
	if drawn == 0 {
		t.Error("no bars")
	}
}

// Every view of every comparison fits every size, and no key is without an answer.
func TestEveryComparisonFitsEverySize(t *testing.T) {
	skipShort(t)
	defer typeset.WideAmbiguous(false)
	ways := map[string][]string{
		"changes": {"v"}, "completion": {"v", "v"}, "by difference": {"s", "s"}, "columns": {"tab"},
		"panes": {"tab", "down", "down", "down", "right"}, "pairing": {"tab", "p"}, "services": {"tab", "tab", "f"},
		"outlines": {"tab", "tab", "tab"}, "sources": {"right"},
	}
	keys := []string{"down", "v", "s", "p", "esc", "z", "f", ">", "down", "<", "G", "pgup", "e", "esc", "!", "esc"}
	for name, way := range ways {
		for _, language := range []string{"zh", "en"} {
			left, right := twoPlans()
			d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 80, 24, language).press("=", "enter").press(way...)
			for _, wide := range []bool{true, false} {
				typeset.WideAmbiguous(wide)
				for _, w := range []int{200, 141, 100, 80, 72, 71, 56, 40, 24, 20} {
					for _, h := range []int{45, 24, 12, 8, 6, 3} {
						d.resize(w, h)
						checkFrame(t, d, w, h)
					}
				}
			}
			d.resize(80, 24)
			for _, k := range keys {
				before := d.state()
				d.press(k)
				checkFrame(t, d, 80, 24)
				if d.state() == before {
					t.Errorf("%s (%s): %q does nothing and says nothing", name, language, k)
				}
			}
		}
	}
}
