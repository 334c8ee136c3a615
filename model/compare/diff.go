package compare

import (
	"slices"
	"strings"
	"unicode"
)

// Span is a run of a text: its runes from Start up to End.
type Span struct{ Start, End int }

// Diff finds what only one of two texts names: projects, figures, phrases. The
// order in which the texts name things makes no difference.
//
// A text is taken phrase by phrase, as its punctuation divides it. A phrase that
// the other text has word for word is shared; one of which the other has hardly
// anything is named by this text alone; in between, the words that only this text
// has are, and figures that the other does not give. Single characters are never
// compared: in Chinese they are in every text.
func Diff(left, right string) (onlyLeft, onlyRight []Span) {
	l, r := readText(left), readText(right)
	return l.notIn(r), r.notIn(l)
}

const (
	wordRunes = 3   // as many runes in a row, found in the other text, are a shared passage
	hardlyAny = 0.5 // a phrase with a smaller part shared is not the other's phrase
)

// text is a text prepared for finding another's words in it.
type text struct {
	source  []rune
	runes   []rune // folded letters and digits
	at      []int  // for each, its index in source
	phrases []Span // of runes
	figures []Span // of runes: numbers with the unit behind them
	words   map[[wordRunes]rune]bool
	pairs   map[[2]rune]bool
	has     map[string]bool // figures
	joined  string          // all phrases, a line each
}

func readText(s string) *text {
	t := &text{source: []rune(s), has: make(map[string]bool)}
	start := 0
	endPhrase := func() {
		if len(t.runes) > start {
			t.phrases = append(t.phrases, Span{start, len(t.runes)})
		}
		start = len(t.runes)
	}
	for i, r := range t.source {
		r = foldRune(r)
		switch {
		case r == 0:
		case unicode.IsLetter(r) || unicode.IsNumber(r) || r == '%' || r == '‰' || isInFigure(t.source, i):
			t.runes = append(t.runes, r)
			t.at = append(t.at, i)
		case strings.ContainsRune(",.;:!?", r):
			endPhrase()
		}
	}
	endPhrase()
	t.words = make(map[[wordRunes]rune]bool, len(t.runes))
	t.pairs = make(map[[2]rune]bool, len(t.runes))
	var joined strings.Builder
	for _, p := range t.phrases {
		for k := p.Start; k+wordRunes <= p.End; k++ {
			t.words[[wordRunes]rune(t.runes[k:k+wordRunes])] = true
		}
		for k := p.Start; k+2 <= p.End; k++ {
			t.pairs[[2]rune(t.runes[k:k+2])] = true
		}
		joined.WriteString(string(t.runes[p.Start:p.End]))
		joined.WriteByte('\n')
		t.findFigures(p)
	}
	t.joined = joined.String()
	return t
}

// isInFigure reports whether a mark stands within a figure: 2.6, 15,000, 2-4,
// 1:1.23, 1/10.
func isInFigure(source []rune, i int) bool {
	return strings.ContainsRune(".,-:/", foldRune(source[i])) &&
		i > 0 && i+1 < len(source) && isDigit(foldRune(source[i-1])) && isDigit(foldRune(source[i+1]))
}

// findFigures lists the figures of a phrase with their units: 10个 and 10人 are
// two figures.
func (t *text) findFigures(p Span) {
	for k := p.Start; k < p.End; k++ {
		if !isDigit(t.runes[k]) {
			continue
		}
		end := k + 1
		for end < p.End && (isDigit(t.runes[end]) || strings.ContainsRune(".,-:/", t.runes[end])) {
			end++
		}
		end += unitLength(t.runes[end:p.End])
		t.figures = append(t.figures, Span{k, end})
		t.has[string(t.runes[k:end])] = true
		k = end - 1
	}
}

// unitLength tells how many runes at the start of a text are a unit.
func unitLength(s []rune) int {
	scale := 0
	for scale < len(s) && strings.ContainsRune("十百千万亿", s[scale]) {
		scale++
	}
	for n := min(3, len(s)-scale); n > 0; n-- {
		word := string(s[scale : scale+n])
		if countedThings[word] || sameThing[word] != "" || wholeUnits[word].of != "" {
			return scale + n
		}
	}
	return scale
}

// notIn returns what of t the other text does not have, as spans of t's source.
func (t *text) notIn(other *text) []Span {
	lit := make([]bool, len(t.runes))
	shared := make([]bool, len(t.runes))
	for _, p := range t.phrases {
		for k := p.Start; k+wordRunes <= p.End; k++ {
			if other.words[[wordRunes]rune(t.runes[k:k+wordRunes])] {
				shared[k], shared[k+1], shared[k+2] = true, true, true
			}
		}
		t.lightPhrase(p, shared[p.Start:p.End], lit[p.Start:p.End], other)
	}
	for _, f := range t.figures {
		if !other.has[string(t.runes[f.Start:f.End])] {
			for k := f.Start; k < f.End; k++ {
				lit[k] = true
			}
		}
	}
	return t.spans(lit)
}

// lightPhrase lights what of a phrase is not shared.
func (t *text) lightPhrase(p Span, shared, lit []bool, other *text) {
	if strings.Contains(other.joined, string(t.runes[p.Start:p.End])) {
		return
	}
	count := 0
	for _, s := range shared {
		if s {
			count++
		}
	}
	if float64(count) < hardlyAny*float64(len(shared)) {
		for k := range lit {
			lit[k] = true
		}
		return
	}
	t.lightWords(p, shared, lit, other)
}

// lightWords lights the words of a phrase that the other text does not have: runs
// of two and more runes that are in no shared passage and no pair of the other.
func (t *text) lightWords(p Span, shared, lit []bool, other *text) {
	for k := p.Start; k+2 <= p.End; k++ {
		if other.pairs[[2]rune(t.runes[k:k+2])] {
			shared[k-p.Start], shared[k+1-p.Start] = true, true
		}
	}
	for k := 0; k < len(shared); {
		end := k
		for end < len(shared) && !shared[end] {
			end++
		}
		for n := k; n < end && end-k > 1; n++ {
			lit[n] = true
		}
		k = end + 1
	}
}

// spans gives the lit runes as spans of the source. What stands between two lit
// runes is lit with them, so is a bracket that closes one; a line break is not.
func (t *text) spans(lit []bool) []Span {
	var spans []Span
	for k, on := range lit {
		switch {
		case !on:
		case k > 0 && lit[k-1] && !slices.Contains(t.source[t.at[k-1]:t.at[k]], '\n'):
			spans[len(spans)-1].End = t.at[k] + 1
		default:
			spans = append(spans, Span{t.at[k], t.at[k] + 1})
		}
	}
	for i := range spans {
		s := &spans[i]
		open := 0
		for _, r := range t.source[s.Start:s.End] {
			switch foldRune(r) {
			case '(':
				open++
			case ')':
				open--
			}
		}
		for open > 0 && s.End < len(t.source) && foldRune(t.source[s.End]) == ')' {
			s.End++
			open--
		}
	}
	return spans
}
