package parse

import (
	"regexp"
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
	for _, row := range g.joined(roles) {
		cells := make([]string, len(roles))
		for i, c := range align(row.cells, roles) {
			cells[i] = cleanCell(c)
		}
		t.Rows = append(t.Rows, model.Row{Cells: cells, Line: row.line})
	}
	raiseGroups(t, roles)
	return t
}

// raiseGroups moves group cells that stand in the middle of the rows they span to
// the first of them. A table is set so where its first row has no group; the rows
// of each group then lie evenly around its cell, which can have a row of its own.
func raiseGroups(t *model.Table, roles []role) {
	column := -1
	for i, r := range roles {
		if r == groupRole {
			column = i
		}
	}
	if column < 0 || len(t.Rows) < 3 || t.Rows[0].Cells[column] != "" {
		return
	}
	var rows []model.Row // without those that hold nothing but a group
	type place struct {
		name string
		row  int
		own  bool // in a row of its own, in front of rows[row]
	}
	var places []place
	for _, row := range t.Rows {
		cells := filled(row.Cells)
		alone := len(cells) == 1 && row.Cells[column] != ""
		if row.Cells[column] != "" {
			places = append(places, place{row.Cells[column], len(rows), alone})
		}
		if !alone {
			rows = append(rows, row)
		}
	}
	first := make([]int, len(places))
	next := 0
	for i, p := range places {
		first[i] = next
		span := 2 * (p.row - next)
		if !p.own {
			span++
		}
		if span <= 0 {
			return
		}
		next += span
	}
	if len(places) == 0 || next != len(rows) {
		return
	}
	for i := range rows {
		rows[i].Cells[column] = ""
	}
	for i, p := range places {
		rows[first[i]].Cells[column] = p.name
	}
	t.Rows = rows
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
		if n := len(rows); n > 0 && isServiceHeader(roles) && goesOn(rows[n-1].cells, row.cells) {
			last := rows[n-1].cells
			last[len(last)-1] += row.cells[len(row.cells)-1]
			continue
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
// names no domain, and the list above is open.
func goesOn(above, row []string) bool {
	if len(row) < 2 || row[0] != "" || len(above) < 2 {
		return false
	}
	last := above[len(above)-1]
	return !countStated.MatchString(fold(last))
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

func (g *grid) listsServices() bool {
	lists := 0
	for _, row := range g.rows {
		if words := filled(row.cells); len(words) > 0 && isList(words[len(words)-1]) {
			lists++
		}
	}
	return lists*2 >= len(g.rows) && lists > 0 || g.namesServices()
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

func hasRole(roles []role, want role) bool {
	for _, r := range roles {
		if r == want {
			return true
		}
	}
	return false
}

// indicators reads the rows of an indicator table and mends their cells.
func (r *reading) indicators(column int, block *model.Block) {
	t := block.Table
	roles := rolesOf(t.Header)
	labels := valueLabels(t.Header, roles)
	group := ""
	var parent partOf // the row whose parts the rows below are
	for n, row := range t.Rows {
		ind := model.Indicator{Column: column, Line: row.Line}
		named, missing := -1, 0
		for i, cell := range row.Cells {
			switch roles[i] {
			case groupRole:
				if goesOnGroup(cell) && group != "" {
					group = r.extendGroup(column, group, cell)
				} else if cell != "" {
					group = cell
				}
			case nameRole:
				named = i
			case unitRole:
				ind.Unit = cell
			case attributeRole:
				ind.Attribute = model.Attribute(fold(cell))
			case valueRole:
				ind.Values = append(ind.Values, readValue(labels[i], cell))
				if cell == "" {
					missing++
				}
			}
		}
		if named >= 0 && row.Cells[named] != "" && !anyValue(ind.Values) && missing == len(ind.Values) && n+1 < len(t.Rows) &&
			isPart(t.Rows[n+1].Cells[named]) {
			parent = partOf{row.Cells[named], ind.Unit, ind.Attribute}
			if g := groupOf(row, roles); g != "" {
				group = g
			}
			continue
		}
		if named < 0 || row.Cells[named] == "" || !anyValue(ind.Values) && ind.Attribute == "" {
			if words := filled(row.Cells); len(words) == 1 && n+1 < len(t.Rows) {
				group = words[0] // a row that spans the table heads the rows below it
			}
			continue
		}
		ind.Group = group
		if parent.name != "" && isPart(row.Cells[named]) {
			parent.complete(&ind)
			row.Cells[named] = parent.name + "·" + unbulleted(row.Cells[named])
		} else {
			parent = partOf{}
		}
		r.nameIndicator(&ind, block, &row.Cells[named])
		if missing > 0 {
			r.findMissing(&ind)
		}
		r.plan.Indicators = append(r.plan.Indicators, ind)
		r.named = append(r.named, row.Cells[named])
		if parent.name == "" && n+1 < len(t.Rows) && isPart(t.Rows[n+1].Cells[named]) {
			parent = partOf{ind.Name, ind.Unit, ind.Attribute}
		}
	}
}

// goesOnGroup tells whether a group cell goes on with the one above, whose line
// was too short for it.
func goesOnGroup(cell string) bool {
	n := runeCount(cell)
	return n == 1 || n > 1 && strings.ContainsRune("和与及、", firstRune(cell))
}

// extendGroup gives the rows that have a group so far its whole name.
func (r *reading) extendGroup(column int, group, rest string) string {
	for i := len(r.plan.Indicators) - 1; i >= 0 && r.plan.Indicators[i].Column == column && r.plan.Indicators[i].Group == group; i-- {
		r.plan.Indicators[i].Group = group + rest
	}
	return group + rest
}

// partOf is a row without values whose parts stand below it.
type partOf struct {
	name, unit string
	attribute  model.Attribute
}

// complete gives a part what its parent's row says for all of them.
func (p partOf) complete(ind *model.Indicator) {
	if ind.Unit == "" {
		ind.Unit = p.unit
	}
	if ind.Attribute == "" {
		ind.Attribute = p.attribute
	}
}

var partName = regexp.MustCompile(`^(男|女|学前|义务教育|小学|初中|高中|城镇|农村|城市|市区|县城|职工|居民|儿童|老年|成人|市级|县级|一般|重度|中心城区)(性|教育|段|阶段|居民|人口|地区|学校|人|医疗|参保)?(阶段|段)?$`)

// isPart tells whether a name is that of a part of the indicator above.
func isPart(name string) bool {
	rest, _, _ := splitUnit(unbulleted(name))
	return partName.MatchString(fold(rest))
}

func groupOf(row model.Row, roles []role) string {
	for i, r := range roles {
		if r == groupRole {
			return row.Cells[i]
		}
	}
	return ""
}

func anyValue(values []model.Value) bool {
	for _, v := range values {
		if v.Raw != "" {
			return true
		}
	}
	return false
}

// nameIndicator divides the name cell into name and unit and looks for the unit
// in the values where the name gives none. A bracket that lost its closing half,
// or what stood in it, is mended in the cell and in the block's text.
func (r *reading) nameIndicator(ind *model.Indicator, block *model.Block, cell *string) {
	bareName, attribute := splitAttribute(*cell)
	name, unit, lost := splitUnit(parentUnit(bareName))
	if ind.Unit != "" && unit != "" && fold(unit) != fold(ind.Unit) {
		name, unit = bareName, "" // the unit has a column of its own; the bracket is part of the name
	}
	ind.Name = strings.TrimSpace(name)
	if ind.Attribute == "" {
		ind.Attribute = attribute
	}
	if unit != "" && ind.Unit == "" {
		ind.Unit = unit
	}
	if ind.Unit == "" || isDash(ind.Unit) {
		ind.Unit = commonUnit(ind.Values)
	}
	whole, part, _ := strings.Cut(*cell, "·")
	open := strings.Count(fold(whole), "(") > strings.Count(fold(whole), ")")
	switch {
	case lost && ind.Unit == "":
		ind.Unit = r.lostUnit(ind)
		if ind.Unit != "" {
			r.mendCell(ind.Line, "restored unit", block, whole, whole+ind.Unit+")")
			*cell = whole + ind.Unit + ")"
		}
	case unit != "" && open:
		r.mendCell(ind.Line, "closed bracket", block, whole, whole+")")
		*cell = whole + ")"
		if part != "" {
			*cell += "·" + part
		}
	}
}

// nameMarks stand behind the names of some indicators; a note says what for.
const nameMarks = "▲△★☆※●○"

// splitAttribute takes off a name what says how binding the indicator is: the
// word in brackets ("（约束性）").
func splitAttribute(cell string) (name string, attribute model.Attribute) {
	name = strings.TrimRight(cell, nameMarks+" ")
	for _, a := range []model.Attribute{model.Binding, model.Expected} {
		for _, bracket := range []string{"（" + string(a) + "）", "(" + string(a) + ")", "【" + string(a) + "】"} {
			if rest, ok := strings.CutSuffix(name, bracket); ok {
				return strings.TrimSpace(rest), a
			}
		}
	}
	return name, ""
}

// markedAttributes gives the indicators of a column the attribute that a note
// gives to a mark: "标▲的为约束性指标，其余为预期性指标".
func (r *reading) markedAttributes(column int, note string) {
	at := strings.IndexAny(note, nameMarks)
	if at < 0 || !strings.Contains(note, string(model.Binding)) && !strings.Contains(note, string(model.Expected)) {
		return
	}
	mark := string([]rune(note[at:])[0])
	marked, others := model.Binding, model.Attribute("")
	if b, e := strings.Index(note, string(model.Binding)), strings.Index(note, string(model.Expected)); b < 0 || e >= 0 && e < b {
		marked = model.Expected
	}
	if strings.Contains(note, "其余") || strings.Contains(note, "其他") {
		others = model.Expected
		if marked == model.Expected {
			others = model.Binding
		}
	}
	for i := range r.plan.Indicators {
		if ind := &r.plan.Indicators[i]; ind.Column == column && ind.Attribute == "" {
			ind.Attribute = others
			if strings.Contains(r.named[i], mark) {
				ind.Attribute = marked
			}
		}
	}
}

// mendCell writes a mended cell into the text of its table.
func (r *reading) mendCell(line int, kind string, block *model.Block, before, after string) {
	at := strings.Index(block.Text, before)
	for at >= 0 && strings.HasPrefix(block.Text[at:], after) { // a part of a row mended before
		at = -1
	}
	if at < 0 {
		return
	}
	block.Text = block.Text[:at] + after + block.Text[at+len(before):]
	r.repair(line, kind, before, after)
}

// parentUnit moves the unit of "参与率(%·学前段" behind the name of the part.
func parentUnit(cell string) string {
	at := strings.LastIndex(cell, "·")
	if at < 0 {
		return cell
	}
	name, unit, _ := splitUnit(cell[:at])
	if unit == "" {
		return cell
	}
	return name + cell[at:] + "(" + unit + ")"
}

// commonUnit returns the unit that every value of a row carries, "" for none.
func commonUnit(values []model.Value) string {
	unit := ""
	for _, v := range values {
		if v.Raw == "" || v.Number == nil {
			continue
		}
		u := valueUnit(v.Raw)
		if u == "" || unit != "" && u != unit {
			return ""
		}
		unit = u
	}
	return unit
}

var spacesInHeader = regexp.MustCompile(`[\s　]+`)

// valueLabels reduces the header cells of value columns to their year; where two
// columns share a year, what tells them apart stays. A column without a year
// keeps its header, without the unit.
func valueLabels(header []string, roles []role) []string {
	labels := make([]string, len(header))
	years := map[string]int{}
	for i, h := range header {
		if roles[i] == valueRole {
			if y := yearIn.FindString(fold(h)); y != "" && len(yearIn.FindAllString(fold(h), -1)) == 1 {
				years[y]++
			}
		}
	}
	for i, h := range header {
		if roles[i] != valueRole {
			continue
		}
		h = spacesInHeader.ReplaceAllString(h, "")
		all := yearIn.FindAllString(fold(h), -1)
		if len(all) != 1 {
			labels[i], _, _ = splitUnit(h)
			continue
		}
		labels[i] = all[0]
		if years[all[0]] > 1 {
			rest := strings.Replace(fold(h), all[0], "", 1)
			rest = strings.TrimPrefix(rest, "年")
			labels[i] += strings.Trim(rest, "()[]年（）:-—")
		}
	}
	return labels
}
