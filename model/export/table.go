package export

import (
	"strings"
	"unicode"

	"guilan/model"
)

// table is something to be written as rows and columns, whatever the format.
type table struct {
	title string
	head  []string
	rows  [][]cell
	notes []string // lines behind the table
	wide  []int    // columns of running text, which a spreadsheet sets wide and wraps
}

// cell is one cell of a table.
type cell struct {
	text   string   // as a reader sees it: "≥15000", "[289]"
	number *float64 // the number alone, for a spreadsheet to reckon with; nil where text is words
	before string   // what a spreadsheet shows before and behind the number
	behind string
}

func (t *table) add(cells ...cell) { t.rows = append(t.rows, cells) }

// numeric reports whether a column holds figures, a word among them or not.
func (t *table) numeric(column int) bool {
	figures, texts := 0, 0
	for _, row := range t.rows {
		switch {
		case column >= len(row) || row[column].text == "":
		case row[column].number != nil:
			figures++
		default:
			texts++
		}
	}
	return figures > texts
}

// textCell makes a cell of words.
func textCell(s string) cell { return cell{text: s} }

// intCell makes a cell of a whole number; an empty one of 0, which stands for
// "not known" in lines and years.
func intCell(n int) cell {
	if n == 0 {
		return cell{}
	}
	return floatCell(float64(n))
}

// floatCell makes a cell of a number.
func floatCell(n float64) cell {
	return cell{text: decimal(n), number: &n}
}

// clean makes a text safe for one line of any output: control characters go,
// line breaks and tabs become blanks.
func clean(s string) string {
	if !strings.ContainsFunc(s, unsafe) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unsafe(r):
			return -1
		}
		return r
	}, s)
}

// unsafe reports whether a character may do something to a terminal other than
// stand in it: control characters, and marks that reverse the writing direction.
func unsafe(r rune) bool {
	return unicode.IsControl(r) || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// columnName names a column, "" where there is none.
func columnName(p *model.Plan, i int) string {
	if i < 0 || i >= len(p.Columns) {
		return ""
	}
	return p.ColumnName(i)
}

// planName names a plan in the head of a table.
func planName(p *model.Plan) string {
	for _, name := range []string{p.Region, p.Title, p.ID} {
		if name != "" {
			return name
		}
	}
	return "—"
}

// planNames names plans so that no two have the same name.
func planNames(plans []*model.Plan) []string {
	names := make([]string, len(plans))
	count := make(map[string]int)
	for i, p := range plans {
		names[i] = planName(p)
		count[names[i]]++
	}
	for i, p := range plans {
		if count[names[i]] > 1 {
			names[i] += " " + p.ID
		}
	}
	return names
}
