package parse_test

import (
	"strings"
	"testing"

	"guilan/model"
	"guilan/model/parse"
)

// The lines at the end of a document that say who is sent it and who had it printed are
// not the plan's text; the notice, not they, has the date of issue.
func TestImprint(t *testing.T) {
	notice := "云岫县人民政府办公室\n关于印发云岫县公共服务规划的通知\n\n各乡镇人民政府：\n\n《云岫县公共服务规划》已经县政府同意，现印发给你们，请认真贯彻执行。\n\n云岫县人民政府办公室\n2022年3月15日\n\n"
	plan := "云岫县公共服务规划\n\n第一章 总体要求\n\n坚持普惠均等、尽力而为，推进公共服务提质扩面。\n\n第二章 保障措施\n\n加强组织领导，压实部门责任，确保规划落地见效。\n\n"
	sent := "抄送：县委各部门，县人大常委会办公室，县政协办公室，县法院，县检察院。\n"
	printed := "云岫县人民政府办公室          2022年3月18日印发\n"
	for _, c := range []struct{ name, text, issued string }{
		{"sent and printed", notice + plan + sent + printed, "2022-03-15"},
		{"a page number below", notice + plan + sent + printed + "\n— 12 —\n", "2022-03-15"},
		{"printed only", notice + plan + printed, "2022-03-15"},
		{"sent only", notice + plan + sent, "2022-03-15"},
		{"misread", strings.ReplaceAll(notice+plan+sent+printed, "日", "曰"), "2022-03-15"},
		{"no notice", plan + sent + printed, "2022-03-18"},
	} {
		p := readText(t, c.text)
		if p.Issued != c.issued || p.Issuer != "云岫县人民政府办公室" {
			t.Errorf("%s: issued on %s by %q", c.name, p.Issued, p.Issuer)
		}
		if last := p.Body[len(p.Body)-1].Text; !strings.HasSuffix(last, "落地见效。") {
			t.Errorf("%s: the text ends with %q", c.name, last)
		}
		for _, f := range p.Findings {
			t.Errorf("%s: finding %+v", c.name, f)
		}
	}
}

// A web page's menus come as rows of a table; they do not hide the plan's title and data.
func TestMenusInFront(t *testing.T) {
	page := "首页\t走进云岫\t政务公开\t政务服务\n无障碍\t长者模式\t登录\t注册\n您的位置：首页 > 政务公开 > 规划\n"
	text := page + "云岫县人民政府办公室\n关于印发云岫县公共服务规划的通知\n云政办发〔2022〕7号\n\n各乡镇人民政府：\n\n现将规划印发给你们，请认真贯彻执行。\n\n云岫县人民政府办公室\n2022年3月15日\n\n" +
		"云岫县公共服务规划\n\n第一章 总体要求\n\n坚持普惠均等、尽力而为，推进公共服务提质扩面。\n\n第二章 保障措施\n\n加强组织领导，压实部门责任，确保规划落地见效。\n\n" +
		"主办：云岫县人民政府\t网站地图\t网站标识码：1234567890\n"
	p := readText(t, text)
	if p.Title != "云岫县公共服务规划" || p.Region != "云岫县" || p.DocNumber != "云政办发〔2022〕7号" || p.Issued != "2022-03-15" {
		t.Errorf("title %q, region %q, number %q, issued %q", p.Title, p.Region, p.DocNumber, p.Issued)
	}
	for _, b := range []string{p.Body[0].Text, p.Body[len(p.Body)-1].Text} {
		if strings.Contains(b, "\t") {
			t.Errorf("the page's %q is in the body", b)
		}
	}
}

// front is what stands in front of a plan: a web page's menus and data, the notice, the
// title and the contents, in one of many builds, and what they say.
type front struct{ menu, data, notice, title, contents string }

