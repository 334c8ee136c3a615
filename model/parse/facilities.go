package parse

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// facilityNames returns the named, concrete projects and places (具体项目) that
// a paragraph of a narrative column will have built, extended, moved, upgraded
// or created: one name each, in reading order, as they stand in the text.
//
// A sentence is taken apart into clauses and a clause into runs: a verb with the
// list that it governs ("推进A、B等项目建设"), or a list with what becomes of it
// ("A、B创建为三级医院"). A run counts where its verb and its end say that works
// are meant. From its entries come the names that are proper; what names only a
// kind (示范性托育服务中心, 乡镇敬老院) is left out.
func facilityNames(text string) []string {
	f := facilityFinder{facilityLexicons: facilityVocabulary(), seen: map[string]bool{}}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.ContainsFunc(line, unicode.IsSpace) {
			line = squeeze(line)
		}
		for s := range cutAt(line, isFullStop) {
			f.sentence(s.text)
		}
	}
	return f.names
}

type facilityFinder struct {
	*facilityLexicons
	names []string
	seen  map[string]bool
}

func (f *facilityFinder) add(names []string) {
	for _, name := range names {
		if !f.seen[name] {
			f.seen[name] = true
			f.names = append(f.names, name)
		}
	}
}

// What the clauses of a sentence hand on to the next.
type facilityContext struct {
	announced bool     // "重点项目：" opened a list that needs no verb
	going     bool     // the clause before gave names: bare names go on with its list
	hosts     []string // hospitals that the clause before leans on (依托…)
}

func (f *facilityFinder) sentence(s string) {
	var ctx facilityContext
	first := true
	for c := range cutAt(s, isPause) {
		text := c.text
		if first {
			text = withoutEnumerator(text)
		}
		first = c.mark == '；' || c.mark == ';'
		if c.mark == '：' || c.mark == ':' {
			ctx.announced = f.announces(text)
		}
		f.clause(text, &ctx)
		if first {
			ctx.going, ctx.hosts = false, nil
		}
	}
}

// announces tells whether a clause in front of a colon says that the list behind
// it is one of works ("重点项目：", "新建：").
func (f *facilityFinder) announces(clause string) bool {
	return f.project.suffix(clause) > 0 || f.verbs.suffix(clause) > 0 || f.works.suffix(clause) > 0
}

func (f *facilityFinder) clause(text string, ctx *facilityContext) {
	if hosts, ok := f.leanedOn(text); ok {
		ctx.hosts, ctx.going = hosts, false
		return
	}
	if !f.mayName(text) {
		ctx.going, ctx.hosts = false, nil
		return
	}
	found := false
	subjects := ctx.hosts // who the next run would grow at
	for _, r := range f.runs(text) {
		names := f.accepted(r, ctx)
		if len(names) == 0 && f.wantsPlace(r) {
			names = subjects
		}
		f.add(names)
		found = found || len(names) > 0
		if subjects = nil; r.founds {
			subjects = f.hostNames(r)
		}
	}
	ctx.going, ctx.hosts = found, nil
}

// mayName tells whether a clause holds any noun that a name could end in; most
// do not, and need no reading.
func (f *facilityFinder) mayName(clause string) bool {
	for i, r := range clause {
		if end := i + utf8.RuneLen(r); r != utf8.RuneError &&
			(f.noun.endsIn(r) || f.monument.endsIn(r) || f.project.endsIn(r) || isNumberedThing(r)) &&
			(f.isPlace(clause[:end]) || f.project.suffix(clause[:end]) > 0) {
			return true
		}
	}
	return false
}

// leanedOn returns the hospitals of a clause that says what the next one leans
// on (依托…, 以…为依托). A hospital is the place of the centre that follows.
func (f *facilityFinder) leanedOn(clause string) ([]string, bool) {
	list, ok := strings.CutPrefix(clause, "依托")
	if !ok {
		if list, ok = strings.CutPrefix(clause, "以"); ok {
			list, ok = strings.CutSuffix(list, "为依托")
		}
	}
	if !ok {
		return nil, false
	}
	var hosts []string
	for item := range cutAt(list, isListComma) {
		for _, part := range f.conjuncts(item.text) {
			if e := f.entry(part); e.proper != kindOnly && f.hospital.suffix(e.core) > 0 {
				hosts = append(hosts, e.core)
			}
		}
	}
	return hosts, true
}

