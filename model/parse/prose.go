package parse

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"guilan/model"
)

// Figures against prose: where the running text states a figure that a row of an
// indicator table holds, too, the two are compared. Only sure matches count: the
// whole name of the indicator, its unit, and a year that both give. A false alarm
// costs the reader more than a miss.

// statement matches what follows an indicator's name where the text states its
// value: an optional remark in brackets, a verb or the way from an old value to a
// new one, the number, its unit, and a word that makes it a bound.
var statement = regexp.MustCompile(`^(?:\([^()]{1,12}\))?(?:已|均|也|将|总体|平均|约|累计)*` +
	`(达到|达|为|是|提高到|提高至|提升到|提升至|增加到|增至|增加至|上升到|控制在|稳定在|保持在|降至|下降到|降到|超过|不低于|不少于|高于|低于|` +
	`(?:由|从)[\d.]+[^\d。;]{0,8}?(?:提高|提升|增加|上升|下降|降低|增长|减少|上升)(?:到|至|为))?` +
	`(\d+(?:\.\d+)?)(%|‰|[\p{Han}/]{1,8})?`)

// severalFigures matches what follows the first of several figures that belong to
// several names.
var severalFigures = regexp.MustCompile(`^(以上|以下|以内|左右)?[、和及,]\d`)

// pastTitles are words of headings under which a plan looks back.
var pastTitles = regexp.MustCompile(`基础|回顾|成就|成效|现状|背景|进展|完成情况`)

// stated is a figure that the running text gives for an indicator.
type stated struct {
	value   model.Value
	year    int
	assumed bool   // the text does not name the year
	words   string // as the text has them
	line    int
}

// checkProse compares the figures of the running text with those of the tables.
func (r *reading) checkProse() {
	p := r.plan
	if len(p.Indicators) == 0 {
		return
	}
	rows := map[string][]int{}     // by name
	names := map[string][]string{} // by how they begin
	var firsts runeSieve
	for i, ind := range p.Indicators {
		key := fold(ind.Name)
		if len(key) < nameKey || ind.Unit == "" {
			continue
		}
		if rows[key] == nil {
			names[key[:nameKey]] = append(names[key[:nameKey]], key)
			firsts.add([]rune(key)[0])
		}
		rows[key] = append(rows[key], i)
	}
	heading := -1
	for _, b := range p.Body {
		if b.Kind == model.HeadingBlock {
			heading = b.Heading
		}
		if b.Kind != model.ParagraphBlock || !anyDigits.in(b.Text) {
			continue
		}
		text := fold(b.Text)
		for at, first := range text[:max(0, len(text)-nameKey+1)] {
			if !firsts.mayHold(first) {
				continue
			}
			for _, name := range names[text[at:at+nameKey]] {
				if s, ok := r.statement(text, at, name, heading); ok {
					s.line = b.Line
					r.compareStated(s, rows[name])
				}
			}
		}
	}
}

// nameKey is how many bytes of a name are looked up at once: four characters.
const nameKey = 12

// statement reads the figure that a text gives for an indicator whose name may
// stand at byte at.
func (r *reading) statement(text string, at int, name string, heading int) (stated, bool) {
	if !strings.HasPrefix(text[at:], name) {
		return stated{}, false
	}
	end := at + len(name)
	m := statement.FindStringSubmatch(prefix(text[end:], 60))
	if m == nil || !nameBegins(text[:at]) || severalFigures.MatchString(text[end+len(m[0]):]) {
		return stated{}, false
	}
	year, given := r.yearOf(text[:at], heading)
	if year == 0 || !given && !perHead(name, m[3]) {
		return stated{}, false
	}
	value := readValue(strconv.Itoa(year), m[2]+m[3])
	value.Bound = bound(m[1], m[3]+behind(text[end+len(m[0]):]))
	return stated{value: value, year: year, assumed: !given, words: name + m[0]}, true
}

// behind returns the word behind a figure that makes it a bound, if one is there.
func behind(rest string) string {
	for _, word := range []string{"以上", "以下", "以内", "左右"} {
		if strings.HasPrefix(rest, word) {
			return word
		}
	}
	return ""
}

