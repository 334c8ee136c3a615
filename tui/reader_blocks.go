package tui

import (
	"strings"
	"unicode"

	"guilan/model"
	"guilan/tui/typeset"
)

// blockTexts returns the texts of a block as the reader shows them: one for a
// paragraph or heading, one for each cell of a table, row by row, its head
// included.
func blockTexts(p *model.Plan, b model.Block) [][]rune {
	switch {
	case b.Kind == model.HeadingBlock:
		if label := headingLabel(p, b.Heading); label != "" {
			return [][]rune{[]rune(label)}
		}
	case b.Kind == model.ColumnBlock:
		return [][]rune{[]rune(strings.Join(strings.Fields(b.Text), " "))}
	case b.Table != nil:
		var texts [][]rune
		for _, row := range tableCells(b.Table) {
			for _, cell := range row {
				texts = append(texts, []rune(cell))
			}
		}
		return texts
	}
	return [][]rune{[]rune(b.Text)}
}

// tableCells are the rows of a table, its head first, each of as many cells as
// the head.
func tableCells(t *model.Table) [][]string {
	rows := [][]string{t.Header}
	for _, r := range t.Rows {
		cells := make([]string, len(t.Header))
		copy(cells, r.Cells)
		rows = append(rows, cells)
	}
	return rows
}

// blocksAt returns the blocks in Body[first:end] that hold a source line; where
// the line is in none of them, the last one before it.
func blocksAt(p *model.Plan, first, end, line int) []int {
	var at []int
	before := -1
	for i := first; i < end; i++ {
		b := p.Body[i]
		switch {
		case b.Line == 0:
		case b.Line <= line && line <= max(b.EndLine, b.Line):
			at = append(at, i)
		case b.Line < line:
			before = i
		}
	}
	if len(at) == 0 && before >= 0 {
		at = append(at, before)
	}
	return at
}

// headingsOf returns for each block of a plan the heading that it stands under,
// -1 before the first.
func headingsOf(p *model.Plan) []int {
	under := make([]int, len(p.Body))
	at := -1
	for i, b := range p.Body {
		if b.Kind == model.HeadingBlock && b.Heading >= 0 && b.Heading < len(p.Outline) {
			at = b.Heading
		}
		under[i] = at
	}
	return under
}

// columnsOf returns for each block of a plan the special column that it belongs
// to, -1 for none.
func columnsOf(p *model.Plan) []int {
	of := make([]int, len(p.Body))
	for i := range of {
		of[i] = -1
	}
	for c, column := range p.Columns {
		for i := max(column.FirstBlock, 0); i < min(column.EndBlock, len(of)); i++ {
			of[i] = c
		}
	}
	return of
}

// lead is a phrase that opens a paragraph or an entry inside one, such as
// "公共卫生" in "…建设。二是公共卫生。实施…". It is text[from:to]; the entry, numbering
// included, begins at start.
type lead struct{ start, from, to int }

// leadIn finds a lead in its paragraph.
func leadIn(text []rune, f folded, title string) (lead, bool) {
	needle := fold([]rune(title)).runes
	for i := f.find(needle, 0); i >= 0; i = f.find(needle, i+1) {
		from, to := f.span(i, len(needle))
		start := entryStart(text, from)
		if start == 0 || strings.ContainsRune("。；;！？!?：:\n", text[start-1]) {
			return lead{start, from, to}, true
		}
	}
	return lead{}, false
}

// entryStart goes back from a phrase over the numbering and the spaces in front
// of it ("1.", "（二）", "三是").
func entryStart(text []rune, at int) int {
	for at > 0 && (unicode.IsSpace(text[at-1]) && text[at-1] != '\n' || unicode.IsDigit(text[at-1]) ||
		strings.ContainsRune("一二三四五六七八九十是第、.．()（）①②③④⑤⑥⑦⑧⑨⑩●•·", text[at-1])) {
		at--
	}
	return at
}

// hangOf returns how many cells the lines of a list entry after its first are
// indented: as many as its numbering takes.
func hangOf(text []rune) int {
	n := 0
	for n < len(text) && n < 6 && (unicode.IsDigit(text[n]) || strings.ContainsRune("()（）.．、①②③④⑤⑥⑦⑧⑨⑩[]", text[n])) {
		n++
	}
	if n == len(text) {
		return 0
	}
	return typeset.Width(string(text[:n]))
}
