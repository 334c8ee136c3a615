package tui

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// What Run may find out about the terminal and cannot go on with.
var (
	// ErrWide means that the terminal gives two cells to characters of ambiguous
	// width. What draws the screen learns that from the environment when the
	// program starts, so the program has to be started anew.
	ErrWide = errors.New("the terminal draws characters of ambiguous width in two cells")
	// ErrNotUTF8 means that the terminal does not read UTF-8.
	ErrNotUTF8 = errors.New("the terminal does not read UTF-8")
)

// probeAfter is how long the terminal is left alone at first: a little longer than
// the first frame takes to be written, which must not wait for the answers.
const probeAfter = 10 * time.Millisecond

// probeMsg is the time to ask the terminal.
type probeMsg struct{}

// probed is a character of ambiguous width: one cell in most terminals, two in
// some with a Chinese locale, three where bytes are not read as UTF-8.
const probed = "①"

// probe asks the terminal what it is, whether it has a clipboard, and how wide
// it draws. For the last it prints a character in the first cell of the foot,
// which is always blank, asks where the cursor is, and takes it back.
func (r *root) probe() tea.Cmd {
	ask := ansi.RequestPrimaryDeviceAttributes
	if r.measureAmbiguous && r.h >= 3 {
		foot := fmt.Sprintf("\x1b[%d;1H", r.h)
		ask += ansi.SaveCursor + foot + probed + ansi.RequestCursorPositionReport + foot + " " + ansi.RestoreCursor
	}
	return tea.Raw(ask)
}

// probedFirstRow tells whether a key is really an answer that the cursor is in the
// first row, which reads as F3; the probe never asks there, so it says nothing.
func (r *root) probedFirstRow(k tea.KeyPressMsg) bool {
	if !r.measureAmbiguous || k.Code != tea.KeyF3 {
		return false
	}
	r.measureAmbiguous = false
	return true
}

// probedAt takes the answer: the column behind the character.
func (r *root) probedAt(at tea.CursorPositionMsg) tea.Cmd {
	if !r.measureAmbiguous || at.Y != r.h-1 {
		return nil
	}
	r.measureAmbiguous = false
	switch at.X {
	case 1:
		return nil
	case 2:
		r.failed = ErrWide
	case 3:
		r.failed = ErrNotUTF8
	default:
		return nil // something else moved the cursor
	}
	return r.quit()
}
