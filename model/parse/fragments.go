package parse

import (
	"fmt"
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"guilan/model"
)

// Document-sharing sites cut a text into fragments of one length, wherever that
// falls, and number them "1、", "2、" …; their headings then stand inside running
// text. This pass takes the numbers out, joins the fragments and cuts the text
// again, at its headings and at the leads of its paragraphs.

var fragmentMark = regexp.MustCompile(`^(\d{1,3})、`)

// fragments returns the first of at least five consecutive lines that count up
// from 1 and are long; most of them must end in mid-sentence. -1 for none.
func (r *reading) fragments() (from, to int) {
	for i, p := range r.pieces {
		if !strings.HasPrefix(p.text, "1、") {
			continue
		}
		n, cut := 0, 0
		for k := i; k < len(r.pieces); k++ {
			m := fragmentMark.FindStringSubmatch(r.pieces[k].text)
			if m == nil || m[1] != fmt.Sprint(n+1) || runeCount(r.pieces[k].text) < 60 {
				break
			}
			n++
			if !endsSentence(r.pieces[k].text) {
				cut++
			}
		}
		if n >= 5 && cut*2 > n {
			return i, i + n
		}
	}
	return -1, -1
}

// running is text from several source lines.
type running struct {
	runes  []rune
	starts []lineStart
}

// lineStart is where a source line begins in a running text.
type lineStart struct{ rune, line int }

func (t *running) add(text string, line int) {
	t.starts = append(t.starts, lineStart{len(t.runes), line})
	for _, r := range text {
		t.runes = append(t.runes, r)
	}
}

// line returns the source line of rune i.
func (t *running) line(i int) int {
	behind := sort.Search(len(t.starts), func(k int) bool { return t.starts[k].rune > i })
	return t.starts[behind-1].line
}

func (t *running) piece(from, to int) piece {
	for from < to && unicode.IsSpace(t.runes[from]) {
		from++
	}
	for to > from && unicode.IsSpace(t.runes[to-1]) {
		to--
	}
	if from == to {
		return piece{}
	}
	return piece{line: t.line(from), endLine: t.line(to - 1), text: string(t.runes[from:to]), mended: true}
}

// joinFragments undoes the cutting of a document-sharing site.
func (r *reading) joinFragments() {
	from, to := r.fragments()
	if from < 0 {
		return
	}
	size := 0
	for _, p := range r.pieces[from:to] {
		size += utf8.RuneCountInString(p.text)
	}
	t := running{runes: make([]rune, 0, size)}
	for _, p := range r.pieces[from:to] {
		number := fragmentMark.FindString(p.text)
		r.furnish(model.MarkBlock, p.line, p.line, number)
		text := strings.TrimSpace(p.text[len(number):])
		if last := string(t.runes[max(0, len(t.runes)-6):]); last != "" {
			r.repair(p.line, "joined fragment", last+"\n"+opening(text), last+opening(text))
		}
		t.add(text, p.line)
	}
	pieces := t.cut()
	rest := append([]piece(nil), r.pieces[to:]...)
	r.pieces = append(append(r.pieces[:from], pieces...), rest...)
}

// inlineMark is the number of a heading that stands inside running text. The
// sentence before must have ended, or another heading.
var inlineMark = regexp.MustCompile(`^(?:` + numerals + `{1,3}[、)）]|[（(](?:` + numerals + `{1,3}|[-—])[)）]|\d{1,2}[.、．]?)`)

// openingVerbs begin the sentences of plans; where one stands behind the words of
// a title, the title is over.
var openingVerbs = []string{
	"制定", "强化", "推动", "推进", "加强", "加快", "坚持", "完善", "建立", "健全", "构建",
	"提升", "提高", "优化", "深化", "促进", "鼓励", "支持", "统筹", "积极", "大力", "充分",
	"全面", "深入", "围绕", "加大", "着力", "严格", "切实", "持续", "按照", "依托", "聚焦", "发展", "拓宽", "扩大", "落实", "发挥", "引导", "实施", "到20",
}

// runesInPiece is about how many runes a paragraph has, the headings among them.
const runesInPiece = 50

