package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

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