var (
	menusInFront = []string{
		"",
		"首页\t走进云岫\t政务公开\t政务服务\n",
		"首页\n走进云岫\n政务公开\n政务服务\n",
		"首页    走进云岫    政务公开    政务服务\n",
		"2026年11月22日 星期日 晴 8℃~15℃\n您好，欢迎访问云岫县人民政府网！\n",
	}
	dataInFront = []string{
		"",
		"索引号：ABC-01/2022-0001\n发布机构：云岫县人民政府办公室\n成文日期：2022-03-15\n发布日期：2022-03-20\n文号：云政办发〔2022〕7号\n",
		"索 引 号：\tABC-01/2022-0001\t主题分类：\t综合政务\n发文机关：\t云岫县人民政府办公室\t成文日期：\t2022年03月15日\n发文字号：\t云政办发〔2022〕7号\t发布日期：\t2022年03月20日\n",
		"| 索引号 | ABC-01/2022-0001 | 分类 | 规划 |\n| 发布机构 | 云岫县人民政府办公室 | 成文日期 | 2022-03-15 |\n| 文号 | 云政办发〔2022〕7号 | 发布日期 | 2022-03-20 |\n",
		"索引号\nABC-01/2022-0001\n发布机构\n云岫县人民政府办公室\n成文日期\n2022-03-15\n发布日期\n2022-03-20\n发文字号\n云政办发〔2022〕7号\n",
		"发布时间：2022-03-20 16:20   来源：云岫县人民政府办公室   浏览次数：1203   字体：[大 中 小]\n",
	}
	noticesInFront = []string{
		"",
		"云岫县人民政府办公室\n关于印发云岫县“十四五”公共服务规划的通知\n云政办发〔2022〕7号\n各乡镇人民政府：\n《云岫县“十四五”公共服务规划》已经县政府同意，现印发给你们，请认真贯彻执行。\n云岫县人民政府办公室\n2022年3月15日\n（此件公开发布）\n",
		"云岫县人民政府办公室关于印发《云岫县“十四五”公共服务规划》的通知\n各乡镇人民政府：\n现将规划印发给你们，请认真组织实施。\n附件：云岫县“十四五”公共服务规划\n　　　云岫县人民政府办公室\n　　　二〇二二年三月十五日\n",
	}
	titlesInFront = []string{
		"云岫县“十四五”公共服务规划\n",
		"云岫县“十四五”\n公共服务规划\n",
		"云 岫 县 “十 四 五” 公 共 服 务 规 划\n",
	}
	contentsInFront = []string{
		"",
		"目　录\n一、总体要求…………1\n（一）指导思想…………1\n（二）基本原则…………2\n二、主要任务…………3\n三、保障措施…………5\n",
		"目录\n一、总体要求\n二、主要任务\n三、保障措施\n",
	}
)

func eachFront(test func(f front)) {
	for _, menu := range menusInFront {
		for _, data := range dataInFront {
			for _, notice := range noticesInFront {
				for _, title := range titlesInFront {
					for _, contents := range contentsInFront {
						test(front{menu, data, notice, title, contents})
					}
				}
			}
		}
	}
}

// However a plan's front is built, its data are read and nothing of it is in the body.
func TestFrontBuilds(t *testing.T) {
	const rest = "前　言\n本规划根据国家和省有关规划编制，是今后五年全县公共服务发展的行动指南，规划期为2021—2025年，展望到2035年。\n" +
		"一、总体要求\n（一）指导思想\n推进公共服务均等化、普惠化、便捷化，不断增强群众获得感。\n（二）基本原则\n兜住民生底线，让改革发展成果更多更公平惠及全县人民。\n" +
		"二、主要任务\n办好每一所家门口的学校，建设覆盖城乡的医疗卫生服务网络，完善养老服务体系。\n三、保障措施\n加强组织领导，压实部门责任，确保规划落地见效。\n"
	eachFront(func(f front) {
		text := f.menu + f.data + f.notice + f.title + f.contents + rest
		p := parse.Plan(document(t, text))
		want := map[string]string{"title": "云岫县“十四五”公共服务规划", "region": "云岫县", "first": "前 言", "headings": "前 言/一、总体要求/（一）指导思想/（二）基本原则/二、主要任务/三、保障措施"}
		if strings.Contains(f.data+f.notice, "7号") {
			want["number"] = "云政办发〔2022〕7号"
		}
		if strings.Contains(f.data, "成文日期") || f.notice != "" {
			want["issued"] = "2022-03-15"
		}
		if f.data != "" {
			want["published"] = "2022-03-20"
		}
		if f.data+f.notice != "" {
			want["issuer"] = "云岫县人民政府办公室"
		}
		var headings []string
		for _, b := range p.Body {
			if b.Kind == model.HeadingBlock {
				headings = append(headings, b.Text)
			}
		}
		got := map[string]string{"title": strings.ReplaceAll(p.Title, " ", ""), "region": p.Region, "first": p.Body[0].Text, "headings": strings.Join(headings, "/"),
			"number": p.DocNumber, "issued": p.Issued, "published": p.Published, "issuer": p.Issuer}
		for field, value := range got {
			if value != want[field] {
				t.Errorf("%s is %q, want %q, in\n%s", field, value, want[field], text)
			}
		}
	})
}
