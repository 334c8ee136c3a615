package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// unitWords are the units of measure of Chinese statistics: counting words and
// measures. Powers of ten (万, 亿) can stand in front of them.
var unitWords = wordSet("%", "‰", "百分点", "个百分点",
	"人次", "人日", "人天", "人年", "人", "名", "户次", "户", "家", "个", "所", "处", "座", "张", "床", "套", "间", "栋", "台", "辆",
	"部", "册", "本", "件", "份", "条", "项", "次", "场", "场次", "期", "批", "组", "对", "支", "只", "块", "片", "门", "宗", "起", "例",
	"岁", "周岁", "年", "天", "日", "小时", "分钟", "公里", "千米", "米", "厘米", "平方米", "平方公里", "平方千米", "m2", "㎡", "km",
	"公顷", "亩", "立方米", "吨", "千克", "公斤", "克", "微克", "毫克", "升", "千瓦时", "千瓦", "度", "标准煤", "吨标准煤",
	"元", "美元", "分贝", "人口", "人人口", "老人", "老年人", "学生", "生", "村", "社区", "床位", "标台", "班", "倍", "位", "席", "学位",
	"平米", "平方", "GB", "Mbps", "册次", "月", "比值", "比例")

// unitEndings are the characters that a unit can end in; most other texts do not.
var unitEndings = func() *runeSet {
	ends := []rune("0123456789百千万亿十一)/·每、")
	for word := range unitWords {
		ends = append(ends, lastRune(word))
	}
	slices.Sort(ends)
	return anyOf(string(slices.Compact(ends)))
}()

// isUnit tells whether a text is a unit of measure: "%", "万人次", "微克/立方米",
// "1/10万".
func isUnit(s string) bool {
	if !unitEndings.has(foldRune(lastRune(s))) {
		return false
	}
	s = strings.ReplaceAll(fold(s), "入次", "人次") // misread
	if s == "" || len(s) > 48 || isDecimal(s) {
		return false
	}
	if s == "1/10万" || s == "10万分之一" {
		return true
	}
	if at := strings.IndexByte(s, '('); at > 0 && strings.HasSuffix(s, ")") {
		return isUnit(s[:at]) && isUnit(s[at+1:len(s)-1]) // 万册(件)
	}
	if strings.Contains(s, "/") && perPeople.MatchString(s) {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '·' || r == '每' || r == '、' })
	if len(parts) == 0 || len(parts) > 3 {
		return false
	}
	for _, part := range parts {
		if figure := strings.TrimRight(part, "%‰"); allDigits(figure) && figure != "" {
			return false
		}
		bare := strings.TrimLeft(part, "0123456789百千万亿十")
		if bare != "" && !unitWords[bare] && !unitWords[strings.TrimLeft(part, "0123456789")] {
			return false
		}
	}
	return true
}

// perPeople matches a unit that counts by people: "人/千名老人", "张/百人".
var perPeople = regexp.MustCompile(`^(人|名|个|张|位|床|册|件|次)/每?(十|百|千|万|\d{1,5})+[名个]?(老年人|老人|人|儿童|常住人口|人口)$`)

// The brackets around a unit.
var (
	unitOpenings = anyOf("（(〔[［")
	unitClosings = anyOf("）)〕]］")
)

// splitUnit takes the unit off the end of an indicator's name: in brackets, in a
// bracket that lost its closing half, or bare behind a space or slash ("安置率 %").
// lost tells that a bracket opens and nothing stands in it.
func splitUnit(name string) (rest, unit string, lost bool) {
	name = strings.TrimSpace(name)
	text := strings.TrimRight(name, "*＊ ")
	if at := lastOpen(text); at >= 0 {
		inside := strings.TrimSpace(text[at+bracketLen(text[at:]):])
		if last := lastRune(inside); unitClosings.has(last) {
			inside = strings.TrimSpace(inside[:len(inside)-len(string(last))])
		}
		head := strings.TrimSpace(text[:at])
		switch {
		case head == "":
		case inside == "":
			return head, "", true
		case fold(inside) == "%o" || fold(inside) == "%0": // recognition saw two signs
			return head, "‰", false
		case isUnit(strings.TrimPrefix(inside, "单位：")) || isUnit(strings.TrimPrefix(fold(inside), "单位:")):
			return head, strings.TrimPrefix(strings.TrimPrefix(inside, "单位："), "单位:"), false
		}
	}
	if at := strings.LastIndexAny(text, " 　"); at > 0 {
		if unit := strings.TrimSpace(text[at:]); isUnit(unit) {
			return strings.TrimSpace(text[:at]), unit, false
		}
	}
	if head, unit, ok := cutSlashed(text); ok {
		return head, unit, false
	}
	if !unitOpenings.in(text) {
		text = strings.TrimRight(text, "）)") // of a bracket that lost its opening half
	}
	for _, sign := range []string{"%", "％", "‰"} {
		if head, ok := strings.CutSuffix(text, sign); ok && head != "" {
			return strings.TrimSpace(head), sign, false
		}
	}
	return name, "", false
}

// cutSlashed takes a unit off that stands behind a slash: "托位数/个". A measure in
// front of the slash ("浓度微克/立方米") would be part of the unit.
func cutSlashed(text string) (head, unit string, ok bool) {
	at := slashes.index(text)
	if at <= 0 {
		return "", "", false
	}
	head, unit = strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+bracketLen(text[at:]):])
	return head, unit, isUnit(unit) && !measures.has(lastRune(head))
}

var (
	slashes  = anyOf("/／")
	measures = anyOf("克元0123456789")
)

// lastOpen returns where the last bracket of a text opens, if it closes at the
// text's end or not at all; -1 otherwise. Brackets can stand inside it.
func lastOpen(text string) int {
	depth := 0
	for i := len(text); i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
		switch {
		case unitClosings.has(r):
			if depth == 0 && i+size < len(text) {
				return -1
			}
			depth++
		case unitOpenings.has(r):
			if depth--; depth <= 0 {
				return i
			}
		}
	}
	return -1
}

func bracketLen(s string) int {
	for _, r := range s {
		return len(string(r))
	}
	return 0
}
