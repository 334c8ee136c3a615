package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"guilan/model"
)

// planSheets are the sheets of a plan's workbook: what it is, and its parts.
// Parts that the plan does not have make no sheet.
func planSheets(p *model.Plan, w *Words) []*table {
	sheets := []*table{aboutSheet(p, w)}
	for _, t := range []*table{
		contentsSheet(p, w), columnsSheet(p, w), indicatorsSheet(p, w), notesSheet(p, w), servicesSheet(p, w),
		entriesSheet(p, w), textSheet(p, w), findingsSheet(p, w), repairsSheet(p, w),
	} {
		if len(t.rows) > 0 {
			sheets = append(sheets, t)
		}
	}
	return sheets
}

// about lists what is known of a plan as a whole, name and value.
func about(p *model.Plan, w *Words) [][2]string {
	period := ""
	if p.PeriodStart != 0 || p.PeriodEnd != 0 {
		period = fmt.Sprintf("%d—%d", p.PeriodStart, p.PeriodEnd)
	}
	var known [][2]string
	for _, line := range [][2]string{
		{w.Region, p.Region}, {w.DocNumber, p.DocNumber}, {w.Issuer, p.Issuer}, {w.Issued, p.Issued},
		{w.Published, p.Published}, {w.Period, period}, {w.File, p.Source.Name},
	} {
		if line[1] != "" {
			known = append(known, line)
		}
	}
	return known
}

func aboutSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Plan, head: []string{w.Plan, p.Title}, wide: []int{1}}
	for _, line := range about(p, w) {
		t.add(textCell(line[0]), textCell(line[1]))
	}
	return t
}

func contentsSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Contents, head: []string{w.Level, w.Number, w.Title, w.Line}, wide: []int{2}}
	for _, h := range p.Outline {
		t.add(intCell(h.Level), textCell(h.Number), textCell(h.Title), intCell(h.Line))
	}
	return t
}

func columnsSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Column, head: []string{w.Number, w.Title, w.Section, w.Kind, w.Content, w.Line}, wide: []int{1, 4}}
	for i, c := range p.Columns {
		number := textCell(c.Number)
		if n, err := strconv.Atoi(c.Number); err == nil {
			number = intCell(n)
		}
		t.add(number, textCell(c.Title), textCell(p.HeadingTitle(c.Heading)), textCell(w.columnKind(c.Kind)),
			textCell(p.ColumnText(i)), intCell(c.StartLine))
	}
	return t
}

// indicatorsSheet has a column for each label that values have.
func indicatorsSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Indicator, head: []string{w.Column, w.Group, w.Indicator, w.Unit}, wide: []int{2}}
	var labels []string
	for _, ind := range p.Indicators {
		for _, v := range ind.Values {
			if !slices.Contains(labels, v.Label) {
				labels = append(labels, v.Label)
			}
		}
	}
	t.head = append(append(t.head, labels...), w.Attribute, w.Line)
	for _, ind := range p.Indicators {
		row := []cell{textCell(columnName(p, ind.Column)), textCell(ind.Group), textCell(ind.Name), textCell(ind.Unit)}
		for _, label := range labels {
			at := slices.IndexFunc(ind.Values, func(v model.Value) bool { return v.Label == label })
			if at < 0 {
				row = append(row, cell{})
			} else {
				row = append(row, writtenCell(ind.Values[at], ind.Unit))
			}
		}
		t.add(append(row, textCell(string(ind.Attribute)), intCell(ind.Line))...)
	}
	return t
}

// writtenCell is a value as its plan gives it: a number where the unit is the
// indicator's, else the words of the plan ("0.02万户").
func writtenCell(v model.Value, unit string) cell {
	c := textCell(v.Raw)
	bare := strings.TrimSuffix(strings.Trim(v.Raw, " []*"), unit)
	if v.Number == nil || strings.TrimLeft(bare, "<>≥≤≈＜＞ 0123456789.,[]*") != "" {
		return c
	}
	c.number, c.before = v.Number, string(v.Bound)
	if v.Cumulative {
		c.before, c.behind = c.before+"[", "]"
	}
	return c
}

func notesSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Note, head: []string{w.Column, w.Note, w.Line}, wide: []int{1}}
	for _, n := range p.Notes {
		t.add(textCell(columnName(p, n.Column)), textCell(n.Text), intCell(n.Line))
	}
	return t
}

func servicesSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.ServiceList, head: []string{w.Column, w.Group, w.Service, w.Stated, w.Line}, wide: []int{2}}
	for _, s := range p.Services {
		for _, item := range s.Items {
			t.add(textCell(columnName(p, s.Column)), textCell(s.Group), textCell(item), intCell(s.Stated), intCell(s.Line))
		}
	}
	return t
}

func entriesSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Entries, head: []string{w.Column, w.Kind, w.Name, w.Line}, wide: []int{2}}
	for _, e := range p.Tasks {
		t.add(textCell(columnName(p, e.Column)), textCell(w.Task), textCell(e.Title), intCell(e.Line))
	}
	for _, f := range p.Facilities {
		t.add(textCell(columnName(p, f.Column)), textCell(w.Facility), textCell(f.Name), intCell(f.Line))
	}
	return t
}

func textSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Text, head: []string{w.Line, w.Kind, w.Text}, wide: []int{2}}
	for _, b := range p.Body {
		t.add(intCell(b.Line), textCell(w.blockKind(b.Kind)), textCell(b.Text))
	}
	return t
}

func findingsSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Finding, head: []string{w.Line, w.Finding}, wide: []int{1}}
	for _, f := range p.Findings {
		t.add(intCell(f.Line), textCell(f.Message))
	}
	return t
}

func repairsSheet(p *model.Plan, w *Words) *table {
	t := &table{title: w.Repair, head: []string{w.Line, w.Before, w.After}, wide: []int{1, 2}}
	for _, r := range p.Repairs {
		t.add(intCell(r.Line), textCell(r.Before), textCell(r.After))
	}
	return t
}

func (w *Words) blockKind(k model.BlockKind) string {
	switch k {
	case model.HeadingBlock:
		return w.Heading
	case model.ParagraphBlock:
		return w.Paragraph
	case model.ColumnBlock:
		return w.Column
	case model.TableBlock:
		return w.Table
	case model.ListBlock:
		return w.Entry
	case model.FootnoteBlock:
		return w.Footnote
	}
	return string(k)
}

func (w *Words) columnKind(k model.ColumnKind) string {
	switch k {
	case model.IndicatorColumn:
		return w.IndicatorColumn
	case model.ServiceColumn:
		return w.ServiceColumn
	}
	return w.NarrativeColumn
}
