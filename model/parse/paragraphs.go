package parse

import (
	"strings"
	"unicode/utf8"
)

// Text copied from a web page can have several paragraphs in one line, with the
// white space between them that indented each on the page.

// cutParagraphs cuts such a line in front of each of its gaps; nil for other lines. A
// gap that stands behind anything but a whole sentence or a heading is one between
// the cells of a table, and then no other is cut, either.
func cutParagraphs(text string) []string {
	if !strings.Contains(text, "　　") && !strings.Contains(text, "    ") || cellMarks.in(text) {
		return nil
	}
	var parts []string
	from := 0
	for at := gapBehind(text, len(text)-len(strings.TrimLeftFunc(text, isSpace))); at >= 0; at = gapBehind(text, at+1) {
		before, after := text[from:at], strings.TrimLeftFunc(text[at:], isSpace)
		if after == "" {
			break
		}
		if !endsSentence(before) && !headsParagraph(before, after) {
			return nil
		}
		parts = append(parts, before)
		from, at = at, len(text)-len(after)
	}
	if parts == nil {
		return nil
	}
	return append(parts, text[from:])
}

// gapBehind returns where the first white space behind byte i begins that is as wide
// as two Chinese characters, -1 for none.
func gapBehind(text string, i int) int {
	for cells, from := 0, i; i < len(text); {
		if end := afterHan(text, i); end > i {
			i, cells = end, 0
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case !isSpace(r) || r == '\t':
			cells = 0
		case cells == 0:
			from, cells = i, width(string(r))
		default:
			cells += width(string(r))
		}
		if i += n; cells >= width("中文") {
			return from
		}
	}
	return -1
}

// headsParagraph tells whether a text is a numbered heading, or who signs and the
// text behind it the date.
func headsParagraph(text, after string) bool {
	if isDateLine(fold(after)) {
		return signatory.MatchString(squeeze(text))
	}
	m, ok := readMark(strings.TrimSpace(text))
	return ok && shortTitle(m.title) && longSentence(after)
}
