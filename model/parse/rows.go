package parse

import (
	"slices"
	"strings"
)

// Which lines of a laid table make a row: each row has a line with what is never
// wrapped, its anchor, and the lines of its wrapped cells around that. Where one
// row ends and the next begins, three things tell: a cell goes on in the next line
// only if it fills its column; the anchor stands at the top, in the middle or at
// the bottom of its row, in all rows alike; blank lines stand between rows rather
// than inside them. The division that goes against them least is taken.

// anchor is what a row or a group is known by: the lines that it stands on.
type anchor struct{ first, last int }

// findRows divides the lines of a table into rows; nil where that does not come out.
func (t *laidTable) findRows() []gridRow {
	t.numberedGroups = slices.ContainsFunc(t.lines, func(l laidLine) bool { return l.group })
	if !hasRole(t.roles, valueRole) && t.serials() < 2 {
		words := max(slices.Index(t.roles, groupRole), 0)
		return t.divided(t.linesWith(words, anyCell), words)
	}
	for _, anchors := range t.anchors() {
		if rows := t.divided(anchors, -1); rows != nil {
			return rows
		}
	}
	return nil
}

// divided makes rows of the lines, each around an anchor. words is the column that
// the anchors are taken from if that is one of words, else -1.
func (t *laidTable) divided(anchors []anchor, words int) []gridRow {
	if len(anchors) < 2 {
		return nil
	}
	d := division{lines: len(t.lines), anchors: anchors, cost: t.rowCost(words, len(anchors)), lone: t.loneCost()}
	if words >= 0 {
		d.mostLines, d.joined = mostGroupLines, t.joinedGroup(anchors, words)
		if t.standAlone(anchors) {
			d.settings = []setting{inMiddle}
		}
	}
	group := slices.Index(t.roles, groupRole)
	if group >= 0 && words < 0 {
		d.settings = t.groupsAside(group)
	}
	spans, _ := d.best()
	if spans == nil {
		return nil
	}
	rows := make([]gridRow, len(spans))
	for i, s := range spans {
		if t.hasTwoValues(s) {
			return nil
		}
		rows[i] = t.row(s)
	}
	if group >= 0 && group != words {
		t.spanGroups(rows, spans, group)
	}
	return rows
}

// anchors returns the lines by which the rows can be known, the surest first: their
// serial numbers, the values of a column that wraps few, the cells of all columns of values.
func (t *laidTable) anchors() [][]anchor {
	var found [][]anchor
	if t.serials() >= 2 {
		found = append(found, t.linesWith(slices.Index(t.roles, serialRole), isSerialCell))
	}
	var best []anchor
	all := make([]bool, len(t.lines))
	for k, role := range t.roles {
		if role != valueRole {
			continue
		}
		filled, values := t.linesWith(k, anyCell), t.valueLines(k)
		if len(values)*10 >= len(filled)*8 && len(values) > len(best) {
			best = values
		}
		for _, a := range filled {
			all[a.first] = true
		}
	}
	var valued []anchor
	for i := range all {
		if all[i] {
			valued = append(valued, anchor{i, i})
		}
	}
	return append(found, best, valued)
}

func (t *laidTable) serials() int {
	serial := slices.Index(t.roles, serialRole)
	if serial < 0 {
		return 0
	}
	return len(t.linesWith(serial, isSerialCell))
}

// isSerialCell tells whether a cell is a serial number, in which recognition can have
// taken digits for letters.
func isSerialCell(cell string) bool { return isInteger(misreadDigits.Replace(fold(cell))) }

func anyCell(string) bool { return true }

// linesWith returns the lines whose cell in a column passes a test.
func (t *laidTable) linesWith(column int, test func(string) bool) []anchor {
	var lines []anchor
	for i, l := range t.lines {
		if text := l.cells[column].text; text != "" && !l.group && test(text) {
			lines = append(lines, anchor{i, i})
		}
	}
	return lines
}

// valueLines returns the lines of the values in a column. Words that stand for one can
// be wrapped so that each line reads like a value ("达到全省" over "平均水平").
func (t *laidTable) valueLines(column int) []anchor {
	var values []anchor
	for _, a := range t.linesWith(column, isValue) {
		if n := len(values) - 1; n >= 0 && a.first-values[n].last <= 2 && t.wrapsValue(values[n].last, a.first, column) {
			values[n].last = a.first
			continue
		}
		values = append(values, a)
	}
	return values
}

// wrapsValue tells whether the cells of two lines are one value in words.
func (t *laidTable) wrapsValue(i, k, column int) bool {
	above, below := fold(t.lines[i].cells[column].text), fold(t.lines[k].cells[column].text)
	return isValueWord(above) && isValueWord(below) && isValueWord(above+below)
}

