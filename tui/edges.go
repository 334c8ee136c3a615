package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"guilan/tui/typeset"
)

// topLine is the way to where the user is, and the place in it.
func (r *root) topLine() string {
	t := r.s.text
	crumbs := []string{t.Name}
	right := ""
	if len(r.stack) > 0 {
		shown := r.stack[r.base()]
		if o, ok := r.top().(overlay); ok && r.fills(o) {
			shown = o // what it hides is not where the user is
		}
		crumbs = append(crumbs, shown.crumb()...)
		right = shown.progress()
	}
	if r.busy {
		right = spinner[r.frames%len(spinner)] + " " + t.Root.Working
	}
	if typeset.Width(right) > r.w/3 {
		right = "" // the way matters more
	}
	room := r.w - 1
	if right != "" {
		room -= typeset.Width(right) + 2
	}
	way, last := shortWay(crumbs, room)
	left := " " + r.s.look.top.Render(way) + r.s.look.topLast.Render(last)
	if right == "" {
		return cut(left, 0, r.w)
	}
	return cut(left, 0, room+2) + r.s.look.top.Render(right) + " "
}

// shortWay joins the crumbs of a way within w cells, giving up first the air
// around the steps, then the middle crumbs. It returns the last one apart.
func shortWay(crumbs []string, w int) (way, last string) {
	for i, c := range crumbs {
		crumbs[i] = typeset.Clean(c)
	}
	last = crumbs[len(crumbs)-1]
	before := crumbs[:len(crumbs)-1]
	join := func(step string, parts []string) string {
		if len(parts) == 0 {
			return ""
		}
		return strings.Join(parts, step) + step
	}
	fits := func() bool { return typeset.Width(way)+typeset.Width(last) <= w }
	if way = join("  ›  ", before); fits() {
		return way, last
	}
	way = join(" › ", before)
	for n := len(before) - 1; n > 0 && !fits(); n-- {
		way = join(" › ", append(before[:n:n], "…"))
	}
	if typeset.Width(way)+min(typeset.Width(last), 10) > w {
		way = ""
	}
	return way, typeset.Truncate(last, w-typeset.Width(way))
}

// footLine is an answer, or the keys that fit.
func (r *root) footLine() string {
	if r.said != "" {
		return cut(" "+r.s.look.say.Render(typeset.Truncate(typeset.Clean(r.said), r.w-2)), 0, r.w)
	}
	var line strings.Builder
	line.WriteByte(' ')
	for _, b := range r.hinted(r.footKeys()) {
		line.WriteString(r.s.look.footKey.Render(b.Help().Key) + " " + r.s.look.foot.Render(b.Help().Desc) + "  ")
	}
	return cut(line.String(), 0, r.w)
}

// footKeys are the keys for the foot of the screen, and those that have their
// place there before the others.
func (r *root) footKeys() (keys, last []key.Binding) {
	b := r.s.bind
	if len(r.stack) == 0 {
		return nil, []key.Binding{b.quit}
	}
	if _, ok := r.top().(overlay); ok {
		return r.top().keys(), []key.Binding{b.cancel}
	}
	return r.top().keys(), []key.Binding{b.help, b.quit}
}

// hinted are as many keys as fit the foot; the last ones have their place before
// the others.
func (r *root) hinted(keys, last []key.Binding) []key.Binding {
	room := r.w - 1
	for _, b := range last {
		room -= hintCells(b)
	}
	var shown []key.Binding
	for _, b := range keys {
		if room-hintCells(b) < 0 {
			break
		}
		room -= hintCells(b)
		shown = append(shown, b)
	}
	return append(shown, last...)
}
