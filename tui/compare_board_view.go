package tui

import (
	"fmt"
	"math"
	"strings"

	"guilan/model/compare"
	"guilan/tui/typeset"
)

// Widths of the board's columns.
const (
	widestName   = 12
	widestWords  = 18
	boardUnit    = 8
	leastFigure  = 8
	boardStacked = 48 // below this width a row takes two lines
)

// boardColumn is a plan's column on the board.
type boardColumn struct {
	plan    int
	width   int
	figures aligner
}

// nameWidth is the room for the names of indicators.
func (b *board) nameWidth() int {
	if b.w < boardStacked {
		return b.w - 1
	}
	return max(b.w/3, 18)
}

// columns are the plans that there is room for, from the first that shows on.
func (b *board) columns() []boardColumn {
	room := b.w - 1 - b.nameWidth() - 2 - boardUnit
	if b.w < boardStacked {
		room = b.w
	}
	var columns []boardColumn
	for i := b.first; i < len(b.plans); i++ {
		c := b.column(i)
		if room -= 2 + c.width; room < 0 && len(columns) > 0 {
			break
		}
		columns = append(columns, c)
		if b.w < boardStacked {
			break
		}
	}
	return columns
}

// column measures a plan's column: its figures, with the sign of the best and the
// bar behind them, and its name.
func (b *board) column(plan int) boardColumn {
	c := boardColumn{plan: plan}
	for i := range b.table.Rows {
		r := &b.table.Rows[i]
		if r.Cells[plan] == nil || b.show == boardReview && !reviewed(r) {
			continue
		}
		text := b.figure(r, plan)
		if v := b.value(r, plan); v != nil && v.Converted != nil && r.Comparable {
			c.figures.add(text)
		} else if v != nil && v.Number != nil {
			c.width = max(c.width, typeset.Width(text)+signsWidth())
		} else {
			c.width = max(c.width, min(typeset.Width(text)+signsWidth(), b.wordsWidth()))
		}
	}
	name := min(typeset.Width(b.name(plan)), widestName)
	c.width = max(c.width, c.figures.width()+signsWidth(), name, leastFigure)
	return c
}

// signsWidth is the room behind a figure for a blank, the sign of the best or the
// worst, and the bar.
func signsWidth() int { return typeset.Width(" ▲") + sparkWidth() }

// wordsWidth is what a plan's words may take; figures take what they need.
func (b *board) wordsWidth() int {
	if b.w < alignedFrom {
		return widestName
	}
	return widestWords
}

func (b *board) rowHeight() int {
	if b.w < boardStacked {
		return 2
	}
	return 1
}

// listHeight is the room for rows below the title and the names of the plans.
func (b *board) listHeight() int {
	h := b.h - b.above()
	if b.detailed() {
		h -= 2
	}
	return max(h, 1)
}

// above is how many lines stand above the rows: the names of the plans and, where
// there is room, the title.
func (b *board) above() int {
	if b.h >= 6 {
		return 2
	}
	return 1
}

// detailed tells whether there is room at the foot for the row under the cursor.
func (b *board) detailed() bool { return b.h >= 12 }

func (b *board) view() string {
	text := b.s.text.Compare
	switch {
	case b.table == nil:
		return joinLines(fillLines([]string{b.s.text.Drill.Loading}, b.w, b.h))
	case len(b.shown) == 0:
		return joinLines(fillLines(wrap(text.BoardNone, b.w), b.w, b.h))
	}
	columns := b.columns()
	var lines []string
	if b.h >= 6 {
		lines = append(lines, b.title())
	}
	lines = append(lines, b.names(columns))
	rows := b.sheet.lines(b.listHeight(), b.rowHeight(), b.group,
		func(i int) []string { return b.drawRow(i, columns) },
		func(head string) string { return groupLine(b.s, head, b.w) })
	lines = append(lines, fillLines(rows, b.w, b.listHeight())...)
	if b.detailed() {
		r := b.row(b.sheet.at)
		lines = append(lines, b.s.look.frame.Render(rule(b.w)))
		lines = append(lines, typeset.Truncate(" "+typeset.Clean(r.Name+"  "+b.remark(r)), b.w))
	}
	return joinLines(fillLines(lines, b.w, b.h))
}

// remark says of a row why its figures cannot be compared, what came of the plans'
// promises, or how its bounds are ranked.
func (b *board) remark(r *compare.Row) string {
	text := b.s.text.Compare
	var words []string
	if !r.Comparable {
		words = append(words, r.Why)
	}
	best, _ := b.extremes(r)
	bounds := false
	for i := range r.Cells {
		if done, ok := r.Completion(i); ok && b.show == boardReview {
			words = append(words, fmt.Sprintf(text.Promise, b.name(i), figure(done.Target, r), figure(done.Actual, r), text.Verdicts[string(done.Verdict)]))
		}
		v := b.value(r, i)
		bounds = bounds || v != nil && v.Converted != nil && v.Bound != ""
	}
	if best >= 0 && bounds && b.show != boardReview {
		words = append(words, text.BoundsRanked)
	}
	return strings.Join(words, "；")
}

// group is the title above row i where a group begins.
func (b *board) group(i int) string {
	if b.order != boardByDomain {
		return ""
	}
	return b.s.domainAbove(i, b.row)
}

