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
	HasNone                     string            // a plan does not have it
	InUnit                      string            // the unit in which figures are compared
	Changes                     string            // of the left and the right plan
	Open                        map[string]string // what the bound of a difference says of it
	Filters                     []string
	Filtered                    string   // filter, how many rows
	Orders, BoardOrders         []string // in which rows stand
	Ordered                     string   // order
	Views                       []string // what of the figures shows
	SideHeads                   []string // how the columns of a side are headed in these views
	Verdicts                    map[string]string
	VerdictCounts               string // side, how many are met, of how many
	VerdictSigns                string // what the signs on the board mean
	Promise                     string // plan, promised, actual, verdict
	NoReviews                   string // v finds no completion to show

	NoCounterpart          string   // of a plan
	Apart, Together        string   // what z has done
	IsApart, IsTogether    string   // how the panes scroll now
	Board                  string   // title
	BoardCounts            string   // plans, indicators
	BoardViews             []string // what of the figures shows
	BestWorst              string   // what the signs mean
	BoundsRanked           string   // how bounds are ranked
	BoardNone, NoMorePlans string

	PairWith    string // title: the column to be paired
	PairNone    string // the entry that pairs it with nothing
	PairedWith  string // of a column, its present counterpart
	Paired      string // what pairing by hand has done
	PairedAlone string
	ByHand      string // sign between columns paired by hand
	PairHint    string // at the end of NoCounterpart
	Linked      string // the entry that the panes stand level at
	Unlinked    string // the entry under the cursor has no counterpart
	PairFilters []string
	ApartIn     string   // what only one side has in a name: the side, the words
	Elsewhere   string   // the domain under which the other plan lists it
	NoLists     []string // a plan has no columns, lists, headings to compare

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
	InUnit:        "按“%s”对齐；差 = 左 − 右。",
	Changes:       "变化 左 %s · 右 %s；",
	Open: map[string]string{
		"≈": "≈：两边都只给界限，差是界限之差，实际可大可小。",
		"≥": "≥：目标本身是界限，实际的差不小于此数。", ">": ">：目标本身是界限，实际的差大于此数。",
		"≤": "≤：目标本身是界限，实际的差不大于此数。", "<": "<：目标本身是界限，实际的差小于此数。",
	},
	Filters:       []string{"全部", "共有", "仅一方", "有差异", "约束性"},
	Filtered:      "筛选：%s（%d 行）",
	Orders:        []string{"按领域", "按名称", "按差", "按左变化", "按右变化"},
	BoardOrders:   []string{"按领域", "按名称", "按差距"},
	Ordered:       "排序：%s",
	Views:         []string{"基期 → 目标", "变化", "完成情况"},
	SideHeads:     []string{"基期 → 目标", "变化", "原目标 → 实绩"},
	Verdicts:      map[string]string{"met": "✓ 达到", "missed": "✗ 未达到", "undecided": "? 无法判定"},
	VerdictCounts: "%s达到 %d/%d",
	VerdictSigns:  "✓ 达到 ✗ 未达到 ? 无法判定",
	Promise:       "%s 原目标 %s，实绩 %s，%s",
	NoReviews:     "没有上期目标完成情况表，只有基期、目标和变化可看。",

	NoCounterpart: "%s 没有对应的内容。",
	Apart:         "两栏各自滚动；再按 z 一起滚动。", Together: "两栏一起滚动。",
	IsApart: "各自滚动", IsTogether: "一起滚动",
	Board: "指标看板", BoardCounts: "%d 部 · %d 项",
	BoardViews: []string{"目标值", "变化", "基期值", "完成情况"},
	BestWorst:  "▲ 最好 ▼ 最差", BoundsRanked: "带 ≥、≤ 等界限的按所写数值排。",
	BoardNone: "标记的规划都没有指标表。", NoMorePlans: "没有更多规划可左右移动。",

	PairWith: "%s 与哪个专栏对比？", PairNone: "不配对", PairedWith: "现配 %s",
	Paired: "已手工配对，本次对比期间有效。", PairedAlone: "已取消配对，本次对比期间有效。",
	ByHand: "手工", PairHint: "按 p 可手工配对。",
	Linked: "对齐：%s", Unlinked: "此条仅%s方有",
	PairFilters: []string{"全部", "共有", "仅一方", "有差异"},
	ApartIn:     "%s多“%s”", Elsewhere: "另一方列在“%s”",
	NoLists: []string{"%s没有指标表。", "%s没有专栏。", "%s没有项目清单。", "%s没有标题。"},

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
	InUnit:        "in “%s”; difference = left − right.",
	Changes:       "change left %s · right %s; ",
	Open: map[string]string{
		"≈": "≈: both only give bounds; the true difference may be more or less.",
		"≥": "≥: a target is a bound; the true difference is no less.", ">": ">: a target is a bound; the true difference is more.",
		"≤": "≤: a target is a bound; the true difference is no more.", "<": "<: a target is a bound; the true difference is less.",
	},
	Filters:       []string{"all", "both", "one side only", "differing", "binding"},
	Filtered:      "Shown: %s (%d rows)",
	Orders:        []string{"by domain", "by name", "by difference", "by left change", "by right change"},
	BoardOrders:   []string{"by domain", "by name", "by spread"},
	Ordered:       "Sorted %s",
	Views:         []string{"base → target", "change", "completion"},
	SideHeads:     []string{"base → target", "change", "promised → actual"},
	Verdicts:      map[string]string{"met": "✓ met", "missed": "✗ missed", "undecided": "? undecided"},
	VerdictCounts: "%s met %d/%d",
	VerdictSigns:  "✓ met ✗ missed ? undecided",
	Promise:       "%s promised %s, actual %s, %s",
	NoReviews:     "There is no review of past targets; only base, target and change can be shown.",

	NoCounterpart: "%s has no counterpart.",
	Apart:         "The panes scroll apart; z joins them again.", Together: "The panes scroll together.",
	IsApart: "apart", IsTogether: "together",
	Board: "Board of indicators", BoardCounts: "%d plans · %d indicators",
	BoardViews: []string{"target", "change", "base", "completion"},
	BestWorst:  "▲ best ▼ worst", BoundsRanked: "Bounds such as ≥ are ranked by the figure written.",
	BoardNone: "None of the marked plans has indicator tables.", NoMorePlans: "There are no more plans this way.",

	PairWith: "Compare %s with which column?", PairNone: "with none", PairedWith: "now with %s",
	Paired: "Paired by hand, for as long as this comparison is open.", PairedAlone: "Parted, for as long as this comparison is open.",
	ByHand: "by hand", PairHint: "p pairs it by hand.",
	Linked: "level: %s", Unlinked: "only the %s side has this",
	PairFilters: []string{"all", "both", "one side only", "differing"},
	ApartIn:     "%s adds “%s”", Elsewhere: "the other lists it under “%s”",
	NoLists: []string{"%s has no indicator tables.", "%s has no columns.", "%s has no service lists.", "%s has no headings."},

	Formats:    []string{"Markdown table (.md)", "table (.csv)", "Excel workbook (.xlsx)", "data (.json)"},
	ExportHint: "writes the comparison as shown, filter applied, into the current folder: %s",
}
