package export

import "guilan/model/compare"

// reviewed keeps the rows for which a plan tells what came of a promise.
func reviewed(t *compare.IndicatorTable) *compare.IndicatorTable {
	kept := &compare.IndicatorTable{Plans: t.Plans}
	for _, r := range t.Rows {
		for i := range r.Cells {
			if _, ok := r.Completion(i); ok {
				kept.Rows = append(kept.Rows, r)
				break
			}
		}
	}
	return kept
}

// completionTable lays out, for each plan that reviews its last one, what had been
// promised, what came of it, how much more that is, and whether the promise was
// kept.
func completionTable(t *compare.IndicatorTable, w *Words, format Format) *table {
	names := planNames(t.Plans)
	var reviewing []int
	for i := range t.Plans {
		for _, r := range t.Rows {
			if _, ok := r.Completion(i); ok {
				reviewing = append(reviewing, i)
				break
			}
		}
	}
	out := &table{title: w.Completion, head: []string{w.Group, w.Indicator, w.Unit}}
	for _, i := range reviewing {
		for _, what := range []string{w.Promised, w.Came, w.Over, w.Verdict} {
			out.head = append(out.head, names[i]+" "+what)
		}
	}
	l := layout{table: t, names: names, words: w, format: format}
	if format != Text {
		for _, i := range reviewing {
			out.head = append(out.head, names[i]+" "+w.Source)
		}
		out.head = append(out.head, w.Remarks)
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		cells := []cell{textCell(r.Group), textCell(r.Name), textCell(r.Unit)}
		for _, plan := range reviewing {
			cells = append(cells, completionCells(r, plan, w)...)
		}
		if format != Text {
			for _, plan := range reviewing {
				cells = append(cells, textCell(l.source(t.Plans[plan], r, r.Cells[plan])))
			}
			cells = append(cells, textCell(l.remarks(r)))
		}
		out.add(cells...)
	}
	out.wide = []int{1, len(out.head) - 1}
	return out
}

func completionCells(r *compare.Row, plan int, w *Words) []cell {
	c, ok := r.Completion(plan)
	if !ok {
		return make([]cell, 4)
	}
	return []cell{comparedCell(c.Target), comparedCell(c.Actual), gapCell(c.Over, c.HasOver), textCell(w.Verdicts[c.Verdict])}
}
