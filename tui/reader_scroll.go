package tui

import (
	tea "charm.land/bubbletea/v2"

	"guilan/model"
)

// Where the cursor stands on the screen, other than so many rows down.
const (
	aThirdDown = -1
	atTheTop   = -2 // even where the text ends before the foot of the screen
)

// aboveAt is where a place that one goes to is to stand: a heading or the
// beginning of a special column at the top, what was found amid its
// surroundings.
func (r *reader) aboveAt(m mark, to target) int {
	begins := m.block < len(r.plan.Body) && m.part == 0 && m.rune == 0 && (r.isHeading(m.block) || r.isColumn(m.block))
	if to.name == "" && begins {
		return atTheTop
	}
	return aThirdDown
}

// window is the places of the rows that show.
func (r *reader) window() []place {
	h := r.textHeight()
	switch {
	case r.above == atTheTop:
		return r.doc.after(r.at, h)
	case r.above < 0 || r.above >= h:
		return r.doc.window(r.at, h)
	}
	return r.doc.windowFrom(r.at, r.above, h)
}

// aboveNow is how many rows show above the cursor.
func (r *reader) aboveNow() int {
	for i, p := range r.window() {
		if p == r.at {
			return i
		}
	}
	return 0
}

// move moves the cursor by rows. Wherever it stands on the screen, each step
// brings it one row nearer to its place a third down.
func (r *reader) move(n int) tea.Cmd {
	above, rest := r.aboveNow(), r.textHeight()/3
	switch {
	case above < rest:
		above++
	case above > rest:
		above--
	}
	return r.scroll(n, above)
}

// page moves the window by its height, but for two rows that stay in sight.
func (r *reader) page(direction int) tea.Cmd {
	return r.scroll(direction*max(r.textHeight()-2, 1), r.aboveNow())
}

// scroll moves the cursor by rows and shows so many above it.
func (r *reader) scroll(n, above int) tea.Cmd {
	stay := r.s.text.Root.AtEnd
	if n < 0 {
		stay = r.s.text.Root.AtStart
	}
	r.above = above
	return r.jump(r.doc.step(r.at, n), stay)
}

// jump moves the cursor to a place; if it is there already, the answer says why
// nothing moves.
func (r *reader) jump(to place, stay string) tea.Cmd {
	if to == r.at {
		return r.s.say(stay)
	}
	r.at = to
	return r.moved()
}

func (r *reader) isHeading(i int) bool { return r.plan.Body[i].Kind == model.HeadingBlock }

func (r *reader) isColumn(i int) bool {
	c := r.doc.column[i]
	return c >= 0 && r.plan.Columns[c].FirstBlock == i
}

// toBlock goes to the next or previous block of a kind.
func (r *reader) toBlock(forward bool, is func(int) bool, none string) tea.Cmd {
	step := -1
	if forward {
		step = 1
	}
	for i := r.at.block + step; 0 <= i && i < len(r.plan.Body); i += step {
		if is(i) {
			r.above = atTheTop
			return r.jump(r.doc.topOf(i), none)
		}
	}
	return r.s.say(none)
}
