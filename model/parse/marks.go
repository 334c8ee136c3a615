package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// style is a way of numbering, from the widest to the narrowest.
type style int

const (
	unnumbered   style = iota
	partStyle          // 第一篇, 第一编, 第一部分
	chapterStyle       // 第一章
	sectionStyle       // 第一节
	commaStyle         // 一、
	parenStyle         // (一)
	digitStyle         // 1.
	itemStyle          // (1), 1), ①
)

// decimalNumber matches a number such as 1, 1.1 or 1.1.1 in front of a title, in
// plans that number all their headings so.
var decimalNumber = regexp.MustCompile(`^(\d{1,2}(?:[.．]\d{1,2}){0,2})[.．]?\s+(\p{Han}.*|[“"《].*)$`)

// readDecimal reads such a number; its parts tell the rank.
func readDecimal(text string) (mark, bool) {
	if !isDigit(firstRune(text)) || !short(text, longestTitle) {
		return mark{}, false
	}
	m := decimalNumber.FindStringSubmatch(plainDigits(text))
	if m == nil || endsSentence(text) {
		return mark{}, false
	}
	parts := strings.FieldsFunc(m[1], func(r rune) bool { return r == '.' || r == '．' })
	ordinal, _ := arabic(parts[len(parts)-1])
	st := []style{chapterStyle, sectionStyle, digitStyle}[len(parts)-1]
	return mark{st, ordinal, m[1], m[2], false}.asWritten(text), true
}

// mark is the number that opens a line, and what follows it.
type mark struct {
	style   style  // unnumbered where the source lost what tells it
	ordinal int    // 0 where the source lost it
	number  string // as written
	title   string // the rest of the line
	damaged bool   // part of the mark itself is lost
}

// numerals matches a character of a Chinese number.
const numerals = `[零〇一二三四五六七八九十百]`

// markOpeners are the characters with which a number can begin.
var markOpeners = anyOf("—、〈〔第弟笫篇编章节零〇一二三四五六七八九十百0123456789０１２３４５６７８９(（)）IilⅠ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")

// longestNumber is how far into a line its number can reach, in characters:
// "第 一 百 二 十 一 部 分 ：" and some white space.
const longestNumber = 30

// readMark reads the number that opens a text; false where none does.
func readMark(text string) (mark, bool) {
	if !markOpeners.has(firstRune(text)) {
		return mark{}, false
	}
	if strings.ContainsFunc(prefix(text, longestNumber), isWideDigit) {
		m, ok := readMark(plainDigits(text))
		return m.asWritten(text), ok
	}
	if r := firstRune(text); r >= '①' && r <= '⑳' {
		rest := strings.TrimSpace(text)[len("①"):]
		return mark{style: itemStyle, ordinal: int(r-'①') + 1, number: string(r), title: strings.TrimSpace(rest)}, true
	}
	s := markScanner{text: text}
	if m, ok := s.read(); ok {
		return m, true
	}
	return readBareMark(text)
}

// asWritten returns a mark that was read from a text with plain digits with those
// that the text has.
func (m mark) asWritten(text string) mark {
	runes := []rune(strings.TrimSpace(text))
	written := func(read string, from int) string {
		out := []rune(read)
		for i, r := range out {
			at := max(from, 0) + i
			if at >= len(runes) {
				return read
			}
			switch w := runes[at]; {
			case isWideDigit(w) && foldRune(w) == r:
				out[i] = w
			case w != r && !(isSpace(w) && isSpace(r)):
				return read
			}
		}
		return string(out)
	}
	m.number = written(m.number, 0)
	m.title = written(m.title, len(runes)-utf8.RuneCountInString(m.title))
	return m
}

// markScanner reads the number at the beginning of a text, character by character.
type markScanner struct {
	text string
	at   int // the byte where the next character begins
}

// read reads any number but those that have lost the mark behind them and are no
// more than digits.
func (s *markScanner) read() (mark, bool) {
	switch first := s.next(); {
	case first == '第':
		return s.ordinal(true)
	case first == '弟' || first == '笫': // 第, misread
		return s.ordinal(false)
	case isOpeningBracket(first):
		return s.bracketed()
	case isClosingBracket(first): // of a number that is lost
		return s.mark(parenStyle, "", true), true
	case first == '、':
		m := s.mark(commaStyle, "", true)
		return m, standsAlone(m.title) || inHalves(m.title)
	case isLetterOne(first):
		return s.letterForOne()
	case first >= '0' && first <= '9':
		s.at = 0
		return s.digits()
	}
	s.at = 0
	return s.numeral()
}

