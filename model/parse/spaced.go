package parse

import (
	"regexp"
	"strings"
	"unicode"
)

// Tables whose cells are separated by spaces, as text from a PDF has them. Where
// runs of spaces keep the columns under each other, a cell's place tells its
// column; where single spaces separate, only its content does.

var (
	spaceRun = regexp.MustCompile(`[ \x{3000}\x{a0}]{2,}|\t+`)
	anySpace = regexp.MustCompile(`[\s\x{3000}\x{a0}]+`)
)

// isCellSpace tells whether a character is white space, other than the plain blank,
// that may separate cells.
func isCellSpace(r rune) bool { return r == '\t' || r == '\u3000' || r == '\u00a0' }

// spacedLine is a line cut into cells.
type spacedLine struct {
	cells []string
	at    []int // where each cell begins, in cells of the screen
}

// cutSpaces cuts a line at its spaces.
func cutSpaces(raw string, sep *regexp.Regexp) spacedLine {
	var l spacedLine
	from := len(raw) - len(strings.TrimLeftFunc(raw, unicode.IsSpace))
	text := strings.TrimRightFunc(raw, unicode.IsSpace)
	if sep == spaceRun && !strings.Contains(text, "  ") && !strings.ContainsFunc(text, isCellSpace) {
		l.add(text[from:], width(text[:from]), true)
		return l
	}
	for from < len(text) {
		end, next := len(text), len(text)
		if m := sep.FindStringIndex(text[from:]); m != nil {
			end, next = from+m[0], from+m[1]
		}
		l.add(text[from:end], width(text[:from]), sep == spaceRun)
		from = next
	}
	return l
}

// add keeps a cell. A name so long that one space stands between it and its value
// is two.
func (l *spacedLine) add(cell string, at int, runs bool) {
	if name, value, ok := cutValue(cell); ok && runs {
		l.cells = append(l.cells, name, value)
		l.at = append(l.at, at, at+width(cell)-width(value))
		return
	}
	l.cells = append(l.cells, cell)
	l.at = append(l.at, at)
}

// cutValue cuts the value off a long name with one space between them.
func cutValue(cell string) (name, value string, ok bool) {
	cut := strings.LastIndexByte(cell, ' ')
	if cut < 0 || short(cell[:cut], 8) || !isNumber(fold(cell[cut+1:])) || isValue(cell) {
		return cell, "", false
	}
	return strings.TrimSpace(cell[:cut]), cell[cut+1:], true
}

// spreadWords joins the characters of words that are spread over the width of their
// column ("指  标  名  称").
func (l spacedLine) spreadWords() spacedLine {
	var joined spacedLine
	end := 0 // of the last cell, in cells of the screen
	for i, c := range l.cells {
		n := len(joined.cells)
		if n > 0 && l.at[i]-end <= 2 && runeCount(c) == 1 && runeCount(l.cells[i-1]) == 1 {
			joined.cells[n-1] += c
		} else {
			joined.cells, joined.at = append(joined.cells, c), append(joined.at, l.at[i])
		}
		end = l.at[i] + width(c)
	}
	return joined
}

// goesOnWith tells whether a header goes on in the line below: each of its cells
// stands under one of the header's, and only together do all announce something.
func (l spacedLine) goesOnWith(below spacedLine) bool {
	if len(below.cells) >= len(l.cells) {
		return false
	}
	for i, c := range below.cells {
		if l.under(below.at[i]) < 0 || isNumber(fold(c)) || runeCount(c) > 6 {
			return false
		}
	}
	for _, role := range announced(l.with(below).cells) {
		if role == noRole {
			return false
		}
	}
	for _, role := range announced(l.cells) {
		if role == noRole {
			return true
		}
	}
	return underHeader(below.cells)
}

// under returns the cell that begins about where at is, -1 for none.
func (l spacedLine) under(at int) int {
	for k, place := range l.at {
		if d := at - place; d >= -2 && d <= 2 {
			return k
		}
	}
	return -1
}

