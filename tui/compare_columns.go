package tui

import (
	"fmt"
	"io"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
)

// columnRows pairs the special columns of two plans by what they are about, and
// lets the user pair them otherwise. What is paired by hand holds as long as the
// comparison is open.
type columnRows struct {
	pairRows
	paired []compare.ColumnPair // one for each of pairs
}

func newColumnRows(s *session, plans [2]*model.Plan) *columnRows {
	v := &columnRows{pairRows: pairRows{s: s, plans: plans}, paired: compare.Columns(plans[0], plans[1])}
	v.write = func(shown []int) exportWriter {
		pairs := picked(v.paired, shown)
		return func(w io.Writer, f export.Format, words *export.Words) error {
			return export.Columns(w, f, plans[0], plans[1], pairs, words)
		}
	}
	v.relist()
	return v
}

// relist makes the rows of the pairs there are.
func (v *columnRows) relist() {
	v.pairs = nil
	for _, pair := range v.paired {
		row := pairRow{at: [2]spot{nowhere, nowhere}, byHand: pair.ByHand && pair.Left >= 0 && pair.Right >= 0}
		for side, i := range columnsOfPair(pair) {
			if i < 0 {
				continue
			}
			c := v.plans[side].Columns[i]
			row.text[side] = columnMark(c.Kind) + " " + v.s.columnLabel(c)
			row.at[side] = spot{
				planID: v.plans[side].ID, plan: v.plans[side], line: c.StartLine,
				heading: c.Heading, column: i, text: v.plans[side].ColumnText(i),
			}
		}
		if pair.Left >= 0 && pair.Right >= 0 {
			row.same = v.plans[0].Columns[pair.Left].Title == v.plans[1].Columns[pair.Right].Title
		} else {
			row.note = v.s.text.Compare.PairHint
		}
		row.open = func() tea.Cmd { return v.s.open(v.twin(pair)) }
		v.pairs = append(v.pairs, row)
	}
	v.arrange()
}

func columnsOfPair(p compare.ColumnPair) [2]int { return [2]int{p.Left, p.Right} }

// twin shows the columns of a pair side by side; from there they can be paired
// otherwise too.
func (v *columnRows) twin(pair compare.ColumnPair) *twin {
	t := newColumnTwin(v.s, v.plans, columnsOfPair(pair))
	t.rePair = func() tea.Cmd {
		return v.choose(pair, func(now compare.ColumnPair) tea.Cmd { return v.s.replace(t, v.twin(now)) })
	}
	return t
}

func (v *columnRows) keys() []key.Binding {
	return append(v.pairRows.keys(), v.s.bind.pairUp)
}

func (v *columnRows) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if !key.Matches(k, v.s.bind.pairUp) {
		return v.pairRows.press(k)
	}
	if len(v.shown) == 0 {
		return v.s.say(v.s.text.Compare.Nothing), true
	}
	return v.choose(v.paired[v.shown[v.sheet.at]], func(compare.ColumnPair) tea.Cmd { return nil }), true
}

// choose asks which column of the other plan is to be a column's counterpart: of
// the left one, or of the right one where it stands alone. then is told the pair.
func (v *columnRows) choose(pair compare.ColumnPair, then func(compare.ColumnPair) tea.Cmd) tea.Cmd {
	text := v.s.text.Compare
	own := 0
	if pair.Left < 0 {
		own = 1
	}
	other := v.plans[1-own]
	if len(other.Columns) == 0 {
		return v.s.say(fmt.Sprintf(text.NoLists[compareColumns], v.s.planName(other.ID)))
	}
	column := columnsOfPair(pair)[own]
	p := &picker{s: v.s, toggle: v.s.bind.pairUp}
	p.title = fmt.Sprintf(text.PairWith, v.s.columnLabel(v.plans[own].Columns[column]))
	rows := []pickRow{{label: text.PairNone}}
	for i, c := range other.Columns {
		row := pickRow{label: columnMark(c.Kind) + " " + v.s.columnLabel(c)}
		if now := v.counterpart(1-own, i); now >= 0 {
			row.badge = fmt.Sprintf(text.PairedWith, columnNumber(v.plans[own], now))
			row.whole = row.label + "  " + fmt.Sprintf(text.PairedWith, v.s.columnLabel(v.plans[own].Columns[now]))
		}
		rows = append(rows, row)
	}
	p.setRows(rows)
	p.list.to(columnsOfPair(pair)[1-own] + 1)
	p.choose = func(i int) tea.Cmd {
		v.s.leave(p)
		columns := [2]int{column, column}
		columns[1-own] = i - 1
		v.paired = compare.PairByHand(v.paired, columns[0], columns[1])
		now := slices.IndexFunc(v.paired, func(p compare.ColumnPair) bool { return columnsOfPair(p)[own] == column })
		v.filter = allRows // the new pair is to be seen
		v.relist()
		v.sheet.to(now)
		then(v.paired[now])
		if i == 0 {
			return v.s.say(text.PairedAlone)
		}
		return v.s.say(text.Paired)
	}
	return v.s.open(p)
}

// columnNumber names a column as shortly as may be: "专栏4", its title where it has no
// number.
func columnNumber(p *model.Plan, i int) string {
	if n := p.Columns[i].Number; n != "" {
		return "专栏" + n
	}
	return p.Columns[i].Title
}

// counterpart is the column that one of a side is paired with, -1 for none.
func (v *columnRows) counterpart(side, column int) int {
	for _, p := range v.paired {
		if c := columnsOfPair(p); c[side] == column {
			return c[1-side]
		}
	}
	return -1
}
