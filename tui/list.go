package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"guilan/tui/typeset"
)

// list is a cursor over rows of which as many show as there is room for.
type list struct {
	n     int // rows
	at    int // the row under the cursor
	first int // the first row that shows
}

// to puts the cursor on a row, or on the nearest there is.
func (l *list) to(row int) { l.at = max(0, min(row, l.n-1)) }

// window returns the rows that show in a room of so many, the cursor's among
// them.
func (l *list) window(room int) (first, end int) {
	room = max(room, 1)
	l.first = min(l.first, l.at)
	l.first = max(l.first, l.at-room+1)
	l.first = max(0, min(l.first, l.n-room))
	return l.first, min(l.first+room, l.n)
}

// pressList moves the cursor of a list by a key; page is how many rows a page
// has. At an end it says so. false means that the key moves no list.
func (s *session) pressList(l *list, k tea.KeyPressMsg, page int) (tea.Cmd, bool) {
	row := l.at
	switch {
	case key.Matches(k, s.bind.up):
		row--
	case key.Matches(k, s.bind.down):
		row++
	case key.Matches(k, s.bind.pageUp):
		row -= max(page-1, 1)
	case key.Matches(k, s.bind.pageDown):
		row += max(page-1, 1)
	case key.Matches(k, s.bind.top):
		row = 0
	case key.Matches(k, s.bind.bottom):
		row = l.n - 1
	default:
		return nil, false
	}
	before := l.at
	l.to(row)
	if l.at == before {
		if row > l.at || key.Matches(k, s.bind.bottom) {
			return s.say(s.text.Root.AtEnd), true
		}
		return s.say(s.text.Root.AtStart), true
	}
	return nil, true
}

// row draws an entry of a list in exactly w cells: the cursor's mark, the label,
// and the badge at its right end. here tells whether the list has the keys.
func (s *session) row(label, badge string, w int, selected, here bool) string {
	mark, look, badgeLook := "  ", s.look.item, s.look.badge
	if selected {
		mark, look = typeset.Pad(cursorMark, 2), s.look.wayHere
		badgeLook = look
		if here {
			look, badgeLook = s.look.selected, s.look.selected
		}
	}
	if w < 3 {
		return look.Render(typeset.Pad(label, w))
	}
	room := w - 2
	if badge != "" && typeset.Width(badge)+6 <= room {
		room -= typeset.Width(badge) + 1
		badge = badgeLook.Render(badge)
		return look.Render(mark+typeset.Pad(label, room)+" ") + badge
	}
	return look.Render(mark + typeset.Pad(label, room))
}
