package export

import "guilan/model"

// The types of this file are the JSON of a plan, field for field.

type jsonPlan struct {
	ID          orNull          `json:"id"`
	Title       orNull          `json:"title"`
	Region      orNull          `json:"region"`
	DocNumber   orNull          `json:"docNumber"`
	Issuer      orNull          `json:"issuer"`
	Issued      orNull          `json:"issued"`
	Published   orNull          `json:"published"`
	PeriodStart intOrNull       `json:"periodStart"`
	PeriodEnd   intOrNull       `json:"periodEnd"`
	Source      jsonSource      `json:"source"`
	Outline     []jsonHeading   `json:"outline"`
	Leads       []jsonLead      `json:"leads"`
	Columns     []jsonColumn    `json:"columns"`
	Indicators  []jsonIndicator `json:"indicators"`
	Notes       []jsonNote      `json:"notes"`
	Services    []jsonServices  `json:"services"`
	Tasks       []jsonTask      `json:"tasks"`
	Facilities  []jsonFacility  `json:"facilities"`
	Body        []jsonBlock     `json:"body"`
	Furniture   []jsonBlock     `json:"furniture"`
	Repairs     []jsonRepair    `json:"repairs"`
	Findings    []jsonFinding   `json:"findings"`
}

type jsonSource struct {
	Name     string `json:"name"`
	Format   string `json:"format"`
	Encoding string `json:"encoding"`
	SHA256   string `json:"sha256"`
	Lines    int    `json:"lines"`
}

type jsonHeading struct {
	Level    int       `json:"level"`
	Number   string    `json:"number"`
	Title    string    `json:"title"`
	Line     intOrNull `json:"line"`
	Inferred bool      `json:"inferred"`
}

type jsonLead struct {
	Section string    `json:"section"`
	Title   string    `json:"title"`
	Line    intOrNull `json:"line"`
}

type jsonColumn struct {
	Number    columnNumber     `json:"number"`
	Title     string           `json:"title"`
	Section   string           `json:"section"`
	Kind      model.ColumnKind `json:"kind"`
	StartLine intOrNull        `json:"startLine"`
	EndLine   intOrNull        `json:"endLine"`
	Text      string           `json:"text"`
}

type jsonIndicator struct {
	Column    string      `json:"column"`
	Group     orNull      `json:"group"`
	Name      string      `json:"name"`
	Unit      orNull      `json:"unit"`
	Attribute orNull      `json:"attribute"`
	Line      intOrNull   `json:"line"`
	Values    []jsonValue `json:"values"`
}

type jsonValue struct {
	Label      string   `json:"label"`
	Raw        orNull   `json:"raw"`
	Number     *float64 `json:"number"`
	Bound      orNull   `json:"bound"`
	Cumulative bool     `json:"cumulative"`
}

type jsonNote struct {
	Column string    `json:"column"`
	Text   string    `json:"text"`
	Line   intOrNull `json:"line"`
}

type jsonServices struct {
	Column string    `json:"column"`
	Group  string    `json:"group"`
	Items  []string  `json:"items"`
	Stated intOrNull `json:"stated"`
	Line   intOrNull `json:"line"`
}

type jsonTask struct {
	Column string    `json:"column"`
	Title  string    `json:"title"`
	Line   intOrNull `json:"line"`
}

type jsonFacility struct {
	Column string    `json:"column"`
	Name   string    `json:"name"`
	Line   intOrNull `json:"line"`
}

type jsonBlock struct {
	Line    intOrNull       `json:"line"`
	EndLine intOrNull       `json:"endLine"`
	Kind    model.BlockKind `json:"kind"`
	Text    string          `json:"text"`
}

type jsonRepair struct {
	Line   intOrNull `json:"line"`
	Kind   string    `json:"kind"`
	Before string    `json:"before"`
	After  string    `json:"after"`
}

