package parse

import (
	"slices"
	"strings"
)

// Tables whose cells have no more than a space between them, as text has them that
// was copied out of a PDF or that character recognition read row by row. What a
// cell holds tells its column there: numbers count the rows, values close them, and
// what stands between is the name, which can be wrapped.

// looseTable is such a table while it is read.
type looseTable struct {
	r      *reading
	header []string
	roles  []role
	lines  []looseLine
	group  mark // the number of the last group that has one
}

// looseLine is a line of a table of values.
type looseLine struct {
	group  string   // in front of the serial number, or of the name
	serial string   // "" for none
	name   string   // or a part of it
	tail   []string // unit, values and attribute
	line   int
	heads  bool // it is the name of a group, with a number
}

// takeLoose finds such tables by their header.
func (r *reading) takeLoose() {
	for i := 0; i < len(r.pieces); i++ {
		header, below := r.looseHeader(i)
		if header == nil {
			continue
		}
		t := looseTable{r: r, header: header, roles: rolesOf(header)}
		if below-i == len(header) && len(header) > 2 && r.takeServices(i, header) {
			continue
		}
		if isServiceHeader(t.roles) && !(below-i > 1 && countColumn(header) >= 0) {
			if rows, end := t.serviceLines(below); rows != nil {
				r.replace(i, end, &grid{header: header, rows: rows})
				continue
			}
		}
		var rows []gridRow
		var end int
		switch {
		case below-i > 1 && isServiceHeader(t.roles) && !hasRole(t.roles, serialRole):
			continue // a cell a line
		case hasRole(t.roles, valueRole):
			end = t.readValues(below)
			rows = t.valueRows()
		case isServiceHeader(t.roles) && len(t.roles) == 2:
			rows, end = t.services(below)
		case hasRole(t.roles, serialRole):
			rows, end = t.projects(below)
		}
		if len(rows) >= 2 {
			r.replace(i, end, &grid{header: header, rows: rows})
		}
	}
}

// looseHeader reads the header that begins in piece i, and returns the piece behind
// it. A second line goes on with the first, cell by cell ("序 2020 指标" over "号 年
// 属性").
func (r *reading) looseHeader(i int) (header []string, below int) {
	p := &r.pieces[i]
	if p.grid == nil && short(p.text, longestHeaderCell) && !strings.Contains(p.text, " ") {
		return r.stackedHeader(i)
	}
	if p.grid != nil || !strings.Contains(p.text, " ") || !short(p.text, 120) || endsSentence(p.text) {
		return nil, 0
	}
	if header, below := r.laidHeader(i); header != nil {
		return header, below
	}
	for _, cells := range [][]string{spreadCells(p.raw), mergeHeaderWords(strings.Fields(p.text))} {
		if len(cells) > 2 && !slices.Contains(announced(cells[:3]), noRole) { // less can be a title, over a header of one cell a line
			if joined, k := r.headerGoesOn(cells, i+1); k > i+1 && isLooseHeader(joined) {
				return joined, k
			}
		}
		if i+1 < len(r.pieces) && r.pieces[i+1].grid == nil && short(r.pieces[i+1].text, 20) {
			if joined := joinInOrder(cells, cellTexts(cutLaid(r.pieces[i+1].raw, screenColumns))); joined != nil && isLooseHeader(joined) {
				return joined, i + 2
			}
		}
		if isLooseHeader(cells) || r.headsDomain(cells, i+1) {
			return cells, i + 1
		}
	}
	return nil, 0
}

// laidHeader reads a header of two lines whose words stand under each other, above rows
// that do not.
func (r *reading) laidHeader(i int) (header []string, below int) {
	t := laidTable{r: r, measure: screenColumns}
	if i+1 < len(r.pieces) && headerOpeners.has(firstRune(r.pieces[i].text)) && mayHeadLaid(&r.pieces[i]) && mayHeadLaid(&r.pieces[i+1]) &&
		t.headerFrom(i, i+1) && t.to == i+2 {
		if cells := cellTexts(t.columns); isLooseHeader(cells) {
			return cells, t.to
		}
	}
	return nil, 0
}

