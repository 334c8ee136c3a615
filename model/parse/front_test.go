package parse_test

import (
	"strings"
	"testing"
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
