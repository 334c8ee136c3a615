package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"guilan/model/compare"
	"guilan/tui/typeset"
)

// indicatorGrid is how the columns of the table of indicators share the width.
type indicatorGrid struct {
	stacked bool // a row takes several lines
	lines   int  // of a row
	name    int
	unit    int
	base    [2]int     // cells of figures before the arrow
	target  [2]aligner // figures behind it
	points  bool       // the latter have their decimal points under each other
	least   [2]int     // cells that figures which stand on their own take
	tail    [2]int     // cells for what follows the figures: how far a side goes, or what came of its promise
	side    [2]int     // cells for what a side says, its tail not included
	bars    bool
	diff    int
}

// Widths of the table: below stackedBelow a row takes several lines; from
// wideReasons on reasons are spelt out, from alignedFrom on points are aligned, from
// changesFrom on the change of each side stands beside its figures; no name gets less than leastName.
const (
	stackedBelow = 72
	wideReasons  = 100
	alignedFrom  = 100
	changesFrom  = 140
	leastName    = 14
	widestSide   = 30
)

func (v *indicatorRows) resize(w int) {
	if w != v.w {
		v.measure(w)
	}
}

// measure shares a width among the columns of the view that shows.
func (v *indicatorRows) measure(w int) {
	v.w = w
	g := &v.grid
	*g = indicatorGrid{lines: 1, points: w >= alignedFrom}
	for i := range v.table.Rows {
		if r := &v.table.Rows[i]; v.show != showReview || reviewed(r) {
			v.widen(r)
		}
	}
	g.unit = min(max(g.unit, typeset.Width(v.s.text.Compare.Unit)), 10)
	g.diff = max(g.diff, typeset.Width(v.diffHead()))
	for side := range g.side {
		g.side[side] = min(max(v.figuresWidth(side), typeset.Width(v.sideHead(side))), widestSide)
	}
	if g.stacked = w < stackedBelow || !v.share(w); g.stacked {
		g.lines = v.stackedLines(w)
	}
}

// stackedLines is how many lines the rows take in a narrow window: the name and,
// as far as the width allows, the sides and the difference in one line.
func (v *indicatorRows) stackedLines(w int) int {
	sides, all := 0, 0
	for _, i := range v.shown {
		line := v.stackedSides(&v.table.Rows[i], w)
		sides = max(sides, typeset.Width(line))
		all = max(all, typeset.Width(line+v.stackedDiff(&v.table.Rows[i])))
	}
	switch {
	case all <= w:
		return 2
	case sides <= w || v.show == showReview:
		return 3
	}
	return 4
}

// widen makes the columns wide enough for a row.
func (v *indicatorRows) widen(r *compare.Row) {
	g := &v.grid
	g.unit = max(g.unit, typeset.Width(unitOf(r)))
	g.diff = max(g.diff, typeset.Width(v.difference(r)))
	for side := range r.Cells {
		base, target, tail := v.figures(r, side)
		g.tail[side] = max(g.tail[side], typeset.Width(tail))
		switch {
		case target != nil:
			g.base[side] = max(g.base[side], typeset.Width(v.write(side, base, r)))
			g.target[side].add(v.write(side, target, r))
		case v.show != showFigures || stated(r.Cells[side]).figures():
			g.least[side] = max(g.least[side], typeset.Width(v.says(r, side)))
		}
	}
}

// figures are what a side says where it is set under what other rows say: two
// figures around an arrow and what follows them. target is nil where it is not:
// for words, and for figures that stand with their units, because they cannot be
// compared.
func (v *indicatorRows) figures(r *compare.Row, side int) (base, target *compare.Value, tail string) {
	switch v.show {
	case showReview:
		if c, ok := r.Completion(side); ok && r.Comparable && c.Target.Number != nil && c.Actual.Number != nil {
			return c.Target, c.Actual, v.verdict(c)
		}
	case showFigures:
		if st := stated(r.Cells[side]); st.figures() && r.Comparable {
			if _, ok := v.change(r, side); ok && v.w >= changesFrom {
				tail = v.changeText(r, side)
			}
			return st.base, st.target, tail
		}
	}
	return nil, nil, ""
}

// figuresWidth is what the figures of a side take, which are never shortened.
func (v *indicatorRows) figuresWidth(side int) int {
	g := &v.grid
	target := g.target[side].widest
	if g.points {
		target = g.target[side].width()
	}
	return max(g.base[side]+typeset.Width(arrow)+target, g.least[side])
}

// arrow stands between where things stand and what is promised.
const arrow = " → "

// figures tells whether a statement is of numbers and not words, so that it is
// set under other numbers.
func (st statement) figures() bool {
	return st.target != nil && !st.review && isNumber(st.base) && isNumber(st.target)
}

