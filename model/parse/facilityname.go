package parse

import (
	"strings"
	"unicode/utf8"
)

// properness says whether a name is one thing's own or that of a kind.
type properness int

const (
	kindOnly properness = iota
	likelyProper
	surelyProper
)

// A facilityEntry is one entry of a list: a core, what is done to it, and what
// the sentence says of it.
type facilityEntry struct {
	whole   string // without the words that belong to the sentence only
	core    string // the place alone
	aside   string // what was taken off
	place   bool   // the core ends in a place's noun
	works   bool   // whole goes on behind the core with what is done to it
	project bool   // whole ends in 项目 or 工程
	counted bool   // a count stood behind it
	proper  properness
}

// entry reads an item of a list from its end: what belongs to the sentence, what
// is done, and what is left as the place.
func (f *facilityFinder) entry(s string) facilityEntry {
	if at := strings.LastIndex(s, "—"); at >= 0 {
		s = s[at+len("—"):] // 省运会主场馆——甲体育公园
	}
	if at := f.figureAt(s); at > 0 {
		s = s[:at]
	} else if _, described, ok := strings.Cut(s, "的"); ok && at == 0 {
		s = described // 总建筑面积3万平方米的…
	}
	if before, after, ok := strings.Cut(s, "为"); ok && f.isPlace(before) && f.isPlace(after) {
		s = before // 改造甲敬老院为养老服务中心
	}
	if within, ok := strings.CutPrefix(s, "在"); ok && !strings.HasPrefix(s, "在建") {
		s = within
	}
	bare := withoutCount(s)
	e := facilityEntry{whole: bare, core: bare, counted: bare != s}
	for n := f.tail(&e); n > 0; n = f.tail(&e) {
		e.core = e.core[:len(e.core)-n]
		if !e.project && !e.works {
			e.whole = e.core
		}
	}
	e.aside = s[len(e.core):]
	f.judge(&e)
	return e
}

// tail returns the length of the last word of an entry's core that is no part of
// the place, and notes in the entry what it tells.
func (f *facilityFinder) tail(e *facilityEntry) int {
	works := f.works.suffix(e.core)
	if n := f.aspect.suffix(e.core); n > 0 && n >= works {
		return n
	}
	if n := f.project.suffix(e.core); n > 0 {
		e.project = true
		return n
	}
	if n := f.phase.suffix(e.core); n > 0 && n < len(e.core) {
		e.works = true
		return n
	}
	if works > 0 && works < len(e.core) {
		e.works = true
		return works
	}
	if e.works {
		if n := f.rundown.suffix(e.core); n > 0 && f.noun.suffix(e.core[:len(e.core)-n]) > 0 {
			return n
		}
	}
	switch last, n := utf8.DecodeLastRuneInString(e.core); {
	case last == '”':
		return len(e.core) - max(strings.LastIndex(e.core, "“"), 0) // 甲馆、乙院“一馆一院”
	case e.works && joiners.has(last):
		return n
	}
	return 0
}

// figureAt returns where an item begins to tell of sizes and costs, -1 for
// nowhere.
func (f *facilityFinder) figureAt(s string) int {
	for i, r := range s {
		if f.figure.beginsWith(r) && f.figure.prefix(s[i:]) > 0 {
			return i
		}
	}
	return -1
}

// judge finds out whether an entry's core is a place and whether its name is
// proper.
func (f *facilityFinder) judge(e *facilityEntry) {
	if strings.Contains(e.whole, "《") || strings.Contains(e.whole, "》") || strings.HasPrefix(e.whole, "与") {
		return
	}
	if house, ok := f.ownerOfParts(e.core); ok {
		e.core, e.whole = house, house
	}
	if name, ok := f.apposed(e.core); ok {
		e.whole, e.core, e.place = name+e.whole[len(e.core):], name, true
		e.proper = likelyProper
		return
	}
	if at := strings.LastIndex(e.core, "的"); at >= 0 {
		// What a phrase describes is a kind, unless it bears a name of its own.
		at += len("的")
		e.whole, e.core = e.whole[at:], e.core[at:]
		e.place = f.isPlace(e.core)
		if e.proper = f.properness(e.core); e.proper != surelyProper {
			e.proper = kindOnly
		}
		return
	}
	if e.place = f.isPlace(e.core); !e.place && !e.project {
		return // its name matters only among names
	}
	e.proper = f.properness(e.core)
	if e.proper == kindOnly && e.place {
		f.judgeKind(e)
	}
}