// hostNames returns the institutions of a run that set something up.
func (f *facilityFinder) hostNames(r *facilityRun) []string {
	if r.force == otherForce || f.hasPartners(r) {
		return nil
	}
	var hosts []string
	for _, e := range r.entries {
		if e.proper != kindOnly && f.host.suffix(e.core) > 0 {
			hosts = append(hosts, e.core)
		}
	}
	return hosts
}

// wantsPlace tells whether a run builds something that bears no name, such as a
// centre or a ward.
func (f *facilityFinder) wantsPlace(r *facilityRun) bool {
	if r.force != buildForce && (r.force != helpForce || !f.confirmed(r)) {
		return false
	}
	return slices.ContainsFunc(r.entries, func(e facilityEntry) bool {
		return e.place && e.proper == kindOnly
	})
}

// A facilityRun is a list and the verb that governs it.
type facilityRun struct {
	force   verbForce
	entries []facilityEntry
	tail    string // what follows 等
	closed  bool   // the list ends in 等
	becomes bool   // a verb follows that says what becomes of the list
	founds  bool   // a verb follows whose object is the next run
}

// verbForce says what a verb tells of its object.
type verbForce int

const (
	noForce    verbForce = iota
	otherForce           // who is to do something, or what is only used
	titleForce           // a title to be won
	helpForce            // anything
	pushForce            // most often a project
	buildForce           // what is built
)

// runs takes a clause apart.
func (f *facilityFinder) runs(clause string) []*facilityRun {
	run := &facilityRun{}
	runs := []*facilityRun{run}
	open := func(force verbForce) {
		run = &facilityRun{force: force}
		runs = append(runs, run)
	}
	for item := range cutAt(clause, isListComma) {
		rest, force := f.withoutVerbs(item.text)
		if force != noForce {
			open(force)
		}
		for rest != "" {
			subject, object, verb := f.verbInside(rest, run.force)
			name, tail, closed := cutEtc(subject)
			for _, part := range f.conjuncts(name) {
				run.entries = append(run.entries, f.entry(part))
			}
			run.closed, run.tail, rest = closed, tail, ""
			switch {
			case verb == becomingVerb:
				run.becomes = true
				open(otherForce)
			case verb == objectVerb:
				run.founds = true
				open(buildForce)
				rest = object
			case closed:
				if run.tail, rest = f.resumed(tail); rest != "" {
					open(run.force)
				}
			}
		}
	}
	return slices.DeleteFunc(runs, func(r *facilityRun) bool { return len(r.entries) == 0 })
}

// withoutVerbs strips the verbs and adverbs that an item begins with and returns
// the strongest force among them.
func (f *facilityFinder) withoutVerbs(item string) (string, verbForce) {
	force := noForce
	for {
		n := f.leading.prefix(item)
		if v := f.verbs.prefix(item); v >= n && v > 0 {
			if streetFollows(item[v:]) {
				return item, force
			}
			force = max(force, f.forces[item[:v]])
			n = v
		}
		if n == 0 {
			n = f.joinedVerb(item, force)
		}
		if n == 0 {
			return item, force
		}
		item = item[n:]
	}
}

// joinedVerb returns the length of what joins an object to the verbs before it:
// the particle 了, or the conjunction before a further verb or kind ("新建和改扩
// 建", "新建及在建").
func (f *facilityFinder) joinedVerb(s string, force verbForce) int {
	if force == noForce {
		return 0
	}
	if strings.HasPrefix(s, "了") {
		return len("了")
	}
	for _, and := range conjunctions {
		if rest, ok := strings.CutPrefix(s, and); ok &&
			(f.verbs.prefix(rest) > 0 || f.kind.prefix(rest) > 0) {
			return len(and)
		}
	}
	return 0
}

// streetFollows tells that the verb in front is a street's or village's name
// (建设路小学, 创新村).
func streetFollows(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("路街村巷", r) || strings.HasPrefix(s, "大道") || strings.HasPrefix(s, "大街")
}

type insideVerb int

const (
	noVerb insideVerb = iota
	becomingVerb
	objectVerb
)

