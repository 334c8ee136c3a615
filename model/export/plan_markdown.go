package export

import (
	"bufio"
	"io"
	"strings"

	"guilan/model"
)

// writePlanMarkdown writes a plan as a document: chapters and sections as
// headings, leads in bold, special columns as quotations, tables as tables.
func writePlanMarkdown(w io.Writer, p *model.Plan, words *Words) error {
	out := bufio.NewWriter(w)
	out.WriteString("# " + markdownText(p.Title) + "\n\n")
	for _, line := range about(p, words) {
		out.WriteString("- " + markdownText(line[0]) + "：" + markdownText(line[1]) + "\n")
	}
	out.WriteString("\n")
	writeBlocksMarkdown(out, p, 0, len(p.Body))
	return out.Flush()
}

// PassageMarkdown writes body blocks [from, to) as Plan writes them in Markdown.
func PassageMarkdown(w io.Writer, p *model.Plan, from, to int) error {
	out := bufio.NewWriter(w)
	writeBlocksMarkdown(out, p, from, to)
	return out.Flush()
}

func writeBlocksMarkdown(out *bufio.Writer, p *model.Plan, from, to int) {
	leads := leadsByLine(p)
	columns := columnsOfBlocks(p)
	for i := from; i < to; i++ {
		quote, between := "", "\n"
		if columns[i] >= 0 {
			quote = "> "
			if i > from && columns[i-1] == columns[i] {
				between = ">\n"
			}
		}
		if i > from {
			out.WriteString(between)
		}
		var block strings.Builder
		writeBlockMarkdown(&block, p, p.Body[i], leads)
		for line := range strings.Lines(block.String()) {
			out.WriteString(quote + line)
		}
	}
}

func writeBlockMarkdown(out *strings.Builder, p *model.Plan, b model.Block, leads map[int][]string) {
	switch {
	case b.Kind == model.HeadingBlock && 0 <= b.Heading && b.Heading < len(p.Outline):
		h := p.Outline[b.Heading]
		out.WriteString(strings.Repeat("#", min(h.Level+1, 6)) + " " + markdownText(HeadingText(h)) + "\n")
	case b.Kind == model.ColumnBlock:
		out.WriteString("**" + markdownText(b.Text) + "**\n")
	case b.Table != nil:
		w := bufio.NewWriter(out)
		markdownTable(w, tableOf(b.Table))
		w.Flush()
	default:
		out.WriteString(withLeads(b, leads) + "\n")
	}
}

// withLeads is the text of a block with its leads in bold.
func withLeads(b model.Block, leads map[int][]string) string {
	var out strings.Builder
	text := b.Text
	for line := b.Line; line <= b.EndLine; line++ {
		for _, lead := range leads[line] {
			before, after, ok := strings.Cut(text, lead)
			if !ok || lead == "" {
				continue
			}
			if out.Len() == 0 {
				out.WriteString(markdownText(before))
			} else {
				out.WriteString(markdownInline(before))
			}
			out.WriteString("**" + markdownInline(lead) + "**")
			text = after
		}
	}
	if out.Len() == 0 {
		return markdownText(text)
	}
	return out.String() + markdownInline(text)
}

// leadsByLine are the phrases that open paragraphs and entries of columns.
func leadsByLine(p *model.Plan) map[int][]string {
	leads := make(map[int][]string)
	for _, l := range p.Leads {
		leads[l.Line] = append(leads[l.Line], l.Title)
	}
	for _, t := range p.Tasks {
		leads[t.Line] = append(leads[t.Line], t.Title)
	}
	return leads
}

// tableOf makes a table of a source ready to be written.
func tableOf(source *model.Table) *table {
	t := &table{head: source.Header}
	for _, r := range source.Rows {
		row := make([]cell, len(r.Cells))
		for i, c := range r.Cells {
			row[i] = textCell(c)
		}
		t.add(row...)
	}
	return t
}
