// Package export writes plans and comparisons of plans for use elsewhere: JSON
// for programs, Markdown for documents, CSV and XLSX for spreadsheets, aligned
// text for a terminal.
//
// What is written is what is given: rows and their order are the caller's, so
// that a filtered table on the screen comes out as it is seen. Numbers stay
// numbers wherever the format has them, and a bound (≥) or a five-year total
// ([ ]) is never lost on the way. No control character of a source reaches an
// output, and no text of a plan becomes a formula in a spreadsheet.
package export

import (
	"fmt"
	"io"

	"guilan/model"
	"guilan/model/compare"
)

// Format is a form in which something is written.
type Format string

// The formats.
const (
	JSON     Format = "json"
	Markdown Format = "md"
	CSV      Format = "csv"
	XLSX     Format = "xlsx"
	Text     Format = "table" // aligned for a terminal; comparisons only
)

// FormatError says that something cannot be written in a format.
type FormatError struct {
	What   string // "plan", "comparison"
	Format Format
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("a %s cannot be written as %q", e.What, string(e.Format))
}

// Plan writes a whole plan as read, in every format but Text.
func Plan(w io.Writer, format Format, p *model.Plan, words *Words) error {
	switch format {
	case JSON:
		return writeJSON(w, planJSON(p))
	case Markdown:
		return writePlanMarkdown(w, p, words)
	case CSV:
		return writeCSV(w, planRecords(p, words))
	case XLSX:
		return writeXLSX(w, planSheets(p, words))
	}
	return &FormatError{"plan", format}
}

// Indicators writes a comparison of indicators.
func Indicators(w io.Writer, format Format, t *compare.IndicatorTable, words *Words) error {
	switch format {
	case JSON:
		return writeJSON(w, indicatorsJSON(t))
	case XLSX:
		return writeXLSX(w, indicatorSheets(t, words))
	}
	return writeTable(w, format, indicatorTable(t, words, format))
}

// Completion writes what came of the promises of last plans: the rows of a
// comparison of indicators for which a plan gives both.
func Completion(w io.Writer, format Format, t *compare.IndicatorTable, words *Words) error {
	t = reviewed(t)
	if format == JSON {
		return writeJSON(w, indicatorsJSON(t))
	}
	return writeTable(w, format, completionTable(t, words, format))
}

// Columns writes which special columns of two plans are about the same.
func Columns(w io.Writer, format Format, left, right *model.Plan, pairs []compare.ColumnPair, words *Words) error {
	if format == JSON {
		return writeJSON(w, columnsJSON(left, right, pairs))
	}
	return writeTable(w, format, columnTable(left, right, pairs, words))
}

// Services writes a comparison of service lists.
func Services(w io.Writer, format Format, left, right *model.Plan, groups []compare.ServiceGroup, words *Words) error {
	if format == JSON {
		return writeJSON(w, servicesJSON(left, right, groups))
	}
	return writeTable(w, format, serviceTable(left, right, groups, words))
}

// Outline writes the headings of two plans side by side.
func Outline(w io.Writer, format Format, left, right *model.Plan, pairs []compare.HeadingPair, words *Words) error {
	if format == JSON {
		return writeJSON(w, outlineJSON(left, right, pairs))
	}
	return writeTable(w, format, outlineTable(left, right, pairs, words))
}

func writeTable(w io.Writer, format Format, t *table) error {
	switch format {
	case Markdown:
		return writeTableMarkdown(w, t)
	case CSV:
		return writeCSV(w, t)
	case XLSX:
		return writeXLSX(w, []*table{t})
	case Text:
		return writeText(w, t)
	}
	return &FormatError{"comparison", format}
}