// verbInside looks for a verb behind the start of an item: one that says what
// becomes of the place in front of it, or one whose object follows.
func (f *facilityFinder) verbInside(s string, force verbForce) (subject, object string, verb insideVerb) {
	if force == buildForce && !strings.HasPrefix(s, "在") {
		return s, "", noVerb
	}
	for i := range s {
		if i == 0 {
			continue
		}
		becoming, objective := f.becoming.prefix(s[i:]), f.object.prefix(s[i:])
		n := max(becoming, objective)
		if n == 0 {
			continue
		}
		after := s[i+n:]
		switch {
		case becoming >= objective && f.becomes(s[i:i+n], after):
			return f.withoutAdverbs(s[:i]), after, becomingVerb
		case objective == n && after != "" && f.follower.prefix(after) == 0:
			return f.withoutAdverbs(s[:i]), after, objectVerb
		}
	}
	return s, "", noVerb
}

// becomes tells whether a verb is the predicate of the place in front of it and
// no part of a noun ("创建工作").
func (f *facilityFinder) becomes(verb, after string) bool {
	switch verb {
	case "完成":
		return f.confirm.holds(after)
	case "竣工", "完工", "开工", "投入使用":
		return after == ""
	}
	return after != "" && f.follower.prefix(after) == 0 || strings.HasPrefix(verb, "建成") || strings.HasSuffix(verb, "用")
}

func (f *facilityFinder) withoutAdverbs(s string) string {
	for n := f.leading.suffix(s); n > 0; n = f.leading.suffix(s) {
		s = s[:len(s)-n]
	}
	return s
}

// resumed splits what follows 等 where the list goes on behind it: "等市级设施
// 以及A县文化馆".
func (f *facilityFinder) resumed(tail string) (own, rest string) {
	for _, and := range conjunctions {
		if at := strings.Index(tail, and); at >= 0 {
			if next := tail[at+len(and):]; f.entry(next).proper == surelyProper {
				return tail[:at], next
			}
		}
	}
	return tail, ""
}

var conjunctions = []string{"以及", "及", "和"}

// conjuncts splits an item at 和 or 及 where a whole name stands on both sides.
func (f *facilityFinder) conjuncts(item string) []string {
	for _, and := range conjunctions {
		for from := 0; ; {
			at := strings.Index(item[from:], and)
			if at < 0 {
				break
			}
			at += from
			from = at + len(and)
			if f.joinsNames(item[:at], item[from:]) {
				return append(f.conjuncts(item[:at]), f.conjuncts(item[from:])...)
			}
		}
	}
	return []string{item}
}

func (f *facilityFinder) joinsNames(left, right string) bool {
	if left == "" || right == "" {
		return false
	}
	l, r := f.entry(left), f.entry(right)
	if !l.place && !l.project {
		return false
	}
	if r.proper != kindOnly {
		return r.place || r.project
	}
	return (r.place || r.project) && !l.works && f.part.suffix(r.core) == 0
}

// cutEtc cuts a list's last item at 等 and returns what follows it.
func cutEtc(s string) (name, tail string, found bool) {
	const etc = "等"
	for from := 0; ; {
		at := strings.Index(s[from:], etc)
		if at < 0 {
			return s, "", false
		}
		at += from
		from = at + len(etc)
		if at > 0 && !etcIsPartOfWord(s[:at], s[from:]) {
			return s[:at], s[from:], true
		}
	}
}

// etcIsPartOfWord knows 高等学校, 中等职业, 三级甲等, 均等化 and 等级 from 等
// behind a list, which may well end in 高中.
func etcIsPartOfWord(before, after string) bool {
	if hasPrefixOf(after, "级", "候", "待") {
		return true
	}
	switch last, _ := utf8.DecodeLastRuneInString(before); last {
	case '甲', '乙', '丙', '均', '平', '同', '对', '优':
		return true
	case '高', '初':
		return hasPrefixOf(after, "教育", "院校", "学校", "职业", "专科", "学府")
	case '中':
		return hasPrefixOf(after, "职业", "专业", "教育", "技术", "师范", "学校")
	}
	return false
}

func hasPrefixOf(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

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
	phase   bool   // what is done is a numbered phase (二期) and part of the name
	project bool   // whole ends in 项目 or 工程
	counted bool   // a count stood behind it
	proper  properness
}

