package parse

import (
	"fmt"
	"regexp"
	"strings"

	"guilan/model"
)

// countStated matches the count that a service list states: "(共计9项)".
var countStated = regexp.MustCompile(`[(\[]?共计?(\d{1,3})[项个][)\]]?[。;]?$`)

// services reads the rows of a list of basic public services.
func (r *reading) services(column int, t *model.Table) {
	group := ""
	for _, row := range t.Rows {
		words := filled(row.Cells)
		if len(words) == 0 {
			continue
		}
		if row.Cells[0] != "" && len(words) > 1 {
			group = words[0]
		}
		list := model.ServiceList{Column: column, Group: group, Line: row.Line}
		text := words[len(words)-1]
		text, list.Stated = cutCount(text)
		list.Items = splitItems(text, list.Stated)
		if list.Stated > 0 && len(list.Items) != list.Stated {
			r.find(row.Line, "count", fmt.Sprintf("“%s”写明共计%d项，列出的是%d项。", group, list.Stated, len(list.Items)))
		}
		r.plan.Services = append(r.plan.Services, list)
	}
}

// cutCount takes the stated count off the end of a list.
func cutCount(text string) (string, int) {
	s := strings.TrimSpace(text)
	m := countStated.FindStringSubmatch(fold(s))
	if m == nil {
		return s, 0
	}
	n, _ := arabic(m[1])
	if at := strings.LastIndex(s, "共"); at > 0 {
		s = strings.TrimRight(strings.TrimSpace(s[:at]), "（(〔[")
	}
	return strings.TrimSpace(s), n
}

// splitItems takes a list apart. Marks inside brackets do not separate. Of the
// ways to split, the one that meets the stated count is right; without one the
// widest separator that the text uses more than once is taken, because narrower
// ones then stand inside items ("职业介绍、职业指导和创业开业指导，就业登记…").
func splitItems(text string, stated int) []string {
	splits := [][]string{
		splitOutside(text, "；;"),
		splitOutside(text, "，,；;"),
		splitOutside(text, "、"),
		splitOutside(text, "、，,；;"),
		splitOutside(text, "、；;"),
	}
	for _, items := range splits {
		if stated > 0 && len(items) == stated {
			return items
		}
	}
	for _, items := range splits[:2] {
		if len(items) > 2 {
			return items
		}
	}
	return splits[2]
}

// splitOutside splits a text at any of the separators outside brackets and drops
// the mark that closes the list.
func splitOutside(text, separators string) []string {
	var items []string
	depth, from := 0, 0
	for i, c := range text {
		switch {
		case strings.ContainsRune("（(《“[〔", c):
			depth++
		case strings.ContainsRune("）)》”]〕", c):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune(separators, c):
			items = append(items, text[from:i])
			from = i + len(string(c))
		}
	}
	items = append(items, text[from:])
	kept := items[:0]
	for _, item := range items {
		if item = strings.Trim(squeeze(item), "。，、；;, "); item != "" {
			kept = append(kept, item)
		}
	}
	return kept
}
