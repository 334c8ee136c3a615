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
		"wrapped names that are indented": {"领域  指标  单位  2020年  2025年  属性\n" +
			"托育服务  每千人口拥有3岁以下婴幼  个  2.1  4.6  预期性\n          儿托位数\n          7岁以下儿童健康管理率  %  91.2  93以上  预期性\n公共教育  学前教育毛入园率  %  90.8  93  预期性\n          劳动年龄人口平均受教育年  年  10.1  11.3  约束性\n          限\n",
			"托育服务|每千人口拥有3岁以下婴幼儿托位数|个|2.1|4.6 托育服务|7岁以下儿童健康管理率|%|91.2|93以上 公共教育|学前教育毛入园率|%|90.8|93 公共教育|劳动年龄人口平均受教育年限|年|10.1|11.3"},
		"borders that recognition made pipes of": {"领域      指标      单位     2025年    2030年     属性\n" +
			"育      毛入园率       %      88     90      约束性\n新增学位        个     [13000] | [9600] | 预期性\n健康    预期寿命      岁      78.1       79       预期性\n签约率        %       46      60以上 | 预期性\n登记率        %       4.8     5.5左右 | 预期性\n",
			"育|毛入园率|%|88|90 育|新增学位|个|[13000]|[9600] 健康|预期寿命|岁|78.1|79 健康|签约率|%|46|60以上 健康|登记率|%|4.8|5.5左右"},
	} {
		p := readText(t, "第一章 总则\n\n专栏1 主要指标\n"+test.table+"注：略。\n\n第二章 任务\n\n加强领导。\n")
		if got := indicatorRows(p); got != test.want {
			t.Errorf("%s: %s\nwant %s", name, got, test.want)
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

// Lines that cannot be divided into rows are no table, and no reason to stop.
func TestLinesThatAreNoRows(t *testing.T) {
	readText(t, `第一章 总则

专栏1 主要指标
领域    序号    指标    单位    2020年    2025年
1|   儿托位数    个    2.1    4.6
2   7岁以下儿童健康管理率    %    91.2    93以上
公共教育    3    学前教育毛入园率    %    90.8    93
4    九年义务教育巩固率    %    96.1    96.5
劳动年龄人口平均受教育年
5    限    年    10.    11.3
就业创业    6    城镇新增就业人数    万人    [5.8]    [5]
7|   补贴性职业技能培训人次    万人次    —    [12.5]
医疗卫生    8    人均预期寿命    岁    77.4    78.4
每千人口拥有执业（助理）
9    医师数    人    2.43    3.2
10    基本医疗保险参保率    %    97.5    ≥95
养老服务    乡镇（道）范围具备综合
`)
}
