package parse

import (
	"regexp"
	"strings"
)

// mendHeadings joins a number that stands on a line of its own with the title
// below it, a listed title that is cut over two lines, and a column's title that
// is cut inside a word.
func (r *reading) mendHeadings() {
	for i := 0; i+1 < len(r.pieces); i++ {
		a, b := &r.pieces[i], &r.pieces[i+1]
		if a.grid != nil || b.grid != nil || !short(b.text, longestTitle) || endsSentence(b.text) {
			continue
		}
		alone, cut := r.numberAlone(a, b), r.cutTitle(a, b)
		if !alone && !cut {
			continue
		}
		joined := a.text + glue(a.text, b.text) + b.text
		if alone {
			joined = a.text + " " + b.text
		}
		r.repair(b.line, "joined heading", a.text+"\n"+b.text, joined)
		a.text, a.endLine = joined, b.endLine
		r.pieces = append(r.pieces[:i+1], r.pieces[i+2:]...)
	}
}

// numberAlone tells whether a is a number and b its title.
func (r *reading) numberAlone(a, b *piece) bool {
	if _, next := readMark(b.text); next {
		return false
	}
	if short(a.text, longestTitle) && columnMark.MatchString(fold(a.text)) {
		return true
	}
	m, ok := readMark(a.text)
	return ok && m.title == "" && !m.damaged && m.style <= parenStyle && m.style != commaStyle
}

// titleTail matches the words with which the titles of columns end.
var titleTail = regexp.MustCompile(`^\p{Han}{0,6}(工程|项目|行动|计划|清单|指标|情况|任务|体系)$`)

// cutTitle tells whether b is the rest of the title that a begins.
func (r *reading) cutTitle(a, b *piece) bool {
	if _, next := readMark(b.text); next || standardTitle(bare(b.text)) {
		return false
	}
	if m, ok := readMark(a.text); ok && m.style <= parenStyle && m.title != "" {
		return r.listed(m.title) == nil && r.listed(m.title+b.text) != nil
	}
	_, ok := readColumnTitle(a.text)
	if ok && runeCount(b.text) <= 8 && titleTail.MatchString(b.text) && !endsLikeProjects(a.text) {
		return true
	}
	return ok && runeCount(b.text) <= 15 && leadOf(b.text) == "" && roleOf(b.text) == noRole && !headerCells(strings.Fields(b.text)) &&
		r.together(lastRune(a.text), firstRune(b.text))
}
