package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"guilan/model"
	"guilan/tui/typeset"
)

// pairRows is a list whose rows show something of the left plan beside its
// counterpart in the right one, or one of them alone: columns, services,
// headings.
type pairRows struct {
	s      *session
	plans  [2]*model.Plan
	pairs  []pairRow
	shown  []int // pairs that pass the filter
	filter int
	sheet  sheet
	two    bool // both sides stand in one line

	// write writes some of the pairs, by their indexes.
	write func(shown []int) exportWriter
}

// pairRow is one row: what each side has, "" for nothing.
type pairRow struct {
	group  string // the group that it belongs to
	text   [2]string
	lit    [2][]int // runes of text that the other side does not have in its wording
	same   bool     // both sides have the same, not only something alike
	byHand bool     // a person has paired or parted them
	note   string   // what is to be known of it
	at     [2]spot
	open   func() tea.Cmd
}

func (v *pairRows) rows() int            { return len(v.shown) }
func (v *pairRows) list() *sheet         { return &v.sheet }
func (v *pairRows) top(w int) []string   { return nil }
func (v *pairRows) mode() []string       { return nil }
func (v *pairRows) export() exportWriter { return v.write(v.shown) }
func (v *pairRows) keys() []key.Binding  { return []key.Binding{v.s.bind.filter} }
func (v *pairRows) pair(i int) *pairRow  { return &v.pairs[v.shown[i]] }
func (v *pairRows) open(i int) tea.Cmd   { return v.pair(i).open() }
func (v *pairRows) resize(w int)         { v.two = w >= 56 }

func (v *pairRows) press(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if !key.Matches(k, v.s.bind.filter) {
		return nil, false
	}
	text := v.s.text.Compare
	v.filter = (v.filter + 1) % len(text.PairFilters)
	v.arrange()
	return v.s.say(fmt.Sprintf(text.Filtered, text.PairFilters[v.filter], len(v.shown))), true
}

// arrange lists the pairs that pass the filter and keeps the cursor on its pair.
func (v *pairRows) arrange() {
	before := v.shown
	v.shown = nil
	for i := range v.pairs {
		if v.passes(&v.pairs[i]) {
			v.shown = append(v.shown, i)
		}
	}
	v.sheet.relist(before, v.shown)
}

func (v *pairRows) passes(p *pairRow) bool {
	both := p.text[0] != "" && p.text[1] != ""
	switch v.filter {
	case sharedRows:
		return both
	case oneSidedRows:
		return !both
	case differingRows:
		return !p.same
	}
	return true
}

func (v *pairRows) height() int {
	if v.two {
		return 1
	}
	return 2
}

func (v *pairRows) head(i int) string {
	if i > 0 && v.pair(i-1).group == v.pair(i).group {
		return ""
	}
	return v.pair(i).group
}

func (v *pairRows) counts() string {
	both, left, right := 0, 0, 0
	for _, p := range v.pairs {
		switch {
		case p.text[1] == "":
			left++
		case p.text[0] == "":
			right++
		default:
			both++
		}
	}
	return v.s.countsText(both, left, right, v.s.text.Compare.PairFilters[:], v.filter, len(v.shown))
}

// row draws a pair; between its sides stands which of them have it.
func (v *pairRows) row(i, w int, selected bool) []string {
	p := v.pair(i)
	look, mark := v.s.look.item, " "
	if selected {
		look, mark = v.s.look.selected, "▸"
	}
	if !v.two {
		sign := "  " + v.sign(p) + " "
		return []string{
			look.Render(mark) + v.side(p, 0, w-1, look),
			v.s.look.badge.Render(sign) + v.side(p, 1, w-typeset.Width(sign), v.s.look.item),
		}
	}
	sign := v.s.look.badge.Render(centred(v.sign(p), signWidth))
	half := (w - 3 - signWidth) / 2
	return []string{look.Render(mark) + v.side(p, 0, half, look) + " " + sign + " " + v.side(p, 1, w-3-signWidth-half, look)}
}

// side draws what a side has in exactly w cells, what the other does not word so
// lit.
func (v *pairRows) side(p *pairRow, side, w int, look lipgloss.Style) string {
	if len(p.lit[side]) == 0 {
		return look.Render(typeset.Pad(p.text[side], w))
	}
	return litText(p.text[side], p.lit[side], w, look, v.s.look.only)
}

// signWidth is the room for the sign between the sides.
const signWidth = 10

// sign says which sides have what a row shows: both the same, both something
// alike, or only one.
func (v *pairRows) sign(p *pairRow) string {
	text := v.s.text.Compare
	switch {
	case p.text[1] == "":
		return text.OnlyLeft
	case p.text[0] == "":
		return text.OnlyRight
	case p.byHand:
		return text.ByHand
	case p.same:
		return "="
	}
	return "≈"
}

func centred(text string, w int) string {
	left := (w - typeset.Width(text)) / 2
	return typeset.Pad(typeset.Spaces(left)+text, w)
}

func (v *pairRows) detail(i, w int) []string {
	p := v.pair(i)
	var lines []string
	for side, text := range p.text {
		name := typeset.Clean(v.s.planName(v.plans[side].ID))
		if text == "" {
			text = v.s.text.Compare.HasNone
		}
		lines = append(lines, typeset.Truncate(" "+name+"  "+strings.TrimLeft(text, " "), w))
	}
	return append(lines, v.s.look.dim.Render(typeset.Truncate(" "+p.note, w)))
}

func (v *pairRows) spot(i int) spot {
	p := v.pair(i)
	if p.text[0] != "" {
		return p.at[0]
	}
	return p.at[1]
}
