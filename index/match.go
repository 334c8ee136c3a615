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

// matcher matches names against one pattern. It is for one goroutine.
type matcher struct {
	pattern *pattern
	key     nameKey
	memo    []int16
	cost    []int32
}

func newMatcher(p *pattern) *matcher { return &matcher{pattern: p} }

// classify tells how well a name matches. It does not look for pieces where
// contiguousOnly is set, and it counts all matches in pieces as scattered.
func (m *matcher) classify(name string, contiguousOnly bool) (best class, length int) {
	m.key.set(name)
	length = len(m.key.runes)
	m.resetMemo()
	for k := range m.key.runes {
		end := m.reach(0, k)
		switch {
		case end < 0:
			continue
		case k > 0:
			return contiguousMatch, length
		case end == length:
			return exactMatch, length
		}
		return prefixMatch, length
	}
	if contiguousOnly || len(m.pattern.text) < 2 {
		return noMatch, length
	}
	m.resetMemo()
	if m.scattered(0, 0) {
		return scatteredMatch, length
	}
	return noMatch, length
}

// resetMemo forgets what is known of the last name. Only where letters can be
// taken in several ways is anything looked at twice.
func (m *matcher) resetMemo() {
	if !m.pattern.spelled {
		return
	}
	n := len(m.pattern.text) * (len(m.key.runes) + 1)
	if cap(m.memo) < n {
		m.memo = make([]int16, n)
	}
	m.memo = m.memo[:n]
	clear(m.memo)
}

// reach returns where the match ends if text[i:] is matched from key[k] on
// without a gap: the farthest end that there is; -1 if it cannot be matched.
func (m *matcher) reach(i, k int) int {
	if i == len(m.pattern.text) {
		return k
	}
	if k == len(m.key.runes) {
		return -1
	}
	if !m.pattern.spelled {
		if !m.pattern.takes(i, m.key.runes[k]) {
			return -1
		}
		return m.reach(i+1, k+1)
	}
	known := &m.memo[i*(len(m.key.runes)+1)+k]
	if *known == 0 {
		best := -1
		var buf [8]int
		for _, next := range m.pattern.steps(i, m.key.runes[k], buf[:0]) {
			best = max(best, m.reach(next, k+1))
		}
		*known = int16(best + 2) // 1 for -1; 0 means not known
	}
	return int(*known) - 2
}

// takes is steps for a pattern in which a character takes up one letter at most.
func (p *pattern) takes(i int, c rune) bool {
	q := p.text[i]
	return c == q || isLetter(q) && pinyin().readingsOf(c).has(q)
}

// scattered tells whether text[i:] can be matched from key[k] on, with gaps.
func (m *matcher) scattered(i, k int) bool {
	if !m.pattern.spelled {
		for ; k < len(m.key.runes) && i < len(m.pattern.text); k++ {
			if m.pattern.takes(i, m.key.runes[k]) {
				i++
			}
		}
		return i == len(m.pattern.text)
	}
	if i == len(m.pattern.text) {
		return true
	}
	if k == len(m.key.runes) {
		return false
	}
	known := &m.memo[i*(len(m.key.runes)+1)+k]
	if *known == 0 {
		*known = 1
		if m.scattered(i, k+1) {
			*known = 2
		} else {
			var buf [8]int
			for _, next := range m.pattern.steps(i, m.key.runes[k], buf[:0]) {
				if m.scattered(next, k+1) {
					*known = 2
					break
				}
			}
		}
	}
	return *known == 2
}

// alignment is one way in which a name matches.
type alignment struct {
	matched []int // indexes in the name, in runes
	class   class // wordStartMatch or scatteredMatch for a match in pieces, contiguousMatch otherwise
	pinyin  bool  // whether some character was matched by its reading
}

// Costs by which the best alignment is chosen: first that pieces begin with
// words, then that they are few, then that characters stand for themselves.
const (
	costMidWord = 10_000
	costPiece   = 100
	costPinyin  = 1
	costNever   = 1 << 30
)

// align finds the best alignment of a name that matches; at equal cost, the one
// farthest to the left.
func (m *matcher) align(name string) (alignment, bool) {
	m.key.set(name)
	n, length := len(m.pattern.text), len(m.key.runes)
	// cost[(i, k, j)] is the cost of matching text[i:] from key[k] on; j is 1
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
				cost += costMidWord
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
	if n == 0 || m.cost[at(0, 0, 0)] >= costNever {
		return alignment{}, false
	}
	a := alignment{class: contiguousMatch}
	pieces := 0
	midWord := false
	for i, k, j := 0, 0, 0; i < n; k++ {
		cost, next := take(i, k, j)
		if cost != m.cost[at(i, k, j)] {
			j = 0
			continue
		}
		if j == 0 {
			pieces++
			midWord = midWord || !m.key.start[k]
		}
		if m.key.runes[k] != m.pattern.text[i] {
			a.pinyin = true
		}
		a.matched = append(a.matched, m.key.at[k])
		i, j = next, 1
	}
	switch {
	case pieces > 1 && midWord:
		a.class = scatteredMatch
	case pieces > 1:
		a.class = wordStartMatch
	}
	return a, true
}
