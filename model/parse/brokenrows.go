package parse

import (
	"slices"
	"strings"
)

// In a table that was copied from a page, a cell of several lines keeps them, so
// that its row is spread over several lines of the source: the cells of a row
// stand between tabs or pipes as always, but a line may end inside a cell. A row
// is over where it has a cell for each column and each fits; the cell of a group
// is left out of all its rows but the first.

// brokenTable is such a table while it is read.
type brokenTable struct {
	r      *reading
	pipes  bool // cells stand between pipes, not tabs
	outer  bool // pipes open and close each row
	roles  []role
	header []string
	rows   []gridRow
	row    brokenRow
	parent string // the name whose parts have rows of their own
	serial int    // of the last row, in a table that numbers them
	first  int    // the piece with which the header begins
	items  int    // lines of the last row's list that are still to come
	group  mark   // the number of the last group that has one
	broken bool   // the table goes on over lines without cells
}

// brokenRow is a row that is not over yet.
type brokenRow struct {
	cells  []string
	lines  []int  // where each cell begins
	joined []bool // the cell has several lines
	size   int    // in lines
	shut   bool   // a pipe closes it
}

// longestRow is the most lines that a row is spread over.
const longestRow = 12

// brokenHeader returns the piece with which the header begins of a table whose first
// line of cells is piece i: the words of the first cell can stand above it, a few
// characters a line ("类" over "别").
func (r *reading) brokenHeader(i int, rows []gridRow) int {
	if len(rows) == 0 || len(rows[0].cells) < 2 || roleOf(rows[0].cells[0]) != noRole || !short(rows[0].cells[0], longestHeaderWord) {
		return i
	}
	cell := rows[0].cells[0]
	for k := i - 1; k >= max(0, i-longestHeaderWord) && r.pieces[k].grid == nil && short(r.pieces[k].text, longestHeaderWord); k-- {
		if cell = r.pieces[k].text + cell; roleOf(cell) != noRole {
			return k
		}
	}
	return i
}

// longestHeaderWord is the most characters that a broken header has in a line.
const longestHeaderWord = 4

// brokenRows reads such a table whose first line of cells is piece i and whose header
// begins with piece first, and returns the piece behind it; no rows where there is no
// header.
func (r *reading) brokenRows(first, i int) (rows []gridRow, end int, broken bool) {
	t := brokenTable{r: r, first: first}
	raw := strings.TrimSpace(r.pieces[i].raw)
	t.pipes = !strings.Contains(raw, "\t")
	t.outer = t.pipes && pipes.has(firstRune(raw)) && pipes.has(lastRune(raw))
	end = t.readHeader(i)
	if !headerCells(t.header) || len(t.header) < 3 && !isServiceHeader(t.roles) {
		return nil, i, false
	}
	for k := end; k < len(r.pieces) && r.pieces[k].grid == nil; k++ {
		p := &r.pieces[k]
		if t.items > 0 { // taken with the row above
			t.items--
			end = k + 1
			continue
		}
		if t.pipes && ruler.MatchString(p.text) {
			continue
		}
		if len(t.row.cells) == 0 && len(t.rows) > 0 && sameCells(t.cut(p.raw, true), t.header) {
			r.dropRepeated(k)
			k--
			continue
		}
		if t.numberedGroup(k) {
			t.rows = append(t.rows, gridRow{[]string{p.text}, p.line})
			end = k + 1
			continue
		}
		if t.ends(p) || !t.take(k) {
			break
		}
		if len(t.row.cells) == 0 {
			end = k + 1
		}
	}
	return append([]gridRow{{t.header, r.pieces[i].line}}, t.rows...), end, t.broken
}

// mayBreakRows tells whether rows, which end in front of piece k, may be those of
// such a table: some have fewer cells than the header announces, or text without
// cells stands right behind them.
func (r *reading) mayBreakRows(rows []gridRow, k int) bool {
	if len(rows) == 0 || roleOf(rows[0].cells[0]) == noRole {
		return false
	}
	if k < len(r.pieces) && r.pieces[k].grid == nil && !r.pieces[k].apart {
		return true
	}
	n := len(rows[0].cells)
	for i, row := range rows {
		if len(row.cells) != n && len(row.cells) != n-1 {
			return true
		}
		if i > 0 && i+1 < len(rows) && len(row.cells) == n-1 && allSeparators.has(lastRune(row.cells[n-2])) {
			return true // a list goes on
		}
	}
	return false
}

