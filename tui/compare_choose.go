package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/tui/typeset"
)

// chooser is an overlay that asks which plan to compare with; what is typed
// narrows the list.
type chooser struct {
	s     *session
	left  spot
	field field
	shown []index.Info
	list  list
	w, h  int
}

func newChooser(s *session, left spot) *chooser {
	c := &chooser{s: s, left: left}
	c.narrow()
	return c
}

// narrow lists the plans whose region, title or id has what was typed.
func (c *chooser) narrow() {
	query := string(fold([]rune(c.field.value())).runes)
	c.shown = nil
	for _, i := range c.s.infos {
		name := string(fold([]rune(i.Region + " " + i.Title + " " + i.ID)).runes)
		if i.ID != c.left.planID && strings.Contains(name, query) {
			c.shown = append(c.shown, i)
		}
	}
	c.list = list{n: len(c.shown)}
}

func (c *chooser) start() tea.Cmd   { return nil }
func (c *chooser) resize(w, h int)  { c.w, c.h = w, h }
func (c *chooser) typing() bool     { return true }
func (c *chooser) crumb() []string  { return nil }
func (c *chooser) progress() string { return "" }
func (c *chooser) here() spot       { return c.left }
func (c *chooser) keys() []key.Binding {
	return []key.Binding{c.s.bind.pick, c.s.bind.accept}
}

func (c *chooser) wants(w, h int) (int, int) {
	return min(w, 70), min(h, max(len(c.s.infos)+4, 10))
}

func (c *chooser) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := c.s.bind
	switch {
	case key.Matches(k, b.cancel):
		return c.s.leave(c), true
	case key.Matches(k, b.accept):
		if len(c.shown) == 0 {
			return c.s.say(c.none()), true
		}
		return c.s.replace(c, newCompare(c.s, c.left, c.shown[c.list.at].ID)), true
	case len(c.shown) == 0 && key.Matches(k, b.pickUp, b.pickDown, b.pageUp, b.pageDown):
		return c.s.say(c.none()), true
	case key.Matches(k, b.pickUp):
		k = tea.KeyPressMsg{Code: tea.KeyUp}
	case key.Matches(k, b.pickDown):
		k = tea.KeyPressMsg{Code: tea.KeyDown}
	}
	if k.Text == "" { // letters are for the field, also those that move lists
		if cmd, ok := c.s.pressList(&c.list, k, c.listHeight()); ok {
			return cmd, true
		}
	}
	before := c.field.value()
	if !c.field.press(k) {
		return nil, false
	}
	if c.field.value() != before {
		c.narrow()
	}
	return nil, true
}

// none says why the list is empty.
func (c *chooser) none() string {
	if len(c.s.infos) < 2 {
		return c.s.text.Compare.OnlyPlan
	}
	return c.s.text.Compare.NoSuchPlan
}

func (c *chooser) receive(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok {
		c.field.insert(paste.Content)
		c.narrow()
	}
	return nil
}

// listHeight is the room below the input field.
func (c *chooser) listHeight() int {
	_, h := inside(c.w, c.h)
	return max(h-1, 1)
}

func (c *chooser) view() string {
	w, _ := inside(c.w, c.h)
	text, _ := c.field.view(w - 2)
	if c.field.value() == "" {
		text = c.s.look.dim.Render(typeset.Pad(c.s.text.Compare.Prompt, w-2))
	}
	lines := []string{c.s.look.badge.Render("› ") + text}
	if len(c.shown) == 0 {
		lines = append(lines, wrap(c.none(), w)...)
	}
	first, end := c.list.window(c.listHeight())
	for i := first; i < end; i++ {
		lines = append(lines, c.s.row(shelfLabel(c.shown[i]), "", w, i == c.list.at, true))
	}
	name := typeset.Clean(c.s.planName(c.left.planID))
	return joinLines(c.s.pane(strings.ReplaceAll(c.s.text.Compare.With, "%s", name), lines, c.w, c.h, true))
}

func (c *chooser) cursor() *tea.Cursor {
	w, _ := inside(c.w, c.h)
	_, x := c.field.view(w - 2)
	at := tea.NewCursor(x+2, 0)
	if framed(c.w, c.h) {
		at.X++
		at.Y++
	}
	return at
}
