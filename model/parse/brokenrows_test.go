package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"guilan/model"
)

// Rows whose cells are broken over lines are read whole, however the cells are
// separated and whatever else stands between the rows.
func TestBrokenRows(t *testing.T) {
	for name, test := range map[string]struct{ table, want string }{
		"tabs, groups left out": {"类别\t指标\t2020年\t2025年\t属性\n教育\t九年义务教育\n巩固率（%）\t95\t96\n以上\t约束性\n学前教育毛入园率（%）\t88\t90\t预期\n性\n健\n康\t婴儿死亡率（‰）\t4\t<3\t预期性\n",
			"教育|九年义务教育巩固率|%|95|96以上 教育|学前教育毛入园率|%|88|90 健康|婴儿死亡率|‰|4|<3"},
		"words for values": {"指标\t2020年\t2025年\n社区设施面积（平方米）\t达到全省\n平均水平\t35\n生活补贴\n覆盖率（%）\t应保\n尽保\t应保尽保\n",
			"|社区设施面积|平方米|达到全省平均水平|35 |生活补贴覆盖率|%|应保尽保|应保尽保"},
		"numbered, header broken": {"序号\t指标名\n称\t2020年\t2025年\t属性\n教育服务\n1\t九年义务教育\n巩固率（%）\t95\t96\t约束性\n2\t学前教育毛入园率（%）\t88\t90\t预期性\n医疗服务\n3\t婴儿\n死亡率（‰）\t4\t3\t预期性\n",
			"教育服务|九年义务教育巩固率|%|95|96 教育服务|学前教育毛入园率|%|88|90 医疗服务|婴儿死亡率|‰|4|3"},
		"numbered": {"序号\t指标名称\t2020年\t2025年\t属性\n教育服务\n1\t九年义务教育\n巩固率（%）\t95\t96\t约束性\n2\t学前教育毛入园率（%）\t88\t90\t预期性\n医疗服务\n3\t婴儿\n死亡率（‰）\t4\t3\t预期性\n",
			"教育服务|九年义务教育巩固率|%|95|96 教育服务|学前教育毛入园率|%|88|90 医疗服务|婴儿死亡率|‰|4|3"},
		"outer pipes": {"| 类别 | 指标 | 2020年 | 2025年 |\n| --- | --- | --- | --- |\n| 教育 | 九年义务教育\n巩固率（%） | 95 | 96 |\n| | 毛入园率（%） | 88 |\n90 |\n| 健康\n服务 | 婴儿死亡率\n（‰） | 4 | 3 |\n",
			"教育|九年义务教育巩固率|%|95|96 教育|毛入园率|%|88|90 健康服务|婴儿死亡率|‰|4|3"},
		"inner pipes": {"指标 | 2020年 | 2025年 | 指标\n属性\n九年义务教育\n巩固率（%） | 95 | 96 | 约束性\n毛入园率（%） | 88 | 90 | 预期性\n",
			"|九年义务教育巩固率|%|95|96 |毛入园率|%|88|90"},
		"laid, one space behind a group": {" 类别         指标名称        单位   2020年    2025年    属性\n       毛入园率              %   88       90      预期性\n教育服务\n       九年义务教育巩固率         %   95       96      约束性\n       城镇新增就业人数          人   3720    16000   预期性\n就业社保 基本养老保险参保率           %   96.3     97      预期性\n       基本医疗保险参保率         %   97.8     98      约束性\n",
			"教育服务|毛入园率|%|88|90 教育服务|九年义务教育巩固率|%|95|96 就业社保|城镇新增就业人数|人|3720|16000 就业社保|基本养老保险参保率|%|96.3|97 就业社保|基本医疗保险参保率|%|97.8|98"},
		"single spaces, header over lines": {"序号 指标 单位 2020\n年\n2025\n年 属性\n1 每千人口拥有3岁以下婴幼儿托位\n数 个 1.6 5.5 预期性\n2 新增义务教育学位 个 — *36000 预期性\n3 人均预期寿命 岁 80.3 81左右 预期性\n",
			"|每千人口拥有3岁以下婴幼儿托位数|个|1.6|5.5 |新增义务教育学位|个||*36000 |人均预期寿命|岁|80.3|81左右"},
	} {
		p := readText(t, "第一章 总则\n\n专栏1 主要指标\n"+test.table+"注：略。\n\n第二章 任务\n\n加强领导。\n")
		if s := indicatorRows(p); s != test.want {
			t.Errorf("%s: %s\nwant %s", name, s, test.want)
		}
		if c := p.Columns[0]; c.EndLine != strings.Count("第一章 总则\n\n专栏1 主要指标\n"+test.table, "\n")+1 {
			t.Errorf("%s: column ends in line %d", name, c.EndLine)
		}
	}
}

// indicatorRows writes the group, name, unit and values of a plan's indicators.
func indicatorRows(p *model.Plan) string {
	var rows []string
	for _, i := range p.Indicators {
		row := []string{i.Group, i.Name, i.Unit}
		for _, v := range i.Values {
			row = append(row, v.Raw)
		}
		rows = append(rows, strings.Join(row, "|"))
	}
	return strings.Join(rows, " ")
}