func (f *facilityFinder) entry(s string) facilityEntry {
	if at := f.figureAt(s); at > 0 {
		s = s[:at]
	} else if _, described, ok := strings.Cut(s, "的"); ok && at == 0 {
		s = described // 总建筑面积3万平方米的…
	}
	var e facilityEntry
	bare := withoutCount(s)
	e.counted = bare != s
	e.whole, e.core = bare, bare
	for {
		if n := f.aspect.suffix(e.core); n > 0 && n >= f.works.suffix(e.core) {
			e.core = e.core[:len(e.core)-n]
			if !e.project && !e.works {
				e.whole = e.core
			}
			continue
		}
		if n := f.project.suffix(e.core); n > 0 {
			e.project = true
			e.core = e.core[:len(e.core)-n]
			continue
		}
		if n := f.phase.suffix(e.core); n > 0 && n < len(e.core) {
			e.works, e.phase = true, true
			e.core = e.core[:len(e.core)-n]
			continue
		}
		if n := f.works.suffix(e.core); n > 0 && n < len(e.core) {
			e.works = true
			e.core = e.core[:len(e.core)-n]
			continue
		}
		if and, _ := utf8.DecodeLastRuneInString(e.core); e.works && strings.ContainsRune("及和与并", and) {
			e.core = e.core[:len(e.core)-utf8.RuneLen(and)]
			continue
		}
		break
	}
	e.aside = s[min(len(e.core), len(s)):]
	f.judge(&e)
	return e
}

// figureAt returns where an item begins to tell of sizes and costs, -1 for
// nowhere.
func (f *facilityFinder) figureAt(s string) int {
	for i := range s {
		if f.figure.prefix(s[i:]) > 0 {
			return i
		}
	}
	return -1
}

// judge finds out whether an entry's core is a place and whether its name is
// proper.
func (f *facilityFinder) judge(e *facilityEntry) {
	if strings.Contains(e.whole, "《") || strings.Contains(e.whole, "》") {
		return
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
	if e.proper == kindOnly && e.place && f.isBranch(e.core) {
		e.proper = likelyProper
	}
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
	return ok && (f.isPlace(before) || f.noun.suffix(inside) > 0)
}

// lastBracket splits a bracket off the end of a name.
func lastBracket(s string) (before, inside string, ok bool) {
	for _, pair := range []string{"（）", "()"} {
		opening, closing := splitPair(pair)
		if body, found := strings.CutSuffix(s, closing); found {
			if at := strings.LastIndex(body, opening); at > 0 {
				return body[:at], body[at+len(opening):], true
			}
		}
	}
	return "", "", false
}

func splitPair(pair string) (string, string) {
	_, n := utf8.DecodeRuneInString(pair)
	return pair[:n], pair[n:]
}

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
	return strings.ContainsRune(countingDigits, number) && number != utf8.RuneError
}

const countingDigits = "一二三四五六七八九十"

// isBranch tells whether a name is that of a branch with its direction, so that
// its house needs no name: 人民医院新院区, 实验小学东校区.
func (f *facilityFinder) isBranch(core string) bool {
	for _, noun := range []string{"院区", "校区", "分院", "分校", "馆区"} {
		if house, ok := strings.CutSuffix(core, noun); ok {
			last, n := utf8.DecodeLastRuneInString(house)
			return strings.ContainsRune("新东西南北", last) && f.host.suffix(house[:len(house)-n]) > 0
		}
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
	case strings.ContainsRune("“\"‘'（(", first) || strings.ContainsAny(name, "%％") || f.clausal.holds(name):
		return kindOnly
	case f.countedInside(name):
		return kindOnly
	case strings.HasPrefix(name, "第"):
		return properIf(startsWithOrdinal(name), surelyProper)
	case startsNumbered(name):
		return surelyProper
	case f.startsWithRegion(name):
		return surelyProper
	case strings.ContainsRune("市县区省州旗", first) && f.unitAlone(name, n):
		return properIf(ownInstitution(name[n:]), surelyProper)
	case strings.HasPrefix(name, "国家") && !strings.HasPrefix(name, "国家级"):
		return properIf(!hasAny(name, "示范", "试点", "区域", "城市", "等级"), likelyProper)
	}
	return properIf(f.unknownRunes(name) >= 2 && utf8.RuneCountInString(name) <= 20, likelyProper)
}

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
	return utf8.RuneCountInString(rest) >= 2 && !hasPrefixOf(rest, "（", "(", "“", "\"", "级", "属", "辖", "域", "内", "外", "、", "和", "及", "与", "乡", "县", "区", "本级")
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
		if isBracket(r) || f.kind.prefix(name[i:]) > 0 || f.noun.prefix(name[i:]) > len("馆") {
			break
		}
		count++
	}
	return count
}

