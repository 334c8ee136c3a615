package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/tui/typeset"
)

// pointed is a screen that answers the mouse. x and y count cells from the top
// left of its view. A screen that is not pointed takes the wheel as arrow keys.
type pointed interface {
	// click answers the left button: on a row that is not selected it selects, on
	// one that is it opens.
	click(x, y int) tea.Cmd

	// wheel scrolls the pane at a place by so many rows.
	wheel(x, y, by int) tea.Cmd
}

// divided is a screen with panes side by side that can be made wider and
// narrower.
type divided interface {
	// grab tells whether a divider stands at a place; drag then moves that one.
	grab(x, y int) bool

	// drag moves the divider to a column.
	drag(x int)
}

// wheelRows is how far one step of the wheel scrolls.
const wheelRows = 3

// mouse gives a movement of the mouse to the screen at its place.
func (r *root) mouse(msg tea.MouseMsg) tea.Cmd {
	if len(r.stack) == 0 {
		return nil
	}
	m := msg.Mouse()
	x, y, inside := r.within(m.X, m.Y)
	switch msg.(type) {
	case tea.MouseWheelMsg:
		r.said = ""
		return r.wheel(m.Button, x, y)
	case tea.MouseReleaseMsg:
		r.dragging = nil
	case tea.MouseMotionMsg:
		if r.dragging != nil {
			r.dragging.drag(x)
		}
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft {
			r.said = ""
			r.endTour()
			return r.click(m, x, y, inside)
		}
	}
	return nil
}

// within turns a place of the terminal into one of the screen on top, and tells
// whether it is inside that.
func (r *root) within(x, y int) (int, int, bool) {
	w, h := r.w, r.bodyHeight()
	if r.h >= 3 {
		y-- // the top line
	}
	if o, ok := r.top().(overlay); ok {
		var left, top int
		left, top, w, h = r.room(o)
		x, y = x-left, y-top
	}
	return x, y, 0 <= x && x < w && 0 <= y && y < h
}

func (r *root) click(m tea.Mouse, x, y int, inside bool) tea.Cmd {
	top := r.top()
	switch {
	case r.h >= 3 && m.Y == r.h-1:
		return r.clickHint(m.X)
	case !inside:
		if _, ok := top.(overlay); ok && m.Y > 0 {
			return r.press(tea.KeyPressMsg{Code: tea.KeyEscape}) // beside it closes it
		}
		return nil
	}
	if d, ok := top.(divided); ok && d.grab(x, y) {
		r.dragging = d
		return nil
	}
	if p, ok := top.(pointed); ok {
		return p.click(x, y)
	}
	return nil
}

func (r *root) wheel(button tea.MouseButton, x, y int) tea.Cmd {
	by, arrow := wheelRows, tea.KeyPressMsg{Code: tea.KeyDown}
	switch button {
	case tea.MouseWheelDown:
	case tea.MouseWheelUp:
		by, arrow = -wheelRows, tea.KeyPressMsg{Code: tea.KeyUp}
	default:
		return nil // sideways
	}
	if p, ok := r.top().(pointed); ok {
		return p.wheel(x, y, by)
	}
	var cmds []tea.Cmd
	for range wheelRows {
		cmds = append(cmds, r.press(arrow))
	}
	return tea.Batch(cmds...)
}

// clickHint presses the key that stands at a column of the foot.
func (r *root) clickHint(x int) tea.Cmd {
	if r.said != "" {
		return nil
	}
	at := 1
	for _, b := range r.hinted(r.footKeys()) {
		next := at + hintCells(b)
		if at <= x && x < next && len(b.Keys()) > 0 {
			return r.press(keyOf(b))
		}
		at = next
	}
	return nil
}

