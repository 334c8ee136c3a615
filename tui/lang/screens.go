package lang

// Drill are the words of the shelf and the levels below it.
type Drill struct {
	Shelf, Chapters, Sections, Holds      string // titles of the panes
	Untitled                              string // text before the first heading
	Text                                  string // the entry for a section's own text
	Paragraphs                            string // %d paragraphs
	Counts                                string // chapters, columns, indicators, projects of a plan
	Period                                string // 2021—2025
	ChapterOf, SectionOf, EntryOf, PlanOf string // %d of %d
	Marked                                string // %d plans marked
	Empty, EmptyHint                      string // a shelf without plans
	Top                                   string // one cannot go further out
	Loading                               string
	DocNumber, Issuer, Issued             string
	FindingCount                          string
	NothingBelow                          string
}

var chineseDrill = Drill{
	Shelf: "规划", Chapters: "章", Sections: "节", Holds: "内容",
	Untitled:   "开头（无标题）",
	Text:       "正文",
	Paragraphs: "%d 段",
	Counts:     "%d 章 · %d 专栏 · %d 指标 · %d 项目",
	Period:     "%d—%d 年",
	ChapterOf:  "第 %d/%d 章", SectionOf: "第 %d/%d 节", EntryOf: "第 %d/%d 项", PlanOf: "第 %d/%d 部",
	Marked:    "已标记 %d 部，按 = 对比",
	Empty:     "书架上还没有规划。",
	EmptyHint: "退出后运行  guilan import 文件  把规划读入，再回到这里。",
	Top:       "已在最外层；按 q 退出。",
	Loading:   "正在读取…",
	DocNumber: "文号", Issuer: "发文机关", Issued: "成文日期",
	FindingCount: "%d 处疑点，按 ! 查看",
	NothingBelow: "这里没有可以进入的内容。",
}

var englishDrill = Drill{
	Shelf: "Plans", Chapters: "Chapters", Sections: "Sections", Holds: "Contents",
	Untitled:   "Opening (no heading)",
	Text:       "Text",
	Paragraphs: "%d paragraphs",
	Counts:     "%d chapters · %d columns · %d indicators · %d projects",
	Period:     "%d–%d",
	ChapterOf:  "chapter %d/%d", SectionOf: "section %d/%d", EntryOf: "entry %d/%d", PlanOf: "plan %d/%d",
	Marked:    "%d marked, = compares",
	Empty:     "There are no plans on the shelf yet.",
	EmptyHint: "Leave, run  guilan import FILE  to read plans in, then come back.",
	Top:       "This is the outermost level; q quits.",
	Loading:   "Loading…",
	DocNumber: "Document", Issuer: "Issuer", Issued: "Issued",
	FindingCount: "%d findings, ! lists them",
	NothingBelow: "There is nothing to open here.",
}

// Palette are the words of the find palette.
type Palette struct {
	Title, Prompt                                 string
	Projects, Text, Indicators, Headings, All     string // the kinds of things to find
	ScopeAll, ScopePlan, ScopeMarked, ScopeRegion string // where to look; ScopePlan and ScopeRegion name the place
	Recent, RecentNone                            string
	Searching                                     string
	NoHit                                         string // kind, scope, query
	NoHitHint                                     string
	NoMarked                                      string
	NoRegion                                      string
	Hits                                          string
	MoreHits                                      string
	Preview                                       string
	ByPinyin                                      string
	Kinds                                         map[string]string // kinds of hits
}

var chinesePalette = Palette{
	Title: "查找", Prompt: "汉字、拼音或首字母",
	Projects: "项目", Text: "正文", Indicators: "指标", Headings: "标题", All: "全部",
	ScopeAll: "全部规划", ScopePlan: "本规划（%s）", ScopeMarked: "已标记的 %d 部", ScopeRegion: "@%s",
	Recent: "最近查找", RecentNone: "输入名称的一部分，如 河西新城 或 hxxc；@宿州 只找一地；Tab 换类别，^S 换范围。",
	Searching: "正在查找…",
	NoHit:     "在%[2]s的%[1]s中没有找到“%[3]s”。",
	NoHitHint: "Tab 换类别，^S 换范围，或少输几个字。",
	NoMarked:  "没有标记的规划；先在书架上按空格标记。",
	NoRegion:  "没有名为“%s”的地区；书架上有：%s",
	Hits:      "%d 处",
	MoreHits:  "前 %d 处",
	Preview:   "原文",
	ByPinyin:  "拼音",
	Kinds: map[string]string{
		"service": "服务项目", "task": "任务", "facility": "具体项目",
		"indicator": "指标", "heading": "标题", "text": "正文",
	},
}

var englishPalette = Palette{
	Title: "Find", Prompt: "characters, pinyin or initials",
	Projects: "projects", Text: "text", Indicators: "indicators", Headings: "headings", All: "all",
	ScopeAll: "all plans", ScopePlan: "this plan (%s)", ScopeMarked: "the %d marked", ScopeRegion: "@%s",
	Recent: "Recent", RecentNone: "Type part of a name, such as 河西新城 or hxxc; @宿州 looks in one region; Tab changes the kind, ^S the scope.",
	Searching: "Searching…",
	NoHit:     "Nothing among the %[1]s of %[2]s matches “%[3]s”.",
	NoHitHint: "Tab changes the kind, ^S the scope; or type less.",
	NoMarked:  "No plans are marked; mark some on the shelf with space first.",
	NoRegion:  "No region is called “%s”; the shelf has: %s",
	Hits:      "%d hits",
	MoreHits:  "first %d hits",
	Preview:   "Place",
	ByPinyin:  "pinyin",
	Kinds: map[string]string{
		"service": "service", "task": "task", "facility": "project",
		"indicator": "indicator", "heading": "heading", "text": "text",
	},
}

