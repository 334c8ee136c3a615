package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"guilan/model"
	"guilan/model/source"
)

// piece is a stretch of source text on its way to becoming a block: first a
// line, later a paragraph, a heading or a table.
type piece struct {
	line, endLine int
	text          string // trimmed; cuts inside are undone, white space is spaces
	raw           string // the line as the source has it, white space included
	indent        int    // white space in front, in runes
	apart         bool   // a blank line stands in front
	newPage       bool   // a page's end stands in front
	mended        bool   // put together from several lines
	hashed        bool   // Markdown marks the line as a heading
	judged        bool   // begins is known
	begins        bool   // the line can only begin something of its own
	last          string // the last of its source lines, where it has several
	lastIndent    int    // white space in front of that
	repeated      bool   // a heading's words, but the heading is elsewhere
	closed        bool   // a mark of the source says that a column ends here
	grid          *grid  // the table that the piece is, nil for text
	head          *head  // the heading that the piece is, nil for others
	column        *columnTitle
	list          bool // a numbered entry or a note
	footnote      bool // a footnote of the page
	inColumn      bool // part of a special column
	service       bool // part of a list of services that has a line for each domain
}

// reading is a plan while the passes read it.
type reading struct {
	plan     *model.Plan
	pieces   []piece
	whole    string // the text of all lines: to ask it whether something stands anywhere is quick
	contents []entry
	title    string // what the front matter calls the plan

	indented *bool // see indents; nil before it is asked

	decimal bool         // headings are numbered 1, 1.1, 1.1.1
	named   []string     // the name cells of plan.Indicators, as written
	works   chan<- works // takes the texts that may name facilities
}

// newReading cuts a document into its non-blank lines.
func newReading(doc *source.Document) *reading {
	r := &reading{plan: &model.Plan{Source: doc.Source}, pieces: make([]piece, 0, len(doc.Lines)), whole: wholeText(doc)}
	stops := strings.Contains(r.whole, "〇") && roundStops(doc)
	strokes := strings.Contains(r.whole, "丶")
	markdown := (strings.Contains(r.whole, "#") || strings.Contains(r.whole, "**")) && isMarkdown(doc)
	blank := false
	add := func(l source.Line) {
		hashed := markdown && hashHeading.MatchString(l.Text)
		note := markdown && footnoteText.MatchString(l.Text)
		if markdown {
			l.Text = r.stripMarkdown(l)
		}
		if stops {
			l.Text = r.restoreStops(l)
		}
		if first := firstRune(l.Text); unicode.Is(unicode.Co, first) {
			l.Text = r.restoreBullet(l, string(first))
		}
		if strokes && strings.Contains(l.Text, "丶") {
			l.Text = r.restoreCommas(l)
		}
		p := linePiece(l)
		if p.text == "" {
			blank = true
			return
		}
		p.apart, p.hashed, p.footnote = blank, hashed, note
		r.pieces = append(r.pieces, p)
		blank = false
	}
	for _, l := range doc.Lines {
		l.Text = r.stripHTML(l)
		parts := cutBreaks(l.Text)
		if parts == nil {
			parts = cutParagraphs(l.Text)
		}
		if parts == nil {
			add(l)
		}
		for _, part := range parts {
			add(source.Line{Number: l.Number, Text: part})
		}
	}
	decimals := 0
	for _, p := range r.pieces {
		if m, ok := readDecimal(p.text); ok && m.style == sectionStyle {
			decimals++
		}
	}
	r.decimal = decimals >= 4
	for _, d := range doc.Dropped {
		r.repair(d.Line, "dropped character", string(d.Rune), "")
	}
	return r
}

func wholeText(doc *source.Document) string {
	size := 0
	for _, l := range doc.Lines {
		size += len(l.Text) + len("\n")
	}
	var whole strings.Builder
	whole.Grow(size)
	for _, l := range doc.Lines {
		whole.WriteString(l.Text)
		whole.WriteByte('\n')
	}
	return whole.String()
}

