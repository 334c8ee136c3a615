// Package index keeps plans and finds things in them. The store is one bbolt
// file; plans are kept parsed, their sources compressed beside them, with an
// index over names and text that grows with each plan.
package index

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// Store is a file of plans. Its methods may be called from several goroutines,
// and several programs may use one file at a time: the file is open only while
// something is read or written (see lock.go).
type Store struct {
	path   string
	folder string // to remove on Close; "" for a store that stays
}

// Progress is told how many of how many plans are done. It may be called from
// another goroutine, but never twice at a time.
type Progress func(done, total int)

func (p Progress) report(done, total int) {
	if p != nil {
		p(done, total)
	}
}

// Open opens the store at path, making it and its folder with the bundled plans
// where there is none, and reading every plan again that an older reader read.
// Where the store cannot be had, the error is a *StoreError.
func Open(ctx context.Context, path string, bundled []File, progress Progress) (*Store, error) {
	s := &Store{path: path}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && info.Mode().IsRegular() && info.Size() == 0:
		if err := create(ctx, path, bundled, progress); err != nil {
			return nil, err
		}
	case err != nil:
		return nil, &StoreError{Path: path, Kind: ErrUnreadable, Err: err}
	case info.IsDir():
		return nil, &StoreError{Path: path, Kind: ErrNotStore}
	}
	var h header
	err = s.view(func(tx *bolt.Tx) error {
		h, _ = readHeader(tx)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if h.outdated() {
		if err := s.reread(ctx, h, progress); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// OpenTemporary makes a store of the bundled plans that Close removes again, for
// when the user's own cannot be had. It is a file in the system's folder for
// such files: a store that lives in memory would be a second implementation of
// everything, used only when something is wrong already.
func OpenTemporary(ctx context.Context, bundled []File, progress Progress) (*Store, error) {
	folder, err := os.MkdirTemp("", "guilan-")
	if err != nil {
		return nil, &StoreError{Path: os.TempDir(), Kind: ErrUnwritable, Err: err}
	}
	s, err := Open(ctx, filepath.Join(folder, "plans.db"), bundled, progress)
	if err != nil {
		os.RemoveAll(folder)
		return nil, err
	}
	s.folder = folder
	return s, nil
}

// Close ends the use of the store.
func (s *Store) Close() error {
	if s.folder == "" {
		return nil
	}
	return os.RemoveAll(s.folder)
}

// Path is the store's file.
func (s *Store) Path() string { return s.path }
