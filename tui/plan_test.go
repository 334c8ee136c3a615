package tui

import (
	"fmt"
	"strings"

	"guilan/model"
)

// inventedPlan makes a plan of an invented place from lines: "# " opens a
// chapter, "## " a section, "▣ " "▦ " "≡ " a column, which lasts until an empty
// line; other lines are paragraphs.
func inventedPlan(id, region, text string) *model.Plan {
	p := &model.Plan{ID: id, Region: region, Title: region + "“十四五”公共服务规划", PeriodStart: 2021, PeriodEnd: 2025}
	heading, column := -1, -1
	endColumn := func() {
		if column >= 0 {
			p.Columns[column].EndBlock = len(p.Body)
			p.Columns[column].EndLine = p.Body[len(p.Body)-1].Line
			column = -1
		}
	}
	for i, line := range strings.Split(text, "\n") {
		b := model.Block{Kind: model.ParagraphBlock, Line: i + 1, EndLine: i + 1, Text: line}
		marks, rest, _ := strings.Cut(line, " ")
		switch marks {
		case "":
			if line == "" {
				endColumn()
				continue
			}
		case "#", "##":
			endColumn()
			number, title, numbered := strings.Cut(rest, " ")
			if !numbered {
				number, title = "", rest
			}
			heading = len(p.Outline)
			p.Outline = append(p.Outline, model.Heading{Level: len(marks), Number: number, Title: title, Line: i + 1})
			b.Kind, b.Heading, b.Text = model.HeadingBlock, heading, rest
		case "▣", "▦", "≡":
			endColumn()
			column = len(p.Columns)
			kind := map[string]model.ColumnKind{"▣": model.NarrativeColumn, "▦": model.IndicatorColumn, "≡": model.ServiceColumn}[marks]
			p.Columns = append(p.Columns, model.Column{
				Number: fmt.Sprint(column + 1), Title: rest, Heading: heading, Kind: kind,
				StartLine: i + 1, FirstBlock: len(p.Body),
			})
			b.Kind, b.Text = model.ColumnBlock, fmt.Sprintf("专栏%d %s", column+1, rest)
		}
		p.Body = append(p.Body, b)
	}
	endColumn()
	return p
}

const qinghe = `为完善公共服务，制定本规划。
# 第一章 规划背景
## 第一节 发展基础
“十三五”时期，全市公共服务水平持续提升。
教育方面。学前教育普惠性资源覆盖率达到百分之九十。
## 第二节 面临形势
人口结构正在变化。
# 第二章 推进基本公共服务均等化
到二〇二五年，基本公共服务均等化水平明显提高。
## 第一节 完善标准体系
严格落实国家标准。
≡ 基本公共服务项目清单
幼有所育：孕产妇健康服务、婴幼儿照护服务

## 第二节 补齐服务短板
推动义务教育优质均衡发展。加快新城区学校建设。
▣ 义务教育提质扩容工程
加快推进清河市第一实验小学（南湖校区）、第二中学建设。

▦ 主要指标
养老服务床位总量（张）

# 第三章 健全保障机制
▣ 重大行动
开展公共服务满意度调查。

# 附则
本规划由市发展改革委解释。`

func inventedShelf() *shelf {
	return &shelf{plans: []*model.Plan{
		inventedPlan("qinghe", "清河市", qinghe),
		inventedPlan("linshan", "临山县", strings.ReplaceAll(qinghe, "清河市", "临山县")),
		inventedPlan("yunxi", "云溪区", strings.ReplaceAll(qinghe, "清河市", "云溪区")),
	}}
}
