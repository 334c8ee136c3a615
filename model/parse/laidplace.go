package parse

import (
	"slices"
	"strings"
)

// Where the cells of a laid table's lines stand: under the cells of its header, or
// nearest to them.

// places returns where the columns stand in the lines from piece i on, below a header.
func (t *laidTable) places(header []laidCell, i int) []laidCell {
	t.groupTo = 0
	t.groupTo = t.groupEnd(header, i)
	return t.widened(t.moved(header, i), i)
}

// moved returns the columns with those of groups and names where the complete rows
// from piece i on have them, if that is not under the header.
func (t *laidTable) moved(header []laidCell, i int) []laidCell {
	g := t.groupColumn()
	if g < 0 {
		return header
	}
	var group, name laidCell
	rows, away := 0, false
	for cells := range t.firstLines(i) {
		switch {
		case len(cells) == len(header):
			group, name = group.with(cells[g]), name.with(cells[g+1])
			away = away || columnOver(cells[g], header) != g || columnOver(cells[g+1], header) != g+1
			rows++
		case len(cells) == len(header)-1 && g == 1 && isSerialCell(cells[0].text):
			name = name.with(cells[1]) // the row has no group
		}
	}
	if rows < 2 || !away || group.to > name.from {
		return header
	}
	columns := slices.Clone(header)
	columns[g].from, columns[g].to = group.from, group.to
	columns[g+1].from, columns[g+1].to = name.from, name.to
	if g+2 < len(columns) {
		columns[g+1].to = min(name.to, columns[g+2].from)
	}
	return columns
}

// with returns a cell's place widened by that of another.
func (c laidCell) with(other laidCell) laidCell {
	if c.to == 0 {
		return laidCell{from: other.from, to: other.to}
	}
	return laidCell{from: min(c.from, other.from), to: max(c.to, other.to)}
}

// widened returns the columns as wide as the cells in the lines from piece i on make
// them: those that stand under one header cell. A header's cell can be much shorter.
func (t *laidTable) widened(header []laidCell, i int) []laidCell {
	columns := slices.Clone(header)
	for end := min(i+onePage, len(t.r.pieces)); i < end && t.r.pieces[i].grid == nil; i++ {
		cells := t.cut(t.r.pieces[i].raw)
		if len(cells) == 1 && columnOver(cells[0], header) < 0 && !short(cells[0].text, 20) || t.r.endsTable(&t.r.pieces[i]) {
			break
		}
		for _, c := range cells {
			k := columnOver(c, header)
			if k < 0 {
				continue
			}
			if k > 0 {
				c.from = max(c.from, header[k-1].to)
			}
			if k+1 < len(header) {
				c.to = min(c.to, header[k+1].from)
			}
			columns[k].from, columns[k].to = min(columns[k].from, c.from), max(columns[k].to, c.to)
		}
	}
	return columns
}

// placed puts the cells of a line into the columns of the header that they stand
// under, or are nearest to. False where they stand under none, or under several.
func placed(cells, header []laidCell) (laidLine, bool) {
	line := laidLine{cells: make([]laidCell, len(header))}
	next := 0 // the first column that is left
	for n, c := range cells {
		at, most, under := -1, 0, 0
		for k, h := range header {
			if overlap := min(h.to, c.to) - max(h.from, c.from); overlap > 0 {
				under++
				if overlap > most {
					at, most = k, overlap
				}
			}
		}
		if at < 0 {
			at = nearest(c, header, next, len(header)-(len(cells)-1-n))
		}
		if at < next || under > 1 && len(cells) == 1 || under > 2 {
			if len(cells) == len(header) { // each column has its cell
				return laidLine{cells: cells}, true
			}
			return laidLine{}, false
		}
		line.cells[at] = c
		next = at + 1
	}
	return line, len(cells) > 0
}

