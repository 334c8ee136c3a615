package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"guilan/model"
	"guilan/tui/typeset"
)

// ink marks runes of a block's text that look different from the rest.
type ink struct {
	part, from, to int
	kind           inkKind
}

type inkKind uint8

// Kinds of ink; where several lie on a rune the greatest shows.
const (
	plainInk inkKind = iota
	inkLead          // opens a paragraph or an entry
	inkOnly          // named by one side of a comparison only
	inkHit           // found
	inkHere          // the match that the reader stands at
)

// paint draws a row of a block.
func (d *document) paint(p place) string {
	r := d.at(p)
	block := d.plan.Body[p.block]
	var b strings.Builder
	for i, span := range r.spans {
		look := d.look(block, span)
		if i == 0 && r.framed {
			look = d.s.look.column
		}
		if span.Part < 0 {
			b.WriteString(render(look, span.Text))
			continue
		}
		d.paintText(&b, p.block, span, look)
	}
	return b.String()
}

// look is how a span looks without ink.
func (d *document) look(block model.Block, span typeset.Span) lipgloss.Style {
	look := d.s.look
	switch {
	case span.Part < 0 && block.Kind == model.ColumnBlock:
		return look.column
	case span.Part < 0:
		return look.frame
	case span.Kind == typeset.Head:
		return look.title
	case block.Kind == model.HeadingBlock, block.Kind == model.ColumnBlock:
		return look.heading
	}
	return look.item
}

// paintText draws a span of text, each run of equal ink in its look.
func (d *document) paintText(b *strings.Builder, block int, span typeset.Span, look lipgloss.Style) {
	inks := d.inksIn(block, span)
	if len(inks) == 0 {
		b.WriteString(render(look, span.Text))
		return
	}
	text := d.texts(block)[span.Part]
	for from := span.From; from < span.To; {
		kind := inkAt(inks, from)
		to := from + 1
		for to < span.To && inkAt(inks, to) == kind {
			to++
		}
		b.WriteString(render(d.inkLook(kind, look), typeset.Clean(string(text[from:to]))))
		from = to
	}
}

// inksIn returns the inks that lie on a span.
func (d *document) inksIn(block int, span typeset.Span) []ink {
	var inks []ink
	for _, l := range d.leadsOf(block) {
		if l.from < span.To && span.From < l.to {
			inks = append(inks, ink{span.Part, l.from, l.to, inkLead})
		}
	}
	for _, i := range d.lit[block] {
		if i.part == span.Part && i.from < span.To && span.From < i.to {
			inks = append(inks, i)
		}
	}
	return inks
}

func inkAt(inks []ink, at int) inkKind {
	kind := plainInk
	for _, i := range inks {
		if i.from <= at && at < i.to {
			kind = max(kind, i.kind)
		}
	}
	return kind
}

func (d *document) inkLook(kind inkKind, look lipgloss.Style) lipgloss.Style {
	switch kind {
	case inkLead:
		return d.s.look.lead
	case inkOnly:
		return d.s.look.only
	case inkHit:
		return d.s.look.match
	case inkHere:
		return d.s.look.match.Reverse(true)
	}
	return look
}

// render draws text in a look. Blank text needs no escape sequences.
func render(look lipgloss.Style, text string) string {
	if strings.Trim(text, " ") == "" {
		return text
	}
	return look.Render(text)
}
