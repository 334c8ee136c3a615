package index

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"
	bolt "go.etcd.io/bbolt"
)

// openSegment is a segment with its name index, as a search finds it.
type openSegment struct {
	segment
	names   nameIndex
	plans   uint32 // members to look in
	current uint32 // the member that is the current plan
	others  bitset // see lookAtBeginnings
}

// openSegments opens the name indexes of all segments with plans to look in.
func openSegments(tx *bolt.Tx, allowed func(member) bool, current string) ([]*openSegment, error) {
	var segments []*openSegment
	err := eachSegment(tx, func(key []byte, seg segment) error {
		open := &openSegment{segment: seg, plans: seg.membersOf(allowed)}
		if open.plans == 0 {
			return nil
		}
		for i, member := range seg.Members {
			if member.ID == current && member.Number != 0 {
				open.current |= 1 << i
			}
		}
		var err error
		open.names, err = openNames(tx.Bucket(nameBucket).Get(key))
		segments = append(segments, open)
		return err
	})
	return segments, err
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
		segments, err := openSegments(tx, allowed, q.Current)
		if err != nil {
			return err
		}
		list, liked, err := findNames(ctx, p, segments, kinds, max(shortlistLength, 2*q.Limit))
		if err != nil {
			return err
		}
		ranked, err := rank(p, list, liked, kinds, q)
		if err != nil {
			return err
		}
		hits, err = nameHits(tx, ranked)
		return err
	})
	return hits, err
}

// findNames looks through all segments, on all cores, for the best candidates
// and the favourite. Names that begin with what the pattern begins with come
// before all others: where there are enough of them, the others are not looked
// at.
func findNames(ctx context.Context, p *pattern, segments []*openSegment, kinds uint8, keep int) (*shortlist, favourite, error) {
	list := &shortlist{keep: keep}
	finders := make(chan *finder, min(len(segments), runtime.GOMAXPROCS(0)))
	for range cap(finders) {
		finders <- &finder{
			narrower: newNarrower(p), screen: newScreen(p), matcher: newMatcher(p), kinds: kinds,
			list: list, liked: newFavourite(p),
		}
	}
	errs := make([]error, len(segments))
	for _, look := range []func(*finder, *openSegment) error{(*finder).lookAtBeginnings, (*finder).lookAtOthers} {
		onAllCores(len(segments), func(i int) {
			if errs[i] = cmp.Or(errs[i], ctx.Err()); errs[i] == nil {
				f := <-finders
				errs[i] = look(f, segments[i])
				finders <- f
			}
		})
	}
	liked := newFavourite(p)
	for range cap(finders) {
		if f := <-finders; f.liked.found {
			liked.offer(f.liked.candidate)
		}
	}
	list.trim()
	return list, liked, cmp.Or(ctx.Err(), errors.Join(errs...))
}

// finder looks for names in segments. It is for one goroutine.
type finder struct {
	narrower *narrower
	screen   *screen
	matcher  *matcher
	kinds    uint8
	list     *shortlist // shared
	liked    favourite
}

// lookAtBeginnings goes through the names of a segment that may match and begin
// with what the pattern begins with, and notes the others.
func (f *finder) lookAtBeginnings(seg *openSegment) error {
	others, err := f.narrower.candidates(seg.names)
	if err != nil {
		return err
	}
	beginning := newBitset(seg.names.count)
	first := uint32(f.matcher.pattern.text[0]) | atBeginning
	if err := seg.names.postings.add(beginning, first, first); err != nil {
		return err
	}
	beginning.and(others)
	others.andNot(beginning)
	seg.others = others
	return f.look(seg, beginning, true)
}

func (f *finder) lookAtOthers(seg *openSegment) error { return f.look(seg, seg.others, false) }

// look goes through some names of a segment. They come shorter ones first, so
// where the list is full of better ones, the rest need not be looked at but for
// the favourite.
func (f *finder) look(seg *openSegment, names bitset, atBeginning bool) error {
	asked := len(f.matcher.pattern.text)
	for i := range names.all() {
		plans := seg.names.planSet(i) & seg.plans
		flags := seg.names.flags[i]
		if plans == 0 || flags&f.kinds == 0 {
			continue
		}
		codes, err := seg.names.codesOf(i)
		if err != nil {
			return err
		}
		length := len(codes)
		if f.liked.wanted == "" && length > asked && !f.list.wants(bestClass(atBeginning), length) {
			return nil
		}
		best := f.screen.best(codes, atBeginning)
		if best == noMatch || !f.list.wants(best, length) && !f.liked.wants(codes, flags, atBeginning, best) {
			continue
		}
		name, _, err := seg.names.entry(i)
		if err != nil {
			return err
		}
		class, _ := f.matcher.classify(string(name))
		if class == noMatch {
			continue
		}
		c := candidate{seg, i, name, class, length, plans&seg.current != 0, seg.firstOf(plans)}
		if f.list.wants(class, length) {
			f.list.add(c)
		}
		if f.liked.wants(codes, flags, atBeginning, class) {
			f.liked.offer(c)
		}
	}
	return nil
}

