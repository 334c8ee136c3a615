package parse

import (
	"fmt"
	"regexp"
	"strings"

	"guilan/model"
)

var (
	quotedTitle = regexp.MustCompile(`《([^《》]{4,60})》`)
	issuedTitle = regexp.MustCompile(`关于(?:印发|发布|公布)\s*([^《》\s][^《》]{3,60}?)的通知`)
	planWord    = regexp.MustCompile(`(规划|计划|纲要|方案)(\s*[（(][^()（）]*[)）])?$`)
	fileEnding  = regexp.MustCompile(`\.(docx?|pdf|txt|wps|html?)$`)
)

// readTitle finds what the front matter, pieces[:end], calls the plan: a line of
// its own, or the name that the notice promulgates. Of two wordings the one with
// its quotation marks wins.
func (r *reading) readTitle(end int) {
	type candidate struct {
		text  string
		score int
	}
	var found []candidate
	vote := func(text string, score int) {
		text = squeeze(fileEnding.ReplaceAllString(strings.TrimSpace(text), ""))
		if !hasAny(text, "规划", "计划", "纲要", "方案") || !planWord.MatchString(text) {
			return
		}
		for i := range found {
			if withoutYears(found[i].text) == withoutYears(text) {
				found[i].score += score
				if len(text) > len(found[i].text) {
					found[i].text = text
				}
				return
			}
		}
		found = append(found, candidate{text, score})
	}
	front := r.pieces[:min(max(end, 3), len(r.pieces))]
	for i, p := range front {
		for _, m := range quotedTitle.FindAllStringSubmatch(p.text, -1) {
			vote(m[1], 2)
		}
		if m := issuedTitle.FindStringSubmatch(p.text); m != nil {
			vote(m[1], 3)
		}
		if runeCount(p.text) <= 50 && !strings.ContainsAny(p.text, "《》。，>|＞") {
			vote(p.text, 3)
			if i > 0 && short(p.text, 12) && beginsTitle(&front[i-1]) {
				vote(front[i-1].text+p.text, 4) // more than its second line alone
			}
		}
	}
	best := 0
	for _, c := range found {
		if c.score > best {
			best, r.title = c.score, c.text
		}
	}
}

// beginsTitle tells whether a line can be the first of two of the plan's title.
func beginsTitle(p *piece) bool {
	s := fold(p.text)
	return p.grid == nil && short(p.text, 30) && !endsSentence(p.text) && !planWord.MatchString(p.text) && !strings.ContainsAny(s, "<>,:|") &&
		!chromeLine(p.text) && !isDateLine(s) && !body.MatchString(s) && !docNumber.MatchString(p.text) && regionName.MatchString(s)
}

// withoutYears returns the bare text of a title without the years that it may give
// in brackets at its end: "（2023—2030年）".
func withoutYears(title string) string {
	key := bare(title)
	if at := strings.LastIndexByte(key, '('); at > 0 && yearIn.MatchString(key[at:]) {
		return key[:at]
	}
	return key
}

var (
	regionName = regexp.MustCompile(`^((?:[\p{Han}]{2,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|地区|盟|市|州|县|旗|林区|新区|开发区|高新区|区|镇|乡|街道)){1,3})`)
	noRegion   = regexp.MustCompile(`(社区|小区|园区|校区|城区|市区|景区|片区|学区|辖区|服务区|关于|全国|国家)$`)
	docNumber  = regexp.MustCompile(`[\p{Han}]{2,12}\s*[〔\[［【（(]\s*20\d\d\s*[〕\]］】）)]\s*\d(?:\s?\d){0,3}\s*号`)
	fieldDate  = `[:：|]?\s*(20\d\d)[年\-./](\d{1,2})[月\-./](\d{1,2})`
	issuedIn   = regexp.MustCompile(`(?:成文日期|发文日期|印发日期)` + fieldDate)
	publicIn   = regexp.MustCompile(`(?:发布日期|发布时间|公开日期|发表时间|公布日期)` + fieldDate)
	issuerIn   = regexp.MustCompile(`(?:发布机构|发文机关|发文单位|制定机关)\s*[:：|]\s*([\p{Han}]{4,30})`)
	issuedBy   = regexp.MustCompile(`^(\p{Han}{2,26}(?:政府|办公室|办公厅|委员会|局|厅|委))关于(?:印发|发布|公布)`)
	originIn   = regexp.MustCompile(`来源[:：]\s*([\p{Han}]{4,30})`)
	printedBy  = regexp.MustCompile(`^[(]?(\p{Han}{4,30}(?:政府|办公室|委员会|局|厅|委))(20\d\d年\d{1,2}月\d{1,2}[日曰])(?:印发|发布|公布)?[)]?$`)
	body       = regexp.MustCompile(`^[\p{Han}]{2,20}(人民政府|人民政府办公室|办公室|委员会|管委会|局|厅)$`)
	periodIn   = regexp.MustCompile(`规划期限?[为是:：]?\s*(20\d\d)\s*年?\s*[-—–－~～至到]*\s*(20\d\d)`)
	fiveYears  = regexp.MustCompile(`[“"]?十([一二三四五六七八九])五[”"]?`)
)

