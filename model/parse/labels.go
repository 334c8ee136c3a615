package parse

import (
	"regexp"
	"strings"
)

var spacesInHeader = regexp.MustCompile(`[\s　]+`)

// valueLabels reduces the header cells of value columns to their year; where two
// columns share a year, what tells them apart stays. A column without a year
// keeps its header, without the unit.
func valueLabels(header []string, roles []role) []string {
	labels := make([]string, len(header))
	years := map[string]int{}
	for i, h := range header {
		if roles[i] == valueRole {
			if y := yearIn.FindString(fold(h)); y != "" && len(yearIn.FindAllString(fold(h), -1)) == 1 {
				years[y]++
			}
		}
	}
	for i, h := range header {
		if roles[i] != valueRole {
			continue
		}
		h = spacesInHeader.ReplaceAllString(h, "")
		all := yearIn.FindAllString(fold(h), -1)
		if len(all) != 1 {
			labels[i], _, _ = splitUnit(h)
			continue
		}
		labels[i] = all[0]
		if years[all[0]] > 1 {
			rest := strings.Replace(fold(h), all[0], "", 1)
			rest = strings.TrimPrefix(rest, "年")
			labels[i] += strings.Trim(rest, "()[]年（）:-—")
		}
	}
	return labels
}
