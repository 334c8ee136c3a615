package parse_test

import (
	"fmt"
	"strings"
	"testing"
)

// lines puts one cell a line.
func lines(cells string) string { return strings.ReplaceAll(cells, " ", "\n") + "\n" }

// Tables are read whatever the order of their columns, and wherever their groups,
// units, parts and headers stand.
func TestTableForms(t *testing.T) {
	for name, test := range map[string]struct{ table, want string }{
		"names behind the values": {lines("序号 属性 2025年目标 2020年基数 单位 指标 幼有所育 1 预期性 4.5 1.7 个 每千人口托位数 学有所教 2 约束性 ≥95 94.2 % 九年义务教育巩固率 3 预期性 93左右 90.7 % 高中阶段教育 毛入学率 4 预期性 85 % 场馆满意度"),
			"幼有所育|每千人口托位数|个|4.5|1.7 学有所教|九年义务教育巩固率|%|≥95|94.2 学有所教|高中阶段教育毛入学率|%|93左右|90.7 学有所教|场馆满意度|%|85|"},
		"units in front": {lines("单位 指标名称 2020年实现值 2020年规划值 % 毛入园率 92.6 90 万人 城镇新增就业 21.4* 18* ‰ 婴儿死亡率 3.1 5以内"),
			"|毛入园率|%|92.6|90 |城镇新增就业|万人|21.4*|18* |婴儿死亡率|‰|3.1|5以内"},
		"attributes in front of the values": {lines("领域 指标名称 单位 指标属性 2025年 2030年 教育 公办园占比 % 预期性 68.4 75以上 师生比 预期性 1:11 1:10 健康 人均预期寿命 岁 预期性 83.6 84.5"),
			"教育|公办园占比|%|68.4|75以上 教育|师生比||1:11|1:10 健康|人均预期寿命|岁|83.6|84.5"},
		"numbered groups above numbered rows": {lines("序号 指标 2020年 2025年 一、公共教育 1 毛入园率（%） 92.7 95 2 巩固率（%） 96 97 二、就业和社会保障 3 城镇新增就业（万人） 3.9 [18]"),
			"公共教育|毛入园率|%|92.7|95 公共教育|巩固率|%|96|97 就业和社会保障|城镇新增就业|万人|3.9|[18]"},
		"units behind the values": {lines("序号 领域 指标名称 2020年 2025年 单位 1 教育 毛入园率 92 95 % 2 巩固率 96 97 % 3 健康 人均预期寿命 80 81 岁"),
			"教育|毛入园率|%|92|95 教育|巩固率|%|96|97 健康|人均预期寿命|岁|80|81"},
		"attributes in front of wrapped names": {lines("领域 属性 指标名称 单位 2030年 目标值 2025年 基期值 年均 增长 普惠 育幼 预期性 每千人口拥有3岁以下婴幼儿 托位数 个 5.5 4.6 3.6% 约束性 困境儿童保障率 % 100 99 健康 服务 约束性 住院费用基金 支付比例 职工医保 % 85 84 居民医保 % 70 68"),
			"普惠育幼|每千人口拥有3岁以下婴幼儿托位数|个|5.5|4.6|3.6% 普惠育幼|困境儿童保障率|%|100|99| 健康服务|住院费用基金支付比例·职工医保|%|85|84| 健康服务|住院费用基金支付比例·居民医保|%|70|68|"},
		"groups, names behind the values": {lines("领域 序号 2025年 2020年 单位 指标 教育 1 95 92 % 毛入园率 健康 2 97 96 % 参保率 3 80 79 岁 人均预期寿命"),
			"教育|毛入园率|%|95|92 健康|参保率|%|97|96 健康|人均预期寿命|岁|80|79"},
		"single spaces, domains and attributes wrapped": {"序号 指标 2020年 2025年 属性\n幼有\n所育\n1 每千人口托位数（个） 1.1 4.5 预期性\n2 医护比 1:1.1 1:1.2\n预期性\n文体服\n务保障\n3 人均体育场地面积（平方米） 2.1 2.6 预期性\n",
			"幼有所育|每千人口托位数|个|1.1|4.5 幼有所育|医护比||1:1.1|1:1.2 文体服务保障|人均体育场地面积|平方米|2.1|2.6"},
		"a unit for all": {"\t\t\t单位：%\n指标\t2020年\t2025年\n毛入园率\t84.5\t88\n巩固率\t91.2\t95\n", "|毛入园率|%|84.5|88 |巩固率|%|91.2|95"},
		"parts without numbers": {"序号\t指标\t单位\t2020年\t2025年\n1\t毛入园率\t%\t90\t92\n2\t养老服务设施覆盖率\t\t\t\n\t城市社区\t%\t88\t100\n\t行政村\t%\t46\t75\n3\t新增学位\t万个\t1\t3\n\t其中：普通高中\t\t0.2\t1\n4\t床位数\t张\t5\t6\n\t其中：护理型床位占比\t%\t40\t55\n",
			"|毛入园率|%|90|92 |养老服务设施覆盖率·城市社区|%|88|100 |养老服务设施覆盖率·行政村|%|46|75 |新增学位|万个|1|3 |新增学位·普通高中|万个|0.2|1 |床位数|张|5|6 |其中：护理型床位占比|%|40|55"},
		"parts in a cell of their own": {"序号\t指标\t单位\t2020年\t2025年\n1\t毛入园率\t%\t90\t92\n2\t医护人员数\t执业医师\t人\t2.6\t3\n\t\t注册护士\t人\t2.9\t4\n3\t床位数\t张\t5\t6\n",
			"|毛入园率|%|90|92 |医护人员数·执业医师|人|2.6|3 |医护人员数·注册护士|人|2.9|4 |床位数|张|5|6"},
		"a header of two lines, again behind a page": {"序号\t指标名称\t计量\t2020年\t2025年\t指标\n\t\t单位\t（现状）\t（目标）\t属性\n1\t毛入园率\t%\t90\t92\t预期性\n\n— 3 —\n\n序号\t指标名称\t计量\t2020年\t2025年\t指标\n\t\t单位\t（现状）\t（目标）\t属性\n2\t巩固率\t%\t95\t96\t约束性\n",
			"|毛入园率|%|90|92 |巩固率|%|95|96"},
		"cells parted by spaces alone": {"类别    属性    指标    单位    2020年    2025年\n教育    预期性    毛入园率    %    90.5    93左右\n约束性    九年义务教育巩固率    %    96.8    ≥97.5\n健康    预期性    人均预期寿命    岁    75.9    76.8\n",
			"教育|毛入园率|%|90.5|93左右 教育|九年义务教育巩固率|%|96.8|≥97.5 健康|人均预期寿命|岁|75.9|76.8"},
		"a line that says where it goes on": {"指标\t2020年\t2025年\n毛入园率（%）\t90\t92\n\n— 3 —\n\n续表1\n指标\t2020年\t2025年\n巩固率（%）\t95\t96\n", "|毛入园率|%|90|92 |巩固率|%|95|96"},
	} {
		p := readText(t, "第一章 总则\n\n专栏1 主要指标\n"+test.table+"注：略。\n\n第二章 任务\n\n加强领导。\n")
		if s := indicatorRows(p); s != test.want {
			t.Errorf("%s: %s\nwant %s", name, s, test.want)
		}
		if len(p.Columns) != 1 || len(p.Notes) != 1 {
			t.Errorf("%s: %d columns, %d notes", name, len(p.Columns), len(p.Notes))
		}
	}
}

