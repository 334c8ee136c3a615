package tui

import (
	"slices"
	"strings"

	"guilan/model"
	"guilan/tui/typeset"
)

// document sets the blocks of a plan, or of a part of it, in rows of a given
// width. A block is set when it is first looked at, so that opening a long plan
// costs no more than what shows.
type document struct {
	s          *session
	plan       *model.Plan
	first, end int // the blocks of the document: Body[first:end]

	bare bool // special columns have no frame: the document is one

	measure int // cells of a paragraph's lines
	room    int // cells that tables and frames may take

	column  []int              // for each block of the plan, the special column it is in; -1
	lit     map[int][]ink      // what is lit, by block
	scroll  map[int]int        // tables scrolled sideways, by block
	leads   map[int][]lead     // leads of the blocks looked at
	words   map[int][][]rune   // their texts
	repairs map[int][]repairAt // what was mended in them
	laid    map[int][]row      // their rows, at this width
}

// row is one line of a document.
type row struct {
	spans  []typeset.Span
	line   int  // source line; 0 where there is none
	words  bool // shows words of the plan, so that the cursor may stand on it
	framed bool // the first span belongs to the frame of a special column
}

// place is a row of a document.
type place struct{ block, row int }

// paragraphMeasure is the length of line, in cells, at which Chinese reads well.
const paragraphMeasure = 80

// newDocument makes a document of Body[first:end].
func newDocument(s *session, plan *model.Plan, first, end int) *document {
	return &document{
		s: s, plan: plan, first: max(first, 0), end: min(end, len(plan.Body)),
		column: columnsOf(plan),
		lit:    map[int][]ink{}, scroll: map[int]int{}, leads: map[int][]lead{},
		words: map[int][][]rune{}, repairs: map[int][]repairAt{}, laid: map[int][]row{},
	}
}

// leadsOf finds the leads of a paragraph and of the entries inside it.
func (d *document) leadsOf(block int) []lead {
	leads, ok := d.leads[block]
	if ok {
		return leads
	}
	b := d.plan.Body[block]
	if b.Kind == model.ParagraphBlock || b.Kind == model.ListBlock {
		text := d.texts(block)[0]
		add := func(line int, title string) {
			if line < b.Line || line > max(b.EndLine, b.Line) {
				return
			}
			if l, ok := leadIn(text, fold(text), title); ok {
				leads = append(leads, l)
			}
		}
		for _, l := range d.plan.Leads {
			add(l.Line, l.Title)
		}
		for _, t := range d.plan.Tasks {
			add(t.Line, t.Title)
		}
	}
	d.leads[block] = leads
	return leads
}

// resize gives the document another width; its rows are set anew when they are
// looked at. wide is the room for tables.
func (d *document) resize(measure, wide int) {
	if measure == d.measure && wide == d.room {
		return
	}
	d.measure, d.room = measure, wide
	clear(d.laid)
}

// texts returns the texts of a block: one, or one for each cell of a table.
func (d *document) texts(block int) [][]rune {
	texts, ok := d.words[block]
	if !ok {
		texts = blockTexts(d.plan, d.plan.Body[block])
		d.words[block] = texts
	}
	return texts
}

// rows returns the rows of a block.
func (d *document) rows(block int) []row {
	rows, ok := d.laid[block]
	if !ok {
		rows = d.set(block)
		d.laid[block] = rows
	}
	return rows
}

// set sets one block: the white space before it, its frame, its lines.
func (d *document) set(i int) []row {
	b := d.plan.Body[i]
	side := ""
	var rows []row
	if d.gapBefore(i) {
		rows = append(rows, row{})
	}
	c := d.column[i]
	if c >= 0 && !d.bare {
		side = typeset.FrameSide
	}
	texts := d.texts(i)
	switch {
	case side != "" && d.plan.Columns[c].FirstBlock == i && b.Table == nil:
		rows = append(rows, d.frameTitle(texts[0], b.Line)...)
	case b.Table != nil && len(b.Table.Header) > 0:
		rows = append(rows, d.table(i, b.Table)...)
	case b.Kind == model.HeadingBlock, b.Kind == model.ColumnBlock:
		rows = append(rows, d.lines(texts[0], 0, len(texts[0]), b.Line, side, 0, 0)...)
	default:
		rows = append(rows, d.paragraph(i, texts[0], side)...)
	}
	if side != "" && d.plan.Columns[c].EndBlock == i+1 {
		rows = append(rows, row{spans: []typeset.Span{typeset.Draw(typeset.FrameBottom(d.measure))}, framed: true})
	}
	return rows
}

