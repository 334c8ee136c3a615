package index

import (
	"strings"
	"unicode"
)

// fold makes characters alike that a person who searches does not tell apart:
// full-width and half-width, capital and small letters.
func fold(r rune) rune {
	switch {
	case isBasicHan(r):
		return r // nearly all
	case r >= '！' && r <= '～':
		r -= '！' - '!'
	case r == '　':
		return ' '
	}
	switch {
	case r < 'A':
		return r
	case r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80 || isHan(r):
		return r
	}
	return unicode.ToLower(r)
}

// foldText folds a text and takes out its white space.
func foldText(text string) string {
	return strings.Map(func(r rune) rune {
		if r = fold(r); unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// foldedText is a text as full text search sees it: folded, without white space
// and control characters.
type foldedText struct {
	runes []rune
	at    []int // where in the text each rune stands, counted in runes
}

func (f *foldedText) set(text string) {
	f.runes, f.at = f.runes[:0], f.at[:0]
	at := 0
	for _, r := range text {
		if r = fold(r); !unicode.IsSpace(r) && !unicode.IsControl(r) {
			f.runes = append(f.runes, r)
			f.at = append(f.at, at)
		}
		at++
	}
}

// longestKey is how much of a name is looked at, in characters. No project's
// name is that long; what is longer is a sentence, and found as text.
const longestKey = 200

// nameKey is a name as search sees it: folded, and without anything but letters,
// digits and Chinese characters, so that a bracket more or less, or of another
// width, keeps nothing from being found.
type nameKey struct {
	runes []rune
	at    []int  // where in the name each rune stands, counted in runes
	start []bool // whether a word begins at the rune
}

func (k *nameKey) set(name string) {
	k.runes, k.at, k.start = k.runes[:0], k.at[:0], k.start[:0]
	var reader keyReader
	at := 0
	for _, r := range name {
		if r, start, ok := reader.next(r); ok {
			if len(k.runes) == longestKey {
				return
			}
			k.runes = append(k.runes, r)
			k.at = append(k.at, at)
			k.start = append(k.start, start)
		}
		at++
	}
}

// keyReader reads the key of a name, character by character.
type keyReader struct {
	before rune // the last character of the key; 0 at the beginning and behind a gap
}

// next takes a character of the name. It returns the character of the key, and
// whether a word begins with it, or not ok where the key has none.
func (k *keyReader) next(r rune) (folded rune, start, ok bool) {
	if r, ok = keyRune(r); !ok {
		k.before = 0
		return 0, false, false
	}
	start = k.before == 0 || wordBetween(k.before, r)
	k.before = r
	return r, start, true
}

// keyRune folds a character of a name; it is not ok where the key has none.
func keyRune(r rune) (folded rune, ok bool) {
	r = fold(r)
	return r, isHan(r) || unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordBetween tells whether a new word begins between two characters. Without a
// dictionary that is sure only where the script changes and behind the word for
// a kind of place.
func wordBetween(before, r rune) bool {
	if isHan(before) && isHan(r) {
		switch before {
		case '省', '市', '州', '县', '区', '旗', '镇', '乡', '村':
			return true
		}
		return false
	}
	return isHan(before) != isHan(r) || unicode.IsDigit(before) != unicode.IsDigit(r)
}

// isBasicHan tells whether a character is one of those that nearly all names
// consist of.
func isBasicHan(r rune) bool { return r >= 0x4E00 && r < 0xA000 }

// isHan tells whether a character is Chinese. unicode.Han says the same, slower.
func isHan(r rune) bool {
	return r >= 0x3400 && r <= 0x9FFF || r >= 0x20000 && r <= 0x323AF || r == '〇' ||
		r >= 0xF900 && r <= 0xFAFF
}
