package typeset

import "strings"

// The pieces of a frame that is open at its right side.
const (
	FrameCorner = "╭ " // before its title
	FrameSide   = "│ " // before each line inside
)

// FrameBottom is the lower edge of a frame.
func FrameBottom(w int) string {
	return "╰" + Rule(w-Width("╰"))
}

// Rule is a horizontal line of w cells.
func Rule(w int) string {
	line := RuneWidth('─')
	n := max(w, 0) / line
	return strings.Repeat("─", n) + Spaces(w-n*line)
}
