package parse

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// facilityNames returns the named, concrete projects and places (具体项目) that
// a paragraph of a narrative column will have built, extended, moved, upgraded
// or created: one name each, in reading order, as they stand in the text but for
// what a list shares (甲镇、乙镇敬老院).
//
// A sentence is taken apart into clauses and a clause into runs: a verb with the
// list that it governs ("推进A、B等项目建设"), or a list with what becomes of it
// ("A、B创建为三级医院"). A run counts where its verb and its end say that works
// are meant. From its entries come the names that are proper; what names only a
// kind (示范性托育服务中心, 乡镇敬老院) is left out.
func facilityNames(text string) []string {
	f := facilityFinder{facilityLexicons: facilityVocabulary(), seen: map[string]bool{}}
	for line := range strings.SplitSeq(strings.ToValidUTF8(text, ""), "\n") {
		for s := range cutAt(line, fullStops) {
			f.sentence(squeeze(s.text))
		}
	}
	return f.names
}

// A facilityFinder collects the names of one text.
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

// A facilityContext is what the clauses of a sentence hand on to the next.
type facilityContext struct {
	announced bool     // "重点项目：" opened a list that needs no verb
	going     bool     // the clause before gave names: bare names go on with its list
	hosts     []string // hospitals that the clause before leans on (依托…)
}

