package lang

// Compare are the words of the comparing screens.
type Compare struct {
	Kinds      []string // titles: indicators, columns, services, outline
	Sides      string   // left plan, right plan
	SideNames  []string // left, right
	SideBySide string
	Counts     string // in common, left only, right only
	RowOf      string // at, of how many
	Nothing    string // nothing to compare

	With       string // title of the chooser; the left plan
	Prompt     string
	OnlyPlan   string // there is no other plan
	NoSuchPlan string

	Indicator, Unit, Difference string // heads of columns
	NoGroup                     string
	Review, ReviewShort         string // actual, what had been promised
	OnlyLeft, OnlyRight         string
	Same                        string
	NotComparable               string
	Reasons                     map[string]string
	HasNone                     string // a plan does not have it
	InUnit                      string // the unit in which figures are compared
	Filters                     []string
	Filtered                    string // filter, how many rows

	NoCounterpart          string // of a plan
	Apart, Together        string // what z has done
	IsApart, IsTogether    string // how the panes scroll now
	Board                  string // title
	BoardCounts            string // plans, indicators
	Base, Target, Change   string // what the board shows
	BestWorst              string // what the signs mean
	BoardNone, NoMorePlans string

	Formats    []string // md, csv, xlsx, json in words
	ExportHint string   // what is written where; a file's name
}

var chineseCompare = Compare{
	Kinds:      []string{"指标对比", "专栏对比", "项目清单对比", "目录对比"},
	Sides:      "左 %s   右 %s",
	SideNames:  []string{"左", "右"},
	SideBySide: "并排",
	Counts:     "共有 %d · 仅左 %d · 仅右 %d",
	RowOf:      "第 %d/%d 行",
	Nothing:    "两部规划都没有这一类内容；Tab 换一类。",

	With: "%s 与哪一部对比？", Prompt: "输入地区或名称筛选",
	OnlyPlan: "书架上没有别的规划可比；先用 guilan import 读入。", NoSuchPlan: "没有这样的规划；少输几个字。",

	Indicator: "指标", Unit: "单位", Difference: "差",
	NoGroup: "其他",
	Review:  "实绩 %s（原目标 %s）", ReviewShort: "实绩 %s",
	OnlyLeft: "仅左", OnlyRight: "仅右", Same: "相同",
	NotComparable: "不可比：",
	Reasons:       map[string]string{"units": "单位不同", "no unit": "单位不明", "totals": "口径不同", "years": "年份不同"},
	HasNone:       "没有这一条",
	InUnit:        "数值按“%s”对齐；差 = 左 − 右。",
	Filters:       []string{"全部", "共有", "仅一方", "有差异", "约束性"},
	Filtered:      "筛选：%s（%d 行）",

	NoCounterpart: "%s 没有对应的内容。",
	Apart:         "两栏各自滚动；再按 z 一起滚动。", Together: "两栏一起滚动。",
	IsApart: "各自滚动", IsTogether: "一起滚动",
	Board: "指标看板", BoardCounts: "%d 部 · %d 项",
	Base: "基期值", Target: "目标值", Change: "变化",
	BestWorst: "▲ 最好 ▼ 最差",
	BoardNone: "标记的规划都没有指标表。", NoMorePlans: "没有更多规划可左右移动。",

	Formats:    []string{"Markdown 表格（.md）", "表格（.csv）", "Excel 工作簿（.xlsx）", "数据（.json）"},
	ExportHint: "屏幕上的对比（按当前筛选）写入当前文件夹：%s",
}

var englishCompare = Compare{
	Kinds:      []string{"Indicators", "Columns", "Services", "Outlines"},
	Sides:      "left %s   right %s",
	SideNames:  []string{"left", "right"},
	SideBySide: "side by side",
	Counts:     "both %d · left only %d · right only %d",
	RowOf:      "row %d/%d",
	Nothing:    "Neither plan has any of these; Tab turns to another kind.",

	With: "Compare %s with which plan?", Prompt: "type a region or title",
	OnlyPlan: "There is no other plan to compare with; read one in with guilan import.", NoSuchPlan: "There is no such plan; type less.",

	Indicator: "Indicator", Unit: "Unit", Difference: "Diff",
	NoGroup: "Others",
	Review:  "actual %s (promised %s)", ReviewShort: "actual %s",
	OnlyLeft: "left only", OnlyRight: "right only", Same: "same",
	NotComparable: "not comparable: ",
	Reasons:       map[string]string{"units": "other units", "no unit": "unit unknown", "totals": "totals differ", "years": "years differ"},
	HasNone:       "does not have it",
	InUnit:        "Figures are given in “%s”; difference = left − right.",
	Filters:       []string{"all", "both", "one side only", "differing", "binding"},
	Filtered:      "Shown: %s (%d rows)",

	NoCounterpart: "%s has no counterpart.",
	Apart:         "The panes scroll apart; z joins them again.", Together: "The panes scroll together.",
	IsApart: "apart", IsTogether: "together",
	Board: "Board of indicators", BoardCounts: "%d plans · %d indicators",
	Base: "base", Target: "target", Change: "change",
	BestWorst: "▲ best ▼ worst",
	BoardNone: "None of the marked plans has indicator tables.", NoMorePlans: "There are no more plans this way.",

	Formats:    []string{"Markdown table (.md)", "table (.csv)", "Excel workbook (.xlsx)", "data (.json)"},
	ExportHint: "writes the comparison as shown, filter applied, into the current folder: %s",
}