// judgeKind finds what makes a name proper that begins like that of a kind.
func (f *facilityFinder) judgeKind(e *facilityEntry) {
	if f.isBranch(e.core) || f.isStaffEstate(e.core) || f.bearsNameInBracket(e.core) {
		e.proper = likelyProper
		return
	}
	if !anyCount.in(e.core) {
		return
	}
	for i := range e.core {
		// 甲院2个次中心
		if i > 0 && f.startsWithCount(e.core[i:]) && f.noun.suffix(e.core[:i]) > 0 {
			if e.proper = f.properness(e.core[:i]); e.proper != kindOnly {
				e.whole, e.core = e.core[:i], e.core[:i]
			}
			return
		}
	}
}

// isStaffEstate tells whether a name is that of the estate of one employer's
// staff: 粮食局家属院.
func (f *facilityFinder) isStaffEstate(core string) bool {
	n := f.estate.suffix(core)
	return n > 0 && f.employer.suffix(core[:len(core)-n]) > 0 && utf8.RuneCountInString(core[:len(core)-n]) > 2 &&
		f.class.prefix(core) == 0 && f.many.prefix(core) == 0
}

// bearsNameInBracket tells whether a bracket gives a kind its name: 区域医疗中心
// （甲医院）, 长者食堂（乙店）.
func (f *facilityFinder) bearsNameInBracket(core string) bool {
	_, inside, ok := lastBracket(core)
	return ok && (f.noun.suffix(inside) > 0 || strings.HasSuffix(inside, shop)) && f.properness(inside) != kindOnly &&
		!strings.HasPrefix(inside, "含") && !listCommas.in(inside)
}

const shop = "店"

// raisedIn makes an entry that tells what a place will be better at, or what is
// rebuilt in it, one of that place: 提升甲馆展陈水平, 改造乙小学运动场.
func (f *facilityFinder) raisedIn(e *facilityEntry, r *facilityRun) {
	var places *lexicon
	end := e.aside
	if end == "" {
		end = e.core
	}
	switch {
	case e.project:
		return
	case r.force == raiseForce && !e.place && f.quality.suffix(end) > 0:
		places = f.noun
	case r.force == buildForce && (r.rebuilds || !e.place) && f.equipment.suffix(end) > 0:
		places = f.host
	default:
		return
	}
	if strings.Contains(e.core, "的") {
		return
	}
	for i := len(e.core); i > 0; i-- {
		if places.suffix(e.core[:i]) == 0 {
			continue
		}
		if p := f.properness(e.core[:i]); p != kindOnly && !f.isOneOfMany(e.core[:i]) {
			e.aside = ""
			e.core, e.whole, e.place, e.proper = e.core[:i], e.core[:i], true, p
		}
		return
	}
}

// isOneOfMany tells whether a name that begins with a region goes on with what
// the region has many of: 甲县村卫生室.
func (f *facilityFinder) isOneOfMany(name string) bool {
	for i, r := range name {
		if i > 0 && unitNames.has(r) {
			return f.many.prefix(name[i+utf8.RuneLen(r):]) > 0
		}
	}
	return false
}

// ownerOfParts returns whose the parts are that a name ends in: 甲小学|教学楼和运动场.
func (f *facilityFinder) ownerOfParts(core string) (string, bool) {
	n := f.part.suffix(core)
	if n == 0 {
		return "", false
	}
	rest := core[:len(core)-n]
	and, n := utf8.DecodeLastRuneInString(rest)
	if !joiners.has(and) {
		return "", false
	}
	rest = rest[:len(rest)-n]
	n = f.part.suffix(rest)
	return rest[:len(rest)-n], n > 0 && f.host.suffix(rest[:len(rest)-n]) > 0
}

// apposed takes the class off a name that stands behind it: 三级综合医院第四人民
// 医院.
func (f *facilityFinder) apposed(core string) (string, bool) {
	if n := f.kind.prefix(core); n == 0 || !strings.HasSuffix(core[:n], "级") {
		return "", false
	}
	for i := range core {
		if i > 0 && f.host.suffix(core[:i]) > 0 && f.noun.suffix(core[i:]) != len(core)-i &&
			f.properness(core[i:]) != kindOnly {
			return core[i:], true
		}
	}
	return "", false
}

