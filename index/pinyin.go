package index

import (
	"cmp"
	_ "embed"
	"maps"
	"math/bits"
	"slices"
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
	codes     []byte          // code of each set, see codeOf
	several   []uint32        // the initials that the codes from firstSeveral on stand for
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
	d.giveCodes()
	return d
})

// readingsOf returns how a character is read: nothing for one that has no
// pinyin.
func (d *pinyinDict) readingsOf(r rune) *readings { return &d.sets[d.setOf(r)] }

// setOf returns the index in sets of a character's readings.
func (d *pinyinDict) setOf(r rune) uint16 {
	switch {
	case r < basicFirst && r != '〇':
		return 0
	case r >= basicFirst && r < basicEnd:
		return d.basic[r-basicFirst]
	case r >= extendedFirst && r < extendedEnd:
		return d.extended[r-extendedFirst]
	}
	return d.others[r]
}

// A code is a byte that says of a character of a name with which letters its
// readings begin. A letter a-z is its own code; a Chinese character with one
// initial has the capital letter, and the sets of several initials that most
// others have are numbered from firstSeveral on.
const (
	noInitial    = 0
	noReading    = 1   // a Chinese character without pinyin
	anyInitial   = 127 // a set of letters without a number
	firstSeveral = 128
	toCapital    = 'A' - 'a'
)

// giveCodes gives each set of readings its code.
func (d *pinyinDict) giveCodes() {
	count := map[uint32]int{}
	for _, set := range d.sets {
		if bits.OnesCount32(set.initials) > 1 {
			count[set.initials]++
		}
	}
	d.several = slices.SortedFunc(maps.Keys(count), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	d.several = d.several[:min(len(d.several), 256-firstSeveral)]
	number := map[uint32]byte{0: noReading}
	for i, initials := range d.several {
		number[initials] = byte(firstSeveral + i)
	}
	d.codes = make([]byte, len(d.sets))
	for i, set := range d.sets {
		code, ok := number[set.initials]
		switch {
		case ok:
		case bits.OnesCount32(set.initials) == 1:
			code = byte(firstLetter(set.initials) + toCapital)
		default:
			code = anyInitial
		}
		d.codes[i] = code
	}
}

// codeOf returns the code of a character.
func (d *pinyinDict) codeOf(r rune) byte {
	switch {
	case isLetter(r):
		return byte(r)
	case isHan(r):
		return d.codes[d.setOf(r)]
	}
	return noInitial
}

// initialsOf returns the letters that a code stands for.
func (d *pinyinDict) initialsOf(code byte) uint32 {
	switch {
	case isLetter(rune(code)):
		return 1 << (code - 'a')
	case isLetter(rune(code) - toCapital):
		return 1 << (code - 'A')
	case code == anyInitial:
		return 1<<26 - 1
	case code >= firstSeveral && int(code-firstSeveral) < len(d.several):
		return d.several[code-firstSeveral]
	}
	return 0
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

// firstLetter returns the first of a set of letters.
func firstLetter(letters uint32) rune { return 'a' + rune(bits.TrailingZeros32(letters)) }
