// Package typeset sets Chinese text in a terminal: it measures in cells, breaks
// lines by the rules of Chinese typesetting, draws tables and frames. It knows
// nothing of screens, keys or styles: what it returns are lines of spans, and
// every span says which runes of which text it shows, so that a caller can
// light a match or copy a passage.
package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// ambiguous measures what has no fast answer below. Characters of ambiguous
// width (“ ” … — ≥ ① │) are narrow unless WideAmbiguous says otherwise: so do
// all terminals outside an old Chinese locale.
var ambiguous = &runewidth.Condition{StrictEmojiNeutral: true}

// WideAmbiguous sets whether characters of ambiguous width take two cells. Call
// it before anything is drawn.
func WideAmbiguous(wide bool) { ambiguous.EastAsianWidth = wide }

// RuneWidth returns how many cells a rune takes: 0, 1 or 2.
func RuneWidth(r rune) int {
	switch {
	case r < 0x20 || 0x7f <= r && r < 0xa0:
		return 0
	case r < 0x7f:
		return 1
	case 0x4e00 <= r && r <= 0x9fff, 0x3000 <= r && r < 0x303f, 0xff01 <= r && r <= 0xff60:
		return 2
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	return ambiguous.RuneWidth(r)
}

// Width returns how many cells a plain text takes.
func Width(s string) int {
	w := 0
	for _, r := range s {
		w += RuneWidth(r)
	}
	return w
}

// Truncate shortens a plain text to at most w cells; what was cut shows as "…".
func Truncate(s string, w int) string {
	if w <= 0 {
		return ""
	}
	tail := RuneWidth('…')
	used, keep := 0, 0 // keep is where the text ends if a "…" must follow
	for i, r := range s {
		rw := RuneWidth(r)
		if used+rw > w {
			if tail > w {
				return ""
			}
			return s[:keep] + "…"
		}
		used += rw
		if used+tail <= w {
			keep = i + utf8.RuneLen(r)
		}
	}
	return s
}

// Pad fills a plain text with spaces to w cells, or truncates it to them.
func Pad(s string, w int) string {
	s = Truncate(s, w)
	return s + Spaces(w-Width(s))
}

// PadLeft is Pad with the spaces in front.
func PadLeft(s string, w int) string {
	s = Truncate(s, w)
	return Spaces(w-Width(s)) + s
}

// Spaces returns n spaces, none for a negative n.
func Spaces(n int) string {
	return strings.Repeat(" ", max(n, 0))
}

// Clean makes a text fit for a terminal: control characters, among them those
// that would move the cursor or turn the writing direction, are left out, and
// tabs and line breaks become spaces.
func Clean(s string) string {
	return strings.Map(Visible, strings.ToValidUTF8(s, "\uFFFD"))
}

// Visible returns what a terminal may be sent for a rune: itself, a space for a
// tab or line break, or -1 where it must not be sent.
func Visible(r rune) rune {
	switch {
	case 0x20 <= r && r < 0x7f, 0x2e80 <= r && r < 0xa000:
		return r
	case r == '\t', r == '\n', r == '\r', r == 0x2028, r == 0x2029:
		return ' '
	case r == utf8.RuneError:
		return r
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), 0xfe00 <= r && r <= 0xfe0f:
		return -1 // the last are variation selectors, on whose width terminals disagree
	}
	return r
}
