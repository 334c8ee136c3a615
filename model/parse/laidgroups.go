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
	var names []anchor
	for i, l := range t.lines {
		if l.cells[column].text != "" {
			names = append(names, anchor{i, i})
		}
	}
	for i := range rows {
		rows[i].cells[column] = ""
	}
	p := t.placesOfRows(spans, column)
	d := division{lines: len(t.lines), anchors: names, mostLines: mostGroupLines, joined: p.joinedGroup(names), settings: p.settings(names), cost: func(from, to int) int {
		if p.rowAt[from] < 0 || p.rowAt[to] <= p.rowAt[from] {
			return impossible
		}
		return 0
	}}
	groups, set := d.best()
	for _, s := range groups {
		rows[p.rowAt[s.from]].cells[column] = t.groupName(s, column)
	}
	t.doubts = p.doubtful(groups, set)
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
	column int // the groups'
	rows   []span
	rowAt  []int // by lines: the row that begins there, lines with a group alone aside, or -1
	top    []int // of each line's row
	at     []int // the middle of each line
}

func (t *laidTable) placesOfRows(rows []span, column int) *rowPlaces {
	n := len(t.lines)
	p := &rowPlaces{t, column, rows, make([]int, n+1), make([]int, n+1), make([]int, n)}
	for i := range p.rowAt {
		p.rowAt[i] = -1
	}
	down := 0
	for k, s := range rows {
		p.rowAt[s.from] = k
		for i := s.from; i+1 < s.to && p.onlyIn(i, column); i++ {
			p.rowAt[i+1] = k
		}
		for i := s.to; i-1 > s.from && p.onlyIn(i-1, column); i-- {
			p.rowAt[i-1] = k + 1
		}
		down = p.placeRow(s, down)
	}
	p.rowAt[n], p.top[n] = len(rows), down
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
	end := down + high*lineHeight + rowPadding
	above := 0
	for i := s.from; i < s.to; i++ {
		p.top[i] = down
		switch {
		case !p.onlyIn(i, p.column):
			p.at[i] = down + rowPadding/2 + (2*above+1)*high*lineHeight/(2*lines)
			above++
		case above == 0:
			p.at[i] = down // between the rows
		case above == lines:
			p.at[i], p.top[i] = end, end // and the line can be the next row's as well
		default:
			p.at[i] = down + rowPadding/2 + above*high*lineHeight/lines
		}
	}
	return end
}

// settings returns how the groups of the rows can be set: in their middle, by their
// height on the page or, in a text that was drawn with spaces, by its lines; at the top
// only if the first row has one, at the bottom only if the last has.
func (p *rowPlaces) settings(names []anchor) []setting {
	middle := []setting{p.byPage(p.fromMiddle), p.byPage(inMiddle)}
	if len(names) == 0 || p.standBetween(names) {
		return middle
	}
	var settings []setting
	if names[0].first < p.rows[0].to {
		settings = append(settings, atTop)
	}
	settings = append(settings, middle...)
	if names[len(names)-1].last >= p.rows[len(p.rows)-1].from {
		settings = append(settings, atBottom)
	}
	return settings
}

// standBetween tells whether a group's name stands between two rows, or has none
// beside its first line.
func (p *rowPlaces) standBetween(names []anchor) bool {
	for i, a := range names {
		goesOn := i > 0 && a.first == names[i-1].first+1
		if !goesOn && p.onlyIn(a.first, p.column) && !p.around(names, i) && !p.around(names, i-1) {
			return true
		}
	}
	return false
}

// around tells whether a name of two lines, from names[i] on, is that of one row only,
// above and below which it stands: it is higher than that, however the names are set.
func (p *rowPlaces) around(names []anchor, i int) bool {
	if i < 0 || i+1 >= len(names) {
		return false
	}
	above, below := names[i].first, names[i+1].first
	next := len(p.lines)
	if i+2 < len(names) {
		next = names[i+2].first
	}
	return below == above+2 && next == below+1 && p.onlyIn(above, p.column) && p.onlyIn(below, p.column)
}

// byPage makes a setting of one that tells how far a group is from the middle of the
// rows that it spans. Where a page ends among them it can be set for those on its own
// page.
func (p *rowPlaces) byPage(middle setting) setting {
	return func(a anchor, s span) int {
		off := middle(a, s)
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
		return min(off, middle(a, part), atTop(a, part)) + 1
	}
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
func (p *rowPlaces) doubtful(groups []span, off setting) []groupDoubt {
	var doubts []groupDoubt
	for i := 1; i < len(groups); i++ {
		above, below := groups[i-1], groups[i]
		a, b := p.groupAnchor(above, p.column), p.groupAnchor(below, p.column)
		asWell := func(cut int) bool {
			return cut > a.last && cut <= b.first &&
				off(a, span{above.from, cut})+off(b, span{cut, below.to}) <= off(a, above)+off(b, below)
		}
		first := p.rowAt[below.from]
		last := first - 1
		upper, lower := p.groupName(above, p.column), p.groupName(below, p.column)
		if asWell(p.rows[last].from) {
			doubts = append(doubts, groupDoubt{p.lines[p.rows[last].from].line, upper, lower})
		}
		if asWell(p.rows[first].to) {
			doubts = append(doubts, groupDoubt{p.lines[p.rows[first].from].line, lower, upper})
		}
	}
	return doubts
}
