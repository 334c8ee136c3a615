package parse

import (
	"slices"
	"strings"
)

// Loose tables without values: lists of services by domain, and tables of projects.

// services reads a list of services from piece i on: a domain, and behind it the
// services, over several lines. It returns the piece behind the list.
func (t *looseTable) services(i int) ([]gridRow, int) {
	r := t.r
	var rows []gridRow
	pending := "" // the first part of a domain's name
	widest := 0
	end := i
	for ; i < len(r.pieces) && r.pieces[i].grid == nil; i++ {
		if t.headerAgain(i) {
			i--
			continue
		}
		p := &r.pieces[i]
		listed := isServiceDomain(p.text) && i+1 < len(r.pieces) && listCommas.in(r.pieces[i+1].text)
		if strings.Contains(p.text, "。") || r.endsTable(p) && !listed {
			break
		}
		widest = max(widest, width(p.text))
		domain, list, _ := strings.Cut(p.text, " ")
		domain, list = strings.TrimRight(domain, strayMarks), strings.TrimLeft(list, strayMarks+" ")
		open := len(rows) > 0 && isOpenList(rows[len(rows)-1].cells[1], width(r.pieces[i-1].text), widest)
		switch {
		case len(rows) > 0 && isServiceDomain(rows[len(rows)-1].cells[0]+domain):
			last := rows[len(rows)-1].cells // the domain's name is wrapped
			last[0], last[1] = last[0]+domain, last[1]+glue(last[1], list)+list
		case isDomain(domain) && (!open && isList(list) || strings.ContainsAny(list, "、；")) && !(open && isDomain(list)):
			rows = append(rows, gridRow{[]string{pending + domain, list}, p.line})
			pending = ""
		case pending != "" && listCommas.in(p.text):
			rows = append(rows, gridRow{[]string{pending, p.text}, p.line})
			pending = ""
		case list == "" && !open && isDomain(domain) && short(domain, 6):
			pending = domain
			continue
		case open && pending == "":
			rows[len(rows)-1].cells[1] += glue(rows[len(rows)-1].cells[1], p.text) + p.text
		default:
			return separateItems(rows), end
		}
		end = i + 1
	}
	return separateItems(rows), end
}

// strayMarks are what recognition makes of the line between two cells.
const strayMarks = "|｜“”\""

// isDomain tells whether a word can be the name of a domain of services.
func isDomain(word string) bool {
	return short(word, 8) && runeCount(word) > 1 && shortTitle(word)
}

// isOpenList tells whether a list can go on in the next line: no count closes it,
// and its last line is no shorter than the others.
func isOpenList(list string, last, widest int) bool {
	return !statesCount(fold(lastBytes(list, 2*longestCount))) && (last*10 >= widest*8 || pauses.has(lastRune(list)))
}

// separateItems restores the commas of lists in which recognition lost some: where
// only with the spaces taken for commas the stated count is met.
func separateItems(rows []gridRow) []gridRow {
	for i := range rows {
		last := len(rows[i].cells) - 1
		list, stated := cutCount(rows[i].cells[last])
		if stated == 0 || len(splitItems(squeeze(list), stated)) == stated {
			continue
		}
		restored := strings.Join(strings.Fields(list), "、")
		if len(splitItems(restored, stated)) == stated {
			rows[i].cells[last] = restored + "（" + itoa(stated) + "项）"
		}
	}
	return rows
}

// projects reads a table of projects or numbered services from piece i on: each row
// begins with its number, or with a group and the number, and the name is the first
// of its cells. It returns the piece behind it.
func (t *looseTable) projects(i int) ([]gridRow, int) {
	r := t.r
	name := slices.Index(t.roles, nameRole)
	if name < 0 {
		return nil, 0
	}
	var rows []gridRow
	end, lines, most := i, 0, 1 // of the last row, of any but the last
	for ; i < len(r.pieces) && r.pieces[i].grid == nil; i++ {
		if t.headerAgain(i) {
			i--
			continue
		}
		p := &r.pieces[i]
		group, words := t.cutGroup(strings.Fields(p.text), len(rows)+1)
		_, numbered := readMark(p.text)
		switch {
		case len(words) > 1 && isSerial(words[0], len(rows)+1):
			row := gridRow{cells: make([]string, len(t.roles)), line: p.line}
			row.cells[slices.Index(t.roles, serialRole)] = words[0]
			row.cells[name] = words[1]
			if g := slices.Index(t.roles, groupRole); g >= 0 {
				row.cells[g] = group
			}
			if name+1 < len(t.roles) {
				row.cells[name+1] = strings.Join(words[2:], " ")
			}
			if len(rows) > 0 {
				most = max(most, lines)
			}
			rows, lines = append(rows, row), 1
		case len(rows) == 0 || r.endsTable(p) || numbered || endsSentence(p.text) || !short(p.text, 40) || lines >= most+1:
			return enoughRows(rows), end
		default:
			last := rows[len(rows)-1].cells
			if lines == 1 && name+1 < len(last) && last[name+1] == "" && len(words) > 1 { // the name is wrapped
				last[name] += words[0]
				words = words[1:]
			}
			if name+1 < len(last) {
				last[name+1] += strings.Join(words, " ")
			}
			lines++
		}
		end = i + 1
	}
	return enoughRows(rows), end
}

// cutGroup takes the name of a group off the words of a row, where the number whose
// turn it is stands behind it.
func (t *looseTable) cutGroup(words []string, next int) (string, []string) {
	if hasRole(t.roles, groupRole) && len(words) > 2 && (isDomain(words[0]) || namesGroup(words[0])) && isSerial(words[1], next) {
		return words[0], words[1:]
	}
	return "", words
}

// enoughRows drops what has too few rows to be sure that it is a table.
func enoughRows(rows []gridRow) []gridRow {
	if len(rows) < 3 {
		return nil
	}
	return rows
}
