package index

import (
	"encoding/binary"
	"iter"
	"math/bits"
	"slices"

	"guilan/model"
)

// A text index is one run of bytes:
//
//	number of plans            uint32
//	end of each plan's pieces  uint32 each
//	beginnings of blocks       a bit for each piece, set where a block begins
//	postings                   of every two characters side by side
//
// Its documents are pieces of body blocks, pieceLength characters each, plan
// after plan: two characters of a long paragraph are a promise that it holds a
// phrase only if they stand near to each other. Two characters belong to the
// piece in which the first of them stands. The last character of a block stands
// in the postings with no second one, so that a single character is found as the
// beginning of a pair.
type textIndex struct {
	ends     []uint32
	begins   []byte
	postings postings
}

// pieceLength is a power of two near to a sentence's length.
const pieceLength = 64

// pair is the term of two characters side by side. The few characters beyond
// the basic plane are not told apart; the text itself decides in the end.
func pair(a, b rune) uint32 { return uint32(min(a, 0xFFFF))<<16 | uint32(min(b, 0xFFFF)) }

// buildText makes the text index of some plans.
func buildText(plans []*model.Plan) []byte {
	var terms []posting
	var begins []byte
	var text foldedText
	pieces := 0
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(plans)))
	for _, p := range plans {
		for _, block := range p.Body {
			text.set(block.Text)
			for i, r := range text.runes {
				next := rune(0)
				if i+1 < len(text.runes) {
					next = text.runes[i+1]
				}
				terms = append(terms, newPosting(pair(r, next), uint32(pieces+i/pieceLength)))
			}
			first := pieces
			pieces += max(1, (len(text.runes)+pieceLength-1)/pieceLength)
			begins = append(begins, make([]byte, (pieces+7)/8-len(begins))...)
			begins[first/8] |= 1 << (first % 8)
		}
		b = binary.LittleEndian.AppendUint32(b, uint32(pieces))
	}
	b = append(b, begins...)
	return appendPostings(b, terms, pieces)
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
	b = b[4*plans:]
	bitmap := (x.pieces() + 7) / 8
	if !slices.IsSorted(x.ends) || bitmap > len(b) {
		return x, errRecord
	}
	x.begins = b[:bitmap]
	var err error
	x.postings, err = openPostings(b[bitmap:], x.pieces())
	return x, err
}

func (x textIndex) pieces() int {
	if len(x.ends) == 0 {
		return 0
	}
	return int(x.ends[len(x.ends)-1])
}

// candidates returns the blocks that may hold a text, for each plan of the
// segment in reading order.
func (x textIndex) candidates(wanted []rune) ([][]int, error) {
	found, err := x.piecesWith(wanted)
	if err != nil || found == nil {
		return nil, err
	}
	blocks := make([][]int, len(x.ends))
	plan, first := 0, 0  // the plan that we are in, and its first piece
	block, next := -1, 0 // the block in it that holds all pieces before next
	for piece := range found.all() {
		for piece >= int(x.ends[plan]) {
			first = int(x.ends[plan])
			plan++
			block, next = -1, first
		}
		block += x.blocksBeginning(next, piece+1)
		next = piece + 1
		if had := blocks[plan]; len(had) == 0 || had[len(had)-1] != block {
			blocks[plan] = append(had, block)
		}
	}
	return blocks, nil
}

// blocksBeginning counts the blocks that begin with one of the pieces first to
// end-1.
func (x textIndex) blocksBeginning(first, end int) int {
	n := 0
	for first < end && first%8 != 0 {
		n += int(x.begins[first/8] >> (first % 8) & 1)
		first++
	}
	for ; first+8 <= end; first += 8 {
		n += bits.OnesCount8(x.begins[first/8])
	}
	for ; first < end; first++ {
		n += int(x.begins[first/8] >> (first % 8) & 1)
	}
	return n
}

// piecesWith returns the pieces in which a text may begin; nil for none.
func (x textIndex) piecesWith(wanted []rune) (bitset, error) {
	if len(wanted) == 0 {
		return nil, nil
	}
	// Where the text begins in a piece, its pairs stand in that piece and, from
	// some pair on, in the next one. More of it than a piece is long could reach
	// into a third; so much is enough to go by.
	inside := newBitset(x.pieces())
	crossed := newBitset(x.pieces())
	holding := newBitset(x.pieces())
	for i, term := range pairsOf(wanted[:min(len(wanted), pieceLength)]) {
		clear(holding)
		if err := x.postings.add(holding, term.first, term.last); err != nil {
			return nil, err
		}
		if i == 0 {
			copy(inside, holding)
		} else {
			crossed.or(inside)
			crossed.andNext(holding)
			inside.and(holding)
		}
		if inside.empty() && crossed.empty() {
			return nil, nil
		}
	}
	inside.or(crossed)
	return inside, nil
}

// termRange is one or more terms that are as good as one.
type termRange struct{ first, last uint32 }

// pairsOf yields the pairs of a text; for a single character, all that begin with
// it.
func pairsOf(wanted []rune) iter.Seq2[int, termRange] {
	return func(yield func(int, termRange) bool) {
		if len(wanted) == 1 {
			yield(0, termRange{pair(wanted[0], 0), pair(wanted[0], 0xFFFF)})
			return
		}
		for i := range len(wanted) - 1 {
			term := pair(wanted[i], wanted[i+1])
			if !yield(i, termRange{term, term}) {
				return
			}
		}
	}
}
