package tui

import "unicode"

// folded is a text made ready for finding: without white space, small letters,
// full-width forms as plain ones. at[i] is where runes[i] stands in the text, so
// that a match can be lit there.
type folded struct {
	runes []rune
	at    []int
}

func fold(text []rune) folded {
	f := folded{make([]rune, 0, len(text)), make([]int, 0, len(text))}
	for i, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		if 0xff01 <= r && r <= 0xff5e {
			r -= 0xfee0
		}
		f.runes = append(f.runes, unicode.ToLower(r))
		f.at = append(f.at, i)
	}
	return f
}

// find returns where needle stands in f at or after from, both counted in folded
// runes; -1 where it does not.
func (f folded) find(needle []rune, from int) int {
	if len(needle) == 0 {
		return -1
	}
next:
	for i := from; i+len(needle) <= len(f.runes); i++ {
		for j, r := range needle {
			if f.runes[i+j] != r {
				continue next
			}
		}
		return i
	}
	return -1
}

// span returns the runes of the text that n folded runes from i on stand for.
func (f folded) span(i, n int) (from, to int) {
	return f.at[i], f.at[i+n-1] + 1
}
