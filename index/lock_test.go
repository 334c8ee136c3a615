package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// otherProgram is set, to the path of a store, in the environment of a test
// process that plays another program at the same store.
const otherProgram = "GUILAN_TEST_OTHER_PROGRAM"

func TestMain(m *testing.M) {
	if path := os.Getenv(otherProgram); path != "" {
		if err := playOtherProgram(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// changes is how many bookmarks each of two writers makes.
const changes = 25

func playOtherProgram(path string) error {
	s, err := Open(context.Background(), path, bundled(), nil)
	if err != nil {
		return err
	}
	return makeBookmarks(s, "other")
}

func makeBookmarks(s *Store, plan string) error {
	for line := range changes {
		if err := s.AddBookmark(Bookmark{Plan: plan, Line: line}); err != nil {
			return err
		}
		if _, err := s.Plans(); err != nil {
			return err
		}
	}
	return nil
}

func startOtherProgram(t *testing.T, path string) (wait func() error) {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), otherProgram+"="+path)
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	return command.Wait
}

func TestTwoProgramsLoseNothingOfEachOther(t *testing.T) {
	// Both start at once, on a store that does not exist yet.
	path := filepath.Join(t.TempDir(), "plans.db")
	wait := startOtherProgram(t, path)
	s := open(t, path)
	if err := makeBookmarks(s, "mine"); err != nil {
		t.Error(err)
	}
	if err := wait(); err != nil {
		t.Fatal(err)
	}
	all, err := s.Bookmarks()
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, b := range all {
		count[b.Plan]++
	}
	if count["mine"] != changes || count["other"] != changes {
		t.Errorf("bookmarks kept: %v, want %d each", count, changes)
	}
}

func TestManyStartAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plans.db")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s, err := Open(context.Background(), path, bundled()[2:3], nil)
			if err != nil {
				t.Error(err)
				return
			}
			if plans, err := s.Plans(); err != nil || len(plans) != 1 {
				t.Errorf("%d plans, %v", len(plans), err)
			}
		})
	}
	wg.Wait()
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) != 1 {
		t.Errorf("left beside the store: %v %v", files, err)
	}
}

// While plans come and go, a window sees each of them whole or not at all.
func TestReadingWhilePlansComeAndGo(t *testing.T) {
	s := openBundled(t)
	window := open(t, s.Path())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 5 {
			if err := s.Remove("generic"); err != nil {
				t.Error(err)
			}
			if _, err := s.Import(context.Background(), bundled()[2:3], nil); err != nil {
				t.Error(err)
			}
		}
	}()
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		plans, err := window.Plans()
		if err != nil || len(plans) < 4 {
			t.Fatalf("%d plans, %v", len(plans), err)
		}
		if p, err := window.Plan("generic"); err == nil && len(p.Body) == 0 {
			t.Error("a plan without text")
		} else if err != nil && !errors.Is(err, ErrUnknownPlan) {
			t.Fatal(err)
		}
		hits, err := window.Search(context.Background(), Query{Text: "公共服务", Scope: All, Plans: []string{"generic"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			if h.Plan != "generic" {
				t.Errorf("a hit in %s", h.Plan)
			}
		}
	}
}

// A program that keeps the store to itself keeps nobody waiting for long.
func TestBusyStoreIsSaidToBeBusy(t *testing.T) {
	s := openBundled(t)
	for name, test := range map[string]struct {
		readOnly bool
		try      func() error
	}{
		"reading while another writes": {false, func() error { _, err := s.Plans(); return err }},
		"writing while another reads":  {true, func() error { return s.SetLastPlace("suzhou", Place{Line: 2}) }},
	} {
		t.Run(name, func(t *testing.T) {
			other, err := bolt.Open(s.Path(), 0o600, &bolt.Options{ReadOnly: test.readOnly})
			if err != nil {
				t.Fatal(err)
			}
			defer other.Close()
			if err := test.try(); !errors.Is(err, ErrBusy) {
				t.Errorf("error %v, want %v", err, ErrBusy)
			}
		})
	}
	if _, err := s.Plans(); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// An import waits longer for its turn than a key does, but not if it is stopped.
func TestImportWaitsForItsTurn(t *testing.T) {
	s := openBundled(t)
	other, err := bolt.Open(s.Path(), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	files := []File{{Name: "new.txt", Data: []byte("龙泉县公共服务规划\n第一章 总则\n建成清泉小学。")}}
	stopped := make(chan error)
	go func() {
		_, err := s.Import(ctx, files, nil)
		stopped <- err
	}()
	cancel()
	if err := <-stopped; !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	time.AfterFunc(longestWait+200*time.Millisecond, func() { other.Close() })
	results, err := s.Import(context.Background(), files, nil)
	if err != nil || len(results) != 1 || results[0].Err != nil {
		t.Errorf("%+v, %v", results, err)
	}
}
