package parse

import (
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
}

// laidTable is such a table while it is read.
type laidTable struct {
	r       *reading
	measure func(rune) int
	from    int        // the piece with which the header begins
	to      int        // the piece behind the header
	columns []laidCell // the header, its lines joined
	roles   []role
	lines   []laidLine

	repeated []laidTable // its header where it stands again
	end      int         // the piece behind the table
	rows     []gridRow
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
		if !mayHeadLaid(&r.pieces[i]) {
			continue
		}
		var best *laidTable
		for _, measure := range []func(rune) int{screenColumns, characters} {
			if t := (&laidTable{r: r, measure: measure}); t.read(i) && (best == nil || t.betterThan(best)) {
				best = t
			}
		}
		if best != nil {
			best.take()
			i = best.from
		}
	}
}

// mayHeadLaid tells whether a line can be the header of such a table, or one of its
// lines; most are told by their length.
func mayHeadLaid(p *piece) bool {
	if p.grid != nil || !short(p.text, widestHeader*8) || endsSentence(p.text) {
		return false
	}
	return strings.Contains(p.text, "  ") || p.indent > 4 && roleWords[p.text] != noRole
}

// betterThan tells whether a table is better read than another from the same lines:
// its columns stand apart in more places, or it goes on further.
func (t *laidTable) betterThan(other *laidTable) bool {
	if a, b := t.gutters(), other.gutters(); a != b {
		return a > b
	}
	return t.end > other.end
}

// gutters counts the places between two columns that no row crosses whose cells all
// are there: counted in the right way, the columns stand apart.
func (t *laidTable) gutters() int {
	n := len(t.columns)
	from, to := make([]int, n), make([]int, n)
	rows := 0
	for i := t.to; i < min(t.to+onePage, len(t.r.pieces)) && t.r.pieces[i].grid == nil && !t.r.endsTable(&t.r.pieces[i]); i++ {
		cells := t.cut(t.r.pieces[i].raw)
		if len(cells) != n {
			continue
		}
		for k, c := range cells {
			if rows == 0 {
				from[k], to[k] = c.from, c.to
			}
			from[k], to[k] = min(from[k], c.from), max(to[k], c.to)
		}
		rows++
	}
	apart := 0
	for k := 1; k < n && rows > 1; k++ {
		if to[k-1] < from[k] {
			apart++
		}
	}
	return apart
}

// onePage is how many lines below a header are looked at to see where its columns
// stand: on the next page they can stand elsewhere.
const onePage = 60

// read reads the table whose header has a line in piece i; false where there is
// none.
func (t *laidTable) read(i int) bool {
	if !t.readHeader(i) {
		return false
	}
	t.roles = rolesOf(cellTexts(t.columns))
	t.readLines()
	t.rows = t.findRows()
	return len(t.rows) >= 2 && t.plausible()
}

