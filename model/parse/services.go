package parse

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"guilan/model"
)

// countStated matches the count that a service list states at its end: "(共计9项)",
// "(9项)", "共9项", "等9项". Its bracket can have lost the closing one.
var countStated = regexp.MustCompile(`(?:[(\[](?:共计?|合计)?(?:\d{1,2}[大小]?类)?` + countDigits + `[项个][)\]]?|(?:共计?|等)` + countDigits + `[项个])[。;]?$`)

// countDigits matches the number in such a count; recognition can have taken its
// digits for letters.
const countDigits = `([\dlIOo]{1,3})`

// countOf reads it.
func countOf(digits string) int {
	n, _ := arabic(misreadDigits.Replace(digits))
	return n
}

// statesCount tells whether a folded text ends with such a count.
func statesCount(folded string) bool {
	end := countEnd(folded)
	return (strings.Contains(end, "项") || strings.Contains(end, "个")) && asciiDigits.in(end) && countStated.MatchString(end)
}

// countEnd returns the end of a text in which such a count stands.
func countEnd(folded string) string {
	return folded[max(0, len(folded)-longestCount):]
}

// longestCount is the most bytes that such a count takes.
const longestCount = 40

// countTail is the same in a text as written.
var countTail = regexp.MustCompile(`[（(〔\[]?\s*(?:共\s*计?|合计|等)?\s*(?:\d{1,2}\s*[大小]?类\s*)?` + countDigits + `\s*[项个]\s*[）)〕\]]?\s*[。；;]?\s*$`)

// countHeaders stand over a column of such counts.
var countHeaders = wordSet("项目数", "服务项目数", "项目数量", "服务数量", "服务项数", "事项数", "事项数量", "项数", "个数", "数量", "小计")

// countColumn returns the column of a table that holds counts, -1 for none.
func countColumn(header []string) int {
	for i, h := range header {
		if name, _, _ := strings.Cut(fold(h), "("); countHeaders[bare(name)] {
			return i
		}
	}
	return -1
}

// countsByContent returns the column behind a list's domains whose cells are all
// numbers that do not count up, -1 for none.
func countsByContent(t *model.Table, roles []role) int {
	for k, r := range roles {
		if r != otherRole && r != noRole {
			continue
		}
		all, rising := len(t.Rows) > 2, true
		for n, row := range t.Rows {
			count := countAlone(row.Cells[k])
			all = all && count > 0
			rising = rising && count == n+1
		}
		if all && !rising {
			return k
		}
	}
	return -1
}

// countCell returns the count that is all that a cell holds ("9项"), 0 for none.
func countCell(cell string) int {
	s := strings.Trim(fold(cell), "()[]")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "项"), "个")
	n, _ := numeral(s)
	return n
}

// services reads the rows of a list of basic public services.
func (r *reading) services(column int, t *model.Table) {
	roles := rolesOf(t.Header)
	counts := countColumn(t.Header)
	if counts < 0 {
		counts = countsByContent(t, roles)
	}
	rows := serviceRows{r: r, column: column, counts: counts,
		name: slices.Index(roles, nameRole), group: slices.Index(roles, groupRole), itemEach: itemRows(t, roles)}
	for _, row := range t.Rows {
		rows.read(row)
	}
	rows.flush()
}

// serviceRows is what is carried from row to row of a list of services.
type serviceRows struct {
	r                   *reading
	column              int
	name, group, counts int  // columns; -1 for none
	itemEach            bool // most rows give one service

	domain string
	line   int      // of the domain
	items  []string // of the domain, where they have a row each
	lists  []string // of the domain, where they do not
	stated int      // how many those say that they have
}

