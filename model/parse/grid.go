package parse

import (
	"regexp"
	"strings"
	"unicode"

	"guilan/model"
)

// grid is a table as its cells stand in the source, before it is known what its
// columns mean.
type grid struct {
	header []string // nil where the source has none
	rows   []gridRow
}

type gridRow struct {
	cells []string
	line  int
}

var (
	ruler     = regexp.MustCompile(`^[\s|｜:：\-—─=+]+$`)
	noteStart = `^(注|备注|说明|指标解释|指标说明|名词解释)\d?[:：]|^(注|备注|说明|指标解释|指标说明)$|^\*`
)

// notesStart matches the bare text of a line that opens the notes of a table.
var notesStart = regexp.MustCompile(noteStart)

// entryMark matches the bare text of an entry of a list that is told in words.
var entryMark = regexp.MustCompile(`^([一二三四五六七八九十]{1,2}是|——|—|[•●◆■▪▶·])`)

// takeTables replaces each run of lines that is a table by one piece.
func (r *reading) takeTables() {
	r.takeSeparated()
	r.takeSpaced()
	r.takeVertical()
	r.takeRulers()
}

// takeRulers moves the lines that are drawn around a box of text to the furniture;
// the one below closes the column that stands in the box.
func (r *reading) takeRulers() {
	drawn := func(i int) bool {
		return r.pieces[i].grid == nil && ruler.MatchString(r.pieces[i].text)
	}
	for i := 1; i < len(r.pieces); i++ {
		if drawn(i) && !drawn(i-1) {
			r.pieces[i-1].endLine, r.pieces[i-1].closed = r.pieces[i].endLine, true
		}
	}
	r.discardWhere(model.MarkBlock, drawn)
}

// replace puts a table in the place of pieces[from:to].
func (r *reading) replace(from, to int, g *grid) {
	first, last := r.pieces[from], r.pieces[to-1]
	lines := make([]string, 0, to-from)
	for _, p := range r.pieces[from:to] {
		lines = append(lines, p.text)
	}
	p := piece{line: first.line, endLine: last.endLine, text: strings.Join(lines, "\n"), grid: g}
	r.pieces = append(append(r.pieces[:from], p), r.pieces[to:]...)
}

// separatedCells cuts a line at its tabs or pipes; nil where it has none that
// separate cells. A tab in front of a line is an indent, or, in a table, the
// place of a cell that a merged one above covers.
func separatedCells(raw string, inTable bool) []string {
	trimmed := strings.TrimSpace(raw)
	var cells []string
	switch {
	case strings.Contains(trimmed, "\t"), inTable && strings.HasPrefix(raw, "\t"):
		cells = strings.Split(strings.TrimRight(raw, " 　\r\n"), "\t")
	case strings.ContainsAny(strings.TrimRight(trimmed, "|｜ "), "|｜"):
		trimmed = strings.ReplaceAll(trimmed, "｜", "|")
		trimmed = strings.TrimPrefix(trimmed, "|")
		cells = strings.Split(strings.TrimSuffix(trimmed, "|"), "|")
	default:
		return nil
	}
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

// takeSeparated finds tables whose cells are separated by tabs or pipes.
func (r *reading) takeSeparated() {
	r.openBoxes()
	for i := 0; i < len(r.pieces); i++ {
		rows, end := r.separatedRows(i)
		if len(rows) >= 2 || len(rows) == 1 && headerCells(rows[0].cells) {
			r.replace(i, end, newGrid(rows))
		} else if end > i {
			i = end - 1
		}
	}
}

// separatedRows reads rows from piece i on, and returns the piece behind them. In
// a table drawn with lines of + and -, the lines between two of those are one row.
func (r *reading) separatedRows(i int) (rows []gridRow, end int) {
	drawn, open := false, false // lines are drawn; the last row can go on
	for end = i; end < len(r.pieces) && r.pieces[end].grid == nil; end++ {
		p := &r.pieces[end]
		if ruler.MatchString(p.text) && (len(rows) > 0 || strings.HasPrefix(p.text, "+")) {
			drawn = drawn || strings.HasPrefix(p.text, "+")
			open = false
			continue
		}
		cells := separatedCells(p.raw, len(rows) > 0)
		if cells == nil {
			break
		}
		if drawn && open && len(cells) == len(rows[len(rows)-1].cells) {
			rows[len(rows)-1].cells = joinRows(rows[len(rows)-1].cells, cells)
			continue
		}
		if len(rows) > 0 && headerCells(rows[0].cells) && sameCells(rows[0].cells, cells) {
			r.dropRepeated(end)
			end--
			continue
		}
		rows = append(rows, gridRow{cells, p.line})
		open = true
	}
	return rows, end
}

func joinRows(above, below []string) []string {
	joined := make([]string, len(above))
	for i := range above {
		joined[i] = above[i] + glue(above[i], below[i]) + below[i]
	}
	return joined
}

// openBoxes takes apart the tables that hold a column together with its title:
// a first row with nothing but the title, a row of title and text, and a box
// with one cell.
func (r *reading) openBoxes() {
	var pieces []piece
	for i := range r.pieces {
		p := r.pieces[i]
		cells := filled(separatedCells(p.raw, false))
		switch {
		case p.grid != nil || len(cells) == 0 || len(cells) > 2:
			pieces = append(pieces, p)
		case len(cells) == 1 && strings.ContainsAny(p.raw, "|｜") && !r.amidRows(i):
			pieces = append(pieces, r.boxed(p, cells[0]))
		default:
			if _, ok := readColumnTitle(cells[0]); !ok {
				pieces = append(pieces, p)
				continue
			}
			title := r.boxed(p, cells[0])
			if len(cells) == 2 {
				title.raw = cells[0]
				text := piece{line: p.line, endLine: p.endLine, text: cells[1], raw: cells[1], closed: true}
				pieces = append(pieces, title, text)
				continue
			}
			pieces = append(pieces, title)
		}
	}
	r.pieces = pieces
}

// amidRows tells whether a row of more than one cell stands beside piece i.
func (r *reading) amidRows(i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(r.pieces) && len(separatedCells(r.pieces[k].raw, false)) > 1 {
			_, title := readColumnTitle(strings.Trim(r.pieces[i].text, "|｜ "))
			return !title
		}
	}
	return false
}

