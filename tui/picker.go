package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// picker is an overlay with a list to choose from. What a row has no room for
// is shown in full below the list while the cursor is on it.
type picker struct {
	s     *session
	title string
	empty string // what to say where there are no rows
	rows  []pickRow
	list  list
	w, h  int

	load   tea.Cmd                   // begins to read the rows; nil where they are there
	take   func(msg tea.Msg) tea.Cmd // takes what load brings; nil
	choose func(i int) tea.Cmd       // Enter on a row
	edit   func(i int) tea.Cmd       // b on a row; nil where rows have no note
	remove func(i int) tea.Cmd       // d on a row; nil where rows cannot be removed
	toggle key.Binding               // the key that opened it closes it again
}

// pickRow is one row of a picker.
type pickRow struct {
	label, badge string
	whole        string // shown in full below the list; "" for the label
}

func (p *picker) setRows(rows []pickRow) {
	p.rows = rows
	p.list.n = len(rows)
	p.list.to(p.list.at)
}

func (p *picker) start() tea.Cmd { return p.load }

func (p *picker) resize(w, h int) { p.w, p.h = w, h }

func (p *picker) wants(w, h int) (int, int) {
	return min(w-4, 96), min(h-2, max(len(p.rows)+2+p.detailHeight(h), 12))
}

func (p *picker) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := p.s.bind
	switch {
	case key.Matches(k, p.toggle):
		return p.s.leave(p), true
	case p.list.n == 0 && key.Matches(k, b.in, b.up, b.down):
		return p.s.say(p.empty), true
	case key.Matches(k, b.in):
		return p.choose(p.list.at), true
	case p.edit != nil && p.list.n > 0 && key.Matches(k, b.note):
		return p.edit(p.list.at), true
	case p.remove != nil && p.list.n > 0 && key.Matches(k, b.remove):
		return p.remove(p.list.at), true
	}
	return p.s.pressList(&p.list, k, p.listHeight())
}

func (p *picker) receive(msg tea.Msg) tea.Cmd {
	if p.take == nil {
		return nil
	}
	return p.take(msg)
}

// detailHeight is the room below the list for the row under the cursor.
func (p *picker) detailHeight(h int) int {
	if h < 12 {
		return 0
	}
	return 4
}

func (p *picker) listHeight() int {
	_, h := inside(p.w, p.h)
	return h - p.detailHeight(p.h)
}

func (p *picker) view() string {
	w, h := inside(p.w, p.h)
	if len(p.rows) == 0 {
		lines := append([]string{""}, wrap(p.empty, w)...)
		return joinLines(p.s.pane(p.title, lines, p.w, p.h, true))
	}
	var lines []string
	listH := p.listHeight()
	first, end := p.list.window(listH)
	for i := first; i < end; i++ {
		lines = append(lines, p.s.row(p.rows[i].label, p.rows[i].badge, w, i == p.list.at, true))
	}
	if p.detailHeight(p.h) > 0 {
		lines = fillLines(lines, w, listH)
		lines = append(lines, p.s.look.frame.Render(rule(w)))
		row := p.rows[p.list.at]
		whole := row.whole
		if whole == "" {
			whole = row.label
		}
		lines = append(lines, wrapTo(whole, w-2, h-listH-1)...)
	}
	return joinLines(p.s.pane(p.title, lines, p.w, p.h, true))
}

func (p *picker) cursor() *tea.Cursor { return nil }
func (p *picker) crumb() []string     { return []string{p.title} }
func (p *picker) progress() string    { return "" }
func (p *picker) here() spot          { return nowhere }

func (p *picker) keys() []key.Binding {
	b := p.s.bind
	keys := []key.Binding{b.move, b.accept}
	if p.edit != nil {
		keys = append(keys, b.note)
	}
	if p.remove != nil {
		keys = append(keys, b.remove)
	}
	return append(keys, b.top, b.bottom, b.pageUp, b.pageDown)
}