// cut divides running text into headings and paragraphs.
func (t *running) cut() []piece {
	pieces := make([]piece, 0, len(t.runes)/runesInPiece)
	begin := 0 // of the paragraph that is open
	flush := func(to int) {
		if p := t.piece(begin, to); p.text != "" {
			pieces = append(pieces, p)
		}
	}
	for at := 0; at < len(t.runes); {
		if at > 0 && at != begin && !t.opens(at) {
			at++
			continue
		}
		if end, ok := t.heading(at); ok {
			flush(at)
			pieces = append(pieces, t.piece(at, end))
			begin, at = end, end
			continue
		}
		if at > begin && (t.lead(at) || t.numbered(at) && t.shortSentence(at)) {
			flush(at)
			begin = at
		}
		at++
	}
	flush(len(t.runes))
	return pieces
}

// opens tells whether a sentence begins at rune i.
func (t *running) opens(i int) bool {
	return strings.ContainsRune("。！？", t.runes[i-1])
}

// heading returns where a heading that begins at rune i ends; false where none
// does. A numbered sentence that is closed by a full stop is no heading but the
// lead of a paragraph.
func (t *running) heading(i int) (end int, ok bool) {
	if !markOpeners.has(t.runes[i]) {
		return 0, false
	}
	rest := string(t.runes[i:min(i+60, len(t.runes))])
	number := inlineMark.FindString(rest)
	if number == "" {
		n := bareTitle(rest)
		return i + n, n > 0
	}
	start := i + len([]rune(number))
	words := []rune(rest)[len([]rune(number)):]
	sentence := upTo(words, "，,。；：！？")
	if standard := standardPrefix(string(words)); standard > 0 {
		return start + standard, true
	}
	if n := markInside(sentence); n > 0 {
		return start + n, true
	}
	if len(sentence) < len(words) && words[len(sentence)] == '。' && len(sentence) <= 20 && !verbInside(sentence) {
		return 0, false
	}
	if n := titleEnd(sentence); n > 0 {
		return start + n, true
	}
	return 0, false
}

// bareTitle returns the length of a standard title and of the Chinese number that
// opens it without a mark between ("一总体思路"), 0 where there is none.
func bareTitle(text string) int {
	number := string([]rune(text)[:1])
	if n, ok := numeral(number); !ok || n > 10 || number[0] <= '9' {
		return 0
	}
	for title := range chapterTitles {
		if strings.HasPrefix(text[len(number):], title) {
			return 1 + len([]rune(title))
		}
	}
	return 0
}

// standardPrefix returns the length of the longest standard title that opens a
// text, in runes.
func standardPrefix(text string) int {
	longest := 0
	for _, titles := range []map[string]bool{chapterTitles, sectionTitles} {
		for title := range titles {
			if strings.HasPrefix(text, title) {
				longest = max(longest, len([]rune(title)))
			}
		}
	}
	return longest
}

// markInside returns where the next heading's number stands in a title, 0 for
// nowhere.
func markInside(words []rune) int {
	for n := 4; n < len(words); n++ {
		if m := inlineMark.FindString(string(words[n:])); m != "" && n+len([]rune(m)) < len(words) &&
			!unicode.IsDigit(words[n-1]) {
			return n
		}
	}
	return 0
}

// titleEnd returns where a title gives way to the text behind it: the first
// opening verb that leaves a title of six characters or more.
func titleEnd(words []rune) int {
	text := string(words)
	n := 0
	for at := range text {
		if n >= 6 && n < len(words)-3 && n <= 30 && opensWithVerb(text[at:]) {
			return n
		}
		n++
	}
	return 0
}

func verbInside(words []rune) bool { return titleEnd(words) > 0 && len(words) > 20 }

func upTo(words []rune, stops string) []rune {
	for n, r := range words {
		if strings.ContainsRune(stops, r) {
			return words[:n]
		}
	}
	return words
}

func (t *running) numbered(i int) bool {
	return inlineMark.MatchString(string(t.runes[i:min(i+8, len(t.runes))]))
}

// sentence returns the sentence that begins at rune i without its full stop.
func (t *running) sentence(i int) []rune {
	return upTo(t.runes[i:], "。！？")
}

func (t *running) shortSentence(i int) bool {
	n := len(t.sentence(i))
	return n >= 4 && n <= 22
}

// lead tells whether the sentence that begins at rune i names what the text
// behind it is about: short, without a pause inside but for one between two equal
// halves, and followed by a longer one.
func (t *running) lead(i int) bool {
	if !t.shortSentence(i) {
		return false
	}
	s := t.sentence(i)
	if !evenPhrase(string(s)) || i+len(s)+1 >= len(t.runes) {
		return false
	}
	return len(t.sentence(i+len(s)+1)) > len(s)
}
