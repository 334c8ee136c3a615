package parse

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// Tables whose columns stand under each other, as text has them that keeps the
// layout of a PDF. A cell that is wrapped stands on several lines there, and what
// stands beside it on the first, the last or the middle one of them: rows.go finds
// out which lines make a row.

// laidCell is a cell and the places that it takes in its line: from inclusive, to
// exclusive.
type laidCell struct {
	text     string // white space inside as the source has it
	from, to int
}

// laidLine is a line of such a table, its cells by column.
type laidLine struct {
	cells []laidCell
	line  int
	page  int  // how many headers stand above
	apart bool // a blank line stands in front
	group bool // it spans the table and names the group of the rows below

	strayed bool // its cells do not stand under the header
}

// laidTable is such a table while it is read.
type laidTable struct {
	r       *reading
	measure func(rune) int
	from    int        // the piece with which the header begins
	to      int        // the piece behind the header
	columns []laidCell // the header, its lines joined
	roles   []role
	groupTo int // where the widest cells of the group's column end on the page, 0 if it has none
	lines   []laidLine

	repeated []laidTable // its header where it stands again
	end      int         // the piece behind the table
	rows     []gridRow
	doubts   []groupDoubt

	numberedGroups bool // lines of their own, with numbers or in the contents, name the groups
}

// Some programs that keep the layout count the columns of a screen, others
// characters.
func screenColumns(r rune) int {
	if r >= 0x2E80 {
		return 2
	}
	return 1
}

func characters(rune) int { return 1 }

// takeLaid finds such tables by their header.
func (r *reading) takeLaid() {
	for i := 0; i < len(r.pieces); i++ {
		if !mayHeadLaid(&r.pieces[i]) || r.takeThings(i) {
			continue
		}
		var best *laidTable
		for _, measure := range []func(rune) int{screenColumns, characters} {
			if t := (&laidTable{r: r, measure: measure}); t.read(i) && (best == nil || t.betterThan(best)) {
				best = t
			}
		}
		if best == nil {
			best = r.wrappedTable(i)
		}
		if best != nil {
			best.take()
			i = best.from
		}
	}
}

// mayHeadLaid tells whether a line can be the header of such a table, or one of its
// lines; most are told by having no run of spaces.
func mayHeadLaid(p *piece) bool {
	if p.grid != nil || !strings.Contains(p.text, "  ") && !(p.indent > 4 && roleWords[p.text] != noRole) {
		return false
	}
	return short(p.text, widestHeader*8) && !endsSentence(p.text)
}

// betterThan tells whether a table is better read than another from the same lines:
// fewer values stand in the place of units, its columns stand apart in more places, or it
// goes on further.
func (t *laidTable) betterThan(other *laidTable) bool {
	if a, b := t.lostUnits(), other.lostUnits(); a != b {
		return a < b
	}
	if a, b := t.gutters(), other.gutters(); a != b {
		return a > b
	}
	return t.end > other.end
}

// lostUnits counts the lines in which a value stands in the column of units.
func (t *laidTable) lostUnits() int {
	unit := slices.Index(t.roles, unitRole)
	if unit < 0 {
		return 0
	}
	return t.count(func(l laidLine) bool { return isNumber(fold(l.cells[unit].text)) && !isUnit(l.cells[unit].text) })
}

// gutters counts the places between two columns that no row crosses, of rows with
// as many cells as most have: counted in the right way, the columns stand apart.
func (t *laidTable) gutters() int {
	rows := map[int][][]laidCell{} // by how many cells they have
	usual := 0
	for cells := range t.firstLines(t.to) {
		n := len(cells)
		if rows[n] = append(rows[n], cells); n > 1 && (usual == 0 || len(rows[n]) > len(rows[usual])) {
			usual = n
		}
	}
	apart := 0
	for k := 1; k < usual && len(rows[usual]) > 1; k++ {
		left, right := 0, 1<<20
		for _, cells := range rows[usual] {
			left, right = max(left, cells[k-1].to), min(right, cells[k].from)
		}
		if left < right {
			apart++
		}
	}
	return apart
}

// onePage is how many lines below a header are looked at to see where its columns
// stand: on the next page they can stand elsewhere.
const onePage = 60

