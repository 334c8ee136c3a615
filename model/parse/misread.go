package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Numbers of headings that have lost what tells them, or that recognition spoilt.

// styleOf returns the style of a number that has lost what tells it ("第四 目标指标"):
// that of the contents, or the narrowest whose turn the number is.
func (s *sequence) styleOf(m mark) style {
	if e := s.r.listed(m.title); e != nil && e.ordinal == m.ordinal {
		return e.style
	}
	for st := sectionStyle; st >= partStyle; st-- {
		if s.last[st] > 0 && m.ordinal == s.last[st]+1 {
			return st
		}
	}
	return unnumbered
}

// listedBehindNumber reads a number without its mark in front of a title that the
// contents list with this number: "四增量提标，…".
func (r *reading) listedBehindNumber(text string) (mark, bool) {
	if first := firstRune(text); len(r.contents) == 0 || !isASCIIDigit(first) && !isNumeral(first) {
		return mark{}, false
	}
	written, title := cutBareNumber(text)
	ordinal, ok := numeral(written)
	if !ok || title == "" {
		return mark{}, false
	}
	e := r.listed(title)
	if e == nil || e.ordinal != ordinal {
		return mark{}, false
	}
	return mark{e.style, ordinal, written, title, true}, true
}

// cutBareNumber cuts a text behind the digits or the numeral that it begins with.
func cutBareNumber(text string) (written, rest string) {
	scan := markScanner{text: text}
	if written = scan.take(isASCIIDigit, 2); written == "" {
		written = scan.take(isNumeral, 3)
	}
	return written, strings.TrimSpace(text[scan.at:])
}

// behindBareNumber reads a number without its mark in front of a title that the
// contents list, or, of the narrowest headings, in its turn and between two paragraphs
// ("3关爱特殊学生").
func (s *sequence) behindBareNumber(i int) (mark, bool) {
	text := s.r.pieces[i].text
	if m, ok := s.r.listedBehindNumber(text); ok {
		return m, true
	}
	written, title := cutBareNumber(text)
	ordinal, ok := numeral(written)
	last := s.last[digitStyle]
	if point := firstRune(title); written == "" && isPoint(point) { // ".病有良医"
		written, title = string(point), strings.TrimSpace(title[utf8.RuneLen(point):])
		ordinal, ok = last+1, last > 0
	}
	if !ok || title == "" {
		return mark{}, false
	}
	first, _ := utf8.DecodeRuneInString(title)
	return mark{digitStyle, ordinal, written, title, true}, !isNumeral(firstRune(written)) && !s.inColumn && last > 0 &&
		(ordinal == last+1 || ordinal == last+2) && !unitWords[string(first)] && !behindFigures.has(first) && standsAlone(title) && s.r.betweenSentences(i)
}

// misread reads the number of a chapter that recognition spoilt, above a first
// section or listed by the contents: 王、 for 五、, or "三 " that lost its mark.
func (s *sequence) misread(i int) (mark, bool) {
	if m, ok := s.behindBareNumber(i); ok {
		return m, true
	}
	text := s.r.pieces[i].text
	next := s.last[commaStyle] + 1
	first, size := utf8.DecodeRuneInString(text)
	if next == 1 || !unicode.Is(unicode.Han, first) || i+1 >= len(s.r.pieces) {
		return mark{}, false
	}
	behind, title := text[:size], text[size:]
	switch {
	case strings.HasPrefix(title, "、"):
		behind, title = behind+"、", title[len("、"):]
	case !strings.HasPrefix(title, " ") || chinese(next) != behind:
		return mark{}, false
	}
	below, ok := readMark(s.r.pieces[i+1].text)
	title = strings.TrimSpace(title)
	alone := standsAlone(title) && (ok && below.style > commaStyle && below.ordinal == 1 ||
		chinese(next) == behind && (!s.inColumn || s.tabled) && s.r.betweenSentences(i))
	e := s.r.listed(title)
	return mark{commaStyle, next, behind, title, true}, alone || e != nil && e.ordinal == next
}
