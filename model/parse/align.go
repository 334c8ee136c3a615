package parse

import (
	"slices"
	"strings"
)

// class is what a cell can be, by its looks.
type class struct {
	empty, serial, dash, number, words, value, unit, attribute, long bool
}

func classify(cell string) class {
	s := fold(cell)
	if isDecimal(s) {
		return class{serial: isInteger(s), number: isNumber(s), value: true}
	}
	c := class{empty: cell == "", serial: isInteger(s), dash: isDashed(s),
		number: isNumber(s), words: isValueWord(s), attribute: isAttribute(s)}
	c.value = c.dash || c.number || c.words
	c.unit = isUnit(cell)
	if !c.value {
		_, unit, _ := splitUnit(cell)
		c.long = unit != "" || runeCount(cell) > 14
	}
	return c
}

// fit says how well a cell fits a column of some role; negative is badly.
func (c class) fit(r role) int {
	grade := func(fits bool, good, bad int) int {
		if fits {
			return good
		}
		return bad
	}
	switch {
	case c.empty:
		return 0
	case r == serialRole:
		return grade(c.serial, 3, -4)
	case r == groupRole && (c.dash || c.number || c.unit || c.attribute):
		return -4
	case r == groupRole:
		return grade(c.long, -1, 2)
	case r == nameRole && (c.attribute || c.dash || c.number):
		return -4
	case r == nameRole:
		return grade(c.words, 0, 3)
	case r == unitRole && c.dash:
		return 0
	case r == unitRole:
		return grade(c.unit, 4, -4)
	case r == valueRole && c.value:
		return 3
	case r == valueRole:
		return grade(c.attribute || c.unit, -4, wordsForValue)
	case r == attributeRole:
		return grade(c.attribute, 4, -3)
	}
	return 0
}

// align puts the cells of a row under the columns of a table. Where there is one
// cell for each column and each fits, they stay where they are; otherwise some
// were left out (a merged cell above them), and the best order-keeping fit is
// taken. Of two equal fits the later columns win: a lone value is the target. Words
// alone are the name of a group.
func align(cells []string, roles []role) []string {
	words := filled(cells)
	if len(words) == 1 && hasRole(roles, valueRole) && !isRowEnd(words[0]) && !isUnit(words[0]) {
		return groupAlone(words[0], roles)
	}
	if len(cells) == len(roles) && fits(cells, roles) {
		return cells
	}
	if without := ungroupedCells(cells, roles); without != nil {
		return without
	}
	cells = words
	classes := make([]class, len(cells))
	for i, c := range cells {
		classes[i] = classify(c)
	}
	best := bestFits(classes, roles)
	out := make([]string, len(roles))
	for i, j := len(cells), len(roles); i > 0 && j > 0; {
		switch best[i][j] {
		case best[i-1][j-1] + classes[i-1].fit(roles[j-1]):
			out[j-1] = cells[i-1]
			i, j = i-1, j-1
		case best[i][j-1] + skip(roles[j-1]):
			j--
		default: // a cell too many goes to its neighbour
			out[j-1] = strings.TrimSpace(cells[i-1] + out[j-1])
			i--
		}
	}
	return out
}

// wordsForValue is what it costs to have words for a value ("通过认定").
const wordsForValue = -2

// tooMany is what it costs to have a cell that no column can take.
const tooMany = -6

// bestFits returns, for each number of cells and of columns, how well the first
// so many cells fit the first so many columns.
func bestFits(classes []class, roles []role) [][]int {
	best := make([][]int, len(classes)+1)
	for i := range best {
		best[i] = make([]int, len(roles)+1)
		for j := range best[i] {
			switch {
			case i == 0:
			case j == 0:
				best[i][j] = tooMany * i
			default:
				best[i][j] = max(best[i][j-1]+skip(roles[j-1]),
					best[i-1][j-1]+classes[i-1].fit(roles[j-1]),
					best[i-1][j]+tooMany)
			}
		}
	}
	return best
}

// ungroupedCells puts an empty cell in the place of the group's, where a row has all
// cells but that and each fits; nil for other rows. Blank cells keep their places so.
func ungroupedCells(cells []string, roles []role) []string {
	group := slices.Index(roles, groupRole)
	if group < 0 || len(cells) != len(roles)-1 {
		return nil
	}
	if isServiceHeader(roles) && group == 0 && len(roles) > 2 && roles[1] == otherRole {
		return slices.Insert(slices.Clone(cells), 0, "") // a class of the domain's services
	}
	if len(filled(cells)) == len(cells) {
		return nil
	}
	whole := slices.Insert(slices.Clone(cells), group, "")
	if name := slices.Index(roles, nameRole); name < 0 || whole[name] == "" || !fits(whole, roles) {
		return nil
	}
	return whole
}

// groupAlone puts the name of a group into the column of groups, or of names.
func groupAlone(cell string, roles []role) []string {
	out := make([]string, len(roles))
	at := slices.Index(roles, groupRole)
	if at < 0 {
		at = max(slices.Index(roles, nameRole), 0)
	}
	out[at] = cell
	return out
}

// skip is what it costs to leave a column empty.
func skip(r role) int {
	if r == groupRole || r == otherRole {
		return 0
	}
	return -1
}

// fits tells whether each cell can stand where it is, words in a value's place
// included: whether none would fit badly.
func fits(cells []string, roles []role) bool {
	for i, c := range cells {
		if c != "" && !fitsRole(c, roles[i]) {
			return false
		}
	}
	return true
}

// fitsRole tells whether a cell can stand in a column of some role; it asks no more
// than that takes, where classify finds out all.
func fitsRole(cell string, r role) bool {
	s := fold(cell)
	switch r {
	case serialRole:
		return isInteger(s)
	case groupRole:
		if isDashed(s) || isNumber(s) || isUnit(cell) || isAttribute(s) {
			return false
		}
		_, unit, _ := splitUnit(cell)
		return isValueWord(s) || unit == "" && short(cell, 14) || statesCount(s) && short(cell, longestHead)
	case nameRole:
		return !isAttribute(s) && !isDashed(s) && !isNumber(s)
	case unitRole:
		return isUnit(cell) || isDashed(s)
	case valueRole:
		return isDecimal(s) || isValue(s) || !isAttribute(s) && !isUnit(cell)
	case attributeRole:
		return isAttribute(s)
	}
	return true
}

func filled(cells []string) []string {
	var out []string
	for _, c := range cells {
		if c != "" {
			out = append(out, c)
		}
	}
	return out
}