func (b *board) title() string {
	text := b.s.text.Compare
	signs := text.BestWorst
	if b.show == boardReview {
		signs = text.VerdictSigns
	}
	left := " " + text.Board + "   " + text.BoardViews[b.show] + "   " + signs
	right := fmt.Sprintf(text.BoardCounts, len(b.plans), len(b.shown)) + " "
	if b.filter != allRows {
		right = text.Filters[b.filter] + " │ " + right
	}
	return b.s.look.title.Render(typeset.Pad(left, max(b.w-typeset.Width(right), 0))) + b.s.look.badge.Render(right)
}

// names is the line with the names of the plans that show; marks at its ends say
// that there are more.
func (b *board) names(columns []boardColumn) string {
	more := b.first+len(columns) < len(b.plans)
	if b.w < boardStacked {
		name := fmt.Sprintf("%s %d/%d", b.name(b.first), b.first+1, len(b.plans))
		return b.s.look.dim.Render(typeset.Truncate(sign(b.first > 0, "◂")+name+" "+sign(more, "▸"), b.w))
	}
	line := " " + typeset.Pad(b.s.text.Compare.Indicator, b.nameWidth()) + "  " + typeset.Pad(b.s.text.Compare.Unit, boardUnit)
	for i, c := range columns {
		name := typeset.PadLeft(b.name(c.plan), c.width)
		switch {
		case i == 0 && b.first > 0:
			name = " ◂" + name
		default:
			name = "  " + name
		}
		line += name
	}
	if more {
		line = typeset.Pad(line, b.w-1) + "▸"
	}
	return b.s.look.dim.Render(line)
}

func sign(shown bool, mark string) string {
	if shown {
		return mark
	}
	return " "
}

func (b *board) drawRow(i int, columns []boardColumn) []string {
	r := b.row(i)
	look, mark := b.s.look.item, " "
	if i == b.sheet.at {
		look, mark = b.s.look.selected, "▸"
	}
	name := look.Render(mark + typeset.Pad(typeset.Clean(r.Name), b.nameWidth()))
	drawn := rowOnBoard{Row: r, best: -1, worst: -1, scale: b.scale(r)}
	if b.show != boardReview {
		drawn.best, drawn.worst = b.extremes(r)
	}
	if b.w < boardStacked {
		unit := ""
		if r.Comparable {
			unit = " " + typeset.Clean(r.Unit)
		}
		return []string{name, cut("   "+b.drawFigure(drawn, columns[0], false)+b.s.look.dim.Render(unit), 0, b.w)}
	}
	var line strings.Builder
	line.WriteString(name + "  " + b.s.look.dim.Render(typeset.Pad(unitOf(r), boardUnit)))
	for _, c := range columns {
		line.WriteString("  " + b.drawFigure(drawn, c, true))
	}
	return []string{line.String()}
}

// rowOnBoard is a row with what its figures have in common.
type rowOnBoard struct {
	*compare.Row
	best, worst int     // plans, -1 for none
	scale       float64 // the figure of a full bar; 0 where no bars are drawn
}

// scale is the largest of a row's figures, to which all its bars are drawn; 0
// where they cannot be compared or there is only one.
func (b *board) scale(r *compare.Row) float64 {
	most, count := 0.0, 0
	for i := range r.Cells {
		if v := b.value(r, i); v != nil && v.Converted != nil && r.Comparable {
			most = max(most, math.Abs(*v.Converted))
			count++
		}
	}
	if count < 2 {
		return 0
	}
	return most
}

// bar draws a plan's figure as a bar; of a change, how large it is either way.
func (b *board) bar(r rowOnBoard, plan int) string {
	v := b.value(r.Row, plan)
	if v == nil || v.Converted == nil {
		return typeset.Spaces(sparkWidth())
	}
	size := math.Abs(*v.Converted)
	return spark(&compare.Value{Converted: &size}, r.scale)
}

// ties tells whether a plan's figure is the best or the worst, or equal to it.
func (b *board) ties(r rowOnBoard, plan, extreme int) bool {
	if extreme < 0 || plan == extreme {
		return plan == extreme
	}
	v, most := b.value(r.Row, plan), b.value(r.Row, extreme)
	return v != nil && v.Converted != nil && *v.Converted == *most.Converted &&
		v.Year == most.Year && v.Cumulative == most.Cumulative
}

// drawFigure draws what a plan says of an indicator, with the sign of the best or
// the worst and a bar.
func (b *board) drawFigure(r rowOnBoard, c boardColumn, aligned bool) string {
	text := b.figure(r.Row, c.plan)
	if v := b.value(r.Row, c.plan); aligned && r.Comparable && v != nil && v.Converted != nil {
		text = c.figures.align(text)
	}
	look := b.s.look.item
	switch done, _ := r.Completion(c.plan); {
	case b.show == boardReview && done.Verdict == compare.Met:
		look = b.s.look.better
	case b.show == boardReview && done.Verdict == compare.Missed:
		look = b.s.look.worse
	case b.ties(r, c.plan, r.best):
		look = b.s.look.better
	case b.ties(r, c.plan, r.worst):
		look = b.s.look.worse
	}
	switch {
	case b.ties(r, c.plan, r.best):
		text += " ▲"
	case b.ties(r, c.plan, r.worst):
		text += " ▼"
	default:
		text += typeset.Spaces(typeset.Width(" ▲"))
	}
	text = look.Render(text) + b.s.look.badge.Render(b.bar(r, c.plan))
	if !aligned {
		return text
	}
	room := c.width - styledWidth(text)
	if room < 0 {
		return typeset.Pad(b.figure(r.Row, c.plan), c.width)
	}
	return typeset.Spaces(room) + text
}
