package parse

import (
	"regexp"
	"slices"
	"strings"

	"guilan/model"
)

// Where a special column ends is often not marked. This pass decides it for each
// column, from the pieces between its title and the next heading or column:
//
//   - a table ends with its notes, and so does a list of services;
//   - a mark of the source, or a run of numbered entries, ends by itself;
//   - otherwise the paragraphs are divided into those of the column and those of
//     the section that goes on behind it, wherever their topics and the form of
//     their leads fit best; in front of another column one paragraph at least is
//     the section's: the one that introduces that column.

// columnEnd returns the index behind the last piece of the column whose title is
// piece i.
func (r *reading) columnEnd(i int) int {
	limit := i + 1
	for limit < len(r.pieces) && r.pieces[limit].head == nil && r.pieces[limit].column == nil && !r.titlesTable(limit) {
		limit++
	}
	for k := i + 1; k < limit; k++ {
		if r.pieces[k].closed || responsible.MatchString(fold(prefix(r.pieces[k].text, 8))) {
			return k + 1
		}
		if r.pieces[k].grid != nil && k <= i+2 {
			return r.notesEnd(k+1, limit)
		}
	}
	if lists, end := r.linedServices(columnSpan{from: i, to: limit, title: *r.pieces[i].column}); lists != nil {
		return r.notesEnd(end, limit)
	}
	if end := r.entriesEnd(i+1, limit); end > 0 {
		return end
	}
	nextColumn := limit < len(r.pieces) && r.pieces[limit].column != nil
	return i + 1 + r.divide(i, limit, nextColumn)
}

// titleStops do not stand in the title of a table.
var titleStops = anyOf("。；：:")

// titlesTable tells whether piece i is the title line of a table that has no 专栏
// mark.
func (r *reading) titlesTable(i int) bool {
	p := &r.pieces[i]
	return p.grid == nil && p.head == nil && i+1 < len(r.pieces) && r.pieces[i+1].grid != nil &&
		runeCount(p.text) <= longestTitle && !titleStops.in(p.text) && !unitLine.MatchString(fold(p.text))
}

// notesEnd returns the index behind the tables and notes that follow from piece i
// on.
func (r *reading) notesEnd(i, limit int) int {
	open := false // a line has announced notes
	alone := -1   // the last line with nothing but that
	next := 1     // the number of the next note
	for ; i < limit; i++ {
		p := &r.pieces[i]
		if p.grid != nil {
			continue
		}
		key := bare(p.text)
		m, numbered := readNote(p.text)
		switch {
		case notesStart.MatchString(key) || unitLine.MatchString(fold(p.text)):
			open = true
			notes := notesStart.ReplaceAllString(key, "")
			if m, ok := readNote(notes); ok {
				next = m.ordinal + max(len(splitNotes(notes)), 1)
			}
			if strings.Trim(notes, ":：") == "" {
				alone = i
			}
		case numbered && (m.style == digitStyle || m.style == itemStyle) && m.ordinal == next && (endsSentence(p.text) || open):
			next += max(len(splitNotes(p.text)), 1)
		case alone == i-1 && i > 0 && endsSentence(p.text) && leadOf(p.text) == "":
		case totalNote.MatchString(key), open && strings.ContainsRune(nameMarks, firstRune(key)):
		case open && !numbered && short(p.text, longestNote) && endsSentence(p.text) && noteWords.MatchString(key):
		case responsible.MatchString(key):
			return i + 1
		default:
			return i
		}
		p.list = true
	}
	return i
}

// longestNote is the most characters that a note without number has behind another,
// and noteWords what it speaks of.
const longestNote = 45

var noteWords = regexp.MustCompile(`计算|统计|口径|为准|是指|包括|不含|累计`)

// noteNumber matches the number of a note; unlike a heading, a note can begin with
// a figure ("1.1/10万表示…").
var noteNumber = regexp.MustCompile(`^([\d０-９]{1,2})([.．、])\s*(.+)$`)

// readNote reads the number of a note.
func readNote(text string) (mark, bool) {
	if m := noteNumber.FindStringSubmatch(text); m != nil {
		n, _ := arabic(plainDigits(m[1]))
		return mark{style: digitStyle, ordinal: n, number: m[1] + m[2], title: m[3]}, true
	}
	return readMark(text)
}

