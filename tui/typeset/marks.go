package typeset

import (
	"strings"
	"unicode"
)

// closing marks must not stand at a line's start, opening marks not at its end.
const (
	closing = "、。，．：；！？）】》〉」』〕〗〞’”…‥·・％‰℃°" + ",.:;!?)]}%"
	opening = "（【《〈「『〔〖〝‘“" + "([{"
)

// IsClosing tells whether a rune must not stand at the start of a line.
func IsClosing(r rune) bool { return strings.ContainsRune(closing, r) }

// IsOpening tells whether a rune must not stand at the end of a line.
func IsOpening(r rune) bool { return strings.ContainsRune(opening, r) }

// scales and units follow a figure and are kept on its line where they can be
// (2.6平方米, 19.77万人次). Longer ones come before their own beginnings.
var (
	scales = []string{"余万", "多万", "万亿", "千万", "百万", "十万", "万", "亿", "千", "百", "余", "多"}
	units  = []string{
		"个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "公顷", "公里", "千米", "厘米", "米", "亩",
		"人次", "人", "名", "位", "户", "套", "张", "个", "所", "家", "处", "座", "项", "次", "件", "种", "类", "级", "期", "届",
		"场", "册", "班", "条", "台", "辆", "元", "倍", "年", "月", "日", "天", "岁", "分钟", "小时", "周", "层", "吨", "兆", "%",
	}
)

// unitAfter returns how many runes of text, which follows a figure, belong to
// the figure: spaces, scale and unit. 0 where no unit follows.
func unitAfter(text []rune) int {
	n := 0
	for n < len(text) && unicode.IsSpace(text[n]) && text[n] != '\n' {
		n++
	}
	scale := prefixLen(text[n:], scales)
	unit := prefixLen(text[n+scale:], units)
	if scale+unit == 0 {
		return 0
	}
	return n + scale + unit
}

func prefixLen(text []rune, words []string) int {
	for _, word := range words {
		n := 0
		for _, r := range word {
			if n == len(text) || text[n] != r {
				n = -1
				break
			}
			n++
		}
		if n > 0 {
			return n
		}
	}
	return 0
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// isRange tells whether a rune between two figures makes a range of them.
func isRange(r rune) bool { return strings.ContainsRune("—–-~～至", r) }
