package typeset

import (
	"regexp"
	"slices"
	"strings"
)

// Table is a table drawn to fit a width.
type Table struct {
	Lines []TableLine

	// Scroll is how many columns after the first are scrolled out of sight at the
	// left; MaxScroll is the most that makes sense, 0 where all columns fit.
	Scroll, MaxScroll int
}

// TableLine is a line of a drawn table. Row is the row whose text it shows: 0
// for the head, from 1 for the rows, -1 for a line between them.
type TableLine struct {
	Row   int
	Spans []Span
}

// narrowColumn is the width in cells to which a column of words may shrink.
const narrowColumn = 8

// DrawTable draws a table, its head and its rows of as many cells, in a room of
// some cells' width. Cells wrap, figures stand with their points under each
// other. Where there is little room, a first column of groups (a cell merged over
// several rows) becomes lines across the table. A table that still cannot fit
// shows its first column and as many others as there is room for; scroll is how
// many it leaves out after the first. The spans' Part is the number of the cell,
// row by row, the head included.
func DrawTable(head []string, rows [][]string, room, scroll int) Table {
	if len(head) == 0 {
		return Table{}
	}
	g := newGrid(head, rows, room)
	g.fit()
	return g.draw(min(max(scroll, 0), g.maxScroll()))
}

// grid is a table while it is being drawn.
type grid struct {
	cells   [][][]rune // row, column; the first row is the head
	columns []gridColumn
	pad     string // between a cell and the line beside it
	room    int
	grouped bool // the first column holds groups
	held    int  // the column that is always shown: 1 where groups are lines, else 0
}

type gridColumn struct {
	natural, least int // widths in cells: without wrapping, and as narrow as it may get
	width          int // as it is drawn
	figures        bool
	whole, part    int // cells before and from the decimal points on, where it holds figures
}

func newGrid(head []string, rows [][]string, room int) *grid {
	g := &grid{room: room, columns: make([]gridColumn, len(head))}
	if room >= 5*narrowColumn {
		g.pad = " "
	}
	for _, row := range append([][]string{head}, rows...) {
		cells := make([][]rune, len(head))
		for i := range min(len(row), len(head)) {
			cells[i] = []rune(row[i])
		}
		g.cells = append(g.cells, cells)
	}
	for i := range g.columns {
		g.measure(i)
	}
	g.grouped = g.holdsGroups()
	return g
}

// holdsGroups tells whether the first column names groups of rows: some of its
// cells are merged with the one above.
func (g *grid) holdsGroups() bool {
	if len(g.columns) < 3 || len(g.cells) < 2 || blank(g.cells[1][0]) {
		return false
	}
	for _, row := range g.cells[2:] {
		if blank(row[0]) && !blank(row[1]) {
			return true
		}
	}
	return false
}

func blank(cell []rune) bool { return strings.TrimSpace(string(cell)) == "" }

// figure is a cell that shows a figure, with its bound, brackets and unit.
var figure = regexp.MustCompile(`^[\[［(（<>≥≤＜＞≈约]*[-+]?(\d[\d,，]*)(\.\d+)?[\d./:：%％‰*＊万亿千\])）］]*(以上|以下|以内|左右)?$`)

// measure finds what a column holds and how wide it would like to be.
func (g *grid) measure(i int) {
	c := &g.columns[i]
	filled, figures, words := 0, 0, 0
	for _, row := range g.cells[1:] {
		text := strings.TrimSpace(string(row[i]))
		if text == "" {
			continue
		}
		filled++
		if point, ok := wholeWidth(text); ok {
			figures++
			c.whole = max(c.whole, point)
			c.part = max(c.part, Width(text)-point)
		} else {
			words = max(words, Width(text))
		}
		c.natural = max(c.natural, Width(text))
	}
	c.figures = figures > 0 && 2*figures >= filled-figures
	c.least = min(c.natural, narrowColumn)
	if c.figures {
		c.natural = max(c.whole+c.part, words)
		c.least = max(c.whole+c.part, min(words, narrowColumn))
	}
	header := Width(strings.TrimSpace(string(g.cells[0][i])))
	c.natural = max(c.natural, header, 2)
	c.least = max(c.least, min(header, narrowColumn), 2)
}

