package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// screens takes the screen after each of several runs of keys.
func screens(d *drive, steps ...[]string) string {
	var b strings.Builder
	for _, keys := range steps {
		d.press(keys...)
		fmt.Fprintf(&b, "── %s\n%s", strings.Join(keys, " "), d.screen())
	}
	return b.String()
}

// goldenRuns are the sizes at which screens are kept as golden files, in both
// languages where there are words enough to go wrong.
var goldenRuns = []struct {
	w, h     int
	language string
}{
	{20, 6, "zh"}, {80, 24, "zh"}, {120, 40, "zh"}, {200, 60, "zh"},
	{20, 6, "en"}, {80, 24, "en"}, {120, 40, "en"}, {200, 60, "en"},
}

// keepScreens compares the screens after each of several runs of keys with golden
// files of every size and language.
func keepScreens(t *testing.T, steps ...[]string) {
	t.Helper()
	for _, run := range goldenRuns {
		t.Run(fmt.Sprintf("%s %dx%d", run.language, run.w, run.h), func(t *testing.T) {
			d := newDrive(t, walkedShelf(), run.w, run.h, run.language)
			golden.RequireEqual(t, screens(d, steps...))
		})
	}
}

func TestDrillScreens(t *testing.T) {
	keepScreens(t, nil,
		[]string{"right"},
		[]string{"down", "down"},
		[]string{"right", "down", "down"},
		[]string{"right", "down"},
		[]string{"left", "left", "left", "space"},
	)
}

func TestOverlayScreens(t *testing.T) {
	keepScreens(t,
		[]string{"?"},
		[]string{"esc", "o"},
		[]string{"esc", "!"},
		[]string{"esc", "right", "b", "left", "B"},
		[]string{"b", "清"},
		[]string{"esc", "esc", "e"},
		[]string{"esc", "/"},
		[]string{"清", "河", "down"},
		[]string{"tab", "无", "此"},
	)
}

// what is the entry under the cursor of the drill.
func (d *drive) what() string {
	d.t.Helper()
	drill, ok := d.r.stack[0].(*drill)
	if !ok || drill.level().current() == nil {
		d.t.Fatal("the drill is on no entry")
	}
	return drill.level().current().label
}

func TestComingOutLeavesTheCursorWhereItWas(t *testing.T) {
	d := newDrive(t, inventedShelf(), 80, 24, "zh")
	d.press("down", "right", "down", "down", "right", "down", "right")
	for _, want := range []string{"第一节 完善标准体系", "第二章 推进基本公共服务均等化", "临山县“十四五”公共服务规划"} {
		if got := d.press("left").what(); got != want {
			t.Errorf("← leads to %q, want %q", got, want)
		}
	}
}

// The drill leads to where the user left off, and opening the text there goes on
// from that place.
func TestOpensWhereOneLeftOff(t *testing.T) {
	l := inventedShelf()
	d := newDrive(t, l, 80, 24, "zh")
	d.press("right", "down", "down", "right", "down", "down", "right", "down", "right", "down")
	left := d.r.top().here().line
	d.press("q")
	again := newDrive(t, l, 80, 24, "zh").press("right", "right", "right")
	if !strings.Contains(again.screen(), "上次") {
		t.Errorf("nothing shows where the user left off:\n%s", again.screen())
	}
	if again.press("right"); again.r.top().here().line != left {
		t.Errorf("the reader opens at line %d, want %d", again.r.top().here().line, left)
	}
	if again.press("left", "up", "right"); again.r.top().here().line == left {
		t.Error("another entry opens at the place of this one")
	}
}

