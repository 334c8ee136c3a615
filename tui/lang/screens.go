package lang

// Drill are the words of the shelf and the levels below it.
type Drill struct {
	Shelf, Holds           string // titles of panes
	Part, Chapter, Section string // 篇, 章, 节: titles of panes, and units of a position
	Plan, Entry            string // units of a position
	Position               string // at, of how many, unit
	Untitled               string // text before the first heading
	Text                   string // the entry for a section's own text
	Paragraphs             string // %d paragraphs
	Counts                 string // chapters, columns, indicators, projects of a plan
	Period                 string // 2021—2025
	Marked                 string // %d plans marked
	Empty, EmptyHint       string // a shelf without plans
	Top                    string // one cannot go further out
	Loading                string
	FindingCount           string
	NothingBelow           string
	LeftOff                string // at the entry where the user left off
	Resumed                string
}

var chineseDrill = Drill{
	Shelf: "规划", Holds: "内容", Part: "篇", Chapter: "章", Section: "节", Plan: "部", Entry: "项",
	Position:     "第 %[1]d/%[2]d %[3]s",
	Untitled:     "开头（无标题）",
	Text:         "正文",
	Paragraphs:   "%d 段",
	Counts:       "%d 章 · %d 专栏 · %d 指标 · %d 项目",
	Period:       "%d—%d 年",
	Marked:       "已标记 %d 部，按 = 对比",
	Empty:        "书架上还没有规划。",
	EmptyHint:    "退出后运行  guilan import 文件  把规划读入，再回到这里。",
	Top:          "已在最外层；按 q 退出。",
	Loading:      "正在读取…",
	FindingCount: "%d 处疑点，按 ! 查看",
	NothingBelow: "这里没有可以进入的内容。",
	LeftOff:      "上次",
	Resumed:      "接着上次读到的地方；[ 回到标题。",
}

var englishDrill = Drill{
	Shelf: "Plans", Holds: "Contents", Part: "part", Chapter: "chapter", Section: "section", Plan: "plan", Entry: "entry",
	Position:     "%[3]s %[1]d/%[2]d",
	Untitled:     "Opening (no heading)",
	Text:         "Text",
	Paragraphs:   "paragraphs: %d",
	Counts:       "chapters %d · columns %d · indicators %d · projects %d",
	Period:       "%d–%d",
	Marked:       "%d marked, = compares",
	Empty:        "There are no plans on the shelf yet.",
	EmptyHint:    "Leave, run  guilan import FILE  to read plans in, then come back.",
	Top:          "This is the outermost level; q quits.",
	Loading:      "Loading…",
	FindingCount: "findings: %d, ! lists them",
	NothingBelow: "There is nothing to open here.",
	LeftOff:      "left off",
	Resumed:      "Where you left off; [ goes to the heading.",
}

// Palette are the words of the find palette.
type Palette struct {
	Title, Prompt                             string
	Projects, Text, Indicators, Headings, All string // the kinds of things to find
	ScopeAll, ScopePlan, ScopeMarked          string // where to look; ScopePlan names the place
	Recent, RecentNone                        string
	NoHit                                     string // kind, scope, query
	NoHitHint                                 string
	AllKinds                                  string // all kinds, in NoHit
	NoReadings                                string // the hint where letters were looked for in the text
	NoMarked                                  string
	Hits                                      string
	MoreHits                                  string
	NothingListed                             string
	TypeFirst                                 string
	ByPinyin                                  string
	Kinds                                     map[string]string // kinds of hits
}

var chinesePalette = Palette{
	Title: "查找", Prompt: "汉字、拼音或首字母",
	Projects: "项目", Text: "正文", Indicators: "指标", Headings: "标题", All: "全部",
	ScopeAll: "全部规划", ScopePlan: "本规划（%s）", ScopeMarked: "已标记的 %d 部",
	Recent: "最近查找", RecentNone: "输入名称的一部分，如 河西新城 或 hxxc；@宿州 只找一地；Tab 换类别，Ctrl+S 换范围。",
	NoHit:     "在%[2]s的%[1]s中没有找到“%[3]s”。",
	NoHitHint: "Tab 换类别，Ctrl+S 换范围，或少输几个字。",
	AllKinds:  "项目、指标、标题和正文", NoReadings: "正文按原文的字查找，不按拼音；Tab 换类别。",
	NoMarked:      "没有标记的规划；先在书架上按空格标记。",
	Hits:          "%d 处",
	MoreHits:      "前 %d 处",
	NothingListed: "还没有可选的条目；先输入要找的内容。",
	TypeFirst:     "先输入要找的内容。",
	ByPinyin:      "拼音",
	Kinds: map[string]string{
		"service": "服务项目", "task": "任务", "facility": "具体项目",
		"indicator": "指标", "heading": "标题", "text": "正文",
	},
}