// bestClass is the best that a name can match which is longer than what is asked
// for.
func bestClass(atBeginning bool) class {
	if atBeginning {
		return prefixMatch
	}
	return contiguousMatch
}

// rankedName is a place of a name that matches, with all that its rank depends on.
type rankedName struct {
	name      string
	length    int
	alignment alignment
	fuzzy     int
	score     int
	current   bool
	member    member
	occurrence
}

// rank puts the places of the listed names into order and returns as many as the
// query asks for.
func rank(p *pattern, list *shortlist, liked favourite, kinds uint8, q Query) ([]rankedName, error) {
	m := newMatcher(p)
	var all []rankedName
	add := func(c candidate) error {
		r := rankedName{name: string(c.name), length: c.length}
		var ok bool
		if r.alignment, ok = m.align(r.name, c.class); !ok {
			return nil
		}
		r.fuzzy = fuzzyOf(r.name, r.alignment.matched)
		r.score = hitScore(r.alignment, r.fuzzy)
		occurrences, err := c.segment.names.occurrences(c.entry)
		if err != nil {
			return err
		}
		for _, o := range occurrences {
			if o.member >= len(c.segment.Members) || c.segment.plans>>o.member&1 == 0 || kinds>>o.kind&1 == 0 {
				continue
			}
			r.occurrence, r.member = o, c.segment.Members[o.member]
			r.current = r.member.ID == q.Current
			all = append(all, r)
		}
		return nil
	}
	listed := false
	for _, c := range list.best {
		if err := add(c); err != nil {
			return nil, err
		}
		listed = listed || c.segment == liked.segment && c.entry == liked.entry
	}
	if liked.found && !listed {
		if err := add(liked.candidate); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, compareRanked)
	if liked.found {
		promote(all, string(liked.name), liked.score)
	}
	return all[:min(len(all), q.Limit)], nil
}

func compareRanked(a, b rankedName) int {
	return cmp.Or(
		cmp.Compare(a.alignment.class, b.alignment.class),
		compareBool(!a.alignment.pinyin, !b.alignment.pinyin),
		cmp.Compare(b.fuzzy, a.fuzzy),
		cmp.Compare(a.length, b.length),
		compareBool(a.current, b.current),
		compareShelf(a.member.Order, a.member.ID, b.member.Order, b.member.ID),
		cmp.Compare(a.kind, b.kind),
		cmp.Compare(a.column, b.column),
		cmp.Compare(a.line, b.line),
		cmp.Compare(a.heading, b.heading),
		strings.Compare(a.name, b.name),
	)
}

// favouritePlace is where the favourite stands at the lowest, counted from 0.
const favouritePlace = 2

// promote lets the name that sahilm/fuzzy alone would put first be among the
// first three. The classes of matches say otherwise now and then: for 中学, 昌宁中学
// holds it in one piece and 中等职业教育免学费 does not, but sahilm/fuzzy prefers the
// latter, which begins with 中. Both judgements cannot be kept at once; so the
// first two places go by the classes, and the third to the favourite unless one
// that it likes as well stands there or before.
func promote(all []rankedName, name string, score int) {
	if len(all) <= favouritePlace {
		return
	}
	for _, r := range all[:favouritePlace+1] {
		if r.fuzzy >= score {
			return
		}
	}
	at := slices.IndexFunc(all, func(r rankedName) bool { return r.name == name })
	if at < 0 {
		return
	}
	liked := all[at]
	copy(all[favouritePlace+1:at+1], all[favouritePlace:at])
	liked.score = all[favouritePlace+1].score // it counts as high as what it stands before
	all[favouritePlace] = liked
}

// hitScore puts the class, the way of matching and the judgement of sahilm/fuzzy
// into one number.
func hitScore(a alignment, fuzzy int) int {
	const span = 2_000 // half of what lies between two classes is for each way of matching
	score := scores[a.class] + max(-span, min(fuzzy, span))
	if a.pinyin {
		score -= 2*span + 1
	}
	return score
}

// mostScored keeps sahilm/fuzzy's bonus for characters in a row, which triples
// with each, from overflowing.
const mostScored = 24

// fuzzyOf is what sahilm/fuzzy thinks of a match: it is asked for the
// characters that were matched, so that it judges pinyin as it judges
// characters.
func fuzzyOf(name string, matched []int) int {
	runes := []rune(name)
	wanted := make([]rune, 0, mostScored)
	for _, i := range matched[:min(len(matched), mostScored)] {
		wanted = append(wanted, runes[i])
	}
	score, _ := fuzzyScore(string(wanted), name)
	return score
}

// fuzzyScore asks sahilm/fuzzy about one name; not ok where it finds no match.
func fuzzyScore(wanted, name string) (score int, ok bool) {
	found := fuzzy.FindNoSort(wanted, []string{name})
	if len(found) == 0 {
		return 0, false
	}
	return found[0].Score, true
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
			Matched: r.alignment.matched, Score: r.score, Via: viaText, Block: -1,
		}
		if r.alignment.pinyin {
			h.Via = viaPinyin
		}
		hits = append(hits, h)
	}
	return hits, nil
}
