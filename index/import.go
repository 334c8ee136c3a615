package index

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
	"guilan/model/parse"
)

// File is a plan to be imported: its bytes and what the user says of it.
type File struct {
	Name   string // file name, for messages and Source.Name
	Data   []byte
	Read   func() ([]byte, error) // gives the bytes where Data is nil, when their turn has come
	ID     string                 // "" to take one from the name
	Region string                 // "" to read it from the plan
}

// ImportResult is what became of one file.
type ImportResult struct {
	Name     string // of the file
	Info     Info   // of the plan; empty where Err is not nil
	Err      error  // why the file is no plan, or cannot be one under the given id
	Replaced bool   // the plan took the place of one that was in the store
}

// Import reads plans and puts them into the store. A file that is bad leaves no
// trace, and the others are imported all the same; the results tell of each.
//
// A file whose bytes are those of a plan in the store replaces that plan, and so
// does one with a given id that is there; all else is a new plan. An id that was
// not given is made of the file's name, with -2, -3 … where it is taken. Bookmarks
// and places stay with a plan that is replaced, also where its id changes.
//
// Up to 32 files are one transaction. More are imported in as many steps as it
// takes, each of them whole; if ctx is cancelled, what has been done stays, its
// results are returned, and the error is that of ctx. The same holds if another
// program keeps the store to itself for longer than half a minute (ErrBusy).
func (s *Store) Import(ctx context.Context, files []File, progress Progress) ([]ImportResult, error) {
	var results []ImportResult
	first := true
	err := prepareAll(ctx, files, progress, func(b *batch) error {
		if !first {
			time.Sleep(turnPause)
		}
		first = false
		if len(b.plans) > 0 {
			b.buildIndex()
			if err := patiently(ctx, func() error { return s.update(b.write) }); err != nil {
				return err
			}
		}
		results = append(results, b.results...)
		return nil
	})
	if err == nil {
		err = s.tidy(ctx)
	}
	return results, err
}

// TryImport tells what Import would do, and does nothing.
func (s *Store) TryImport(ctx context.Context, files []File, progress Progress) ([]ImportResult, error) {
	var results []ImportResult
	taken := map[string]bool{}
	err := prepareAll(ctx, files, progress, func(b *batch) error {
		err := s.view(func(tx *bolt.Tx) error {
			_, err := b.assign(tx, taken)
			return err
		})
		results = append(results, b.results...)
		return err
	})
	return results, err
}

// batch is some plans that are written together, as one segment.
type batch struct {
	results []ImportResult
	plans   []batchPlan
	index   segmentIndex
}

// batchPlan is one plan of a batch.
type batchPlan struct {
	*readPlan
	result  int // index in results
	source  []byte
	records records
}

// prepareAll reads files and hands them on in batches, in their order, reading
// the next ones meanwhile. It stops at the first error of handOn or ctx.
func prepareAll(ctx context.Context, files []File, progress Progress, handOn func(*batch) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	batches := make(chan *batch)
	failed := make(chan error, 1)
	go func() {
		defer close(batches)
		done := 0
		for group := range slices.Chunk(files, segmentPlans) {
			prepared, err := prepare(ctx, group, func() {
				done++
				progress.report(done, len(files))
			})
			if err != nil {
				failed <- err
				return
			}
			for _, b := range prepared {
				select {
				case batches <- b:
				case <-ctx.Done():
					failed <- ctx.Err()
					return
				}
			}
		}
	}()
	for b := range batches {
		if err := handOn(b); err != nil {
			return err
		}
	}
	select {
	case err := <-failed:
		return err
	default:
		return nil
	}
}

