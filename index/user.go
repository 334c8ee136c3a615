package index

import (
	"encoding/json"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// What the user adds is kept by itself. Each change is one short transaction on
// what is in the store at that time, so that two windows do not undo each
// other's.

// Place is where a reader left off in a plan.
type Place struct {
	Line int `json:"line"` // of the source
}

// LastPlace returns where the reader left off in a plan, and whether there is
// such a place.
func (s *Store) LastPlace(id string) (Place, bool, error) {
	var p Place
	found := false
	err := s.view(func(tx *bolt.Tx) error {
		value := tx.Bucket(lastPlaceBucket).Get([]byte(id))
		found = value != nil && json.Unmarshal(value, &p) == nil
		return nil
	})
	return p, found, err
}

// SetLastPlace remembers where the reader left off in a plan.
func (s *Store) SetLastPlace(id string, p Place) error {
	return s.update(func(tx *bolt.Tx) error {
		return putJSON(tx.Bucket(lastPlaceBucket), []byte(id), p)
	})
}

// Bookmark is a place that the user marked.
type Bookmark struct {
	Plan  string `json:"plan"` // id
	Label string `json:"label"`
	Note  string `json:"note,omitempty"`
	Line  int    `json:"line"` // of the source
}

// Bookmarks lists the user's bookmarks in the order they were made, those of
// removed plans included.
func (s *Store) Bookmarks() ([]Bookmark, error) {
	var all []Bookmark
	err := s.view(func(tx *bolt.Tx) error {
		return eachBookmark(tx, func(_ []byte, b Bookmark) error {
			all = append(all, b)
			return nil
		})
	})
	return all, err
}

// AddBookmark keeps a bookmark. There is one for each line of a plan: another
// one there changes its label and note.
func (s *Store) AddBookmark(b Bookmark) error {
	return s.update(func(tx *bolt.Tx) error {
		key, err := bookmarkKey(tx, b)
		if err != nil {
			return err
		}
		bookmarks := numbered(tx, bookmarkBucket)
		if key == nil {
			number, err := bookmarks.NextSequence()
			if err != nil {
				return err
			}
			key = numberKey(uint32(number))
		}
		return putJSON(bookmarks, key, b)
	})
}

// RemoveBookmark drops the bookmark at a line of a plan, if there is one.
func (s *Store) RemoveBookmark(b Bookmark) error {
	return s.update(func(tx *bolt.Tx) error {
		key, err := bookmarkKey(tx, b)
		if err != nil || key == nil {
			return err
		}
		return tx.Bucket(bookmarkBucket).Delete(key)
	})
}

// bookmarkKey returns the key of the bookmark at the place of another; nil if
// there is none.
func bookmarkKey(tx *bolt.Tx, wanted Bookmark) ([]byte, error) {
	var found []byte
	err := eachBookmark(tx, func(key []byte, b Bookmark) error {
		if b.Plan == wanted.Plan && b.Line == wanted.Line {
			found = slices.Clone(key)
		}
		return nil
	})
	return found, err
}

func eachBookmark(tx *bolt.Tx, fn func(key []byte, b Bookmark) error) error {
	return tx.Bucket(bookmarkBucket).ForEach(func(key, value []byte) error {
		var b Bookmark
		if json.Unmarshal(value, &b) != nil {
			return nil // one that cannot be read must not hide the others
		}
		return fn(key, b)
	})
}

// renameUserData lets what the user added follow a plan to another id.
func renameUserData(tx *bolt.Tx, from, to string) error {
	if from == to {
		return nil
	}
	places := tx.Bucket(lastPlaceBucket)
	if place := slices.Clone(places.Get([]byte(from))); place != nil {
		if err := places.Put([]byte(to), place); err != nil {
			return err
		}
		if err := places.Delete([]byte(from)); err != nil {
			return err
		}
	}
	if err := renameVisits(tx, from, to); err != nil {
		return err
	}
	type renamed struct {
		key      []byte
		bookmark Bookmark
	}
	var all []renamed
	err := eachBookmark(tx, func(key []byte, b Bookmark) error {
		if b.Plan == from {
			b.Plan = to
			all = append(all, renamed{slices.Clone(key), b})
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, r := range all {
		if err := putJSON(tx.Bucket(bookmarkBucket), r.key, r.bookmark); err != nil {
			return err
		}
	}
	return nil
}

// mostQueries is how many queries are remembered.
const mostQueries = 50

var queriesKey = []byte("queries")

// RecentQueries lists what was searched for, the last query first, each once.
func (s *Store) RecentQueries() ([]string, error) {
	var queries []string
	err := s.view(func(tx *bolt.Tx) error {
		queries = readQueries(tx)
		return nil
	})
	return queries, err
}

// AddRecentQuery remembers a query. Only the last 50 are kept.
func (s *Store) AddRecentQuery(query string) error {
	if foldText(query) == "" {
		return nil
	}
	return s.update(func(tx *bolt.Tx) error {
		queries := slices.DeleteFunc(readQueries(tx), func(q string) bool { return q == query })
		queries = slices.Insert(queries, 0, query)
		return putJSON(tx.Bucket(recentBucket), queriesKey, queries[:min(len(queries), mostQueries)])
	})
}

func readQueries(tx *bolt.Tx) []string {
	var queries []string
	if json.Unmarshal(tx.Bucket(recentBucket).Get(queriesKey), &queries) != nil {
		return nil
	}
	return queries
}