// gapBefore tells whether a blank row stands before a block: at headings, and
// where a special column begins or has ended.
func (d *document) gapBefore(i int) bool {
	if i == d.first {
		return false
	}
	b := d.plan.Body[i]
	return b.Kind == model.HeadingBlock || d.plan.Body[i-1].Kind == model.HeadingBlock ||
		d.column[i] != d.column[i-1] || d.column[i] < 0 && b.Table != nil
}

// frameTitle sets the title of a special column into the upper edge of its
// frame; what does not fit there follows inside the frame.
func (d *document) frameTitle(text []rune, line int) []row {
	w := d.measure
	inside := max(w-2*typeset.Width(typeset.FrameSide)-1, 2)
	var rows []row
	for n, l := range typeset.Lines(text, inside, inside) {
		span := typeset.Show(typeset.Head, text, 0, l.From, l.To)
		spans := []typeset.Span{typeset.Draw(typeset.FrameSide), span}
		if n == 0 {
			spans = []typeset.Span{typeset.Draw(typeset.FrameCorner), span, typeset.Draw(" " + typeset.Rule(w-typeset.Width(typeset.FrameCorner+span.Text)-1))}
		}
		rows = append(rows, row{spans: spans, line: line, words: true, framed: true})
	}
	return rows
}

// paragraph sets a paragraph, every entry inside it as a paragraph of its own.
func (d *document) paragraph(i int, text []rune, side string) []row {
	b := d.plan.Body[i]
	starts := []int{0}
	for _, l := range d.leadsOf(i) {
		starts = append(starts, l.start)
	}
	slices.Sort(starts)
	starts = append(slices.Compact(starts), len(text))
	var rows []row
	for n, from := range starts[:len(starts)-1] {
		first, hang := d.indent(), 0
		if b.Kind == model.ListBlock || b.Kind == model.FootnoteBlock {
			first, hang = 0, min(hangOf(text[from:]), d.measure/4)
		}
		rows = append(rows, d.lines(text, from, starts[n+1], b.Line, side, first, hang)...)
	}
	return rows
}

// indent is that of a paragraph's first line: two characters, one where lines
// are short.
func (d *document) indent() int {
	if d.measure < 24 {
		return 2
	}
	return 4
}

// lines sets the runes from:to of a text, the first line indented by first cells
// and the others by hang.
func (d *document) lines(text []rune, from, to, line int, side string, first, hang int) []row {
	room := max(d.measure-typeset.Width(side), 4)
	var rows []row
	for n, l := range typeset.Lines(text[from:to], room-first, room-hang) {
		lead := side + typeset.Spaces(hang)
		if n == 0 {
			lead = side + typeset.Spaces(first)
		}
		span := typeset.Show(typeset.Body, text, 0, from+l.From, from+l.To)
		rows = append(rows, row{
			spans: withLead(lead, span), line: line,
			words: strings.TrimSpace(span.Text) != "", framed: side != "",
		})
	}
	return rows
}

func withLead(lead string, spans ...typeset.Span) []typeset.Span {
	if lead == "" {
		return spans
	}
	return append([]typeset.Span{typeset.Draw(lead)}, spans...)
}

// table draws a table, scrolled sideways as far as the user has.
func (d *document) table(i int, t *model.Table) []row {
	side := d.tableSide(i)
	cells := tableCells(t)
	drawn := typeset.DrawTable(cells[0], cells[1:], d.room-typeset.Width(side), d.scroll[i])
	d.scroll[i] = drawn.Scroll
	rows := make([]row, len(drawn.Lines))
	for n, l := range drawn.Lines {
		rows[n] = row{spans: withLead(side, l.Spans...), line: d.plan.Body[i].Line, words: l.Row >= 0, framed: side != ""}
		if l.Row > 0 && t.Rows[l.Row-1].Line > 0 {
			rows[n].line = t.Rows[l.Row-1].Line
		}
	}
	return rows
}

// tableSide stands before each line of a table: the side of the special column's
// frame, which is left out where the table has little enough room.
func (d *document) tableSide(block int) string {
	if d.column[block] < 0 || d.bare || d.room < 40 {
		return ""
	}
	return typeset.FrameSide
}

// slide scrolls a table sideways by so many columns; false where it is no table
// or cannot go further.
func (d *document) slide(block, by int) bool {
	to := d.scroll[block] + by
	if by == 0 || to < 0 || to > d.maxSlide(block) {
		return false
	}
	d.scroll[block] = to
	delete(d.laid, block)
	return true
}

