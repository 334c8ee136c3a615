package parse

import (
	"regexp"
	"strings"

	"guilan/model"
)

// Lists of services in which each domain has a line of its own, and its services
// stand in the lines below, each in one or all in a paragraph.

// linedList is the list of one domain.
type linedList struct {
	model.ServiceList
	told    bool // it stands in the domain's line
	parted  bool // a mark stands behind the last line
	classes bool // the domain says how many classes its services have
}

// linedServices reads such a column, and returns the piece behind the last of the
// services; no lists for other columns.
func (r *reading) linedServices(s columnSpan) (lists []linedList, end int) {
	for end = s.from + 1; end < s.to; end++ {
		p := &r.pieces[end]
		if p.grid != nil || notesStart.opensBare(prefix(p.text, 12)) {
			break
		}
		if domain, stated, ok := domainLine(p.text); ok {
			lists = append(lists, linedList{ServiceList: model.ServiceList{Group: domain, Stated: stated, Line: p.line}, classes: strings.Contains(p.text, "类")})
			continue
		}
		if told := toldLists(p); told != nil {
			lists = append(lists, told...)
			continue
		}
		if isTotalCaption(p.text) && len(lists) != 1 {
			continue
		}
		if sum := fold(prefix(p.text, longestCount)); subtotal.MatchString(sum) && len(lists) > 0 {
			m := subtotal.FindStringSubmatch(sum)
			if last := &lists[len(lists)-1]; m[1] == "小计" && last.Stated == 0 {
				last.Stated = countOf(m[2])
			}
			continue
		}
		if len(lists) == 0 || !lists[len(lists)-1].take(p.text) {
			break
		}
	}
	if len(lists) < 2 || !settleLined(lists, s.title.title) {
		return nil, s.from + 1
	}
	return lists, end
}

// take takes a line into the list; false where it is prose behind that.
func (l *linedList) take(text string) bool {
	if l.told {
		return false
	}
	item, stated := cutCount(unbulleted(text))
	if l.Stated == 0 {
		l.Stated = stated
	}
	m := readItemMark(item)
	class := item
	if l.classes {
		class = strings.TrimSpace(strings.TrimPrefix(item, m.number))
	}
	if items := itemsOfClasses(class); items != nil && l.Stated > 0 {
		l.Items = append(l.Items, items...)
		return true
	}
	if m.style >= digitStyle {
		item = strings.TrimPrefix(item, m.number)
		if at := itemEnds.index(item); at > 0 {
			item = item[:at] // what follows tells of it
		}
	} else if endsSentence(text) && len(l.Items) > 0 && !l.parted {
		return false
	}
	l.parted = pauses.has(lastRune(text)) || endsSentence(text)
	item = strings.Trim(item, listMarks)
	met := l.Stated > 0 && len(splitItems(item, l.Stated)) == l.Stated
	if item == "" || strings.Contains(item, "。") || strings.Contains(item, "，") && !met && !isList(item) {
		return false
	}
	l.Items = append(l.Items, item)
	return true
}

// itemsOfClasses returns the services of a text that divides those of a domain into
// classes: "优孕优生服务：孕产妇健康服务、预防接种。"; nil for others.
func itemsOfClasses(text string) (items []string) {
	for part := range strings.SplitSeq(strings.TrimRight(text, "。"), "。") {
		t, ok := readTold(strings.TrimSpace(part))
		if !ok || t.stated > 0 {
			return nil
		}
		items = append(items, splitItems(t.list, 0)...)
	}
	return items
}

// totalCaption matches a line above a list that says how many services it has in all:
// "（共9类37项）".
var totalCaption = regexp.MustCompile(`^[(]?(本清单|清单|以上|\p{Han}{0,16}服务)?(共|共计|合计|包括)\d{1,2}(个|大)?(类|领域|方面|部分)([、,，]?共?\d{1,3}(个|大)?[类项个])*[^。]{0,8}[)：:]?。?$`)

// isTotalCaption tells whether a line is one.
func isTotalCaption(text string) bool {
	return short(text, 2*longestHead) && strings.Contains(text, "共") && totalCaption.MatchString(fold(text))
}

// subtotal matches a line that sums up the services of the domain above it, or of all.
var subtotal = opener{anyOf("小合总"), regexp.MustCompile(`^(小计|合计|总计)[:：]?\s*` + countDigits + `\s*项。?$`)}

// itemEnds stand between the name of a numbered service and what is told of it.
var itemEnds = anyOf("：:。")