func isNumber(v *compare.Value) bool { return v == nil || v.Number != nil || v.Raw == "" }

// share gives the names what the other columns leave; false where that is too
// little. Bars are drawn where no name is shortened for them.
func (v *indicatorRows) share(w int) bool {
	g := &v.grid
	const gap = 2
	fixed := 1 + gap + g.unit + gap + gap + gap + g.diff + g.tailWidth(0) + g.tailWidth(1)
	g.name = w - fixed - g.side[0] - g.side[1]
	for g.name < w/3 {
		wider := 0
		if g.side[1]-v.figuresWidth(1) > g.side[0]-v.figuresWidth(0) {
			wider = 1
		}
		if g.side[wider] <= v.figuresWidth(wider) {
			break
		}
		g.side[wider]--
		g.name++
	}
	if g.bars = g.name >= 44 && v.show == showFigures; g.bars {
		g.name -= 2 * g.barWidth()
	}
	return g.name >= leastName
}

func unitOf(r *compare.Row) string {
	if !r.Comparable {
		return "≠"
	}
	return typeset.Clean(r.Unit)
}

func (v *indicatorRows) height() int { return v.grid.lines }

// top is the head of the table.
func (v *indicatorRows) top(w int) []string {
	if v.grid.stacked {
		return nil
	}
	g, text := &v.grid, v.s.text.Compare
	cells := []string{typeset.Pad(text.Indicator, g.name), typeset.Pad(text.Unit, g.unit)}
	for side := range g.side {
		cells = append(cells, typeset.Pad(v.sideHead(side), g.side[side]+g.tailWidth(side)+g.barWidth()))
	}
	cells = append(cells, typeset.PadLeft(v.diffHead(), g.diff))
	return []string{v.s.look.dim.Render(" " + strings.Join(cells, "  "))}
}

// tailWidth is the room for what follows the figures of a side, the gap before it
// included.
func (g *indicatorGrid) tailWidth(side int) int {
	if g.tail[side] == 0 {
		return 0
	}
	return typeset.Width(tailGap) + g.tail[side]
}

func (g *indicatorGrid) barWidth() int {
	if !g.bars {
		return 0
	}
	return typeset.Width(tailGap) + 2*sparkWidth()
}

// sideHead names a side with the years of its base and its target: "淮北市 2020 → 2025".
func (v *indicatorRows) sideHead(side int) string {
	name := typeset.Truncate(shortRegion(typeset.Clean(v.s.planName(v.plans[side].ID))), 12)
	switch {
	case v.show != showFigures:
		return name + " " + v.s.text.Compare.SideHeads[v.show]
	case v.bases[side] == 0 || v.targets[side] == 0:
		return name
	}
	return fmt.Sprintf("%s %d%s%d", name, v.bases[side], arrow, v.targets[side])
}

// shortRegion leaves out what kind of place a region is: 淮北市 is 淮北.
func shortRegion(name string) string {
	for _, kind := range []string{"市", "县", "区", "省"} {
		if short, ok := strings.CutSuffix(name, kind); ok && len([]rune(short)) >= 2 {
			return short
		}
	}
	return name
}

// usualYears are the years for which a plan gives most of its bases and targets.
func (v *indicatorRows) usualYears(side int) (base, target int) {
	bases, targets := map[int]int{}, map[int]int{}
	for i := range v.table.Rows {
		st := stated(v.table.Rows[i].Cells[side])
		if st.review {
			continue
		}
		if st.base != nil {
			bases[st.base.Year]++
		}
		if st.target != nil {
			targets[st.target.Year]++
		}
	}
	return most(bases), most(targets)
}

func most(counts map[int]int) int {
	best := 0
	for year, n := range counts {
		if n > counts[best] || n == counts[best] && year > best {
			best = year
		}
	}
	return best
}

func (v *indicatorRows) diffHead() string {
	head := v.s.text.Compare.Difference
	if v.show != showReview && v.targets[0] == v.targets[1] && v.targets[0] != 0 {
		head = fmt.Sprintf("%s(%d)", head, v.targets[0])
	}
	if v.order == orderByDifference {
		head += "↓"
	}
	return head
}

func (v *indicatorRows) row(i, w int, selected bool) []string {
	r := v.at(i)
	look := v.s.look.item
	mark := " "
	if selected {
		look, mark = v.s.look.selected, "▸"
	}
	if v.grid.stacked {
		return v.stackedRow(r, w, mark, look)
	}
	g := &v.grid
	name := look.Render(mark + typeset.Pad(typeset.Clean(r.Name), g.name))
	cells := []string{name, v.s.look.dim.Render(typeset.Pad(unitOf(r), g.unit))}
	for side := range g.side {
		cells = append(cells, v.sideCell(r, side))
	}
	return []string{strings.Join(append(cells, v.diffCell(r)), "  ")}
}

