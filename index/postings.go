package index

import (
	"encoding/binary"
	"iter"
	"math/bits"
	"slices"
	"sort"
)

// A table of postings says for each of many terms in which documents it stands:
// in the name index, which names hold a character; in the text index, which
// pieces hold two characters side by side. Documents are numbered from 0. A
// table is one run of bytes that is searched where it lies in the mapped file:
//
//	number of terms          uint32
//	terms, ascending         uint32 each
//	ends of their documents  uint32 each
//	documents of each term   a set
//
// A set is a bitmap where that is the shorter form, and otherwise the distances
// between its members as varints; its first byte tells which.
type postings struct {
	terms, ends, sets []byte
	documents         int
}

const (
	sparseSet = 0
	denseSet  = 1
)

// posting is one document of one term: the term in the upper half, so that
// postings sort by term and then by document.
type posting uint64

func newPosting(term, document uint32) posting { return posting(term)<<32 | posting(document) }

// appendPostings writes a table. It sorts entries; the same posting may stand in
// them more than once.
func appendPostings(b []byte, entries []posting, documents int) []byte {
	slices.Sort(entries)
	entries = slices.Compact(entries)
	var terms, ends, sets []byte
	var members []uint32
	for i := 0; i < len(entries); {
		term := entries[i] >> 32
		members = members[:0]
		for ; i < len(entries) && entries[i]>>32 == term; i++ {
			members = append(members, uint32(entries[i]))
		}
		sets = appendSet(sets, members, documents)
		terms = binary.LittleEndian.AppendUint32(terms, uint32(term))
		ends = binary.LittleEndian.AppendUint32(ends, uint32(len(sets)))
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(terms)/4))
	b = append(b, terms...)
	b = append(b, ends...)
	return append(b, sets...)
}

// openPostings reads a table that takes up all of b.
func openPostings(b []byte, documents int) (postings, error) {
	if len(b) < 4 {
		return postings{}, errRecord
	}
	n := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if n > len(b)/8 {
		return postings{}, errRecord
	}
	return postings{terms: b[:4*n], ends: b[4*n : 8*n], sets: b[8*n:], documents: documents}, nil
}

func (p postings) len() int { return len(p.terms) / 4 }

func (p postings) term(i int) uint32 { return binary.LittleEndian.Uint32(p.terms[4*i:]) }

// from returns the place of the first term that is not before a given one.
func (p postings) from(term uint32) int {
	return sort.Search(p.len(), func(i int) bool { return p.term(i) >= term })
}

// add puts the documents of all terms first..last into a set.
func (p postings) add(set bitset, first, last uint32) error {
	for i := p.from(first); i < p.len() && p.term(i) <= last; i++ {
		if err := p.addTerm(set, i); err != nil {
			return err
		}
	}
	return nil
}

// addTerm puts the documents of the term at place i into a set.
func (p postings) addTerm(set bitset, i int) error {
	b, err := cutOut(p.sets, p.ends, i)
	if err != nil {
		return err
	}
	return addSet(set, b, p.documents)
}

func appendSet(b []byte, members []uint32, documents int) []byte {
	sparse := []byte{sparseSet}
	next := uint32(0)
	for _, m := range members {
		sparse = binary.AppendUvarint(sparse, uint64(m-next))
		next = m + 1
	}
	if 1+(documents+7)/8 >= len(sparse) {
		return append(b, sparse...)
	}
	dense := make([]byte, 1+(documents+7)/8)
	dense[0] = denseSet
	for _, m := range members {
		dense[1+m/8] |= 1 << (m % 8)
	}
	return append(b, dense...)
}

func addSet(set bitset, b []byte, documents int) error {
	if len(b) == 0 {
		return errRecord
	}
	kind, b := b[0], b[1:]
	if kind == denseSet {
		if len(b) != (documents+7)/8 || documents%8 != 0 && b[len(b)-1]>>(documents%8) != 0 {
			return errRecord
		}
		for ; len(b) >= 8; b, set = b[8:], set[1:] {
			set[0] |= binary.LittleEndian.Uint64(b)
		}
		for i, c := range b {
			set[0] |= uint64(c) << (8 * i)
		}
		return nil
	}
	next := uint64(0)
	for len(b) > 0 {
		gap, n := binary.Uvarint(b)
		if n <= 0 || gap >= uint64(documents) || next+gap >= uint64(documents) {
			return errRecord
		}
		set[(next+gap)/64] |= 1 << ((next + gap) % 64)
		next += gap + 1
		b = b[n:]
	}
	return nil
}

// cutOut returns run i of a number of runs of bytes with the given ends.
func cutOut(b, ends []byte, i int) ([]byte, error) {
	start := uint32(0)
	if i > 0 {
		start = binary.LittleEndian.Uint32(ends[4*(i-1):])
	}
	end := binary.LittleEndian.Uint32(ends[4*i:])
	if start > end || uint64(end) > uint64(len(b)) {
		return nil, errRecord
	}
	return b[start:end], nil
}

// bitset is a set of documents.
type bitset []uint64

func newBitset(documents int) bitset { return make(bitset, (documents+63)/64) }

func (s bitset) or(other bitset) {
	for i := range s {
		s[i] |= other[i]
	}
}

// orBoth adds what is in both of two other sets.
func (s bitset) orBoth(a, b bitset) {
	for i := range s {
		s[i] |= a[i] & b[i]
	}
}

func (s bitset) and(other bitset) {
	for i := range s {
		s[i] &= other[i]
	}
}

func (s bitset) andNot(other bitset) {
	for i := range s {
		s[i] &^= other[i]
	}
}

// andNext keeps the members whose successors are in another set.
func (s bitset) andNext(other bitset) {
	for i := range s {
		next := other[i] >> 1
		if i+1 < len(other) {
			next |= other[i+1] << 63
		}
		s[i] &= next
	}
}

func (s bitset) empty() bool {
	for _, w := range s {
		if w != 0 {
			return false
		}
	}
	return true
}

// all yields the members, ascending.
func (s bitset) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, w := range s {
			for ; w != 0; w &= w - 1 {
				if !yield(64*i + bits.TrailingZeros64(w)) {
					return
				}
			}
		}
	}
}
