package index

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"
)

// pinyinTable holds the readings of some 42,000 characters: on each line the
// readings, the most usual one first, and the characters that have just these.
// genpinyin.go draws it from go-pinyin's dictionary, less the readings that modern
// dictionaries do not know. go-pinyin itself builds a map of them whenever a
// program starts (2.3 ms, 1.8 MB); this table is read when the first pinyin is
// asked for.
//
//go:embed pinyin.tsv
var pinyinTable string

// readings are the ways in which a character is read.
type readings struct {
	syllables []string // without tones, ü written v; the most usual one first
	initials  uint32   // a bit for each first letter, from bit 0 for a
}

// has tells whether one of the readings begins with a letter a-z.
func (r *readings) has(letter rune) bool { return r.initials>>(letter-'a')&1 != 0 }

type pinyinDict struct {
	sets      []readings // sets[0] is for characters without pinyin
	basic     []uint16   // set of each character from basicFirst on
	extended  []uint16   // set of each character from extendedFirst on
	others    map[rune]uint16
	syllables map[string]bool // all there are
	beginning map[string]bool // what some syllable begins with
}

const (
	basicFirst, basicEnd       = 0x3400, 0xA000
	extendedFirst, extendedEnd = 0x20000, 0x323B0
)

var pinyin = sync.OnceValue(func() *pinyinDict {
	d := &pinyinDict{
		sets:      make([]readings, 1, 5300),
		basic:     make([]uint16, basicEnd-basicFirst),
		extended:  make([]uint16, extendedEnd-extendedFirst),
		others:    map[rune]uint16{},
		syllables: map[string]bool{},
		beginning: map[string]bool{},
	}
	for line := range strings.Lines(pinyinTable) {
		list, characters, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		set := readings{syllables: strings.Fields(list)}
		for _, s := range set.syllables {
			set.initials |= 1 << (s[0] - 'a')
			if !d.syllables[s] {
				d.syllables[s] = true
				for n := 1; n <= len(s); n++ {
					d.beginning[s[:n]] = true
				}
			}
		}
		number := uint16(len(d.sets))
		d.sets = append(d.sets, set)
		for _, r := range characters {
			switch {
			case r >= basicFirst && r < basicEnd:
				d.basic[r-basicFirst] = number
			case r >= extendedFirst && r < extendedEnd:
				d.extended[r-extendedFirst] = number
			default:
				d.others[r] = number
			}
		}
	}
	return d
})

// readingsOf returns how a character is read: nothing for one that has no
// pinyin.
func (d *pinyinDict) readingsOf(r rune) *readings {
	var number uint16
	switch {
	case r < basicFirst && r != '〇':
	case r >= basicFirst && r < basicEnd:
		number = d.basic[r-basicFirst]
	case r >= extendedFirst && r < extendedEnd:
		number = d.extended[r-extendedFirst]
	default:
		number = d.others[r]
	}
	return &d.sets[number]
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

// firstLetter returns the first of a set of letters.
func firstLetter(letters uint32) rune { return 'a' + rune(bits.TrailingZeros32(letters)) }