// metadata reads title, place, number, dates and period from the front matter
// and, for the period, from the text.
func (r *reading) metadata() {
	front := r.plan.Furniture
	r.plan.Title = r.title
	var signed, dated, origin, field string // origin: where a web page has it from
	for _, b := range front {
		if b.Kind != model.NoticeBlock && b.Kind != model.ChromeBlock && b.Kind != model.TitleBlock {
			continue
		}
		for _, line := range frontLines(b.Text) {
			line = field + mendDigits(line)
			s := fold(line)
			field = ""
			switch { // its value has a line of its own
			case strings.HasSuffix(s, ":"):
				field = line
			case chromeField.FindString(s+":") == s+":":
				field = line + "："
			}
			if strings.Contains(line, "号") {
				set(&r.plan.DocNumber, squeeze(docNumber.FindString(line)))
			}
			if hasAny(s, "日期", "时间", "机构", "机关", "单位") {
				r.pageField(line, s, &dated)
			}
			if m := originIn.FindStringSubmatch(line); m != nil {
				set(&origin, m[1])
			}
			if m := printedBy.FindStringSubmatch(s); m != nil {
				set(&r.plan.Issuer, m[1])
				set(&signed, lineDate(m[2])) // it was printed on that day or later
			} else if isDateLine(s) {
				if d := lineDate(s); d != "" {
					signed = d
				}
			}
		}
	}
	r.plan.Issuer = r.issuer(front)
	set(&r.plan.Issuer, origin)
	r.issued(signed, dated)
	r.plan.Region = r.region()
	r.period()
}

// frontLines cuts a block of front matter into lines; who issues a plan, its number and
// the date can stand in one, in brackets below the title.
func frontLines(text string) []string {
	if inner := strings.Trim(text, "（）()"); inner != text && short(text, 60) && docNumber.MatchString(text) {
		return strings.Fields(inner)
	}
	return strings.Split(text, "\n")
}

// pageField reads a line on which a web page may give the document's data.
func (r *reading) pageField(line, folded string, dated *string) {
	set(dated, dateOf(issuedIn.FindStringSubmatch(folded)))
	set(&r.plan.Published, dateOf(publicIn.FindStringSubmatch(folded)))
	if m := issuerIn.FindStringSubmatch(line); m != nil {
		set(&r.plan.Issuer, m[1])
	}
}

// issued decides between the date under the notice and the one that the web page
// gives; the notice is the document itself.
func (r *reading) issued(signed, dated string) {
	r.plan.Issued = signed
	set(&r.plan.Issued, dated)
	if signed != "" && dated != "" && signed != dated {
		r.find(0, "dates differ", fmt.Sprintf("通知落款日期是%s，网页所载成文日期是%s；以落款为准。", signed, dated))
	}
}

// issuer returns the body that signs the notice, the first of several above its date, or
// that the web page names. Without a date it is the first that has a line of its own, or
// that the notice's title names.
func (r *reading) issuer(front []model.Block) string {
	first, signing := "", ""
	for _, b := range front {
		if b.Kind != model.NoticeBlock {
			continue
		}
		line := frontLines(b.Text)[0]
		switch s := firstSigner(line); {
		case signing != "" && isDateLine(fold(line)):
			return signing
		case !body.MatchString(s) || strings.HasSuffix(s, "的通知"):
			signing = ""
		case signing == "":
			signing = s
			set(&first, s)
		}
	}
	set(&first, r.plan.Issuer)
	for i := 0; i < len(front) && first == ""; i++ {
		if b := &front[i]; b.Kind == model.NoticeBlock {
			if m := issuedBy.FindStringSubmatch(b.Text); m != nil {
				first = m[1]
			}
		}
	}
	return first
}

