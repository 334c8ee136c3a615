package tui

import (
	"fmt"
	"strings"

	"guilan/model/compare"
	"guilan/tui/typeset"
)

// says is what a side says of an indicator in the view that shows.
func (v *indicatorRows) says(r *compare.Row, side int) string {
	c := r.Cells[side]
	if c == nil {
		return ""
	}
	switch v.show {
	case showChanges:
		return v.changeText(r, side)
	case showReview:
		return v.reviewText(r, side)
	}
	st := stated(c)
	switch {
	case st.review:
		return fmt.Sprintf(v.s.text.Compare.Review, figure(st.target, r), figure(st.base, r))
	case st.base == nil && st.target == nil:
		return "—"
	}
	return v.write(side, st.base, r) + arrow + v.write(side, st.target, r)
}

// change is how far a side means to go.
func (v *indicatorRows) change(r *compare.Row, side int) (compare.Gap, bool) {
	if c := r.Cells[side]; c != nil && r.Comparable {
		return c.Change()
	}
	return compare.Gap{}, false
}

// changeText writes how far a side means to go, "—" where that has no sense.
func (v *indicatorRows) changeText(r *compare.Row, side int) string {
	if gap, ok := v.change(r, side); ok {
		return gapText(gap)
	}
	return "—"
}

// reviewText writes what came of a side's promise: "95 → 98.76  ✓ 达到".
func (v *indicatorRows) reviewText(r *compare.Row, side int) string {
	c, ok := r.Completion(side)
	if !ok {
		return ""
	}
	return figure(c.Target, r) + arrow + figure(c.Actual, r) + tailGap + v.verdict(c)
}

func (v *indicatorRows) verdict(c compare.Completion) string {
	return v.s.text.Compare.Verdicts[string(c.Verdict)]
}

// tailGap stands before what follows the figures of a side.
const tailGap = "  "

// saysIn is what a side says in a room of so many cells. Where there is too
// little, something is left out rather than a figure cut: half a figure is
// another figure.
func (v *indicatorRows) saysIn(r *compare.Row, side, room int) string {
	text := v.says(r, side)
	if typeset.Width(text) <= room {
		return text
	}
	if c, ok := r.Completion(side); ok && v.show == showReview {
		return figure(c.Actual, r) + " " + v.verdict(c)
	}
	st := stated(r.Cells[side])
	if v.show != showFigures || st.target == nil {
		return text
	}
	target := v.write(side, st.target, r)
	if st.review {
		return fmt.Sprintf(v.s.text.Compare.ReviewShort, target)
	}
	base, unit := v.write(side, st.base, r), ""
	if st.base != nil && st.base.Unit == st.target.Unit {
		unit = " " + typeset.Clean(st.target.Unit)
	}
	if text = strings.TrimSuffix(base, unit) + arrow + target; typeset.Width(text) <= room {
		return text
	}
	return strings.TrimLeft(arrow, " ") + target
}

// write writes a value of a side, with its year where that is not the one that
// the column is for.
func (v *indicatorRows) write(side int, value *compare.Value, r *compare.Row) string {
	text := figure(value, r)
	if value == nil || value.Year == 0 || value.Year == v.bases[side] || value.Year == v.targets[side] {
		return text
	}
	return fmt.Sprintf("%s(%d)", text, value.Year)
}

// gap is the difference of what the view shows: of the targets, or of what came of
// the last ones.
func (v *indicatorRows) gap(r *compare.Row) (compare.Gap, bool) {
	if !r.Comparable || r.Cells[0] == nil || r.Cells[1] == nil {
		return compare.Gap{}, false
	}
	return compare.Difference(v.compared(r, 0), v.compared(r, 1))
}

// compared is the value of a side that the difference is about.
func (v *indicatorRows) compared(r *compare.Row, side int) *compare.Value {
	if v.show == showReview {
		return r.Cells[side].Last(compare.Actual)
	}
	return r.Cells[side].Stated()
}

// difference is the last column of a row: the difference, why there is none, or
// that only one side has the indicator.
func (v *indicatorRows) difference(r *compare.Row) string {
	text := v.s.text.Compare
	switch {
	case r.Cells[1] == nil:
		return text.OnlyLeft
	case r.Cells[0] == nil:
		return text.OnlyRight
	case !r.Comparable:
		return v.notComparable(r)
	}
	left, right := v.compared(r, 0), v.compared(r, 1)
	gap, ok := v.gap(r)
	switch {
	case ok && gap.Bound != "" && compare.SamePromise(left, right):
		return text.Same
	case ok && v.show != showReview && left.Year != v.targets[0] && left.Year != 0:
		return fmt.Sprintf("%s(%d)", gapText(gap), left.Year)
	case ok:
		return gapText(gap)
	case left != nil && right != nil && left.Raw != "" && left.Raw == right.Raw:
		return text.Same
	}
	return "—"
}

// notComparable says in a few words why the figures of a row cannot be compared.
func (v *indicatorRows) notComparable(r *compare.Row) string {
	text := v.s.text.Compare
	reason := text.Reasons[string(r.Reason)]
	if v.w < wideReasons && reason != "" {
		return reason
	}
	return text.NotComparable + reason
}

// detail gives the row under the cursor in the plans' own words, and what is to be
// known of its difference.
func (v *indicatorRows) detail(i, w int) []string {
	r := v.at(i)
	var lines []string
	for side, c := range r.Cells {
		name := typeset.Clean(v.s.planName(v.plans[side].ID))
		if c == nil {
			lines = append(lines, v.s.look.dim.Render(typeset.Truncate(" "+name+"  "+v.s.text.Compare.HasNone, w)))
			continue
		}
		lines = append(lines, typeset.Truncate(" "+name+"  "+rawCell(c), w))
	}
	return append(lines, v.s.look.dim.Render(typeset.Truncate(" "+typeset.Clean(v.remark(r)), w)))
}

// remark says how the figures of a row are to be read: why they cannot be compared,
// how far each side means to go, and what its bounds leave open.
func (v *indicatorRows) remark(r *compare.Row) string {
	text := v.s.text.Compare
	if !r.Comparable {
		return r.Why
	}
	remark := ""
	_, left := v.change(r, 0)
	_, right := v.change(r, 1)
	if left || right {
		remark = fmt.Sprintf(text.Changes, v.changeText(r, 0), v.changeText(r, 1))
	}
	gap, ok := v.gap(r)
	switch {
	case ok && gap.Bound != "" && v.difference(r) != text.Same:
		return remark + text.Open[string(gap.Bound)]
	case r.Unit != "" && r.Cells[0] != nil && r.Cells[1] != nil:
		return remark + fmt.Sprintf(text.InUnit, r.Unit)
	}
	return remark
}