// entriesEnd returns the index behind a run of numbered entries that begins at
// piece i; 0 where none begins there.
func (r *reading) entriesEnd(i, limit int) int {
	style, end := unnumbered, 0
	for k := i; k < limit; k++ {
		if r.pieces[k].footnote {
			continue
		}
		st := entryStyle(r.pieces[k].text)
		if style != unnumbered && lostNumber(r.pieces[k].text) {
			st = style
		}
		if st == unnumbered {
			continue
		}
		if style == unnumbered {
			if k > i+1 {
				return 0
			}
			style = st
		}
		if st == style {
			end = k + 1
		}
		r.pieces[k].list = true
	}
	if end > 0 && end < limit && r.titleOnly(end-1) {
		end++ // the last entry is a title with its text below
	}
	return end
}

// titleOnly tells whether an entry is a title with its text below; at the end of a
// page one that is closed by a full stop can be, too.
func (r *reading) titleOnly(i int) bool {
	text := r.pieces[i].text
	if endsSentence(text) {
		return r.pieces[i+1].newPage && short(text, longestLead)
	}
	return short(text, longestTitle)
}

// entryStyle returns the style of the number that opens an entry of a column.
// "一是" and a dash count as the style of items.
func entryStyle(text string) style {
	if entryMark.opensBare(prefix(text, 6)) {
		return itemStyle
	}
	if m, ok := readMark(text); ok && m.ordinal > 0 && m.style >= commaStyle {
		return m.style
	}
	return unnumbered
}

// lostNumber tells whether an entry has nothing left of its number but brackets.
func lostNumber(text string) bool {
	m, ok := readMark(text)
	return ok && m.ordinal == 0 && m.style == parenStyle && isOpeningBracket(firstRune(text))
}

// divide returns how many of the pieces behind column title i, up to limit, are
// the column's.
func (r *reading) divide(i, limit int, nextColumn bool) int {
	n := limit - i - 1
	most := n
	if nextColumn && n > 1 {
		most = n - 1
	}
	if most <= 1 {
		return most
	}
	own := topicsOf(r.pieces[i].column.title)
	var coming topics
	if nextColumn {
		coming = topicsOf(r.pieces[limit].column.title)
	}
	led, verbs := r.sectionLed(i)
	form := leadForm{
		parallel: entryLead(r.pieces[i+1].text) != "" && entryLead(r.pieces[i+2].text) != "",
		verbs:    verbs && !verbPhrase(entryLead(r.pieces[i+1].text)),
		plain:    !led,
	}
	announced := r.announcedAbove(i)
	ours, theirs := make([]int, n), make([]int, n) // how each fits the column, the section
	score := 0                                     // of leaving all to the section
	for k := range n {
		if r.pieces[i+1+k].footnote {
			continue
		}
		p := weighed(&r.pieces[i+1+k])
		ours[k] = p.columnFit(own, form, k)
		theirs[k] = p.sectionFit(own, coming, form, k == n-1 && nextColumn)
		if slices.Contains(announced, p.lead) {
			theirs[k] += announcedFit
		}
		score += theirs[k]
	}
	best, bestScore := most, -1<<20
	blank := r.firstBlank(i, most)
	for s := 1; s <= most; s++ {
		score += ours[s-1] - theirs[s-1]
		at := score
		if s == blank {
			at += blankBehind
		}
		if at >= bestScore {
			best, bestScore = s, at
		}
	}
	return best
}

// announcedFit is how much it speaks for a paragraph to be the section's that the section
// has announced its lead.
const announcedFit = 8

// announcedAbove returns the leads that the paragraphs of the section in front of piece i
// announce: "围绕就业创业、社会保险、劳动关系三个方面". The first can have words in front.
func (r *reading) announcedAbove(i int) (leads []string) {
	for k := i - 1; k >= max(0, i-longestSection) && r.pieces[k].head == nil; k-- {
		if p := &r.pieces[k]; !p.inColumn && p.grid == nil {
			leads = append(leads, announcedIn(p.text[:min(len(p.text), longestAnnouncement)])...)
		}
	}
	return leads
}