// readHeader reads the header, which can be broken itself, and returns the piece
// behind it.
func (t *brokenTable) readHeader(i int) int {
	t.header = t.cut(t.r.pieces[i].raw, true)
	for k := i - 1; k >= t.first; k-- {
		t.header[0], t.broken = t.r.pieces[k].text+t.header[0], true
	}
	limit := min(len(t.r.pieces), i+longestRow)
	for i++; i < limit && t.r.pieces[i].grid == nil; i++ {
		below := t.cut(t.r.pieces[i].raw, false)
		last := len(t.header) - 1
		cell := t.header[last] + below[0]
		if !endsHeader(t.header[last], below[0]) || roleOf(cell) == noRole || !allAnnounced(below[1:]) {
			break
		}
		t.header, t.broken = append(append(t.header[:last:last], cell), below[1:]...), true
	}
	t.roles = rolesOf(t.header)
	t.row = brokenRow{}
	return i
}

// endsHeader tells whether the line below a header goes on with its last cell: it
// announces something by itself, or only together with the cell.
func endsHeader(cell, below string) bool {
	switch {
	case roleOf(below) != noRole, below == "值":
		return !isNumber(fold(below))
	case yearIn.MatchString(cell): // announces whatever follows
		return false
	}
	return roleOf(cell) == noRole || runeCount(below) == 1
}

// allAnnounced tells whether each cell announces a column.
func allAnnounced(cells []string) bool {
	for _, c := range cells {
		if roleOf(c) == noRole || isNumber(fold(c)) {
			return false
		}
	}
	return true
}

// cut cuts a line into cells. opens tells that a row begins with it.
func (t *brokenTable) cut(raw string, opens bool) []string {
	mark := "\t"
	text := strings.TrimRight(raw, " 　\r\n")
	if t.pipes {
		mark = "|"
		text = plainPipes.Replace(strings.TrimSpace(raw))
	}
	if t.outer {
		if opens {
			text = strings.TrimPrefix(text, "|")
		}
		text, t.row.shut = strings.CutSuffix(text, "|")
	}
	cells := strings.Split(text, mark)
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	if opens && spansRow(cells) {
		clear(cells[1:])
	}
	return cells
}

// ends tells whether a line can be no part of the table.
func (t *brokenTable) ends(p *piece) bool {
	if _, title := readColumnTitle(p.text); title || notesStart.opensBare(prefix(p.text, 12)) {
		return true
	}
	if cells := separatedCells(p.raw, true); len(t.row.cells) > 0 || len(filled(cells)) > 1 && !isTabbedEntry(cells) || strings.HasSuffix(p.raw, "\t\t") {
		return false
	}
	m, numbered := readMark(p.text)
	return numbered && m.style <= parenStyle && m.ordinal > 0 || p.apart && !t.outer || t.r.listed(p.text) != nil ||
		endsSentence(p.text) && !isServiceHeader(t.roles)
}

// take takes line k into the table; false where it does not belong there.
func (t *brokenTable) take(k int) bool {
	p := &t.r.pieces[k]
	opens := len(t.row.cells) == 0
	cells := t.cut(p.raw, opens)
	if opens && len(cells) == 1 && !t.outer {
		if spaced := t.spacedRow(p.text); spaced != nil {
			cells, t.broken = spaced, true
		}
	}
	if opens && len(cells) == 1 && !t.outer {
		switch {
		case t.goesOn(k, cells[0]):
			t.extend(cells[0])
			return true
		case t.groups(k, cells[0]):
			t.rows = append(t.rows, gridRow{cells, p.line})
			return true
		}
	}
	if opens && len(cells) == len(t.roles) && spansRow(cells) {
		t.rows = append(t.rows, gridRow{cells, p.line}) // a group
		return true
	}
	if opens && t.roles[0] == serialRole && !t.outer && cells[0] != "" && !t.counts(cells) && !isTotal(cells) {
		return false
	}
	if joined, name, ok := withPart(cells, t.roles, t.parent); opens && ok {
		cells, t.parent = joined, name
	}
	t.row.add(cells, p.line)
	switch {
	case t.complete():
		t.broken = t.broken || t.row.size > 1
		t.rows = append(t.rows, gridRow{t.row.cells, t.nameLine()})
		t.row = brokenRow{}
		t.takeItems(k + 1)
	case t.row.size > longestRow, len(t.row.cells) > len(t.roles), t.row.shut && len(t.row.cells) == len(t.roles):
		return false
	case t.row.shut: // the line ends in front of a cell
		t.row.begin("", p.line)
	}
	return true
}

