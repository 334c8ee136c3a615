package model

import (
	"reflect"
	"testing"
)

// invented is a plan with text before its first heading, two chapters and a
// column.
func invented() *Plan {
	heading := func(i int) Block { return Block{Kind: HeadingBlock, Heading: i, Text: "标题"} }
	text := Block{Kind: ParagraphBlock, Heading: -1, Text: "正文"}
	p := &Plan{
		Outline: []Heading{
			{Level: 1, Number: "第一章", Title: "规划背景"},
			{Level: 2, Number: "第一节", Title: "发展基础"},
			{Level: 3, Number: "1.", Title: "教育"},
			{Level: 2, Number: "第二节", Title: "面临形势"},
			{Level: 1, Number: "第二章", Title: "总体要求（2021—2025年）"},
		},
		Columns: []Column{{Number: "1", Title: "教育工程"}, {Title: "主要指标"}},
	}
	p.Body = []Block{text, heading(0), text, heading(1), heading(2), text, heading(3), text, heading(4), text, text}
	for i := range p.Body {
		p.Body[i].Line, p.Body[i].EndLine = 10*i+1, 10*i+3
	}
	return p
}

func TestSections(t *testing.T) {
	p := invented()
	type span struct{ heading, first, ownEnd, end int }
	var got []span
	var walk func([]*Section)
	walk = func(sections []*Section) {
		for _, s := range sections {
			got = append(got, span{s.Heading, s.First, s.OwnEnd, s.End})
			walk(s.Children)
		}
	}
	walk(p.Sections())
	want := []span{{-1, 0, 1, 1}, {0, 1, 3, 8}, {1, 3, 4, 6}, {2, 4, 6, 6}, {3, 6, 8, 8}, {4, 8, 11, 11}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("sections %v, want %v", got, want)
	}
	if s := p.Section(3); s == nil || s.First != 6 {
		t.Errorf("section of heading 3: %+v", s)
	}
	if got := p.Path(2); !reflect.DeepEqual(got, []int{0, 1, 2}) {
		t.Errorf("path %v", got)
	}
}

func TestBlockAt(t *testing.T) {
	p := invented()
	for line, want := range map[int]int{0: -1, 1: 0, 3: 0, 5: 0, 11: 1, 101: 10, 5000: 10} {
		if got := p.BlockAt(line); got != want {
			t.Errorf("block at line %d is %d, want %d", line, got, want)
		}
	}
}

func TestFinding(t *testing.T) {
	p := invented()
	for words, want := range map[string][]int{
		"规划背景": {0}, "第一章 规划背景": {0}, "第一章": {0}, "发展": {1}, "形势": {3}, "总体要求(2021-2025年)": nil,
		"总体要求": {4}, "": nil, "没有": nil,
	} {
		if got := p.FindHeadings(words); !reflect.DeepEqual(got, want) {
			t.Errorf("headings %q: %v, want %v", words, got, want)
		}
	}
	for words, want := range map[string][]int{"1": {0}, "2": {1}, "3": nil, "教育": {0}, "指标": {1}, "": nil} {
		if got := p.FindColumns(words); !reflect.DeepEqual(got, want) {
			t.Errorf("columns %q: %v, want %v", words, got, want)
		}
	}
}
