package parse

import (
	"regexp"
	"slices"
	"strings"

	"guilan/model"
)

var (
	dashedPage = opener{anyOf("-—–－·.•一第0123456789Pp"), regexp.MustCompile(`^[-—–－·.•一]+\s*[\dlIO]{1,3}\s*[-—–－·.•一]+$|^第\s*\d{1,3}\s*页(\s*[,，/]?\s*共\s*\d{1,3}\s*页)?$|^\d{1,3}\s*/\s*\d{1,3}$|^[Pp]age\s*\d{1,3}.*$`)}
	barePage   = regexp.MustCompile(`^\d{1,3}$`)
)

// takePages moves page numbers and running headers to the furniture. A bare
// number is a page number only as part of a sequence that counts up between
// stretches of text; a running header is a short line that comes again beside
// page numbers.
func (r *reading) takePages() {
	page := make([]bool, len(r.pieces))
	found := false
	for i, p := range r.pieces {
		if mayBePage(p.text) && dashedPage.MatchString(p.text) {
			page[i], found = true, true
		}
	}
	for _, i := range r.countingPages() {
		page[i], found = true, true
	}
	if !found {
		return
	}
	page = r.takeFootnotes(page)
	times := map[string]int{}
	beside := func(i int) bool {
		return i > 0 && page[i-1] || i+1 < len(page) && page[i+1]
	}
	pages := 0
	for i, p := range r.pieces {
		if page[i] {
			pages++
		} else if beside(i) && runeCount(p.text) <= 40 && !endsSentence(p.text) && !partOfTable(p.text) {
			times[fold(p.text)]++
		}
	}
	least := max(2, pages/8) // a running header can be a chapter's
	drop := func(i int) bool { return page[i] || beside(i) && times[fold(r.pieces[i].text)] >= least }
	for i := 1; i < len(r.pieces); i++ {
		r.pieces[i].newPage = drop(i-1) && !drop(i)
	}
	r.discardWhere(model.HeaderBlock, drop)
}

// longestPageLine is the most bytes of a line that is a page's number.
const longestPageLine = 60

// mayBePage tells the lines that dashedPage can match: those that end as they begin, or
// hold what must follow their beginning. Most lines that begin like one are values.
func mayBePage(text string) bool {
	if len(text) > longestPageLine {
		return false
	}
	switch first := firstRune(text); {
	case first == '第':
		return strings.Contains(text, "页")
	case isASCIIDigit(first):
		return strings.Contains(text, "/")
	case first == 'P' || first == 'p':
		return true
	}
	return pageDashes.has(firstRune(text)) && pageDashes.has(lastRune(text))
}

var pageDashes = anyOf("-—–－·.•一")

// takeContinued moves the lines to the furniture that tables have above them where they
// go on, on a new page: 续表2, 表2（续）.
func (r *reading) takeContinued() {
	r.discardWhere(model.HeaderBlock, func(i int) bool { return i > 0 && saysContinued(r.pieces[i].text) })
}

// saysContinued tells whether a line is such a one.
func saysContinued(text string) bool {
	switch firstRune(text) {
	case '续', '（', '(':
		return hasPrefix(strings.TrimLeft(text, "（("), []string{"续表", "续上表"}) && short(text, longestTitle) && !endsSentence(text)
	case '表', '附', '专', '【':
		return hasSuffix(strings.TrimRight(text, "】"), continuedMarks) && short(text, longestTitle)
	}
	return false
}

var continuedMarks = []string{"（续）", "(续)", "（续表）", "(续表)", "（续上表）", "(续上表)"}

func hasSuffix(s string, suffixes []string) bool {
	return slices.ContainsFunc(suffixes, func(suffix string) bool { return strings.HasSuffix(s, suffix) })
}

// partOfTable tells whether a line that comes again where pages begin or end is
// rather a table's: its header, a group, or the cell that closes a row.
func partOfTable(text string) bool {
	return isServiceDomain(text) || roleOf(text) != noRole || isRowEnd(text) || isUnit(text) || headerCells(strings.Fields(text))
}

// countingPages returns the lines that are bare numbers counting up with text of
// some length around each of them, at least three. Between two of them those are
// taken too that have no such text around them, because the page ends in a table or
// a short line.
func (r *reading) countingPages() []int {
	var run []int
	amid, last := 0, -1
	serial := 0 // the next number of the rows of a table that numbers them
	for i, p := range r.pieces {
		if serial == 0 && serialOpeners.has(firstRune(p.text)) && roleOf(p.text) == serialRole {
			serial = 1
		}
		if len(p.text) > 3 || !barePage.MatchString(p.text) {
			continue
		}
		n, _ := arabic(p.text)
		if n == serial {
			serial++
			continue
		}
		if !r.amidText(i) {
			continue
		}
		var between []int
		goesOn := n == last+1
		if last >= 0 && n > last+1 {
			between = r.pagesBetween(run[len(run)-1], i, last, n)
			goesOn = between != nil
		}
		if last >= 0 && !goesOn {
			if amid >= 3 {
				continue
			}
			run, amid = run[:0], 0
		}
		run = append(append(run, between...), i)
		amid++
		last = n
	}
	if amid < 3 {
		return nil
	}
	return run
}

// serialOpeners are the characters with which the header of serial numbers begins.
var serialOpeners = anyOf("序编")

// longestPage is more lines than any page has.
const longestPage = 200

// pagesBetween returns the lines with the numbers between those of two pages, each
// the only one about where its page would end; nil if one is missing.
func (r *reading) pagesBetween(from, to, first, last int) []int {
	var lines []int
	page := (to - from) / (last - first)
	if page > longestPage {
		return nil
	}
	for n := first + 1; n < last; n++ {
		found := -1
		due := from + page*(n-first)
		for k := due - page/2; k < due+page/2; k++ {
			if r.pieces[k].text != itoa(n) {
				continue
			}
			if found >= 0 {
				return nil
			}
			found = k
		}
		if found < 0 {
			return nil
		}
		lines = append(lines, found)
	}
	return lines
}

// amidText tells whether the lines within two of line i hold running text on
// both sides; in a table with one cell a line they do not.
func (r *reading) amidText(i int) bool {
	long := func(from, to int) bool {
		for k := max(from, 0); k < to && k < len(r.pieces); k++ {
			if runeCount(r.pieces[k].text) >= 20 {
				return true
			}
		}
		return from < 0 || to > len(r.pieces)
	}
	return long(i-2, i) && long(i+1, i+3)
}
