package compare

import (
	"slices"
	"testing"

	"guilan/model"
)

// valued makes a value of a row whose figures can be compared.
func valued(raw string, role Role) *Value {
	v := Value{Value: valueOf("2025", raw), Role: role, Year: 2025}
	v.Converted = v.Number
	return &v
}

func TestDifferenceIsNoMoreCertainThanItsBounds(t *testing.T) {
	for _, c := range []struct {
		left, right string
		want        Gap
	}{
		{"97", "95", Gap{2, ""}},
		{"≥95", "93", Gap{2, model.AtLeast}},
		{">95", "97", Gap{-2, model.Above}},
		{"97", ">95", Gap{2, model.Below}},
		{"96", "≥95", Gap{1, model.AtMost}},
		{"≥15000", "≥3620", Gap{11380, model.About}},
		{">95", ">95", Gap{0, model.About}},
		{"≤3", "3.5", Gap{-0.5, model.AtMost}},
		{"≥95", "≤90", Gap{5, model.AtLeast}},
		{">95", "≤90", Gap{5, model.Above}},
		{"<18", "<7", Gap{11, model.About}},
	} {
		got, ok := Difference(valued(c.left, Target), valued(c.right, Target))
		if !ok || got != c.want {
			t.Errorf("%s less %s is %v %v, want %v", c.left, c.right, got, ok, c.want)
		}
		mirrored, _ := Difference(valued(c.right, Target), valued(c.left, Target))
		if mirrored.Number != -c.want.Number || mirrored.Bound != mirror(c.want.Bound) {
			t.Errorf("%s less %s is %v", c.right, c.left, mirrored)
		}
	}
	if !SamePromise(valued("≥95", Target), valued("≥95", Target)) || SamePromise(valued(">95", Target), valued("≥95", Target)) {
		t.Error("≥95 is the same promise as ≥95 and another than >95")
	}
}

// mirror is the bound of the opposite number.
func mirror(b model.Bound) model.Bound {
	switch b {
	case model.Above:
		return model.Below
	case model.Below:
		return model.Above
	case model.AtLeast:
		return model.AtMost
	case model.AtMost:
		return model.AtLeast
	}
	return b
}

func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		better         int
		want           Verdict
	}{
		{"95", "98.76", 1, Met},
		{"95", "95", 1, Met},
		{"95", "94.9", 1, Missed},
		{"18", "15.47", -1, Met},
		{"18", "18.2", -1, Missed},
		{"<18", "15.47", 1, Met}, // the bound says which way, whatever the catalogue knows
		{"<18", "18", -1, Missed},
		{"≤18", "18", 0, Met},
		{"≥80", "100", 0, Met},
		{">95", "95", 1, Missed},
		{"146", "146", 0, Met},
		{"146", "150", 0, Undecided},
		{"99", ">99.9", 1, Met},
		{"99", "≥98", 1, Undecided},
		{"99", "≤98", 1, Missed},
		{"99", "<99", 1, Missed},
		{"99", "≥99", 1, Met},
		{"99", ">99", 1, Met},
		{">99", ">99", 1, Met},
		{">99", "≥99", 1, Undecided},
		{"7", "≥8", -1, Missed},
		{"7", "≥6", -1, Undecided},
		{"[15]", "[24.54]", 1, Met},
		{"[15]", "4", 1, Undecided},
		{"应保尽保", "应保尽保", 1, Met},
		{"应保尽保", "100", 1, Undecided},
	} {
		row := Row{Better: c.better, Comparable: true, Cells: []*Cell{
			{Values: []Value{*valued(c.target, LastTarget), *valued(c.actual, Actual)}},
		}}
		if got, ok := row.Completion(0); !ok || got.Verdict != c.want {
			t.Errorf("%s promised, %s come of it, better %+d: %q, want %q", c.target, c.actual, c.better, got.Verdict, c.want)
		}
	}
}

// What the two reviews among the five plans come to.
func TestCompletionOfTheFivePlans(t *testing.T) {
	plans := fivePlans()
	table := Indicators(plans...)
	counts := make(map[string]map[Verdict]int)
	for _, r := range table.Rows {
		for i, p := range plans {
			if c, ok := r.Completion(i); ok {
				if counts[p.ID] == nil {
					counts[p.ID] = make(map[Verdict]int)
				}
				counts[p.ID][c.Verdict]++
				if r.Name == "婴儿死亡率" && (c.Verdict != Met || c.Over.Number >= 0) {
					t.Errorf("%s: infant deaths below the target: %+v", p.ID, c)
				}
			}
		}
	}
	for _, id := range []string{"suzhou", "huaibei"} {
		if n := counts[id]; n[Met] < 15 || n[Undecided] > 1 {
			t.Errorf("%s: %v", id, n)
		}
	}
	if len(counts) != 2 {
		t.Errorf("plans with a review: %v", counts)
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct {
		left, right         string
		onlyLeft, onlyRight []string
	}{
		{"免费孕前优生健康检查", "农村免费孕前优生健康检查", nil, []string{"农村"}},
		{"特困人员救助供养", "特困人员救助供养", nil, nil},
		{"就业见习服务", "就业援助", []string{"见习服务"}, []string{"援助"}},
		{"执业（助理）医师", "执业(助理)医师", nil, nil},
		{"", "殡葬", nil, []string{"殡葬"}},
	} {
		left, right := Apart(c.left, c.right)
		if got := cut(c.left, left); !slices.Equal(got, c.onlyLeft) {
			t.Errorf("only %s has %q, want %q", c.left, got, c.onlyLeft)
		}
		if got := cut(c.right, right); !slices.Equal(got, c.onlyRight) {
			t.Errorf("only %s has %q, want %q", c.right, got, c.onlyRight)
		}
	}
}
