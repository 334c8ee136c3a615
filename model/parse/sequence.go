package parse

import (
	"fmt"
	"strings"
)

// sequence is what the heading pass knows of the numbers so far.
type sequence struct {
	r          *reading
	last       map[style]int    // the last ordinal of each style under its parent
	model      map[style]string // a number of each style as this plan writes it
	inColumn   bool
	tabled     bool           // the open column's own text is a table, which has been passed
	runIn      map[style]bool // the styles of the open column's entries with text behind their titles
	columnLast map[style]int  // the last ordinal of each style inside the open column
	wider      map[style]bool // the styles whose headings stand alone somewhere; see depth
	orphans    style          // of the headings below a title that has lost its number; 0 for none
	bareFrom   style          // style of the sections of a chapter that has no number; 0 outside one
	chapter    int            // the last chapter, whatever its part
	countsOn   bool           // the chapters count on from part to part
}

func (s *sequence) enterColumn() {
	s.inColumn, s.tabled = true, false
	s.columnLast, s.runIn = map[style]int{}, map[style]bool{}
}

// passTable notes the table piece i. Right under a column's title it is the
// column's own: what can follow there are notes, and these are not numbered like
// chapters and sections.
func (s *sequence) passTable(i int) {
	for above := i - 1; above >= max(0, i-2); above-- {
		s.tabled = s.tabled || s.r.pieces[above].column != nil
	}
}

func (s *sequence) accept(i int, h *head) {
	s.inColumn = false
	if h.ordinal == 1 && s.belowTitle(i) {
		s.orphans = h.style
	} else if h.ordinal == 1 || h.style < s.orphans {
		s.orphans = unnumbered
	}
	if h.style == unnumbered {
		return
	}
	if h.style == chapterStyle {
		s.countsOn = s.countsOn || s.last[chapterStyle] == 0 && s.chapter > 0 && h.ordinal == s.chapter+1
		s.chapter = h.ordinal
	}
	s.last[h.style] = h.ordinal
	if !h.inferred && s.model[h.style] == "" {
		s.model[h.style] = h.number
	}
	for narrower := h.style + 1; narrower <= itemStyle; narrower++ {
		s.last[narrower] = 0
	}
}

// read returns the heading that piece i is, nil for none, and the text of the
// paragraph that goes on behind a run-in heading.
func (s *sequence) read(i int) (h *head, rest string) {
	p := &s.r.pieces[i]
	if s.r.decimal {
		if m, ok := readDecimal(p.text); ok {
			return s.number(m, m.title, p), ""
		}
	}
	m, ok := readMark(p.text)
	if !ok {
		if m, ok = s.misread(i); ok {
			return s.number(m, m.title, p), ""
		}
	}
	if ok && m.style == unnumbered {
		m.style = s.styleOf(m)
		ok = m.style != unnumbered
	}
	if !ok {
		if s.inColumn {
			s.countUnnumbered(p.text)
		}
		return s.readUnnumbered(i), ""
	}
	title, rest := standing(m)
	if title == "" && m.style > sectionStyle || m.style == itemStyle {
		s.countEntry(m)
		if s.inColumn {
			s.runIn[m.style] = true
		}
		return nil, ""
	}
	listed := s.r.listed(title)
	switch {
	case m.style <= sectionStyle:
		if title == "" || s.r.mentions(m, p.text) {
			return nil, ""
		}
	case m.style == digitStyle:
		if rest != "" || listed == nil && !s.digitHeading(i, m) {
			s.countEntry(m)
			return nil, ""
		}
	case listed == nil && !p.hashed && !s.turn(i, m, rest != ""):
		s.countEntry(m)
		return nil, ""
	}
	if listed != nil && m.ordinal == 0 && listed.style == m.style {
		m.ordinal = listed.ordinal
	}
	return s.number(m, title, p), rest
}

// standingStops do not stand in the title of a numbered heading.
var standingStops = anyOf("；！？\t|")