// hasTwoValues tells whether a row has two values in a column: then it is two.
func (t *laidTable) hasTwoValues(s span) bool {
	for k, role := range t.roles {
		if role != valueRole {
			continue
		}
		last := -1
		for i := s.from; i < s.to; i++ {
			text := t.lines[i].cells[k].text
			if text == "" || !isValue(text) {
				continue
			}
			if last >= 0 && !t.wrapsValue(last, i, k) {
				return true
			}
			last = i
		}
	}
	return false
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
	if group, name := slices.Index(t.roles, groupRole), slices.Index(t.roles, nameRole); group >= 0 && name >= 0 && isServiceHeader(t.roles) {
		if items := t.itemLines(s, name); countsItems(row.cells[group], len(items)) {
			row.cells[name] = strings.Join(items, "；")
		}
	}
	return row
}

// itemLines returns the texts of a column in the lines of a row.
func (t *laidTable) itemLines(s span, column int) []string {
	var items []string
	for _, l := range t.lines[s.from:s.to] {
		if text := l.cells[column].text; text != "" {
			items = append(items, text)
		}
	}
	return items
}

// countsItems tells whether a domain has as many services as there are lines beside it,
// so that each is one.
func countsItems(domain string, lines int) bool {
	_, stated := cutCount(domain)
	return stated > 1 && stated == lines
}

// Costs of what goes against a division; the unit is what one line off its place
// costs.
const (
	goesOnUnfilled = 6  // a cell goes on though its line has room
	cutInside      = 8  // a row ends in an open bracket or a comma
	twoValues      = 12 // a row has two values in a column
	blankInside    = 6
	noNameFirst    = 4 // a row begins without its name
	noBlankBetween = 4 // where blank lines stand between most rows
	lone           = 5 // a line without anchor is a group's name
	openList       = 3 // a list of services stops in a full line
)

// rowCost returns what speaks against lines from to to, exclusive, being one of so
// many rows. words is the column of the anchors if they are words.
func (t *laidTable) rowCost(words, rows int) func(from, to int) int {
	full := t.fullLines()
	blanks := t.count(func(l laidLine) bool { return l.apart })
	spaced := blanks*2 >= rows
	lists := t.countedLists()
	name := slices.Index(t.roles, nameRole)
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
		if name >= 0 && to-from > 1 && t.lines[from].cells[name].text == "" && hasRole(t.roles, valueRole) {
			cost += noNameFirst
		}
		for k, role := range t.roles {
			switch {
			case k == words || role == groupRole:
			case k == lists:
				cost += t.listCost(k, from, to)
			default:
				cost += t.cellCost(k, from, to, full)
			}
		}
		return cost
	}
}

// cellCost returns what speaks against the lines from to to of a column being one
// cell.
func (t *laidTable) cellCost(k, from, to int, full func(i, k int) bool) int {
	cost, last, cell := 0, -1, ""
	for i := from; i < to; i++ {
		text := t.lines[i].cells[k].text
		if text == "" {
			continue
		}
		if last >= 0 {
			if t.roles[k] == valueRole && isNumber(fold(text)) {
				cost += twoValues
			}
			if !full(last, k) && !isOpeningBracket(firstRune(text)) {
				cost += goesOnUnfilled
			}
			if t.lines[i].filled() == 1 && namesGroup(text) || t.roles[k] == serialRole || t.roles[k] == nameRole && endsInUnit(cell) {
				cost += cutInside // it heads the rows below
			}
		} else if first := firstRune(text); t.roles[k] == nameRole && (isOpeningBracket(first) || isClosingBracket(first)) {
			cost += cutInside
		}
		last = i
		cell += text
	}
	if role := t.roles[k]; last >= 0 && (role == attributeRole && !isAttribute(cell) || role == valueRole && !isValue(cell)) {
		cost += cutInside
	}
	if last >= 0 && openEndings.has(lastRune(cell)) {
		cost += cutInside
	}
	if last >= 0 && isServiceHeader(t.roles) && full(last, k) && !statesCount(fold(cell)) {
		cost += openList
	}
	return cost
}

// endsInUnit tells whether a name is whole, because a unit closes it.
func endsInUnit(name string) bool {
	_, unit, _ := splitUnit(name)
	return unit != ""
}

