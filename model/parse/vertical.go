package parse

import (
	"slices"
	"strings"
)

// verticalRows puts the cells of a table that has one cell a line into rows. A
// row begins at its serial number where rows are numbered; otherwise where words
// follow a value or an attribute. Cells left out (merged groups, missing values)
// are put in their place later, by align.
func verticalRows(cells []piece, header []string) []gridRow {
	roles := rolesOf(header)
	if isServiceHeader(roles) {
		if rows := countedServices(cells, header); len(rows) > 1 {
			return rows
		}
		return verticalServices(cells, roles)
	}
	if rows := wholeRows(cells, roles); rows != nil {
		return rows
	}
	if starts := serialStarts(cells); len(starts) > 0 {
		if nameLast(roles) {
			return nameLastRows(cells, starts, roles)
		}
		return serialRows(cells, starts, roles)
	}
	if attributeFirst(roles) {
		if rows := attributeRows(cells, roles); rows != nil {
			return rows
		}
	}
	return plainRows(cells, roles)
}

// wholeRows cuts cells into rows that have one for each column, nil where one does
// not fit.
func wholeRows(cells []piece, roles []role) []gridRow {
	width, name := len(roles), slices.Index(roles, nameRole)
	if len(cells) < 2*width || len(cells)%width != 0 || name < 0 {
		return nil
	}
	var rows []gridRow
	for row := range slices.Chunk(cells, width) {
		cells := texts(row)
		if !fits(cells, roles) || isUnit(cells[name]) || !slices.ContainsFunc(cells, isValue) {
			return nil
		}
		rows = append(rows, gridRow{cells, row[0].line})
	}
	return rows
}

// nameLast tells whether the names stand behind the values.
func nameLast(roles []role) bool {
	name := slices.Index(roles, nameRole)
	return name > slices.Index(roles, valueRole) && name == len(roles)-1
}

// nameLastRows cuts numbered rows whose last cell is the name. Words behind that are
// the rest of a name that is wrapped, or the group of the rows to come.
func nameLastRows(cells []piece, starts []int, roles []role) []gridRow {
	var rows []gridRow
	group := joinCells(cells[:starts[0]])
	for n, at := range starts {
		end := len(cells)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		row := cells[at:end]
		words := len(row)
		for words > 1 && !isRowEnd(row[words-1].text) && !isUnit(row[words-1].text) && !isDash(row[words-1].text) {
			words--
		}
		name, next := row[words:], ""
		if last := len(name) - 1; last > 0 && n+1 < len(starts) && isGroupName(name[last].text) {
			name, next = name[:last], name[last].text
		}
		if group != "" {
			rows = append(rows, gridRow{[]string{group}, row[0].line})
		}
		rows = append(rows, gridRow{align(append(texts(row[:words]), joinCells(name)), roles), row[0].line})
		group = next
	}
	return rows
}

// isGroupName tells whether words are rather the name of a group than the rest of an
// indicator's.
func isGroupName(text string) bool {
	return isServiceDomain(text) || short(text, 8) && !nameEndings.has(lastRune(text))
}

func isServiceHeader(roles []role) bool {
	values := 0
	name := false
	for _, r := range roles {
		if r == valueRole {
			values++
		}
		name = name || r == nameRole
	}
	return values == 0 && name
}

// verticalServices reads rows of a domain, the list below it and what else the
// header announces, such as who is responsible.
func verticalServices(cells []piece, roles []role) []gridRow {
	width, list := len(roles), slices.Index(roles, nameRole)
	var rows []gridRow
	for ; len(cells) >= width; cells = cells[width:] {
		row := texts(cells[:width])
		if list == 0 || !short(row[0], 14) || !isList(row[list]) {
			break
		}
		rows = append(rows, gridRow{row, cells[0].line})
	}
	return rows
}

// serialStarts returns where the serial numbers 1, 2, 3 … of a table stand among
// its cells: each in front of words. Nil where fewer than three are found.
func serialStarts(cells []piece) []int {
	var starts []int
	for i, c := range cells {
		n, ok := numeral(fold(c.text))
		if ok && isInteger(fold(c.text)) && n == len(starts)+1 && i+1 < len(cells) && !isValue(cells[i+1].text) {
			starts = append(starts, i)
		}
	}
	if len(starts) < 3 {
		return nil
	}
	return starts
}

// serialRows cuts cells at their serial numbers. Words behind a row's values are
// the group of the rows to come, or, with values behind them, a part of the row
// (学前段, 义务段 …).
func serialRows(cells []piece, starts []int, roles []role) []gridRow {
	var rows []gridRow
	group := joinCells(cells[:starts[0]])
	for n, at := range starts {
		end := len(cells)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		row := cells[at+1 : end]
		next := ""
		if tail := wordsAtEnd(row, roles); tail > 0 && tail < len(row) {
			next = joinCells(row[len(row)-tail:])
			row = row[:len(row)-tail]
		}
		rows = append(rows, rowParts(group, row, roles)...)
		group = next
	}
	return rows
}

