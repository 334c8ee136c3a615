package compare

import (
	"math"
	"strconv"
	"strings"
)

// measure is what a unit (单位) counts, and how many of it one unit is: 万张 is
// 10,000 of 张.
type measure struct {
	of     string // "张"; "%" for every kind of share; "" where the unit names nothing
	factor float64
}

// share is the measure of 率, 占比, 比例, whatever they are written in.
const share = "%"

// wholeUnits are the units that are not a number word before a counted thing.
var wholeUnits = map[string]measure{
	"%": {share, 1}, "百分比": {share, 1}, "个百分点": {"百分点", 1}, "百分点": {"百分点", 1},
	"‰": {share, 0.1}, "千分之": {share, 0.1}, "‱": {share, 0.01}, "1/万": {share, 0.01}, "/万": {share, 0.01},
	"1/10万": {share, 0.001}, "/10万": {share, 0.001}, "1/十万": {share, 0.001}, "十万分之": {share, 0.001},
	"十万分之一": {share, 0.001}, "例/10万": {share, 0.001}, "人/10万": {share, 0.001}, "1/100000": {share, 0.001},

	"千米": {"公里", 1}, "千克": {"公斤", 1}, "千瓦": {"千瓦", 1}, "千瓦时": {"千瓦时", 1},
	"平方公里": {"平方米", 1e6}, "平方千米": {"平方米", 1e6}, "公顷": {"平方米", 1e4},
}

// sameThing names one counted thing that units word differently. Measure words
// for institutions (所, 家, 处, 座) count the same; 户 and 人次 count something else.
var sameThing = map[string]string{
	"名": "人", "床": "张", "张床": "张", "张床位": "张", "床位": "张",
	"所": "个", "家": "个", "处": "个", "座": "个",
	"平米": "平方米", "㎡": "平方米", "m2": "平方米", "m²": "平方米", "km": "公里",
	"岁": "年", "周岁": "年",
}

// countedThings are the things that a unit behind a number in a value may name.
var countedThings = map[string]bool{
	"人": true, "人次": true, "次": true, "户": true, "套": true, "张": true, "个": true, "项": true, "件": true,
	"元": true, "平方米": true, "公里": true, "年": true, "册": true, "场": true, "辆": true, "台": true, "栋": true,
	"户次": true, "家庭": true, "例": true, "吨": true, "亩": true, "学时": true, "小时": true, "分钟": true,
}

// scales are the number words before a counted thing, longest first.
var scales = []struct {
	word   string
	factor float64
}{
	{"千万", 1e7}, {"百万", 1e6}, {"十万", 1e5}, {"10万", 1e5}, {"亿", 1e8}, {"万", 1e4}, {"千", 1e3}, {"百", 1e2},
}

// measureOf reads a unit.
func measureOf(unit string) measure {
	u := strings.Trim(fold(unit), "()[],.")
	if m, ok := wholeUnits[u]; ok {
		return m
	}
	factor := 1.0
	for _, s := range scales {
		if rest, ok := strings.CutPrefix(u, s.word); ok {
			u, factor = rest, s.factor
			break
		}
	}
	if m, ok := wholeUnits[u]; ok {
		return measure{m.of, m.factor * factor}
	}
	if thing, ok := sameThing[u]; ok {
		u = thing
	}
	return measure{u, factor}
}

// Convert gives a number of one unit in another: 1.49 万张 are 14,900 张. It
// reports false where the units do not count the same thing.
func Convert(n float64, from, to string) (float64, bool) {
	f, t := measureOf(from), measureOf(to)
	if f.of != t.of {
		return 0, false
	}
	if f.factor == t.factor {
		return n, true
	}
	return rounded(n * f.factor / t.factor), true
}

// rounded drops what binary fractions add to a decimal figure beyond the twelfth
// significant digit, so that 1.49 万 is 14,900 and not 14,900.000000000002.
func rounded(n float64) float64 {
	if math.IsInf(n, 0) || math.IsNaN(n) {
		return n
	}
	r, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 12, 64), 64)
	if err != nil {
		return n
	}
	return r
}

// unitOfValue finds the unit that a value is given in: the one behind its number
// ("0.02万户", "95%") where there is one, else that of its indicator.
func unitOfValue(raw, unit string) string {
	written := unitBehind(raw)
	if written == "" {
		return unit
	}
	m := measureOf(written)
	switch {
	case m.of == "": // a number word alone: "1.5万"
		if whole := measureOf(unit); whole.factor != 1 {
			return unit
		}
		return written + unit
	case m.of == share, countedThings[m.of], m.of == "百分点":
		return written
	}
	return unit
}

// unitBehind returns what stands behind the number of a value as written,
// without bounds, brackets and the marks of a total.
func unitBehind(raw string) string {
	s := fold(strings.ReplaceAll(raw, "*", ""))
	last := strings.LastIndexFunc(s, isDigit)
	if last < 0 {
		return ""
	}
	s = s[last+1:]
	s = strings.Trim(s, "()[],.+")
	for _, bound := range []string{"以上", "以下", "以内", "左右", "及", "累计"} {
		s = strings.ReplaceAll(s, bound, "")
	}
	return strings.Trim(s, "()[],.+")
}

// unitByName completes a unit that is a number word alone by what the name of
// the indicator counts: 文化馆年服务人次 in 万 is in 万人次.
func unitByName(name, unit string) string {
	if unit == "" || measureOf(unit).of != "" {
		return unit
	}
	name = strings.TrimRight(fold(name), "()[]")
	for _, tail := range []struct{ name, thing string }{
		{"人次", "人次"}, {"人次数", "人次"}, {"人数", "人"}, {"次数", "次"}, {"户数", "户"}, {"套数", "套"}, {"床位数", "张"},
	} {
		if strings.HasSuffix(name, tail.name) {
			return unit + tail.thing
		}
	}
	return unit
}
