package parse

import (
	"slices"
	"strings"
)

// Tables that have one cell a line, and whose cells are wrapped: a group, a name or a
// list of services then takes several lines. Where a row begins is told by a cell that
// is never wrapped and whose column stands in front of the names.

// attributeFirst tells whether the column that says how binding an indicator is stands
// in front of the names, in a table whose rows have no numbers.
func attributeFirst(roles []role) bool {
	at := slices.Index(roles, attributeRole)
	return at >= 0 && at < slices.Index(roles, nameRole) && !hasRole(roles, serialRole)
}

// attributeRows cuts cells into rows that begin at their attributes. The words in front
// of an attribute are the group; words behind the values of a row are a part of its
// indicator where values follow them.
func attributeRows(cells []piece, roles []role) []gridRow {
	var rows []gridRow
	group := ""
	for i := 0; i < len(cells); {
		words := i
		for words < len(cells) && !isAttribute(cells[words].text) && isWords(cells[words]) {
			words++
		}
		if words == len(cells) || !isAttribute(cells[words].text) {
			return nil
		}
		if words > i {
			group = joinCells(cells[i:words])
		}
		attribute := cells[words]
		i = words + 1
		whole := "" // the name that parts share
		for first := true; i < len(cells) && !isAttribute(cells[i].text); first = false {
			name, values := rowWithin(cells, i)
			if values == name || !first && !valuesBeforeAttribute(cells, i) {
				break // the next group
			}
			words := joinCells(cells[i:name])
			if first && values < len(cells) && !isAttribute(cells[values].text) && valuesBeforeAttribute(cells, values) && name-i > 1 {
				whole = joinCells(cells[i : name-1])
				words = whole + "·" + cells[name-1].text
			} else if !first {
				words = whole + "·" + words
			}
			row := []string{attribute.text, words}
			if hasRole(roles, groupRole) {
				row = slices.Insert(row, slices.Index(roles, groupRole), group)
				group = ""
			}
			rows = append(rows, gridRow{align(append(row, texts(cells[name:values])...), roles), cells[i].line})
			i = values
		}
	}
	return rows
}

func isWords(c piece) bool { return !isRowEnd(c.text) && !isUnit(c.text) }

// rowWithin returns where the words that begin at cell i end, and the values behind
// them. A unit in front of another is the end of a name ("年服务" over "人次").
func rowWithin(cells []piece, i int) (words, values int) {
	words = i
	for words < len(cells) && (isWords(cells[words]) || words > i && words+1 < len(cells) && isUnit(cells[words].text) && isUnit(cells[words+1].text)) {
		words++
	}
	for values = words; values < len(cells) && !isWords(cells[values]) && !isAttribute(cells[values].text); {
		values++
	}
	return words, values
}

// valuesBeforeAttribute tells whether words from cell i on have values before the next
// attribute comes: then they are no group.
func valuesBeforeAttribute(cells []piece, i int) bool {
	words, values := rowWithin(cells, i)
	return values > words && !slices.ContainsFunc(cells[i:words], func(c piece) bool { return isAttribute(c.text) })
}

// countedServices reads a list of services whose domains state their counts in a column
// between the domain and the list; both can be wrapped.
func countedServices(cells []piece, header []string) []gridRow {
	if len(header) != 3 || countColumn(header) != 1 {
		return nil
	}
	var rows []gridRow
	from := 0 // of the domain
	for from < len(cells) {
		count := from
		for count < len(cells) && countAlone(cells[count].text) == 0 {
			count++
		}
		if count == from || count == len(cells) || count-from > longestGroupName/2 {
			return nil
		}
		next := nextDomain(cells, count+1)
		list := joinCells(cells[count+1 : next])
		if isTotal([]string{joinCells(cells[from:count])}) {
			break
		}
		if list == "" {
			return nil
		}
		rows = append(rows, gridRow{[]string{joinCells(cells[from:count]), cells[count].text, list}, cells[from].line})
		from = next
	}
	return rows
}

// countAlone returns the count that is all that a short cell holds, 0 for none.
func countAlone(cell string) int {
	if !short(cell, 5) {
		return 0
	}
	return countCell(cell)
}

// nextDomain returns where the domain begins behind the list that begins at cell i: a
// known one, a few characters a line, or the one line in front of the next count.
func nextDomain(cells []piece, i int) int {
	count := i
	for count < len(cells) && countAlone(cells[count].text) == 0 {
		count++
	}
	if count == len(cells) {
		return count
	}
	for n := 1; n <= 3 && count-n > i; n++ {
		if isServiceDomain(joinCells(cells[count-n : count])) {
			return count - n
		}
	}
	at := max(count-1, i)
	for at-1 > i && short(cells[at-1].text, 3) && !strings.ContainsAny(cells[at-1].text, "、；，。") {
		at--
	}
	return at
}
