package export

import (
	"bufio"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

// onScreen counts the cells of a terminal that a text takes: two for a Chinese
// character, one for those of ambiguous width (“ ” … ≥), whatever the locale.
var onScreen = &runewidth.Condition{StrictEmojiNeutral: true}

// writeText writes a table for a terminal: columns stand under each other, figures
// flush right.
func writeText(w io.Writer, t *table) error {
	out := bufio.NewWriter(w)
	rows := [][]string{make([]string, len(t.head))}
	for i, h := range t.head {
		rows[0][i] = clean(h)
	}
	for _, r := range t.rows {
		row := make([]string, len(t.head))
		for i := range row {
			if i < len(r) {
				row[i] = clean(r[i].text)
			}
		}
		rows = append(rows, row)
	}
	width := make([]int, len(t.head))
	right := make([]bool, len(t.head))
	for i := range t.head {
		for _, row := range rows {
			width[i] = max(width[i], onScreen.StringWidth(row[i]))
		}
		right[i] = t.numeric(i)
	}
	for n, row := range rows {
		writeTextRow(out, row, width, right)
		if n == 0 {
			rule := make([]string, len(width))
			for i, w := range width {
				rule[i] = strings.Repeat("─", w)
			}
			writeTextRow(out, rule, width, right)
		}
	}
	for _, n := range t.notes {
		out.WriteString(clean(n) + "\n")
	}
	return out.Flush()
}

func writeTextRow(out *bufio.Writer, row []string, width []int, right []bool) {
	var line strings.Builder
	for i, s := range row {
		if i > 0 {
			line.WriteString("  ")
		}
		blanks := strings.Repeat(" ", width[i]-onScreen.StringWidth(s))
		if right[i] {
			line.WriteString(blanks + s)
		} else {
			line.WriteString(s + blanks)
		}
	}
	out.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}
