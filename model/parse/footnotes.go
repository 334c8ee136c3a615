package parse

import "strings"

// longestFootnotes is the most lines that the footnotes of a page take.
const longestFootnotes = 12

// takeFootnotes finds the footnotes above the numbers of pages: lines that begin
// with a mark such as ①, which stands in the text of the page, too. What is wrapped
// is joined; joinLines then puts them behind the paragraph that they interrupt.
func (r *reading) takeFootnotes(page []bool) []bool {
	kept, keptPage := r.pieces[:0:0], page[:0:0]
	top := 0 // of the page, among those kept
	for i, p := range r.pieces {
		if page[i] {
			kept, keptPage = foldFootnotes(kept, keptPage, top)
			top = len(kept) + 1
		}
		kept, keptPage = append(kept, p), append(keptPage, page[i])
	}
	r.pieces = kept
	return keptPage
}

// foldFootnotes makes one piece of each footnote at the end of a page, whose lines
// are pieces[top:].
func foldFootnotes(pieces []piece, page []bool, top int) ([]piece, []bool) {
	first := len(pieces)
	for k := len(pieces) - 1; k >= max(top, len(pieces)-longestFootnotes); k-- {
		if isFootnote(pieces[k].text) && calls(pieces[top:k], firstRune(pieces[k].text)) {
			first = k
		}
	}
	if first == len(pieces) {
		return pieces, page
	}
	end := first
	for _, p := range pieces[first:] {
		if isFootnote(p.text) {
			pieces[end], pieces[end].footnote = p, true
			end++
			continue
		}
		note := &pieces[end-1]
		between := glue(note.text, p.text)
		note.text, note.raw = note.text+between+p.text, note.raw+between+p.raw
		note.endLine, note.mended = p.endLine, true
	}
	return pieces[:end], page[:end]
}

func isFootnote(text string) bool {
	r := firstRune(text)
	return r >= '①' && r <= '⑳'
}

// calls tells whether a mark stands inside the lines of a page, not in front of one.
func calls(lines []piece, mark rune) bool {
	for _, p := range lines {
		if strings.IndexRune(p.text, mark) > 0 {
			return true
		}
	}
	return false
}
