package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"guilan/index"
	"guilan/model"
	"guilan/tui/typeset"
)

// ways are keys that lead from the shelf to every screen there is.
var ways = map[string][]string{
	"shelf":            nil,
	"marked":           {"space", "down", "space"},
	"chapters":         {"right"},
	"sections":         {"right", "down", "down", "right"},
	"contents":         {"right", "down", "down", "right", "down", "down", "right"},
	"reader":           {"right", "right"},
	"reader at column": {"right", "down", "down", "down", "right", "right"},
	"find in reader":   {"right", "right", "ctrl+f", "公", "共"},
	"found in reader":  {"right", "right", "ctrl+f", "公", "共", "enter"},
	"palette":          {"/"},
	"palette hits":     {"/", "清", "河"},
	"palette no hit":   {"/", "无", "此"},
	"palette, reader":  {"/", "清", "河", "enter"},
	"help":             {"?"},
	"outline":          {"o"},
	"bookmarks, none":  {"B"},
	"bookmarks":        {"right", "b", "B"},
	"note":             {"right", "b", "b", "清"},
	"findings":         {"!"},
	"findings, none":   {"down", "!"},
	"export":           {"e"},
	"compare, which":   {"="},
	"compare":          {"=", "enter"},
	"board":            {"space", "space", "space", "="},
}

// table is all the keys of the program.
var table = []string{
	"up", "down", "k", "j", "right", "l", "enter", "left", "h", "backspace",
	"g", "G", "pgup", "pgdown", "space", "tab", "shift+tab", "o", "y", "!", "esc",
	"/", "ctrl+f", "n", "N", "=", "[", "]", "{", "}", "b", "B", "e", "?", "q", "z", "v",
	"ctrl+o", "ctrl+i", "alt+left", "alt+right",
}

// walkedShelf has something on it for every screen.
func walkedShelf() *shelf {
	l := inventedShelf()
	l.plans[0].Findings = []model.Finding{
		{Line: 5, Code: "count", Message: "“幼有所育”写明共计3项，实际列出2项。"},
		{Code: "contents", Message: "目录与正文标题不一致。"},
	}
	for i, p := range l.plans {
		for _, b := range p.Body {
			if strings.Contains(b.Text, "清河") || i > 0 && b.Kind == model.HeadingBlock {
				l.hits = append(l.hits, index.Hit{
					Kind: "text", Name: b.Text + "清河", Plan: p.ID, Region: p.Region, Column: "专栏1 清单",
					Section: "第一节", Line: b.Line, Matched: []int{0, 1}, Via: "text",
				})
			}
		}
	}
	return l
}

func walk(t *testing.T, name string, w, h int) *drive {
	t.Helper()
	return newDrive(t, walkedShelf(), w, h, "zh").press(ways[name]...)
}

// skipShort leaves a long walk out of short runs, which look for races: a walk is
// one goroutine.
func skipShort(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("a long walk in one goroutine")
	}
}

// Every screen fills the terminal exactly, whatever its size.
func TestEveryScreenFitsEverySize(t *testing.T) {
	skipShort(t)
	for name := range ways {
		t.Run(name, func(t *testing.T) {
			d := walk(t, name, 80, 24)
			for _, w := range []int{200, 160, 120, 111, 110, 109, 100, 80, 73, 72, 71, 60, 59, 40, 25, 24, 23, 20, 5, 1} {
				for _, h := range []int{60, 24, 14, 13, 9, 8, 6, 5, 3, 2, 1} {
					d.resize(w, h)
					checkFrame(t, d, w, h)
				}
			}
		})
	}
}

