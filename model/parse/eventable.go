package parse

// Tables that have one cell a line, and in every row as many cells as in the
// header. Their header may say what it likes: where the rows begin is told by
// serial numbers or stated counts that come again at equal distances.

// evenTable returns such a table that begins at piece i, and the piece behind it;
// nil for none. The first known cells of the header announce what they hold.
func (r *reading) evenTable(i, known int) (g *grid, end int) {
	header := texts(r.pieces[i : i+known])
	least := known
	if hasRole(announced(header), valueRole) {
		least++ // whose rows tell themselves by their values
	}
	for width := least; width <= known+3 && i+2*width <= len(r.pieces); width++ {
		if !short(r.pieces[i+width-1].text, 16) || r.pieces[i+width-1].grid != nil {
			break
		}
		header := texts(r.pieces[i : i+width])
		if key, ok := keyOf(header); ok && hasRole(announced(header), nameRole) {
			if rows := r.evenRows(i+width, width, key); len(rows) > 1 {
				return &grid{header: header, rows: rows}, i + width*(len(rows)+1)
			}
		}
	}
	return nil, i
}

// rowKey is the cell that tells each row of a table: its serial number, or the
// count that it states.
type rowKey struct {
	at     int
	serial bool
}

func keyOf(header []string) (key rowKey, ok bool) {
	if roleOf(header[0]) == serialRole {
		return rowKey{0, true}, true
	}
	at := countColumn(header)
	return rowKey{at, false}, at >= 0
}

// opens tells whether a cell is the key of row n.
func (k rowKey) opens(cell string, n int) bool {
	if !short(cell, 4) {
		return false
	}
	count := countCell(cell)
	return count > 0 && (!k.serial || count == n)
}

// evenRows reads the rows from piece i on. There are none where a row further on
// has more or fewer cells.
func (r *reading) evenRows(i, width int, key rowKey) []gridRow {
	var rows []gridRow
	for ; i+width <= len(r.pieces) && key.opens(r.pieces[i+key.at].text, len(rows)+1); i += width {
		for k := i; k < i+width; k++ {
			if !r.plainCell(k) {
				return nil
			}
		}
		rows = append(rows, gridRow{texts(r.pieces[i : i+width]), r.pieces[i].line})
	}
	for k := i; k < min(i+2*width, len(r.pieces)); k++ {
		if key.opens(r.pieces[k].text, len(rows)+1) {
			return nil
		}
	}
	return rows
}

// plainCell tells whether piece i can be a cell whatever it says.
func (r *reading) plainCell(i int) bool {
	p := &r.pieces[i]
	if p.grid != nil || notesStart.opensBare(prefix(p.text, 12)) {
		return false
	}
	if _, ok := readColumnTitle(p.text); ok {
		return false
	}
	m, ok := readMark(p.text)
	return !ok || m.style > parenStyle || m.title == ""
}