// with puts the cells of the line below behind those that they stand under.
func (l spacedLine) with(below spacedLine) spacedLine {
	joined := spacedLine{append([]string{}, l.cells...), l.at}
	for i, c := range below.cells {
		joined.cells[l.under(below.at[i])] += c
	}
	return joined
}

// takeSpaced finds such tables by their header.
func (r *reading) takeSpaced() {
	for i := 0; i < len(r.pieces); i++ {
		if r.pieces[i].grid != nil || !strings.Contains(r.pieces[i].text, " ") || !short(r.pieces[i].text, 120) || endsSentence(r.pieces[i].text) {
			continue
		}
		sep, under := spaceRun, i+1
		header := cutSpaces(r.pieces[i].raw, sep).spreadWords()
		if len(header.cells) >= 3 && under < len(r.pieces) {
			if below := cutSpaces(r.pieces[under].raw, sep); header.goesOnWith(below) {
				header = header.with(below)
				under++
			}
		}
		if !headerCells(header.cells) {
			sep = anySpace
			header = cutSpaces(r.pieces[i].raw, sep)
			header = spacedLine{mergeHeaderWords(header.cells), nil}
		}
		if !headerCells(header.cells) || len(header.cells) < 3 && (sep == anySpace || !isServiceHeader(rolesOf(header.cells))) {
			continue
		}
		t := spacedTable{r: r, sep: sep, header: header, roles: rolesOf(header.cells)}
		if end := t.read(under); len(t.rows) >= 2 {
			r.replace(i, end, &grid{header: header.cells, rows: t.rows})
		}
	}
}

// mergeHeaderWords joins a year with the word behind it: "2020 年目标".
func mergeHeaderWords(cells []string) []string {
	var out []string
	for _, c := range cells {
		if n := len(out); n > 0 && strings.HasPrefix(c, "年") && yearIn.MatchString(out[n-1]) {
			out[n-1] += c
			continue
		}
		out = append(out, c)
	}
	return out
}

// spacedTable is such a table while it is read.
type spacedTable struct {
	r      *reading
	sep    *regexp.Regexp
	header spacedLine
	roles  []role
	rows   []gridRow
}

// read takes rows from piece i on and returns the piece behind the table.
func (t *spacedTable) read(i int) int {
	r := t.r
	for ; i < len(r.pieces) && r.pieces[i].grid == nil; i++ {
		p := &r.pieces[i]
		line := cutSpaces(p.raw, t.sep)
		if sameCells(t.header.cells, line.cells) || sameCells(t.header.cells, mergeHeaderWords(line.cells)) {
			r.dropRepeated(i)
			i--
			continue
		}
		if r.endsTable(p) {
			break
		}
		if t.continues(p, line) {
			continue
		}
		cells := t.row(line)
		if cells == nil {
			break
		}
		t.rows = append(t.rows, gridRow{cells, p.line})
	}
	return i
}

// endsTable tells whether a line can be no part of the table in front of it.
func (r *reading) endsTable(p *piece) bool {
	if _, ok := readColumnTitle(p.text); ok || notesStart.MatchString(bare(p.text)) || standardTitle(bare(p.text)) || r.listed(p.text) != nil {
		return true
	}
	m, ok := readMark(p.text)
	return ok && m.style <= parenStyle && (!m.damaged || strings.HasSuffix(fold(m.number), ")")) || endsSentence(p.text) && runeCount(p.text) > 30
}