// headerOpeners are the characters with which the words of headers begin.
var headerOpeners = func() *runeSet {
	var opens []rune
	for word := range roleWords {
		opens = append(opens, firstRune(word))
	}
	slices.Sort(opens)
	return anyOf(string(slices.Compact(opens)))
}()

// headsDomain tells whether two cells are the header of numbered services below the
// domain in piece i.
func (r *reading) headsDomain(cells []string, i int) bool {
	roles := announced(cells)
	if len(cells) != 2 || roles[0] != serialRole || roles[1] != nameRole || i+1 >= len(r.pieces) || r.pieces[i].grid != nil {
		return false
	}
	domain := r.pieces[i].text
	return opensDomain(domain) || (isDomain(domain) || isNumberedGroup(domain)) && strings.HasPrefix(r.pieces[i+1].text, "1 ")
}

// stackedHeader reads a header whose cells have a line each: above rows that have one
// line, the first right below it or below the name of its group, or above a list of
// services, which its domains tell.
func (r *reading) stackedHeader(i int) (header []string, below int) {
	for below = i; below < min(i+widestHeader, len(r.pieces)); below++ {
		if p := &r.pieces[below]; p.grid != nil || !short(p.text, longestHeaderCell) || !announcesCell(p.text) || strings.Contains(p.text, " ") {
			break
		}
		header = append(header, r.pieces[below].text)
	}
	if len(header) < 2 {
		return nil, 0
	}
	if isServicesHeader(header) {
		return header, below
	}
	if len(header) < 3 || !isLooseHeader(header) {
		return nil, 0
	}
	t := looseTable{r: r, header: header, roles: rolesOf(header)}
	for k := below; k < min(below+2, len(r.pieces)); k++ {
		if t.opensRow(&r.pieces[k]) {
			return header, below
		}
	}
	return nil, 0
}

// isServicesHeader tells whether cells can head a list of services.
func isServicesHeader(header []string) bool {
	roles := announced(header)
	return isServiceHeader(roles) && (hasRole(roles, groupRole) || hasRole(roles, serialRole))
}

// opensRow tells whether a line is the first row of a table, with all its values or, in
// a list of things, its number in front of a name.
func (t *looseTable) opensRow(p *piece) bool {
	if p.grid != nil {
		return false
	}
	values := 0
	for _, r := range t.roles {
		if r == valueRole {
			values++
		}
	}
	if values > 0 {
		return len(t.line(p, 1).tail) >= values && values > 1
	}
	_, words := t.cutGroup(strings.Fields(p.text), 1)
	return hasRole(t.roles, serialRole) && len(words) > 1 && isSerial(words[0], 1)
}

// headerGoesOn takes the lines from piece k on that go on with a header cell after
// cell ("2020年" over "实际", then "2025年"), and returns the piece behind them.
func (r *reading) headerGoesOn(cells []string, k int) ([]string, int) {
	for end := min(k+longestHeader, len(r.pieces)); k < end && r.pieces[k].grid == nil && short(r.pieces[k].text, 12); k++ {
		longer := joinAtEnd(cells, mergeHeaderWords(strings.Fields(r.pieces[k].text)))
		if longer == nil {
			break
		}
		cells = longer
	}
	return cells, k
}

// joinAtEnd puts words behind the last of a header's cells, or as cells of their own
// after it; nil where one is neither.
func joinAtEnd(cells, words []string) []string {
	joined := slices.Clone(cells)
	for _, word := range words {
		last := len(joined) - 1
		switch {
		case !yearIn.MatchString(word) && completes(joined[last], word):
			joined[last] += word
		case roleOf(word) != noRole:
			joined = append(joined, word)
		default:
			return nil
		}
	}
	return joined
}

// spreadCells cuts a line at its runs of spaces and joins words that are spread.
func spreadCells(raw string) []string { return cellTexts(spread(cutLaid(raw, screenColumns))) }