// firstLines yields the cells of the lines below a header, from piece from on: a page
// of them at most, up to where the header stands again, or to what ends the table.
func (t *laidTable) firstLines(from int) iter.Seq[[]laidCell] {
	return func(yield func([]laidCell) bool) {
		pieces := t.r.pieces
		header := &pieces[t.from]
		for i := from; i < min(from+onePage, len(pieces)) && pieces[i].grid == nil; i++ {
			p := &pieces[i]
			if again := firstRune(p.text) == firstRune(header.text) && squeeze(p.text) == squeeze(header.text); again || t.r.endsTable(p) || !yield(t.cut(p.raw)) {
				return
			}
		}
	}
}

// read reads the table whose header has a line in piece i; false where there is
// none.
func (t *laidTable) read(i int) bool {
	if !t.readHeader(i) {
		return false
	}
	t.roles = rolesOf(cellTexts(t.columns))
	t.readLines()
	t.rows = t.findRows()
	strayed := t.count(func(l laidLine) bool { return l.strayed })
	return len(t.rows) >= 2 && strayed*4 < len(t.rows) && t.plausible() && !t.breaksOff()
}

// breaksOff tells whether a row comes next that does not stand under the header, where
// two do at most: they can do so by chance.
func (t *laidTable) breaksOff() bool {
	if len(t.rows) > 2 || !hasRole(t.roles, valueRole) || t.end == len(t.r.pieces) {
		return false
	}
	cells := gappedCells(&t.r.pieces[t.end])
	return len(cells) > 2 && isRowEnd(cells[len(cells)-1]) && isGappedRow(cells, t.roles)
}

// take puts the table in the place of its lines.
func (t *laidTable) take() {
	for _, h := range slices.Backward(t.repeated) {
		t.r.dropRepeatedHeader(h.from, h.to)
		t.end -= h.to - h.from
	}
	t.findDoubts()
	if isServiceHeader(t.roles) {
		t.rows = separateItems(t.rows)
	}
	t.r.replace(t.from, t.end, &grid{header: cellTexts(t.columns), rows: t.rows})
}

func cellTexts(cells []laidCell) []string {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = c.text
	}
	return texts
}

// cut cuts a line at its runs of spaces.
func (t *laidTable) cut(raw string) []laidCell {
	return t.splitGroup(t.splitLong(cutLaid(raw, t.measure)))
}

func cutLaid(raw string, measure func(rune) int) []laidCell {
	var cells []laidCell
	begin := 0 // the byte with which the last cell begins
	at, spaces := 0, 2
	for i, r := range raw {
		width := measure(r)
		switch {
		case r < ' ' && r != '\t':
			continue // a form feed takes no place
		case r == '\t':
			spaces += 2
		case isSpace(r):
			spaces++
		case spaces > 0 && isBorder(raw, i):
			spaces += 2
		default:
			if spaces >= 2 {
				begin = i
				cells = append(cells, laidCell{from: at})
			}
			last := &cells[len(cells)-1]
			last.text, last.to = raw[begin:i+utf8.RuneLen(r)], at+width
			spaces = 0
		}
		at += width
	}
	return cells
}

// isBorder tells whether a pipe with a space on either side stands at byte i: a border
// that recognition saw.
func isBorder(raw string, i int) bool {
	return raw[i] == '|' && (i+1 == len(raw) || raw[i+1] == ' ')
}

// splitLong cuts the value off a name that is so long that one space stands between
// them, the count off a list, and what says how binding an indicator is off its value.
func (t *laidTable) splitLong(cells []laidCell) []laidCell {
	if n := len(cells) - 1; n >= 0 && t.countsLast() {
		c := cells[n]
		if at := strings.LastIndexByte(c.text, ' '); at > 0 && countAlone(c.text[at+1:]) > 0 {
			from := c.to - t.width(c.text[at+1:])
			cells = append(cells[:n], laidCell{c.text[:at], c.from, from - 1}, laidCell{c.text[at+1:], from, c.to})
		}
	}
	for i := 0; i < len(cells) && hasRole(t.roles, valueRole); i++ {
		c := cells[i]
		if name, value, ok := cutValue(c.text); ok {
			to := c.to - t.width(value) - 1
			cells = slices.Replace(cells, i, i+1, laidCell{name, c.from, to}, laidCell{value, to + 1, c.to})
			i++
		}
	}
	if n := len(cells); n > 0 && hasRole(t.roles, attributeRole) {
		c := cells[n-1]
		if at := strings.LastIndexByte(c.text, ' '); at > 0 && isAttribute(c.text[at+1:]) {
			value, attribute := c.text[:at], c.text[at+1:]
			from := c.to - t.width(attribute)
			cells = append(cells[:n-1], laidCell{value, c.from, from - 1}, laidCell{attribute, from, c.to})
		}
	}
	return cells
}

