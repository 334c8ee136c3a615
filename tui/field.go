package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/rivo/uniseg"

	"guilan/tui/typeset"
)

// field is a one-line input field. The terminal's own cursor stands in it, so
// that an input method opens its candidate window there; text comes in as whole
// words from an input method, or as a paste.
//
// The text input of charm.land/bubbles (v2.2.1) cannot take its place: it puts
// the terminal's cursor at the number of runes before it instead of the number of
// cells, so that behind three Chinese characters an input method's window opens
// three cells too far left, and it deletes runes, which takes characters of
// several code points apart.
type field struct {
	chars []string // what a person takes for one character each (grapheme clusters)
	at    int      // the cursor stands before chars[at]
}

// value returns the text of the field.
func (f *field) value() string { return strings.Join(f.chars, "") }

// set replaces the text and puts the cursor behind it.
func (f *field) set(text string) {
	f.chars, f.at = nil, 0
	f.insert(text)
}

// insert puts text in at the cursor, line breaks as spaces, without other control
// characters.
func (f *field) insert(text string) {
	text = typeset.Clean(text)
	before := strings.Join(f.chars[:f.at], "") + text
	after := strings.Join(f.chars[f.at:], "")
	// What was put in may join the characters beside it, so both sides are cut
	// anew.
	f.at = len(characters(before))
	f.chars = characters(before + after)
	f.at = min(f.at, len(f.chars))
}

func characters(s string) []string {
	var chars []string
	for state := -1; s != ""; {
		var c string
		c, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		chars = append(chars, c)
	}
	return chars
}

// press answers a key; false means that it is none of the field's, or changes
// nothing in it.
func (f *field) press(k tea.KeyPressMsg) bool {
	at, n := f.at, len(f.chars)
	switch k.String() {
	case "left":
		f.at = max(f.at-1, 0)
	case "right":
		f.at = min(f.at+1, len(f.chars))
	case "home", "ctrl+a":
		f.at = 0
	case "end", "ctrl+e":
		f.at = len(f.chars)
	case "backspace", "ctrl+h":
		f.cut(max(f.at-1, 0), f.at)
	case "delete", "ctrl+d":
		f.cut(f.at, min(f.at+1, len(f.chars)))
	case "ctrl+u":
		f.cut(0, f.at)
	case "ctrl+k":
		f.cut(f.at, len(f.chars))
	case "ctrl+w", "alt+backspace":
		from := f.at
		for from > 0 && f.chars[from-1] == " " {
			from--
		}
		for from > 0 && f.chars[from-1] != " " {
			from--
		}
		f.cut(from, f.at)
	default:
		if k.Text == "" || k.Mod.Contains(tea.ModAlt) || k.Mod.Contains(tea.ModCtrl) {
			return false
		}
		f.insert(k.Text)
		return true
	}
	return f.at != at || len(f.chars) != n
}

func (f *field) cut(from, to int) {
	f.chars = append(f.chars[:from:from], f.chars[to:]...)
	f.at = from
}

// view returns the text in exactly w cells, with the cursor's part in view, and
// the cell in which the cursor stands.
func (f *field) view(w int) (string, int) {
	if w < 2 {
		return typeset.Spaces(w), 0
	}
	// The cursor needs a cell of its own behind the text.
	first, cursor := f.at, 0
	for first > 0 {
		c := typeset.Width(f.chars[first-1])
		if cursor+c > w-1 {
			break
		}
		cursor += c
		first--
	}
	var b strings.Builder
	used := 0
	for _, c := range f.chars[first:] {
		if used+typeset.Width(c) > w {
			break
		}
		b.WriteString(c)
		used += typeset.Width(c)
	}
	return b.String() + typeset.Spaces(w-used), cursor
}