func isBracket(r rune) bool {
	return strings.ContainsRune("（）()“”\"", r)
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
	if !strings.ContainsAny(name, "0123456789０１２３４５６７８９两几"+countingDigits) {
		return false
	}
	numbers := 0
	for i, r := range name {
		if i > 0 && !strings.HasPrefix(name[i+utf8.RuneLen(r):], "级") && f.startsWithCount(name[i:]) {
			return true
		}
		if strings.ContainsRune("一两二三四五六七八九", r) {
			numbers++
		}
	}
	first, _ := utf8.DecodeRuneInString(name)
	return numbers > 1 && strings.ContainsRune("一两二三四五六七八九", first) && !startsNumbered(name)
}

// withoutCount takes the count off that stands behind a name: 城东小学1所.
func withoutCount(s string) string {
	last, n := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune("个所家座处段项条栋间", last) {
		return s
	}
	bare := strings.TrimRightFunc(s[:len(s)-n], func(r rune) bool {
		r = foldRune(r)
		return r >= '0' && r <= '9' || strings.ContainsRune(countingDigits, r)
	})
	if len(bare) == len(s)-n {
		return s
	}
	return bare
}

// accepted returns the names of a run.
func (f *facilityFinder) accepted(r *facilityRun, ctx *facilityContext) []string {
	if !f.meansWorks(r, ctx) {
		return nil
	}
	named := make([]bool, len(r.entries))
	count := 0
	for i := range r.entries {
		if named[i] = f.named(r, i); named[i] {
			count++
		}
	}
	mostly := count >= 2 && 2*count > len(r.entries)
	var names []string
	for i, e := range r.entries {
		if named[i] || mostly && f.namedAmongNames(e) {
			names = append(names, f.nameIn(r, i))
		}
	}
	return names
}

// named tells whether entry i of a run is a name by itself.
func (f *facilityFinder) named(r *facilityRun, i int) bool {
	e := r.entries[i]
	if i > 0 && isUnitAlone(r.entries[i-1].whole) {
		return false // 市、县妇幼保健院
	}
	if i > 0 && e.proper != surelyProper && f.startsWithCount(r.entries[0].whole) {
		return false // 建设5个甲基地、乙基地
	}
	if r.force == titleForce && (e.counted || strings.HasPrefix(e.whole, "国家")) {
		return false
	}
	switch {
	case e.proper == kindOnly:
		return false
	case e.place:
		return true
	case e.project && e.proper == surelyProper:
		first, _ := utf8.DecodeRuneInString(e.core)
		return !strings.ContainsRune("市县区省州旗", first)
	}
	return e.project && (e.works || strings.Contains(e.whole[len(e.core):], "建设"))
}

func isUnitAlone(s string) bool {
	switch s {
	case "省", "市", "县", "区", "乡", "镇", "村", "街道":
		return true
	}
	return false
}

// namedAmongNames tells whether an entry is a name where most of its list are.
func (f *facilityFinder) namedAmongNames(e facilityEntry) bool {
	if e.proper != kindOnly || !e.place && f.properness(e.core) != kindOnly {
		return utf8.RuneCountInString(e.whole) <= 15
	}
	return e.place && !e.counted && utf8.RuneCountInString(e.core) > 2 && f.class.prefix(e.core) == 0 && !f.startsWithCount(e.core) &&
		!hasAny(e.core, "级", "型", "性", "示范", "标准化", "城乡", "社区", "乡镇", "街道", "设施", "场地", "村")
}

// nameIn returns the name of entry i as its list wants it.
func (f *facilityFinder) nameIn(r *facilityRun, i int) string {
	e := r.entries[i]
	if i+1 < len(r.entries) && f.part.suffix(r.entries[i+1].core) == len(r.entries[i+1].core) {
		// 一中、四中教学楼、实验楼等: the buildings are the schools', the schools the places.
		if n := f.part.suffix(e.core); n > 0 && f.isPlace(e.core[:len(e.core)-n]) {
			return e.core[:len(e.core)-n]
		}
	}
	if i == len(r.entries)-1 && !r.closed && e.place && !e.phase && f.sharesTail(r) {
		return e.core
	}
	return e.whole
}

// sharesTail tells whether what stands behind a list's last name is said of the
// whole list ("推进甲校、乙校扩建").
func (f *facilityFinder) sharesTail(r *facilityRun) bool {
	last := r.entries[len(r.entries)-1]
	if len(r.entries) == 1 {
		return !last.project
	}
	for _, e := range r.entries[:len(r.entries)-1] {
		if e.works || e.project {
			return false
		}
	}
	return true
}

