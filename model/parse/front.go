package parse

import (
	"fmt"
	"regexp"
	"strings"

	"guilan/model"
)

// Front and back matter: what surrounds the plan's own text on a government's
// web page or in its covering notice.

var (
	// chromeWords mark lines that a web page puts around a document.
	chromeWords = regexp.MustCompile(`扫一扫|我要问|在线咨询|打印本页|关闭窗口|分享到|上一篇|下一篇|版权所有|主办单位|ICP备|公网安备|网站地图|浏览量|浏览次数|字体大小|相关阅读|相关链接|政策咨询|市长热线|当前位置|责任编辑|由会员分享|在线阅读|珍藏版|点击下载|附件下载|扫码|返回顶部|来源[:：]|【字体|阅读次数`)
	chromeField = regexp.MustCompile(`^(索?引?号|信息分类|发布机构|成文日期|发布日期|文号|文件编号|发文字号|生效时间|废止时间|名称|主题词|公开方式|公开时限|政策咨询机关|公开日期|有效性|发文机关|主题分类|体裁分类|关键词|统一编号|公文种类|服务对象|有效期|来源)[:：]`)
	dateLine    = regexp.MustCompile(`^[（(]?(20\d\d)[年\-./](\d{1,2})[月\-./](\d{1,2})日?[)）]?(\d{1,2}:\d\d(:\d\d)?)?$|^20\d{5,6}$|^[二〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$`)
	noticeWords = regexp.MustCompile(`印发(给你们)?|通知$|请(认真|结合实际|遵照)|现予(印发|公布)|此件(公开|主动)`)
)

// takeFront moves what stands in front of the plan's text to the furniture: web
// chrome, the covering notice with its addressees, signatures and date, and the
// title itself. bodyFrom is the source line behind the contents, 0 without any:
// all before it is front matter.
func (r *reading) takeFront(contentsLine int) {
	end := 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.head != nil || p.column != nil || p.grid != nil && !frontTable(p.text) {
			break
		}
		if p.line < contentsLine || r.frontLine(p) {
			end = i + 1
		}
	}
	r.readTitle(end)
	for _, p := range r.pieces[:end] {
		kind := model.NoticeBlock
		switch {
		case bare(p.text) == bare(r.title) && r.title != "":
			kind = model.TitleBlock
		case p.grid != nil || chromeWords.MatchString(p.text) || chromeField.MatchString(fold(p.text)):
			kind = model.ChromeBlock
		}
		r.furnish(kind, p.line, p.endLine, p.text)
	}
	r.pieces = r.pieces[end:]
}

// frontTable tells whether a table is the document data of a web page.
func frontTable(text string) bool {
	return strings.Contains(text, "发布日期") || strings.Contains(text, "发文字号") || strings.Contains(text, "索引号") ||
		strings.Contains(text, "发文机关") || strings.Contains(text, "成文日期")
}

// frontLine tells whether a line cannot be part of the plan's own text: a field
// of a web page, a date, a title or signature, a sentence of the notice.
func (r *reading) frontLine(p *piece) bool {
	s := fold(p.text)
	return dateLine.MatchString(s) || chromeField.MatchString(s) ||
		runeCount(s) <= 120 && (chromeWords.MatchString(p.text) || noticeWords.MatchString(s)) ||
		!endsSentence(p.text) && runeCount(s) <= 60
}

// takeBack moves what stands behind the plan's text to the furniture: the web
// page's tail, and the signature and date of a plan that is signed at its end.
func (r *reading) takeBack() {
	end := len(r.pieces)
	for end > 0 {
		p := &r.pieces[end-1]
		if p.grid != nil || p.column != nil || p.head != nil || !short(p.text, 120) {
			break
		}
		s := fold(p.text)
		if !chromeWords.MatchString(p.text) && !chromeField.MatchString(s) && !dateLine.MatchString(s) && !body.MatchString(s) {
			break
		}
		end--
	}
	for _, p := range r.pieces[end:] {
		kind := model.ChromeBlock
		if s := fold(p.text); dateLine.MatchString(s) || body.MatchString(s) {
			kind = model.NoticeBlock
		}
		r.furnish(kind, p.line, p.endLine, p.text)
	}
	r.pieces = r.pieces[:end]
}

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
		text = strings.TrimSpace(fileEnding.ReplaceAllString(strings.TrimSpace(text), ""))
		if !planWord.MatchString(text) {
			return
		}
		for i := range found {
			if bare(found[i].text) == bare(text) {
				found[i].score += score
				if len(text) > len(found[i].text) {
					found[i].text = text
				}
				return
			}
		}
		found = append(found, candidate{text, score})
	}
	for _, p := range r.pieces[:min(max(end, 3), len(r.pieces))] {
		for _, m := range quotedTitle.FindAllStringSubmatch(p.text, -1) {
			vote(m[1], 2)
		}
		if m := issuedTitle.FindStringSubmatch(p.text); m != nil {
			vote(m[1], 3)
		}
		if runeCount(p.text) <= 50 && !strings.ContainsAny(p.text, "《》。，>|＞") {
			vote(squeeze(p.text), 3)
		}
	}
	best := 0
	for _, c := range found {
		if c.score > best {
			best, r.title = c.score, c.text
		}
	}
}