// read reads a row: a domain alone, a domain's list, or one of its services.
func (s *serviceRows) read(row model.Row) {
	list := row.Cells[s.name] // a list of services has names
	if isTotal(row.Cells) {
		s.flush()
		return
	}
	goesOn := s.domain != "" && s.group >= 0 && list != ""
	if words := filled(row.Cells); len(words) == 1 && !goesOn {
		if class := strings.Contains(s.domain, "类") && !namesGroup(words[0]); !class {
			s.begin(unnumber(words[0]), row.Line)
		}
		return
	}
	if s.group >= 0 {
		if cell := unnumber(strings.ReplaceAll(row.Cells[s.group], "**", "")); cell != "" && (cell != s.domain || len(s.items) == 0 && len(s.lists) == 0) {
			s.begin(cell, row.Line)
		}
	}
	counted := 0
	if s.counts >= 0 {
		counted = countCell(row.Cells[s.counts])
	}
	switch {
	case list == "":
	case counted > 0 || isList(list) || semicolons.in(list) || !s.itemEach:
		text, stated := cutCount(list)
		if len(s.lists) == 0 {
			s.line = row.Line
		}
		s.lists, s.items = append(s.lists, s.items...), nil
		s.lists, s.stated = append(s.lists, text), s.stated+max(stated, counted)
	case len(s.lists) > 0:
		s.lists = append(s.lists, list) // of one
	default:
		s.items = append(s.items, strings.TrimRight(list, "。；;"))
	}
}

// isTotal tells whether a row sums up the others; the word for that can be spread
// over two cells ("合　计").
func isTotal(cells []string) bool {
	words := filled(cells)
	return len(words) > 0 && (totalWords[bare(words[0])] || len(words) > 1 && totalWords[bare(words[0]+words[1])])
}

var totalWords = wordSet("合计", "总计", "小计", "共计", "总数")

// begin begins a domain.
func (s *serviceRows) begin(domain string, line int) {
	s.flush()
	s.domain, s.line = domain, line
}

// flush keeps the services of a domain that had rows of their own or lists, one for each
// of their classes.
func (s *serviceRows) flush() {
	if len(s.lists) > 0 {
		domain, inDomain := cutCount(s.domain)
		stated := max(s.stated, inDomain)
		var items []string
		for _, list := range s.lists {
			if len(s.lists) == 1 {
				items = splitItems(list, stated)
			} else {
				items = append(items, splitItems(list, 0)...)
			}
		}
		s.r.addServices(s.column, domain, items, stated, s.line)
		s.lists, s.stated = nil, 0
	}
	if len(s.items) > 0 {
		domain, stated := cutCount(s.domain)
		items := s.items
		if len(items) == 1 || stated > 0 && len(items) != stated {
			items = splitItems(strings.Join(items, "；"), stated)
		}
		s.r.addServices(s.column, domain, items, stated, s.line)
	}
	s.items = nil
}

// itemRows tells whether a table gives each service a row: most of its names are
// no lists.
func itemRows(t *model.Table, roles []role) bool {
	lists := 0
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			if roles[i] == nameRole && isList(cell) {
				lists++
			}
		}
	}
	return lists*2 < len(t.Rows)
}

// addServices keeps the list of one domain, and reports a stated count that it
// does not meet.
func (r *reading) addServices(column int, group string, items []string, stated, line int) {
	list := model.ServiceList{Column: column, Group: group, Items: items, Stated: stated, Line: line}
	if stated > 0 && len(list.Items) != stated {
		r.findCount(line, group, stated, len(list.Items))
	}
	r.plan.Services = append(r.plan.Services, list)
}

// findCount reports a stated count that a list does not meet.
func (r *reading) findCount(line int, group string, stated, listed int) {
	r.find(line, "count", fmt.Sprintf("“%s”写明共计%d项，列出的是%d项。", group, stated, listed))
}

// cutCount takes the stated count off the end of a list.
func cutCount(text string) (string, int) {
	s := strings.TrimSpace(text)
	folded := fold(s)
	if !statesCount(folded) {
		return s, 0
	}
	m := countStated.FindStringSubmatch(countEnd(folded))
	n := countOf(m[1] + m[2])
	tail := lastBytes(s, 2*longestCount) // white space may stand among the count
	return strings.TrimSpace(s[:len(s)-len(tail)] + countTail.ReplaceAllString(tail, "")), n
}

