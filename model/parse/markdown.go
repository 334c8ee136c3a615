package parse

import (
	"regexp"
	"strings"

	"guilan/model"
	"guilan/model/source"
)

// Plans that were converted to Markdown carry its marks. They are taken out of
// the text first, because they say nothing that the plan's own numbers and
// titles do not say.

var (
	boldLine     = opener{anyOf("*"), regexp.MustCompile(`^\*\*[^*]+\*\*\s*$`)}
	hashHeading  = opener{anyOf("#"), regexp.MustCompile(`^\s*#{1,6}\s+`)}
	lineMarks    = regexp.MustCompile(`^\s*(?:>\s?|#{1,6}\s+|[-*+]\s+)+`)
	link         = regexp.MustCompile(`\[([^\[\]]*)\](\([^()]*\))`)
	rule         = regexp.MustCompile(`^\s*([-*_]\s?){3,}\s*$`)
	fence        = regexp.MustCompile("^\\s*(`{3,}|~{3,})\\w*\\s*$")
	image        = regexp.MustCompile(`!\[[^\[\]]*\]\([^()]*\)(\{[^{}]*\})?`)
	anchorSpan   = regexp.MustCompile(`\[\]\{[#.][^{}]*\}`)
	attributes   = regexp.MustCompile(`\s*\{[#.][^{}]*\}\s*$`) // of a heading
	footnoteRef  = regexp.MustCompile(`\[\^[\w-]+\]:?`)
	footnoteText = regexp.MustCompile(`^\[\^[\w-]+\]:`)
	escape       = regexp.MustCompile("\\\\([!-/:-@[-`{-~])")
)

// isMarkdown tells whether a document is Markdown: it has several headings of it, or
// lines that are bold as a whole.
func isMarkdown(doc *source.Document) bool {
	n := 0
	for _, l := range doc.Lines {
		if hashHeading.MatchString(l.Text) || boldLine.MatchString(l.Text) {
			n++
		}
	}
	return n >= 3
}

// stripMarkdown takes the marks out of a line and puts them into the furniture.
func (r *reading) stripMarkdown(l source.Line) string {
	text := l.Text
	var marks strings.Builder
	drop := func(s string) { marks.WriteString(strings.TrimSpace(s)) }
	if rule.MatchString(text) || fence.MatchString(text) {
		drop(text)
		text = ""
	}
	if opening := lineMarks.FindString(text); opening != "" {
		drop(opening)
		text = text[len(opening):]
	}
	for _, mark := range []*regexp.Regexp{image, anchorSpan, attributes, footnoteRef} {
		text = mark.ReplaceAllStringFunc(text, func(s string) string {
			drop(s)
			return ""
		})
	}
	for again := true; again; { // a link can stand in the text of another
		again = false
		text = link.ReplaceAllStringFunc(text, func(s string) string {
			m := link.FindStringSubmatch(s)
			drop("[]" + m[2])
			again = true
			return m[1]
		})
	}
	if n := strings.Count(text, "**"); n > 0 {
		drop(strings.Repeat("**", n))
		text = strings.ReplaceAll(text, "**", "")
	}
	if trimmed := strings.TrimSpace(text); len(trimmed) > 2 && strings.HasPrefix(trimmed, "*") && strings.HasSuffix(trimmed, "*") {
		drop("**")
		text = trimmed[1 : len(trimmed)-1]
	}
	text = escape.ReplaceAllStringFunc(text, func(s string) string {
		drop(`\`)
		return s[1:]
	})
	if marks.Len() > 0 {
		r.furnish(model.MarkBlock, l.Number, l.Number, marks.String())
	}
	return text
}
