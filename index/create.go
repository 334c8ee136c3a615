package index

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// create makes a store with the bundled plans. It is made under another name in
// the same folder and moved into place when it is whole, so that no program ever
// sees half a store; of two programs that start at once, the later one takes the
// store of the first.
func create(ctx context.Context, path string, bundled []File, progress Progress) error {
	folder := filepath.Dir(path)
	unwritable := func(err error) error {
		return &StoreError{Path: folder, Kind: ErrUnwritable, Err: err}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return unwritable(err)
	}
	file, err := os.CreateTemp(folder, filepath.Base(path)+".new-*")
	if err != nil {
		return unwritable(err)
	}
	temporary := file.Name()
	defer os.Remove(temporary)
	if err := file.Close(); err != nil {
		return unwritable(err)
	}
	if err := fill(ctx, temporary, bundled, progress); err != nil {
		return err
	}
	if err := moveIntoPlace(temporary, path); err != nil {
		return unwritable(err)
	}
	return nil
}

// fill makes a store in an empty file, in one transaction.
func fill(ctx context.Context, path string, bundled []File, progress Progress) error {
	var batches []*batch
	order := 0
	err := prepareAll(ctx, bundled, progress, func(b *batch) error {
		for _, r := range b.results {
			if r.Err != nil {
				return r.Err // a bundled plan is never bad; a test reads each
			}
		}
		for i := range b.plans {
			order++
			b.plans[i].origin.Bundled = order
		}
		b.buildIndex()
		batches = append(batches, b)
		return nil
	})
	if err != nil {
		return err
	}
	db, err := bolt.Open(path, 0o644, &bolt.Options{FreelistType: bolt.FreelistMapType, NoStatistics: true})
	if err != nil {
		return &StoreError{Path: path, Kind: ErrUnwritable, Err: err}
	}
	err = db.Update(func(tx *bolt.Tx) error {
		if err := makeBuckets(tx); err != nil {
			return err
		}
		for _, b := range batches {
			if err := b.write(tx); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(err, db.Close())
}

// moveIntoPlace gives a whole store its name, unless another program's store
// has it by now.
func moveIntoPlace(temporary, path string) error {
	err := os.Link(temporary, path) // unlike renaming, never replaces a file
	if err == nil {
		return nil
	}
	info, statErr := os.Stat(path)
	if statErr == nil && info.Size() > 0 {
		return nil
	}
	if statErr != nil && !errors.Is(statErr, fs.ErrNotExist) {
		return err
	}
	// An empty file in the way, or a file system without links.
	return os.Rename(temporary, path)
}