// maxSlide is how many columns a table can be scrolled sideways.
func (d *document) maxSlide(block int) int {
	t := d.plan.Body[block].Table
	if t == nil {
		return 0
	}
	cells := tableCells(t)
	return typeset.DrawTable(cells[0], cells[1:], d.room-typeset.Width(d.tableSide(block)), 0).MaxScroll
}

// next returns the row after a place; false at the end.
func (d *document) next(p place) (place, bool) {
	if p.row+1 < len(d.rows(p.block)) {
		return place{p.block, p.row + 1}, true
	}
	for b := p.block + 1; b < d.end; b++ {
		if len(d.rows(b)) > 0 {
			return place{b, 0}, true
		}
	}
	return p, false
}

// prev returns the row before a place; false at the start.
func (d *document) prev(p place) (place, bool) {
	if p.row > 0 {
		return place{p.block, p.row - 1}, true
	}
	for b := p.block - 1; b >= d.first; b-- {
		if n := len(d.rows(b)); n > 0 {
			return place{b, n - 1}, true
		}
	}
	return p, false
}

// step moves a place by n rows, as far as there are any, and on to the next row
// with words in that direction, or back to the last one.
func (d *document) step(p place, n int) place {
	move, back := d.next, d.prev
	if n < 0 {
		move, back, n = d.prev, d.next, -n
	}
	ok := true
	for ; n > 0 && ok; n-- {
		p, ok = move(p)
	}
	for ok && !d.at(p).words {
		p, ok = move(p)
	}
	for ok = true; ok && !d.at(p).words; {
		p, ok = back(p)
	}
	return p
}

// at returns the row at a place.
func (d *document) at(p place) row {
	if rows := d.rows(p.block); p.row < len(rows) {
		return rows[p.row]
	}
	return row{}
}

// start is the first row with words; false in a document without any.
func (d *document) start() (place, bool) {
	for b := d.first; b < d.end; b++ {
		for i, r := range d.rows(b) {
			if r.words {
				return place{b, i}, true
			}
		}
	}
	return place{d.first, 0}, false
}

// last is the last row with words.
func (d *document) last() place {
	for b := d.end - 1; b >= d.first; b-- {
		rows := d.rows(b)
		for i := len(rows) - 1; i >= 0; i-- {
			if rows[i].words {
				return place{b, i}
			}
		}
	}
	return place{d.first, 0}
}

// topOf block is its first row with words.
func (d *document) topOf(block int) place {
	for i, r := range d.rows(block) {
		if r.words {
			return place{block, i}
		}
	}
	return place{block, 0}
}

// mark is a rune of a block's text: a place that stays the same when the width
// changes.
type mark struct{ block, part, rune int }

// markOf returns what the row at a place shows first.
func (d *document) markOf(p place) mark {
	for _, s := range d.at(p).spans {
		if s.Part >= 0 {
			return mark{p.block, s.Part, s.From}
		}
	}
	return mark{block: p.block}
}

// placeOf returns the row that shows a mark. A table that has it out of sight is
// scrolled sideways.
func (d *document) placeOf(m mark) place {
	if p, ok := d.find(m); ok {
		return p
	}
	if before := d.scroll[m.block]; d.maxSlide(m.block) > 0 {
		for n := 0; n <= d.maxSlide(m.block); n++ {
			d.slide(m.block, n-d.scroll[m.block])
			if p, ok := d.find(m); ok {
				return p
			}
		}
		d.slide(m.block, before-d.scroll[m.block])
	}
	return d.topOf(m.block)
}

func (d *document) find(m mark) (place, bool) {
	for i, r := range d.rows(m.block) {
		for _, s := range r.spans {
			if s.Part == m.part && s.From <= m.rune && m.rune < s.To {
				return place{m.block, i}, true
			}
		}
	}
	return place{}, false
}

// window returns the places of h rows around one that is to be seen: a third
// down from the top, nearer to an edge where the document begins or ends.
func (d *document) window(at place, h int) []place {
	return d.windowFrom(at, h/3, h)
}

// windowFrom is window with so many rows above the place.
func (d *document) windowFrom(at place, above, h int) []place {
	after := d.after(at, h)
	above = max(above, h-len(after))
	var before []place
	for p, ok := d.prev(at); ok && len(before) < above; p, ok = d.prev(p) {
		before = append(before, p)
	}
	slices.Reverse(before)
	shown := append(before, after...)
	return shown[:min(len(shown), h)]
}

// after returns the places of up to h rows from one on.
func (d *document) after(at place, h int) []place {
	after := []place{at}
	for p, ok := d.next(at); ok && len(after) < h; p, ok = d.next(p) {
		after = append(after, p)
	}
	return after
}
