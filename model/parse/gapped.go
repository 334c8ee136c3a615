package parse

import (
	"slices"
	"strings"
)

// Tables in runs of spaces whose columns do not stand one below the other: the
// spaces only part the cells, as tabs do. They are told by rows that all have the
// cells that the header asks for, the group's aside, each where it fits.

// takeGapped finds such tables by their header.
func (r *reading) takeGapped() {
	for i := 0; i < len(r.pieces); i++ {
		if !mayHeadLaid(&r.pieces[i]) {
			continue
		}
		header := gappedCells(&r.pieces[i])
		if len(header) < 3 || !headerCells(header) || r.yearsAbove(i) {
			continue
		}
		rows, end, again := r.gappedRows(i+1, header)
		if len(rows) <= 2 {
			continue
		}
		for _, k := range slices.Backward(again) {
			r.dropRepeated(k)
		}
		r.replace(i, end-len(again), &grid{header: header, rows: rows})
	}
}

// yearsAbove tells whether the line above piece i holds nothing but years: the first of
// a header's lines, where it matters what stands below what.
func (r *reading) yearsAbove(i int) bool {
	if i == 0 || r.pieces[i-1].grid != nil || !strings.HasPrefix(r.pieces[i-1].text, "20") {
		return false
	}
	return !slices.ContainsFunc(spreadCells(r.pieces[i-1].raw), func(c string) bool { return !yearAlone(c) })
}

// gappedRows reads the rows from piece i on, and returns the piece behind them and
// those that repeat the header; no rows where a line among them has other cells.
func (r *reading) gappedRows(i int, header []string) (rows []gridRow, end int, again []int) {
	roles := rolesOf(header)
	group := slices.Index(roles, groupRole)
	for ; i < len(r.pieces) && r.pieces[i].grid == nil; i++ {
		cells := gappedCells(&r.pieces[i])
		switch {
		case sameCells(cells, header):
			again = append(again, i)
			continue
		case len(cells) == len(roles)-1 && group >= 0 && len(rows) > 0:
			cells = slices.Insert(cells, group, "")
		}
		if len(cells) != len(roles) || !fits(cells, roles) || !filledRow(cells, group) {
			break
		}
		rows = append(rows, gridRow{cells, r.pieces[i].line})
	}
	if i < len(r.pieces) && len(gappedCells(&r.pieces[i])) > 1 {
		return nil, i, nil // a wrapped row
	}
	if i+1 < len(r.pieces) {
		if below := gappedCells(&r.pieces[i+1]); len(below) > 2 || isGappedRow(below, roles) {
			return nil, i, nil
		}
	}
	return rows, i, again
}

// isGappedRow tells whether cells make a row, the group's left out or not, or the
// header again.
func isGappedRow(cells []string, roles []role) bool {
	if len(cells) == len(roles) {
		return true
	}
	group := slices.Index(roles, groupRole)
	return group >= 0 && len(cells) == len(roles)-1 && fits(slices.Insert(cells, group, ""), roles)
}

// gappedCells cuts a line at its runs of spaces.
func gappedCells(p *piece) []string {
	if p.grid != nil {
		return nil
	}
	return cellTexts(cutLaid(p.raw, screenColumns))
}

// filledRow tells whether all cells of a row but the group's hold something.
func filledRow(cells []string, group int) bool {
	for k, c := range cells {
		if c == "" && k != group {
			return false
		}
	}
	return true
}

// wrappedTable reads such a table with names that are wrapped, by its header in piece i;
// nil where there is none. What is left of a name stands alone in a line there, indented
// as the rows are whose group stands above.
func (r *reading) wrappedTable(i int) *laidTable {
	header := cutLaid(r.pieces[i].raw, screenColumns)
	if len(header) < 3 || !headerCells(cellTexts(header)) {
		return nil
	}
	t := &laidTable{r: r, measure: screenColumns, from: i, to: i + 1, columns: header, roles: rolesOf(cellTexts(header))}
	if t.groupColumn() != 0 || !hasRole(t.roles, valueRole) || !t.readWrapped() {
		return nil
	}
	return t
}

// readWrapped reads the lines below the header; false where they are no such table, or
// the group of its first row stands elsewhere.
func (t *laidTable) readWrapped() bool {
	r, name := t.r, slices.Index(t.roles, nameRole)
	if name < 0 {
		return false
	}
	whole, sure := 0, 0       // the rows with all cells; the lines up to the last that is sure
	indents := map[int]bool{} // of rows without a group, and of their names
	for i := t.to; i < len(r.pieces) && r.pieces[i].grid == nil; i++ {
		p := &r.pieces[i]
		cells := cutLaid(p.raw, t.measure)
		line := laidLine{cells: make([]laidCell, len(t.roles)), line: p.line, page: len(t.repeated)}
		switch {
		case sameCells(cellTexts(cells), cellTexts(t.columns)):
			t.repeated = append(t.repeated, laidTable{r: r, from: i, to: i + 1})
			continue
		case isGappedRow(cellTexts(cells), t.roles):
			if len(cells) < len(t.roles) {
				indents[cells[0].from], indents[cells[name-1].from] = true, true
				cells = slices.Insert(cells, 0, laidCell{})
			}
			line.cells = cells
			whole++
		case len(cells) == 1 && short(p.text, longestTitle) && !endsSentence(p.text) && !r.endsTable(p):
			line.cells[name] = cells[0]
		default:
			i = len(r.pieces)
			continue
		}
		t.lines = append(t.lines, line)
		if len(cells) > 1 || indents[cells[0].from] {
			sure, t.end = len(t.lines), i+1
		}
	}
	t.lines = t.lines[:sure]
	t.repeated = slices.DeleteFunc(t.repeated, func(h laidTable) bool { return h.from >= t.end })
	if whole < 3 || whole == sure || len(indents) == 0 || indents[0] || t.lines[0].cells[0].text == "" {
		return false
	}
	t.placeAlone(name, indents)
	t.rows = t.findRows()
	return len(t.rows) >= whole && t.plausible()
}

// placeAlone puts what stands alone in a line, and is not indented as names are, into the
// column of groups.
func (t *laidTable) placeAlone(name int, indents map[int]bool) {
	for i, l := range t.lines {
		if c := l.cells[name]; t.onlyIn(i, name) && !indents[c.from] {
			l.cells[0], l.cells[name] = c, laidCell{}
		}
	}
}