// cutValue cuts the value off a long name with one space between them.
func cutValue(cell string) (name, value string, ok bool) {
	cut := strings.LastIndexByte(cell, ' ')
	if cut < 0 || short(cell[:cut], 8) || !isNumber(fold(cell[cut+1:])) || isValue(cell) {
		return cell, "", false
	}
	return strings.TrimSpace(cell[:cut]), cell[cut+1:], true
}

func (t *laidTable) width(s string) int {
	n := 0
	for _, r := range s {
		n += t.measure(r)
	}
	return n
}

// readLines takes the lines below the header, past the headers that stand again
// where a page begins.
func (t *laidTable) readLines() {
	r := t.r
	place := t.places(t.columns, t.to)
	for t.end = t.to; t.end < len(r.pieces) && r.pieces[t.end].grid == nil; t.end++ {
		if h, ok := t.headerAgain(t.end); ok {
			t.repeated = append(t.repeated, h)
			place, t.end = t.places(h.columns, h.to), h.to-1
			continue
		}
		p := &r.pieces[t.end]
		cells := t.splitBetween(t.cut(p.raw), place)
		line, ok := t.placeLine(cells, place)
		if ok && len(cells) == 1 && leadOf(p.text) != "" && t.listIsWhole() {
			break // the paragraph behind the table
		}
		if !ok || r.endsTable(p) && !t.opensDomainRow(cells) || len(cells) == 1 && isNumberedNote(p.text) {
			if line = t.groupLine(t.end, place); line.cells == nil {
				break
			}
		} else if t.underSerials(cells, line) {
			if group := t.groupLine(t.end, place); group.cells != nil {
				line = group
			}
		}
		line.line, line.page, line.apart = p.line, len(t.repeated), p.apart && len(t.lines) > 0 && !beginsPage(t.repeated, t.end)
		t.lines = append(t.lines, line)
	}
}

// underSerials tells whether a line has nothing but words under the serial numbers.
func (t *laidTable) underSerials(cells []laidCell, line laidLine) bool {
	k := slices.Index(t.roles, serialRole)
	return k >= 0 && len(cells) == 1 && runeCount(line.cells[k].text) > 1 && isDomain(line.cells[k].text)
}

// opensDomainRow tells whether cells are a domain, with its number, and its services.
func (t *laidTable) opensDomainRow(cells []laidCell) bool {
	return len(cells) > 1 && isServiceHeader(t.roles) && (opensDomain(cells[0].text) || isNumberedGroup(cells[0].text) && isListed(cells[1].text))
}

// isNumberedNote tells whether a line can only be a note: "1.[ ]内为五年累计数".
func isNumberedNote(text string) bool {
	m, ok := readMark(text)
	return ok && m.style == digitStyle && !m.damaged
}

func beginsPage(repeated []laidTable, i int) bool {
	return len(repeated) > 0 && repeated[len(repeated)-1].to == i
}

// plausible tells whether what was read can be a table: nearly every row has a
// name, and in a table of values a value.
func (t *laidTable) plausible() bool {
	whole := 0
	for _, row := range t.rows {
		named, valued := false, !hasRole(t.roles, valueRole)
		for i, c := range row.cells {
			named = named || t.roles[i] == nameRole && c != ""
			valued = valued || t.roles[i] == valueRole && c != "" && isValue(c)
		}
		if named && valued || len(filled(row.cells)) == 1 || isTotal(row.cells) {
			whole++
		}
	}
	return whole*10 >= len(t.rows)*9
}
