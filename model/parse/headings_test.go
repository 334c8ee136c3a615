package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"guilan/model"
)

// The words of bare headings stand in a list, too, which is no table of services.
func TestWordsOfHeadingsInAList(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	for name, numbers := range map[string][]string{
		"numbers lost": {"", "", "", "", ""},
		"numbers kept": {"二、", "（一）", "（二）", "（三）", "（四）"},
	} {
		p := readText(t, "临河市公共服务规划\n目录\n一、总体要求\t1\n二、均衡发展基本服务\t2\n（一）明确服务标准\t2\n（二）幼有善育\t3\n（三）学有优教\t4\n（四）老有颐养\t5\n"+
			"一、总体要求\n"+paragraph+
			numbers[0]+"均衡发展基本服务\n"+paragraph+
			numbers[1]+"明确服务标准\n"+paragraph+
			"幼有善育\n孕产妇健康服务、预防接种、儿童健康管理、困境儿童保障、生育保险、基本避孕服务\n"+
			"学有优教\n学前教育幼儿资助、义务教育阶段免除学杂费、普通高中国家助学金\n"+
			"老有颐养\n老年人健康管理、老年人福利补贴、职工基本养老保险、城乡居民基本养老保险\n"+
			numbers[2]+"幼有善育\n"+paragraph+
			numbers[3]+"学有优教\n"+paragraph+
			numbers[4]+"老有颐养\n"+paragraph)
		var got []string
		for _, h := range p.Outline {
			got = append(got, fmt.Sprint(h.Line, h.Number, h.Title))
		}
		want := []string{"9一、总体要求", "11二、均衡发展基本服务", "13（一）明确服务标准", "21（二）幼有善育", "23（三）学有优教", "25（四）老有颐养"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: outline %q, want %q", name, got, want)
		}
	}
}

// A chapter's sections have lost their numbers, the headings below them have not.
func TestSectionsWithoutNumbersAboveNumberedHeadings(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	p := readText(t, "临河市公共服务规划\n"+
		"一、总体要求\n（一）指导思想\n"+paragraph+"（二）主要目标\n"+paragraph+
		"二、均衡发展基本服务\n"+paragraph+
		"幼有善育\n1.提升优生优育水平\n"+paragraph+"2.健全关爱保护体系\n"+paragraph+
		"专栏1 幼有善育重点工程\n妇幼健康。迁建临河市妇幼保健院，改造青溪镇卫生院。\n儿童福利。新建临河市儿童福利院。\n"+
		"学有优教\n1.推动义务教育均衡\n"+paragraph+
		"老有颐养\n"+paragraph+
		"三、保障措施\n（一）加强领导\n"+paragraph+"（二）强化监督\n"+paragraph)
	var got []string
	for _, h := range p.Outline {
		got = append(got, fmt.Sprint(h.Level, h.Number, h.Title))
	}
	want := []string{"1一、总体要求", "2（一）指导思想", "2（二）主要目标", "1二、均衡发展基本服务",
		"2（一）幼有善育", "31.提升优生优育水平", "32.健全关爱保护体系", "2（二）学有优教", "31.推动义务教育均衡", "2（三）老有颐养",
		"1三、保障措施", "2（一）加强领导", "2（二）强化监督"}
	if !slices.Equal(got, want) {
		t.Errorf("outline %q, want %q", got, want)
	}
}

// What stands between the items of a list matters only where they have no numbers.
func TestNumberedServices(t *testing.T) {
	p := readText(t, "临河市公共服务规划\n一、总体要求\n专栏1 临河市基本公共服务清单\n"+
		"（一）优孕优生服务：1.孕产妇健康服务；2.3岁以下婴幼儿照护、指导；3.生育保险。\n"+
		"（二）学前教育助学服务：①学前教育幼儿资助。\n"+
		"（三）养老保险服务：职工基本养老保险、城乡居民基本养老保险。\n")
	var got []string
	for _, s := range p.Services {
		got = append(got, s.Group+"="+strings.Join(s.Items, "|"))
	}
	want := []string{"优孕优生服务=孕产妇健康服务|3岁以下婴幼儿照护、指导|生育保险", "学前教育助学服务=学前教育幼儿资助", "养老保险服务=职工基本养老保险|城乡居民基本养老保险"}
	if !slices.Equal(got, want) {
		t.Errorf("services %q, want %q", got, want)
	}
}

