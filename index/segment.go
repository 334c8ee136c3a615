package index

import (
	"slices"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
)

// The search index consists of segments. A segment covers up to segmentPlans
// plans and is written once, whole: a run of bytes each for names and for text,
// searched where it lies in the mapped file. Importing plans adds a segment.
// Removing a plan strikes it out of its segment, so that nothing finds it any
// more, and then writes that segment anew without it (see tidy). So what a write
// costs does not depend on how many plans the store holds, and a query looks
// only at the postings of its own characters in each segment.
//
// 32 plans are few enough that making a segment anew takes no more than a tenth
// of a second or so, and enough that a country's 3,200 plans make a hundred
// segments to look through.
const segmentPlans = 32

// segment says whose plans a segment covers; plans are known within it by their
// place in Members.
type segment struct {
	Members []member
}

// member is a plan in a segment. What a search needs to know of a plan before it
// shows a hit in it is here.
type member struct {
	Number uint32 // 0 for a plan that was removed
	ID     string
	Order  int // place among the bundled plans
}

// numbers returns the plans that were not removed.
func (s segment) numbers() []uint32 {
	var numbers []uint32
	for _, m := range s.Members {
		if m.Number != 0 {
			numbers = append(numbers, m.Number)
		}
	}
	return numbers
}

// eachSegment calls fn with every segment.
func eachSegment(tx *bolt.Tx, fn func(key []byte, seg segment) error) error {
	return tx.Bucket(segmentBucket).ForEach(func(key, value []byte) error {
		seg, err := decodeSegment(value)
		if err != nil {
			return err
		}
		return fn(key, seg)
	})
}

func decodeSegment(value []byte) (segment, error) {
	var seg segment
	if err := decode(value, &seg); err != nil {
		return seg, err
	}
	if len(seg.Members) > segmentPlans {
		return seg, errRecord
	}
	return seg, nil
}

// segmentIndex is the content of a segment, ready to be written.
type segmentIndex struct{ names, text []byte }

func buildSegment(plans []*model.Plan) segmentIndex {
	return segmentIndex{names: buildNames(plans), text: buildText(plans)}
}

// addSegment writes a new segment.
func addSegment(tx *bolt.Tx, members []member, index segmentIndex) error {
	segments := numbered(tx, segmentBucket)
	number, err := segments.NextSequence()
	if err != nil {
		return err
	}
	key := numberKey(uint32(number))
	if err := segments.Put(key, encode(segment{Members: members})); err != nil {
		return err
	}
	if err := numbered(tx, nameBucket).Put(key, index.names); err != nil {
		return err
	}
	return numbered(tx, textBucket).Put(key, index.text)
}

func dropSegment(tx *bolt.Tx, key []byte) error {
	for _, name := range [][]byte{segmentBucket, nameBucket, textBucket} {
		if err := tx.Bucket(name).Delete(key); err != nil {
			return err
		}
	}
	return nil
}

// strikeOut takes plans out of their segments.
func strikeOut(tx *bolt.Tx, numbers []uint32) error {
	type change struct {
		key   []byte
		value []byte
	}
	var changes []change
	err := eachSegment(tx, func(key []byte, seg segment) error {
		struck := false
		for i, m := range seg.Members {
			if m.Number != 0 && slices.Contains(numbers, m.Number) {
				seg.Members[i].Number = 0
				struck = true
			}
		}
		if struck {
			changes = append(changes, change{slices.Clone(key), encode(seg)})
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, c := range changes {
		if err := tx.Bucket(segmentBucket).Put(c.key, c.value); err != nil {
			return err
		}
	}
	return nil
}
