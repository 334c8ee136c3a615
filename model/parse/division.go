package parse

import "slices"

// span is a run of lines: from inclusive, to exclusive.
type span struct{ from, to int }

// division is a run of lines that is to be divided among anchors, in their order.
type division struct {
	lines     int
	anchors   []anchor
	mostLines int                    // how many anchors, no more than a line apart, can be one; 0 is 1
	cost      func(from, to int) int // what speaks against a span
	joined    func(a, n int) int     // what speaks against n anchors from a on being one; nil for nothing
	settings  []setting              // how the anchors can be set; nil for in any way
	lone      func(i int) int        // what speaks against a line being a span without an anchor; nil for none can
}

// impossible is the cost of what cannot be.
const impossible = 1 << 20

// longestSpan is the most lines that a span has.
const longestSpan = 40

// setting is a way in which a table can be set: it returns how far an anchor is from
// its place in a span.
type setting func(a anchor, s span) int

func atTop(a anchor, s span) int    { return 3 * (a.first - s.from) }
func atBottom(a anchor, s span) int { return 3 * (s.to - 1 - a.last) }

// inMiddle is lenient where there is no middle line.
func inMiddle(a anchor, s span) int {
	above, below := a.first-s.from, s.to-1-a.last
	return max(2*max(above-below, below-above)-1, 0)
}

var anySetting = []setting{atTop, inMiddle, atBottom}

// best returns the division that the least speaks against, nil for none, and how its
// anchors are set: all in the same way.
func (d *division) best() ([]span, setting) {
	settings := d.settings
	if settings == nil {
		settings = anySetting
	}
	var best []span
	var set setting
	least := impossible
	for _, off := range settings {
		if spans, cost := d.divide(off); cost < least {
			best, set, least = spans, off, cost
		}
	}
	return best, set
}

// step is how the best division of the first lines among the first anchors ends.
type step struct {
	cost         int
	lines, count int // of the last span: its lines, its anchors
}

// steps are the steps for one number of anchors: for each number of lines from the
// one that holds the last of them up to the one in front of the next.
type steps struct {
	from int
	step []step
}

func (s steps) at(lines int) *step {
	if k := lines - s.from; k >= 0 && k < len(s.step) {
		return &s.step[k]
	}
	return &step{cost: impossible}
}

// divide finds the best division for one way of setting.
func (d *division) divide(off setting) ([]span, int) {
	table := make([]steps, len(d.anchors)+1)
	for a := range table {
		from, to := 0, d.lines
		if a > 0 {
			from = d.anchors[a-1].last + 1
		}
		if a < len(d.anchors) {
			to = d.anchors[a].first
		}
		table[a] = steps{from, make([]step, max(to-from+1, 0))}
		for k := range table[a].step {
			best := &table[a].step[k]
			if best.cost = impossible; a == 0 && k == 0 {
				best.cost = 0
			}
			d.extend(table, a, from+k, best, off)
		}
	}
	last := table[len(d.anchors)].at(d.lines)
	if last.cost >= impossible {
		return nil, impossible
	}
	return trace(table, d.lines), last.cost
}

// extend finds the best last span of the first lines, up to to, and a anchors.
func (d *division) extend(table []steps, a, to int, best *step, off setting) {
	if d.lone != nil && to > 0 {
		if cost := table[a].at(to-1).cost + d.lone(to-1); cost < best.cost {
			*best = step{cost, 1, 0}
		}
	}
	for n := 1; n <= max(d.mostLines, 1) && n <= a; n++ {
		whole := anchor{d.anchors[a-n].first, d.anchors[a-1].last}
		if n > 1 && d.anchors[a-n+1].first-whole.first > 2 {
			break
		}
		joined := 0
		if d.joined != nil {
			joined = d.joined(a-n, n)
		}
		for from := whole.first; from >= max(0, to-longestSpan); from-- {
			before := table[a-n].at(from).cost
			if before >= best.cost {
				continue
			}
			if cost := before + joined + off(whole, span{from, to}) + d.cost(from, to); cost < best.cost {
				*best = step{cost, to - from, n}
			}
		}
	}
}

// trace returns the spans of the division of all lines among all anchors.
func trace(table []steps, lines int) []span {
	a := len(table) - 1
	var spans []span
	for to := lines; to > 0; {
		s := table[a].at(to)
		spans = append(spans, span{to - s.lines, to})
		a, to = a-s.count, to-s.lines
	}
	slices.Reverse(spans)
	return spans
}
