package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model"
	"guilan/tui/typeset"
)

// drill is the way from the shelf down to a place in a plan. Every level is a
// list; → goes in, ← comes out, and the pane on the right shows what → would
// open.
type drill struct {
	s        *session
	levels   []*level // the shelf first, the one with the keys last
	entering string   // id of the plan that → waits for; ""
	peeking  string   // id of the plan that the preview waits for; ""
	notice   string   // what the user must know about the store; ""
	w, h     int

	outerW, levelW int // widths of panes whose divider was dragged; 0 for the usual
	grabbed        int // the pane whose divider is being dragged

	previewTop int    // lines of the preview that are scrolled away
	previewOf  *entry // the entry that they are of
}

func newDrill(s *session) *drill {
	return &drill{s: s, levels: []*level{s.shelfLevel()}}
}

func (d *drill) start() tea.Cmd { return d.peek() }

func (d *drill) resize(w, h int) { d.w, d.h = w, h }

// level is the one with the keys.
func (d *drill) level() *level { return d.levels[len(d.levels)-1] }

func (d *drill) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := d.s.bind
	if key.Matches(k, b.mark) && len(d.levels) == 1 {
		return d.mark(), true
	}
	if cmd, ok := d.s.pressList(&d.level().list, k, d.rows()); ok {
		return tea.Batch(cmd, d.peek()), true
	}
	switch {
	case key.Matches(k, b.in, b.nextPane):
		return d.in(), true
	case key.Matches(k, b.out, b.prevPane, b.cancel):
		return d.out(), true
	}
	return nil, false
}

// in opens what is under the cursor.
func (d *drill) in() tea.Cmd {
	l := d.level()
	e := l.current()
	if e == nil {
		return d.s.say(d.s.text.Drill.NothingBelow)
	}
	if e.planID != "" {
		if plan := d.s.read[e.planID]; plan != nil {
			return d.enter(e.planID, plan)
		}
		d.entering, d.s.hold = e.planID, true
		return d.s.plan(e.planID)
	}
	if next := d.s.opens(l.plan, e); next != nil {
		next.planID = l.planID
		d.push(next)
		return nil
	}
	to := e.target(l.plan)
	if left := d.s.leftBlock(l.plan); d.s.leftOff(l) == l.list.at && left > e.first {
		to = target{block: left, line: d.s.left[l.plan.ID]}
		d.s.say(d.s.text.Drill.Resumed)
	}
	return d.s.open(newReader(d.s, l.plan, to))
}

// push goes into a level, to the entry in which the user left off.
func (d *drill) push(l *level) {
	if i := d.s.leftOff(l); i >= 0 {
		l.list.to(i)
	}
	d.levels = append(d.levels, l)
}

// target is where the reader opens for an entry.
func (e *entry) target(plan *model.Plan) target {
	t := target{block: e.first}
	if e.first < len(plan.Body) {
		t.line = plan.Body[e.first].Line
	}
	return t
}

// enter goes into a plan that has been read.
func (d *drill) enter(id string, plan *model.Plan) tea.Cmd {
	next := d.s.planLevel(id, plan)
	if len(next.entries) == 0 {
		return d.s.say(d.s.text.Drill.NothingBelow)
	}
	d.push(next)
	return nil
}

// out comes out of a level; the outer one still has its cursor where it was.
func (d *drill) out() tea.Cmd {
	if len(d.levels) == 1 {
		d.s.say(d.s.text.Drill.Top)
		return d.s.relist()
	}
	d.levels = d.levels[:len(d.levels)-1]
	if len(d.levels) == 1 {
		return d.s.relist()
	}
	return nil
}

// mark marks the plan under the cursor, or takes its mark away, and moves on.
func (d *drill) mark() tea.Cmd {
	e := d.level().current()
	if e == nil {
		return d.s.say(d.s.text.Drill.Empty)
	}
	if d.s.marked[e.planID] {
		delete(d.s.marked, e.planID)
	} else {
		d.s.marked[e.planID] = true
	}
	d.level().list.to(d.level().list.at + 1)
	return tea.Batch(d.peek(), d.s.say(fmt.Sprintf(d.s.text.Drill.Marked, len(d.s.marked))))
}

// peek reads the plan under the cursor for the preview, one at a time however
// fast the cursor runs.
func (d *drill) peek() tea.Cmd {
	e := d.level().current()
	if e == nil || e.planID == "" || d.peeking != "" || d.s.read[e.planID] != nil {
		return nil
	}
	d.peeking = e.planID
	return d.s.plan(e.planID)
}