// lastBytes returns the end of a text, of about n bytes.
func lastBytes(s string, n int) string {
	from := max(0, len(s)-n)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	return s[from:]
}

// The marks that separate the items of a list, and those of brackets in it.
var (
	semicolons              = anyOf("；;")
	commasAndSemicolons     = anyOf("，,；;")
	listCommas              = anyOf("、")
	allSeparators           = anyOf("、，,；;")
	listCommasAndSemicolons = anyOf("、；;")

	listOpenings = anyOf("（(《“[〔")
	listClosings = anyOf("）)》”]〕")
)

// listMarks are left at the ends of an item when a list is taken apart.
const listMarks = "。，、；;, "

// splitItems takes a list apart. Where its items are numbered, the numbers part
// them, whatever stands between. Marks inside brackets do not separate. Of the
// ways to split, the one that meets the stated count is right; without one the
// widest separator that the text uses more than once is taken, because narrower
// ones then stand inside items ("职业介绍、职业指导和创业开业指导，就业登记…").
func splitItems(text string, stated int) []string {
	text = strings.ReplaceAll(text, "<br>", "；")
	if items := numberedItems(text); len(items) > 0 {
		return items
	}
	if closed := severalInOne.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, "、", innerComma) }); closed != text {
		items := splitItems(closed, stated)
		if stated == 0 || len(items) == stated {
			for i := range items {
				items[i] = strings.ReplaceAll(items[i], innerComma, "、")
			}
			return items
		}
	}
	splits := [][]string{
		splitOutside(text, semicolons),
		splitOutside(text, commasAndSemicolons),
		splitOutside(text, listCommas),
		splitOutside(text, allSeparators),
		splitOutside(text, listCommasAndSemicolons),
	}
	for _, items := range splits {
		if stated > 0 && len(items) == stated {
			return items
		}
	}
	if items := mergeItems(splits[3], stated); items != nil {
		return items
	}
	for _, items := range splits[:2] {
		if len(items) > 2 {
			return items
		}
	}
	if len(splits[2]) == 1 {
		return splits[1]
	}
	return splits[2]
}

// severalInOne matches the services of the national 基本公共服务标准 whose names list several
// things: each is one service.
var severalInOne = regexp.MustCompile(`职业介绍、职业指导和创业(?:开业)?指导|职业技能培训、鉴定和生活费补贴`)

// innerComma stands for a comma inside such a name while a list is taken apart: a
// character without meaning.
const innerComma = "\uE000"

// numberedItems takes a list apart whose items are numbered, from 1 on or, where lists
// go on with the numbers of each other, from any number on.
func numberedItems(text string) []string {
	if !markOpeners.has(firstRune(text)) {
		return nil
	}
	var items []string
	st := unnumbered      // the style of the numbers
	from, open := 0, true // where the last item begins; whether one can begin here
	next := 0             // number
	for i, c := range text {
		squeezed := next > 0 && isASCIIDigit(c) && !isDigit(lastRune(text[:i])) // no space is left in front
		if (open || squeezed || isCircled(c)) && markOpeners.has(c) {
			m := readItemMark(text[i:])
			if m.style >= digitStyle && (st == unnumbered || m.style == st) && (m.ordinal == next || i == 0 && m.ordinal > 0) && strings.HasPrefix(text[i:], m.number) {
				if st != unnumbered {
					items[len(items)-1] = text[from:i]
				}
				items = append(items, text[i+len(m.number):])
				st, from, next = m.style, i+len(m.number), m.ordinal+1
			}
		}
		open = isSpace(c) || allSeparators.has(c)
	}
	if len(items) == 1 && next != 2 {
		return nil // a figure
	}
	return trimItems(items)
}