// spacedRow cuts a line that has lost its tabs or pipes at its spaces, where the words
// at its end fit the columns behind the names and those in front of them are one name,
// its number apart; nil for other lines.
func (t *brokenTable) spacedRow(text string) []string {
	name := slices.Index(t.roles, nameRole)
	words := looseWords(text)
	behind := len(t.roles) - 1 - name
	if name < 0 || !hasRole(t.roles[name:], valueRole) || len(words) <= behind {
		return nil
	}
	front, tail := words[:len(words)-behind], words[len(words)-behind:]
	for i, r := range t.roles[name+1:] {
		switch {
		case r == valueRole && isValue(tail[i]):
		case r == unitRole && isUnit(tail[i]):
		case r == attributeRole && isAttribute(tail[i]):
		default:
			return nil
		}
	}
	switch {
	case len(front) == 1 && t.roles[0] != serialRole:
	case len(front) == 2 && t.roles[0] == serialRole && isInteger(front[0]):
	default:
		return nil
	}
	return words
}

// add adds the cells of a line: the first goes on with the row's last.
func (row *brokenRow) add(cells []string, line int) {
	row.size++
	if n := len(row.cells); n > 0 {
		last := &row.cells[n-1]
		if *last == "" {
			row.lines[n-1] = line
		}
		*last += glue(*last, cells[0]) + cells[0]
		row.joined[n-1] = true
		cells = cells[1:]
	}
	for _, c := range cells {
		row.begin(c, line)
	}
}

// begin begins a cell.
func (row *brokenRow) begin(cell string, line int) {
	row.cells, row.lines, row.joined = append(row.cells, cell), append(row.lines, line), append(row.joined, false)
}

// counts tells whether the cells begin the next row of a table that numbers them.
func (t *brokenTable) counts(cells []string) bool {
	n, ok := arabic(fold(cells[0]))
	if !ok || n != t.serial+1 {
		return false
	}
	t.serial = n
	return true
}

// goesOn tells whether a line without cells, behind a row that is complete, goes
// on with its last cell.
func (t *brokenTable) goesOn(k int, text string) bool {
	if len(t.rows) == 0 {
		return false
	}
	above := t.rows[len(t.rows)-1].cells
	if isTotal(above) {
		return false
	}
	last, s := above[len(above)-1], fold(text)
	if listCommas.has(lastRune(last)) && len(above) > 1 && t.roles[len(t.roles)-1] == otherRole {
		return true
	}
	switch t.roles[len(t.roles)-1] {
	case valueRole, attributeRole:
		return s == "性" || s == "指标" || wordBehindNumber(text) || isValueWord(s)
	case unitRole:
		return isUnit(last + text)
	case nameRole:
		if nextItem(last, text) {
			return isServiceHeader(t.roles)
		}
		_, stated := cutCount(above[0])
		met := stated > 0 && len(splitItems(last, stated)) == stated
		return isServiceHeader(t.roles) && !met && t.listGoesOn(k, last, text)
	}
	return t.roles[0] == serialRole
}

// takeItems adds the lines from piece k on to the list of the last row, where the row
// states how many services it has and each has a line of its own.
func (t *brokenTable) takeItems(k int) {
	cells := t.rows[len(t.rows)-1].cells
	list := len(cells) - 1
	if !isServiceHeader(t.roles) || t.roles[len(t.roles)-1] != nameRole || allSeparators.has(lastRune(cells[list])) {
		return
	}
	_, stated := cutCount(cells[0])
	if stated < 2 || strings.Contains(cells[list], "；") {
		return
	}
	var items []string
	for i := k; i < len(t.r.pieces) && len(items) < stated-1; i++ {
		p := &t.r.pieces[i]
		if p.grid != nil || cellMarks.in(p.raw) || endsSentence(p.text) || !short(p.text, longestService) || t.ends(p) {
			return
		}
		items = append(items, p.text)
	}
	if len(items) == stated-1 && t.rowWithin(k+len(items), 3) {
		cells[list] += "；" + strings.Join(items, "；")
		t.items, t.broken = len(items), true
	}
}

// longestService is the most characters that a service has in a line of its own.
const longestService = 30

// rowWithin tells whether one of the next lines from piece k on has cells, or the
// table can end there.
func (t *brokenTable) rowWithin(k, lines int) bool {
	for i := k; i < k+lines; i++ {
		if i >= len(t.r.pieces) || t.r.pieces[i].grid != nil || cellMarks.in(t.r.pieces[i].raw) || t.r.pieces[i].apart || t.ends(&t.r.pieces[i]) {
			return true
		}
	}
	return false
}

// longestDomain is the most characters that the domain of a list of services has.
const longestDomain = 6

// listGoesOn tells whether line k goes on with the list above it, and is not the
// beginning of a domain that is broken over lines itself.
func (t *brokenTable) listGoesOn(k int, above, text string) bool {
	if endsSentence(above) && !allSeparators.has(lastRune(above)) || statesCount(fold(above)) {
		return false
	}
	if allSeparators.has(lastRune(above)) || allSeparators.in(text) || statesCount(fold(text)) {
		return true
	}
	domain := ""
	for k++; k < len(t.r.pieces) && short(domain, longestDomain); k++ {
		next := t.cut(t.r.pieces[k].raw, false)
		if domain += next[0]; len(next) > 1 {
			return isServiceDomain(domain) || runeCount(text+domain) > longestDomain
		}
	}
	return false
}

