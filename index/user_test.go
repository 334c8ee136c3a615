package index

import (
	"fmt"
	"slices"
	"testing"
)

func TestBookmarks(t *testing.T) {
	s := openBundled(t)
	a := Bookmark{Plan: "suzhou", Label: "甲", Line: 9}
	b := Bookmark{Plan: "huaibei", Label: "乙", Note: "注", Line: 3}
	c := Bookmark{Plan: "suzhou", Label: "丙", Line: 4}
	for _, bookmark := range []Bookmark{a, b, c} {
		if err := s.AddBookmark(bookmark); err != nil {
			t.Fatal(err)
		}
	}
	a.Note = "改"
	if err := s.AddBookmark(a); err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveBookmark(Bookmark{Plan: "huaibei", Line: 3}); err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveBookmark(Bookmark{Plan: "huaibei", Line: 77}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Bookmarks(); err != nil || !slices.Equal(got, []Bookmark{a, c}) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestWhatTheUserAddedOutlivesAPlan(t *testing.T) {
	s := openBundled(t)
	file := File{Name: "a.txt", Data: invented("龙泉县"), ID: "old"}
	importOne(t, s, file)
	bookmark := Bookmark{Plan: "old", Label: "第一章", Line: 3}
	if err := s.AddBookmark(bookmark); err != nil {
		t.Fatal(err)
	}
	if err := s.SetLastPlace("old", Place{Line: 5}); err != nil {
		t.Fatal(err)
	}
	check := func(when, id string) {
		t.Helper()
		bookmark.Plan = id
		if got, err := s.Bookmarks(); err != nil || !slices.Equal(got, []Bookmark{bookmark}) {
			t.Errorf("%s: bookmarks %v, %v", when, got, err)
		}
		if got, ok, err := s.LastPlace(id); err != nil || !ok || got.Line != 5 {
			t.Errorf("%s: place %v, %v, %v", when, got, ok, err)
		}
	}
	if err := s.Remove("old"); err != nil {
		t.Fatal(err)
	}
	check("removed", "old")
	importOne(t, s, file)
	check("imported again", "old")
	file.ID = "new"
	importOne(t, s, file)
	check("imported under another id", "new")
	if _, ok, err := s.LastPlace("old"); ok || err != nil {
		t.Errorf("the old id still has a place: %v", err)
	}
}

func TestRecentQueries(t *testing.T) {
	s := openBundled(t)
	for i := range mostQueries + 5 {
		if err := s.AddRecentQuery(fmt.Sprint("问", i)); err != nil {
			t.Fatal(err)
		}
	}
	for _, q := range []string{"问30", " 　"} {
		if err := s.AddRecentQuery(q); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.RecentQueries()
	if err != nil || len(got) != mostQueries {
		t.Fatalf("%d queries, %v", len(got), err)
	}
	if want := []string{"问30", fmt.Sprint("问", mostQueries+4), fmt.Sprint("问", mostQueries+3)}; !slices.Equal(got[:3], want) {
		t.Errorf("first %v, want %v", got[:3], want)
	}
}