// fullLines tells of each line and column whether the cell fills its column, so
// that it can go on in the next line. Commas and the like may hang out at the right.
func (t *laidTable) fullLines() func(i, k int) bool {
	type place struct{ page, column int }
	widest := map[place]int{}
	for _, l := range t.lines {
		for k, c := range l.cells {
			at := place{l.page, k}
			widest[at] = max(widest[at], wordsWidth(c.text))
		}
	}
	return func(i, k int) bool {
		l := t.lines[i]
		return wordsWidth(l.cells[k].text)+width("中") >= widest[place{l.page, k}]
	}
}

// wordsWidth returns the width of a cell's words, in cells of the screen.
func wordsWidth(cell string) int { return width(strings.TrimRightFunc(cell, hanging.has)) }

var hanging = anyOf("、，；。：）,;")

// isGroupLine tells whether a line can be the name of a group that has a row of its
// own: nothing but a few words in the first column of words, where groups have none.
func (t *laidTable) isGroupLine(i int) bool {
	l := t.lines[i]
	if l.group {
		return true
	}
	if t.numberedGroups {
		return false
	}
	if l.filled() != 1 || hasRole(t.roles, groupRole) {
		return false
	}
	for k, c := range l.cells {
		if c.text != "" {
			return (t.roles[k] == nameRole || k == 0 && !isUnit(c.text) && !isRowEnd(c.text)) && (shortTitle(c.text) && short(c.text, 10) || namesGroup(c.text))
		}
	}
	return false
}

// loneCost returns what speaks against a line being such a name: nothing where the table
// begins with one that has room for more, and the line does not end as an indicator's
// name does.
func (t *laidTable) loneCost() func(i int) int {
	first := len(t.lines) > 0 && t.isGroupLine(0) && !t.fullLines()(0, t.firstFilled(0))
	return func(i int) int {
		switch {
		case !t.isGroupLine(i):
			return impossible
		case first && !nameEndings.has(lastRune(t.lines[i].cells[t.firstFilled(i)].text)):
			return 0
		}
		return lone
	}
}

// firstFilled returns the first column of a line with something in it.
func (t *laidTable) firstFilled(i int) int {
	return slices.IndexFunc(t.lines[i].cells, func(c laidCell) bool { return c.text != "" })
}

// mostGroupLines is how many lines the name of a group is wrapped over.
const mostGroupLines = 6

// longestGroupCell is how many characters the name of a group has at most.
const longestGroupCell = 12

// joinedGroup returns what speaks against cells of a column being the lines of one
// group's name: all but the last fill the column; one that does not fill it behind
// one that does is the rest of that; the domains of services are known.
func (t *laidTable) joinedGroup(cells []anchor, column int) func(a, n int) int {
	full := t.fullLines()
	text := func(i int) string { return t.lines[cells[i].first].cells[column].text }
	tooLong := func(name string) bool { return t.roles[column] == groupRole && !short(name, longestGroupCell) }
	return func(a, n int) int {
		name, cost := text(a), 0
		for i := a + 1; i < a+n; i++ {
			if totalWords[bare(text(i))] {
				return impossible
			}
			if !full(cells[i-1].first, column) || isWholeDomain(name) && !domainTails[text(i)] {
				cost += goesOnUnfilled
			}
			name += text(i)
		}
		longer := name
		for i := a + n; i < len(cells) && i < a+mostGroupLines; i++ {
			if longer += text(i); namesGroup(longer) {
				return goesOnUnfilled
			}
		}
		if a+n < len(cells) && domainTails[text(a+n)] && cells[a+n].first-cells[a+n-1].first <= 2 {
			return goesOnUnfilled
		}
		if a+n < len(cells) && breaksOffGroup(name) && full(cells[a+n-1].first, column) && cells[a+n].first-cells[a+n-1].first <= 2 {
			cost += goesOnUnfilled
		}
		switch {
		case isWholeDomain(name):
			return 0
		case n > 1 && tooLong(name):
			return cost + goesOnUnfilled
		case n > 1:
			return cost + n - 1
		case a > 0 && !tooLong(text(a-1)+name) && !full(cells[a].first, column) && full(cells[a-1].first, column) && cells[a].first-cells[a-1].first <= 2:
			return cost + 2
		}
		return cost
	}
}

// breaksOffGroup tells whether a line of a narrow column is rather the beginning of a
// group's name than all of it: hardly any has three characters, and none ends in 和.
func breaksOffGroup(name string) bool {
	return runeCount(name) == 3 || openEndings.has(lastRune(name))
}

// standAlone tells whether the first line of a group's name has nothing beside it;
// then the names stand in the middle of what they belong to.
func (t *laidTable) standAlone(cells []anchor) bool {
	for i, a := range cells {
		goesOn := i > 0 && a.first == cells[i-1].first+1
		if !goesOn && t.lines[a.first].filled() == 1 {
			return true
		}
	}
	return false
}