// longestGroup is the most characters that the name of a group has which stands on
// a line of its own; the first line of a name is longer.
const longestGroup = 7

// shortestName is how many characters behind a line without cells are rather the
// rest of a name (巩固率) than one of their own.
const shortestName = 3

// groups tells whether a line without cells is the name of a group whose rows have
// no column for it.
func (t *brokenTable) groups(k int, text string) bool {
	if hasRole(t.roles, groupRole) || isServiceHeader(t.roles) || k+1 == len(t.r.pieces) {
		return false
	}
	if namesGroup(text) {
		return true
	}
	next := t.cut(t.r.pieces[k+1].raw, true)
	if t.roles[0] == serialRole {
		n, ok := arabic(fold(next[0]))
		return ok && n == t.serial+1
	}
	name := slices.Index(t.roles, nameRole)
	if len(next) != len(t.roles) || name < 0 {
		name = 0
	}
	rest, _, _ := splitUnit(next[name])
	return runeCount(text) <= longestGroup && len(next) > 1 && !unitOpenings.has(firstRune(rest)) && !short(rest, shortestName)
}

// numberedGroup tells whether line k is the name of a group that has a number, and a row
// follows.
func (t *brokenTable) numberedGroup(k int) bool {
	p := &t.r.pieces[k]
	if len(t.row.cells) > 0 || k+1 == len(t.r.pieces) || hasRole(t.roles, groupRole) || cellMarks.in(p.raw) || !short(p.text, longestHead) {
		return false
	}
	if isServiceHeader(t.roles) {
		next := t.cut(t.r.pieces[k+1].raw, true)
		return t.roles[0] == serialRole && opensDomain(p.text) && isInteger(fold(next[0]))
	}
	if !hasRole(t.roles, valueRole) {
		return false
	}
	m, ok := nextGroup(p.text, t.group, len(t.rows) == 0)
	if !ok {
		return false
	}
	below := t.cut(t.r.pieces[k+1].raw, true)
	if len(below) != len(t.roles) || !fits(below, t.roles) && !sameCells(below, t.header) {
		return false
	}
	t.group, t.broken = m, true
	return true
}

// extend adds a line to the last cell of the last row.
func (t *brokenTable) extend(text string) {
	cells := t.rows[len(t.rows)-1].cells
	last := &cells[len(cells)-1]
	gap := glue(*last, text)
	if nextItem(*last, text) {
		gap = " "
	}
	*last += gap + text
	t.broken = true
}

// nextItem tells whether a line begins with the number whose turn it is in a list.
func nextItem(list, text string) bool {
	m := readItemMark(text)
	if m.style < digitStyle {
		return false
	}
	items := numberedItems(list)
	return len(items) > 0 && m.ordinal == readItemMark(list).ordinal+len(items)
}

// complete tells whether the row has all its cells.
func (t *brokenTable) complete() bool {
	roles := t.rowRoles()
	switch {
	case roles == nil || t.outer && !t.row.shut:
		return false
	case t.outer && len(roles) == len(t.roles):
		return true
	}
	if isTotal(t.row.cells) {
		return true
	}
	for i, c := range t.row.cells {
		switch {
		case roles[i] == nameRole && c == "":
			return false
		case roles[i] == valueRole && (len(roles) < len(t.roles) || t.row.joined[i]):
			if !isValue(c) {
				return false
			}
		case roles[i] == attributeRole && !isAttribute(c) && !isDash(c):
			return false
		}
	}
	return fits(t.row.cells, roles)
}

// rowRoles returns the roles of the row's cells: of all columns, or all but the
// group's; nil where it has fewer cells.
func (t *brokenTable) rowRoles() []role {
	if len(t.row.cells) == len(t.roles) {
		return t.roles
	}
	var rest []role
	for _, r := range t.roles {
		if r != groupRole {
			rest = append(rest, r)
		}
	}
	if len(rest) < len(t.roles) && len(rest) == len(t.row.cells) && (!isServiceHeader(t.roles) || rest[0] == serialRole && isInteger(fold(t.row.cells[0]))) {
		return rest
	}
	return nil
}

// nameLine returns the line where the name of the row begins.
func (t *brokenTable) nameLine() int {
	for i, r := range t.rowRoles() {
		if r == nameRole {
			return t.row.lines[i]
		}
	}
	return t.row.lines[0]
}
