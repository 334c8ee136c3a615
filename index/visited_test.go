package index

import (
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

func TestVisits(t *testing.T) {
	s := openBundled(t)
	for line := range mostVisits + 5 {
		if err := s.AddVisit(Visit{"suzhou", line + 1}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.AddVisit(Visit{"suzhou", 30}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Visits()
	if err != nil || len(got) != mostVisits {
		t.Fatalf("%d visits, %v", len(got), err)
	}
	want := []Visit{{"suzhou", 30}, {"suzhou", mostVisits + 5}, {"suzhou", mostVisits + 4}}
	if !slices.Equal(got[:3], want) {
		t.Errorf("first %v, want %v", got[:3], want)
	}
}

// Two windows that write at once keep what both add.
func TestVisitsOfTwoWindows(t *testing.T) {
	first := openBundled(t)
	second, err := Open(t.Context(), first.Path(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var both sync.WaitGroup
	for i, s := range []*Store{first, second} {
		both.Go(func() {
			for line := range 5 {
				if err := s.AddVisit(Visit{"suzhou", 100*i + line + 1}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	both.Wait()
	if got, err := first.Visits(); err != nil || len(got) != 10 {
		t.Errorf("of 10 visits %d are kept, %v", len(got), err)
	}
}

func TestVisitsFollowAPlan(t *testing.T) {
	s := openBundled(t)
	file := File{Name: "a.txt", Data: invented("龙泉县"), ID: "old"}
	importOne(t, s, file)
	if err := s.AddVisit(Visit{"old", 3}); err != nil {
		t.Fatal(err)
	}
	file.ID = "new"
	importOne(t, s, file)
	if got, err := s.Visits(); err != nil || !slices.Equal(got, []Visit{{"new", 3}}) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestToured(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plans.db")
	s, err := Open(t.Context(), path, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if toured, err := s.Toured(); toured || err != nil {
		t.Errorf("in a new store: %v, %v", toured, err)
	}
	if err := s.SetToured(); err != nil {
		t.Fatal(err)
	}
	if toured, err := s.Toured(); !toured || err != nil {
		t.Errorf("later: %v, %v", toured, err)
	}
}
