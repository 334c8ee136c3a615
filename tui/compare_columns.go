package tui

import (
	"fmt"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
	"guilan/tui/typeset"
)

// pairRows is a list whose rows show something of the left plan beside its
// counterpart in the right one, or one of them alone: columns, services,
// headings.
type pairRows struct {
	s     *session
	plans [2]*model.Plan
	pairs []pairRow
	sheet sheet
	two   bool // both sides stand in one line
	write exportWriter
}

// pairRow is one row: what each side has, "" for nothing.
type pairRow struct {
	group string // the group that it belongs to
	text  [2]string
	same  bool // both sides have the same, not only something alike
	at    [2]spot
	open  func() tea.Cmd
}

func (v *pairRows) rows() int                               { return len(v.pairs) }
func (v *pairRows) list() *sheet                            { return &v.sheet }
func (v *pairRows) top(w int) []string                      { return nil }
func (v *pairRows) mode() []string                          { return nil }
func (v *pairRows) export() exportWriter                    { return v.write }
func (v *pairRows) keys() []key.Binding                     { return nil }
func (v *pairRows) press(k tea.KeyPressMsg) (tea.Cmd, bool) { return nil, false }
func (v *pairRows) open(i int) tea.Cmd                      { return v.pairs[i].open() }
func (v *pairRows) resize(w int)                            { v.two = w >= 56 }

func (v *pairRows) height() int {
	if v.two {
		return 1
	}
	return 2
}

func (v *pairRows) head(i int) string {
	if i > 0 && v.pairs[i-1].group == v.pairs[i].group {
		return ""
	}
	return v.pairs[i].group
}

func (v *pairRows) counts() string {
	both, left, right := 0, 0, 0
	for _, p := range v.pairs {
		switch {
		case p.text[1] == "":
			left++
		case p.text[0] == "":
			right++
		default:
			both++
		}
	}
	return fmt.Sprintf(v.s.text.Compare.Counts, both, left, right)
}

// row draws a pair; between its sides stands which of them have it.
func (v *pairRows) row(i, w int, selected bool) []string {
	p := &v.pairs[i]
	look, mark := v.s.look.item, " "
	if selected {
		look, mark = v.s.look.selected, "▸"
	}
	if !v.two {
		sign := "  " + v.sign(p) + " "
		lines := []string{look.Render(mark + typeset.Pad(p.text[0], w-1))}
		return append(lines, v.s.look.badge.Render(sign)+typeset.Pad(p.text[1], w-typeset.Width(sign)))
	}
	sign := v.s.look.badge.Render(centred(v.sign(p), signWidth))
	half := (w - 3 - signWidth) / 2
	right := typeset.Pad(p.text[1], w-3-signWidth-half)
	return []string{look.Render(mark+typeset.Pad(p.text[0], half)) + " " + sign + " " + look.Render(right)}
}

// signWidth is the room for the sign between the sides.
const signWidth = 10

// sign says which sides have what a row shows: both the same, both something
// alike, or only one.
func (v *pairRows) sign(p *pairRow) string {
	text := v.s.text.Compare
	switch {
	case p.text[1] == "":
		return text.OnlyLeft
	case p.text[0] == "":
		return text.OnlyRight
	case p.same:
		return "="
	}
	return "≈"
}

func centred(text string, w int) string {
	left := (w - typeset.Width(text)) / 2
	return typeset.Pad(typeset.Spaces(left)+text, w)
}

func (v *pairRows) detail(i, w int) []string {
	p := &v.pairs[i]
	var lines []string
	for side, text := range p.text {
		name := typeset.Clean(v.s.planName(v.plans[side].ID))
		if text == "" {
			text = v.s.text.Compare.HasNone
		}
		lines = append(lines, typeset.Truncate(" "+name+"  "+text, w))
	}
	return lines
}

func (v *pairRows) spot(i int) spot {
	if p := &v.pairs[i]; p.text[0] != "" {
		return p.at[0]
	}
	return v.pairs[i].at[1]
}

// newColumnRows pairs the special columns of two plans.
func newColumnRows(s *session, plans [2]*model.Plan) *pairRows {
	pairs := compare.Columns(plans[0], plans[1])
	v := &pairRows{s: s, plans: plans}
	v.write = func(w io.Writer, f export.Format, words *export.Words) error {
		return export.Columns(w, f, plans[0], plans[1], pairs, words)
	}
	for _, pair := range pairs {
		row := pairRow{at: [2]spot{nowhere, nowhere}}
		for side, i := range []int{pair.Left, pair.Right} {
			if i < 0 || i >= len(plans[side].Columns) {
				continue
			}
			c := plans[side].Columns[i]
			row.text[side] = columnMark(c.Kind) + " " + s.columnLabel(c)
			row.at[side] = spot{
				planID: plans[side].ID, plan: plans[side], line: c.StartLine,
				heading: c.Heading, column: i, text: plans[side].ColumnText(i),
			}
		}
		if pair.Left >= 0 && pair.Right >= 0 {
			row.same = plans[0].Columns[pair.Left].Title == plans[1].Columns[pair.Right].Title
		}
		row.open = func() tea.Cmd {
			return s.open(newColumnTwin(s, plans, [2]int{pair.Left, pair.Right}))
		}
		v.pairs = append(v.pairs, row)
	}
	return v
}

// newServiceRows pairs the services of two plans' lists, domain by domain.
func newServiceRows(s *session, plans [2]*model.Plan) *pairRows {
	groups := compare.Services(plans[0], plans[1])
	v := &pairRows{s: s, plans: plans}
	v.write = func(w io.Writer, f export.Format, words *export.Words) error {
		return export.Services(w, f, plans[0], plans[1], groups, words)
	}
	for _, g := range groups {
		for _, both := range g.Both {
			v.addService(g.Group, both)
		}
		for _, left := range g.OnlyLeft {
			v.addService(g.Group, [2]string{left, ""})
		}
		for _, right := range g.OnlyRight {
			v.addService(g.Group, [2]string{"", right})
		}
	}
	return v
}

func (v *pairRows) addService(group string, names [2]string) {
	row := pairRow{group: group, same: names[0] == names[1]}
	var places [2]*target
	for side, name := range names {
		row.at[side] = nowhere
		if name == "" {
			continue
		}
		row.text[side] = typeset.Clean(name)
		row.at[side] = serviceSpot(v.plans[side], name)
		places[side] = &target{block: -1, line: row.at[side].line, name: name}
	}
	row.open = func() tea.Cmd { return openPlaces(v.s, v.plans, places) }
	v.pairs = append(v.pairs, row)
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
	v.write = func(w io.Writer, f export.Format, words *export.Words) error {
		return export.Outline(w, f, plans[0], plans[1], pairs, words)
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
	return v
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
