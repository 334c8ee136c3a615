package compare

import (
	"slices"
	"testing"
)

func cut(s string, spans []Span) []string {
	runes := []rune(s)
	var parts []string
	for _, p := range spans {
		parts = append(parts, string(runes[p.Start:p.End]))
	}
	return parts
}

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		left, right         string
		onlyLeft, onlyRight []string
	}{
		{"推广集团化办学、名校办分校等办学形式。", "推广集团化办学等办学形式。", []string{"名校办分校"}, nil},
		// projects in other order
		{"推进市第一实验小学、桓谭学校、龙湖学校建设", "推进桓谭学校、市第一实验小学、绿金学校建设", []string{"龙湖"}, []string{"绿金"}},
		// figures
		{"人均体育场地面积达到2.6平方米以上", "人均体育场地面积达到 2.8 平方米以上", []string{"2.6平方米"}, []string{"2.8 平方米"}},
		{"每年建成2-3个示范性托育服务机构", "每年建成１个示范性托育服务机构", []string{"2-3个"}, []string{"１个"}},
		{"新增床位10个", "新增床位10张", []string{"10个"}, []string{"10张"}},
		// what typesetting changes is no difference
		{"“一网通办”平台（市、县），全面建成", "一网通办平台(市、县),全面 建成", nil, nil},
		// neither is a particle
		{"完善城乡托育照护服务网络体系", "完善了城乡托育照护服务网络体系", nil, nil},
		{"改扩建社区（乡镇）医养结合服务设施", "改扩建医养结合服务设施", []string{"社区（乡镇）"}, nil},
		{"", "殡葬服务", nil, []string{"殡葬服务"}},
	} {
		l, r := Diff(c.left, c.right)
		if got := cut(c.left, l); !slices.Equal(got, c.onlyLeft) {
			t.Errorf("only in %q: %q, want %q", c.left, got, c.onlyLeft)
		}
		if got := cut(c.right, r); !slices.Equal(got, c.onlyRight) {
			t.Errorf("only in %q: %q, want %q", c.right, got, c.onlyRight)
		}
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("推广集团化办学、名校办分校等办学形式。", "推广集团化办学等办学形式。")
	f.Add("2.6平方米（a", "１０万)\n。\xff")
	f.Fuzz(func(t *testing.T, left, right string) {
		l, r := Diff(left, right)
		l2, r2 := Diff(right, left)
		if !slices.Equal(l, r2) || !slices.Equal(r, l2) {
			t.Error("the order of the texts makes a difference")
		}
		end := 0
		for _, s := range l {
			if s.Start < end || s.End <= s.Start || s.End > len([]rune(left)) {
				t.Fatalf("span %v of %q", s, left)
			}
			end = s.End
		}
		if same, _ := Diff(left, left); same != nil {
			t.Errorf("%q differs from itself", left)
		}
	})
}
