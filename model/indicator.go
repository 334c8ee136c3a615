package model

// Indicator is one row of an indicator table (指标).
type Indicator struct {
	Column    int    // index in Plan.Columns
	Group     string // 类别, 领域: the group cell that spans the row
	Name      string // 指标名称, without the unit in brackets behind it
	Unit      string // 单位: "%", "张", "万人次"
	Attribute Attribute
	Line      int
	Values    []Value // in the order of the table's columns
}

// Attribute is the binding force of an indicator (指标属性).
type Attribute string

// The attributes that plans use.
const (
	Binding  Attribute = "约束性" // the government is held to it
	Expected Attribute = "预期性" // the government works towards it
)

// Bound says on which side of a number the value lies.
type Bound string

// The bounds; the empty Bound is the number itself.
const (
	Above   Bound = ">"
	AtLeast Bound = "≥" // 以上, 不低于
	Below   Bound = "<"
	AtMost  Bound = "≤" // 以内, 以下
	About   Bound = "≈" // 左右
)

// Value is one cell of an indicator row.
type Value struct {
	Label      string   // the year, and what tells two columns of a year apart: "2020", "2020目标", "年均增速"
	Raw        string   // as written; "" for an empty or dash cell
	Number     *float64 // nil where the cell holds no single number ("应保尽保", "1:1.23")
	Bound      Bound
	Cumulative bool // 五年累计数: a total over the plan's five years
}
