package parse

import "guilan/model"

// groupPlace is where a group cell stands.
type groupPlace struct {
	name string
	row  int  // among the rows that hold more than a group
	own  bool // in a row of its own, in front of that row
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
	rows, places := groupPlaces(t.Rows, column)
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
		return // not evenly: the cells stay where they are
	}
	for i := range rows {
		rows[i].Cells[column] = ""
	}
	for i, p := range places {
		rows[first[i]].Cells[column] = p.name
	}
	t.Rows = rows
}

// groupPlaces returns the rows that hold more than a group, and where the groups
// stand among them.
func groupPlaces(all []model.Row, column int) (rows []model.Row, places []groupPlace) {
	for _, row := range all {
		alone := len(filled(row.Cells)) == 1 && row.Cells[column] != ""
		if row.Cells[column] != "" {
			places = append(places, groupPlace{row.Cells[column], len(rows), alone})
		}
		if !alone {
			rows = append(rows, row)
		}
	}
	return rows, places
}