func isLooseHeader(cells []string) bool {
	if len(cells) == 2 {
		roles := announced(cells)
		return roles[0] == groupRole && roles[1] == nameRole
	}
	return len(cells) > 2 && headerCells(cells) && slices.ContainsFunc(announced(cells), func(r role) bool {
		return r != noRole && r != valueRole // a sentence can name several years
	})
}

// joinInOrder puts the words of a header's second line behind those of the first
// that they go on with; nil where they do not.
func joinInOrder(above, below []string) []string {
	joined := slices.Clone(above)
	k := 0
	for _, word := range below {
		for k < len(above) && !completes(above[k], word) {
			k++
		}
		if k == len(above) {
			return nil
		}
		joined[k] += word
		k++
	}
	if slices.Contains(announced(joined), noRole) {
		return nil
	}
	return joined
}

// completes tells whether a word goes on with that of a header above it: both make
// a known one, or it says more of a column of values.
func completes(above, word string) bool {
	if _, known := roleWords[bare(above+word)]; known {
		return true
	}
	return roleOf(above) == valueRole && !isNumber(fold(word)) && (word == "年" || roleOf(word) == valueRole)
}

// mergeHeaderWords joins a year with the word behind it, and the characters of a word
// that is spread: "2020 年目标", "指 标".
func mergeHeaderWords(cells []string) []string {
	var out []string
	for _, c := range cells {
		n := len(out)
		if n > 0 && (strings.HasPrefix(c, "年") && yearIn.MatchString(out[n-1]) && isDigit(lastRune(out[n-1])) ||
			short(c, 1) && short(out[n-1], 1) && roleWords[out[n-1]+c] != noRole) {
			out[n-1] += c
			continue
		}
		out = append(out, c)
	}
	return out
}

// headerAgain drops the header where it stands again from piece i on.
func (t *looseTable) headerAgain(i int) bool {
	if firstRune(t.r.pieces[i].text) != firstRune(t.header[0]) {
		return false
	}
	header, below := t.r.looseHeader(i)
	if header == nil || !sameCells(header, t.header) {
		return false
	}
	t.r.dropRepeatedHeader(i, below)
	return true
}

// readValues takes the lines of a table of values from piece i on, and returns the
// piece behind the last.
func (t *looseTable) readValues(i int) int {
	r := t.r
	serial := 0
	last, end := 0, i // the lines up to the last with values, the piece behind that
	for ; i < len(r.pieces) && r.pieces[i].grid == nil; i++ {
		if t.headerAgain(i) {
			i--
			continue
		}
		p := &r.pieces[i]
		if t.numberedGroup(i, serial+1) {
			t.lines = append(t.lines, looseLine{name: p.text, line: p.line, heads: true})
			continue
		}
		if r.endsTable(p) && !t.counts(p.text, serial+1) && !(short(p.text, 10) && i+1 < len(r.pieces) && t.counts(r.pieces[i+1].text, serial+1)) {
			break
		}
		if t.closesAbove(p.text) {
			t.lines[len(t.lines)-1].tail = append(t.lines[len(t.lines)-1].tail, p.text)
			last, end = len(t.lines), i+1
			continue
		}
		l := t.line(p, serial+1)
		if len(l.tail) == 0 && !short(p.text, 30) {
			break
		}
		if l.serial == "" && len(l.tail) == 0 && i+1 < len(r.pieces) && isServiceDomain(p.text+r.pieces[i+1].text) {
			l.name = p.text + r.pieces[i+1].text // wrapped
			i++
		}
		if l.serial != "" {
			serial++
		}
		t.lines = append(t.lines, l)
		if len(l.tail) > 0 || t.goesOnBehindValues(last) {
			last, end = len(t.lines), i+1
		}
	}
	t.lines = t.lines[:last]
	return end
}

