package compare

import "guilan/model"

// Verdict says what came of a promise.
type Verdict string

// The verdicts.
const (
	Met       Verdict = "met"       // 达到
	Missed    Verdict = "missed"    // 未达到
	Undecided Verdict = "undecided" // 无法判定: the figures do not tell
)

// Completion is what a plan's review tells of one indicator (完成情况): what the
// last plan had promised and what came of it.
type Completion struct {
	Target, Actual *Value
	Verdict        Verdict
	Over           Gap  // Actual minus the figure of Target, which is a line to be reached and so no bound of it
	HasOver        bool // the two can be subtracted
}

// Completion returns what came of the promise of one plan; false where the plan
// gives no target beside the actual figure of one table.
func (r *Row) Completion(plan int) (Completion, bool) {
	actual := r.Cells[plan].Last(Actual)
	if actual == nil {
		return Completion{}, false
	}
	for i := range r.Cells[plan].Values {
		target := &r.Cells[plan].Values[i]
		if target.Role != LastTarget || target.Year != actual.Year || target.Column != actual.Column {
			continue
		}
		c := Completion{Target: target, Actual: actual}
		line := *target
		line.Bound = ""
		c.Over, c.HasOver = gap(actual, &line)
		c.Verdict = c.judge(direction(target, r.Better))
		return c, true
	}
	return Completion{}, false
}

// direction tells which way a target is met: +1 by as much or more, -1 by as much
// or less, 0 where nobody knows. A bound says it itself.
func direction(target *Value, better int) int {
	switch {
	case isFloor(target.Bound):
		return 1
	case isCeiling(target.Bound):
		return -1
	}
	return better
}

// judge decides by the figures whether a target was met; better says which way it
// is met. A figure that is a bound itself (≥95) decides only what it leaves no
// doubt about.
func (c *Completion) judge(better int) Verdict {
	if !c.HasOver {
		if words := fold(c.Target.Raw); words != "" && words == fold(c.Actual.Raw) {
			return Met
		}
		return Undecided
	}
	bound := c.Actual.Bound
	orBetter := better > 0 && isFloor(bound) || better < 0 && isCeiling(bound)
	orWorse := better > 0 && isCeiling(bound) || better < 0 && isFloor(bound)
	ahead := c.Over.Number * float64(better)
	switch {
	case better == 0 && (c.Over.Number != 0 || bound != ""):
		return Undecided
	case ahead > 0 && !orWorse:
		return Met
	case ahead < 0 && !orBetter:
		return Missed
	case ahead != 0 || bound == model.About:
		return Undecided
	case isStrict(bound):
		return when(orBetter, Met, Missed)
	case orWorse:
		return Undecided
	case isStrict(c.Target.Bound):
		return when(orBetter, Undecided, Missed)
	}
	return Met
}

func when(condition bool, yes, no Verdict) Verdict {
	if condition {
		return yes
	}
	return no
}
