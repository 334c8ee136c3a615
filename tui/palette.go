package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model"
	"guilan/tui/typeset"
)

// palette is the overlay that finds things: hits as one types, the place of the
// hit under the cursor beside them, Enter to go there.
type palette struct {
	s     *session
	from  spot // where the user stood when it opened
	field field
	kind  int // index in kinds
	scope findScope
	w, h  int
	split int // cells of the hits beside their preview, if the user moved the divider; 0

	hits     []index.Hit
	list     list
	failed   string // why the query cannot be answered, in the user's words
	answered bool   // hits are those of what is typed now

	serial    int                // of the newest search
	cancel    context.CancelFunc // of the newest search
	accepting bool               // Enter waits for the newest search
	going     string             // id of the plan that Enter waits for; ""
	peeking   string             // id of the plan that the preview waits for; ""

	recent []string // queries asked before, the newest first
}

// kinds are the scopes of a search in the order in which Tab goes through them.
var kinds = []index.Scope{index.Projects, index.Text, index.Indicators, index.Headings, index.All}

// findScope is where the palette looks.
type findScope int

const (
	everywhere findScope = iota
	thisPlan
	markedPlans
	scopes
)

// maxHits is how many hits the palette asks for.
const maxHits = 100

func newPalette(s *session, from spot) *palette {
	return &palette{s: s, from: from}
}

// foundMsg is the answer to a search.
type foundMsg struct {
	serial int
	hits   []index.Hit
	err    error
}

// recentMsg are the queries asked before.
type recentMsg struct{ queries []string }

func (p *palette) start() tea.Cmd {
	lib := p.s.lib
	return p.s.work(func() tea.Msg {
		queries, err := lib.RecentQueries()
		if err != nil {
			return troubleMsg{err}
		}
		return recentMsg{queries}
	})
}

func (p *palette) resize(w, h int) { p.w, p.h = w, h }

func (p *palette) wants(w, h int) (int, int) {
	if w <= 120 {
		return w, h
	}
	return min(w-8, 150), h
}

func (p *palette) typing() bool { return true }

func (p *palette) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	b := p.s.bind
	switch {
	case key.Matches(k, b.cancel):
		p.stop()
		return p.s.leave(p), true
	case key.Matches(k, b.accept):
		return p.accept(), true
	case key.Matches(k, b.nextKind):
		p.kind = (p.kind + 1) % len(kinds)
		return p.search(), true
	case key.Matches(k, b.prevKind):
		p.kind = (p.kind + len(kinds) - 1) % len(kinds)
		return p.search(), true
	case key.Matches(k, b.scope):
		return p.nextScope(), true
	case key.Matches(k, b.copyHit):
		return p.copyHit(), true
	case key.Matches(k, b.pickUp, b.pickDown, b.pageUp, b.pageDown):
		return p.move(k), true
	}
	before := p.field.value()
	switch {
	case p.field.press(k):
		if p.field.value() == before {
			return nil, true // only the cursor moved
		}
		return p.search(), true
	case key.Matches(k, b.in): // at the end of what is typed
		return p.accept(), true
	case key.Matches(k, b.out) && before == "":
		return p.s.leave(p), true
	}
	return nil, false
}

// move moves the cursor in the list of hits, or of recent queries.
func (p *palette) move(k tea.KeyPressMsg) tea.Cmd {
	if p.list.n == 0 {
		return p.s.say(p.s.text.Palette.NothingListed)
	}
	arrow := k
	switch k.String() {
	case "ctrl+p":
		arrow = tea.KeyPressMsg{Code: tea.KeyUp}
	case "ctrl+n":
		arrow = tea.KeyPressMsg{Code: tea.KeyDown}
	}
	cmd, _ := p.s.pressList(&p.list, arrow, p.page())
	return tea.Batch(cmd, p.peek())
}

