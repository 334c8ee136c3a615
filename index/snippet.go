package index

import (
	"strings"
	"unicode"
)

// A snippet is a match with as much around it as fits on a line or two of a
// terminal, in characters.
const (
	snippetBefore = 16
	snippetLength = 60
	longestLit    = 100 // of a match that is longer, only the beginning is shown
)

// snippet cuts a piece out of a text around a match, and says which characters
// of the piece are lit. Where it cuts it sets "…", if it can behind the end of a
// clause. White space comes out as single spaces, and control characters not at
// all. end is where in the text the piece ends.
func snippet(text []rune, lit []bool, first, last int) (piece string, matched []int, end int) {
	last = min(last, first+longestLit-1)
	begin := max(0, first-snippetBefore)
	if begin > 0 {
		for i := first; i > begin; i-- {
			if strings.ContainsRune("。；！？，、：\n", text[i-1]) {
				begin = i
				break
			}
		}
	}
	end = min(len(text), max(begin+snippetLength, last+1))

	var b strings.Builder
	length := 0
	write := func(r rune) {
		b.WriteRune(r)
		length++
	}
	if begin > 0 {
		write('…')
	}
	space := false
	for i := begin; i < end; i++ {
		r := text[i]
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.IsControl(r):
			continue
		}
		if space {
			write(' ')
			space = false
		}
		if lit[i] {
			matched = append(matched, length)
		}
		write(r)
	}
	if end < len(text) {
		write('…')
	}
	return b.String(), matched, end
}
