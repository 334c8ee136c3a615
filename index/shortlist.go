package index

import (
	"bytes"
	"cmp"
	"math/bits"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// candidate is a name of a segment that matches. Its bytes lie in the mapped
// file.
type candidate struct {
	segment *openSegment
	entry   int // of the name index
	name    []byte
	class   class
	length  int    // of the key
	current bool   // whether the current plan has it
	first   member // of the plans that have it, the first one on the shelf
}

func compareCandidates(a, b candidate) int {
	return cmp.Or(
		cmp.Compare(a.class, b.class),
		cmp.Compare(a.length, b.length),
		compareBool(a.current, b.current),
		compareShelf(a.first.Order, a.first.ID, b.first.Order, b.first.ID),
		bytes.Compare(a.name, b.name),
	)
}

// compareBool puts true before false.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// shortlist keeps the best candidates out of any number: at least so many as it
// was made for, and always the same, in whatever order they come. Several
// goroutines may add to it.
type shortlist struct {
	keep  int
	worst atomic.Pointer[candidate] // of those to be kept; nil while there are too few

	adding sync.Mutex
	best   []candidate
}

// wants tells whether a match of a class and length may come onto the list.
func (l *shortlist) wants(class class, length int) bool {
	worst := l.worst.Load()
	return worst == nil || class < worst.class || class == worst.class && length <= worst.length
}

func (l *shortlist) add(c candidate) {
	if worst := l.worst.Load(); worst != nil && compareCandidates(c, *worst) > 0 {
		return
	}
	l.adding.Lock()
	defer l.adding.Unlock()
	l.best = append(l.best, c)
	if len(l.best) >= 2*l.keep {
		l.trim()
	}
}

func (l *shortlist) trim() {
	slices.SortFunc(l.best, compareCandidates)
	if len(l.best) >= l.keep {
		l.best = l.best[:l.keep]
		worst := l.best[l.keep-1]
		l.worst.Store(&worst)
	}
}

// favourite is the name that sahilm/fuzzy alone would put first. It likes short
// names that begin with the same character better than long ones that hold all of
// them in one piece, so its first need not be among the first of the shortlist
// (see promote).
type favourite struct {
	wanted string // what it is asked for; "" where it is not asked
	length int    // of wanted, in characters
	found  bool
	score  int
	candidate
}

// newFavourite asks for a favourite if the pattern is in characters: sahilm/fuzzy
// knows no pinyin.
func newFavourite(p *pattern) favourite {
	if !p.inCharacters() {
		return favourite{}
	}
	wanted := p.text[:min(len(p.text), mostScored)]
	return favourite{wanted: string(wanted), length: len(wanted)}
}

// wants tells whether sahilm/fuzzy may like a name as much as the favourite, so
// that it is worth reading and asking. It goes by the codes of the name and its
// flags.
func (f *favourite) wants(codes []byte, flags uint8, atBeginning bool, class class) bool {
	if f.wanted == "" {
		return false
	}
	return !f.found || flags&separated != 0 || f.most(codes, atBeginning, class) >= f.score
}

// most is what sahilm/fuzzy can give a name without separators at most, by the
// rules of its version 0.1: 10 for a match at the beginning or up to -15 for the
// bytes before, 5 and then ever more for characters in a row, -1 for each byte
// that is not matched.
func (f *favourite) most(codes []byte, atBeginning bool, class class) int {
	row := f.length - 1
	if class > contiguousMatch {
		row--
	}
	most := 0
	for range row {
		most = 3*most + 5
	}
	most += f.length
	size := 0
	for _, code := range codes {
		size += keySize(code)
	}
	if atBeginning {
		most += 10
	} else {
		most -= min(15, 5*keySize(codes[0]))
	}
	return most - size
}

// keySize is the least number of bytes in a name that a character of its key
// with a code comes from.
func keySize(code byte) int {
	if code == noInitial || isLetter(rune(code)) {
		return 1
	}
	return utf8.RuneLen('一')
}

// offer shows the favourite another candidate.
func (f *favourite) offer(c candidate) {
	score, ok := fuzzyScore(f.wanted, string(c.name))
	switch {
	case !ok, f.found && score < f.score:
		return
	case f.found && score == f.score && compareCandidates(c, f.candidate) >= 0:
		return
	}
	f.found, f.score, f.candidate = true, score, c
}

// firstOf returns of some members of the segment the one that comes first on the
// shelf.
func (s *openSegment) firstOf(plans uint32) member {
	first := s.Members[bits.TrailingZeros32(plans)]
	for plans &= plans - 1; plans != 0; plans &= plans - 1 {
		m := s.Members[bits.TrailingZeros32(plans)]
		if compareShelf(m.Order, m.ID, first.Order, first.ID) < 0 {
			first = m
		}
	}
	return first
}