// isPlace tells whether a name ends in what places are called.
func (f *facilityFinder) isPlace(core string) bool {
	if n := max(f.noun.suffix(core), f.monument.suffix(core)); n > 0 || endsNumbered(core) {
		return true
	}
	before, inside, ok := lastBracket(core)
	return ok && (f.isPlace(before) || f.noun.suffix(inside) > 0 || strings.HasSuffix(inside, shop))
}

// lastBracket splits a bracket off the end of a name.
func lastBracket(s string) (before, inside string, ok bool) {
	body, n := strings.CutSuffix(s, "）")
	opening := "（"
	if !n {
		if body, n = strings.CutSuffix(s, ")"); !n {
			return "", "", false
		}
		opening = "("
	}
	at := strings.LastIndex(body, opening)
	if at <= 0 {
		return "", "", false
	}
	return body[:at], body[at+len(opening):], true
}

// isNumberedThing tells what is told apart by numbers: 中学, 小学, 医院, 幼儿园, 高中,
// 职校.
func isNumberedThing(r rune) bool {
	return r == '中' || r == '小' || r == '院' || r == '幼' || r == '高' || r == '职'
}

// endsNumbered tells whether a name ends in a number and what it counts: 一中,
// 三小, 二院.
func endsNumbered(core string) bool {
	last, n := utf8.DecodeLastRuneInString(core)
	if !isNumberedThing(last) {
		return false
	}
	number, _ := utf8.DecodeLastRuneInString(core[:len(core)-n])
	return countingNumerals.has(number)
}

const countingDigits = "一二三四五六七八九十"

var (
	countingNumerals = anyOf(countingDigits)
	smallNumerals    = anyOf("一两二三四五六七八九")
	anyCount         = anyOf("0123456789０１２３４５６７８９两几" + countingDigits)
	counters         = anyOf("个所家座处段项条栋间")
	unitNames        = anyOf("市县区省州旗")
	directions       = anyOf("新东西南北")
	joiners          = anyOf("及和与并")
)

// isBranch tells whether a name is that of a branch with its direction or its
// place, so that its house needs no name: 人民医院新院区, 实验小学东校区, 机关幼儿园
// 南渡分园.
func (f *facilityFinder) isBranch(core string) bool {
	for _, noun := range []string{"院区", "校区", "分院", "分校", "馆区", "分园", "分馆"} {
		house, ok := strings.CutSuffix(core, noun)
		if !ok {
			continue
		}
		last, n := utf8.DecodeLastRuneInString(house)
		if directions.has(last) && f.host.suffix(house[:len(house)-n]) > 0 {
			return true
		}
		_, n = utf8.DecodeLastRuneInString(house[:len(house)-n])
		place := len(house) - utf8.RuneLen(last) - n // two characters
		return place > 0 && f.host.suffix(house[:place]) > 0 && f.unknownRunes(house[place:]) == 2
	}
	return false
}

// properness judges a name by how it begins: with a place, a number or a word
// that names of kinds do not begin with.
func (f *facilityFinder) properness(name string) properness {
	first, n := utf8.DecodeRuneInString(name)
	switch {
	case name == "" || f.class.prefix(name) > 0 || f.startsWithCount(name):
		return kindOnly
	case isBracket(first) || strings.ContainsAny(name, "%％") || f.clausal.holds(name):
		return kindOnly
	case f.countedInside(name):
		return kindOnly
	case strings.HasPrefix(name, "第"):
		return properIf(startsWithOrdinal(name), surelyProper)
	case startsNumbered(name):
		return surelyProper
	case f.startsWithRegion(name) || startsWithRoad(name):
		return surelyProper
	case startsWithUnit(name) && f.unitAlone(name, n):
		return properIf(ownInstitution(name[n:]), surelyProper)
	case hasPrefixOf(name, "自治县", "自治州", "自治旗", "自治区"):
		return properIf(ownInstitution(name[len("自治县"):]), surelyProper)
	case strings.HasPrefix(name, "国家") && !strings.HasPrefix(name, "国家级"):
		return properIf(!hasAny(name, "示范", "试点", "区域", "城市", "等级"), likelyProper)
	}
	if at := strings.IndexAny(name, "（("); at > 0 {
		name = name[:at]
	}
	return properIf(f.unknownRunes(name) >= 2 && runeCount(name) <= longestName, likelyProper)
}

