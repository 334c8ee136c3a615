package parse

import "slices"

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
		if len(header) < 3 || !headerCells(header) {
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
	if i < len(r.pieces) && len(gappedCells(&r.pieces[i])) > 1 || i+1 < len(r.pieces) && isGappedRow(gappedCells(&r.pieces[i+1]), roles) {
		return nil, i, nil // a wrapped row
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
