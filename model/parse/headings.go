package parse

import (
	"strings"
	"unicode/utf8"
)

// head is a heading on its way into the outline.
type head struct {
	style    style
	ordinal  int
	number   string
	title    string
	inferred bool
	level    int
}

// headings finds the headings of the body. A numbered line that stands alone is
// a heading if its number is the one whose turn it is, if the contents list it,
// or if it is a 章 or 节; inside a special column only then. Numbers that the
// source lost are restored from those around them.
func (r *reading) headings() {
	s := sequence{r: r, last: map[style]int{}, model: map[style]string{}}
	s.markRepeated()
	for i := 0; i < len(r.pieces); i++ {
		p := &r.pieces[i]
		if p.footnote {
			continue
		}
		if p.grid != nil {
			s.passTable(i)
			continue
		}
		if c, ok := readColumnTitle(p.text); ok && r.columnStands(i, c) {
			p.column = &c
			s.enterColumn()
			continue
		}
		if !s.inColumn && r.titlesEntries(i) {
			p.column = &columnTitle{title: p.text, raw: p.text}
			s.enterColumn()
			continue
		}
		h, rest := s.read(i)
		if h == nil {
			continue
		}
		s.accept(i, h)
		if rest != "" {
			r.splitHeading(i, rest)
		}
		r.pieces[i].head = h
		r.pieces[i].closeUp()
	}
	r.restoreColumnNumbers()
	r.promoteGaps()
	r.promoteSections()
	r.setLevels()
}

// closeUp takes the white space out of a heading that is spread over its line:
// "第 一 章　总 体 要 求".
func (p *piece) closeUp() {
	title, number := closedUp(p.head.title), squeeze(p.head.number)
	if title == p.head.title && number == p.head.number {
		return
	}
	if bare(p.text) == bare(number+title) {
		p.text = strings.TrimSpace(number + " " + title)
	}
	p.head.title, p.head.number = title, number
}

// closedUp takes the white space out of a text most of whose characters it parts.
func closedUp(text string) string {
	words := strings.Fields(text)
	single := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) == 1 {
			single++
		}
	}
	if len(words) < 3 || single*5 < len(words)*4 {
		return text
	}
	return strings.Join(words, "")
}

// columnStands tells a column's title from a line that only begins like one: 表2 is a
// title above a table, or, between two paragraphs, where it is called a list of projects
// or the like. A mention goes on with the line above or keeps on in the next.
func (r *reading) columnStands(i int, c columnTitle) bool {
	if !c.table {
		return true
	}
	for k := i + 1; k < min(i+3, len(r.pieces)); k++ {
		if r.pieces[k].grid != nil {
			return true
		}
	}
	return endsLikeProjects(c.title) && i+1 < len(r.pieces) && (i == 0 || r.isDone(i-1))
}

// titlesEntries tells whether piece i, which has no mark, titles a column: it is called a
// list of projects or the like, stands between a paragraph and two entries that a colon
// leads, and does not begin with a verb, as sections do that lost their numbers.
func (r *reading) titlesEntries(i int) bool {
	text := r.pieces[i].text
	if i == 0 || i+2 >= len(r.pieces) || !endsLikeProjects(text) || !standsAlone(text) || verbPhrase(text) ||
		standardTitle(bare(text)) || r.listed(text) != nil || !r.isDone(i-1) || r.pieces[i-1].head != nil {
		return false
	}
	if _, numbered := readMark(text); numbered {
		return false
	}
	for k := i + 1; k <= i+2; k++ {
		if entry := &r.pieces[k]; entry.grid != nil || leadOf(entry.text) != "" || entryLead(entry.text) == "" || !endsSentence(entry.text) {
			return false
		}
	}
	return true
}

// isDone tells whether nothing of piece i can go on in the next: it is a table, a heading
// or a column's title, or its sentence has ended.
func (r *reading) isDone(i int) bool {
	p := &r.pieces[i]
	return p.grid != nil || p.head != nil || p.column != nil || endsSentence(p.text)
}

// splitHeading cuts a run-in heading off the paragraph that it opens.
func (r *reading) splitHeading(i int, rest string) {
	p := r.pieces[i]
	title := strings.TrimSpace(strings.TrimSuffix(p.text, rest))
	body := piece{line: p.line, endLine: p.endLine, text: rest, raw: rest, mended: p.mended}
	r.pieces[i].text = title
	r.pieces[i].endLine = p.line
	r.pieces = append(r.pieces[:i+1], append([]piece{body}, r.pieces[i+1:]...)...)
}

