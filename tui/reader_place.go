package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
)

// lastPlaceMsg says where a reader left off.
type lastPlaceMsg struct {
	r    *reader
	line int
}

// restedMsg says that a reader has stood still for a while.
type restedMsg struct {
	r     *reader
	timer int
}

// restTime is how long the cursor must rest before its place is remembered.
const restTime = time.Second

// moved starts the wait after which the place is remembered.
func (r *reader) moved() tea.Cmd {
	r.resume = false
	r.timer++
	timer := r.timer
	return r.s.later(restTime, restedMsg{r, timer})
}

// save remembers the place in the store.
func (r *reader) save() tea.Cmd {
	line := r.here().line
	if line == 0 || line == r.saved {
		return nil
	}
	r.saved, r.s.left[r.plan.ID] = line, line
	lib, id := r.s.lib, r.plan.ID
	return func() tea.Msg {
		if err := lib.SetLastPlace(id, index.Place{Line: line}); err != nil {
			return troubleMsg{err}
		}
		return nil
	}
}
