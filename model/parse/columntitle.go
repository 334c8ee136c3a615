package parse

import (
	"regexp"
	"strings"
)

// columnTitle is the line that opens a special column.
type columnTitle struct {
	number string // "4", "1-1"; "" where it has none
	title  string
	raw    string // the line as written
	table  bool   // "表2 …" rather than 专栏
}

// longestTitle is the most characters that a heading or column title has.
const longestTitle = 45

var (
	tableLine  = regexp.MustCompile(`^附?表\s*(\d{1,2}(?:\s*[-—–.．]\s*\d{1,2})?)\s*[:：]?\s*(.+)$`)
	frameLine  = regexp.MustCompile(`^框\s*(\d{1,2})\s*[:：]?\s*(.+)$`)
	annexLine  = regexp.MustCompile(`^附表\s*[:：]?\s+(.+)$`)
	starLine   = regexp.MustCompile(`^(?:【\s*([^【】]{2,40})\s*】|[★☆◆◇■▲]\s*(\S.{1,40}))$`)
	columnMark = regexp.MustCompile(`^\[?专栏(\d{1,2}([-—.]\d{1,2})?|` + numerals + `{1,3})?\]?:?$`)
	inPassing  = opener{anyOf("所中列提明的和及与至、,，~～—显可给为"), regexp.MustCompile(`^(所|中[的，,所列明提规]|列|提出|明确|的|和|及|与|至|、|,|，|~|～|—|显示|可见|给出|为)`)}
)

// projectEnds end the title of a column that lists projects or the like.
var projectEnds = []string{"工程", "项目", "行动", "计划", "任务", "清单", "指标", "一览表", "项目表"}

func endsLikeProjects(title string) bool { return hasSuffix(title, projectEnds) }

// columnStops do not stand in the title of a column.
var columnStops = anyOf("。；！\t|")

// columnOpeners are the characters with which the title line of a column begins.
var columnOpeners = anyOf("专【[［表附框★☆◆◇■▲")

// readColumnTitle reads a line as the title of a special column: "专栏1 …",
// "专栏 一：…", "【专栏3】…", "专栏1-1 …", "专题二 …", "表2 …", or 专栏 without a number.
// Prose that mentions a column in passing is none.
func readColumnTitle(text string) (columnTitle, bool) {
	c := columnTitle{raw: text}
	if !columnOpeners.has(firstRune(text)) || !short(text, 2*longestTitle) {
		return c, false
	}
	text = plainDigits(text)
	c.raw = text
	rest, ok := "", false
	switch first := firstRune(text); {
	case first == '专' || strings.ContainsRune("【[［", first):
		if rest, ok = behindColumnWord(text); !ok {
			rest, ok = behindStar(text)
		}
	case first == '框':
		if m := frameLine.FindStringSubmatch(text); m != nil {
			rest, ok = m[1]+" "+m[2], true
		}
	case first == '表' || first == '附':
		rest, ok = behindTableWord(text)
		c.table = ok
	default:
		rest, ok = behindStar(text)
	}
	if !ok {
		return c, false
	}
	if number, title, ok := cutColumnNumber(rest); ok {
		c.number, rest = number, title
	}
	c.title = strings.TrimSpace(strings.TrimLeft(rest, " 　:：、.．】]］|｜"))
	n := runeCount(c.title)
	if n < 2 || n > longestTitle || columnStops.in(c.title) || pauses.has(lastRune(c.title)) ||
		!titleMarks.has(firstRune(rest)) && inPassing.MatchString(c.title) {
		return c, false
	}
	return c, true
}

// titleMarks stand between the number of a column and its title, not where prose
// goes on behind the number.
var titleMarks = anyOf(":：】]］")

// behindColumnWord returns what follows 专栏, or 专题 with a number, at the beginning of
// a line.
func behindColumnWord(text string) (rest string, ok bool) {
	text = strings.TrimLeft(strings.TrimLeft(text, "【[［"), " ")
	if text, ok = strings.CutPrefix(text, "专"); !ok {
		return "", false
	}
	text = strings.TrimLeft(text, " ")
	if rest, ok = strings.CutPrefix(text, "拦"); ok { // misread
		return rest, true
	}
	if rest, ok = strings.CutPrefix(text, "题"); ok {
		_, _, ok = cutColumnNumber(rest)
		return rest, ok
	}
	return strings.CutPrefix(text, "栏")
}

