package parse

import (
	"iter"
	"slices"
)

// Tables with one cell a line whose rows are numbered.

// serialStarts returns where the serial numbers 1, 2, 3 … of a table stand among
// its cells: each in front of words, or behind those of the row before. Nil where fewer
// than three are found.
func serialStarts(cells []piece, behind bool) []int {
	var starts []int
	for i, c := range cells {
		n, ok := numeral(fold(c.text))
		if !ok || !isInteger(fold(c.text)) || n != len(starts)+1 || i+1 == len(cells) {
			continue
		}
		if behind && (i == 0 || isWords(cells[i-1])) || !behind && !isValue(cells[i+1].text) {
			starts = append(starts, i)
		}
	}
	if len(starts) < 3 {
		return nil
	}
	return starts
}

// numberedRows cuts cells at their serial numbers, with which each row begins.
func numberedRows(cells []piece, starts []int) iter.Seq2[int, []piece] {
	return func(yield func(int, []piece) bool) {
		for n, at := range starts {
			end := len(cells)
			if n+1 < len(starts) {
				end = starts[n+1]
			}
			if !yield(n, cells[at:end]) {
				return
			}
		}
	}
}

// serialRows cuts cells at their serial numbers. Words behind a row's values are
// the group of the rows to come, or, with values behind them, a part of the row
// (学前段, 义务段 …).
func serialRows(cells []piece, starts []int, roles []role) []gridRow {
	var rows []gridRow
	group, longest := joinCells(cells[:starts[0]]), longestCell(cells)
	for _, row := range numberedRows(cells, starts) {
		row = row[1:]
		next := ""
		if tail := wordsAtEnd(row, roles); tail > 0 && tail < len(row) {
			next = joinCells(row[len(row)-tail:])
			row = row[:len(row)-tail]
		}
		rows = append(rows, rowParts(group, row, roles, longest)...)
		group = next
	}
	return rows
}

// wordsAtEnd counts the cells at the end of a row that are no values, nor the unit
// where that stands last.
func wordsAtEnd(row []piece, roles []role) int {
	unitLast := roles[len(roles)-1] == unitRole
	n := 0
	for n < len(row) && !isRowEnd(row[len(row)-1-n].text) && !(unitLast && isUnit(row[len(row)-1-n].text)) {
		n++
	}
	return n
}

// rowParts makes one row of a numbered row's cells, or one for each of its parts
// where words and values alternate. longest is the most characters that a cell of the
// table has.
func rowParts(group string, row []piece, roles []role, longest int) []gridRow {
	var runs [][]piece // words, then values, then words …
	for i, c := range row {
		value := isRowEnd(c.text) || isUnit(c.text)
		if i == 0 || value != (isRowEnd(row[i-1].text) || isUnit(row[i-1].text)) {
			runs = append(runs, nil)
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], c)
	}
	if len(runs) == 0 || len(row) == 0 {
		return nil
	}
	words := runs[0]
	values := func(i int) []string {
		if i >= len(runs) {
			return nil
		}
		return texts(runs[i])
	}
	line := row[0].line
	var rows []gridRow
	if group != "" && !hasRole(roles, groupRole) {
		rows, group = append(rows, gridRow{[]string{group}, line}), ""
	}
	if len(runs) <= 2 || len(words) < 2 {
		named := []string{group, joinCells(words)}
		if groupBehindSerial(roles) {
			named = rowWords(words, true, longest)
		}
		return append(rows, gridRow{align(append(named, values(1)...), roles), line})
	}
	parent, part := joinCells(words[:len(words)-1]), words[len(words)-1].text
	for i := 1; i < len(runs); i += 2 {
		cells := append([]string{group, parent + "·" + part}, values(i)...)
		rows = append(rows, gridRow{align(cells, roles), line})
		group = ""
		if i+1 < len(runs) {
			part, line = joinCells(runs[i+1]), runs[i+1][0].line
		}
	}
	return rows
}

// groupBehindSerial tells whether a table's groups stand between the serial
// numbers and the names.
func groupBehindSerial(roles []role) bool {
	serial := false
	for _, r := range roles {
		switch r {
		case serialRole:
			serial = true
		case groupRole:
			return serial
		}
	}
	return false
}

// nameLast tells whether the names stand behind the values.
func nameLast(roles []role) bool {
	name := slices.Index(roles, nameRole)
	return name > slices.Index(roles, valueRole) && name == len(roles)-1
}

// nameLastRows cuts numbered rows whose last cell is the name. Words behind that are
// the rest of a name that is wrapped, or the group of the rows to come.
func nameLastRows(cells []piece, starts []int, roles []role) []gridRow {
	var rows []gridRow
	group := joinCells(cells[:starts[0]])
	for n, row := range numberedRows(cells, starts) {
		words := len(row)
		for words > 1 && !isRowEnd(row[words-1].text) && !isUnit(row[words-1].text) && !isDash(row[words-1].text) {
			words--
		}
		name, next := row[words:], ""
		if last := len(name) - 1; last > 0 && n+1 < len(starts) && isGroupName(name[last].text) {
			name, next = name[:last], name[last].text
		}
		cells := append(texts(row[:words]), joinCells(name))
		switch {
		case hasRole(roles, groupRole):
			cells = append([]string{group}, cells...)
		case group != "":
			rows = append(rows, gridRow{[]string{group}, row[0].line})
		}
		rows = append(rows, gridRow{align(cells, roles), row[0].line})
		group = next
	}
	return rows
}

// isGroupName tells whether words are rather the name of a group than the rest of an
// indicator's.
func isGroupName(text string) bool {
	return isServiceDomain(text) || short(text, 8) && !nameEndings.has(lastRune(text))
}
