package tui

import (
	"slices"
	"time"

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
	left   map[string]int         // source lines where the user left off in them, by id

	clipboard clipboard // what is known of the terminal's

	later func(time.Duration, tea.Msg) tea.Cmd // brings a message after a time

	jobs  int       // commands under way that the user waits for
	hold  bool      // keys wait for a result before they mean anything
	asked []request // what screens asked of the root, in order
}

// request is something that a screen asks of the root. Requests are answered
// right after the key or message that made them, before the next key, so that
// keys typed ahead reach the screen they are meant for.
type request struct {
	open  screen // put a screen onto the stack
	leave screen // take a screen off, and all above it (before anything is opened)
	say   string // one line of answer in the foot, until the next key
	plan  *model.Plan
	walk  target // close the overlays and show this place of plan
}

// open asks for a screen to be put onto the stack.
func (s *session) open(sc screen) tea.Cmd { return s.ask(request{open: sc}) }

// replace asks for a screen to be put in the place of another and all above it.
func (s *session) replace(old, with screen) tea.Cmd {
	return s.ask(request{leave: old, open: with})
}

// leave asks for a screen to be taken off the stack.
func (s *session) leave(sc screen) tea.Cmd { return s.ask(request{leave: sc}) }

// walkTo asks for a place of a plan to be shown, with all overlays closed.
func (s *session) walkTo(plan *model.Plan, to target) tea.Cmd {
	return s.ask(request{plan: plan, walk: to})
}

// say asks for one line of answer in the foot.
func (s *session) say(text string) tea.Cmd { return s.ask(request{say: text}) }

// ask returns no command; it has the form of one so that a screen can return it.
func (s *session) ask(r request) tea.Cmd {
	s.asked = append(s.asked, r)
	return nil
}

// doneMsg is the result of work.
type doneMsg struct{ result tea.Msg }

// planMsg is a plan that has been read, or why it could not be.
type planMsg struct {
	id   string
	plan *model.Plan
	left int // the source line where the user left off; 0 for none
	err  error
}

// troubleMsg is an error of work that has no better answer than to be shown.
type troubleMsg struct{ err error }

// keepPlans is how many read plans a session keeps: enough for a board of many
// plans, few enough for a small machine.
const keepPlans = 64

// work makes a command of something that takes time or touches the disk. The
// root shows that it is busy when it lasts.
func (s *session) work(do func() tea.Msg) tea.Cmd {
	s.jobs++
	return func() tea.Msg { return doneMsg{do()} }
}

// plan reads a plan and where the user left off in it; its planMsg comes to all screens. Plans in s.read have been
// read already and need not be asked for.
func (s *session) plan(id string) tea.Cmd {
	lib := s.lib
	return s.work(func() tea.Msg {
		p, err := lib.Plan(id)
		if err != nil {
			return planMsg{id: id, err: err}
		}
		last, _, err := lib.LastPlace(id)
		return planMsg{id, p, last.Line, err}
	})
}

// keep remembers a plan that has been read. A plan that was read before stays,
// so that all screens show the same one.
func (s *session) keep(m planMsg) planMsg {
	if m.err != nil || m.plan == nil {
		return m
	}
	if known := s.read[m.id]; known != nil {
		m.plan = known
		return m
	}
	if len(s.read) >= keepPlans {
		clear(s.read)
	}
	s.read[m.id] = m.plan
	if m.left > 0 {
		s.left[m.id] = m.left
	}
	return m
}

// shelfMsg is the shelf as it is now, which another window may have changed.
type shelfMsg struct{ infos []index.Info }

// relist looks at the shelf anew.
func (s *session) relist() tea.Cmd {
	lib := s.lib
	return s.work(func() tea.Msg {
		infos, err := lib.Plans()
		if err != nil {
			return troubleMsg{err}
		}
		return shelfMsg{infos}
	})
}

// setShelf takes over a new shelf; plans read from the old one are forgotten.
func (s *session) setShelf(infos []index.Info) {
	if slices.Equal(s.infos, infos) {
		return
	}
	s.infos = infos
	clear(s.read)
	for id := range s.marked {
		if _, ok := s.info(id); !ok {
			delete(s.marked, id)
		}
	}
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

// afterTime brings a message after a time.
func afterTime(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
