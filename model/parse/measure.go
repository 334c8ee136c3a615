package parse

import (
	"sort"
	"unicode/utf8"
)

// widestMeasure is the widest that sources wrap their lines at, in cells.
const widestMeasure = 130

// measure returns the width in cells at which the source wraps its lines, 0 where
// each paragraph has a line of its own, and whether paragraphs are indented.
func (r *reading) measure() (cells int, indented bool) {
	var widths []int
	ended, indents := 0, 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.grid != nil || p.mended || short(p.text, 11) || r.structural(p) {
			continue
		}
		widths = append(widths, width(prefix(p.text, widestMeasure))+p.indent)
		if endsSentence(p.text) {
			ended++
		}
		if p.indent > 0 {
			indents++
		}
	}
	if len(widths) < 12 {
		return 0, false
	}
	sort.Ints(widths)
	high := widths[len(widths)*9/10]
	near := 0
	for _, w := range widths {
		if w*100 >= high*85 && w*100 <= high*108 {
			near++
		}
	}
	if high > widestMeasure || near*2 < len(widths) || ended*10 > len(widths)*6 {
		return 0, false
	}
	return high, indents > 0 && indents*2 < len(widths)
}

// width counts the cells of a text: two for a wide character, one for others.
func width(s string) int {
	cells := 0
	for i := 0; i < len(s); {
		if end := afterHan(s, i); end > i {
			cells += (end - i) / 3 * 2
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if cells++; r >= 0x2E80 {
			cells++
		}
		i += n
	}
	return cells
}