type jsonFinding struct {
	Line    intOrNull `json:"line"`
	Code    string    `json:"code"`
	Message string    `json:"message"`
}

func planJSON(p *model.Plan) *jsonPlan {
	j := &jsonPlan{
		ID: orNull(p.ID), Title: orNull(p.Title), Region: orNull(p.Region), DocNumber: orNull(p.DocNumber),
		Issuer: orNull(p.Issuer), Issued: orNull(p.Issued), Published: orNull(p.Published),
		PeriodStart: intOrNull(p.PeriodStart), PeriodEnd: intOrNull(p.PeriodEnd),
		Source:    jsonSource(p.Source),
		Outline:   []jsonHeading{},
		Leads:     []jsonLead{},
		Columns:   []jsonColumn{},
		Notes:     []jsonNote{},
		Services:  []jsonServices{},
		Tasks:     []jsonTask{},
		Body:      jsonBlocks(p.Body),
		Furniture: jsonBlocks(p.Furniture),
		Repairs:   []jsonRepair{},
		Findings:  []jsonFinding{},

		Indicators: []jsonIndicator{},
		Facilities: []jsonFacility{},
	}
	for _, h := range p.Outline {
		j.Outline = append(j.Outline, jsonHeading{h.Level, h.Number, h.Title, intOrNull(h.Line), h.Inferred})
	}
	for _, l := range p.Leads {
		j.Leads = append(j.Leads, jsonLead{p.HeadingTitle(l.Heading), l.Title, intOrNull(l.Line)})
	}
	for i, c := range p.Columns {
		j.Columns = append(j.Columns, jsonColumn{
			columnNumber(c.Number), c.Title, p.HeadingTitle(c.Heading), c.Kind,
			intOrNull(c.StartLine), intOrNull(c.EndLine), p.ColumnText(i),
		})
	}
	for _, i := range p.Indicators {
		j.Indicators = append(j.Indicators, jsonIndicator{
			columnTitle(p, i.Column), orNull(i.Group), i.Name, orNull(i.Unit), orNull(i.Attribute),
			intOrNull(i.Line), jsonValues(i.Values),
		})
	}
	for _, n := range p.Notes {
		j.Notes = append(j.Notes, jsonNote{columnTitle(p, n.Column), n.Text, intOrNull(n.Line)})
	}
	for _, s := range p.Services {
		j.Services = append(j.Services, jsonServices{
			columnTitle(p, s.Column), s.Group, list(s.Items), intOrNull(s.Stated), intOrNull(s.Line),
		})
	}
	for _, t := range p.Tasks {
		j.Tasks = append(j.Tasks, jsonTask{columnTitle(p, t.Column), t.Title, intOrNull(t.Line)})
	}
	for _, f := range p.Facilities {
		j.Facilities = append(j.Facilities, jsonFacility{columnTitle(p, f.Column), f.Name, intOrNull(f.Line)})
	}
	for _, r := range p.Repairs {
		j.Repairs = append(j.Repairs, jsonRepair{intOrNull(r.Line), r.Kind, r.Before, r.After})
	}
	for _, f := range p.Findings {
		j.Findings = append(j.Findings, jsonFinding{intOrNull(f.Line), f.Code, f.Message})
	}
	return j
}

func jsonValues(values []model.Value) []jsonValue {
	j := []jsonValue{}
	for _, v := range values {
		j = append(j, jsonValue{v.Label, orNull(v.Raw), number(v.Number), orNull(v.Bound), v.Cumulative})
	}
	return j
}

func jsonBlocks(blocks []model.Block) []jsonBlock {
	j := []jsonBlock{}
	for _, b := range blocks {
		j = append(j, jsonBlock{intOrNull(b.Line), intOrNull(b.EndLine), b.Kind, b.Text})
	}
	return j
}

func columnTitle(p *model.Plan, i int) string {
	if i < 0 || i >= len(p.Columns) {
		return ""
	}
	return p.Columns[i].Title
}