// What no section holds has an entry of its own and can be read.
func TestTextAndColumnsOutsideSectionsAreReached(t *testing.T) {
	d := newDrive(t, inventedShelf(), 80, 24, "zh")
	if d.press("right"); d.what() != "开头（无标题）" {
		t.Errorf("the first entry is %q", d.what())
	}
	if d.press("right"); !strings.Contains(d.screen(), "为完善公共服务，制定本规划。") {
		t.Errorf("the text before the first heading is not shown:\n%s", d.screen())
	}
	d.press("left", "down", "down", "down", "right")
	if d.what() != "▣ 专栏4 重大行动" {
		t.Errorf("the column of a chapter without sections: %q", d.what())
	}
	if d.press("right"); !strings.Contains(d.screen(), "╭ 专栏4 重大行动") {
		t.Errorf("the column is not shown:\n%s", d.screen())
	}
}

// A section with nothing but text opens the reader at once.
func TestPlainSectionOpensTheReader(t *testing.T) {
	d := newDrive(t, inventedShelf(), 80, 24, "zh").press("right", "down", "right", "down", "right")
	if _, ok := d.r.top().(*reader); !ok {
		t.Errorf("on top is %T", d.r.top())
	}
}

// The pane on the right shows the level that → opens.
func TestPreviewIsWhatRightOpens(t *testing.T) {
	d := newDrive(t, inventedShelf(), 80, 24, "zh")
	for range 3 {
		var want []string
		dr := d.r.stack[0].(*drill)
		l := dr.level()
		var next *level
		if e := l.current(); e.planID != "" {
			next = d.r.s.planLevel(e.planID, d.r.s.read[e.planID])
		} else if next = d.r.s.opens(l.plan, e); next == nil {
			break
		}
		for _, e := range next.entries {
			want = append(want, e.label)
		}
		shown := d.screen()
		for _, label := range want {
			if !strings.Contains(shown, label) {
				t.Errorf("the preview lacks %q:\n%s", label, shown)
			}
		}
		d.press("right", "down", "down")
	}
}

// Keys typed ahead, before a plan has been read, reach the level they are meant
// for.
func TestKeysTypedAhead(t *testing.T) {
	slow := newDrive(t, inventedShelf(), 80, 24, "zh")
	fast := newDrive(t, inventedShelf(), 80, 24, "zh")
	clear(slow.r.s.read)
	clear(fast.r.s.read)
	keys := []string{"right", "down", "down", "right", "down", "right", "G"}
	slow.press(keys...)
	for _, k := range keys {
		fast.update(keyNamed(t, k))
	}
	fast.settle()
	if slow.screen() != fast.screen() {
		t.Errorf("typed ahead:\n%s\none by one:\n%s", fast.screen(), slow.screen())
	}
}

// Another window may take plans away while the user is inside one.
func TestShelfChangesBehindTheUser(t *testing.T) {
	l := inventedShelf()
	d := newDrive(t, l, 80, 24, "zh").press("down", "space", "up", "right", "right")
	l.plans = l.plans[1:]
	if d.press("left", "left"); d.what() != "云溪区“十四五”公共服务规划" && d.what() != "临山县“十四五”公共服务规划" {
		t.Errorf("after the plan has gone the cursor is on %q", d.what())
	}
	l.plans = nil
	if d.press("left"); !strings.Contains(d.screen(), "书架上还没有规划") {
		t.Errorf("an empty shelf:\n%s", d.screen())
	}
	if len(d.r.s.marked) > 0 {
		t.Errorf("plans that are gone are still marked: %v", d.r.s.marked)
	}
}

func TestCopyCites(t *testing.T) {
	d := newDrive(t, inventedShelf(), 80, 24, "zh").press("right", "down", "down", "right", "down", "down", "right", "down", "y")
	want := "专栏2 义务教育提质扩容工程\n加快推进清河市第一实验小学（南湖校区）、第二中学建设。\n《清河市“十四五”公共服务规划》第二章第二节 专栏2"
	if len(d.outside) != 1 || d.outside[0] != want {
		t.Errorf("copied %q, want %q", d.outside, want)
	}
	if !strings.Contains(d.screen(), "《清河市“十四五”公共服务规划》第二章第二节 专栏2") {
		t.Errorf("nothing says what was copied:\n%s", d.screen())
	}
}
