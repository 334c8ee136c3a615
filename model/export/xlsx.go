package export

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// writeXLSX writes tables as the sheets of a workbook. Every head stays in view;
// numbers are numbers, and what belongs to them (≥, [ ]) is shown by the cell's
// number format, so that a figure can be reckoned with and does not look like
// more than it is.
func writeXLSX(w io.Writer, tables []*table) (err error) {
	book := &workbook{file: excelize.NewFile(), formats: make(map[string]int)}
	defer func() {
		if e := book.file.Close(); err == nil {
			err = e
		}
	}()
	if err := book.styles(); err != nil {
		return err
	}
	first := book.file.GetSheetName(0)
	for i, t := range tables {
		name := sheetName(t.title, i)
		if i == 0 {
			err = book.file.SetSheetName(first, name)
		} else {
			_, err = book.file.NewSheet(name)
		}
		if err != nil {
			return err
		}
		if err := book.sheet(name, t); err != nil {
			return err
		}
	}
	return book.file.Write(w)
}

// workbook is a workbook being written, with the styles that its cells share.
type workbook struct {
	file             *excelize.File
	head, text, wrap int
	formats          map[string]int // styles by number format
}

func (b *workbook) styles() (err error) {
	if b.head, err = b.file.NewStyle(&excelize.Style{
		Font:      &excelize.Font{Bold: true},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	}); err != nil {
		return err
	}
	if b.text, err = b.file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top"}}); err != nil {
		return err
	}
	b.wrap, err = b.file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	return err
}

// numberStyle is the style of a cell whose number has marks around it.
func (b *workbook) numberStyle(c cell) (int, error) {
	_, places, _ := strings.Cut(decimal(*c.number), ".")
	digits := "0"
	if places != "" {
		digits += "." + strings.Repeat("0", len(places))
	}
	format := digits
	if c.before != "" || c.behind != "" {
		before, behind := literal(c.before), literal(c.behind)
		format = before + digits + behind + ";" + before + `\-` + digits + behind
	}
	if id, ok := b.formats[format]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(&excelize.Style{
		CustomNumFmt: &format, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "right"},
	})
	b.formats[format] = id
	return id, err
}

// literal writes a text so that a number format shows it as it is.
func literal(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte('\\')
		b.WriteRune(r)
	}
	return b.String()
}

// Widths of columns, in characters of a spreadsheet.
const (
	narrowest, widest = 6, 24 // of columns of figures and names
	runningText       = 60    // of columns of running text
)

func (b *workbook) sheet(name string, t *table) error {
	out, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	wide := make(map[int]bool)
	for _, i := range t.wide {
		wide[i] = true
	}
	for i := range t.head {
		if err := out.SetColWidth(i+1, i+1, columnWidth(t, i, wide[i])); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
	}); err != nil {
		return err
	}
	head := make([]any, len(t.head))
	for i, h := range t.head {
		head[i] = excelize.Cell{StyleID: b.head, Value: clean(h)}
	}
	if err := out.SetRow("A1", head); err != nil {
		return err
	}
	line := 2
	put := func(row []any) error {
		at, err := excelize.CoordinatesToCellName(1, line)
		if err != nil {
			return err
		}
		line++
		return out.SetRow(at, row)
	}
	for _, r := range t.rows {
		for _, part := range fitCells(r) {
			row, err := b.row(part, wide)
			if err != nil {
				return err
			}
			if err := put(row); err != nil {
				return err
			}
		}
	}
	for _, n := range t.notes {
		if err := put([]any{excelize.Cell{StyleID: b.text, Value: clean(n)}}); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (b *workbook) row(cells []cell, wide map[int]bool) ([]any, error) {
	row := make([]any, len(cells))
	for i, c := range cells {
		switch {
		case c.number != nil:
			style, err := b.numberStyle(c)
			if err != nil {
				return nil, err
			}
			row[i] = excelize.Cell{StyleID: style, Value: *c.number}
		case c.text == "":
		case wide[i]:
			row[i] = excelize.Cell{StyleID: b.wrap, Value: clean(c.text)}
		default:
			row[i] = excelize.Cell{StyleID: b.text, Value: clean(c.text)}
		}
	}
	return row, nil
}

// fitCells parts a row whose texts are longer than a spreadsheet's cells hold
// over several rows, so that none is cut.
func fitCells(r []cell) [][]cell {
	const most = excelize.TotalCellChars / 2 // a character may count for two
	rows := [][]cell{r}
	for i, c := range r {
		if len(c.text) <= most {
			continue
		}
		runes := []rune(c.text)
		for n := 0; n*most < len(runes); n++ {
			if n == len(rows) {
				rows = append(rows, make([]cell, len(r)))
			}
			if n == 0 {
				rows[0] = append([]cell(nil), rows[0]...)
			}
			rows[n][i] = textCell(string(runes[n*most : min((n+1)*most, len(runes))]))
		}
	}
	return rows
}

// columnWidth is the width of a column: that of its widest text within bounds.
func columnWidth(t *table, i int, wide bool) float64 {
	most := min(widest, onScreen.StringWidth(t.head[i]))
	for _, r := range t.rows {
		if i < len(r) {
			most = max(most, onScreen.StringWidth(r[i].text))
		}
	}
	limit := widest
	if wide {
		limit = runningText
	}
	return float64(max(narrowest, min(most+1, limit)))
}

// sheetName makes a title into the name of a sheet: at most 31 characters, none
// of those that Excel refuses.
func sheetName(title string, i int) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) {
			return -1
		}
		return r
	}, clean(title))
	if name == "" {
		name = fmt.Sprintf("%d", i+1)
	}
	for utf8.RuneCountInString(name) > 31 {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return name
}
