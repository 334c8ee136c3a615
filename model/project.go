package model

// ServiceList is one row of a list of basic public services (基本公共服务项目清单):
// the services of one domain.
type ServiceList struct {
	Column int      // index in Plan.Columns
	Group  string   // 服务领域: "幼有所育"
	Items  []string // 服务项目
	Stated int      // the count that the text itself gives ("共计9项"); 0 where it gives none
	Line   int
}

// Task is one entry of a narrative column (任务, 行动): its leading phrase.
type Task struct {
	Column int // index in Plan.Columns
	Title  string
	Line   int
}

// Facility is a named, concrete project or place that a plan will build,
// extend, move, upgrade or create (具体项目).
type Facility struct {
	Column int // index in Plan.Columns
	Name   string
	Line   int
}
