package parse

import (
	"regexp"
	"strings"

	"guilan/model"
)

// Front and back matter: what surrounds the plan's own text on a government's
// web page or in its covering notice.

// chromeWords mark lines that a web page puts around a document.
var chromeWords = []string{
	"扫一扫", "我要问", "在线咨询", "打印本页", "关闭窗口", "分享到", "上一篇", "下一篇",
	"版权所有", "主办单位", "ICP备", "公网安备", "网站地图", "浏览量", "浏览次数", "字体大小",
	"相关阅读", "相关链接", "政策咨询", "市长热线", "当前位置", "您的位置", "所在位置", "责任编辑", "由会员分享", "在线阅读",
	"珍藏版", "点击下载", "附件下载", "扫码", "返回顶部", "来源:", "来源：", "【字体",
	"阅读次数", "网站标识码", "主办：", "主办:", "承办：", "承办:",
}

// chromeLine tells whether a line is one that a web page puts around a document.
func chromeLine(text string) bool {
	for _, w := range chromeWords {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

var (
	chromeField = opener{anyOf("索引号信发成文件生废名主公政有体关统服来"), regexp.MustCompile(`^(索?引?号|信息分类|发布机构|成文日期|发布日期|文号|文件编号|发文字号|生效时间|废止时间|名称|主题词|公开方式|公开时限|政策咨询机关|公开日期|有效性|发文机关|主题分类|体裁分类|关键词|统一编号|公文种类|服务对象|有效期|来源)[:：]`)}
	dateLine    = opener{anyOf("（(2二〇○零一三四五六七八九十"), regexp.MustCompile(`^[（(]?(20\d\d)[年\-./](\d{1,2})[月\-./](\d{1,2})[日曰]?[)）]?(\d{1,2}:\d\d(:\d\d)?)?$|^20\d{5,6}$|^[二〇○零Oo一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日曰]$`)}
	noticeWords = regexp.MustCompile(`印发(给你们)?|通知$|请(认真|结合实际|遵照)|现予(印发|公布)|此件(公开|主动)`)
)

// longestField is how far into a line the name of a web page's field can reach.
const longestField = 24

// isChromeField tells whether a line begins with such a name.
func isChromeField(text string) bool {
	opening := prefix(text, longestField)
	return colons.in(opening) && chromeField.MatchString(fold(opening))
}

// longestDate is the most bytes of a folded line that is nothing but a date.
const longestDate = 60

// isDateLine tells whether a folded line is a date.
func isDateLine(folded string) bool {
	return len(folded) <= longestDate && dateLine.MatchString(folded)
}

// takeFront moves what stands in front of the plan's text to the furniture: web
// chrome, the covering notice with its addressees, signatures and date, and the
// title itself. contentsLine is the last source line of the contents, 0 without any:
// all before it is front matter, and so are tables without a header: a page's menus.
func (r *reading) takeFront(contentsLine int) {
	end := 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.head != nil || p.column != nil || p.grid != nil && p.grid.header != nil && !frontTable(p.text) && !signatures(p.text) {
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
		case r.isTitle(p.text):
			kind = model.TitleBlock
		case p.grid != nil && !signatures(p.text) || chromeLine(p.text) || isChromeField(p.text):
			kind = model.ChromeBlock
		}
		r.furnish(kind, p.line, p.endLine, p.text)
	}
	r.pieces = r.pieces[end:]
}

// isTitle tells whether a line is the plan's title, or one of the two lines that it
// takes.
func (r *reading) isTitle(text string) bool {
	line, title := bare(text), bare(r.title)
	return line == title && title != "" ||
		runeCount(line) > 2 && (strings.HasPrefix(title, line) || strings.HasSuffix(title, line))
}

// frontTable tells whether a table is the document data of a web page.
func frontTable(text string) bool {
	return strings.Contains(text, "发布日期") || strings.Contains(text, "发文字号") || strings.Contains(text, "索引号") ||
		strings.Contains(text, "发文机关") || strings.Contains(text, "成文日期")
}

// signatory matches a body that signs a notice.
var signatory = regexp.MustCompile(`^\p{Han}{3,25}(政府|局|厅|部|委|院|会|办公室|中心|分行|支行)$`)

// signatures tells whether a table is the names of those who sign a notice, side
// by side.
func signatures(text string) bool {
	for _, cell := range strings.FieldsFunc(text, func(r rune) bool { return r == '\t' || r == '\n' }) {
		if !signatory.MatchString(squeeze(cell)) {
			return false
		}
	}
	return true
}

// frontLine tells whether a line cannot be part of the plan's own text: a field
// of a web page, a date, a title or signature, a sentence of the notice.
func (r *reading) frontLine(p *piece) bool {
	s := fold(p.text)
	return isDateLine(s) || isChromeField(s) ||
		runeCount(s) <= 120 && (chromeLine(p.text) || noticeWords.MatchString(s)) ||
		!endsSentence(p.text) && runeCount(s) <= 60
}

// sentTo opens the first line of an imprint: it says who is sent the document.
var sentTo = opener{anyOf("抄主分报"), regexp.MustCompile(`^(抄送|主送|分送|抄报|报送)\s*[:：]`)}

// isImprint tells whether a line is one of those at a document's end that say who is sent
// it, and who had it printed and when.
func isImprint(text string) bool {
	return sentTo.MatchString(text) || strings.HasSuffix(text, "印发") && short(text, longestBack) && printedBy.MatchString(fold(text))
}

// longestBack is the most characters that a line behind a plan's text has; white space
// can set its parts off.
const longestBack = 120

// takeBack moves what stands behind the plan's text to the furniture: the web
// page's tail, the imprint, and the signature and date of a plan that is signed at its
// end.
func (r *reading) takeBack() {
	end := len(r.pieces)
	for end > 0 {
		p := &r.pieces[end-1]
		imprint := isImprint(p.text)
		if p.grid != nil && p.grid.header != nil || p.column != nil || p.head != nil || !imprint && !short(p.text, longestBack) {
			break
		}
		s := fold(p.text)
		if !imprint && !chromeLine(p.text) && !isChromeField(s) && !isDateLine(s) && !body.MatchString(s) {
			break
		}
		end--
	}
	for _, p := range r.pieces[end:] {
		kind := model.ChromeBlock
		if s := fold(p.text); isDateLine(s) || body.MatchString(s) {
			kind = model.NoticeBlock
		}
		r.furnish(kind, p.line, p.endLine, p.text)
	}
	r.pieces = r.pieces[:end]
}
