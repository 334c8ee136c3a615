package export

import (
	"bufio"
	"io"
	"strings"
)

// writeTableMarkdown writes a table in Markdown, its notes behind it.
func writeTableMarkdown(w io.Writer, t *table) error {
	out := bufio.NewWriter(w)
	if t.title != "" {
		out.WriteString("# " + markdownText(t.title) + "\n\n")
	}
	markdownTable(out, t)
	for _, n := range t.notes {
		out.WriteString("\n" + markdownText(n) + "\n")
	}
	return out.Flush()
}

// markdownTable writes a table's head and rows; columns of figures are set flush
// right.
func markdownTable(out *bufio.Writer, t *table) {
	line := func(cells []string) {
		out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	head := make([]string, len(t.head))
	rule := make([]string, len(t.head))
	for i, h := range t.head {
		head[i] = markdownCell(h)
		rule[i] = "---"
		if t.numeric(i) {
			rule[i] = "---:"
		}
	}
	line(head)
	line(rule)
	for _, row := range t.rows {
		cells := make([]string, len(t.head))
		for i := range cells {
			if i < len(row) {
				cells[i] = markdownCell(row[i].text)
			}
		}
		line(cells)
	}
}

func markdownCell(s string) string { return strings.ReplaceAll(markdownInline(s), "|", `\|`) }

// markdownText writes a text that begins a line so that Markdown shows it as it
// is: no heading, no list, no quotation.
func markdownText(s string) string {
	s = markdownInline(s)
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
	case strings.ContainsAny(s[:1], "#+-=>"):
		return `\` + s
	case digits > 0 && (strings.HasPrefix(s[digits:], ". ") || strings.HasPrefix(s[digits:], ") ")):
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// markdownInline escapes what Markdown takes for markup anywhere in a line, and
// nothing else: a page full of backslashes is hard to read as it stands.
func markdownInline(s string) string {
	s = strings.TrimSpace(clean(s))
	if !strings.ContainsAny(s, "\\*_`<]~") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		next := byte(' ')
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch c := s[i]; {
		case c == '\\', c == '*', c == '_', c == '`',
			c == '<' && (isLetter(next) || strings.IndexByte("/!?", next) >= 0),
			c == ']' && strings.IndexByte("([:", next) >= 0,
			c == '~' && next == '~':
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
