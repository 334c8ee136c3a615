package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model"
	"guilan/tui/typeset"
)

// newOutline lists the headings of a plan, the cursor on the one at a spot.
func newOutline(s *session, plan *model.Plan, at spot) *picker {
	p := &picker{s: s, title: s.text.Notes.Outline, empty: s.text.Notes.NoOutline, toggle: s.bind.outline}
	first := 1
	if len(plan.Outline) > 0 {
		first = plan.Outline[0].Level
		for _, h := range plan.Outline {
			first = min(first, h.Level)
		}
	}
	rows := make([]pickRow, len(plan.Outline))
	for i, h := range plan.Outline {
		rows[i].label = strings.Repeat("  ", h.Level-first) + headingLabel(plan, i)
		if n := columnsUnder(plan, i); n > 0 {
			rows[i].badge = fmt.Sprintf("%d%s", n, narrativeMark)
		}
	}
	p.setRows(rows)
	p.list.to(at.heading)
	p.choose = func(i int) tea.Cmd {
		return s.walkTo(plan, headingTarget(plan, i))
	}
	return p
}

// columnsUnder counts the columns right under a heading.
func columnsUnder(plan *model.Plan, heading int) int {
	n := 0
	for _, c := range plan.Columns {
		if c.Heading == heading {
			n++
		}
	}
	return n
}

func headingTarget(plan *model.Plan, heading int) target {
	for i, b := range plan.Body {
		if b.Kind == model.HeadingBlock && b.Heading == heading {
			return target{block: i, line: b.Line}
		}
	}
	return target{block: -1, line: plan.Outline[heading].Line}
}

// newFindings lists what is doubtful in a plan.
func newFindings(s *session, plan *model.Plan) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: t.Findings, empty: t.NoFindings, toggle: s.bind.findings}
	rows := make([]pickRow, len(plan.Findings))
	for i, f := range plan.Findings {
		rows[i].label = typeset.Clean(f.Message)
		if f.Line > 0 {
			rows[i].badge = fmt.Sprintf(t.Line, f.Line)
		}
	}
	p.setRows(rows)
	p.choose = func(i int) tea.Cmd {
		f := plan.Findings[i]
		if f.Line == 0 {
			return s.say(t.FindingNoPlace)
		}
		return s.walkTo(plan, target{block: -1, line: f.Line})
	}
	return p
}

// bookmarksMsg are the bookmarks as the store has them.
type bookmarksMsg struct {
	list []index.Bookmark
	err  error
}

// newBookmarks lists the user's bookmarks.
func newBookmarks(s *session) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: t.Bookmarks, empty: t.NoBookmarks, toggle: s.bind.bookmarks}
	lib := s.lib
	list := func() tea.Msg {
		marks, err := lib.Bookmarks()
		return bookmarksMsg{marks, err}
	}
	var marks []index.Bookmark
	going := "" // the plan that Enter waits for
	goingTo := target{}
	p.load = s.work(list)
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
	p.remove = func(i int) tea.Cmd {
		mark := marks[i]
		s.say(fmt.Sprintf(t.BookmarkGone, mark.Label))
		return s.work(func() tea.Msg {
			if err := lib.RemoveBookmark(mark); err != nil {
				return troubleMsg{err}
			}
			return list()
		})
	}
	return p
}

func (s *session) bookmarkRows(marks []index.Bookmark) []pickRow {
	rows := make([]pickRow, len(marks))
	for i, m := range marks {
		rows[i].label = typeset.Clean(m.Label)
		if m.Line > 0 {
			rows[i].badge = fmt.Sprintf(s.text.Notes.Line, m.Line)
		}
		if m.Note != "" {
			rows[i].whole = rows[i].label + "\n" + m.Note
		}
	}
	return rows
}
