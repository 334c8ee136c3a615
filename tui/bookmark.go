package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model"
	"guilan/tui/typeset"
)

// markedMsg says that a bookmark is kept, or that there is one at the place
// already.
type markedMsg struct {
	mark  index.Bookmark
	there bool
	err   error
}

// bookmark keeps a spot as a bookmark. Where there is one already, its note can
// be written.
func (r *root) bookmark(p *model.Plan, at spot) tea.Cmd {
	at.plan = p
	mark := index.Bookmark{Plan: at.planID, Label: r.s.cite(at), Line: at.line}
	lib := r.s.lib
	r.s.hold = true // keys that follow may be about this bookmark
	return r.s.work(func() tea.Msg {
		known, err := lib.Bookmarks()
		if err != nil {
			return markedMsg{err: err}
		}
		for _, b := range known {
			if b.Plan == mark.Plan && b.Line == mark.Line {
				return markedMsg{mark: b, there: true}
			}
		}
		return markedMsg{mark: mark, err: lib.AddBookmark(mark)}
	})
}

// marked answers what has become of a bookmark.
func (r *root) marked(m markedMsg) tea.Cmd {
	r.s.hold = false
	switch {
	case m.err != nil:
		r.said = r.s.trouble(m.err)
	case m.there:
		return r.put(newNote(r.s, m.mark))
	default:
		r.said = fmt.Sprintf(r.s.text.Notes.Bookmarked, m.mark.Label)
	}
	return nil
}

// note is an overlay in which the user writes a note to a bookmark.
type note struct {
	s     *session
	mark  index.Bookmark
	field field
	w, h  int
}

func newNote(s *session, mark index.Bookmark) *note {
	n := &note{s: s, mark: mark}
	n.field.set(mark.Note)
	return n
}

func (n *note) start() tea.Cmd            { return nil }
func (n *note) resize(w, h int)           { n.w, n.h = w, h }
func (n *note) typing() bool              { return true }
func (n *note) wants(w, h int) (int, int) { return min(w-4, 84), 7 }

func (n *note) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	switch {
	case key.Matches(k, n.s.bind.cancel):
		return n.s.leave(n), true
	case key.Matches(k, n.s.bind.accept):
		return n.keep(), true
	}
	return nil, n.field.press(k)
}

// keep keeps the note; the list of bookmarks below learns of it.
func (n *note) keep() tea.Cmd {
	mark := n.mark
	mark.Note = n.field.value()
	lib := n.s.lib
	n.s.leave(n)
	n.s.say(fmt.Sprintf(n.s.text.Notes.Noted, mark.Label))
	return n.s.work(func() tea.Msg {
		if err := lib.AddBookmark(mark); err != nil {
			return troubleMsg{err}
		}
		return listBookmarks(lib)
	})
}

func (n *note) receive(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.PasteMsg); ok {
		n.field.insert(m.Content)
	}
	return nil
}

func (n *note) view() string {
	w, h := inside(n.w, n.h)
	text, _ := n.field.view(w)
	if len(n.field.chars) == 0 {
		text = n.s.look.dim.Render(typeset.Pad(n.s.text.Notes.NotePrompt, w))
	}
	lines := append([]string{text, n.s.look.frame.Render(rule(w))}, wrapTo(n.mark.Label, w, h-2)...)
	return joinLines(n.s.pane(n.s.text.Notes.Note, lines, n.w, n.h, true))
}

func (n *note) cursor() *tea.Cursor {
	w, _ := inside(n.w, n.h)
	_, x := n.field.view(w)
	return tea.NewCursor(x+(n.w-w)/2, frameRows(n.w, n.h))
}

func (n *note) crumb() []string     { return []string{n.s.text.Notes.Note} }
func (n *note) progress() string    { return "" }
func (n *note) here() spot          { return nowhere }
func (n *note) keys() []key.Binding { return []key.Binding{n.s.bind.accept} }

// bookmarksMsg are the bookmarks as the store has them.
type bookmarksMsg struct {
	list []index.Bookmark
	err  error
}

func listBookmarks(lib Library) tea.Msg {
	marks, err := lib.Bookmarks()
	return bookmarksMsg{marks, err}
}

// newBookmarks lists the user's bookmarks.
func newBookmarks(s *session) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: t.Bookmarks, empty: t.NoBookmarks, toggle: s.bind.bookmarks}
	lib := s.lib
	var marks []index.Bookmark
	going := "" // the plan that Enter waits for
	goingTo := target{}
	p.load = s.work(func() tea.Msg { return listBookmarks(lib) })
	p.take = func(msg tea.Msg) tea.Cmd {
		switch msg := msg.(type) {
		case bookmarksMsg:
			if msg.err != nil {
				return func() tea.Msg { return troubleMsg{msg.err} }
			}
			marks = msg.list
			p.setRows(s.bookmarkRows(marks))
		case planMsg:
			if msg.id != going {
				return nil
			}
			going, s.hold = "", false
			if msg.plan != nil {
				return s.walkTo(msg.plan, goingTo)
			}
		}
		return nil
	}
	p.choose = func(i int) tea.Cmd {
		to := target{block: -1, line: marks[i].Line}
		if plan := s.read[marks[i].Plan]; plan != nil {
			return s.walkTo(plan, to)
		}
		if _, ok := s.info(marks[i].Plan); !ok {
			return s.say(fmt.Sprintf(t.PlanGone, marks[i].Plan))
		}
		going, goingTo, s.hold = marks[i].Plan, to, true
		return s.plan(going)
	}
	p.edit = func(i int) tea.Cmd { return s.open(newNote(s, marks[i])) }
	p.remove = func(i int) tea.Cmd {
		mark := marks[i]
		s.say(fmt.Sprintf(t.BookmarkGone, mark.Label))
		return s.work(func() tea.Msg {
			if err := lib.RemoveBookmark(mark); err != nil {
				return troubleMsg{err}
			}
			return listBookmarks(lib)
		})
	}
	return p
}

func (s *session) bookmarkRows(marks []index.Bookmark) []pickRow {
	rows := make([]pickRow, len(marks))
	for i, m := range marks {
		rows[i].whole = typeset.Clean(m.Label)
		_, place, _ := strings.Cut(rows[i].whole, "》") // the title says less than the region
		rows[i].label = strings.TrimSpace(typeset.Clean(s.planName(m.Plan)) + " " + place)
		if m.Line > 0 {
			rows[i].badge = fmt.Sprintf(s.text.Notes.Line, m.Line)
		}
		if m.Note != "" { // what one wrote oneself says more than where it is
			note := typeset.Clean(m.Note)
			rows[i].whole = note + "\n" + rows[i].whole
			rows[i].label = note + " · " + rows[i].label
		}
	}
	return rows
}
