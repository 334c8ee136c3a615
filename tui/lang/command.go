package lang

// Command are the words of the command line.
type Command struct {
	Short, List, Show, Import, Remove, Search, Compare, Check, Export string // what commands do

	DB, Lang, Format, Region, ID, DryRun, Scope, Plan, Limit, What, Out, Ambiguous string // what flags do

	Usage       string // a wrong call, and how to see the right one
	Piped       string // behind the list that the bare program prints into a pipe
	Dumb        string // the same on a terminal that cannot place text
	NoWidth     string // a wrong --ambiguous
	Reading     string // plans read, of how many
	Imported    string // file, id, region, title
	Replaced    string
	WouldImport string
	Failed      string // file, why
	Partly      string // why an import stopped, how many files were read, of how many
	NoFiles     string // in which folders
	NoFile      string // which
	NoLang      string // which was asked for
	OneFile     string // --id and --region with several files
	Holds       string // what an imported plan holds: chapters, columns, indicators, projects
	Removed     string
	NoHeading   string // plan, words
	Headings    string // words, which they could be
	NoColumn    string
	Columns     string
	NoHits      string // query
	NoFindings  string // plan
	TwoPlans    string
	NoFormat    string // format, which there are
	NoScope     string
	NoWhat      string
	NeedOut     string // format
	Written     string // file

	PlanHead    []string // headers of the table of plans
	HitHead     []string
	FindingHead []string
}

var chineseCommand = Command{
	Short:   "离线阅读、查找和对比公共服务规划",
	List:    "列出库中的规划",
	Show:    "显示一部规划的目录，或一章、一节、一个专栏的原文（column:编号）",
	Import:  "把文件或文件夹中的规划读入库中",
	Remove:  "从库中移除规划",
	Search:  "按名称或全文查找，可用汉字、拼音或首字母",
	Compare: "对比几部规划的指标、专栏、项目清单或目录",
	Check:   "列出疑点：原文自相矛盾或残缺之处",
	Export:  "导出读入的整部规划",

	DB: "规划库文件（环境变量 GUILAN_DB）", Lang: "界面语言：zh 或 en", Format: "输出格式：%s",
	Region: "规划所属地区（代替自动识别）", ID: "规划的标识（代替取自文件名的）", DryRun: "只读不存，看看能读出什么",
	Scope: "范围：projects、text、indicators、headings、all", Plan: "只在这部规划中查找", Limit: "最多几条",
	What: "对比什么：indicators、completion、columns、services、outline", Out: "写入文件，不打印",
	Ambiguous: "“…≥① 等字符占一格（narrow）还是两格（wide）；不写则询问终端",

	Usage:       "%s；用法见 guilan %s--help",
	Piped:       "在终端中直接运行 guilan 可打开阅读界面；各命令见 guilan --help。",
	Dumb:        "这个终端（TERM=dumb）不能显示阅读界面。可用 guilan show、search、compare 等命令，见 guilan --help；普通终端请设 TERM=xterm-256color。",
	NoWidth:     "--ambiguous 只能是 narrow 或 wide，不能是“%s”",
	Reading:     "正在读入规划 %d/%d",
	Imported:    "%s：已读入为 %s（%s）《%s》",
	Replaced:    "%s：已替换 %s（%s）《%s》",
	WouldImport: "%s：将读入为 %s（%s）《%s》",
	Failed:      "%s：没有读入，%s",
	Partly:      "%s（已读入 %d 个文件，共 %d 个；再次导入即可补齐）",
	NoFiles:     "%s 中没有文本文件；规划请存为 .txt 或 .md 文件",
	NoFile:      "没有文件 %s；请检查路径和文件名",
	NoLang:      "没有语言“%s”，可用：zh、en",
	OneFile:     "--id 和 --region 只能用于一个文件",
	Holds:       "%d 章、%d 专栏、%d 指标、%d 项目",
	Removed:     "已移除 %s（%s）",
	NoHeading:   "%s 中没有标题“%s”；用 guilan show %[1]s 看目录",
	Headings:    "“%s”可指几个标题：%s；请写完整些",
	NoColumn:    "%s 中没有专栏“%s”；用 guilan show %[1]s 看目录",
	Columns:     "“%s”可指几个专栏：%s；请写完整些",
	NoHits:      "没有找到“%s”；可换 --scope all，或少写几个字",
	NoFindings:  "%s：没有疑点",
	TwoPlans:    "专栏、项目清单和目录一次对比两部规划",
	NoFormat:    "没有格式“%s”，可用：%s",
	NoScope:     "没有范围“%s”，可用：%s",
	NoWhat:      "不能对比“%s”，可用：%s",
	NeedOut:     "%s 不能打印在终端上，请用 --out 指定文件",
	Written:     "已写入 %s",

	PlanHead:    []string{"标识", "地区", "规划期", "章", "专栏", "指标", "项目", "疑点", "名称"},
	HitHead:     []string{"类型", "名称", "规划", "专栏", "章节", "行"},
	FindingHead: []string{"规划", "行", "疑点"},
}