func (f *facilityFinder) sentence(s string) {
	var ctx facilityContext
	first := true
	for c := range cutAt(s, clauseEnds) {
		text := c.text
		if first {
			text = withoutEnumerator(text)
		}
		first = c.mark == '；' || c.mark == ';'
		if c.mark == '：' || c.mark == ':' {
			ctx.announced = f.announces(text)
		}
		f.clause(text, &ctx)
		if (c.mark == '：' || c.mark == ':') && f.isRegion(text) {
			ctx.going = true // 甲市：乙馆、丙校。
		}
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
	if hosts, rest, ok := f.leanedOn(text); ok {
		ctx.hosts, ctx.going = hosts, false
		if text = rest; text == "" {
			return
		}
	}
	if !f.mayName(text) {
		ctx.going, ctx.hosts = false, nil
		return
	}
	found := f.bracketed(text)
	subjects := ctx.hosts // who the next run would grow at
	within := false       // the next run is set up in them (在…增设)
	for _, r := range f.runs(text) {
		names := f.accepted(r, ctx)
		if len(names) == 0 && (f.wantsPlace(r) || within && r.force == buildForce) {
			names = subjects
		}
		f.add(names)
		found = found || len(names) > 0
		if subjects, within = nil, false; r.founds {
			within = strings.HasPrefix(r.items[0], "在")
			subjects = f.hostNames(r, within)
		}
	}
	ctx.going, ctx.hosts = found, nil
}

// bracketed adds the names that a bracket tells of a counted kind: 幼儿园6所
// （含甲幼儿园、乙幼儿园）.
func (f *facilityFinder) bracketed(clause string) bool {
	at := max(strings.Index(clause, "（含"), strings.Index(clause, "(含"))
	if at < 0 || withoutCount(clause[:at]) == clause[:at] {
		return false
	}
	_, list, _ := strings.Cut(clause[at:], "含")
	if end := strings.IndexAny(list, "）)"); end >= 0 {
		list = list[:end]
	}
	found := false
	for _, r := range f.runs(list) {
		names := f.accepted(r, &facilityContext{announced: true})
		f.add(names)
		found = found || len(names) > 0
	}
	return found
}

// mayName tells whether a clause holds any noun that a name could end in; most
// do not, and need no reading.
func (f *facilityFinder) mayName(clause string) bool {
	for i, r := range clause {
		if end := i + utf8.RuneLen(r); f.ending.endsIn(r) && f.ending.suffix(clause[:end]) > 0 ||
			isNumberedThing(r) && endsNumbered(clause[:end]) {
			return true
		}
	}
	return false
}

// leanedOn returns the hospitals of a clause that says what the next one leans
// on (依托…, 以…为依托), or what it goes on with itself (依托…建设…): rest. A
// hospital is the place of the centre that follows.
func (f *facilityFinder) leanedOn(clause string) (hosts []string, rest string, ok bool) {
	list, ok := strings.CutPrefix(clause, "依托")
	if ok {
		list, rest = f.beforeObjectVerb(list)
	} else if list, ok = strings.CutPrefix(clause, "以"); ok {
		list, ok = strings.CutSuffix(list, "为依托")
	}
	if !ok {
		return nil, "", false
	}
	for item := range listItems(list) {
		for _, part := range f.conjuncts(item) {
			if e := f.entry(part); e.proper != kindOnly && f.hospital.suffix(e.core) > 0 {
				hosts = append(hosts, e.core)
			}
		}
	}
	return hosts, rest, true
}

// beforeObjectVerb splits a clause in front of the first verb whose object
// follows.
func (f *facilityFinder) beforeObjectVerb(clause string) (before, rest string) {
	for i, r := range clause {
		if !f.object.beginsWith(r) {
			continue
		}
		if n := f.object.prefix(clause[i:]); n > 0 && i > 0 && clause[i+n:] != "" && f.follower.prefix(clause[i+n:]) == 0 {
			return clause[:i], clause[i:]
		}
	}
	return clause, ""
}

// hostNames returns the institutions of a run that set something up; the places,
// where it is set up within them.
func (f *facilityFinder) hostNames(r *facilityRun, within bool) []string {
	if r.force == otherForce || f.hasPartners(r) {
		return nil
	}
	var hosts []string
	for _, e := range f.entries(r) {
		if e.proper != kindOnly && (f.host.suffix(e.core) > 0 || within && e.place) {
			hosts = append(hosts, e.core)
		}
	}
	return hosts
}

// wantsPlace tells whether a run builds something that bears no name, such as a
// centre or a ward.
func (f *facilityFinder) wantsPlace(r *facilityRun) bool {
	if r.force != buildForce && (r.force != helpForce && r.force != raiseForce || !f.confirmed(r)) {
		return false
	}
	return slices.ContainsFunc(f.entries(r), func(e facilityEntry) bool {
		return e.proper == kindOnly && (e.place || f.room.suffix(e.core) > 0)
	})
}

// A facilityRun is a list and the verb that governs it.
type facilityRun struct {
	force   verbForce
	items   []string // as they stand between the commas of the list
	read    []facilityEntry
	tail    string // what follows 等
	closed  bool   // the list ends in 等
	becomes bool   // a verb follows that says what becomes of the list
	founds  bool   // a verb follows whose object is the next run

	rebuilds bool // its verb is 改造
}

// entries reads the items of a run, at most once: most runs are known by their
// verb to be of no concern.
func (f *facilityFinder) entries(r *facilityRun) []facilityEntry {
	if r.read == nil {
		for _, item := range r.items {
			for _, part := range f.conjuncts(item) {
				e := f.entry(part)
				f.raisedIn(&e, r)
				r.read = append(r.read, e)
			}
		}
		f.completeNames(r.read)
	}
	return r.read
}

// verbForce says what a verb tells of its object.
type verbForce int

const (
	noForce    verbForce = iota
	otherForce           // who is to do something, or what is only used
	titleForce           // a title to be won
	helpForce            // anything
	raiseForce           // a place, or what it is able to do
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
	for item := range listItems(clause) {
		rest, force := f.withoutVerbs(item)
		if force != noForce {
			open(force)
			run.rebuilds = strings.Contains(item[:len(item)-len(rest)], rebuild)
		} else if run.closed && strings.Contains(run.tail, "的") {
			continue // 甲校、乙校等6所学校的宿舍、食堂
		}
		for rest != "" {
			subject, object, verb := f.verbInside(rest, run.force)
			name, tail, closed := cutEtc(subject)
			run.items = append(run.items, name)
			run.closed, run.tail, rest = closed, tail, ""
			switch {
			case verb == becomingVerb:
				run.becomes = true
				open(noForce)
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
	return slices.DeleteFunc(runs, func(r *facilityRun) bool { return len(r.items) == 0 })
}

// longestItem is more bytes than an entry of a list has, its verbs included.
const longestItem = 400

// listItems returns what stands between the list commas of a clause.
func listItems(clause string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for item := range cutAt(clause, listCommas) {
			if len(item.text) <= longestItem && !yield(item.text) {
				return
			}
		}
	}
}

// withoutVerbs strips the verbs and adverbs that an item begins with and returns
// the strongest force among them.
func (f *facilityFinder) withoutVerbs(item string) (string, verbForce) {
	force := noForce
	for {
		n := f.leading.prefix(item)
		if v := f.verbs.prefix(item); v >= n && v > 0 {
			if f.nameFollows(item[:v], item[v:]) {
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

var streets = anyOf("路街巷")

// nameFollows tells that the verb in front is a street's, village's or zone's
// name (建设路小学, 创新村, 开发区).
func (f *facilityFinder) nameFollows(verb, s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '村':
		return f.kind.prefix(s) == 0 && !f.startsKind(s[n:]) // 改造村卫生室, 新增村级食堂
	case r == '区':
		return strings.HasSuffix(verb, "开发")
	case r == '化' || r == '性':
		return true // 规范化, 保护性
	}
	return streets.has(r) || strings.HasPrefix(s, "大道") || strings.HasPrefix(s, "大街")
}

// insideVerb says what a verb behind a list does.
type insideVerb int

const (
	noVerb       insideVerb = iota
	becomingVerb            // says what becomes of the list
	objectVerb              // has its object behind it
)

// verbInside looks for a verb behind the start of an item: one that says what
// becomes of the place in front of it, or one whose object follows.
func (f *facilityFinder) verbInside(s string, force verbForce) (subject, object string, verb insideVerb) {
	if force == buildForce && !strings.HasPrefix(s, "在") {
		return s, "", noVerb
	}
	for i, r := range s {
		if i == 0 || !f.becoming.beginsWith(r) && !f.object.beginsWith(r) {
			continue
		}
		becoming, objective := f.becoming.prefix(s[i:]), f.object.prefix(s[i:])
		if force == otherForce && strings.HasPrefix(s[i:], rebuild) {
			objective = len(rebuild) // 利用闲置厂房改造…
		}
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

const rebuild = "改造"

// becomes tells whether a verb is the predicate of the place in front of it and
// no part of a noun ("创建工作").
func (f *facilityFinder) becomes(verb, after string) bool {
	switch verb {
	case "完成":
		return f.confirm.holds(after)
	case "达到":
		return hasAny(after, "级", "标准")
	case "竣工", "完工", "开工", "投入使用", "独立设置", "完成独立设置",
		"投运", "落成", "挂牌", "挂牌成立", "挂牌运行":
		return after == ""
	}
	if strings.HasSuffix(verb, "争创") || strings.HasSuffix(verb, "创建") { // a title
		return after != "" && f.follower.prefix(after) == 0 && f.award.suffix(after) == 0
	}
	return after != "" && f.follower.prefix(after) == 0 || strings.HasPrefix(verb, "建成") || strings.HasSuffix(verb, "用")
}

// withoutAdverbs takes off a subject's end what belongs to the verb behind it:
// 甲医院积极|争创….
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

// joinsNames tells whether a conjunction stands between two names, not inside
// one ("内科楼维修及设备更新").
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

// accepted returns the names of a run.
func (f *facilityFinder) accepted(r *facilityRun, ctx *facilityContext) []string {
	if !f.meansWorks(r, ctx) {
		return nil
	}
	entries := f.entries(r)
	named := make([]bool, len(entries))
	count := 0
	for i := range entries {
		if named[i] = f.named(r, i); named[i] {
			count++
		}
	}
	mostly := count >= 2 && 2*count > len(entries)
	var names []string
	for i, e := range entries {
		if named[i] || mostly && f.namedAmongNames(e) || f.isEstate(r, e) {
			names = append(names, f.withMembers(f.nameIn(r, i))...)
		}
	}
	return names
}

// withMembers takes the names off a name that a bracket says are in it: 甲中心
// （含乙馆、丙馆）.
func (f *facilityFinder) withMembers(name string) []string {
	house, inside, ok := lastBracket(name)
	if !ok {
		return []string{name}
	}
	for _, with := range []string{"含", "包括", "包含"} {
		if list, ok := strings.CutPrefix(inside, with); ok {
			names := []string{house}
			for _, r := range f.runs(list) {
				names = append(names, f.accepted(r, &facilityContext{announced: true})...)
			}
			return names
		}
	}
	return []string{name}
}

// isEstate tells whether an entry is one of the housing estates that a list is
// said to be of ("改造甲社区、乙厂生活区等38个老旧小区").
func (f *facilityFinder) isEstate(r *facilityRun, e facilityEntry) bool {
	return r.closed && r.force == buildForce && hasAny(r.tail, "小区", "棚户区", "城中村") &&
		f.properness(e.core) != kindOnly && utf8.RuneCountInString(e.core) <= longestEstate
}

// longestEstate is the most characters that the name of an estate has.
const longestEstate = 12

// named tells whether entry i of a run is a name by itself.
func (f *facilityFinder) named(r *facilityRun, i int) bool {
	entries := f.entries(r)
	e := entries[i]
	switch {
	case e.proper == kindOnly:
		return false
	case i > 0 && isUnitAlone(entries[i-1].whole):
		return false // 市、县妇幼保健院
	case i > 0 && e.proper != surelyProper && f.startsWithCount(entries[0].whole):
		return false // 建设5个甲基地、乙基地
	case r.force == titleForce && (e.counted || strings.HasPrefix(e.whole, "国家")):
		return false
	case e.place:
		return true
	case e.project && e.proper == surelyProper:
		return !startsWithUnit(e.core)
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
	entries := f.entries(r)
	e := entries[i]
	if i+1 < len(entries) && f.isPart(entries[i+1].core) {
		// 一中、四中教学楼、实验楼等: what is built are parts of the schools.
		if n := f.part.suffix(e.core); n > 0 && f.isPlace(e.core[:len(e.core)-n]) {
			return e.core[:len(e.core)-n]
		}
	}
	if strings.HasSuffix(e.whole, "村"+rebuild) && len(entries) > 1 {
		return e.whole // the village alone is no project
	}
	if e.place && !r.closed && f.saidOfPlaces(r, i) {
		// The phase is part of the name: 甲馆二期.
		return e.whole[:len(e.core)+f.phase.prefix(e.whole[len(e.core):])]
	}
	return e.whole
}

func (f *facilityFinder) isPart(name string) bool {
	return name != "" && f.part.suffix(name) == len(name)
}

// saidOfPlaces tells whether what stands behind the name of entry i is said of
// places ("推进甲校、乙校扩建", "实施甲馆修缮和乙院迁建") and is no project's name.
func (f *facilityFinder) saidOfPlaces(r *facilityRun, i int) bool {
	entries := f.entries(r)
	last := len(entries) - 1
	joined := len(r.items) == 1 // by 和: each says for itself what is done
	within := entries
	if joined {
		within = entries[i:]
	}
	if !slices.ContainsFunc(within, func(e facilityEntry) bool { return e.project }) {
		return r.force != noForce && (joined || entries[last].works) ||
			i == last && !slices.ContainsFunc(entries[:last], func(e facilityEntry) bool { return e.works })
	}
	if i < last || last == 0 || r.force == buildForce {
		return false // 建设甲院、乙院改造工程
	}
	return !slices.ContainsFunc(entries[:last], func(e facilityEntry) bool {
		return e.works || e.project || strings.HasSuffix(e.core, "楼")
	})
}

// meansWorks tells whether a run's verb and end say that its list is built.
func (f *facilityFinder) meansWorks(r *facilityRun, ctx *facilityContext) bool {
	switch {
	case r.force == otherForce:
		return false
	case r.becomes:
		return true
	case r.force == noForce && !ctx.announced && !ctx.going && !f.confirm.holds(r.items[0]) && !f.confirm.holds(r.tail):
		return false
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
	case raiseForce:
		return f.confirmed(r) || f.raised(r)
	case noForce:
		return ctx.announced || f.confirm.holds(r.tail) || f.speaksForItself(r, ctx)
	}
	return false
}

// raised tells whether a run raises places themselves, not what is said of them.
func (f *facilityFinder) raised(r *facilityRun) bool {
	for _, e := range f.entries(r) {
		if !e.place || e.proper == kindOnly || f.aspect.suffix(e.aside) != len(e.aside) {
			return false
		}
	}
	return r.tail == "" && !r.founds
}

// confirmed tells whether the end of a run or of one of its entries speaks of
// works.
func (f *facilityFinder) confirmed(r *facilityRun) bool {
	return f.confirm.holds(r.tail) || slices.ContainsFunc(r.items, f.confirm.holds) &&
		slices.ContainsFunc(f.entries(r), func(e facilityEntry) bool { return f.confirm.holds(e.aside) })
}

// speaksForItself tells whether a list without a verb is one of works: each of
// its names says so, or it goes on with the list of the clause before.
func (f *facilityFinder) speaksForItself(r *facilityRun, ctx *facilityContext) bool {
	for _, e := range f.entries(r) {
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
	for _, item := range r.items {
		if before, _, ok := strings.Cut(item, "与"); ok && f.host.suffix(before) > 0 {
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
func cutAt(s string, marks *runeSet) iter.Seq[markedText] {
	return func(yield func(markedText) bool) {
		start := 0
		for i := afterHan(s, 0); i < len(s); i = afterHan(s, i) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if marks.has(r) {
				if !yield(markedText{s[start:i], r}) {
					return
				}
				start = i + n
			} else if closing := closingMark(r); closing != 0 {
				n = max(n, endOfBracket(s, i, closing)-i)
			}
			i += n
		}
		yield(markedText{s[start:], 0})
	}
}

var (
	fullStops  = anyOf("。！？!?")
	clauseEnds = anyOf("，,；;：:")
)

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

// enumerator matches what numbers an entry: 一是, （1）, 2., ①, ——.
var enumerator = regexp.MustCompile(`^[—\-·•●■◆▲★➢|①-⑩]*(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十0-9]+[）)]|[一二三四五六七八九十0-9]+[.．、)])?`)

var enumeratorOpeners = anyOf("—-·•●■◆▲★➢|一二三四五六七八九十0123456789（(①②③④⑤⑥⑦⑧⑨⑩")

// withoutEnumerator takes off what numbers an entry.
func withoutEnumerator(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); !enumeratorOpeners.has(r) {
		return s
	}
	return s[len(enumerator.FindString(s)):]
}
