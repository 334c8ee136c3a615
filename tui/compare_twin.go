package tui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/compare"
	"guilan/tui/typeset"
)

// twin shows two texts in two panes that scroll together until they are let go.
// In a narrow window one pane shows at a time.
type twin struct {
	s      *session
	sides  [2]*twinSide // nil where a side has nothing to show
	names  [2]string    // of the plans
	links  []link       // what of the sides is about the same
	apart  bool         // the panes scroll each on its own
	active int
	split  int            // cells of the left pane, where its divider was dragged; else 0
	rePair func() tea.Cmd // pairs the columns that show by hand; nil where they are none
	w, h   int
}

// twinSide is one pane.
type twinSide struct {
	plan  *model.Plan
	doc   *document
	under []int // for each block, the heading that it stands under
	title string
	at    place
	want  mark

	entries []mark // where what may have a counterpart begins
}

// openPlaces shows places of two plans side by side, or the one that there is in
// the reader.
func openPlaces(s *session, plans [2]*model.Plan, at [2]*target) tea.Cmd {
	switch {
	case at[0] == nil && at[1] == nil:
		return s.say(s.text.Compare.Nothing)
	case at[1] == nil:
		return s.open(newReader(s, plans[0], *at[0]))
	case at[0] == nil:
		return s.open(newReader(s, plans[1], *at[1]))
	}
	t := newTwin(s, plans)
	for side, p := range plans {
		t.sides[side] = newTwinSide(s, p, 0, len(p.Body), *at[side])
		t.sides[side].title = t.names[side]
	}
	t.linkPlans()
	t.link(t.sides[0].want, t.sides[1].want, at[0].name)
	return s.open(t)
}

// newColumnTwin shows a column beside its counterpart, what only one of them
// names lit. An index of -1 is a side without one.
func newColumnTwin(s *session, plans [2]*model.Plan, columns [2]int) *twin {
	t := newTwin(s, plans)
	for side, i := range columns {
		if i < 0 {
			continue
		}
		c := plans[side].Columns[i]
		t.sides[side] = newTwinSide(s, plans[side], c.FirstBlock, c.EndBlock, target{block: c.FirstBlock})
		t.sides[side].doc.bare = true
		t.sides[side].title = t.names[side] + " " + s.columnLabel(c)
	}
	if t.sides[0] != nil && t.sides[1] != nil {
		t.light()
		t.linkColumns(columns)
	} else if t.sides[0] == nil {
		t.active = 1
	}
	return t
}

func newTwin(s *session, plans [2]*model.Plan) *twin {
	t := &twin{s: s}
	for side, p := range plans {
		t.names[side] = typeset.Clean(s.planName(p.ID))
	}
	return t
}

func newTwinSide(s *session, p *model.Plan, first, end int, at target) *twinSide {
	side := &twinSide{plan: p, doc: newDocument(s, p, first, end), under: headingsOf(p)}
	side.want = side.doc.aim(at)
	return side
}

// light lights what only one side names.
func (t *twin) light() {
	left, leftParts := t.sides[0].text()
	right, rightParts := t.sides[1].text()
	onlyLeft, onlyRight := compare.Diff(left, right)
	t.sides[0].lightSpans(onlyLeft, leftParts)
	t.sides[1].lightSpans(onlyRight, rightParts)
}

// text joins all texts of a side but its title; the marks say where in the joined
// runes each begins.
func (d *twinSide) text() (string, []textAt) {
	var runes []rune
	var parts []textAt
	for b := d.doc.first + 1; b < d.doc.end; b++ {
		for part, text := range d.doc.texts(b) {
			parts = append(parts, textAt{from: len(runes), to: len(runes) + len(text), block: b, part: part})
			runes = append(append(runes, text...), '\n')
		}
	}
	return string(runes), parts
}

// textAt is where one of several joined texts stands among their runes.
type textAt struct{ from, to, block, part int }