var englishCommand = Command{
	Short:   "Read, search and compare public-service plans offline",
	List:    "List the plans in the store",
	Show:    "Show a plan's outline, or the text of a chapter, section or column (column:N)",
	Import:  "Read plans from files or folders into the store",
	Remove:  "Take plans out of the store",
	Search:  "Search names or full text by characters, pinyin or initials",
	Compare: "Compare the indicators, columns, service lists or outlines of plans",
	Check:   "List findings: where a plan's text disagrees with itself or is damaged",
	Export:  "Export a whole plan as read",

	DB: "the store's file (environment: GUILAN_DB)", Lang: "language: zh or en", Format: "output format: %s",
	Region: "the plan's region, instead of the one read", ID: "the plan's id, instead of one from the file name", DryRun: "read without storing",
	Scope: "scope: projects, text, indicators, headings, all", Plan: "look in this plan only", Limit: "how many at most",
	What: "what to compare: indicators, completion, columns, services, outline", Out: "write to a file instead of printing",
	Ambiguous: "whether “ … ≥ ① take one cell (narrow) or two (wide); by default the terminal is asked",

	Usage:       "%s; see guilan %s--help",
	Piped:       "Run guilan in a terminal to open the reader; guilan --help lists the commands.",
	Dumb:        "This terminal (TERM=dumb) cannot show the reader. guilan show, search, compare and the other commands work, see guilan --help; on an ordinary terminal set TERM=xterm-256color.",
	NoWidth:     "--ambiguous is narrow or wide, not “%s”",
	Reading:     "Reading plans %d/%d",
	Imported:    "%s: imported as %s (%s) “%s”",
	Replaced:    "%s: replaced %s (%s) “%s”",
	WouldImport: "%s: would be imported as %s (%s) “%s”",
	Failed:      "%s: not imported, %s",
	Partly:      "%s (%d of %d files were read; import again for the rest)",
	NoFiles:     "no text files in %s; save plans as .txt or .md files",
	NoFile:      "there is no file %s; check its path and name",
	NoLang:      "there is no language “%s”; choose from zh, en",
	OneFile:     "--id and --region go with one file",
	Holds:       "%d chapters, %d columns, %d indicators, %d projects",
	Removed:     "removed %s (%s)",
	NoHeading:   "%s has no heading “%s”; guilan show %[1]s lists them",
	Headings:    "“%s” could be several headings: %s; write more of it",
	NoColumn:    "%s has no column “%s”; guilan show %[1]s lists them",
	Columns:     "“%s” could be several columns: %s; write more of it",
	NoHits:      "nothing matches “%s”; try --scope all, or fewer characters",
	NoFindings:  "%s: no findings",
	TwoPlans:    "columns, services and outlines are compared two plans at a time",
	NoFormat:    "there is no format “%s”; choose from %s",
	NoScope:     "there is no scope “%s”; choose from %s",
	NoWhat:      "“%s” cannot be compared; choose from %s",
	NeedOut:     "%s cannot be printed on a terminal; name a file with --out",
	Written:     "written to %s",

	PlanHead:    []string{"id", "region", "period", "chapters", "columns", "indicators", "projects", "findings", "title"},
	HitHead:     []string{"kind", "name", "plan", "column", "section", "line"},
	FindingHead: []string{"plan", "line", "finding"},
}
