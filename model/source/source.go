// Package source turns the bytes of a plan, whatever their format, into a
// Document: lines of text with their place in the source.
package source

import "guilan/model"

// Document is a plan's text before anything is known about its meaning.
type Document struct {
	Source  model.Source
	Lines   []Line
	Dropped []Dropped
}

// Line is one line of a source, without its line break.
type Line struct {
	Number int // from 1
	Text   string
}

// Dropped is a control or format character that a source held and that was
// left out of its lines.
type Dropped struct {
	Line int
	Rune rune
}