// diffCell draws the difference at the right edge.
func (v *indicatorRows) diffCell(r *compare.Row) string {
	text := v.difference(r)
	switch {
	case r.Cells[0] == nil || r.Cells[1] == nil:
		return v.s.look.dim.Render(typeset.PadLeft(text, v.grid.diff))
	case !r.Comparable:
		return v.s.look.warn.Render(typeset.PadLeft(text, v.grid.diff))
	}
	return typeset.PadLeft(text, v.grid.diff)
}

// sideCell draws what a side says, its figures under those of the other rows.
func (v *indicatorRows) sideCell(r *compare.Row, side int) string {
	g := &v.grid
	room := g.side[side]
	base, target, tail := v.figures(r, side)
	if target == nil {
		room += g.tailWidth(side)
	}
	text := v.saysIn(r, side, room)
	switch {
	case target != nil:
		after := v.write(side, target, r)
		if g.points {
			after = g.target[side].align(after)
		}
		text = typeset.PadLeft(v.write(side, base, r), g.base[side]) + arrow + after
	case v.show == showChanges:
		text = typeset.PadLeft(text, g.least[side])
	}
	cell := typeset.Pad(text, room)
	if target != nil && g.tail[side] > 0 {
		cell += tailGap + v.drawTail(r, side, tail)
	}
	if !g.bars {
		return cell
	}
	return cell + tailGap + v.s.look.badge.Render(v.barsOf(r, side))
}

// drawTail draws what follows the figures of a side.
func (v *indicatorRows) drawTail(r *compare.Row, side int, tail string) string {
	if v.show != showReview {
		return typeset.PadLeft(tail, v.grid.tail[side])
	}
	look := v.s.look.item
	switch c, _ := r.Completion(side); c.Verdict {
	case compare.Met:
		look = v.s.look.better
	case compare.Missed:
		look = v.s.look.worse
	}
	return look.Render(typeset.Pad(tail, v.grid.tail[side]))
}

// barsOf draws base and target of a side as bars, in one scale with the other
// side's.
func (v *indicatorRows) barsOf(r *compare.Row, side int) string {
	none := typeset.Spaces(2 * sparkWidth())
	if !r.Comparable || r.Cells[0] == nil || r.Cells[1] == nil {
		return none
	}
	if v.show != showFigures {
		return none
	}
	scale := 0.0
	for _, c := range r.Cells {
		st := stated(c)
		if st.review || st.target == nil || st.target.Converted == nil {
			return none
		}
		for _, value := range []*compare.Value{st.base, st.target} {
			if value != nil && value.Converted != nil {
				scale = max(scale, *value.Converted)
			}
		}
	}
	st := stated(r.Cells[side])
	return spark(st.base, scale) + spark(st.target, scale)
}

// stackedRow draws a row in several lines.
func (v *indicatorRows) stackedRow(r *compare.Row, w int, mark string, look lipgloss.Style) []string {
	name := typeset.Clean(r.Name)
	if unit := unitOf(r); unit != "" {
		name += "（" + unit + "）"
	}
	lines := []string{look.Render(mark + typeset.Pad(name, w-1))}
	diff := v.stackedDiff(r)
	switch v.grid.lines {
	case 2:
		return append(lines, v.stackedSides(r, w)+diff)
	case 3:
		if diff == "" {
			break
		}
		return append(lines, v.stackedSides(r, w), diff)
	}
	for side := range r.Cells {
		lines = append(lines, typeset.Truncate("  "+v.stackedSide(r, side, w-5), w))
	}
	if diff == "" {
		return lines
	}
	return append(lines, typeset.Truncate(strings.TrimPrefix(diff, " "), w))
}

// stackedGap stands between what stands side by side in a stacked row.
const stackedGap = "   "

// stackedSides is what both sides say, in one line.
func (v *indicatorRows) stackedSides(r *compare.Row, w int) string {
	room := w/2 - 8
	return stackedGap + v.stackedSide(r, 0, room) + stackedGap + v.stackedSide(r, 1, room)
}

// stackedSide is what a side says, with its name.
func (v *indicatorRows) stackedSide(r *compare.Row, side, room int) string {
	says := v.saysIn(r, side, room)
	if says == "" {
		says = "—"
	}
	return v.s.text.Compare.SideNames[side] + " " + says
}

// stackedDiff is the difference behind what the sides say; "" in the review, which
// is about each side alone.
func (v *indicatorRows) stackedDiff(r *compare.Row) string {
	if v.show == showReview {
		return ""
	}
	return stackedGap + v.s.text.Compare.Difference + " " + v.difference(r)
}
