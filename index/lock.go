package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// How several programs share one store.
//
// bbolt guards its file with a lock of the operating system: shared for readers,
// exclusive for a writer, held from Open to Close, waited for without end. A
// window that kept the file open would keep every import out for hours. So the
// file is opened anew for each read and for each write, and let go at once:
//
//   - Opening for reading costs about 0.04 ms, as much for a store of 400 MB as
//     for one of 1 MB, since the file is mapped, not read. Nothing is gained by
//     holding on to it.
//   - Every write is short: the slow part, reading plans and building the index,
//     happens before the file is opened, and a long import writes in chunks with
//     a pause after each in which others get their turn.
//   - Waiting ends after longestWait with ErrBusy. bbolt would look at the lock
//     every 50 ms only; asking it to give up at once and trying again every
//     pollEvery lets readers through a pause of turnPause.
//
// The other way, writing a new file and renaming it into place, would copy 400 MB
// to remove one plan, and Windows does not rename over a file that is mapped.
const (
	longestWait = 900 * time.Millisecond
	pollEvery   = 5 * time.Millisecond
	turnPause   = 4 * pollEvery
)

// patience is how long a step of a long import or re-reading waits for its turn,
// at least. Minutes of work
// must not be lost because another program writes for a moment longer than usual.
const patience = 30 * time.Second

// patiently does what nobody waits for at a key: it tries again while another
// program keeps the store, up to patience in all.
func patiently(ctx context.Context, do func() error) error {
	deadline := time.Now().Add(patience)
	for {
		err := do()
		if !errors.Is(err, ErrBusy) || time.Now().After(deadline) {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// view runs fn in a read transaction. What fn gets from tx is gone when view
// returns: the bytes lie in the mapped file.
func (s *Store) view(fn func(tx *bolt.Tx) error) error {
	return s.withFile(true, func(db *bolt.DB) error {
		return db.View(func(tx *bolt.Tx) error {
			if err := s.whole(tx); err != nil {
				return err
			}
			if err := s.checkHeader(tx); err != nil {
				return err
			}
			return fn(tx)
		})
	})
}

// update runs fn in a write transaction, which is undone where fn fails.
func (s *Store) update(fn func(tx *bolt.Tx) error) error {
	// Opening for writing reads the list of free pages before we can look
	// whether the file is whole; so look first.
	if err := s.view(func(*bolt.Tx) error { return nil }); err != nil {
		return err
	}
	return s.withFile(false, func(db *bolt.DB) error {
		return db.Update(func(tx *bolt.Tx) error {
			if err := s.checkHeader(tx); err != nil {
				return err
			}
			return fn(tx)
		})
	})
}

// withFile opens the file for the time of fn. A panic of bbolt, which has no
// other answer to a page that was overwritten, a fault in the mapped file, where
// the disk fails, and a record that cannot be read come back as ErrDamaged.
func (s *Store) withFile(readOnly bool, fn func(db *bolt.DB) error) (err error) {
	var file *os.File
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = &StoreError{Path: s.path, Kind: ErrDamaged, Err: fmt.Errorf("%v", p)}
			if file != nil {
				// Not by db.Close, which would wait for locks of its own that the
				// panic may have left closed.
				err = errors.Join(err, unlock(file), file.Close())
			}
		}
	}()
	options := &bolt.Options{
		ReadOnly:     readOnly,
		Timeout:      1, // nanosecond: look once
		FreelistType: bolt.FreelistMapType,
		NoStatistics: true,
		OpenFile: func(name string, flag int, mode fs.FileMode) (*os.File, error) {
			var err error
			file, err = os.OpenFile(name, flag&^os.O_CREATE, mode)
			return file, err
		},
	}
	db, err := s.open(options)
	if err != nil {
		return err
	}
	err = s.named(fn(db))
	if closeErr := db.Close(); err == nil {
		err = closeErr
	}
	return err
}

// open opens the file, waiting for its lock no longer than longestWait.
func (s *Store) open(options *bolt.Options) (*bolt.DB, error) {
	deadline := time.Now().Add(longestWait)
	for {
		db, err := bolt.Open(s.path, 0o600, options)
		if err == nil {
			return db, nil
		}
		if !errors.Is(err, bolterrors.ErrTimeout) {
			return nil, s.openError(err, options.ReadOnly)
		}
		if time.Now().After(deadline) {
			return nil, &StoreError{Path: s.path, Kind: ErrBusy}
		}
		time.Sleep(pollEvery)
	}
}

func (s *Store) openError(err error, readOnly bool) error {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &StoreError{Path: s.path, Kind: ErrMissing}
	case errors.As(err, &pathErr) && pathErr.Op == "open" && readOnly:
		return &StoreError{Path: s.path, Kind: ErrUnreadable, Err: pathErr.Err}
	case errors.As(err, &pathErr) && pathErr.Op == "open":
		return &StoreError{Path: s.path, Kind: ErrUnwritable, Err: pathErr.Err}
	}
	return &StoreError{Path: s.path, Kind: ErrNotStore, Err: err}
}

// whole finds out whether the file has been cut short: reading a page that is
// mapped but not there would end the program.
func (s *Store) whole(tx *bolt.Tx) error {
	info, err := os.Stat(s.path)
	if err != nil {
		return &StoreError{Path: s.path, Kind: ErrMissing, Err: err}
	}
	if info.Size() < tx.Size() {
		return &StoreError{Path: s.path, Kind: ErrDamaged}
	}
	return nil
}
