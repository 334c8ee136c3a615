package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"guilan/model"
)

// entry is one line of the contents at the front of a plan (目录).
type entry struct {
	mark         // unnumbered where the contents give no number
	page  string // "" where the contents give no pages
	line  int
	key   string // bare title, to compare with the body's headings
	isCol bool   // an entry of the list of columns
}

var contentsTitle = regexp.MustCompile(`^(目录|目次|专栏|专栏目录|图表目录|表目录|目录专栏)$`)

// leaders stand between an entry of the contents and its page.
var leaders = anyOf(".．…·•・_—–- ")

// lostPage is what a word processor writes for a page that it does not find.
var lostPage = regexp.MustCompile(`(错误[!！]\s*(未定义书签|未找到引用源)[。.]?|Error!\s*(Bookmark not defined|Reference source not found)\.?)$`)

// cutPage takes the page off the end of an entry, with the leaders or the white
// space in front of it. An entry whose leaders lead nowhere, or to a page that is
// lost, has the page "?", one without leaders "".
func cutPage(text string) (title, page string) {
	if strings.ContainsAny(text, "!！") {
		if at := lostPage.FindStringIndex(text); at != nil && at[0] > 0 {
			return strings.TrimRightFunc(text[:at[0]], leaders.has), "?"
		}
	}
	rest, page := cutNumber(text)
	title = strings.TrimRightFunc(rest, leaders.has)
	led := utf8.RuneCountInString(rest[len(title):])
	switch {
	case title == "" || led == 0 || led == 1 && (page == "" || !strings.HasSuffix(rest, " ")):
		return text, ""
	case page == "":
		return title, "?"
	}
	return title, page
}

// cutNumber takes the number of a page off the end of an entry, in brackets or not.
func cutNumber(text string) (rest, page string) {
	rest = strings.TrimRight(text, ")）")
	if page = trailing(rest, "0123456789OolI"); !asciiDigits.in(page) {
		page = trailing(rest, "IVXivx")
	}
	if page == "" || len(page) > 5 || asciiDigits.in(page) && len(page) > 3 {
		return text, ""
	}
	return strings.TrimRight(rest[:len(rest)-len(page)], "(（"), page
}

// trailing returns the characters of a set with which a text ends.
func trailing(s, set string) string { return s[len(strings.TrimRight(s, set)):] }

// entryStops stand in sentences, not in entries.
var entryStops = anyOf("。；！")

// readEntry reads a line as an entry of the contents.
func readEntry(p piece) (entry, bool) {
	e := entry{line: p.line}
	if !short(p.text, 120) {
		return e, false
	}
	text, page := cutPage(p.text)
	e.page = page
	text = strings.TrimLeft(strings.TrimRight(text, ".．…·•・_ \t　"), "—- ") // dashes can stand in front of sections
	if m, ok := readDecimal(text); ok {
		e.mark, e.key = m, bare(m.title)
		return e, true
	}
	if title, ok := readColumnTitle(text); ok {
		e.isCol = true
		e.title = title.title
		e.number = title.number
	} else if m, ok := readMark(strings.ReplaceAll(text, "\t", " ")); ok {
		e.mark = m
	} else {
		e.title = text
	}
	e.key = bare(e.title)
	short := runeCount(text) <= 45 && !entryStops.in(text)
	return e, short && e.key != ""
}

// takeContents finds the contents at the front, keeps its entries as evidence
// for the headings of the body, and moves it to the furniture. Contents are
// either announced by their title (目录) or a run of numbered headings with
// nothing between them whose first heading comes again.
func (r *reading) takeContents() {
	for i := 0; i < len(r.pieces); i++ {
		if short(r.pieces[i].text, 6) && contentsTitle.MatchString(bare(r.pieces[i].text)) {
			if n := r.contentsRun(i + 1); n > 0 {
				r.discard(model.ContentsBlock, i, i+1+n)
				i--
			}
		}
	}
	if len(r.contents) > 0 {
		return
	}
	for i := range r.pieces {
		if n := r.silentContents(i); n > 0 {
			r.contentsRun(i)
			r.discard(model.ContentsBlock, i, i+n)
			return
		}
	}
}