// A title can open with a word that goes on with prose elsewhere.
func TestTitlesThatOpenLikeMentions(t *testing.T) {
	const paragraph = "健全制度、优化布局、补齐短板。\n"
	p := readText(t, "临河市公共服务规划\n第一章 发展基础\n"+paragraph+"第二章 明确总体要求\n"+paragraph+"第三章 和谐共享\n"+paragraph+
		"第三章提出的任务由各部门落实，按\n第二章明确的目标考核。\n第四章 实施保障\n"+paragraph)
	var got []string
	for _, h := range p.Outline {
		got = append(got, h.Number+h.Title)
	}
	if want := []string{"第一章发展基础", "第二章明确总体要求", "第三章和谐共享", "第四章实施保障"}; !slices.Equal(got, want) {
		t.Errorf("headings %q", got)
	}
}

// A plan's title can take two lines, and a page number can stand in a table.
func TestTitleAndPagesOfPrintedText(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	page := strings.Repeat(paragraph, 10)
	p := readText(t, "临河市“十四五”公共服务体系\n建设规划\n第一章 总则\n"+page+"1\n"+page+"2\n"+strings.Repeat(paragraph, 8)+"专栏1 重点工程\n建设第一中学\n3\n扩建中心医院\n"+page+"4\n"+page)
	if want := "临河市“十四五”公共服务体系建设规划"; p.Title != want || p.Region != "临河市" {
		t.Errorf("title %q of %q", p.Title, p.Region)
	}
	for _, b := range p.Body {
		if len(b.Text) < 2 || strings.Contains(b.Text, "学3") {
			t.Errorf("page number in line %d: %q", b.Line, b.Text)
		}
	}
}

// Numbers that have lost their beginning, their unit or their mark are restored where
// what stands around them says which they were.
func TestDamagedNumbers(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	for name, test := range map[string]struct {
		titles []string
		want   string
	}{
		"only the comma is left": {[]string{"一、发展基础", "（一）主要成效", "（二）面临形势", "、今后五年怎么干", "（一）总体思路", "三、保障措施"},
			"1一、发展基础 2（一）主要成效 2（二）面临形势 1二、今后五年怎么干 2（一）总体思路 1三、保障措施"},
		"spoilt by recognition": {[]string{"一、发展基础", "（一）主要成效", "二 扩大普惠服务", "（一）普惠托育", "王、培育特色服务", "（一）文化传承", "四、保障措施"},
			"1一、发展基础 2（一）主要成效 1二、扩大普惠服务 2（一）普惠托育 1三、培育特色服务 2（一）文化传承 1四、保障措施"},
		"unit or numeral lost": {[]string{"第一篇　夯实基础", "第一章　规划背景", "第 篇　锚定方向", "第二章　总体考虑", "第一节　指导思想", "第三　目标指标", "三篇　兜牢底线", "第 章　完善标准", "第一节　完善清单", "二节　补齐短板"},
			"1第一篇夯实基础 2第一章规划背景 1第二篇锚定方向 2第二章总体考虑 3第一节指导思想 2第三章目标指标 1第三篇兜牢底线 2第四章完善标准 3第一节完善清单 3第二节补齐短板"},
		"point lost": {[]string{"一、发展基础", "（一）学有优教", "1.优化学校布局", "建强教师队伍", "3关爱特殊学生", "（二）病有良医", "二、保障措施"},
			"1一、发展基础 2（一）学有优教 31.优化学校布局 32.建强教师队伍 33关爱特殊学生 2（二）病有良医 1二、保障措施"},
		"spread": {[]string{"第 一 章　总 体 要 求", "第 一 节　指 导 思 想", "第 二 章　保 障 措 施"},
			"1第一章总体要求 2第一节指导思想 1第二章保障措施"},
	} {
		p := readText(t, "临河市公共服务规划\n"+strings.Join(test.titles, "\n"+paragraph)+"\n"+paragraph)
		var got []string
		for _, h := range p.Outline {
			got = append(got, fmt.Sprint(h.Level, h.Number, h.Title))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s\nwant %s", name, s, test.want)
		}
	}
}