func (d *twinSide) lightSpans(spans []compare.Span, parts []textAt) {
	for _, s := range spans {
		i, _ := slices.BinarySearchFunc(parts, s.Start, func(p textAt, start int) int {
			if p.to <= start {
				return -1
			}
			return 1
		})
		for ; i < len(parts) && parts[i].from < s.End; i++ {
			p := parts[i]
			d.doc.lit[p.block] = append(d.doc.lit[p.block], ink{p.part, max(s.Start, p.from) - p.from, min(s.End, p.to) - p.from, inkOnly})
		}
	}
}

func (t *twin) start() tea.Cmd          { return nil }
func (t *twin) receive(tea.Msg) tea.Cmd { return nil }
func (t *twin) cursor() *tea.Cursor     { return nil }
func (t *twin) single() bool            { return t.w < twoPanes }
func (t *twin) side() *twinSide         { return t.sides[t.active] }

func (t *twin) resize(w, h int) {
	resized := t.w > 0
	t.w, t.h = w, h
	for i, side := range t.sides {
		if side == nil {
			continue
		}
		if resized {
			side.want = side.doc.markOf(side.at)
		}
		inW, _ := inside(t.paneWidth(i), h)
		side.doc.resize(previewMeasure(inW-margin), max(inW-margin, 4))
		side.at = side.doc.placeOf(side.want)
	}
	if resized && t.side() != nil {
		t.follow()
	}
}

// paneWidth is the width of a side's pane, its frame included.
func (t *twin) paneWidth(side int) int {
	left := t.w / 2
	if t.split > 0 {
		left = max(minPane, min(t.split, t.w-minPane))
	}
	switch {
	case t.single():
		return t.w
	case side == 0:
		return left
	}
	return t.w - left
}

func (t *twin) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := t.s.bind
	switch {
	case key.Matches(k, b.out, b.cancel):
		return t.s.leave(t), true
	case key.Matches(k, b.nextPane, b.prevPane):
		return t.turn(), true
	case key.Matches(k, b.release):
		t.apart = !t.apart
		if t.apart {
			return t.s.say(t.s.text.Compare.Apart), true
		}
		if t.side() != nil {
			t.follow()
		}
		return t.s.say(t.s.text.Compare.Together), true
	case t.rePair != nil && key.Matches(k, b.pairUp):
		return t.rePair(), true
	}
	if t.side() == nil {
		return nil, false
	}
	_, h := inside(t.paneWidth(t.active), t.h)
	switch {
	case key.Matches(k, b.up):
		return t.move(-1, t.s.text.Root.AtStart), true
	case key.Matches(k, b.down):
		return t.move(1, t.s.text.Root.AtEnd), true
	case key.Matches(k, b.pageUp):
		return t.move(-max(h-2, 1), t.s.text.Root.AtStart), true
	case key.Matches(k, b.pageDown, b.readOn):
		return t.move(max(h-2, 1), t.s.text.Root.AtEnd), true
	case key.Matches(k, b.top):
		return t.jump(func(d *document) place { p, _ := d.start(); return p }, t.s.text.Root.AtStart), true
	case key.Matches(k, b.bottom):
		return t.jump((*document).last, t.s.text.Root.AtEnd), true
	case key.Matches(k, b.sideRight, b.sideLeft):
		return t.slide(key.Matches(k, b.sideRight)), true
	case key.Matches(k, b.in):
		side := t.side()
		at := side.doc.markOf(side.at)
		return t.s.open(newReader(t.s, side.plan, target{block: at.block, line: side.doc.lineOf(at)})), true
	}
	return nil, false
}

// turn gives the keys to the other pane.
func (t *twin) turn() tea.Cmd {
	if t.sides[1-t.active] == nil && !t.single() {
		return t.s.say(fmt.Sprintf(t.s.text.Compare.NoCounterpart, t.names[1-t.active]))
	}
	t.active = 1 - t.active
	return nil
}

// move moves the cursor of the pane with the keys, and the other one along.
func (t *twin) move(n int, stay string) tea.Cmd {
	return t.jumpTo(t.side().doc.step(t.side().at, n), stay)
}

func (t *twin) jump(to func(*document) place, stay string) tea.Cmd {
	return t.jumpTo(to(t.side().doc), stay)
}

