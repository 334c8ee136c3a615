package parse

import (
	"regexp"
	"slices"
	"strings"

	"guilan/model"
)

var (
	cellMarks = anyOf("\t" + allPipes)
	pipes     = anyOf(allPipes)
)

// allPipes are the characters that draw the borders between cells, and plainPipes writes
// them all alike.
const allPipes = "|｜│┃║"

var plainPipes = strings.NewReplacer("｜", "|", "│", "|", "┃", "|", "║", "|")

// separatedCells cuts a line at its tabs or pipes; nil where it has none that
// separate cells. A tab in front of a line is an indent, or, in a table, the
// place of a cell that a merged one above covers.
func separatedCells(raw string, inTable bool) []string {
	if !cellMarks.in(raw) {
		return nil
	}
	trimmed := closedRow(strings.TrimSpace(raw))
	var cells []string
	switch {
	case strings.Contains(trimmed, "\t"), inTable && (strings.HasPrefix(raw, "\t") || strings.HasSuffix(raw, "\t\t")):
		cells = strings.Split(strings.TrimRight(raw, " 　\r\n"), "\t")
	case pipes.in(strings.TrimRight(trimmed, allPipes+" ")):
		trimmed = plainPipes.Replace(trimmed)
		if strings.HasSuffix(trimmed, "|") || !strings.HasPrefix(raw, " ") { // else the first cell is empty
			trimmed = strings.TrimPrefix(trimmed, "|")
		}
		cells = strings.Split(strings.TrimSuffix(trimmed, "|"), "|")
		if !inTable && spacesPart(trimmed) >= 2*len(cells) {
			return nil // recognition made pipes of some borders
		}
	default:
		return nil
	}
	if cells = trimmedCells(cells); spansRow(cells) {
		clear(cells[1:])
	}
	return cells
}

// closedRow restores the pipe that closes a row where recognition took it for a letter
// or a figure: "| 应保尽保 | 预期性 l".
func closedRow(line string) string {
	if !pipes.has(firstRune(line)) || !misreadPipe.MatchString(line) {
		return line
	}
	return line[:len(line)-1] + "|"
}

var misreadPipe = regexp.MustCompile(`[|｜][^|｜]*[^|｜\s]\s+[lI1!]$`)

