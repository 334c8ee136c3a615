package parse

import (
	"regexp"
	"slices"
	"strings"

	"guilan/model"
)

var (
	unitLine  = regexp.MustCompile(`^[(]?单位[:：]`)
	totalNote = regexp.MustCompile(`^(注|\d[.、]?)?[:：]?(带?[\[*][\]*]?|标\*|加\*).{0,30}(累计|合计|五年)`)
)

// columnSpan is a column's place among the pieces.
type columnSpan struct {
	from, to int // pieces[from] is the title, to is behind the last
	title    columnTitle
	untitled bool // pieces[from] is the table itself, under a heading
}

// findColumns determines where each column begins and ends. A table that has a
// title line but no 专栏 mark is a column, and so is an indicator table right
// under a heading.
func (r *reading) findColumns() []columnSpan {
	var spans []columnSpan
	add := func(s columnSpan) {
		for k := s.from; k < s.to; k++ {
			r.pieces[k].inColumn = true
		}
		spans = append(spans, s)
	}
	for i := 0; i < len(r.pieces); i++ {
		p := &r.pieces[i]
		switch {
		case p.column != nil:
			s := columnSpan{from: i, to: r.columnEnd(i), title: *p.column}
			for s.to > i+1 && r.pieces[s.to-1].footnote {
				s.to--
			}
			add(s)
			i = s.to - 1
		case p.grid != nil && (p.grid.kind() != model.NarrativeColumn || r.titledProjects(i)):
			s := r.plainTable(i)
			add(s)
			i = s.to - 1
		}
	}
	return spans
}

// titledProjects tells whether piece i is a table with a header below a title line
// that calls it a list of projects or the like.
func (r *reading) titledProjects(i int) bool {
	at := r.aboveUnit(i)
	return r.pieces[i].grid.header != nil && at >= 0 && r.pieces[at].grid == nil && r.pieces[at].head == nil &&
		short(r.pieces[at].text, longestTitle) && endsLikeProjects(r.pieces[at].text)
}

// aboveUnit returns the piece above table i, that above the line of its unit where it
// has one; -1 for none.
func (r *reading) aboveUnit(i int) int {
	at := i - 1
	if at >= 0 && r.pieces[at].grid == nil && unitLine.MatchString(fold(r.pieces[at].text)) {
		at--
	}
	return at
}

// plainTable makes a column of a table without 专栏 mark: piece i.
func (r *reading) plainTable(i int) columnSpan {
	limit := i + 1
	for limit < len(r.pieces) && r.pieces[limit].head == nil && r.pieces[limit].column == nil {
		limit++
	}
	to := r.notesEnd(i+1, limit)
	at := r.aboveUnit(i)
	if at >= 0 && r.pieces[at].head == nil && r.pieces[at].grid == nil && !r.pieces[at].inColumn &&
		runeCount(r.pieces[at].text) <= longestTitle && !endsSentence(r.pieces[at].text) {
		c := columnTitle{title: r.pieces[at].text, raw: r.pieces[at].text}
		r.pieces[at].column = &c
		return columnSpan{from: at, to: to, title: c}
	}
	title := ""
	for k := i - 1; k >= 0; k-- {
		if h := r.pieces[k].head; h != nil {
			title = h.title
			break
		}
	}
	return columnSpan{from: i, to: to, title: columnTitle{title: title}, untitled: true}
}

// kindOf tells what a column holds; lists are its lists of services in lines of their
// own, if any.
func (r *reading) kindOf(s columnSpan, lists []linedList) model.ColumnKind {
	for k := s.from; k < s.to && k <= s.from+2; k++ {
		if g := r.pieces[k].grid; g != nil {
			return g.kind()
		}
	}
	if lists != nil || r.tellsServices(s) {
		return model.ServiceColumn
	}
	return model.NarrativeColumn
}

// assemble makes the plan's body, outline and columns of the pieces.
func (r *reading) assemble(spans []columnSpan) {
	byStart := map[int]columnSpan{}
	for _, s := range spans {
		byStart[s.from] = s
	}
	r.plan.Body = make([]model.Block, 0, len(r.pieces))
	heading, column, until := -1, -1, 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.head != nil {
			heading = len(r.plan.Outline)
			r.plan.Outline = append(r.plan.Outline, model.Heading{Level: p.head.level, Number: p.head.number,
				Title: p.head.title, Line: p.line, Inferred: p.head.inferred})
		}
		if s, ok := byStart[i]; ok {
			column, until = len(r.plan.Columns), s.to
			lists, listsEnd := r.linedServices(s)
			r.plan.Columns = append(r.plan.Columns, model.Column{Number: s.title.number, Title: s.title.title,
				Heading: heading, Kind: r.kindOf(s, lists), StartLine: p.line, EndLine: lastLine(r.pieces[s.from:s.to]),
				FirstBlock: len(r.plan.Body), EndBlock: len(r.plan.Body) + s.to - s.from})
			r.keepLinedServices(column, lists, r.pieces[s.from+1:listsEnd])
		}
		if i >= until {
			column = -1
		}
		r.plan.Body = append(r.plan.Body, r.block(p, heading))
		if p.head == nil {
			r.readInside(p, i, heading, column)
		}
	}
}