// ordinal reads 第一章 and the like, behind its first character. It is damaged
// where that was misread or the numeral is lost.
func (s *markScanner) ordinal(whole bool) (mark, bool) {
	s.skipSpaces()
	number := s.take(isASCIIDigit, 2)
	if number == "" {
		number = s.spacedNumeral()
	}
	s.skipSpaces()
	end := len(strings.TrimRight(s.text[:s.at], " "))
	spaced := s.at > end
	st := s.unit()
	whole = whole && number != ""
	switch {
	case st == unnumbered && whole && spaced: // "第四 目标指标"
		s.at = end
		m := s.mark(unnumbered, number, true)
		return m, standsAlone(m.title)
	case st == unnumbered || st == partStyle && !whole && !isSpace(s.peek()):
		return mark{}, false
	}
	m := s.mark(st, number, !whole)
	if title, ok := cutColon(m.title); ok && whole {
		m.title = strings.TrimSpace(title)
	}
	return m, true
}

// standsAlone tells whether a text can be the title behind a number that is no more
// than half there.
func standsAlone(title string) bool {
	return short(title, longestTitle) && runeCount(title) > 1 && !noTitleMarks.in(bare(title))
}

// inHalves tells whether a text is a title of two halves: "兜住基本，促进均等可及".
func inHalves(title string) bool {
	a, b, ok := strings.Cut(strings.ReplaceAll(title, ",", "，"), "，")
	return ok && short(title, longestLead) && shortTitle(a) && shortTitle(b) && evenPhrase(title)
}

// spacedNumeral takes a Chinese numeral that may be spread over its column.
func (s *markScanner) spacedNumeral() string {
	number := ""
	for range 4 {
		number += s.take(isNumeral, 1)
		s.skipSpaces()
	}
	return number
}

// unit takes what a heading of a plan's upper levels is called.
func (s *markScanner) unit() style {
	switch s.next() {
	case '篇', '编':
		return partStyle
	case '部':
		if s.skipSpaces(); s.next() == '分' {
			return partStyle
		}
	case '章':
		return chapterStyle
	case '节':
		return sectionStyle
	}
	return unnumbered
}

// cutColon takes a colon off the beginning of a text.
func cutColon(s string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, ":"); ok {
		return rest, true
	}
	return strings.CutPrefix(s, "：")
}

// numeral reads 一、 and what is left of (一) and 第一章 that lost their beginning.
func (s *markScanner) numeral() (mark, bool) {
	number := s.take(isNumeral, 3)
	if number == "" && s.take(isStroke, 1) != "" && s.next() == '、' { // 一, misread
		return s.mark(commaStyle, "", true), true
	}
	end := s.at
	switch st := s.unit(); {
	case st > unnumbered && s.peek() == ' ' && (number != "" || st > partStyle):
		return s.mark(st, number, true), true
	case st == partStyle && number == "" && s.peek() == ' ': // "篇  民生之本"
		m := s.mark(st, number, true)
		return m, standsAlone(m.title)
	case number == "":
		return mark{}, false
	}
	s.at = end
	s.skipSpaces()
	switch closing := s.next(); {
	case closing == '、' || isPoint(closing):
		return s.mark(commaStyle, number, false), true
	case isClosingBracket(closing):
		return s.mark(parenStyle, number, true), true
	}
	return mark{}, false
}

// bracketed reads (一), (1) and what is left of them, behind the bracket.
func (s *markScanner) bracketed() (mark, bool) {
	s.skipSpaces()
	st, number := itemStyle, s.take(isASCIIDigit, 2)
	if number == "" && s.take(isMisreadOne, 1) != "" {
		number = "1"
	}
	if number == "" {
		st, number = parenStyle, s.take(isNumeral, 3)
	}
	if number == "" && s.take(isLetterOne, 1) != "" { // 1, misread
		st, number = itemStyle, "1"
	}
	if number == "" {
		s.take(isStroke, 1) // 一 or 二, misread
	}
	end := s.at
	s.skipSpaces()
	if next := s.peek(); isClosingBracket(next) || st == parenStyle && (next == ']' || next == '］') {
		s.next()
		return s.mark(st, number, number == ""), true
	} else if number != "" && unicode.Is(unicode.Han, next) {
		s.at = end
		return s.mark(st, number, true), true
	}
	return mark{}, false
}

// digits reads 1. and 1), and a 1 in front of words.
func (s *markScanner) digits() (mark, bool) {
	number := s.take(isASCIIDigit, 2)
	end := s.at
	s.skipSpaces()
	spaced := s.at > end
	switch next := s.next(); {
	case isClosingBracket(next):
		return s.mark(itemStyle, number, false), true
	case next == '、' || isPoint(next):
		m := s.mark(digitStyle, number, false)
		return m, m.title != "" && !isASCIIDigit(firstRune(m.title))
	case spaced && unicode.Is(unicode.Han, next) && !behindFigures.has(next):
		s.at = end
		return s.mark(digitStyle, number, true), true
	}
	return mark{}, false
}