// longestName is the most characters that a name has in front of a bracket; what is
// longer is a clause.
const longestName = 20

func properIf(ok bool, p properness) properness {
	if ok {
		return p
	}
	return kindOnly
}

func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// startsWithRoad tells whether a name begins with that of a road, whatever else its words
// mean: 建设路|小学, but 农村公路|养护站.
func startsWithRoad(name string) bool {
	road, rest, ok := strings.Cut(name, "路")
	return ok && rest != "" && runeCount(road) >= 2 && short(road, longestRoad) && !roadKinds.has(lastRune(road))
}

// longestRoad is the most characters of a road's name in front of 路, and roadKinds make
// words with that which name no road.
const longestRoad = 4

var roadKinds = anyOf("公道铁线网思马电通水陆走")

// startsWithUnit tells whether a name begins with 市 or 县 or the like.
func startsWithUnit(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unitNames.has(first)
}

// unitAlone tells whether the first rune of a name, n bytes long, is a word by
// itself: 市|民俗博物馆, but 市民|活动中心.
func (f *facilityFinder) unitAlone(name string, n int) bool {
	word := f.kind.prefix(name)
	return word == 0 || !f.startsKind(name[word:]) && f.kind.prefix(name[n:]) > 0
}

// startsKind tells whether a text begins with a word that the names of kinds are
// made of.
func (f *facilityFinder) startsKind(s string) bool {
	return f.kind.prefix(s) > 0 || f.noun.prefix(s) > 0
}

// ownInstitution tells from what follows 市 or 县 that the institution is the
// one that the city or county has; 县（区）, 市、县 and 县级 mean one each.
func ownInstitution(rest string) bool {
	return utf8.RuneCountInString(rest) >= 2 && !hasPrefixOf(rest, "（", "(", "“", "\"", "级", "属", "辖", "域", "、", "和", "及", "与", "乡", "县", "区", "本级")
}

// startsWithRegion tells whether a name begins with that of an administrative
// region or a zone: 甲县…, 乙丙镇…, 高新区….
func (f *facilityFinder) startsWithRegion(name string) bool {
	if n := f.zone.prefix(name); n > 0 {
		return utf8.RuneCountInString(name[n:]) >= 2
	}
	if f.kind.prefix(name) > 0 {
		return false
	}
	runes := 0
	for i, r := range name {
		if runes > 0 {
			if n := f.unit.prefix(name[i:]); n > 0 && f.kind.prefix(name[i:]) == 0 {
				return (runes > 1 || strings.HasPrefix(name[i:], "县")) && utf8.RuneCountInString(name[i+n:]) >= 2
			}
		}
		if runes++; runes > 5 || isBracket(r) {
			break
		}
	}
	return false
}

// unknownRunes counts the runes in front of the first word that the names of
// kinds are made of.
func (f *facilityFinder) unknownRunes(name string) int {
	count := 0
	for i, r := range name {
		if isBracket(r) || f.kind.beginsWith(r) && f.kind.prefix(name[i:]) > 0 ||
			f.noun.beginsWith(r) && f.noun.prefix(name[i:]) > len("馆") {
			break
		}
		count++
	}
	return count
}

// isBracket tells whether r opens or closes a bracket or quotation.
func isBracket(r rune) bool {
	switch r {
	case '（', '）', '(', ')', '“', '”', '"':
		return true
	}
	return false
}

// startsWithOrdinal tells 第四人民医院 from 第三方 and 第一批.
func startsWithOrdinal(name string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(name, "第"), countingDigits+"百0123456789")
	return len(rest) < len(name)-len("第") && rest != "" && !hasPrefixOf(rest, "批", "期", "次", "方", "类", "轮", "线", "产", "三")
}

// startsNumbered tells whether a name is a numbered school or hospital without
// more in front: 六十九中, 一中新校区.
func startsNumbered(name string) bool {
	rest := strings.TrimLeft(name, countingDigits)
	return len(rest) < len(name) && hasPrefixOf(rest, "中", "小", "院", "幼", "高") &&
		!hasPrefixOf(rest, "中心", "小时", "小区", "高水平", "中医", "小型", "院区")
}

