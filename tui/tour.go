package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/tui/typeset"
)

// tour shows the first steps on the very first run, in lines of its own above the
// foot, so that it covers nothing. The key of a step does what it always does and
// leads to the next step; any other key does what it does and ends the tour.
type tour struct {
	step    int  // counted from 1; 0 where there is no tour
	refused bool // the user has pressed a key before it could begin
}

// tourRows is how many lines the tour takes, of a terminal with enough of them.
const (
	tourRows    = 2
	tourMinimum = 16
)

// tourMsg says that the tour may begin: that it was shown is kept.
type tourMsg struct{}

// beginTour begins the tour once the store has kept that it was shown; a store
// that cannot keep it would show it at every start.
func (r *root) beginTour() tea.Cmd {
	lib := r.s.lib
	return func() tea.Msg {
		if lib.SetToured() != nil {
			return nil
		}
		return tourMsg{}
	}
}

// tourSteps are the keys that lead from step to step; the last one has none.
func (b bindings) tourSteps() [][]key.Binding {
	return [][]key.Binding{{b.up, b.down}, {b.in}, {b.out}, {b.find}, nil}
}

// followTour moves the tour on, or ends it.
func (r *root) followTour(k tea.KeyPressMsg) {
	r.tour.refused = true
	if r.tour.step == 0 {
		return
	}
	if key.Matches(k, r.s.bind.tourSteps()[r.tour.step-1]...) {
		r.tour.step++
		return
	}
	r.endTour()
}

func (r *root) endTour() {
	r.tour.step = 0
	r.resize()
}

// tourHeight is how many lines the tour takes now.
func (r *root) tourHeight() int {
	if r.tour.step == 0 || r.h < tourMinimum {
		return 0
	}
	return tourRows
}

// tourLines draw the step of the tour.
func (r *root) tourLines() []string {
	if r.tourHeight() == 0 {
		return nil
	}
	t := r.s.text.Root
	title := " " + fmt.Sprintf(t.TourTitle, r.tour.step, len(t.Tour)) + " "
	edge := typeset.Rule(2)
	return []string{
		r.s.look.frameHere.Render(edge) + r.s.look.say.Render(title) +
			r.s.look.frameHere.Render(typeset.Rule(r.w-typeset.Width(edge+title))),
		cut(" "+r.s.look.topLast.Render(typeset.Truncate(t.Tour[r.tour.step-1], r.w-2)), 0, r.w),
	}
}
