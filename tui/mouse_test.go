package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"guilan/tui/typeset"
)

// spotOf is where a text stands on the screen.
func (d *drive) spotOf(text string) (x, y int) {
	d.t.Helper()
	for y, line := range strings.Split(d.screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return typeset.Width(before), y
		}
	}
	d.t.Fatalf("%q is not on the screen:\n%s", text, d.screen())
	return 0, 0
}

func (d *drive) click(x, y int) *drive {
	d.update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	d.update(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	d.settle()
	return d
}

func (d *drive) clickOn(text string) *drive {
	d.t.Helper()
	return d.click(d.spotOf(text))
}

func (d *drive) wheel(x, y int, button tea.MouseButton) *drive {
	d.update(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	d.settle()
	return d
}

func TestClickSelectsAndOpens(t *testing.T) {
	d := newDrive(t, walkedShelf(), 140, 40, "zh")
	_, row := d.spotOf("临山县")
	if d.click(5, row); !strings.HasPrefix(d.what(), "临山县") || len(d.r.stack[0].(*drill).levels) != 1 {
		t.Fatalf("a click selects %q", d.what())
	}
	if d.click(5, row); len(d.r.stack[0].(*drill).levels) != 2 {
		t.Fatalf("a second click opens nothing:\n%s", d.screen())
	}
	d.clickOn("第二章").clickOn("第二章").clickOn("第二节").clickOn("第二节")
	if crumb := d.way(); !strings.Contains(crumb, "第二节") {
		t.Errorf("clicks lead to %q", crumb)
	}
	// The outer pane: back to the sections.
	if d.clickOn("第一节"); !strings.HasPrefix(d.what(), "第一节") || len(d.r.stack[0].(*drill).levels) != 3 {
		t.Errorf("a click on the outer pane leads to %q", d.what())
	}
	// The preview opens.
	d.click(135, 20)
	if _, ok := d.r.top().(*reader); !ok && len(d.r.stack[0].(*drill).levels) != 4 {
		t.Errorf("a click on the preview opens nothing:\n%s", d.screen())
	}
}

func TestClickInOverlays(t *testing.T) {
	d := newDrive(t, walkedShelf(), 140, 40, "zh").press("right", "o")
	x, y, _, _ := d.r.room(d.r.top().(*picker))
	x, y = x+9, y+5 // the fourth row
	d.click(x, y).click(x, y)
	if _, ok := d.r.top().(*reader); !ok || len(d.r.stack) != 2 {
		t.Errorf("clicks in the outline lead to %q:\n%s", d.way(), d.screen())
	}
	d = newDrive(t, walkedShelf(), 140, 40, "zh").press("?")
	if d.click(1, 1); len(d.r.stack) != 1 {
		t.Error("a click beside the help does not close it")
	}
	d.clickOn("帮助")
	if _, ok := d.r.top().(*help); !ok {
		t.Error("a click on a key in the foot does not press it")
	}
	d = newDrive(t, walkedShelf(), 80, 24, "zh").press("/", "清", "河")
	p := d.r.top().(*palette)
	l := p.layout()
	y = 1 + frameRows(p.w, p.h) + l.above() + l.rowH
	if d.click(10, y); p.list.at != 1 {
		t.Errorf("a click on the second hit selects %d", p.list.at)
	}
	if d.click(10, y); d.r.top() == screen(p) {
		t.Errorf("a second click opens nothing:\n%s", d.screen())
	}
}

// The wheel scrolls what is under the mouse, and leaves the cursor on the screen.
func TestWheel(t *testing.T) {
	d := openDrive(t, t.TempDir()+"/plans.db", 80, 24)
	d.wheel(70, 12, tea.MouseWheelDown)
	if dr := d.r.stack[0].(*drill); dr.previewTop != 0 && dr.level().list.at != 0 {
		t.Errorf("a short preview scrolls: %d", dr.previewTop)
	}
	d.press("right", "down", "down", "right", "right")
	r := d.r.top().(*reader)
	before := r.window()
	d.wheel(40, 10, tea.MouseWheelDown)
	if got := r.window(); got[0] != before[wheelRows] {
		t.Errorf("the text does not scroll by %d rows:\n%s", wheelRows, d.screen())
	}
	d.wheel(40, 10, tea.MouseWheelUp)
	if got := r.window(); got[0] != before[0] {
		t.Errorf("the text does not scroll back:\n%s", d.screen())
	}
	row := 5
	if d.click(10, row+1); r.window()[row] != r.at {
		t.Errorf("the cursor is not where the click was:\n%s", d.screen())
	}
}

func TestDividersAreDragged(t *testing.T) {
	d := newDrive(t, walkedShelf(), 140, 40, "zh").press("right")
	dr := d.r.stack[0].(*drill)
	before := dr.panes()
	edge := before[1].x
	d.update(tea.MouseClickMsg{X: edge, Y: 10, Button: tea.MouseLeft})
	d.update(tea.MouseMotionMsg{X: edge + 9, Y: 12, Button: tea.MouseLeft})
	d.update(tea.MouseReleaseMsg{X: edge + 9, Y: 12, Button: tea.MouseLeft})
	d.update(tea.MouseMotionMsg{X: 3, Y: 12})
	if got := dr.panes()[0].w; got != before[0].w+10 {
		t.Errorf("the outer pane is %d cells wide, before %d", got, before[0].w)
	}
	for _, w := range []int{140, 110, 80, 72, 40, 20} {
		d.resize(w, 24)
		checkFrame(t, d, w, 24)
	}
	d = newDrive(t, walkedShelf(), 160, 40, "zh").press("/", "清", "河")
	p := d.r.top().(*palette)
	x, _, _, _ := d.r.room(p)
	edge = x + p.dividerAt()
	d.update(tea.MouseClickMsg{X: edge, Y: 12, Button: tea.MouseLeft})
	d.update(tea.MouseMotionMsg{X: edge - 20, Y: 12, Button: tea.MouseLeft})
	if got := x + p.dividerAt(); got != edge-20 {
		t.Errorf("the divider of the palette is at %d, want %d", got, edge-20)
	}
	checkFrame(t, d, 160, 40)
}

// The mouse anywhere on any screen breaks nothing.
func TestMouseEverywhere(t *testing.T) {
	skipShort(t)
	t.Chdir(t.TempDir()) // a click on an export writes into the current folder
	for name := range ways {
		for _, size := range [][2]int{{120, 40}, {20, 6}} {
			d := walk(t, name, size[0], size[1])
			for y := 0; y < size[1]; y += 7 {
				for x := 2; x < size[0]; x += 29 {
					d.click(x, y).wheel(x, y, tea.MouseWheelDown).wheel(x, y, tea.MouseWheelUp)
				}
				checkFrame(t, d, size[0], size[1])
			}
		}
	}
}