// nameBegins tells whether an indicator's name can begin behind a text: not in
// the middle of a longer name ("农村" + "人均体育场地面积"), and not as one of several
// that share a figure each ("养老保险、医疗保险参保率稳定在96%和98%").
func nameBegins(before string) bool {
	last := lastRune(before)
	return last == 0 || strings.ContainsRune("，,。；;：:市县区省国年末底使其", last)
}

// yearOf returns the year that a figure is of: the last one that its sentence
// names, or, where the plan looks back, the year before it begins; given tells
// which. 0 where the text does not say.
func (r *reading) yearOf(before string, heading int) (year int, given bool) {
	sentence := before[strings.LastIndex(before, "。")+1:]
	if all := sentenceYear.FindAllString(sentence, -1); len(all) > 0 {
		year, _ = strconv.Atoi(all[len(all)-1][:4])
		return year, true
	}
	if strings.Contains(sentence, "分别") || r.plan.PeriodStart == 0 {
		return 0, false
	}
	for _, h := range r.plan.Path(heading) {
		if pastTitles.MatchString(r.plan.Outline[h].Title) {
			return r.plan.PeriodStart - 1, false
		}
	}
	return 0, false
}

// perHead tells whether a figure is a share or an average, which is the same
// whether the text speaks of a year or of the five years that end with it.
func perHead(name, unit string) bool {
	return strings.HasPrefix(name, "人均") || strings.HasPrefix(name, "每") || strings.Contains(name, "平均") ||
		strings.HasPrefix(unit, "%") || strings.HasPrefix(unit, "‰") || strings.HasPrefix(unit, "岁")
}

var sentenceYear = regexp.MustCompile(`20\d\d年`)

// compareStated reports a figure that none of the rows of its name holds for its
// year, though one of them gives a value for it.
func (r *reading) compareStated(s stated, rows []int) {
	var against *model.Indicator
	var value model.Value
	for _, i := range rows {
		ind := &r.plan.Indicators[i]
		v, ok := valueOf(ind, s.year, s.year < r.plan.PeriodStart)
		if !ok || !sameUnit(ind.Unit, valueUnit(s.value.Raw)) {
			continue
		}
		if agree(s.value, v) || s.assumed && holds(ind, s.value) {
			return
		}
		against, value = ind, v
	}
	if against == nil {
		return
	}
	r.find(s.line, "figures differ", fmt.Sprintf("正文称“%s”，而指标表第%d行“%s”%d年的值为%s%s。",
		s.words, against.Line, against.Name, s.year, value.Raw, unitBehind(against.Unit, value.Raw)))
}

// holds tells whether a row gives a value for any of its years.
func holds(ind *model.Indicator, value model.Value) bool {
	return slices.ContainsFunc(ind.Values, func(v model.Value) bool { return v.Number != nil && !v.Cumulative && agree(value, v) })
}

// valueOf returns a row's value of a year; of the two that a review gives, the
// actual one. Totals over five years and words are no such value.
func valueOf(ind *model.Indicator, year int, past bool) (model.Value, bool) {
	for _, v := range ind.Values {
		if !strings.HasPrefix(v.Label, strconv.Itoa(year)) || v.Number == nil || v.Cumulative ||
			past && strings.Contains(v.Label, "目标") {
			continue
		}
		return v, true
	}
	return model.Value{}, false
}

// agree tells whether two values can both be true.
func agree(a, b model.Value) bool {
	if a.Number == nil || b.Number == nil {
		return true
	}
	x, y := *a.Number, *b.Number
	if math.Abs(x-y) < 1e-9 {
		return true
	}
	switch {
	case a.Bound == "" && b.Bound == "":
		return false
	case a.Bound == "" && b.Bound != "":
		return within(x, y, b.Bound)
	case a.Bound != "" && b.Bound == "":
		return within(y, x, a.Bound)
	}
	return true // two bounds
}

func within(x, limit float64, b model.Bound) bool {
	switch b {
	case model.Above, model.AtLeast:
		return x >= limit
	case model.Below, model.AtMost:
		return x <= limit
	}
	return math.Abs(x-limit) <= 0.1*math.Abs(limit) // 左右
}

func sameUnit(a, b string) bool { return fold(a) == fold(b) }

func unitBehind(unit, raw string) string {
	if strings.HasSuffix(fold(raw), fold(unit)) {
		return ""
	}
	return unit
}
