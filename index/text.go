package index

import (
	"encoding/binary"
	"slices"

	"guilan/model"
)

// A text index is one run of bytes:
//
//	number of plans               uint32
//	end of each plan's documents  uint32 each
//	postings                      of every two characters side by side
//
// Its documents are the body blocks of the plans, one plan after the other. The
// last character of a block stands in the postings with no second one, so that
// a single character is found as the beginning of a pair.
type textIndex struct {
	ends     []uint32
	postings postings
}

// pair is the term of two characters side by side. The few characters beyond
// the basic plane are not told apart; the text itself decides in the end.
func pair(a, b rune) uint32 { return uint32(min(a, 0xFFFF))<<16 | uint32(min(b, 0xFFFF)) }

// buildText makes the text index of some plans.
func buildText(plans []*model.Plan) []byte {
	var terms []posting
	var text foldedText
	documents := 0
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(plans)))
	for _, p := range plans {
		for _, block := range p.Body {
			text.set(block.Text)
			for i, r := range text.runes {
				next := rune(0)
				if i+1 < len(text.runes) {
					next = text.runes[i+1]
				}
				terms = append(terms, newPosting(pair(r, next), uint32(documents)))
			}
			documents++
		}
		b = binary.LittleEndian.AppendUint32(b, uint32(documents))
	}
	return appendPostings(b, terms, documents)
}

// openText reads a text index; it keeps b.
func openText(b []byte) (textIndex, error) {
	var x textIndex
	if len(b) < 4 {
		return x, errRecord
	}
	plans := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if plans > segmentPlans || len(b) < 4*plans {
		return x, errRecord
	}
	for i := range plans {
		x.ends = append(x.ends, binary.LittleEndian.Uint32(b[4*i:]))
	}
	if !slices.IsSorted(x.ends) {
		return x, errRecord
	}
	var err error
	x.postings, err = openPostings(b[4*plans:], x.documents())
	return x, err
}

func (x textIndex) documents() int {
	if len(x.ends) == 0 {
		return 0
	}
	return int(x.ends[len(x.ends)-1])
}

// candidates returns, for each plan of the segment, the blocks that may hold a
// text: those that hold every pair of its characters.
func (x textIndex) candidates(wanted []rune) ([][]int, error) {
	if len(wanted) == 0 {
		return nil, nil
	}
	terms := []uint32{pair(wanted[0], 0)}
	last := pair(wanted[0], 0xFFFF) // of the terms to be taken together, for a single character
	if len(wanted) > 1 {
		terms = terms[:0]
		for i, r := range wanted[1:] {
			terms = append(terms, pair(wanted[i], r))
		}
		last = terms[0]
	}
	found := newBitset(x.documents())
	if err := x.postings.add(found, terms[0], last); err != nil {
		return nil, err
	}
	holding := newBitset(x.documents())
	for _, term := range terms[1:] {
		if found.empty() {
			return nil, nil
		}
		clear(holding)
		if err := x.postings.add(holding, term, term); err != nil {
			return nil, err
		}
		found.and(holding)
	}
	blocks := make([][]int, len(x.ends))
	plan, first := 0, 0
	for document := range found.all() {
		for document >= int(x.ends[plan]) {
			first = int(x.ends[plan])
			plan++
		}
		blocks[plan] = append(blocks[plan], document-first)
	}
	return blocks, nil
}
