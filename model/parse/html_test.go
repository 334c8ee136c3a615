package parse_test

import (
	"strings"
	"testing"
)

// Remnants of HTML are undone, and nothing is that only looks like one.
func TestHTMLRemnants(t *testing.T) {
	for source, want := range map[string]string{
		"&ldquo;一老一小&rdquo;服务&mdash;&mdash;提升": "“一老一小”服务——提升",
		"甲&middot;乙&#183;丙&#x00B7;丁":           "甲·乙·丙·丁",
		"研发&amp;创新，占比&lt;5.5&gt;3&hellip;":     "研发&创新，占比<5.5>3…",
		"&amp;ldquo;两次&amp;rdquo;转义":           "“两次”转义",
		"&nbsp;&nbsp空格&emsp;之间&#12288;":        "空格 之间",
		"<strong>加强</strong>保障，占比<5.5%，>3":     "加强保障，占比<5.5%，>3",
		"&lt;b&gt;加强&lt;/b&gt;保障":              "加强保障",
		"A&B与AT&T，&foo;不变，&#0;&#27;[31m":       "A&B与AT&T，&foo;不变，\uFFFD[31m",
		"第一行<br/>第二行<p style=\"x\">第三行</p>":    "第一行|第二行|第三行",
		"H<sub>2</sub>O &lt;= 3&#8203;毫克":      "H2O <= 3毫克",
	} {
		var got []string
		for _, b := range readText(t, "第一章 总则\n\n"+source+"\n\n第二章 任务\n").Body {
			got = append(got, b.Text)
		}
		if text := strings.Join(got[1:len(got)-1], "|"); text != want {
			t.Errorf("%q is read as %q, want %q", source, text, want)
		}
	}
}

// A table that kept its tags is a table.
func TestHTMLTable(t *testing.T) {
	p := readText(t, "专栏1 主要指标\n<table><tr><td>指标</td><td>2020年</td><td>2025年</td></tr>"+
		"<tr><td>婴儿死亡率<br>（‰）</td><td>4</td><td>&lt;3</td></tr><tr><td><p>人均预期寿命</p>（岁）</td><td>78</td><td>79.5</td></tr></table>\n")
	if len(p.Indicators) != 2 || p.Indicators[0].Name != "婴儿死亡率" || p.Indicators[0].Unit != "‰" || p.Indicators[0].Values[1].Raw != "<3" ||
		p.Indicators[1].Name != "人均预期寿命" {
		t.Errorf("indicators %+v", p.Indicators)
	}
}
