package tui

import (
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
	"guilan/tui/typeset"
)

// newServiceRows pairs the services of two plans' lists, domain by domain.
func newServiceRows(s *session, plans [2]*model.Plan) *pairRows {
	v := &pairRows{s: s, plans: plans}
	var of []listed
	for _, g := range compare.Services(plans[0], plans[1]) {
		for _, both := range g.Both {
			of = append(of, listed{g, both})
		}
		for _, left := range g.OnlyLeft {
			of = append(of, listed{g, [2]string{left, ""}})
		}
		for _, right := range g.OnlyRight {
			of = append(of, listed{g, [2]string{"", right}})
		}
	}
	for _, l := range of {
		v.addService(l)
	}
	v.write = func(shown []int) exportWriter {
		groups := regroup(of, shown)
		return func(w io.Writer, f export.Format, words *export.Words) error {
			return export.Services(w, f, plans[0], plans[1], groups, words)
		}
	}
	v.arrange()
	return v
}

// listed is a service and its counterpart in the group that they are listed in.
type listed struct {
	group compare.ServiceGroup
	names [2]string
}

// regroup puts some services back into their groups.
func regroup(of []listed, shown []int) []compare.ServiceGroup {
	var groups []compare.ServiceGroup
	for _, i := range shown {
		l := of[i]
		if n := len(groups); n == 0 || groups[n-1].Group != l.group.Group {
			groups = append(groups, compare.ServiceGroup{Group: l.group.Group, Elsewhere: l.group.Elsewhere})
		}
		g := &groups[len(groups)-1]
		switch {
		case l.names[1] == "":
			g.OnlyLeft = append(g.OnlyLeft, l.names[0])
		case l.names[0] == "":
			g.OnlyRight = append(g.OnlyRight, l.names[1])
		default:
			g.Both = append(g.Both, l.names)
		}
	}
	return groups
}

func (v *pairRows) addService(l listed) {
	row := pairRow{group: l.group.Group, same: l.names[0] == l.names[1]}
	var places [2]*target
	for side, name := range l.names {
		row.at[side] = nowhere
		if name == "" {
			continue
		}
		row.text[side] = typeset.Clean(name)
		row.at[side] = serviceSpot(v.plans[side], name)
		places[side] = &target{block: -1, line: row.at[side].line, name: name}
		if domain, ok := l.group.Elsewhere[name]; ok && l.names[1-side] == "" {
			row.note = fmt.Sprintf(v.s.text.Compare.Elsewhere, typeset.Clean(domain))
		}
	}
	if row.text[0] != "" && row.text[1] != "" {
		v.lightApart(&row)
	}
	row.open = func() tea.Cmd { return openPlaces(v.s, v.plans, places) }
	v.pairs = append(v.pairs, row)
}

// lightApart lights, and says in words, what only one side has in its name for a
// service.
func (v *pairRows) lightApart(row *pairRow) {
	left, right := compare.Apart(row.text[0], row.text[1])
	var notes []string
	for side, spans := range [2][]compare.Span{left, right} {
		runes := []rune(row.text[side])
		for _, s := range spans {
			for i := s.Start; i < s.End; i++ {
				row.lit[side] = append(row.lit[side], i)
			}
			notes = append(notes, fmt.Sprintf(v.s.text.Compare.ApartIn, v.s.text.Compare.SideNames[side], string(runes[s.Start:s.End])))
		}
	}
	row.note = strings.Join(notes, "；")
}

// serviceSpot is where a plan lists a service.
func serviceSpot(p *model.Plan, name string) spot {
	at := spot{planID: p.ID, plan: p, heading: -1, column: -1, text: name}
	for _, list := range p.Services {
		for _, item := range list.Items {
			if item != name {
				continue
			}
			at.line, at.column = list.Line, list.Column
			if 0 <= at.column && at.column < len(p.Columns) {
				at.heading = p.Columns[at.column].Heading
			}
			return at
		}
	}
	return at
}

// newOutlineRows pairs the headings of two plans.
func newOutlineRows(s *session, plans [2]*model.Plan) *pairRows {
	pairs := compare.Outline(plans[0], plans[1])
	v := &pairRows{s: s, plans: plans}
	v.write = func(shown []int) exportWriter {
		some := picked(pairs, shown)
		return func(w io.Writer, f export.Format, words *export.Words) error {
			return export.Outline(w, f, plans[0], plans[1], some, words)
		}
	}
	for _, pair := range pairs {
		row := pairRow{at: [2]spot{nowhere, nowhere}}
		var places [2]*target
		for side, i := range []int{pair.Left, pair.Right} {
			if i < 0 || i >= len(plans[side].Outline) {
				continue
			}
			h := plans[side].Outline[i]
			label := headingLabel(plans[side], i)
			row.text[side] = typeset.Spaces(2*max(h.Level-1, 0)) + label
			row.at[side] = spot{planID: plans[side].ID, plan: plans[side], line: h.Line, heading: i, column: -1, text: label}
			places[side] = &target{block: headingBlock(plans[side], i), line: h.Line}
		}
		row.same = plans[0].HeadingTitle(pair.Left) == plans[1].HeadingTitle(pair.Right)
		row.open = func() tea.Cmd { return openPlaces(s, plans, places) }
		v.pairs = append(v.pairs, row)
	}
	v.arrange()
	return v
}

// picked are some of many things, by their indexes.
func picked[T any](all []T, which []int) []T {
	some := make([]T, 0, len(which))
	for _, i := range which {
		some = append(some, all[i])
	}
	return some
}

// headingBlock is the block of a heading, -1 where the body does not have it.
func headingBlock(p *model.Plan, heading int) int {
	for i, b := range p.Body {
		if b.Kind == model.HeadingBlock && b.Heading == heading {
			return i
		}
	}
	return -1
}
