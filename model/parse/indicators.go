package parse

import (
	"regexp"
	"slices"
	"strings"

	"guilan/model"
)

// indicators reads the rows of an indicator table and mends their cells.
func (r *reading) indicators(column int, block *model.Block) {
	t := block.Table
	roles := rolesOf(t.Header)
	rows := indicatorRows{r: r, column: column, block: block, roles: roles, labels: valueLabels(t.Header, roles), unit: headerUnit(t.Header, roles)}
	for i, role := range roles {
		if role == nameRole {
			rows.name = i
		}
	}
	if rows.unit == "" {
		rows.unit = r.captionUnit(column, t, rows.name)
	}
	parts := partRows(t.Rows, roles, rows.name)
	for n := range t.Rows {
		rows.part, rows.partsFollow = parts[n], n+1 < len(t.Rows) && parts[n+1]
		rows.read(&t.Rows[n], n+1 == len(t.Rows))
	}
	rows.endGroup()
}

// partRows tells of each row whether it is a part of the indicator above it: by its
// name (其中：…, 农村), or because it has no number while the numbers of the rows
// around it count on.
func partRows(rows []model.Row, roles []role, name int) []bool {
	parts := make([]bool, len(rows))
	serial := slices.Index(roles, serialRole)
	var open []int // rows without number behind the last with one
	last := 0      // its number
	for i, row := range rows {
		cell := row.Cells[name]
		parts[i] = isPart(cell) && !(i > 0 && unbulleted(cell) == cell && short(rows[i-1].Cells[name], shortestWhole)) || strings.HasPrefix(bare(cell), "其中") && !isWholeName(cell)
		if serial < 0 {
			continue
		}
		n, _ := arabic(fold(row.Cells[serial]))
		switch {
		case n > 0 && n == last+1:
			for _, k := range open {
				parts[k] = !isWholeName(rows[k].Cells[name])
			}
			open, last = nil, n
		case n > 0:
			open, last = nil, n
		case last > 0 && cell != "" && !strings.Contains(cell, "·") && len(filled(row.Cells)) > 1:
			open = append(open, i)
		default:
			open, last = nil, 0 // the name of a group
		}
	}
	return parts
}

// shortestWhole is the most characters of a name that has no parts below it but
// others like it: 幼儿园, 小学, 初中.
const shortestWhole = 4

// isWholeName tells whether a name below another says itself what is measured:
// "其中：护理型床位占比", where parts say of whom (城镇职工).
func isWholeName(cell string) bool {
	name, _, _ := splitUnit(cell)
	return nameEndings.has(lastRune(name)) || strings.HasSuffix(name, "比") || strings.HasSuffix(name, "比例") || strings.HasSuffix(name, "比重")
}

// indicatorRows is what is carried from row to row of an indicator table.
type indicatorRows struct {
	r      *reading
	column int
	block  *model.Block
	roles  []role
	labels []string
	unit   string // that the header gives to all rows, "" for none
	name   int    // the column of names
	group  string // of the rows to come
	stated groupCount
	span   string // the group that a row of its own names
	parent partOf // the row whose parts the rows below are

	part, partsFollow bool // what the row is, what comes below it
}

// read reads a row: an indicator, the heading of a group that spans the table, or
// an indicator whose values stand in the rows of its parts.
func (t *indicatorRows) read(row *model.Row, last bool) {
	ind, empty := t.cells(row)
	cell := &row.Cells[t.name]
	words := filled(row.Cells)
	switch {
	case *cell != "" && t.partsFollow && empty == len(ind.Values):
		t.parent = partOf{*cell, ind.Unit, ind.Attribute}
		t.stated.wholes++
		return
	case len(words) == 1 && !last && !anyValue(ind.Values):
		t.beginGroup(words[0], row.Line)
		t.span = t.group
		return
	case *cell == "" || !anyValue(ind.Values) && ind.Attribute == "":
		return
	}
	if whole, part, ok := joinedPart(*cell); ok {
		t.parent, t.part = partOf{name: whole}, true
		*cell = part
	}
	if t.parent.name != "" && t.part {
		t.parent.complete(&ind)
		*cell = t.parent.name + "·" + partName(*cell)
	} else {
		t.parent = partOf{}
	}
	if t.group == *cell { // one cell spans group and name
		t.group = t.span
	}
	if whole, _, ok := strings.Cut(*cell, "·"); ok {
		t.likeFirstPart(whole, &ind)
	}
	ind.Group = t.group
	t.stated.add(t.part)
	unitLeftOut := ind.Unit == ""
	t.r.nameIndicator(&ind, t.block, cell)
	if unitLeftOut && ind.Unit == "" {
		ind.Unit = t.spanningUnit(&ind)
	}
	if ind.Unit == "" && !slices.ContainsFunc(ind.Values, func(v model.Value) bool { return isRatio(fold(v.Raw)) }) {
		ind.Unit = t.unit
	}
	if empty > 0 {
		t.r.findMissing(&ind)
	}
	t.r.plan.Indicators = append(t.r.plan.Indicators, ind)
	t.r.named = append(t.r.named, *cell)
	if t.parent.name == "" && t.partsFollow {
		t.parent = partOf{name: ind.Name, unit: ind.Unit} // its attribute is its own
	}
}

