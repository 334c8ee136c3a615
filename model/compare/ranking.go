package compare

import (
	"cmp"
	"slices"
)

// Extremes returns the plans whose value, as pick gives it, is best and worst, -1 where
// there are not two to be told apart or nobody knows whether more is better.
// Only values for one year and of one kind are ranked: totals among totals.
func (r *Row) Extremes(pick func(plan int) *Value) (best, worst int) {
	type kind struct {
		m     moment
		total bool
	}
	groups := make(map[kind][]int)
	var largest []int
	for i := range r.Cells {
		v := pick(i)
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
		return r.Better * cmp.Compare(*pick(a).Converted, *pick(b).Converted)
	}
	best, worst = slices.MaxFunc(largest, byValue), slices.MinFunc(largest, byValue)
	if byValue(best, worst) == 0 {
		return -1, -1
	}
	return best, worst
}
