package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Reason is why the figures of a row cannot be compared.
type Reason string

// The reasons.
const (
	UnitsDiffer  Reason = "units"   // 个 and 户
	UnitMissing  Reason = "no unit" // a plan does not say in what it counts
	TotalsDiffer Reason = "totals"  // a five-year total and a yearly figure
	YearsDiffer  Reason = "years"   // no year for which two plans give a figure
)

// commonUnit finds the unit in which the numbers of a row can be given, and puts
// into the cells that state none the unit that custom gives them. Where plans
// count different things it is the one that most of them count; "" where no
// such majority is, or where a unit remains unknown.
func commonUnit(s *standard, name string, cells []*Cell) string {
	units := unitsOf(cells)
	if slices.Contains(units, "") {
		if custom := customaryUnit(s, name, units); custom != "" {
			for _, c := range cells {
				if c != nil {
					c.assume(custom)
				}
			}
			units = unitsOf(cells)
		}
	}
	of := mostCounted(cells)
	var same []string
	for _, u := range units {
		if u != "" && measureOf(u).of == of {
			same = append(same, u)
		}
	}
	switch {
	case len(same) == 0:
		return ""
	case len(same) == 1:
		return same[0]
	case of == share && s != nil && measureOf(s.unit).of == share:
		return s.unit
	}
	return of
}

// unitsOf lists the units of the numbers of cells, without repetition; where
// there are no numbers, those of the cells.
func unitsOf(cells []*Cell) []string {
	var units []string
	for v := range numbers(cells) {
		if !slices.Contains(units, v.Unit) {
			units = append(units, v.Unit)
		}
	}
	if units != nil {
		return units
	}
	for _, c := range cells {
		if c != nil && !slices.Contains(units, c.Unit) {
			units = append(units, c.Unit)
		}
	}
	return units
}

// unknownThing stands for what a number counts where no unit says it.
const unknownThing = "?"

// counted is what a value counts.
func (v *Value) counted() string {
	if v.Unit == "" {
		return unknownThing
	}
	return measureOf(v.Unit).of
}

// mostCounted finds what more plans count than count anything else; "" where two
// are even or most do not say.
func mostCounted(cells []*Cell) string {
	plans := make(map[string]int)
	for _, c := range cells {
		if c == nil {
			continue
		}
		var things []string
		for v := range numbers([]*Cell{c}) {
			if of := v.counted(); !slices.Contains(things, of) {
				things = append(things, of)
			}
		}
		if things == nil && c.Unit != "" {
			things = []string{measureOf(c.Unit).of}
		}
		for _, of := range things {
			plans[of]++
		}
	}
	most, count, even := "", 0, false
	for of, n := range plans {
		switch {
		case n > count:
			most, count, even = of, n, false
		case n == count:
			even = true
		}
	}
	if even || most == unknownThing {
		return ""
	}
	return most
}

// assume gives the values of a cell without a unit the customary one.
func (c *Cell) assume(unit string) {
	for v := range numbers([]*Cell{c}) {
		if v.Unit == "" {
			v.Unit, c.Assumed = unit, unit
		}
	}
}

// customaryUnit gives the unit that a figure without one is in, where custom
// leaves no doubt: the catalogue's for shares and for figures per head, whose
// scale does not vary. A head count may be in 人 or in 万人, nobody can tell.
func customaryUnit(s *standard, name string, others []string) string {
	if s != nil && (measureOf(s.unit).of == share || perHead(s.name)) {
		return s.unit
	}
	others = slices.DeleteFunc(slices.Clone(others), func(u string) bool { return u == "" })
	if perHead(name) && len(others) == 1 {
		if m := measureOf(others[0]); m.factor == 1 && m.of != share {
			return others[0]
		}
	}
	return ""
}

// perHead reports whether a name says for how many a figure is given, or that it
// is a mean.
func perHead(name string) bool {
	return containsAny(name, "每千", "每万", "每百", "每十万", "人均", "平均", "户均", "寿命", "年限")
}

