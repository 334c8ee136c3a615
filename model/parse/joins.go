package parse

import (
	"regexp"
	"sort"
	"strings"
	"unicode"

	"guilan/model"
)

// joinLines puts paragraphs together again that the source has in several lines:
// wrapped at a measure, as text from a PDF is, or cut in two by a page. Where
// every paragraph has a line of its own, two lines are joined only on evidence.
func (r *reading) joinLines() {
	measure, indented := r.measure()
	joined := make([]piece, 0, len(r.pieces))
	for _, b := range r.pieces {
		if n := len(joined); n > 0 {
			a := &joined[n-1]
			if r.continues(a, &b, measure, indented) {
				r.repair(b.line, "joined lines", ending(a.text)+"\n"+opening(b.text), ending(a.text)+glue(a.text, b.text)+opening(b.text))
				a.text += glue(a.text, b.text)
				a.lastAt = len(a.text)
				a.text += b.text
				a.endLine = b.endLine
				a.mended = true
				continue
			}
		}
		joined = append(joined, b)
	}
	r.pieces = joined
}

// continues tells whether b goes on with the paragraph of a.
func (r *reading) continues(a, b *piece, measure int, indented bool) bool {
	if a.grid != nil || b.grid != nil {
		return false
	}
	if measure > 0 {
		return r.wrapsInto(a, b, measure, indented)
	}
	if r.structural(b) || endsSentence(a.text) || runeCount(a.text) < 20 || r.structural(a) && runeCount(a.text) < 40 ||
		!endsSentence(b.text) && runeCount(b.text) < 40 {
		return false
	}
	return r.cutEvidence(a.text, b.text) > 0
}

// wrapsInto decides for text that is wrapped at a measure: a line that fills it
// goes on in the next one, unless that one is indented as paragraphs are. Behind
// a line in mid-sentence even a number does not begin anything, unless it heads a
// line that is a heading by its looks.
func (r *reading) wrapsInto(a, b *piece, measure int, indented bool) bool {
	if indented && b.indent > 0 || width(a.text[a.lastAt:]) < measure*85/100 {
		return false
	}
	if endsSentence(a.text) && leadOf(a.text) != "" && leadOf(b.text) != "" {
		return false // the next of several paragraphs that have leads
	}
	if !r.structural(b) {
		return !r.structural(a) || a.mended || !r.headingLine(a, measure)
	}
	return !endsSentence(a.text) && !r.headingLine(a, measure) && !r.headingLine(b, measure) && !r.beginsEntry(b)
}

// headingLine tells whether a line of wrapped text can be a heading: numbered,
// listed or a column's title, shorter than the measure and not the end of a
// sentence.
func (r *reading) headingLine(p *piece, measure int) bool {
	return r.structural(p) && !endsSentence(p.text) && (width(p.text) < measure*90/100 || r.listed(p.text) != nil)
}

// beginsEntry tells whether a line begins an entry of a list by more than a
// number: a dash or a bullet.
func (r *reading) beginsEntry(p *piece) bool {
	key := bare(p.text)
	return notesStart.MatchString(key) || entryMark.MatchString(key)
}

// structural tells whether a line can only begin something of its own: a
// numbered heading or entry, a column, a note, a listed or standard title. It is
// decided by the line itself, before others are joined to it.
func (r *reading) structural(p *piece) bool {
	if !p.judged {
		p.judged, p.begins = true, r.begins(p.text)
	}
	return p.begins
}

func (r *reading) begins(text string) bool {
	if r.decimal {
		if _, ok := readDecimal(text); ok {
			return true
		}
	}
	if m, ok := readMark(text); ok && !(m.style <= sectionStyle && inPassing.MatchString(m.title)) &&
		(m.ordinal > 0 || m.damaged && short(text, longestTitle)) {
		return true
	}
	key := bare(prefix(text, 12))
	if notesStart.MatchString(key) || entryMark.MatchString(key) || responsible.MatchString(key) {
		return true
	}
	if !short(text, longestTitle) {
		return false
	}
	_, column := readColumnTitle(text)
	return column || standardTitle(bare(text)) || r.listed(text) != nil || chromeField.MatchString(fold(text))
}