// restoreNumber gives a heading the text that it has with its number.
func (r *reading) restoreNumber(p *piece, text string) {
	if p.text != text {
		r.repair(p.line, "restored number", p.text, text)
		p.text = text
	}
}

// promoteGaps finds headings that lost their number altogether: where the
// numbers of two neighbours leave some out, as many lone lines between them that
// look like headings are the missing ones.
func (r *reading) promoteGaps() {
	lastAt := map[style]int{}
	lastNo := map[style]int{}
	promoted := map[style]bool{}
	for i := range r.pieces {
		h := r.pieces[i].head
		if h == nil || h.style == unnumbered || h.style > digitStyle {
			continue
		}
		for st := h.style + 1; st <= digitStyle; st++ {
			if at, ok := lastAt[st]; ok && promoted[st] {
				r.promoteLast(at, i, lastNo[st]+1)
			}
		}
		missing := h.ordinal - lastNo[h.style] - 1
		if at, ok := lastAt[h.style]; ok && missing > 0 && missing <= mostMissing {
			lone := r.titlesBetween(at+1, i)
			if len(lone) == missing {
				for n, k := range lone {
					r.promote(&r.pieces[k], h, lastNo[h.style]+1+n)
				}
				promoted[h.style] = true
				r.dropFinding("numbering", r.pieces[i].line)
			}
		}
		lastAt[h.style], lastNo[h.style] = i, h.ordinal
		for narrower := h.style + 1; narrower <= itemStyle; narrower++ {
			delete(lastAt, narrower)
		}
	}
}

// promoteLast finds the last heading below another that lost its number, in a text
// where others did: between a sibling and the next wider heading the only lone line,
// below a blank one, that begins as such titles do.
func (r *reading) promoteLast(from, to, ordinal int) {
	lone := r.titlesBetween(from+1, to)
	if len(lone) == 1 && r.pieces[lone[0]].apart && hasPrefix(r.pieces[lone[0]].text, leadVerbs) {
		r.promote(&r.pieces[lone[0]], r.pieces[from].head, ordinal)
	}
}

// mostMissing is how many headings in a row can have lost their numbers.
const mostMissing = 3

// promote makes a line a heading like another, with the number that is its turn. It has
// its number where it was taken for a mention in passing.
func (r *reading) promote(p *piece, next *head, ordinal int) {
	if m, ok := readMark(p.text); ok && m.style == next.style && m.ordinal == ordinal {
		p.head = &head{style: m.style, ordinal: m.ordinal, number: m.number, title: m.title}
		return
	}
	number, title := restore(next.number, next.style, ordinal), p.text
	if misread, rest, ok := strings.Cut(title, "、"); ok && short(misread, 1) && standsAlone(rest) {
		title = rest // 王、 for 五、
	}
	p.head = &head{style: next.style, ordinal: ordinal, number: number, title: title, inferred: true}
	r.restoreNumber(p, number+title)
}

// titlesBetween returns the pieces between from and to that look like headings and have
// text below them.
func (r *reading) titlesBetween(from, to int) []int {
	var found []int
	for k := from; k < to-1; k++ {
		p := &r.pieces[k]
		if p.grid == nil && p.head == nil && p.column == nil && shortTitle(p.text) && (runeCount(r.pieces[k+1].text) >= 30 || r.pieces[k+1].head != nil) {
			found = append(found, k)
		}
	}
	return found
}

// setLevels ranks the styles that the plan uses: its widest is level 1, and so
// on. A numbered heading (1.) is level 3 at least, one deeper below 篇.
func (r *reading) setLevels() {
	used := map[style]bool{}
	for i := range r.pieces {
		if h := r.pieces[i].head; h != nil {
			used[h.style] = true
		}
	}
	level := map[style]int{unnumbered: 1}
	n := 0
	for st := partStyle; st <= digitStyle; st++ {
		if !used[st] {
			continue
		}
		n++
		switch st {
		case sectionStyle, parenStyle:
			n = max(n, 2)
		case digitStyle:
			n = max(n, 3)
			if used[partStyle] && used[chapterStyle] {
				n = max(n, 4)
			}
		}
		level[st] = n
	}
	for i := range r.pieces {
		if h := r.pieces[i].head; h != nil {
			h.level = level[h.style]
		}
	}
}
