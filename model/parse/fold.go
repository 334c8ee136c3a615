package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold reduces a text to what matters when two wordings are compared: no white
// space, half-width digits, letters and punctuation, and one kind of each dash
// and quotation mark. Plans write 〔（(、０0 and “" as their editors left them.
func fold(s string) string {
	if !strings.ContainsFunc(s, folds) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if !isSpace(r) {
			b.WriteRune(foldRune(r))
		}
	}
	return b.String()
}

// folds tells whether fold changes a character.
func folds(r rune) bool { return isSpace(r) || foldRune(r) != r }

// isSpace is unicode.IsSpace, quick for Chinese characters.
func isSpace(r rune) bool {
	if r > 0x3000 {
		return false
	}
	return unicode.IsSpace(r)
}

func foldRune(r rune) rune {
	switch {
	case r > 0x3015 && r < '！':
		return r
	case r >= '！' && r <= '～':
		return r - 0xFEE0
	case r == '〔' || r == '［' || r == '【':
		return '['
	case r == '〕' || r == '］' || r == '】':
		return ']'
	case r == '–' || r == '―' || r == '─' || r == '－' || r == '−':
		return '—'
	case r == '＂' || r == '〝' || r == '〞':
		return '"'
	}
	return r
}

// bare folds a text and drops quotation marks, which sources lose.
func bare(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if isSpace(r) || isQuote(r) {
			continue
		}
		if r = foldRune(r); r != '"' && r != '\'' && r != '`' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isQuote(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '"', '\'', '「', '」', '『', '』':
		return true
	}
	return false
}

// runeCount counts the runes of s that are no white space.
func runeCount(s string) int {
	n := 0
	for _, r := range s {
		if !isSpace(r) {
			n++
		}
	}
	return n
}

// short tells whether s has at most n runes that are no white space, without
// counting those of a long text.
func short(s string, n int) bool {
	if len(s) <= n {
		return true
	}
	if len(s) > 8*n {
		return false
	}
	for _, r := range s {
		if isSpace(r) {
			continue
		}
		if n--; n < 0 {
			return false
		}
	}
	return true
}

// prefix returns the first n runes of s.
func prefix(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// squeeze takes white space out of s, except between two Latin words.
func squeeze(s string) string {
	runes := []rune(strings.TrimSpace(s))
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		if !unicode.IsSpace(r) {
			out = append(out, r)
			continue
		}
		next := i + 1
		for next < len(runes) && unicode.IsSpace(runes[next]) {
			next++
		}
		if len(out) > 0 && latin(out[len(out)-1]) && next < len(runes) && latin(runes[next]) &&
			out[len(out)-1] != ' ' {
			out = append(out, ' ')
		}
	}
	return string(out)
}

func latin(r rune) bool {
	return r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// lastRune returns the last rune of s that is no white space, 0 for none.
func lastRune(s string) rune {
	r, size := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s, unicode.IsSpace))
	if size == 0 {
		return 0
	}
	return r
}

// firstRune returns the first rune of s that is no white space, 0 for none.
func firstRune(s string) rune {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return r
		}
	}
	return 0
}

// endsSentence tells whether a text is closed by a mark that can end a
// sentence, quotation marks and brackets behind it included.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	s = strings.TrimRight(s, "”’」』）)》\"|*")
	return strings.ContainsRune("。！？；.!?;…", lastRune(s))
}