// standing returns the title of a numbered line that stands alone, or that is
// run in: closed by a full stop with a paragraph behind it.
func standing(m mark) (title, rest string) {
	title = strings.TrimRight(m.title, "：: ")
	if at := strings.Index(m.title, "。"); at > 0 {
		rest = strings.TrimSpace(m.title[at+len("。"):])
		title = strings.TrimSpace(m.title[:at])
		if rest == "" || runeCount(title) > 25 || !evenPhrase(title) {
			return "", ""
		}
		return title, rest
	}
	if runeCount(title) > longestTitle || standingStops.in(title) ||
		pauses.has(lastRune(m.title)) || strings.Count(fold(title), "，")+strings.Count(fold(title), ",") > 1 {
		return "", ""
	}
	return title, ""
}

// mentions tells whether a line begins with the number of a chapter or section only
// because prose that names it is cut there: "第三章提出的任务". A title that opens
// with such a word stands apart from its number ("第二章 明确总体要求"), or the contents
// list it.
func (r *reading) mentions(m mark, text string) bool {
	if m.style > sectionStyle || !inPassing.MatchString(fold(m.title)) {
		return false
	}
	behind, found := strings.CutPrefix(text, m.number)
	apart := found && strings.TrimSpace(behind) != behind
	return !(apart && shortTitle(m.title) && !prepositions.has(firstRune(m.title))) && r.listed(m.title) == nil
}

// prepositions go on with the words before them and open no title.
var prepositions = anyOf("的所及至")

// countEntry remembers the number of an entry inside a column.
func (s *sequence) countEntry(m mark) {
	if s.inColumn {
		s.columnLast[m.style] = m.ordinal
	}
}

// countUnnumbered remembers an entry that is told in words, and the number that
// stands behind the word for notes.
func (s *sequence) countUnnumbered(text string) {
	switch key := bare(prefix(text, 12)); {
	case entryMark.MatchString(key):
		s.columnLast[itemStyle]++
	case notesStart.MatchString(key):
		if m, ok := readNote(notesStart.ReplaceAllString(key, "")); ok {
			s.columnLast[digitStyle] = m.ordinal
		}
	}
}

// turn tells whether a number of 一、 or (一) style is the one whose turn it is.
// Inside a column the next number of the column's own entries is an entry. A
// run-in title is taken only where its turn is certain.
func (s *sequence) turn(i int, m mark, runIn bool) bool {
	if runIn && (s.depth(m.style) > 2 || s.r.lists(m.style)) {
		return false // a lead; the contents list the headings
	}
	next := s.last[m.style] + 1
	if s.inColumn {
		own := s.columnLast[m.style]
		if m.damaged && m.ordinal == 0 {
			return !runIn
		}
		if m.ordinal == 1 && !runIn && (next == 1 || s.belowTitle(i)) && (s.beginsAnew(m.style, own) || s.spansColumns(i, m.style)) {
			return true
		}
		if own > 0 && m.ordinal == own+1 || own == 0 && m.ordinal == 1 && next > 1 {
			return false
		}
		// a number that neither list can go on to belongs to the plan, after lost ones
		return next > 1 && (m.ordinal == next || own == 0 && m.ordinal > next && m.ordinal <= next+mostMissing)
	}
	if m.damaged && m.ordinal == 0 {
		return !runIn
	}
	if runIn {
		return m.ordinal == next
	}
	return m.ordinal >= next || m.ordinal == 1
}

// beginsAnew tells whether a first number cannot be that of an entry of the open
// column, whose last entry of this style is own: the column is a table, or its
// entries have narrower numbers, or theirs have counted on and hold more than
// titles.
func (s *sequence) beginsAnew(st style, own int) bool {
	if own > 0 {
		return own > 1 && s.runIn[st] && !s.entriesBetween(commaStyle, st-1)
	}
	return s.tabled || s.entriesBetween(st+1, itemStyle)
}

// spansColumns tells whether the numbers of a style count on from piece i, a first
// one, over the title of another column: then they are the plan's.
func (s *sequence) spansColumns(i int, st style) bool {
	spans := false
	for k := i + 1; k < len(s.r.pieces); k++ {
		p := &s.r.pieces[k]
		if _, title := readColumnTitle(p.text); title {
			spans = true
		}
		if m, ok := readMark(p.text); ok && m.style <= st && m.ordinal > 0 && short(p.text, longestTitle) {
			return spans && m.style == st && m.ordinal == 2
		}
	}
	return false
}

