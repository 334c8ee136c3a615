package parse

import (
	"strings"

	"guilan/model"
)

// unmark takes marks that are no text out of it: the pipe that a table of one
// cell leaves behind a paragraph, and the asterisks of Markdown.
func (r *reading) unmark() {
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.grid != nil {
			continue
		}
		for pipes.has(lastRune(p.text)) {
			text := strings.TrimRight(p.text, allPipes)
			r.furnish(model.MarkBlock, p.endLine, p.endLine, p.text[len(text):])
			p.text = strings.TrimSpace(text)
			p.closed = true
		}
		if strings.Count(p.text, "**") >= 2 {
			r.furnish(model.MarkBlock, p.line, p.endLine, strings.Repeat("**", strings.Count(p.text, "**")))
			p.text = strings.ReplaceAll(p.text, "**", "")
		}
		if inner, ok := strings.CutSuffix(p.text, "*"); ok && len(inner) > 1 && inner[0] == '*' && strings.Count(inner, "*") == 1 {
			r.furnish(model.MarkBlock, p.line, p.endLine, "**")
			p.text = inner[1:]
		}
	}
}
