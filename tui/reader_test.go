package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"guilan/model"
	"guilan/tui/lang"
	"guilan/tui/typeset"
)

// testSession is a session over plans in memory, all of them read.
func testSession(plans ...*model.Plan) *session {
	lib := &shelf{plans: plans}
	r := newRoot(&lang.Chinese)
	r.s.lib = lib
	r.s.infos, _ = lib.Plans()
	for _, p := range plans {
		r.s.read[p.ID] = p
	}
	return r.s
}

// longEntries is the text of a column that is one line of many entries.
func longEntries() string {
	var b strings.Builder
	for _, place := range []string{"北苑", "南河", "东关", "西岭", "中和", "新桥", "临川", "石塘"} {
		fmt.Fprintf(&b, "%s片区提升。实施%s镇综合服务中心改造，新建%s小学教学楼1.2万平方米，配套“一老一小”设施，服务半径不超过15分钟（2021—2023年）。", place, place, place)
	}
	return b.String()
}

// samplePlan is an invented plan with one of everything that the reader draws.
func samplePlan() *model.Plan {
	p := &model.Plan{ID: "yunhe", Title: "云河市“十四五”公共服务规划", Region: "云河市"}
	line := 0 // the last one used
	add := func(b model.Block) int {
		b.Line = line + 1
		b.EndLine = b.Line
		if b.Table != nil {
			for i := range b.Table.Rows {
				b.EndLine++
				b.Table.Rows[i].Line = b.EndLine
			}
		}
		line = b.EndLine
		p.Body = append(p.Body, b)
		return len(p.Body) - 1
	}
	heading := func(level int, number, title string) {
		p.Outline = append(p.Outline, model.Heading{Level: level, Number: number, Title: title, Line: line + 1})
		add(model.Block{Kind: model.HeadingBlock, Text: number + " " + title, Heading: len(p.Outline) - 1})
	}
	para := func(text string) int { return add(model.Block{Kind: model.ParagraphBlock, Text: text}) }

	heading(1, "", "序言")
	para("　　公共服务是由政府主导、社会力量参与的服务。到2025年，全市人均体育场地面积达到2.6平方米以上。")
	heading(1, "第一章", "总体要求")
	heading(2, "第一节", "主要目标")
	para("均等化水平提高。持续加大向农村和公共服务薄弱地区倾斜力度，推进“五位一体”总体布局，城乡公共服务发展差距显著缩小。")
	p.Leads = append(p.Leads, model.Lead{Heading: 2, Title: "均等化水平提高", Line: line})
	p.Repairs = append(p.Repairs, model.Repair{Line: line, Kind: "joined lines", Before: "薄弱地区\n倾斜力度", After: "薄弱地区倾斜力度"})

	first := add(model.Block{Kind: model.ColumnBlock, Text: "专栏 1 “十四五”公共服务主要指标"})
	rows := [][]string{
		{"幼有所育", "每千人口拥有3岁以下婴幼儿托位数（个）", "0.56", "4.6", "预期性"},
		{"", "孤儿和事实无人抚养儿童保障覆盖率（%）", "——", "应保尽保", "约束性"},
		{"学有所教", "九年义务教育巩固率（%）", "98.01", "99.5", "约束性"},
		{"", "参加各类培训人数（万人次）", "19.77", "[20]", "预期性"},
	}
	table := &model.Table{Header: []string{"类别", "指标", "2020年", "2025年", "属性"}}
	for _, r := range rows {
		table.Rows = append(table.Rows, model.Row{Cells: r})
	}
	add(model.Block{Kind: model.TableBlock, Table: table})
	add(model.Block{Kind: model.ListBlock, Text: "1.[ ]内数据为五年累计数，包括公共图书馆、文化馆（站）、美术馆、博物馆和艺术演出场所。"})
	p.Columns = append(p.Columns, model.Column{Number: "1", Title: "“十四五”公共服务主要指标", Heading: 2, Kind: model.IndicatorColumn, FirstBlock: first, EndBlock: len(p.Body)})

	heading(1, "第二章", "重点任务")
	para("加快补齐短板，推动优质均衡发展。")
	first = add(model.Block{Kind: model.ColumnBlock, Text: "专栏 2 片区公共服务提升工程"})
	para(longEntries())
	for _, place := range []string{"北苑", "南河", "东关", "西岭", "中和", "新桥", "临川", "石塘"} {
		p.Tasks = append(p.Tasks, model.Task{Column: 1, Title: place + "片区提升", Line: line})
	}
	p.Columns = append(p.Columns, model.Column{Number: "2", Title: "片区公共服务提升工程", Heading: 3, Kind: model.NarrativeColumn, FirstBlock: first, EndBlock: len(p.Body)})
	para("各县（区）要加强组织领导，确保规划落实。")
	return p
}