// placeLine puts the cells of a line into columns by where they stand, or, where that
// does not come out, by what they are.
func (t *laidTable) placeLine(cells, place []laidCell) (laidLine, bool) {
	if n := len(cells) - 1; n >= 0 && t.countsLast() && countAlone(cells[n].text) > 0 {
		line, ok := placed(cells[:n], place[:len(place)-1])
		if n == 0 {
			line.cells, ok = make([]laidCell, len(place)-1), true
		}
		line.cells = append(line.cells, cells[n])
		return line, ok
	}
	line, ok := placed(cells, place)
	attribute, name := slices.Index(t.roles, attributeRole), slices.Index(t.roles, nameRole)
	if g := t.groupColumn(); ok && g >= 0 && name >= 0 && len(cells) == 1 && openBrackets(fold(line.cells[g].text)) < 0 {
		line.cells[g], line.cells[name] = laidCell{}, cells[0] // it closes a bracket in a name
	}
	if k := slices.Index(t.roles, serialRole); ok && k >= 0 && name >= 0 && len(cells) == 1 && line.cells[name].text == "" && runeCount(line.cells[k].text) == 1 && afterHan(line.cells[k].text, 0) > 0 {
		line.cells[k], line.cells[name] = laidCell{}, cells[0] // the last character of a name
	}
	switch {
	case attribute >= 0 && len(cells) > 0 && isAttribute(cells[len(cells)-1].text) && !(ok && isAttribute(line.cells[attribute].text)):
		if moved, fits := t.placedByRole(cells, place); fits {
			return moved, true
		}
		if k := len(t.roles) - 1; ok && attribute == k && line.cells[k].text == "" { // it closes the row
			last := cells[len(cells)-1]
			at := slices.Index(line.cells, last)
			line.cells[at], line.cells[k] = laidCell{}, last
		}
	case !ok && name >= 0 && len(cells) == 1 && !endsSentence(cells[0].text) && isLongName(cells[0], place[name]):
		line = laidLine{cells: make([]laidCell, len(place))}
		line.cells[name] = cells[0]
		return line, true
	}
	return line, ok
}

// countsLast tells whether the last column of a list of services holds their counts;
// set in the middle of a list that is wrapped, these can stand over it.
func (t *laidTable) countsLast() bool {
	return len(t.columns) > 0 && isServiceHeader(t.roles) && countColumn(cellTexts(t.columns)) == len(t.columns)-1
}

// placedByRole puts the cells of a line into the columns behind the names, if there is
// one for each that holds such cells. A name can stand in front of them, where names
// begin.
func (t *laidTable) placedByRole(cells, place []laidCell) (laidLine, bool) {
	name := slices.Index(t.roles, nameRole)
	if name < 0 {
		return laidLine{}, false
	}
	line := laidLine{cells: make([]laidCell, len(t.roles))}
	if len(cells) == len(t.roles)-name && isLongName(cells[0], place[name]) {
		line.cells[name], cells, line.strayed = cells[0], cells[1:], true
	}
	if len(cells) != len(t.roles)-name-1 {
		return laidLine{}, false
	}
	for i, c := range cells {
		k := name + 1 + i
		fits := false
		switch t.roles[k] {
		case unitRole:
			fits = isUnit(c.text)
		case valueRole:
			fits = isValue(c.text)
		case attributeRole:
			fits = isAttribute(c.text)
		}
		if !fits {
			return laidLine{}, false
		}
		line.cells[k] = c
	}
	return line, true
}

// isLongName tells whether a cell begins where the names do, and two thirds of it or
// more stand there.
func isLongName(c, names laidCell) bool {
	return c.from >= names.from && c.from < names.to && (min(c.to, names.to)-c.from)*3 >= (c.to-c.from)*2
}

// nearest returns which of the columns from and up to, exclusive, a cell is nearest
// to; -1 for none.
func nearest(c laidCell, header []laidCell, from, to int) int {
	at, least := -1, 0
	for k := from; k < to; k++ {
		distance := max(header[k].from-c.to, c.from-header[k].to)
		if at < 0 || distance < least {
			at, least = k, distance
		}
	}
	return at
}

// splitBetween cuts a cell that stands under two columns at the space between them:
// it fills the first.
func (t *laidTable) splitBetween(cells, header []laidCell) []laidCell {
	for i := 0; i < len(cells); i++ {
		c := cells[i]
		at := strings.IndexAny(c.text, " \u3000")
		if at < 0 {
			continue
		}
		left := laidCell{c.text[:at], c.from, c.from + t.width(c.text[:at])}
		right := laidCell{strings.TrimSpace(c.text[at:]), left.to + 1, c.to}
		if a, b := columnOver(left, header), columnOver(right, header); a >= 0 && b == a+1 && columnOver(c, header) < 0 &&
			(len(cells) > 1 || right.from == header[b].from) {
			cells = slices.Replace(cells, i, i+1, left, right)
			i++
		}
	}
	return cells
}

