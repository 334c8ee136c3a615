// Package compare puts the same promises of several plans side by side:
// indicators, special columns, service lists and outlines.
package compare

import "guilan/model"

// IndicatorTable holds the indicators of several plans, one row per indicator.
// Each indicator of each plan is in exactly one row.
type IndicatorTable struct {
	Plans []*model.Plan
	Rows  []Row
}

// Row is one indicator across plans.
type Row struct {
	Key        string // stable name of the row, the same whichever plan comes first
	Group      string // domain (领域): "幼有所育"
	Unit       string // the common unit of Converted; "" where there is none
	Comparable bool
	Why        string  // why not, in Chinese; "" where Comparable
	Cells      []*Cell // one for each plan, nil where the plan does not have it
}

// Cell is what one plan says of one indicator. A plan that states it in two
// tables (the review of the last plan and this one's targets) has both here.
type Cell struct {
	Indicators []int    // indexes in Plan.Indicators
	Names      []string // as the plan words them, without repetition
	Unit       string
	Attribute  model.Attribute
	Values     []Value
}

// Value is a value of a cell.
type Value struct {
	model.Value
	Converted *float64 // the number in the row's unit; nil where it cannot be had
	Column    int      // index in Plan.Columns
}

// ColumnPair is a column of the left plan with its counterpart; an index is -1
// where a side has none.
type ColumnPair struct {
	Left, Right int     // indexes in Plan.Columns
	Score       float64 // 0 to 1
}

// ServiceGroup is one domain of the service lists of two plans.
type ServiceGroup struct {
	Group     string
	Both      [][2]string // left's and right's wording
	OnlyLeft  []string
	OnlyRight []string
}

// HeadingPair is a heading of the left plan with its counterpart; an index is
// -1 where a side has none.
type HeadingPair struct {
	Left, Right int // indexes in Plan.Outline
}

// Indicators aligns the indicators of two or more plans.
func Indicators(plans ...*model.Plan) *IndicatorTable {
	return &IndicatorTable{Plans: plans}
}

// Columns pairs the special columns of two plans by what they are about.
func Columns(left, right *model.Plan) []ColumnPair { return nil }

// Services compares the service lists of two plans, domain by domain.
func Services(left, right *model.Plan) []ServiceGroup { return nil }

// Outline pairs the headings of two plans.
func Outline(left, right *model.Plan) []HeadingPair { return nil }
