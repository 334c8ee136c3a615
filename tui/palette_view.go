package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/tui/typeset"
)

// paletteLayout is how the palette shares its room.
type paletteLayout struct {
	w, h     int // of all
	kinds    bool
	listW    int
	listH    int
	rowH     int // lines of a hit
	preview  int // cells beside the list or lines below it; 0 for none
	isBeside bool
}

func (p *palette) layout() paletteLayout {
	w, h := inside(p.w, p.h)
	l := paletteLayout{w: w, h: h, kinds: h >= 4, rowH: 1}
	l.listW, l.listH = w, h-l.above()
	if l.listH >= 8 {
		l.rowH = 2
	}
	switch {
	case w >= 100 && h >= 8:
		l.isBeside = true
		l.listW = w * 46 / 100
		if p.split > 0 {
			l.listW = min(p.split, w-minPane)
		}
		l.preview = w - l.listW - typeset.RuneWidth('│')
	case l.listH >= 14 && len(p.hits) > 0:
		l.preview = l.listH * 2 / 5
		l.listH -= l.preview + 1
	}
	return l
}

// above is how many lines stand above the list.
func (l paletteLayout) above() int {
	n := 1
	if l.kinds {
		n++
	}
	if l.h >= 8 {
		n++ // a rule
	}
	return n
}

// page is how many hits show at once.
func (p *palette) page() int {
	l := p.layout()
	if p.idle() {
		return l.listH
	}
	return max(l.listH/l.rowH, 1)
}

func (p *palette) cursor() *tea.Cursor {
	l := p.layout()
	_, x := p.field.view(l.w - 2)
	c := tea.NewCursor(x+2, 0)
	if framed(p.w, p.h) {
		c.X += typeset.RuneWidth('│')
		c.Y++
	}
	return c
}

func (p *palette) view() string {
	l := p.layout()
	text, _ := p.field.view(l.w - 2)
	if len(p.field.chars) == 0 {
		text = p.s.look.dim.Render(typeset.Pad(p.s.text.Palette.Prompt, l.w-2))
	}
	lines := []string{p.s.look.badge.Render("› ") + text}
	if l.kinds {
		lines = append(lines, p.kindLine(l.w))
	}
	if l.h >= 8 {
		lines = append(lines, p.s.look.frame.Render(rule(l.w)))
	}
	rows := fillLines(p.listLines(l), l.listW, l.listH)
	if l.preview > 0 {
		rows = p.withPreview(l, rows)
	}
	return joinLines(p.s.pane(p.s.text.Palette.Title, append(lines, rows...), p.w, p.h, true))
}

// withPreview puts the place of the hit under the cursor beside or below the
// list.
func (p *palette) withPreview(l paletteLayout, rows []string) []string {
	side := p.s.look.frame.Render("│")
	if l.isBeside {
		shown := fillLines(p.preview(l.preview-2, l.listH), l.preview-2, l.listH)
		for i := range rows {
			rows[i] += side + " " + shown[i] + " "
		}
		return rows
	}
	rows = append(rows, p.s.look.frame.Render(rule(l.w)))
	for _, line := range fillLines(p.preview(l.w-2, l.preview), l.w-2, l.preview) {
		rows = append(rows, " "+line+" ")
	}
	return rows
}

// preview draws the place of the hit under the cursor.
func (p *palette) preview(w, h int) []string {
	if p.idle() || len(p.hits) == 0 {
		return nil
	}
	hit := p.hits[p.list.at]
	plan := p.s.read[hit.Plan]
	if plan == nil {
		return nil
	}
	return previewAt(p.s, plan, hitTarget(plan, hit), w, h)
}

// kindLine shows the kinds that Tab goes through, the one looked for in brackets,
// and on the right how many hits there are and where they were looked for.
func (p *palette) kindLine(w int) string {
	var left strings.Builder
	for i, k := range kinds {
		name := p.kindName(k)
		if i == p.kind {
			left.WriteString(p.s.look.title.Render("[" + name + "]"))
		} else {
			left.WriteString(p.s.look.dim.Render(" " + name + " "))
		}
	}
	if styledWidth(left.String()) > w { // the one looked for, and how many there are
		name := fmt.Sprintf("[%s] %d/%d", p.kindName(kinds[p.kind]), p.kind+1, len(kinds))
		return p.s.look.title.Render(typeset.Truncate(name, w))
	}
	right := p.scopeName()
	if p.answered {
		count := p.s.text.Palette.Hits
		if len(p.hits) == maxHits {
			count = p.s.text.Palette.MoreHits
		}
		right = fmt.Sprintf(count, len(p.hits)) + " · " + right
	}
	room := w - styledWidth(left.String()) - 2
	if room < 6 {
		return cut(left.String(), 0, w)
	}
	right = typeset.Truncate(typeset.Clean(right), room)
	return cut(left.String(), 0, w-typeset.Width(right)-1) + p.s.look.badge.Render(right) + " "
}

// listLines draws the hits, the recent queries, or why there are none.
func (p *palette) listLines(l paletteLayout) []string {
	t := p.s.text.Palette
	switch {
	case p.idle() && len(p.recent) == 0:
		return p.message(l, t.RecentNone)
	case p.idle():
		return p.recentLines(l)
	case p.failed != "":
		return p.message(l, p.failed)
	case len(p.hits) == 0 && p.answered:
		return p.message(l, p.noHit()+"\n"+p.noHitHint())
	}
	var lines []string
	first, end := p.list.window(l.listH / l.rowH)
	for i := first; i < end; i++ {
		lines = append(lines, p.hitLines(p.hits[i], i == p.list.at, l)...)
	}
	return lines
}

// message draws a text in place of the list.
func (p *palette) message(l paletteLayout, text string) []string {
	lines := wrapTo(text, l.listW-2, l.listH)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

func (p *palette) recentLines(l paletteLayout) []string {
	var lines []string
	first, end := p.list.window(l.listH)
	for i := first; i < end; i++ {
		badge := ""
		if i == first {
			badge = p.s.text.Palette.Recent
		}
		lines = append(lines, p.s.row(typeset.Clean(p.recent[i]), badge, l.listW, i == p.list.at, true))
	}
	return lines
}

// hitLines draws a hit: its name with the matched characters lit, its kind, and
// where it stands.
func (p *palette) hitLines(h index.Hit, selected bool, l paletteLayout) []string {
	look, lit, mark := p.s.look.item, p.s.look.match, "  "
	if selected {
		look, mark = p.s.look.selected, typeset.Pad(cursorMark, 2)
		lit = p.s.look.selected.Underline(true)
	}
	kind := p.s.text.Palette.Kinds[h.Kind]
	if h.Via == "pinyin" {
		kind = p.s.text.Palette.ByPinyin + " " + kind
	}
	place := p.hitPlace(h)
	room := l.listW - 2
	nameW := room - typeset.Width(kind) - 1
	if l.rowH == 1 {
		nameW, kind = room*55/100, ""
		if room < 40 {
			nameW = room
		}
	}
	line := look.Render(mark) + litText(h.Name, h.Matched, nameW, look, lit) + look.Render(" ")
	if l.rowH == 1 {
		return []string{line + p.s.look.dim.Render(typeset.Truncate(place, room-nameW-1))}
	}
	return []string{
		line + p.s.look.dim.Render(kind),
		"    " + p.s.look.dim.Render(typeset.Truncate(place, l.listW-4)),
	}
}
