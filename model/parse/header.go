package parse

import (
	"slices"
	"strings"
)

// newGrid takes the header off a table's rows.
func newGrid(rows []gridRow) *grid {
	if !headerCells(rows[0].cells) {
		return &grid{rows: rows}
	}
	g := &grid{header: rows[0].cells, rows: rows[1:]}
	if len(g.rows) > 1 {
		under := withoutRepeated(g.header, g.rows[0].cells)
		switch {
		case underHeader(under):
			g.header = mergeHeader(g.header, under)
		case completesHeader(g.header, under):
			for i, c := range under {
				g.header[i] += c
			}
		default:
			return g
		}
		g.rows = slices.DeleteFunc(g.rows[1:], func(row gridRow) bool { return sameCells(row.cells, under) }) // again behind a page's end
	}
	return g
}

// withoutRepeated leaves out of a row the cells that repeat the ones above them,
// as sources do that write a merged cell in each place that it covers.
func withoutRepeated(above, cells []string) []string {
	left := append([]string{}, cells...)
	for i := range left {
		if i < len(above) && left[i] == above[i] {
			left[i] = ""
		}
	}
	return left
}

// underHeader tells whether a row goes on with the header above it: 目标 and 完成
// under a year that spans both.
func underHeader(cells []string) bool {
	words := filled(cells)
	for _, c := range words {
		if roleOf(c) != valueRole || isNumber(fold(c)) {
			return false
		}
	}
	return len(words) > 0
}

// completesHeader tells whether a row goes on with the words of the header above it,
// each with those of its own column: 计量 over 单位, 指标 over 属性, 2025年 over （目标）.
func completesHeader(above, cells []string) bool {
	if len(cells) > len(above) {
		return false
	}
	for i, c := range cells {
		if c != "" && (isAttribute(c) || isNumber(fold(c)) || roleOf(above[i]+c) == noRole) {
			return false
		}
	}
	return len(filled(cells)) > 1
}

// mergeHeader puts the cells of a header's second row behind those of the first,
// which span the empty ones to their right.
func mergeHeader(top, under []string) []string {
	merged := make([]string, max(len(top), len(under)))
	span := ""
	for i := range merged {
		if i < len(top) && top[i] != "" {
			span = top[i]
			merged[i] = top[i]
		}
		if i < len(under) && under[i] != "" {
			merged[i] = span + under[i]
			if roleOf(merged[i]) == noRole {
				merged[i] = under[i] // what spans it says nothing: 发展水平
			}
		}
	}
	return merged
}

// spanHeader puts the years of a header's second row in the place of the one cell of
// the first that spans them, where the source left the others out: 目标值 over 2027年 and
// 2030年. Nil where the rows below do not have as many cells as that makes.
func spanHeader(rows []gridRow) []gridRow {
	if len(rows) < 4 || !headerCells(rows[0].cells) {
		return nil
	}
	top, under := rows[0].cells, rows[1].cells
	if len(under) < 2 || len(under) >= len(top) || slices.ContainsFunc(under, func(c string) bool { return !beginsWithYear(c) }) {
		return nil
	}
	widest := 0
	for _, row := range rows[2:] {
		widest = max(widest, len(row.cells))
	}
	at := slices.IndexFunc(top, func(c string) bool { return roleOf(c) == valueRole && !yearIn.MatchString(c) })
	if at < 0 || widest < len(top)-1+len(under) || widest > len(top)+len(under) {
		return nil
	}
	var years []string
	for _, c := range under {
		years = append(years, c+top[at])
	}
	header := slices.Concat(top[:at], years, top[at+1:])
	return append([]gridRow{{header, rows[0].line}}, rows[2:]...)
}

// mendHeader joins the cells of a header that the source has on two lines ("2025年"
// and "目标值"): those that make more columns of values than the rows have values.
func mendHeader(header []string, cells []piece) []string {
	have := usualValues(cells)
	inBracket := func(k int) bool { return strings.ContainsAny(fold(header[k])[:1], "[(") }
	behindYear := func(k int) bool { return !yearIn.MatchString(header[k]) && yearAlone(header[k-1]) }
	growth := func(k int) bool { return bare(header[k-1]) == "年均" }
	for _, rest := range []func(int) bool{inBracket, behindYear, growth} {
		for k := 1; k < len(header) && have > 0 && countRole(header, valueRole) > have; k++ {
			if roleOf(header[k]) == valueRole && roleOf(header[k-1]) == valueRole && rest(k) {
				header = append(append(append([]string{}, header[:k-1]...), header[k-1]+header[k]), header[k+1:]...)
				k--
			}
		}
	}
	return header
}

// yearAlone tells whether a header cell is nothing but a year: "2025年".
func yearAlone(cell string) bool {
	s := fold(cell)
	year := yearIn.FindString(s)
	rest := strings.TrimPrefix(s, year)
	return year != "" && (rest == "" || rest == "年" || rest == "年末" || rest == "年底")
}

// usualValues returns how many values most rows of a vertical table have.
func usualValues(cells []piece) int {
	times := map[int]int{}
	run, usual, last := 0, 0, ""
	for _, c := range append(append([]piece{}, cells...), piece{text: "—指标"}) {
		if isValue(c.text) {
			run, last = run+1, c.text
			continue
		}
		if serial := run == 1 && isInteger(fold(last)); run > 0 && !serial && !isUnit(c.text) {
			if times[run]++; times[run] > times[usual] {
				usual = run
			}
		}
		run = 0
	}
	return usual
}

func countRole(header []string, want role) int {
	n := 0
	for _, r := range announced(header) {
		if r == want {
			n++
		}
	}
	return n
}

// announced returns the roles that header cells name themselves.
func announced(header []string) []role {
	roles := make([]role, len(header))
	for i, h := range header {
		roles[i] = roleOf(h)
	}
	return roles
}

// cellStops do not stand in the cells of a header.
var cellStops = anyOf(":：。")

// headerCells tells whether the cells of a row announce a table: most of them
// announce something, and a name, a group or a value is among it.
func headerCells(cells []string) bool {
	known, filled, leading, values := 0, 0, 0, 0
	for _, c := range cells {
		if c == "" {
			continue
		}
		filled++
		if isNumber(fold(c)) && roleOf(c) == noRole || cellStops.in(beforeBracket(c)) {
			return false
		}
		switch roleOf(c) {
		case noRole:
			continue
		case nameRole, groupRole, serialRole, unitRole:
			leading++
		case valueRole:
			values++
		}
		known++
	}
	return known >= 2 && known*2 > filled && (leading > 0 || values > 0 && (filled <= 4 || values == filled-1 && roleOf(cells[0]) == noRole))
}

// beforeBracket returns what a header cell says in front of a bracket with the units.
func beforeBracket(cell string) string {
	if at := strings.IndexAny(cell, "（("); at > 0 {
		return cell[:at]
	}
	return cell
}