func checkFrame(t *testing.T, d *drive, w, h int) {
	t.Helper()
	if w >= 20 && h >= 6 {
		for _, s := range d.r.stack {
			for i, l := range strings.Split(ansi.Strip(s.view()), "\n") {
				if typeset.Width(l) > w {
					t.Errorf("%d×%d: line %d of %T takes %d cells: %q", w, h, i, s, typeset.Width(l), l)
				}
			}
		}
	}
	view := d.r.View()
	lines := strings.Split(view.Content, "\n")
	if len(lines) != h {
		t.Errorf("%d×%d: %d lines", w, h, len(lines))
	}
	for i, l := range lines {
		l = ansi.Strip(l)
		if typeset.Width(l) > w {
			t.Errorf("%d×%d: line %d takes %d cells: %q", w, h, i, typeset.Width(l), l)
		}
		if strings.ContainsFunc(l, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("%d×%d: line %d holds a control character: %q", w, h, i, l)
		}
	}
	if c := view.Cursor; c != nil && (c.X < 0 || c.X >= max(w, 3) || c.Y < 0 || c.Y >= h) {
		t.Errorf("%d×%d: the cursor stands at %d, %d", w, h, c.X, c.Y)
	}
}

// Every key does something or says why not, on every screen and at every size;
// and every screen can be left.
func TestEveryKeyIsAnswered(t *testing.T) {
	skipShort(t)
	t.Chdir(t.TempDir()) // Enter on an export writes into the current folder
	for name := range ways {
		for _, size := range [][2]int{{80, 24}, {20, 6}} {
			t.Run(fmt.Sprintf("%s %v", name, size), func(t *testing.T) {
				for _, k := range table {
					d := walk(t, name, size[0], size[1])
					before := d.state()
					d.press(k)
					if d.state() == before {
						t.Errorf("%q does nothing:\n%s", k, before)
					}
					checkFrame(t, d, size[0], size[1])
				}
			})
		}
	}
}

// Esc leads out of every screen, to the shelf at last.
func TestEveryScreenCanBeLeft(t *testing.T) {
	for name := range ways {
		d := walk(t, name, 80, 24)
		for range 9 {
			d.press("esc")
		}
		if !strings.Contains(d.screen(), "┌ 规划") {
			t.Errorf("%s: nine times Esc lead to\n%s", name, d.screen())
		}
	}
}

// Leaving is one key where nothing is typed, and ctrl+c anywhere.
func TestLeaving(t *testing.T) {
	for name := range ways {
		d := walk(t, name, 80, 24).press("ctrl+c")
		if !d.left {
			t.Errorf("%s: ctrl+c does not leave", name)
		}
	}
	for _, name := range []string{"shelf", "sections", "reader"} {
		if d := walk(t, name, 80, 24).press("q"); !d.left {
			t.Errorf("%s: q does not leave", name)
		}
	}
	d := walk(t, "palette", 80, 24)
	d.update(endMsg{})
	if d.settle(); !d.left {
		t.Error("a signal does not leave")
	}
	if d := walk(t, "help", 80, 24).press("q"); d.left || strings.Contains(d.screen(), "各处通用") {
		t.Errorf("q does not close the help first:\n%s", d.screen())
	}
}

// state is all that a user could notice of a key.
func (d *drive) state() string {
	c := "no cursor"
	if at := d.r.View().Cursor; at != nil {
		c = fmt.Sprint(at.Position)
	}
	return fmt.Sprint(d.r.View().Content, c, d.left, d.outside)
}

// A terminal that draws “ ” … ≥ ① in two cells shows whole frames too.
func TestEveryScreenFitsWhereAmbiguousIsWide(t *testing.T) {
	skipShort(t)
	typeset.WideAmbiguous(true)
	defer typeset.WideAmbiguous(false)
	for name := range ways {
		t.Run(name, func(t *testing.T) {
			d := walk(t, name, 80, 24)
			for _, w := range []int{200, 120, 110, 100, 80, 72, 60, 40, 25, 20} {
				for _, h := range []int{40, 24, 14, 8, 6} {
					d.resize(w, h)
					checkFrame(t, d, w, h)
				}
			}
		})
	}
}
