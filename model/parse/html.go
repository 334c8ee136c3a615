package parse

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"guilan/model"
	"guilan/model/source"
)

// Text that was taken out of a web page can carry remnants of its HTML: entities
// in the place of characters (&ldquo;, &#183;) and tags around words (<br>, <b>).
// They are undone before anything else is read.

// Breaks inside a line: one between lines of text, which may stand in a cell, and
// one between rows or paragraphs.
const (
	softBreak = '\v'
	hardBreak = '\n'
)

// stripHTML undoes the HTML in a line. Entities that stand for visible characters
// become those; the others, and the tags, go into the furniture.
func (r *reading) stripHTML(l source.Line) string {
	text := l.Text
	if strings.IndexByte(text, '&') >= 0 {
		text = r.decodeEntities(l.Number, text)
	}
	if strings.IndexByte(text, '<') >= 0 {
		text = r.stripTags(l.Number, text)
	}
	return text
}

func (r *reading) decodeEntities(line int, text string) string {
	var decoded, marks, before, after strings.Builder
	for {
		at := strings.IndexByte(text, '&')
		if at < 0 {
			break
		}
		n, character := entityAt(text[at:])
		switch {
		case n == 0:
			n, character = 1, "&"
		case strings.TrimSpace(character) == "":
			marks.WriteString(text[at : at+n])
		default:
			before.WriteString(text[at : at+n])
			after.WriteString(character)
		}
		decoded.WriteString(text[:at])
		decoded.WriteString(character)
		text = text[at+n:]
	}
	decoded.WriteString(text)
	if marks.Len() > 0 {
		r.furnish(model.MarkBlock, line, line, marks.String())
	}
	if before.Len() > 0 {
		r.repair(line, "decoded entity", before.String(), after.String())
	}
	return decoded.String()
}

// longestEntity is the most bytes that the name of an entity has.
const longestEntity = 10

// entityAt returns the length of the entity that opens a text, and the character
// it stands for; 0 where none does. What was escaped twice (&amp;nbsp;) is one.
func entityAt(text string) (n int, character string) {
	name := text[1:]
	for strings.HasPrefix(name, "amp;") {
		name = name[len("amp;"):]
	}
	end := 0
	for end < len(name) && end < longestEntity && (name[end] == '#' || latin(rune(name[end]))) {
		end++
	}
	n = len(text) - len(name) + end
	_, closed := utf8.DecodeRuneInString(name[end:])
	switch {
	case strings.HasPrefix(name[end:], ";"), strings.HasPrefix(name[end:], "；"):
		n += closed
	case strings.HasPrefix(name, "nbsp"): // the one that most often loses its end
		n += len("nbsp") - end
		end = len("nbsp")
	default:
		end = 0
	}
	character = html.UnescapeString("&" + name[:end] + ";")
	if end > 0 && utf8.RuneCountInString(character) <= 2 && character != "&;" {
		return n, printable(character)
	}
	if strings.HasPrefix(text, "&amp;") {
		return len("&amp;"), "&"
	}
	return 0, ""
}

// printable leaves of decoded characters what a screen may get: white space of
// any kind is a blank.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf):
			return dropped
		}
		return r
	}, s)
}

// The tags that are known: those that say how words look, those that begin or end
// a line of their own, and those of the cells of a table.
var (
	wordTags = wordSet("b", "strong", "i", "em", "u", "s", "del", "ins", "span", "font", "sup", "sub", "a", "small", "big",
		"mark", "img", "label", "o:p", "table", "thead", "tbody", "colgroup", "col")
	lineTags = wordSet("p", "div", "center", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
		"section", "article", "blockquote", "tr", "caption")
	cellTags = wordSet("td", "th")
)

func (r *reading) stripTags(line int, text string) string {
	var stripped, marks, cells strings.Builder
	inCell := false
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 {
			break
		}
		stripped.WriteString(text[:at])
		text = text[at:]
		name, closing, n := tagAt(text)
		switch {
		case n == 0:
			n = 1
			stripped.WriteByte('<')
		case cellTags[name] && !closing:
			inCell = true
			stripped.WriteByte('|')
			cells.WriteString(text[:n])
		default:
			inCell = inCell && !cellTags[name] && name != "tr"
			if name == "br" || lineTags[name] && inCell {
				stripped.WriteByte(softBreak)
			} else if lineTags[name] {
				stripped.WriteByte(hardBreak)
			}
			marks.WriteString(text[:n])
		}
		text = text[n:]
	}
	stripped.WriteString(text)
	if marks.Len() > 0 {
		r.furnish(model.MarkBlock, line, line, marks.String())
	}
	if cells.Len() > 0 {
		r.repair(line, "decoded table", cells.String(), strings.Repeat("|", strings.Count(cells.String(), "<")))
	}
	return stripped.String()
}

// longestTag is the most bytes that a tag has, its attributes included.
const longestTag = 300

// tagAt returns the name of the tag that opens a text and its length; 0 where none
// of those that are known does. "<5.5" is a value.
func tagAt(text string) (name string, closing bool, n int) {
	end := strings.IndexByte(text[:min(len(text), longestTag)], '>')
	if end < 0 || strings.IndexByte(text[1:end], '<') >= 0 {
		return "", false, 0
	}
	name, closing = strings.CutPrefix(text[1:end], "/")
	if at := strings.IndexAny(name, " \t/"); at >= 0 {
		name = name[:at]
	}
	name = strings.ToLower(name)
	if name != "br" && !wordTags[name] && !lineTags[name] && !cellTags[name] {
		return "", false, 0
	}
	return name, closing, end + 1
}

// cutBreaks cuts a line at the breaks inside it; those in a row of cells stay.
func cutBreaks(text string) []string {
	if strings.IndexByte(text, softBreak) < 0 && strings.IndexByte(text, hardBreak) < 0 {
		return nil
	}
	var parts []string
	for _, row := range strings.Split(text, string(hardBreak)) {
		if cellMarks.in(row) {
			parts = append(parts, row)
		} else {
			parts = append(parts, strings.Split(row, string(softBreak))...)
		}
	}
	return parts
}
