package tui

import (
	"strings"

	"guilan/model"
)

// aim finds the place that a target means, and lights the words that it names.
func (d *document) aim(to target) mark {
	clear(d.lit)
	blocks := d.candidates(to)
	if to.name != "" {
		for _, b := range blocks {
			if m, inks, ok := d.named(b, to); ok {
				d.lit[b] = inks
				return m
			}
		}
	}
	if len(blocks) == 0 {
		return mark{block: d.first}
	}
	return d.markAtLine(blocks[0], to.line)
}

// candidates are the blocks in which the words of a target may stand, the
// likeliest first: its own block or line, then the blocks after it. A title may
// stand on the same line as what it names, and a list entry may have been joined
// to the one before, so that a hit's line is near but not always exact.
func (d *document) candidates(to target) []int {
	var blocks []int
	if d.first <= to.block && to.block < d.end {
		blocks = append(blocks, to.block)
	}
	if to.line > 0 {
		blocks = append(blocks, blocksAt(d.plan, d.first, d.end, to.line)...)
	}
	if len(blocks) == 0 {
		if to.line > 0 || to.name == "" {
			return nil
		}
		for b := d.first; b < d.end; b++ { // a source without lines
			blocks = append(blocks, b)
		}
		return blocks
	}
	if to.name != "" {
		last := blocks[len(blocks)-1]
		for b := last + 1; b < min(last+4, d.end); b++ {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// named finds the words of a target in a block. Where a table has them in
// several rows, the row of the target's line counts.
func (d *document) named(block int, to target) (mark, []ink, bool) {
	name := []rune(strings.Trim(to.name, "… "))
	skipped := len([]rune(to.name)) - len([]rune(strings.TrimLeft(to.name, "… ")))
	needle := fold(name)
	if len(needle.runes) == 0 {
		return mark{}, nil, false
	}
	best := -1
	var at int
	var in folded
	for part, text := range d.texts(block) {
		f := fold(text)
		i := f.find(needle.runes, 0)
		if i < 0 || best >= 0 && d.lineOf(mark{block, part, 0}) != to.line {
			continue
		}
		best, at, in = part, i, f
		if d.lineOf(mark{block, part, 0}) == to.line {
			break
		}
	}
	if best < 0 {
		return mark{}, nil, false
	}
	inks := litRunes(in, at, needle, best, skipped, to.matched)
	return mark{block, best, inks[0].from}, inks, true
}

// litRunes makes the inks that light a name, or only the matched runes of it.
func litRunes(text folded, at int, name folded, part, skipped int, matched []int) []ink {
	from, to := text.span(at, len(name.runes))
	whole := []ink{{part, from, to, inkHit}}
	var inks []ink
	for _, m := range matched {
		for k, i := range name.at {
			if i == m-skipped {
				r := text.at[at+k]
				inks = append(inks, ink{part, r, r + 1, inkHit})
			}
		}
	}
	if len(inks) == 0 {
		return whole
	}
	return inks
}

// lineOf is the source line of a mark: of the table's row, or of the block.
func (d *document) lineOf(m mark) int {
	b := d.plan.Body[m.block]
	if b.Table != nil && len(b.Table.Header) > 0 {
		if r := m.part/len(b.Table.Header) - 1; 0 <= r && r < len(b.Table.Rows) && b.Table.Rows[r].Line > 0 {
			return b.Table.Rows[r].Line
		}
	}
	return b.Line
}

// markAtLine is the start of a block, or in a table that of the row with a line,
// or else the next one.
func (d *document) markAtLine(block, line int) mark {
	if t := d.plan.Body[block].Table; t != nil {
		for i, r := range t.Rows {
			if r.Line >= line && line > d.plan.Body[block].Line {
				return d.firstFilled(block, (i+1)*len(t.Header), len(t.Header))
			}
		}
	}
	return mark{block: block}
}

// firstFilled is the first cell with words among n cells from part on: the first
// of a row may be merged with the one above.
func (d *document) firstFilled(block, part, n int) mark {
	texts := d.texts(block)
	for i := part; i < min(part+n, len(texts)); i++ {
		if len(fold(texts[i]).runes) > 0 {
			return mark{block, i, 0}
		}
	}
	return mark{block, part, 0}
}

// textAt is what the row at a place belongs to: the row of a table, an entry of
// a paragraph, else the whole paragraph.
func (d *document) textAt(p place) string {
	b := d.plan.Body[p.block]
	m := d.markOf(p)
	texts := d.texts(p.block)
	if b.Table != nil && len(b.Table.Header) > 0 {
		n := len(b.Table.Header)
		first := m.part / n * n
		var cells []string
		for _, cell := range texts[first:min(first+n, len(texts))] {
			cells = append(cells, string(cell))
		}
		return strings.Trim(strings.Join(cells, "\t"), "\t ")
	}
	from, to := 0, len(texts[0])
	for _, l := range d.leadsOf(p.block) {
		if l.start <= m.rune {
			from = max(from, l.start)
		} else {
			to = min(to, l.start)
		}
	}
	return strings.TrimSpace(string(texts[0][from:to]))
}

// repairsOf lists the repairs in a block, and where in it each is.
func (d *document) repairsOf(block int) []repairAt {
	all, ok := d.repairs[block]
	if ok {
		return all
	}
	b := d.plan.Body[block]
	for i, r := range d.plan.Repairs {
		if r.Line > 0 && b.Line <= r.Line && r.Line <= max(b.EndLine, b.Line) {
			all = append(all, repairAt{i, d.repairMark(block, r)})
		}
	}
	d.repairs[block] = all
	return all
}

// repairAt is a repair, by its index in Plan.Repairs, and its place.
type repairAt struct {
	index int
	at    mark
}

// repairMark finds what was mended in its block: by its words, else by its line.
func (d *document) repairMark(block int, r model.Repair) mark {
	needle := fold([]rune(r.After)).runes
	for part, text := range d.texts(block) {
		if f := fold(text); len(needle) > 1 {
			if i := f.find(needle, 0); i >= 0 {
				_, to := f.span(i, (len(needle)+1)/2)
				return mark{block, part, to - 1}
			}
		}
	}
	return d.markAtLine(block, r.Line)
}

// repaired tells whether something in a row was mended.
func (d *document) repaired(p place) bool { return len(d.repairsAt(p)) > 0 }

// repairsAt lists the repairs in a row.
func (d *document) repairsAt(p place) []model.Repair {
	var at []model.Repair
	for _, r := range d.repairsOf(p.block) {
		in, ok := d.find(r.at)
		if !ok {
			in = d.topOf(p.block)
		}
		if in == p {
			at = append(at, d.plan.Repairs[r.index])
		}
	}
	return at
}

// placeAtLine is the first row of a block that shows a source line.
func (d *document) placeAtLine(block, line int) place {
	for i, r := range d.rows(block) {
		if r.words && r.line == line {
			return place{block, i}
		}
	}
	return d.topOf(block)
}