// toldLists returns the lists of a paragraph that states their counts, or whose domains
// are known.
func toldLists(p *piece) (lists []linedList) {
	if domain, _, _ := strings.Cut(fold(prefix(p.text, longestGroupCell)), ":"); !strings.Contains(p.text, "项") && !isServiceDomain(unnumber(domain)) {
		return nil
	}
	for _, t := range toldEntries(p.text) {
		items, stated := t.services()
		if stated == 0 && !isServiceDomain(t.domain) {
			return nil
		}
		lists = append(lists, linedList{ServiceList: model.ServiceList{Group: t.domain, Items: items, Stated: stated, Line: p.line}, told: true})
	}
	return lists
}

// domainLine reads a line with nothing but a domain of services and, where it is none
// of the known ones, the count of its services.
func domainLine(text string) (domain string, stated int, ok bool) {
	if !short(text, longestHead) {
		return "", 0, false
	}
	text = unbulleted(text)
	if strings.Contains(text, "项") {
		if m := countBehindDash.FindStringSubmatch(unnumber(text)); m != nil && isDomain(m[1]) && !totalWords[m[1]] {
			return m[1], countOf(m[2]), true
		}
	}
	text = text[len(classNumber.FindString(text)):]
	domain, stated = cutCount(strings.TrimRight(unnumber(text), "：: "))
	return domain, stated, isWholeDomain(domain) || stated > 0 && isDomain(domain) && readItemMark(text).style < digitStyle
}

// countBehindDash matches a domain whose count a dash or a colon parts from it:
// "育有善育——9项".
var countBehindDash = regexp.MustCompile(`^(\p{Han}{2,12})\s*[—－–：:-]{1,2}\s*` + countDigits + `\s*项[。：:]?$`)

// classNumber matches what counts the domains of some lists: "第一类　幼有所育".
var classNumber = opener{anyOf("第"), regexp.MustCompile(`^第[一二三四五六七八九十]{1,2}[类项]\s*[：:、]?\s*`)}

// settleLined takes the lists apart that stand in a paragraph each, and tells whether
// they are lists of services: their counts are stated and met, or the column's title
// calls it a list of services.
func settleLined(lists []linedList, title string) bool {
	met, lined, known := 0, 0, true
	for i := range lists {
		l := &lists[i]
		known = known && isWholeDomain(l.Group)
		switch {
		case len(l.Items) == 0:
			return false
		case l.told:
			continue
		}
		lined++
		if len(l.Items) == 1 || l.Stated > 0 && len(l.Items) != l.Stated {
			l.Items = splitItems(strings.Join(l.Items, "；"), l.Stated)
		}
		if len(l.Items) == l.Stated {
			met++
		}
	}
	return lined > 0 && (met*2 >= lined || strings.Contains(title, "服务") && (known && len(lists) > 2 || strings.Contains(title, "清单")))
}

// keepItemLines marks the lines of lists that have one for each service, so that none
// is joined with the next: as many stand below a domain as it says, and as one text
// they would not be that many.
func (r *reading) keepItemLines() {
	keep := func(p *piece) { p.judged, p.begins = true, true }
	for i := range r.pieces {
		_, stated, ok := domainLine(r.pieces[i].text)
		if !ok || stated == 0 || r.pieces[i].grid != nil {
			continue
		}
		end, text := i+1, ""
		for ; end < len(r.pieces) && end <= i+1+stated && r.isItemLine(end); end++ {
			text += r.pieces[end].text
		}
		if end-i-1 != stated || stated > 1 && len(splitItems(text, stated)) == stated {
			continue
		}
		for k := i; k < end; k++ {
			keep(&r.pieces[k])
		}
	}
}

// isItemLine tells whether piece i can be a service in a line of its own.
func (r *reading) isItemLine(i int) bool {
	p := &r.pieces[i]
	_, _, domain := domainLine(p.text)
	prose := endsSentence(p.text) && strings.Contains(p.text, "，")
	return p.grid == nil && !domain && !prose && !r.structural(p) && short(p.text, longestTitle)
}

// keepLinedServices keeps the lists of a column, which stand in the given pieces.
func (r *reading) keepLinedServices(column int, lists []linedList, pieces []piece) {
	for _, l := range lists {
		r.addServices(column, l.Group, l.Items, l.Stated, l.Line)
	}
	for i := range pieces {
		pieces[i].service = true
	}
}