// belowTitle tells whether piece i stands below a lone line that looks like a
// heading, such as that of a section that has lost its number.
func (s *sequence) belowTitle(i int) bool {
	if i < 2 {
		return false
	}
	above, title := &s.r.pieces[i-2], &s.r.pieces[i-1]
	return title.grid == nil && title.head == nil && title.column == nil && shortTitle(title.text) &&
		(above.grid != nil || endsSentence(above.text))
}

// entriesBetween tells whether the open column has entries of any of the styles
// from:to.
func (s *sequence) entriesBetween(from, to style) bool {
	for st := from; st <= to; st++ {
		if s.columnLast[st] > 0 {
			return true
		}
	}
	return false
}

// depth returns the level at which a style would stand: how many of the plan's
// styles are as wide.
func (s *sequence) depth(st style) int {
	if s.wider == nil {
		s.wider = map[style]bool{}
		for i := range s.r.pieces {
			p := &s.r.pieces[i]
			if m, ok := readMark(p.text); ok && m.style < parenStyle && short(p.text, longestTitle) && !endsSentence(p.text) {
				s.wider[m.style] = true
			}
		}
	}
	n := 1
	for wider := partStyle; wider < st; wider++ {
		if s.wider[wider] {
			n++
		}
	}
	return n
}

// digitHeading tells whether "1. …" is a heading: it stands alone in its turn,
// outside a column, and text follows rather than the next number.
func (s *sequence) digitHeading(i int, m mark) bool {
	if s.r.pieces[i].hashed && m.ordinal == s.last[digitStyle]+1 {
		return true
	}
	first := m.ordinal == 1 && s.belowTitle(i)
	if s.inColumn && !s.otherEntries() && !s.resumes(m) && !(first && s.columnLast[digitStyle] == 0) {
		return false
	}
	if m.ordinal != s.last[digitStyle]+1 && !first || runeCount(m.title) > 30 || endsSentence(m.title) {
		return false
	}
	if i+1 >= len(s.r.pieces) || s.r.pieces[i+1].grid != nil {
		return false
	}
	next, numbered := readMark(s.r.pieces[i+1].text)
	return !(numbered && next.style <= digitStyle && next.ordinal == m.ordinal+1)
}

// otherEntries tells whether the entries of the open column are numbered, but not
// like "1.": then that number is none of theirs.
func (s *sequence) otherEntries() bool {
	return s.columnLast[digitStyle] == 0 && s.columnLast[itemStyle] > 0
}

// resumes tells whether "2. …" goes on with the headings of the section around the
// open column rather than with the column's entries: these have other numbers, or
// do not stand alone.
func (s *sequence) resumes(m mark) bool {
	own := s.columnLast[digitStyle]
	return m.ordinal > 1 && (own == 0 || m.ordinal != own+1 || s.runIn[digitStyle] && !s.tabled)
}

// number completes a heading's number where the source damaged or lost it.
func (s *sequence) number(m mark, title string, p *piece) *head {
	h := &head{style: m.style, ordinal: m.ordinal, number: m.number, title: title}
	next := s.following(m.style)
	switch {
	case m.ordinal == 0:
		h.ordinal, h.inferred = next, true
	case m.damaged && (m.style != digitStyle || !anyDigits.in(m.number)):
		h.inferred = true
	case m.ordinal != next && m.style <= parenStyle && m.style != partStyle:
		if !(m.ordinal == 1 || m.style == chapterStyle && s.last[partStyle] > 0) {
			s.r.find(p.line, "numbering", fmt.Sprintf("标题“%s %s”的编号应为第%d，前一个是第%d。", m.number, title, next, next-1))
		}
	}
	if h.inferred {
		h.number = restore(s.model[m.style], m.style, h.ordinal)
		s.r.restoreNumber(p, strings.Replace(p.text, m.number, h.number, 1))
	}
	return h
}

// following returns the number whose turn it is.
func (s *sequence) following(st style) int {
	if st == chapterStyle && s.countsOn {
		return s.chapter + 1
	}
	return s.last[st] + 1
}
