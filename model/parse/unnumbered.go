package parse

// readUnnumbered finds headings that have no number: those that the contents
// list, those that plans use at the rank of a chapter (序言, 保障措施), and the
// sections of a chapter that has none itself.
func (s *sequence) readUnnumbered(i int) *head {
	p := &s.r.pieces[i]
	if p.repeated || !short(p.text, 40) {
		return nil
	}
	key := bare(p.text)
	if e := s.r.listed(p.text); e != nil && e.page+e.number != "" && s.followed(i) {
		return s.fromContents(e, p)
	}
	if runeCount(key) > 30 || keyMarks.in(key) || p.mended && len(s.r.contents) == 0 {
		return nil
	}
	chapter, section := s.open()
	if section != unnumbered && !frontTitles[key] && (!s.inColumn || s.tabled) && s.r.hangs(i) {
		if last := s.last[digitStyle]; last > 0 && s.upcoming(i, digitStyle) == last+2 {
			section = digitStyle
		}
		return s.next(section, p)
	}
	if section != unnumbered && (!s.inColumn || s.tabled) && s.r.lists(section) && !s.narrower(section) && s.r.hangsBelow(i) {
		return &head{style: digitStyle, title: p.text} // the source gives it no number
	}
	if s.inColumn && !chapterTitles[key] || !s.followed(i) {
		return nil
	}
	switch {
	case section != unnumbered && sectionTitles[key] && !s.inColumn && s.upcoming(i, chapter) == s.last[chapter]+1:
		return s.next(section, p)
	case chapterTitles[key] && len(s.r.contents) == 0 || frontTitles[key]:
		return s.chapterWithoutNumber(key, p)
	case s.bareFrom != 0 && shortTitle(p.text):
		return s.next(s.bareFrom, p)
	case s.last[digitStyle] > 1 && s.orphans != digitStyle && shortTitle(p.text) && s.r.betweenParagraphs(i):
		return s.next(digitStyle, p)
	case section != unnumbered && s.last[digitStyle] == 0 && s.orphans == 0 && !s.r.lists(section) && shortTitle(p.text) && hasPrefix(key, leadVerbs) && s.r.betweenParagraphs(i):
		return s.next(section, p)
	case s.last[parenStyle] > 1 && s.orphans != parenStyle && s.r.titleBetween(i):
		return s.next(parenStyle, p)
	}
	return nil
}

// frontTitles are headings that never have a number.
var frontTitles = wordSet("序言", "前言", "引言", "导言", "导语", "绪论", "总论", "结语", "后记", "附则", "附件", "附录", "附表",
	"名词解释", "编制说明")

// open returns the styles of the open chapter and of its sections, unnumbered where
// it has none so far.
func (s *sequence) open() (chapter, section style) {
	switch {
	case s.last[sectionStyle] > 0:
		return chapterStyle, sectionStyle
	case s.last[parenStyle] > 0 && s.last[commaStyle] > 0:
		return commaStyle, parenStyle
	case s.last[parenStyle] > 0 && s.last[chapterStyle] > 0:
		return chapterStyle, parenStyle
	}
	return unnumbered, unnumbered
}

// narrower tells whether numbered headings stand below the open section.
func (s *sequence) narrower(section style) bool {
	for st := section + 1; st <= digitStyle; st++ {
		if s.last[st] > 0 {
			return true
		}
	}
	return false
}

// upcoming returns the number of the next heading of a style behind piece i, 0 where
// none comes.
func (s *sequence) upcoming(i int, st style) int {
	for k := i + 1; k < len(s.r.pieces); k++ {
		if m, ok := readMark(s.r.pieces[k].text); ok && m.style == st && short(s.r.pieces[k].text, longestTitle) {
			return m.ordinal
		}
	}
	return 0
}

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
	h := &head{style: st, ordinal: s.following(st), title: p.text, inferred: true}
	h.number = restore(s.model[st], st, h.ordinal)
	s.r.restoreNumber(p, h.number+p.text)
	return h
}

// fromContents takes a heading's number from the contents.
func (s *sequence) fromContents(e *entry, p *piece) *head {
	h := &head{style: e.style, ordinal: e.ordinal, number: e.number, title: p.text}
	if e.style == unnumbered {
		h.style = s.r.contentsRank(e)
		if annex, title, ok := cutAnnex(p.text); ok {
			h.number, h.title = annex, title
		}
	} else {
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
	if next.grid != nil || runeCount(next.text) >= 30 || endsSentence(next.text) && !short(next.text, 15) {
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

// betweenSentences tells the same of shorter paragraphs.
func (r *reading) betweenSentences(i int) bool {
	return i > 0 && i+1 < len(r.pieces) && endsSentence(r.pieces[i-1].text) && endsSentence(r.pieces[i+1].text) && !short(r.pieces[i+1].text, 15)
}

// noTitleMarks are what a folded heading that is told by its looks alone does not
// hold.
var noTitleMarks = anyOf("。，,；;:!?()[]《》“”%|0123456789\t")

// shortTitle tells whether a line could be a heading by its looks.
func shortTitle(text string) bool {
	return short(text, 20) && runeCount(text) >= 2 && !noTitleMarks.in(fold(text))
}

// keyMarks do not stand in the bare text of a heading.
var keyMarks = anyOf("。，,；;:!?")