// Titles that stand out from indented text are sections; in the contents, entries
// without numbers below chapters are.
func TestTitlesWithoutNumbers(t *testing.T) {
	const paragraph = "　　围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	p := readText(t, "临河市公共服务规划\n一、发展基础\n（一）主要成效\n"+strings.Repeat(paragraph, 4)+"短板弱项\n"+strings.Repeat(paragraph, 3)+
		"二、重点任务\n（一）学有优教\n"+strings.Repeat(paragraph, 3)+"病有良医\n"+paragraph+"三、保障措施\n"+paragraph)
	if got := titles(p.Outline); got != "1发展基础 2主要成效 2短板弱项 1重点任务 2学有优教 2病有良医 1保障措施" {
		t.Errorf("indented: %s", got)
	}
	p = readText(t, "临河市公共服务规划\n目　录\n第一章　发展基础\t1\n建设成效\t1\n主要短板\t3\n第二章　总体思路\t5\n指导思想\t5\n附件\t9\n"+
		"第一章　发展基础\n建设成效\n"+paragraph+"主要短板\n"+paragraph+"第二章　总体思路\n指导思想\n"+paragraph+"附件\n"+paragraph)
	if got := titles(p.Outline); got != "1发展基础 2建设成效 2主要短板 1总体思路 2指导思想 1附件" {
		t.Errorf("listed: %s", got)
	}
}

func titles(outline []model.Heading) string {
	var got []string
	for _, h := range outline {
		got = append(got, fmt.Sprint(h.Level, h.Title))
	}
	return strings.Join(got, " ")
}

// A line can hold several paragraphs, with the white space that indented them; the
// cells of a table have such gaps, too.
func TestParagraphsInOneLine(t *testing.T) {
	p := readText(t, "一、发展基础\n（一）主要成效　　“十三五”期间，全县坚持民生优先，公共服务面貌发生明显变化，群众满意度稳步提高。　　教育底子夯实。新建学校12所，大班额基本消除。　　就医条件改观。县医院晋升二级甲等。\n"+
		"二、保障措施\n加强领导。县政府统一组织实施。　　强化考核。每年开展一次评估。\n")
	var leads []string
	for _, l := range p.Leads {
		leads = append(leads, l.Title)
	}
	if got := titles(p.Outline) + " " + strings.Join(leads, " "); got != "1发展基础 2主要成效 1保障措施 教育底子夯实 就医条件改观 加强领导 强化考核" {
		t.Errorf("%s", got)
	}
}

// A number keeps the width of its digits, and one that is restored has the manner of
// those around it.
func TestNumbersInWideDigits(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	p := readText(t, "临河市公共服务规划\n"+
		"第１章　总体要求\n第１节　指导思想\n"+paragraph+"第２节　主要目标\n"+paragraph+
		"专栏1 临河市公共服务主要指标\n指标\t单位\t2020年\t2025年\t属性\n托位数\t个\t１.8\t４.5\t预期性\n床位数\t张\t30\t32\t约束性\n"+
		"注：（１）托位数按３岁以下人口计。（２）床位数含在建的１２处。\n"+
		"第 章　重点任务\n第１节　１２个片区协同\n"+paragraph+"１．建设２０处驿站\n"+paragraph+"２．建设３处托育中心\n"+paragraph+
		"第３章　保障措施\n"+paragraph)
	var got []string
	for _, h := range p.Outline {
		got = append(got, h.Number+"|"+h.Title)
	}
	want := []string{"第１章|总体要求", "第１节|指导思想", "第２节|主要目标", "第2章|重点任务", "第１节|１２个片区协同",
		"１．|建设２０处驿站", "２．|建设３处托育中心", "第３章|保障措施"}
	if !slices.Equal(got, want) {
		t.Errorf("outline %q, want %q", got, want)
	}
	var notes []string
	for _, n := range p.Notes {
		notes = append(notes, n.Text)
	}
	if want := []string{"托位数按３岁以下人口计。", "床位数含在建的１２处。"}; !slices.Equal(notes, want) {
		t.Errorf("notes %q, want %q", notes, want)
	}
}

