package parse

import "slices"

// Lists of services that have one cell a line: rows that give a domain its list, and
// rows that give each service its cells below its domain.

// takeServices finds a list of services that has one cell a line and whose header begins
// with piece i.
func (r *reading) takeServices(i int, header []string) bool {
	below := i + len(header)
	rows, end := r.domainRows(below, header)
	if rows == nil {
		rows, end = r.listRows(below, header)
	}
	if rows == nil {
		return false
	}
	r.replace(i, end, &grid{header: header, rows: rows})
	return true
}

// domainRows reads the rows of a list of services from piece i on in which each service
// has cells of its own and a domain stands above the first of its, and returns the piece
// behind them. How many a domain has it says, or the next domain tells; no rows where it
// does not come out.
func (r *reading) domainRows(i int, header []string) (rows []gridRow, end int) {
	roles, width := rolesOf(header), len(header)
	if roles[0] != groupRole || !isServiceHeader(roles) || countColumn(header) >= 0 {
		return nil, i
	}
	domains := 0
	for {
		stated, ok := r.domainAt(i, domains+1)
		if !ok || stated == 0 && width < 3 { // one cell could be anything
			break
		}
		domain := r.pieces[i]
		domains, i = domains+1, i+1
		n := 0
		for ; n < stated || stated == 0; n++ {
			if i+width <= len(r.pieces) && sameCells(texts(r.pieces[i:i+width]), header) {
				r.dropRepeatedHeader(i, i+width)
			}
			if _, next := r.domainAt(i, domains+1); next && stated == 0 || !r.serviceCells(i, width-1) {
				break
			}
			cells := append([]string{""}, texts(r.pieces[i:i+width-1])...)
			if n == 0 {
				cells[0] = domain.text
			}
			rows = append(rows, gridRow{cells, r.pieces[i].line})
			i += width - 1
		}
		if n == 0 || n < stated {
			return nil, i
		}
	}
	if domains < 2 {
		return nil, i
	}
	return rows, i
}

// domainAt tells whether piece i is the name of domain n: it says how many services it
// has, has the number n, or is a known one.
func (r *reading) domainAt(i, n int) (stated int, ok bool) {
	if i >= len(r.pieces) || r.pieces[i].grid != nil || !short(r.pieces[i].text, longestHead) {
		return 0, false
	}
	text := r.pieces[i].text
	domain, stated := cutCount(unnumber(text))
	return stated, isDomain(domain) && (stated > 0 || numbersRow(text, n) || isWholeDomain(domain))
}

// serviceCells tells whether the n pieces from piece i on can be the cells of one service.
func (r *reading) serviceCells(i, n int) bool {
	for k := i; k < i+n; k++ {
		if k >= len(r.pieces) || !r.plainCell(k) || isList(r.pieces[k].text) || endsSentence(r.pieces[k].text) || !short(r.pieces[k].text, longestTitle) {
			return false
		}
	}
	return true
}

// listRows reads the rows of a list of services from piece i on, each a domain with its
// list and what else the header announces, and returns the piece behind them; no rows
// where most of them have no list.
func (r *reading) listRows(i int, header []string) (rows []gridRow, end int) {
	roles, width := rolesOf(header), len(header)
	group, name := slices.Index(roles, groupRole), slices.Index(roles, nameRole)
	if group < 0 || name < 0 || !isServiceHeader(roles) {
		return nil, i
	}
	lists := 0
	for ; i+width <= len(r.pieces); i += width {
		if len(rows) > 0 && sameCells(texts(r.pieces[i:i+width]), header) {
			r.dropRepeatedHeader(i, i+width)
			i -= width
			continue
		}
		if !r.isListRow(i, header, roles, len(rows)+1) {
			break
		}
		if allSeparators.in(r.pieces[i+name].text) {
			lists++
		}
		rows = append(rows, gridRow{texts(r.pieces[i : i+width]), r.pieces[i].line})
	}
	if len(rows) < 2 || lists*2 < len(rows) || r.rowsFollow(i, header, len(rows)) {
		return nil, i
	}
	return rows, i
}

// rowsFollow tells whether a further row of such a list begins soon behind the n rows in
// front of piece i: one of them has more cells than the header, or fewer.
func (r *reading) rowsFollow(i int, header []string, n int) bool {
	counts := countColumn(header) >= 0
	for k := i; k < min(i+2*len(header), len(r.pieces)) && r.pieces[k].grid == nil; k++ {
		domain, stated := cutCount(unnumber(r.pieces[k].text))
		if isWholeDomain(domain) || stated > 0 && isDomain(domain) || counts && countAlone(r.pieces[k].text) > 0 || numbersRow(r.pieces[k].text, n+1) && k > i {
			return true
		}
	}
	return false
}

// isListRow tells whether the cells from piece i on can be row n of such a list.
func (r *reading) isListRow(i int, header []string, roles []role, n int) bool {
	counts := countColumn(header)
	for k, role := range roles {
		p := &r.pieces[i+k]
		domain, _ := cutCount(unnumber(p.text))
		fits := r.plainCell(i + k)
		switch {
		case k == counts:
			fits = fits && countAlone(p.text) > 0
		case role == serialRole:
			fits = fits && isSerial(p.text, n)
		case role == groupRole:
			fits = p.grid == nil && isDomain(domain) && (fits || numbersRow(p.text, n))
		case role == nameRole:
			fits = fits && (isList(p.text) || allSeparators.in(p.text) || !endsSentence(p.text) && short(p.text, longestService))
		default:
			fits = fits && short(p.text, longestTitle) && !endsSentence(p.text)
		}
		if !fits {
			return false
		}
	}
	return true
}

// numbersRow tells whether the first cell of row n is the name of a group with that
// number: "二、就业创业".
func numbersRow(cell string, n int) bool {
	m, ok := readMark(cell)
	name, _ := cutCount(m.title)
	return ok && m.ordinal == n && isDomain(name)
}

// verticalServices reads rows of a domain, the list below it and what else the
// header announces, such as who is responsible.
func verticalServices(cells []piece, roles []role) []gridRow {
	width, list := len(roles), slices.Index(roles, nameRole)
	var rows []gridRow
	for ; len(cells) >= width; cells = cells[width:] {
		row := texts(cells[:width])
		domain, _ := cutCount(unnumber(row[0]))
		if list == 0 || !isDomain(domain) || !isList(row[list]) && !allSeparators.in(row[list]) {
			break
		}
		rows = append(rows, gridRow{row, cells[0].line})
	}
	return rows
}