// firstSigner returns the first of the bodies that sign side by side, or else the line
// without white space.
func firstSigner(line string) string {
	line, _, _ = strings.Cut(line, "\t")
	words := strings.Fields(line)
	if len(words) > 1 && body.MatchString(words[0]) && body.MatchString(words[1]) {
		return words[0]
	}
	return squeeze(line)
}

// region returns the place that opens the plan's title, or the issuer's where
// the title names none.
func (r *reading) region() string {
	for _, name := range []string{bare(r.title), r.plan.Issuer} {
		m := regionName.FindString(name)
		if m != "" && !noRegion.MatchString(m) {
			return m
		}
	}
	return ""
}

// period reads the years that a plan covers: as stated, or those of the
// five-year plan that it names (十四五: 2021 to 2025).
func (r *reading) period() {
	for i := range r.pieces {
		if !namesPeriod(r.pieces[i].text) {
			continue
		}
		if m := periodIn.FindStringSubmatch(fold(r.pieces[i].text)); m != nil {
			r.plan.PeriodStart, _ = yearOf(m[1])
			r.plan.PeriodEnd, _ = yearOf(m[2])
			return
		}
	}
	latest := fivePlan(r.title)
	if latest == 0 {
		for _, p := range r.pieces[:min(8, len(r.pieces))] {
			latest = max(latest, fivePlan(p.text))
		}
	}
	if latest > 0 {
		r.plan.PeriodEnd = 1955 + 5*latest
		r.plan.PeriodStart = r.plan.PeriodEnd - 4
	}
}

// namesPeriod tells whether a text speaks of 规划期, white space between the
// characters or not.
func namesPeriod(text string) bool {
	for {
		before, after, found := strings.Cut(text, "期")
		if !found {
			return false
		}
		if lastRune(before) == '划' {
			return true
		}
		text = after
	}
}

// fivePlan returns the latest five-year plan that a text names: 14 for 十四五; 0
// for none. A plan that looks back names the one before as well.
func fivePlan(text string) int {
	latest := 0
	for _, m := range fiveYears.FindAllStringSubmatch(text, -1) {
		n, _ := numeral(m[1])
		latest = max(latest, 10+n)
	}
	return latest
}

func yearOf(s string) (int, bool) {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n, n > 1900
}

func dateOf(m []string) string {
	if m == nil {
		return ""
	}
	month, _ := arabic(m[2])
	day, _ := arabic(m[3])
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return ""
	}
	return fmt.Sprintf("%s-%02d-%02d", m[1], month, day)
}

// lineDate reads a date that stands alone; digits whose separators were lost
// ("2022531") are taken only where there is one way to read them.
func lineDate(s string) string {
	m := dateLine.FindStringSubmatch(s)
	if m[1] != "" {
		return dateOf(m[:4])
	}
	if m := chineseDate.FindStringSubmatch(s); m != nil {
		month, _ := numeral(m[2])
		day, _ := numeral(m[3])
		return dateOf([]string{"", digitsOf(m[1]), itoa(month), itoa(day)})
	}
	digits := strings.Trim(s, "()")
	var dates []string
	for _, cut := range []int{5, 6} {
		if len(digits) <= cut || len(digits)-cut > 2 || digits[4] == '0' && cut == 5 {
			continue
		}
		if d := dateOf([]string{"", digits[:4], digits[4:cut], digits[cut:]}); d != "" {
			dates = append(dates, d)
		}
	}
	if len(dates) == 1 {
		return dates[0]
	}
	return ""
}

var chineseDate = regexp.MustCompile(`^([二〇○零Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日曰]$`)

// digitsOf writes a year in Chinese digits with Arabic ones: 二〇二二 is 2022.
func digitsOf(s string) string {
	out := ""
	for _, c := range s {
		at := strings.IndexRune(chineseDigits, c)
		out += itoa(max(at, 0) / len("零"))
	}
	return out
}

// set fills a field that is still empty.
func set(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
