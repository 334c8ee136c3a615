package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"guilan/model"
)

// longestLead is the most characters that a lead has in the plans seen: 21; some
// room is left.
const longestLead = 30

// leadOf returns the phrase that opens a paragraph and is closed by a full stop
// with more text behind it; "" for none.
func leadOf(text string) string {
	at, behind := firstStop(text)
	if at <= 0 || strings.TrimSpace(text[behind:]) == "" {
		return ""
	}
	phrase := strings.TrimSpace(text[:at])
	if !short(phrase, longestLead) || mention.MatchString(phrase) {
		return ""
	}
	n := runeCount(phrase)
	if n < 2 || !evenPhrase(phrase) || n > 20 && commas.in(phrase) || hasPrefix(phrase, goingOn) || strings.HasSuffix(phrase, "的五年") {
		return ""
	}
	return phrase
}

// firstStop returns where the first full stop of a text begins and ends, -1 for none
// where leads end. Recognition takes one for a point: "强化要素支撑．优先保障…".
func firstStop(text string) (at, behind int) {
	n := 0
	for i, r := range text {
		if n++; n > 2*longestLead { // white space included
			break
		}
		if r == '。' || isPoint(r) && betweenHan(text, i, i+utf8.RuneLen(r)) {
			return i, i + utf8.RuneLen(r)
		}
	}
	return -1, 0
}

// betweenHan tells whether what stands at text[from:to] has Chinese characters beside it.
func betweenHan(text string, from, to int) bool {
	next, _ := utf8.DecodeRuneInString(text[to:])
	return unicode.Is(unicode.Han, lastRune(text[:from])) && unicode.Is(unicode.Han, next)
}

// goingOn are words with which a sentence goes on with what the text said before.
var goingOn = []string{"同时", "与此同时", "此外", "另外", "但", "然而", "因此", "为此", "总之"}

// entryLead returns the phrase that names what a paragraph of a column is about: a
// lead, or the words in front of a colon ("托育服务：建设…"); "" for none.
func entryLead(text string) string {
	if phrase := leadOf(text); phrase != "" {
		return phrase
	}
	at := colons.index(text)
	if at <= 0 || responsible.MatchString(fold(prefix(text, 8))) {
		return ""
	}
	phrase := strings.TrimSpace(text[:at])
	rest := strings.TrimLeft(text[at:], "：: ")
	if n := runeCount(phrase); n < 2 || n > 16 || rest == "" || defines(rest) || phrase == "其中" || phraseMarks.in(phrase) || strings.ContainsAny(phrase, "0123456789") {
		return ""
	}
	return phrase
}

// defines tells whether what stands behind a colon says what the words in front mean, as
// in a list of terms: "一场一馆一池：指…".
func defines(text string) bool {
	return strings.HasPrefix(text, "指") && !hasPrefix(text, []string{"指导", "指挥", "指定"}) || strings.HasPrefix(text, "是指")
}

// responsible matches the line that names who answers for a column.
var responsible = opener{anyOf("责牵配实主(（"), regexp.MustCompile(`^[(（]?(责任|牵头|配合|实施|主管)(单位|部门)[:：]`)}

// mention matches a sentence that speaks of a part of the plan, or counts.
var mention = opener{anyOf("第专表图一二三四五六七八九十"), regexp.MustCompile(`^(第.{1,3}[章节篇]|专栏|表\s*\d|图\s*\d|[一二三四五六七八九十]是)`)}

// amount matches a quantity; a phrase with one states something.
var amount = regexp.MustCompile(`\d\s*(万|亿|个|所|张|套|户|人|项|家|处|平方|公里|元)`)

// unevenMarks are those that no lead holds.
var unevenMarks = anyOf("；;：:！？%％")

// evenPhrase tells whether a phrase can be a lead by its pauses: none, or the
// one between two halves of about one length ("坚持保障基本,均等可及"). A clause
// such as "到2025年,…" is a sentence.
func evenPhrase(phrase string) bool {
	if unevenMarks.in(phrase) || strings.ContainsAny(phrase, "0123456789") && amount.MatchString(phrase) {
		return false
	}
	halves := strings.FieldsFunc(phrase, func(r rune) bool { return r == '，' || r == ',' })
	switch len(halves) {
	case 1:
		return true
	case 2:
		a, b := runeCount(halves[0]), runeCount(halves[1])
		return a+b <= 26 && a <= 2*b && b <= 2*a && !strings.ContainsAny(phrase, "0123456789")
	}
	return false
}

