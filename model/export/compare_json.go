package export

import (
	"bytes"

	"guilan/model"
	"guilan/model/compare"
)

// The types of this file are the JSON of comparisons, field for field.

type jsonIndicatorTable struct {
	Plans []string  `json:"plans"`
	Rows  []jsonRow `json:"rows"`
}

type jsonRow struct {
	Key        string    `json:"key"`
	Name       string    `json:"name"`
	Group      string    `json:"group"`
	Unit       orNull    `json:"unit"`
	Comparable bool      `json:"comparable"`
	Why        orNull    `json:"why"`
	Difference *jsonGap  `json:"difference"` // of the targets, with two plans
	Cells      jsonCells `json:"cells"`
}

// jsonGap is a difference; a bound says that one of what was subtracted is one.
type jsonGap struct {
	Number float64 `json:"number"`
	Bound  orNull  `json:"bound"`
}

func gapJSON(g compare.Gap, ok bool) *jsonGap {
	if !ok {
		return nil
	}
	return &jsonGap{g.Number, orNull(g.Bound)}
}

// jsonCompletion is what came of the last plan's promise.
type jsonCompletion struct {
	Target  string          `json:"target"` // as written
	Actual  string          `json:"actual"`
	Over    *jsonGap        `json:"over"`
	Verdict compare.Verdict `json:"verdict"`
}

func completionJSON(r *compare.Row, plan int) *jsonCompletion {
	c, ok := r.Completion(plan)
	if !ok {
		return nil
	}
	return &jsonCompletion{clean(c.Target.Raw), clean(c.Actual.Raw), gapJSON(c.Over, c.HasOver), c.Verdict}
}

// jsonCells are the cells of a row by the ids of their plans, in the order of the
// plans.
type jsonCells struct {
	ids   []string
	cells []*jsonCell
}

type jsonCell struct {
	Names       []string            `json:"names"`
	Unit        orNull              `json:"unit"`
	AssumedUnit orNull              `json:"assumedUnit"`
	Attribute   orNull              `json:"attribute"`
	Lines       []intOrNull         `json:"lines"`
	Values      []jsonComparedValue `json:"values"`
	Change      *jsonGap            `json:"change"`
	Completion  *jsonCompletion     `json:"completion"`
}

type jsonComparedValue struct {
	jsonValue
	Converted *float64     `json:"converted"`
	Column    string       `json:"column"`
	Role      compare.Role `json:"role"`
	Year      intOrNull    `json:"year"`
}

func (c jsonCells) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, id := range c.ids {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := marshal(id)
		if err != nil {
			return nil, err
		}
		value, err := marshal(c.cells[i])
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func indicatorsJSON(t *compare.IndicatorTable) *jsonIndicatorTable {
	j := &jsonIndicatorTable{Plans: ids(t.Plans...), Rows: []jsonRow{}}
	for _, r := range t.Rows {
		row := jsonRow{
			Key: r.Key, Name: r.Name, Group: r.Group, Unit: orNull(r.Unit), Comparable: r.Comparable, Why: orNull(r.Why),
			Difference: gapJSON(difference(&r)),
			Cells:      jsonCells{j.Plans, make([]*jsonCell, len(r.Cells))},
		}
		for i, c := range r.Cells {
			if c != nil {
				row.Cells.cells[i] = cellJSON(t.Plans[i], c)
				row.Cells.cells[i].Change = gapJSON(change(&r, c))
				row.Cells.cells[i].Completion = completionJSON(&r, i)
			}
		}
		j.Rows = append(j.Rows, row)
	}
	return j
}

func cellJSON(p *model.Plan, c *compare.Cell) *jsonCell {
	j := &jsonCell{
		Names: list(c.Names), Unit: orNull(c.Unit), AssumedUnit: orNull(c.Assumed), Attribute: orNull(c.Attribute),
		Lines: []intOrNull{}, Values: []jsonComparedValue{},
	}
	for _, i := range c.Indicators {
		j.Lines = append(j.Lines, intOrNull(p.Indicators[i].Line))
	}
	for _, v := range c.Values {
		j.Values = append(j.Values, jsonComparedValue{
			jsonValues([]model.Value{v.Value})[0], number(v.Converted), columnTitle(p, v.Column), v.Role, intOrNull(v.Year),
		})
	}
	return j
}

type jsonColumnPairs struct {
	Plans []string         `json:"plans"`
	Pairs []jsonColumnPair `json:"pairs"`
}

type jsonColumnPair struct {
	Left  *jsonColumnRef `json:"left"`
	Right *jsonColumnRef `json:"right"`
	Score float64        `json:"score"`

	ByHand bool `json:"byHand"`
}

type jsonColumnRef struct {
	Number columnNumber `json:"number"`
	Title  string       `json:"title"`
}

func columnsJSON(left, right *model.Plan, pairs []compare.ColumnPair) *jsonColumnPairs {
	j := &jsonColumnPairs{Plans: ids(left, right), Pairs: []jsonColumnPair{}}
	ref := func(p *model.Plan, i int) *jsonColumnRef {
		if i < 0 {
			return nil
		}
		return &jsonColumnRef{columnNumber(p.Columns[i].Number), p.Columns[i].Title}
	}
	for _, pair := range pairs {
		j.Pairs = append(j.Pairs, jsonColumnPair{ref(left, pair.Left), ref(right, pair.Right), hundredths(pair.Score), pair.ByHand})
	}
	return j
}

type jsonServiceTable struct {
	Plans  []string           `json:"plans"`
	Groups []jsonServiceGroup `json:"groups"`
}

type jsonServiceGroup struct {
	Group     string      `json:"group"`
	Both      [][2]string `json:"both"`
	OnlyLeft  []string    `json:"onlyLeft"`
	OnlyRight []string    `json:"onlyRight"`

	Elsewhere map[string]string `json:"elsewhere"` // of these, the domain under which the other plan lists it
}

func servicesJSON(left, right *model.Plan, groups []compare.ServiceGroup) *jsonServiceTable {
	j := &jsonServiceTable{Plans: ids(left, right), Groups: []jsonServiceGroup{}}
	for _, g := range groups {
		group := jsonServiceGroup{g.Group, list(g.Both), list(g.OnlyLeft), list(g.OnlyRight), g.Elsewhere}
		if group.Elsewhere == nil {
			group.Elsewhere = map[string]string{}
		}
		j.Groups = append(j.Groups, group)
	}
	return j
}

type jsonOutlinePairs struct {
	Plans []string          `json:"plans"`
	Pairs []jsonHeadingPair `json:"pairs"`
}

type jsonHeadingPair struct {
	Left  *jsonHeadingRef `json:"left"`
	Right *jsonHeadingRef `json:"right"`
}

type jsonHeadingRef struct {
	Level int    `json:"level"`
	Title string `json:"title"`
}

func outlineJSON(left, right *model.Plan, pairs []compare.HeadingPair) *jsonOutlinePairs {
	j := &jsonOutlinePairs{Plans: ids(left, right), Pairs: []jsonHeadingPair{}}
	ref := func(p *model.Plan, i int) *jsonHeadingRef {
		if i < 0 {
			return nil
		}
		return &jsonHeadingRef{p.Outline[i].Level, p.Outline[i].Title}
	}
	for _, pair := range pairs {
		j.Pairs = append(j.Pairs, jsonHeadingPair{ref(left, pair.Left), ref(right, pair.Right)})
	}
	return j
}

func ids(plans ...*model.Plan) []string {
	all := []string{}
	for _, p := range plans {
		all = append(all, p.ID)
	}
	return all
}
