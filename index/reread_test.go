package index

import (
	"context"
	"reflect"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"guilan/model/parse"
)

// age makes a store look as if another reader had read all plans of it, with
// other records: those that are made again from the sources are spoiled.
func age(t *testing.T, s *Store, h header) {
	t.Helper()
	err := s.update(func(tx *bolt.Tx) error {
		for _, name := range [][]byte{shelfBucket, planBucket, blockBucket, placeBucket, labelBucket, nameBucket, textBucket} {
			var keys [][]byte
			if err := tx.Bucket(name).ForEach(func(key, _ []byte) error {
				keys = append(keys, slices.Clone(key))
				return nil
			}); err != nil {
				return err
			}
			for _, key := range keys {
				if err := tx.Bucket(name).Put(key, []byte("spoiled")); err != nil {
					return err
				}
			}
		}
		var origins []origin
		var keys [][]byte
		if err := tx.Bucket(originBucket).ForEach(func(key, _ []byte) error {
			o, err := readOrigin(tx, keyNumber(key))
			o.Reader, o.Layout = h.Reader, h.Layout
			origins, keys = append(origins, o), append(keys, slices.Clone(key))
			return err
		}); err != nil {
			return err
		}
		for i, key := range keys {
			if err := putJSON(tx.Bucket(originBucket), key, origins[i]); err != nil {
				return err
			}
		}
		return writeHeader(tx, h)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestPlansOfAnOlderReaderAreReadAgain(t *testing.T) {
	for name, h := range map[string]header{
		"older reader":  {Schema: schemaVersion, Reader: parse.Version - 1, Layout: recordLayout()},
		"other records": {Schema: schemaVersion, Reader: parse.Version, Layout: recordLayout() + 1},
		"both":          {Schema: schemaVersion, Reader: parse.Version - 1, Layout: recordLayout() + 1},
		"broken off":    {Schema: schemaVersion, Reader: parse.Version, Layout: recordLayout() + 1, Rereading: true},
	} {
		t.Run(name, func(t *testing.T) {
			s := openBundled(t)
			importOne(t, s, File{Name: "a.txt", Data: invented("龙泉县"), ID: "mine", Region: "龙泉新区"})
			bookmark := Bookmark{Plan: "mine", Label: "第一章", Note: "再看", Line: 3}
			if err := s.AddBookmark(bookmark); err != nil {
				t.Fatal(err)
			}
			plans, err := s.Plans()
			if err != nil {
				t.Fatal(err)
			}
			mine, err := s.Plan("mine")
			if err != nil {
				t.Fatal(err)
			}
			age(t, s, h)

			var last, total int
			s, err = Open(context.Background(), s.Path(), nil, func(d, n int) { last, total = d, n })
			if err != nil {
				t.Fatal(err)
			}
			if last != 6 || total != 6 {
				t.Errorf("reported %d of %d", last, total)
			}
			if got, err := s.Plans(); err != nil || !reflect.DeepEqual(got, plans) {
				t.Errorf("plans %v, %v; want %v", got, err, plans)
			}
			if got, err := s.Plan("mine"); err != nil || !reflect.DeepEqual(got, mine) || got.Region != "龙泉新区" {
				t.Errorf("plan %v, %v; want %v", got, err, mine)
			}
			if got, err := s.Bookmarks(); err != nil || !slices.Equal(got, []Bookmark{bookmark}) {
				t.Errorf("bookmarks %v, %v", got, err)
			}
			sameIndex(t, s)

			// And only once.
			again := false
			if _, err := Open(context.Background(), s.Path(), nil, func(int, int) { again = true }); err != nil || again {
				t.Errorf("read again at the next start: %v, %v", again, err)
			}
		})
	}
}

func TestRereadingGoesOnWhereItWasBrokenOff(t *testing.T) {
	s := openBundled(t)
	importOne(t, s, File{Name: "a.txt", Data: invented("龙泉县")})
	age(t, s, header{Schema: schemaVersion, Reader: parse.Version - 1, Layout: recordLayout() + 1})
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := Open(ctx, s.Path(), nil, func(int, int) { cancel() }); err == nil {
		t.Fatal("not broken off")
	}
	var total int
	s, err := Open(context.Background(), s.Path(), nil, func(_, n int) { total = n })
	if err != nil {
		t.Fatal(err)
	}
	if total != 1 {
		t.Errorf("%d plans were left to read, want 1", total)
	}
	if got := len(idsOf(t, s)); got != 6 {
		t.Errorf("%d plans", got)
	}
	sameIndex(t, s)
}

func TestPlansOfANewerReaderAreLeftAlone(t *testing.T) {
	s := openBundled(t)
	newer := header{Schema: schemaVersion, Reader: parse.Version + 1, Layout: recordLayout()}
	setHeader(t, s, newer)
	s = open(t, s.Path())
	if got := readHeaderOf(t, s); got != newer {
		t.Errorf("header %+v, want %+v", got, newer)
	}
	// What we read ourselves is marked, so that the newer reader reads it again.
	importOne(t, s, File{Name: "a.txt", Data: invented("龙泉县")})
	newer.Reader = parse.Version
	if got := readHeaderOf(t, s); got != newer {
		t.Errorf("header after an import %+v, want %+v", got, newer)
	}
}

func setHeader(t *testing.T, s *Store, h header) {
	t.Helper()
	if err := s.update(func(tx *bolt.Tx) error { return writeHeader(tx, h) }); err != nil {
		t.Fatal(err)
	}
}

func readHeaderOf(t *testing.T, s *Store) header {
	t.Helper()
	var h header
	err := s.view(func(tx *bolt.Tx) error {
		h, _ = readHeader(tx)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return h
}
