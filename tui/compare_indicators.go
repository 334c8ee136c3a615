package tui

import (
	"fmt"
	"io"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
	"guilan/tui/typeset"
)

// indicatorRows compares the indicators of two plans: one row an indicator, with
// what each plan says and the difference.
type indicatorRows struct {
	s      *session
	plans  [2]*model.Plan
	table  *compare.IndicatorTable
	shown  []int // rows of the table that pass the filter
	filter int
	sheet  sheet

	bases, targets [2]int // the years that each side's columns are for
	grid           indicatorGrid
	w              int
}

// The filters, in the order in which f goes through them.
const (
	allRows = iota
	sharedRows
	oneSidedRows
	differingRows
	bindingRows
	filters
)

func newIndicatorRows(s *session, plans [2]*model.Plan) *indicatorRows {
	v := &indicatorRows{s: s, plans: plans, table: compare.Indicators(plans[0], plans[1])}
	for side := range v.bases {
		v.bases[side], v.targets[side] = v.usualYears(side)
	}
	v.refilter()
	return v
}

// refilter lists the rows that pass the filter.
func (v *indicatorRows) refilter() {
	v.shown = nil
	for i := range v.table.Rows {
		if v.passes(&v.table.Rows[i]) {
			v.shown = append(v.shown, i)
		}
	}
	v.sheet = sheet{list: list{n: len(v.shown)}}
}

func (v *indicatorRows) passes(r *compare.Row) bool {
	both := r.Cells[0] != nil && r.Cells[1] != nil
	switch v.filter {
	case sharedRows:
		return both
	case oneSidedRows:
		return !both
	case differingRows:
		if !both {
			return false
		}
		diff, ok := compare.Difference(stated(r.Cells[0]).target, stated(r.Cells[1]).target)
		return !ok && v.says(r, 0) != v.says(r, 1) || diff != 0
	case bindingRows:
		for _, c := range r.Cells {
			if c != nil && c.Attribute == model.Binding {
				return true
			}
		}
		return false
	}
	return true
}

func (v *indicatorRows) rows() int             { return len(v.shown) }
func (v *indicatorRows) list() *sheet          { return &v.sheet }
func (v *indicatorRows) at(i int) *compare.Row { return &v.table.Rows[v.shown[i]] }

func (v *indicatorRows) head(i int) string {
	if i > 0 && v.at(i-1).Group == v.at(i).Group {
		return ""
	}
	if v.at(i).Group == "" {
		return v.s.text.Compare.NoGroup
	}
	return v.at(i).Group
}

func (v *indicatorRows) counts() string {
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
	counts := fmt.Sprintf(v.s.text.Compare.Counts, both, left, right)
	if v.filter == allRows {
		return counts
	}
	return v.s.text.Compare.Filters[v.filter] + " " + fmt.Sprint(len(v.shown)) + " │ " + counts
}

func (v *indicatorRows) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if !key.Matches(k, v.s.bind.filter) {
		return nil, false
	}
	var row *compare.Row
	if len(v.shown) > 0 {
		row = v.at(v.sheet.at)
	}
	v.filter = (v.filter + 1) % filters
	v.refilter()
	for i := range v.shown {
		if v.at(i) == row {
			v.sheet.to(i)
		}
	}
	return v.s.say(fmt.Sprintf(v.s.text.Compare.Filtered, v.s.text.Compare.Filters[v.filter], len(v.shown))), true
}

// export writes the rows that pass the filter, in their order.
func (v *indicatorRows) export() exportWriter {
	return exportRows(v.table, v.shown)
}

// exportRows writes some rows of a table of indicators.
func exportRows(table *compare.IndicatorTable, shown []int) exportWriter {
	rows := &compare.IndicatorTable{Plans: table.Plans}
	for _, i := range shown {
		rows.Rows = append(rows.Rows, table.Rows[i])
	}
	return func(w io.Writer, f export.Format, words *export.Words) error {
		return export.Indicators(w, f, rows, words)
	}
}

func (v *indicatorRows) keys() []key.Binding { return []key.Binding{v.s.bind.filter} }