// collectLeads finds the leads of the paragraphs outside columns. A paragraph
// that opens with a short sentence has a lead where others of its section do, too;
// a single one opens with an ordinary sentence.
func (r *reading) collectLeads() {
	inColumn := make([]bool, len(r.plan.Body))
	for _, c := range r.plan.Columns {
		for k := c.FirstBlock; k < c.EndBlock; k++ {
			inColumn[k] = true
		}
	}
	heading := -1
	var section []int
	flush := func() {
		r.sectionLeads(heading, section)
		section = section[:0]
	}
	for i, b := range r.plan.Body {
		switch {
		case b.Kind == model.HeadingBlock:
			flush()
			heading = b.Heading
		case !inColumn[i] && (b.Kind == model.ParagraphBlock || b.Kind == model.ListBlock):
			section = append(section, i)
		}
	}
	flush()
}

// leadsBehind returns the leads that stand behind the first in a paragraph, because
// the source has several paragraphs in one: at least two phrases of the very form of
// that one, "普惠均等、兜牢底线".
func leadsBehind(text, first string) []string {
	form := halves(first)
	if form == nil {
		return nil
	}
	var leads []string
	sentences := strings.Split(text, "。")
	for i, s := range sentences[1:] {
		if s = strings.TrimSpace(s); i+2 < len(sentences) && slices.Equal(halves(s), form) && evenPhrase(s) {
			leads = append(leads, s)
		}
	}
	if len(leads) < 2 {
		return nil
	}
	return leads
}

// halves returns the lengths of the two halves of a phrase, nil where it has none.
func halves(phrase string) []int {
	a, b, ok := strings.Cut(phrase, "、")
	if !ok {
		a, b, ok = strings.Cut(phrase, "，")
	}
	if !ok || pausesInPhrase.in(b) {
		return nil
	}
	return []int{runeCount(a), runeCount(b)}
}

var pausesInPhrase = anyOf("、，,")

// sectionLeads finds the leads of one section's paragraphs.
func (r *reading) sectionLeads(heading int, blocks []int) {
	found := make([]string, len(blocks))
	unstopped := make([]bool, len(blocks))
	numbered, count := false, 0
	for i, k := range blocks {
		text := unbulleted(r.plan.Body[k].Text)
		if m, ok := readMark(text); ok && m.style >= commaStyle && m.title != "" {
			text, numbered = m.title, true
		} else if rest := uncounted(text); rest != text && r.countsOn(blocks) {
			text = rest
		}
		if found[i] = leadOf(text); found[i] != "" {
			count++
		}
	}
	if count == 0 && !r.colonLeads(blocks, found) {
		return
	}
	for i, k := range blocks {
		if found[i] == "" && count*2 >= len(blocks) {
			found[i] = colonLeadAmong(unbulleted(r.plan.Body[k].Text), found)
		}
		if found[i] == "" && count > 0 {
			found[i] = unstoppedLead(r.plan.Body[k].Text, found)
			unstopped[i] = found[i] != ""
		}
	}
	all := len(nonBlank(found))
	if all == 1 && len(blocks) == 1 {
		all += len(leadsBehind(r.plan.Body[blocks[0]].Text, found[0]))
	}
	if all < 2 && !numbered && !loneLead(blocks, found) {
		return
	}
	for i, k := range blocks {
		b := r.plan.Body[k]
		if found[i] == "" || unstopped[i] && all*2 < len(blocks) {
			continue
		}
		if unstopped[i] {
			r.repair(b.Line, "restored full stop", found[i], found[i]+"。")
			r.plan.Body[k].Text = strings.Replace(b.Text, found[i], found[i]+"。", 1)
		}
		for _, title := range append([]string{found[i]}, leadsBehind(b.Text, found[i])...) {
			r.plan.Leads = append(r.plan.Leads, model.Lead{Heading: heading, Title: title, Line: b.Line})
		}
	}
}

// loneLead tells whether the only lead of a section is that of a paragraph behind a column,
// and begins with a verb as leads do.
func loneLead(blocks []int, found []string) bool {
	for i, lead := range found {
		if lead != "" {
			return i > 0 && blocks[i] > blocks[i-1]+1 && verbPhrase(lead)
		}
	}
	return false
}

var dashesAndSpaces = anyOf("—－–- ")

// uncounted takes 一是 off the beginning of a text.
func uncounted(text string) string {
	first, n := utf8.DecodeRuneInString(text)
	if rest, ok := strings.CutPrefix(text[n:], "是"); ok && countingNumerals.has(first) {
		return rest
	}
	return text
}

// countsOn tells whether more than one paragraph of a section begins with 一是 or
// the like.
func (r *reading) countsOn(blocks []int) bool {
	n := 0
	for _, k := range blocks {
		if text := r.plan.Body[k].Text; uncounted(text) != text {
			n++
		}
	}
	return n > 1
}

// fewestColonLeads is how many leads that a colon closes a section has at least whose
// other paragraphs have none.
const fewestColonLeads = 3

