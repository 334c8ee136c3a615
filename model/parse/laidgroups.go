package parse

import "fmt"

// Which rows of a laid table belong to which group, where each group's cell stands
// beside one of its rows only: at their top, at their bottom, or in their middle. The
// middle is one of the page: rows of several lines take more of it.

// groupDoubt is a row between two groups that can belong to either.
type groupDoubt struct {
	line         int
	group, other string
}

// findDoubts reports the rows whose group is not sure.
func (t *laidTable) findDoubts() {
	for _, d := range t.doubts {
		t.r.find(d.line, "group uncertain", fmt.Sprintf("这一行归入“%s”，按排版也可能属于“%s”。", d.group, d.other))
	}
}

// spanGroups gives each row that begins a group the group's name.
func (t *laidTable) spanGroups(rows []gridRow, spans []span, column int) {
	rowAt := map[int]int{len(t.lines): len(rows)} // by the lines with which rows begin
	for i, s := range spans {
		rowAt[s.from] = i
		rows[i].cells[column] = ""
	}
	var names []anchor
	for i, l := range t.lines {
		if l.cells[column].text != "" {
			names = append(names, anchor{i, i})
		}
	}
	p := t.placesOfRows(spans, column)
	d := division{lines: len(t.lines), anchors: names, mostLines: mostGroupLines, joined: p.joinedGroup(names), cost: func(from, to int) int {
		_, begins := rowAt[from]
		if _, ends := rowAt[to]; !begins || !ends {
			return impossible
		}
		return 0
	}}
	d.settings = p.settings(names, spans)
	groups, set := d.best()
	for _, s := range groups {
		rows[rowAt[s.from]].cells[column] = t.groupName(s, column)
	}
	t.doubts = t.doubtful(groups, spans, set, column)
}

// groupName joins the lines of a group's cell.
func (t *laidTable) groupName(s span, column int) string {
	name := ""
	for _, l := range t.lines[s.from:s.to] {
		name += l.cells[column].text
	}
	return name
}

// groupAnchor returns the lines on which a group's cell stands.
func (t *laidTable) groupAnchor(s span, column int) anchor {
	a := anchor{-1, -1}
	for i := s.from; i < s.to; i++ {
		if t.lines[i].cells[column].text != "" {
			if a.last = i; a.first < 0 {
				a.first = i
			}
		}
	}
	return a
}

// Heights on the page.
const (
	lineHeight = 12
	rowPadding = lineHeight / 2 // above and below the lines of a row, together
)

// rowPlaces is how far down the page the rows of a table are, and its lines.
type rowPlaces struct {
	*laidTable
	column int   // the groups'
	top    []int // of each line's row
	at     []int // the middle of each line
}

func (t *laidTable) placesOfRows(rows []span, column int) *rowPlaces {
	p := &rowPlaces{t, column, make([]int, len(t.lines)+1), make([]int, len(t.lines))}
	down := 0
	for _, s := range rows {
		down = p.placeRow(s, down)
	}
	p.top[len(t.lines)] = down
	return p
}

// placeRow places a row's lines below what stands above, and returns where it ends. It
// is as high as its fullest cell has lines; the text has more of them where cells with
// fewer stand in the middle.
func (p *rowPlaces) placeRow(s span, down int) int {
	lines, high := 0, 0
	cells := make([]int, len(p.roles))
	for i := s.from; i < s.to; i++ {
		if p.onlyIn(i, p.column) {
			continue
		}
		lines++
		for k, c := range p.lines[i].cells {
			if c.text != "" && k != p.column {
				cells[k]++
				high = max(high, cells[k])
			}
		}
	}
	above := 0
	for i := s.from; i < s.to; i++ {
		p.top[i] = down
		p.at[i] = down + rowPadding/2 + above*high*lineHeight/max(lines, 1)
		if !p.onlyIn(i, p.column) {
			p.at[i] += high * lineHeight / (2 * lines)
			above++
		}
	}
	return down + high*lineHeight + rowPadding
}

