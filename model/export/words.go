package export

import "guilan/model/compare"

// Words are the words that an export adds to what the plans say.
type Words struct {
	// Why says why a row cannot be compared.
	Why func(*compare.Row) string

	// comparisons
	Indicators, Columns, Services, Outline string // titles
	NotComparable, AsWritten               string // sheets
	Group, Indicator, Unit, Remarks        string
	Source, Line, Difference, Target       string
	AtLine                                 string // format: line
	AssumedUnit                            string // format: plan, unit
	Bound, Total                           string // in remarks: format label, bound; format label
	LeftOnly, RightOnly, Both, Sides       string
	ListedElsewhere                        string // format: side, domain of the other plan
	Number, Title, Score, Level            string
	Service                                string
	DifferenceIs                           string // format: left plan, right plan
	Change, Same, OpenDifference           string
	DifferenceOf                           string // format: the year of the actual figures
	WordedOtherwise                        string // format: in both; what only one side has in its name
	ByHand                                 string

	// completion
	Completion, Promised, Came, Over, Verdict string
	Verdicts                                  map[compare.Verdict]string

	// a plan
	Plan, Attribute, Label, Value, Raw, Cumulative, Yes string
	Kind, Section, Column, Content, Text, Entries       string
	Task, Facility, Note, Finding, Repair, Before       string
	After, Name, Stated                                 string
	Region, DocNumber, Issuer, Issued, Published        string
	Period, File                                        string
	Contents, ServiceList                               string

	// kinds of blocks and of columns
	Heading, Paragraph, Table, Entry, Footnote      string
	IndicatorColumn, ServiceColumn, NarrativeColumn string
}

// Chinese are the words in Chinese.
var Chinese = Words{
	Why:        func(r *compare.Row) string { return r.Why },
	Indicators: "指标对比", Columns: "专栏对比", Services: "项目清单对比", Outline: "目录对比",
	NotComparable: "不可比", AsWritten: "原文",
	Group: "领域", Indicator: "指标", Unit: "单位", Remarks: "说明",
	Source: "来源", Line: "行", AtLine: "第%d行", Difference: "差", Target: "目标",
	AssumedUnit: "%s未注明单位，按惯例为%s",
	Bound:       "%s为“%s”", Total: "%s为五年累计数",
	LeftOnly: "仅左", RightOnly: "仅右", Both: "共有", Sides: "归属", ListedElsewhere: "%s（另一方列在“%s”）",
	Number: "编号", Title: "标题", Score: "相近度", Level: "级",
	Service:      "服务项目",
	DifferenceIs: "差：%s减%s；≥、≤、>、< 表示目标本身是界限，≈ 表示两方都是界限，差只是界限之差",
	Change:       "变化", Same: "相同", OpenDifference: "两方都是界限，差只是界限之差，实际可大可小",
	DifferenceOf:    "差为%d年实绩之差",
	WordedOtherwise: "%s（措辞：%s）", ByHand: "手工配对",

	Completion: "完成情况", Promised: "原目标", Came: "实绩", Over: "实绩减目标", Verdict: "结果",
	Verdicts: map[compare.Verdict]string{compare.Met: "✓ 达到", compare.Missed: "✗ 未达到", compare.Undecided: "无法判定"},

	Plan: "规划", Attribute: "属性", Label: "年份", Value: "数值", Raw: "原值", Cumulative: "五年累计", Yes: "是",
	Kind: "类型", Section: "章节", Column: "专栏", Content: "内容", Text: "正文", Entries: "任务与项目",
	Task: "任务", Facility: "具体项目", Note: "注", Finding: "疑点", Repair: "修补", Before: "原为",
	After: "读作", Name: "名称", Stated: "文中所称项数",
	Region: "地区", DocNumber: "文号", Issuer: "发文机关", Issued: "成文日期", Published: "发布日期",
	Period: "规划期", File: "来源文件", Contents: "目录", ServiceList: "项目清单",
	Heading: "标题", Paragraph: "段落", Table: "表格", Entry: "条目", Footnote: "脚注",
	IndicatorColumn: "指标表", ServiceColumn: "项目清单", NarrativeColumn: "工程",
}

// English are the words in English.
var English = Words{
	Why:        englishWhy,
	Indicators: "Indicators compared", Columns: "Columns compared", Services: "Service lists compared", Outline: "Outlines compared",
	NotComparable: "Not comparable", AsWritten: "As written",
	Group: "Domain", Indicator: "Indicator", Unit: "Unit", Remarks: "Remarks",
	Source: "source", Line: "line", AtLine: "line %d", Difference: "Difference", Target: "target",
	AssumedUnit: "%s gives no unit; %s by custom",
	Bound:       "%s is “%s”", Total: "%s is a five-year total",
	LeftOnly: "Left only", RightOnly: "Right only", Both: "Both", Sides: "In", ListedElsewhere: "%s (the other lists it under “%s”)",
	Number: "No.", Title: "Title", Score: "Likeness", Level: "Level",
	Service:      "Service",
	DifferenceIs: "Difference: %s minus %s; ≥, ≤, > and < mean that a target is itself a bound, ≈ that both are and only the bounds differ by that",
	Change:       "change", Same: "same", OpenDifference: "both targets are bounds: only the bounds differ by that",
	DifferenceOf:    "the difference is that of the actual figures of %d",
	WordedOtherwise: "%s (wording: %s)", ByHand: "by hand",

	Completion: "Completion", Promised: "promised", Came: "actual", Over: "actual minus promised", Verdict: "result",
	Verdicts: map[compare.Verdict]string{compare.Met: "✓ met", compare.Missed: "✗ missed", compare.Undecided: "undecided"},

	Plan: "Plan", Attribute: "Attribute", Label: "Year", Value: "Number", Raw: "As written", Cumulative: "Five-year total", Yes: "yes",
	Kind: "Kind", Section: "Section", Column: "Column", Content: "Content", Text: "Text", Entries: "Projects",
	Task: "Task", Facility: "Project", Note: "Note", Finding: "Finding", Repair: "Repair", Before: "Was",
	After: "Read as", Name: "Name", Stated: "Stated count",
	Region: "Region", DocNumber: "Document number", Issuer: "Issuer", Issued: "Issued", Published: "Published",
	Period: "Period", File: "Source file", Contents: "Outline", ServiceList: "Services",
	Heading: "Heading", Paragraph: "Paragraph", Table: "Table", Entry: "Entry", Footnote: "Footnote",
	IndicatorColumn: "Indicators", ServiceColumn: "Services", NarrativeColumn: "Projects",
}

func englishWhy(r *compare.Row) string {
	switch r.Reason {
	case compare.UnitsDiffer:
		return "not comparable: units differ"
	case compare.UnitMissing:
		return "not comparable: a plan gives no unit"
	case compare.TotalsDiffer:
		return "not comparable: five-year totals and yearly figures"
	case compare.YearsDiffer:
		return "not comparable: no year in common"
	}
	return ""
}
