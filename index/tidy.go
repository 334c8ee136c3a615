package index

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
)

// manySmall is how many segments with room for as many plans again there may be
// before they are put together: importing plans one by one must not make a
// search look through a segment for each.
const manySmall = 16

// tidy makes segments anew out of which plans were struck, and puts small ones
// together. Nothing depends on its being done, so it leaves to a later time what
// other programs keep it from doing now.
func (s *Store) tidy(ctx context.Context) error {
	const mostSteps = 1000 // of no more than 32 plans each
	for range mostSteps {
		keys, err := s.untidy()
		if err == nil && len(keys) > 0 {
			err = s.rebuild(ctx, keys)
		}
		switch {
		case errors.Is(err, ErrBusy) || errors.Is(err, errChanged):
			return nil
		case err != nil || len(keys) == 0:
			return err
		}
	}
	return nil
}

// untidy returns segments to be made into one; none when all is tidy.
func (s *Store) untidy() (keys [][]byte, err error) {
	type candidate struct {
		key  []byte
		live int
	}
	var struck, small []candidate
	err = s.view(func(tx *bolt.Tx) error {
		return eachSegment(tx, func(key []byte, seg segment) error {
			c := candidate{slices.Clone(key), len(seg.numbers())}
			if c.live < len(seg.Members) {
				struck = append(struck, c)
			} else if c.live <= segmentPlans/2 {
				small = append(small, c)
			}
			return nil
		})
	})
	if len(struck) > 0 {
		return [][]byte{struck[0].key}, err
	}
	if len(small) <= manySmall {
		return nil, err
	}
	slices.SortStableFunc(small, func(a, b candidate) int { return cmp.Compare(a.live, b.live) })
	plans := 0
	for _, c := range small {
		if plans += c.live; plans > segmentPlans {
			break
		}
		keys = append(keys, c.key)
	}
	return keys, err
}

// errChanged means that another program changed a segment while it was being
// made anew.
var errChanged = errors.New("the store was changed meanwhile")

// rebuild makes one segment of some that hold no more than segmentPlans plans
// together. Plans that an older reader read are read again. The slow part
// happens while the store is not open; if another program changes the segments
// meanwhile, nothing is done and the error is errChanged.
func (s *Store) rebuild(ctx context.Context, keys [][]byte) error {
	old, kept, err := s.loadSegments(keys)
	if err != nil {
		return err
	}
	plans := make([]*readPlan, len(kept))
	packed := make([]records, len(kept))
	errs := make([]error, len(kept))
	onAllCores(len(kept), func(i int) {
		if ctx.Err() != nil {
			return
		}
		if plans[i], errs[i] = kept[i].open(); errs[i] == nil && kept[i].origin.outdated() {
			packed[i] = plans[i].pack()
		}
	})
	if err := cmp.Or(append(errs, ctx.Err())...); err != nil {
		return s.named(err)
	}
	all := make([]*model.Plan, len(plans))
	for i, p := range plans {
		all[i] = p.plan
	}
	index := buildSegment(all)

	return s.update(func(tx *bolt.Tx) error {
		for i, key := range keys {
			if !bytes.Equal(tx.Bucket(segmentBucket).Get(key), old[i]) {
				return errChanged
			}
			if err := dropSegment(tx, key); err != nil {
				return err
			}
		}
		members := make([]member, len(plans))
		for i, p := range plans {
			members[i] = kept[i].member
			if packed[i].plan != nil {
				if err := putPlan(tx, kept[i].member.Number, p, packed[i]); err != nil {
					return err
				}
			}
		}
		if len(members) == 0 {
			return nil
		}
		return addSegment(tx, members, index)
	})
}

// keptPlan is a plan of the store, to be indexed again.
type keptPlan struct {
	member member
	origin origin
	packed []byte // the plan, or its source where an older reader read it
	blocks []byte // the texts of the plan; nil with a source
}

// loadSegments returns the records of some segments and the plans in them.
func (s *Store) loadSegments(keys [][]byte) (old [][]byte, kept []keptPlan, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		for _, key := range keys {
			value := slices.Clone(tx.Bucket(segmentBucket).Get(key))
			if value == nil {
				return errChanged
			}
			old = append(old, value)
			seg, err := decodeSegment(value)
			if err != nil {
				return s.damaged(err)
			}
			for _, m := range seg.Members {
				if m.Number == 0 {
					continue
				}
				o, err := readOrigin(tx, m.Number)
				if err != nil {
					return s.damaged(err)
				}
				k := keptPlan{member: m, origin: o}
				if key := numberKey(m.Number); o.outdated() {
					k.packed = slices.Clone(tx.Bucket(sourceBucket).Get(key))
				} else {
					k.packed = slices.Clone(tx.Bucket(planBucket).Get(key))
					k.blocks = slices.Clone(tx.Bucket(blockBucket).Get(key))
				}
				kept = append(kept, k)
			}
		}
		return nil
	})
	return old, kept, err
}

// open gives the plan, read anew where an older reader read it.
func (k keptPlan) open() (*readPlan, error) {
	if !k.origin.outdated() {
		p, err := unpackPlan(k.packed, k.blocks)
		return &readPlan{origin: k.origin, plan: p}, err
	}
	data, err := decompress(k.packed)
	if err != nil {
		return nil, err
	}
	return read(k.origin, data)
}

// reread reads every plan again that an older reader read, or that is kept in
// another layout, from the sources in the store. It does so in steps of some
// plans each, and marks the store, so that the next start goes on where it was
// broken off.
func (s *Store) reread(ctx context.Context, h header, progress Progress) error {
	err := s.update(func(tx *bolt.Tx) error {
		begun := currentHeader()
		begun.Rereading = true
		return writeHeader(tx, begun)
	})
	if h.Layout == recordLayout() && (errors.Is(err, ErrUnwritable) || errors.Is(err, ErrBusy)) {
		return nil // we can read what the older reader made of the plans
	}
	if err != nil {
		return err
	}
	outdated, total, err := s.outdatedSegments()
	if err != nil {
		return err
	}
	done := 0
	for _, o := range outdated {
		err := patiently(ctx, func() error { return s.rebuild(ctx, [][]byte{o.key}) })
		if err != nil && !errors.Is(err, errChanged) {
			return err
		}
		done += o.plans
		progress.report(done, total)
	}
	if left, _, err := s.outdatedSegments(); err != nil || len(left) > 0 {
		return err // another program has them in hand
	}
	return s.update(func(tx *bolt.Tx) error { return writeHeader(tx, currentHeader()) })
}

type outdatedSegment struct {
	key   []byte
	plans int // outdated ones
}

// outdatedSegments returns the segments with plans to be read again, and how
// many such plans there are in all.
func (s *Store) outdatedSegments() (all []outdatedSegment, total int, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		return eachSegment(tx, func(key []byte, seg segment) error {
			found := outdatedSegment{key: slices.Clone(key)}
			for _, number := range seg.numbers() {
				o, err := readOrigin(tx, number)
				if err != nil {
					return s.damaged(err)
				}
				if o.outdated() {
					found.plans++
				}
			}
			if found.plans > 0 {
				all = append(all, found)
				total += found.plans
			}
			return nil
		})
	})
	return all, total, err
}
