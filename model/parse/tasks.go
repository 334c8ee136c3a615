package parse

import (
	"regexp"
	"strings"
	"unicode"

	"guilan/model"
)

// entryBegin finds where an entry begins inside a paragraph: "一是 …", "(1)…", "①…",
// "——…", also where recognition made numerals of the dashes. Outer entries stand at
// the paragraph's start or behind white space or a full stop.
var entryBegin = opener{anyOf("一二三四五六七八九十—（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"), regexp.MustCompile(`^(?:[一二三四五六七八九十]{1,2}是|——|一一|[（(][\d０-９]{1,2}[)）]|[①-⑳]|[（(][一二三四五六七八九十]{1,2}[)）])`)}

// tasks reads the entries of a paragraph of a narrative column: the lead of each.
func (r *reading) tasks(column, i int) {
	p := &r.pieces[i]
	if responsible.MatchString(fold(prefix(p.text, 8))) {
		return // it names bodies, not what they build
	}
	titles := taskTitles(p.text)
	if len(titles) == 0 && r.titlesEntry(i) && r.inColumnToo(i, r.titlesEntry) {
		titles = []string{p.text}
	}
	if len(titles) == 0 && r.spacedTitle(i) != "" && r.inColumnToo(i, func(k int) bool { return r.spacedTitle(k) != "" }) {
		titles = []string{r.spacedTitle(i)}
	}
	r.addTasks(column, p.line, titles)
	w := works{column: column, line: p.line, text: p.text}
	if name := bareProject(p.text); name != "" {
		w.text = willBuild(name)
	}
	r.works <- w
}

// willBuild says of a thing that it will be built; 等 keeps 改扩建 in its name.
func willBuild(thing string) string { return "建设" + thing + "等。" }

// bareProject returns what an entry names that is no more than the name of a project:
// "①县中医院康复楼；"; "" for others.
func bareProject(text string) string {
	name := unbulleted(text)
	if m, ok := readMark(name); ok && m.style >= digitStyle {
		name = m.title
	}
	name = strings.TrimRight(strings.TrimSpace(name), "。；; ")
	if !short(name, longestBareProject) || phraseMarks.in(name) || colons.in(name) {
		return ""
	}
	names := facilityNames(name) // where a verb is part of it
	if len(names) == 0 {
		names = facilityNames(willBuild(name))
	}
	if len(names) == 1 && len(names[0])*3 >= len(name)*2 {
		return name
	}
	return ""
}

// longestBareProject is the most characters of such a name.
const longestBareProject = 40

func (r *reading) addTasks(column, line int, titles []string) {
	for _, title := range titles {
		if !cellsLeft(title) {
			r.plan.Tasks = append(r.plan.Tasks, model.Task{Column: column, Title: title, Line: line})
		}
	}
}

// toldTasks reads the rows of a table that sets a task beside the sentences that
// tell it ("城中村改造 | 实施…。").
func (r *reading) toldTasks(column int, t *model.Table) {
	for _, row := range t.Rows {
		words := filled(row.Cells)
		for i := 1; i < len(words); i++ {
			title := strings.TrimRight(unnumber(words[i-1]), "。：: ")
			if !endsSentence(words[i]) || !short(title, longestLead) || isValue(title) || runeCount(words[i]) <= runeCount(title) {
				continue
			}
			r.addTasks(column, row.Line, []string{title})
			if len(splitEntries(words[i])) > 0 {
				r.addTasks(column, row.Line, taskTitles(words[i]))
			}
			r.works <- works{column: column, line: row.Line, text: words[i]}
			break
		}
	}
}

// cellsLeft tells whether a text is what is left of a table that could not be
// read, not a title: it ends in a figure other than a year (健康中国2030) or in the
// attribute of an indicator, or a bracket in it has no partner.
func cellsLeft(title string) bool {
	words := strings.TrimRight(title, "]］〕")
	if figure := trailing(words, "0123456789"); figure != "" &&
		!(len(figure) == 4 && strings.HasPrefix(figure, "20") && unicode.Is(unicode.Han, lastRune(words[:len(words)-4]))) {
		return true
	}
	if strings.HasSuffix(title, "约束性") || strings.HasSuffix(title, "预期性") {
		return true
	}
	folded := fold(title)
	return strings.Count(folded, "(") != strings.Count(folded, ")")
}

// titlesEntry tells whether piece i has the form of an entry's title that stands
// on a line of its own, above the entry's text.
func (r *reading) titlesEntry(i int) bool {
	if i+1 >= len(r.pieces) || !shortTitle(r.pieces[i].text) {
		return false
	}
	text := &r.pieces[i+1]
	return text.grid == nil && text.inColumn && text.column == nil && !short(text.text, 19) && endsSentence(text.text)
}

// spacedTitle returns the title of an entry that white space or a dash parts from its
// text, "" for none.
func (r *reading) spacedTitle(i int) string {
	text := unbulleted(r.pieces[i].text)
	if m, ok := readMark(text); ok && m.style >= digitStyle {
		text = m.title
	}
	for _, mark := range []string{"——", " "} {
		if title, rest, ok := strings.Cut(text, mark); ok && shortTitle(title) && longSentence(rest) {
			return title
		}
	}
	return ""
}

