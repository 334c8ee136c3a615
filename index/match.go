package index

// class is how well a name matches, best first.
type class uint8

const (
	exactMatch      class = iota // the whole name
	prefixMatch                  // the name begins with it
	contiguousMatch              // the name holds it in one piece
	wordStartMatch               // in pieces that each begin with a word
	scatteredMatch               // in pieces
	noMatch
)

// matcher tells how well names match one pattern. It goes through a name once and
// keeps, as sets of bits, how much of the pattern can have been matched so far;
// so a name costs about 0.1 µs, in however many ways its letters can be taken. It
// is for one goroutine.
type matcher struct {
	pattern *pattern
	length  int      // how much of the pattern it goes by
	basic   []*moves // of the characters from basicFirst on, once they were met
	others  map[rune]*moves
	key     nameKey
	cost    []int32
}

// longestMatched is how much of a pattern fits into a set of bits. Names that
// match the beginning of a longer one are tried on all of it by align.
const longestMatched = 63

func newMatcher(p *pattern) *matcher {
	return &matcher{
		pattern: p,
		length:  min(len(p.text), longestMatched),
		basic:   make([]*moves, basicEnd-basicFirst),
		others:  map[rune]*moves{},
	}
}

// moves tell how a character takes a match further: from the positions in by[n],
// it can be matched by the next n characters of the pattern.
type moves struct {
	by      [longestSyllable + 1]uint64
	longest int
}

// add says that the character takes a match from position i to end.
func (m *moves) add(i, end int) {
	m.by[end-i] |= 1 << i
	m.longest = max(m.longest, end-i)
}

// from returns the positions to which the character leads from others.
func (m *moves) from(positions uint64) uint64 {
	to := (positions & m.by[1]) << 1
	for n := 2; n <= m.longest; n++ {
		to |= (positions & m.by[n]) << n
	}
	return to
}

func (m *matcher) movesOf(c rune) *moves {
	var known *moves
	inBasic := c >= basicFirst && c < basicEnd
	if inBasic {
		known = m.basic[c-basicFirst]
	} else {
		known = m.others[c]
	}
	if known != nil {
		return known
	}
	found := new(moves)
	var buf [8]int
	for i := range m.length {
		for _, next := range m.pattern.steps(i, c, buf[:0]) {
			found.add(i, min(next, m.length))
		}
	}
	if inBasic {
		m.basic[c-basicFirst] = found
	} else {
		m.others[c] = found
	}
	return found
}

// classify tells how well a name matches, and how long its key is.
func (m *matcher) classify(name string) (best class, length int) {
	accept := uint64(1) << m.length
	var (
		prefix     uint64 = 1 // matched from the name's beginning, without a gap
		contiguous uint64     // matched without a gap up to the character before
		words      uint64     // matched up to the character before, in pieces that begin with words
		wordsAny   uint64 = 1 // such, up to any character before
		scattered  uint64 = 1 // matched up to any character before

		prefixEnd = -1
		anywhere  = false
		k         = keyReader{}
	)
	for _, r := range name {
		r, start, ok := k.next(r)
		if !ok {
			continue
		}
		if length++; length > longestKey {
			length--
			break
		}
		to := m.movesOf(r)
		if prefix != 0 {
			if prefix = to.from(prefix); prefix&accept != 0 {
				prefixEnd = length
			}
		}
		contiguous = to.from(contiguous | 1)
		anywhere = anywhere || contiguous&accept != 0
		if start {
			words = wordsAny
		}
		words = to.from(words)
		wordsAny |= words
		scattered |= to.from(scattered)
	}
	switch {
	case prefixEnd == length && length > 0:
		return exactMatch, length
	case prefixEnd > 0:
		return prefixMatch, length
	case anywhere:
		return contiguousMatch, length
	case wordsAny&accept != 0:
		return wordStartMatch, length
	case scattered&accept != 0:
		return scatteredMatch, length
	}
	return noMatch, length
}

// alignment is one way in which a name matches.
type alignment struct {
	matched []int // indexes in the name, in runes
	class   class
	pinyin  bool // whether some character was matched by its reading
}

// Costs by which align chooses.
const (
	costPinyin  = 1   // of a character that does not stand for itself
	costPiece   = 300 // of each piece; no name has so many characters
	costMidWord = 100 * costPiece
	costNever   = 1 << 30
)

// align finds the best way in which a name matches, and whether it does at all.
// In one piece is best, if classify found that it can be so; then pieces that
// begin with words are, then few pieces, then characters that stand for
// themselves, then what is farthest to the left.
func (m *matcher) align(name string, classified class) (alignment, bool) {
	m.key.set(name)
	n, length := len(m.pattern.text), len(m.key.runes)
	midWord := int32(costMidWord)
	if classified <= contiguousMatch {
		midWord = costPinyin
	}
	// cost[at(i, k, j)] is the cost of matching text[i:] from key[k] on; j is 1
	// where key[k-1] was matched, so that matching key[k] begins no new piece.
	at := func(i, k, j int) int { return (i*(length+1)+k)*2 + j }
	if size := at(n+1, 0, 0); cap(m.cost) < size {
		m.cost = make([]int32, size)
	} else {
		m.cost = m.cost[:size]
	}
	for k := range length + 1 {
		m.cost[at(n, k, 0)], m.cost[at(n, k, 1)] = 0, 0
	}
	var buf [8]int
	take := func(i, k, j int) (cost int32, next int) {
		cost = costNever
		for _, end := range m.pattern.steps(i, m.key.runes[k], buf[:0]) {
			if c := m.cost[at(end, k+1, 1)]; c < cost {
				cost, next = c, end
			}
		}
		if cost == costNever {
			return cost, 0
		}
		if m.key.runes[k] != m.pattern.text[i] {
			cost += costPinyin
		}
		if j == 0 {
			cost += costPiece
			if !m.key.start[k] {
				cost += midWord
			}
		}
		return cost, next
	}
	for i := n - 1; i >= 0; i-- {
		m.cost[at(i, length, 0)], m.cost[at(i, length, 1)] = costNever, costNever
		for k := length - 1; k >= 0; k-- {
			skip := m.cost[at(i, k+1, 0)]
			for j := range 2 {
				cost, _ := take(i, k, j)
				m.cost[at(i, k, j)] = min(cost, skip)
			}
		}
	}
	if n == 0 || m.cost[at(0, 0, 0)] == costNever {
		return alignment{}, false
	}

	var a alignment
	pieces, first, last, inWord := 0, -1, -1, false
	for i, k, j := 0, 0, 0; i < n; k++ {
		cost, next := take(i, k, j)
		if cost != m.cost[at(i, k, j)] {
			j = 0
			continue
		}
		if j == 0 {
			pieces++
			inWord = inWord || !m.key.start[k]
		}
		if first < 0 {
			first = k
		}
		last = k
		a.pinyin = a.pinyin || m.key.runes[k] != m.pattern.text[i]
		a.matched = append(a.matched, m.key.at[k])
		i, j = next, 1
	}
	switch {
	case pieces > 1 && inWord:
		a.class = scatteredMatch
	case pieces > 1:
		a.class = wordStartMatch
	case first > 0:
		a.class = contiguousMatch
	case last < length-1:
		a.class = prefixMatch
	}
	return a, true
}
