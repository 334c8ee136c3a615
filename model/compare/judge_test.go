package compare

import (
	"math"
	"testing"

	"guilan/model"
)

func number(v *Value) float64 {
	if v == nil || v.Converted == nil {
		return math.NaN()
	}
	return *v.Converted
}

func TestConvertedNumbers(t *testing.T) {
	huaibei, minqin, suzhou := planOf("h", huaibeiIndicators), planOf("m", minqinIndicators), planOf("s", suzhouIndicators)
	beds := rowOf(t, Indicators(huaibei, minqin), 0, "养老服务床位总量")
	if beds.Unit != "张" || number(beds.Cells[0].Last(Base)) != 14900 || number(beds.Cells[0].Last(Target)) != 15000 ||
		number(beds.Cells[1].Last(Target)) != 3620 {
		t.Errorf("beds in %s: %v", beds.Unit, beds.Cells[0].Values)
	}
	if d, ok := Difference(beds.Cells[0].Last(Target), beds.Cells[1].Last(Target)); !ok || d.Number != 11380 {
		t.Errorf("difference of beds %v %v, want 11380", d, ok)
	}
	if v := beds.Cells[0].Last(Target); v.Bound != model.AtLeast || v.Raw != "≥1.5" {
		t.Errorf("the bound is lost: %+v", v)
	}
	if both := rowOf(t, Indicators(huaibei, suzhou), 0, "养老服务床位总量"); both.Unit != "万张" {
		t.Errorf("two plans in 万张 are shown in %s", both.Unit)
	}
	infants := rowOf(t, Indicators(suzhou, huaibei), 0, "婴儿死亡率")
	if !infants.Comparable || infants.Cells[0].Assumed != "‰" || infants.Cells[0].Unit != "" || infants.Unit != "‰" {
		t.Errorf("a rate whose unit the source lost: %+v", infants.Cells[0])
	}
	homes := rowOf(t, Indicators(minqin, suzhou), 0, "城镇老旧小区改造").Cells[0].Last(Base)
	if n, ok := Convert(*homes.Number, homes.Unit, "户"); !ok || n != 200 {
		t.Errorf("0.02万户 is %v 户", n)
	}
}

func TestNotComparable(t *testing.T) {
	plans := fivePlans()
	const suzhou, wuxing, huaibei, minqin = 0, 1, 3, 4
	for _, c := range []struct {
		left, right int
		name        string
		reason      Reason
		why         string
	}{
		{huaibei, minqin, "城镇老旧小区改造", UnitsDiffer, "不可比：单位不同（个、户）"},
		{suzhou, huaibei, "参加各类补贴性职业技能培训人数", UnitsDiffer, "不可比：单位不同（人、人次）"},
		{suzhou, huaibei, "城镇新增就业人数", TotalsDiffer, "不可比：口径不同（2020年有的是五年累计数，有的不是）"},
		{minqin, wuxing, "城镇新增就业人数", TotalsDiffer, "不可比：口径不同（2025年有的是五年累计数，有的不是）"},
		{suzhou, huaibei, "农村危房改造", TotalsDiffer, "不可比：口径不同（2020年有的是五年累计数，有的不是）"},
		{huaibei, minqin, "城镇新增就业人数", "", ""},
		{suzhou, huaibei, "孤儿和事实无人抚养儿童保障覆盖率", "", ""},
		{suzhou, wuxing, "国民综合阅读率", "", ""},
	} {
		r := rowOf(t, Indicators(plans[c.left], plans[c.right]), 0, c.name)
		if r.Reason != c.reason || r.Why != c.why || r.Comparable != (c.reason == "") {
			t.Errorf("%s: %v %q %q", c.name, r.Comparable, r.Reason, r.Why)
		}
	}
}

