package tui

import (
	"fmt"
	"strings"

	"guilan/index"
	"guilan/model"
	"guilan/tui/typeset"
)

// The marks of what a section holds. The list mark is U+2261, not the alike
// U+2630: that one became two cells wide in Unicode 16, and terminals disagree.
const (
	textMark       = "¶"
	narrativeMark  = "▣"
	indicatorsMark = "▦"
	servicesMark   = "≡"
)

// level is one list of the drill: the shelf, the chapters of a plan, the
// sections of a chapter, or what a section holds.
type level struct {
	title   string // of its pane
	crumb   string // of the way that leads into it
	planID  string
	plan    *model.Plan // nil for the shelf
	entries []entry
	list    list
	widest  int // of the shelf: cells for the longest title that a region can stand for
}

// entry is one row of a level.
type entry struct {
	label, badge string
	short        string         // of a plan: what tells it from the others where there is no room for its title; "" for the label
	planID       string         // a plan of the shelf; ""
	section      *model.Section // a chapter or section; nil
	column       int            // index in Plan.Columns; -1
	first, end   int            // the blocks that stand for it: Body[first:end]
	heading      int            // the deepest heading that it stands under; -1
}

// current is the entry under the cursor, nil in an empty level.
func (l *level) current() *entry {
	if len(l.entries) == 0 {
		return nil
	}
	return &l.entries[l.list.at]
}

func newLevel(title, crumb string, plan *model.Plan, entries []entry) *level {
	return &level{title: title, crumb: crumb, plan: plan, entries: entries, list: list{n: len(entries)}}
}

// shelfLevel lists the plans of the store.
func (s *session) shelfLevel() *level {
	entries := make([]entry, len(s.infos))
	keys := make([]string, len(s.infos))
	of := make(map[string]int, len(s.infos)) // how many plans there are of a region and period
	for i, info := range s.infos {
		keys[i] = shelfKey(info)
		of[keys[i]]++
	}
	for i, info := range s.infos {
		entries[i] = entry{label: shelfLabel(info), badge: shelfPeriod(info), planID: info.ID, column: -1, heading: -1}
		if of[keys[i]] == 1 {
			entries[i].short = typeset.Clean(info.Region)
		}
	}
	l := newLevel(s.text.Drill.Shelf, "", nil, entries)
	for _, e := range entries {
		if e.short != "" {
			l.widest = max(l.widest, rowWidth(e.label, e.badge))
		}
	}
	return l
}

// shelfKey is what tells most plans apart: whose they are and for which years.
func shelfKey(i index.Info) string { return i.Region + shelfPeriod(i) }

// shelfPeriod is the years of a plan; "" where they are not known.
func shelfPeriod(i index.Info) string {
	if i.PeriodStart == 0 {
		return ""
	}
	return fmt.Sprintf("%d–%d", i.PeriodStart, i.PeriodEnd)
}

// shown is the label and the badge of an entry of a level in a row of w cells.
// Where the titles of plans would be cut, all give way to the regions; of a plan
// without a region, the years give way to the title.
func (s *session) shown(l *level, e *entry, leftOff bool, w int) (label, badge string) {
	label, badge = e.label, s.badge(e, leftOff)
	if e.planID == "" {
		return label, badge
	}
	if l.widest > w && e.short != "" {
		label = e.short
	}
	if rowWidth(label, badge) > w {
		badge = ""
	}
	return label, badge
}

// rowWidth is the room that a row of a list needs to be shown whole.
func rowWidth(label, badge string) int {
	const marks = 3 // the cursor's mark, and a space before the badge
	return typeset.Width(label) + typeset.Width(badge) + marks
}

func shelfLabel(i index.Info) string {
	switch {
	case i.Title == "":
		return typeset.Clean(strings.TrimSpace(i.Region + " " + i.ID))
	case i.Region != "" && !strings.Contains(i.Title, i.Region):
		return typeset.Clean(i.Region + " " + i.Title)
	}
	return typeset.Clean(i.Title)
}

// leftBlock is the block in which the user left off in a plan; -1 for none.
func (s *session) leftBlock(plan *model.Plan) int {
	if plan == nil || s.left[plan.ID] == 0 {
		return -1
	}
	return plan.BlockAt(s.left[plan.ID])
}

// leftOff is the entry of a level in which the user left off in its plan; -1 for
// none.
func (s *session) leftOff(l *level) int {
	block := s.leftBlock(l.plan)
	for i := len(l.entries) - 1; i >= 0 && block >= 0; i-- {
		if e := &l.entries[i]; e.first <= block && block < e.end {
			return i
		}
	}
	return -1
}

// badge is what stands at the end of an entry's row.
func (s *session) badge(e *entry, leftOff bool) string {
	if !leftOff {
		return e.badge
	}
	return strings.TrimSpace(s.text.Drill.LeftOff + " " + e.badge)
}

// planLevel lists the chapters of a plan.
func (s *session) planLevel(id string, plan *model.Plan) *level {
	sections := plan.Sections()
	l := newLevel(s.unit(plan, sections), s.planName(id), plan, s.sectionEntries(plan, sections))
	l.planID = id
	return l
}

// opens is the level that an entry opens; nil where it opens the reader.
func (s *session) opens(plan *model.Plan, e *entry) *level {
	sec := e.section
	if sec == nil {
		return nil
	}
	columns := columnsIn(plan, sec.First, sec.OwnEnd)
	if len(sec.Children) == 0 && len(columns) == 0 {
		return nil
	}
	entries := append(s.ownEntries(plan, sec, columns), s.sectionEntries(plan, sec.Children)...)
	title := s.text.Drill.Holds
	if len(sec.Children) > 0 {
		title = s.unit(plan, sec.Children)
	}
	return newLevel(title, e.label, plan, entries)
}

