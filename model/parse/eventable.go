package parse

import (
	"slices"
	"strings"
)

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
			if rows := r.evenRows(i+width, header, key); len(rows) > 1 {
				return &grid{header: header, rows: rows}, i + width*(len(rows)+1)
			}
			if rows, end := r.unevenRows(i+width, header); len(rows) > 2 {
				return &grid{header: header, rows: rows}, end
			}
		}
	}
	return nil, i
}

// rowKey is the cell that tells each row of a table: its serial number, the count
// that it states, or what is done with a project.
type rowKey struct {
	at     int
	serial bool
	nature bool
}

func keyOf(header []string) (key rowKey, ok bool) {
	if roleOf(header[0]) == serialRole {
		return rowKey{at: 0, serial: true}, true
	}
	if at := slices.IndexFunc(header, func(h string) bool { return bare(h) == "建设性质" }); at >= 0 {
		return rowKey{at: at, nature: true}, true
	}
	at := countColumn(header)
	return rowKey{at: at}, at >= 0
}

// natures are what is done with a project.
var natures = wordSet("新建", "改建", "扩建", "改扩建", "新扩建", "迁建", "续建", "改造", "提升", "修缮", "重建", "异地新建", "改造提升", "新建、改建", "在建", "拟建")

// opens tells whether a cell is the key of row n.
func (k rowKey) opens(cell string, n int) bool {
	if k.nature {
		return natures[bare(cell)]
	}
	if !short(cell, 4) {
		return false
	}
	count := countCell(cell)
	return count > 0 && (!k.serial || count == n)
}

// evenRows reads the rows from piece i on, and drops the header where it stands again.
// There are none where a row further on has more or fewer cells.
func (r *reading) evenRows(i int, header []string, key rowKey) []gridRow {
	var rows []gridRow
	width := len(header)
	for ; i+width <= len(r.pieces); i += width {
		if len(rows) > 0 && sameCells(texts(r.pieces[i:i+width]), header) {
			r.dropRepeatedHeader(i, i+width)
			i -= width
			continue
		}
		if !key.opens(r.pieces[i+key.at].text, len(rows)+1) || isTotal([]string{r.pieces[i].text}) {
			break
		}
		for k := i; k < i+width; k++ {
			if !r.plainCell(k) && !(k == i && numbersRow(r.pieces[k].text, len(rows)+1)) {
				return nil
			}
		}
		rows = append(rows, gridRow{texts(r.pieces[i : i+width]), r.pieces[i].line})
	}
	if i < len(r.pieces) && len(rows) > 1 && isTotal([]string{r.pieces[i].text}) {
		return rows
	}
	from := i
	if key.serial && len(rows) > 0 {
		from = i - width + 1 // a last row that has too few cells takes in the next number
	}
	for k := from; k < min(i+2*width, len(r.pieces)); k++ {
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

// unevenRows reads the numbered rows from piece i on of a table without values that
// leaves its blank cells out, and returns the piece behind them. Rows that have all
// cells say what stands in each column; most rows do.
func (r *reading) unevenRows(i int, header []string) (rows []gridRow, end int) {
	width := len(header)
	if roleOf(header[0]) != serialRole || hasRole(announced(header), valueRole) {
		return nil, i
	}
	whole := 0
	var closing rune // the character in which the last whole row ends
	for key := (rowKey{serial: true}); i < len(r.pieces) && key.opens(r.pieces[i].text, len(rows)+1); i = end {
		for end = i + 1; end < min(i+width, len(r.pieces)) && r.plainCell(end) && !key.opens(r.pieces[end].text, len(rows)+2); end++ {
			if end > i+1 && lastRune(r.pieces[end].text) == closing && end+1 < len(r.pieces) && !r.goesOnCounting(end+1, len(rows)+2, width) {
				end++
				break // the last row
			}
		}
		if end == i+width {
			whole++
			closing = lastRune(r.pieces[end-1].text)
		}
		rows = append(rows, gridRow{texts(r.pieces[i:end]), r.pieces[i].line})
	}
	if whole*2 <= len(rows) {
		return nil, i
	}
	likenPlaces(rows, width)
	return rows, i
}

// goesOnCounting tells whether serial number n stands within a row's length from
// piece i on.
func (r *reading) goesOnCounting(i, n, width int) bool {
	key := rowKey{serial: true}
	for k := i; k < min(i+width, len(r.pieces)); k++ {
		if key.opens(r.pieces[k].text, n) {
			return true
		}
	}
	return false
}

// likenPlaces puts the cells of rows that have too few under the columns whose
// cells, in whole rows, end as they do; the serial number and the name stand first.
func likenPlaces(rows []gridRow, width int) {
	ends := make([]string, width)
	for _, row := range rows {
		for k, c := range row.cells {
			if len(row.cells) == width {
				ends[k] += string(lastRune(c))
			}
		}
	}
	for n, row := range rows {
		if len(row.cells) == width || len(row.cells) < 2 {
			continue
		}
		cells := make([]string, width)
		copy(cells, row.cells[:2])
		for k, at := 2, 2; k < len(row.cells); k, at = k+1, at+1 {
			last := width - len(row.cells) + k // the furthest place that leaves room for the rest
			for at < last && !strings.ContainsRune(ends[at], lastRune(row.cells[k])) {
				at++
			}
			cells[at] = row.cells[k]
		}
		rows[n].cells = cells
	}
}