// prepare reads files, on all cores, into batches.
// It calls done after each file, never twice at a time.
func prepare(ctx context.Context, files []File, done func()) ([]*batch, error) {
	plans := make([]batchPlan, len(files))
	errs := make([]error, len(files))
	var reporting sync.Mutex
	onAllCores(len(files), func(i int) {
		if ctx.Err() != nil {
			return
		}
		plans[i], errs[i] = prepareFile(files[i])
		reporting.Lock()
		defer reporting.Unlock()
		done()
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}

	b := new(batch)
	batches := []*batch{b}
	for i, f := range files {
		if errs[i] == nil && b.holds(plans[i].origin, f.ID) {
			b = new(batch) // the later of two takes the earlier one's place
			batches = append(batches, b)
		}
		b.results = append(b.results, ImportResult{Name: f.Name, Err: errs[i]})
		if errs[i] == nil {
			plans[i].result = len(b.results) - 1
			b.plans = append(b.plans, plans[i])
		}
	}
	return batches, nil
}

// buildIndex makes the index of the batch. It is work for one core, and so is
// best done while other cores read the next plans.
func (b *batch) buildIndex() {
	plans := make([]*model.Plan, len(b.plans))
	for i, p := range b.plans {
		plans[i] = p.plan
	}
	b.index = buildSegment(plans)
}

// holds tells whether a batch has a plan that another would replace.
func (b *batch) holds(o origin, givenID string) bool {
	return slices.ContainsFunc(b.plans, func(p batchPlan) bool {
		return string(p.origin.Sum) == string(o.Sum) || givenID != "" && p.origin.ID == givenID
	})
}

func prepareFile(f File) (batchPlan, error) {
	if f.ID != "" && !validID(f.ID) {
		return batchPlan{}, fmt.Errorf("%s: %q: %w", f.Name, f.ID, ErrBadID)
	}
	data := f.Data
	if data == nil && f.Read != nil {
		var err error
		if data, err = f.Read(); err != nil {
			return batchPlan{}, err
		}
	}
	p, err := read(origin{ID: f.ID, File: filepath.Base(f.Name), Region: f.Region}, data)
	if err != nil {
		return batchPlan{}, err
	}
	return batchPlan{readPlan: p, source: compress(data), records: p.pack()}, nil
}

// assign gives each plan of the batch its id and says which plans of the store
// it replaces. taken are ids that are not in the store but no longer free.
func (b *batch) assign(tx *bolt.Tx, taken map[string]bool) (replaced [][]uint32, err error) {
	ids, sums := tx.Bucket(idBucket), tx.Bucket(sumBucket)
	for _, p := range b.plans {
		o := &p.origin
		var old []uint32
		if same := keyNumber(sums.Get(o.Sum)); same != 0 {
			before, err := readOrigin(tx, same)
			if err != nil {
				return nil, err
			}
			old = append(old, same)
			o.Bundled = before.Bundled
			if o.ID == "" {
				o.ID = before.ID
			}
		}
		if o.ID == "" {
			o.ID = freeID(idFromName(o.File), func(id string) bool {
				return taken[id] || ids.Get([]byte(id)) != nil
			})
		}
		if named := keyNumber(ids.Get([]byte(o.ID))); named != 0 && !slices.Contains(old, named) {
			old = append(old, named)
		}
		taken[o.ID] = true
		replaced = append(replaced, old)
		r := &b.results[p.result]
		r.Info, r.Replaced = newInfo(p.plan, *o).Info, len(old) > 0
	}
	return replaced, nil
}

func freeID(id string, taken func(string) bool) string {
	for n, free := 2, id; ; n++ {
		if !taken(free) {
			return free
		}
		free = fmt.Sprintf("%s-%d", id, n)
	}
}

// write puts the plans of the batch into the store.
func (b *batch) write(tx *bolt.Tx) error {
	replaced, err := b.assign(tx, map[string]bool{})
	if err != nil {
		return err
	}
	members := make([]member, len(b.plans))
	for i, p := range b.plans {
		for _, old := range replaced[i] {
			before, err := readOrigin(tx, old)
			if err != nil {
				return err
			}
			if err := deletePlan(tx, old); err != nil {
				return err
			}
			if string(before.Sum) == string(p.origin.Sum) {
				if err := renameUserData(tx, before.ID, p.origin.ID); err != nil {
					return err
				}
			}
		}
		number, err := tx.Bucket(planBucket).NextSequence()
		if err != nil {
			return err
		}
		members[i] = member{Number: uint32(number), ID: p.origin.ID, Order: p.origin.Bundled}
		key := numberKey(uint32(number))
		if err := tx.Bucket(idBucket).Put([]byte(p.origin.ID), key); err != nil {
			return err
		}
		if err := tx.Bucket(sumBucket).Put(p.origin.Sum, key); err != nil {
			return err
		}
		if err := numbered(tx, sourceBucket).Put(key, p.source); err != nil {
			return err
		}
		if err := putPlan(tx, uint32(number), p.readPlan, p.records); err != nil {
			return err
		}
	}
	if old := slices.Concat(replaced...); len(old) > 0 {
		if err := strikeOut(tx, old); err != nil {
			return err
		}
	}
	if err := addSegment(tx, members, b.index); err != nil {
		return err
	}
	return noteReader(tx)
}

// noteReader writes down that this program's reader read a plan, where newer
// ones read the rest.
func noteReader(tx *bolt.Tx) error {
	h, _ := readHeader(tx)
	if h.Reader <= parse.Version {
		return nil
	}
	h.Reader = parse.Version
	return writeHeader(tx, h)
}