// numberedGroup tells whether piece i is the name of a group that has a number, and a
// row follows.
func (t *looseTable) numberedGroup(i, serial int) bool {
	m, ok := nextGroup(t.r.pieces[i].text, t.group, len(t.lines) == 0)
	if !ok || i+1 == len(t.r.pieces) || len(t.line(&t.r.pieces[i+1], serial).tail) == 0 {
		return false
	}
	t.group = m
	return true
}

// closesAbove tells whether a line is nothing but the attribute that the row above it
// has no more room for.
func (t *looseTable) closesAbove(text string) bool {
	if len(t.lines) == 0 || !isAttribute(text) || !hasRole(t.roles, attributeRole) {
		return false
	}
	tail := t.lines[len(t.lines)-1].tail
	return len(tail) > 0 && !slices.ContainsFunc(tail, isAttribute)
}

// goesOnBehindValues tells whether the line behind the first n lines is the rest of
// the name in the last of those: it closes its bracket, or has a unit in one.
func (t *looseTable) goesOnBehindValues(n int) bool {
	if n == 0 || n != len(t.lines)-1 {
		return false
	}
	above, rest := fold(t.lines[n-1].name), fold(t.lines[n].name)
	return openBrackets(above) > 0 && openBrackets(above+rest) == 0 || strings.HasPrefix(rest, "(") && strings.HasSuffix(rest, ")")
}

// openBrackets counts the brackets of a folded text that are not closed.
func openBrackets(folded string) int { return strings.Count(folded, "(") - strings.Count(folded, ")") }

// counts tells whether a line begins with the serial number whose turn it is, and
// closes with a value.
func (t *looseTable) counts(text string, next int) bool {
	words := looseWords(text)
	return len(words) > 2 && isSerial(words[0], next) && isRowEnd(words[len(words)-1])
}

// looseWords cuts a line at its spaces and joins again what belongs to one value:
// "4.5 以内", "≥ 95", "[ 4.1 ]".
func looseWords(text string) []string {
	var words []string
	for _, w := range strings.Fields(text) {
		if w = strings.Trim(w, allPipes); w == "" {
			continue // a line between two cells that recognition saw
		}
		n := len(words)
		if n > 0 && (isNumber(fold(words[n-1])) && wordBehindNumber(w) || isSign(words[n-1]) && isNumber(fold(w)) || isUnitInTwo(words[n-1], w) || isNumberInTwo(words[n-1], w) || goesOnInBracket(words[n-1], w)) {
			words[n-1] += w
			continue
		}
		words = append(words, w)
	}
	return words
}

// wordBehindNumber tells whether a word is the end of the value before it.
func wordBehindNumber(word string) bool {
	switch fold(word) {
	case "以内", "以上", "以下", "左右":
		return true
	}
	return false
}

// isNumberInTwo knows "99. 6".
func isNumberInTwo(a, b string) bool {
	whole, ok := strings.CutSuffix(a, ".")
	return ok && allDigits(whole) && isNumber(fold(b))
}

// goesOnInBracket knows "[ 4.1 ]".
func goesOnInBracket(a, b string) bool {
	inside, open := strings.CutPrefix(fold(a), "[")
	return open && (inside == "" && isNumber(fold(b)) || isNumber(inside) && fold(b) == "]")
}

// isUnitInTwo knows "/10 万".
func isUnitInTwo(a, b string) bool { return strings.Contains(a, "/") && !isUnit(a) && isUnit(a+b) }

func isSign(word string) bool {
	switch fold(word) {
	case "≥", "≤", ">", "<", "约":
		return true
	}
	return false
}

// isSerial reads a serial number, in which recognition can have taken digits for
// letters.
func isSerial(word string, next int) bool {
	return misreadDigits.Replace(fold(word)) == itoa(next)
}

var misreadDigits = strings.NewReplacer("l", "1", "I", "1", "|", "1", "O", "0", "o", "0")

