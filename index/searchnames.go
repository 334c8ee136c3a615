package index

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"
	bolt "go.etcd.io/bbolt"
)

// openSegment is a segment with its name index, as a search finds it.
type openSegment struct {
	segment
	names nameIndex
	plans uint32 // members to look in
}

// candidate is a name that matches. Its bytes lie in the mapped file.
type candidate struct {
	segment *openSegment
	entry   int // of the name index
	name    []byte
	class   class
	length  int  // of the key
	current bool // whether the current plan has it
}

func compareCandidates(a, b candidate) int {
	return cmp.Or(
		cmp.Compare(a.class, b.class),
		cmp.Compare(a.length, b.length),
		compareBool(a.current, b.current),
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
// was made for.
type shortlist struct {
	keep  int
	best  []candidate
	worst *candidate // of those to be kept; nil while there are too few
}

func (l *shortlist) add(c candidate) {
	if l.worst != nil && compareCandidates(c, *l.worst) > 0 {
		return
	}
	l.best = append(l.best, c)
	if len(l.best) >= 2*l.keep {
		l.trim()
	}
}

func (l *shortlist) trim() {
	slices.SortStableFunc(l.best, compareCandidates)
	if len(l.best) >= l.keep {
		l.best = l.best[:l.keep]
		worst := l.best[l.keep-1]
		l.worst = &worst
	}
}

// full tells whether no name so long, or longer, can come onto the list whose
// match is of a class or a worse one.
func (l *shortlist) full(best class, length int) bool {
	return l.worst != nil && (l.worst.class < best || l.worst.class == best && l.worst.length < length)
}

// shortlistLength is how many candidates are looked at closely, at least.
const shortlistLength = 256

// searchNames finds names, best first.
func (s *Store) searchNames(ctx context.Context, q Query, kinds uint8, allowed func(member) bool) ([]Hit, error) {
	p := newPattern(q.Text)
	if len(p.text) == 0 {
		return nil, ctx.Err()
	}
	var hits []Hit
	err := s.view(func(tx *bolt.Tx) error {
		m := newMatcher(p)
		list := shortlist{keep: max(shortlistLength, 2*q.Limit)}
		err := eachSegment(tx, func(key []byte, seg segment) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			open := &openSegment{segment: seg, plans: seg.membersOf(allowed)}
			if open.plans == 0 {
				return nil
			}
			var err error
			if open.names, err = openNames(tx.Bucket(nameBucket).Get(key)); err != nil {
				return err
			}
			return m.shortlist(open, kinds, q.Current, &list)
		})
		if err != nil {
			return err
		}
		list.trim()
		ranked, err := m.rank(list.best, kinds, q)
		if err != nil {
			return err
		}
		hits, err = nameHits(tx, ranked)
		return err
	})
	return hits, err
}

// shortlist adds the matching names of a segment to a list. The names come
// shorter ones first, so where the list is full of better ones, the rest need not
// be looked at.
func (m *matcher) shortlist(seg *openSegment, kinds uint8, current string, list *shortlist) error {
	candidates, err := m.pattern.candidates(seg.names)
	if err != nil {
		return err
	}
	beginning := newBitset(seg.names.count)
	first := uint32(m.pattern.text[0]) | atBeginning
	if err := seg.names.postings.add(beginning, first, first); err != nil {
		return err
	}
	var currentPlan uint32
	for i, member := range seg.Members {
		if member.ID == current && member.Number != 0 {
			currentPlan |= 1 << i
		}
	}
	look := func(names bitset, best class) error {
		for i := range names.all() {
			plans := seg.names.planSet(i) & seg.plans
			if plans == 0 || seg.names.kinds[i]&kinds == 0 {
				continue
			}
			name, _, err := seg.names.entry(i)
			if err != nil {
				return err
			}
			class, length := m.classify(string(name))
			if list.full(best, length) && length > len(m.pattern.text) { // not a whole name either
				return nil
			}
			if class < noMatch {
				list.add(candidate{seg, i, name, class, length, plans&currentPlan != 0})
			}
		}
		return nil
	}
	beginning.and(candidates)
	candidates.andNot(beginning)
	return errors.Join(look(beginning, prefixMatch), look(candidates, contiguousMatch))
}

// rankedName is a place of a name that matches, with all that its rank depends on.
type rankedName struct {
	name      string
	length    int
	alignment alignment
	fuzzy     int
	current   bool
	member    member
	occurrence
}

// rank puts the places of the listed names into order and returns as many as the
// query asks for.
func (m *matcher) rank(list []candidate, kinds uint8, q Query) ([]rankedName, error) {
	var all []rankedName
	for _, c := range list {
		r := rankedName{name: string(c.name), length: c.length}
		var ok bool
		if r.alignment, ok = m.align(r.name, c.class); !ok {
			continue
		}
		r.fuzzy = fuzzyScore(r.name, r.alignment.matched)
		occurrences, err := c.segment.names.occurrences(c.entry)
		if err != nil {
			return nil, err
		}
		for _, o := range occurrences {
			if o.member >= len(c.segment.Members) || c.segment.plans>>o.member&1 == 0 || kinds>>o.kind&1 == 0 {
				continue
			}
			r.occurrence, r.member = o, c.segment.Members[o.member]
			r.current = r.member.ID == q.Current
			all = append(all, r)
		}
	}
	slices.SortFunc(all, compareRanked)
	return all[:min(len(all), q.Limit)], nil
}

func compareRanked(a, b rankedName) int {
	return cmp.Or(
		cmp.Compare(a.alignment.class, b.alignment.class),
		compareBool(!a.alignment.pinyin, !b.alignment.pinyin),
		cmp.Compare(b.fuzzy, a.fuzzy),
		cmp.Compare(a.length, b.length),
		compareBool(a.current, b.current),
		strings.Compare(a.name, b.name),
		compareShelf(a.member.Order, a.member.ID, b.member.Order, b.member.ID),
		cmp.Compare(a.kind, b.kind),
		cmp.Compare(a.column, b.column),
		cmp.Compare(a.line, b.line),
		cmp.Compare(a.heading, b.heading),
	)
}

// mostScored keeps sahilm/fuzzy's bonus for characters in a row, which triples
// with each, from overflowing.
const mostScored = 24

// fuzzyScore is what sahilm/fuzzy thinks of a match: it is asked for the
// characters that were matched, so that it judges pinyin as it judges
// characters.
func fuzzyScore(name string, matched []int) int {
	runes := []rune(name)
	wanted := make([]rune, 0, mostScored)
	for _, i := range matched[:min(len(matched), mostScored)] {
		wanted = append(wanted, runes[i])
	}
	found := fuzzy.FindNoSort(string(wanted), []string{name})
	if len(found) == 0 {
		return 0
	}
	return found[0].Score
}

// nameHits reads what a hit shows besides its name.
func nameHits(tx *bolt.Tx, ranked []rankedName) ([]Hit, error) {
	known := map[uint32]*labels{}
	var hits []Hit
	for _, r := range ranked {
		l := known[r.member.Number]
		if l == nil {
			l = new(labels)
			known[r.member.Number] = l
			if err := unpack(tx.Bucket(labelBucket).Get(numberKey(r.member.Number)), l); err != nil {
				return nil, err
			}
		}
		h := Hit{
			Kind: kindNames[r.kind], Name: r.name, Plan: r.member.ID, Region: l.Region,
			Column: at(l.Columns, r.column), Section: at(l.Headings, r.heading), Line: r.line,
			Matched: r.alignment.matched, Via: viaText, Block: -1,
		}
		const span = 2_000 // half of what lies between two classes is for each way of matching
		h.Score = scores[r.alignment.class] + max(-span, min(r.fuzzy, span))
		if r.alignment.pinyin {
			h.Via = viaPinyin
			h.Score -= 2*span + 1
		}
		hits = append(hits, h)
	}
	return hits, nil
}
