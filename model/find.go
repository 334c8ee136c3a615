package model

import (
	"strconv"
	"strings"
	"unicode"
)

// FindHeadings returns the headings that a person means by some words: those
// with that title, or that number and title; where there are none, those whose
// title begins with the words, then those that hold them.
func (p *Plan) FindHeadings(words string) []int {
	key := comparable(words)
	if key == "" {
		return nil
	}
	tests := []func(title, whole string) bool{
		func(title, whole string) bool { return title == key || whole == key },
		func(title, whole string) bool { return strings.HasPrefix(title, key) || strings.HasPrefix(whole, key) },
		func(title, whole string) bool { return strings.Contains(title, key) },
	}
	for _, test := range tests {
		var found []int
		for i, h := range p.Outline {
			if test(comparable(h.Title), comparable(h.Number+h.Title)) {
				found = append(found, i)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// FindColumns returns the columns that a person means by a number or by words of
// their title. In a plan whose columns have no numbers, a number counts them.
func (p *Plan) FindColumns(words string) []int {
	key := comparable(words)
	var found []int
	for i, c := range p.Columns {
		if c.Number != "" && c.Number == key {
			found = append(found, i)
		}
	}
	if n, err := strconv.Atoi(key); err == nil && len(found) == 0 && n >= 1 && n <= len(p.Columns) && p.Columns[n-1].Number == "" {
		return []int{n - 1}
	}
	if len(found) > 0 || key == "" {
		return found
	}
	for i, c := range p.Columns {
		if strings.Contains(comparable(c.Title), key) {
			found = append(found, i)
		}
	}
	return found
}

// ColumnName names a column as a reader would: "专栏4 义务教育提质扩容工程".
func (p *Plan) ColumnName(i int) string {
	c := p.Columns[i]
	if c.Number == "" {
		return c.Title
	}
	return strings.TrimSpace("专栏" + c.Number + " " + c.Title)
}

// comparable reduces a text to its letters and digits, which sources keep when
// they lose quotation marks, brackets and white space.
func comparable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= 0xFEE0
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
