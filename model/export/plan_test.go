package export

import (
	"guilan/model"
	"guilan/model/compare"
)

func num(n float64) *float64 { return &n }

// smallPlan is a plan that has one of everything, and texts that mean harm to
// terminals and spreadsheets.
func smallPlan() *model.Plan {
	return &model.Plan{
		ID: "pingchuan", Title: "平川县“十四五”公共服务规划", Region: "平川县", DocNumber: "平政发〔2021〕9号", Issued: "2021-12-01",
		PeriodStart: 2021, PeriodEnd: 2025,
		Source:  model.Source{Name: "平川.txt", Format: "text", Encoding: "utf-8", SHA256: "00ff", Lines: 20},
		Outline: []model.Heading{{Level: 1, Number: "第一章", Title: "规划 <背景>", Line: 1}, {Level: 2, Title: "主要目标", Line: 3, Inferred: true}},
		Leads:   []model.Lead{{Heading: 0, Title: "教育稳步发展", Line: 2}},
		Columns: []model.Column{
			{Number: "1", Title: "主要指标", Heading: 1, Kind: model.IndicatorColumn, StartLine: 4, EndLine: 8, FirstBlock: 3, EndBlock: 6},
			{Number: "1-1", Title: "服务清单", Heading: 1, Kind: model.ServiceColumn, StartLine: 9, EndLine: 10, FirstBlock: 6, EndBlock: 8},
			{Title: "养老工程", Heading: -1, Kind: model.NarrativeColumn, StartLine: 11, EndLine: 12, FirstBlock: 8, EndBlock: 10},
		},
		Body: []model.Block{
			{Kind: model.HeadingBlock, Line: 1, EndLine: 1, Text: "第一章 规划 <背景>", Heading: 0},
			{Kind: model.ParagraphBlock, Line: 2, EndLine: 2, Text: "教育稳步发展。普惠率80%\x1b[31m以上\u009b。"},
			{Kind: model.HeadingBlock, Line: 3, EndLine: 3, Text: "主要目标", Heading: 1},
			{Kind: model.ColumnBlock, Line: 4, EndLine: 4, Text: "专栏1 主要指标"},
			{Kind: model.TableBlock, Line: 5, EndLine: 7, Text: "指标 2020 2025 床位(张) 90 [100] 比|率 - 应保尽保", Table: &model.Table{
				Header: []string{"指标", "2020年", "2025年"},
				Rows: []model.Row{
					{Cells: []string{"床位(张)", "90", "[100]"}, Line: 6},
					{Cells: []string{"比|率", "-", "应保尽保"}, Line: 7},
				},
			}},
			{Kind: model.ListBlock, Line: 8, EndLine: 8, Text: "1. [ ]内为五年累计数。"},
			{Kind: model.ColumnBlock, Line: 9, EndLine: 9, Text: "专栏1-1 服务清单"},
			{Kind: model.ParagraphBlock, Line: 10, EndLine: 10, Text: "老有所养：老年人健康管理、高龄津贴（共计2项）"},
			{Kind: model.ColumnBlock, Line: 11, EndLine: 11, Text: "养老工程"},
			{Kind: model.ParagraphBlock, Line: 12, EndLine: 12, Text: "普惠养老。建设平川县养老院。"},
		},
		Furniture: []model.Block{{Kind: model.HeaderBlock, Line: 13, EndLine: 13, Text: "- 3 -"}},
		Indicators: []model.Indicator{
			{Column: 0, Group: "老有所养", Name: "养老服务床位总量", Unit: "万张", Attribute: model.Expected, Line: 6, Values: []model.Value{
				{Label: "2020", Raw: "0.9", Number: num(0.9)}, {Label: "2025", Raw: "≥1.2", Number: num(1.2), Bound: model.AtLeast},
			}},
			{Column: 0, Name: "城镇新增就业人数", Unit: "万人", Line: 7, Values: []model.Value{
				{Label: "2020"}, {Label: "2025", Raw: "[5]", Number: num(5), Cumulative: true},
			}},
			{Column: 0, Name: "=HYPERLINK(\"x\")", Line: 7, Values: []model.Value{
				{Label: "2020", Raw: "-0.5", Number: num(-0.5)}, {Label: "2025", Raw: "应保尽保"},
			}},
		},
		Notes:      []model.Note{{Column: 0, Text: "[ ]内为五年累计数。", Line: 8}},
		Services:   []model.ServiceList{{Column: 1, Group: "老有所养", Items: []string{"老年人健康管理", "高龄津贴"}, Stated: 2, Line: 10}},
		Tasks:      []model.Task{{Column: 2, Title: "普惠养老", Line: 12}},
		Facilities: []model.Facility{{Column: 2, Name: "平川县养老院", Line: 12}},
		Repairs:    []model.Repair{{Line: 3, Kind: "number", Before: "", After: "第一节"}},
		Findings:   []model.Finding{{Code: "contents", Message: "正文没有目录所列的一节。"}},
	}
}

// otherPlan has indicators to compare with those of smallPlan.
func otherPlan() *model.Plan {
	return &model.Plan{
		ID: "gaoyuan", Title: "高原县“十四五”公共服务规划", Region: "高原县", PeriodStart: 2021, PeriodEnd: 2025,
		Outline: []model.Heading{{Level: 1, Number: "一、", Title: "规划背景", Line: 1}},
		Columns: []model.Column{{Number: "2", Title: "主要指标", Kind: model.IndicatorColumn, StartLine: 3}},
		Indicators: []model.Indicator{
			{Column: 0, Group: "老有所养", Name: "养老服务床位总量", Unit: "张", Line: 4, Values: []model.Value{
				{Label: "2020", Raw: "2170", Number: num(2170)}, {Label: "2025", Raw: "≥3620", Number: num(3620), Bound: model.AtLeast},
			}},
			{Column: 0, Name: "城镇新增就业人数", Unit: "万人", Line: 5, Values: []model.Value{
				{Label: "2020", Raw: "0.2", Number: num(0.2)}, {Label: "2025", Raw: "0.3", Number: num(0.3)},
			}},
		},
		Services: []model.ServiceList{{Group: "老有所养", Items: []string{"老年人健康管理", "养老机构补贴"}}},
	}
}

func comparison() *compare.IndicatorTable { return compare.Indicators(smallPlan(), otherPlan()) }