func trimmedCells(cells []string) []string {
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

// spacesPart returns how many cells runs of spaces part in a line, or the pipes in it; 0
// where it has no such run, or is drawn with pipes from the first.
func spacesPart(line string) int {
	if !strings.Contains(line, "  ") || pipes.has(firstRune(line)) {
		return 0
	}
	return len(spread(cutLaid(line, characters)))
}

// spansRow tells whether one cell spans a row whose source repeats merged cells
// in each place that they cover.
func spansRow(cells []string) bool {
	for _, c := range cells[1:] {
		if c != cells[0] && c != "" {
			return false
		}
	}
	return len(cells) > 1 && cells[0] != "" && !isValue(cells[0]) && !isUnit(cells[0]) && !isAttribute(cells[0])
}

// takeSeparated finds tables whose cells are separated by tabs or pipes.
func (r *reading) takeSeparated() {
	r.openBoxes()
	for i := 0; i < len(r.pieces); i++ {
		rows, end := r.separatedRows(i)
		if spanned := spanHeader(rows); spanned != nil {
			r.replace(i, end, newGrid(spanned))
			continue
		}
		first := i
		if start := r.brokenHeader(i, rows); start < i || r.mayBreakRows(rows, end) {
			if whole, to, broken := r.brokenRows(start, i); to > end || broken && to == end {
				first, rows, end = start, whole, to
			}
		}
		if len(rows) >= 2 || len(rows) == 1 && headerCells(rows[0].cells) {
			r.replace(first, end, newGrid(rows))
			i = first
		} else if end > i {
			i = end - 1
		}
	}
}

// separatedRows reads rows from piece i on, and returns the piece behind them. In
// a table drawn with lines of + and -, the lines between two of those are one row.
func (r *reading) separatedRows(i int) (rows []gridRow, end int) {
	drawn, open := false, false // lines are drawn; the last row can go on
	headed := false             // the first row is a header
	var group mark              // the number of the last group that has a line of its own
	for end = i; end < len(r.pieces) && r.pieces[end].grid == nil; end++ {
		p := &r.pieces[end]
		if ruler.MatchString(p.text) && (len(rows) > 0 || strings.HasPrefix(p.text, "+") || pipes.in(p.text)) {
			drawn = drawn || strings.HasPrefix(p.text, "+")
			open = false
			continue
		}
		if m, ok := r.groupLine(end, rows, group); ok {
			rows, group = append(rows, gridRow{[]string{p.text}, p.line}), m
			continue
		}
		cells := separatedCells(p.raw, len(rows) > 0)
		if len(rows) > 0 && len(rows[0].cells) > 1 && strings.Count(p.raw, "|") == len(rows[0].cells)-1 {
			cells = trimmedCells(strings.Split(p.raw, "|")) // no pipe stands outside
		}
		if _, title := readColumnTitle(p.text); cells == nil || title || isTabbedEntry(cells) && (!headed || isTabbedHeading(cells)) || isDateAlone(cells) {
			break
		}
		if drawn && open && len(cells) == len(rows[len(rows)-1].cells) {
			rows[len(rows)-1].cells = joinRows(rows[len(rows)-1].cells, cells)
			headed = headerCells(rows[0].cells)
			continue
		}
		if headed && sameCells(rows[0].cells, cells) {
			r.dropRepeated(end)
			end--
			continue
		}
		if k := wrappedCell(r.pieces[max(end-1, 0)].raw, p.raw, cells); k >= 0 && len(rows) > 1 && len(rows[len(rows)-1].cells) == len(cells) {
			rows[len(rows)-1].cells[k] += cells[k]
			continue
		}
		if rows = append(rows, gridRow{cells, p.line}); len(rows) == 1 {
			headed = headerCells(cells)
		}
		open = true
	}
	return rows, end
}

// wrappedCell returns the only cell with something in it of a row that is drawn, where the
// cell in the line above fills its place up to the border, or to half a character, and goes
// on; -1 for none.
func wrappedCell(above, raw string, cells []string) int {
	if len(filled(cells)) != 1 {
		return -1
	}
	k := slices.IndexFunc(cells, func(c string) bool { return c != "" })
	upper, lower := strings.Split(plainPipes.Replace(strings.TrimSpace(above)), "|"), strings.Split(plainPipes.Replace(strings.TrimSpace(raw)), "|")
	if k == 0 || len(upper) != len(cells)+2 || len(lower) != len(upper) || upper[k+1] == "" || strings.HasPrefix(upper[k+1], " ") || strings.HasSuffix(upper[k+1], "  ") {
		return -1
	}
	for n := range upper {
		if width(upper[n]) != width(lower[n]) {
			return -1 // the borders do not stand under each other
		}
	}
	return k
}

// groupLine tells whether piece i, without cells, is the name of a group below a header
// or between rows: one for sure, one whose number is the next, or a line alone between two
// rows whose numbers count on, or that have all their cells.
func (r *reading) groupLine(i int, rows []gridRow, last mark) (mark, bool) {
	p := &r.pieces[i]
	if len(rows) == 0 || i+1 >= len(r.pieces) || cellMarks.in(p.raw) || !short(p.text, longestHead) {
		return mark{}, false
	}
	below := separatedCells(r.pieces[i+1].raw, true)
	if len(filled(below)) < 2 || !headerCells(rows[0].cells) || isTabbedEntry(below) {
		return mark{}, false
	}
	if namesGroup(p.text) && readItemMark(p.text).style < digitStyle {
		m, _ := readMark(p.text)
		return m, true
	}
	roles := rolesOf(rows[0].cells)
	if !hasRole(roles, groupRole) && isDomain(p.text) {
		above := rows[len(rows)-1].cells
		counts := roles[0] == serialRole && serialOf(below) == serialOf(above)+1
		if isServiceHeader(roles) && roles[0] == serialRole {
			return last, counts
		}
		if hasRole(roles, valueRole) && wholeRow(below, roles) && (len(rows) == 1 || wholeRow(above, roles)) {
			return last, counts || roles[0] != serialRole && runeCount(below[0]) >= shortestName
		}
	}
	return nextGroup(p.text, last, len(rows) == 1)
}

// serialOf returns the number that opens a row, 0 for a header.
func serialOf(cells []string) int {
	n, _ := arabic(fold(cells[0]))
	return n
}

// wholeRow tells whether cells are a row of indicators that has all of them.
func wholeRow(cells []string, roles []role) bool {
	return len(cells) == len(roles) && fits(cells, roles) && slices.ContainsFunc(cells, isNumberCell)
}

func isNumberCell(cell string) bool { return isNumber(fold(cell)) }

// isTabbedHeading tells of such cells whether the number is a chapter's or wider.
func isTabbedHeading(cells []string) bool {
	m, ok := readMark(cells[0] + "中")
	return ok && m.style <= sectionStyle
}

// isDateAlone tells whether the only cell with something in it is a date, below those
// who sign.
func isDateAlone(cells []string) bool {
	words := filled(cells)
	return len(words) == 1 && isDateLine(fold(words[0]))
}

// isTabbedEntry tells whether the cells are a number with its mark, or a bullet, and
// the text that it opens: a word processor puts a tab between them.
func isTabbedEntry(cells []string) bool {
	if len(cells) != 2 {
		return false
	}
	if m, ok := readMark(cells[0] + "中"); ok && m.title == "中" && !m.damaged {
		return !isNumeral(lastRune(cells[0])) && !isDigit(lastRune(cells[0]))
	}
	return short(cells[0], 1) && bullets.has(firstRune(cells[0]))
}

func joinRows(above, below []string) []string {
	joined := make([]string, len(above))
	for i := range above {
		joined[i] = above[i] + glue(above[i], below[i]) + below[i]
	}
	return joined
}

func sameCells(a, b []string) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool { return fold(x) == fold(y) })
}

// dropRepeated moves piece k to the furniture: the header of a table that a page
// cut in two, repeated on the new page.
func (r *reading) dropRepeated(k int) { r.dropRepeatedHeader(k, k+1) }

// dropRepeatedHeader does so with a header of several lines, pieces[from:to].
func (r *reading) dropRepeatedHeader(from, to int) {
	if to < len(r.pieces) {
		above, below := r.pieces[from-1].text, r.pieces[to].text
		r.repair(r.pieces[from].line, "joined table", above+"\n\n"+below, above+"\n"+below)
	}
	r.discard(model.HeaderBlock, from, to)
}
