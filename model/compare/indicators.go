package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"guilan/model"
)

// IndicatorTable holds the indicators of several plans, one row per indicator.
// Each indicator of each plan is in exactly one row.
type IndicatorTable struct {
	Plans []*model.Plan
	Rows  []Row // by domain, then in the order of the catalogue, then as the plans have them
}

// Row is one indicator across plans.
type Row struct {
	Key        string // identity of the row, the same whichever plans are compared in whatever order
	Name       string // 指标名称: the standard wording, or the shortest that a plan uses
	Group      string // 领域: "幼有所育"
	Better     int    // +1 more is better, -1 less is better, 0 not known
	Unit       string // the common unit of Converted; "" where there is none
	Comparable bool
	Reason     Reason  // why not; "" where Comparable
	Why        string  // the reason in Chinese: "不可比：单位不同（个、户）"; "" where Comparable
	Cells      []*Cell // one for each plan, nil where the plan does not have it
}

// Cell is what one plan says of one indicator. A plan that states it in two
// tables (the review of the last plan and this one's targets) has both here.
type Cell struct {
	Indicators []int    // indexes in Plan.Indicators
	Names      []string // as the plan words them, without repetition
	Unit       string   // as the plan states it
	Assumed    string   // the unit that custom gives the indicator, where the plan states none; else ""
	Attribute  model.Attribute
	Values     []Value
}

// Value is a value of a cell.
type Value struct {
	model.Value
	Unit      string   // the unit of Number: the cell's, or the one in the value itself ("0.02万户")
	Converted *float64 // the number in the row's unit; nil where it cannot be had
	Column    int      // index in Plan.Columns
	Role      Role
	Year      int // the year that the value is for; 0 where its label has none
}

// Indicators aligns the indicators of two or more plans.
func Indicators(plans ...*model.Plan) *IndicatorTable {
	byKey := make(map[string]*rowInMaking)
	for i, p := range plans {
		for j, k := range keys(p) {
			r := byKey[k.key]
			if r == nil {
				r = &rowInMaking{standard: k.standard, key: k.key, cells: make([]*Cell, len(plans)), place: j}
				byKey[k.key] = r
			}
			r.place = min(r.place, j)
			r.add(i, p, j)
		}
	}
	made := make([]*rowInMaking, 0, len(byKey))
	for _, r := range byKey {
		r.group = r.domain(plans)
		made = append(made, r)
	}
	slices.SortFunc(made, func(a, b *rowInMaking) int {
		return cmp.Or(
			cmp.Compare(domainRank(a.group), domainRank(b.group)),
			cmp.Compare(a.group, b.group),
			cmp.Compare(a.rank(), b.rank()),
			cmp.Compare(a.place, b.place),
			cmp.Compare(a.key, b.key),
		)
	})
	t := &IndicatorTable{Plans: plans, Rows: make([]Row, len(made))}
	for i, r := range made {
		t.Rows[i] = r.row()
	}
	return t
}

// indicatorKey is the identity of an indicator and its catalogue entry, if any.
type indicatorKey struct {
	key      string
	standard *standard
}

// keys gives each indicator of a plan its identity. Two indicators of one table
// that are worded differently are two to the plan that has them, even where
// their wordings mean the same elsewhere: the second keeps its own name. Rows of
// one name under different groups are told apart by the group.
func keys(p *model.Plan) []indicatorKey {
	type place struct {
		column int
		key    string
	}
	first := make(map[place]int)
	all := make([]indicatorKey, len(p.Indicators))
	for i, ind := range p.Indicators {
		k := indicatorKey{key: wording(ind.Name, ind.Unit)}
		if s := catalogue()[k.key]; s != nil {
			k = indicatorKey{s.name, s}
		}
		if j, taken := first[place{ind.Column, k.key}]; !taken {
			first[place{ind.Column, k.key}] = i
		} else if other := p.Indicators[j]; fold(other.Name) != fold(ind.Name) {
			k = indicatorKey{key: fold(ind.Name)}
		} else if fold(other.Group) != fold(ind.Group) {
			k = indicatorKey{key: k.key + "@" + fold(ind.Group)}
		}
		all[i] = k
	}
	return all
}

// rowInMaking is a row while its cells are being collected.
type rowInMaking struct {
	key      string
	standard *standard
	group    string
	place    int // the foremost place that the indicator has in a plan
	cells    []*Cell
}

func (r *rowInMaking) add(plan int, p *model.Plan, index int) {
	ind := p.Indicators[index]
	c := r.cells[plan]
	if c == nil {
		c = &Cell{}
		r.cells[plan] = c
	}
	c.Indicators = append(c.Indicators, index)
	if !slices.Contains(c.Names, ind.Name) {
		c.Names = append(c.Names, ind.Name)
	}
	unit := unitByName(ind.Name, ind.Unit)
	c.Unit = cmp.Or(c.Unit, ind.Unit)
	c.Attribute = cmp.Or(c.Attribute, ind.Attribute)
	for _, v := range ind.Values {
		role, year := roleOf(v.Label, ind.Values, p)
		c.Values = append(c.Values, Value{
			Value: v, Unit: unitOfValue(v.Raw, unit), Column: ind.Column, Role: role, Year: year,
		})
	}
}

func (r *rowInMaking) rank() int {
	if r.standard == nil {
		return 1 << 30
	}
	return r.standard.rank
}

// domain finds the domain of a row: the catalogue's, else the foremost domain
// that a plan's group names, else the groups themselves.
func (r *rowInMaking) domain(plans []*model.Plan) string {
	if r.standard != nil && r.standard.domain != "" {
		return r.standard.domain
	}
	best := ""
	for i, c := range r.cells {
		if c == nil {
			continue
		}
		for _, j := range c.Indicators {
			group := strings.Join(strings.Fields(plans[i].Indicators[j].Group), "")
			group = cmp.Or(domainOf(group), group)
			if best == "" || group != "" && cmp.Or(
				cmp.Compare(domainRank(group), domainRank(best)), cmp.Compare(group, best)) < 0 {
				best = group
			}
		}
	}
	return best
}

func (r *rowInMaking) row() Row {
	row := Row{Key: r.key, Group: r.group, Cells: r.cells}
	if r.standard != nil {
		row.Name, row.Better = r.standard.name, r.standard.better
	} else {
		row.Name = shortestName(r.cells)
		row.Better = betterByName(row.Name)
	}
	row.Unit = commonUnit(r.standard, row.Name, r.cells)
	row.judge()
	return row
}

// shortestName chooses the shortest of the names that plans use, the foremost
// in the order of characters among equally short ones.
func shortestName(cells []*Cell) string {
	best := ""
	for _, c := range cells {
		if c == nil {
			continue
		}
		for _, n := range c.Names {
			if best == "" || len(n) < len(best) || len(n) == len(best) && n < best {
				best = n
			}
		}
	}
	return best
}

// yearIn returns the first year in a label, 0 where it has none.
func yearIn(label string) int {
	digits := 0
	for i := 0; i <= len(label); i++ {
		if i < len(label) && isDigit(rune(label[i])) {
			digits++
			continue
		}
		if digits == 4 {
			if y, err := strconv.Atoi(label[i-4 : i]); err == nil && 1900 < y && y < 2200 {
				return y
			}
		}
		digits = 0
	}
	return 0
}
