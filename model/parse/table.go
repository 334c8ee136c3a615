package parse

import (
	"slices"
	"strings"

	"guilan/model"
)

// table turns a grid into the table that is shown: each row as wide as the
// header, cells under their columns.
func (g *grid) table() *model.Table {
	if g.header == nil {
		g.header = g.guessHeader()
	}
	roles := rolesOf(g.header)
	t := &model.Table{}
	for _, h := range g.header {
		t.Header = append(t.Header, cleanCell(h))
	}
	parent := ""
	parts := unnamedParts(g.header, roles)
	g.joinNames(roles)
	for _, row := range g.joined(roles) {
		if parts > 0 && len(row.cells) <= len(roles) && len(row.cells) >= len(roles)-parts {
			row.cells = append(make([]string, len(roles)-len(row.cells)), row.cells...) // group and name are left out
			parent = joinPart(row.cells, parts, parent)
		} else if joined, name, ok := withPart(row.cells, roles, parent); ok {
			row.cells, parent = joined, name
		} else if joined, name, ok := withPart(ungrouped(row.cells, roles), roles, parent); ok {
			row.cells, parent = joined, name
		} else if joined, ok := nextPart(row.cells, roles, parent); ok {
			row.cells = joined
		} else {
			parent = ""
		}
		cells := make([]string, len(roles))
		for i, c := range align(row.cells, roles) {
			cells[i] = cleanCell(c)
		}
		t.Rows = append(t.Rows, model.Row{Cells: cells, Line: row.line})
	}
	raiseGroups(t, roles)
	return t
}

// unnamedParts returns the column behind the names that has no header of its own: it
// names the parts of indicators. 0 for none.
func unnamedParts(header []string, roles []role) int {
	for k := 1; k < len(header); k++ {
		if header[k] == "" && roles[k] == otherRole && roles[k-1] == nameRole {
			return k
		}
	}
	return 0
}

// joinPart joins the part in column k to the name in front of it, which the rows of the
// other parts leave empty, and returns the name.
func joinPart(cells []string, k int, parent string) string {
	name := cells[k-1]
	if name == "" {
		name = parent
	}
	if cells[k] != "" && name != "" {
		cells[k-1], cells[k] = name+"·"+cells[k], ""
	}
	return name
}

// withPart joins the cells of a name and of a part of it, in a row that has one cell
// more than the header for that: "每千人口医护人员数" and "注册护士". Of the parts below
// the first the parent's cell is empty.
func withPart(cells []string, roles []role, parent string) (joined []string, name string, ok bool) {
	k := slices.Index(roles, nameRole)
	if k < 0 || len(cells) != len(roles)+1 || !hasRole(roles, valueRole) {
		return nil, "", false
	}
	part := cells[k+1]
	if name = cells[k]; name == "" {
		name = parent
	}
	if name == "" || part == "" || isRowEnd(part) || isUnit(part) {
		return nil, "", false
	}
	joined = slices.Concat(cells[:k], []string{name + "·" + part}, cells[k+2:])
	return joined, name, fits(joined, roles)
}

// ungrouped puts an empty cell for the group in front of a row that left it out and does
// not fit without.
func ungrouped(cells []string, roles []role) []string {
	if roles[0] != groupRole || len(cells) != len(roles) || fits(cells, roles) {
		return nil
	}
	return append([]string{""}, cells...)
}

// nextPart joins the name of an indicator to a part of it that has a row without the
// cells of group, number and name, which span the parts.
func nextPart(cells []string, roles []role, parent string) (joined []string, ok bool) {
	k := slices.Index(roles, nameRole)
	if parent == "" || k < 0 || !hasRole(roles[:k], serialRole) || !hasRole(roles, valueRole) || len(cells) != len(roles)-k {
		return nil, false
	}
	joined = slices.Concat(make([]string, k), []string{parent + "·" + cells[0]}, cells[1:])
	for i, r := range roles[k+1:] {
		if c := cells[i+1]; r == valueRole && c != "" && !isValue(c) {
			return nil, false
		}
	}
	return joined, fits(joined, roles)
}

// joinNames joins the cells of names under a header that the source repeats because it
// spans two columns: an indicator and its parts.
func (g *grid) joinNames(roles []role) {
	name := slices.Index(roles, nameRole)
	if name < 1 || g.header[name-1] != g.header[name] || g.header[name] == "" {
		return
	}
	for _, row := range g.rows {
		if len(row.cells) != len(roles) {
			continue
		}
		whole, part := row.cells[name-1], row.cells[name]
		switch {
		case part == "":
			row.cells[name] = whole
		case whole != "" && whole != part && len(filled(row.cells)) > 2:
			row.cells[name] = whole + "·" + part
		}
		row.cells[name-1] = ""
	}
	roles[name-1] = otherRole
}

// guessHeader makes an empty header for a table that has none.
func (g *grid) guessHeader() []string {
	n := 0
	for _, row := range g.rows {
		n = max(n, len(row.cells))
	}
	return make([]string, n)
}

