package tui

import (
	"strings"

	"guilan/model"
)

// newReader opens a plan at a place.
func newReader(s *session, plan *model.Plan, at target) screen { return nil }

// previewBlocks draws Body[first:end] of a plan as the reader would, cut to h
// lines of at most w cells; it lays out no more than it shows.
func previewBlocks(s *session, plan *model.Plan, first, end, w, h int) []string {
	return strings.Split(plan.Body[first].Text, "\n")[:1]
}

// previewAt draws the surroundings of a place in h lines of at most w cells, with
// the match in view and lit.
func previewAt(s *session, plan *model.Plan, at target, w, h int) []string { return nil }