// open shows where both plans state the indicator, side by side, or where the one
// does that has it.
func (v *indicatorRows) open(i int) tea.Cmd {
	r := v.at(i)
	var places [2]*target
	for side, c := range r.Cells {
		if c != nil && len(c.Indicators) > 0 {
			to := cellTarget(v.plans[side], c)
			places[side] = &to
		}
	}
	return openPlaces(v.s, v.plans, places)
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

// says is what a side says of an indicator.
func (v *indicatorRows) says(r *compare.Row, side int) string {
	c := r.Cells[side]
	if c == nil {
		return ""
	}
	st := stated(c)
	switch {
	case st.review:
		return fmt.Sprintf(v.s.text.Compare.Review, figure(st.target, r), figure(st.base, r))
	case st.base == nil && st.target == nil:
		return "—"
	}
	return v.write(side, st.base, r) + arrow + v.write(side, st.target, r)
}

// saysIn is what a side says in a room of so many cells. Where there is too
// little, something is left out rather than a figure cut: half a figure is
// another figure.
func (v *indicatorRows) saysIn(r *compare.Row, side, room int) string {
	text := v.says(r, side)
	st := stated(r.Cells[side])
	if typeset.Width(text) <= room || st.target == nil {
		return text
	}
	target := v.write(side, st.target, r)
	if st.review {
		return fmt.Sprintf(v.s.text.Compare.ReviewShort, target)
	}
	base, unit := v.write(side, st.base, r), ""
	if st.base != nil && st.base.Unit == st.target.Unit {
		unit = " " + typeset.Clean(st.target.Unit)
	}
	if text = strings.TrimSuffix(base, unit) + arrow + target; typeset.Width(text) <= room {
		return text
	}
	return strings.TrimLeft(arrow, " ") + target
}

// write writes a value of a side, with its year where that is not the one that
// the column is for.
func (v *indicatorRows) write(side int, value *compare.Value, r *compare.Row) string {
	text := figure(value, r)
	if value == nil || value.Year == 0 || value.Year == v.bases[side] || value.Year == v.targets[side] {
		return text
	}
	return fmt.Sprintf("%s(%d)", text, value.Year)
}

// difference is the last column of a row: the difference of the targets, why
// there is none, or that only one side has the indicator.
func (v *indicatorRows) difference(r *compare.Row) string {
	text := v.s.text.Compare
	switch {
	case r.Cells[1] == nil:
		return text.OnlyLeft
	case r.Cells[0] == nil:
		return text.OnlyRight
	case !r.Comparable:
		return v.notComparable(r)
	}
	left, right := stated(r.Cells[0]).target, stated(r.Cells[1]).target
	if diff, ok := compare.Difference(left, right); ok {
		return signed(diff)
	}
	if left != nil && right != nil && left.Raw != "" && left.Raw == right.Raw {
		return text.Same
	}
	return "—"
}

// notComparable says in a few words why the figures of a row cannot be compared.
func (v *indicatorRows) notComparable(r *compare.Row) string {
	text := v.s.text.Compare
	reason := text.Reasons[string(r.Reason)]
	if v.w < wideReasons && reason != "" {
		return reason
	}
	return text.NotComparable + reason
}

func (v *indicatorRows) detail(i, w int) []string {
	r := v.at(i)
	var lines []string
	for side, c := range r.Cells {
		if c == nil {
			lines = append(lines, v.s.look.dim.Render(typeset.Truncate(fmt.Sprintf(" %s  %s", v.s.planName(v.plans[side].ID), v.s.text.Compare.HasNone), w)))
			continue
		}
		lines = append(lines, typeset.Truncate(fmt.Sprintf(" %s  %s", typeset.Clean(v.s.planName(v.plans[side].ID)), rawCell(c)), w))
	}
	why := r.Why
	if r.Comparable && r.Unit != "" && r.Cells[0] != nil && r.Cells[1] != nil {
		why = fmt.Sprintf(v.s.text.Compare.InUnit, r.Unit)
	}
	return append(lines, v.s.look.dim.Render(typeset.Truncate(" "+typeset.Clean(why), w)))
}
