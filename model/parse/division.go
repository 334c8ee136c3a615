package parse

// span is a run of lines: from inclusive, to exclusive.
type span struct{ from, to int }

// division is a run of lines that is to be divided among anchors, in their order.
type division struct {
	lines     int
	anchors   []anchor
	mostLines int                    // how many anchors in neighbouring lines can be one; 0 is 1
	cost      func(from, to int) int // what speaks against a span
	lone      func(i int) bool       // a line that can be a span without an anchor; nil for none
}

// impossible is the cost of what cannot be.
const impossible = 1 << 20

// longestSpan is the most lines that a span has.
const longestSpan = 40

// misplaced returns how far an anchor is from its place in a span, for each way in
// which a table can be set.
var misplaced = []func(a anchor, s span) int{
	func(a anchor, s span) int { return 3 * (a.first - s.from) }, // at the top
	func(a anchor, s span) int { // in the middle
		above, below := a.first-s.from, s.to-1-a.last
		return max(2*max(above-below, below-above)-1, 0) // a line is off where there is no middle one
	},
	func(a anchor, s span) int { return 3 * (s.to - 1 - a.last) }, // at the bottom
}

// best returns the division that the least speaks against, nil for none. All
// anchors are set in the same way.
func (d *division) best() []span {
	var best []span
	least := impossible
	for _, off := range misplaced {
		if spans, cost := d.divide(off); cost < least {
			best, least = spans, cost
		}
	}
	return best
}

// step is how the best division of the first lines among the first anchors ends.
type step struct {
	cost         int
	lines, count int // of the last span: its lines, its anchors
}

// divide finds the best division for one way of setting.
func (d *division) divide(off func(anchor, span) int) ([]span, int) {
	table := make([][]step, len(d.anchors)+1)
	for a := range table {
		table[a] = make([]step, d.lines+1)
		for to := range table[a] {
			table[a][to].cost = impossible
			if a == 0 && to == 0 {
				table[a][to].cost = 0
			}
			d.extend(table, a, to, off)
		}
	}
	last := table[len(d.anchors)][d.lines]
	if last.cost >= impossible {
		return nil, impossible
	}
	return trace(table), last.cost
}

// extend finds the best last span of the first lines, up to to, and a anchors.
func (d *division) extend(table [][]step, a, to int, off func(anchor, span) int) {
	best := &table[a][to]
	if d.lone != nil && to > 0 && d.lone(to-1) {
		if cost := table[a][to-1].cost + lone; cost < best.cost {
			*best = step{cost, 1, 0}
		}
	}
	for n := 1; n <= max(d.mostLines, 1) && n <= a; n++ {
		whole := anchor{d.anchors[a-n].first, d.anchors[a-1].last}
		if whole.last-whole.first != n-1 {
			break // not in neighbouring lines
		}
		for from := min(whole.first, to); from >= max(0, to-longestSpan) && whole.last < to; from-- {
			before := table[a-n][from].cost
			if before >= best.cost {
				continue
			}
			if cost := before + off(whole, span{from, to}) + d.cost(from, to); cost < best.cost {
				*best = step{cost, to - from, n}
			}
		}
	}
}

// trace returns the spans of the division of all lines among all anchors.
func trace(table [][]step) []span {
	a := len(table) - 1
	to := len(table[a]) - 1
	var spans []span
	for to > 0 {
		s := table[a][to]
		spans = append([]span{{to - s.lines, to}}, spans...)
		a, to = a-s.count, to-s.lines
	}
	return spans
}