// meansWorks tells whether a run's verb and end say that its list is built.
func (f *facilityFinder) meansWorks(r *facilityRun, ctx *facilityContext) bool {
	if r.becomes && r.force != otherForce {
		return true
	}
	if f.partner.holds(r.tail) || f.hasPartners(r) {
		return false
	}
	switch r.force {
	case buildForce, titleForce:
		return true
	case pushForce:
		return f.confirmed(r) || r.tail == "" && !r.founds
	case helpForce:
		return f.confirmed(r)
	case noForce:
		return ctx.announced || f.speaksForItself(r, ctx)
	}
	return false
}

func (f *facilityFinder) confirmed(r *facilityRun) bool {
	if f.confirm.holds(r.tail) {
		return true
	}
	for _, e := range r.entries {
		if f.confirm.holds(e.aside) {
			return true
		}
	}
	return false
}

// speaksForItself tells whether a list without a verb is one of works: each of
// its names says so, or it goes on with the list of the clause before.
func (f *facilityFinder) speaksForItself(r *facilityRun, ctx *facilityContext) bool {
	for _, e := range r.entries {
		if e.proper == kindOnly || !e.place && !e.project {
			return false
		}
		if !ctx.going && !(e.project || e.works) {
			return false
		}
	}
	return !r.founds
}

// hasPartners tells whether an entry names two institutions that do something
// together: 甲医院与乙医院.
func (f *facilityFinder) hasPartners(r *facilityRun) bool {
	for _, e := range r.entries {
		if before, _, ok := strings.Cut(e.core, "与"); ok && f.host.suffix(before) > 0 {
			return true
		}
	}
	return false
}

// A markedText is a part of a text and the mark behind it, 0 for none.
type markedText struct {
	text string
	mark rune
}

// longestBracket is how far a bracket's end is looked for; one that is not
// closed by then has lost it.
const longestBracket = 60

// cutAt splits a text at marks that stand outside brackets and quotes.
func cutAt(s string, isMark func(rune) bool) iter.Seq[markedText] {
	return func(yield func(markedText) bool) {
		start, skip := 0, 0
		for i, r := range s {
			if i < skip {
				continue
			}
			if isMark(r) {
				if !yield(markedText{s[start:i], r}) {
					return
				}
				start = i + utf8.RuneLen(r)
			} else if closing := closingMark(r); closing != 0 {
				skip = endOfBracket(s, i, closing)
			}
		}
		yield(markedText{s[start:], 0})
	}
}

func isFullStop(r rune) bool {
	return r == '。' || r == '！' || r == '？' || r == '!' || r == '?'
}

func isPause(r rune) bool {
	return r == '，' || r == ',' || r == '；' || r == ';' || r == '：' || r == ':'
}

func isListComma(r rune) bool { return r == '、' }

func closingMark(r rune) rune {
	switch r {
	case '（', '(':
		return ')'
	case '“':
		return '”'
	case '《':
		return '》'
	case '〈':
		return '〉'
	}
	return 0
}

// endOfBracket returns where the text goes on behind the bracket that opens at
// start, or start if it is not closed.
func endOfBracket(s string, start int, closing rune) int {
	runes := 0
	for i, r := range s[start:] {
		if foldRune(r) == closing {
			return start + i + utf8.RuneLen(r)
		}
		if runes++; runes > longestBracket {
			break
		}
	}
	return start
}

// withoutEnumerator takes off what numbers a clause: 一是, （1）, 2., ①, ——.
func withoutEnumerator(s string) string {
	s = strings.TrimLeft(s, "—-·•●*|①②③④⑤⑥⑦⑧⑨⑩")
	if rest := strings.TrimLeft(s, countingDigits); rest != s && strings.HasPrefix(rest, "是") {
		return strings.TrimPrefix(rest, "是")
	}
	for _, pair := range []string{"（）", "()"} {
		opening, closing := splitPair(pair)
		if number, rest, ok := strings.Cut(strings.TrimPrefix(s, opening), closing); ok && strings.HasPrefix(s, opening) && isOrdinal(number) {
			return rest
		}
	}
	number := s[:len(s)-len(strings.TrimLeft(s, countingDigits+"0123456789"))]
	if mark, n := utf8.DecodeRuneInString(s[len(number):]); number != "" && strings.ContainsRune(".．、)", mark) {
		return s[len(number)+n:]
	}
	return s
}

func isOrdinal(s string) bool {
	return s != "" && strings.Trim(s, countingDigits+"0123456789") == ""
}
