package parse

import "strings"

// settleValues puts the values of rows with too few under the columns that they are
// most likely of, where nothing but their order says so: those of years rather than
// that of a growth, and the last year, which a lone value is the target of.
func settleValues(rows []gridRow, header []string) {
	values, years, target := valueColumns(header)
	if len(years) == 0 {
		return
	}
	for _, row := range rows {
		if len(row.cells) != len(header) {
			continue
		}
		var given []string
		for _, k := range values {
			if row.cells[k] != "" {
				given = append(given, row.cells[k])
			}
		}
		places := years
		switch n := len(given); {
		case n == len(values):
			continue
		case n == 1:
			places = []int{target}
		case n != len(years) || strings.HasSuffix(fold(given[n-1]), "%") && !strings.HasSuffix(fold(given[0]), "%"):
			continue
		}
		for _, k := range values {
			row.cells[k] = ""
		}
		for n, k := range places {
			row.cells[k] = given[n]
		}
	}
}

// valueColumns returns the columns of values, those of years among them, and that of
// the last year.
func valueColumns(header []string) (values, years []int, target int) {
	latest := ""
	for k, r := range rolesOf(header) {
		if r != valueRole {
			continue
		}
		values = append(values, k)
		if year := yearIn.FindString(fold(header[k])); year != "" {
			years = append(years, k)
			if year > latest {
				target, latest = k, year
			}
		}
	}
	return values, years, target
}
