package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/tui/typeset"
)

// answer answers the keys that mean the same on every screen, and says so where
// a key has no meaning.
func (r *root) answer(k tea.KeyPressMsg) tea.Cmd {
	s, b, top := r.s, r.s.bind, r.top()
	at := r.here()
	_, isOverlay := top.(overlay)
	switch {
	case key.Matches(k, b.quit) && !isOverlay:
		return r.quit()
	case key.Matches(k, b.quit, b.cancel, b.out):
		return s.leave(top) // the drill, which cannot be left, has answered these
	case key.Matches(k, b.help):
		return s.open(newHelp(s, top))
	case key.Matches(k, b.find):
		return r.overlay(newPalette(s, at))
	case key.Matches(k, b.bookmarks):
		return r.overlay(newBookmarks(s))
	case key.Matches(k, b.back):
		return r.back(-1)
	case key.Matches(k, b.forward):
		return r.back(1)
	case key.Matches(k, b.copy):
		return r.copy(at)
	case key.Matches(k, b.compare):
		return r.compare(at)
	case key.Matches(k, b.bookmark):
		return r.withPlan(at, func(p *model.Plan) tea.Cmd { return r.bookmark(p, at) })
	case key.Matches(k, b.outline):
		return r.withPlan(at, func(p *model.Plan) tea.Cmd { return r.overlay(newOutline(s, p, at)) })
	case key.Matches(k, b.findings):
		return r.withPlan(at, func(p *model.Plan) tea.Cmd { return r.overlay(newFindings(s, p)) })
	case key.Matches(k, b.export):
		return r.withPlan(at, func(p *model.Plan) tea.Cmd { return r.overlay(newExport(s, p, at)) })
	}
	return s.say(s.noUse(k))
}

// overlay opens an overlay, in place of one that is open.
func (r *root) overlay(o overlay) tea.Cmd {
	if top, ok := r.top().(overlay); ok {
		return r.s.replace(top, o)
	}
	return r.s.open(o)
}

// here is where the user stands: where an overlay stands on no plan itself, the
// screen below it says.
func (r *root) here() spot {
	for i := len(r.stack) - 1; i > r.base(); i-- {
		if at := r.stack[i].here(); at.planID != "" {
			return at
		}
	}
	return r.stack[r.base()].here()
}

// noUse says that a key has no meaning here, and which meaning it has elsewhere.
func (s *session) noUse(k tea.KeyPressMsg) string {
	for _, b := range s.bind.all() {
		if key.Matches(k, b) {
			return fmt.Sprintf(s.text.Root.NotHere, b.Help().Key, b.Help().Desc)
		}
	}
	return fmt.Sprintf(s.text.Root.NoAnswer, typeset.Clean(k.String()))
}

// afterPlan is what is to be done when a plan has been read.
type afterPlan struct {
	id string
	do func(*model.Plan) tea.Cmd
}

// withPlan does something with the plan at a spot, reading it first where it has
// not been read.
func (r *root) withPlan(at spot, do func(*model.Plan) tea.Cmd) tea.Cmd {
	if at.planID == "" {
		return r.s.say(r.s.text.Root.NeedPlan)
	}
	if at.plan == nil {
		at.plan = r.s.read[at.planID]
	}
	if at.plan != nil {
		return do(at.plan)
	}
	r.after = &afterPlan{at.planID, do}
	r.s.hold = true
	return r.s.plan(at.planID)
}

// finishAfterPlan does what waited for a plan.
func (r *root) finishAfterPlan(msg tea.Msg) tea.Cmd {
	m, ok := msg.(planMsg)
	if !ok || r.after == nil || r.after.id != m.id {
		return nil
	}
	do := r.after.do
	r.after, r.s.hold = nil, false
	if m.err != nil || m.plan == nil {
		return nil // the error is in the foot
	}
	return do(m.plan)
}

// compare opens a comparison: of the marked plans where there are several, of
// the plan under the cursor with another one else.
func (r *root) compare(at spot) tea.Cmd {
	s := r.s
	if _, onShelf := r.top().(*drill); onShelf && at.heading < 0 && at.line == 0 {
		marked := s.markedPlans()
		switch {
		case len(marked) > 2:
			return s.open(newBoard(s, marked))
		case len(marked) == 2:
			left := nowhere
			left.planID, left.plan = marked[0], s.read[marked[0]]
			return s.open(newCompare(s, left, marked[1]))
		case len(marked) == 1 && at.planID != "" && marked[0] != at.planID:
			return s.open(newCompare(s, at, marked[0]))
		}
	}
	if at.planID == "" {
		return s.say(s.text.Root.NeedPlan)
	}
	return s.open(newCompare(s, at, ""))
}

// markedPlans are the ids of the marked plans in the order of the shelf.
func (s *session) markedPlans() []string {
	var ids []string
	for _, i := range s.infos {
		if s.marked[i.ID] {
			ids = append(ids, i.ID)
		}
	}
	return ids
}
