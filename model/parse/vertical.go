package parse

import "slices"

// widestHeader is the most columns that a vertical table can have.
const widestHeader = 12

// longestHeaderCell is the most characters of a header's cell that has a line of its own.
const longestHeaderCell = 16

// takeVertical finds tables that have one cell a line.
func (r *reading) takeVertical() {
	for i := 0; i < len(r.pieces); i++ {
		n := r.headerLines(i)
		if n < 2 || n > widestHeader {
			continue
		}
		if g, end := r.evenTable(i, n); g != nil {
			r.replace(i, end, g)
			continue
		}
		header := texts(r.pieces[i : i+n])
		if r.takeServices(i, header) {
			continue
		}
		end := r.lastCell(i, header)
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

// headerLines returns how many lines from piece i on can be the cells of a header.
func (r *reading) headerLines(i int) int {
	if p := &r.pieces[i]; p.grid == nil && short(p.text, longestHeaderCell) && roleOf(p.text) != noRole {
		r.joinBlocks(i)
	}
	n := 0
	for n <= widestHeader && i+n < len(r.pieces) && r.pieces[i+n].grid == nil && short(r.pieces[i+n].text, longestHeaderCell) && announcesCell(r.pieces[i+n].text) {
		n++
	}
	return n
}

// lastCell returns the piece behind the last that can be a cell of the table whose
// header begins with piece i, and drops the header where it stands again.
func (r *reading) lastCell(i int, header []string) int {
	n := len(header)
	roles := announced(header)
	numbered, serial := hasRole(roles, serialRole), 0 // the last number
	var group mark                                    // of the last group that has one
	end := i + n
	for end < len(r.pieces) {
		if m, ok := r.groupAbove(end, group, end == i+n); ok && !numbered && hasRole(roles, valueRole) {
			group = m
		} else if !r.cellLine(end) && !(isServiceHeader(roles) && r.domainCell(end)) && !(numbered && r.numberedGroup(end, serial+1)) {
			break
		}
		text := r.pieces[end].text
		if numbered && short(text, 4) && isSerial(text, serial+1) {
			serial++
		}
		if end+n <= len(r.pieces) && text == header[0] && sameCells(texts(r.pieces[end:end+n]), header) {
			r.dropRepeatedHeader(end, end+n)
			continue
		}
		end++
	}
	rest := r.notCells(i+n, end)
	roles = rolesOf(header)
	switch {
	case countColumn(header) == 1, nameLast(roles) && rest <= 2, isServiceHeader(roles) && rest < n && (end-i)%n == 0:
		return end // a row can close in words
	}
	return end - rest
}

// domainCell tells whether piece i, though it has a heading's number, is a domain of
// services: it is sure, or the count of its services stands below, or their list.
func (r *reading) domainCell(i int) bool {
	text := r.pieces[i].text
	return opensDomain(text) || isNumberedGroup(text) && i+1 < len(r.pieces) && (countAlone(r.pieces[i+1].text) > 0 || isList(r.pieces[i+1].text))
}

// groupAbove reads the number of a group of rows that have none themselves, above a name
// and its values.
func (r *reading) groupAbove(i int, last mark, first bool) (mark, bool) {
	m, ok := nextGroup(r.pieces[i].text, last, first)
	if !ok || i+1 >= len(r.pieces) || !isWords(r.pieces[i+1]) || !r.cellLine(i+1) {
		return m, false
	}
	for k := i + 2; k < min(i+2+longestNameLines, len(r.pieces)) && r.cellLine(k); k++ {
		if !isWords(r.pieces[k]) {
			return m, true
		}
	}
	return m, false
}

// longestNameLines is the most lines that a name is wrapped over.
const longestNameLines = 4

// numberedGroup tells whether piece i, above the next serial number, is the name of a
// group that has a number itself: "二、就业和社会保障".
func (r *reading) numberedGroup(i, next int) bool {
	m, ok := readMark(r.pieces[i].text)
	return ok && m.style >= commaStyle && (standsAlone(m.title) || namesGroup(m.title)) && i+1 < len(r.pieces) && isSerial(r.pieces[i+1].text, next)
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
