package parse

import "slices"

// Which lines of a laid table make a row: each row has a line with what is never
// wrapped, its anchor, and the lines of its wrapped cells around that. Where one
// row ends and the next begins, three things tell: a cell goes on in the next line
// only if it fills its column; the anchor stands at the top, in the middle or at
// the bottom of its row, in all rows alike; blank lines stand between rows rather
// than inside them. The division that goes against them least is taken.

// anchor is what a row or a group is known by: the lines that it stands on.
type anchor struct{ first, last int }

// rows divides the lines of a table into rows.
func (t *laidTable) rows() []gridRow {
	anchors, column := t.anchors()
	if len(anchors) < 2 {
		return nil
	}
	d := division{lines: len(t.lines), anchors: anchors, cost: t.rowCost(column), lone: t.isGroupLine}
	if column >= 0 {
		d.mostLines = 2 // a group's name can be wrapped
	}
	spans := d.best()
	if spans == nil {
		return nil
	}
	rows := make([]gridRow, len(spans))
	for i, s := range spans {
		rows[i] = t.row(s)
	}
	if group := slices.Index(t.roles, groupRole); group >= 0 && group != column {
		t.spanGroups(rows, spans, group)
	}
	return rows
}

// anchors returns the lines by which the rows are known, and the column that they
// are taken from if that is one of words, else -1: their serial numbers, their
// values, or the groups of a list.
func (t *laidTable) anchors() (anchors []anchor, words int) {
	serial := slices.Index(t.roles, serialRole)
	holds := func(l laidLine) bool { return serial >= 0 && isInteger(fold(l.cells[serial].text)) }
	words = -1
	switch {
	case serial >= 0 && t.count(holds) >= 2:
	case hasRole(t.roles, valueRole):
		holds = func(l laidLine) bool {
			for i, c := range l.cells {
				if t.roles[i] == valueRole && c.text != "" {
					return true
				}
			}
			return false
		}
	default:
		words = max(slices.Index(t.roles, groupRole), 0)
		holds = func(l laidLine) bool { return l.cells[words].text != "" }
	}
	for i, l := range t.lines {
		if holds(l) && !l.group {
			anchors = append(anchors, anchor{i, i})
		}
	}
	return anchors, words
}

func (t *laidTable) count(test func(laidLine) bool) int {
	n := 0
	for _, l := range t.lines {
		if test(l) {
			n++
		}
	}
	return n
}

// row joins the cells of the lines of a row.
func (t *laidTable) row(s span) gridRow {
	row := gridRow{cells: make([]string, len(t.roles)), line: t.lines[s.from].line}
	for _, l := range t.lines[s.from:s.to] {
		for k, c := range l.cells {
			row.cells[k] += glue(row.cells[k], c.text) + c.text
		}
	}
	return row
}

// Costs of what goes against a division; the unit is what one line off its place
// costs.
const (
	goesOnUnfilled = 6  // a cell goes on though its line has room
	cutInside      = 8  // a row ends in an open bracket or a comma
	twoValues      = 12 // a row has two values in a column
	blankInside    = 6
	noBlankBetween = 4 // where blank lines stand between most rows
	lone           = 5 // a line without anchor is a group's name
)

// rowCost returns what speaks against lines from to to, exclusive, being a row.
// words is the column of the anchors if they are words.
func (t *laidTable) rowCost(words int) func(from, to int) int {
	full := t.fullLines()
	blanks := t.count(func(l laidLine) bool { return l.apart })
	anchors, _ := t.anchors()
	spaced := blanks*2 >= len(anchors)
	return func(from, to int) int {
		cost := 0
		for i := from; i < to; i++ {
			l := t.lines[i]
			if l.group && to-from > 1 {
				return impossible
			}
			if i > from && l.apart {
				cost += blankInside
			}
		}
		if spaced && from > 0 && !t.lines[from].apart {
			cost += noBlankBetween
		}
		for k, role := range t.roles {
			if k != words && role != groupRole {
				cost += t.cellCost(k, from, to, full)
			}
		}
		return cost
	}
}

// cellCost returns what speaks against the lines from to to of a column being one
// cell.
func (t *laidTable) cellCost(k, from, to int, full func(i, k int) bool) int {
	cost, last := 0, -1
	for i := from; i < to; i++ {
		text := t.lines[i].cells[k].text
		if text == "" {
			continue
		}
		if last >= 0 {
			if t.roles[k] == valueRole && isNumber(fold(text)) {
				cost += twoValues
			}
			if !full(last, k) {
				cost += goesOnUnfilled
			}
		}
		last = i
	}
	if last >= 0 && openEndings.has(lastRune(t.lines[last].cells[k].text)) {
		cost += cutInside
	}
	return cost
}

// fullLines tells of each line and column whether the cell fills its column, so
// that it can go on in the next line. Commas and the like may hang out at the right.
func (t *laidTable) fullLines() func(i, k int) bool {
	type place struct{ page, column int }
	right := map[place]int{}
	for _, l := range t.lines {
		for k, c := range l.cells {
			at := place{l.page, k}
			right[at] = max(right[at], t.edge(c))
		}
	}
	return func(i, k int) bool {
		l := t.lines[i]
		return t.edge(l.cells[k])+t.measure('中') >= right[place{l.page, k}]
	}
}

// edge returns how far the words of a cell reach to the right.
func (t *laidTable) edge(c laidCell) int {
	if hanging.has(lastRune(c.text)) {
		return c.to - t.measure('，')
	}
	return c.to
}

var hanging = anyOf("、，；。：）,;")

// isGroupLine tells whether a line can be the name of a group that has a row of its
// own: nothing but a few words in the first column of words.
func (t *laidTable) isGroupLine(i int) bool {
	l := t.lines[i]
	if l.group {
		return true
	}
	if l.filled() != 1 {
		return false
	}
	for k, c := range l.cells {
		if c.text != "" {
			return (t.roles[k] == nameRole || t.roles[k] == serialRole) && shortTitle(c.text) && short(c.text, 10)
		}
	}
	return false
}

// spanGroups gives each row that begins a group the group's name: the cells of the
// groups stand at the top or in the middle of the rows that they span.
func (t *laidTable) spanGroups(rows []gridRow, spans []span, column int) {
	starts := make([]bool, len(t.lines)+1)
	starts[len(t.lines)] = true
	for i, s := range spans {
		starts[s.from] = true
		rows[i].cells[column] = ""
	}
	var names []anchor
	for i, l := range t.lines {
		if l.cells[column].text != "" {
			names = append(names, anchor{i, i})
		}
	}
	d := division{lines: len(t.lines), anchors: names, mostLines: 3, cost: func(from, to int) int {
		if !starts[from] || !starts[to] {
			return impossible
		}
		return 0
	}}
	for _, s := range d.best() {
		name := ""
		for _, l := range t.lines[s.from:s.to] {
			name += l.cells[column].text
		}
		at := slices.IndexFunc(spans, func(row span) bool { return row.from == s.from })
		rows[at].cells[column] = name
	}
}
