package tui

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/tui/typeset"
)

// board puts the indicators of several plans side by side: indicators down, plans
// across.
type board struct {
	s     *session
	ids   []string
	plans []*model.Plan           // nil until read
	table *compare.IndicatorTable // nil until all are read
	gone  bool                    // a plan could not be read

	show   int // target, change, base or what came of the last plan
	filter int
	order  int
	shown  []int // rows of the table that pass the filter, in their order
	sheet  sheet
	first  int // the first plan that shows
	w, h   int
}

// What the board shows, in the order in which v goes through it.
const (
	boardTarget = iota
	boardChange
	boardBase
	boardReview
	boardViews
)

// The orders of the board's rows, in the order in which s goes through them.
const (
	boardByDomain = iota
	boardByName
	boardBySpread // how far the best is from the worst
	boardOrders
)

// newBoard puts the indicators of several plans side by side.
func newBoard(s *session, plans []string) screen {
	return &board{s: s, ids: plans, plans: make([]*model.Plan, len(plans))}
}

// alignedMsg is the table of a board.
type alignedMsg struct {
	b     *board
	table *compare.IndicatorTable
}

func (b *board) start() tea.Cmd {
	var cmds []tea.Cmd
	for i, id := range b.ids {
		if b.plans[i] = b.s.read[id]; b.plans[i] == nil {
			cmds = append(cmds, b.s.plan(id))
		}
	}
	b.s.hold = true // keys typed now mean the board
	return tea.Batch(append(cmds, b.align())...)
}

func (b *board) receive(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case planMsg:
		i := slices.Index(b.ids, m.id)
		if i < 0 || b.plans[i] != nil || b.gone {
			return nil
		}
		if m.err != nil || m.plan == nil {
			b.gone, b.s.hold = true, false
			return b.s.leave(b) // the error is in the foot
		}
		b.plans[i] = m.plan
		return b.align()
	case alignedMsg:
		if m.b == b {
			b.table, b.s.hold = m.table, false
			b.arrange()
		}
	}
	return nil
}

// align makes the table once all plans are there; with many plans that takes
// longer than a key may.
func (b *board) align() tea.Cmd {
	if slices.Contains(b.plans, nil) || b.table != nil {
		return nil
	}
	plans := slices.Clone(b.plans)
	return b.s.work(func() tea.Msg { return alignedMsg{b, compare.Indicators(plans...)} })
}

// arrange lists the rows that pass the filter in their order, keeping the cursor on
// its row.
func (b *board) arrange() {
	before := b.shown
	b.shown = passing(b.table, b.filter, b.show == boardReview)
	switch b.order {
	case boardByName:
		byName(b.shown, func(i int) string { return b.table.Rows[i].Name })
	case boardBySpread:
		largestFirst(b.shown, func(i int) (float64, bool) { return b.spread(&b.table.Rows[i]) })
	}
	b.sheet.relist(before, b.shown)
}

// spread is how far the best of a row's figures is from the worst.
func (b *board) spread(r *compare.Row) (float64, bool) {
	best, worst := b.extremes(r)
	if best < 0 || worst < 0 {
		return 0, false
	}
	return math.Abs(*b.value(r, best).Converted - *b.value(r, worst).Converted), true
}

func (b *board) resize(w, h int) { b.w, b.h = w, h }

func (b *board) row(i int) *compare.Row { return &b.table.Rows[b.shown[i]] }

func (b *board) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	bind := b.s.bind
	switch {
	case key.Matches(k, bind.out, bind.cancel):
		return b.s.leave(b), true
	case b.table == nil || len(b.table.Rows) == 0:
		return nil, false
	case key.Matches(k, bind.board):
		return b.turn(), true
	case key.Matches(k, bind.filter):
		b.filter = (b.filter + 1) % filters
		b.arrange()
		return b.s.say(fmt.Sprintf(b.s.text.Compare.Filtered, b.s.text.Compare.Filters[b.filter], len(b.shown))), true
	case key.Matches(k, bind.sort):
		b.order = (b.order + 1) % boardOrders
		b.arrange()
		b.sheet.to(0) // what an order brings up is of interest
		return b.s.say(fmt.Sprintf(b.s.text.Compare.Ordered, b.s.text.Compare.BoardOrders[b.order])), true
	case len(b.shown) == 0:
		return nil, false
	case key.Matches(k, bind.sideRight, bind.nextPane):
		return b.slide(1), true
	case key.Matches(k, bind.sideLeft, bind.prevPane):
		return b.slide(-1), true
	case key.Matches(k, bind.in):
		return b.open(), true
	case key.Matches(k, bind.export):
		return b.s.open(newExportOf(b.s, b.s.exportingTable(b.s.text.Compare.Board, exportRows(b.table, b.shown, b.show == boardReview)))), true
	}
	return b.s.pressList(&b.sheet.list, k, max(b.listHeight()/b.rowHeight(), 2))
}

