package parse

import (
	"slices"
	"strings"
)

// Lists of services whose cells nothing but white space parts: each in a line of its
// own, or the cells of a row in one. The domains tell where the rows begin: they are
// known, or say how many services they have.

// serviceWords are the words of one domain's part of such a list.
type serviceWords struct {
	domain string // as written, with its number and count
	line   int
	count  string // of a column for that
	words  []placedWord
}

// placedWord is a word and the line that it stands in.
type placedWord struct {
	text string
	line int
}

// lists tells whether a word is part of a list rather than one service.
func (w placedWord) lists() bool { return allSeparators.in(w.text) || isCircled(firstRune(w.text)) }

// takeThings takes a list with a header in piece i whose services have a line each,
// beside their domain or below it.
func (r *reading) takeThings(i int) bool {
	header := strings.Fields(r.pieces[i].text)
	if roles := announced(header); len(header) != 2 || roles[0] != groupRole || roles[1] != nameRole {
		return false
	}
	t := looseTable{r: r, header: header, roles: rolesOf(header)}
	lists, end := t.serviceWords(i + 1)
	for _, l := range lists {
		if slices.ContainsFunc(l.words, placedWord.lists) {
			return false // in lists
		}
		for k := 1; k < len(l.words); k++ {
			if l.words[k].line == l.words[k-1].line {
				return false
			}
		}
	}
	rows, _ := t.serviceLines(i + 1)
	if rows == nil {
		return false
	}
	r.replace(i, end, &grid{header: header, rows: rows})
	return true
}

// serviceLines reads such a list from piece i on, and returns the piece behind it; no
// rows where not every domain is sure.
func (t *looseTable) serviceLines(i int) (rows []gridRow, end int) {
	lists, end := t.serviceWords(i)
	if len(lists) < 2 {
		return nil, i
	}
	met, stated := 0, 0
	for n, l := range lists {
		own, items := t.serviceRows(l, n+1)
		if items == 0 {
			return nil, i
		}
		if _, count := cutCount(unnumber(l.domain)); count > 0 {
			stated++
			if items == count {
				met++
			}
		}
		rows = append(rows, own...)
	}
	if met*2 < stated {
		return nil, i
	}
	return rows, end
}

// serviceWords divides the words from piece i on among the domains.
func (t *looseTable) serviceWords(i int) (lists []serviceWords, end int) {
	counts := countColumn(t.header)
	var number mark // of the last domain that has one
	for end = i; end < len(t.r.pieces) && t.r.pieces[end].grid == nil; end++ {
		if t.serviceHeaderAgain(end) {
			end--
			continue
		}
		p := &t.r.pieces[end]
		words := strings.Fields(p.text)
		next, numbered := t.numberedDomain(words, number, len(lists))
		again := len(lists) > 0 && words[0] == lists[len(lists)-1].domain
		if !numbered && !again && t.endsServices(p, words) {
			break
		}
		for k, word := range words {
			last := len(lists) - 1
			switch {
			case isTotal([]string{word}):
				for end++; end < len(t.r.pieces) && countAlone(t.r.pieces[end].text) > 0; {
					end++ // of all
				}
				return lists, end
			case last >= 0 && word == lists[last].domain && k == 0:
			case last >= 0 && len(lists[last].words) == 0 && isServiceDomain(unnumber(lists[last].domain)+word):
				lists[last].domain += word // the domain's name is wrapped
			case numbered && k <= 1 && word == next.number+next.title:
				number = next
				lists = append(lists, serviceWords{domain: word, line: p.line})
			case opensDomain(word) && (k == 0 || k == 1 && isInteger(words[0])), t.opensList(end, words, k), t.opensThings(end, words, lists),
				counts >= 0 && k == 0 && len(words) > 1 && countAlone(words[1]) > 0 && isDomain(unnumber(word)):
				lists = append(lists, serviceWords{domain: word, line: p.line})
			case last < 0 && !isInteger(word):
				return nil, i
			case last < 0:
			case counts >= 0 && lists[last].count == "" && len(lists[last].words) == 0 && countAlone(word) > 0:
				lists[last].count = word
			default:
				lists[last].words = append(lists[last].words, placedWord{word, p.line})
			}
		}
	}
	return lists, end
}

// numberedDomain reads the number of a domain: the next of its kind, in front of a few
// words. The first opens the list.
func (t *looseTable) numberedDomain(words []string, last mark, lists int) (mark, bool) {
	k := 0
	if len(words) > 1 && isInteger(words[0]) {
		k = 1
	}
	m, ok := nextGroup(words[k], last, lists == 0)
	name, _ := cutCount(m.title)
	return m, ok && !m.damaged && short(name, longestGroupCell)
}

// opensList tells whether word k of a line, piece i, is a domain because its list
// follows, in the same line or the next.
func (t *looseTable) opensList(i int, words []string, k int) bool {
	if !hasRole(t.roles, groupRole) || k > 1 || k == 1 && !isInteger(words[0]) || !isDomain(words[k]) || listCommas.in(words[k]) || isCircled(firstRune(words[k])) {
		return false
	}
	if k+1 < len(words) {
		return isListed(words[k+1]) && !goesOnCircled(words[k+1])
	}
	if k > 0 || i+1 == len(t.r.pieces) || t.r.pieces[i+1].grid != nil {
		return false
	}
	next := t.r.pieces[i+1].text
	return isListed(next) && !opensDomain(strings.Fields(next)[0])
}

// isListed tells whether words are the beginning of a list.
func isListed(words string) bool {
	return isCircled(firstRune(words)) || (listCommas.in(words) || semicolons.in(words)) && !isNumberedGroup(words)
}

