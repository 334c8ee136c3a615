package parse

import (
	"regexp"
	"strconv"
	"strings"

	"guilan/model"
)

func itoa(n int) string { return strconv.Itoa(n) }

// wordCell matches words that plans put in a number's place.
var wordCell = regexp.MustCompile(`^(.{0,8}应.尽.|.{0,6}(平均|先进|领先)水平(以上)?|.{0,4}全覆盖|.{0,4}(清零|归零)|.{0,10}(同步|持平)|.{0,4}达标|(超额|提前|全面|如期|按期|未|已)?完成|是|否|有|零|` +
	`(持续|逐步|稳步|不断|进一步|保持|力争|明显|大幅|显著|有所).{0,4}(提高|提升|下降|降低|增长|增加|扩大|改善|优化|稳定|完善|减少|加强|合理区间)|` +
	`(达到|高于|低于|不低于|不高于|优于)(全国|全省|全市|全区|省|国家|上年|.{0,4}平均|.{0,4}规定|.{0,4}标准).{0,10}|` +
	`(不低于|不高于|高于|低于|快于|不慢于).{2,14}(增速|增幅|增长|水平|标准)|` +
	`基本(建成|实现|消除|完成|持平|稳定|达标).{0,4})$`)

// dashes stand in a cell that is left empty.
var dashes = anyOf("-—_/\\·.…")

// isDash tells whether a cell is empty or holds a dash: no value is given.
func isDash(cell string) bool { return isDashed(fold(cell)) }

func isDashed(folded string) bool {
	switch folded {
	case "无", "空", "暂无", "不适用":
		return true
	}
	for _, r := range folded {
		if !dashes.has(r) {
			return false
		}
	}
	return true
}

// isValue tells whether a cell can be a value of an indicator: a number, a
// ratio, a dash, or words that plans put in a number's place.
func isValue(cell string) bool {
	s := fold(cell)
	return isDashed(s) || isNumber(s) || isValueWord(s)
}

func isValueWord(folded string) bool {
	return len(folded) <= 45 && (wordEndings[folded[max(0, len(folded)-6):]] || hasPrefix(folded, wordOpenings) || strings.Contains(folded, "应")) &&
		wordCell.MatchString(folded)
}

// wordEndings and wordOpenings are how the words that wordCell matches end, or
// begin; most names of indicators do neither.
var (
	wordEndings = wordSet("水平", "以上", "覆盖", "清零", "归零", "同步", "持平", "达标", "完成", "是", "否", "有", "零",
		"提高", "提升", "下降", "降低", "增长", "增加", "扩大", "改善", "优化", "稳定", "完善", "减少", "加强", "区间")
	wordOpenings = []string{"应", "达到", "高于", "低于", "不低于", "不高于", "优于", "快于", "不慢于", "基本"}
)

// isAttribute tells whether a cell says how binding an indicator is: 约束性,
// 预期性指标.
func isAttribute(cell string) bool {
	if !attributeOpenings.has(firstRune(cell)) {
		return false
	}
	s := strings.TrimSuffix(fold(cell), "指标")
	switch strings.TrimSuffix(strings.TrimSuffix(s, "性"), "型") {
	case "约束", "预期", "指导", "引导", "监测", "参考":
		return true
	}
	return false
}

var attributeOpenings = anyOf("约预指引监参")

// isInteger tells whether a cell is a whole number of up to three digits, as
// serial numbers are.
func isInteger(folded string) bool {
	for _, r := range folded {
		if r < '0' || r > '9' {
			return false
		}
	}
	return folded != "" && len(folded) <= 3
}

// readValue reads the cell of a value column. A five-year total is marked by
// brackets, an asterisk or 累计.
func readValue(label, cell string) model.Value {
	v := model.Value{Label: label}
	if isDash(cell) || cell == "一" { // 一 alone is a dash that recognition misread
		return v
	}
	v.Raw = squeeze(cell)
	s := strings.ReplaceAll(fold(cell), "，", ",")
	v.Cumulative = strings.ContainsAny(s, "[]*＊") || strings.Contains(s, "累计") || strings.Contains(label, "累计") && !strings.Contains(label, "年均")
	f, ok := readFigure(s)
	if !ok || isRatio(s) || strings.Contains(f.behind, "、") {
		return v
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(f.number, ",", ""), 64)
	if err != nil {
		return v
	}
	v.Number = &n
	v.Bound = bound(f.before, strings.Trim(f.behind, "[]()*"))
	return v
}

// bound reads the side of a number from the words before and behind it.
func bound(before, behind string) model.Bound {
	switch {
	case strings.ContainsAny(before, "≥≧") || strings.Contains(before, ">="):
		return model.AtLeast
	case strings.ContainsAny(before, "≤≦") || strings.Contains(before, "<="):
		return model.AtMost
	case strings.Contains(before, "不低于") || strings.Contains(before, "不少于") || strings.Contains(before, "不小于"):
		return model.AtLeast
	case strings.Contains(before, "不高于") || strings.Contains(before, "不超过") || strings.Contains(before, "不多于") ||
		strings.Contains(before, "不大于") || strings.Contains(before, "控制在"):
		return model.AtMost
	case strings.ContainsAny(before, ">") || strings.Contains(before, "大于") || strings.Contains(before, "高于") || strings.Contains(before, "超过"):
		return model.Above
	case strings.ContainsAny(before, "<") || strings.Contains(before, "小于") || strings.Contains(before, "低于"):
		return model.Below
	case strings.ContainsAny(before, "~约"):
		return model.About
	case strings.Contains(behind, "左右"):
		return model.About
	case strings.Contains(behind, "以内") || strings.Contains(behind, "以下"):
		return model.AtMost
	case strings.Contains(behind, "以上"):
		return model.AtLeast
	}
	return ""
}

// valueUnit returns the unit that a value cell carries behind its number:
// "%" of "95.03%", "万户" of "0.02万户"; "" for none.
func valueUnit(cell string) string {
	f, _ := readFigure(fold(cell))
	unit := f.behind
	for _, word := range []string{"左右", "以上", "以下", "以内"} {
		unit = strings.ReplaceAll(unit, word, "")
	}
	if at := strings.IndexByte(unit, '('); at > 0 {
		unit = unit[:at] // a remark: 100%(动态)
	}
	unit = strings.Trim(unit, "[]()*")
	if !isUnit(unit) {
		return ""
	}
	return unit
}