func TestMissingUnits(t *testing.T) {
	for _, c := range []struct {
		name, left, right string
		comparable        bool
	}{
		{"城镇新增就业人数", "万人", "", false}, // 人 or 万人, nobody can tell
		{"城镇新增就业人数", "", "", false},
		{"九年义务教育巩固率", "%", "", true}, // custom leaves no doubt
		{"人均预期寿命", "岁", "", true},
		{"每万人拥有律师数", "个", "", true},
		{"某项完成率", "%", "", false}, // might be ‰
		{"某项完成率", "", "", true},
	} {
		r := Indicators(single(c.name, c.left, "1", "2"), single(c.name, c.right, "3", "4")).Rows[0]
		if r.Comparable != c.comparable {
			t.Errorf("%s in %q and %q: comparable %v, %s", c.name, c.left, c.right, r.Comparable, r.Why)
		}
		if _, ok := Difference(r.Cells[0].Last(Target), r.Cells[1].Last(Target)); ok != c.comparable {
			t.Errorf("%s in %q and %q: has a difference: %v", c.name, c.left, c.right, ok)
		}
	}
}

func TestNoTotalAgainstYearly(t *testing.T) {
	table := Indicators(fivePlans()...)
	for _, r := range table.Rows {
		for _, a := range r.Cells {
			for _, b := range r.Cells {
				if a == nil || b == nil {
					continue
				}
				for i := range a.Values {
					for j := range b.Values {
						v, w := &a.Values[i], &b.Values[j]
						if _, ok := Difference(v, w); ok && v.Cumulative != w.Cumulative {
							t.Errorf("%s subtracts %s from %s", r.Name, w.Raw, v.Raw)
						}
					}
				}
			}
		}
	}
	r := rowOf(t, Indicators(planOf("h", huaibeiIndicators), planOf("s", suzhouIndicators)), 0, "城镇老旧小区改造")
	if _, ok := r.Cells[0].Change(); ok {
		t.Error("22 a year and 289 in five years have no change")
	}
	if d, ok := Difference(r.Cells[0].Last(Target), r.Cells[1].Last(Target)); !ok || d.Number != 94 {
		t.Errorf("two totals differ by %v %v, want 94", d, ok)
	}
}

func TestExtremes(t *testing.T) {
	table := Indicators(fivePlans()...)
	for _, c := range []struct {
		name        string
		best, worst int
	}{
		{"人均预期寿命", 1, 4},
		{"养老服务床位总量", 0, 4},
		{"城镇老旧小区改造", 3, 0}, // 户 are not ranked among 个
		{"孤儿和事实无人抚养儿童保障覆盖率", -1, -1},
	} {
		for _, r := range table.Rows {
			if r.Name != c.name {
				continue
			}
			if best, worst := r.Extremes(func(plan int) *Value { return r.Cells[plan].Last(Target) }); best != c.best || worst != c.worst {
				t.Errorf("%s: best %d worst %d, want %d and %d", c.name, best, worst, c.best, c.worst)
			}
		}
	}
	if r := rowOf(t, table, 0, "婴儿死亡率"); r.Better != -1 {
		t.Error("more deaths are not better")
	} else if best, worst := r.Extremes(func(plan int) *Value { return r.Cells[plan].Before() }); best != 3 || worst != 0 {
		t.Errorf("infant deaths: best %d worst %d", best, worst)
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		labels []string
		start  int
		roles  []Role
		years  []int
	}{
		{[]string{"2020", "2025"}, 2021, []Role{Base, Target}, []int{2020, 2025}},
		{[]string{"2020", "2025"}, 0, []Role{Base, Target}, []int{2020, 2025}},
		{[]string{"2020目标", "2020实际"}, 2021, []Role{LastTarget, Actual}, []int{2020, 2020}},
		{[]string{"2020实绩", "2020目标"}, 0, []Role{Actual, LastTarget}, []int{2020, 2020}},
		{[]string{"2020基期", "2025目标", "年均增速"}, 2021, []Role{Base, Target, Other}, []int{2020, 2025, 0}},
		{[]string{"2023", "2025"}, 2021, []Role{Target, Target}, []int{2023, 2025}},
		{[]string{"2025", "2030"}, 2026, []Role{Base, Target}, []int{2025, 2030}},
		{[]string{"基期值", "目标值"}, 2021, []Role{Base, Target}, []int{0, 0}},
	} {
		var values []model.Value
		for _, l := range c.labels {
			values = append(values, model.Value{Label: l})
		}
		for i, l := range c.labels {
			if role, year := roleOf(l, values, &model.Plan{PeriodStart: c.start}); role != c.roles[i] || year != c.years[i] {
				t.Errorf("%s of %v: %s %d, want %s %d", l, c.labels, role, year, c.roles[i], c.years[i])
			}
		}
	}
}