// wordsAtEnd counts the cells at the end of a row that are no values, nor the unit
// where that stands last.
func wordsAtEnd(row []piece, roles []role) int {
	unitLast := roles[len(roles)-1] == unitRole
	n := 0
	for n < len(row) && !isRowEnd(row[len(row)-1-n].text) && !(unitLast && isUnit(row[len(row)-1-n].text)) {
		n++
	}
	return n
}

// isRowEnd tells whether a cell can close a row.
func isRowEnd(text string) bool {
	return isValue(text) || isAttribute(text)
}

// rowParts makes one row of a numbered row's cells, or one for each of its parts
// where words and values alternate.
func rowParts(group string, row []piece, roles []role) []gridRow {
	var runs [][]piece // words, then values, then words …
	for i, c := range row {
		value := isRowEnd(c.text) || isUnit(c.text)
		if i == 0 || value != (isRowEnd(row[i-1].text) || isUnit(row[i-1].text)) {
			runs = append(runs, nil)
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], c)
	}
	if len(runs) == 0 || len(row) == 0 {
		return nil
	}
	words := runs[0]
	values := func(i int) []string {
		if i >= len(runs) {
			return nil
		}
		return texts(runs[i])
	}
	line := row[0].line
	var rows []gridRow
	if group != "" && !hasRole(roles, groupRole) {
		rows, group = append(rows, gridRow{[]string{group}, line}), ""
	}
	if len(runs) <= 2 || len(words) < 2 {
		named := []string{group, joinCells(words)}
		if groupBehindSerial(roles) {
			named = rowWords(words, true)
		}
		return append(rows, gridRow{align(append(named, values(1)...), roles), line})
	}
	parent, part := joinCells(words[:len(words)-1]), words[len(words)-1].text
	for i := 1; i < len(runs); i += 2 {
		cells := append([]string{group, parent + "·" + part}, values(i)...)
		rows = append(rows, gridRow{align(cells, roles), line})
		group = ""
		if i+1 < len(runs) {
			part, line = joinCells(runs[i+1]), runs[i+1][0].line
		}
	}
	return rows
}

// groupBehindSerial tells whether a table's groups stand between the serial
// numbers and the names.
func groupBehindSerial(roles []role) bool {
	serial := false
	for _, r := range roles {
		switch r {
		case serialRole:
			serial = true
		case groupRole:
			return serial
		}
	}
	return false
}

// plainRows cuts cells that are not numbered: a row ends where all its values
// are there, or where words follow one.
func plainRows(cells []piece, roles []role) []gridRow {
	width := 0 // cells that close a row: values, unit and attribute
	hasGroup := hasRole(roles, groupRole)
	attributeLast := slices.Index(roles, attributeRole) > slices.Index(roles, valueRole)
	for _, r := range roles {
		if r == valueRole || r == unitRole || r == attributeRole && !attributeLast {
			width++
		}
	}
	var rows []gridRow
	for i := 0; i < len(cells); {
		words := i
		for words < len(cells) && (isWords(cells[words]) || words > i && words+1 < len(cells) && isUnit(cells[words].text) && isUnit(cells[words+1].text)) {
			words++
		}
		end := words
		for end < len(cells) && end-words < width && (isRowEnd(cells[end].text) || isUnit(cells[end].text)) &&
			!(attributeLast && isAttribute(cells[end].text)) {
			end++
		}
		if attributeLast && end < len(cells) && isAttribute(cells[end].text) {
			end++
		}
		if words == i || end == words {
			break
		}
		row := rowWords(cells[i:words], hasGroup)
		rows = append(rows, gridRow{align(append(row, texts(cells[words:end])...), roles), cells[i].line})
		i = end
	}
	return rows
}

// longestGroupName is the most characters that the name of a group has.
const longestGroupName = 12

// rowWords divides the words in front of a row's values into group and name. A
// name can be cut over several lines; what goes on with a bracket belongs to it.
func rowWords(words []piece, hasGroup bool) []string {
	if !hasGroup || len(words) == 1 {
		return []string{joinCells(words)}
	}
	if strings.HasPrefix(fold(words[1].text), "(") || runeCount(words[0].text) > longestGroupName || len(words) == 2 && words[1].line == words[0].line+1 && words[0].apart {
		return []string{joinCells(words)}
	}
	return []string{words[0].text, joinCells(words[1:])}
}

func texts(cells []piece) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = c.text
	}
	return out
}

// joinCells joins the lines of one cell.
func joinCells(cells []piece) string {
	text := ""
	for _, c := range cells {
		text += glue(text, c.text) + c.text
	}
	return text
}

// widestHeader is the most columns that a vertical table can have.
const widestHeader = 12