func (t *twin) jumpTo(at place, stay string) tea.Cmd {
	if at == t.side().at {
		return t.s.say(stay)
	}
	t.side().at = at
	t.follow()
	return nil
}

// slide scrolls the tables in sight sideways.
func (t *twin) slide(right bool) tea.Cmd {
	by, moved := -1, false
	if right {
		by = 1
	}
	for i, side := range t.sides {
		if side == nil || t.apart && i != t.active {
			continue
		}
		_, h := inside(t.paneWidth(i), t.h)
		at := side.doc.markOf(side.at)
		done := map[int]bool{}
		for _, p := range t.window(i, h) {
			if p.block >= 0 && !done[p.block] && side.doc.slide(p.block, by) {
				moved = true
			}
			done[p.block] = true
		}
		if line := side.doc.lineOf(at); side.doc.at(side.at).line != line {
			side.at = side.doc.placeAtLine(at.block, line)
		}
	}
	if !moved {
		return t.s.say(t.s.text.Reader.NoSlide)
	}
	return nil
}

func (t *twin) view() string {
	if t.single() {
		return joinLines(t.pane(t.active))
	}
	return joinLines(beside(t.pane(0), t.pane(1)))
}

// pane draws one side.
func (t *twin) pane(i int) []string {
	side, w := t.sides[i], t.paneWidth(i)
	inW, inH := inside(w, t.h)
	if side == nil {
		text := fmt.Sprintf(t.s.text.Compare.NoCounterpart, t.names[i])
		if t.rePair != nil {
			text += t.s.text.Compare.PairHint
		}
		lines := append([]string{""}, wrap(text, inW)...)
		return t.s.pane(t.names[i], lines, w, t.h, i == t.active)
	}
	var lines []string
	for _, p := range t.window(i, inH) {
		if p.block < 0 {
			lines = append(lines, "")
			continue
		}
		mark := typeset.Spaces(margin)
		if p == side.at {
			mark = t.s.look.badge.Render(cursorMark) + " "
		}
		lines = append(lines, mark+side.doc.paint(p))
	}
	return t.s.pane(side.title, lines, w, t.h, i == t.active)
}

// window are the rows of a side that show: around its own cursor, or level with
// the pane that has the keys.
func (t *twin) window(side, h int) []place {
	if side == t.active || t.apart || t.single() || t.side() == nil {
		return t.sides[side].doc.window(t.sides[side].at, h)
	}
	return t.levelRows(h)
}

func (t *twin) crumb() []string {
	return []string{t.names[0] + " ↔ " + t.names[1], t.s.text.Compare.SideBySide}
}

func (t *twin) progress() string {
	text := t.s.text.Compare
	switch {
	case t.apart:
		return text.IsApart
	case t.sides[0] == nil || t.sides[1] == nil:
		return ""
	case t.unlinked(t.active, t.side().at):
		return fmt.Sprintf(text.Unlinked, text.SideNames[t.active])
	}
	topic := ""
	if l := t.linkAt(t.active, t.side().at); l >= 0 {
		topic = typeset.Clean(t.links[l].topic)
	}
	if topic == "" {
		return text.IsTogether
	}
	return typeset.Truncate(fmt.Sprintf(text.Linked, topic), max(t.w/3, 1)) // as much as the top line shows
}

func (t *twin) keys() []key.Binding {
	b := t.s.bind
	keys := []key.Binding{b.move, b.out, b.nextPane, b.release, b.in}
	if t.rePair != nil {
		keys = append(keys, b.pairUp)
	}
	return append(keys, b.sideRight, b.sideLeft, b.pageDown, b.pageUp, b.top, b.bottom)
}

func (t *twin) here() spot {
	side := t.side()
	if side == nil {
		return nowhere
	}
	return spot{
		planID: side.plan.ID, plan: side.plan,
		line: side.doc.at(side.at).line, heading: side.under[side.at.block], column: side.doc.column[side.at.block],
		text: side.doc.textAt(side.at),
	}
}
