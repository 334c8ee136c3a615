package parse

import (
	"strings"
	"unicode/utf8"
)

// A runeSieve says of most runes at once that they are not in a set: it keeps
// only their low bits.
type runeSieve [16]uint64

func (s *runeSieve) add(r rune)          { s[r>>6&15] |= 1 << (r & 63) }
func (s *runeSieve) mayHold(r rune) bool { return s[r>>6&15]&(1<<(r&63)) != 0 }

// A runeSet is a set of characters that is asked often and seldom holds what it
// is asked for. What the package strings has for this searches the set's text
// each time.
type runeSet struct {
	sieve runeSieve
	runes string
	words bool // Chinese characters are in the set, not only marks
}

// anyOf makes a set of the characters of a text.
func anyOf(text string) *runeSet {
	s := &runeSet{runes: text}
	for i, r := range text {
		s.sieve.add(r)
		s.words = s.words || afterHan(text, i) > i
	}
	return s
}

// has tells whether r is in the set.
func (s *runeSet) has(r rune) bool {
	return s.sieve.mayHold(r) && strings.ContainsRune(s.runes, r)
}

// in tells whether a text holds a character of the set.
func (s *runeSet) in(text string) bool { return s.index(text) >= 0 }

// index returns where the first character of the set stands in a text, -1 for
// nowhere.
func (s *runeSet) index(text string) int {
	for i := 0; i < len(text); {
		if !s.words {
			if i = afterHan(text, i); i == len(text) {
				break
			}
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if s.has(r) {
			return i
		}
		i += n
	}
	return -1
}
