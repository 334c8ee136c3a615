package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"guilan/model"
)

// Value writes any value as JSON, in the manner of all JSON of this package.
func Value(w io.Writer, v any) error { return writeJSON(w, v) }

// Rows writes rows under a header, aligned for a terminal.
func Rows(w io.Writer, head []string, rows [][]string) error {
	t := &table{head: head}
	for _, row := range rows {
		cells := make([]cell, len(row))
		for i, text := range row {
			cells[i] = cell{text: text}
		}
		t.rows = append(t.rows, cells)
	}
	return writeText(w, t)
}

// Contents writes the outline of a plan with its columns, each with its line in
// the source.
func Contents(w io.Writer, p *model.Plan) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, clean(p.Title))
	line := func(at, depth int, text string) {
		fmt.Fprintf(out, "%6d  %s%s\n", at, strings.Repeat("  ", depth), clean(text))
	}
	column := 0
	columns := func(before int) {
		for ; column < len(p.Columns) && p.Columns[column].FirstBlock < before; column++ {
			c := p.Columns[column]
			depth := 0
			if c.Heading >= 0 {
				depth = p.Outline[c.Heading].Level
			}
			line(c.StartLine, depth, columnSign(c.Kind)+" "+p.ColumnName(column))
		}
	}
	for i, b := range p.Body {
		if b.Kind != model.HeadingBlock {
			continue
		}
		columns(i)
		h := p.Outline[b.Heading]
		line(h.Line, h.Level-1, HeadingText(h))
	}
	columns(len(p.Body))
	return out.Flush()
}

// columnSign is the sign of a kind of column in lists.
func columnSign(kind model.ColumnKind) string {
	switch kind {
	case model.IndicatorColumn:
		return "▦"
	case model.ServiceColumn:
		return "☰"
	}
	return "▣"
}

// HeadingText is a heading with its number: "第一章 规划背景", "(一)发展基础".
func HeadingText(h model.Heading) string {
	if h.Number == "" {
		return h.Title
	}
	for _, mark := range []string{"、", ".", "．", ")", "）"} {
		if strings.HasSuffix(h.Number, mark) {
			return h.Number + h.Title
		}
	}
	return h.Number + " " + h.Title
}

// Passage writes the text of body blocks [from, to): paragraphs apart, tables
// aligned.
func Passage(w io.Writer, p *model.Plan, from, to int) error {
	for i, b := range p.Body[from:to] {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if b.Table != nil {
			rows := make([][]string, len(b.Table.Rows))
			for k, r := range b.Table.Rows {
				rows[k] = r.Cells
			}
			if err := Rows(w, b.Table.Header, rows); err != nil {
				return err
			}
			continue
		}
		for _, text := range strings.Split(b.Text, "\n") {
			if _, err := io.WriteString(w, clean(text)+"\n"); err != nil {
				return err
			}
		}
	}
	return nil
}
