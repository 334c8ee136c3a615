package index

import (
	"context"
	"fmt"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
)

// sameIndex checks that what the segments of a store say is what one says that
// is built from its plans as they are now.
func sameIndex(t *testing.T, s *Store) {
	t.Helper()
	want := map[string]int{}
	for _, id := range idsOf(t, s) {
		p, err := s.Plan(id)
		if err != nil {
			t.Fatal(err)
		}
		addContent(t, want, segment{Members: []member{{Number: 1, ID: id}}}, buildSegment([]*model.Plan{p}))
	}
	got := map[string]int{}
	err := s.view(func(tx *bolt.Tx) error {
		return eachSegment(tx, func(key []byte, seg segment) error {
			if len(seg.numbers()) < len(seg.Members) {
				t.Errorf("segment %x still has plans that were removed", key)
			}
			addContent(t, got, seg, segmentIndex{names: tx.Bucket(nameBucket).Get(key), text: tx.Bucket(textBucket).Get(key)})
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	for content, n := range want {
		if got[content] != n {
			t.Fatalf("%d times in the index, want %d: %s", got[content], n, content)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d things in the index, want %d", len(got), len(want))
	}
}

// addContent counts what an index says: which names stand where, with their
// characters, and which plan holds which pairs of characters how many times.
func addContent(t *testing.T, content map[string]int, seg segment, index segmentIndex) {
	t.Helper()
	names, err := openNames(index.names)
	if err != nil {
		t.Fatal(err)
	}
	terms := make([][]uint32, names.count)
	for i := range names.postings.len() {
		term := names.postings.term(i)
		set := newBitset(names.count)
		if err := names.postings.add(set, term, term); err != nil {
			t.Fatal(err)
		}
		for name := range set.all() {
			terms[name] = append(terms[name], term)
		}
	}
	for i := range names.count {
		name, _, err := names.entry(i)
		if err != nil {
			t.Fatal(err)
		}
		occurrences, err := names.occurrences(i)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range occurrences {
			id := seg.Members[o.member].ID
			if names.planSet(i)>>o.member&1 == 0 || names.flags[i]>>o.kind&1 == 0 {
				t.Errorf("%s: the sets of plans and kinds lack %s", name, id)
			}
			o.member = 0
			content[fmt.Sprint(id, " ", string(name), " ", o, terms[i])]++
		}
	}
	text, err := openText(index.text)
	if err != nil {
		t.Fatal(err)
	}
	for i := range text.postings.len() {
		term := text.postings.term(i)
		set := newBitset(text.pieces())
		if err := text.postings.add(set, term, term); err != nil {
			t.Fatal(err)
		}
		for piece := range set.all() {
			plan, first := 0, 0
			for piece >= int(text.ends[plan]) {
				first = int(text.ends[plan])
				plan++
			}
			content[fmt.Sprintf("%s %x %d block %d", seg.Members[plan].ID, term, piece-first, text.blocksBeginning(first, piece+1))]++
		}
	}
}

func TestIndexAfterRemovingAndImportingAgain(t *testing.T) {
	s := openBundled(t)
	queries := []Query{
		{Text: "服务", Scope: All, Limit: 200}, {Text: "yy", Scope: All, Limit: 200}, {Text: "老年", Scope: Text, Limit: 100},
	}
	before := searchAll(t, s, queries)
	sameIndex(t, s)
	if err := s.Remove("huaibei", "suzhou"); err != nil {
		t.Fatal(err)
	}
	sameIndex(t, s)
	for _, hits := range searchAll(t, s, queries) {
		for _, h := range hits {
			if h.Plan == "huaibei" || h.Plan == "suzhou" {
				t.Fatalf("found in a plan that was removed: %+v", h)
			}
		}
	}
	for _, f := range bundled() {
		if _, err := s.Import(context.Background(), []File{f}, nil); err != nil {
			t.Fatal(err)
		}
	}
	sameIndex(t, s)
	after := searchAll(t, s, queries)
	for i, q := range queries {
		if len(after[i]) != len(before[i]) {
			t.Errorf("%s: %d hits, before %d", q.Text, len(after[i]), len(before[i]))
		}
	}
}

func searchAll(t *testing.T, s *Store, queries []Query) [][]Hit {
	t.Helper()
	var all [][]Hit
	for _, q := range queries {
		hits, err := s.Search(context.Background(), q)
		if err != nil || len(hits) == 0 {
			t.Fatal(q, len(hits), err)
		}
		all = append(all, hits)
	}
	return all
}

// Plans that are imported one by one do not leave a segment each.
func TestSmallSegmentsArePutTogether(t *testing.T) {
	s := openBundled(t)
	for i := range 2 * manySmall {
		importOne(t, s, File{Name: fmt.Sprintf("p%d.txt", i), Data: invented(fmt.Sprintf("龙泉%d县", i))})
	}
	var sizes []int
	err := s.view(func(tx *bolt.Tx) error {
		return eachSegment(tx, func(_ []byte, seg segment) error {
			sizes = append(sizes, len(seg.Members))
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	plans := 0
	for _, n := range sizes {
		plans += n
	}
	if len(sizes) > manySmall+1 || plans != 5+2*manySmall || slices.Max(sizes) > segmentPlans {
		t.Errorf("segments of %v plans", sizes)
	}
	sameIndex(t, s)
}
