package parse_test

import (
	"strings"
	"testing"
)

// Cells that only runs of spaces part are read whole where names are wrapped, pages end
// among the rows, or recognition misread what tells the rows.
func TestTablesInRunsOfSpaces(t *testing.T) {
	for name, test := range map[string]struct{ table, want string }{
		"a wrapped name in a group's last row": {"领域    指标    单位    2025年    2030年    属性\n" +
			"教育    毛入园率    %    88    90    预期性\n        巩固率    %    95    96    约束性\n        新增学位    个    —    [1200]    预期性\n养老    城乡居民基本养老保险    万人    16.2    16.8    预期性\n        参保人数\n" +
			"        护理型床位占比    %    31    55    约束性\n",
			"教育|毛入园率|%|88|90 教育|巩固率|%|95|96 教育|新增学位|个||[1200] 养老|城乡居民基本养老保险参保人数|万人|16.2|16.8 养老|护理型床位占比|%|31|55"},
		"a group in front of a wrapped name, and of a figure": {"领域    指标    单位    2025年    2030年    属性\n" +
			"托育    每千人口拥有 3 岁以下婴\n幼儿托位数    个    4.8    6.2    预期性\n普惠托位占比    %    52    70 以上    预期性\n健康    7 岁以下儿童健康管理率    %    91.5    ≥93    预期性\n人均预期寿命    岁    83.1    84    预期性\n",
			"托育|每千人口拥有3岁以下婴幼儿托位数|个|4.8|6.2 托育|普惠托位占比|%|52|70以上 健康|7岁以下儿童健康管理率|%|91.5|≥93 健康|人均预期寿命|岁|83.1|84"},
		"domains below names as wide as the column": {"指标名称                          属性      2020年     2025年\n" +
			"学有所教\n劳动年龄人口平均受教育年限（年）  约束性    8.7        9.6\n劳有所得\n农村劳动力转移就业（万人）        预期性    4.3*       4.5*\n补贴性职业技能培训（人次）        预期性    —         12000*\n",
			"学有所教|劳动年龄人口平均受教育年限|年|8.7|9.6 劳有所得|农村劳动力转移就业|万人|4.3*|4.5* 劳有所得|补贴性职业技能培训|人次||12000*"},
		"borders that recognition made pipes of": {"领域      指标      单位     2025年    2030年     属性\n" +
			"育      毛入园率       %      88     90      约束性\n新增学位        个     [13000] | [9600] | 预期性\n健康    预期寿命      岁      78.1       79       预期性\n签约率        %       46      60以上 | 预期性\n登记率        %       4.8     5.5左右 | 预期性\n",
			"育|毛入园率|%|88|90 育|新增学位|个|[13000]|[9600] 健康|预期寿命|岁|78.1|79 健康|签约率|%|46|60以上 健康|登记率|%|4.8|5.5左右"},
	} {
		p := readText(t, "第一章 总则\n\n专栏1 主要指标\n"+test.table+"注：略。\n\n第二章 任务\n\n加强领导。\n")
		var got []string
		for _, i := range p.Indicators {
			row := []string{i.Group, i.Name, i.Unit}
			for _, v := range i.Values {
				row = append(row, v.Raw)
			}
			got = append(got, strings.Join(row, "|"))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s\nwant %s", name, s, test.want)
		}
	}
}

// Recognition can take the number of a row for a letter.
func TestRowNumbersReadAsLetters(t *testing.T) {
	p := readText(t, `第一章 总则

专栏1 重点项目表
  序号  项目名称                   建设地点    建设内容
  l     临河县社会福利中心二期     城关镇      新增床位200张
  2     东湖片区养老服务中心       东湖镇      改造床位120张
  3     临河县康养中心             上塘乡      新建床位80张

第二章 任务

加强领导。
`)
	var got []string
	for _, f := range p.Facilities {
		got = append(got, f.Name)
	}
	if s := strings.Join(got, " "); s != "临河县社会福利中心二期 东湖片区养老服务中心 临河县康养中心" {
		t.Errorf("facilities %s", s)
	}
}
