package export

import "io"

// Hit is something that a search found.
type Hit struct {
	Kind    string // service, task, facility, indicator, heading, text
	Name    string // the matching name; for text, a snippet around the match
	Plan    string // id
	Region  string
	Column  string // "" where it stands in none
	Section string // title of the deepest heading above; "" before the first
	Line    int
	Matched []int // rune indexes in Name
	Score   int
	Via     string // text or pinyin
}

type jsonHit struct {
	Kind    string    `json:"kind"`
	Name    string    `json:"name"`
	Plan    string    `json:"plan"`
	Region  string    `json:"region"`
	Column  orNull    `json:"column"`
	Section orNull    `json:"section"`
	Line    intOrNull `json:"line"`
	Matched []int     `json:"matched"`
	Score   int       `json:"score"`
	Via     string    `json:"via"`
}

// Hits writes what a search found as JSON, in the order given.
func Hits(w io.Writer, hits []Hit) error {
	all := []jsonHit{}
	for _, h := range hits {
		all = append(all, jsonHit{
			h.Kind, h.Name, h.Plan, h.Region, orNull(h.Column), orNull(h.Section), intOrNull(h.Line),
			list(h.Matched), h.Score, h.Via,
		})
	}
	return writeJSON(w, all)
}