// behindTableWord returns what follows 表 and its number, or 附表.
func behindTableWord(text string) (rest string, ok bool) {
	if m := tableLine.FindStringSubmatch(text); m != nil {
		return m[1] + " " + m[2], true
	}
	if m := annexLine.FindStringSubmatch(text); m != nil {
		return m[1], true
	}
	return "", false
}

// behindStar returns the title that brackets or a star make one, without 专栏.
func behindStar(text string) (title string, ok bool) {
	if m := starLine.FindStringSubmatch(text); m != nil && endsLikeProjects(m[1]+m[2]) {
		return m[1] + m[2], true
	}
	return "", false
}

// cutColumnNumber cuts the number off what follows 专栏: "1-1 …", "一：…", "3】…", "（二）…".
func cutColumnNumber(text string) (number, title string, ok bool) {
	if m, bracketed := readMark(text); bracketed && isOpeningBracket(firstRune(text)) && m.ordinal > 0 && !m.damaged {
		return itoa(m.ordinal), m.title, true
	}
	s := markScanner{text: text}
	s.skipSpaces()
	if strings.HasPrefix(text[s.at:], "一老一小") { // the old and the young
		return "", text, false
	}
	written := s.take(isASCIIDigit, 2)
	if written != "" {
		written += s.part()
	} else if n := s.take(isMisreadOne, 1); n != "" && s.peek() == ' ' {
		written = "1"
	} else {
		s.at -= len(n)
		written = s.take(isNumeral, 3)
	}
	number, ok = columnNumber(written)
	return number, text[s.at:], ok
}

// part takes the second part of a number such as 1-1 with the hyphen before it, ""
// where there is none.
func (s *markScanner) part() string {
	from := s.at
	s.skipSpaces()
	if s.take(isPartMark, 1) != "" {
		s.skipSpaces()
		if part := s.take(isASCIIDigit, 2); part != "" {
			return "-" + part
		}
	}
	s.at = from
	return ""
}

// isMisreadOne knows the letters that recognition takes a 1 for.
func isMisreadOne(r rune) bool { return r == 'l' || r == 'I' }

func isPartMark(r rune) bool {
	switch r {
	case '-', '—', '–', '－', '.', '．':
		return true
	}
	return false
}

// columnNumber reduces the number of a column to Arabic digits: "一" to "1",
// "1－1" to "1-1". "十四五" is no number but the name of a plan's five years.
func columnNumber(s string) (string, bool) {
	parts := strings.FieldsFunc(fold(s), func(r rune) bool { return strings.ContainsRune("-—.", r) })
	for i, part := range parts {
		n, ok := numeral(part)
		if !ok {
			return "", false
		}
		parts[i] = itoa(n)
	}
	return strings.Join(parts, "-"), len(parts) > 0
}

// columnNumberPlace matches the word in front of a column's number.
var columnNumberPlace = regexp.MustCompile(`专\s*栏\s*`)

// restoreColumnNumbers gives the columns that have lost their numbers those that are
// missing between their neighbours: 【专栏 】 between 【专栏3】 and 【专栏5】.
func (r *reading) restoreColumnNumbers() {
	var columns []*piece
	for i := range r.pieces {
		if c := r.pieces[i].column; c != nil && !c.table {
			columns = append(columns, &r.pieces[i])
		}
	}
	for i := 1; i+1 < len(columns); i++ {
		p := columns[i]
		above, counted := arabic(columns[i-1].column.number)
		below, counts := arabic(columns[i+1].column.number)
		place := columnNumberPlace.FindStringIndex(p.text)
		if p.column.number != "" || !counted || !counts || below != above+2 || place == nil {
			continue
		}
		p.column.number = itoa(above + 1)
		text := p.text[:place[0]] + squeeze(p.text[place[0]:place[1]]) + p.column.number + p.text[place[1]:]
		r.repair(p.line, "restored number", p.text, text)
		p.text, p.column.raw = text, text
	}
}
