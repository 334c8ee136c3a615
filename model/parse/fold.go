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
	return rewrite(s, func(r rune) rune {
		if isSpace(r) {
			return dropped
		}
		return foldRune(r)
	})
}

// dropped stands for a character that rewrite leaves out.
const dropped = -1

// rewrite writes other characters for those of s that are no Chinese ones, as
// strings.Map does, which looks at each.
func rewrite(s string, written func(rune) rune) string {
	var b strings.Builder
	from := 0 // of what is not copied yet
	for i := afterHan(s, 0); i < len(s); i = afterHan(s, i) {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		to := written(r)
		if to == r {
			continue
		}
		if b.Cap() == 0 {
			b.Grow(len(s))
		}
		b.WriteString(s[from : i-n])
		if from = i; to != dropped {
			b.WriteRune(to)
		}
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// afterHan returns where the run of Chinese characters that begins at byte i of s
// ends. They are three bytes each, of which the first tells them (U+4000 to
// U+9FFF); neither white space nor anything that folding changes is among them.
// Plans are made of such runs, so that passing over them whole saves most of what
// looking at characters costs.
func afterHan(s string, i int) int {
	for i+3 <= len(s) && s[i]-0xE4 <= 0xE9-0xE4 {
		i += 3
	}
	return i
}

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
	case r == '∶': // of ratios
		return ':'
	case r == '＂' || r == '〝' || r == '〞':
		return '"'
	}
	return r
}

// bare folds a text and drops quotation marks, which sources lose.
func bare(s string) string {
	return rewrite(s, func(r rune) rune {
		if isSpace(r) || isQuote(r) {
			return dropped
		}
		if r = foldRune(r); r == '"' || r == '\'' || r == '`' {
			return dropped
		}
		return r
	})
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
	return countUpTo(s, len(s))
}

// short tells whether s has at most n runes that are no white space, without
// counting those of a long text.
func short(s string, n int) bool {
	return len(s) <= n || countUpTo(s, n) <= n
}

// countUpTo counts the runes of s that are no white space until they are more
// than most.
func countUpTo(s string, most int) int {
	count := 0
	for i := 0; i < len(s) && count <= most; {
		if end := afterHan(s, i); end > i {
			count += (end - i) / 3
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isSpace(r) {
			count++
		}
		i += n
	}
	return count
}

// prefix returns the first n runes of s.
func prefix(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		if end := afterHan(s[:min(i+3, len(s))], i); end > i {
			i = end
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}

// squeeze takes white space out of s, except between two Latin words.
func squeeze(s string) string {
	s = strings.TrimSpace(s)
	if !hasSpace(s) {
		return s
	}
	runes := []rune(s)
	out := make([]rune, 0, len(runes))
	for i := 0; i < len(runes); {
		if !unicode.IsSpace(runes[i]) {
			out = append(out, runes[i])
			i++
			continue
		}
		for i < len(runes) && unicode.IsSpace(runes[i]) {
			i++
		}
		if len(out) > 0 && latin(out[len(out)-1]) && i < len(runes) && latin(runes[i]) {
			out = append(out, ' ')
		}
	}
	return string(out)
}

// hasSpace tells whether white space stands anywhere in s.
func hasSpace(s string) bool {
	for i := afterHan(s, 0); i < len(s); i = afterHan(s, i) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isSpace(r) {
			return true
		}
		i += n
	}
	return false
}

func latin(r rune) bool {
	return r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// lastRune returns the last rune of s that is no white space, 0 for none.
func lastRune(s string) rune {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		if !isSpace(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return 0
}

// firstRune returns the first rune of s that is no white space, 0 for none.
func firstRune(s string) rune {
	for _, r := range s {
		if !isSpace(r) {
			return r
		}
	}
	return 0
}

// endsSentence tells whether a text is closed by a mark that can end a
// sentence, quotation marks and brackets behind it included.
func endsSentence(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '。', '！', '？', '；', '.', '!', '?', ';', '…':
			return true
		case '”', '’', '」', '』', '）', ')', '》', '"', '|', '*':
		default:
			if !isSpace(r) {
				return false
			}
		}
		s = s[:len(s)-n]
	}
	return false
}
