package parse

// Headings that Chinese plans use again and again, after the model texts of the
// national and provincial "十四五" plans. They are evidence where a plan's
// numbers are lost and where headings stand inside running text.

// chapterTitles stand at the rank of a chapter.
var chapterTitles = wordSet(
	"序言", "前言", "引言", "导言", "导语", "绪论", "总论", "总则", "结语", "后记", "附则",
	"附件", "附录", "附表", "名词解释", "编制说明",
	"规划背景", "发展背景", "编制背景", "发展环境", "总体要求", "总体思路", "总体目标", "主要任务",
	"重点任务", "重点工程", "重大工程", "主要目标", "发展目标",
	"保障措施", "实施保障", "规划保障", "组织保障", "规划实施", "组织实施", "保障机制", "实施机制",
)

// sectionTitles stand at the rank of a section.
var sectionTitles = wordSet(
	"发展基础", "发展现状", "发展回顾", "发展成效", "主要成效", "基础条件", "现状基础", "存在问题",
	"面临形势", "面临挑战", "机遇挑战", "机遇与挑战", "发展机遇", "形势要求", "发展形势", "发展环境",
	"指导思想", "基本原则", "主要目标", "发展目标", "总体目标", "主要指标", "远景目标", "战略定位",
)

func wordSet(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// standardTitle tells whether a bare text is a heading that plans use.
func standardTitle(key string) bool {
	return chapterTitles[key] || sectionTitles[key]
}