// trimItems takes white space and the marks of the list off its items, and drops those
// that have nothing else.
func trimItems(items []string) []string {
	kept := items[:0]
	for _, item := range items {
		if item = strings.Trim(squeeze(item), listMarks); item != "" {
			kept = append(kept, item)
		}
	}
	return kept
}

// isCircled knows the numbers that stand nowhere but in front of an item.
func isCircled(c rune) bool { return c >= '①' && c <= '⑳' }

// readItemMark reads the number of an item, which, unlike a heading, can begin with
// a figure ("2.3岁以下…").
func readItemMark(text string) mark {
	if number := numberedEntry.FindString(prefix(text, 6)); number != "" {
		n, _ := arabic(plainDigits(strings.TrimRight(number, ".．、")))
		return mark{style: digitStyle, ordinal: n, number: number}
	}
	m, ok := readMark(text)
	if !ok || m.damaged {
		return mark{}
	}
	return m
}

// mergeItems puts parts of items together again, where that meets the stated
// count: an item that holds 和, 及 or 等 names several things, and the part in front
// of it can be the first of them ("职业介绍、职业指导和创业开业指导"). Nil where it
// does not come out.
func mergeItems(items []string, stated int) []string {
	if stated == 0 || len(items) <= stated {
		return nil
	}
	var merged []string
	for _, item := range items {
		if n := len(merged); n > 0 && strings.ContainsAny(item, "和及与等") && sameKind(merged[n-1], item) {
			merged[n-1] += "、" + item
			continue
		}
		merged = append(merged, item)
	}
	if len(merged) != stated {
		return nil
	}
	return merged
}

// sameKind tells whether two parts begin alike, or the first is too short to be an
// item by itself.
func sameKind(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return x[0] == y[0] || len(x) <= 6 && !strings.ContainsAny(a, "和及与、")
}

// splitOutside splits a text at any of the separators outside brackets and drops
// the mark that closes the list.
func splitOutside(text string, separators *runeSet) []string {
	var items []string
	depth, from := 0, 0
	for i, c := range text {
		switch {
		case listOpenings.has(c):
			depth++
		case listClosings.has(c):
			depth = max(0, depth-1)
		case depth == 0 && separators.has(c):
			items = append(items, text[from:i])
			from = i + len(string(c))
		}
	}
	items = append(items, text[from:])
	return trimItems(items)
}

// told is an entry of a service list that is told in a paragraph.
type told struct {
	domain string
	stated int    // the count behind the domain, 0 for none
	list   string // the services; a count can stand at its end
}

// toldEntry matches such an entry: "幼有善育（3项）：优孕优生服务、儿童健康服务…。",
// "幼有善育共3项：…", "优孕优生服务：1.生育保险；2.…。"
var toldEntry = regexp.MustCompile(`^(\p{Han}{2,16}?)\s*(?:[（(]\s*共?计?\s*` + countDigits + `\s*[项个]\s*(?:[）)]?\s*[：:]|[）)])|共计?\s*` + countDigits + `\s*项[：:]|[：:])\s*([^。：:]+)。?$`)

// toldInWords matches an entry that says its count in words, of which only those of known
// domains are lists of services: "学有所教领域7项，包括…".
var toldInWords = regexp.MustCompile(`^(\p{Han}{2,16}?)(?:领域|方面|类)?(?:共有?|共计|有)?\s*` + countDigits + `\s*项\s*[，,]?\s*(?:主要)?(?:包括|包含|分别[为是]|具体[为是]|即)[：:]?\s*([^。：:]+)。?$`)

// toldAsSentence matches an entry that says its count at the end of a sentence, of known
// domains only, too: "老有所养方面，提供老年人健康管理、老年人福利补贴等4项服务。"
var toldAsSentence = regexp.MustCompile(`^(\p{Han}{2,16}?)(?:领域|方面|类)?[，,]?(?:主要)?(?:提供|包括|包含|涵盖|落实|实施)([^。：:]+?)(?:等|共计?|合计)\s*` + countDigits + `\s*项(?:基本公共)?(?:服务)?(?:项目|内容|事项)?。?$`)