// press sends keys to a screen. What it wants done later, such as remembering a
// place, is left undone.
func press(t *testing.T, sc screen, keys ...string) {
	t.Helper()
	for _, k := range keys {
		if _, ok := sc.press(keyNamed(t, k)); !ok {
			t.Errorf("%q is not answered", k)
		}
	}
}

// plain is what a screen shows, without its styles.
func plain(sc screen) string { return ansi.Strip(sc.view()) }

// checkSize checks that a screen has its height and is nowhere wider than its room.
func checkSize(t *testing.T, sc screen, w, h int) {
	t.Helper()
	lines := strings.Split(plain(sc), "\n")
	if len(lines) != h {
		t.Errorf("%d×%d: %d lines", w, h, len(lines))
	}
	for i, l := range lines {
		if typeset.Width(l) > w {
			t.Errorf("%d×%d: line %d takes %d cells: %q", w, h, i, typeset.Width(l), l)
		}
	}
}

func openReader(p *model.Plan, w, h int, at target) *reader {
	r := newReader(testSession(p), p, at).(*reader)
	r.resize(w, h)
	return r
}

var topOfPlan = target{block: 0, line: 1}

func TestReaderScreens(t *testing.T) {
	for _, size := range []struct{ w, h int }{{20, 4}, {80, 22}, {120, 38}, {200, 58}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			var b strings.Builder
			r := openReader(samplePlan(), size.w, size.h, topOfPlan)
			for _, keys := range [][]string{nil, {"}"}, {"}"}, {"G"}} {
				press(t, r, keys...)
				fmt.Fprintf(&b, "── %v  %s | %s\n%s\n", keys, strings.Join(r.crumb(), " › "), r.progress(), plain(r))
				checkSize(t, r, size.w, size.h)
			}
			golden.RequireEqual(t, b.String())
		})
	}
}

// A heading that one goes to, and a special column, stands at the top, also where
// the text ends before the foot of the screen; what was found does not.
func TestHeadingsStandAtTheTop(t *testing.T) {
	p := samplePlan()
	for _, block := range []int{0, 2, 3, 5, 8, 10} {
		r := openReader(p, 80, 22, target{block: block, line: p.Body[block].Line})
		if line, _, _ := strings.Cut(plain(r), "\n"); !strings.HasPrefix(line, "▸") {
			t.Errorf("block %d, %q, is not at the top:\n%s", block, p.Body[block].Text, plain(r))
		}
	}
	r := openReader(p, 80, 10, topOfPlan)
	press(t, r, "ctrl+f", "石", "塘", "enter")
	if line, _, _ := strings.Cut(plain(r), "\n"); strings.HasPrefix(line, "▸") {
		t.Errorf("a match has nothing above it:\n%s", plain(r))
	}
}

// As the cursor moves on it comes to stand a third down, one row each step, and
// a page on shows the next rows.
func TestReaderCursorComesToRest(t *testing.T) {
	r := openReader(bundledShelf(t).plans[0], 80, 21, topOfPlan)
	for range 40 {
		before := r.aboveNow()
		press(t, r, "down")
		if got := r.aboveNow(); got < before || got > 7 {
			t.Fatalf("the cursor jumps from row %d to %d", before, got)
		}
	}
	if got := r.aboveNow(); got != 7 {
		t.Errorf("the cursor rests at row %d, want 7", got)
	}
	last := r.window()[20]
	press(t, r, "pgdown")
	if !slices.Contains(r.window()[:4], last) {
		t.Errorf("a page on does not show what follows:\n%s", plain(r))
	}
}

func TestReaderFitsEverySize(t *testing.T) {
	r := openReader(samplePlan(), 80, 24, topOfPlan)
	for w := 20; w <= 200; w += 7 {
		for _, h := range []int{1, 2, 4, 10, 24, 58} {
			r.resize(w, h)
			for _, k := range []string{"g", "space", "}", "down", "]", "G", "pgup", "up", "{"} {
				press(t, r, k)
				checkSize(t, r, w, h)
			}
		}
	}
}

// Every character of a plan's body is shown once, at every width, but for white
// space and what a terminal must not get; a table that is scrolled sideways holds
// its first column.
func TestReaderShowsEverythingOnce(t *testing.T) {
	for _, p := range append(bundledShelf(t).plans, samplePlan()) {
		for _, w := range []int{20, 46, 80, 150} {
			r := openReader(p, w, 24, topOfPlan)
			for i := range p.Body {
				checkShown(t, r.doc, i)
			}
		}
	}
}

