package tui

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"guilan/model"
	"guilan/model/compare"
	"guilan/tui/typeset"
)

// figure writes a value of a comparison. In a row whose plans can be compared it
// is the number in the row's unit, else what the plan says, with its unit.
func figure(v *compare.Value, row *compare.Row) string {
	switch {
	case v == nil || v.Raw == "" && v.Number == nil:
		return "—"
	case v.Number == nil:
		return typeset.Clean(strings.TrimSpace(v.Raw))
	case row.Comparable && v.Converted != nil && *v.Converted != *v.Number:
		return bounded(v, grouped(*v.Converted))
	case row.Comparable && v.Converted != nil:
		return bounded(v, asWritten(v))
	case v.Unit == "" || v.Unit == "%" || v.Unit == "‰":
		return bounded(v, asWritten(v)+v.Unit)
	}
	return bounded(v, asWritten(v)) + " " + typeset.Clean(v.Unit)
}

// asWritten writes a number with as many decimals as the plan gives it: 2.0 is
// not 2.
func asWritten(v *compare.Value) string {
	text := grouped(*v.Number)
	_, part, _ := strings.Cut(text, ".")
	if m := decimals.FindStringSubmatch(v.Raw); m != nil && strings.HasPrefix(m[1], part) && strings.Trim(m[1][len(part):], "0") == "" {
		if part == "" {
			text += "."
		}
		text += m[1][len(part):]
	}
	return text
}

var decimals = regexp.MustCompile(`\d\.(\d+)`)

// bounded puts the bound before a number, and brackets around a five-year total.
func bounded(v *compare.Value, number string) string {
	if v.Cumulative {
		number = "[" + number + "]"
	}
	return string(v.Bound) + number
}

// grouped writes a number with a space between groups of three digits.
func grouped(n float64) string {
	text := strconv.FormatFloat(math.Round(n*1e6)/1e6, 'f', -1, 64)
	sign := ""
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		sign, text = "-", rest
	}
	whole, part, hasPart := strings.Cut(text, ".")
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	if hasPart {
		b.WriteString("." + part)
	}
	return sign + b.String()
}

// signed writes a difference with its sign.
func signed(n float64) string {
	switch {
	case n > 0:
		return "+" + grouped(n)
	case n < 0:
		return "−" + grouped(-n)
	}
	return "0"
}

// gapText writes a difference: its sign, and before it the bound that tells how
// certain it is.
func gapText(g compare.Gap) string { return string(g.Bound) + signed(g.Number) }

// aligner puts figures under each other with their decimal points in one line.
type aligner struct {
	whole, part int // cells before the points and from there on
	widest      int // cells of the widest figure alone
}

// split returns the cells of a figure before its decimal point and from there on.
func split(text string) (whole, part int) {
	end := len(text)
	for i := range len(text) {
		if text[i] == '.' && i > 0 && isDigit(text[i-1]) {
			end = i
			break
		}
	}
	if end == len(text) {
		for end > 0 && !isDigit(text[end-1]) {
			end--
		}
		if end == 0 {
			return typeset.Width(text), 0 // words
		}
	}
	return typeset.Width(text[:end]), typeset.Width(text[end:])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (a *aligner) add(text string) {
	whole, part := split(text)
	a.whole, a.part, a.widest = max(a.whole, whole), max(a.part, part), max(a.widest, whole+part)
}

func (a *aligner) width() int { return a.whole + a.part }

// align sets a figure with its point under the others'.
func (a *aligner) align(text string) string {
	whole, part := split(text)
	return typeset.Spaces(a.whole-whole) + text + typeset.Spaces(a.part-part)
}

// sparkWidth is the room of a bar: one cell, or two where the terminal draws such
// characters wide.
func sparkWidth() int { return typeset.Width("█") }

// spark draws a value as a bar of sparkWidth; most is the value of a full one.
func spark(v *compare.Value, most float64) string {
	const bars = "▁▂▃▄▅▆▇█"
	if v == nil || v.Converted == nil || *v.Converted < 0 || most <= 0 {
		return typeset.Spaces(sparkWidth())
	}
	all := []rune(bars)
	return string(all[int(math.Round(*v.Converted/most*float64(len(all)-1)))])
}

// statement is what a cell says: where things stand and what is promised, or, in
// a review of the last plan, what was promised and what came of it.
type statement struct {
	base, target *compare.Value
	review       bool
}

func stated(c *compare.Cell) statement {
	if c == nil {
		return statement{}
	}
	if target := c.Last(compare.Target); target != nil {
		return statement{base: c.Before(), target: target}
	}
	if actual := c.Last(compare.Actual); actual != nil {
		return statement{base: c.Last(compare.LastTarget), target: actual, review: true}
	}
	if base := c.Last(compare.Base); base != nil {
		return statement{base: base}
	}
	return statement{target: c.Last(compare.Other)}
}

// rawCell says what a cell says in the plan's own words: "每千人口…数（个，预期性）2020 0.56 2025 4.6".
func rawCell(c *compare.Cell) string {
	var b strings.Builder
	b.WriteString(strings.Join(c.Names, "／"))
	var notes []string
	if c.Unit != "" {
		notes = append(notes, c.Unit)
	}
	if c.Attribute != "" {
		notes = append(notes, string(c.Attribute))
	}
	if len(notes) > 0 {
		b.WriteString("（" + strings.Join(notes, "，") + "）")
	}
	for _, v := range c.Values {
		raw := v.Raw
		if raw == "" {
			raw = "—"
		}
		b.WriteString("  " + v.Label + " " + raw)
	}
	return typeset.Clean(b.String())
}

// cellSpot is where a plan states a cell.
func cellSpot(p *model.Plan, c *compare.Cell) spot {
	at := nowhere
	at.planID, at.plan = p.ID, p
	if c == nil || len(c.Indicators) == 0 {
		return at
	}
	i := p.Indicators[c.Indicators[len(c.Indicators)-1]]
	at.line, at.column, at.text = i.Line, i.Column, rawCell(c)
	if 0 <= i.Column && i.Column < len(p.Columns) {
		at.heading = p.Columns[i.Column].Heading
	}
	return at
}

// cellTarget is where the reader opens for a cell: the last table that has it, which
// is that of this plan's targets.
func cellTarget(p *model.Plan, c *compare.Cell) target {
	i := p.Indicators[c.Indicators[len(c.Indicators)-1]]
	return target{block: -1, line: i.Line, name: i.Name}
}

// statedIn is where the reader opens for a cell in one of the tables that have it.
func statedIn(p *model.Plan, c *compare.Cell, column int) target {
	for _, n := range c.Indicators {
		if i := p.Indicators[n]; i.Column == column {
			return target{block: -1, line: i.Line, name: i.Name}
		}
	}
	return cellTarget(p, c)
}
