package export

import "testing"

func TestNearNamesSayWhatTheyDifferIn(t *testing.T) {
	for _, c := range []struct{ left, right, want string }{
		{"免费孕前优生健康检查", "农村免费孕前优生健康检查", "共有（措辞：仅右“农村”）"},
		{"中等职业教育免除学费", "中等职业教育免学费", "共有（措辞：仅左“除”）"},
		{"预防接种", "预防接种", "共有"},
	} {
		if got := bothWords([2]string{c.left, c.right}, &Chinese); got != c.want {
			t.Errorf("%s and %s: %q, want %q", c.left, c.right, got, c.want)
		}
	}
}