func (d *drill) receive(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case shelfMsg:
		d.refresh()
		return d.peek()
	case planMsg:
		return d.gotPlan(m)
	}
	return nil
}

// gotPlan goes into a plan that → waited for, or shows it in the preview.
func (d *drill) gotPlan(m planMsg) tea.Cmd {
	var cmd tea.Cmd
	if m.id == d.entering {
		d.entering, d.s.hold = "", false
		if m.err == nil && m.plan != nil {
			cmd = d.enter(m.id, m.plan)
		}
	}
	if m.id == d.peeking {
		d.peeking = ""
		if m.err == nil {
			cmd = tea.Batch(cmd, d.peek())
		}
	}
	return cmd
}

// refresh lists the shelf anew, keeping the cursor on its plan.
func (d *drill) refresh() {
	shelf := d.s.shelfLevel()
	if e := d.levels[0].current(); e != nil {
		for i := range shelf.entries {
			if shelf.entries[i].planID == e.planID {
				shelf.list.to(i)
			}
		}
	}
	d.levels[0] = shelf
}

func (d *drill) cursor() *tea.Cursor { return nil }

func (d *drill) crumb() []string {
	var way []string
	for _, l := range d.levels[1:] {
		way = append(way, l.crumb)
	}
	return way
}

// progress is the place among the plans on the shelf, else among the chapters or
// sections of the innermost one that was entered.
func (d *drill) progress() string {
	if n := len(d.levels); n > 2 {
		return d.s.position(d.levels[n-2])
	}
	return d.s.position(d.level())
}

func (d *drill) keys() []key.Binding {
	b := d.s.bind
	keys := []key.Binding{b.move, b.in, b.out, b.find, b.compare}
	if len(d.levels) == 1 {
		keys = append(keys, b.mark)
	}
	return append(keys, b.top, b.bottom, b.pageUp, b.pageDown, b.nextPane, b.prevPane)
}

func (d *drill) here() spot {
	l := d.level()
	e := l.current()
	if e == nil {
		return nowhere
	}
	if e.planID != "" {
		return spot{planID: e.planID, plan: d.s.read[e.planID], heading: -1, column: -1, text: e.label}
	}
	at := spot{planID: l.planID, plan: l.plan, heading: e.heading, column: e.column}
	at.line = e.target(l.plan).line
	switch {
	case e.section != nil && d.s.opens(l.plan, e) != nil:
		at.text = e.label
	default:
		at.text = blocksText(l.plan.Body[e.first:e.end])
	}
	return at
}

// rows is how many entries of the level with the keys show at once.
func (d *drill) rows() int {
	_, h := inside(d.w, d.paneHeight())
	return h
}

func (d *drill) view() string {
	return strings.Join(append(d.noticeLines(), d.lines()...), "\n")
}

// noticeLines say above the shelf what the user must know about the store.
func (d *drill) noticeLines() []string {
	if len(d.levels) > 1 || d.notice == "" || d.h < noticeRoom {
		return nil
	}
	var lines []string
	for _, l := range wrap(d.notice, d.w-2) {
		lines = append(lines, cut(" "+d.s.look.warn.Render(l), 0, d.w))
	}
	return lines
}

// noticeRoom is the height from which on the shelf has room for a notice.
const noticeRoom = 10

// Widths from which on there are two and three panes.
const (
	twoPanes   = 72
	threePanes = 110
)

// drillPane is one of the panes side by side.
type drillPane struct {
	x, w  int
	level *level // nil for the preview
}

func (d *drill) paneHeight() int { return d.h - len(d.noticeLines()) }

// panes are the level with the keys, what it opens on its right, and where there
// is room the level that leads here on its left.
func (d *drill) panes() []drillPane {
	l := d.level()
	if d.w < twoPanes || d.paneHeight() < 6 || len(l.entries) == 0 {
		return []drillPane{{0, d.w, l}}
	}
	var panes []drillPane
	x := 0
	if d.w >= threePanes && len(d.levels) > 1 {
		x = paneWidth(d.outerW, min(d.w*24/100, 36), d.w-2*minPane)
		panes = append(panes, drillPane{0, x, d.levels[len(d.levels)-2]})
	}
	w := paneWidth(d.levelW, min(max((d.w-x)*40/100, 32), 52), d.w-x-minPane)
	return append(panes, drillPane{x, w, l}, drillPane{x + w, d.w - x - w, nil})
}

