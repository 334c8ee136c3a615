package tui

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"guilan/model"
	"guilan/model/compare"
)

// The filters of indicators, in the order in which f goes through them.
const (
	allRows = iota
	sharedRows
	oneSidedRows
	differingRows
	bindingRows
	filters
)

// passes tells whether a row of a comparison passes a filter.
func passes(filter int, r *compare.Row) bool {
	var have []*compare.Cell
	binding := false
	for _, c := range r.Cells {
		if c != nil {
			have = append(have, c)
			binding = binding || c.Attribute == model.Binding
		}
	}
	switch filter {
	case sharedRows:
		return len(have) > 1
	case oneSidedRows:
		return len(have) == 1
	case differingRows:
		return slices.ContainsFunc(have, func(c *compare.Cell) bool { return differ(r, have[0], c) })
	case bindingRows:
		return binding
	}
	return true
}

// passing lists the rows of a table that pass a filter; in a review only those
// whose plans tell what came of them.
func passing(table *compare.IndicatorTable, filter int, review bool) []int {
	var rows []int
	for i := range table.Rows {
		if r := &table.Rows[i]; passes(filter, r) && (!review || reviewed(r)) {
			rows = append(rows, i)
		}
	}
	return rows
}

// domainAbove is the domain that row i begins; "" where it goes on with the one of
// the row above.
func (s *session) domainAbove(i int, row func(i int) *compare.Row) string {
	if i > 0 && row(i-1).Group == row(i).Group {
		return ""
	}
	return cmp.Or(row(i).Group, s.text.Compare.NoGroup)
}

// countsText says how many rows both plans have and how many only one has and, where
// a filter is on, how many it shows.
func (s *session) countsText(both, left, right int, filters []string, filter, shown int) string {
	counts := fmt.Sprintf(s.text.Compare.Counts, both, left, right)
	if filter == allRows {
		return counts
	}
	return filters[filter] + " " + fmt.Sprint(shown) + " │ " + counts
}

// differ tells whether two plans promise different things.
func differ(r *compare.Row, a, b *compare.Cell) bool {
	if gap, ok := compare.Difference(a.Stated(), b.Stated()); ok {
		return gap.Number != 0 || a.Stated().Bound != b.Stated().Bound
	}
	left, right := stated(a), stated(b)
	return figure(left.target, r) != figure(right.target, r) || figure(left.base, r) != figure(right.base, r)
}

// reviewed tells whether a plan reviews what came of an indicator.
func reviewed(r *compare.Row) bool {
	for plan := range r.Cells {
		if _, ok := r.Completion(plan); ok {
			return true
		}
	}
	return false
}

// largestFirst orders rows by a number that some of them have, the largest first,
// and leaves those without one behind in their order.
func largestFirst(rows []int, number func(i int) (float64, bool)) {
	value := func(i int) float64 {
		if n, ok := number(i); ok {
			return n
		}
		return math.Inf(-1)
	}
	slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(value(b), value(a)) })
}

// byName orders rows by the pinyin of their names.
func byName(rows []int, name func(i int) string) {
	order := collate.New(language.Chinese)
	slices.SortStableFunc(rows, func(a, b int) int { return order.CompareString(name(a), name(b)) })
}