// nextScope looks elsewhere: everywhere, in the plan that the user stood on, in
// the marked plans.
func (p *palette) nextScope() tea.Cmd {
	p.scope = (p.scope + 1) % scopes
	if p.scope == thisPlan && p.from.planID == "" {
		p.scope++
	}
	if p.scope == markedPlans && len(p.s.markedPlans()) == 0 {
		p.scope = everywhere
		p.s.say(p.s.text.Palette.NoMarked)
	}
	return p.search()
}

// search looks for what is typed now and gives up on what was typed before.
func (p *palette) search() tea.Cmd {
	p.stop()
	p.failed, p.answered = "", false
	if p.idle() {
		p.setHits(nil)
		return nil
	}
	p.list.n = len(p.hits) // those of an older query stay until the newer are there
	p.list.to(p.list.at)
	q := index.Query{Text: p.field.value(), Scope: kinds[p.kind], Current: p.from.planID, Limit: maxHits}
	switch p.scope {
	case thisPlan:
		q.Plans = []string{p.from.planID}
	case markedPlans:
		q.Plans = p.s.markedPlans()
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	serial, lib := p.serial, p.s.lib
	return p.s.work(func() tea.Msg {
		hits, err := lib.Search(ctx, q)
		return foundMsg{serial, hits, err}
	})
}

// stop gives up on the newest search.
func (p *palette) stop() {
	p.serial++
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
}

// splitRegions takes the regions that a query is limited to ("@宿州") out of its
// text, as the store does.
func splitRegions(query string) (text string, regions []string) {
	for _, word := range strings.Fields(strings.ReplaceAll(query, "＠", "@")) {
		word, region, limited := strings.Cut(word, "@")
		text += " " + word
		if limited && region != "" {
			regions = append(regions, region)
		}
	}
	return strings.TrimSpace(text), regions
}

func (p *palette) receive(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		p.field.insert(msg.Content)
		return p.search()
	case recentMsg:
		p.recent = msg.queries
		if p.idle() {
			p.setHits(nil)
		}
	case foundMsg:
		return p.found(msg)
	case planMsg:
		return p.gotPlan(msg)
	}
	return nil
}

func (p *palette) found(m foundMsg) tea.Cmd {
	if m.serial != p.serial {
		return nil // an older search
	}
	accepting := p.accepting
	p.accepting = false
	if accepting {
		p.s.hold = false
	}
	if m.err != nil && !errors.Is(m.err, context.Canceled) {
		p.setHits(nil)
		p.failed = p.s.trouble(m.err)
		return nil
	}
	p.setHits(m.hits)
	p.answered = true
	if accepting {
		return p.accept()
	}
	return p.peek()
}

func (p *palette) setHits(hits []index.Hit) {
	p.hits = hits
	p.list = list{n: len(hits)}
	if p.idle() {
		p.list.n = len(p.recent)
	}
}

// idle tells whether nothing has been asked for: the recent queries show.
func (p *palette) idle() bool {
	text, _ := splitRegions(p.field.value())
	return text == ""
}

// accept goes to the hit under the cursor, or asks a recent query again.
func (p *palette) accept() tea.Cmd {
	t := p.s.text.Palette
	if p.idle() {
		if len(p.recent) == 0 {
			return p.s.say(t.TypeFirst)
		}
		p.field.set(p.recent[p.list.at])
		return p.search()
	}
	if p.failed != "" {
		return p.s.say(p.failed)
	}
	if !p.answered {
		p.accepting, p.s.hold = true, true
		return nil
	}
	if len(p.hits) == 0 {
		return p.s.say(p.noHit())
	}
	hit := p.hits[p.list.at]
	if plan := p.s.read[hit.Plan]; plan != nil {
		return p.visit(plan, hit)
	}
	p.going, p.s.hold = hit.Plan, true
	return p.s.plan(hit.Plan)
}

// visit opens the reader at a hit, and remembers the query.
func (p *palette) visit(plan *model.Plan, hit index.Hit) tea.Cmd {
	p.s.replace(p, newReader(p.s, plan, hitTarget(plan, hit)))
	query, lib := p.field.value(), p.s.lib
	return p.s.work(func() tea.Msg {
		if err := lib.AddRecentQuery(query); err != nil {
			return troubleMsg{err}
		}
		return nil
	})
}