// turn shows another kind of value; what came of the last plans only where a plan
// tells it.
func (b *board) turn() tea.Cmd {
	b.show = (b.show + 1) % boardViews
	say := b.s.text.Compare.BoardViews[b.show]
	if b.show == boardReview && !slices.ContainsFunc(b.table.Rows, func(r compare.Row) bool { return reviewed(&r) }) {
		b.show, say = boardTarget, b.s.text.Compare.NoReviews
	}
	b.arrange()
	return b.s.say(say)
}

// slide moves the plans sideways.
func (b *board) slide(by int) tea.Cmd {
	to := b.first + by
	if to < 0 || by > 0 && b.first+len(b.columns()) >= len(b.plans) {
		return b.s.say(b.s.text.Compare.NoMorePlans)
	}
	b.first = to
	return nil
}

// open lists what every plan says of the indicator, in its own words; Enter goes
// to the place.
func (b *board) open() tea.Cmd {
	r := b.row(b.sheet.at)
	p := &picker{s: b.s, title: typeset.Clean(r.Name), empty: b.s.text.Compare.HasNone}
	var at []int
	var rows []pickRow
	for i, c := range r.Cells {
		if c == nil || len(c.Indicators) == 0 {
			continue
		}
		at = append(at, i)
		rows = append(rows, pickRow{label: b.name(i) + "  " + rawCell(c)})
	}
	p.setRows(rows)
	p.choose = func(i int) tea.Cmd {
		return b.s.walkTo(b.plans[at[i]], cellTarget(b.plans[at[i]], r.Cells[at[i]]))
	}
	return b.s.open(p)
}

func (b *board) name(i int) string { return typeset.Clean(b.s.planName(b.ids[i])) }

// value is what the board shows of a plan. A change is given as a value of the
// target's year, so that best and worst are found among changes for one year.
func (b *board) value(r *compare.Row, plan int) *compare.Value {
	c := r.Cells[plan]
	switch b.show {
	case boardTarget:
		return c.Last(compare.Target)
	case boardBase:
		return c.Before()
	case boardReview:
		if done, ok := r.Completion(plan); ok {
			return done.Actual
		}
		return nil
	}
	target := c.Last(compare.Target)
	if target == nil {
		return nil
	}
	change, ok := c.Change()
	if !ok {
		return nil
	}
	return &compare.Value{
		Value: model.Value{Bound: change.Bound}, Converted: &change.Number, Role: target.Role, Year: target.Year,
	}
}

// extremes are the plans with the best and the worst of what the board shows, -1
// where there are none.
func (b *board) extremes(r *compare.Row) (best, worst int) {
	if !r.Comparable {
		return -1, -1
	}
	return r.Extremes(func(plan int) *compare.Value { return b.value(r, plan) })
}

// figure is a cell's text on the board, "" where the plan does not have it.
func (b *board) figure(r *compare.Row, plan int) string {
	if r.Cells[plan] == nil {
		return ""
	}
	v := b.value(r, plan)
	switch b.show {
	case boardReview:
		done, ok := r.Completion(plan)
		if !ok {
			return "—"
		}
		sign, _, _ := strings.Cut(b.s.text.Compare.Verdicts[string(done.Verdict)], " ")
		return figure(v, r) + " " + sign
	case boardChange:
		if v == nil || !r.Comparable {
			return "—"
		}
		return gapText(compare.Gap{Number: *v.Converted, Bound: v.Bound})
	}
	return figure(v, r)
}

func (b *board) cursor() *tea.Cursor { return nil }

func (b *board) crumb() []string {
	crumb := []string{b.s.text.Compare.Board, b.s.text.Compare.BoardViews[b.show]}
	if b.order != boardByDomain {
		crumb = append(crumb, b.s.text.Compare.BoardOrders[b.order])
	}
	return crumb
}

func (b *board) progress() string {
	if len(b.shown) == 0 {
		return ""
	}
	return fmt.Sprintf(b.s.text.Compare.RowOf, b.sheet.at+1, len(b.shown))
}

func (b *board) keys() []key.Binding {
	k := b.s.bind
	return []key.Binding{k.move, k.in, k.out, k.board, k.filter, k.sort, k.sideRight, k.sideLeft, k.export, k.top, k.bottom, k.pageUp, k.pageDown}
}

func (b *board) here() spot {
	at := nowhere
	at.planID, at.plan = b.ids[0], b.plans[0]
	if len(b.shown) == 0 {
		return at
	}
	r := b.row(b.sheet.at)
	text := ""
	for i := len(r.Cells) - 1; i >= 0; i-- {
		if c := r.Cells[i]; c != nil {
			at = cellSpot(b.plans[i], c)
			text = b.name(i) + " " + rawCell(c) + "\n" + text
		}
	}
	at.text = text
	return at
}
