package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Layouts in which what parts the rows or the entries of a list is a line of its own,
// or is lost on some lines.

const ordinaryParagraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"

func TestServicesBelowTheirDomains(t *testing.T) {
	for name, test := range map[string]struct{ list, want string }{
		"numbered through": {"专栏1 临河市基本公共服务清单\n" +
			"幼有所育（共2项）\n1.\t孕产妇健康服务\n2.\t预防接种\n" +
			"学有所教（共1项）\n3.\t学前教育幼儿资助\n" +
			"文体服务保障（共3项）\n4.\t送戏曲下乡\n5.\t公共体育设施开放\n6.\t农家书屋、阅报栏\n注：由各部门制定办事指南。\n",
			"幼有所育 2 孕产妇健康服务|预防接种; 学有所教 1 学前教育幼儿资助; 文体服务保障 3 送戏曲下乡|公共体育设施开放|农家书屋、阅报栏"},
		"a paragraph each, no counts": {"专栏1 临河市基本公共服务清单\n" +
			"（一）幼有所育\n孕产妇健康服务、预防接种、儿童健康管理。\n" +
			"（二）老有所养\n老年人健康管理、老年人福利补贴。\n",
			"幼有所育 0 孕产妇健康服务|预防接种|儿童健康管理; 老有所养 0 老年人健康管理|老年人福利补贴"},
		"counted domains of its own": {"专栏1 临河市公共服务事项\n" +
			"优孕优生服务（2项）\n孕产妇健康服务\n生育保险\n" +
			"助学服务（3项）\n幼儿资助；免除学杂费；\n国家助学金。\n",
			"优孕优生服务 2 孕产妇健康服务|生育保险; 助学服务 3 幼儿资助|免除学杂费|国家助学金"},
		"paragraphs closed by full stops, and a note": {"专栏1 临河市基本公共服务清单\n" +
			"幼有所育（2项）\n孕产妇健康服务；预防接种。\n老有所养（2项）\n老年人健康管理；老年人福利补贴。\n注：由各部门制定办事指南。\n",
			"幼有所育 2 孕产妇健康服务|预防接种; 老有所养 2 老年人健康管理|老年人福利补贴"},
		"numbers that begin anew, what each is, and prose behind": {"专栏1 临河市基本公共服务清单\n" +
			"第一类　幼有所育\n1.孕产妇健康服务：面向孕产妇，由卫生健康部门负责。\n2.预防接种：面向儿童，由卫生健康部门负责。\n" +
			"第二类　老有所养\n1.老年人健康管理：面向老年人，由卫生健康部门负责。\n2.老年人福利补贴：面向老年人，由民政部门负责。\n" +
			"围绕清单落实责任，健全制度、优化布局、补齐短板，让服务公平可及。\n",
			"幼有所育 0 孕产妇健康服务|预防接种; 老有所养 0 老年人健康管理|老年人福利补贴"},
		"domains in brackets": {"专栏1 临河市基本公共服务清单\n" +
			"【幼有所育】\n·孕产妇健康服务\n·预防接种\n【老有所养】\n·老年人健康管理\n·老年人福利补贴\n",
			"幼有所育 0 孕产妇健康服务|预防接种; 老有所养 0 老年人健康管理|老年人福利补贴"},
		"entries, no services": {"专栏1 临河市公共服务重点任务\n" +
			"幼有所育\n新建临河市妇幼保健院，改造青溪镇卫生院。\n" +
			"学有所教\n新建临河市第三小学，改扩建青溪镇中学。\n",
			""},
	} {
		p := readText(t, "临河市公共服务规划\n一、总体要求\n"+ordinaryParagraph+test.list+"二、保障措施\n"+ordinaryParagraph)
		var got []string
		for _, s := range p.Services {
			got = append(got, fmt.Sprint(s.Group, " ", s.Stated, " ", strings.Join(s.Items, "|")))
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// The total below a list is no domain, also where its word is spread.
func TestTotalOfServices(t *testing.T) {
	p := readText(t, "临河市公共服务规划\n一、总体要求\n"+ordinaryParagraph+"专栏1 临河市基本公共服务清单\n"+
		"领域        服务项目                                        项数\n"+
		"幼有所育    孕产妇健康服务、预防接种、儿童健康管理          3项\n"+
		"老有所养    老年人健康管理、老年人福利补贴                  2项\n"+
		"病有所医    建立居民健康档案、健康教育、卫生监督协管        3项\n"+
		"合    计                                                    8项\n")
	var got []string
	for _, s := range p.Services {
		got = append(got, s.Group)
	}
	if want := []string{"幼有所育", "老有所养", "病有所医"}; !slices.Equal(got, want) {
		t.Errorf("domains %q, want %q", got, want)
	}
}

// indicatorsOf returns the rows of a plan's indicator tables, a line each.
func indicatorsOf(t *testing.T, table string) []string {
	t.Helper()
	p := readText(t, "临河市公共服务规划\n一、总体要求\n"+ordinaryParagraph+table+"二、保障措施\n"+ordinaryParagraph)
	var rows []string
	for _, i := range p.Indicators {
		row := i.Group + " " + i.Name
		for _, v := range i.Values {
			row += " " + v.Raw
		}
		rows = append(rows, row)
	}
	for _, f := range p.Findings {
		rows = append(rows, f.Code)
	}
	for _, n := range p.Notes {
		rows = append(rows, "注 "+n.Text)
	}
	return rows
}

func TestTablesOverLinesWithoutCells(t *testing.T) {
	for name, test := range map[string]struct {
		table string
		want  []string
	}{
		"some lines have lost their pipes": {"专栏1 主要指标\n类别 | 指标 | 2025年 | 2030年\n" +
			"养老服务 | 护理型床位占比（%） | 58 | 75\n每千名老年人配备社会工作者（人）　0.8　1.2\n社区助餐点（个） | 460 | 850\n" +
			"托育服务 | 千人托位数（个） | 4.0 | 5.2\n普惠托位占比（%）　57　70以上\n",
			[]string{"养老服务 护理型床位占比 58 75", "养老服务 每千名老年人配备社会工作者 0.8 1.2", "养老服务 社区助餐点 460 850",
				"托育服务 千人托位数 4.0 5.2", "托育服务 普惠托位占比 57 70以上"}},
		"numbered groups and a new page": {"专栏1 主要指标\n指标\t单位\t2020年\t2025年\t属性\n" +
			"一、幼有所育（2项）\n千人托位数\t个\t1.3\t4.6\t预期性\n新生儿访视率\t%\t94\t96\t预期性\n" +
			"二、学有所教（3项\n毛入园率\t%\t90\t93\t预期性\n\n指标\t单位\t2020年\t2025年\t属性\n巩固率\t%\t97\t98\t约束性\n" +
			"三、老有所养（1项）\n护理型床位占比\t%\t28\t55\t约束性\n" +
			"注： 1 .毛入园率为学前三年。2 .巩固率为九年义务教育。\n3 .托位数含普惠托位。\n",
			[]string{"幼有所育 千人托位数 1.3 4.6", "幼有所育 新生儿访视率 94 96", "学有所教 毛入园率 90 93", "学有所教 巩固率 97 98",
				"老有所养 护理型床位占比 28 55", "count", "注 毛入园率为学前三年。", "注 巩固率为九年义务教育。", "注 托位数含普惠托位。"}},
	} {
		if got := indicatorsOf(t, test.table); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%q, want\n%q", name, got, test.want)
		}
	}
}

// The last row of a box stands above a heading whose number a tab parts from its title.
func TestBoxAboveATabbedHeading(t *testing.T) {
	p := readText(t, "临河市公共服务规划\n一、\t总体要求\n（一）\t指导思想\n"+ordinaryParagraph+"（二）\t重点工程\n"+ordinaryParagraph+
		"| 专栏1：教育提质扩容工程 |\n| 高中阶段突破。实施临河一中新校区建设。 |\n| 特殊教育保障。落实送教上门制度，入学率达到97%以上。 |\n"+
		"（三）\t保障措施\n"+ordinaryParagraph)
	var got []string
	for _, task := range p.Tasks {
		got = append(got, task.Title)
	}
	if want := []string{"高中阶段突破", "特殊教育保障"}; !slices.Equal(got, want) || len(p.Outline) != 4 {
		t.Errorf("tasks %q, want %q; %d headings", got, want, len(p.Outline))
	}
}
