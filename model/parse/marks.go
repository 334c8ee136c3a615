package parse

import (
	"regexp"
	"strings"
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
	return mark{[]style{chapterStyle, sectionStyle, digitStyle}[len(parts)-1], ordinal, m[1], m[2], false}, true
}

// mark is the number that opens a line, and what follows it.
type mark struct {
	style   style
	ordinal int    // 0 where the source lost it
	number  string // as written
	title   string // the rest of the line
	damaged bool   // part of the mark itself is lost
}

const (
	chineseOnes = "零〇一二三四五六七八九十百"
	asciiDigits = "0123456789"
)

const numerals = `[零〇一二三四五六七八九十百]`

var markPatterns = []struct {
	style   style
	damaged bool
	opens   string         // the characters that can open it
	pattern *regexp.Regexp // group 1: the number as written, 2: the ordinal, 3: where the rest begins
}{
	{partStyle, false, "第", regexp.MustCompile(`^(第\s*((?:` + numerals + `\s*){1,4}|\d{1,2})\s*(?:篇|编|部分))\s*[:：]?\s*()`)},
	{chapterStyle, false, "第", regexp.MustCompile(`^(第\s*((?:` + numerals + `\s*){1,4}|\d{1,2})\s*章)\s*[:：]?\s*()`)},
	{chapterStyle, true, chineseOnes + "章节", regexp.MustCompile(`^((` + numerals + `{0,3})章)\s+()`)},
	{chapterStyle, true, "第弟", regexp.MustCompile(`^([第弟]\s*(` + numerals + `{0,3})\s*章)\s*()`)},
	{sectionStyle, false, "第", regexp.MustCompile(`^(第\s*((?:` + numerals + `\s*){1,4}|\d{1,2})\s*节)\s*[:：]?\s*()`)},
	{sectionStyle, true, chineseOnes + "章节", regexp.MustCompile(`^((` + numerals + `{0,3})节)\s+()`)},
	{sectionStyle, true, "第弟", regexp.MustCompile(`^([第弟]\s*(` + numerals + `{0,3})\s*节)\s*()`)},
	{commaStyle, false, chineseOnes, regexp.MustCompile(`^((` + numerals + `{1,3})\s*[、.．])\s*()`)},
	{parenStyle, false, "(（", regexp.MustCompile(`^([（(]\s*(` + numerals + `{1,3})\s*[)）])\s*()`)},
	{parenStyle, true, chineseOnes, regexp.MustCompile(`^((` + numerals + `{1,3})\s*[)）])\s*()`)},
	{parenStyle, true, "(（", regexp.MustCompile(`^([（(]\s*(` + numerals + `{1,3}))\s*(\p{Han})`)},
	{parenStyle, true, "(（", regexp.MustCompile(`^([（(]\s*[-—–－=＝]?()\s*[)）])\s*()`)},
	{parenStyle, true, ")）", regexp.MustCompile(`^([)）]())\s*()`)},
	{itemStyle, false, "(（", regexp.MustCompile(`^([（(]\s*(\d{1,2})\s*[)）])\s*()`)},
	{itemStyle, false, asciiDigits, regexp.MustCompile(`^((\d{1,2})\s*[)）])\s*()`)},
	{itemStyle, true, "(（", regexp.MustCompile(`^([（(]\s*(\d{1,2}))\s*(\p{Han})`)},
	{digitStyle, true, "IilⅠ", regexp.MustCompile(`^([IilⅠ]()[.．、])\s*(\p{Han})`)},
	{digitStyle, false, asciiDigits, regexp.MustCompile(`^((\d{1,2})\s*[.．、])\s*([^\d\s])`)},
	{digitStyle, true, asciiDigits, regexp.MustCompile(`^((\d{1,2}))\s+(\p{Han})`)},
}

// markOpeners are the characters with which a number can begin.
const markOpeners = "第弟章节零〇一二三四五六七八九十百0123456789０１２３４５６７８９(（)）IilⅠ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

// longestNumber is how far into a line its number can reach, in characters:
// "第 一 百 二 十 一 部 分 ：" and some white space.
const longestNumber = 30

// readMark reads the number that opens a text; false where none does.
func readMark(text string) (mark, bool) {
	if !strings.ContainsRune(markOpeners, firstRune(text)) {
		return mark{}, false
	}
	if strings.ContainsFunc(prefix(text, longestNumber), isWideDigit) {
		text = plainDigits(text)
	}
	if r := firstRune(text); r >= '①' && r <= '⑳' {
		rest := strings.TrimSpace(text)[len("①"):]
		return mark{style: itemStyle, ordinal: int(r-'①') + 1, number: string(r), title: strings.TrimSpace(rest)}, true
	}
	opening, first := prefix(text, longestNumber), firstRune(text)
	for _, p := range markPatterns {
		if !strings.ContainsRune(p.opens, first) {
			continue
		}
		m := p.pattern.FindStringSubmatchIndex(opening)
		if m == nil {
			continue
		}
		ordinal, _ := numeral(fold(opening[m[4]:m[5]]))
		if p.style == digitStyle && m[4] == m[5] {
			ordinal = 1 // a 1 read as the letter that looks like it
		}
		return mark{p.style, ordinal, strings.TrimSpace(opening[m[2]:m[3]]), strings.TrimSpace(text[m[6]:]), p.damaged}, true
	}
	return readBareMark(text)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || isWideDigit(r) }

func isWideDigit(r rune) bool { return '０' <= r && r <= '９' }

// plainDigits writes full-width digits as ASCII ones.
func plainDigits(s string) string {
	if !strings.ContainsFunc(s, isWideDigit) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isWideDigit(r) {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// readBareMark reads a number that lost the mark behind it: "一总体思路" in front of
// a title that plans use, "1提高优生优育服务水平" in front of a verb.
func readBareMark(text string) (mark, bool) {
	m := bareMark.FindStringSubmatchIndex(prefix(text, 4))
	if m == nil {
		return mark{}, false
	}
	number, title := text[:m[3]], text[m[3]:]
	ordinal, ok := numeral(number)
	switch {
	case !ok:
		return mark{}, false
	case number[0] <= '9' && opensWithVerb(title):
		return mark{digitStyle, ordinal, number, title, true}, true
	case number[0] > '9' && short(title, 8) && chapterTitles[bare(title)]:
		return mark{commaStyle, ordinal, number, title, true}, true
	}
	return mark{}, false
}

var bareMark = regexp.MustCompile(`^([一二三四五六七八九十]{1,2}|\d{1,2})\p{Han}`)

// restore writes a number of the given style with another ordinal, in the
// manner of a model ("第一章", "(一)", "（一）").
func restore(model string, s style, ordinal int) string {
	full := strings.ContainsAny(model, "（）")
	switch s {
	case chapterStyle:
		return "第" + chinese(ordinal) + "章"
	case sectionStyle:
		return "第" + chinese(ordinal) + "节"
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
