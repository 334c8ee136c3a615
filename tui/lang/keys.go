package lang

// Keys say what each key does, in a word or two for the foot of the screen.
type Keys struct {
	Space                              string // the name of the space bar
	Move, Up, Down, In, Out            string
	Top, Bottom, PageUp, PageDown      string
	NextPane, PrevPane, Mark           string
	Find, FindHere, FindNext, FindPrev string
	Compare                            string
	PrevHeading, NextHeading           string
	PrevColumn, NextColumn             string
	SideLeft, SideRight                string
	Outline, Bookmark, Bookmarks       string
	Note, Back, Forward                string
	Copy, Export, Findings, Help       string
	Release, Board, Filter, Repairs    string
	Sort, PairUp                       string
	Scope, NextKind, PrevKind          string
	Accept, Remove, Cancel, Quit       string
}

var chineseKeys = Keys{
	Space: "空格",
	Move:  "移动", Up: "上移", Down: "下移", In: "进入", Out: "返回",
	Top: "到顶", Bottom: "到底", PageUp: "上一页", PageDown: "下一页",
	NextPane: "右栏", PrevPane: "左栏", Mark: "标记",
	Find: "找项目", FindHere: "本文查找", FindNext: "下一处", FindPrev: "上一处",
	Compare:     "对比",
	PrevHeading: "上一标题", NextHeading: "下一标题",
	PrevColumn: "上一专栏", NextColumn: "下一专栏",
	SideLeft: "表格左移", SideRight: "表格右移",
	Outline: "目录", Bookmark: "加书签", Bookmarks: "书签列表",
	Note: "附注", Back: "后退", Forward: "前进",
	Copy: "复制", Export: "导出", Findings: "疑点", Help: "帮助",
	Release: "各自滚动", Board: "换看数值", Filter: "筛选", Repairs: "修补说明",
	Sort: "排序", PairUp: "手工配对",
	Scope: "范围", NextKind: "下一类", PrevKind: "上一类",
	Accept: "确定", Remove: "删除", Cancel: "关闭", Quit: "退出",
}

var englishKeys = Keys{
	Space: "space",
	Move:  "move", Up: "up", Down: "down", In: "open", Out: "back",
	Top: "top", Bottom: "bottom", PageUp: "page up", PageDown: "page down",
	NextPane: "next pane", PrevPane: "previous pane", Mark: "mark",
	Find: "find", FindHere: "find in text", FindNext: "next match", FindPrev: "previous match",
	Compare:     "compare",
	PrevHeading: "previous heading", NextHeading: "next heading",
	PrevColumn: "previous column", NextColumn: "next column",
	SideLeft: "table left", SideRight: "table right",
	Outline: "outline", Bookmark: "bookmark", Bookmarks: "bookmarks",
	Note: "note", Back: "previous place", Forward: "next place",
	Copy: "copy", Export: "export", Findings: "findings", Help: "help",
	Release: "scroll apart", Board: "other values", Filter: "filter", Repairs: "explain repair",
	Sort: "sort", PairUp: "pair by hand",
	Scope: "scope", NextKind: "next kind", PrevKind: "previous kind",
	Accept: "accept", Remove: "delete", Cancel: "close", Quit: "quit",
}
