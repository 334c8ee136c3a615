package tui

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
)

// indicatorRows compares the indicators of two plans: one row an indicator, with
// what each plan says and the difference.
type indicatorRows struct {
	s      *session
	plans  [2]*model.Plan
	table  *compare.IndicatorTable
	shown  []int // rows of the table that pass the filter, in their order
	filter int
	order  int
	show   int // what of the figures shows
	sheet  sheet

	bases, targets [2]int // the years that each side's columns are for
	grid           indicatorGrid
	w              int
}

// What of the figures shows, in the order in which v goes through it.
const (
	showFigures = iota
	showChanges
	showReview
	figureViews
)

// The orders of rows, in the order in which s goes through them.
const (
	orderByDomain = iota
	orderByName
	orderByDifference
	orderByLeftChange
	orderByRightChange
	orders
)

func newIndicatorRows(s *session, plans [2]*model.Plan) *indicatorRows {
	v := &indicatorRows{s: s, plans: plans, table: compare.Indicators(plans[0], plans[1])}
	for side := range v.bases {
		v.bases[side], v.targets[side] = v.usualYears(side)
	}
	v.arrange()
	return v
}

// arrange lists the rows that pass the filter in their order, and keeps the cursor
// on its row.
func (v *indicatorRows) arrange() {
	before := v.shown
	v.shown = passing(v.table, v.filter, v.show == showReview)
	row := func(i int) *compare.Row { return &v.table.Rows[i] }
	switch v.order {
	case orderByName:
		byName(v.shown, func(i int) string { return row(i).Name })
	case orderByDifference:
		largestFirst(v.shown, func(i int) (float64, bool) {
			gap, ok := v.gap(row(i))
			return gap.Number, ok
		})
	case orderByLeftChange, orderByRightChange:
		largestFirst(v.shown, func(i int) (float64, bool) {
			gap, ok := v.change(row(i), v.order-orderByLeftChange)
			return gap.Number, ok
		})
	}
	v.sheet.relist(before, v.shown)
}

func (v *indicatorRows) rows() int             { return len(v.shown) }
func (v *indicatorRows) list() *sheet          { return &v.sheet }
func (v *indicatorRows) at(i int) *compare.Row { return &v.table.Rows[v.shown[i]] }

// head is the domain where the rows stand by domain.
func (v *indicatorRows) head(i int) string {
	if v.order != orderByDomain {
		return ""
	}
	return v.s.domainAbove(i, v.at)
}

// mode says what of the figures shows and in which order.
func (v *indicatorRows) mode() []string {
	var mode []string
	if v.show != showFigures {
		mode = append(mode, v.s.text.Compare.Views[v.show])
	}
	if v.order != orderByDomain {
		mode = append(mode, v.s.text.Compare.Orders[v.order])
	}
	return mode
}

func (v *indicatorRows) counts() string {
	if v.show == showReview {
		return v.verdicts()
	}
	both, left, right := 0, 0, 0
	for _, r := range v.table.Rows {
		switch {
		case r.Cells[1] == nil:
			left++
		case r.Cells[0] == nil:
			right++
		default:
			both++
		}
	}
	return v.s.countsText(both, left, right, v.s.text.Compare.Filters[:], v.filter, len(v.shown))
}

// verdicts counts what came of the promises of each side that reviews them.
func (v *indicatorRows) verdicts() string {
	var sides []string
	for side := range v.plans {
		count := make(map[compare.Verdict]int)
		for _, i := range v.shown {
			if c, ok := v.table.Rows[i].Completion(side); ok {
				count[c.Verdict]++
			}
		}
		if len(count) > 0 {
			text := v.s.text.Compare
			all := count[compare.Met] + count[compare.Missed] + count[compare.Undecided]
			sides = append(sides, fmt.Sprintf(text.VerdictCounts, text.SideNames[side], count[compare.Met], all))
		}
	}
	return strings.Join(sides, " · ")
}

func (v *indicatorRows) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	text, b := v.s.text.Compare, v.s.bind
	switch {
	case key.Matches(k, b.filter):
		v.filter = (v.filter + 1) % filters
		v.arrange()
		return v.s.say(fmt.Sprintf(text.Filtered, text.Filters[v.filter], len(v.shown))), true
	case key.Matches(k, b.sort):
		v.order = (v.order + 1) % orders
		v.arrange()
		v.sheet.to(0) // what an order brings up is of interest
		v.measure(v.w)
		return v.s.say(fmt.Sprintf(text.Ordered, text.Orders[v.order])), true
	case key.Matches(k, b.board):
		next := (v.show + 1) % figureViews
		if next == showReview && !v.hasReview() {
			v.look(showFigures)
			return v.s.say(text.NoReviews), true
		}
		v.look(next)
		return v.s.say(text.Views[v.show]), true
	}
	return nil, false
}

func (v *indicatorRows) hasReview() bool {
	return slices.ContainsFunc(v.table.Rows, func(r compare.Row) bool { return reviewed(&r) })
}

// look turns to another view of the figures.
func (v *indicatorRows) look(show int) {
	v.show = show
	v.arrange()
	v.measure(v.w)
}

// export writes the rows that show, in their order.
func (v *indicatorRows) export() exportWriter {
	return exportRows(v.table, v.shown, v.show == showReview)
}

// exportRows writes some rows of a table of indicators, or what came of their
// promises.
func exportRows(table *compare.IndicatorTable, shown []int, review bool) exportWriter {
	rows := &compare.IndicatorTable{Plans: table.Plans}
	for _, i := range shown {
		rows.Rows = append(rows.Rows, table.Rows[i])
	}
	return func(w io.Writer, f export.Format, words *export.Words) error {
		if review {
			return export.Completion(w, f, rows, words)
		}
		return export.Indicators(w, f, rows, words)
	}
}

func (v *indicatorRows) keys() []key.Binding {
	return []key.Binding{v.s.bind.filter, v.s.bind.sort, v.s.bind.board}
}

// open shows where both plans state the indicator, side by side, or where the one
// does that has it.
func (v *indicatorRows) open(i int) tea.Cmd {
	r := v.at(i)
	var places [2]*target
	for side, c := range r.Cells {
		if c == nil || len(c.Indicators) == 0 {
			continue
		}
		to := cellTarget(v.plans[side], c)
		if done, ok := r.Completion(side); ok && v.show == showReview {
			to = statedIn(v.plans[side], c, done.Actual.Column)
		}
		places[side] = &to
	}
	return openPlaces(v.s, v.plans, places)
}

// goTo shows what a place in an indicator table of the left plan is about: what
// came of the last plan's promises where the table reviews them.
func (v *indicatorRows) goTo(at spot) {
	reviews := slices.ContainsFunc(v.table.Rows, func(r compare.Row) bool {
		c, ok := r.Completion(0)
		return ok && c.Actual.Column == at.column
	})
	if reviews {
		v.look(showReview)
	}
	for i := range v.shown {
		c := v.at(i).Cells[0]
		if c == nil {
			continue
		}
		for _, n := range c.Indicators {
			if in := v.plans[0].Indicators[n]; in.Column == at.column && in.Line >= at.line {
				v.sheet.to(i)
				return
			}
		}
	}
}

func (v *indicatorRows) spot(i int) spot {
	r := v.at(i)
	side := 0
	if r.Cells[0] == nil {
		side = 1
	}
	at := cellSpot(v.plans[side], r.Cells[side])
	if r.Cells[0] != nil && r.Cells[1] != nil {
		at.text += "\n" + v.s.planName(v.plans[1].ID) + " " + rawCell(r.Cells[1])
	}
	return at
}
