package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinLines puts paragraphs together again that the source has in several lines:
// wrapped at a measure, as text from a PDF is, or cut in two by a page. Where
// every paragraph has a line of its own, two lines are joined only on evidence.
func (r *reading) joinLines() {
	r.keepItemLines()
	wrapped := r.measure()
	dense := r.dense()
	joined := r.pieces[:0]
	var parts []string // of the paragraph that is open, if it has several lines
	finish := func() {
		if len(parts) > 0 {
			joined[len(joined)-1].text = strings.Join(parts, "")
			parts = nil
		}
	}
	var footnotes []piece // that stand behind the open paragraph's last line
	for i, b := range r.pieces {
		if b.footnote {
			footnotes = append(footnotes, b)
			continue
		}
		n := len(joined)
		if n > 0 && !(wrapped.indented && r.titleBetween(i)) && (r.continues(&joined[n-1], &b, wrapped) || dense && r.cutByPage(&joined[n-1], &b)) {
			a := &joined[n-1]
			last, between := a.lastLine(), glue(a.lastLine(), b.text)
			r.repair(b.line, "joined lines", ending(last)+"\n"+opening(b.text), ending(last)+between+opening(b.text))
			if len(parts) == 0 {
				parts = append(parts, a.text)
			}
			parts = append(parts, between, b.text)
			a.last, a.lastIndent, a.endLine, a.mended = b.text, b.indent, b.endLine, true
			continue
		}
		finish()
		joined = append(append(joined, footnotes...), b)
		footnotes = nil
	}
	finish()
	joined = append(joined, footnotes...)
	r.pieces = joined
}

// titleBetween tells whether piece i stands alone between two paragraphs of text
// that indents them: a title without number, not the end of the first.
func (r *reading) titleBetween(i int) bool {
	if i == 0 || i+1 >= len(r.pieces) {
		return false
	}
	above, p, below := &r.pieces[i-1], &r.pieces[i], &r.pieces[i+1]
	return p.indent == 0 && below.indent > 0 && below.grid == nil && shortTitle(p.text) && endsSentence(above.text)
}

// dense tells whether blank lines are rare in the source, so that one can be the
// trace of a page's end.
func (r *reading) dense() bool {
	apart := 0
	for i := range r.pieces {
		if r.pieces[i].apart {
			apart++
		}
	}
	return apart*6 < len(r.pieces)
}

// cutByPage tells whether b, behind a blank line, goes on with a paragraph that
// stops in mid-sentence.
func (r *reading) cutByPage(a, b *piece) bool {
	return b.apart && a.grid == nil && !a.footnote && b.grid == nil && !short(a.text, 39) && !endsSentence(a.lastLine()) &&
		endsSentence(b.text) && !r.structural(b)
}

// lastLine returns the last of a paragraph's lines.
func (p *piece) lastLine() string {
	if p.last != "" {
		return p.last
	}
	return p.text
}

// continues tells whether b goes on with the paragraph of a, of whose text only
// the first and the last line are looked at.
func (r *reading) continues(a, b *piece, wrapped wrapping) bool {
	if a.grid != nil || b.grid != nil || a.footnote {
		return false
	}
	if r.listBelow(a, b) || listOpen(a) && !r.structural(b) {
		return true
	}
	if wrapped.cells > 0 {
		return r.wrapsInto(a, b, wrapped)
	}
	if b.newPage && !short(a.text, 19) && !endsSentence(a.lastLine()) && endsSentence(b.text) && !r.structural(b) {
		return true
	}
	if r.structural(b) || endsSentence(a.lastLine()) || short(a.text, 19) || r.structural(a) && short(a.text, 39) ||
		!endsSentence(b.text) && short(b.text, 39) {
		return false
	}
	return r.cutEvidence(a.lastLine(), b.text) > 0
}

// loneDomain matches a line that is a domain of services and their count.
var loneDomain = regexp.MustCompile(`^\p{Han}{2,16}[（(]\s*共?计?\s*\d{1,3}\s*[项个]\s*[）)]$`)

// countedHead matches the domain of services and the count with which its list begins.
var countedHead = regexp.MustCompile(`^\p{Han}{2,16}\s*[（(]\s*共?计?\s*\d{1,3}\s*项\s*[）)]\s*[：:]?\s*\p{Han}`)

// listBelow tells whether b is the list of the domain that stands alone in a, or goes
// on with it.
func (r *reading) listBelow(a, b *piece) bool {
	return isLoneDomain(a.text) && !(a.mended && strings.HasSuffix(a.lastLine(), "。")) &&
		(allSeparators.in(b.text) || short(b.text, longestHead)) && !isLoneDomain(b.text) && !r.structural(b)
}

func isLoneDomain(text string) bool {
	return short(text, longestHead) && isClosingBracket(lastRune(text)) && loneDomain.MatchString(unbulleted(text))
}