// linePiece makes a piece of a line.
func linePiece(l source.Line) piece {
	text := strings.TrimSpace(plainSpaces(l.Text))
	indent := utf8.RuneCountInString(l.Text[:len(l.Text)-len(strings.TrimLeftFunc(l.Text, unicode.IsSpace))])
	return piece{line: l.Number, endLine: l.Number, text: text, raw: l.Text, indent: indent}
}

// roundStops tells whether character recognition took the text's full stops for
// the numeral 〇: it stands where sentences end more often than a plan has
// years in Chinese numerals.
func roundStops(doc *source.Document) bool {
	count := 0
	for _, l := range doc.Lines {
		if !strings.Contains(l.Text, "〇") {
			continue
		}
		runes := []rune(l.Text)
		for i, c := range runes {
			if c == '〇' && !amidNumerals(runes, i) {
				count++
			}
		}
	}
	return count >= 5
}

// amidNumerals tells whether a 〇 is part of a number: 二〇三五年.
func amidNumerals(runes []rune, i int) bool {
	numeral := func(k int) bool {
		return k >= 0 && k < len(runes) && strings.ContainsRune("一二三四五六七八九〇", runes[k])
	}
	return numeral(i-1) && (numeral(i+1) || numeral(i-2)) || numeral(i+1) && numeral(i+2)
}

func (r *reading) restoreStops(l source.Line) string {
	runes := []rune(l.Text)
	n := 0
	for i, c := range runes {
		if c == '〇' && !amidNumerals(runes, i) {
			runes[i] = '。'
			n++
		}
	}
	if n > 0 {
		r.repair(l.Number, "restored full stop", strings.Repeat("〇", n), strings.Repeat("。", n))
	}
	return string(runes)
}

// restoreBullet writes a bullet for the private character that a word processor's
// symbol font had for one; no other font shows it.
func (r *reading) restoreBullet(l source.Line, private string) string {
	r.repair(l.Number, "restored bullet", private, "●")
	return strings.Replace(l.Text, private, "●", 1)
}

// restoreCommas writes the list commas that recognition took for the stroke 丶,
// which no text of today has.
func (r *reading) restoreCommas(l source.Line) string {
	n := strings.Count(l.Text, "丶")
	r.repair(l.Number, "restored comma", strings.Repeat("丶", n), strings.Repeat("、", n))
	return strings.ReplaceAll(l.Text, "丶", "、")
}

// plainSpaces writes every kind of white space as a space: full-width ones,
// no-break ones, tabs.
func plainSpaces(s string) string {
	return rewrite(s, func(r rune) rune {
		if isSpace(r) {
			return ' '
		}
		return r
	})
}

// discard moves pieces[from:to] to the furniture.
func (r *reading) discard(kind model.BlockKind, from, to int) {
	for _, p := range r.pieces[from:to] {
		r.furnish(kind, p.line, p.endLine, p.text)
	}
	r.pieces = append(r.pieces[:from], r.pieces[to:]...)
}

// discardWhere moves the pieces that a test names to the furniture.
func (r *reading) discardWhere(kind model.BlockKind, drop func(i int) bool) {
	first := 0 // to go; most texts have none
	for first < len(r.pieces) && !drop(first) {
		first++
	}
	if first == len(r.pieces) {
		return
	}
	kept := append(make([]piece, 0, len(r.pieces)), r.pieces[:first]...)
	for i, p := range r.pieces[first:] {
		if drop(first + i) {
			r.furnish(kind, p.line, p.endLine, p.text)
		} else {
			kept = append(kept, p)
		}
	}
	r.pieces = kept
}

func (r *reading) furnish(kind model.BlockKind, line, endLine int, text string) {
	r.plan.Furniture = append(r.plan.Furniture, model.Block{Kind: kind, Line: line, EndLine: endLine, Text: text})
}

func (r *reading) repair(line int, kind, before, after string) {
	r.plan.Repairs = append(r.plan.Repairs, model.Repair{Line: line, Kind: kind, Before: before, After: after})
}

func (r *reading) find(line int, code, message string) {
	r.plan.Findings = append(r.plan.Findings, model.Finding{Line: line, Code: code, Message: message})
}