// boxed takes the pipes around a cell off a piece.
func (r *reading) boxed(p piece, cell string) piece {
	if pipes := strings.Count(p.text, "|"); pipes > 0 {
		r.furnish(model.MarkBlock, p.line, p.endLine, strings.Repeat("|", pipes))
	}
	if pipes := strings.Count(p.text, "｜"); pipes > 0 {
		r.furnish(model.MarkBlock, p.line, p.endLine, strings.Repeat("｜", pipes))
	}
	inner := strings.TrimLeft(strings.TrimSpace(p.raw), "|｜")
	p.indent = len([]rune(inner)) - len([]rune(strings.TrimLeftFunc(inner, unicode.IsSpace)))
	p.text, p.raw = cell, cell
	return p
}

// newGrid takes the header off a table's rows.
func newGrid(rows []gridRow) *grid {
	if !headerCells(rows[0].cells) {
		return &grid{rows: rows}
	}
	g := &grid{header: rows[0].cells, rows: rows[1:]}
	if len(g.rows) > 1 && underHeader(g.rows[0].cells) {
		g.header = mergeHeader(g.header, g.rows[0].cells)
		g.rows = g.rows[1:]
	}
	return g
}

// underHeader tells whether a row goes on with the header above it: 目标 and 完成
// under a year that spans both.
func underHeader(cells []string) bool {
	words := filled(cells)
	for _, c := range words {
		if roleOf(c) != valueRole || isNumber(fold(c)) {
			return false
		}
	}
	return len(words) > 0
}

// mergeHeader puts the cells of a header's second row behind those of the first,
// which span the empty ones to their right.
func mergeHeader(top, under []string) []string {
	merged := make([]string, max(len(top), len(under)))
	span := ""
	for i := range merged {
		if i < len(top) && top[i] != "" {
			span = top[i]
			merged[i] = top[i]
		}
		if i < len(under) && under[i] != "" {
			merged[i] = span + under[i]
		}
	}
	return merged
}

func sameCells(a, b []string) bool {
	return fold(strings.Join(a, "|")) == fold(strings.Join(b, "|"))
}

// dropRepeated moves piece k to the furniture: the header of a table that a page
// cut in two, repeated on the new page.
func (r *reading) dropRepeated(k int) {
	if k+1 < len(r.pieces) {
		above, below := r.pieces[k-1].text, r.pieces[k+1].text
		r.repair(r.pieces[k].line, "joined table", above+"\n\n"+below, above+"\n"+below)
	}
	r.discard(model.HeaderBlock, k, k+1)
}