// wholeWidth returns the cells before the decimal point of a figure, or of all
// its digits where it has no point.
func wholeWidth(text string) (int, bool) {
	m := figure.FindStringSubmatchIndex(text)
	if m == nil {
		return 0, false
	}
	return Width(text[:m[3]]), true
}

// overhead is the room that lines and padding around n columns take.
func (g *grid) overhead(n int) int {
	return (n+1)*RuneWidth('│') + 2*n*len(g.pad)
}

// fit gives each column its width: as wide as it likes where there is room,
// else narrower, those last that lack most.
func (g *grid) fit() {
	if g.shrink() && !(g.grouped && g.cramped(1)) {
		return
	}
	if g.grouped {
		g.held = 1
		if g.shrink() {
			return
		}
	}
	g.fitScrolled()
}

// shrink makes the columns from the held one on fit the room; false where they
// cannot be made narrow enough.
func (g *grid) shrink() bool {
	columns := g.columns[g.held:]
	space := g.room - g.overhead(len(columns))
	wish, least := 0, 0
	for i := range columns {
		columns[i].width = columns[i].natural
		wish += columns[i].natural
		least += columns[i].least
	}
	if wish > space && least <= space {
		share(columns, space-least)
	}
	return least <= space
}

// cramped tells whether a column is so narrow that its words make tall cells.
func (g *grid) cramped(i int) bool {
	return 2*g.columns[i].width < g.columns[i].natural
}

// share gives columns their least widths, and what is left over to those that
// it satisfies first.
func share(columns []gridColumn, extra int) {
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	short := func(i int) int { return columns[i].natural - columns[i].least }
	slices.SortStableFunc(order, func(a, b int) int { return short(a) - short(b) })
	for n, i := range order {
		more := min(short(i), extra/(len(order)-n))
		columns[i].width = columns[i].least + more
		extra -= more
	}
}

// fitScrolled makes the held column narrow enough that one more fits beside it,
// and every other column narrow enough to be that one.
func (g *grid) fitScrolled() {
	space := g.room - g.overhead(2)
	held := &g.columns[g.held]
	held.width = min(held.natural, max(space*2/5, min(narrowColumn, space/2)))
	for i := g.held + 1; i < len(g.columns); i++ {
		c := &g.columns[i]
		c.width = min(c.natural, max(c.least, 3*narrowColumn), space-held.width)
	}
}

// shownFrom returns the columns that are in sight: the held one, and as many as
// fit after leaving out scroll of the others.
func (g *grid) shownFrom(scroll int) []int {
	shown := []int{g.held}
	used := g.columns[g.held].width
	for i := g.held + 1 + scroll; i < len(g.columns); i++ {
		used += g.columns[i].width
		if used+g.overhead(len(shown)+1) > g.room && len(shown) > 1 {
			break
		}
		shown = append(shown, i)
	}
	return shown
}

func (g *grid) maxScroll() int {
	for scroll := range g.columns {
		shown := g.shownFrom(scroll)
		if shown[len(shown)-1] == len(g.columns)-1 {
			return scroll
		}
	}
	return 0
}

func (g *grid) draw(scroll int) Table {
	t := Table{Scroll: scroll, MaxScroll: g.maxScroll()}
	shown := g.shownFrom(scroll)
	more := shown[len(shown)-1] < len(g.columns)-1
	ruled := g.ruled()
	for row := range g.cells {
		t.Lines = append(t.Lines, g.above(row, shown, ruled)...)
		for n, line := range g.row(row, shown) {
			if row == 0 && n == 0 {
				markHidden(line, scroll > 0, more)
			}
			t.Lines = append(t.Lines, TableLine{Row: row, Spans: line})
		}
	}
	t.Lines = append(t.Lines, TableLine{Row: -1, Spans: []Span{Draw(g.rule(shown, "└", "┴", "┘"))}})
	return t
}

