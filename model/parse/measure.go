package parse

import (
	"sort"
	"unicode/utf8"
)

// widestMeasure is the widest that sources wrap their lines at, in cells.
const widestMeasure = 130

// wrapping is how a source wraps its lines.
type wrapping struct {
	cells    int  // the width of its lines, 0 where each paragraph has a line of its own
	indented bool // the first line of a paragraph is indented, others are not
	stepped  bool // the first line of a paragraph is indented more than the others
}

// measure finds out how the source wraps its lines.
func (r *reading) measure() wrapping {
	var widths, open []int // of all lines, of those that stop in mid-sentence
	indents := 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.grid != nil || p.mended || short(p.text, 11) || r.structural(p) {
			continue
		}
		cells := width(prefix(p.text, widestMeasure)) + p.indent
		widths = append(widths, cells)
		if !endsSentence(p.text) {
			open = append(open, cells)
		}
		if p.indent > 0 {
			indents++
		}
	}
	if len(widths) < 12 {
		return wrapping{}
	}
	sort.Ints(widths)
	high := widths[len(widths)*9/10]
	near := func(w int) bool { return w*100 >= high*85 && w*100 <= high*108 }
	filled := countIf(widths, near)*2 >= len(widths) || countIf(open, near)*10 >= len(open)*7
	if high > widestMeasure || !filled || len(open)*10 < len(widths)*4 {
		return wrapping{}
	}
	return wrapping{high, indents > 0 && indents*2 < len(widths), r.stepped(high)}
}

func countIf(numbers []int, test func(int) bool) int {
	n := 0
	for _, k := range numbers {
		if test(k) {
			n++
		}
	}
	return n
}

// fills tells whether the last line of a paragraph reaches so far to the right that
// it can go on in the next. A line in a box begins further to the right; one that
// is set in the middle or at the right is shorter.
func (w wrapping) fills(p *piece) bool {
	return p.right() >= w.cells*85/100 && width(p.lastLine()) >= w.cells*3/4
}

// breaksOff tells whether the last line of a paragraph stops in mid-sentence not far
// from the right: quotation marks and digits make lines shorter than their width says.
func (w wrapping) breaksOff(p *piece) bool {
	last := p.lastLine()
	return !endsSentence(last) && commasAndSemicolons.in(last) && width(last) >= w.cells*3/4
}

// stepped tells whether more lines that fill the measure are followed by one that
// is indented less, as in a paragraph whose first line is indented, than by one
// that is indented more, as in an entry that hangs.
func (r *reading) stepped(cells int) bool {
	first, hanging := 0, 0
	for i := 1; i < len(r.pieces); i++ {
		a, b := &r.pieces[i-1], &r.pieces[i]
		if a.grid != nil || b.grid != nil || !(wrapping{cells: cells}).fills(a) {
			continue
		}
		switch step := a.indent - b.indent; {
		case step >= 2:
			first++
		case step <= -2:
			hanging++
		}
	}
	return first > 3*hanging
}

// hangs tells whether piece i stands further to the left than the paragraph below it
// and alone, as the headings of a text do whose paragraphs are indented.
func (r *reading) hangs(i int) bool {
	if len(r.contents) > 0 || i == 0 || i+1 >= len(r.pieces) || r.pieces[i].indent > 0 || !shortTitle(r.pieces[i].text) {
		return false
	}
	above, below := &r.pieces[i-1], &r.pieces[i+1]
	return (above.grid != nil || endsSentence(above.text)) && below.grid == nil && below.indent > 0 &&
		!short(below.text, 15) && endsSentence(below.text) && r.indents()
}

// hangsBelow tells the same of a title below the headings that the contents list: it
// can stand right under one of those.
func (r *reading) hangsBelow(i int) bool {
	if i == 0 || i+1 >= len(r.pieces) || r.pieces[i].indent > 0 || !shortTitle(r.pieces[i].text) || r.listed(r.pieces[i].text) != nil {
		return false
	}
	above, below := &r.pieces[i-1], &r.pieces[i+1]
	return (above.head != nil || above.grid != nil || endsSentence(above.text) && above.indent > 0) &&
		below.grid == nil && below.indent > 0 && !short(below.text, 15) && endsSentence(below.text) && r.indents()
}

// indents tells whether most paragraphs are indented and nearly all numbered
// headings are not.
func (r *reading) indents() bool {
	if r.indented == nil {
		found := r.findIndents()
		r.indented = &found
	}
	return *r.indented
}

func (r *reading) findIndents() bool {
	in, all, headsOut, heads := 0, 0, 0, 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.grid != nil {
			continue
		}
		m, ok := readMark(p.text)
		switch {
		case ok && m.style <= parenStyle && m.ordinal > 0 && short(p.text, longestTitle) && !endsSentence(p.text):
			if heads++; p.indent == 0 {
				headsOut++
			}
		case longSentence(p.text) && !r.structural(p):
			if all++; p.indent > 0 {
				in++
			}
		}
	}
	return all >= 10 && in*4 >= all*3 && heads >= 3 && headsOut*10 >= heads*9
}

// right returns where a paragraph's last line ends, in cells.
func (p *piece) right() int {
	return width(p.lastLine()) + p.lastLineIndent()
}

func (p *piece) lastLineIndent() int {
	if p.last != "" {
		return p.lastIndent
	}
	return p.indent
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