// judge fills in the converted numbers of a row and decides whether they can be
// compared.
func (r *Row) judge() {
	r.Reason, r.Why = r.unitTrouble()
	for v := range numbers(r.Cells) {
		if (v.Unit == "") != (r.Unit == "") || v.Unit == "" && r.Reason == UnitMissing {
			continue
		}
		if n, ok := Convert(*v.Number, v.Unit, r.Unit); ok {
			v.Converted = &n
		}
	}
	if r.Reason == "" {
		r.Reason, r.Why = r.definitionTrouble()
	}
	r.Comparable = r.Reason == ""
}

// unitTrouble finds out whether the numbers count different things, or whether
// nobody can know what they count.
func (r *Row) unitTrouble() (Reason, string) {
	var things []string
	plans := 0
	for _, c := range r.Cells {
		has := false
		for v := range numbers([]*Cell{c}) {
			has = true
			if of := v.counted(); !slices.Contains(things, of) {
				things = append(things, of)
			}
		}
		if has {
			plans++
		}
	}
	unknown := slices.Contains(things, unknownThing)
	things = slices.DeleteFunc(things, func(of string) bool { return of == unknownThing })
	slices.Sort(things)
	switch {
	case len(things) > 1:
		return UnitsDiffer, fmt.Sprintf("不可比：单位不同（%s）", strings.Join(things, "、"))
	case unknown && len(things) == 1:
		return UnitMissing, fmt.Sprintf("不可比：单位不明（有的未注明，有的为%s）", things[0])
	case unknown && plans > 1 && !perHead(r.Name) && !strings.HasSuffix(r.Name, "率"):
		return UnitMissing, "不可比：单位不明（均未注明）"
	}
	return "", ""
}

// moment is what figures must share to be compared: the year, and whether they
// state how things stand or how they should.
type moment struct {
	role Role
	year int
	what string // the label of a value that is neither
}

func (v *Value) moment() moment {
	switch v.Role {
	case Base, Actual:
		return moment{Base, v.Year, ""}
	case Target, LastTarget:
		return moment{Target, v.Year, ""}
	}
	return moment{Other, v.Year, v.Label}
}

// definitionTrouble finds out whether some plans give five-year totals for a
// moment and others yearly figures, or whether no two plans give a number for
// one moment.
func (r *Row) definitionTrouble() (Reason, string) {
	type state struct {
		plans             []int
		totals, notTotals bool
	}
	moments := make(map[moment]*state)
	plans := 0
	for i, c := range r.Cells {
		has := false
		for v := range numbers([]*Cell{c}) {
			has = true
			m := moments[v.moment()]
			if m == nil {
				m = &state{}
				moments[v.moment()] = m
			}
			if !slices.Contains(m.plans, i) {
				m.plans = append(m.plans, i)
			}
			m.totals = m.totals || v.Cumulative
			m.notTotals = m.notTotals || !v.Cumulative
		}
		if has {
			plans++
		}
	}
	if plans < 2 {
		return "", ""
	}
	shared := false
	var years, mixed []int
	for at, m := range moments {
		years = append(years, at.year)
		if len(m.plans) < 2 {
			continue
		}
		shared = true
		if m.totals && m.notTotals {
			mixed = append(mixed, at.year)
		}
	}
	switch {
	case mixed != nil:
		return TotalsDiffer, "不可比：口径不同（" + yearWords(mixed) + "有的是五年累计数，有的不是）"
	case !shared:
		return YearsDiffer, "不可比：没有同一年份的同类数值" + inBrackets(yearWords(years))
	}
	return "", ""
}

// yearWords lists years: "2020年、2025年".
func yearWords(years []int) string {
	slices.Sort(years)
	var words []string
	for _, y := range slices.Compact(years) {
		if y != 0 {
			words = append(words, fmt.Sprintf("%d年", y))
		}
	}
	return strings.Join(words, "、")
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "（" + s + "）"
}

// numbers yields the values of cells that hold a number.
func numbers(cells []*Cell) func(yield func(*Value) bool) {
	return func(yield func(*Value) bool) {
		for _, c := range cells {
			if c == nil {
				continue
			}
			for i := range c.Values {
				if c.Values[i].Number != nil && !yield(&c.Values[i]) {
					return
				}
			}
		}
	}
}

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
