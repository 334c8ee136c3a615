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
			h = mendDigits(fold(h))
			if y := yearIn.FindString(h); y != "" && len(yearIn.FindAllString(h, -1)) == 1 {
				years[y]++
			}
		}
	}
	for i, h := range header {
		if roles[i] != valueRole {
			continue
		}
		h = mendDigits(spacesInHeader.ReplaceAllString(h, ""))
		all := yearIn.FindAllString(fold(h), -1)
		if len(all) != 1 {
			labels[i], _, _ = splitUnit(h)
			continue
		}
		labels[i] = all[0]
		if years[all[0]] > 1 {
			rest, _ := cutUnit(fold(h))
			rest = strings.Replace(rest, all[0], "", 1)
			rest = strings.TrimPrefix(rest, "年")
			labels[i] += strings.Trim(rest, "()[]年（）:-—")
		}
	}
	return labels
}

// headerUnit returns the unit that all columns of years name in their header
// ("2025年（%）"), "" where they do not.
func headerUnit(header []string, roles []role) string {
	unit := ""
	for i, h := range header {
		if roles[i] != valueRole || !yearIn.MatchString(fold(h)) {
			continue
		}
		_, u := cutUnit(h)
		if u == "" || unit != "" && fold(u) != fold(unit) {
			return ""
		}
		unit = u
	}
	return unit
}

// cutUnit cuts the unit out of a header cell: the bracket that holds nothing else.
func cutUnit(h string) (rest, unit string) {
	for from := 0; ; {
		open := unitOpenings.index(h[from:])
		if open < 0 {
			return h, ""
		}
		open += from
		from = open + bracketLen(h[open:])
		end := unitClosings.index(h[from:])
		if end < 0 {
			return h, ""
		}
		inside := strings.TrimPrefix(fold(h[from:from+end]), "单位:")
		if isUnit(inside) {
			return h[:open] + h[from+end+bracketLen(h[from+end:]):], inside
		}
	}
}