// goesOnCircled tells whether words go on with a list from its second item on.
func goesOnCircled(words string) bool {
	first := firstRune(words)
	return isCircled(first) && first != '①'
}

// opensThings tells whether a line, piece i, is nothing but the domain of numbered
// services: the one in front of it has all its cells, the next number stands below.
func (t *looseTable) opensThings(i int, words []string, lists []serviceWords) bool {
	if hasRole(t.roles, groupRole) || t.roles[0] != serialRole || len(words) != 1 || !isDomain(words[0]) || i+1 >= len(t.r.pieces) {
		return false
	}
	next := strings.Fields(t.r.pieces[i+1].text)
	if t.r.pieces[i+1].grid != nil || !isInteger(next[0]) {
		return false
	}
	if len(lists) == 0 {
		return next[0] == "1"
	}
	above := lists[len(lists)-1].words
	cells := 0
	for cells < len(above) && !isInteger(above[len(above)-1-cells].text) {
		cells++
	}
	return cells == len(t.roles)-1
}

// opensDomain tells whether a word is a domain that is sure.
func opensDomain(word string) bool {
	return namesGroup(word) && readItemMark(word).style < digitStyle
}

// endsServices tells whether a line can be no part of the list.
func (t *looseTable) endsServices(p *piece, words []string) bool {
	if opensDomain(words[0]) || len(words) > 1 && isInteger(words[0]) && opensDomain(words[1]) {
		return false
	}
	if m := readItemMark(p.text); m.style == itemStyle && short(p.text, 2*longestTitle) {
		return false
	}
	m, numbered := readMark(p.text)
	heads := numbered && m.style <= parenStyle && m.ordinal > 0
	return heads || notesStart.opensBare(prefix(p.text, 12)) || standardTitle(bare(p.text)) || t.r.listed(p.text) != nil || strings.Contains(strings.TrimSuffix(p.text, "。"), "。")
}

// serviceHeaderAgain drops the header where it stands again from piece i on.
func (t *looseTable) serviceHeaderAgain(i int) bool {
	if firstRune(t.r.pieces[i].text) != firstRune(t.header[0]) {
		return false
	}
	if sameCells(strings.Fields(t.r.pieces[i].text), t.header) {
		t.r.dropRepeated(i)
		return true
	}
	n := len(t.header)
	if i+n <= len(t.r.pieces) && sameCells(texts(t.r.pieces[i:i+n]), t.header) {
		t.r.dropRepeatedHeader(i, i+n)
		return true
	}
	return false
}

// serviceRows makes the rows of domain n, and returns how many services they have.
func (t *looseTable) serviceRows(l serviceWords, n int) (rows []gridRow, items int) {
	name, group, serial := slices.Index(t.roles, nameRole), slices.Index(t.roles, groupRole), slices.Index(t.roles, serialRole)
	row := func(line int) gridRow { return gridRow{make([]string, len(t.roles)), line} }
	if group < 0 {
		own := row(l.line)
		own.cells[name] = l.domain
		rows = append(rows, own)
	}
	if things := t.numberedThings(l, serial >= 0 && (group < 0 || serial > group)); things != nil {
		for k, words := range things {
			r := row(words[0].line)
			if k == 0 && group >= 0 {
				r.cells[group] = l.domain
			}
			r.cells[serial], r.cells[name] = words[0].text, words[1].text
			for i, w := range words[2:] {
				r.cells[min(name+1+i, len(r.cells)-1)] += w.text
			}
			rows = append(rows, r)
		}
		return rows, len(things)
	}
	list := t.listOf(l, n)
	if list == "" {
		return nil, 0
	}
	r := row(l.line)
	if count := countColumn(t.header); count >= 0 {
		r.cells[count] = l.count
	}
	r.cells[name] = list
	if group >= 0 {
		r.cells[group] = l.domain
	}
	_, stated := cutCount(l.domain)
	if stated == 0 {
		return append(rows, r), 1 // or more
	}
	text, _ := cutCount(list)
	return append(rows, r), len(splitItems(text, stated))
}

// listOf joins the words of domain n that are a list, or parts them where each is a
// service, without those of other columns.
func (t *looseTable) listOf(l serviceWords, n int) string {
	name, serial := slices.Index(t.roles, nameRole), slices.Index(t.roles, serialRole)
	others := len(t.roles) - 1 - name
	words := l.words
	if serial == 0 && len(words) > 1 && words[len(words)-1].text == itoa(n+1) {
		words = words[:len(words)-1] // of the next row
	}
	if n := len(words) - others; others > 0 && n > 0 && countColumn(t.header) < name &&
		(statesCount(fold(words[n-1].text)) || !slices.ContainsFunc(words[n:], placedWord.lists)) {
		words = words[:n]
	}
	list := ""
	parted := len(words) == 1
	for _, w := range words {
		parted = parted || w.lists()
	}
	for _, w := range words {
		if list != "" && !parted {
			list += "；"
		}
		list += w.text
	}
	return list
}

// numberedThings cuts the words of a domain at the numbers of its services; nil where
// those have none.
func (t *looseTable) numberedThings(l serviceWords, numbered bool) (things [][]placedWord) {
	if !numbered {
		return nil
	}
	next := 0
	for k, w := range l.words {
		if isInteger(w.text) && (next == 0 && k == 0 || w.text == itoa(next)) {
			n, _ := arabic(w.text)
			things, next = append(things, nil), n+1
		}
		if len(things) == 0 {
			return nil
		}
		things[len(things)-1] = append(things[len(things)-1], w)
	}
	for _, words := range things {
		if len(words) < 2 {
			return nil
		}
	}
	return things
}