// A list of services that is broken over lines goes on with the row above; a
// short line in front of a row is the beginning of its domain.
func TestBrokenLists(t *testing.T) {
	p := readText(t, "第一章 总则\n\n专栏1 基本公共服务清单\n领域\t服务项目\n幼有\n所育\t孕产妇健康服务、预防接种、\n儿童健康管理、困境儿童\n保障\n学有\n所教\t学前教育资助、义务教育\n免费教科书、普通高中助学\n劳有所得\t就业信息服务、职业介绍、就业援助\n\n第二章 任务\n")
	want := "幼有所育[孕产妇健康服务 预防接种 儿童健康管理 困境儿童保障] 学有所教[学前教育资助 义务教育免费教科书 普通高中助学] 劳有所得[就业信息服务 职业介绍 就业援助]"
	var got []string
	for _, s := range p.Services {
		got = append(got, s.Group+fmt.Sprint(s.Items))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("services %s", got)
	}
}

// Services are listed behind their numbers and groups, with a space between cells, or
// told in paragraphs that state their count.
func TestServicesInLines(t *testing.T) {
	for name, test := range map[string]struct{ list, want string }{
		"numbered behind groups": {"领域 序号 服务项目 责任单位\n公共教育 1 学前教育资助 市教育局\n2 免费教科书 市教育局\n就业创业 3 就业信息服务 市人社局\n4 就业援助 市人社局\n",
			"公共教育 0 [学前教育资助 免费教科书] 就业创业 0 [就业信息服务 就业援助]"},
		"told": {"幼有所育：孕产妇健康服务、预防接种等2项。\n病有所医：健康教育与健康素养促进、高血压、糖尿病等慢性病患者健康管理、职工基本医疗保险等3项。\n",
			"幼有所育 2 [孕产妇健康服务 预防接种] 病有所医 3 [健康教育与健康素养促进 高血压、糖尿病等慢性病患者健康管理 职工基本医疗保险]"},
		"told, a count read as letters": {"1.幼有所育（共2项）：孕产妇健康服务、预防接种。\n2.弱有所扶（共lO项）：最低生活保障、临时救助、医疗救助、残疾人补贴、辅助器具适配、法律援助、受灾救助、流浪救助、惠民殡葬、儿童保障。\n",
			"幼有所育 2 [孕产妇健康服务 预防接种] 弱有所扶 10 [最低生活保障 临时救助 医疗救助 残疾人补贴 辅助器具适配 法律援助 受灾救助 流浪救助 惠民殡葬 儿童保障]"},
		"under numbered domains": {"序号    服务事项    服务对象    责任单位\n一、幼有善育（共 2 项）\n1    孕产妇健康服务    孕产妇    区卫生健康局\n2    预防接种    儿童    区卫生健康局\n二、老有颐养（共 2 项）\n3    老年人健康管理    老年人    区卫生健康局\n4    高龄津贴    老年人    区民政局\n",
			"幼有善育 2 [孕产妇健康服务 预防接种] 老有颐养 2 [老年人健康管理 高龄津贴]"},
	} {
		p := readText(t, "第一章 总则\n\n专栏1 基本公共服务项目清单\n"+test.list+"\n第二章 任务\n")
		var got []string
		for _, s := range p.Services {
			got = append(got, fmt.Sprint(s.Group, " ", s.Stated, s.Items))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s\nwant %s", name, s, test.want)
		}
	}
}

// Sources that repeat a merged cell in each place that it covers are read as if it
// stood there once.
func TestMergedCellsRepeated(t *testing.T) {
	p := readText(t, "第一章 总则\n\n| 专栏1 主要指标 | 专栏1 主要指标 | 专栏1 主要指标 | 专栏1 主要指标 | 专栏1 主要指标 |\n| --- | --- | --- | --- | --- |\n"+
		"| 单位：%、人 | 单位：%、人 | 单位：%、人 | 单位：%、人 | 单位：%、人 |\n"+
		"| 指标 | 指标 | 2020年 | 2025年 | 2025年 |\n| 指标 | 指标 | 2020年 | 目标 | 实际 |\n"+
		"| 一、教育 | 一、教育 | | | |\n| 巩固率（%） | 巩固率（%） | 95 | 96 | 97 |\n| 毛入园率（%） | 学前 | 90 | 90 | 90 |\n"+
		"| 注：1.甲。<br>2.乙。 | 注：1.甲。<br>2.乙。 | 注：1.甲。<br>2.乙。 | 注：1.甲。<br>2.乙。 | 注：1.甲。<br>2.乙。 |\n\n第二章 任务\n")
	if len(p.Columns) != 1 || len(p.Indicators) != 2 || len(p.Notes) != 2 {
		t.Fatalf("%d columns, %d indicators, %d notes", len(p.Columns), len(p.Indicators), len(p.Notes))
	}
	i := p.Indicators[0]
	if i.Name != "巩固率" || len(i.Values) != 3 || i.Values[1].Label != "2025目标" || i.Values[2].Label != "2025实际" || i.Group != "教育" {
		t.Errorf("%+v", i)
	}
	if p.Notes[1].Text != "乙。" {
		t.Errorf("notes %+v", p.Notes)
	}
}

// Items that have a row each under a domain that is merged over them stay apart.
func TestItemsUnderMergedDomain(t *testing.T) {
	p := readText(t, "第一章 总则\n\n专栏1 基本公共服务清单\n| 领域 | 服务项目 |\n| --- | --- |\n| 幼有所育 | 优孕优生服务 |\n| | 预防接种 |\n| | 儿童健康管理 |\n| 学有所教 | 学前教育资助 |\n| | 普通高中助学、中职助学 |\n\n第二章 任务\n")
	var got []string
	for _, s := range p.Services {
		got = append(got, s.Group+strings.Join(s.Items, "|"))
	}
	if s := strings.Join(got, " "); s != "幼有所育优孕优生服务|预防接种|儿童健康管理 学有所教学前教育资助|普通高中助学、中职助学" {
		t.Errorf("services %s", s)
	}
}
