package parse

import (
	"slices"
	"strings"
)

// verticalRows puts the cells of a table that has one cell a line into rows. A
// row begins at its serial number where rows are numbered; otherwise where words
// follow a value or an attribute. Cells left out (merged groups, missing values)
// are put in their place later, by align.
func verticalRows(cells []piece, header []string) []gridRow {
	roles := rolesOf(header)
	if isServiceHeader(roles) {
		if rows := countedServices(cells, header); len(rows) > 1 {
			return rows
		}
		return verticalServices(cells, roles)
	}
	if rows := wholeRows(cells, roles); rows != nil {
		return rows
	}
	if starts := serialStarts(cells, nameLast(roles)); len(starts) > 0 {
		if nameLast(roles) {
			return nameLastRows(cells, starts, roles)
		}
		return serialRows(cells, starts, roles)
	}
	if attributeFirst(roles) {
		if rows := attributeRows(cells, roles); rows != nil {
			return rows
		}
	}
	return plainRows(cells, roles)
}

// wholeRows cuts cells into rows that have one for each column, nil where one does
// not fit.
func wholeRows(cells []piece, roles []role) []gridRow {
	width, name := len(roles), slices.Index(roles, nameRole)
	if len(cells) < 2*width || len(cells)%width != 0 || name < 0 {
		return nil
	}
	var rows []gridRow
	for row := range slices.Chunk(cells, width) {
		cells := texts(row)
		if !fits(cells, roles) || isUnit(cells[name]) || !slices.ContainsFunc(cells, isValue) {
			return nil
		}
		rows = append(rows, gridRow{cells, row[0].line})
	}
	return rows
}

func isServiceHeader(roles []role) bool {
	values := 0
	name := false
	for _, r := range roles {
		if r == valueRole {
			values++
		}
		name = name || r == nameRole
	}
	return values == 0 && name
}

// isRowEnd tells whether a cell can close a row.
func isRowEnd(text string) bool {
	return isValue(text) || isAttribute(text)
}

// plainRows cuts cells that are not numbered: a row ends where all its values
// are there, or where words follow one.
func plainRows(cells []piece, roles []role) []gridRow {
	width := 0 // cells that close a row: values, unit and attribute
	hasGroup := hasRole(roles, groupRole)
	attributeLast := slices.Index(roles, attributeRole) > slices.Index(roles, valueRole)
	for _, r := range roles {
		if r == valueRole || r == unitRole || r == attributeRole && !attributeLast {
			width++
		}
	}
	longest := longestCell(cells)
	lines := !hasGroup && len(cells) > 1 && isWords(cells[1]) && headsRows(cells[0].text, longest) // groups have lines of their own
	var rows []gridRow
	for i := 0; i < len(cells); {
		words := i
		for words < len(cells) && (isWords(cells[words]) || words > i && words+1 < len(cells) && isUnit(cells[words].text) && isUnit(cells[words+1].text)) {
			words++
		}
		end := words
		for end < len(cells) && end-words < width && (isRowEnd(cells[end].text) || isUnit(cells[end].text)) &&
			!(attributeLast && isAttribute(cells[end].text)) {
			end++
		}
		if attributeLast && end < len(cells) && isAttribute(cells[end].text) {
			end++
		}
		if words == i || end == words {
			break
		}
		if !hasGroup && words > i+1 && (namesGroup(cells[i].text) || isNumberedGroup(cells[i].text) || lines && headsRows(cells[i].text, longest)) {
			rows = append(rows, gridRow{[]string{cells[i].text}, cells[i].line})
			i++
		}
		row := rowWords(cells[i:words], hasGroup, longest)
		rows = append(rows, gridRow{align(append(row, texts(cells[words:end])...), roles), cells[i].line})
		i = end
	}
	nameParts(rows, roles)
	return rows
}

// indicatorEnds are what the names of indicators end in, and those of groups and of an
// indicator's parts do not.
var indicatorEnds = []string{"标准", "人数", "户数", "率", "比例", "占比", "数量", "面积", "床位数", "位数", "水平", "规模", "年限", "寿命", "收入", "支出"}

// nameParts finds words in the place of a group that are rather an indicator whose parts
// have the rows below: it is no known domain and ends as indicators do, and its parts are
// named briefly and have one unit.
func nameParts(rows []gridRow, roles []role) {
	group, name, unit := slices.Index(roles, groupRole), slices.Index(roles, nameRole), slices.Index(roles, unitRole)
	if group < 0 || name < 0 || unit < 0 {
		return
	}
	isPart := func(cells []string) bool {
		return short(cells[name], longestPart) && !hasSuffix(cells[name], indicatorEnds) && cells[unit] != ""
	}
	for i := range rows {
		whole := rows[i].cells[group]
		if whole == "" || isWholeDomain(whole) || !hasSuffix(whole, indicatorEnds) || !isPart(rows[i].cells) || i+1 == len(rows) {
			continue
		}
		end := i + 1
		for end < len(rows) && rows[end].cells[group] == "" && isPart(rows[end].cells) && rows[end].cells[unit] == rows[i].cells[unit] {
			end++
		}
		if end == i+1 {
			continue
		}
		rows[i].cells[group] = ""
		for _, row := range rows[i:end] {
			row.cells[name] = whole + "·" + row.cells[name]
		}
	}
}

// longestPart is the most characters of the name of an indicator's part.
const longestPart = 8

// longestCell returns the most characters that a cell has.
func longestCell(cells []piece) int {
	longest := 0
	for _, c := range cells {
		longest = max(longest, runeCount(c.text))
	}
	return longest
}

// headsRows tells whether words above an indicator's name are rather the name of a group
// than the first line of that: they are too short for a line that is wrapped.
func headsRows(text string, longest int) bool {
	return shortTitle(text) && short(text, longestGroupName) && runeCount(text)*5 < longest*3
}

func isNumberedGroup(text string) bool {
	m, ok := readMark(text)
	return ok && (m.style == commaStyle || m.style == parenStyle) && m.ordinal > 0
}

// longestGroupName is the most characters that the name of a group has.
const longestGroupName = 12

// rowWords divides the words in front of a row's values into group and name. A
// name can be cut over several lines; what goes on with a bracket belongs to it. longest
// is the most characters that a cell of the table has.
func rowWords(words []piece, hasGroup bool, longest int) []string {
	if !hasGroup || len(words) == 1 {
		return []string{joinCells(words)}
	}
	together := len(words) == 2 && words[1].line == words[0].line+1 && words[0].apart && !words[0].newPage
	if strings.HasPrefix(fold(words[1].text), "(") || runeCount(words[0].text) > longestGroupName || together && !headsRows(words[0].text, longest) {
		return []string{joinCells(words)}
	}
	return []string{words[0].text, joinCells(words[1:])}
}

func texts(cells []piece) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = c.text
	}
	return out
}

// joinCells joins the lines of one cell.
func joinCells(cells []piece) string {
	text := ""
	for _, c := range cells {
		text += glue(text, c.text) + c.text
	}
	return text
}
