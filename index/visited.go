package index

import (
	"encoding/json"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// Visit is a place that the user has been to.
type Visit struct {
	Plan string `json:"plan"` // id
	Line int    `json:"line"` // of the source
}

// mostVisits is how many visited places are remembered.
const mostVisits = 50

var (
	visitsKey = []byte("places")
	touredKey = []byte("toured")
)

// Visits lists the places that the user has been to, the last one first.
func (s *Store) Visits() ([]Visit, error) {
	var visits []Visit
	err := s.view(func(tx *bolt.Tx) error {
		visits = readVisits(tx)
		return nil
	})
	return visits, err
}

// AddVisit remembers a place that the user has been to. Only the last 50 are
// kept, each once.
func (s *Store) AddVisit(v Visit) error {
	return s.update(func(tx *bolt.Tx) error {
		visits := slices.DeleteFunc(readVisits(tx), func(known Visit) bool { return known == v })
		return putVisits(tx, slices.Insert(visits, 0, v))
	})
}

func readVisits(tx *bolt.Tx) []Visit {
	var visits []Visit
	if json.Unmarshal(tx.Bucket(recentBucket).Get(visitsKey), &visits) != nil {
		return nil
	}
	return visits
}

func putVisits(tx *bolt.Tx, visits []Visit) error {
	return putJSON(tx.Bucket(recentBucket), visitsKey, visits[:min(len(visits), mostVisits)])
}

// renameVisits lets the visited places of a plan follow it to another id.
func renameVisits(tx *bolt.Tx, from, to string) error {
	visits := readVisits(tx)
	changed := false
	for i := range visits {
		if visits[i].Plan == from {
			visits[i].Plan, changed = to, true
		}
	}
	if !changed {
		return nil
	}
	return putVisits(tx, visits)
}

// Toured tells whether the tour of the program has been shown.
func (s *Store) Toured() (bool, error) {
	toured := false
	err := s.view(func(tx *bolt.Tx) error {
		toured = tx.Bucket(recentBucket).Get(touredKey) != nil
		return nil
	})
	return toured, err
}

// SetToured remembers that the tour has been shown.
func (s *Store) SetToured() error {
	return s.update(func(tx *bolt.Tx) error {
		return tx.Bucket(recentBucket).Put(touredKey, []byte("true"))
	})
}
