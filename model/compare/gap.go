package compare

import "guilan/model"

// Gap is how far one value is above another (差), in the row's unit. Where the
// values are bounds it is no more certain than they are.
type Gap struct {
	Number float64

	// Bound is what Number says of the true distance: ≥95 is at least 2 above 93.
	// It is About where two bounds leave it open, as with ≥95 and ≥93: Number is
	// then the distance of the bounds and nothing more.
	Bound model.Bound
}

// Difference returns left minus right. It reports false where the two must not be
// subtracted: one is no number, is in another unit, is for another year, or is a
// total and the other is not.
func Difference(left, right *Value) (Gap, bool) {
	if left == nil || right == nil || left.moment() != right.moment() {
		return Gap{}, false
	}
	return gap(left, right)
}

// SamePromise reports whether two values are the same bound: ≥95 and ≥95. Their
// true distance is open, but nothing tells what they promise apart.
func SamePromise(left, right *Value) bool {
	g, ok := Difference(left, right)
	return ok && g.Number == 0 && left.Bound == right.Bound
}

// gap subtracts values, whatever they are for.
func gap(left, right *Value) (Gap, bool) {
	if left.Converted == nil || right.Converted == nil || left.Cumulative != right.Cumulative {
		return Gap{}, false
	}
	return Gap{rounded(*left.Converted - *right.Converted), gapBound(left.Bound, right.Bound)}, true
}

// gapBound tells on which side of its number the difference of two bounds lies.
func gapBound(left, right model.Bound) model.Bound {
	more := isFloor(left) || isCeiling(right)
	less := isCeiling(left) || isFloor(right)
	strict := isStrict(left) || isStrict(right)
	switch {
	case left == model.About, right == model.About, more && less:
		return model.About
	case more && strict:
		return model.Above
	case more:
		return model.AtLeast
	case less && strict:
		return model.Below
	case less:
		return model.AtMost
	}
	return ""
}

func isFloor(b model.Bound) bool   { return b == model.Above || b == model.AtLeast }
func isCeiling(b model.Bound) bool { return b == model.Below || b == model.AtMost }
func isStrict(b model.Bound) bool  { return b == model.Above || b == model.Below }

// Change returns how far the plan means to go: its target minus where things
// stood before it, in the row's unit. It reports false where that has no sense:
// a five-year total is no change against a yearly figure.
func (c *Cell) Change() (Gap, bool) {
	before, target := c.Before(), c.Last(Target)
	if before == nil || target == nil {
		return Gap{}, false
	}
	return gap(target, before)
}
