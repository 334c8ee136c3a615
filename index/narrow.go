package index

// narrower finds the names of an index that may match a pattern: all that hold
// what the pattern asks for, in whatever order. It is for one goroutine.
type narrower struct {
	pattern *pattern
	// spelled says for each set of readings (see pinyinDict) by which spellings of
	// the pattern a character that has it can be typed; nil where that has not
	// been asked yet.
	spelled [][]int
}

func newNarrower(p *pattern) *narrower {
	return &narrower{pattern: p, spelled: make([][]int, len(pinyin().sets))}
}

// candidates returns the names of an index that may match; none that matches is
// missing.
func (n *narrower) candidates(x nameIndex) (bitset, error) {
	p := n.pattern
	spelled, err := n.spelledIn(x)
	if err != nil {
		return nil, err
	}
	// within[i] are the names that can hold text[i:].
	within := make([]bitset, len(p.text)+1)
	holding := map[rune]bitset{}
	for i := len(p.text) - 1; i >= 0; i-- {
		set := newBitset(x.count)
		within[i] = set
		for _, end := range p.ends[i] {
			var names bitset // that hold a character which text[i:end] stands for
			if end > i+1 {
				names = spelled[p.spelled[i][end-i-2]]
			} else if names, err = n.holding(x, p.text[i], holding); err != nil {
				return nil, err
			}
			if end == len(p.text) {
				set.or(names)
			} else {
				set.orBoth(names, within[end])
			}
		}
	}
	return within[0], nil
}

// holding returns the names that hold a character or letter, or a character that
// is read with the letter at its beginning.
func (n *narrower) holding(x nameIndex, r rune, known map[rune]bitset) (bitset, error) {
	if set := known[r]; set != nil {
		return set, nil
	}
	set := newBitset(x.count)
	known[r] = set
	return set, x.postings.add(set, uint32(r), uint32(r))
}

// spelledIn returns for each spelling of the pattern the names that hold a
// character which it stands for.
func (n *narrower) spelledIn(x nameIndex) ([]bitset, error) {
	if len(n.pattern.spellings) == 0 {
		return nil, nil
	}
	sets := make([]bitset, len(n.pattern.spellings))
	for i := range sets {
		sets[i] = newBitset(x.count)
	}
	for i := x.postings.from('〇'); i < x.postings.len(); i++ {
		term := x.postings.term(i)
		if term >= atBeginning {
			break
		}
		for _, spelling := range n.spellingsOf(rune(term)) {
			if err := x.postings.addTerm(sets[spelling], i); err != nil {
				return nil, err
			}
		}
	}
	return sets, nil
}

// spellingsOf returns the spellings that stand for a character.
func (n *narrower) spellingsOf(r rune) []int {
	set := pinyin().setOf(r)
	if n.spelled[set] == nil {
		found := []int{}
		for i, s := range n.pattern.spellings {
			if s.of(&pinyin().sets[set]) {
				found = append(found, i)
			}
		}
		n.spelled[set] = found
	}
	return n.spelled[set]
}
