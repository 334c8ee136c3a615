package compare

import (
	"cmp"
	"slices"
)

// Difference returns left minus right in the row's unit. It reports false where
// the two must not be subtracted: one is no number, is in another unit, is for
// another year, or is a total and the other is not.
func Difference(left, right *Value) (float64, bool) {
	if left == nil || right == nil || left.Converted == nil || right.Converted == nil {
		return 0, false
	}
	if left.Cumulative != right.Cumulative || left.moment() != right.moment() {
		return 0, false
	}
	return rounded(*left.Converted - *right.Converted), true
}

// Change returns how far the plan means to go: its target minus where things
// stood before it, in the row's unit. It reports false where that has no sense:
// a five-year total is no change against a yearly figure.
func (c *Cell) Change() (float64, bool) {
	before, target := c.Before(), c.Last(Target)
	if before == nil || target == nil || before.Converted == nil || target.Converted == nil {
		return 0, false
	}
	if before.Cumulative != target.Cumulative {
		return 0, false
	}
	return rounded(*target.Converted - *before.Converted), true
}

// Extremes returns the plans whose value of a role is best and worst, -1 where
// there are not two to be told apart or nobody knows whether more is better.
// Only values for one year and of one kind are ranked: totals among totals.
func (r *Row) Extremes(pick func(*Cell) *Value) (best, worst int) {
	type kind struct {
		m     moment
		total bool
	}
	groups := make(map[kind][]int)
	var largest []int
	for i, c := range r.Cells {
		v := pick(c)
		if v == nil || v.Converted == nil {
			continue
		}
		k := kind{v.moment(), v.Cumulative}
		groups[k] = append(groups[k], i)
	}
	tied := false
	for _, g := range groups {
		switch {
		case len(g) > len(largest):
			largest, tied = g, false
		case len(g) == len(largest):
			tied = true
		}
	}
	if r.Better == 0 || tied || len(largest) < 2 {
		return -1, -1
	}
	byValue := func(a, b int) int {
		return r.Better * cmp.Compare(*pick(r.Cells[a]).Converted, *pick(r.Cells[b]).Converted)
	}
	best, worst = slices.MaxFunc(largest, byValue), slices.MinFunc(largest, byValue)
	if byValue(best, worst) == 0 {
		return -1, -1
	}
	return best, worst
}
