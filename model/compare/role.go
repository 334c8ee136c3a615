package compare

import (
	"strings"

	"guilan/model"
)

// Role says what a value states about its year.
type Role string

// The roles of values.
const (
	Base       Role = "base"       // 基期值: where things stood before the plan
	Target     Role = "target"     // 目标值: what the plan promises
	Actual     Role = "actual"     // 实绩: what came of the last plan, in a review of it
	LastTarget Role = "lastTarget" // 原目标: what the last plan had promised
	Other      Role = "other"      // 年均增速 and the like
)

// roleOf reads the role and the year of a value from its label, from the other
// values of its indicator and from the years that the plan is for.
func roleOf(label string, values []model.Value, p *model.Plan) (Role, int) {
	year := yearIn(label)
	switch {
	case isTarget(label) && (year != 0 && year < p.PeriodStart || hasOther(isResult, year, values)):
		return LastTarget, year
	case isTarget(label):
		return Target, year
	case isResult(label) && hasOther(isTarget, year, values):
		return Actual, year
	case isResult(label), containsAny(label, "现状", "基期", "基数", "基准"):
		return Base, year
	case year == 0:
		return Other, 0
	case p.PeriodStart != 0 && year < p.PeriodStart:
		return Base, year
	case p.PeriodStart != 0:
		return Target, year
	case year == lastYear(values):
		return Target, year
	}
	return Base, year
}

func isTarget(label string) bool { return containsAny(label, "目标", "规划", "预期", "计划") }
func isResult(label string) bool { return containsAny(label, "实际", "实绩", "完成") }

// hasOther reports whether a value of some kind is there for a year: a target is
// the last plan's, and a result what came of it, where both are there.
func hasOther(kind func(label string) bool, year int, values []model.Value) bool {
	for _, v := range values {
		if yearIn(v.Label) == year && kind(v.Label) {
			return true
		}
	}
	return false
}

func lastYear(values []model.Value) int {
	last := 0
	for _, v := range values {
		last = max(last, yearIn(v.Label))
	}
	return last
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// Last returns the value of a role for the latest year, nil where there is none.
func (c *Cell) Last(role Role) *Value {
	if c == nil {
		return nil
	}
	var last *Value
	for i := range c.Values {
		if v := &c.Values[i]; v.Role == role && (last == nil || v.Year > last.Year) {
			last = v
		}
	}
	return last
}

// Before returns where things stood before the plan: the base, or what came of
// the last plan where the plan gives no base.
func (c *Cell) Before() *Value {
	if v := c.Last(Base); v != nil {
		return v
	}
	return c.Last(Actual)
}

// Stated returns what a cell comes down to: what the plan promises, else what came
// of the last one, else what it says besides; nil where it only gives a base.
func (c *Cell) Stated() *Value {
	for _, role := range []Role{Target, Actual} {
		if v := c.Last(role); v != nil {
			return v
		}
	}
	if c.Last(Base) != nil {
		return nil
	}
	return c.Last(Other)
}
