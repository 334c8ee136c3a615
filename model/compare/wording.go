package compare

import "strings"

// wording brings the name of an indicator to a form that all its wordings share
// and no other indicator has: brackets, 拥有, 的, the counting word at the end
// and the various names of a share go, what is counted and of whom stays.
//
//	每千人口拥有执业(助理)医师数(常住人口)  →  每千人口执业助理医师
//	经常参加体育锻炼人数 in %              →  经常参加体育锻炼人率
//	经常参加体育锻炼人数 in 万人            →  经常参加体育锻炼
//
// The unit only tells shares from amounts: 个 and 户 of one name are one
// indicator whose figures cannot be compared, a head count and a percentage are
// two indicators.
func wording(name, unit string) string {
	s := withoutRemarks(fold(name))
	for _, opening := range []string{"其中:", "其中,", "其中"} {
		s = strings.TrimPrefix(s, opening)
	}
	s = sameWords.Replace(letters(s))
	for _, tail := range []string{"百分比", "百分率", "比例", "占比", "比重", "比率"} {
		if rest, ok := strings.CutSuffix(s, tail); ok {
			return withoutCount(rest) + "率"
		}
	}
	if rest, ok := strings.CutSuffix(s, "率"); ok {
		return rest + "率"
	}
	if measureOf(unit).of == share {
		return withoutCount(s) + "率"
	}
	for _, tail := range []string{"人次数", "人次", "人数", "户数", "数"} {
		if rest, ok := strings.CutSuffix(s, tail); ok && rest != "" {
			return rest
		}
	}
	return s
}

// withoutCount turns the counted thing of a share into the thing itself: 参加锻炼
// 人数比例 and 参加锻炼人口比例 are shares of people.
func withoutCount(s string) string {
	for _, tail := range []string{"人口", "人数"} {
		if rest, ok := strings.CutSuffix(s, tail); ok && rest != "" {
			return rest + "人"
		}
	}
	return strings.TrimSuffix(s, "数")
}

// neutralRemarks are remarks in brackets behind a name that do not make it
// another indicator. 户籍人口 is not among them: it does.
var neutralRemarks = map[string]bool{
	"常住人口": true, "按常住人口": true, "按常住人口计算": true, "五年累计": true, "累计": true, "累计数": true, "五年累计数": true,
}

// withoutRemarks drops neutral remarks and units in brackets at the end of a
// folded name.
func withoutRemarks(s string) string {
	for {
		open := strings.LastIndexAny(s, "([")
		if open <= 0 {
			return s
		}
		inside := strings.TrimRight(s[open+1:], ")]")
		closed := strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]")
		if closed && strings.ContainsAny(inside, ")]") {
			return s
		}
		m := measureOf(inside)
		isUnit := m.of == "" || m.of == share || countedThings[m.of]
		if !isUnit && !neutralRemarks[inside] {
			return s
		}
		s = s[:open]
	}
}

// sameWords rewrites what names vary in without meaning anything else by it. Of
// words that begin alike the longer ones stand first.
var sameWords = strings.NewReplacer(
	"拥有", "", "具有", "", "的", "", "目标人群", "", "五年累计", "", "累计", "",
	"和", "", "与", "", "及", "",
	"每千名常住人口", "每千人口", "每千常住人口", "每千人口", "每千名人口", "每千人口", "每千人口", "每千人口",
	"每千名老年人口", "每千老年人", "每千名老年人", "每千老年人", "每千名老人", "每千老年人", "每千老年人口", "每千老年人",
	"每千名", "每千", "每千人", "每千人口",
	"每万名常住人口", "每万人口", "每万常住人口", "每万人口", "每万名人口", "每万人口", "每万人口", "每万人口",
	"每万名老年人口", "每万老年人", "每万名老年人", "每万老年人", "每万名老人", "每万老年人", "每万老年人口", "每万老年人",
	"每万人", "每万人口",
	"县市区", "县", "县区", "县", "区县", "县",
	"居住小区", "居住区", "三岁", "3岁", "五岁", "5岁",
	"医疗卫生机构", "医疗机构",
	"增长速度", "增长率", "增速", "增长率", "增幅", "增长率", "增长率", "增长率", "增长", "增长率",
	"总量", "数", "总数", "数", "数量", "数",
)