// takeVertical finds tables that have one cell a line.
func (r *reading) takeVertical() {
	for i := 0; i < len(r.pieces); i++ {
		n := 0
		if p := &r.pieces[i]; p.grid == nil && short(p.text, 16) && roleOf(p.text) != noRole {
			r.joinBlocks(i)
		}
		for n <= widestHeader && i+n < len(r.pieces) && r.pieces[i+n].grid == nil && short(r.pieces[i+n].text, 16) &&
			announcesCell(r.pieces[i+n].text) {
			n++
		}
		if n < 2 || n > widestHeader {
			continue
		}
		if g, end := r.evenTable(i, n); g != nil {
			r.replace(i, end, g)
			continue
		}
		header := make([]string, n)
		for k := range header {
			header[k] = r.pieces[i+k].text
		}
		end := i + n
		serial := 0 // the last
		for numbered := hasRole(announced(header), serialRole); end < len(r.pieces) && (r.cellLine(end) || numbered && r.numberedGroup(end, serial+1)); {
			if isSerial(r.pieces[end].text, serial+1) {
				serial++
			}
			if end+n <= len(r.pieces) && r.pieces[end].text == header[0] && sameCells(texts(r.pieces[end:end+n]), header) {
				r.dropRepeatedHeader(end, end+n)
				continue
			}
			end++
		}
		if rest := r.notCells(i+n, end); countColumn(header) != 1 && !(nameLast(rolesOf(header)) && rest <= 2) && (!isServiceHeader(rolesOf(header)) || rest >= n || (end-i)%n != 0) {
			end -= rest
		}
		header = mendHeader(header, r.pieces[i+n:end])
		if !hasRole(announced(header), nameRole) {
			header = append([]string{""}, header...) // the name's own header was lost
		}
		rows := verticalRows(r.pieces[i+n:end], header)
		if len(rows) == 0 {
			continue
		}
		settleValues(rows, header)
		r.replace(i, r.strayGroups(end, header, rows), &grid{header: header, rows: rows})
	}
}

// settleValues puts the values of rows with too few under the columns that they are
// most likely of, where nothing but their order says so: those of years rather than
// that of a growth, and the last year, which a lone value is the target of.
func settleValues(rows []gridRow, header []string) {
	roles := rolesOf(header)
	var values, years []int // columns
	target, latest := -1, ""
	for k, h := range header {
		if roles[k] != valueRole {
			continue
		}
		values = append(values, k)
		if year := yearIn.FindString(fold(h)); year != "" {
			years = append(years, k)
			if year > latest {
				target, latest = k, year
			}
		}
	}
	for _, row := range rows {
		if len(row.cells) != len(roles) || len(years) == 0 {
			continue
		}
		places := years
		var given []string
		for _, k := range values {
			if row.cells[k] != "" {
				given = append(given, row.cells[k])
			}
		}
		switch {
		case len(given) == len(values):
			continue
		case len(given) == 1:
			places = []int{target}
		case len(given) != len(years) || strings.HasSuffix(fold(given[len(given)-1]), "%") && !strings.HasSuffix(fold(given[0]), "%"):
			continue
		}
		for _, k := range values {
			row.cells[k] = ""
		}
		for n, k := range places {
			row.cells[k] = given[n]
		}
	}
}

// numberedGroup tells whether piece i, above the next serial number, is the name of a
// group that has a number itself: "二、就业和社会保障".
func (r *reading) numberedGroup(i, next int) bool {
	m, ok := readMark(r.pieces[i].text)
	return ok && m.style >= commaStyle && standsAlone(m.title) && i+1 < len(r.pieces) && isSerial(r.pieces[i+1].text, next)
}

// announcesCell tells whether a header cell says what its column holds.
func announcesCell(cell string) bool { return roleOf(cell) != noRole || countHeaders[bare(cell)] }

// strayGroups returns the piece behind the names of groups that stand below a table
// whose rows have none: a PDF's reading order can end with the cells that span rows.
func (r *reading) strayGroups(end int, header []string, rows []gridRow) int {
	group := slices.Index(rolesOf(header), groupRole)
	if group < 0 || slices.ContainsFunc(rows, func(row gridRow) bool { return row.cells[group] != "" }) {
		return end
	}
	for end < len(r.pieces) && r.cellLine(end) && shortTitle(r.pieces[end].text) {
		end++
	}
	return end
}

// cellLine tells whether piece i can be a cell of a vertical table.
func (r *reading) cellLine(i int) bool {
	p := &r.pieces[i]
	if p.grid != nil || notesStart.opensBare(p.text) || endsSentence(p.text) && runeCount(p.text) > 12 && !statesCount(fold(p.text)) {
		return false
	}
	if _, ok := readColumnTitle(p.text); ok {
		return false
	}
	if m, ok := readMark(p.text); ok && (m.style <= parenStyle && m.ordinal > 0 && m.title != "" && !isValue(p.text) ||
		m.style == digitStyle && runeCount(p.text) > 8 && !m.damaged) {
		return false
	}
	return runeCount(p.text) <= 60 || isList(p.text)
}

// notCells returns how many pieces at the end of from:to are no cells: words that
// no value follows, such as the heading behind a table.
func (r *reading) notCells(from, to int) int {
	n := 0
	for to-n > from {
		text := r.pieces[to-n-1].text
		if isRowEnd(text) || isUnit(text) || isList(text) {
			break
		}
		n++
	}
	return n
}