// continues puts a line that holds nothing but the rest of cells of the row above
// behind them: words that begin where a column of words does.
func (t *spacedTable) continues(p *piece, line spacedLine) bool {
	if len(t.rows) == 0 || len(line.cells) > 2 || len(line.cells) == 2 && isServiceHeader(t.roles) {
		return false
	}
	row := t.rows[len(t.rows)-1].cells
	places := make([]int, len(line.cells))
	for i, c := range line.cells {
		if isValue(c) && !isList(c) || isAttribute(c) {
			return false
		}
		places[i] = t.place(line, i)
		if places[i] < 0 || places[i] >= len(row) || row[places[i]] == "" || len(line.cells) == 1 && places[i] == 0 && t.at() {
			return false
		}
	}
	if !t.at() && (len(line.cells) != 1 || runeCount(p.text) > 25) {
		return false
	}
	for i, c := range line.cells {
		row[places[i]] += glue(row[places[i]], c) + c
	}
	return true
}

// at tells whether the places of cells mean something.
func (t *spacedTable) at() bool { return t.sep == spaceRun && t.header.at != nil }

// place returns the column of words that cell i of a line stands in, -1 for none.
func (t *spacedTable) place(line spacedLine, i int) int {
	if !t.at() {
		for k, role := range t.roles {
			if role == nameRole {
				return k
			}
		}
		return -1
	}
	return t.header.under(line.at[i])
}

// row puts the cells of a line under the header: by their places where all of
// them have one, else by their contents. Nil where the line is no row.
func (t *spacedTable) row(line spacedLine) []string {
	if len(line.cells) == 1 && t.at() && t.place(line, 0) == 0 && t.isGroup(line.cells[0]) {
		return append([]string{line.cells[0]}, make([]string, len(t.roles)-1)...)
	}
	values := 0
	for _, c := range line.cells {
		if isValue(c) || isList(c) || isAttribute(c) {
			values++
		}
	}
	if values == 0 && !(isServiceHeader(t.roles) && len(line.cells) == 2) {
		return nil
	}
	if cells := t.placed(line); cells != nil {
		return cells
	}
	cells := line.cells
	if len(cells) > len(t.roles) {
		cells = mergeWords(cells)
	}
	if len(cells) < 2 || len(cells) > len(t.roles) {
		return nil
	}
	return align(cells, t.roles)
}

// isGroup tells whether a cell that has its row for itself names the group of the
// rows below: it stands in the groups' column or, where the groups have none, is
// too short for a name that was wrapped at its column's width.
func (t *spacedTable) isGroup(cell string) bool {
	switch t.roles[0] {
	case groupRole:
		return true
	case nameRole:
		return runeCount(cell) <= 12 && shortTitle(cell) && width(cell)*2 <= t.header.at[1] && t.lastNameWhole()
	}
	return false
}

// lastNameWhole tells whether the name in the last row cannot go on in the next.
func (t *spacedTable) lastNameWhole() bool {
	if len(t.rows) == 0 {
		return true
	}
	return width(t.rows[len(t.rows)-1].cells[0])*5 < t.header.at[1]*4
}

func (t *spacedTable) placed(line spacedLine) []string {
	if !t.at() {
		return nil
	}
	cells := make([]string, len(t.roles))
	for i, c := range line.cells {
		k := t.place(line, i)
		if k < 0 || cells[k] != "" || classify(c).fit(t.roles[k]) < 0 && !isServiceHeader(t.roles) {
			return nil
		}
		cells[k] = c
	}
	return cells
}

// mergeWords joins neighbouring cells that can only be parts of one name.
func mergeWords(cells []string) []string {
	var out []string
	for i, c := range cells {
		n := len(out)
		if n > 0 && i > 1 && isWord(c) && isWord(out[n-1]) ||
			n > 0 && isNumber(fold(out[n-1])) && (wordBehindNumber(c) || i > 1 && strings.HasPrefix(c, "岁")) {
			out[n-1] += c
			continue
		}
		out = append(out, c)
	}
	return out
}

func isWord(c string) bool {
	return !isValue(c) && !isUnit(c) && !isAttribute(c)
}

// wordBehindNumber tells whether a cell is the end of the value before it: "4.5
// 以内".
func wordBehindNumber(c string) bool {
	switch fold(c) {
	case "以内", "以上", "以下", "左右":
		return true
	}
	return false
}