// toldWithCount matches other ways to tell the count of a known domain in front of its
// list, toldByStop those that close the domain with a full stop: "9项幼有所育服务：…",
// "公共教育：8项。…", "学有优教（9项）。…；…".
var (
	toldCountFirst = regexp.MustCompile(`^` + countDigits + `\s*项(\p{Han}{2,12}?)(?:服务|领域)?[：:]\s*([^。：:]+)。?$`)
	toldWithCount  = regexp.MustCompile(`^(\p{Han}{2,16}?)[：:]\s*共?` + countDigits + `\s*项[。，,；;：:]\s*([^。：:]+)。?$`)
	toldByStop     = regexp.MustCompile(`^(\p{Han}{2,16}?)(?:[（(]` + countDigits + `项[）)])?。\s*([^。：:]+[；;][^。：:]+)。?$`)
)

// toldOtherwise reads an entry of a known domain that is told in one of these ways.
func toldOtherwise(text string) (told, bool) {
	if m := toldCountFirst.FindStringSubmatch(text); m != nil && isWholeDomain(m[2]) {
		return told{m[2], countOf(m[1]), m[3]}, true
	}
	for _, way := range []*regexp.Regexp{toldWithCount, toldByStop} {
		if m := way.FindStringSubmatch(text); m != nil && isWholeDomain(m[1]) {
			return told{m[1], countOf(m[2]), m[3]}, true
		}
	}
	return told{}, false
}

// readTold reads an entry.
func readTold(text string) (told, bool) {
	if m := toldEntry.FindStringSubmatch(text); m != nil {
		return told{m[1], countOf(m[2] + m[3]), m[4]}, true
	}
	if !isDigit(firstRune(text)) && !beginsWithDomain(text) {
		return told{}, false
	}
	if m := toldInWords.FindStringSubmatch(text); m != nil && isWholeDomain(m[1]) {
		return told{m[1], countOf(m[2]), m[3]}, true
	}
	if m := toldAsSentence.FindStringSubmatch(text); m != nil && isWholeDomain(m[1]) {
		return told{m[1], countOf(m[3]), m[2]}, true
	}
	return toldOtherwise(text)
}

// beginsWithDomain tells whether a text begins with a known domain of services.
func beginsWithDomain(text string) bool {
	n := 0
	for i := range text {
		if n++; n > shortestDomain && isWholeDomain(text[:i]) {
			return true
		} else if n > longestHead/2 {
			break
		}
	}
	return false
}

// shortestDomain is the least characters that a known domain has.
const shortestDomain = 4

// toldInBrackets matches an entry whose list stands in brackets behind its domain, with
// the count: "幼有善育（优孕优生服务、儿童健康服务，共2项）；".
var toldInBrackets = regexp.MustCompile(`^(\p{Han}{2,16})\s*[（(]([^。]+?)[，,、；]?\s*(?:共计?|合计)\s*` + countDigits + `\s*[项个]\s*[）)][。；;]?$`)

// readToldInBrackets reads such an entry; most texts are told by their ends to be none.
func readToldInBrackets(text string) (told, bool) {
	if !strings.Contains(lastBytes(text, longestCount), "项") {
		return told{}, false
	}
	m := toldInBrackets.FindStringSubmatch(text)
	if m == nil || !allSeparators.in(m[2]) {
		return told{}, false
	}
	return told{m[1], countOf(m[3]), m[2]}, true
}

// toldHead matches the domain and the count that such an entry begins with.
var toldHead = regexp.MustCompile(`^\p{Han}{2,16}?\s*(?:[（(]\s*共?计?|共计?)\s*` + countDigits + `\s*[项个]\s*[）)]?\s*[：:]|^\p{Han}{4,16}?(?:共有?|共计|有)?\s*` + countDigits + `\s*项\s*[，,]?\s*(?:主要)?(?:包|分别|具体|即)`)

