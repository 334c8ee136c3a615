package parse

import (
	"strings"
	"unicode"
)

// The groups of an indicator table: their names, and how many indicators they say that
// they have.

// groupCount is how many indicators a group states, and how many there are: rows, and
// those that are no part of another.
type groupCount struct {
	stated, rows, wholes int
	line                 int
}

func (c *groupCount) add(part bool) {
	c.rows++
	if !part {
		c.wholes++
	}
}

// beginGroup begins the group that a cell names, without its number and its count.
func (t *indicatorRows) beginGroup(cell string, line int) {
	name, stated := cutCount(unnumberedGroup(cell))
	name = unbracketed(name)
	if name == t.group {
		return // its cell stands in each of its rows
	}
	t.endGroup()
	t.group, t.stated = name, groupCount{stated: stated, line: line}
}

// endGroup reports a stated count that the rows of a group do not meet.
func (t *indicatorRows) endGroup() {
	if c := t.stated; c.stated > 0 && c.stated != c.rows && c.stated != c.wholes {
		t.r.findCount(c.line, t.group, c.stated, c.wholes)
	}
	t.stated = groupCount{}
}

// unnumberedGroup takes the number off the name of a group: "一、公共教育".
func unnumberedGroup(cell string) string {
	if m, ok := readMark(cell); ok && m.ordinal > 0 && m.title != "" && !m.damaged {
		return m.title
	}
	return cell
}

// unbracketed takes off the brackets around the whole name of a group: "〔教育类〕". What
// other cells write in brackets is no such name: an attribute, a unit, a five-year total.
func unbracketed(text string) string {
	if first := firstRune(text); first != '〔' && first != '【' {
		return text
	}
	inside := strings.TrimFunc(text, func(r rune) bool { return strings.ContainsRune("〔〕【】", r) })
	if runeCount(inside) != runeCount(text)-2 || !shortTitle(inside) || !unicode.Is(unicode.Han, firstRune(inside)) || isUnit(inside) || isRowEnd(inside) {
		return text
	}
	return inside
}

// nextGroup reads the number of a group that has a line of its own, "二、就业创业": the
// next of its kind. The first stands at the head of its table, unless it is a group for
// sure.
func nextGroup(text string, last mark, head bool) (mark, bool) {
	m, ok := readMark(text)
	if !ok || m.style != commaStyle && m.style != parenStyle || m.ordinal != last.ordinal+1 || last.ordinal > 0 && m.style != last.style {
		return mark{}, false
	}
	if m.ordinal == 1 && !head && !namesGroup(m.title) {
		return mark{}, false
	}
	name, _ := cutCount(m.title)
	return m, shortTitle(name)
}

// namesGroup tells whether words are the name of a group for sure: a domain of public
// services, or followed by the count of what the group has ("公共教育（3项）").
func namesGroup(text string) bool {
	if !short(text, longestHead) {
		return false
	}
	if !strings.Contains(text, "项") && !strings.Contains(text, "个") {
		return len(text) <= longestDomainName && isServiceDomain(unnumberedGroup(text)) || unbracketed(text) != text
	}
	name, stated := cutCount(unnumberedGroup(text))
	return isServiceDomain(name) || stated > 0 && short(name, longestGroupCell) && shortTitle(name)
}

// longestDomainName is the most bytes of a known domain with a number in front.
const longestDomainName = 60

// goesOnGroup tells whether a group cell goes on with the one above, whose line
// was too short for it.
func goesOnGroup(cell string) bool {
	n := runeCount(cell)
	return n == 1 || n > 1 && strings.ContainsRune("和与及、", firstRune(cell))
}

// extendGroup gives the rows that have a group so far its whole name.
func (r *reading) extendGroup(column int, group, rest string) string {
	for i := len(r.plan.Indicators) - 1; i >= 0 && r.plan.Indicators[i].Column == column && r.plan.Indicators[i].Group == group; i-- {
		r.plan.Indicators[i].Group = group + rest
	}
	return group + rest
}