// sectionEntries makes an entry of each section.
func (s *session) sectionEntries(plan *model.Plan, sections []*model.Section) []entry {
	entries := make([]entry, len(sections))
	for i, sec := range sections {
		e := entry{section: sec, column: -1, heading: sec.Heading, first: sec.First, end: sec.End}
		e.label = headingLabel(plan, sec.Heading)
		if e.label == "" {
			e.label = s.text.Drill.Untitled
		}
		if n := len(columnsIn(plan, sec.First, sec.End)); n > 0 {
			e.badge = fmt.Sprintf("%d%s", n, narrativeMark)
		}
		entries[i] = e
	}
	return entries
}

// ownEntries lists what stands in a section before its first subsection: its
// text and its columns.
func (s *session) ownEntries(plan *model.Plan, sec *model.Section, columns []int) []entry {
	var entries []entry
	first := sec.First
	if sec.Heading >= 0 {
		first++
	}
	if n := sec.OwnEnd - first - blocksOf(plan, columns); n > 0 {
		entries = append(entries, entry{
			label: textMark + " " + s.text.Drill.Text, badge: fmt.Sprintf(s.text.Drill.Paragraphs, n),
			column: -1, heading: sec.Heading, first: sec.First, end: sec.OwnEnd,
		})
	}
	for _, i := range columns {
		c := plan.Columns[i]
		entries = append(entries, entry{
			label:  columnMark(c.Kind) + " " + s.columnLabel(c),
			column: i, heading: c.Heading, first: c.FirstBlock, end: c.EndBlock,
		})
	}
	return entries
}

// columnsIn returns the columns whose title is in Body[first:end].
func columnsIn(plan *model.Plan, first, end int) []int {
	var in []int
	for i, c := range plan.Columns {
		if first <= c.FirstBlock && c.FirstBlock < end {
			in = append(in, i)
		}
	}
	return in
}

// blocksOf counts the blocks that columns take.
func blocksOf(plan *model.Plan, columns []int) int {
	n := 0
	for _, i := range columns {
		n += plan.Columns[i].EndBlock - plan.Columns[i].FirstBlock
	}
	return n
}

func columnMark(k model.ColumnKind) string {
	switch k {
	case model.IndicatorColumn:
		return indicatorsMark
	case model.ServiceColumn:
		return servicesMark
	}
	return narrativeMark
}

// columnLabel is a column's number and title.
func (s *session) columnLabel(c model.Column) string {
	if c.Number == "" {
		return typeset.Clean(c.Title)
	}
	return typeset.Clean(strings.TrimSpace("专栏" + c.Number + " " + c.Title))
}

// headingLabel is a heading's number and title; "" for no heading.
func headingLabel(plan *model.Plan, i int) string {
	if i < 0 || i >= len(plan.Outline) {
		return ""
	}
	h := plan.Outline[i]
	gap := " "
	if strings.HasSuffix(h.Number, "、") || strings.HasSuffix(h.Number, ")") || strings.HasSuffix(h.Number, "）") {
		gap = "" // "一、总体要求"
	}
	return typeset.Clean(strings.TrimSpace(h.Number + gap + h.Title))
}

// unit names what sections are: parts, chapters or sections.
func (s *session) unit(plan *model.Plan, sections []*model.Section) string {
	for _, sec := range sections {
		if sec.Heading < 0 {
			continue
		}
		h := plan.Outline[sec.Heading]
		switch {
		case strings.HasSuffix(h.Number, "篇"):
			return s.text.Drill.Part
		case strings.HasSuffix(h.Number, "节"):
			return s.text.Drill.Section
		case strings.HasSuffix(h.Number, "章"), h.Level == 1:
			return s.text.Drill.Chapter
		}
	}
	return s.text.Drill.Section
}

// position says where in a level its cursor is, as "第 3/8 章". Only numbered
// headings count among headings, so that it agrees with their numbers.
func (s *session) position(l *level) string {
	e := l.current()
	if e == nil {
		return ""
	}
	at, n, unit := l.list.at+1, len(l.entries), s.text.Drill.Entry
	switch {
	case e.planID != "":
		unit = s.text.Drill.Plan
	case e.section != nil:
		unit = l.title
		if upTo, all := numbered(l); all > 0 {
			if !hasNumber(l.plan, e) {
				return e.label
			}
			at, n = upTo, all
		}
	}
	return fmt.Sprintf(s.text.Drill.Position, at, n, unit)
}

// numbered counts the numbered headings of a level up to its cursor, and all.
func numbered(l *level) (upTo, all int) {
	for i := range l.entries {
		if !hasNumber(l.plan, &l.entries[i]) {
			continue
		}
		all++
		if i <= l.list.at {
			upTo++
		}
	}
	return upTo, all
}

func hasNumber(plan *model.Plan, e *entry) bool {
	return e.section != nil && e.heading >= 0 && plan.Outline[e.heading].Number != ""
}

// blocksText is the text of blocks, one a line.
func blocksText(blocks []model.Block) string {
	parts := make([]string, len(blocks))
	for i, b := range blocks {
		parts[i] = b.Text
	}
	return strings.Join(parts, "\n")
}