// headMarks stand behind the domain or the count.
var headMarks = anyOf("：:）)项")

// longestHead is the most characters that the domain and the count have.
const longestHead = 32

// toldEntries reads a paragraph as one or more such entries; nil for others.
func toldEntries(text string) []told {
	text = unbulleted(unnumber(text))
	if t, ok := readToldInBrackets(text); ok {
		return []told{t}
	}
	counted := strings.Contains(lastBytes(text, longestCount), "项")
	domain, _, _ := strings.Cut(prefix(text, longestGroupName), "。")
	if head := prefix(text, longestHead); !headMarks.in(head) && !counted && !isWholeDomain(domain) || notesStart.opensBare(head) || responsible.MatchString(bare(head)) {
		return nil
	}
	var entries []told
	for _, part := range cutTold(text) {
		t, ok := readTold(part)
		if !ok {
			return nil
		}
		entries = append(entries, t)
	}
	return entries
}

// cutTold cuts a text where a domain with a count begins behind a semicolon or a
// full stop.
func cutTold(text string) []string {
	var parts []string
	from := 0
	for i, c := range text {
		behind := i + utf8.RuneLen(c)
		if listEnds.has(c) && beginsTold(strings.TrimLeft(prefix(text[behind:], longestHead), " ")) {
			parts, from = append(parts, text[from:i]), behind
		}
	}
	return append(parts, strings.TrimLeft(text[from:], " "))
}

// beginsTold tells whether a text begins with a domain and its count; most say nothing of
// counts.
func beginsTold(text string) bool { return countWords.in(text) && toldHead.MatchString(text) }

var countWords = anyOf("项个")

var listEnds = anyOf("；;。")

// tellsServices tells whether the paragraphs of a column are such entries: all of
// them, most with several services, and with a count stated or a title that calls
// it a list.
func (r *reading) tellsServices(s columnSpan) bool {
	counted, several := 0, 0
	n := 0
	for _, p := range r.pieces[s.from+1 : s.to] {
		if notesStart.opensBare(prefix(p.text, 12)) {
			break
		}
		if isTotalCaption(p.text) {
			continue
		}
		entries := toldEntries(p.text)
		if entries == nil {
			return false
		}
		for _, t := range entries {
			if n++; t.stated > 0 || statesCount(fold(t.list)) {
				counted++
			}
			if allSeparators.in(t.list) || len(numberedItems(t.list)) > 0 {
				several++
			}
		}
	}
	return n > 1 && several*3 >= n*2 && (counted*2 >= n || strings.Contains(s.title.title, "清单") && strings.Contains(s.title.title, "服务"))
}

// bracketed matches a domain in brackets in front of its list.
var bracketed = opener{anyOf("【"), regexp.MustCompile(`^【(\p{Han}{2,12})】`)}

// unnumber takes the number off the beginning of an entry, and the brackets off
// its domain.
func unnumber(text string) string {
	if bracketed.MatchString(text) {
		m := bracketed.FindStringSubmatch(text)
		return m[1] + "：" + text[len(m[0]):]
	}
	if m, ok := readMark(text); ok && m.style >= commaStyle && m.title != "" {
		return m.title
	}
	return text
}

// toldServices reads the entries of a paragraph; false where it has none.
func (r *reading) toldServices(column int, p *piece) bool {
	entries := toldEntries(p.text)
	for _, t := range entries {
		items, stated := t.services()
		r.addServices(column, t.domain, items, stated, p.line)
	}
	return entries != nil
}

// services returns the services of such an entry, and the count that stands behind its
// domain or at its end.
func (t told) services() (items []string, stated int) {
	list, stated := cutCount(t.list)
	if t.stated > 0 {
		stated = t.stated
	}
	return splitItems(list, stated), stated
}
