package index

import (
	"slices"
	"strings"
	"unicode"
)

// longestQuery is how much of a query for names is looked at, in characters.
const longestQuery = 1000

// pattern is what a query for names asks for: characters to be found in a name
// in this order, perhaps with others between them. A letter may stand for
// itself, or begin the pinyin of a character: its initial (h, zh), the whole
// syllable (he), or at the end of the letters as much of it as has been typed.
type pattern struct {
	text []rune
	// letters[i] is the end of the run of letters that text[i] is in; i where
	// text[i] is no letter.
	letters []int
	// ends[i] lists where in text a character that begins at text[i] can end,
	// if it is one of any reading.
	ends [][]int
	// spellings are the letters in text, more than one, that can stand for a
	// character; those from text[i] to text[end] are number spelled[i][end-i-2].
	spellings []spelling
	spelled   [][longestSyllable - 1]int
}

// spelling is letters that stand for characters: those of a reading, or those
// that readings begin with.
type spelling struct {
	letters string
	begun   bool // further letters may follow
}

// of tells whether a character with some readings can be spelled so.
func (s spelling) of(r *readings) bool {
	for _, syllable := range r.syllables {
		if syllable == s.letters || s.begun && strings.HasPrefix(syllable, s.letters) {
			return true
		}
	}
	return false
}

// newPattern folds a query. Like a name's key, a pattern consists of letters,
// digits and Chinese characters only.
func newPattern(query string) *pattern {
	p := new(pattern)
	for _, r := range query {
		r = fold(r)
		if r == 'ü' {
			r = 'v'
		}
		if (isHan(r) || unicode.IsLetter(r) || unicode.IsDigit(r)) && len(p.text) < longestQuery {
			p.text = append(p.text, r)
		}
	}
	p.letters = make([]int, len(p.text))
	p.ends = make([][]int, len(p.text))
	for i := len(p.text) - 1; i >= 0; i-- {
		p.letters[i] = i
		if isLetter(p.text[i]) {
			p.letters[i] = i + 1
			if i+1 < len(p.text) && isLetter(p.text[i+1]) {
				p.letters[i] = p.letters[i+1]
			}
		}
	}
	p.spelled = make([][longestSyllable - 1]int, len(p.text))
	for i := range p.text {
		p.ends[i] = p.endsFrom(i)
		for _, end := range p.ends[i][1:] {
			p.spelled[i][end-i-2] = p.number(spelling{
				letters: string(p.text[i:end]),
				begun:   end == p.letters[i] || isRetroflex(string(p.text[i:end])),
			})
		}
	}
	return p
}

// number returns the number of a spelling, a new one where it is not known.
func (p *pattern) number(s spelling) int {
	if i := slices.Index(p.spellings, s); i >= 0 {
		return i
	}
	p.spellings = append(p.spellings, s)
	return len(p.spellings) - 1
}

// inCharacters tells whether nothing is asked for by its reading.
func (p *pattern) inCharacters() bool { return !slices.ContainsFunc(p.text, isLetter) }

// longestSyllable is the length of zhuang.
const longestSyllable = 6

func (p *pattern) endsFrom(i int) []int {
	ends := []int{i + 1}
	end := p.letters[i]
	for j := i + 2; j <= min(end, i+longestSyllable); j++ {
		spelling := string(p.text[i:j])
		if pinyin().syllables[spelling] || j == end && pinyin().beginning[spelling] || isRetroflex(spelling) {
			ends = append(ends, j)
		}
	}
	return ends
}

// isRetroflex tells whether letters are one of the initials of two letters.
func isRetroflex(s string) bool { return s == "zh" || s == "ch" || s == "sh" }

// steps appends to buf where in the pattern one goes on when text[i] is taken for
// a character; nothing where it cannot be.
func (p *pattern) steps(i int, c rune, buf []int) []int {
	q := p.text[i]
	if !isLetter(q) {
		if c == q {
			buf = append(buf, i+1)
		}
		return buf
	}
	if c == q {
		return append(buf, i+1)
	}
	r := pinyin().readingsOf(c)
	if !r.has(q) {
		return buf
	}
	buf = append(buf, i+1)
	if len(p.ends[i]) == 1 {
		return buf
	}
	typed := p.text[i:p.letters[i]]
	for _, syllable := range r.syllables {
		same := commonPrefix(syllable, typed)
		if same == len(syllable) || same == len(typed) {
			buf = appendNew(buf, i+same)
		}
		if same >= 2 && isRetroflex(syllable[:2]) {
			buf = appendNew(buf, i+2)
		}
	}
	return buf
}

func commonPrefix(syllable string, typed []rune) int {
	n := 0
	for n < len(syllable) && n < len(typed) && rune(syllable[n]) == typed[n] {
		n++
	}
	return n
}

func appendNew(list []int, v int) []int {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