// wrapsInto decides for text that is wrapped at a measure: a line that fills it
// goes on in the next one, unless that one is indented as paragraphs are. Behind
// a line in mid-sentence even a number does not begin anything, unless it heads a
// line that is a heading by its looks.
func (r *reading) wrapsInto(a, b *piece, wrapped wrapping) bool {
	if wrapped.indented && b.indent > 0 && !wrapped.stepped || !wrapped.fills(a) && !wrapped.breaksOff(a) {
		return false
	}
	if wrapped.stepped && (b.indent >= a.lastLineIndent()+2 || b.indent > 0 && b.indent >= a.lastLineIndent() && endsSentence(a.lastLine()) && !listOpen(a)) {
		return false // the first line of the next
	}
	if endsSentence(a.lastLine()) && !openNumber.MatchString(a.lastLine()) && (b.apart && !b.newPage && b.indent > 0 && notesStart.opensBare(prefix(a.text, 12)) || leadOf(a.text) != "" && leadOf(b.text) != "") {
		return false // the next of several paragraphs that have leads
	}
	if !r.structural(b) {
		steppedBack := wrapped.indented && a.indent > 0 && b.indent == 0 // what follows a heading is indented
		return !r.structural(a) || a.mended || !r.headingLine(a, wrapped.cells) || steppedBack && !r.listedHeading(a.text)
	}
	return !endsSentence(a.lastLine()) && (a.mended || !r.headingLine(a, wrapped.cells)) && !r.headingLine(b, wrapped.cells) &&
		(!r.beginsEntry(b) || commas.has(lastRune(a.lastLine())) && uncounted(b.text) != b.text) // "…，" over "一是…，二是…"
}

// openNumber matches a line that stops behind the number of an entry.
var openNumber = regexp.MustCompile(`[。；]\d{1,2}[.．、]$`)

// listOpen tells whether a paragraph is a domain's list of services so far, and ends
// between two of these.
func listOpen(p *piece) bool {
	return allSeparators.has(lastRune(p.lastLine())) && (beginsTold(prefix(p.text, longestHead)) || countedHead.MatchString(p.text))
}

// headingLine tells whether a line of wrapped text can be a heading: numbered,
// listed or a column's title, shorter than the measure, no sentence and not the end
// of one.
func (r *reading) headingLine(p *piece, measure int) bool {
	return r.structural(p) && !endsSentence(p.text) && !strings.Contains(p.text, "。") && !r.beginsEntry(p) && !(strings.Contains(p.text, "项") && beginsTold(unnumber(p.text))) && (width(p.text)+p.indent < measure*90/100 || r.listedHeading(p.text))
}

// listedHeading tells whether the contents list a heading, with its number or
// without.
func (r *reading) listedHeading(text string) bool {
	m, ok := readMark(text)
	return r.listed(text) != nil || ok && r.listed(m.title) != nil
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
	if m, ok := readMark(text); ok && !r.mentions(m, text) &&
		(m.ordinal > 0 || m.damaged && short(text, longestTitle)) {
		return true
	}
	if head := text[:min(3*longestHead, len(text))]; strings.Contains(head, "项") {
		if _, stated, ok := domainLine(text); ok && stated > 0 || countedHead.MatchString(head) {
			return true
		}
	}
	if first := firstRune(text); isPoint(first) && standsAlone(strings.TrimPrefix(text, string(first))) { // of a lost number
		return true
	}
	key := bare(prefix(text, 12))
	if isImprint(text) || bracketed.MatchString(text) || notesStart.MatchString(key) || entryMark.MatchString(key) || responsible.MatchString(key) {
		return true
	}
	if !short(text, longestTitle) {
		return false
	}
	_, column := readColumnTitle(text)
	_, numbered := r.listedBehindNumber(text)
	return column || numbered || standardTitle(bare(text)) || r.listed(text) != nil || isChromeField(text)
}

// Characters with which no line ends that is whole, or with which none begins.
var (
	openEndings    = anyOf("，,、（(《“和与及或的在对为将把向以")
	openBeginnings = anyOf("，,、。；;）)》”的及和与或等")
)

// cutEvidence weighs whether b goes on with a sentence of a where each paragraph
// has its own line. Positive means yes.
func (r *reading) cutEvidence(a, b string) int {
	last, first := lastRune(a), firstRune(b)
	score := 0
	switch {
	case openEndings.has(last):
		score += 2
	case r.together(last, first):
		score += 2
	}
	if openBeginnings.has(first) {
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
	return strings.Contains(r.whole, string([]rune{a, b}))
}

// glue is what stands between two joined lines: a space between Latin words,
// nothing else.
func glue(a, b string) string {
	if latin(lastRune(a)) && latin(firstRune(b)) && unicode.IsLetter(lastRune(a)) {
		return " "
	}
	return ""
}

// shownAtCut is how many characters a repair shows on each side of a cut.
const shownAtCut = 6

func ending(s string) string {
	from := len(s)
	for range shownAtCut {
		_, n := utf8.DecodeLastRuneInString(s[:from])
		from -= n
	}
	return s[from:]
}

func opening(s string) string { return prefix(s, shownAtCut) }
