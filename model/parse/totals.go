package parse

import (
	"regexp"
	"strings"
)

// Which values of an indicator table are totals over five years the notes say of a
// mark that stands at them: brackets, round ones too, or an asterisk. An asterisk can
// mark something else, such as a figure of another year.

var (
	roundTotals = regexp.MustCompile(`[(]\s*[)]内?.{0,16}(累计|合计|五年)`)
	starElse    = regexp.MustCompile(`[*]的?.{0,8}(20\d\d年)?(数据|数值|统计)`)
	totalWord   = regexp.MustCompile(`累计|合计|五年|总数|总量`)
)

// markedTotals corrects the values of a column by one of its notes.
func (r *reading) markedTotals(column int, note string) {
	s := fold(note)
	round := roundTotals.MatchString(s)
	star := starElse.MatchString(s) && !totalWord.MatchString(s)
	if !round && !star {
		return
	}
	for i := range r.plan.Indicators {
		ind := &r.plan.Indicators[i]
		if ind.Column != column {
			continue
		}
		for k := range ind.Values {
			v := &ind.Values[k]
			raw := fold(v.Raw)
			switch {
			case round && strings.HasPrefix(raw, "("):
				v.Cumulative = true
			case star && strings.HasSuffix(raw, "*") && !strings.Contains(raw, "累计"):
				v.Cumulative = false
			}
		}
	}
}

// captionUnit returns the unit that a line between a column's title and its table
// gives for all its values ("单位：%"); "" for none or several.
func (r *reading) captionUnit(column int) string {
	for _, b := range r.plan.Body[r.plan.Columns[column].FirstBlock:] {
		text := fold(b.Text)
		if b.Table == nil && unitLine.MatchString(text) {
			if unit := strings.TrimRight(text[strings.IndexByte(text, ':')+1:], ")"); isUnit(unit) && !strings.Contains(unit, "、") {
				return unit
			}
		}
	}
	return ""
}
