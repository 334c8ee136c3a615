package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
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
