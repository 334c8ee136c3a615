package parse

import (
	"slices"
	"strings"
)

// The header of a laid table can take several lines, whose words stand under each
// other, and stands again where a page begins.

// longestHeader is the most lines that a header takes.
const longestHeader = 6

// readHeader joins the lines of a header around piece i: words that stand under
// each other belong together.
func (t *laidTable) readHeader(i int) bool {
	for from := i - 2; from < i; from++ { // a cell can begin above the line
		if from >= 0 && t.r.pieces[from].grid == nil && short(t.r.pieces[from].text, 12) && t.headerFrom(from, i) {
			return true
		}
	}
	return t.headerFrom(i, i) || t.valuesOnly(i)
}

// narrowestName is how many places the names take in front of the values.
const narrowestName = 6

// valuesOnly reads a header that has no cell over the names.
func (t *laidTable) valuesOnly(i int) bool {
	cells := t.cut(t.r.pieces[i].raw)
	if len(cells) < 2 || cells[0].from < narrowestName {
		return false
	}
	for _, c := range cells {
		if roleOf(c.text) != valueRole {
			return false
		}
	}
	t.columns = append([]laidCell{{to: cells[0].from - 2}}, cells...)
	t.from, t.to = i, i+1
	return true
}

// headerFrom reads a header from piece from on that goes as far as piece i at least.
func (t *laidTable) headerFrom(from, i int) bool {
	pieces := t.r.pieces
	var columns []laidCell
	t.columns = nil
	for k := from; k < min(from+longestHeader, len(pieces)) && pieces[k].grid == nil; k++ {
		var ok bool
		if columns, ok = joinHeader(columns, t.headerCut(pieces[k].raw)); !ok {
			break
		}
		if k >= i && isHeader(columns, k > from) {
			t.columns, t.from, t.to = columns, from, k+1
		}
	}
	return t.columns != nil
}

// isHeader tells whether the cells are those of a header; of one with several lines
// each must announce something.
func isHeader(columns []laidCell, joined bool) bool {
	cells := cellTexts(columns)
	return !(joined && slices.Contains(announced(cells), noRole)) && headerCells(cells) && (len(cells) > 2 || len(cells) == 2 && isServiceHeader(rolesOf(cells)))
}

// joinHeader puts the cells of a line behind those above them. Each must announce
// something then, alone or with what stands above it.
func joinHeader(above, below []laidCell) (columns []laidCell, ok bool) {
	columns = slices.Clone(above)
	for _, c := range below {
		at := -1
		for k := range columns {
			if columns[k].from < c.to && c.from < columns[k].to {
				if at >= 0 {
					return nil, false
				}
				at = k
			}
		}
		if at < 0 {
			columns = append(columns, c)
			at = len(columns) - 1
		} else {
			columns[at].text += c.text
			columns[at].from, columns[at].to = min(columns[at].from, c.from), max(columns[at].to, c.to)
		}
		if len(above) > 0 && (!announces(columns[at].text) || isNumberedGroup(c.text)) || isNumber(fold(c.text)) && roleOf(c.text) == noRole {
			return nil, false
		}
	}
	slices.SortStableFunc(columns, func(a, b laidCell) int { return a.from - b.from })
	return spanYears(columns, above, below), true
}

// spanYears puts a year in front of the words below it that it spans: "2025年" over or
// between 目标值 and 累计 of the next line, in the middle of both.
func spanYears(columns, above, below []laidCell) []laidCell {
	for _, year := range above {
		if !yearAlone(year.text) {
			continue
		}
		for k := 0; k+1 < len(below); k++ {
			left, right := below[k], below[k+1]
			off := left.from + right.to - year.from - year.to
			if off > 8 || off < -8 || roleOf(left.text) != valueRole || roleOf(right.text) != valueRole || yearIn.MatchString(left.text+right.text) {
				continue
			}
			spanned := slices.DeleteFunc(slices.Clone(columns), func(c laidCell) bool { // the year, alone or with one of the words
				return c.from <= year.from && year.to <= c.to && strings.HasPrefix(c.text, year.text) || sameCell(c, left) || sameCell(c, right)
			})
			if len(spanned) != len(columns)-2 && len(spanned) != len(columns)-3 {
				continue
			}
			left.text, right.text = year.text+left.text, year.text+right.text
			columns = append(spanned, left, right)
			slices.SortStableFunc(columns, func(a, b laidCell) int { return a.from - b.from })
			break
		}
	}
	return columns
}