// line reads a line: what closes it, the serial number if it is the next, and the
// words.
func (t *looseTable) line(p *piece, next int) looseLine {
	l := looseLine{line: p.line}
	words := looseWords(p.text)
	most := 0 // of what closes a row
	for _, r := range t.roles {
		if r == valueRole || r == unitRole || r == attributeRole {
			most++
		}
	}
	from := len(words)
	for from > 0 && len(words)-from < most {
		switch {
		case closesRow(words[from-1]) || isUnit(words[from-1]):
			from--
			continue
		case from < len(words) && from > 1 && len(words)-from < most-1 && closesRow(words[from-2]):
			from -= 2 // words in a number's place, between others
			continue
		}
		break
	}
	if !slices.ContainsFunc(words[from:], func(w string) bool { return closesRow(w) && !isAttribute(w) }) {
		from = len(words)
	}
	l.tail = words[from:]
	t.readNames(&l, words[:from], next, p.text)
	return l
}

// closesRow tells whether a word can close a row; a dash can be misread.
func closesRow(word string) bool { return isRowEnd(word) || word == "一" }

// readNames divides the words in front of the values. A serial number stands first,
// or behind its group. More spaces than one behind a group tell it from the words of
// a name.
func (t *looseTable) readNames(l *looseLine, words []string, next int, text string) {
	if hasRole(t.roles, serialRole) {
		for k := 0; k < min(2, len(words)); k++ {
			if isSerial(words[k], next) {
				l.group, l.serial = strings.Join(words[:k], ""), words[k]
				words = words[k+1:]
				break
			}
		}
	}
	if l.group == "" && !hasRole(t.roles, groupRole) && len(l.tail) > 0 {
		l.group, words = cutDomain(words)
	}
	if hasRole(t.roles, groupRole) && l.group == "" && len(words) > 1 && t.isGroup(words, text, len(l.tail) > 0) {
		l.group, words = words[0], words[1:]
	}
	for _, w := range words {
		l.name += glue(l.name, w) + w
	}
}

// isGroup tells whether the first of the words in a line is the name of a group.
func (t *looseTable) isGroup(words []string, text string, valued bool) bool {
	apart := strings.HasPrefix(text, words[0]+"  ")
	switch {
	case !short(words[0], 8):
		return false
	case !shortTitle(words[0]):
		return apart && valued && afterHan(words[0], 0) == len(words[0]) // one character is left of it
	}
	return apart || valued && (!strings.ContainsAny(words[1][:1], "0123456789") || t.hasGroup(words[0]))
}

// hasGroup tells whether a line above is of a group of this name.
func (t *looseTable) hasGroup(name string) bool {
	return slices.ContainsFunc(t.lines, func(l looseLine) bool { return l.group == name })
}

// cutDomain takes the name of a domain of public services off the words in front of
// a value; it heads the rows from there on.
func cutDomain(words []string) (domain string, rest []string) {
	all := strings.Join(words, " ")
	for at := range all {
		if at == 0 || short(all[at:], 3) {
			continue
		}
		if name := strings.ReplaceAll(all[:at], " ", ""); isServiceDomain(name) && len(name) > len(domain) {
			domain, rest = name, strings.Fields(all[at:])
		}
	}
	if domain == "" {
		return "", words
	}
	return domain, rest
}

// valueRows divides the lines into rows and puts their cells under the header.
func (t *looseTable) valueRows() []gridRow {
	var anchors []anchor
	for i, l := range t.lines {
		if len(l.tail) > 0 {
			anchors = append(anchors, anchor{i, i})
		}
	}
	name := slices.Index(t.roles, nameRole)
	if len(anchors) < 2 || name < 0 {
		return nil
	}
	d := division{lines: len(t.lines), anchors: anchors, cost: t.rowCost(), lone: t.loneCost()}
	var rows []gridRow
	grouped := hasRole(t.roles, groupRole)
	spans, _ := d.best()
	for _, s := range spans {
		if t.hasParts(s) {
			parent, group := t.row(span{s.from, s.from + 1}, name)
			if group != "" && !grouped {
				rows = append(rows, gridRow{cells: []string{group}, line: parent.line})
			}
			rows = append(rows, parent)
			s.from++
		}
		row, group := t.row(s, name)
		if group != "" && !grouped {
			rows = append(rows, gridRow{cells: []string{group}, line: row.line})
		}
		rows = append(rows, row)
	}
	return rows
}

