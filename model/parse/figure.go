package parse

import (
	"regexp"
	"strings"
)

// figure is the number that a cell holds, and what stands around it.
type figure struct {
	before string // signs and words in front, that can make a bound of it: "≥", "不低于"
	number string // "-1,234.5"
	behind string // a unit, words, closing brackets
}

// beforeFigures are the words that can stand in front of the number of a cell.
var beforeFigures = []string{"不低于", "不少于", "不小于", "不高于", "不超过", "不多于", "不大于", "大于", "高于", "超过",
	"小于", "低于", "控制在", "稳定在", "保持在", "维持在", "达到", "累计"}

// readFigure reads a folded cell as a number; false where it holds none, or
// several.
func readFigure(folded string) (figure, bool) {
	var f figure
	folded = mendDigits(folded)
	for _, word := range beforeFigures {
		if strings.HasPrefix(folded, word) {
			f.before = word
		}
	}
	if f.before == "" {
		f.before = leading(folded, "<>≥≤≧≦=~约达")
	}
	rest := strings.TrimLeft(folded[len(f.before):], "[]()*")
	sign := leading(rest, "<>≥≤")
	f.before += sign
	f.number = leadingNumber(rest[len(sign):])
	f.behind = rest[len(sign)+len(f.number):]
	return f, f.number != "" && leading(f.behind, "0123456789.:") == ""
}

// mendDigits writes the letters among the digits of a text as the digits that they
// are: "2O21", "1OO", "2.l".
func mendDigits(s string) string {
	if !misreadLetters.in(s) || !asciiDigits.in(s) {
		return s
	}
	runes := []rune(s)
	for i, r := range runes {
		if misreadLetters.has(r) && (i > 0 && isFigure(runes[i-1]) || i+1 < len(runes) && isFigure(runes[i+1])) {
			runes[i] = '1'
			if r == 'O' || r == 'o' || r == 'Ｏ' {
				runes[i] = '0'
			}
		}
	}
	return string(runes)
}

func isFigure(r rune) bool { return isDigit(r) || r == '.' }

var misreadLetters = anyOf("OoＯlI")

// leadingNumber returns the number with which a text begins: digits, thousands set
// off by commas, one point.
func leadingNumber(s string) string {
	n := 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		n = 1
	}
	whole := leading(s[n:], "0123456789,")
	if whole == "" || whole[0] == ',' {
		return ""
	}
	n += len(whole)
	if point := strings.HasPrefix(s[n:], "."); point {
		if fraction := leading(s[n+1:], "0123456789"); fraction != "" {
			n += len(".") + len(fraction)
		}
	}
	return s[:n]
}

// leading returns the characters of a set with which a text begins.
func leading(s, set string) string {
	return s[:len(s)-len(strings.TrimLeft(s, set))]
}

var (
	asciiDigits = anyOf("0123456789")
	anyDigits   = anyOf("0123456789０１２３４５６７８９")
	ratioMarks  = anyOf(":/")
)

// isNumber tells whether a folded cell holds a number, a unit or a few words
// behind it included.
func isNumber(folded string) bool {
	if !asciiDigits.in(folded) || isDate(folded) {
		return false
	}
	f, ok := readFigure(folded)
	return ok && short(f.behind, 8) && !nameEndings.has(lastRune(f.behind)) || isRatio(folded)
}

// nameEndings close the names of indicators that begin with a number
// ("5岁以下儿童死亡率"), not units.
var nameEndings = anyOf("率数额")

// isRatio knows 1:1.23 and 1/10.
func isRatio(folded string) bool {
	at := ratioMarks.index(folded)
	return at > 0 && isDecimal(folded[:at]) && isDecimal(folded[at+1:])
}

// isDecimal tells whether a text is a number without sign, words or unit.
func isDecimal(s string) bool {
	whole, fraction, point := strings.Cut(s, ".")
	return allDigits(whole) && (!point || allDigits(fraction))
}

func allDigits(s string) bool { return s != "" && leading(s, "0123456789") == s }

var dateCell = regexp.MustCompile(`^20\d\d[年.\-/](\d{1,2}([月.\-/]\d{0,2}日?)?)?(底|末|前|底前)?$`)

// isDate knows 2025年底 and 2023.6.
func isDate(folded string) bool {
	return strings.HasPrefix(folded, "20") && dateCell.MatchString(folded)
}
