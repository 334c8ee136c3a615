package export

import (
	"strings"

	"guilan/model"
)

// planRecords lays a whole plan out as one table, for a format that has only one:
// its text in reading order, then its indicators (a record a value), notes,
// services, tasks and facilities.
func planRecords(p *model.Plan, w *Words) *table {
	t := &table{title: p.Title, head: []string{
		w.Kind, w.Section, w.Column, w.Group, w.Content, w.Unit, w.Attribute, w.Label, w.Value, w.Line,
	}}
	record := func(kind, section, column, group, content string, line int) []cell {
		return []cell{
			textCell(kind), textCell(section), textCell(column), textCell(group), textCell(content), {}, {}, {}, {}, intCell(line),
		}
	}
	inColumn := func(kind string, column int, group, content string, line int) []cell {
		section := ""
		if 0 <= column && column < len(p.Columns) {
			section = p.HeadingTitle(p.Columns[column].Heading)
		}
		return record(kind, section, columnName(p, column), group, content, line)
	}
	columns := columnsOfBlocks(p)
	section := ""
	for i, b := range p.Body {
		if b.Kind == model.HeadingBlock {
			section = p.HeadingTitle(b.Heading)
		}
		if b.Table == nil {
			t.add(record(w.blockKind(b.Kind), section, columnName(p, columns[i]), "", b.Text, b.Line)...)
			continue
		}
		t.add(record(w.Table, section, columnName(p, columns[i]), "", strings.Join(b.Table.Header, " | "), b.Line)...)
		for _, row := range b.Table.Rows {
			t.add(record(w.Table, section, columnName(p, columns[i]), "", strings.Join(row.Cells, " | "), row.Line)...)
		}
	}
	for _, ind := range p.Indicators {
		for _, v := range ind.Values {
			r := inColumn(w.Indicator, ind.Column, ind.Group, ind.Name, ind.Line)
			r[5], r[6], r[7] = textCell(ind.Unit), textCell(string(ind.Attribute)), textCell(v.Label)
			r[8] = textCell(v.Raw)
			t.add(r...)
		}
	}
	for _, n := range p.Notes {
		t.add(inColumn(w.Note, n.Column, "", n.Text, n.Line)...)
	}
	for _, s := range p.Services {
		for _, item := range s.Items {
			t.add(inColumn(w.Service, s.Column, s.Group, item, s.Line)...)
		}
	}
	for _, e := range p.Tasks {
		t.add(inColumn(w.Task, e.Column, "", e.Title, e.Line)...)
	}
	for _, f := range p.Facilities {
		t.add(inColumn(w.Facility, f.Column, "", f.Name, f.Line)...)
	}
	return t
}

// columnsOfBlocks gives for each body block the index of the column that it
// stands in, -1 for none.
func columnsOfBlocks(p *model.Plan) []int {
	columns := make([]int, len(p.Body))
	for i := range columns {
		columns[i] = -1
	}
	for i, c := range p.Columns {
		for b := c.FirstBlock; b < c.EndBlock && b < len(columns); b++ {
			columns[b] = i
		}
	}
	return columns
}
