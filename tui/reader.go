package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/tui/typeset"
)

// reader shows the text of a plan, from its first block to its last. A cursor
// row, marked at the left, is what is copied, bookmarked and remembered. A
// heading that one goes to stands at the top of the screen; as the cursor moves
// on it comes to stand a third down, while the text moves under it.
type reader struct {
	s       *session
	plan    *model.Plan
	doc     *document
	heading []int // for each block, the heading that it stands under

	at     place
	above  int  // rows to be shown above at, as far as there are any; aThirdDown, atTheTop
	want   mark // where at has to be once the width is known
	resume bool // at is to go where the user left off, as soon as that is known

	finder finder
	w, h   int
	saved  int // source line that the store has as the last place
	timer  int // of the last movement; only its own tick may save
}

// margin holds the cursor's mark and the repair mark left of the text.
const margin = 2

// The marks in the margin.
const (
	cursorMark = "▸"
	repairMark = "※"
)

// newReader opens a plan at a place.
func newReader(s *session, plan *model.Plan, at target) screen {
	r := &reader{
		s: s, plan: plan,
		doc:     newDocument(s, plan, 0, len(plan.Body)),
		heading: headingsOf(plan),
		resume:  at.block < 0 && at.line == 0 && at.name == "",
	}
	r.want = r.doc.aim(at)
	r.above = r.aboveAt(r.want, at)
	return r
}

func (r *reader) start() tea.Cmd {
	if !r.resume {
		return r.moved()
	}
	lib, id := r.s.lib, r.plan.ID
	return r.s.work(func() tea.Msg {
		p, _, err := lib.LastPlace(id)
		if err != nil {
			return troubleMsg{err}
		}
		return lastPlaceMsg{r, p.Line}
	})
}

func (r *reader) resize(w, h int) {
	if r.w > 0 && len(r.plan.Body) > 0 {
		r.want = r.doc.markOf(r.at)
	}
	r.w, r.h = w, h
	r.doc.resize(r.measure(), max(w-margin-r.left(), 4))
	if len(r.plan.Body) > 0 {
		r.at = r.doc.placeOf(r.want)
	}
}

// measure is the length of the text's lines.
func (r *reader) measure() int {
	return max(min(r.w-margin, paragraphMeasure), 4)
}

// left is how far the text stands from the left edge, so that it is in the
// middle of a wide window.
func (r *reader) left() int { return max(r.w-margin-paragraphMeasure, 0) / 2 }

// textHeight is the room for the text: all but the line of the input field.
func (r *reader) textHeight() int {
	if r.finder.open {
		return max(r.h-1, 1)
	}
	return r.h
}

func (r *reader) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if r.finder.open {
		return r.pressFinder(k), true
	}
	b := r.s.bind
	switch {
	case key.Matches(k, b.out):
		if k.String() == "left" && r.slidTable(-1) {
			return nil, true
		}
		return r.leave(), true
	case key.Matches(k, b.cancel):
		if r.finder.active() {
			r.clearFound()
			return nil, true
		}
		return r.leave(), true
	case len(r.plan.Body) == 0:
		return nil, false
	}
	return r.pressText(k)
}

// pressText answers the keys that move in the text or find in it.
func (r *reader) pressText(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := r.s.bind
	switch {
	case key.Matches(k, b.up):
		return r.move(-1), true
	case key.Matches(k, b.down):
		return r.move(1), true
	case key.Matches(k, b.pageDown, b.readOn):
		return r.page(1), true
	case key.Matches(k, b.pageUp):
		return r.page(-1), true
	case key.Matches(k, b.top):
		top, _ := r.doc.start()
		r.above = atTheTop
		return r.jump(top, r.s.text.Root.AtStart), true
	case key.Matches(k, b.bottom):
		r.above = aThirdDown
		return r.jump(r.doc.last(), r.s.text.Root.AtEnd), true
	case key.Matches(k, b.nextHeading, b.prevHeading):
		return r.toBlock(key.Matches(k, b.nextHeading), r.isHeading, r.s.text.Reader.NoHeading), true
	case key.Matches(k, b.nextColumn, b.prevColumn):
		return r.toBlock(key.Matches(k, b.nextColumn), r.isColumn, r.s.text.Reader.NoColumn), true
	case key.Matches(k, b.sideRight):
		return r.slide(1), true
	case key.Matches(k, b.sideLeft):
		return r.slide(-1), true
	case key.Matches(k, b.in):
		if !r.slidTable(1) {
			return r.s.say(r.s.text.Reader.Innermost), true
		}
		return nil, true
	case key.Matches(k, b.findHere):
		r.openFinder()
		return nil, true
	case key.Matches(k, b.findNext):
		return r.toMatch(1), true
	case key.Matches(k, b.findPrev):
		return r.toMatch(-1), true
	case key.Matches(k, b.repairs):
		return r.explain(), true
	}
	return nil, false
}

// leave closes the reader and remembers the place.
func (r *reader) leave() tea.Cmd {
	r.s.leave(r)
	return r.save()
}

// walk shows another place of the plan.
func (r *reader) walk(to target) tea.Cmd {
	r.clearFound()
	r.want = r.doc.aim(to)
	r.above = r.aboveAt(r.want, to)
	if r.w > 0 {
		r.at = r.doc.placeOf(r.want)
	}
	return r.moved()
}

// slidTable scrolls the table at the cursor sideways; false where there is none
// or it cannot go further.
func (r *reader) slidTable(by int) bool {
	if len(r.plan.Body) == 0 {
		return false
	}
	r.want = r.doc.markOf(r.at)
	if !r.doc.slide(r.at.block, by) {
		return false
	}
	// Wrapped cells may have come or gone: stay at the same source line.
	if line := r.doc.lineOf(r.want); r.doc.at(r.at).line != line {
		r.at = r.doc.placeAtLine(r.at.block, line)
	}
	return true
}