// longestAnnouncement is how far into a paragraph an announcement is looked for, in bytes.
const longestAnnouncement = 600

// announcedIn returns what a text lists in front of the word that says what these are.
func announcedIn(text string) (leads []string) {
	for _, word := range []string{"方面", "领域", "环节"} {
		before, _, found := strings.Cut(text, word)
		if !found {
			continue
		}
		before = strings.TrimRight(before, "等两二三四五六七八九几个大")
		if at := strings.LastIndexAny(before, "，,。；;：:"); at >= 0 {
			before = before[at:]
		}
		if items := strings.Split(before, "、"); len(items) > 1 {
			leads = append(leads, items...)
		}
	}
	return leads
}

// blankBehind is how much a blank line speaks for the end of a column that has one
// above it and none in its text.
const blankBehind = 5

// firstBlank returns behind how many of the pieces of the column whose title is piece i
// the first blank line stands; 0 where none sets it off from the text above.
func (r *reading) firstBlank(i, most int) int {
	if !r.blankAbove(i) {
		return 0
	}
	for n := range most {
		if r.blankAbove(i + n + 1) {
			return n
		}
	}
	return 0
}

// blankAbove tells whether a blank line stands above piece i that is not one of a
// page's end.
func (r *reading) blankAbove(i int) bool {
	return i > 0 && r.pieces[i].apart && !slices.ContainsFunc(r.plan.Furniture, func(b model.Block) bool {
		return b.Line > r.pieces[i-1].endLine && b.Line < r.pieces[i].line
	})
}

// longestSection is how many paragraphs in front of a column are looked at.
const longestSection = 200

// leadForm is what is known of the leads around a column.
type leadForm struct {
	parallel bool // the column's first paragraphs have leads
	verbs    bool // the section's leads are verbs ("提高养老服务质量。"), the column's are not
	plain    bool // the section's own paragraphs have no leads
}

// sectionLed tells whether the paragraphs of the section in front of piece i have
// leads, and whether these are verbs rather than nouns ("养老服务。").
func (r *reading) sectionLed(i int) (led, verbs bool) {
	withVerb, all := 0, 0
	for k := i - 1; k >= max(0, i-longestSection) && r.pieces[k].head == nil; k-- {
		if r.pieces[k].inColumn || r.pieces[k].column != nil {
			continue
		}
		if phrase := leadOf(r.pieces[k].text); phrase != "" {
			all++
			if verbPhrase(phrase) {
				withVerb++
			}
		}
	}
	return all > 0, all > 0 && withVerb*3 >= all*2
}

// paragraph is what is weighed of a paragraph between two columns.
type paragraph struct {
	lead   string // see entryLead
	topics topics // of its lead, or of its beginning
	mended bool
}

func weighed(p *piece) paragraph {
	q := paragraph{lead: entryLead(p.text), mended: p.mended}
	if q.topics = topicsOf(q.lead); q.topics == 0 {
		q.topics = topicsOf(prefix(p.text, 80))
	}
	return q
}

// columnFit scores a paragraph as the column's: k is its place there.
func (p paragraph) columnFit(own topics, form leadForm, k int) int {
	score := 0
	switch {
	case p.topics == 0 || own == 0:
	case p.topics&own != 0:
		score += 2
	default:
		score -= 2
	}
	switch {
	case k == 0:
	case p.lead == "":
		if form.parallel && k >= 2 && !p.mended {
			score -= 6 // the column's other paragraphs have leads, or it is over
		}
	case form.verbs && verbPhrase(p.lead):
		score -= 4
	case form.verbs:
		score += 2
	case form.plain:
		score += 3
	}
	return score
}

// sectionFit scores a paragraph as the section's own text.
func (p paragraph) sectionFit(own, coming topics, form leadForm, introduces bool) int {
	score := 0
	switch {
	case p.topics == 0 || own == 0:
	case p.topics&own != 0:
		score -= 2
	default:
		score++
	}
	if introduces && coming&p.topics != 0 {
		score += 2
	}
	switch {
	case p.lead == "":
		score--
	case form.verbs && verbPhrase(p.lead):
		score += 2
	case form.verbs:
		score -= 2
	}
	return score
}
