package export

import (
	"fmt"
	"slices"
	"strings"

	"guilan/model"
	"guilan/model/compare"
)

// indicatorTable lays a comparison of indicators out as a table: a row an
// indicator, and for each plan a column for each kind of value that it gives.
// Two plans have their difference; formats for keeping have the source lines.
func indicatorTable(t *compare.IndicatorTable, words *Words, format Format) *table {
	l := layout{table: t, names: planNames(t.Plans), words: words, format: format}
	l.labels, l.changes = make([][]string, len(t.Plans)), make([]bool, len(t.Plans))
	for i := range t.Plans {
		l.labels[i] = labelsOf(t, i)
		l.changes[i] = hasChange(t, i)
	}
	out := &table{title: words.Indicators + "：" + strings.Join(l.names, "、"), head: l.head()}
	for i := range t.Rows {
		out.add(l.row(&t.Rows[i])...)
	}
	out.wide = []int{1, len(out.head) - 1}
	if len(t.Plans) == 2 {
		out.notes = append(out.notes, fmt.Sprintf(words.DifferenceIs, l.names[0], l.names[1]))
	}
	return out
}

// layout is what the rows of a table of indicators have in common.
type layout struct {
	table   *compare.IndicatorTable
	names   []string   // of the plans
	labels  [][]string // of the values that each plan gives
	changes []bool     // whether a plan means to change what it gives
	words   *Words
	format  Format
}

func hasChange(t *compare.IndicatorTable, plan int) bool {
	return slices.ContainsFunc(t.Rows, func(r compare.Row) bool {
		_, ok := change(&r, r.Cells[plan])
		return ok
	})
}

// change is how far a plan means to go, where the row's figures can be compared.
func change(r *compare.Row, c *compare.Cell) (compare.Gap, bool) {
	if c == nil || !r.Comparable {
		return compare.Gap{}, false
	}
	return c.Change()
}

