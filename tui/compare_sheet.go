package tui

import "slices"

// sheet is a list whose rows may take several lines and stand in groups with a
// title above each.
type sheet struct {
	list
	firstLine int   // the first line that shows
	drawn     []int // the row that each line drawn last belongs to, -1 for titles
}

// relist lists other items than before, both by their numbers, and keeps the cursor
// on its own.
func (s *sheet) relist(before, after []int) {
	at := -1
	if len(before) > 0 {
		at = before[s.at]
	}
	*s = sheet{list: list{n: len(after)}}
	s.to(max(slices.Index(after, at), 0))
}

// lines draws the lines of a sheet that show in a room of h lines, the cursor's
// row among them. Rows take rowH lines each; head is the title above a row that
// begins a group.
func (s *sheet) lines(h, rowH int, head func(i int) string, row func(i int) []string, title func(string) string) []string {
	s.to(s.at)
	type line struct{ row, part int } // part -1 is the title above the row
	var all []line
	top, bottom := 0, 0 // the lines of the cursor's row, its title among them
	for i := range s.n {
		if i == s.at {
			top = len(all)
		}
		if head(i) != "" {
			all = append(all, line{i, -1})
		}
		for part := range rowH {
			all = append(all, line{i, part})
		}
		if i == s.at {
			bottom = len(all)
		}
	}
	if bottom-top > h {
		top = bottom - rowH // no room for the title too
	}
	s.firstLine = max(s.firstLine, bottom-h)
	s.firstLine = min(s.firstLine, top)
	s.firstLine = max(0, min(s.firstLine, len(all)-h))
	var out []string
	s.drawn = s.drawn[:0]
	for _, l := range all[s.firstLine:min(s.firstLine+h, len(all))] {
		if l.part < 0 {
			out = append(out, title(head(l.row)))
			s.drawn = append(s.drawn, -1)
			continue
		}
		s.drawn = append(s.drawn, l.row)
		lines := row(l.row)
		if l.part < len(lines) {
			out = append(out, lines[l.part])
		} else {
			out = append(out, "")
		}
	}
	return out
}
