package index

import (
	"context"
	"runtime"
	"slices"
	"sync"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
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

// planParts are the records of a plan that a hit in its text is made of.
type planParts struct {
	plan   model.Plan
	labels labels
	lines  lineStarts
}

// findInPlans looks for a text in a few plans at once.
func (s *Store) findInPlans(batch []blocksToRead, wanted []rune, limit int) ([]Hit, error) {
	packed := make([][3][]byte, len(batch))
	err := s.view(func(tx *bolt.Tx) error {
		for i, b := range batch {
			for j, bucket := range [][]byte{planBucket, labelBucket, lineBucket} {
				packed[i][j] = slices.Clone(tx.Bucket(bucket).Get(numberKey(b.member.Number)))
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	found := make([][]Hit, len(batch))
	errs := make([]error, len(batch))
	var wg sync.WaitGroup
	for i, b := range batch {
		if packed[i][0] == nil {
			continue // removed since
		}
		wg.Go(func() {
			var parts planParts
			for j, out := range []any{&parts.plan, &parts.labels, &parts.lines} {
				if errs[i] = unpack(packed[i][j], out); errs[i] != nil {
					return
				}
			}
			found[i] = parts.find(b, wanted, limit)
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return slices.Concat(found...), nil
}

// find makes hits of the places where a text stands in the given blocks.
func (p *planParts) find(b blocksToRead, wanted []rune, limit int) []Hit {
	var hits []Hit
	var folded foldedText
	for _, block := range b.blocks {
		if block >= len(p.plan.Body) {
			continue
		}
		text := p.plan.Body[block].Text
		folded.set(text)
		starts := occurrencesOf(folded.runes, wanted)
		if len(starts) == 0 {
			continue
		}
		runes := []rune(text)
		lit := make([]bool, len(runes))
		for _, start := range starts {
			for i := range wanted {
				lit[folded.at[start+i]] = true
			}
		}
		shown := 0 // characters of the block that a hit shows already
		for _, start := range starts {
			first, last := folded.at[start], folded.at[start+len(wanted)-1]
			if last < shown {
				continue
			}
			h := p.hit(b.member, block, start)
			h.Start, h.End = first, last+1
			h.Name, h.Matched, shown = snippet(runes, lit, first, last)
			if hits = append(hits, h); len(hits) == limit {
				return hits
			}
		}
	}
	return hits
}

// hit tells where a block stands, and the line of the character that so many
// others stand before.
func (p *planParts) hit(m member, block, behind int) Hit {
	h := Hit{
		Kind: "text", Plan: m.ID, Region: p.labels.Region,
		Line:  p.lines.lineAt(block, behind, p.plan.Body[block].Line),
		Score: textScore, Via: viaText, Block: block,
	}
	for i, c := range p.plan.Columns {
		if block >= c.FirstBlock && block < c.EndBlock {
			h.Column = at(p.labels.Columns, i)
		}
	}
	for i := block; i >= 0; i-- {
		if p.plan.Body[i].Kind != model.HeadingBlock {
			continue
		}
		heading := p.plan.Body[i].Heading
		if i == block { // a heading stands under the one above it
			path := p.plan.Path(heading)
			if len(path) < 2 {
				break
			}
			heading = path[len(path)-2]
		}
		h.Section = at(p.labels.Headings, heading)
		break
	}
	return h
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
