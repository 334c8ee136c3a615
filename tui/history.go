package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model"
)

// history is the way of places that the user has left, the last one at its end.
// Going back and forward moves along it without changing it.
type history struct {
	visits []index.Visit
	at     int // where the user is on it; len(visits) beyond its end
}

// begin puts the places of earlier sessions, the last one first, before this
// one's.
func (h *history) begin(visits []index.Visit) {
	h.visits = slices.Clone(visits)
	slices.Reverse(h.visits)
	h.at = len(h.visits)
}

// add puts a place at the end, each place once.
func (h *history) add(v index.Visit) {
	h.visits = slices.DeleteFunc(h.visits, func(known index.Visit) bool { return known == v })
	h.visits = append(h.visits, v)
	h.at = len(h.visits)
}

// visit is the place that the uppermost reader shows; false where another screen
// is uppermost.
func (r *root) visit() (index.Visit, bool) {
	if len(r.stack) == 0 {
		return index.Visit{}, false
	}
	on, ok := r.stack[r.base()].(*reader)
	if !ok {
		return index.Visit{}, false
	}
	at := on.here()
	return index.Visit{Plan: at.planID, Line: at.line}, at.line > 0
}

// depart remembers the place that the user is about to leave.
func (r *root) depart() tea.Cmd {
	v, ok := r.visit()
	if !ok {
		return nil
	}
	r.history.add(v)
	lib := r.s.lib
	return func() tea.Msg {
		if err := lib.AddVisit(v); err != nil {
			return troubleMsg{err}
		}
		return nil
	}
}

// back goes to the place before on the way of visited places (by -1), or forward
// to the one after (by 1).
func (r *root) back(by int) tea.Cmd {
	h := &r.history
	now, reading := r.visit()
	if reading && h.at == len(h.visits) {
		h.add(now) // so that forward leads here again
		h.at--
	}
	for i := h.at + by; 0 <= i && i < len(h.visits); i += by {
		v := h.visits[i]
		if _, known := r.s.info(v.Plan); !known || reading && v == now {
			continue
		}
		h.at = i
		return r.withPlan(spot{planID: v.Plan}, func(p *model.Plan) tea.Cmd { return r.revisit(p, v) })
	}
	if by < 0 {
		return r.s.say(r.s.text.Root.NoBack)
	}
	return r.s.say(r.s.text.Root.NoForward)
}

// revisit shows a visited place, in the reader that is open or else in a new one.
func (r *root) revisit(p *model.Plan, v index.Visit) tea.Cmd {
	b := r.base()
	r.stack = r.stack[:b+1]
	to := target{block: -1, line: v.Line}
	on, reading := r.stack[b].(*reader)
	switch {
	case reading && on.plan == p:
		return on.walk(to)
	case reading:
		r.stack = r.stack[:b]
		return tea.Batch(on.save(), r.put(newReader(r.s, p, to)))
	}
	return r.put(newReader(r.s, p, to))
}