func checkShown(t *testing.T, d *document, block int) {
	t.Helper()
	shown := map[mark]int{}
	slides := d.maxSlide(block)
	for n := 0; n <= slides; n++ {
		for _, r := range d.rows(block) {
			for _, s := range r.spans {
				for i := s.From; s.Part >= 0 && i < s.To; i++ {
					shown[mark{block, s.Part, i}]++
				}
			}
		}
		d.slide(block, 1)
	}
	for part, text := range d.texts(block) {
		for i, r := range text {
			n := shown[mark{block, part, i}]
			if !unicode.IsSpace(r) && (n == 0 || n > 1 && slides == 0) {
				t.Fatalf("%s, %d cells: rune %d of %q is shown %d times", d.plan.ID, d.measure, i, string(text), n)
			}
		}
	}
}

func TestReaderKeepsItsPlace(t *testing.T) {
	r := openReader(samplePlan(), 80, 24, topOfPlan)
	press(t, r, "}", "}", "down", "down", "down", "down", "down")
	want := r.doc.markOf(r.at)
	for _, w := range []int{20, 120, 33, 80} {
		r.resize(w, 24)
	}
	if got := r.doc.markOf(r.at); got != want {
		t.Errorf("after resizing the cursor is at %+v, before at %+v", got, want)
	}
}

func TestReaderOpensAtTheMatch(t *testing.T) {
	p := samplePlan()
	entry := p.Body[len(p.Body)-2].Line // the one-line column
	for _, c := range []struct {
		name string
		at   target
		lit  string
	}{
		{"a project deep in a one-line column", target{block: -1, line: entry, name: "石塘小学教学楼"}, "石塘小学教学楼"},
		{"the title of a hit whose line is the column's", target{block: -1, line: entry - 1, name: "中和镇综合服务中心"}, "中和镇综合服务中心"},
		{"a snippet with its matched runes", target{block: -1, line: entry, name: "…新建临川小学教学楼1.2万…", matched: []int{3, 4}}, "临川"},
		{"a cell of a table", target{block: -1, line: 10, name: "九年义务教育巩固率"}, "九年义务教育巩固率"},
		{"white space does not matter", target{block: 1, line: 2, name: "人均体育场地面积达到 2.6 平方米"}, "人均体育场地面积达到2.6平方米"},
		{"a source without lines", target{block: -1, name: "公共服务发展差距"}, "公共服务发展差距"},
	} {
		for _, w := range []int{20, 80} {
			r := openReader(p, w, 12, c.at)
			if got := litInView(r); !strings.HasPrefix(got, string([]rune(c.lit)[:2])) || w == 80 && got != c.lit {
				t.Errorf("%s, %d cells wide: lit in view is %q, want %q\n%s", c.name, w, got, c.lit, plain(r))
			}
		}
	}
}

// litInView is the text that is lit in a reader's view.
func litInView(r *reader) string {
	var b strings.Builder
	for _, p := range r.window() {
		for _, s := range r.doc.at(p).spans {
			for _, i := range r.doc.lit[p.block] {
				if from, to := max(i.from, s.From), min(i.to, s.To); i.part == s.Part && from < to {
					b.WriteString(string(r.doc.texts(p.block)[s.Part][from:to]))
				}
			}
		}
	}
	return b.String()
}

func TestReaderFinds(t *testing.T) {
	r := openReader(samplePlan(), 80, 12, topOfPlan)
	press(t, r, "ctrl+f", "小", "学", "教")
	if got := r.progress(); got != "第 1/8 处" {
		t.Errorf("while typing: %q", got)
	}
	if c := r.cursor(); c == nil || c.Y != 11 || c.X != typeset.Width("本文查找 小学教") {
		t.Errorf("the cursor stands at %+v", c)
	}
	press(t, r, "enter", "n", "n", "N")
	if got := r.progress(); got != "第 2/8 处" {
		t.Errorf("after n n N: %q", got)
	}
	if !strings.Contains(plain(r), "南河小学教学楼") {
		t.Errorf("the match is not in view:\n%s", plain(r))
	}
	press(t, r, "g", "N")
	if got := r.progress(); got != "第 8/8 处" {
		t.Errorf("N from the top: %q", got)
	}
	press(t, r, "esc")
	if r.finder.active() || litInView(r) != "" {
		t.Error("Esc leaves the matches lit")
	}
	press(t, r, "ctrl+f", "无", "此", "esc")
	if r.finder.active() || r.cursor() != nil {
		t.Error("Esc leaves the field open")
	}
}

func TestReaderSlidesTables(t *testing.T) {
	r := openReader(samplePlan(), 30, 12, target{block: -1, line: 9, name: "孤儿和事实无人抚养儿童保障覆盖率"})
	if strings.Contains(plain(r), "约束性") {
		t.Fatalf("the table fits:\n%s", plain(r))
	}
	press(t, r, "right", ">")
	if !strings.Contains(plain(r), "约束性") || r.doc.at(r.at).line != 9 {
		t.Errorf("→ does not scroll the table, or moves the cursor to line %d:\n%s", r.doc.at(r.at).line, plain(r))
	}
	press(t, r, "left", "<", "left")
	if len(r.s.asked) == 0 || r.s.asked[len(r.s.asked)-1].leave != r {
		t.Error("← does not come out once the table is back")
	}
}