// takeVertical finds tables that have one cell a line.
func (r *reading) takeVertical() {
	for i := 0; i < len(r.pieces); i++ {
		n := 0
		for i+n < len(r.pieces) && r.pieces[i+n].grid == nil && short(r.pieces[i+n].text, 16) &&
			roleOf(r.pieces[i+n].text) != noRole {
			n++
		}
		if n < 2 || n > 12 {
			continue
		}
		header := make([]string, n)
		for k := range header {
			header[k] = r.pieces[i+k].text
		}
		end := i + n
		for end < len(r.pieces) && r.cellLine(end) {
			end++
		}
		end -= r.notCells(i+n, end)
		header = mendHeader(header, r.pieces[i+n:end])
		if !hasRole(announced(header), nameRole) {
			header = append([]string{""}, header...) // the name's own header was lost
		}
		rows := verticalRows(r.pieces[i+n:end], header)
		if len(rows) == 0 {
			continue
		}
		r.replace(i, end, &grid{header: header, rows: rows})
	}
}

// cellLine tells whether piece i can be a cell of a vertical table.
func (r *reading) cellLine(i int) bool {
	p := &r.pieces[i]
	if p.grid != nil || notesStart.MatchString(bare(p.text)) || endsSentence(p.text) && runeCount(p.text) > 12 && !countStated.MatchString(fold(p.text)) {
		return false
	}
	if _, ok := readColumnTitle(p.text); ok {
		return false
	}
	if m, ok := readMark(p.text); ok && m.style <= parenStyle && m.ordinal > 0 && m.title != "" && !isValue(p.text) {
		return false
	}
	if m, ok := readMark(p.text); ok && m.style == digitStyle && runeCount(p.text) > 8 && !m.damaged {
		return false
	}
	return runeCount(p.text) <= 60 || isList(p.text)
}

// isList tells whether a text lists things, as the cells of a service list do.
func isList(text string) bool {
	s := fold(text)
	return countStated.MatchString(s) || strings.Count(s, "、")+strings.Count(s, "，") >= 3 && !strings.Contains(s, "。")
}

// notCells returns how many pieces at the end of from:to are no cells: words that
// no value follows, such as the heading behind a table.
func (r *reading) notCells(from, to int) int {
	n := 0
	for to-n > from {
		text := r.pieces[to-n-1].text
		if isValue(text) || isAttribute(text) || isList(text) {
			break
		}
		n++
	}
	return n
}

// mendHeader joins the cells of a header that the source has on two lines ("2025年"
// and "目标值"): those that make more columns of values than the rows have values.
func mendHeader(header []string, cells []piece) []string {
	have := usualValues(cells)
	inBracket := func(k int) bool { return strings.ContainsAny(fold(header[k])[:1], "[(") }
	behindYear := func(k int) bool { return !yearIn.MatchString(header[k]) && yearIn.MatchString(header[k-1]) }
	for _, rest := range []func(int) bool{inBracket, behindYear} {
		for k := 1; k < len(header) && have > 0 && countRole(header, valueRole) > have; k++ {
			if roleOf(header[k]) == valueRole && roleOf(header[k-1]) == valueRole && rest(k) {
				header = append(append(append([]string{}, header[:k-1]...), header[k-1]+header[k]), header[k+1:]...)
				k--
			}
		}
	}
	return header
}

// usualValues returns how many values most rows of a vertical table have.
func usualValues(cells []piece) int {
	times := map[int]int{}
	run, usual, last := 0, 0, ""
	for _, c := range append(append([]piece{}, cells...), piece{text: "—指标"}) {
		if isValue(c.text) {
			run, last = run+1, c.text
			continue
		}
		if serial := run == 1 && isInteger(fold(last)); run > 0 && !serial && !isUnit(c.text) {
			if times[run]++; times[run] > times[usual] {
				usual = run
			}
		}
		run = 0
	}
	return usual
}

func countRole(header []string, want role) int {
	n := 0
	for _, r := range announced(header) {
		if r == want {
			n++
		}
	}
	return n
}

// announced returns the roles that header cells name themselves.
func announced(header []string) []role {
	roles := make([]role, len(header))
	for i, h := range header {
		roles[i] = roleOf(h)
	}
	return roles
}

// cleanCell takes the white space out of a cell that line breaks and justified
// text left there.
func cleanCell(s string) string {
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return s
	}
	return squeeze(s)
}