var englishPalette = Palette{
	Title: "Find", Prompt: "characters, pinyin or initials",
	Projects: "projects", Text: "text", Indicators: "indicators", Headings: "headings", All: "all",
	ScopeAll: "all plans", ScopePlan: "this plan (%s)", ScopeMarked: "the %d marked",
	Recent: "Recent", RecentNone: "Type part of a name, such as 河西新城 or hxxc; @宿州 looks in one region; Tab changes the kind, Ctrl+S the scope.",
	NoHit:     "Nothing among the %[1]s of %[2]s matches “%[3]s”.",
	NoHitHint: "Tab changes the kind, Ctrl+S the scope; or type less.",
	AllKinds:  "projects, indicators, headings and text", NoReadings: "Text is found by its characters, not by pinyin; Tab changes the kind.",
	NoMarked:      "No plans are marked; mark some on the shelf with space first.",
	Hits:          "hits: %d",
	MoreHits:      "first %d hits",
	NothingListed: "There is nothing to choose yet; type what to look for.",
	TypeFirst:     "Type what to look for first.",
	ByPinyin:      "pinyin",
	Kinds: map[string]string{
		"service": "service", "task": "task", "facility": "project",
		"indicator": "indicator", "heading": "heading", "text": "text",
	},
}

// Notes are the words of the lists over a plan: bookmarks, findings, outline,
// and of the export.
type Notes struct {
	Bookmarks, NoBookmarks, Bookmarked, BookmarkGone string
	Note, NotePrompt, Noted                          string // Noted: the bookmark
	Findings, NoFindings, FindingNoPlace             string
	Outline, NoOutline                               string
	Export, ExportHint, Exported, Exists             string
	Formats                                          []string // md, csv, xlsx, json in words
	Overwrite, KeepFile                              string
	WholePlan                                        string   // before a format
	PartFormats                                      []string // md, txt: the part
	PartHint                                         string   // what is written where; a file's name
	Copied, CopiedPerhaps, CopiedTmux                string   // the citation
	CannotCopy, NothingToCopy                        string
	Line                                             string
	PlanGone                                         string
}

var chineseNotes = Notes{
	Bookmarks: "书签", NoBookmarks: "还没有书签。在正文或目录中按 b 加一个。",
	Bookmarked: "已加书签：%s；再按 b 写附注", BookmarkGone: "已删除书签：%s",
	Note: "书签附注", NotePrompt: "写下自己的话，Enter 保存", Noted: "附注已保存：%s",
	Findings: "疑点", NoFindings: "这部规划没有发现疑点。", FindingNoPlace: "这一条说的是整部规划，没有具体位置。",
	Outline: "目录", NoOutline: "这部规划没有标题。",
	Export: "导出", ExportHint: "整部规划写入当前文件夹：%s", Exported: "已导出到 %s",
	Exists:    "%s 已存在。",
	Formats:   []string{"Markdown 文本（.md）", "数据表格（.csv，一行一条）", "Excel 工作簿（.xlsx）", "数据（.json）"},
	Overwrite: "覆盖", KeepFile: "另选格式",
	WholePlan:   "整部：",
	PartFormats: []string{"%s：Markdown 文本（.md）", "%s：纯文本（.txt）"}, PartHint: "光标所在的部分写入当前文件夹：%s",
	Copied:        "已复制 %s",
	CopiedPerhaps: "已复制 %s（须终端支持 OSC 52）",
	CopiedTmux:    "已复制 %s（tmux 须 set-clipboard on）",
	CannotCopy:    "这个终端不能由程序复制（不支持 OSC 52）；按 e 导出，或按住 Shift 拖动鼠标选取。",
	NothingToCopy: "这里没有可复制的文字；先移到一条内容上。",
	Line:          "第 %d 行", PlanGone: "书签所在的规划 %s 已不在书架上；按 d 删除书签。",
}

