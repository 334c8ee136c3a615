package lang

// Reader are the words of the reader.
type Reader struct {
	Empty                 string // a plan without text
	Innermost             string // nothing to go into
	NoSlide               string // no table to scroll sideways
	NoHeading, NoColumn   string // no further one in this direction
	FindPrompt            string
	Matches               string // at, of how many
	NoMatchShort, NoMatch string // NoMatch names the query
	NoQuery               string
	FromStart, FromEnd    string // the search went round

	Repairs       string // title
	NoRepair      string
	RepairLine    string // line, kind
	RepairBefore  string
	RepairAfter   string
	RepairNothing string // nothing stood there
	RepairOther   string // a kind that has no words here
	RepairKinds   map[string]string
}

var chineseReader = Reader{
	Empty:     "这部规划没有读出正文。",
	Innermost: "已经是正文；← 返回。",
	NoSlide:   "这里没有更宽的表格可左右移动。",
	NoHeading: "这个方向没有标题了。", NoColumn: "这个方向没有专栏了。",
	FindPrompt: "本文查找 ", Matches: "第 %d/%d 处",
	NoMatchShort: "没有", NoMatch: "本文中没有“%s”。",
	NoQuery:   "先按 ^F 输入要找的文字。",
	FromStart: "已从头找起。", FromEnd: "已从末尾找起。",

	Repairs:    "修补说明",
	NoRepair:   "此行没有修补过；修补过的行左边有 ※。",
	RepairLine: "第 %d 行：%s", RepairBefore: "原文：", RepairAfter: "改为：",
	RepairNothing: "（无）", RepairOther: "修补",
	RepairKinds: map[string]string{
		"joined fragment":    "合并被编号隔开的片段",
		"joined lines":       "接上被切断的段落",
		"joined heading":     "接上被切断的标题",
		"joined table":       "接上被分页切断的表格",
		"restored number":    "补回缺失的编号",
		"restored full stop": "补回缺失的句号",
		"restored comma":     "改正识别错的顿号",
		"restored bullet":    "改正项目符号",
		"restored unit":      "补回缺失的单位",
		"closed bracket":     "补上缺失的括号",
		"dropped character":  "去掉不可显示的字符",
		"decoded entity":     "还原网页转义字符",
		"decoded table":      "还原网页表格的分隔",
	},
}

var englishReader = Reader{
	Empty:     "No text was read from this plan.",
	Innermost: "This is the text itself; ← goes back.",
	NoSlide:   "There is no wider table here to move sideways.",
	NoHeading: "There is no further heading this way.", NoColumn: "There is no further column this way.",
	FindPrompt: "Find in text ", Matches: "%d/%d",
	NoMatchShort: "none", NoMatch: "“%s” is not in this text.",
	NoQuery:   "Press ^F first and type what to find.",
	FromStart: "Found from the start.", FromEnd: "Found from the end.",

	Repairs:    "Repairs",
	NoRepair:   "Nothing was mended in this line; mended lines have ※ at their left.",
	RepairLine: "Line %d: %s", RepairBefore: "Source: ", RepairAfter: "Read as: ",
	RepairNothing: "(nothing)", RepairOther: "mended",
	RepairKinds: map[string]string{
		"joined fragment":    "fragments joined that numbers had cut apart",
		"joined lines":       "a paragraph joined that had been cut",
		"joined heading":     "a heading joined that had been cut",
		"joined table":       "a table joined that a page had cut",
		"restored number":    "a lost number put back",
		"restored full stop": "a lost full stop put back",
		"restored comma":     "a misread list comma put right",
		"restored bullet":    "a bullet of a symbol font put right",
		"restored unit":      "a lost unit put back",
		"closed bracket":     "a lost bracket put back",
		"dropped character":  "a character left out that cannot be shown",
		"decoded entity":     "a character of a web page decoded",
		"decoded table":      "cells of a web page's table set apart",
	},
}