// Notes are the words of the lists over a plan: bookmarks, findings, outline,
// and of the export.
type Notes struct {
	Bookmarks, NoBookmarks, Bookmarked, BookmarkGone string
	Findings, NoFindings, FindingLine                string
	Outline, NoOutline                               string
	Export, ExportHint, Exported, Exists             string
	Formats                                          []string // md, csv, xlsx, json in words
	Overwrite, KeepFile                              string
	Copied, NothingToCopy                            string
	Citation                                         string // title, place
	CitationTitle                                    string
	Line                                             string
}

var chineseNotes = Notes{
	Bookmarks: "书签", NoBookmarks: "还没有书签。在正文或目录中按 b 加一个。",
	Bookmarked: "已加书签：%s", BookmarkGone: "已删除书签：%s",
	Findings: "疑点", NoFindings: "这部规划没有发现疑点。", FindingLine: "第 %d 行",
	Outline: "目录", NoOutline: "这部规划没有标题。",
	Export: "导出", ExportHint: "整部规划写入当前文件夹", Exported: "已导出到 %s",
	Exists:    "%s 已存在。",
	Formats:   []string{"Markdown 文本（.md）", "指标表格（.csv）", "Excel 工作簿（.xlsx）", "数据（.json）"},
	Overwrite: "覆盖", KeepFile: "另选格式",
	Copied: "已送往剪贴板（若终端支持 OSC 52）：%s", NothingToCopy: "这里没有可复制的文字；先移到一条内容上。",
	Citation: "%[1]s%[2]s", CitationTitle: "《%s》",
	Line: "第 %d 行",
}

var englishNotes = Notes{
	Bookmarks: "Bookmarks", NoBookmarks: "No bookmarks yet. Press b in a text or a list to add one.",
	Bookmarked: "Bookmarked: %s", BookmarkGone: "Bookmark deleted: %s",
	Findings: "Findings", NoFindings: "Nothing doubtful was found in this plan.", FindingLine: "line %d",
	Outline: "Outline", NoOutline: "This plan has no headings.",
	Export: "Export", ExportHint: "writes the whole plan into the current folder", Exported: "Exported to %s",
	Exists:    "%s exists already.",
	Formats:   []string{"Markdown text (.md)", "indicator table (.csv)", "Excel workbook (.xlsx)", "data (.json)"},
	Overwrite: "overwrite", KeepFile: "choose another format",
	Copied: "Sent to the clipboard (where the terminal knows OSC 52): %s", NothingToCopy: "There is no text to copy here; move to an entry first.",
	Citation: "%[1]s %[2]s", CitationTitle: "《%s》",
	Line: "line %d",
}

// Root are the words of the frame around the screens: start, troubles, keys
// without a meaning.
type Root struct {
	Opening, OpeningCount                 string
	Working                               string
	NoAnswer                              string // a key
	NotHere                               string // a key and what it does
	NeedPlan                              string
	HelpTitle, HelpScreen, HelpEverywhere string
	HelpInputMethod                       string
	TempStore                             string // why
	Newer, NotStore, Unwritable, Busy     string
	Trouble                               string
	MarkMore                              string
}

var chineseRoot = Root{
	Opening: "正在打开规划库…", OpeningCount: "正在读入规划 %d/%d",
	Working:   "正在处理…",
	NoAnswer:  "“%s”键在这里没有用处；按 ? 看可用的键。",
	NotHere:   "%s（%s）在这里用不上；按 ? 看可用的键。",
	NeedPlan:  "先把光标移到一部规划上。",
	HelpTitle: "帮助", HelpScreen: "此处的键", HelpEverywhere: "各处通用",
	HelpInputMethod: "开着中文输入法时，？／！＝【】也当作对应的键。",
	TempStore:       "%s 现用临时库，只有自带的规划，书签等不会保存。",
	Newer:           "规划库由更新版本的程序写成，请升级程序：%s。",
	NotStore:        "%s 不是规划库，请用 --db 另指一个文件。",
	Unwritable:      "规划库所在文件夹不可写：%s。",
	Busy:            "另一个程序正在使用规划库 %s，请稍后再试。",
	Trouble:         "出错：%v",
	MarkMore:        "再标记一部（空格），或取消标记后按 = 选择对比的规划。",
}

var englishRoot = Root{
	Opening: "Opening the store…", OpeningCount: "Reading plans %d/%d",
	Working:   "Working…",
	NoAnswer:  "The key %s does nothing here; ? lists the keys.",
	NotHere:   "%s (%s) is of no use here; ? lists the keys.",
	NeedPlan:  "Move to a plan first.",
	HelpTitle: "Help", HelpScreen: "Keys here", HelpEverywhere: "Keys everywhere",
	HelpInputMethod: "With a Chinese input method on, ？／！＝【】 count as their keys.",
	TempStore:       "%s A temporary store with the bundled plans is used; bookmarks will not be kept.",
	Newer:           "A newer program wrote the store, please upgrade: %s.",
	NotStore:        "%s is not a store of plans; name another file with --db.",
	Unwritable:      "The store's folder cannot be written: %s.",
	Busy:            "Another program is using the store %s; try again later.",
	Trouble:         "Trouble: %v",
	MarkMore:        "Mark one more plan (space), or unmark and press = to choose one.",
}