// behindFigures are words that say what a figure counts rather than begin a title.
var behindFigures = anyOf("万亿岁张套余元倍")

// letterForOne reads a 1 that recognition took for a letter: "l.总体要求".
func (s *markScanner) letterForOne() (mark, bool) {
	if next := s.next(); next != '、' && !isPoint(next) {
		return mark{}, false
	}
	m := s.mark(digitStyle, "1", true)
	return m, unicode.Is(unicode.Han, firstRune(m.title))
}

// mark makes the mark that ends here.
func (s *markScanner) mark(st style, number string, damaged bool) mark {
	ordinal, _ := numeral(number)
	return mark{st, ordinal, s.text[:s.at], strings.TrimSpace(s.text[s.at:]), damaged}
}

// next takes a character, 0 at the end.
func (s *markScanner) next() rune {
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	if n == 0 {
		return 0
	}
	s.at += n
	return r
}

// peek returns the next character without taking it.
func (s *markScanner) peek() rune {
	at := s.at
	defer func() { s.at = at }()
	return s.next()
}

// take takes as many characters of a class as there are, but no more than most.
func (s *markScanner) take(class func(rune) bool, most int) string {
	from := s.at
	for range most {
		if !class(s.peek()) {
			break
		}
		s.next()
	}
	return s.text[from:s.at]
}

// widestGap is the most white space that stands inside a number or behind it; what
// stands further off is another part of the page.
const widestGap = 20

func (s *markScanner) skipSpaces() { s.take(isSpace, widestGap) }

func isNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
		return true
	}
	return false
}

// isLetterOne tells whether a character is one that recognition takes a 1 for.
func isLetterOne(r rune) bool { return r == 'I' || r == 'i' || r == 'l' || r == 'Ⅰ' }

func isPoint(r rune) bool { return r == '.' || r == '．' }

func isStroke(r rune) bool {
	switch r {
	case '-', '—', '–', '－', '=', '＝':
		return true
	}
	return false
}

func isOpeningBracket(r rune) bool { return r == '(' || r == '（' || r == '〈' || r == '〔' }

func isClosingBracket(r rune) bool { return r == ')' || r == '）' || r == '〉' || r == '〕' }

func isASCIIDigit(r rune) bool { return '0' <= r && r <= '9' }

func isDigit(r rune) bool { return isASCIIDigit(r) || isWideDigit(r) }

func isWideDigit(r rune) bool { return '０' <= r && r <= '９' }

// plainDigits writes full-width digits as ASCII ones.
func plainDigits(s string) string {
	return rewrite(s, func(r rune) rune {
		if isWideDigit(r) {
			return r - '０' + '0'
		}
		return r
	})
}

// readBareMark reads a number that lost the mark behind it: "一总体思路" or "六 保障措
// 施" in front of a title that plans use, "1提高优生优育服务水平" in front of a verb.
func readBareMark(text string) (mark, bool) {
	s := markScanner{text: text}
	number := s.take(isASCIIDigit, 2)
	if number == "" {
		number = s.take(isNumeral, 2)
	}
	spaced := s.peek() == ' '
	s.skipSpaces()
	title := text[s.at:]
	ordinal, ok := numeral(number)
	switch {
	case !ok || !unicode.Is(unicode.Han, s.peek()):
		return mark{}, false
	case number[0] <= '9' && !spaced && opensWithVerb(title):
		return mark{digitStyle, ordinal, number, title, true}, true
	case number[0] > '9' && short(title, 8) && chapterTitles[bare(title)]:
		return mark{commaStyle, ordinal, number, title, true}, true
	}
	return mark{}, false
}

// restore writes a number of the given style with another ordinal, in the
// manner of a model ("第一章", "第1章", "(一)", "（一）").
func restore(model string, s style, ordinal int) string {
	full := strings.ContainsAny(model, "（）")
	upper := chinese(ordinal)
	if anyDigits.in(model) {
		upper = itoa(ordinal)
	}
	switch s {
	case partStyle:
		return "第" + upper + strings.TrimLeft(plainDigits(model), "第零一二三四五六七八九十百0123456789 ")
	case chapterStyle:
		return "第" + upper + "章"
	case sectionStyle:
		return "第" + upper + "节"
	case commaStyle:
		return chinese(ordinal) + "、"
	case parenStyle:
		if full {
			return "（" + chinese(ordinal) + "）"
		}
		return "(" + chinese(ordinal) + ")"
	case digitStyle:
		return itoa(ordinal) + "."
	}
	return ""
}
