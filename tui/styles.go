package tui

import (
	"charm.land/lipgloss/v2"
)

// styles are all the looks of the program. Every look that carries a meaning
// has a sign besides its colour: bold, underline, reverse or a mark in the text.
// What a terminal or NO_COLOR does not allow Bubble Tea takes away.
type styles struct {
	top       lipgloss.Style // breadcrumb
	topLast   lipgloss.Style // where one is: the last crumb
	foot      lipgloss.Style // what a key does
	footKey   lipgloss.Style // the key
	say       lipgloss.Style // an answer in the foot
	warn      lipgloss.Style // something that needs attention
	frame     lipgloss.Style // frames of panes
	frameHere lipgloss.Style // frame of the pane that has the keys
	title     lipgloss.Style // titles in frames
	item      lipgloss.Style
	selected  lipgloss.Style // the item under the cursor
	wayHere   lipgloss.Style // the item of an outer pane that leads here
	dim       lipgloss.Style // what is beside the point
	badge     lipgloss.Style // counts and marks at an item's end
	match     lipgloss.Style // matched characters

	heading lipgloss.Style // headings in running text
	lead    lipgloss.Style // the phrase that opens a paragraph
	column  lipgloss.Style // frame and title of a special column
	repair  lipgloss.Style // the mark at a mended passage
	only    lipgloss.Style // what only one side of a comparison names
	better  lipgloss.Style
	worse   lipgloss.Style
}

// newStyles makes the styles for a dark or a light background.
func newStyles(dark bool) styles {
	pick := lipgloss.LightDark(dark)
	plain := lipgloss.NewStyle()
	accent := pick(lipgloss.Color("#0b5cad"), lipgloss.Color("#7cc4ff"))
	quiet := pick(lipgloss.Color("#5f6670"), lipgloss.Color("#9aa4b0"))
	line := pick(lipgloss.Color("#9aa4b0"), lipgloss.Color("#5f6670"))
	alarm := pick(lipgloss.Color("#a33c00"), lipgloss.Color("#ffb46b"))
	green := pick(lipgloss.Color("#116329"), lipgloss.Color("#7ee2a0"))
	light := pick(lipgloss.Color("#8a3d00"), lipgloss.Color("#ffd866"))
	return styles{
		top:       plain.Foreground(quiet),
		topLast:   plain.Bold(true),
		foot:      plain.Foreground(quiet),
		footKey:   plain.Bold(true),
		say:       plain.Bold(true).Foreground(accent),
		warn:      plain.Bold(true).Foreground(alarm),
		frame:     plain.Foreground(line),
		frameHere: plain.Foreground(accent),
		title:     plain.Bold(true),
		item:      plain,
		selected:  plain.Bold(true).Reverse(true),
		wayHere:   plain.Bold(true),
		dim:       plain.Foreground(quiet),
		badge:     plain.Foreground(accent),
		match:     plain.Bold(true).Underline(true).Foreground(light),

		heading: plain.Bold(true).Foreground(accent),
		lead:    plain.Bold(true),
		column:  plain.Foreground(accent),
		repair:  plain.Foreground(alarm),
		only:    plain.Bold(true).Underline(true).Foreground(light),
		better:  plain.Bold(true).Foreground(green),
		worse:   plain.Bold(true).Foreground(alarm),
	}
}