// lastLine returns the last source line of pieces; a footnote can stand behind a
// paragraph that ends on the next page.
func lastLine(pieces []piece) int {
	last := 0
	for _, p := range pieces {
		last = max(last, p.endLine)
	}
	return last
}

// block makes a body block of a piece.
func (r *reading) block(p *piece, heading int) model.Block {
	b := model.Block{Kind: model.ParagraphBlock, Line: p.line, EndLine: p.endLine, Text: p.text, Heading: -1}
	switch {
	case p.head != nil:
		b.Kind, b.Heading = model.HeadingBlock, heading
	case p.column != nil:
		b.Kind = model.ColumnBlock
	case p.grid != nil:
		b.Kind, b.Table = model.TableBlock, p.grid.table()
	case p.footnote:
		b.Kind = model.FootnoteBlock
	case p.list:
		b.Kind = model.ListBlock
	}
	return b
}

// readInside reads what a column's piece holds: the rows of its table, its notes
// or its tasks and facilities.
func (r *reading) readInside(p *piece, i, heading, column int) {
	if column < 0 || p.column != nil || p.footnote || p.service {
		return
	}
	c := &r.plan.Columns[column]
	block := &r.plan.Body[len(r.plan.Body)-1]
	switch {
	case p.grid != nil && p.grid.kind() == model.IndicatorColumn:
		r.indicators(column, block)
	case p.grid != nil && p.grid.kind() == model.ServiceColumn:
		r.services(column, block.Table)
	case p.grid != nil:
		if !r.projects(column, block.Table) {
			r.toldTasks(column, block.Table)
		}
	case p.grid == nil && c.Kind == model.ServiceColumn && (r.toldServices(column, p) || isTotalCaption(p.text)):
	case p.grid == nil && (c.Kind != model.NarrativeColumn || notesStart.opensBare(prefix(p.text, 12))):
		r.note(column, p)
	case p.grid == nil && !unitLine.MatchString(fold(prefix(p.text, 8))):
		r.tasks(column, i)
	}
}

// projects reads the names of a table of projects (重大项目表): a facility is
// what would be one if the text said that it will be built. Of a project that is
// no facility, what it consists of may name some. It returns false for other
// tables.
func (r *reading) projects(column int, t *model.Table) bool {
	named := false
	for i, role := range rolesOf(t.Header) {
		if role != nameRole || !strings.Contains(t.Header[i], "项目") && !strings.Contains(t.Header[i], "名称") {
			continue
		}
		content := slices.IndexFunc(t.Header, func(h string) bool { return strings.Contains(h, "内容") })
		for _, row := range t.Rows {
			w := works{column: column, line: row.Line, text: willBuild(row.Cells[i])}
			if content >= 0 && content != i {
				w.otherwise = row.Cells[content]
			}
			r.works <- w
		}
		named = true
	}
	return named
}

// note keeps the notes of a paragraph below a table, without number and mark.
func (r *reading) note(column int, p *piece) {
	if s := fold(prefix(p.text, 12)); unitLine.MatchString(s) || responsible.MatchString(s) {
		return
	}
	for _, text := range splitNotes(strings.TrimLeft(noteMark.ReplaceAllString(p.text, ""), nameMarks)) {
		r.plan.Notes = append(r.plan.Notes, model.Note{Column: column, Text: text, Line: p.line})
		r.markedAttributes(column, text)
		r.markedTotals(column, text)
	}
}

// splitNotes takes the numbered notes of one paragraph apart: "1.…。2.…。"
func splitNotes(text string) []string {
	var notes []string
	next, from := 1, 0
	for i, first := range text {
		if isSpace(first) || i > 0 && !strings.HasSuffix(text[:i], "。") && !strings.HasSuffix(text[:i], "；") && !strings.HasSuffix(text[:i], " ") {
			continue
		}
		m, ok := readNote(prefix(text[i:], 12))
		if !ok || m.style < digitStyle || m.ordinal != next && i > 0 {
			continue
		}
		notes = append(notes, text[from:i])
		from, next = i+len(m.number), m.ordinal+1
	}
	var kept []string
	for _, n := range append(notes, text[from:]) {
		if n = strings.TrimSpace(n); n != "" {
			kept = append(kept, n)
		}
	}
	return kept
}

var noteMark = regexp.MustCompile(`^\s*(注|备注|说明|指标解释|指标说明|名词解释)\s*(?:\d{1,2}\s*[.．、]|\d?\s*[:：]?)\s*`)
