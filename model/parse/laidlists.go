package parse

import (
	"slices"
	"strings"
)

// Lists of services in a laid table, each of which ends with the count of its items:
// that tells where rows end better than how full the lines are.

// listColumn returns the column of the lists; -1 where the table has none.
func (t *laidTable) listColumn() int {
	if !isServiceHeader(t.roles) {
		return -1
	}
	return slices.Index(t.roles, nameRole)
}

// countedLists returns the column of such lists; -1 where the table has none, or some
// of the lists state no count. A line that is not full ends a list.
func (t *laidTable) countedLists() int {
	k := t.listColumn()
	if k < 0 {
		return -1
	}
	widest := 0
	for _, l := range t.lines {
		widest = max(widest, wordsWidth(l.cells[k].text))
	}
	ends, counts := 0, 0
	for _, l := range t.lines {
		text := l.cells[k].text
		counted := strings.HasSuffix(fold(lastBytes(text, longestCount)), "项)")
		if counted {
			counts++
		}
		if counted || text != "" && wordsWidth(text)*10 < widest*8 {
			ends++
		}
	}
	if counts < 2 || counts*10 < ends*8 {
		return -1
	}
	return k
}

// listIsWhole tells whether the last line so far with a part of a list ends that with
// a count.
func (t *laidTable) listIsWhole() bool {
	k := t.listColumn()
	if k < 0 {
		return false
	}
	list := ""
	for i := len(t.lines) - 1; i >= 0 && len(list) < longestCount; i-- {
		list = t.lines[i].cells[k].text + list
	}
	return statesCount(fold(lastBytes(list, 2*longestCount)))
}

// listCost returns what speaks against the lines from to to of a column being one list
// that ends with a count.
func (t *laidTable) listCost(k, from, to int) int {
	cost, list, whole := 0, "", false
	for _, l := range t.lines[from:to] {
		text := l.cells[k].text
		if text == "" {
			continue
		}
		if whole {
			cost += cutInside
		}
		list = lastBytes(list+text, 2*longestCount)
		whole = statesCount(fold(list))
	}
	if !whole {
		cost += cutInside
	}
	return cost
}
