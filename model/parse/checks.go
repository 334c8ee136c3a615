package parse

import (
	"fmt"
	"regexp"
	"sort"
	"strings"

	"guilan/model"
)

// perMille are indicators that are always given per thousand; a bracket behind
// them that lost its ‰ is filled again. Source: the indicator lists of the
// national 健康中国 and 公共服务 plans.
var perMille = wordSet("婴儿死亡率", "5岁以下儿童死亡率", "新生儿死亡率", "人口自然增长率", "出生率", "死亡率")

// lostUnit restores the unit of an indicator whose bracket is empty, or says that
// it is lost.
func (r *reading) lostUnit(ind *model.Indicator) string {
	if perMille[fold(ind.Name)] {
		return "‰"
	}
	r.find(ind.Line, "unit lost", fmt.Sprintf("指标“%s”的单位在原文中缺失。", ind.Name))
	return ""
}

// growth matches the label of a column that tells how a value grows.
var growth = regexp.MustCompile(`增长|增速|增幅|年均`)

// findMissing reports a row in which a value column is empty; a column of growth,
// which many indicators have none of, can be.
func (r *reading) findMissing(ind *model.Indicator) {
	var given []string
	missing := false
	for _, v := range ind.Values {
		switch {
		case v.Raw != "":
			given = append(given, fmt.Sprintf("%s（%s）", v.Raw, v.Label))
		case !growth.MatchString(v.Label):
			missing = true
		}
	}
	if !missing {
		return
	}
	r.find(ind.Line, "missing value", fmt.Sprintf("指标“%s”有一格为空，原文只有%s。", ind.Name, strings.Join(given, "、")))
}

// checkText looks for text that ends in mid-sentence.
func (r *reading) checkText() {
	for i, b := range r.plan.Body {
		if b.Kind != model.ParagraphBlock || short(b.Text, 39) {
			continue
		}
		last := lastRune(b.Text)
		switch {
		case endsSentence(b.Text):
		case strings.ContainsRune("，,、", last):
			r.find(b.EndLine, "cut text", fmt.Sprintf("段落在句中中断：“…%s”。", ending(b.Text)))
		case i == len(r.plan.Body)-1:
			r.find(b.EndLine, "cut text", fmt.Sprintf("全文在句中结束：“…%s”。", ending(b.Text)))
		}
	}
}

// finish puts what the passes found in the order of the source.
func (r *reading) finish() {
	p := r.plan
	sort.SliceStable(p.Furniture, func(i, j int) bool { return p.Furniture[i].Line < p.Furniture[j].Line })
	sort.SliceStable(p.Repairs, func(i, j int) bool { return p.Repairs[i].Line < p.Repairs[j].Line })
	sort.SliceStable(p.Findings, func(i, j int) bool { return p.Findings[i].Line < p.Findings[j].Line })
}

func (r *reading) dropFinding(code string, line int) {
	kept := r.plan.Findings[:0]
	for _, f := range r.plan.Findings {
		if f.Code != code || f.Line != line {
			kept = append(kept, f)
		}
	}
	r.plan.Findings = kept
}

// checkContents compares the contents with the body.
func (r *reading) checkContents() {
	have := map[string]bool{}
	for i := range r.pieces {
		if h := r.pieces[i].head; h != nil {
			have[bare(h.title)], have[bare(h.number+"："+h.title)] = true, true // 附件：…
		}
		if c := r.pieces[i].column; c != nil {
			have[bare(c.title)] = true
		}
	}
	for _, e := range r.contents {
		if have[e.key] {
			continue
		}
		if e.isCol {
			r.find(e.line, "column missing", fmt.Sprintf("专栏目录列有“专栏%s %s”，正文中没有。", e.number, e.title))
		} else {
			r.find(e.line, "heading missing", fmt.Sprintf("目录列有“%s %s”，正文中没有这个标题。", e.number, e.title))
		}
	}
	if len(r.contents) == 0 {
		return
	}
	listed := map[string]int{}
	deepest := 0
	for i, e := range r.contents {
		listed[e.key] = i
		deepest = max(deepest, int(e.style))
	}
	parent := -1 // the last heading's entry
	for i := range r.pieces {
		h := r.pieces[i].head
		if h == nil || h.style == unnumbered || int(h.style) > deepest {
			continue
		}
		if at, ok := listed[bare(h.title)]; ok {
			parent = at
		} else if r.listsBelow(parent, h.style) {
			r.find(r.pieces[i].line, "heading not in contents", fmt.Sprintf("标题“%s %s”不在目录中。", h.number, h.title))
		}
	}
}

// listsBelow tells whether the contents list headings of a style at the place behind
// an entry: they can leave out the sections of some chapters.
func (r *reading) listsBelow(entry int, st style) bool {
	for _, e := range r.contents[entry+1:] {
		if e.style <= st && e.style != unnumbered {
			return e.style == st
		}
	}
	return entry >= 0 && r.contents[entry].style == st
}
