package index

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestPostingsKeepEverySet(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, documents := range []int{1, 7, 8, 63, 64, 65, 1000} {
		want := map[uint32][]int{}
		var entries []posting
		for term := range uint32(20) {
			density := random.Float64()
			for d := range documents {
				if random.Float64() < density*density {
					want[term*3] = append(want[term*3], d)
					entries = append(entries, newPosting(term*3, uint32(d)), newPosting(term*3, uint32(d)))
				}
			}
		}
		random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		p, err := openPostings(appendPostings(nil, entries, documents), documents)
		if err != nil {
			t.Fatal(err)
		}
		for term := range uint32(60) {
			set := newBitset(documents)
			if err := p.add(set, term, term); err != nil {
				t.Fatal(err)
			}
			if got := slices.Collect(set.all()); !slices.Equal(got, want[term]) {
				t.Fatalf("%d documents, term %d: %v, want %v", documents, term, got, want[term])
			}
		}
		all := newBitset(documents)
		if err := p.add(all, 3, 9); err != nil {
			t.Fatal(err)
		}
		union := slices.Concat(want[3], want[6], want[9])
		slices.Sort(union)
		if got := slices.Collect(all.all()); !slices.Equal(got, slices.Compact(union)) {
			t.Fatalf("%d documents, terms 3 to 9: %v, want %v", documents, got, slices.Compact(union))
		}
	}
}

func TestAndNext(t *testing.T) {
	const documents = 200
	random := rand.New(rand.NewPCG(5, 6))
	a, b := newBitset(documents), newBitset(documents)
	var want []int
	inB := make([]bool, documents+1)
	for d := range documents {
		if inB[d] = random.IntN(2) == 0; inB[d] {
			b[d/64] |= 1 << (d % 64)
		}
	}
	for d := range documents {
		if random.IntN(2) == 0 {
			a[d/64] |= 1 << (d % 64)
			if inB[d+1] {
				want = append(want, d)
			}
		}
	}
	a.andNext(b)
	if got := slices.Collect(a.all()); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