// groupColumn returns the column of the groups if it stands in front, behind the
// serial numbers at most, and the names' behind it; -1 otherwise.
func (t *laidTable) groupColumn() int {
	g := slices.Index(t.roles, groupRole)
	if g < 0 || g+1 == len(t.roles) || g > 1 || g == 1 && t.roles[0] != serialRole {
		return -1
	}
	return g
}

// groupEnd returns where the widest groups end of those in the lines from piece i on:
// as the cells show that have only a group's name, or rows that are complete only if
// the first word is their group; 0 where it is not told.
func (t *laidTable) groupEnd(header []laidCell, i int) int {
	g := t.groupColumn()
	if g < 0 {
		return 0
	}
	end := 0
	glued := map[int]int{} // groups with a name behind them, by where they end
	for cells := range t.firstLines(i) {
		k := t.groupCell(cells)
		if k < 0 {
			continue
		}
		c := cells[k]
		word, _, found := strings.Cut(c.text, " ")
		if !isDomain(word) {
			continue
		}
		if to := c.from + t.width(word); !found && columnOver(c, header) == g {
			end = max(end, to)
		} else if found && len(cells) == len(header)-1 {
			if glued[to]++; glued[to] > 1 {
				end = max(end, to)
			}
		}
	}
	return end
}

// groupCell returns which of a line's cells a group would begin, -1 for none.
func (t *laidTable) groupCell(cells []laidCell) int {
	k := 0
	if len(cells) > 0 && t.roles[0] == serialRole && isSerialCell(cells[0].text) {
		k = 1
	}
	if k == len(cells) {
		return -1
	}
	return k
}

// splitGroup cuts a name off its group where that is so wide that one space stands
// between them.
func (t *laidTable) splitGroup(cells []laidCell) []laidCell {
	if t.groupColumn() < 0 {
		return cells
	}
	k := t.groupCell(cells)
	if k < 0 {
		return cells
	}
	c := cells[k]
	group, name, found := strings.Cut(c.text, " ")
	to := c.from + t.width(group)
	if !found || !isServiceDomain(group) && (to != t.groupTo || !isDomain(group)) {
		return cells
	}
	return slices.Replace(cells, k, k+1, laidCell{group, c.from, to}, laidCell{name, to + 1, c.to})
}

// columnOver returns the column that a cell stands under, -1 for none or several.
func columnOver(c laidCell, header []laidCell) int {
	at := -1
	for k, h := range header {
		if c.from < h.to && h.from < c.to {
			if at >= 0 {
				return -1
			}
			at = k
		}
	}
	return at
}

// groupLine reads a line that spans the table and names the group of the rows
// below it: short, no sentence, and followed by a row or by the next page's header.
func (t *laidTable) groupLine(i int, header []laidCell) laidLine {
	r := t.r
	p := &r.pieces[i]
	if !short(p.text, 20) || endsSentence(p.text) || i+1 >= len(r.pieces) || notesStart.opensBare(p.text) || isValue(p.text) || len(t.cut(p.raw)) != 1 {
		return laidLine{}
	}
	if _, title := readColumnTitle(p.text); title || r.listed(p.text) != nil {
		return laidLine{}
	}
	if _, again := t.headerAgain(i + 1); !again && !(opensDomain(p.text) && isNumberedGroup(r.pieces[i+1].text)) { // a class of its services
		below, ok := placed(t.cut(r.pieces[i+1].raw), header)
		if !ok || r.endsTable(&r.pieces[i+1]) || below.filled() < 2 || below.filled()*2 < len(header) {
			return laidLine{}
		}
	}
	line := laidLine{cells: make([]laidCell, len(header)), group: true}
	line.cells[0] = laidCell{text: p.text}
	return line
}

// filled counts the cells of a line.
func (l laidLine) filled() int {
	n := 0
	for _, c := range l.cells {
		if c.text != "" {
			n++
		}
	}
	return n
}
