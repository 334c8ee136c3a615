package index

import (
	"strings"

	"guilan/model"
)

// labels are the names of a plan's parts that a hit shows, apart from the plan
// so that naming twenty hits does not read twenty plans.
type labels struct {
	Region   string
	Columns  []string // "专栏4 义务教育提质扩容工程"
	Headings []string // titles without numbers
}

func newLabels(p *model.Plan) labels {
	l := labels{Region: p.Region}
	for _, c := range p.Columns {
		l.Columns = append(l.Columns, columnLabel(c))
	}
	for _, h := range p.Outline {
		l.Headings = append(l.Headings, h.Title)
	}
	return l
}

func columnLabel(c model.Column) string {
	if c.Number == "" {
		return c.Title
	}
	return strings.TrimSpace("专栏" + c.Number + " " + c.Title)
}

// at returns an entry of a list of labels, "" for none.
func at(list []string, i int) string {
	if i < 0 || i >= len(list) {
		return ""
	}
	return list[i]
}
