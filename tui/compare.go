package tui

import (
	"fmt"
	"io"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/export"
	"guilan/tui/typeset"
)

// newCompare compares the plan of a spot, as the left one, with another; where
// right is "" it asks for that. What is compared first follows the spot.
func newCompare(s *session, left spot, right string) screen {
	if right == "" {
		return newChooser(s, left)
	}
	return &comparison{s: s, spot: left, ids: [2]string{left.planID, right}}
}

// comparison compares two plans: their indicators, columns, service lists and
// outlines, one of these at a time.
type comparison struct {
	s     *session
	ids   [2]string // left, right
	plans [2]*model.Plan
	spot  spot // where the comparison was asked for, in the left plan

	kinds  [4]comparing // made when they are first looked at
	kind   int
	failed bool
	w, h   int
}

// comparing is one of the things that are compared: a list of what the two
// plans have in common and what only one of them has.
type comparing interface {
	rows() int
	height() int                             // lines of a row
	head(i int) string                       // the title above row i if it begins a group, else ""
	row(i, w int, selected bool) []string    // the lines of a row
	top(w int) []string                      // lines above the list
	counts() string                          // how many in common, left only, right only
	mode() []string                          // which view and order, where not the first
	export() exportWriter                    // writes the rows that show
	detail(i, w int) []string                // the row in full, for the foot of the screen
	open(i int) tea.Cmd                      // goes into a row
	press(k tea.KeyPressMsg) (tea.Cmd, bool) // keys of its own
	keys() []key.Binding
	spot(i int) spot
	list() *sheet
	resize(w int)
}

// exportWriter writes something in a format.
type exportWriter = func(io.Writer, export.Format, *export.Words) error

// exportingTable is a comparison to be exported.
func (s *session) exportingTable(name string, write exportWriter) exporting {
	text := s.text.Compare
	return exporting{name: fileName(name), formats: text.Formats, hint: text.ExportHint, write: write}
}

// The kinds of comparison, in the order in which Tab goes through them.
const (
	compareIndicators = iota
	compareColumns
	compareServices
	compareOutline
)

func (c *comparison) start() tea.Cmd {
	var cmds []tea.Cmd
	for side, id := range c.ids {
		if c.plans[side] = c.s.read[id]; c.plans[side] == nil {
			cmds = append(cmds, c.s.plan(id))
		}
	}
	if len(cmds) == 0 {
		return c.loaded()
	}
	c.s.hold = true // keys typed now mean the comparison
	return tea.Batch(cmds...)
}

func (c *comparison) receive(msg tea.Msg) tea.Cmd {
	m, ok := msg.(planMsg)
	if !ok || c.failed || c.plans[0] != nil && c.plans[1] != nil {
		return nil
	}
	for side, id := range c.ids {
		if id == m.id {
			c.plans[side] = m.plan
			c.failed = c.failed || m.err != nil || m.plan == nil
		}
	}
	if c.failed {
		c.s.hold = false
		return c.s.leave(c) // the error is in the foot
	}
	if c.plans[0] == nil || c.plans[1] == nil {
		return nil
	}
	c.s.hold = false
	return c.loaded()
}

// loaded shows first what the spot is about: the indicators of a table, the
// counterpart of a column.
func (c *comparison) loaded() tea.Cmd {
	if c.spot.column < 0 || c.spot.column >= len(c.plans[0].Columns) {
		c.show(compareIndicators)
		return nil
	}
	switch c.plans[0].Columns[c.spot.column].Kind {
	case model.IndicatorColumn:
		c.show(compareIndicators)
		c.kinds[compareIndicators].(*indicatorRows).goTo(c.spot)
	case model.ServiceColumn:
		c.show(compareServices)
	default:
		c.show(compareColumns)
		view := c.kinds[c.kind]
		view.list().to(c.rowOf(func(at spot) bool { return at.column == c.spot.column }))
		return view.open(view.list().at)
	}
	return nil
}

// rowOf is the first row of the kind shown whose spot is the one looked for; 0
// where there is none.
func (c *comparison) rowOf(is func(spot) bool) int {
	view := c.kinds[c.kind]
	for i := range view.rows() {
		if at := view.spot(i); at.plan == c.plans[0] && is(at) {
			return i
		}
	}
	return 0
}

// show turns to a kind of comparison.
func (c *comparison) show(kind int) {
	c.kind = kind
	if c.kinds[kind] == nil {
		switch kind {
		case compareIndicators:
			c.kinds[kind] = newIndicatorRows(c.s, c.plans)
		case compareColumns:
			c.kinds[kind] = newColumnRows(c.s, c.plans)
		case compareServices:
			c.kinds[kind] = newServiceRows(c.s, c.plans)
		case compareOutline:
			c.kinds[kind] = newOutlineRows(c.s, c.plans)
		}
	}
	c.kinds[kind].resize(c.w)
	c.kinds[kind].list().n = c.kinds[kind].rows()
}

func (c *comparison) resize(w, h int) {
	c.w, c.h = w, h
	if view := c.kinds[c.kind]; view != nil {
		view.resize(w)
	}
}

