package parse

import "testing"

// What fits a role is told twice, in short for a cell that stands under its header
// and in full where a place is looked for; both must agree. Only a group that states
// how many rows it has may be longer than others.
func TestFitsAgree(t *testing.T) {
	cells := []string{"", "1", "12.", "3.5", "98左右", "≥95", "[12]", "12*", "1:1.23", "100%", "—", "-", "/", "应保尽保",
		"达到全省平均水平", "持续提升", "预期性", "约束性", "预期性指标", "个", "％", "张/千人", "万人次", "托位数（个）", "幼有所育",
		"幼有善育（3项）", "公共教育与终身学习服务（12项）", "残疾人基本康复服务覆盖率", "每千人口拥有3岁以下婴幼儿托位数（个）",
		"困难残疾人生活补贴和重度残疾人护理补贴目标人群覆盖率", "其中：普惠性", "2025年", "１２．５", "１２", "有所提高", "完成", "是"}
	for _, c := range cells {
		for r := serialRole; r <= otherRole; r++ {
			fit := classify(c).fit(r)
			in := fit >= 0 || r == valueRole && fit == wordsForValue ||
				r == groupRole && statesCount(fold(c)) && short(c, longestHead)
			if got := c == "" || fitsRole(c, r); got != in {
				t.Errorf("%q as %d: fits %v, classified %v", c, r, got, in)
			}
		}
	}
}