// inColumnToo tells whether another piece of the column around piece i passes a test.
func (r *reading) inColumnToo(i int, test func(int) bool) bool {
	for k := i - 1; k >= 0 && r.pieces[k].column == nil; k-- {
		if test(k) {
			return true
		}
	}
	for k := i + 1; k < len(r.pieces) && r.pieces[k].inColumn && r.pieces[k].column == nil; k++ {
		if test(k) {
			return true
		}
	}
	return false
}

// taskNumber matches what counts the entries of some columns: "任务一：".
var taskNumber = opener{anyOf("任工行项专举"), regexp.MustCompile(`^(任务|工程|行动|项目|专项|举措)([一二三四五六七八九十]{1,3}|\d{1,2})\s*[：:]\s*`)}

// taskTitles returns the leads of the entries that a paragraph holds.
func taskTitles(text string) []string {
	if bullets.has(firstRune(text)) {
		text = unbulleted(text)
	}
	text = text[len(taskNumber.FindString(text)):]
	entries := splitEntries(text)
	if len(entries) == 0 {
		if m, ok := readMark(text); ok && m.style >= commaStyle {
			if bareProject(m.title) != "" {
				return nil
			}
			return nonEmpty(entryTitle(m.title))
		}
		if phrases := leadsApart(text); phrases != nil {
			return phrases
		}
		if phrase := entryLead(text); phrase != "" {
			return []string{phrase}
		}
		return nonEmpty(unpunctuated(text))
	}
	var titles []string
	if title := leadOf(text[:entries[0].at]); title != "" {
		titles = append(titles, title)
	}
	for i, e := range entries {
		end := len(text)
		if i+1 < len(entries) {
			end = entries[i+1].at
		}
		entry := text[e.title:end]
		if bareProject(entry) != "" || strings.HasPrefix(text[e.at:], "—") && !strings.ContainsAny(strings.TrimRight(entry, "。；; "), "。：:") {
			continue // a thing, not the lead of an entry
		}
		titles = append(titles, nonEmpty(entryTitle(entry))...)
	}
	return titles
}

// leadsApart returns the leads of the paragraphs that a cell holds with spaces between
// them, nil where not each has one.
func leadsApart(text string) []string {
	parts := strings.Split(text, "。 ")
	if len(parts) < 2 {
		return nil
	}
	var leads []string
	for _, part := range parts {
		lead := entryLead(strings.TrimSpace(part))
		if lead == "" {
			return nil
		}
		leads = append(leads, lead)
	}
	return leads
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// entryEndings are what the text before an entry ends in.
var entryEndings = anyOf(" 。；：:")

// entryAt is where an entry begins in a paragraph, and where its title does.
type entryAt struct{ at, title int }

// numberedEntry matches the number of an entry that is numbered like a heading;
// what follows must not go on with a figure (2.5万).
var numberedEntry = opener{anyOf("0123456789０１２３４５６７８９"), regexp.MustCompile(`^[\d０-９]{1,2}[.．、]`)}

// splitEntries finds the entries of a paragraph. A number inside a sentence is
// none: a sentence, or the paragraph, must begin there.
func splitEntries(text string) []entryAt {
	var entries []entryAt
	open := true // a sentence can begin here
	for i, c := range text {
		if open && c != ' ' {
			if n := entryMarkAt(text[i:]); n > 0 {
				entries = append(entries, entryAt{i, i + n})
			}
		}
		open = entryEndings.has(c)
	}
	return entries
}

// entryMarkAt returns the length of the mark that opens an entry at the beginning
// of a text, 0 for none.
func entryMarkAt(text string) int {
	opening := prefix(text, 6)
	if m := entryBegin.FindString(opening); m != "" {
		return len(m)
	}
	m := numberedEntry.FindString(opening)
	if m == "" || isDigit(firstRune(opening[len(m):])) {
		return 0
	}
	return len(m)
}

// entryTitle returns the lead of an entry: its first sentence, if that is short
// enough to name what the entry is about, or the whole of an entry that is one
// sentence of words without figures.
func entryTitle(text string) string {
	text = strings.TrimSpace(text)
	at := strings.Index(text, "。")
	if at < 0 {
		at = strings.IndexAny(text, "；;")
	}
	if at < 0 {
		at = len(text)
	}
	title := strings.TrimSpace(text[:at])
	if colon := colons.index(title); colon > 0 && runeCount(title[:colon]) <= longestLead {
		return strings.TrimSpace(title[:colon])
	}
	n := runeCount(title)
	if n < 2 || n > 40 {
		return ""
	}
	if commas := strings.Count(fold(title), ","); commas > 1 || commas == 1 && !evenPhrase(title) {
		return ""
	}
	return title
}

// unpunctuated returns the words in front of the first verb of an entry that lost
// all its punctuation; "" for other texts.
func unpunctuated(text string) string {
	if phraseMarks.in(text) || colons.in(text) || runeCount(text) <= longestLead {
		return ""
	}
	runes := []rune(text)
	for n := 6; n < len(runes)-4 && n <= longestLead; n++ {
		if hasPrefix(string(runes[n:]), leadVerbs) {
			return string(runes[:n])
		}
	}
	return ""
}
