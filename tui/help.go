package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/tui/typeset"
)

// help is an overlay with all the keys of the screen below it.
type help struct {
	s     *session
	own   []key.Binding // the keys of the screen that it was opened on
	first int           // the first line that shows
	w, h  int
}

func newHelp(s *session, on screen) *help {
	return &help{s: s, own: on.keys()}
}

func (p *help) start() tea.Cmd { return nil }

func (p *help) resize(w, h int) { p.w, p.h = w, h }

func (p *help) wants(w, h int) (int, int) {
	w = min(w-4, 84)
	return w, min(h, len(p.lines(w-2))+2)
}

func (p *help) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if key.Matches(k, p.s.bind.help) {
		return p.s.leave(p), true
	}
	// The lines scroll as a list whose cursor is its first line.
	w, h := inside(p.w, p.h)
	scroll := list{n: max(len(p.lines(w))-h+1, 1), at: p.first}
	cmd, ok := p.s.pressList(&scroll, k, h)
	p.first = scroll.at
	return cmd, ok
}

func (p *help) receive(tea.Msg) tea.Cmd { return nil }

func (p *help) view() string {
	w, h := inside(p.w, p.h)
	lines := p.lines(w)
	p.first = max(0, min(p.first, len(lines)-h))
	return joinLines(p.s.pane(p.s.text.Root.HelpTitle, lines[p.first:], p.w, p.h, true))
}

// lines are the whole help for a width.
func (p *help) lines(w int) []string {
	t := p.s.text.Root
	lines := []string{p.s.look.title.Render(typeset.Truncate(" "+t.HelpScreen, w))}
	lines = append(lines, p.table(p.own, w)...)
	lines = append(lines, "", p.s.look.title.Render(typeset.Truncate(" "+t.HelpEverywhere, w)))
	lines = append(lines, p.table(p.others(), w)...)
	lines = append(lines, "")
	for _, text := range []string{t.HelpInputMethod, t.HelpMouse} {
		for _, l := range wrap(text, w-2) {
			lines = append(lines, p.s.look.dim.Render(" "+l))
		}
	}
	return lines
}

// others are the keys of every screen that are not among the screen's own.
func (p *help) others() []key.Binding {
	known := map[string]bool{}
	for _, b := range p.own {
		known[b.Help().Key] = true
	}
	var others []key.Binding
	for _, b := range p.s.bind.everywhere() {
		if !known[b.Help().Key] {
			others = append(others, b)
		}
	}
	return others
}

// table draws keys with what they do, in as many columns as there is room for.
func (p *help) table(keys []key.Binding, w int) []string {
	const cell = 27 // the key and two words
	columns := max(w/cell, 1)
	rows := (len(keys) + columns - 1) / columns
	lines := make([]string, rows)
	for i, b := range keys {
		text := p.s.look.footKey.Render(typeset.PadLeft(b.Help().Key, 10)) + "  " + b.Help().Desc
		lines[i%rows] += cut(text, 0, min(w/columns, w))
	}
	return lines
}

func (p *help) cursor() *tea.Cursor { return nil }
func (p *help) crumb() []string     { return []string{p.s.text.Root.HelpTitle} }
func (p *help) progress() string    { return "" }
func (p *help) here() spot          { return nowhere }

func (p *help) keys() []key.Binding {
	b := p.s.bind
	return []key.Binding{b.move, b.pageUp, b.pageDown, b.top, b.bottom}
}