// take puts the table in the place of its lines.
func (t *laidTable) take() {
	for _, h := range slices.Backward(t.repeated) {
		t.r.dropRepeatedHeader(h.from, h.to)
		t.end -= h.to - h.from
	}
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
func (t *laidTable) cut(raw string) []laidCell { return t.splitLong(cutLaid(raw, t.measure)) }

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

// splitLong cuts the value off a name that is so long that one space stands between
// them.
func (t *laidTable) splitLong(cells []laidCell) []laidCell {
	for i := 0; i < len(cells) && hasRole(t.roles, valueRole); i++ {
		c := cells[i]
		if name, value, ok := cutValue(c.text); ok {
			to := c.to - t.width(value) - 1
			cells = slices.Replace(cells, i, i+1, laidCell{name, c.from, to}, laidCell{value, to + 1, c.to})
			i++
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

// longestHeader is the most lines that a header takes.
const longestHeader = 6

// readHeader joins the lines of a header around piece i: words that stand under
// each other belong together.
func (t *laidTable) readHeader(i int) bool {
	for from := i - 2; from < i; from++ { // a cell can begin above the line
		if from >= 0 && t.r.pieces[from].grid == nil && short(t.r.pieces[from].text, 12) && t.headerFrom(from, i) {
			return true
		}
	}
	return t.headerFrom(i, i) || t.valuesOnly(i)
}

// valuesOnly reads a header that has no cell over the names.
func (t *laidTable) valuesOnly(i int) bool {
	cells := t.cut(t.r.pieces[i].raw)
	if len(cells) < 2 || cells[0].from < len("指标") {
		return false
	}
	for _, c := range cells {
		if roleOf(c.text) != valueRole {
			return false
		}
	}
	t.columns = append([]laidCell{{to: cells[0].from - 2}}, cells...)
	t.from, t.to = i, i+1
	return true
}

// headerFrom reads a header from piece from on that goes as far as piece i at least.
func (t *laidTable) headerFrom(from, i int) bool {
	pieces := t.r.pieces
	var columns []laidCell
	t.columns = nil
	for k := from; k < min(from+longestHeader, len(pieces)) && pieces[k].grid == nil; k++ {
		var ok bool
		if columns, ok = joinHeader(columns, spread(t.cut(pieces[k].raw))); !ok {
			break
		}
		if k >= i && isHeader(columns, k > from) {
			t.columns, t.from, t.to = columns, from, k+1
		}
	}
	return t.columns != nil
}

// isHeader tells whether the cells are those of a header; of one with several lines
// each must announce something.
func isHeader(columns []laidCell, joined bool) bool {
	cells := cellTexts(columns)
	return !(joined && slices.Contains(announced(cells), noRole)) && headerCells(cells) && (len(cells) > 2 || len(cells) == 2 && isServiceHeader(rolesOf(cells)))
}

// joinHeader puts the cells of a line behind those above them. Each must announce
// something then, alone or with what stands above it.
func joinHeader(above, below []laidCell) (columns []laidCell, ok bool) {
	columns = slices.Clone(above)
	for _, c := range below {
		at := -1
		for k := range columns {
			if columns[k].from < c.to && c.from < columns[k].to {
				if at >= 0 {
					return nil, false
				}
				at = k
			}
		}
		if at < 0 {
			columns = append(columns, c)
			at = len(columns) - 1
		} else {
			columns[at].text += c.text
			columns[at].from, columns[at].to = min(columns[at].from, c.from), max(columns[at].to, c.to)
		}
		if len(above) > 0 && !announces(columns[at].text) || isNumber(fold(c.text)) && roleOf(c.text) == noRole {
			return nil, false
		}
	}
	slices.SortStableFunc(columns, func(a, b laidCell) int { return a.from - b.from })
	return columns, true
}

// announces tells whether a text is that of a header's cell, or the beginning of one
// that goes on in the next line.
func announces(text string) bool {
	if roleOf(text) != noRole {
		return true
	}
	for word := range roleWords {
		if strings.HasPrefix(word, text) {
			return true
		}
	}
	return false
}

// spread joins the characters of words that are spread over their column ("指  标").
func spread(cells []laidCell) []laidCell {
	var joined []laidCell
	for i, c := range cells {
		n := len(joined)
		if n > 0 && c.from-cells[i-1].to <= 2 && runeCount(c.text) == 1 && runeCount(cells[i-1].text) == 1 {
			joined[n-1].text += c.text
			joined[n-1].to = c.to
			continue
		}
		joined = append(joined, c)
	}
	for i := range joined {
		joined[i].text = squeeze(joined[i].text)
	}
	return joined
}

// readLines takes the lines below the header, past the headers that stand again
// where a page begins.
func (t *laidTable) readLines() {
	r := t.r
	place := t.widened(t.columns, t.to)
	for t.end = t.to; t.end < len(r.pieces) && r.pieces[t.end].grid == nil; t.end++ {
		if h, ok := t.headerAgain(t.end); ok {
			t.repeated = append(t.repeated, h)
			place, t.end = t.widened(h.columns, h.to), h.to-1
			continue
		}
		p := &r.pieces[t.end]
		cells := t.splitBetween(t.cut(p.raw), place)
		line, ok := placed(cells, place)
		if !ok || r.endsTable(p) || len(cells) == 1 && isNumberedNote(p.text) {
			if line = t.groupLine(t.end, place); line.cells == nil {
				break
			}
		}
		line.line, line.page, line.apart = p.line, len(t.repeated), p.apart && len(t.lines) > 0 && !beginsPage(t.repeated, t.end)
		t.lines = append(t.lines, line)
	}
}

// isNumberedNote tells whether a line can only be a note: "1.[ ]内为五年累计数".
func isNumberedNote(text string) bool {
	m, ok := readMark(text)
	return ok && m.style == digitStyle && !m.damaged
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

func beginsPage(repeated []laidTable, i int) bool {
	return len(repeated) > 0 && repeated[len(repeated)-1].to == i
}

// headerAgain reads the table's header where it stands again from piece i on.
func (t *laidTable) headerAgain(i int) (laidTable, bool) {
	for k := i; k <= i+2 && k < len(t.r.pieces); k++ {
		h := laidTable{r: t.r, measure: t.measure}
		if mayHeadLaid(&t.r.pieces[k]) && h.readHeader(k) && h.from == i && sameCells(cellTexts(h.columns), cellTexts(t.columns)) {
			return h, true
		}
	}
	if n := t.to - t.from; i+n <= len(t.r.pieces) && sameCharacters(t.r.pieces[t.from:t.to], t.r.pieces[i:i+n]) {
		if columns := t.placesOf(i, i+n); columns != nil {
			return laidTable{r: t.r, from: i, to: i + n, columns: columns}, true
		}
	}
	return laidTable{}, false
}

// placesOf returns where the columns stand whose header is in pieces[from:to], though
// its lines are not well under each other; nil where it is not told.
func (t *laidTable) placesOf(from, to int) []laidCell {
	columns := make([]laidCell, len(t.columns))
	for _, p := range t.r.pieces[from:to] {
		k := 0
		for _, c := range spread(t.cut(p.raw)) {
			for k < len(columns) && !strings.Contains(t.columns[k].text, c.text) {
				k++
			}
			if k == len(columns) {
				return nil
			}
			if at := &columns[k]; at.text == "" {
				*at = laidCell{t.columns[k].text, c.from, c.to}
			} else {
				at.from, at.to = min(at.from, c.from), max(at.to, c.to)
			}
			k++
		}
	}
	return columns
}

// sameCharacters tells whether lines hold the same characters, in whatever order.
func sameCharacters(a, b []piece) bool {
	if firstRune(a[0].text) != firstRune(b[0].text) {
		return false
	}
	sorted := func(lines []piece) []rune {
		runes := []rune(fold(joinCells(lines)))
		slices.Sort(runes)
		return runes
	}
	return slices.Equal(sorted(a), sorted(b))
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
	if !short(p.text, 20) || endsSentence(p.text) || i+1 >= len(r.pieces) || notesStart.MatchString(bare(p.text)) || len(t.cut(p.raw)) != 1 {
		return laidLine{}
	}
	if _, title := readColumnTitle(p.text); title || r.listed(p.text) != nil {
		return laidLine{}
	}
	if _, again := t.headerAgain(i + 1); !again {
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
		if named && valued || len(filled(row.cells)) == 1 {
			whole++
		}
	}
	return whole*10 >= len(t.rows)*9
}
