package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"guilan/tui/typeset"
)

// styledWidth is the width in cells of text that holds styles.
func styledWidth(s string) int { return typeset.Width(ansi.Strip(s)) }

// cut returns the cells from to to of a styled line, exactly to-from cells wide. A
// wide character that stands across a cut becomes spaces.
func cut(line string, from, to int) string {
	var b strings.Builder
	x, used := 0, 0 // the cell that the next character starts at; cells written
	for i := 0; i < len(line); {
		if line[i] == '\x1b' {
			n := escapeLen(line[i:])
			b.WriteString(line[i : i+n])
			i += n
			continue
		}
		end := i + 1
		for end < len(line) && line[end]&0xc0 == 0x80 {
			end++
		}
		c := line[i:end]
		w := typeset.Width(c)
		switch {
		case x >= from && x+w <= to:
			b.WriteString(c)
			used += w
		case x < to && x+w > from && w > 0: // across a cut
			in := min(x+w, to) - max(x, from)
			b.WriteString(typeset.Spaces(in))
			used += in
		}
		x += w
		i = end
	}
	return b.String() + typeset.Spaces(to-from-used)
}

// escapeLen is the length of the escape sequence that opens s.
func escapeLen(s string) int {
	for i := 2; i < len(s); i++ {
		if 0x40 <= s[i] && s[i] <= 0x7e {
			return i + 1
		}
	}
	return len(s)
}

// pane draws lines in a frame of w × h cells with a title. Lines wider than the
// room are cut, missing ones are blank. Where the room is too small for a frame
// the lines stand alone.
func (s *session) pane(title string, lines []string, w, h int, focus bool) []string {
	look := s.look.frame
	if focus {
		look = s.look.frameHere
	}
	return drawFrame(title, lines, w, h, look, s.look.title)
}

func drawFrame(title string, lines []string, w, h int, frame, titleLook lipgloss.Style) []string {
	if !framed(w, h) {
		return fillLines(lines, w, h)
	}
	line := typeset.RuneWidth('─')
	head := typeset.Truncate(title, w-2*line-3)
	if head != "" {
		head = " " + titleLook.Render(head) + " "
	}
	out := make([]string, 0, h)
	out = append(out, frame.Render("┌")+head+frame.Render(typeset.Rule(w-2*line-styledWidth(head))+"┐"))
	side := frame.Render("│")
	for _, l := range fillLines(lines, w-2*line, h-2) {
		out = append(out, side+l+side)
	}
	return append(out, frame.Render("└"+typeset.Rule(w-2*line)+"┘"))
}

// framed tells whether a room is large enough for a frame.
func framed(w, h int) bool { return w >= 24 && h >= 6 }

// inside is the room that a frame leaves in w × h cells.
func inside(w, h int) (int, int) {
	if framed(w, h) {
		return w - 2*typeset.RuneWidth('│'), h - 2
	}
	return w, h
}

// fillLines returns exactly h lines of exactly w cells.
func fillLines(lines []string, w, h int) []string {
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = cut(lines[i], 0, w)
		} else {
			out[i] = typeset.Spaces(w)
		}
	}
	return out
}

// beside puts blocks of equally many lines side by side.
func beside(blocks ...[]string) []string {
	out := make([]string, len(blocks[0]))
	for i := range out {
		var b strings.Builder
		for _, block := range blocks {
			b.WriteString(block[i])
		}
		out[i] = b.String()
	}
	return out
}

// above draws a block over lines of width w, its top left corner at x, y.
func above(lines, block []string, x, y, w int) {
	for i, b := range block {
		if y+i >= len(lines) {
			return
		}
		bw := styledWidth(b)
		base := lines[y+i]
		lines[y+i] = cut(base, 0, x) + resetStyle + b + resetStyle + cut(base, x+bw, w)
	}
}

// resetStyle ends the style of what stands left of a cut.
const resetStyle = "\x1b[m"

// wrap breaks a message into lines of at most w cells.
func wrap(text string, w int) []string {
	var out []string
	for _, part := range strings.Split(text, "\n") {
		runes := []rune(typeset.Clean(part))
		if len(runes) == 0 {
			out = append(out, "")
			continue
		}
		for _, l := range typeset.Lines(runes, w, w) {
			out = append(out, string(runes[l.From:l.To]))
		}
	}
	return out
}

// wrapTo is wrap for a room of h lines; what does not fit ends in "…".
func wrapTo(text string, w, h int) []string {
	lines := wrap(text, w)
	if len(lines) <= h || h < 1 {
		return lines
	}
	last := lines[h-1]
	if typeset.Width(last+"…") <= w {
		last += "…"
	} else {
		last = typeset.Truncate(last+"……", w)
	}
	return append(lines[:h-1:h-1], last)
}

// rule is a line across w cells.
func rule(w int) string { return typeset.Rule(w) }

// joinLines makes a view of lines.
func joinLines(lines []string) string { return strings.Join(lines, "\n") }