// labelsOf lists the labels of the values that a plan gives in the rows of a
// comparison, in the order of its tables.
func labelsOf(t *compare.IndicatorTable, plan int) []string {
	type label struct {
		column int
		text   string
	}
	var all []label
	for _, r := range t.Rows {
		if r.Cells[plan] == nil {
			continue
		}
		for _, v := range r.Cells[plan].Values {
			if l := (label{v.Column, v.Label}); !slices.Contains(all, l) {
				all = append(all, l)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b label) int { return a.column - b.column })
	var texts []string
	for _, l := range all {
		if !slices.Contains(texts, l.text) {
			texts = append(texts, l.text)
		}
	}
	return texts
}

func (l *layout) head() []string {
	head := []string{l.words.Group, l.words.Indicator, l.words.Unit}
	for i, name := range l.names {
		for _, label := range l.labels[i] {
			head = append(head, name+" "+label)
		}
		if l.changes[i] {
			head = append(head, name+" "+l.words.Change)
		}
	}
	if l.hasDifference() {
		head = append(head, l.words.Difference+"("+l.targetYear()+")")
	}
	if l.format != Text {
		for _, name := range l.names {
			head = append(head, name+" "+l.words.Source)
		}
	}
	return append(head, l.words.Remarks)
}

func (l *layout) hasDifference() bool { return len(l.names) == 2 }

// targetYear is the year that the targets are for, where it is one.
func (l *layout) targetYear() string {
	year := 0
	for _, r := range l.table.Rows {
		for _, c := range r.Cells {
			v := c.Last(compare.Target)
			if v == nil || v.Year == 0 || v.Year == year {
				continue
			}
			if year != 0 {
				return l.words.Target
			}
			year = v.Year
		}
	}
	if year == 0 {
		return l.words.Target
	}
	return fmt.Sprint(year)
}

func (l *layout) row(r *compare.Row) []cell {
	cells := []cell{textCell(r.Group), textCell(r.Name), textCell(r.Unit)}
	for i, c := range r.Cells {
		for _, label := range l.labels[i] {
			cells = append(cells, valueCell(c, label))
		}
		if l.changes[i] {
			g, ok := change(r, c)
			cells = append(cells, gapCell(g, ok))
		}
	}
	if l.hasDifference() {
		cells = append(cells, l.differenceCell(r))
	}
	if l.format != Text {
		for i, c := range r.Cells {
			cells = append(cells, textCell(l.source(l.table.Plans[i], r, c)))
		}
	}
	return append(cells, textCell(l.remarks(r)))
}

// differenceCell is what the left plan's figure is above the right one's.
func (l *layout) differenceCell(r *compare.Row) cell {
	g, ok := difference(r)
	if ok && g.Bound != "" && compare.SamePromise(r.Cells[0].Stated(), r.Cells[1].Stated()) {
		return textCell(l.words.Same)
	}
	return gapCell(g, ok)
}

// difference is that of the targets of a row of two plans, or of what came of the
// last ones where that is all that both give.
func difference(r *compare.Row) (compare.Gap, bool) {
	if len(r.Cells) != 2 || !r.Comparable {
		return compare.Gap{}, false
	}
	return compare.Difference(r.Cells[0].Stated(), r.Cells[1].Stated())
}

// gapCell is a difference with its sign and, where bounds made it, its own bound.
func gapCell(g compare.Gap, ok bool) cell {
	if !ok {
		return cell{}
	}
	return cell{text: string(g.Bound) + signed(g.Number), number: &g.Number, before: string(g.Bound)}
}

// valueCell is what a plan says under a label, in the row's unit where it can be
// had. Where two tables of the plan say different things, both stand there.
func valueCell(c *compare.Cell, label string) cell {
	if c == nil {
		return cell{}
	}
	var out cell
	for i := range c.Values {
		v := &c.Values[i]
		if v.Label != label {
			continue
		}
		next := comparedCell(v)
		switch {
		case out.text == "" || out.text == next.text:
			out = next
		case next.text != "":
			out = textCell(out.text + "；" + next.text)
		}
	}
	return out
}

// comparedCell is one value: a number with its bound, a total in brackets, or words
// as they are.
func comparedCell(v *compare.Value) cell {
	if v.Converted == nil {
		text := v.Raw
		if v.Number != nil && v.Unit != "" && !strings.HasSuffix(strings.TrimSpace(v.Raw), v.Unit) {
			text += v.Unit
		}
		return textCell(text)
	}
	c := cell{number: v.Converted, before: string(v.Bound)}
	if v.Cumulative {
		c.before, c.behind = c.before+"[", "]"
	}
	c.text = c.before + decimal(*v.Converted) + c.behind
	return c
}

// source says where a plan states an indicator, and in which words if they are
// not the row's.
func (l *layout) source(p *model.Plan, r *compare.Row, c *compare.Cell) string {
	if c == nil {
		return ""
	}
	var places []string
	for _, i := range c.Indicators {
		ind := p.Indicators[i]
		place := columnName(p, ind.Column)
		if ind.Line > 0 {
			place += " " + fmt.Sprintf(l.words.AtLine, ind.Line)
		}
		if ind.Name != r.Name {
			place += "：" + ind.Name
		}
		places = append(places, place)
	}
	return strings.Join(places, "；")
}

// remarks says why a row cannot be compared and which units were taken for
// granted; for a spreadsheet, whose cells are bare numbers, also which of them
// are bounds and totals.
func (l *layout) remarks(r *compare.Row) string {
	var all []string
	if why := l.words.Why(r); why != "" {
		all = append(all, why)
	}
	if g, ok := difference(r); ok && g.Bound == model.About && l.differenceCell(r).number != nil {
		all = append(all, l.words.OpenDifference)
	}
	if _, ok := difference(r); ok && r.Cells[0].Stated().Role == compare.Actual {
		all = append(all, fmt.Sprintf(l.words.DifferenceOf, r.Cells[0].Stated().Year))
	}
	for i, c := range r.Cells {
		if c == nil {
			continue
		}
		if c.Assumed != "" {
			all = append(all, fmt.Sprintf(l.words.AssumedUnit, l.names[i], c.Assumed))
		}
		if l.format != XLSX {
			continue
		}
		for _, v := range c.Values {
			if v.Converted == nil {
				continue
			}
			if v.Bound != "" {
				all = append(all, fmt.Sprintf(l.words.Bound, l.names[i]+v.Label, v.Bound))
			}
			if v.Cumulative {
				all = append(all, fmt.Sprintf(l.words.Total, l.names[i]+v.Label))
			}
		}
	}
	return strings.Join(all, "；")
}

// indicatorSheets are the sheets of a workbook: all rows; those that cannot be
// compared, once more as the plans state them; every value as written, with its
// place.
func indicatorSheets(t *compare.IndicatorTable, words *Words) []*table {
	all := indicatorTable(t, words, XLSX)
	all.title = words.Indicators
	return []*table{all, notComparableSheet(t, words), asWrittenSheet(t, words)}
}

func notComparableSheet(t *compare.IndicatorTable, w *Words) *table {
	out := &table{title: w.NotComparable, head: []string{w.Group, w.Indicator, w.Remarks}, wide: []int{1, 2}}
	names := planNames(t.Plans)
	out.head = append(out.head, names...)
	for _, r := range t.Rows {
		if r.Comparable {
			continue
		}
		cells := []cell{textCell(r.Group), textCell(r.Name), textCell(w.Why(&r))}
		for _, c := range r.Cells {
			cells = append(cells, textCell(written(c)))
		}
		out.add(cells...)
	}
	return out
}

// written is what a plan says of an indicator, in its own figures: "2020 22个；
// 2025 [289]个".
func written(c *compare.Cell) string {
	if c == nil {
		return ""
	}
	var parts []string
	for _, v := range c.Values {
		if v.Raw == "" {
			continue
		}
		bare := v
		bare.Converted = nil
		parts = append(parts, v.Label+" "+comparedCell(&bare).text)
	}
	return strings.Join(parts, "；")
}

func asWrittenSheet(t *compare.IndicatorTable, w *Words) *table {
	out := &table{title: w.AsWritten, wide: []int{2, 4}, head: []string{
		w.Group, w.Plan, w.Indicator, w.Attribute, w.Column, w.Line, w.Label, w.Raw, w.Unit, w.Value, w.Cumulative,
	}}
	names := planNames(t.Plans)
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			if c == nil {
				continue
			}
			for _, j := range c.Indicators {
				ind := t.Plans[i].Indicators[j]
				for _, v := range ind.Values {
					out.add(
						textCell(r.Group), textCell(names[i]), textCell(ind.Name), textCell(string(ind.Attribute)),
						textCell(columnName(t.Plans[i], ind.Column)), intCell(ind.Line), textCell(v.Label), textCell(v.Raw),
						textCell(ind.Unit), numberCell(v.Number), yes(v.Cumulative, w),
					)
				}
			}
		}
	}
	return out
}

func numberCell(n *float64) cell {
	if n == nil {
		return cell{}
	}
	return floatCell(*n)
}

func yes(b bool, w *Words) cell {
	if !b {
		return cell{}
	}
	return textCell(w.Yes)
}
