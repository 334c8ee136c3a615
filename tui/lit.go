package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"guilan/tui/typeset"
)

// litText draws a text in exactly w cells with some of its runes lit. Where it is
// too long it is shortened so that the first lit rune stays in view.
func litText(text string, matched []int, w int, look, lit lipgloss.Style) string {
	runes := []rune(text)
	isLit := make([]bool, len(runes))
	first := len(runes)
	for _, i := range matched {
		if 0 <= i && i < len(runes) {
			isLit[i] = true
			first = min(first, i)
		}
	}
	from, to := litWindow(runes, first, w)
	var b, run strings.Builder
	used := 0
	flush := func(on bool) {
		if run.Len() == 0 {
			return
		}
		if on {
			b.WriteString(lit.Render(run.String()))
		} else {
			b.WriteString(look.Render(run.String()))
		}
		run.Reset()
	}
	put := func(s string) {
		run.WriteString(s)
		used += typeset.Width(s)
	}
	if from > 0 {
		put("…")
	}
	on := false
	for i := from; i < to; i++ {
		if isLit[i] != on {
			flush(on)
			on = isLit[i]
		}
		if r := typeset.Visible(runes[i]); r >= 0 {
			put(string(r))
		}
	}
	flush(on)
	if to < len(runes) {
		put("…")
	}
	put(typeset.Spaces(w - used))
	flush(false)
	return b.String()
}

// litWindow chooses the runes of a text that show in w cells, so that the one at
// first is among them; room for "…" is kept where something is left out.
func litWindow(runes []rune, first, w int) (from, to int) {
	width := func(from, to int) int { return typeset.Width(string(runes[from:to])) }
	fits := func(from int) int {
		room := w
		if from > 0 {
			room -= typeset.RuneWidth('…')
		}
		used := 0
		for i := from; i < len(runes); i++ {
			used += typeset.RuneWidth(runes[i])
			if used > room {
				// Less room for the "…" behind.
				for i > from && width(from, i) > room-typeset.RuneWidth('…') {
					i--
				}
				return i
			}
		}
		return len(runes)
	}
	if to = fits(0); first < to || first >= len(runes) {
		return 0, to
	}
	for from < first && width(from, first) > w/3 {
		from++
	}
	return from, fits(from)
}
