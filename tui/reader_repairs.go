package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/tui/typeset"
)

// explain says what was mended in the row at the cursor, or else anywhere in its
// paragraph.
func (r *reader) explain() tea.Cmd {
	if len(r.plan.Body) == 0 {
		return r.s.say(r.s.text.Reader.NoRepair)
	}
	repairs := r.doc.repairsAt(r.at)
	if len(repairs) == 0 && r.plan.Body[r.at.block].Table == nil {
		for _, at := range r.doc.repairsOf(r.at.block) {
			repairs = append(repairs, r.plan.Repairs[at.index])
		}
	}
	if len(repairs) == 0 {
		return r.s.say(r.s.text.Reader.NoRepair)
	}
	return r.s.open(&repairNote{s: r.s, repairs: repairs, at: r.here()})
}

// repairNote lies over the reader and explains repairs.
type repairNote struct {
	s       *session
	repairs []model.Repair
	at      spot
	w, h    int
	top     int // the first line that shows
}

func (n *repairNote) start() tea.Cmd              { return nil }
func (n *repairNote) resize(w, h int)             { n.w, n.h = w, h }
func (n *repairNote) receive(msg tea.Msg) tea.Cmd { return nil }
func (n *repairNote) cursor() *tea.Cursor         { return nil }
func (n *repairNote) crumb() []string             { return nil }
func (n *repairNote) progress() string            { return "" }
func (n *repairNote) here() spot                  { return n.at }

func (n *repairNote) keys() []key.Binding {
	return []key.Binding{n.s.bind.move}
}

func (n *repairNote) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if key.Matches(k, n.s.bind.repairs, n.s.bind.in) {
		return n.s.leave(n), true
	}
	// The lines scroll as a list whose cursor is its first line.
	_, h := inside(n.w, n.h)
	scroll := list{n: max(len(n.lines(n.w))-h+1, 1), at: n.top}
	cmd, ok := n.s.pressList(&scroll, k, h)
	n.top = scroll.at
	return cmd, ok
}

// wants asks for a box as large as the explanation.
func (n *repairNote) wants(w, h int) (int, int) {
	w = min(w, 64)
	return w, min(h, len(n.lines(w))+2)
}

// lines are the explanation for a box w cells wide.
func (n *repairNote) lines(w int) []string {
	text := n.s.text.Reader
	w, _ = inside(w, 6)
	var lines []string
	for i, r := range n.repairs {
		if i > 0 {
			lines = append(lines, "")
		}
		kind := text.RepairKinds[r.Kind]
		if kind == "" {
			kind = text.RepairOther
		}
		lines = append(lines, wrap(fmt.Sprintf(text.RepairLine, r.Line, kind), w)...)
		for _, side := range []struct{ label, text string }{{text.RepairBefore, r.Before}, {text.RepairAfter, r.After}} {
			shown := strings.ReplaceAll(side.text, "\n", "⏎")
			if strings.TrimSpace(shown) == "" {
				shown = text.RepairNothing
			}
			lines = append(lines, wrap(side.label+typeset.Clean(shown), w)...)
		}
	}
	return lines
}

func (n *repairNote) view() string {
	lines := n.lines(n.w)
	_, h := inside(n.w, n.h)
	n.top = max(0, min(n.top, len(lines)-h))
	return joinLines(n.s.pane(n.s.text.Reader.Repairs, lines[n.top:], n.w, n.h, true))
}
