package parse_test

import (
	"fmt"
	"testing"
)

// Lines whose cells do not stand under the header as those of other rows, words for a
// value over two lines, and a value one space in front of the cell behind it.
func TestCellsThatStandAskew(t *testing.T) {
	p := readText(t, `云岭县“十四五”公共服务规划

第一章 总体要求

    到2025年，各项指标达到目标。

专栏1 主要指标
类别            指标名称         2020年   2025年    属性
       普惠性幼儿园覆盖率（%）        7.06     —       预期性
       义务教育集团化办学覆盖率（%）     8.72     ≥67     约束性
公共教育   九年义务教育巩固率（%）         48     96以上     约束性
       高中阶段教育毛入学率（%）       56.3    [6.9]    约束性
       学前教育毛入园率（%）         6.16    [7.8]    约束性
       困难残疾人生活补贴和重度残疾人护            达到全省
                           93.5         预期性
       理补贴目标人群覆盖率（%）               平均水平
       孤儿和事实无人抚养儿童保障覆盖率
社会救助                        59     应保尽保 预期性
       （%）
                                   达到全省
       残疾人基本康复服务覆盖率（%）      45          预期性
                                   平均水平
`)
	var got []string
	for _, i := range p.Indicators {
		row := i.Group + " " + i.Name + " " + i.Unit + " " + string(i.Attribute)
		for _, v := range i.Values {
			row += " " + v.Raw
		}
		got = append(got, row)
	}
	want := []string{
		"公共教育 普惠性幼儿园覆盖率 % 预期性 7.06 ",
		"公共教育 义务教育集团化办学覆盖率 % 约束性 8.72 ≥67",
		"公共教育 九年义务教育巩固率 % 约束性 48 96以上",
		"公共教育 高中阶段教育毛入学率 % 约束性 56.3 [6.9]",
		"公共教育 学前教育毛入园率 % 约束性 6.16 [7.8]",
		"社会救助 困难残疾人生活补贴和重度残疾人护理补贴目标人群覆盖率 % 预期性 93.5 达到全省平均水平",
		"社会救助 孤儿和事实无人抚养儿童保障覆盖率 % 预期性 59 应保尽保",
		"社会救助 残疾人基本康复服务覆盖率 % 预期性 45 达到全省平均水平",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