// above draws what stands above a row: the table's upper edge, a line, the name
// of a group, or nothing.
func (g *grid) above(row int, shown []int, ruled func(int) bool) []TableLine {
	left, middle, right := "├", "┼", "┤"
	if row == 0 {
		left, middle, right = "┌", "┬", "┐"
	}
	switch {
	case g.held == 1 && !blank(g.cells[row][0]):
		return g.group(row, left, right, g.overhead(len(shown))+g.widths(shown))
	case row <= 1 || ruled(row):
		return []TableLine{{Row: -1, Spans: []Span{Draw(g.rule(shown, left, middle, right))}}}
	}
	return nil
}

// widths is the room that the cells of some columns take.
func (g *grid) widths(shown []int) int {
	w := 0
	for _, i := range shown {
		w += g.columns[i].width
	}
	return w
}

// group draws the name of a group into the line above its first row, or into
// several such lines where it is long.
func (g *grid) group(row int, left, right string, w int) []TableLine {
	text := g.cells[row][0]
	var lines []TableLine
	for _, l := range Lines(text, w-4, w-4) {
		span := Show(Body, text, row*len(g.columns), l.From, l.To)
		if row == 0 {
			span.Kind = Head
		}
		rest := Rule(w-4-Width(span.Text)) + right
		lines = append(lines, TableLine{Row: row, Spans: []Span{Draw(left + " "), span, Draw(" " + rest)}})
		left, right = "├", "┤"
	}
	return lines
}

func (g *grid) rule(shown []int, left, middle, right string) string {
	var b strings.Builder
	for n, i := range shown {
		if n == 0 {
			b.WriteString(left)
		} else {
			b.WriteString(middle)
		}
		b.WriteString(Rule(g.columns[i].width + 2*len(g.pad)))
	}
	b.WriteString(right)
	return b.String()
}

// ruled returns which rows have a line above them: those that begin a group, or
// all where cells are long.
func (g *grid) ruled() func(row int) bool {
	long := false
	for _, row := range g.cells[1:] {
		for i := g.held; i < len(row); i++ {
			long = long || Width(string(row[i])) > 2*g.columns[i].width
		}
	}
	return func(row int) bool {
		return g.grouped && !blank(g.cells[row][0]) || !g.grouped && long
	}
}

// row sets one row in lines of spans.
func (g *grid) row(row int, shown []int) [][]Span {
	columns := make([][]Line, len(shown))
	height := 1
	for n, i := range shown {
		columns[n] = Lines(g.cells[row][i], g.columns[i].width, g.columns[i].width)
		height = max(height, len(columns[n]))
	}
	lines := make([][]Span, height)
	for y := range lines {
		for n, i := range shown {
			lines[y] = append(lines[y], Draw("│"+g.pad))
			if y < len(columns[n]) {
				lines[y] = g.cell(lines[y], row, i, columns[n][y])
			} else {
				lines[y] = append(lines[y], Draw(Spaces(g.columns[i].width)))
			}
			lines[y] = append(lines[y], Draw(g.pad))
		}
		lines[y] = append(lines[y], Draw("│"))
	}
	return lines
}

// cell appends one line of a cell, with the spaces that put it in its place.
func (g *grid) cell(spans []Span, row, i int, l Line) []Span {
	c := g.columns[i]
	kind := Body
	if row == 0 {
		kind = Head
	}
	text := Show(kind, g.cells[row][i], row*len(g.columns)+i, l.From, l.To)
	before, w := 0, Width(text.Text)
	if c.figures {
		before = (c.width - w) / 2
		if whole, ok := wholeWidth(text.Text); ok && row > 0 {
			before = (c.width-c.whole-c.part)/2 + c.whole - whole
		}
	}
	before = max(before, 0)
	if before > 0 {
		spans = append(spans, Draw(Spaces(before)))
	}
	return append(spans, text, Draw(Spaces(c.width-w-before)))
}

// markHidden marks in a table's head that columns are out of sight at its left
// or right.
func markHidden(line []Span, left, right bool) {
	if right {
		line[len(line)-1] = Draw("▸")
	}
	for n := 1; left && n < len(line); n++ {
		if rest, ok := strings.CutPrefix(line[n].Text, "│"); ok && line[n].Kind == Drawn {
			line[n] = Draw("◂" + rest)
			return
		}
	}
}
