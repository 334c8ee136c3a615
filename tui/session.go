package tui

import (
	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model"
	"guilan/tui/lang"
)

// session is what all screens share. Only Update and what it calls may touch
// it; commands get what they need as arguments.
type session struct {
	lib  Library
	text *lang.Messages
	bind bindings
	look styles

	infos  []index.Info           // the shelf, as last listed
	marked map[string]bool        // plans marked on the shelf, by id
	read   map[string]*model.Plan // plans read so far, by id

	jobs int // commands under way that the user waits for
}

// doneMsg is the result of work.
type doneMsg struct{ result tea.Msg }

// planMsg is a plan that has been read, or why it could not be.
type planMsg struct {
	id   string
	plan *model.Plan
	err  error
}

// keepPlans is how many read plans a session keeps: enough for a board of many
// plans, few enough for a small machine.
const keepPlans = 64

// work makes a command of something that takes time or reads the disk. The
// root shows that it is busy when it lasts.
func (s *session) work(do func() tea.Msg) tea.Cmd {
	s.jobs++
	return func() tea.Msg { return doneMsg{do()} }
}

// plan reads a plan; its planMsg comes to all screens. A plan that has been read
// already comes at once.
func (s *session) plan(id string) tea.Cmd {
	if p := s.read[id]; p != nil {
		return func() tea.Msg { return planMsg{id: id, plan: p} }
	}
	lib := s.lib
	return s.work(func() tea.Msg {
		p, err := lib.Plan(id)
		return planMsg{id, p, err}
	})
}

// keep remembers a plan that has been read.
func (s *session) keep(m planMsg) {
	if m.err != nil || m.plan == nil {
		return
	}
	if len(s.read) >= keepPlans {
		clear(s.read)
	}
	s.read[m.id] = m.plan
}

// info returns what the shelf knows of a plan.
func (s *session) info(id string) (index.Info, bool) {
	for _, i := range s.infos {
		if i.ID == id {
			return i, true
		}
	}
	return index.Info{}, false
}

// planName is the short name of a plan: its region, or its title where it names
// no place.
func (s *session) planName(id string) string {
	i, ok := s.info(id)
	switch {
	case ok && i.Region != "":
		return i.Region
	case ok && i.Title != "":
		return i.Title
	}
	return id
}