var englishNotes = Notes{
	Bookmarks: "Bookmarks", NoBookmarks: "No bookmarks yet. Press b in a text or a list to add one.",
	Bookmarked: "Bookmarked: %s; b again adds a note", BookmarkGone: "Bookmark deleted: %s",
	Note: "Note", NotePrompt: "write something of your own, Enter keeps it", Noted: "Note kept: %s",
	Findings: "Findings", NoFindings: "Nothing doubtful was found in this plan.", FindingNoPlace: "This one is about the whole plan; it has no place.",
	Outline: "Outline", NoOutline: "This plan has no headings.",
	Export: "Export", ExportHint: "writes the whole plan into the current folder: %s", Exported: "Exported to %s",
	Exists:    "%s exists already.",
	Formats:   []string{"Markdown text (.md)", "data table (.csv, one entry a row)", "Excel workbook (.xlsx)", "data (.json)"},
	Overwrite: "overwrite", KeepFile: "choose another format",
	WholePlan:   "whole plan: ",
	PartFormats: []string{"%s: Markdown text (.md)", "%s: plain text (.txt)"}, PartHint: "writes the part under the cursor into the current folder: %s",
	Copied:        "Copied %s",
	CopiedPerhaps: "Copied %s (if the terminal takes OSC 52)",
	CopiedTmux:    "Copied %s (tmux needs set-clipboard on)",
	CannotCopy:    "Programs cannot copy in this terminal (no OSC 52); e exports, or drag with Shift held to select.",
	NothingToCopy: "There is no text to copy here; move to an entry first.",
	Line:          "line %d", PlanGone: "The plan %s of this bookmark is no longer on the shelf; d deletes the bookmark.",
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
	HelpInputMethod, HelpMouse            string
	TempStore                             string // why
	AtStart, AtEnd                        string // of a list
	NoPaste                               string
	NoBack, NoForward                     string // no further place visited
	TourTitle                             string // step, of how many
	Tour                                  []string
}

var chineseRoot = Root{
	Opening: "正在打开规划库…", OpeningCount: "正在读入规划 %d/%d",
	Working:   "正在处理…",
	NoAnswer:  "“%s”键在这里没有用处；按 ? 看可用的键。",
	NotHere:   "%s（%s）在这里用不上；按 ? 看可用的键。",
	NeedPlan:  "先把光标移到一部规划上。",
	HelpTitle: "帮助", HelpScreen: "此处的键", HelpEverywhere: "各处通用",
	HelpInputMethod: "开着中文输入法时，？／！＝【】也当作对应的键。",
	HelpMouse:       "鼠标：单击选中，再击打开；滚轮滚动；拖动栏间竖线改宽窄。按住 Shift 拖动（macOS 按 Option 或 Fn），用终端自己的选取和复制。",
	TempStore:       "%s 现用临时库，只有自带的规划，书签等不会保存。",
	AtStart:         "已到第一条。", AtEnd: "已到最后一条。",
	NoPaste: "这里没有输入框；先按 / 打开查找，再粘贴。",
	NoBack:  "没有更早到过的地方。", NoForward: "没有更晚到过的地方。",
	TourTitle: "第一次使用 · 第 %d/%d 步（按别的键即结束）",
	Tour: []string{
		"按 ↑ ↓ 选一部规划；右边随之显示它的内容。",
		"按 → 或回车进入：规划 › 章 › 节 › 专栏和正文。",
		"按 ← 返回上一层。",
		"按 / 查找项目，可输汉字、拼音或首字母，如 hxxc 找河西新城。",
		"按 Esc 关闭查找。此外 = 对比两地，! 看疑点，? 看全部按键，q 退出。",
	},
}

var englishRoot = Root{
	Opening: "Opening the store…", OpeningCount: "Reading plans %d/%d",
	Working:   "Working…",
	NoAnswer:  "The key %s does nothing here; ? lists the keys.",
	NotHere:   "%s (%s) is of no use here; ? lists the keys.",
	NeedPlan:  "Move to a plan first.",
	HelpTitle: "Help", HelpScreen: "Keys here", HelpEverywhere: "Keys everywhere",
	HelpInputMethod: "With a Chinese input method on, ？／！＝【】 count as their keys.",
	HelpMouse:       "Mouse: a click selects, another opens; the wheel scrolls; drag the line between panes. With Shift held (Option or Fn on macOS) the terminal selects text itself.",
	TempStore:       "%s A temporary store with the bundled plans is used; bookmarks will not be kept.",
	AtStart:         "This is the first.", AtEnd: "This is the last.",
	NoPaste: "There is no input field here; press / to find, then paste.",
	NoBack:  "There is no earlier place.", NoForward: "There is no later place.",
	TourTitle: "first steps · %d/%d (any other key ends this)",
	Tour: []string{
		"↑ ↓ choose a plan; what it holds shows on the right.",
		"→ or Enter goes in: plan › chapter › section › columns and text.",
		"← comes out again.",
		"/ finds projects by characters, pinyin or initials, such as hxxc for 河西新城.",
		"Esc closes the search. And: = compares, ! lists findings, ? all keys, q quits.",
	},
}