// startsWithCount tells whether a name begins with how many there are.
func (f *facilityFinder) startsWithCount(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if foldRune(first) < utf8.RuneSelf {
		return foldRune(first) >= '0' && foldRune(first) <= '9'
	}
	rest := strings.TrimLeft(name, countingDigits+"百千两几")
	if great, ok := strings.CutPrefix(rest, "大"); ok {
		return len(rest) < len(name) && f.startsKind(great) // 五大中心
	}
	return len(rest) < len(name) && hasPrefixOf(rest, "个", "所", "家", "座", "处", "批", "项", "条", "张", "间", "栋", "名", "类", "种", "支", "套", "户", "级", "星", "公里")
}

// countedInside tells whether a name counts somewhere behind its start ("甲、乙
// 两个社区养老服务中心", "一园两中心").
func (f *facilityFinder) countedInside(name string) bool {
	if !anyCount.in(name) {
		return false
	}
	numbers := 0
	for i, r := range name {
		if i > 0 && !strings.HasPrefix(name[i+utf8.RuneLen(r):], "级") && f.startsWithCount(name[i:]) {
			return f.hotline.prefix(name[i:]) == 0
		}
		if smallNumerals.has(r) {
			numbers++
		}
	}
	first, _ := utf8.DecodeRuneInString(name)
	return numbers > 1 && smallNumerals.has(first) && !startsNumbered(name)
}

// withoutCount takes the count off that stands behind a name: 城东小学1所.
func withoutCount(s string) string {
	last, n := utf8.DecodeLastRuneInString(s)
	if !counters.has(last) {
		return s
	}
	bare := strings.TrimRightFunc(s[:len(s)-n], func(r rune) bool {
		r = foldRune(r)
		return r >= '0' && r <= '9' || countingNumerals.has(r)
	})
	if len(bare) == len(s)-n {
		return s
	}
	return bare
}

// completeNames gives the entries of a list the words that they share with the
// next one: 甲镇、乙镇敬老院, 市第一、第三人民医院.
func (f *facilityFinder) completeNames(entries []facilityEntry) {
	for i := len(entries) - 2; i >= 0; i-- {
		e, next := &entries[i], &entries[i+1]
		if e.place || e.project || !next.place || next.proper != surelyProper {
			continue
		}
		if at := strings.LastIndex(e.whole, "第"); at >= 0 && isOrdinal(e.whole[at:]) && strings.HasPrefix(next.whole, "第") {
			head := strings.TrimLeft(next.whole[len("第"):], countingDigits)
			house := e.whole[:at]
			e.complete(next, len(next.whole)-len(head))
			for j := i + 1; j < len(entries) && strings.HasPrefix(entries[j].whole, "第") && strings.HasSuffix(entries[j].whole, head); j++ {
				entries[j].whole, entries[j].core = house+entries[j].whole, house+entries[j].core
			}
			continue
		}
		if n := f.regionIn(next.core); n > 0 && f.isRegion(e.whole) && sameRank(e.whole, next.core[:n]) &&
			f.properness(next.core[n:]) == kindOnly {
			e.complete(next, n)
		}
	}
}

// complete gives an entry that bears only the beginning of its name what the next
// one has behind byte n.
func (e *facilityEntry) complete(next *facilityEntry, n int) {
	begun := e.whole
	*e = *next
	e.whole, e.core = begun+next.whole[n:], begun+next.core[n:]
}

// isOrdinal tells whether a text is an ordinal and nothing else.
func isOrdinal(s string) bool {
	return strings.HasPrefix(s, "第") && len(s) > len("第") && strings.Trim(s[len("第"):], countingDigits) == ""
}

// longestRegion is the most characters that the name of a region has.
const longestRegion = 8

// isRegion tells whether a text is nothing but the name of a region.
func (f *facilityFinder) isRegion(s string) bool {
	n := f.unit.suffix(s)
	return n > 0 && runeCount(s) <= longestRegion && f.class.prefix(s) == 0 && f.unknownRunes(s[:len(s)-n]) >= 2
}

// regionIn returns the length of the region's name that a name begins with.
func (f *facilityFinder) regionIn(name string) int {
	for i, r := range prefix(name, longestRegion) {
		if n := i + utf8.RuneLen(r); f.unit.endsIn(r) && f.isRegion(name[:n]) {
			return n
		}
	}
	return 0
}

// sameRank tells whether two regions are both towns, or both something larger.
func sameRank(a, b string) bool { return towns.has(lastRune(a)) == towns.has(lastRune(b)) }

var towns = anyOf("镇乡道")
