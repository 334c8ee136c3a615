package parse

import (
	"fmt"
	"strings"
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
	for i := 0; i < len(r.pieces); i++ {
		p := &r.pieces[i]
		if p.grid != nil {
			continue
		}
		if c, ok := readColumnTitle(p.text); ok && r.columnStands(i, c) {
			p.column = &c
			s.enterColumn()
			continue
		}
		h, rest := s.read(i)
		if h == nil {
			continue
		}
		s.accept(h)
		if rest != "" {
			r.splitHeading(i, rest)
		}
		r.pieces[i].head = h
	}
	r.promoteGaps()
	r.setLevels()
}

// columnStands tells a column's title from a line that only begins like one: a
// mention keeps on in the next line, a title does not.
func (r *reading) columnStands(i int, c columnTitle) bool {
	return !c.table || i+1 < len(r.pieces) && (r.pieces[i+1].grid != nil || i+2 < len(r.pieces) && r.pieces[i+2].grid != nil)
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

// sequence is what the heading pass knows of the numbers so far.
type sequence struct {
	r          *reading
	last       map[style]int    // the last ordinal of each style under its parent
	model      map[style]string // a number of each style as this plan writes it
	inColumn   bool
	columnLast map[style]int  // the last ordinal of each style inside the open column
	wider      map[style]bool // the styles whose headings stand alone somewhere; see depth
	bareFrom   style          // style of the sections of a chapter that has no number; 0 outside one
}

func (s *sequence) enterColumn() {
	s.inColumn = true
	s.columnLast = map[style]int{}
}

func (s *sequence) accept(h *head) {
	s.inColumn = false
	if h.style == unnumbered {
		return
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
		if s.inColumn && entryMark.MatchString(bare(prefix(p.text, 6))) {
			s.columnLast[itemStyle]++
		}
		return s.readUnnumbered(i), ""
	}
	title, rest := standing(m, p.text)
	if title == "" && m.style > sectionStyle || m.style == itemStyle {
		s.countEntry(m)
		return nil, ""
	}
	listed := s.r.listed(title)
	switch {
	case m.style <= sectionStyle:
		if title == "" || inPassing.MatchString(fold(title)) {
			return nil, ""
		}
	case m.style == digitStyle:
		if rest != "" || listed == nil && !s.digitHeading(i, m) {
			s.countEntry(m)
			return nil, ""
		}
	case listed == nil && !s.turn(m, rest != ""):
		s.countEntry(m)
		return nil, ""
	}
	if listed != nil && m.ordinal == 0 && listed.style == m.style {
		m.ordinal = listed.ordinal
	}
	return s.number(m, title, p), rest
}

// standing returns the title of a numbered line that stands alone, or that is
// run in: closed by a full stop with a paragraph behind it.
func standing(m mark, text string) (title, rest string) {
	title = strings.TrimRight(m.title, "：: ")
	if at := strings.Index(m.title, "。"); at > 0 {
		rest = strings.TrimSpace(m.title[at+len("。"):])
		title = strings.TrimSpace(m.title[:at])
		if rest == "" || runeCount(title) > 25 || !evenPhrase(title) {
			return "", ""
		}
		return title, rest
	}
	if runeCount(title) > longestTitle || strings.ContainsAny(title, "；！？\t|") ||
		strings.ContainsRune("，,、；;", lastRune(m.title)) || strings.Count(fold(title), "，")+strings.Count(fold(title), ",") > 1 {
		return "", ""
	}
	return title, ""
}

// countEntry remembers the number of an entry inside a column.
func (s *sequence) countEntry(m mark) {
	if s.inColumn {
		s.columnLast[m.style] = m.ordinal
	}
}

// turn tells whether a number of 一、 or (一) style is the one whose turn it is.
// Inside a column the next number of the column's own entries is an entry. A
// run-in title is taken only where its turn is certain.
func (s *sequence) turn(m mark, runIn bool) bool {
	if runIn && s.depth(m.style) > 2 {
		return false // a lead
	}
	next := s.last[m.style] + 1
	if s.inColumn {
		own := s.columnLast[m.style]
		if m.damaged && m.ordinal == 0 {
			return !runIn
		}
		if own > 0 && m.ordinal == own+1 || own == 0 && m.ordinal == 1 && next > 1 {
			return false
		}
		return m.ordinal == next && next > 1
	}
	if m.damaged && m.ordinal == 0 {
		return !runIn
	}
	if runIn {
		return m.ordinal == next
	}
	return m.ordinal >= next || m.ordinal == 1
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
	if s.inColumn && !s.otherEntries() || m.ordinal != s.last[digitStyle]+1 || runeCount(m.title) > 30 || endsSentence(m.title) {
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

// number completes a heading's number where the source damaged or lost it.
func (s *sequence) number(m mark, title string, p *piece) *head {
	h := &head{style: m.style, ordinal: m.ordinal, number: m.number, title: title}
	next := s.last[m.style] + 1
	switch {
	case m.ordinal == 0:
		h.ordinal, h.inferred = next, true
	case m.damaged && m.style != digitStyle:
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

// restoreNumber gives a heading the text that it has with its number.
func (r *reading) restoreNumber(p *piece, text string) {
	if p.text != text {
		r.repair(p.line, "restored number", p.text, text)
		p.text = text
	}
}

// readUnnumbered finds headings that have no number: those that the contents
// list, those that plans use at the rank of a chapter (序言, 保障措施), and the
// sections of a chapter that has none itself.
func (s *sequence) readUnnumbered(i int) *head {
	p := &s.r.pieces[i]
	if !short(p.text, 40) {
		return nil
	}
	key := bare(p.text)
	if runeCount(key) > 30 || strings.ContainsAny(key, "。，,；;:!?") || p.mended && len(s.r.contents) == 0 {
		return nil
	}
	if e := s.r.listed(p.text); e != nil && e.page+e.number != "" && s.followed(i) {
		return s.fromContents(e, p)
	}
	if s.inColumn && !chapterTitles[key] || !s.followed(i) {
		return nil
	}
	switch {
	case chapterTitles[key] && len(s.r.contents) == 0 || frontTitles[key]:
		return s.chapterWithoutNumber(key, p)
	case s.bareFrom != 0 && shortTitle(p.text):
		return s.next(s.bareFrom, p)
	case s.last[digitStyle] > 1 && shortTitle(p.text) && s.r.betweenParagraphs(i):
		return s.next(digitStyle, p)
	}
	return nil
}

// frontTitles are headings that never have a number.
var frontTitles = wordSet("序言", "前言", "引言", "导言", "导语", "绪论", "总论", "结语", "后记", "附则", "附件", "附录", "附表",
	"名词解释", "编制说明")

// chapterWithoutNumber restores the number of a chapter whose title alone is
// left; titles that never have one keep none. Its sections have lost theirs, too.
func (s *sequence) chapterWithoutNumber(key string, p *piece) *head {
	if frontTitles[key] {
		return &head{style: unnumbered, title: p.text}
	}
	for _, st := range []style{chapterStyle, commaStyle} {
		if s.last[st] > 0 {
			s.bareFrom = st + 1
			if st == commaStyle {
				s.bareFrom = parenStyle
			}
			return s.next(st, p)
		}
	}
	return &head{style: unnumbered, title: p.text}
}

// next makes the heading whose turn it is of a title without number.
func (s *sequence) next(st style, p *piece) *head {
	h := &head{style: st, ordinal: s.last[st] + 1, title: p.text, inferred: true}
	h.number = restore(s.model[st], st, h.ordinal)
	s.r.restoreNumber(p, h.number+p.text)
	return h
}

// fromContents takes a heading's number from the contents.
func (s *sequence) fromContents(e *entry, p *piece) *head {
	h := &head{style: e.style, ordinal: e.ordinal, number: e.number, title: p.text}
	if e.style != unnumbered {
		h.inferred = true
		s.r.restoreNumber(p, e.number+" "+p.text)
	}
	return h
}

// followed tells whether something stands below piece i that a heading can head.
func (s *sequence) followed(i int) bool {
	if i+1 >= len(s.r.pieces) {
		return false
	}
	next := &s.r.pieces[i+1]
	if next.grid != nil || runeCount(next.text) >= 30 {
		return true
	}
	if _, ok := readMark(next.text); ok {
		return true
	}
	if _, ok := readColumnTitle(next.text); ok {
		return true
	}
	return shortTitle(next.text) && i+2 < len(s.r.pieces) && runeCount(s.r.pieces[i+2].text) >= 30
}

// betweenParagraphs tells whether piece i stands alone between the end of a
// paragraph and another paragraph.
func (r *reading) betweenParagraphs(i int) bool {
	return i > 0 && i+1 < len(r.pieces) && r.pieces[i-1].grid == nil && endsSentence(r.pieces[i-1].text) &&
		runeCount(r.pieces[i+1].text) >= 40 && endsSentence(r.pieces[i+1].text)
}

// shortTitle tells whether a line could be a heading by its looks.
func shortTitle(text string) bool {
	return short(text, 20) && runeCount(text) >= 2 && !strings.ContainsAny(fold(text), "。，,；;:!?()[]《》“”%|0123456789\t")
}

// promoteGaps finds headings that lost their number altogether: where the
// numbers of two neighbours leave one out, a lone line between them that looks
// like a heading is the missing one.
func (r *reading) promoteGaps() {
	lastAt := map[style]int{}
	lastNo := map[style]int{}
	for i := range r.pieces {
		h := r.pieces[i].head
		if h == nil || h.style == unnumbered || h.style > parenStyle {
			continue
		}
		if at, ok := lastAt[h.style]; ok && h.ordinal == lastNo[h.style]+2 {
			if k := r.loneTitle(at+1, i); k > 0 {
				number := restore(h.number, h.style, h.ordinal-1)
				r.pieces[k].head = &head{style: h.style, ordinal: h.ordinal - 1, number: number, title: r.pieces[k].text, inferred: true}
				r.restoreNumber(&r.pieces[k], number+r.pieces[k].text)
				r.dropFinding("numbering", r.pieces[i].line)
			}
		}
		lastAt[h.style], lastNo[h.style] = i, h.ordinal
		for narrower := h.style + 1; narrower <= itemStyle; narrower++ {
			delete(lastAt, narrower)
		}
	}
}

// loneTitle returns the only piece between from and to that looks like a heading
// and has text below it; 0 where there is none or more than one.
func (r *reading) loneTitle(from, to int) int {
	found := 0
	for k := from; k < to-1; k++ {
		p := &r.pieces[k]
		if p.grid == nil && p.head == nil && p.column == nil && shortTitle(p.text) && (runeCount(r.pieces[k+1].text) >= 30 || r.pieces[k+1].head != nil) {
			if found > 0 {
				return 0
			}
			found = k
		}
	}
	return found
}

func (r *reading) dropFinding(code string, line int) {
	kept := r.plan.Findings[:0]
	for _, f := range r.plan.Findings {
		if f.Code != code || f.Line != line {
			kept = append(kept, f)
		}
	}
	r.plan.Findings = kept
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
			if used[partStyle] {
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

// checkContents compares the contents with the body.
func (r *reading) checkContents() {
	have := map[string]bool{}
	for i := range r.pieces {
		if h := r.pieces[i].head; h != nil {
			have[bare(h.title)] = true
		}
		if c := r.pieces[i].column; c != nil {
			have[bare(c.title)] = true
		}
	}
	for _, e := range r.contents {
		if have[e.key] {
			continue
		}
		if e.isCol {
			r.find(e.line, "column missing", fmt.Sprintf("专栏目录列有“专栏%s %s”，正文中没有。", e.number, e.title))
		} else {
			r.find(e.line, "heading missing", fmt.Sprintf("目录列有“%s %s”，正文中没有这个标题。", e.number, e.title))
		}
	}
	if len(r.contents) == 0 {
		return
	}
	listed := map[string]bool{}
	deepest := 0
	for _, e := range r.contents {
		listed[e.key] = true
		deepest = max(deepest, int(e.style))
	}
	for i := range r.pieces {
		if h := r.pieces[i].head; h != nil && h.style != unnumbered && int(h.style) <= deepest && !listed[bare(h.title)] {
			r.find(r.pieces[i].line, "heading not in contents", fmt.Sprintf("标题“%s %s”不在目录中。", h.number, h.title))
		}
	}
}
