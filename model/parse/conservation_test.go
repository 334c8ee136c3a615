package parse_test

import (
	"strings"
	"testing"
	"unicode"

	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

// conserved checks that apart from white space every character of a source is in
// the body or in the furniture exactly once, repairs undone.
func conserved(t *testing.T, doc *source.Document) {
	t.Helper()
	p := parse.Plan(doc)
	balance := map[rune]int{}
	count := func(s string, by int) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				balance[r] += by
			}
		}
	}
	for _, l := range doc.Lines {
		count(l.Text, 1)
	}
	for _, d := range doc.Dropped {
		count(string(d.Rune), 1)
	}
	for _, b := range p.Body {
		count(b.Text, -1)
	}
	for _, b := range p.Furniture {
		count(b.Text, -1)
	}
	for _, r := range p.Repairs {
		count(r.Before, -1)
		count(r.After, 1)
	}
	for r, n := range balance {
		if n > 0 {
			t.Errorf("%d × %q lost", n, r)
		} else if n < 0 {
			t.Errorf("%d × %q too many", -n, r)
		}
	}
}

func TestEveryCharacterIsKept(t *testing.T) {
	for _, s := range seeds.Manifest {
		t.Run(s.ID, func(t *testing.T) {
			doc, err := source.Read(s.File, s.Data())
			if err != nil {
				t.Fatal(err)
			}
			conserved(t, doc)
		})
	}
}

// FuzzPlan reads damaged plans: pieces of the bundled and the invented ones, cut and
// put together by the fuzzer. Nothing may panic, and no character may be lost.
func FuzzPlan(f *testing.F) {
	for _, text := range texts(f) {
		lines := strings.Split(text, "\n")
		for at := 0; at < len(lines); at += 20 { // short ones: the fuzzer shrinks each
			f.Add(shortened(lines[at:min(len(lines), at+20)]))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := source.Read("fuzz.txt", []byte(text))
		if err != nil {
			t.Skip()
		}
		conserved(t, doc)
		inBounds(t, doc)
	})
}

// shortened keeps the beginning of each line.
func shortened(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		runes := []rune(l)
		b.WriteString(string(runes[:min(len(runes), 60)]) + "\n")
	}
	return b.String()
}

// inBounds checks that a plan's indexes point into it.
func inBounds(t *testing.T, doc *source.Document) {
	p := parse.Plan(doc)
	for _, c := range p.Columns {
		if c.FirstBlock < 0 || c.FirstBlock >= c.EndBlock || c.EndBlock > len(p.Body) || c.Heading >= len(p.Outline) || c.EndLine < c.StartLine {
			t.Errorf("column out of bounds: %+v", c)
		}
	}
	for _, b := range p.Body {
		if b.Heading >= len(p.Outline) || b.Table != nil && len(b.Table.Rows) > 0 && len(b.Table.Rows[0].Cells) != len(b.Table.Header) {
			t.Errorf("block out of bounds: %+v", b)
		}
	}
	for _, i := range p.Indicators {
		if i.Column < 0 || i.Column >= len(p.Columns) || i.Name == "" {
			t.Errorf("indicator out of bounds: %+v", i)
		}
	}
}

// Long inputs that are all of one kind must be read, too: a pass that looks at
// every pair of lines would not come to an end here.
func TestLongInputs(t *testing.T) {
	for name, line := range map[string]string{
		"wrapped":  "推进公共服务高质量发展不断提升人民群众获得感\n",
		"header":   "2020年\n2025年\n指标\n",
		"columns":  "专栏1 重点工程\n",
		"numbers":  "一、\n(一)\n1.\n",
		"entries":  "教育。新建云川市第九中学，扩大供给，完善设施。\n",
		"chapters": "第一章 总则\n",
		"pipes":    "| 指标 | 2020年 | 2025年 |\n",
		"broken":   "指标\t2020年\n巩固率\n（%）\t95\n",
		"merged":   "指标\t2020年\n",
		"remnants": "<b>&nbsp;&amp;<br>",
		"one line": "一是完善服务。二是推进建设。",
	} {
		t.Run(name, func(t *testing.T) {
			conserved(t, document(t, strings.Repeat(line, 8000)))
		})
	}
}

// The same for tables, whose rows are weighed against each other, and for titles
// without number, which are counted further than any plan does.
func TestLongTables(t *testing.T) {
	for name, lines := range map[string]string{
		"columns":   "序号   指标   单位   2020年   2025年\n 1    托位数     个     4.5     5\n",
		"wrapped":   "      每千人口拥有\n 1               个     4.5     5\n      托位数\n",
		"spaces":    "序号 指标 单位 2020年 2025年\n1 托位数 个 4.5 5\n",
		"services":  "幼有所育 孕产妇健康服务、基本避孕服务\n",
		"blocks":    "每千人口\n托位数\n\n4.5\n\n5\n\n",
		"footnotes": "正文①说明如此如此如此如此如此如此如此如此如此如此。\n① 脚注：如此。\n- 3 -\n",
		"titles":    "重点任务\n正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文。\n",
	} {
		t.Run(name, func(t *testing.T) {
			head := map[string]string{
				"wrapped": "序号   指标         单位   2020年   2025年\n", "services": "领域 服务项目\n", "blocks": "指标\n\n2020年\n\n2025年\n\n",
				"titles": "第一章 总则\n第一节 背景\n正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文。\n第二章 任务\n",
			}[name]
			conserved(t, document(t, head+strings.Repeat(lines, 1000)))
		})
	}
}