// cutEvidence weighs whether b goes on with a sentence of a where each paragraph
// has its own line. Positive means yes.
func (r *reading) cutEvidence(a, b string) int {
	last, first := lastRune(a), firstRune(b)
	score := 0
	switch {
	case strings.ContainsRune("，,、（(《“和与及或的在对为将把向以", last):
		score += 2
	case r.together(last, first):
		score += 2
	}
	if strings.ContainsRune("，,、。；;）)》”的及和与或等", first) {
		score += 2
	}
	if strings.HasPrefix(b, "达到") || strings.HasPrefix(b, "提高到") || strings.HasPrefix(b, "控制在") {
		score++
	}
	clause := a[strings.LastIndexAny(a, "，,。；;、：:")+1:]
	if runeCount(strings.TrimLeftFunc(clause, func(r rune) bool { return !unicode.Is(unicode.Han, r) })) <= 5 &&
		unicode.Is(unicode.Han, last) {
		score += 2
	}
	if phrase := leadOf(b); runeCount(phrase) >= 4 {
		score--
		if opensWithVerb(phrase) {
			score--
		}
	}
	return score
}

func opensWithVerb(s string) bool {
	for _, verb := range openingVerbs {
		if strings.HasPrefix(s, verb) {
			return true
		}
	}
	return false
}

// together tells whether two characters stand side by side anywhere in the text.
// If the two at a cut do, they are likely the middle of a word.
func (r *reading) together(a, b rune) bool {
	if !unicode.Is(unicode.Han, a) || !unicode.Is(unicode.Han, b) {
		return false
	}
	if r.text == "" {
		var text strings.Builder
		for _, p := range r.pieces {
			text.WriteString(p.text)
			text.WriteByte('\n')
		}
		r.text = text.String()
	}
	return strings.Contains(r.text, string([]rune{a, b}))
}

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
		widths = append(widths, width(p.text)+p.indent)
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
	if high > 130 || near*2 < len(widths) || ended*10 > len(widths)*6 {
		return 0, false
	}
	return high, indents > 0 && indents*2 < len(widths)
}

// width counts the cells of a text: two for a wide character, one for others.
func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// glue is what stands between two joined lines: a space between Latin words,
// nothing else.
func glue(a, b string) string {
	if latin(lastRune(a)) && latin(firstRune(b)) && unicode.IsLetter(lastRune(a)) {
		return " "
	}
	return ""
}

func ending(s string) string {
	runes := []rune(s)
	return string(runes[max(0, len(runes)-6):])
}

func opening(s string) string {
	runes := []rune(s)
	return string(runes[:min(6, len(runes))])
}

// mendHeadings joins a number that stands on a line of its own with the title
// below it, a listed title that is cut over two lines, and a column's title that
// is cut inside a word.
func (r *reading) mendHeadings() {
	for i := 0; i+1 < len(r.pieces); i++ {
		a, b := &r.pieces[i], &r.pieces[i+1]
		if a.grid != nil || b.grid != nil || runeCount(b.text) > longestTitle || endsSentence(b.text) {
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
	if columnMark.MatchString(fold(a.text)) {
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
	if ok && runeCount(b.text) <= 8 && titleTail.MatchString(b.text) {
		return true
	}
	return ok && runeCount(b.text) <= 15 && leadOf(b.text) == "" && roleOf(b.text) == noRole && !headerCells(anySpace.Split(b.text, -1)) &&
		r.together(lastRune(a.text), firstRune(b.text))
}

// unmark takes marks that are no text out of it: the pipe that a table of one
// cell leaves behind a paragraph, and the asterisks of Markdown.
func (r *reading) unmark() {
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.grid != nil {
			continue
		}
		for strings.HasSuffix(p.text, "|") || strings.HasSuffix(p.text, "｜") {
			text := strings.TrimRight(p.text, "|｜")
			r.furnish(model.MarkBlock, p.endLine, p.endLine, p.text[len(text):])
			p.text = strings.TrimSpace(text)
			p.closed = true
		}
		if strings.Count(p.text, "**") >= 2 {
			r.furnish(model.MarkBlock, p.line, p.endLine, strings.Repeat("**", strings.Count(p.text, "**")))
			p.text = strings.ReplaceAll(p.text, "**", "")
		}
	}
}
