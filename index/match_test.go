package index

import (
	"fmt"
	"testing"
)

func TestHowNamesMatch(t *testing.T) {
	const name = "濉溪县河西新城医院"
	for _, test := range []struct {
		name, query string
		want        class
		matched     string
	}{
		{name, "濉溪县河西新城医院", exactMatch, "濉溪县河西新城医院"},
		{name, "sxxhxxcyy", exactMatch, "濉溪县河西新城医院"},
		{name, "suixixianhexixinchengyiyuan", exactMatch, "濉溪县河西新城医院"},
		{name, "濉溪", prefixMatch, "濉溪"},
		{name, "SuiXi", prefixMatch, "濉溪"},
		{name, "ｓｘｘ", prefixMatch, "濉溪县"},
		{name, "hxxc", contiguousMatch, "河西新城"},
		{name, "河西xc", contiguousMatch, "河西新城"},
		{name, "he xi xin c", contiguousMatch, "河西新城"},
		{name, "hexixinch", contiguousMatch, "河西新城"},
		{name, "hexixincheng", contiguousMatch, "河西新城"},
		{name, "新城医院", contiguousMatch, "新城医院"},
		{name, "濉溪河西", wordStartMatch, "濉溪河西"},
		{name, "sxhx", wordStartMatch, "濉溪河西"},
		{name, "濉医院", scatteredMatch, "濉医院"},
		{name, "河院", scatteredMatch, "河院"},
		{name, "院河", noMatch, ""},
		{name, "hxxcz", noMatch, ""},
		{name, "hexixinchang", noMatch, ""},
		{"免费孕前优生健康检查", "孕前检查", scatteredMatch, "孕前检查"},
		{"重兴镇卫生院", "cxz", prefixMatch, "重兴镇"},
		{"重兴镇卫生院", "zxz", prefixMatch, "重兴镇"},
		{"重兴镇卫生院", "chongxing", prefixMatch, "重兴"},
		{"重兴镇卫生院", "zhongxing", prefixMatch, "重兴"},
		{"重兴镇卫生院", "zhxz", prefixMatch, "重兴镇"},
		{"宿州市第一人民医院", "suzhou", prefixMatch, "宿州"},
		{"埇桥区", "yongqiaoqu", exactMatch, "埇桥区"},
		{"西安路小学", "xianlu", prefixMatch, "西安路"},
		{"仙路小学", "xianlu", prefixMatch, "仙路"},
		{"执业（助理）医师数", "执业(助理)医师", prefixMatch, "执业助理医师"},
		{"执业（助理）医师数", "执业助理医师数", exactMatch, "执业助理医师数"},
		{"PM2.5年均浓度", "pm25", prefixMatch, "PM25"},
		{"PM2.5年均浓度", "ＰＭ2．5nj", prefixMatch, "PM25年均"},
		{"１２０急救站", "120jjz", exactMatch, "１２０急救站"},
		{"绿色步道", "lvse", prefixMatch, "绿色"},
		{"战略规划", "zhanlue", prefixMatch, "战略"},
		{"战略规划", "zhanlve", prefixMatch, "战略"},
		{"一二三", "", noMatch, ""},
	} {
		t.Run(fmt.Sprint(test.query, " in ", test.name), func(t *testing.T) {
			m := newMatcher(newPattern(test.query))
			if len(m.pattern.text) == 0 {
				if test.want != noMatch {
					t.Error("the query asks for nothing")
				}
				return
			}
			got, _ := m.classify(test.name)
			if got != test.want {
				t.Errorf("class %d, want %d", got, test.want)
			}
			a, ok := m.align(test.name, got)
			if ok != (test.want != noMatch) {
				t.Fatalf("aligned: %v", ok)
			}
			if ok && a.class != test.want {
				t.Errorf("aligned class %d, want %d", a.class, test.want)
			}
			var matched []rune
			for _, i := range a.matched {
				matched = append(matched, []rune(test.name)[i])
			}
			if string(matched) != test.matched {
				t.Errorf("matched %s, want %s", string(matched), test.matched)
			}
		})
	}
}

// However a name is typed, no name is thrown out before it is looked at.
func TestCandidatesHoldAllThatMatch(t *testing.T) {
	names := inventedNames(3000)
	x, err := openNames(buildNames(plansOfNames(names, len(names))))
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		"人民医院", "社区养老", "龙", "县小学", "hx", "yey", "renminyiyuan", "longf", "xian", "xianan", "zhs", "h", "js", "社区yl",
		"ning", "erqi", "lzt",
	} {
		p := newPattern(query)
		m, screen := newMatcher(p), newScreen(p)
		candidates, err := newNarrower(p).candidates(x)
		if err != nil {
			t.Fatal(err)
		}
		matching := 0
		for i := range x.count {
			name, _, err := x.entry(i)
			if err != nil {
				t.Fatal(err)
			}
			class, _ := m.classify(string(name))
			_, aligned := m.align(string(name), class)
			codes, err := x.codesOf(i)
			if err != nil {
				t.Fatal(err)
			}
			if best := screen.best(codes, true); class < best {
				t.Errorf("%s in %s: class %d, but it cannot come to more than %d", query, name, class, best)
			}
			if (class < noMatch) != aligned {
				t.Errorf("%s in %s: class %d, aligned %v", query, name, class, aligned)
			}
			if class < noMatch {
				matching++
				if candidates[i/64]>>(i%64)&1 == 0 {
					t.Errorf("%s is not found by %s", name, query)
				}
			}
		}
		if matching == 0 {
			t.Errorf("nothing matches %s", query)
		}
	}
}
