package tui

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
)

// askedShelf remembers what was searched for.
type askedShelf struct {
	*shelf
	queries []index.Query
	during  []context.Context
}

func (l *askedShelf) Search(ctx context.Context, q index.Query) ([]index.Hit, error) {
	l.queries = append(l.queries, q)
	l.during = append(l.during, ctx)
	return l.shelf.Search(ctx, q)
}

func (l *askedShelf) last() index.Query { return l.queries[len(l.queries)-1] }

func TestPaletteAsksAsOneTypes(t *testing.T) {
	l := &askedShelf{shelf: walkedShelf()}
	d := newDrive(t, l, 80, 24, "zh").press("right", "/")
	d.typeText("清河")
	if q := l.last(); q.Text != "清河" || q.Scope != index.Projects || q.Current != "qinghe" || q.Plans != nil {
		t.Errorf("asked for %+v", q)
	}
	if l.during[0].Err() == nil || l.during[1].Err() != nil {
		t.Error("the second key did not cancel the first search alone")
	}
	for _, want := range []index.Scope{index.Text, index.Indicators, index.Headings, index.All, index.Projects} {
		if d.press("tab"); l.last().Scope != want {
			t.Errorf("Tab asks among %q, want %q", l.last().Scope, want)
		}
	}
	if d.press("ctrl+s"); !slices.Equal(l.last().Plans, []string{"qinghe"}) {
		t.Errorf("the scope of this plan: %v", l.last().Plans)
	}
	if !strings.Contains(d.screen(), "本规划（清河市）") {
		t.Errorf("the scope is not shown:\n%s", d.screen())
	}
}

// What an older search found never shows for a newer query.
func TestPaletteIgnoresOlderSearches(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("/").typeText("无此")
	before := d.screen()
	p := d.r.top().(*palette)
	d.update(doneLater(d, foundMsg{p.serial - 1, []index.Hit{{Name: "旧的结果"}}, nil}))
	if d.screen() != before {
		t.Errorf("an older search shows:\n%s", d.screen())
	}
}

// doneLater is the result of work that was under way.
func doneLater(d *drive, msg tea.Msg) tea.Msg {
	d.r.s.jobs++
	return doneMsg{msg}
}

// Enter before the hits are there goes to the first hit of what is typed.
func TestPaletteEnterTypedAhead(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("/")
	for _, k := range []string{"清", "河", "enter"} {
		d.update(keyNamed(t, k))
	}
	d.settle()
	if _, ok := d.r.top().(*reader); !ok {
		t.Errorf("on top is %T:\n%s", d.r.top(), d.screen())
	}
}

// The terminal's cursor stands behind the last cell of what was typed, where an
// input method opens its window.
func TestPaletteCursor(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("/").typeText("河西xc")
	c := d.r.View().Cursor
	if c == nil {
		t.Fatal("there is no cursor")
	}
	line := strings.Split(d.screen(), "\n")[c.Y]
	at := strings.Index(line, "河西xc")
	if at < 0 || c.X != styledWidth(line[:at])+6 {
		t.Errorf("the cursor stands at %d, %d in %q", c.X, c.Y, line)
	}
}

func TestPasteIsTakenWhole(t *testing.T) {
	l := &askedShelf{shelf: walkedShelf()}
	d := newDrive(t, l, 80, 24, "zh").press("/")
	d.update(tea.PasteMsg{Content: "清河\n医院"})
	d.settle()
	if len(l.queries) != 1 || l.last().Text != "清河 医院" {
		t.Errorf("asked for %+v", l.queries)
	}
}

func TestPaletteRemembersQueries(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("/").typeText("清河").press("enter", "left", "/")
	if !strings.Contains(d.screen(), "▸ 清河") {
		t.Fatalf("the query is not listed:\n%s", d.screen())
	}
	if d.press("enter"); d.r.top().(*palette).field.value() != "清河" || !strings.Contains(d.screen(), "清单") {
		t.Errorf("Enter does not ask again:\n%s", d.screen())
	}
}

// Between the first key and its hits neither recent queries nor hits are there.
func TestPaletteBetweenRecentQueriesAndHits(t *testing.T) {
	l := walkedShelf()
	l.recent = []string{"河西新城", "孕前检查"}
	d := newDrive(t, l, 80, 24, "zh").press("/")
	for _, k := range []string{"清", "down", "河", "tab"} {
		d.update(keyNamed(t, k))
	}
	if strings.Contains(d.screen(), "孕前检查") {
		t.Errorf("recent queries show for what is typed:\n%s", d.screen())
	}
	if d.settle(); !strings.Contains(d.screen(), "清河") {
		t.Errorf("no hits:\n%s", d.screen())
	}
}

func TestPaletteSaysWhatItDidNotFind(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("/").typeText("无此@清河")
	if !strings.Contains(d.screen(), "在@清河的项目中没有找到“无此”。") {
		t.Errorf("no hit:\n%s", d.screen())
	}
	d.press("ctrl+u").typeText("wuci").press("tab")
	if !strings.Contains(d.screen(), "正文按原文的字查找，不按拼音") {
		t.Errorf("no hit in the text by pinyin:\n%s", d.screen())
	}
	d.press("tab", "tab", "tab")
	if !strings.Contains(d.screen(), "在全部规划的项目、指标、标题和正文中没有找到“wuci”。") {
		t.Errorf("no hit of any kind:\n%s", d.screen())
	}
}