// spanningUnit returns the unit of the row above where its cell spans this one, which has
// none and is of the same group and sort: both are rates, or neither is and their names
// end alike; "" elsewhere.
func (t *indicatorRows) spanningUnit(ind *model.Indicator) string {
	n := len(t.r.plan.Indicators)
	if n == 0 || !hasRole(t.roles, unitRole) || !slices.ContainsFunc(ind.Values, func(v model.Value) bool { return v.Number != nil }) {
		return ""
	}
	above := t.r.plan.Indicators[n-1]
	rate := isRate(ind.Name)
	alike := rate == isRate(above.Name) && rate == (above.Unit == "%") && (rate || lastRune(above.Name) == lastRune(ind.Name))
	if above.Column != ind.Column || above.Group != ind.Group || !alike {
		return ""
	}
	return above.Unit
}

// isRate tells whether an indicator is a share by its name.
func isRate(name string) bool { return hasSuffix(name, rateEnds) }

var rateEnds = []string{"率", "占比", "比例", "比重"}

// likeFirstPart gives a part of an indicator the attribute and the unit that stand
// with its first part for all.
func (t *indicatorRows) likeFirstPart(whole string, ind *model.Indicator) {
	n := len(t.r.named)
	if n == 0 || !strings.HasPrefix(t.r.named[n-1], whole+"·") {
		return
	}
	above := t.r.plan.Indicators[n-1]
	partOf{unit: above.Unit, attribute: above.Attribute}.complete(ind)
}

// cells reads the cells of a row by their columns and counts the empty values.
func (t *indicatorRows) cells(row *model.Row) (ind model.Indicator, empty int) {
	ind = model.Indicator{Column: t.column, Line: row.Line}
	for i, cell := range row.Cells {
		switch t.roles[i] {
		case groupRole:
			if goesOnGroup(cell) && t.group != "" {
				t.group = t.r.extendGroup(t.column, t.group, cell)
			} else if cell != "" {
				t.beginGroup(cell, row.Line)
			}
		case unitRole:
			ind.Unit = cell
		case attributeRole:
			ind.Attribute = model.Attribute(fold(cell))
		case valueRole:
			ind.Values = append(ind.Values, readValue(t.labels[i], cell))
			if cell == "" {
				empty++
			}
		}
	}
	return ind, empty
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

// joinedPart divides a cell in which the name of an indicator, with its unit, stands
// together with that of its first part: "入学率（%）学前段".
func joinedPart(cell string) (whole, part string, ok bool) {
	at := strings.LastIndexFunc(cell, unitClosings.has)
	if at < 0 {
		return "", "", false
	}
	whole, part = cell[:at+bracketLen(cell[at:])], cell[at+bracketLen(cell[at:]):]
	if part == "" || !isPart(part) {
		return "", "", false
	}
	_, unit, _ := splitUnit(whole)
	return whole, part, unit != ""
}

// partName takes off the name of a part what says that it is one.
func partName(cell string) string {
	cell = unbulleted(cell)
	if rest, ok := strings.CutPrefix(cell, "其中"); ok {
		return strings.TrimLeft(rest, "：: ")
	}
	return cell
}

var partWords = opener{anyOf("男女学义小初高城农市县职居儿老成一重中"), regexp.MustCompile(`^(男|女|学前|义务教育|小学|初中|高中|城镇|农村|城市|市区|县城|职工|居民|儿童|老年|成人|市级|县级|一般|重度|中心城区)(性|教育|段|阶段|居民|人口|地区|学校|人|医疗|参保)?(阶段|段)?$`)}

// isPart tells whether a name is that of a part of the indicator above.
func isPart(name string) bool {
	rest, _, _ := splitUnit(unbulleted(name))
	return partWords.MatchString(fold(rest))
}

func anyValue(values []model.Value) bool {
	for _, v := range values {
		if v.Raw != "" {
			return true
		}
	}
	return false
}
