package tui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"
)

// rowAt is the row that line y of a sheet's last drawing belongs to, -1 for none.
func (s *sheet) rowAt(y int) int {
	if y < 0 || y >= len(s.drawn) {
		return -1
	}
	return s.drawn[y]
}

// wheel moves the cursor of a sheet by about so many lines.
func (s *sheet) wheel(by, rowH int) {
	s.to(s.at + cmp.Or(by/rowH, cmp.Compare(by, 0)))
}

func (c *comparison) click(_, y int) tea.Cmd {
	view := c.kinds[c.kind]
	if view == nil || view.rows() == 0 {
		return nil
	}
	sheet := view.list()
	if row := sheet.rowAt(y - c.above(view)); row >= 0 && sheet.clickRow(row) {
		return view.open(row)
	}
	return nil
}

func (c *comparison) wheel(_, _, by int) tea.Cmd {
	if view := c.kinds[c.kind]; view != nil && view.rows() > 0 {
		view.list().n = view.rows()
		view.list().wheel(by, view.height())
	}
	return nil
}

func (b *board) click(_, y int) tea.Cmd {
	if b.table == nil || len(b.shown) == 0 {
		return nil
	}
	if row := b.sheet.rowAt(y - b.above()); row >= 0 && b.sheet.clickRow(row) {
		return b.open()
	}
	return nil
}

func (b *board) wheel(_, _, by int) tea.Cmd {
	if b.table != nil && len(b.shown) > 0 {
		b.sheet.wheel(by, b.rowHeight())
	}
	return nil
}

func (c *chooser) click(_, y int) tea.Cmd {
	first, end := c.list.window(c.listHeight())
	row := first + y - frameRows(c.w, c.h) - 1 // the field
	if row < first || row >= end || !c.list.clickRow(row) {
		return nil
	}
	return c.s.replace(c, newCompare(c.s, c.left, c.shown[row].ID))
}

func (c *chooser) wheel(_, _, by int) tea.Cmd {
	c.list.scroll(by, c.listHeight())
	return nil
}

// click gives the keys to the pane at a place and puts its cursor there.
func (t *twin) click(x, y int) tea.Cmd {
	side := t.paneAt(x)
	if t.sides[side] == nil {
		return nil
	}
	_, h := inside(t.paneWidth(side), t.h)
	rows := t.window(side, h)
	y -= frameRows(t.paneWidth(side), t.h)
	if y < 0 || y >= len(rows) || rows[y].block < 0 || !t.sides[side].doc.at(rows[y]).words {
		return nil
	}
	t.active = side
	t.sides[side].at = rows[y]
	t.follow()
	return nil
}

// wheel scrolls the pane at a place, and the other one along.
func (t *twin) wheel(x, _, by int) tea.Cmd {
	side := t.paneAt(x)
	if t.sides[side] == nil {
		return nil
	}
	t.active = side
	return t.move(by, "")
}

// paneAt is the side whose pane stands at column x.
func (t *twin) paneAt(x int) int {
	switch {
	case t.single():
		return t.active
	case x < t.paneWidth(0):
		return 0
	}
	return 1
}

func (t *twin) grab(x, _ int) bool {
	edge := t.paneWidth(0)
	return !t.single() && (x == edge || x == edge-1)
}

func (t *twin) drag(x int) {
	t.split = max(minPane, min(x+1, t.w-minPane))
	t.resize(t.w, t.h)
}
