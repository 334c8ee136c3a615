package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
)

// screen is one of the things that stand on the root's stack: the drill, the
// reader, the comparison, and the overlays above them.
//
// The root asks a screen first and answers itself what the screen does not
// know, so that no key is without an answer.
type screen interface {
	// start is called once, when the screen comes onto the stack and has its
	// size; it begins what the screen needs to have loaded.
	start() tea.Cmd

	// resize tells the room that view has to fill. It is called before start and
	// whenever the terminal changes.
	resize(w, h int)

	// press answers a key; false means that the key is not the screen's.
	press(k tea.KeyPressMsg) (tea.Cmd, bool)

	// receive takes every other message, such as the results of its commands.
	// All screens on the stack receive every message; each knows its own.
	receive(msg tea.Msg) tea.Cmd

	// view draws the screen: exactly h lines, none wider than w cells.
	view() string

	// cursor is where the terminal's own cursor stands, counted from the top left
	// of view; nil where there is no input field.
	cursor() *tea.Cursor

	// crumb is the way to where the screen stands, as the top line shows it: plan,
	// chapter, section; of an overlay, its title.
	crumb() []string

	// progress is shown at the right of the top line: "第 3/8 章", "42%".
	progress() string

	// keys are the bindings that press answers, most useful first: the foot shows
	// those that fit, help shows all.
	keys() []key.Binding

	// here is where the user stands.
	here() spot
}

// overlay is a screen that is drawn above the one below it instead of in its
// place.
type overlay interface {
	screen

	// wants is the size that the overlay would like in a room of w × h cells, its
	// frame included. The root gives it the whole room where that is small.
	wants(w, h int) (int, int)
}

// typist is a screen that may have an input field; while typing is true the
// root leaves every key but ctrl+c to the screen.
type typist interface {
	typing() bool
}

// spot is where the user stands: what bookmarks, copies, comparisons and the
// scope of a search start from.
type spot struct {
	planID  string      // "" where no plan is under the cursor
	plan    *model.Plan // nil where it has not been read
	line    int         // source line; 0 where there is none
	heading int         // index in Plan.Outline; -1 where there is none
	column  int         // index in Plan.Columns; -1 where there is none
	text    string      // what y copies, without its citation; ""
}

// nowhere is the spot of a screen that stands on no plan.
var nowhere = spot{heading: -1, column: -1}

// target is the place in a plan that a reader is to open at.
type target struct {
	block   int    // index in Plan.Body; -1 where only the line is known
	line    int    // source line; 0 with block -1 means where the user left off
	name    string // the words to be lit there; "" for none
	matched []int  // rune indexes in name to be lit; none means all of it
}

// walker is a screen that can go to another place of the plan that it shows, as
// the reader does. The outline, the findings and the bookmarks move it instead of
// opening another.
type walker interface {
	walk(to target) tea.Cmd
}

// keeper is a screen that has something to keep when the program ends, such as
// where the user left off.
type keeper interface {
	save() tea.Cmd
}
