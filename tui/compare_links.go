package tui

import (
	"cmp"
	"slices"

	"guilan/model"
	"guilan/model/compare"
)

// link is a place on each side that are about the same: the panes of a twin stand
// level there.
type link struct {
	marks [2]mark
	topic string
}

// entryAt is an entry of a document's text and where it begins.
type entryAt struct {
	compare.Entry
	mark mark
}

// entries takes blocks of a document apart: every row of a table, every paragraph,
// and every entry inside one that a lead opens.
func (d *document) entries(first, end int) []entryAt {
	var all []entryAt
	for b := max(first, d.first); b < min(end, d.end); b++ {
		block := d.plan.Body[b]
		switch {
		case block.Table != nil && len(block.Table.Header) > 0:
			all = append(all, d.rowEntries(b, block.Table)...)
		case block.Kind == model.ParagraphBlock, block.Kind == model.ListBlock:
			all = append(all, d.leadEntries(b)...)
		}
	}
	return all
}

// leadEntries takes a paragraph apart at its leads.
func (d *document) leadEntries(block int) []entryAt {
	text := d.texts(block)[0]
	leads := slices.Clone(d.leadsOf(block))
	slices.SortFunc(leads, func(a, b lead) int { return cmp.Compare(a.start, b.start) })
	var all []entryAt
	if len(leads) == 0 || leads[0].start > 0 {
		leads = append([]lead{{}}, leads...) // what stands before the first lead
	}
	for i, l := range leads {
		end := len(text)
		if i+1 < len(leads) {
			end = leads[i+1].start
		}
		if end > l.start {
			all = append(all, entryAt{compare.Entry{Lead: string(text[l.from:l.to]), Text: string(text[l.start:end])}, mark{block, 0, l.start}})
		}
	}
	return all
}

// rowEntries makes an entry of every row of a table; its lead is the first cell
// with words.
func (d *document) rowEntries(block int, t *model.Table) []entryAt {
	var all []entryAt
	for i, r := range t.Rows {
		e := entryAt{mark: d.firstFilled(block, (i+1)*len(t.Header), len(t.Header))}
		for _, cell := range r.Cells {
			e.Lead = cmp.Or(e.Lead, cell)
			e.Text += cell + "\n"
		}
		all = append(all, e)
	}
	return all
}

// linkEntries links the entries of two stretches of text that are about the same.
func (t *twin) linkEntries(first, end [2]int) {
	var at [2][]entryAt
	var texts [2][]compare.Entry
	for side, s := range t.sides {
		at[side] = s.doc.entries(first[side], end[side])
		for _, e := range at[side] {
			texts[side] = append(texts[side], e.Entry)
			s.entries = append(s.entries, e.mark)
		}
	}
	for _, p := range compare.Entries(texts[0], texts[1]) {
		left, right := at[0][p.Left], at[1][p.Right]
		t.link(left.mark, right.mark, cmp.Or(left.Lead, right.Lead))
	}
}

func (t *twin) link(left, right mark, topic string) {
	t.links = append(t.links, link{[2]mark{left, right}, topic})
}

// linkColumns links two columns: their titles, the rows that state the same
// indicator, the entries about the same.
func (t *twin) linkColumns(columns [2]int) {
	var c [2]model.Column
	for side, s := range t.sides {
		c[side] = s.plan.Columns[columns[side]]
		s.entries = append(s.entries, mark{block: c[side].FirstBlock})
	}
	t.link(mark{block: c[0].FirstBlock}, mark{block: c[1].FirstBlock}, c[0].Title)
	if c[0].Kind == model.IndicatorColumn && c[1].Kind == model.IndicatorColumn {
		t.linkIndicators(columns)
		return
	}
	t.linkEntries([2]int{c[0].FirstBlock + 1, c[1].FirstBlock + 1}, [2]int{c[0].EndBlock, c[1].EndBlock})
}

// linkIndicators links the rows of two tables that state the same indicator.
func (t *twin) linkIndicators(columns [2]int) {
	for _, r := range compare.Indicators(t.sides[0].plan, t.sides[1].plan).Rows {
		var at [2]mark
		found := 0
		for side, c := range r.Cells {
			if c == nil {
				continue
			}
			for _, n := range c.Indicators {
				in := t.sides[side].plan.Indicators[n]
				if blocks := t.blocksAt(side, in.Line); in.Column == columns[side] && len(blocks) > 0 {
					at[side] = t.sides[side].doc.markAtLine(blocks[0], in.Line)
					t.sides[side].entries = append(t.sides[side].entries, at[side])
					found++
				}
			}
		}
		if found == 2 && r.Cells[0] != nil && r.Cells[1] != nil {
			t.link(at[0], at[1], r.Name)
		}
	}
}

func (t *twin) blocksAt(side, line int) []int {
	d := t.sides[side].doc
	return blocksAt(d.plan, d.first, d.end, line)
}

