package compare

import (
	"strings"
	"testing"

	"guilan/model"
)

// outlineOf makes a plan of headings, one a line, indented by one blank a level.
func outlineOf(headings string) *model.Plan {
	p := &model.Plan{}
	for line := range strings.Lines(headings) {
		title := strings.TrimSpace(line)
		if title != "" {
			p.Outline = append(p.Outline, model.Heading{Level: len(line) - len(strings.TrimLeft(line, " ")) + 1, Title: title})
		}
	}
	return p
}

func TestOutline(t *testing.T) {
	left := outlineOf("序 言\n规划背景\n 发展基础\n 面临形势\n总体思路\n 指导思想\n 基本原则\n扩大适度普惠性非基本公共服务供给\n深度融入长三角区域一体化\n加大规划实施保障力度\n 加强党的全面领导\n")
	right := outlineOf("序言\n规划背景\n 发展基础\n 机遇挑战\n总体要求\n 指导思想\n 基本原则\n 主要目标\n扩大普惠性非基本公共服务供给\n切实加强规划实施保障力度\n 全面加强党的领导\n")
	want := [][2]string{
		{"序 言", "序言"}, {"规划背景", "规划背景"}, {"发展基础", "发展基础"}, {"面临形势", ""}, {"", "机遇挑战"},
		{"总体思路", "总体要求"}, {"指导思想", "指导思想"}, {"基本原则", "基本原则"}, {"", "主要目标"},
		{"扩大适度普惠性非基本公共服务供给", "扩大普惠性非基本公共服务供给"}, {"深度融入长三角区域一体化", ""},
		{"加大规划实施保障力度", "切实加强规划实施保障力度"}, {"加强党的全面领导", "全面加强党的领导"},
	}
	got := Outline(left, right)
	if len(got) != len(want) {
		t.Fatalf("%d pairs, want %d: %v", len(got), len(want), got)
	}
	for i, p := range got {
		if l, r := left.HeadingTitle(p.Left), right.HeadingTitle(p.Right); l != want[i][0] || r != want[i][1] {
			t.Errorf("pair %d is %q and %q, want %v", i, l, r, want[i])
		}
	}
	if pairs := Outline(left, &model.Plan{}); len(pairs) != len(left.Outline) {
		t.Errorf("against nothing %d pairs", len(pairs))
	}
}