// Whether brackets and asterisks mark totals is for the notes to say.
func TestTotalsByNote(t *testing.T) {
	p := readText(t, "第一章 总则\n\n专栏1 主要指标\n指标\t2020年\t2025年\n新增学位（个）\t（900）\t（4500）\n参保率（%）\t96.3*\t97\n注：1.（ ）内为五年累计数。\n2.带*的为2019年数据。\n\n第二章 任务\n")
	for i, want := range [][]bool{{true, true}, {false, false}} {
		for k, v := range p.Indicators[i].Values {
			if v.Cumulative != want[k] || v.Number == nil {
				t.Errorf("%s %+v", p.Indicators[i].Name, v)
			}
		}
	}
}

// Numbered tables of projects can leave blank cells out; what the cells of whole rows
// end in says where the others stand.
func TestProjectsWithBlankCells(t *testing.T) {
	p := readText(t, "第一章 总则\n\n专栏1 重点项目\n"+lines("序号 项目名称 建设性质 建设内容 责任单位 1 云岭县第六中学 新建 新增学位2400个 县教育局 2 城北学校改造 改建 县教育局 3 云岭县中医院康复楼 新建 设置床位200张 县卫健局 4 云岭县图书馆 新建 藏书20万册 县文旅局")+"\n第二章 任务\n")
	var got []string
	for _, b := range p.Body {
		if b.Table != nil {
			for _, row := range b.Table.Rows {
				got = append(got, strings.Join(row.Cells, "|"))
			}
		}
	}
	want := "1|云岭县第六中学|新建|新增学位2400个|县教育局 2|城北学校改造|改建||县教育局 3|云岭县中医院康复楼|新建|设置床位200张|县卫健局 4|云岭县图书馆|新建|藏书20万册|县文旅局"
	if strings.Join(got, " ") != want {
		t.Errorf("%s", got)
	}
}

// Services are read where several domains stand in one line, a page cuts a list, a
// domain stands above its list, or a row sums up the others.
func TestServiceForms(t *testing.T) {
	const want = "幼有所育 3 [孕产妇健康服务 预防接种 儿童健康管理] 学有所教 2 [学前教育资助 普通高中助学金] 住有所居 1 [公租房保障]"
	for name, list := range map[string]string{
		"in one line":        "幼有所育（3项）：孕产妇健康服务、预防接种、儿童健康管理；学有所教（2项）：学前教育资助、普通高中助学金。\n住有所居（1项）：公租房保障。\n",
		"brackets lost":      "幼有所育（3项：孕产妇健康服务；预防接种；儿童健康管理。\n学有所教（2项）：学前教育资助；普通高中助学金。\n住有所居（1项）：公租房保障。\n",
		"above":              "◇幼有所育（共3项）\n孕产妇健康服务；预防接种；儿童健康管理。\n◇学有所教（共2项）\n学前教育资助；普通高中助学金。\n◇住有所居（共1项）\n公租房保障。\n",
		"cut inside its row": "领域 | 服务项目 | 数量\n幼有所育 | 孕产妇健康服务、预防接种、\n\n— 3 —\n\n领域 | 服务项目 | 数量\n | 儿童健康管理 | 3项\n学有所教 | 学前教育资助、普通高中助学金 | 2项\n住有所居 | 公租房保障 | 1项\n",
		"summed up":          "领域\t数量（项）\t服务项目\n幼有所育\t3\t孕产妇健康服务、预防接种、儿童健康管理\n学有所教\t2\t学前教育资助、普通高中助学金\n住有所居\t1\t公租房保障\n合计\t6\t\n",
	} {
		p := readText(t, "第一章 总则\n\n专栏1 基本公共服务清单\n"+list+"\n第二章 任务\n")
		var got []string
		for _, s := range p.Services {
			got = append(got, fmt.Sprint(s.Group, " ", s.Stated, s.Items))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s", name, s)
		}
	}
}