// copyHit copies the hit under the cursor with its citation.
func (p *palette) copyHit() tea.Cmd {
	if p.idle() || len(p.hits) == 0 {
		return p.s.say(p.s.text.Palette.NothingListed)
	}
	hit := p.hits[p.list.at]
	at := spot{planID: hit.Plan, plan: p.s.read[hit.Plan], heading: -1, column: -1}
	if at.plan != nil {
		if block := at.plan.BlockAt(hit.Line); block >= 0 {
			at.heading, at.column = headingsOf(at.plan)[block], columnsOf(at.plan)[block]
		}
	}
	return p.s.copyText(hit.Name, p.s.cite(at))
}

// hitTarget is the place of a hit.
func hitTarget(plan *model.Plan, hit index.Hit) target {
	return target{block: plan.BlockAt(hit.Line), line: hit.Line, name: hit.Name, matched: hit.Matched}
}

// peek reads the plan of the hit under the cursor for the preview.
func (p *palette) peek() tea.Cmd {
	if len(p.hits) == 0 || p.peeking != "" {
		return nil
	}
	id := p.hits[p.list.at].Plan
	if p.s.read[id] != nil {
		return nil
	}
	p.peeking = id
	return p.s.plan(id)
}

func (p *palette) gotPlan(m planMsg) tea.Cmd {
	if m.id == p.going {
		p.going, p.s.hold = "", false
		if m.plan != nil && len(p.hits) > 0 {
			return p.visit(m.plan, p.hits[p.list.at])
		}
	}
	if m.id == p.peeking {
		p.peeking = ""
		if m.err == nil {
			return p.peek()
		}
	}
	return nil
}

// noHit says what was looked for in vain, and where.
func (p *palette) noHit() string {
	t := p.s.text.Palette
	kind := p.kindName(kinds[p.kind])
	if kinds[p.kind] == index.All {
		kind = t.AllKinds
	}
	return fmt.Sprintf(t.NoHit, kind, p.scopeName(), p.query())
}

// noHitHint says what to try instead.
func (p *palette) noHitHint() string {
	t := p.s.text.Palette
	letters := strings.IndexFunc(p.query(), func(r rune) bool { return r > unicode.MaxASCII }) < 0
	if kinds[p.kind] == index.Text && letters {
		return t.NoReadings
	}
	return t.NoHitHint
}

// query is what is looked for, without regions.
func (p *palette) query() string {
	text, _ := splitRegions(p.field.value())
	return text
}

func (p *palette) kindName(k index.Scope) string {
	t := p.s.text.Palette
	switch k {
	case index.Text:
		return t.Text
	case index.Indicators:
		return t.Indicators
	case index.Headings:
		return t.Headings
	case index.All:
		return t.All
	}
	return t.Projects
}

func (p *palette) scopeName() string {
	t := p.s.text.Palette
	if _, regions := splitRegions(p.field.value()); len(regions) > 0 {
		return "@" + strings.Join(regions, " @")
	}
	switch p.scope {
	case thisPlan:
		return fmt.Sprintf(t.ScopePlan, p.s.planName(p.from.planID))
	case markedPlans:
		return fmt.Sprintf(t.ScopeMarked, len(p.s.markedPlans()))
	}
	return t.ScopeAll
}

func (p *palette) crumb() []string  { return []string{p.s.text.Palette.Title} }
func (p *palette) progress() string { return "" }
func (p *palette) here() spot       { return p.from }

func (p *palette) keys() []key.Binding {
	b := p.s.bind
	return []key.Binding{b.pick, b.accept, b.nextKind, b.scope, b.copyHit, b.prevKind, b.pageUp, b.pageDown}
}

// hitPlace says where a hit stands: plan, column, section.
func (p *palette) hitPlace(h index.Hit) string {
	parts := []string{p.s.planName(h.Plan)}
	if h.Column != "" {
		parts = append(parts, h.Column)
	}
	if h.Section != "" {
		parts = append(parts, h.Section)
	}
	return typeset.Clean(strings.Join(parts, " · "))
}
