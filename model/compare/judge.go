package compare

import (
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