// hasParts tells whether the first line of a row is an indicator's number and whole
// name, whose values stand with its parts below.
func (t *looseTable) hasParts(s span) bool {
	first := t.lines[s.from]
	return s.to > s.from+1 && first.serial != "" && len(first.tail) == 0 && endsInUnit(first.name)
}

// isGroupLine tells whether a line is nothing but the name of the group of the rows
// below it.
func (t *looseTable) isGroupLine(i int) bool {
	l := t.lines[i]
	return l.heads || len(l.tail) == 0 && l.serial == "" && l.group == "" && (short(l.name, 10) && shortTitle(l.name) || namesGroup(l.name))
}

// loneCost returns what speaks against a line being such a name: nothing where the table
// begins with one that is too short for the first line of an indicator's name, and the
// line does not end as such a name does.
func (t *looseTable) loneCost() func(i int) int {
	first := t.isGroupLine(0) && runeCount(t.lines[0].name)*5 < t.longestName()*3
	return func(i int) int {
		switch {
		case !t.isGroupLine(i):
			return impossible
		case first && !nameEndings.has(lastRune(t.lines[i].name)):
			return 0
		}
		return lone
	}
}

func (t *looseTable) longestName() int {
	longest := 0
	for _, l := range t.lines {
		longest = max(longest, runeCount(l.name))
	}
	return longest
}

// rowCost returns what speaks against lines from to to, exclusive, being a row.
func (t *looseTable) rowCost() func(from, to int) int {
	longest := t.longestName()
	counted := slices.ContainsFunc(t.lines, func(l looseLine) bool { return l.serial != "" })
	grouped := hasRole(t.roles, groupRole)
	return func(from, to int) int {
		cost, name, serials := 0, "", 0
		for i := from; i < to; i++ {
			l := t.lines[i]
			if l.heads && to-from > 1 {
				return impossible
			}
			if l.serial != "" {
				if serials++; i > from && !(grouped && short(name, 10)) {
					cost += cutInside
				}
			}
			if i+1 < to && endsInUnit(l.name) {
				cost += cutInside // a name ends in its unit
			}
			if to-from > 1 && l.serial == "" && len(l.tail) == 0 && namesGroup(l.name) {
				cost += cutInside // a group of its own
			}
			if i+1 < to && runeCount(l.name)*5 < longest*3 && !(grouped && serials == 0 && counted) {
				cost += goesOnUnfilled / 2
			}
			name += fold(l.name)
		}
		if counted && serials != 1 {
			cost += cutInside
		}
		if openBrackets(name) != 0 {
			cost += goesOnUnfilled
		}
		if strings.HasPrefix(name, ")") || strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")") {
			cost += cutInside
		}
		return cost
	}
}

// row puts the cells of a row's lines under the header: those of words by what they
// are, those behind them by how they fit.
func (t *looseTable) row(s span, name int) (row gridRow, group string) {
	row = gridRow{cells: make([]string, len(t.roles)), line: t.lines[s.from].line}
	var serial, words string
	var tail []string
	for _, l := range t.lines[s.from:s.to] {
		if l.serial != "" && serial == "" && words != "" {
			group, words = words, "" // the group's name was wrapped
		}
		group += l.group
		if l.serial != "" {
			serial = l.serial
		}
		words += glue(words, l.name) + l.name
		tail = append(tail, l.tail...)
	}
	for i, r := range t.roles[:name] {
		switch r {
		case groupRole:
			row.cells[i] = group
		case serialRole:
			row.cells[i] = serial
		}
	}
	row.cells[name] = words
	copy(row.cells[name+1:], align(tail, t.roles[name+1:]))
	return row, group
}
