package typeset

import "strings"

// FrameTop is the upper edge of a frame that is open at its right side, with a
// title in it: "╭ 专栏4 ────".
func FrameTop(title string, w int) string {
	s := Truncate("╭ "+title+" ", w)
	return s + Rule(w-Width(s))
}

// FrameBottom is the lower edge of such a frame.
func FrameBottom(w int) string {
	return "╰" + Rule(w-Width("╰"))
}

// FrameSide stands before each line inside such a frame.
const FrameSide = "│ "

// Rule is a horizontal line of w cells.
func Rule(w int) string {
	line := RuneWidth('─')
	n := max(w, 0) / line
	return strings.Repeat("─", n) + Spaces(w-n*line)
}
