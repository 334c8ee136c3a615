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
	columnLine = regexp.MustCompile(`^(?:[【\[［]\s*)?专\s*栏(.*)$`)
	tableLine  = regexp.MustCompile(`^附?表\s*(\d{1,2}(?:\s*[-—–.．]\s*\d{1,2})?)\s*[:：]?\s*(.+)$`)
	annexLine  = regexp.MustCompile(`^附表\s*[:：]?\s+(.+)$`)
	starLine   = regexp.MustCompile(`^(?:【\s*([^【】]{2,40})\s*】|[★☆◆◇■▲]\s*(\S.{1,40}))$`)
	projectEnd = regexp.MustCompile(`(工程|项目|行动|计划|任务|清单|指标|一览表|项目表)$`)
	columnNo   = regexp.MustCompile(`^\s*(\d{1,2}(?:\s*[-—–－.．]\s*\d{1,2})?|` + numerals + `{1,3})\s*([】\]］]?)\s*[:：、.．]?\s*(.*)$`)
	columnMark = regexp.MustCompile(`^\[?专栏(\d{1,2}([-—.]\d{1,2})?|` + numerals + `{1,3})?\]?:?$`)
	inPassing  = regexp.MustCompile(`^(所|中[的，,所列明提规]|列|提出|明确|的|和|及|与|至|、|,|，|~|～|—|显示|可见|给出|为)`)
)

// columnStops do not stand in the title of a column.
var columnStops = anyOf("。；！\t|")

// columnOpeners are the characters with which the title line of a column begins.
var columnOpeners = anyOf("专【[［表附★☆◆◇■▲")

// readColumnTitle reads a line as the title of a special column: "专栏1 …",
// "专栏 一：…", "【专栏3】…", "专栏1-1 …", "表2 …", or 专栏 without a number. Prose that
// mentions a column in passing is none.
func readColumnTitle(text string) (columnTitle, bool) {
	c := columnTitle{raw: text}
	if !columnOpeners.has(firstRune(text)) || !short(text, 2*longestTitle) {
		return c, false
	}
	text = plainDigits(text)
	c.raw = text
	rest := ""
	if m := columnLine.FindStringSubmatch(text); m != nil {
		rest = m[1]
	} else if m := tableLine.FindStringSubmatch(text); m != nil {
		c.table = true
		rest = m[1] + " " + m[2]
	} else if m := annexLine.FindStringSubmatch(text); m != nil {
		c.table = true
		rest = m[1]
	} else if m := starLine.FindStringSubmatch(text); m != nil && projectEnd.MatchString(m[1]+m[2]) {
		rest = m[1] + m[2]
	} else {
		return c, false
	}
	if m := columnNo.FindStringSubmatch(rest); m != nil {
		if no, ok := columnNumber(m[1]); ok {
			c.number = no
			rest = m[3]
		}
	}
	c.title = strings.TrimSpace(strings.TrimLeft(rest, " 　:：、】]］"))
	n := runeCount(c.title)
	if n < 2 || n > longestTitle || columnStops.in(c.title) || inPassing.MatchString(c.title) ||
		pauses.has(lastRune(c.title)) {
		return c, false
	}
	return c, true
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