// A word processor that does not find a page says so in the contents.
func TestContentsWithALostPage(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	p := readText(t, "临河市公共服务规划\n目录\n一、总体要求……………………1\n（一）指导思想……………………错误！未定义书签。\n（二）主要目标……………………2\n二、保障措施……………………Error! Bookmark not defined.\n（一）加强领导……………………4\n"+
		"一、总体要求\n（一）指导思想\n"+paragraph+"（二）主要目标\n"+paragraph+"二、保障措施\n（一）加强领导\n"+paragraph)
	var got []string
	for _, h := range p.Outline {
		got = append(got, fmt.Sprint(h.Line, h.Number, h.Title))
	}
	want := []string{"8一、总体要求", "9（一）指导思想", "11（二）主要目标", "13二、保障措施", "14（一）加强领导"}
	if !slices.Equal(got, want) {
		t.Errorf("outline %q, want %q", got, want)
	}
}

// Titles without number below the sections that the contents list, in a text whose
// paragraphs are indented and whose headings are not.
func TestTitlesBelowTheSections(t *testing.T) {
	const paragraph = "    围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	p := readText(t, "临河市公共服务规划\n目录\n第一章 总体要求\n第一节 指导思想\n第二节 主要目标\n第二章 重点任务\n第一节 办好教育\n第二节 建设健康临河\n第三章 保障措施\n第一节 加强领导\n"+
		"第一章 总体要求\n第一节 指导思想\n"+paragraph+paragraph+"第二节 主要目标\n"+paragraph+
		"第二章 重点任务\n第一节 办好教育\n推动学前教育普惠\n"+paragraph+"促进义务教育均衡\n"+paragraph+paragraph+
		"专栏1 教育重点工程\n    学前教育。新建临河市第三幼儿园。\n    义务教育。新建临河市第二小学。\n"+
		"第二节 建设健康临河\n完善服务体系\n"+paragraph+paragraph+
		"第三章 保障措施\n第一节 加强领导\n"+paragraph+paragraph)
	var got []string
	for _, h := range p.Outline {
		got = append(got, fmt.Sprint(h.Level, h.Number, h.Title))
	}
	want := []string{"1第一章总体要求", "2第一节指导思想", "2第二节主要目标", "1第二章重点任务", "2第一节办好教育", "3推动学前教育普惠", "3促进义务教育均衡",
		"2第二节建设健康临河", "3完善服务体系", "1第三章保障措施", "2第一节加强领导"}
	if !slices.Equal(got, want) || len(p.Tasks) != 2 {
		t.Errorf("outline %q, want %q; %d tasks", got, want, len(p.Tasks))
	}
}

func TestLeadsThatAColonCloses(t *testing.T) {
	const rest = "健全制度、优化布局、补齐短板，让服务公平可及。\n"
	for name, test := range map[string]struct {
		section string
		want    []string
	}{
		"two halves each":  {"兜住底线，保障基本：" + rest + "统筹城乡，均衡配置：" + rest, []string{"兜住底线，保障基本", "统筹城乡，均衡配置"}},
		"one of several":   {"教育质量稳中有升。" + rest + "社会保障扩面提标：" + rest + "就业形势总体平稳。" + rest, []string{"教育质量稳中有升", "社会保障扩面提标", "就业形势总体平稳"}},
		"one announces":    {"教育质量稳中有升。" + rest + "主要问题和短板有：" + rest + "就业形势总体平稳。" + rest, []string{"教育质量稳中有升", "就业形势总体平稳"}},
		"some are no lead": {"兜住底线，保障基本：" + rest + "围绕群众关切，" + rest, nil},
	} {
		p := readText(t, "临河市公共服务规划\n一、总体要求\n"+test.section+"二、保障措施\n"+rest)
		var got []string
		for _, l := range p.Leads {
			got = append(got, l.Title)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: leads %q, want %q", name, got, test.want)
		}
	}
}
