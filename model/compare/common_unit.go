package compare

import "slices"

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