// keyOf is the first key of a binding as if it had been pressed.
func keyOf(b key.Binding) tea.KeyPressMsg {
	name := b.Keys()[0]
	for _, k := range []struct {
		name string
		key  tea.KeyPressMsg
	}{
		{"up", tea.KeyPressMsg{Code: tea.KeyDown}}, // "↑↓": down is the way on
		{"down", tea.KeyPressMsg{Code: tea.KeyDown}},
		{"right", tea.KeyPressMsg{Code: tea.KeyRight}},
		{"left", tea.KeyPressMsg{Code: tea.KeyLeft}},
		{"enter", tea.KeyPressMsg{Code: tea.KeyEnter}},
		{"esc", tea.KeyPressMsg{Code: tea.KeyEscape}},
		{"tab", tea.KeyPressMsg{Code: tea.KeyTab}},
		{"shift+tab", tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}},
		{"pgup", tea.KeyPressMsg{Code: tea.KeyPgUp}},
		{"pgdown", tea.KeyPressMsg{Code: tea.KeyPgDown}},
		{"space", tea.KeyPressMsg{Code: ' ', Text: " "}},
		{"ctrl+f", tea.KeyPressMsg{Code: 'f', Mod: tea.ModCtrl}},
		{"ctrl+s", tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl}},
		{"ctrl+y", tea.KeyPressMsg{Code: 'y', Mod: tea.ModCtrl}},
	} {
		if k.name == name {
			return k.key
		}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// clickRow answers a click on a row of a list: it selects the row, or tells that
// it was selected already and is to be opened.
func (l *list) clickRow(row int) (open bool) {
	if row < 0 || row >= l.n {
		return false
	}
	if row == l.at {
		return true
	}
	l.to(row)
	return false
}

// scroll moves the rows that show in a room of so many; the cursor comes along
// at the edge.
func (l *list) scroll(by, room int) {
	room = max(room, 1)
	l.first = max(0, min(l.first+by, l.n-room))
	l.to(max(l.first, min(l.at, l.first+room-1)))
}

// --- the screens ---

func (p *picker) click(x, y int) tea.Cmd {
	first, end := p.list.window(p.listHeight())
	row := first + y - frameRows(p.w, p.h)
	if row < first || row >= end {
		return nil
	}
	if p.list.clickRow(row) {
		return p.choose(row)
	}
	return nil
}

func (p *picker) wheel(_, _, by int) tea.Cmd {
	p.list.scroll(by, p.listHeight())
	return nil
}

func (p *help) click(_, _ int) tea.Cmd { return nil }

func (p *help) wheel(_, _, by int) tea.Cmd {
	p.first += by // view keeps it within the lines
	return nil
}

func (n *repairNote) click(_, _ int) tea.Cmd { return nil }

func (n *repairNote) wheel(_, _, by int) tea.Cmd {
	n.top += by // view keeps it within the lines
	return nil
}

func (r *reader) click(_, y int) tea.Cmd {
	shown := r.window()
	if y >= len(shown) || !r.doc.at(shown[y]).words {
		return nil
	}
	r.at, r.above = shown[y], y
	return r.moved()
}

func (r *reader) wheel(_, _, by int) tea.Cmd {
	if len(r.plan.Body) == 0 {
		return nil
	}
	return r.scroll(by, r.aboveNow())
}

func (p *palette) click(x, y int) tea.Cmd {
	l := p.layout()
	y -= frameRows(p.w, p.h) + l.above()
	if y < 0 || y >= l.listH || x > l.listW {
		return nil
	}
	rows := l.rowH
	if p.idle() {
		rows = 1
	}
	first, _ := p.list.window(l.listH / rows)
	row := first + y/rows
	if row < p.list.n && p.list.clickRow(row) {
		return p.accept()
	}
	return p.peek()
}

func (p *palette) wheel(_, _, by int) tea.Cmd {
	if p.list.n > 0 {
		p.list.scroll(by, p.page())
	}
	return p.peek()
}

func (p *palette) grab(x, y int) bool {
	l := p.layout()
	return l.isBeside && p.dividerAt() == x && y >= frameRows(p.w, p.h)+l.above()
}

func (p *palette) drag(x int) {
	l := p.layout()
	p.split = max(minPane, min(x-1, l.w-minPane))
}

// dividerAt is the column of the line between the hits and the preview.
func (p *palette) dividerAt() int { return p.layout().listW + typeset.RuneWidth('│') }

func (d *drill) click(x, y int) tea.Cmd {
	y -= len(d.noticeLines())
	for _, p := range d.panes() {
		if x < p.x || x >= p.x+p.w {
			continue
		}
		if p.level == nil { // what → opens
			return d.in()
		}
		first, end := p.level.list.window(d.rows())
		row := first + y - frameRows(p.w, d.paneHeight())
		if row < first || row >= end {
			return nil
		}
		return d.clickRow(p.level, row)
	}
	return nil
}

// clickRow answers a click on a row of a level, which may be the outer one: then
// the inner one is left.
func (d *drill) clickRow(l *level, row int) tea.Cmd {
	if l != d.level() {
		d.levels = d.levels[:slices.Index(d.levels, l)+1]
		l.list.to(row)
		return d.peek()
	}
	if l.list.clickRow(row) {
		return d.in()
	}
	return d.peek()
}

func (d *drill) wheel(x, _, by int) tea.Cmd {
	for _, p := range d.panes() {
		if x < p.x || x >= p.x+p.w {
			continue
		}
		switch p.level {
		case nil:
			d.scrollPreview(by)
		case d.level():
			p.level.list.scroll(by, d.rows())
		}
	}
	return d.peek()
}

func (d *drill) grab(x, _ int) bool {
	d.grabbed = -1
	panes := d.panes()
	for i := range panes[1:] {
		if edge := panes[i+1].x; x == edge || x == edge-1 {
			d.grabbed = i
		}
	}
	return d.grabbed >= 0
}

func (d *drill) drag(x int) {
	panes := d.panes()
	if d.grabbed < 0 || d.grabbed+1 >= len(panes) {
		return
	}
	p, next := panes[d.grabbed], panes[d.grabbed+1]
	w := max(minPane, min(x-p.x+1, p.w+next.w-minPane))
	if p.level == d.level() {
		d.levelW = w
	} else {
		d.outerW = w
	}
}

// minPane is the least width that a pane can be dragged to.
const minPane = 24

// frameRows is how many rows the upper edge of a frame takes in w × h cells.
func frameRows(w, h int) int {
	_, inner := inside(w, h)
	return (h - inner) / 2
}

// hintCells is the width of a key with what it does in the foot.
func hintCells(b key.Binding) int {
	return typeset.Width(b.Help().Key) + 1 + typeset.Width(b.Help().Desc) + 2
}
