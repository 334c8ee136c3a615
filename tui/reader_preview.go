package tui

import (
	"guilan/model"
	"guilan/tui/typeset"
)

// previewBlocks draws Body[first:end] of a plan as the reader would, cut to h
// lines of at most w cells; it sets no more than it shows.
func previewBlocks(s *session, plan *model.Plan, first, end, w, h int) []string {
	d := newDocument(s, plan, first, end)
	d.resize(previewMeasure(w), max(w, 4))
	at, ok := d.start()
	var lines []string
	for at.row = 0; ok && len(lines) < h; at, ok = d.next(at) {
		lines = append(lines, d.paint(at))
	}
	return lines
}

// previewAt draws the surroundings of a place in h lines of at most w cells, with
// the match in view and lit.
func previewAt(s *session, plan *model.Plan, at target, w, h int) []string {
	if len(plan.Body) == 0 || h < 1 {
		return nil
	}
	d := newDocument(s, plan, 0, len(plan.Body))
	d.resize(previewMeasure(w-margin), max(w-margin, 4))
	m := d.aim(at)
	cursor := d.placeOf(m)
	var lines []string
	for _, p := range d.window(cursor, h) {
		side := typeset.Spaces(margin)
		if p == cursor {
			side = s.look.badge.Render(cursorMark) + typeset.Spaces(margin-typeset.Width(cursorMark))
		}
		lines = append(lines, side+d.paint(p))
	}
	return lines
}

func previewMeasure(w int) int { return max(min(w, paragraphMeasure), 4) }
