package parse

import (
	"strings"
	"unicode"

	"guilan/model"
	"guilan/model/source"
)

// rulerLines are what lines are drawn with; a row of a box can be empty.
var rulerLines = anyOf("-—─=+" + corners)

// takeRulers moves the lines that are drawn around a box of text to the furniture;
// the one below closes the column that stands in the box.
func (r *reading) takeRulers() {
	drawn := func(i int) bool {
		return r.pieces[i].grid == nil && ruler.MatchString(r.pieces[i].text)
	}
	for i := 1; i < len(r.pieces); i++ {
		if drawn(i) && !drawn(i-1) && r.pieces[i-1].grid == nil && rulerLines.in(r.pieces[i].text) {
			r.pieces[i-1].endLine, r.pieces[i-1].closed = r.pieces[i].endLine, true
		}
	}
	r.discardWhere(model.MarkBlock, drawn)
}

// openBoxes takes apart the tables that hold a column together with its title:
// a first row with nothing but the title, a row of title and text, and a box
// with one cell; a row with nothing but notes, or the unit of all, is cut off.
func (r *reading) openBoxes() {
	if !r.hasPipes() {
		return
	}
	var pieces []piece
	for i := range r.pieces {
		p := r.pieces[i]
		cells := filled(separatedCells(p.raw, false))
		switch {
		case p.grid != nil || len(cells) == 0 || len(cells) > 2:
			pieces = append(pieces, p)
		case len(cells) == 1 && pipes.in(p.raw) && (!r.amidRows(i) || besidesRows(cells[0])):
			pieces = append(pieces, r.boxed(p, cells)...)
		default:
			if _, ok := readColumnTitle(cells[0]); !ok {
				pieces = append(pieces, p)
				continue
			}
			opened := r.boxed(p, cells)
			if len(cells) == 2 {
				opened[len(opened)-1].closed = true
			}
			pieces = append(pieces, opened...)
		}
	}
	r.pieces = pieces
}

// besidesRows tells whether a cell that spans a table is no row of it: notes, or the
// unit of all rows.
func besidesRows(cell string) bool {
	opening := prefix(cell, 12)
	return notesStart.opensBare(opening) || unitLine.MatchString(fold(opening))
}

func (r *reading) hasPipes() bool {
	for i := range r.pieces {
		if pipes.in(r.pieces[i].text) {
			return true
		}
	}
	return false
}

// amidRows tells whether a row of more than one cell stands beside piece i; a tab
// behind the number of a heading makes none.
func (r *reading) amidRows(i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(r.pieces) {
			continue
		}
		if cells := separatedCells(r.pieces[k].raw, false); len(cells) > 1 && !isTabbedEntry(cells) {
			_, title := readColumnTitle(strings.Trim(r.pieces[i].text, allPipes+" "))
			return !title
		}
	}
	return false
}

// boxed makes pieces of the lines in the cells of a row. What the row holds
// besides them goes into the furniture: pipes, and merged cells once more.
func (r *reading) boxed(p piece, cells []string) []piece {
	var lines []piece
	besides, rest := "", p.raw
	for _, cell := range cells {
		before, after, _ := strings.Cut(rest, cell)
		besides, rest = besides+before, after
		for part := range strings.SplitSeq(cell, string(softBreak)) {
			if line := linePiece(source.Line{Number: p.line, Text: part}); line.text != "" {
				lines = append(lines, line)
			}
		}
	}
	r.furnish(model.MarkBlock, p.line, p.endLine, squeeze(besides+rest))
	inner := strings.TrimLeft(strings.TrimSpace(p.raw), allPipes)
	lines[0].indent = len([]rune(inner)) - len([]rune(strings.TrimLeftFunc(inner, unicode.IsSpace)))
	lines[0].apart, lines[0].hashed = p.apart, p.hashed
	return lines
}
