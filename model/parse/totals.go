package parse

import (
	"regexp"
	"strings"

	"guilan/model"
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

// captionUnit returns the unit that a line between a column's title and its table, or
// the header of the names, gives for all its values ("单位：%"); of two the one that
// the values do not carry themselves; "" for none or several.
func (r *reading) captionUnit(column int, t *model.Table, name int) string {
	for _, b := range r.plan.Body[r.plan.Columns[column].FirstBlock:] {
		if text := fold(b.Text); b.Table == nil && unitLine.MatchString(text) {
			return unitOf(strings.Trim(text[strings.IndexByte(text, ':')+1:], "()"), t)
		}
	}
	if _, in, ok := strings.Cut(fold(t.Header[name]), "(单位:"); ok {
		return unitOf(strings.TrimRight(in, ")"), t)
	}
	return ""
}

// unitOf picks the unit out of those that a caption names; what it says of exceptions
// stands with these.
func unitOf(units string, t *model.Table) string {
	if unit, rest, ok := strings.Cut(strings.ReplaceAll(units, "，", ","), ","); ok && strings.Contains(rest, "除外") {
		units = unit
	}
	all := strings.FieldsFunc(units, func(r rune) bool { return strings.ContainsRune("、,/ ", r) })
	if isUnit(units) && len(all) == 1 {
		return units
	}
	if len(all) != 2 || !carriesPercent(t) {
		return ""
	}
	for i, unit := range all {
		if unit == "%" && isUnit(all[1-i]) {
			return all[1-i]
		}
	}
	return ""
}

// carriesPercent tells whether values of a table have a percent sign of their own.
func carriesPercent(t *model.Table) bool {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if valueUnit(c) == "%" {
				return true
			}
		}
	}
	return false
}
