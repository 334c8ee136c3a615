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
	side    [2]int     // cells for what a side says
	bars    bool
	diff    int
}

// Widths of the table: below stackedBelow a row takes several lines; from
// wideReasons on reasons are spelt out, from alignedFrom on points are aligned; no
// name gets less than leastName.
const (
	stackedBelow = 72
	wideReasons  = 100
	alignedFrom  = 100
	leastName    = 14
	widestSide   = 30
)

func (v *indicatorRows) resize(w int) {
	if w == v.w {
		return
	}
	v.w = w
	g := &v.grid
	*g = indicatorGrid{lines: 1, points: w >= alignedFrom}
	for i := range v.table.Rows {
		v.widen(&v.table.Rows[i])
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
	for i := range v.table.Rows {
		line := v.stackedSides(&v.table.Rows[i], w)
		sides = max(sides, typeset.Width(line))
		all = max(all, typeset.Width(line+stackedGap+v.stackedDiff(&v.table.Rows[i])))
	}
	switch {
	case all <= w:
		return 2
	case sides <= w:
		return 3
	}
	return 4
}

// widen makes the columns wide enough for a row.
func (v *indicatorRows) widen(r *compare.Row) {
	g := &v.grid
	g.unit = max(g.unit, typeset.Width(unitOf(r)))
	g.diff = max(g.diff, typeset.Width(v.difference(r)))
	for side, c := range r.Cells {
		if st := stated(c); v.aligns(st, r) {
			g.base[side] = max(g.base[side], typeset.Width(v.write(side, st.base, r)))
			g.target[side].add(v.write(side, st.target, r))
		} else if st.figures() {
			g.least[side] = max(g.least[side], typeset.Width(v.says(r, side)))
		}
	}
}

// aligns tells whether a statement is set under those of other rows: not one
// whose figures stand with their units, because they cannot be compared.
func (v *indicatorRows) aligns(st statement, r *compare.Row) bool {
	return st.figures() && r.Comparable
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
	fixed := 1 + gap + g.unit + gap + gap + gap + g.diff
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
	if g.bars = g.name >= 44; g.bars {
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
		cells = append(cells, typeset.Pad(v.sideHead(side), g.side[side]+g.barWidth()))
	}
	cells = append(cells, typeset.PadLeft(v.diffHead(), g.diff))
	return []string{v.s.look.dim.Render(" " + strings.Join(cells, "  "))}
}

func (g *indicatorGrid) barWidth() int {
	if g.bars {
		return 4
	}
	return 0
}

// sideHead names a side with the years of its base and its target: "淮北市 2020 → 2025".
func (v *indicatorRows) sideHead(side int) string {
	name := typeset.Truncate(shortRegion(typeset.Clean(v.s.planName(v.plans[side].ID))), 12)
	if v.bases[side] == 0 || v.targets[side] == 0 {
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
	if v.targets[0] != v.targets[1] || v.targets[0] == 0 {
		return v.s.text.Compare.Difference
	}
	return fmt.Sprintf("%s(%d)", v.s.text.Compare.Difference, v.targets[0])
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
	text := v.saysIn(r, side, room)
	if st := stated(r.Cells[side]); v.aligns(st, r) {
		target := v.write(side, st.target, r)
		if g.points {
			target = g.target[side].align(target)
		}
		text = typeset.PadLeft(v.write(side, st.base, r), g.base[side]) + arrow + target
	}
	cell := typeset.Pad(text, room)
	if !g.bars {
		return cell
	}
	return cell + "  " + v.s.look.badge.Render(v.barsOf(r, side))
}

// barsOf draws base and target of a side as bars, in one scale with the other
// side's.
func (v *indicatorRows) barsOf(r *compare.Row, side int) string {
	if !r.Comparable || r.Cells[0] == nil || r.Cells[1] == nil {
		return "  "
	}
	scale := 0.0
	for _, c := range r.Cells {
		st := stated(c)
		if st.review || st.target == nil || st.target.Converted == nil {
			return "  "
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
	if v.grid.lines < 4 {
		line := v.stackedSides(r, w)
		if v.grid.lines == 2 {
			return append(lines, line+stackedGap+v.stackedDiff(r))
		}
		return append(lines, line, "   "+v.stackedDiff(r))
	}
	for side := range r.Cells {
		lines = append(lines, typeset.Truncate("  "+v.stackedSide(r, side, w-5), w))
	}
	return append(lines, typeset.Truncate("  "+v.stackedDiff(r), w))
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

func (v *indicatorRows) stackedDiff(r *compare.Row) string {
	return v.s.text.Compare.Difference + " " + v.difference(r)
}