// colonLeads finds leads that a colon closes, in a section whose paragraphs have one,
// but for some in front of them or behind.
func (r *reading) colonLeads(blocks []int, found []string) bool {
	leads := make([]string, len(blocks))
	first, last, count := -1, 0, 0
	for i, k := range blocks {
		text := unbulleted(r.plan.Body[k].Text)
		if leads[i] = entryLead(text); leads[i] == "" {
			leads[i] = evenLead(text)
		}
		if leads[i] == "" || !closesParagraph(text) || announcesList.has(lastRune(leads[i])) && count < len(blocks)-1 {
			leads[i] = ""
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		count++
	}
	if count != last-first+1 || count < 2 || count < len(blocks) && count < fewestColonLeads {
		return false
	}
	copy(found, leads)
	return true
}

// closesParagraph tells whether a text ends as a paragraph does, with a sentence, what
// announces a column, or who is responsible in brackets.
func closesParagraph(text string) bool {
	last := lastRune(text)
	return endsSentence(text) || colons.has(last) || isClosingBracket(last)
}

// evenLead returns the two halves in front of a colon that opens a paragraph, "兜住底
// 线，保障基本：…"; "" for none.
func evenLead(text string) string {
	at := colons.index(text)
	if at <= 0 || strings.TrimSpace(strings.TrimLeft(text[at:], "：:")) == "" {
		return ""
	}
	if phrase := strings.TrimSpace(text[:at]); short(phrase, longestLead) && halves(phrase) != nil && evenPhrase(phrase) {
		return phrase
	}
	return ""
}

// colonLeadAmong returns the lead of a paragraph that a colon closes, among others that
// are closed by full stops: it is about as long as those, and announces no list.
func colonLeadAmong(text string, siblings []string) string {
	lead := entryLead(text)
	shortest, longest := lengths(siblings)
	if n := runeCount(lead); n < shortest-1 || n > longest+1 || announcesList.has(lastRune(lead)) {
		return ""
	}
	return lead
}

// announcesList stand in front of a colon with a list behind it: "主要有：".
var announcesList = anyOf("是为有括含如下面")

// lengths returns how long the shortest and the longest of some leads are.
func lengths(leads []string) (shortest, longest int) {
	shortest = 1 << 20
	for _, s := range nonBlank(leads) {
		shortest, longest = min(shortest, runeCount(s)), max(longest, runeCount(s))
	}
	return shortest, longest
}

// unbulleted takes dashes and bullets off the beginning of a text.
func unbulleted(text string) string {
	return strings.TrimLeftFunc(text, func(r rune) bool { return bullets.has(r) || dashesAndSpaces.has(r) })
}

func nonBlank(words []string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// sentenceOpeners are words, besides the opening verbs, with which the sentence
// behind a lead begins.
var sentenceOpeners = append([]string{"全力", "我国", "我省", "我市", "我县", "我区", "“十", "全国", "全省", "全市", "全县", "全区", "全州", "累计", "截至"}, openingVerbs...)

// stateOfThings matches a lead that says how something has come along.
var stateOfThings = regexp.MustCompile(`^[^，,。；;：:、]{4,14}?(?:更加|更为|持续|不断|稳步|明显|显著|日益|进一步|全面|大幅|有力|有效|初步|成效)` +
	`(?:丰富|增强|提升|提高|改善|完善|扩大|加强|巩固|健全|夯实|优化|均衡|显著|明显|形成|见效)`)

// leadEnds are the nouns with which leads end that name what is to be built.
var leadEnds = []string{"体系", "机制", "能力", "水平", "质量", "网络", "供给"}

// longestUnstopped is the most characters of a lead that ends so.
const longestUnstopped = 20

// unstoppedLead finds a lead whose full stop the source lost: in a section whose
// paragraphs have leads, the words that say how something has come along, or those in
// front of the first verb that opens a sentence, if they are about as long as the others'
// leads.
func unstoppedLead(text string, siblings []string) string {
	shortest, longest := lengths(siblings)
	text = unbulleted(text)
	if m, ok := readMark(text); ok && m.style >= commaStyle {
		text = m.title
	}
	if mention.MatchString(text) || fiveYears.MatchString(prefix(text, 6)) {
		return ""
	}
	clause := upTo([]rune(text), "，,。；;：:%")
	if state := stateOfThings.FindString(text); runeCount(state) >= shortest-3 && short(state, longest+4) && len(clause) > runeCount(state)+4 && !opensDegree(clause[runeCount(state):]) {
		return state
	}
	for n := max(6, shortest-3); n < len(clause)-4 && n <= longestUnstopped; n++ {
		lead := string(clause[:n])
		if n > longest+4 && !hasSuffix(lead, leadEnds) {
			continue
		}
		if hasPrefix(string(clause[n:]), sentenceOpeners) && !hasPrefix(string(clause[n-1:]), sentenceOpeners) && !strings.HasSuffix(lead, "牵头") {
			return lead
		}
	}
	return ""
}

// opensDegree tells whether words say how far something has come: "提高到", "提升至".
func opensDegree(words []rune) bool { return degreeOpeners.has(words[0]) }

var degreeOpeners = anyOf("到至了为的和、和与并")

func hasPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
