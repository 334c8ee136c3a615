package parse_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"guilan/model"
	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

// document is a text that a test invents, as a document.
func document(t *testing.T, text string) *source.Document {
	t.Helper()
	doc, err := source.Read("test.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// readText reads a plan that a test invents.
func readText(t *testing.T, text string) *model.Plan {
	t.Helper()
	doc := document(t, text)
	conserved(t, doc)
	return parse.Plan(doc)
}

func TestFindingsOfTheBundledPlans(t *testing.T) {
	want := map[string][]string{
		"suzhou":  {"762 cut text"},
		"wuxing":  {"0 dates differ", "40 figures differ", "44 figures differ", "128 missing value", "200 missing value", "324 missing value", "458 missing value"},
		"generic": {"17 cut text"},
		"huaibei": {"254 count"},
		"minqin":  nil,
	}
	for _, s := range seeds.Manifest {
		var got []string
		for _, f := range readSeed(t, s.ID).Findings {
			got = append(got, strconv.Itoa(f.Line)+" "+f.Code)
		}
		if !slices.Equal(got, want[s.ID]) {
			t.Errorf("%s: findings %q, want %q", s.ID, got, want[s.ID])
		}
	}
}

// Repairs that a reader of the bundled plans would want to know of.
func TestRepairsOfTheBundledPlans(t *testing.T) {
	for _, test := range []struct {
		id, kind, before, after string
		line                    int
	}{
		{"suzhou", "restored unit", "婴儿死亡率(", "婴儿死亡率(‰)", 158},
		{"suzhou", "closed bracket", "九年义务教育巩固率(%", "九年义务教育巩固率(%)", 122},
		{"wuxing", "restored number", ")发展回顾", "(一)发展回顾", 32},
		{"wuxing", "restored number", "十一)提供更加精准完备拥军优抚服务", "(十一)提供更加精准完备拥军优抚服务", 818},
		{"wuxing", "restored number", "保障措施", "四、保障措施", 838},
		{"wuxing", "restored full stop", "坚持人民至上共同富裕", "坚持人民至上共同富裕。", 78},
		{"generic", "joined fragment", "主导,多元参\n与。强化政府", "主导,多元参与。强化政府", 4},
		{"huaibei", "joined lines", "均体育场地面\n积 2.0 ", "均体育场地面积 2.0 ", 121},
	} {
		p := readSeed(t, test.id)
		if !slices.Contains(p.Repairs, model.Repair{Line: test.line, Kind: test.kind, Before: test.before, After: test.after}) {
			t.Errorf("%s: no repair %q on line %d: %q → %q", test.id, test.kind, test.line, test.before, test.after)
		}
	}
}

const review = `云川市“十四五”公共服务规划
第一章 发展基础
第一节 主要成效
“十三五”时期，%s。
第二章 主要目标
到2025年，%s。
专栏1 主要指标
指标	2020年	2025年
人均预期寿命（岁）	77.2	78.5
九年义务教育巩固率（%%）	98.5	≥99
城镇新增就业人数（万人）	1.2	[5]
人均体育场地面积（平方米）	2.1	2.6
`

// Figures of the running text against the table: what is sure, and what must not
// raise an alarm.
func TestFiguresAgainstProse(t *testing.T) {
	for _, test := range []struct {
		past, target string
		differ       bool
	}{
		{"人均预期寿命达到77.2岁", "各项目标完成", false},
		{"人均预期寿命达到78.0岁", "各项目标完成", true},
		{"人均预期寿命由75.1岁提高到77.9岁", "各项目标完成", true},
		{"人均预期寿命由75.1岁提高到77.2岁", "各项目标完成", false},
		{"全市人均体育场地面积达2.3平方米", "各项目标完成", true},
		{"农村人均体育场地面积达2.3平方米", "各项目标完成", false}, // another indicator
		{"人均体育场地面积2.1平方米", "人均体育场地面积达到2.6平方米以上", false},
		{"各项任务完成", "人均体育场地面积达到2.8平方米", true},
		{"各项任务完成", "九年义务教育巩固率达到99.5%", false}, // keeps ≥99
		{"各项任务完成", "九年义务教育巩固率达到98%", true},
		{"九年义务教育巩固率、人均预期寿命分别达到98.5%、77.2岁", "各项目标完成", false},
		{"城镇新增就业人数6万人", "各项目标完成", false},   // of the five years, perhaps
		{"各项任务完成", "城镇新增就业人数5.5万人", false}, // a total over five years
		{"2019年人均预期寿命达到76.8岁", "各项目标完成", false},
		{"人均预期寿命提高3.1岁", "各项目标完成", false}, // an increase
		{"人均教育年限、人均预期寿命稳定在11年和77岁以上", "各项目标完成", false},
		{"人均预期寿命保持在76岁和79岁之间", "各项目标完成", false},
	} {
		p := readText(t, strings.NewReplacer("%s。\n第二", test.past+"。\n第二", "%s。\n专栏", test.target+"。\n专栏", "%%", "%").Replace(review))
		differ := slices.ContainsFunc(p.Findings, func(f model.Finding) bool { return f.Code == "figures differ" })
		if differ != test.differ {
			t.Errorf("%q, %q: differ is %v, want %v: %v", test.past, test.target, differ, test.differ, p.Findings)
		}
	}
}

// A column of growth can be empty, and a dash says that there is no value; an empty
// cell elsewhere is missing.
func TestMissingValues(t *testing.T) {
	p := readText(t, `云川市“十五五”公共服务规划
第一章 主要目标
专栏1 主要指标
指标	单位	2025年	2030年	年均增长	属性
人均预期寿命	岁	79.1	80.2		预期性
养老服务床位总量	张	9600		2.1%	预期性
城镇新增就业	万人	—	12	—	预期性
`)
	var missing []int
	for _, f := range p.Findings {
		if f.Code == "missing value" {
			missing = append(missing, f.Line)
		}
	}
	if !slices.Equal(missing, []int{6}) {
		t.Errorf("values are missing in lines %v, want line 6: %+v", missing, p.Findings)
	}
}

// Prose that looks like structure.
func TestTraps(t *testing.T) {
	p := readText(t, `云川市“十四五”公共服务规划
第一章 总体要求
第一节 指导思想
第三章、第四章确定的重点任务要逐项落实。专栏2所列项目由市发展改革委统筹推进，表1中的指标纳入考核。
一是强化统筹。二是加大投入，推进城乡标准统一、制度并轨，严重致残的出生缺陷发生率控制在8.5%。以下各项按年度实施。
第二节 基本原则
坚持保障基本。兜住底线，织密民生保障网，让群众有更多获得感。
坚持统筹兼顾。处理好当前与长远的关系，推动资源向基层倾斜。
专栏1 重点工程
第三章提出的任务在本专栏中细化。
`)
	var titles []string
	for _, h := range p.Outline {
		titles = append(titles, h.Number+" "+h.Title)
	}
	if want := []string{"第一章 总体要求", "第一节 指导思想", "第二节 基本原则"}; !slices.Equal(titles, want) {
		t.Errorf("outline %q, want %q", titles, want)
	}
	if len(p.Columns) != 1 || p.Columns[0].Title != "重点工程" {
		t.Errorf("columns %+v", p.Columns)
	}
	if len(p.Leads) != 2 {
		t.Errorf("leads %+v", p.Leads)
	}
}
