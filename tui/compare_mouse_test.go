package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Comparisons answer the mouse as lists and readers do: a click selects, a second
// one opens, the wheel moves, the divider of the two panes is dragged.
func TestMouseOnComparisons(t *testing.T) {
	d := openDrive(t, t.TempDir()+"/plans.db", 100, 30)
	d.press("=").typeText("淮北").press("enter")
	c := d.r.top().(*comparison)
	list := c.kinds[c.kind].list()
	x, y := d.spotOf(c.kinds[c.kind].(*indicatorRows).at(2).Name)
	if d.click(x, y); list.at != 2 {
		t.Fatalf("a click on the third row selects row %d:\n%s", list.at, d.screen())
	}
	if d.wheel(x, y, tea.MouseWheelDown); list.at <= 2 {
		t.Errorf("the wheel leaves the cursor on row %d", list.at)
	}
	d.wheel(x, y, tea.MouseWheelUp).click(d.spotOf(c.kinds[c.kind].(*indicatorRows).at(list.at).Name))
	tw, ok := d.r.top().(*twin)
	if !ok {
		t.Fatalf("a click on the selected row opens no panes:\n%s", d.screen())
	}
	before := tw.sides[1].at
	d.wheel(90, 10, tea.MouseWheelDown)
	if tw.active != 1 || tw.sides[1].at == before {
		t.Errorf("the wheel over the right pane does not move it:\n%s", d.screen())
	}
	if d.click(10, 5); tw.active != 0 {
		t.Errorf("a click on the left pane does not give it the keys")
	}
	edge := tw.paneWidth(0)
	d.update(tea.MouseClickMsg{X: edge, Y: 9, Button: tea.MouseLeft})
	d.update(tea.MouseMotionMsg{X: edge + 9, Y: 9, Button: tea.MouseLeft})
	d.update(tea.MouseReleaseMsg{X: edge + 9, Y: 9, Button: tea.MouseLeft})
	if got := tw.paneWidth(0); got != edge+10 {
		t.Errorf("the left pane is %d cells wide, was %d", got, edge)
	}
	for _, w := range []int{100, 72, 40, 160} {
		d.resize(w, 24)
		checkFrame(t, d, w, 24)
	}
}

func TestMouseOnBoard(t *testing.T) {
	d := openDrive(t, t.TempDir()+"/plans.db", 140, 30)
	d.press("space", "down", "space", "down", "space", "=")
	b, ok := d.r.top().(*board)
	if !ok {
		t.Fatalf("no board:\n%s", d.screen())
	}
	x, y := d.spotOf(b.row(1).Name)
	if d.click(x, y); b.sheet.at != 1 {
		t.Fatalf("a click on the second row selects row %d:\n%s", b.sheet.at, d.screen())
	}
	if d.click(x, y); d.r.top() == screen(b) {
		t.Errorf("a click on the selected row opens nothing:\n%s", d.screen())
	}
}
