package index

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

// bundled returns the plans that come with the program.
func bundled() []File {
	var files []File
	for _, s := range seeds.Manifest {
		files = append(files, File{Name: s.File, Data: s.Data(), ID: s.ID})
	}
	return files
}

// theBundled is a store of the bundled plans, to be copied: reading them anew in
// each test would take most of the tests' time.
var theBundled = sync.OnceValues(func() ([]byte, error) {
	s, err := OpenTemporary(context.Background(), bundled(), nil)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return os.ReadFile(s.Path())
})

// openBundled opens a store of the bundled plans of a test's own.
func openBundled(t testing.TB) *Store {
	t.Helper()
	data, err := theBundled()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "plans.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return open(t, path)
}

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, bundled(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func idsOf(t testing.TB, s *Store) []string {
	t.Helper()
	plans, err := s.Plans()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range plans {
		ids = append(ids, p.ID)
	}
	return ids
}

func TestFirstRunHoldsTheBundledPlans(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "plans.db")
	var reports []int
	s, err := Open(context.Background(), path, bundled(), func(done, total int) {
		if total != 5 {
			t.Errorf("total %d", total)
		}
		reports = append(reports, done)
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []int{1, 2, 3, 4, 5}; !slices.Equal(reports, want) {
		t.Errorf("reported %v, want %v", reports, want)
	}
	if got, want := idsOf(t, s), []string{"suzhou", "wuxing", "generic", "huaibei", "minqin"}; !slices.Equal(got, want) {
		t.Errorf("plans %v, want %v", got, want)
	}
	for _, f := range bundled() {
		doc, err := source.Read(f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		want := parse.Plan(doc)
		want.ID = f.ID
		got, err := s.Plan(f.ID)
		if err != nil {
			t.Fatal(err)
		}
		emptyToNil(reflect.ValueOf(want).Elem())
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is not kept as it was read", f.ID)
		}
		data, err := s.SourceBytes(f.ID)
		if err != nil || !bytes.Equal(data, f.Data) {
			t.Errorf("%s: the source is not kept: %v", f.ID, err)
		}
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("left beside the store: %v %v", files, err)
	}
}

// emptyToNil replaces empty slices by nil, as keeping them does.
func emptyToNil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			emptyToNil(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			emptyToNil(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			emptyToNil(v.Index(i))
		}
	}
}

func TestInfoCountsWhatAPlanHolds(t *testing.T) {
	p := &model.Plan{
		Title: "某县公共服务规划", Region: "某县",
		Outline: []model.Heading{
			{Level: 1, Number: "第一篇"}, {Level: 2, Number: "第一章"}, {Level: 3, Number: "第一节"},
			{Level: 3, Number: "第二节"}, {Level: 2, Number: "第二章"},
		},
		Services: []model.ServiceList{{Items: []string{"甲", "乙"}}, {Items: []string{"丙"}}},
	}
	got := newInfo(p, origin{ID: "mou", Bundled: 2})
	want := shelved{Order: 2, Info: Info{
		ID: "mou", Title: "某县公共服务规划", Region: "某县", Bundled: true,
		Chapters: 2, Sections: 2, Services: 3,
	}}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestRemovedBundledPlanStaysRemoved(t *testing.T) {
	s := openBundled(t)
	if err := s.Remove("wuxing"); err != nil {
		t.Fatal(err)
	}
	if got, want := idsOf(t, open(t, s.Path())), []string{"suzhou", "generic", "huaibei", "minqin"}; !slices.Equal(got, want) {
		t.Errorf("plans %v, want %v", got, want)
	}
}

func TestEmptyFileBecomesAStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plans.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := idsOf(t, open(t, path)); len(got) != 5 {
		t.Errorf("plans %v", got)
	}
}

func TestTemporaryStoreGoesAway(t *testing.T) {
	s, err := OpenTemporary(context.Background(), bundled()[:1], nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := idsOf(t, s); !slices.Equal(got, []string{"suzhou"}) {
		t.Errorf("plans %v", got)
	}
	folder := filepath.Dir(s.Path())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", folder, err)
	}
}

func TestCancelledFirstRunLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Open(ctx, filepath.Join(folder, "plans.db"), bundled(), nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if files, _ := os.ReadDir(folder); len(files) != 0 {
		t.Errorf("left %v", files)
	}
}

func TestStoresThatCannotBeHad(t *testing.T) {
	foreign := func(fill func(tx *bolt.Tx) error) func(string) error {
		return func(path string) error {
			db, err := bolt.Open(path, 0o600, nil)
			if err != nil {
				return err
			}
			return errors.Join(db.Update(fill), db.Close())
		}
	}
	changedHeader := func(change func(*header)) func(string) error {
		return func(path string) error {
			data, err := theBundled()
			if err != nil {
				return err
			}
			if err := os.WriteFile(path, data, 0o600); err != nil {
				return err
			}
			return foreign(func(tx *bolt.Tx) error {
				h, _ := readHeader(tx)
				change(&h)
				return writeHeader(tx, h)
			})(path)
		}
	}
	for name, test := range map[string]struct {
		make func(path string) error
		want error
	}{
		"text": {
			func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("规划"), 5000), 0o600) },
			ErrNotStore,
		},
		"a few bytes":             {func(path string) error { return os.WriteFile(path, []byte("x"), 0o600) }, ErrNotStore},
		"folder":                  {func(path string) error { return os.Mkdir(path, 0o700) }, ErrNotStore},
		"another program's bbolt": {foreign(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("x")); return err }), ErrNotStore},
		"newer schema":            {changedHeader(func(h *header) { h.Schema++ }), ErrNewerSchema},
		"newer reader with other records": {
			changedHeader(func(h *header) { h.Reader, h.Layout = h.Reader+1, h.Layout+1 }), ErrNewerSchema,
		},
		"cut short": {
			func(path string) error {
				data, err := theBundled()
				if err != nil {
					return err
				}
				return os.WriteFile(path, data[:len(data)/4], 0o600)
			},
			ErrDamaged,
		},
		"pages overwritten": {
			func(path string) error {
				data, err := theBundled()
				if err != nil {
					return err
				}
				data = slices.Clone(data)
				for i := 4 * os.Getpagesize(); i < len(data); i++ {
					data[i] = 0xA5
				}
				return os.WriteFile(path, data, 0o600)
			},
			ErrDamaged,
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "plans.db")
			if err := test.make(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			_, err := Open(context.Background(), path, bundled(), nil)
			var storeErr *StoreError
			if !errors.Is(err, test.want) || !errors.As(err, &storeErr) || storeErr.Path != path {
				t.Errorf("error %v, want %v", err, test.want)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

// A record that cannot be read says which store it is in, whatever it holds.
func TestDamagedRecord(t *testing.T) {
	for _, name := range [][]byte{originBucket, planBucket, placeBucket, labelBucket, segmentBucket, nameBucket, textBucket} {
		s := openBundled(t)
		err := s.update(func(tx *bolt.Tx) error {
			bucket := tx.Bucket(name)
			return bucket.ForEach(func(key, _ []byte) error { return bucket.Put(slices.Clone(key), []byte{0xff, 0xff}) })
		})
		if err != nil {
			t.Fatal(err)
		}
		_, planErr := s.Plan("suzhou")
		_, namesErr := s.Search(t.Context(), Query{Text: "医院"})
		_, textErr := s.Search(t.Context(), Query{Text: "医院", Scope: Text})
		met := 0
		for _, err := range []error{planErr, namesErr, textErr, s.Remove("suzhou")} {
			if err == nil {
				continue
			}
			met++
			var storeErr *StoreError
			if !errors.Is(err, ErrDamaged) || !errors.As(err, &storeErr) || storeErr.Path != s.Path() {
				t.Errorf("%s: %v", name, err)
			}
		}
		if met == 0 {
			t.Errorf("%s: nobody reads it", name)
		}
	}
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(context.Background(), filepath.Join(file, "folder", "plans.db"), bundled(), nil)
	var storeErr *StoreError
	if !errors.As(err, &storeErr) || storeErr.Kind != ErrUnwritable && storeErr.Kind != ErrUnreadable {
		t.Errorf("error %v", err)
	}
}

func TestReadOnlyStoreCanBeRead(t *testing.T) {
	s := openBundled(t)
	if err := os.Chmod(s.Path(), 0o400); err != nil {
		t.Fatal(err)
	}
	if got := idsOf(t, open(t, s.Path())); len(got) != 5 {
		t.Errorf("plans %v", got)
	}
	if os.Geteuid() == 0 {
		t.Skip("nothing is read-only for the superuser")
	}
	if err := s.Remove("suzhou"); !errors.Is(err, ErrUnwritable) {
		t.Errorf("error %v, want %v", err, ErrUnwritable)
	}
}

func TestStoreThatWentAway(t *testing.T) {
	s := openBundled(t)
	if err := os.Remove(s.Path()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Plans(); !errors.Is(err, ErrMissing) {
		t.Errorf("reading: %v, want %v", err, ErrMissing)
	}
	if err := s.SetLastPlace("suzhou", Place{Line: 1}); !errors.Is(err, ErrMissing) {
		t.Errorf("writing: %v, want %v", err, ErrMissing)
	}
	if _, err := os.Stat(s.Path()); err == nil {
		t.Error("a new file was made")
	}
}

// Any page may be lost: whatever is asked then, there is an answer or an error,
// and never a panic.
func TestDamagedPagesNeverPanic(t *testing.T) {
	data, err := theBundled()
	if err != nil {
		t.Fatal(err)
	}
	page := os.Getpagesize()
	path := filepath.Join(t.TempDir(), "plans.db")
	for at := 2 * page; at < len(data); at += 5 * page {
		broken := slices.Clone(data)
		for i := at; i < at+page; i++ {
			broken[i] ^= 0xFF
		}
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		s := &Store{path: path}
		_, listErr := s.Plans()
		_, planErr := s.Plan("huaibei")
		_, sourceErr := s.SourceBytes("huaibei")
		_, searchErr := s.Search(context.Background(), Query{Text: "服务", Scope: All})
		writeErr := s.SetLastPlace("huaibei", Place{Line: 3})
		for _, err := range []error{listErr, planErr, sourceErr, searchErr, writeErr} {
			var storeErr *StoreError
			var planErr *PlanError
			if err != nil && !errors.As(err, &storeErr) && !errors.As(err, &planErr) {
				t.Errorf("page at %d: error of no known kind: %v", at, err)
			}
		}
	}
}
