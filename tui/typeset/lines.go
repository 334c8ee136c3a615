package typeset

import (
	"unicode"

	"github.com/rivo/uniseg"
)

// Line is one line of a text that was broken into lines. The lines of a text
// hold each of its runes once: text[Start:End]. What is to be shown are the
// runes text[From:To], without the spaces at both ends.
type Line struct {
	Start, End int
	From, To   int
}

// How well a line may end before a rune, worst first.
const (
	neverBreak = iota
	cutWord    // inside a word or figure: only where it is longer than a line
	cutUnit    // between a figure and its unit
	freeBreak
	mustBreak
)

// Lines breaks a text into lines of at most the measure in cells, the first of
// at most first cells (it may be indented). No line starts with a closing mark
// or ends with an opening one, and figures and words stay whole, wherever the
// measure leaves a choice.
func Lines(text []rune, first, measure int) []Line {
	first, measure = max(first, 2), max(measure, 2)
	breaks := opportunities(text)
	var lines []Line
	for start, room := 0, first; start < len(text); room = measure {
		end := lineEnd(text, breaks, start, room, measure)
		line := Line{Start: start, End: end, From: start, To: end}
		for line.To > line.From && unicode.IsSpace(text[line.To-1]) {
			line.To--
		}
		for line.From < line.To && unicode.IsSpace(text[line.From]) {
			line.From++
		}
		lines = append(lines, line)
		start = end
	}
	return lines
}

// lineEnd returns where the line that starts at start ends: as far as it fills
// the room, at the best place to break.
func lineEnd(text []rune, breaks []uint8, start, room, measure int) int {
	var at, filled [mustBreak]int // the last place of each rank, and the cells before it
	used, i := 0, start
	for ; i < len(text); i++ {
		if i > start {
			if breaks[i] == mustBreak {
				return i
			}
			at[breaks[i]], filled[breaks[i]] = i, used
		}
		if unicode.IsSpace(text[i]) {
			if used == 0 {
				continue // spaces in front are not shown
			}
		} else if used+RuneWidth(text[i]) > room {
			break
		}
		used += RuneWidth(text[i])
	}
	if i == len(text) {
		return i
	}
	for rank := uint8(freeBreak); rank > neverBreak; rank-- {
		if at[rank] > 0 && (2*filled[rank] >= room || fits(text, breaks, at[rank], rank, measure)) {
			return at[rank]
		}
	}
	return max(i, start+1)
}

// fits tells whether the text from start to the next place where it may be
// broken, of the given rank or better, fits on a line of its own. If not, the
// line before need not be left short for it.
func fits(text []rune, breaks []uint8, start int, rank uint8, measure int) bool {
	used := 0
	for i := start; i < len(text); i++ {
		if i > start && breaks[i] >= rank {
			return true
		}
		if !unicode.IsSpace(text[i]) {
			used += RuneWidth(text[i])
		}
		if used > measure {
			return false
		}
	}
	return true
}

// opportunities ranks each place before a rune by how well a line may end
// there, by UAX #14 and the rules of Chinese typesetting.
func opportunities(text []rune) []uint8 {
	breaks := make([]uint8, len(text)+1)
	for i := 1; i < len(text); i++ {
		if RuneWidth(text[i]) > 0 {
			breaks[i] = cutWord
		}
	}
	rest, state, at := string(asBrackets(text)), -1, 0
	for len(rest) > 0 {
		var segment string
		var must bool
		segment, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		for range segment {
			at++
		}
		if must {
			breaks[at] = mustBreak
		} else {
			breaks[at] = freeBreak
		}
	}
	keepUnits(text, breaks)
	keepMarks(text, breaks)
	return breaks
}

// asBrackets writes quotation marks as the corner brackets that they are in
// Chinese text. UAX #14 cannot tell an opening “ from a closing one and would
// keep the characters on both sides of either together.
func asBrackets(text []rune) []rune {
	out := make([]rune, len(text))
	for i, r := range text {
		switch r {
		case '“':
			r = '「'
		case '”':
			r = '」'
		case '‘':
			r = '『'
		case '’':
			if i == 0 || text[i-1] > 0x7f { // else an apostrophe
				r = '』'
			}
		}
		out[i] = r
	}
	return out
}

// keepUnits keeps a figure with its unit, and the two ends of a range.
func keepUnits(text []rune, breaks []uint8) {
	for i := 1; i < len(text); i++ {
		if !isDigit(text[i-1]) {
			continue
		}
		glued := unitAfter(text[i:])
		if i+1 < len(text) && isRange(text[i]) && isDigit(text[i+1]) {
			glued = 2
		}
		for j := i; j < i+glued; j++ {
			if breaks[j] == freeBreak {
				breaks[j] = cutUnit
			}
		}
	}
}

// keepMarks forbids lines that would start with a closing mark or end with an
// opening one.
func keepMarks(text []rune, breaks []uint8) {
	for i := 1; i < len(text); i++ {
		if breaks[i] == mustBreak {
			continue
		}
		before := i - 1
		for before > 0 && unicode.IsSpace(text[before]) {
			before--
		}
		if IsClosing(text[i]) || IsOpening(text[before]) {
			breaks[i] = neverBreak
		}
	}
}