func TestReaderExplainsRepairs(t *testing.T) {
	r := openReader(samplePlan(), 80, 22, target{block: 4})
	if !strings.Contains(plain(r), "※") {
		t.Fatalf("the repaired row is not marked:\n%s", plain(r))
	}
	press(t, r, "down", "r") // the second row of the paragraph, whose first was mended
	note, ok := r.s.asked[len(r.s.asked)-1].open.(*repairNote)
	if !ok {
		t.Fatal("r opens nothing")
	}
	for _, size := range []struct{ w, h int }{{60, 8}, {20, 4}, {30, 3}} {
		note.resize(size.w, size.h)
		checkSize(t, note, size.w, size.h)
	}
	note.resize(60, 8)
	for _, want := range []string{"接上被切断的段落", "薄弱地区⏎倾斜力度", "薄弱地区倾斜力度"} {
		if !strings.Contains(plain(note), want) {
			t.Errorf("%q is missing from the explanation:\n%s", want, plain(note))
		}
	}
}

// Every kind of repair that the bundled plans went through is put into words, in
// every language.
func TestEveryKindOfRepairHasWords(t *testing.T) {
	for _, p := range bundledShelf(t).plans {
		for _, r := range p.Repairs {
			if lang.Chinese.Reader.RepairKinds[r.Kind] == "" || lang.English.Reader.RepairKinds[r.Kind] == "" {
				t.Errorf("%s, line %d: no words for a %q", p.ID, r.Line, r.Kind)
			}
		}
	}
}

func TestReaderRemembersItsPlace(t *testing.T) {
	p := samplePlan()
	s := testSession(p)
	r := newReader(s, p, target{block: 8}).(*reader)
	r.resize(80, 22)
	cmd, _ := r.press(keyNamed(t, "left"))
	if cmd == nil {
		t.Fatal("leaving remembers nothing")
	}
	cmd()
	again := newReader(s, p, target{block: -1}).(*reader)
	again.resize(80, 22)
	again.receive(again.start()().(doneMsg).result)
	if again.at.block != 8 {
		t.Errorf("the reader opens at block %d, want 8", again.at.block)
	}
}

func TestReaderOfAnEmptyPlan(t *testing.T) {
	r := openReader(&model.Plan{ID: "x"}, 40, 10, target{block: -1})
	for _, k := range []string{"down", "space", "G", "]", "}", "n", "r", ">", "right", "ctrl+f", "字", "enter", "y", "left"} {
		r.press(keyNamed(t, k))
		checkSize(t, r, 40, 10)
	}
}

// BenchmarkReaderOpens sets what shows of the longest bundled plan and draws it.
func BenchmarkReaderOpens(b *testing.B) {
	p := bundledShelf(b).plans[0]
	s := testSession(p)
	for b.Loop() {
		r := newReader(s, p, target{block: len(p.Body) / 2}).(*reader)
		r.resize(120, 38)
		r.view()
	}
}

// BenchmarkReaderMoves moves down through the longest bundled plan, a frame each
// row, as a held key does.
func BenchmarkReaderMoves(b *testing.B) {
	p := bundledShelf(b).plans[0]
	r := newReader(testSession(p), p, topOfPlan).(*reader)
	r.resize(120, 38)
	for b.Loop() {
		if r.at == r.doc.last() {
			r.at, _ = r.doc.start()
		}
		r.press(keyNamed(b, "down"))
		r.view()
	}
}

// BenchmarkReaderSetsAll sets the whole of the longest bundled plan.
func BenchmarkReaderSetsAll(b *testing.B) {
	p := bundledShelf(b).plans[0]
	s := testSession(p)
	for b.Loop() {
		d := newDocument(s, p, 0, len(p.Body))
		d.resize(80, 80)
		for block := range p.Body {
			d.rows(block)
		}
	}
}

func TestPreviewAt(t *testing.T) {
	p := samplePlan()
	lines := previewAt(testSession(p), p, target{block: -1, line: p.Body[len(p.Body)-2].Line, name: "石塘小学"}, 40, 8)
	if len(lines) > 8 || !strings.Contains(ansi.Strip(strings.Join(lines, "\n")), "石塘小学") {
		t.Errorf("the match is not in the preview:\n%s", strings.Join(lines, "\n"))
	}
	for _, l := range lines {
		if styledWidth(l) > 40 {
			t.Errorf("%q is wider than 40 cells", l)
		}
	}
}