// paneWidth is the width that a pane was dragged to, or the usual one where it
// was not.
func paneWidth(dragged, usual, most int) int {
	if dragged == 0 {
		return usual
	}
	return min(dragged, most)
}

// lines draws the panes.
func (d *drill) lines() []string {
	l, h := d.level(), d.paneHeight()
	if len(l.entries) == 0 {
		return d.s.pane(l.title, d.emptyShelf(), d.w, h, true)
	}
	var blocks [][]string
	for _, p := range d.panes() {
		if p.level == nil {
			blocks = append(blocks, d.drawPreview(l, p.w, h))
		} else {
			blocks = append(blocks, d.drawLevel(p.level, p.w, h, p.level == l))
		}
	}
	return beside(blocks...)
}

func (d *drill) drawLevel(l *level, w, h int, focus bool) []string {
	inW, inH := inside(w, h)
	return d.s.pane(l.title, d.rowsOf(l, inW, inH, focus), w, h, focus)
}

// rowsOf draws the entries of a level that show in a room.
func (d *drill) rowsOf(l *level, w, h int, focus bool) []string {
	first, end := l.list.window(h)
	rows := make([]string, 0, end-first)
	left := d.s.leftOff(l)
	for i := first; i < end; i++ {
		e := &l.entries[i]
		label, badge := d.s.shown(l, e, i == left, w)
		if len(d.s.marked) > 0 && e.planID != "" {
			sign := "  "
			if d.s.marked[e.planID] {
				sign = "✓ "
			}
			label = sign + label
		}
		rows = append(rows, d.s.row(label, badge, w, i == l.list.at, focus))
	}
	return rows
}

// drawPreview shows what → would open, from the line on to which it was scrolled.
func (d *drill) drawPreview(l *level, w, h int) []string {
	e := l.current()
	inW, inH := inside(w, h)
	if d.previewOf != e {
		d.previewOf, d.previewTop = e, 0
	}
	lines := d.previewLines(l, e, inW, d.previewTop+inH)
	d.previewTop = max(0, min(d.previewTop, len(lines)-inH))
	return d.s.pane(e.label, lines[d.previewTop:], w, h, false)
}

// scrollPreview scrolls what → would open.
func (d *drill) scrollPreview(by int) { d.previewTop = max(d.previewTop+by, 0) }

// previewLines are the first h lines of what → would open.
func (d *drill) previewLines(l *level, e *entry, w, h int) []string {
	if e.planID == "" {
		if next := d.s.opens(l.plan, e); next != nil {
			return d.peekRows(next, w, h)
		}
		return previewBlocks(d.s, l.plan, e.first, e.end, w, h)
	}
	info, _ := d.s.info(e.planID)
	lines := d.facts(info, w)
	if plan := d.s.read[e.planID]; plan != nil {
		lines = append(lines, d.peekRows(d.s.planLevel(e.planID, plan), w, h-len(lines))...)
	}
	return lines
}

// peekRows draws a level that has not been entered, without a cursor.
func (d *drill) peekRows(l *level, w, h int) []string {
	var rows []string
	left := d.s.leftOff(l)
	for i := range l.entries[:min(len(l.entries), max(h, 0))] {
		e := &l.entries[i]
		rows = append(rows, d.s.row(e.label, d.s.badge(e, i == left), w, false, false))
	}
	return rows
}

// facts are the lines about a plan above its chapters.
func (d *drill) facts(i index.Info, w int) []string {
	t := d.s.text.Drill
	var lines []string
	add := func(text string) {
		if text != "" {
			lines = append(lines, d.s.look.dim.Render("  "+typeset.Truncate(typeset.Clean(text), w-2)))
		}
	}
	if i.PeriodStart != 0 {
		add(fmt.Sprintf(t.Period, i.PeriodStart, i.PeriodEnd))
	}
	add(i.DocNumber)
	add(i.Issuer)
	add(fmt.Sprintf(t.Counts, i.Chapters, i.Columns, i.Indicators, i.Services+i.Tasks+i.Facilities))
	if i.Findings > 0 {
		add(fmt.Sprintf(t.FindingCount, i.Findings))
	}
	return append(lines, "")
}

// emptyShelf says what to do where there are no plans.
func (d *drill) emptyShelf() []string {
	w, _ := inside(d.w, d.h)
	lines := []string{""}
	lines = append(lines, wrap(d.s.text.Drill.Empty, w)...)
	return append(lines, wrap(d.s.text.Drill.EmptyHint, w)...)
}
