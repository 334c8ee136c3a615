package index

import (
	"context"
	"errors"
	"runtime"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// blocksToRead are the blocks of a plan that may hold what is looked for.
type blocksToRead struct {
	member member
	blocks []int
}

// searchText finds a text in the body of plans: the current plan first, then in
// the order of the shelf; in each plan in reading order.
func (s *Store) searchText(ctx context.Context, q Query, allowed func(member) bool) ([]Hit, error) {
	wanted := []rune(foldText(q.Text))
	if len(wanted) == 0 {
		return nil, ctx.Err()
	}
	candidates, err := s.textCandidates(ctx, wanted, allowed)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(candidates, func(a, b blocksToRead) int {
		if c := compareBool(a.member.ID == q.Current, b.member.ID == q.Current); c != 0 {
			return c
		}
		return compareShelf(a.member.Order, a.member.ID, b.member.Order, b.member.ID)
	})
	// The plans are read a few at a time, and the store is let go in between: what
	// two characters side by side promise, the text may not keep, so that much may
	// have to be read to find little.
	var hits []Hit
	for batch := range slices.Chunk(candidates, 2*runtime.GOMAXPROCS(0)) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		found, err := s.findInPlans(batch, wanted, q.Limit)
		if err != nil {
			return nil, err
		}
		if hits = append(hits, found...); len(hits) >= q.Limit {
			return hits[:q.Limit], nil
		}
	}
	return hits, nil
}

func (s *Store) textCandidates(ctx context.Context, wanted []rune, allowed func(member) bool) ([]blocksToRead, error) {
	var all []blocksToRead
	err := s.view(func(tx *bolt.Tx) error {
		return eachSegment(tx, func(key []byte, seg segment) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			members := seg.membersOf(allowed)
			if members == 0 {
				return nil
			}
			index, err := openText(tx.Bucket(textBucket).Get(key))
			if err != nil {
				return err
			}
			blocks, err := index.candidates(wanted)
			if err != nil {
				return err
			}
			for i, found := range blocks {
				if len(found) > 0 && i < len(seg.Members) && members>>i&1 != 0 {
					all = append(all, blocksToRead{seg.Members[i], found})
				}
			}
			return nil
		})
	})
	return all, err
}

// findInPlans looks for a text in a few plans at once.
func (s *Store) findInPlans(batch []blocksToRead, wanted []rune, limit int) ([]Hit, error) {
	kept := make([][3][]byte, len(batch))
	err := s.view(func(tx *bolt.Tx) error {
		for i, b := range batch {
			for j, bucket := range [][]byte{blockBucket, placeBucket, labelBucket} {
				kept[i][j] = slices.Clone(tx.Bucket(bucket).Get(numberKey(b.member.Number)))
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	found := make([][]Hit, len(batch))
	errs := make([]error, len(batch))
	onAllCores(len(batch), func(i int) {
		if kept[i][0] != nil { // or removed since
			found[i], errs[i] = findInPlan(kept[i], batch[i], wanted, limit)
		}
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return slices.Concat(found...), nil
}

// blockMatch is a block that holds what is looked for.
type blockMatch struct {
	block  int
	text   string
	starts []int // where it stands in the folded text
}

// findInPlan makes hits of the places where a text stands in the given blocks.
// Of a plan's records, which are texts, places and labels, it reads the latter
// two only if there are such places.
func findInPlan(kept [3][]byte, b blocksToRead, wanted []rune, limit int) ([]Hit, error) {
	var texts blockTexts
	if err := decode(kept[0], &texts); err != nil {
		return nil, err
	}
	var matches []blockMatch
	var folded foldedText
	err := texts.each(b.blocks, func(block int, text string) {
		folded.set(text)
		if starts := occurrencesOf(folded.runes, wanted); len(starts) > 0 {
			matches = append(matches, blockMatch{block, text, starts})
		}
	})
	if err != nil || len(matches) == 0 {
		return nil, err
	}
	var places blockPlaces
	var labels labels
	if err := errors.Join(unpack(kept[1], &places), unpack(kept[2], &labels)); err != nil {
		return nil, errRecord
	}
	var hits []Hit
	for _, m := range matches {
		if len(hits) >= limit {
			break
		}
		if m.block >= len(places.Blocks) {
			return nil, errRecord
		}
		place := places.Blocks[m.block]
		hits = m.appendHits(hits, len(wanted), place, Hit{
			Kind: textKind, Plan: b.member.ID, Region: labels.Region,
			Column: at(labels.Columns, place.Column), Section: at(labels.Headings, place.Heading),
			Score: textScore, Via: viaText, Block: m.block,
		})
	}
	return hits, nil
}

// appendHits makes hits after the pattern of one: each with a snippet, in which
// all matches are lit. A match that an earlier snippet shows has none of its own.
func (m blockMatch) appendHits(hits []Hit, length int, place blockPlace, pattern Hit) []Hit {
	var folded foldedText
	folded.set(m.text)
	runes := []rune(m.text)
	lit := make([]bool, len(runes))
	for _, start := range m.starts {
		for i := range length {
			lit[folded.at[start+i]] = true
		}
	}
	shown := 0
	for _, start := range m.starts {
		first, last := folded.at[start], folded.at[start+length-1]
		if last < shown {
			continue
		}
		h := pattern
		h.Line, h.Start, h.End = place.lineOf(start), first, last+1
		h.Name, h.Matched, shown = snippet(runes, lit, first, last)
		hits = append(hits, h)
	}
	return hits
}

// occurrencesOf returns where in a text another begins, not counting places that
// overlap one before.
func occurrencesOf(text, wanted []rune) []int {
	var starts []int
	for i := 0; ; {
		at := indexRunes(text[i:], wanted)
		if at < 0 {
			return starts
		}
		starts = append(starts, i+at)
		i += at + len(wanted)
	}
}