// slide scrolls the table at the cursor, or else the first one in sight that is
// wider than the window.
func (r *reader) slide(by int) tea.Cmd {
	if r.slidTable(by) {
		return nil
	}
	for _, p := range r.window() {
		if p.block != r.at.block && r.doc.slide(p.block, by) {
			return nil
		}
	}
	return r.s.say(r.s.text.Reader.NoSlide)
}

func (r *reader) receive(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case lastPlaceMsg:
		if m.r == r && r.resume {
			r.resume = false
			if m.line > 0 {
				r.saved = m.line
				r.want = r.doc.aim(target{block: -1, line: m.line})
				r.at, r.above = r.doc.placeOf(r.want), aThirdDown
			}
		}
	case restedMsg:
		if m.r == r && m.timer == r.timer {
			return r.save()
		}
	case tea.PasteMsg:
		if r.finder.open {
			r.finder.field.insert(m.Content)
			r.search()
		}
	}
	return nil
}

func (r *reader) view() string {
	lines := r.textLines()
	if r.finder.open {
		lines = append(lines, r.finderLine())
	}
	return strings.Join(lines, "\n")
}

// textLines draws the rows that show, with their margin.
func (r *reader) textLines() []string {
	h := r.textHeight()
	lines := make([]string, 0, h+1)
	if len(r.plan.Body) == 0 {
		lines = append(lines, typeset.Truncate(r.s.text.Reader.Empty, r.w))
	} else {
		left := typeset.Spaces(r.left())
		for _, p := range r.window() {
			lines = append(lines, left+r.marginAt(p)+r.doc.paint(p))
		}
	}
	for len(lines) < h {
		lines = append(lines, "")
	}
	return lines[:h]
}

// marginAt draws the margin of a row.
func (r *reader) marginAt(p place) string {
	cursor, repair := " ", " "
	if p == r.at {
		cursor = r.s.look.badge.Render(cursorMark)
	}
	if r.doc.repaired(p) {
		repair = r.s.look.repair.Render(repairMark)
	}
	if typeset.Width(cursorMark) > 1 { // wide characters leave room for one mark
		if p == r.at || !r.doc.repaired(p) {
			return cut(cursor, 0, margin)
		}
		return repair
	}
	return cursor + repair
}

func (r *reader) crumb() []string {
	way := []string{typeset.Clean(r.s.planName(r.plan.ID))}
	if len(r.plan.Body) == 0 {
		return way
	}
	for _, h := range r.plan.Path(r.heading[r.at.block]) {
		way = append(way, headingLabel(r.plan, h))
	}
	if c := r.doc.column[r.at.block]; c >= 0 {
		way = append(way, r.s.columnLabel(r.plan.Columns[c]))
	}
	return way
}

// progress is how far into the plan the cursor is; while something is being
// found, which match it is at.
func (r *reader) progress() string {
	if r.finder.active() {
		return r.finder.progress(r.s.text.Reader)
	}
	if len(r.plan.Body) == 0 {
		return ""
	}
	return fmt.Sprintf("%s%d%%", r.chapter(), r.percent())
}

// chapter is "第 3/8 章 · ": the chapter that the cursor is in among those that
// have a number.
func (r *reader) chapter() string {
	path := r.plan.Path(r.heading[r.at.block])
	if len(path) == 0 || r.plan.Outline[path[0]].Number == "" {
		return ""
	}
	at, of := 0, 0
	for i, h := range r.plan.Outline {
		if h.Level == r.plan.Outline[path[0]].Level && h.Number != "" {
			of++
			if i <= path[0] {
				at++
			}
		}
	}
	unit := r.s.unit(r.plan, r.plan.Sections())
	return fmt.Sprintf(r.s.text.Drill.Position, at, of, unit) + " · "
}

// percent is how much of the text lies before the cursor, 100 at its end.
func (r *reader) percent() int {
	if _, more := r.doc.next(r.at); !more || r.at == r.doc.last() {
		return 100
	}
	before, all := 0, 0
	for i, b := range r.plan.Body {
		if i < r.at.block {
			before += len(b.Text)
		}
		all += len(b.Text)
	}
	m := r.doc.markOf(r.at)
	for part, text := range r.doc.texts(r.at.block) {
		if part < m.part {
			before += len(string(text))
		} else if part == m.part {
			before += len(string(text[:min(m.rune, len(text))]))
		}
	}
	return min(100*before/max(all, 1), 99)
}

func (r *reader) keys() []key.Binding {
	b := r.s.bind
	keys := []key.Binding{b.move, b.readOn, b.out, b.nextHeading, b.prevHeading, b.nextColumn, b.prevColumn, b.findHere}
	if r.finder.active() {
		keys = append([]key.Binding{b.findNext, b.findPrev, b.cancel}, keys...)
	}
	if len(r.plan.Body) > 0 {
		if r.doc.repaired(r.at) {
			keys = append([]key.Binding{b.repairs}, keys...)
		}
		if r.doc.maxSlide(r.at.block) > 0 {
			keys = append([]key.Binding{b.sideRight, b.sideLeft}, keys...)
		}
	}
	return append(keys, b.outline, b.copy, b.bookmark, b.findings, b.top, b.bottom, b.pageDown, b.pageUp, b.findNext, b.findPrev)
}

func (r *reader) here() spot {
	at := spot{planID: r.plan.ID, plan: r.plan, heading: -1, column: -1}
	if len(r.plan.Body) == 0 {
		return at
	}
	at.heading = r.heading[r.at.block]
	at.column = r.doc.column[r.at.block]
	at.line = r.doc.at(r.at).line
	at.text = r.doc.textAt(r.at)
	return at
}
