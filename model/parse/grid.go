package parse

import (
	"regexp"
	"slices"
	"strings"
)

// grid is a table as its cells stand in the source, before it is known what its
// columns mean.
type grid struct {
	header []string // nil where the source has none
	rows   []gridRow
}

type gridRow struct {
	cells []string
	line  int
}

var (
	ruler     = opener{anyOf(":：-—─=+" + allPipes + corners), regexp.MustCompile(`^[\s:：\-—─=+` + allPipes + corners + `]+$`)}
	noteStart = `^(注|备注|说明|指标解释|指标说明|名词解释|资料来源|数据来源)\d?[:：]|^(注|备注|说明|指标解释|指标说明)$|^\*`
)

// corners are the other characters that draw the lines between rows.
const corners = "━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬"

// notesStart matches the bare text of a line that opens the notes of a table.
var notesStart = opener{anyOf("注备说指名资数*"), regexp.MustCompile(noteStart)}

// entryMark matches the bare text of an entry of a list that is told in words.
var entryMark = opener{anyOf("一二三四五六七八九十—•●○◆◇■□▪▶▲△★☆·➢➤►"), regexp.MustCompile(`^([一二三四五六七八九十]{1,2}是|——|—|一一[^对落核列]|[•●○◆◇■□▪▶▲△★☆·➢➤►])`)}

// opener is a pattern for the beginning of a line, and the characters with which
// it can begin: most lines are told by them alone.
type opener struct {
	first *runeSet
	*regexp.Regexp
}

// FindString returns the match, "" for none.
func (o opener) FindString(s string) string {
	if !o.first.has(firstRune(s)) {
		return ""
	}
	return o.Regexp.FindString(s)
}

// MatchString tells whether s begins so.
func (o opener) MatchString(s string) bool {
	return o.first.has(firstRune(s)) && o.Regexp.MatchString(s)
}

// opensBare tells whether s begins so, white space and quotation marks aside.
func (o opener) opensBare(s string) bool {
	for _, r := range s {
		if !isSpace(r) && !isQuote(r) {
			return o.first.has(foldRune(r)) && o.Regexp.MatchString(bare(s))
		}
	}
	return false
}

// takeTables replaces each run of lines that is a table by one piece.
func (r *reading) takeTables() {
	r.takeSeparated()
	r.takeGapped()
	r.takeLaid()
	r.takeLoose()
	r.takeVertical()
	r.takeRulers()
	r.joinTables()
}

// joinTables puts tables together that stand one behind the other under the same
// header: a page cuts them.
func (r *reading) joinTables() {
	for i := len(r.pieces) - 1; i > 0; i-- {
		a, b := r.pieces[i-1].grid, r.pieces[i].grid
		if a == nil || b == nil || a.header == nil || !sameCells(a.header, b.header) {
			continue
		}
		a.rows = append(a.rows, b.rows...)
		r.pieces[i-1].text += "\n" + r.pieces[i].text
		r.pieces[i-1].endLine = r.pieces[i].endLine
		r.pieces = slices.Delete(r.pieces, i, i+1)
	}
}

// endsTable tells whether a line can be no part of the table in front of it.
func (r *reading) endsTable(p *piece) bool {
	if _, ok := readColumnTitle(p.text); ok || notesStart.opensBare(p.text) || standardTitle(bare(p.text)) || r.listed(p.text) != nil {
		return true
	}
	if first, title, ok := strings.Cut(p.text, "、"); ok && short(first, 1) && r.listed(title) != nil { // 王、 for 五、
		return true
	}
	m, ok := readMark(p.text)
	return ok && m.style <= parenStyle && (!m.damaged || strings.HasSuffix(fold(m.number), ")")) || endsSentence(p.text) && runeCount(p.text) > 30
}

// replace puts a table in the place of pieces[from:to].
func (r *reading) replace(from, to int, g *grid) {
	first, last := r.pieces[from], r.pieces[to-1]
	lines := make([]string, 0, to-from)
	for _, p := range r.pieces[from:to] {
		lines = append(lines, strings.TrimSpace(p.raw))
	}
	p := piece{line: first.line, endLine: last.endLine, text: strings.Join(lines, "\n"), grid: g}
	r.pieces = append(append(r.pieces[:from], p), r.pieces[to:]...)
}

// isList tells whether a text lists things, as the cells of a service list do.
func isList(text string) bool {
	s := fold(text)
	return statesCount(s) || strings.Count(s, "、")+strings.Count(s, ";") >= 3 && !strings.Contains(strings.TrimSuffix(s, "。"), "。")
}

// cleanCell takes the white space out of a cell that line breaks and justified
// text left there.
func cleanCell(s string) string {
	if !hasSpace(s) {
		return s
	}
	return squeeze(s)
}
