package parse

import (
	"strings"
	"unicode"

	"guilan/model"
	"guilan/model/source"
)

// piece is a stretch of source text on its way to becoming a block: first a
// line, later a paragraph, a heading or a table.
type piece struct {
	line, endLine int
	text          string // trimmed; cuts inside are undone
	raw           string // the line as the source has it, white space included
	indent        int    // white space in front, in runes
	mended        bool   // put together from several lines
	lastAt        int    // where the last of its source lines begins in text
	closed        bool   // a mark of the source says that a column ends here
	grid          *grid  // the table that the piece is, nil for text
	head          *head  // the heading that the piece is, nil for others
	column        *columnTitle
	list          bool // a numbered entry or a note
	inColumn      bool // part of a special column
}

// reading is a plan while the passes read it.
type reading struct {
	plan     *model.Plan
	pieces   []piece
	contents []entry
	title    string // what the front matter calls the plan
}

// newReading cuts a document into its non-blank lines.
func newReading(doc *source.Document) *reading {
	r := &reading{plan: &model.Plan{Source: doc.Source}}
	for _, l := range doc.Lines {
		text := strings.TrimSpace(l.Text)
		if text == "" {
			continue
		}
		indent := len([]rune(l.Text)) - len([]rune(strings.TrimLeftFunc(l.Text, unicode.IsSpace)))
		r.pieces = append(r.pieces, piece{line: l.Number, endLine: l.Number, text: text, raw: l.Text, indent: indent})
	}
	for _, d := range doc.Dropped {
		r.repair(d.Line, "dropped character", string(d.Rune), "")
	}
	return r
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
	kept := make([]piece, 0, len(r.pieces))
	for i, p := range r.pieces {
		if drop(i) {
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