func sameCell(a, b laidCell) bool { return a.from == b.from && a.text == b.text }

// announces tells whether a text is that of a header's cell, or the beginning of one
// that goes on in the next line.
func announces(text string) bool {
	if roleOf(text) != noRole {
		return true
	}
	for word := range roleWords {
		if strings.HasPrefix(word, text) {
			return true
		}
	}
	return false
}

// headerCut cuts a line of a header: at its runs of spaces, and at a single space
// between two whole cells ("2020年 2025年", "序号 指标名称").
func (t *laidTable) headerCut(raw string) []laidCell {
	cells := t.cut(raw)
	for i := 0; i < len(cells); i++ {
		c := cells[i]
		left, right, found := strings.Cut(c.text, " ")
		if !found || !wholeCells(left, right) {
			continue
		}
		to := c.from + t.width(left)
		cells = slices.Replace(cells, i, i+1, laidCell{left, c.from, to}, laidCell{right, to + 1, c.to})
	}
	return spread(cells)
}

// wholeCells tells whether two words of a header are a cell each: what they announce
// differs, or the second is a year's.
func wholeCells(left, right string) bool {
	if isClosingBracket(lastRune(left)) && isOpeningBracket(firstRune(left)) && isOpeningBracket(firstRune(right)) {
		return true // （实际） （目标）
	}
	a, b := roleWords[left], roleWords[right]
	if beginsWithYear(right) {
		return a != noRole || beginsWithYear(left)
	}
	if b == noRole {
		return false
	}
	if a == noRole {
		a = roleOf(left)
	}
	return a != noRole && a != b
}

func beginsWithYear(text string) bool {
	return strings.HasPrefix(text, "20") && yearIn.MatchString(prefix(text, 4))
}

// spread joins the characters of words that are spread over their column ("指  标"),
// widely where both make a word of headers.
func spread(cells []laidCell) []laidCell {
	var joined []laidCell
	for i, c := range cells {
		n := len(joined)
		if n > 0 && runeCount(c.text) == 1 && runeCount(cells[i-1].text) == 1 && (c.from-cells[i-1].to <= 2 || roleWords[cells[i-1].text+c.text] != noRole) {
			joined[n-1].text += c.text
			joined[n-1].to = c.to
			continue
		}
		joined = append(joined, c)
	}
	for i := range joined {
		joined[i].text = squeeze(joined[i].text)
	}
	return joined
}

// headerAgain reads the table's header where it stands again from piece i on.
func (t *laidTable) headerAgain(i int) (laidTable, bool) {
	for k := i; k <= i+2 && k < len(t.r.pieces); k++ {
		h := laidTable{r: t.r, measure: t.measure}
		if mayHeadLaid(&t.r.pieces[k]) && h.readHeader(k) && h.from == i && sameCells(cellTexts(h.columns), cellTexts(t.columns)) {
			return h, true
		}
	}
	if n := t.to - t.from; i+n <= len(t.r.pieces) && sameCharacters(t.r.pieces[t.from:t.to], t.r.pieces[i:i+n]) {
		if columns := t.placesOf(i, i+n); columns != nil {
			return laidTable{r: t.r, from: i, to: i + n, columns: columns}, true
		}
	}
	return laidTable{}, false
}

// placesOf returns where the columns stand whose header is in pieces[from:to], though
// its lines are not well under each other; nil where it is not told.
func (t *laidTable) placesOf(from, to int) []laidCell {
	columns := make([]laidCell, len(t.columns))
	for _, p := range t.r.pieces[from:to] {
		k := 0
		for _, c := range t.headerCut(p.raw) {
			for k < len(columns) && !strings.Contains(t.columns[k].text, c.text) {
				k++
			}
			if k == len(columns) {
				return nil
			}
			if at := &columns[k]; at.text == "" {
				*at = laidCell{t.columns[k].text, c.from, c.to}
			} else {
				at.from, at.to = min(at.from, c.from), max(at.to, c.to)
			}
			k++
		}
	}
	return columns
}

// sameCharacters tells whether lines hold the same characters, in whatever order.
func sameCharacters(a, b []piece) bool {
	if firstRune(a[0].text) != firstRune(b[0].text) {
		return false
	}
	sorted := func(lines []piece) []rune {
		runes := []rune(fold(joinCells(lines)))
		slices.Sort(runes)
		return runes
	}
	return slices.Equal(sorted(a), sorted(b))
}
