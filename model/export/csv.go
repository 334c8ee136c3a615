package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// writeCSV writes a table as comma-separated values that a spreadsheet opens at a
// click: UTF-8 with a byte order mark, without which Excel takes Chinese for
// another encoding. Figures are written as they are read, so plain ones are
// numbers and "≥15000" keeps its bound.
func writeCSV(w io.Writer, t *table) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	record := make([]string, len(t.head))
	for i, h := range t.head {
		record[i] = csvText(h)
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range t.rows {
		for i := range record {
			record[i] = ""
			if i < len(row) {
				record[i] = csvText(row[i].text)
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// csvText makes a text safe for a cell that a spreadsheet opens. A text that it
// would take for a formula gets an apostrophe in front, by which spreadsheets
// know text; a number with its sign is no formula and stays as it is.
func csvText(s string) string {
	s = clean(s)
	if startsFormula(strings.TrimLeft(s, " ")) && !isNumber(s) {
		return "'" + s
	}
	return s
}

// startsFormula reports whether a spreadsheet may take a text for a formula. Marks
// alone, such as the dash of an empty cell, are none.
func startsFormula(s string) bool {
	if strings.Trim(s, "+-－＋—") == "" {
		return false
	}
	for _, mark := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// isNumber reports whether a text is a plain number: -0.5, +3, -2%.
func isNumber(s string) bool {
	s = strings.TrimSuffix(s, "%")
	if strings.Trim(s, "+-.0123456789") != "" {
		return false
	}
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}