// contentsRun takes the entries from piece i on and returns how many there are.
// The body begins where an entry's title comes again without a page, or where a
// line is no entry.
func (r *reading) contentsRun(i int) int {
	seen := map[string]bool{} // titles, and titles with their numbers
	for _, e := range r.contents {
		seen[e.key] = true
	}
	paged := false
	n := 0
	for ; i+n < len(r.pieces); n++ {
		e, ok := readEntry(r.pieces[i+n])
		if !ok || contentsTitle.MatchString(bare(r.pieces[i+n].text)) {
			break
		}
		if e.page == "" && n > 0 && (seen[e.number+e.key] && e.number != "" || frontTitles[e.key] && r.laterHeading(i+n+1)) {
			break
		}
		if e.page == "" && (seen[e.key] && (paged || r.laterHeading(i+n+1) || n > 3) || paged && e.style == unnumbered && !e.isCol) {
			break
		}
		if e.page != "" {
			paged = true
		}
		if e.page == "" && e.style == unnumbered && !e.isCol && !standardTitle(e.key) {
			break
		}
		if last := len(r.contents) - 1; e.style == unnumbered && !e.isCol && last >= 0 && paged && r.contents[last].page == "" {
			e.mark = mark{r.contents[last].style, r.contents[last].ordinal, r.contents[last].number, r.contents[last].title + e.title, false}
			e.isCol, e.key = r.contents[last].isCol, bare(e.title)
			r.contents = r.contents[:last] // the entry was wrapped
		}
		seen[e.key], seen[e.number+e.key] = true, true
		r.contents = append(r.contents, e)
	}
	r.cutPagesBetween()
	return n
}

// cutPagesBetween takes the page off entries so long that nothing stands in front of
// it: it lies between the pages of the entries around.
func (r *reading) cutPagesBetween() {
	for i := 1; i+1 < len(r.contents); i++ {
		e := &r.contents[i]
		if e.page != "" || r.contents[i-1].page == "" || !isDigit(lastRune(e.title)) {
			continue
		}
		title, page := cutNumber(e.title)
		above, paged := arabic(r.contents[i-1].page)
		at, _ := arabic(page)
		below, _ := arabic(r.contents[i+1].page)
		if paged && above <= at && at <= below {
			e.title, e.page, e.key = title, page, bare(title)
		}
	}
}

// laterHeading tells whether piece i is running text, as behind a body heading.
func (r *reading) laterHeading(i int) bool {
	return i < len(r.pieces) && runeCount(r.pieces[i].text) > 45
}

// silentContents returns the length of a run of headings from piece i on that
// can only be contents: five or more with no text between them, the first of
// which comes again later. 0 for none.
func (r *reading) silentContents(i int) int {
	n := 0
	for ; i+n < len(r.pieces); n++ {
		if text := r.pieces[i+n].text; !markOpeners.has(firstRune(text)) && !short(text, 12) {
			break
		}
		e, ok := readEntry(r.pieces[i+n])
		if !ok || e.style == unnumbered && !standardTitle(e.key) || e.style >= digitStyle {
			break
		}
	}
	if n < 5 {
		return 0
	}
	first, _ := readEntry(r.pieces[i])
	for k := i + 1; k < len(r.pieces); k++ {
		if e, ok := readEntry(r.pieces[k]); ok && e.key == first.key && e.style == first.style {
			return min(n, k-i)
		}
	}
	return 0
}

// listed returns the entry of the contents that names a heading, nil for none.
func (r *reading) listed(title string) *entry {
	if len(r.contents) == 0 || !short(title, 2*longestTitle) {
		return nil
	}
	key := bare(title)
	for i := range r.contents {
		if r.contents[i].key == key && !r.contents[i].isCol {
			return &r.contents[i]
		}
	}
	return nil
}

// annexTitle matches the bare title of an annex: "附件:重大项目表".
var annexTitle = opener{anyOf("附"), regexp.MustCompile(`^附[件录表]\d{0,2}:`)}

// cutAnnex cuts the word that an annex has in place of a number off its title.
func cutAnnex(text string) (annex, title string, ok bool) {
	if !annexTitle.MatchString(fold(text)) {
		return "", "", false
	}
	at := colons.index(text)
	return strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+bracketLen(text[at:]):]), true
}

// contentsRank returns the style of an entry without number: that of sections where
// the entry stands behind a chapter's and the numbers of the chapters leave none out
// for it. Automatic numbers of sections are lost while those of chapters are kept.
func (r *reading) contentsRank(e *entry) style {
	if frontTitles[e.key] || annexTitle.MatchString(e.key) {
		return unnumbered
	}
	var above, below *entry // the entries with numbers around it
	between := 0            // entries without, in its chapter
	for i := range r.contents {
		switch c := &r.contents[i]; {
		case c.isCol:
		case c.style != unnumbered && c.line < e.line:
			above, between = c, 0
		case c.style == unnumbered && !frontTitles[c.key] && below == nil:
			between++
		case c.style != unnumbered && below == nil:
			below = c
		}
	}
	if above == nil || above.style >= sectionStyle && above.style != commaStyle ||
		below != nil && (below.style > above.style || below.style == above.style && below.ordinal-above.ordinal-1 == between) {
		return unnumbered
	}
	if above.style == commaStyle {
		return parenStyle
	}
	return sectionStyle
}

// lists tells whether the contents have entries of a style.
func (r *reading) lists(st style) bool {
	return slices.ContainsFunc(r.contents, func(e entry) bool { return e.style == st && !e.isCol })
}

// contentsLine returns the last source line of the contents, 0 without any.
func (r *reading) contentsLine() int {
	if len(r.contents) == 0 {
		return 0
	}
	return r.contents[len(r.contents)-1].line
}
