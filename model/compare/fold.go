package compare

import (
	"strings"
	"unicode"
)

// foldRune gives the form of a character in which wordings are compared:
// half-width and lower-case. It gives 0 for what carries no meaning: white
// space, quotation marks, emphasis marks and control characters.
func foldRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9', 0x4e00 <= r && r <= 0x9fff:
		return r
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case 0xff01 <= r && r <= 0xff5e:
		return foldRune(r - 0xfee0)
	}
	switch r {
	case '“', '”', '‘', '’', '"', '\'', '`', '「', '」', '『', '』', '《', '》', '〈', '〉', '*':
		return 0
	case '〔', '［', '【':
		return '['
	case '〕', '］', '】':
		return ']'
	case '—', '–', '－', '‐', '―':
		return '-'
	case '、':
		return ','
	case '。':
		return '.'
	}
	if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
		return 0
	}
	return unicode.ToLower(r)
}

// fold applies foldRune to a text.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r = foldRune(r); r != 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// letters drops from a folded text everything but letters and digits; a point
// between two digits stays (pm2.5).
func letters(folded string) string {
	var b strings.Builder
	b.Grow(len(folded))
	runes := []rune(folded)
	for i, r := range runes {
		point := r == '.' && i > 0 && i+1 < len(runes) && isDigit(runes[i-1]) && isDigit(runes[i+1])
		if point || unicode.IsLetter(r) || unicode.IsNumber(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
