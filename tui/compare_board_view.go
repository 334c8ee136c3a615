package tui

import (
	"fmt"
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

// column measures a plan's column: its figures, with the sign of the best behind
// them, and its name.
func (b *board) column(plan int) boardColumn {
	c := boardColumn{plan: plan}
	for i := range b.table.Rows {
		r := &b.table.Rows[i]
		if r.Cells[plan] == nil {
			continue
		}
		text := b.figure(r, r.Cells[plan])
		if v := b.value(r.Cells[plan]); v != nil && v.Converted != nil && r.Comparable {
			c.figures.add(text)
		} else {
			c.width = max(c.width, min(typeset.Width(text)+2, widestWords))
		}
	}
	name := min(typeset.Width(b.name(plan)), widestName)
	c.width = max(c.width, c.figures.width()+2, name, leastFigure)
	return c
}

func (b *board) rowHeight() int {
	if b.w < boardStacked {
		return 2
	}
	return 1
}

// listHeight is the room for rows below the title and the names of the plans.
func (b *board) listHeight() int {
	h := b.h - 1
	if b.h >= 6 {
		h-- // the title
	}
	if b.detailed() {
		h -= 2
	}
	return max(h, 1)
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
		lines = append(lines, typeset.Truncate(" "+typeset.Clean(r.Name+"  "+r.Why), b.w))
	}
	return joinLines(fillLines(lines, b.w, b.h))
}

// group is the title above row i where a group begins.
func (b *board) group(i int) string {
	if i > 0 && b.row(i-1).Group == b.row(i).Group {
		return ""
	}
	if b.row(i).Group == "" {
		return b.s.text.Compare.NoGroup
	}
	return b.row(i).Group
}

func (b *board) title() string {
	text := b.s.text.Compare
	left := " " + text.Board + "   " + b.showName() + "   " + text.BestWorst
	right := fmt.Sprintf(text.BoardCounts, len(b.plans), len(b.shown)) + " "
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
	best, worst := -1, -1
	if r.Comparable {
		best, worst = r.Extremes(b.value)
	}
	if b.w < boardStacked {
		unit := ""
		if r.Comparable {
			unit = " " + typeset.Clean(r.Unit)
		}
		return []string{name, cut("   "+b.drawFigure(r, columns[0], best, worst, false)+b.s.look.dim.Render(unit), 0, b.w)}
	}
	var line strings.Builder
	line.WriteString(name + "  " + b.s.look.dim.Render(typeset.Pad(unitOf(r), boardUnit)))
	for _, c := range columns {
		line.WriteString("  " + b.drawFigure(r, c, best, worst, true))
	}
	return []string{line.String()}
}

// ties tells whether a plan's figure is the best or the worst, or equal to it.
func (b *board) ties(r *compare.Row, plan, extreme int) bool {
	if extreme < 0 || plan == extreme {
		return plan == extreme
	}
	v, most := b.value(r.Cells[plan]), b.value(r.Cells[extreme])
	return v != nil && v.Converted != nil && *v.Converted == *most.Converted &&
		v.Year == most.Year && v.Cumulative == most.Cumulative
}

// drawFigure draws what a plan says of an indicator, with the sign of the best or
// the worst.
func (b *board) drawFigure(r *compare.Row, c boardColumn, best, worst int, aligned bool) string {
	text := b.figure(r, r.Cells[c.plan])
	if v := b.value(r.Cells[c.plan]); aligned && r.Comparable && v != nil && v.Converted != nil {
		text = c.figures.align(text)
	}
	switch {
	case b.ties(r, c.plan, best):
		text = b.s.look.better.Render(text + " ▲")
	case b.ties(r, c.plan, worst):
		text = b.s.look.worse.Render(text + " ▼")
	default:
		text += "  "
	}
	if !aligned {
		return text
	}
	room := c.width - styledWidth(text)
	if room < 0 {
		return typeset.Pad(b.figure(r, r.Cells[c.plan]), c.width)
	}
	return typeset.Spaces(room) + text
}