// joined puts rows together that the source has in two: a list that goes on, and
// a name that is cut in front of its values.
func (g *grid) joined(roles []role) []gridRow {
	var rows []gridRow
	for i := 0; i < len(g.rows); i++ {
		row := g.rows[i]
		if n := len(rows); n > 0 && isServiceHeader(roles) {
			if above := rows[n-1].cells; goesOn(above, row.cells) {
				above[len(above)-1] += row.cells[len(row.cells)-1]
				continue
			} else if whole := joinedList(above, row.cells, roles); whole != nil {
				rows[n-1].cells = whole
				continue
			}
		}
		if i+1 < len(g.rows) && cutName(row.cells, g.rows[i+1].cells) {
			next := append([]string{}, g.rows[i+1].cells...)
			for k, c := range next {
				if c != "" {
					next[k] = filled(row.cells)[len(filled(row.cells))-1] + c
					break
				}
			}
			if words := filled(row.cells); len(words) > 1 {
				next = append([]string{words[0]}, filled(next)...)
			}
			g.rows[i+1] = gridRow{next, row.line}
			continue
		}
		rows = append(rows, gridRow{append([]string{}, row.cells...), row.line})
	}
	return rows
}

// goesOn tells whether a row of a service list goes on with the one above: it
// holds nothing but more of a list, and the list above is open. Items that have a
// row each are no such lists.
func goesOn(above, row []string) bool {
	if len(row) < 2 || len(above) < 2 || len(filled(row[:len(row)-1])) > 0 {
		return false
	}
	last := above[len(above)-1]
	return allSeparators.in(last) && !statesCount(fold(last))
}

// joinedList joins a row to the one above it, whose list of services stops in front of
// the next; nil where it names a domain or gives what the row above has already.
func joinedList(above, row []string, roles []role) []string {
	name := slices.Index(roles, nameRole)
	if len(row) > len(roles) || len(above) > len(roles) || min(len(row), len(above)) <= name || row[name] == "" || !allSeparators.has(lastRune(above[name])) {
		return nil
	}
	whole := append(slices.Clone(above), make([]string, len(roles)-len(above))...)
	for k, c := range row {
		if c != "" && k != name && whole[k] != "" {
			return nil
		}
		whole[k] += c
	}
	return whole
}

// cutName tells whether a row holds nothing but the beginning of the next row's
// name.
func cutName(row, next []string) bool {
	words := filled(row)
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	for _, c := range words {
		if isValue(c) || isAttribute(c) || isUnit(c) {
			return false
		}
	}
	rest := filled(next)
	return len(rest) > 1 && strings.HasPrefix(fold(rest[0]), "(") && isValue(rest[1])
}

// kind tells what a table holds by its header.
func (g *grid) kind() model.ColumnKind {
	roles := rolesOf(g.header)
	switch {
	case g.header == nil:
		return model.NarrativeColumn
	case hasRole(roles, valueRole):
		return model.IndicatorColumn
	case isServiceHeader(roles) && g.listsServices():
		return model.ServiceColumn
	}
	return model.NarrativeColumn
}

// listsServices tells whether a table lists services: most rows have a list of them,
// or its header or its groups say that each is one.
func (g *grid) listsServices() bool {
	roles := rolesOf(g.header)
	lists, rows := 0, 0
	for _, row := range g.rows {
		if isTotal(row.cells) {
			continue
		}
		rows++
		if list := g.listIn(row.cells, roles); isList(list) || len(numberedItems(list)) > 1 || allSeparators.in(list) && g.ofDomain(row.cells, roles) {
			if hasPrefix(list, worksOpenings) {
				return false
			}
			lists++
		}
	}
	return lists*2 >= rows && lists > 0 || g.namesServices() || g.hasDomains()
}

// worksOpenings begin what is built, which no service does.
var worksOpenings = []string{"新建", "改建", "扩建", "迁建", "续建", "改扩建", "新改扩建", "建设", "实施", "推进", "改造"}

// listIn returns the cell of a row that can hold a list: that of the names, in a row that
// has all cells, or else the last but for the count.
func (g *grid) listIn(cells []string, roles []role) string {
	if name := slices.Index(roles, nameRole); len(cells) == len(roles) && name >= 0 {
		return cells[name]
	}
	words := filled(cells)
	if n := len(words); n > 1 && countCell(words[n-1]) > 0 {
		words = words[:n-1]
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// ofDomain tells whether the group of a row is a known domain of services, or has as many
// as the row's count says.
func (g *grid) ofDomain(cells []string, roles []role) bool {
	group, count := slices.Index(roles, groupRole), countColumn(g.header)
	if group < 0 || len(cells) != len(roles) {
		return false
	}
	if n := 0; count >= 0 {
		if n = countCell(cells[count]); n > 0 && len(splitItems(g.listIn(cells, roles), n)) == n {
			return true
		}
	}
	name, _ := cutCount(unnumber(cells[group]))
	return isWholeDomain(name)
}

// hasDomains tells whether each row is a service of a domain: the groups are domains
// that say how many they have.
func (g *grid) hasDomains() bool {
	group := slices.Index(rolesOf(g.header), groupRole)
	domains := 0
	for _, row := range g.rows {
		if group >= 0 && group < len(row.cells) && row.cells[group] != "" {
			if !namesGroup(row.cells[group]) || !statesCount(fold(row.cells[group])) {
				return false
			}
			domains++
		}
	}
	return domains > 1
}

// namesServices tells whether the header says that each row is a service.
func (g *grid) namesServices() bool {
	for _, h := range g.header {
		switch bare(h) {
		case "服务事项", "服务项目", "基本公共服务项目", "公共服务事项":
			return len(g.rows) >= 3
		}
	}
	return false
}

func hasRole(roles []role, want role) bool { return slices.Contains(roles, want) }
