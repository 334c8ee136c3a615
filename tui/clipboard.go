package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// clipboard tells whether the terminal takes text into the clipboard when it is
// sent there (OSC 52), which works over SSH too.
type clipboard int

const (
	clipboardUnknown clipboard = iota
	clipboardWorks             // the terminal has said so
	clipboardTmux              // up to how tmux is set
	clipboardNone              // the terminal is known to have none
)

// osc52 is the attribute with which a terminal says that it has a clipboard.
const osc52 = 52

// clipboardOf judges by the environment, given as a function that reads it.
func clipboardOf(env func(string) string) clipboard {
	term := env("TERM")
	switch {
	case env("TMUX") != "":
		return clipboardTmux
	case env("STY") != "", env("TERM_PROGRAM") == "Apple_Terminal", env("VTE_VERSION") != "",
		term == "linux", strings.HasPrefix(term, "screen"), strings.HasPrefix(term, "vt"):
		return clipboardNone
	}
	return clipboardUnknown
}

// learn takes into account what the terminal says that it can.
func (c clipboard) learn(attributes uv.PrimaryDeviceAttributesEvent) clipboard {
	if slices.Contains(attributes, osc52) {
		return clipboardWorks
	}
	return c
}

// copy sends the text at a spot to the terminal's clipboard, with its citation.
func (r *root) copy(at spot) tea.Cmd {
	if at.text == "" {
		return r.s.say(r.s.text.Notes.NothingToCopy)
	}
	return r.s.copyText(at.text, r.s.cite(at))
}

// copyText sends a text with its citation to the terminal's clipboard, or says
// that there is none.
func (s *session) copyText(text, cite string) tea.Cmd {
	t := s.text.Notes
	if s.clipboard == clipboardNone {
		return s.say(t.CannotCopy)
	}
	s.say(fmt.Sprintf([]string{
		clipboardUnknown: t.CopiedPerhaps,
		clipboardWorks:   t.Copied,
		clipboardTmux:    t.CopiedTmux,
	}[s.clipboard], cite))
	return tea.SetClipboard(text + "\n" + cite)
}
