package tui

import (
	"charm.land/bubbles/v2/key"

	"guilan/tui/lang"
)

// bindings are all the keys of the program, with their help. Marks that a
// Chinese input method puts in place of a key ("？", "【") count as that key, so
// that nobody has to switch the method off first.
type bindings struct {
	move, up, down, in, out            key.Binding
	top, bottom, pageUp, pageDown      key.Binding
	nextPane, prevPane                 key.Binding
	mark, readOn                       key.Binding // both are space: on the shelf, in the reader
	find, findHere, findNext, findPrev key.Binding
	compare                            key.Binding
	prevHeading, nextHeading           key.Binding
	prevColumn, nextColumn             key.Binding
	sideLeft, sideRight                key.Binding // a wide table, sideways
	outline, bookmark, bookmarks       key.Binding
	note                               key.Binding // in the list of bookmarks
	back, forward                      key.Binding // along the places visited
	copy, export, findings, help       key.Binding
	release, board                     key.Binding // z and v of the comparison
	filter, sort                       key.Binding // rows that the comparison shows, and their order
	pairUp                             key.Binding // pairs columns by hand
	repairs                            key.Binding // explain the repair at the cursor
	scope                              key.Binding // where the palette looks
	copyHit                            key.Binding // copies where letters are typed
	nextKind, prevKind                 key.Binding // Tab in the palette and the comparison
	pick, pickUp, pickDown             key.Binding // moving where letters are typed
	accept, remove                     key.Binding
	cancel, quit, quitNow              key.Binding
}

// forwardKey is shown for going forward: most terminals cannot tell Ctrl+I from
// Tab. Where one can, Ctrl+I does the same.
const forwardKey = "Alt+→"

// newBindings makes the keys with their help in a language.
func newBindings(text *lang.Messages) bindings {
	k := text.Keys
	bind := func(shown, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
	}
	return bindings{
		move:     bind("↑↓", k.Move, "up", "down", "k", "j"),
		up:       bind("↑", k.Up, "up", "k"),
		down:     bind("↓", k.Down, "down", "j"),
		in:       bind("→", k.In, "right", "l", "enter"),
		out:      bind("←", k.Out, "left", "h", "backspace"),
		top:      bind("g", k.Top, "g", "home"),
		bottom:   bind("G", k.Bottom, "G", "end"),
		pageUp:   bind("PgUp", k.PageUp, "pgup"),
		pageDown: bind("PgDn", k.PageDown, "pgdown"),
		nextPane: bind("Tab", k.NextPane, "tab"),
		prevPane: bind("Shift+Tab", k.PrevPane, "shift+tab"),
		mark:     bind(k.Space, k.Mark, "space", "　"),
		readOn:   bind(k.Space, k.PageDown, "space", "　"),

		find:     bind("/", k.Find, "/", "／", "、"),
		findHere: bind("Ctrl+F", k.FindHere, "ctrl+f"),
		findNext: bind("n", k.FindNext, "n"),
		findPrev: bind("N", k.FindPrev, "N"),

		compare:     bind("=", k.Compare, "=", "＝"),
		prevHeading: bind("[", k.PrevHeading, "[", "【", "「"),
		nextHeading: bind("]", k.NextHeading, "]", "】", "」"),
		prevColumn:  bind("{", k.PrevColumn, "{", "｛", "『"),
		nextColumn:  bind("}", k.NextColumn, "}", "｝", "』"),
		sideLeft:    bind("<", k.SideLeft, "<", "shift+left", "《"),
		sideRight:   bind(">", k.SideRight, ">", "shift+right", "》"),

		outline:   bind("o", k.Outline, "o"),
		bookmark:  bind("b", k.Bookmark, "b"),
		note:      bind("b", k.Note, "b"),
		bookmarks: bind("B", k.Bookmarks, "B"),
		back:      bind("Ctrl+O", k.Back, "ctrl+o", "alt+left"),
		forward:   bind(forwardKey, k.Forward, "ctrl+i", "alt+right"),
		copy:      bind("y", k.Copy, "y"),
		export:    bind("e", k.Export, "e"),
		findings:  bind("!", k.Findings, "!", "！"),
		help:      bind("?", k.Help, "?", "？"),

		release: bind("z", k.Release, "z"),
		board:   bind("v", k.Board, "v"),
		filter:  bind("f", k.Filter, "f"),
		sort:    bind("s", k.Sort, "s"),
		pairUp:  bind("p", k.PairUp, "p"),
		repairs: bind("r", k.Repairs, "r"),

		copyHit:  bind("Ctrl+Y", k.Copy, "ctrl+y"),
		scope:    bind("Ctrl+S", k.Scope, "ctrl+s"),
		nextKind: bind("Tab", k.NextKind, "tab"),
		prevKind: bind("Shift+Tab", k.PrevKind, "shift+tab"),

		pick:     bind("↑↓", k.Move, "up", "down"),
		pickUp:   bind("↑", k.Up, "up", "ctrl+p"),
		pickDown: bind("↓", k.Down, "down", "ctrl+n"),

		accept:  bind("Enter", k.Accept, "enter"),
		remove:  bind("d", k.Remove, "d", "delete"),
		cancel:  bind("Esc", k.Cancel, "esc"),
		quit:    bind("q", k.Quit, "q"),
		quitNow: bind("Ctrl+C", k.Quit, "ctrl+c"),
	}
}

// all lists the bindings that have a meaning on some screen, for answering a key
// where it has none.
func (b bindings) all() []key.Binding {
	return []key.Binding{
		b.up, b.down, b.in, b.out, b.top, b.bottom, b.pageUp, b.pageDown,
		b.nextPane, b.prevPane, b.mark, b.find, b.findHere, b.findNext, b.findPrev,
		b.compare, b.prevHeading, b.nextHeading, b.prevColumn, b.nextColumn,
		b.sideLeft, b.sideRight, b.outline, b.bookmark, b.bookmarks, b.back, b.forward,
		b.copy, b.export, b.findings, b.help, b.release, b.board, b.filter, b.sort, b.pairUp, b.repairs,
		b.scope, b.remove,
	}
}

// everywhere are the bindings that the root answers on every screen.
func (b bindings) everywhere() []key.Binding {
	return []key.Binding{
		b.find, b.compare, b.outline, b.bookmark, b.bookmarks, b.copy, b.export,
		b.findings, b.back, b.forward, b.help, b.cancel, b.quit, b.quitNow,
	}
}