var (
	regionName = regexp.MustCompile(`^((?:[\p{Han}]{2,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|地区|盟|市|州|县|旗|林区|新区|开发区|高新区|区|镇|乡|街道)){1,3})`)
	noRegion   = regexp.MustCompile(`(社区|小区|园区|校区|城区|市区|景区|片区|学区|辖区|服务区|关于|全国|国家)$`)
	docNumber  = regexp.MustCompile(`[\p{Han}]{2,12}\s*[〔\[［【（(]\s*20\d\d\s*[〕\]］】）)]\s*\d{1,4}\s*号`)
	fieldDate  = `[:：|]?\s*(20\d\d)[年\-./](\d{1,2})[月\-./](\d{1,2})`
	issuedIn   = regexp.MustCompile(`(?:成文日期|发文日期|印发日期)` + fieldDate)
	publicIn   = regexp.MustCompile(`(?:发布日期|发布时间|公开日期|发表时间|公布日期)` + fieldDate)
	issuerIn   = regexp.MustCompile(`(?:发布机构|发文机关|发文单位|制定机关)[:：|]\s*([\p{Han}]{4,30})`)
	originIn   = regexp.MustCompile(`来源[:：]\s*([\p{Han}]{4,30})`)
	body       = regexp.MustCompile(`^[\p{Han}]{2,20}(人民政府|人民政府办公室|办公室|委员会|管委会|局|厅)$`)
	periodIn   = regexp.MustCompile(`规划期限?[为是:：]?\s*(20\d\d)\s*年?\s*[-—–－~～至到]*\s*(20\d\d)`)
	fiveYears  = regexp.MustCompile(`[“"]?十([一二三四五六七八九])五[”"]?`)
)

// metadata reads title, place, number, dates and period from the front matter
// and, for the period, from the text.
func (r *reading) metadata() {
	front := r.plan.Furniture
	r.plan.Title = r.title
	var signed, dated, origin string // origin: where a web page has it from
	for _, b := range front {
		if b.Kind != model.NoticeBlock && b.Kind != model.ChromeBlock && b.Kind != model.TitleBlock {
			continue
		}
		for _, line := range strings.Split(b.Text, "\n") {
			s := fold(line)
			set(&r.plan.DocNumber, squeeze(docNumber.FindString(line)))
			set(&dated, dateOf(issuedIn.FindStringSubmatch(s)))
			set(&r.plan.Published, dateOf(publicIn.FindStringSubmatch(s)))
			if m := issuerIn.FindStringSubmatch(line); m != nil {
				set(&r.plan.Issuer, m[1])
			}
			if m := originIn.FindStringSubmatch(line); m != nil {
				set(&origin, m[1])
			}
			if dateLine.MatchString(s) {
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

// issued decides between the date under the notice and the one that the web page
// gives; the notice is the document itself.
func (r *reading) issued(signed, dated string) {
	r.plan.Issued = signed
	set(&r.plan.Issued, dated)
	if signed != "" && dated != "" && signed != dated {
		r.find(0, "dates differ", fmt.Sprintf("通知落款日期是%s，网页所载成文日期是%s；以落款为准。", signed, dated))
	}
}

// issuer returns the body that signs the notice, or that the web page names.
func (r *reading) issuer(front []model.Block) string {
	for _, b := range front {
		if b.Kind == model.NoticeBlock {
			if s := squeeze(b.Text); body.MatchString(s) && !strings.HasSuffix(s, "的通知") {
				return s
			}
		}
	}
	return r.plan.Issuer
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

var chineseDate = regexp.MustCompile(`^([二〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$`)

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
