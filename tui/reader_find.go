package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/tui/lang"
	"guilan/tui/typeset"
)

// finder finds words in the text that the reader shows.
type finder struct {
	open    bool // the input field is on the screen
	field   field
	query   string
	matches []match
	at      int   // the match that the cursor is at; -1 before the first step
	from    place // where the cursor was when the field was opened
}

// match is a stretch of text that was found.
type match struct {
	at mark
	to int // the rune after it
}

// active tells whether matches are lit.
func (f *finder) active() bool { return f.query != "" }

func (f *finder) progress(text lang.Reader) string {
	if len(f.matches) == 0 {
		return text.NoMatchShort
	}
	return fmt.Sprintf(text.Matches, f.at+1, len(f.matches))
}

func (r *reader) openFinder() {
	r.clearFound()
	r.finder = finder{open: true, at: -1, from: r.at}
}

// clearFound puts out the lights.
func (r *reader) clearFound() {
	r.finder = finder{at: -1}
	clear(r.doc.lit)
}

func (r *reader) pressFinder(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, r.s.bind.cancel):
		r.at = r.finder.from
		r.clearFound()
	case key.Matches(k, r.s.bind.accept):
		r.finder.open = false
		if r.finder.query == "" {
			return nil
		}
		if len(r.finder.matches) == 0 {
			return r.s.say(fmt.Sprintf(r.s.text.Reader.NoMatch, r.finder.query))
		}
		return r.moved()
	case k.String() == "down", key.Matches(k, r.s.bind.findHere):
		return r.toMatch(1)
	case k.String() == "up":
		return r.toMatch(-1)
	case r.finder.field.press(k):
		r.search()
	default:
		return r.s.say(fmt.Sprintf(r.s.text.Root.NoAnswer, k.String()))
	}
	return nil
}

// search finds what is in the field, lights it, and goes to the first match from
// where the field was opened.
func (r *reader) search() {
	f := &r.finder
	f.query = f.field.value()
	f.matches, f.at = r.doc.findAll(f.query), -1
	r.at = f.from
	if len(f.matches) > 0 {
		f.at = f.after(r.doc.markOf(f.from))
		r.at, r.above = r.doc.placeOf(f.matches[f.at].at), aThirdDown
	}
	r.light()
}

// findAll finds every place with a query in a document.
func (d *document) findAll(query string) []match {
	needle := fold([]rune(query)).runes
	var found []match
	for b := d.first; b < d.end; b++ {
		for part, text := range d.texts(b) {
			f := fold(text)
			for i := f.find(needle, 0); i >= 0; i = f.find(needle, i+len(needle)) {
				from, to := f.span(i, len(needle))
				found = append(found, match{mark{b, part, from}, to})
			}
		}
	}
	return found
}

// after is the first match at or after a mark, or the first of all.
func (f *finder) after(m mark) int {
	for i, found := range f.matches {
		if !found.at.before(m) {
			return i
		}
	}
	return 0
}

// before tells whether a mark stands before another.
func (m mark) before(n mark) bool {
	switch {
	case m.block != n.block:
		return m.block < n.block
	case m.part != n.part:
		return m.part < n.part
	}
	return m.rune < n.rune
}

// light lights the matches, the one at the cursor most.
func (r *reader) light() {
	clear(r.doc.lit)
	for i, m := range r.finder.matches {
		kind := inkHit
		if i == r.finder.at {
			kind = inkHere
		}
		r.doc.lit[m.at.block] = append(r.doc.lit[m.at.block], ink{m.at.part, m.at.rune, m.to, kind})
	}
}

// toMatch goes to the next match, or the previous one, from the cursor on.
func (r *reader) toMatch(step int) tea.Cmd {
	f := &r.finder
	switch {
	case f.query == "":
		return r.s.say(r.s.text.Reader.NoQuery)
	case len(f.matches) == 0:
		return r.s.say(fmt.Sprintf(r.s.text.Reader.NoMatch, f.query))
	}
	n := len(f.matches)
	next := f.at + step
	if f.at < 0 || r.doc.placeOf(f.matches[f.at].at) != r.at { // the cursor has moved since
		next = f.after(r.doc.markOf(r.at))
		if step < 0 {
			next--
		}
	}
	cmd := tea.Cmd(nil)
	switch {
	case next >= n:
		cmd = r.s.say(r.s.text.Reader.FromStart)
	case next < 0:
		cmd = r.s.say(r.s.text.Reader.FromEnd)
	}
	f.at = (next + n) % n
	r.at, r.above = r.doc.placeOf(f.matches[f.at].at), aThirdDown
	r.light()
	return tea.Batch(cmd, r.moved())
}

// typing tells whether keys go into the input field.
func (r *reader) typing() bool { return r.finder.open }

// finderPrompt stands before the input field.
func (r *reader) finderPrompt() string { return r.s.text.Reader.FindPrompt }

// finderLine draws the input field and how many matches there are.
func (r *reader) finderLine() string {
	prompt := r.finderPrompt()
	count := ""
	if r.finder.active() {
		count = " " + r.finder.progress(r.s.text.Reader)
	}
	room := r.w - typeset.Width(prompt) - typeset.Width(count)
	if room < 6 {
		prompt, count, room = "", "", r.w
	}
	text, _ := r.finder.field.view(room)
	return r.s.look.footKey.Render(prompt) + text + r.s.look.dim.Render(count)
}

// cursor stands in the input field while it is open.
func (r *reader) cursor() *tea.Cursor {
	if !r.finder.open {
		return nil
	}
	x := typeset.Width(r.finderPrompt())
	count := 0
	if r.finder.active() {
		count = 1 + typeset.Width(r.finder.progress(r.s.text.Reader))
	}
	room := r.w - x - count
	if room < 6 {
		x, room = 0, r.w
	}
	_, at := r.finder.field.view(room)
	return tea.NewCursor(x+at, max(r.h-1, 0))
}