func (c *comparison) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := c.s.bind
	if key.Matches(k, b.out, b.cancel) {
		return c.s.leave(c), true
	}
	view := c.kinds[c.kind]
	if view == nil {
		return nil, false
	}
	switch {
	case key.Matches(k, b.nextKind):
		c.show((c.kind + 1) % len(c.kinds))
		return nil, true
	case key.Matches(k, b.prevKind):
		c.show((c.kind + len(c.kinds) - 1) % len(c.kinds))
		return nil, true
	case key.Matches(k, b.in):
		if view.rows() == 0 {
			return c.s.say(c.s.text.Compare.Nothing), true
		}
		return view.open(view.list().at), true
	}
	if cmd, ok := view.press(k); ok {
		return cmd, true
	}
	if key.Matches(k, b.export) {
		name := c.s.planName(c.ids[0]) + "—" + c.s.planName(c.ids[1]) + " " + c.s.text.Compare.Kinds[c.kind]
		return c.s.open(newExportOf(c.s, c.s.exportingTable(name, view.export()))), true
	}
	list := view.list()
	list.n = view.rows()
	if list.n == 0 {
		return nil, false
	}
	return c.s.pressList(&list.list, k, max(c.listHeight(view)/view.height(), 2))
}

// detailHeight is the room at the foot for the row under the cursor.
func (c *comparison) detailHeight() int {
	if c.h < 16 {
		return 0
	}
	return 4
}

// listHeight is the room for rows.
func (c *comparison) listHeight(view comparing) int {
	return max(c.h-c.above(view)-c.detailHeight(), 1)
}

// above is how many lines stand above the rows.
func (c *comparison) above(view comparing) int {
	h := len(c.lacking()) + len(view.top(c.w))
	if c.h >= 6 {
		h++ // the title
	}
	return h
}

func (c *comparison) view() string {
	view := c.kinds[c.kind]
	if view == nil {
		return joinLines(fillLines([]string{c.s.text.Drill.Loading}, c.w, c.h))
	}
	var lines []string
	if c.h >= 6 {
		lines = append(lines, c.title(view))
	}
	lines = append(lines, c.lacking()...)
	lines = append(lines, view.top(c.w)...)
	room := c.listHeight(view)
	list := view.list()
	list.n = view.rows()
	if list.n == 0 {
		lines = append(lines, wrap(c.s.text.Compare.Nothing, c.w)...)
		return joinLines(fillLines(lines, c.w, c.h))
	}
	rows := list.lines(room, view.height(), view.head, func(i int) []string { return view.row(i, c.w, i == list.at) },
		func(head string) string { return groupLine(c.s, head, c.w) })
	lines = append(lines, fillLines(rows, c.w, room)...)
	if n := c.detailHeight(); n > 0 {
		lines = append(lines, c.s.look.frame.Render(rule(c.w)))
		lines = append(lines, view.detail(list.at, c.w)...)
	}
	return joinLines(fillLines(lines, c.w, c.h))
}

// lacking says that a plan has nothing of the kind: that it does not have what the
// other lists would be saying too much.
func (c *comparison) lacking() []string {
	if c.h < 8 {
		return nil
	}
	var lines []string
	for _, p := range c.plans {
		n := []int{len(p.Indicators), len(p.Columns), len(p.Services), len(p.Outline)}[c.kind]
		if n == 0 {
			text := fmt.Sprintf(c.s.text.Compare.NoLists[c.kind], typeset.Clean(c.s.planName(p.ID)))
			lines = append(lines, c.s.look.warn.Render(typeset.Truncate(" "+text, c.w)))
		}
	}
	return lines
}

// groupLine draws the title of a group of rows.
func groupLine(s *session, head string, w int) string {
	head = typeset.Truncate(typeset.Clean(head), w-2)
	return " " + s.look.heading.Render(head) + " " + s.look.frame.Render(rule(w-typeset.Width(head)-2))
}

// title says what is compared, and what the plans have in common.
func (c *comparison) title(view comparing) string {
	text := c.s.text.Compare
	left := " " + text.Kinds[c.kind] + "   "
	if c.w >= 72 {
		left += fmt.Sprintf(text.Sides, c.label(0), c.label(1))
	} else {
		left += c.label(0) + " / " + c.label(1)
	}
	right := view.counts() + " "
	room := c.w - typeset.Width(right) - 1
	if room < 16 {
		return c.s.look.title.Render(typeset.Truncate(left, c.w))
	}
	return c.s.look.title.Render(typeset.Pad(left, room)) + " " + c.s.look.badge.Render(right)
}

// label names a plan with the year in which it was issued.
func (c *comparison) label(side int) string { return planLabel(c.s, c.plans[side]) }

func planLabel(s *session, p *model.Plan) string {
	name := typeset.Clean(s.planName(p.ID))
	for _, date := range []string{p.Issued, p.Published} {
		if year, _, ok := strings.Cut(date, "-"); ok {
			return name + " " + year
		}
	}
	return name
}

func (c *comparison) cursor() *tea.Cursor { return nil }

func (c *comparison) crumb() []string {
	crumb := []string{
		typeset.Clean(c.s.planName(c.ids[0])) + " ↔ " + typeset.Clean(c.s.planName(c.ids[1])),
		c.s.text.Compare.Kinds[c.kind],
	}
	if view := c.kinds[c.kind]; view != nil {
		crumb = append(crumb, view.mode()...)
	}
	return crumb
}

func (c *comparison) progress() string {
	view := c.kinds[c.kind]
	if view == nil || view.rows() == 0 {
		return ""
	}
	return fmt.Sprintf(c.s.text.Compare.RowOf, view.list().at+1, view.rows())
}

func (c *comparison) keys() []key.Binding {
	b := c.s.bind
	keys := []key.Binding{b.move, b.in, b.out, b.nextKind}
	if view := c.kinds[c.kind]; view != nil {
		keys = append(keys, view.keys()...)
	}
	return append(keys, b.export, b.top, b.bottom, b.pageUp, b.pageDown)
}

func (c *comparison) here() spot {
	view := c.kinds[c.kind]
	if view == nil || view.rows() == 0 {
		at := nowhere
		at.planID, at.plan = c.ids[0], c.plans[0]
		return at
	}
	return view.spot(view.list().at)
}