// linkPlans links two whole plans: their columns, their headings, and what stands
// under headings that are each other's counterpart.
func (t *twin) linkPlans() {
	left, right := t.sides[0].plan, t.sides[1].plan
	for _, p := range compare.Columns(left, right) {
		if p.Left >= 0 && p.Right >= 0 {
			t.linkColumns([2]int{p.Left, p.Right})
		}
	}
	for _, p := range compare.Outline(left, right) {
		if p.Left < 0 || p.Right < 0 {
			continue
		}
		first := [2]int{headingBlock(left, p.Left), headingBlock(right, p.Right)}
		if first[0] < 0 || first[1] < 0 {
			continue
		}
		t.link(mark{block: first[0]}, mark{block: first[1]}, left.HeadingTitle(p.Left))
		t.linkEntries([2]int{first[0] + 1, first[1] + 1}, [2]int{t.sides[0].ownEnd(first[0]), t.sides[1].ownEnd(first[1])})
	}
}

// ownEnd is the end of what stands right under a heading: the next heading or
// column.
func (s *twinSide) ownEnd(heading int) int {
	for b := heading + 1; b < s.doc.end; b++ {
		if s.plan.Body[b].Kind == model.HeadingBlock || s.doc.column[b] >= 0 {
			return b
		}
	}
	return s.doc.end
}

// compareMarks orders marks of a document as they stand in it: in a table by rows.
func (d *document) compareMarks(a, b mark) int {
	n := 1
	if table := d.plan.Body[a.block].Table; table != nil && a.block == b.block {
		n = max(len(table.Header), 1)
	}
	order := cmp.Or(cmp.Compare(a.block, b.block), cmp.Compare(a.part/n, b.part/n))
	if order == 0 && n == 1 {
		order = cmp.Compare(a.rune, b.rune)
	}
	return order
}

// lastBefore finds the last of some marks that is not behind the row at a place;
// -1 where all are.
func (s *twinSide) lastBefore(at place, n int, markAt func(i int) mark) int {
	here, best := s.doc.markOf(at), -1
	for i := range n {
		m := markAt(i)
		if s.doc.compareMarks(m, here) <= 0 && (best < 0 || s.doc.compareMarks(m, markAt(best)) >= 0) {
			best = i
		}
	}
	return best
}

// linkAt is the link that the row at a place of a side stands under; -1 before the
// first.
func (t *twin) linkAt(side int, at place) int {
	return t.sides[side].lastBefore(at, len(t.links), func(i int) mark { return t.links[i].marks[side] })
}

// unlinked tells whether the row at a place of a side belongs to an entry that the
// other side does not have.
func (t *twin) unlinked(side int, at place) bool {
	s := t.sides[side]
	entry := s.lastBefore(at, len(s.entries), func(i int) mark { return s.entries[i] })
	if entry < 0 {
		return false
	}
	l := t.linkAt(side, at)
	return l < 0 || s.doc.compareMarks(t.links[l].marks[side], s.entries[entry]) < 0
}

// follow puts the cursor of the other pane level with that of the pane that has
// the keys: as far behind the beginning of what both are about, but not beyond it.
func (t *twin) follow() {
	other := t.sides[1-t.active]
	if t.apart || other == nil {
		return
	}
	top, rows := t.levelAt()
	at := t.linkedPlace(1-t.active, top)
	for range rows {
		next, ok := other.doc.next(at)
		if !ok || t.beginsLink(1-t.active, next) {
			break
		}
		at = next
	}
	other.at = other.doc.step(at, 0)
}

// levelAt is the link that the panes stand level at, -1 for their beginnings, and
// how many rows behind it the cursor of the pane with the keys is.
func (t *twin) levelAt() (l, rows int) {
	side := t.side()
	l = t.linkAt(t.active, side.at)
	at := t.linkedPlace(t.active, l)
	for at != side.at {
		next, ok := side.doc.next(at)
		if !ok {
			return l, 0
		}
		at = next
		rows++
	}
	return l, rows
}

// linkedPlace is where a link stands on a side; the beginning for -1.
func (t *twin) linkedPlace(side, l int) place {
	d := t.sides[side].doc
	if l < 0 {
		at, _ := d.start()
		return at
	}
	m := t.links[l].marks[side]
	if p, ok := d.find(m); ok {
		return p
	}
	return d.placeAtLine(m.block, d.lineOf(m)) // the cell is out of sight sideways
}

// beginsLink tells whether a row begins what has a counterpart.
func (t *twin) beginsLink(side int, at place) bool {
	d := t.sides[side].doc
	here := d.markOf(at)
	return d.at(at).words && slices.ContainsFunc(t.links, func(l link) bool {
		m := l.marks[side]
		return m.block == here.block && m.part == here.part && m.rune == here.rune
	})
}

// levelRows are the rows that the other pane shows in h lines, so that what both
// are about begins on one line with its counterpart. A place with block -1 is an
// empty line.
func (t *twin) levelRows(h int) []place {
	side, other := t.side(), t.sides[1-t.active]
	l, rows := t.levelAt()
	line := slices.Index(side.doc.window(side.at, h), side.at) - rows // of the link in the pane
	var shown []place
	at := t.linkedPlace(1-t.active, l)
	if line < 0 {
		after := other.doc.after(at, h-line)
		skip := max(0, min(-line, len(after)-h)) // the end of the text stays in sight
		return after[skip:min(skip+h, len(after))]
	}
	for p, ok := other.doc.prev(at); ok && len(shown) < line; p, ok = other.doc.prev(p) {
		shown = append(shown, p)
	}
	for len(shown) < line {
		shown = append(shown, place{block: -1})
	}
	slices.Reverse(shown)
	shown = append(shown, other.doc.after(at, h-line)...)
	return shown[:min(h, len(shown))]
}