// settings returns how the groups of the rows can be set: at the top only if the first
// row has one, at the bottom only if the last has.
func (p *rowPlaces) settings(names []anchor, rows []span) []setting {
	if len(names) == 0 || p.standAlone(names) {
		return []setting{p.inMiddle}
	}
	var settings []setting
	if names[0].first < rows[0].to {
		settings = append(settings, atTop)
	}
	settings = append(settings, p.inMiddle)
	if names[len(names)-1].last >= rows[len(rows)-1].from {
		settings = append(settings, atBottom)
	}
	return settings
}

// inMiddle is a setting: how far a group is from the middle of the rows that it spans.
// Where a page ends among them it can be set for those on its own page.
func (p *rowPlaces) inMiddle(a anchor, s span) int {
	off := p.fromMiddle(a, s)
	if p.lines[s.from].page == p.lines[s.to-1].page {
		return off
	}
	part := s
	for p.lines[part.from].page < p.lines[a.first].page {
		part.from++
	}
	for p.lines[part.to-1].page > p.lines[a.last].page {
		part.to--
	}
	return min(off, p.fromMiddle(a, part), atTop(a, part)) + 1
}

// fromMiddle returns how many quarters of a line a group is from the middle of rows; it
// is lenient with one.
func (p *rowPlaces) fromMiddle(a anchor, s span) int {
	twice := p.at[a.first] + p.at[a.last] - p.top[s.from] - p.top[s.to]
	return max(max(twice, -twice)*2/lineHeight-1, 0)
}

// joinedGroup returns what speaks against cells being the lines of one group's name, as
// the table's own function does, and that they are further apart than two rows.
func (p *rowPlaces) joinedGroup(cells []anchor) func(a, n int) int {
	joined := p.laidTable.joinedGroup(cells, p.column)
	return func(a, n int) int {
		cost := joined(a, n)
		for i := a + 1; i < a+n; i++ {
			cost += max(p.at[cells[i].first]-p.at[cells[i-1].first]-lineHeight-rowPadding, 0) * 4 / lineHeight
		}
		return cost
	}
}

// groupsAside returns how rows can be set if the lines above and below them count for
// nothing that have only a group's name.
func (t *laidTable) groupsAside(column int) []setting {
	settings := make([]setting, len(anySetting))
	for i, off := range anySetting {
		settings[i] = func(a anchor, s span) int {
			for s.from < a.first && t.onlyIn(s.from, column) {
				s.from++
			}
			for s.to-1 > a.last && t.onlyIn(s.to-1, column) {
				s.to--
			}
			return off(a, s)
		}
	}
	return settings
}

// onlyIn tells whether a line has nothing but a cell of one column.
func (t *laidTable) onlyIn(i, column int) bool {
	return t.lines[i].filled() == 1 && t.lines[i].cells[column].text != ""
}

// doubtful returns the rows where a group ends or begins that could as well belong
// to the group beside.
func (t *laidTable) doubtful(groups, rows []span, off setting, column int) []groupDoubt {
	var doubts []groupDoubt
	for i := 1; i < len(groups); i++ {
		above, below := groups[i-1], groups[i]
		a, b := t.groupAnchor(above, column), t.groupAnchor(below, column)
		least := off(a, above) + off(b, below)
		for _, r := range rows {
			switch {
			case r.to == above.to && r.from > a.last && off(a, span{above.from, r.from})+off(b, span{r.from, below.to}) <= least:
				doubts = append(doubts, groupDoubt{t.lines[r.from].line, t.groupName(above, column), t.groupName(below, column)})
			case r.from == below.from && r.to <= b.first && off(a, span{above.from, r.to})+off(b, span{r.to, below.to}) <= least:
				doubts = append(doubts, groupDoubt{t.lines[r.from].line, t.groupName(below, column), t.groupName(above, column)})
			}
		}
	}
	return doubts
}
