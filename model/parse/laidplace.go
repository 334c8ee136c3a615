package parse

import (
	"slices"
	"strings"
)

// Where the cells of a laid table's lines stand: under the cells of its header, or
// nearest to them.

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

// groupEnd returns where the widest group ends of those in the first column, as the
// cells show that have only its name; 0 where that column has no groups.
func (t *laidTable) groupEnd() int {
	if len(t.roles) < 2 || t.roles[0] != groupRole {
		return 0
	}
	end := 0
	for cells := range t.firstLines(len(t.r.pieces)) {
		if len(cells) > 0 && columnOver(cells[0], t.columns) == 0 && !strings.Contains(cells[0].text, " ") && isDomain(cells[0].text) {
			end = max(end, cells[0].to)
		}
	}
	return end
}

// splitGroup cuts a name off its group where that is so wide that one space stands
// between them.
func (t *laidTable) splitGroup(cells []laidCell) []laidCell {
	if t.groupTo == 0 || len(cells) == 0 {
		return cells
	}
	c := cells[0]
	group, name, found := strings.Cut(c.text, " ")
	to := c.from + t.width(group)
	if !found || to != t.groupTo || !isDomain(group) {
		return cells
	}
	return slices.Replace(cells, 0, 1, laidCell{group, c.from, to}, laidCell{name, to + 1, c.to})
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
	if !short(p.text, 20) || endsSentence(p.text) || i+1 >= len(r.pieces) || notesStart.opensBare(p.text) || len(t.cut(p.raw)) != 1 {
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
