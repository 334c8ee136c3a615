package index

import (
	"context"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// Remove takes plans out of the store, all of them or, where one of the ids is
// not in it (a *PlanError), none. A bundled plan can be removed like any other
// and does not come back. Bookmarks and places stay, for the plan to be imported
// again.
func (s *Store) Remove(ids ...string) error {
	err := s.update(func(tx *bolt.Tx) error {
		var numbers []uint32
		for _, id := range ids {
			key, err := numberOf(tx, id)
			if err != nil {
				return err
			}
			if number := keyNumber(key); !slices.Contains(numbers, number) {
				numbers = append(numbers, number)
			}
		}
		for _, number := range numbers {
			if err := deletePlan(tx, number); err != nil {
				return s.damaged(err)
			}
		}
		return strikeOut(tx, numbers)
	})
	if err != nil {
		return err
	}
	return s.tidy(context.Background())
}
