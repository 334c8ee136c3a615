package export

import (
	"fmt"
	"strconv"
	"strings"

	"guilan/model"
	"guilan/model/compare"
)

// columnTable lays the special columns of two plans out side by side.
func columnTable(left, right *model.Plan, pairs []compare.ColumnPair, w *Words) *table {
	names := planNames([]*model.Plan{left, right})
	t := &table{title: w.Columns + "：" + strings.Join(names, "、"), wide: []int{1, 3}}
	for _, name := range names {
		t.head = append(t.head, name+" "+w.Number, name+" "+w.Title)
	}
	t.head = append(t.head, w.Score)
	side := func(p *model.Plan, i int) (number, title cell) {
		if i < 0 {
			return cell{}, cell{}
		}
		number = textCell(p.Columns[i].Number)
		if n, err := strconv.Atoi(p.Columns[i].Number); err == nil {
			number = floatCell(float64(n))
		}
		return number, textCell(p.Columns[i].Title)
	}
	for _, pair := range pairs {
		leftNumber, leftTitle := side(left, pair.Left)
		rightNumber, rightTitle := side(right, pair.Right)
		score := cell{}
		if pair.ByHand {
			score = textCell(w.ByHand)
		} else if pair.Left >= 0 && pair.Right >= 0 {
			score = floatCell(hundredths(pair.Score))
		}
		t.add(leftNumber, leftTitle, rightNumber, rightTitle, score)
	}
	return t
}

// serviceTable lays two service lists out: a row a service, on one side or both.
func serviceTable(left, right *model.Plan, groups []compare.ServiceGroup, w *Words) *table {
	names := planNames([]*model.Plan{left, right})
	t := &table{title: w.Services + "：" + strings.Join(names, "、"), head: []string{w.Group, names[0], names[1], w.Sides}, wide: []int{1, 2}}
	only := func(side, service string, g compare.ServiceGroup) cell {
		if domain, ok := g.Elsewhere[service]; ok {
			return textCell(fmt.Sprintf(w.ListedElsewhere, side, domain))
		}
		return textCell(side)
	}
	for _, g := range groups {
		for _, b := range g.Both {
			t.add(textCell(g.Group), textCell(b[0]), textCell(b[1]), textCell(bothWords(b, w)))
		}
		for _, s := range g.OnlyLeft {
			t.add(textCell(g.Group), textCell(s), cell{}, only(w.LeftOnly, s, g))
		}
		for _, s := range g.OnlyRight {
			t.add(textCell(g.Group), cell{}, textCell(s), only(w.RightOnly, s, g))
		}
	}
	return t
}

// bothWords says that both plans have a service, and what only one of them has in
// its name for it: "共有（措辞：仅右“农村”）".
func bothWords(names [2]string, w *Words) string {
	left, right := compare.Apart(names[0], names[1])
	var parts []string
	for side, spans := range [2][]compare.Span{left, right} {
		runes := []rune(names[side])
		for _, s := range spans {
			parts = append(parts, [2]string{w.LeftOnly, w.RightOnly}[side]+"“"+string(runes[s.Start:s.End])+"”")
		}
	}
	if parts == nil {
		return w.Both
	}
	return fmt.Sprintf(w.WordedOtherwise, w.Both, strings.Join(parts, "、"))
}

// outlineTable lays the headings of two plans out side by side, each under its
// chapter.
func outlineTable(left, right *model.Plan, pairs []compare.HeadingPair, w *Words) *table {
	names := planNames([]*model.Plan{left, right})
	t := &table{title: w.Outline + "：" + strings.Join(names, "、"), head: []string{w.Level, names[0], names[1]}, wide: []int{1, 2}}
	side := func(p *model.Plan, i int) cell {
		if i < 0 {
			return cell{}
		}
		return textCell(HeadingText(p.Outline[i]))
	}
	for _, pair := range pairs {
		level := 0
		switch {
		case pair.Left >= 0:
			level = left.Outline[pair.Left].Level
		case pair.Right >= 0:
			level = right.Outline[pair.Right].Level
		}
		t.add(intCell(level), side(left, pair.Left), side(right, pair.Right))
	}
	return t
}
