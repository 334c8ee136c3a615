package compare_test

import (
	"testing"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

// readSeeds reads the bundled plans.
func readSeeds(t testing.TB) map[string]*model.Plan {
	t.Helper()
	plans := make(map[string]*model.Plan)
	for _, s := range seeds.Manifest {
		doc, err := source.Read(s.File, s.Data())
		if err != nil {
			t.Fatal(err)
		}
		plans[s.ID] = parse.Plan(doc)
		plans[s.ID].ID = s.ID
	}
	return plans
}

func TestColumnsOfTheSeeds(t *testing.T) {
	plans := readSeeds(t)
	for _, c := range []struct {
		left, right string
		pairs       map[string]string // titles; "" for no counterpart
	}{
		{"suzhou", "huaibei", map[string]string{
			"十三五时期基本公共服务领域主要发展指标完成情况": "“十三五”时期基本公共服务发展主要目标完成情况",
			"十四五社会发展与公共服务主要指标":        "“十四五”社会发展与公共服务主要指标",
			"宿州市基本公共服务项目清单":           "淮北市基本公共服务项目清单",
			"义务教育提质扩容工程":              "义务教育提质扩容工程",
			"就业社保服务提质工程":              "就业社保服务提质工程",
			"医疗卫生服务能力提升工程":            "卫生健康服务能力提升工程",
			"养老服务质量提升工程":              "养老服务质量提升工程",
			"文体服务能力强化工程":              "文体服务能力强化工程",
			"社会服务兜底工程":                "社会服务兜底工程",
			"医保服务提升工程":                "",
			"普惠性非基本公共服务扩容工程":          "普惠性非基本公共服务扩容工程",
			"生活服务提档升级工程":              "生活服务提质发展工程",
			"优质资源共建共享工程":              "长三角优质资源一体共享重点任务",
		}},
		{"huaibei", "minqin", map[string]string{
			"“十三五”时期基本公共服务发展主要目标完成情况": "",
			"“十四五”社会发展与公共服务主要指标":      "民勤县“十四五”公共服务主要指标",
			"淮北市基本公共服务项目清单":           "",
			"义务教育提质扩容工程":              "学有所教重点工程",
			"养老服务质量提升工程":              "老有所养重点工程",
			"文体服务能力强化工程":              "文体服务重点工程",
			"社会服务兜底工程":                "弱有所扶重点工程",
			"长三角优质资源一体共享重点任务":         "",
		}},
		{"minqin", "wuxing", map[string]string{
			"住有所居重点工程": "“十四五”宜居生活服务项目",
			"优军服务重点工程": "“十四五”拥军优抚服务项目",
			"家政服务重点工程": "",
		}},
	} {
		left, right := plans[c.left], plans[c.right]
		found := 0
		for _, pair := range compare.Columns(left, right) {
			if pair.Left < 0 {
				continue
			}
			want, ok := c.pairs[left.Columns[pair.Left].Title]
			if !ok {
				continue
			}
			found++
			got := ""
			if pair.Right >= 0 {
				got = right.Columns[pair.Right].Title
			}
			if got != want {
				t.Errorf("%s with %s: %s is beside %q, want %q", c.left, c.right, left.Columns[pair.Left].Title, got, want)
			}
		}
		if found != len(c.pairs) {
			t.Errorf("%s with %s: %d of %d columns looked for are there", c.left, c.right, found, len(c.pairs))
		}
	}
}

// Whatever two plans are compared: everything is there once, in the left plan's
// order, and looks the same from the other side.
func TestEveryPairOfSeeds(t *testing.T) {
	plans := readSeeds(t)
	for _, left := range plans {
		for _, right := range plans {
			if left == right {
				continue
			}
			name := left.ID + " with " + right.ID
			checkColumns(t, name, left, right)
			checkOutline(t, name, left, right)
			checkServices(t, name, left, right)
			checkIndicators(t, name, left, right)
		}
	}
}

func checkColumns(t *testing.T, name string, left, right *model.Plan) {
	t.Helper()
	pairs := compare.Columns(left, right)
	next := 0
	seen := make(map[int]bool)
	partner := make(map[int]int)
	for _, p := range pairs {
		if p.Left >= 0 {
			if p.Left != next {
				t.Errorf("%s: column %d of the left plan stands where %d should", name, p.Left, next)
			}
			next++
		}
		if p.Right >= 0 {
			if seen[p.Right] {
				t.Errorf("%s: column %d of the right plan is there twice", name, p.Right)
			}
			seen[p.Right] = true
		}
		if p.Left >= 0 && p.Right >= 0 {
			partner[p.Right] = p.Left
			if p.Score <= 0 || p.Score > 1 {
				t.Errorf("%s: score %v", name, p.Score)
			}
			if l, r := left.Columns[p.Left], right.Columns[p.Right]; l.Kind != r.Kind {
				t.Errorf("%s: %s is beside %s", name, l.Title, r.Title)
			}
		} else if p.Left < 0 && next < len(left.Columns) {
			t.Errorf("%s: a column of the right plan alone stands before the left plan's end", name)
		}
	}
	if next != len(left.Columns) || len(seen) != len(right.Columns) {
		t.Errorf("%s: %d and %d columns", name, next, len(seen))
	}
	for _, p := range compare.Columns(right, left) {
		if p.Left >= 0 && p.Right >= 0 && partner[p.Left] != p.Right {
			t.Errorf("%s: columns %d and %d are paired only from the other side", name, p.Right, p.Left)
		}
	}
}

func checkOutline(t *testing.T, name string, left, right *model.Plan) {
	t.Helper()
	nextLeft, nextRight := 0, 0
	for _, p := range compare.Outline(left, right) {
		if p.Left >= 0 {
			if p.Left != nextLeft {
				t.Errorf("%s: heading %d of the left plan stands where %d should", name, p.Left, nextLeft)
			}
			nextLeft++
		}
		if p.Right >= 0 {
			if p.Right != nextRight {
				t.Errorf("%s: heading %d of the right plan stands where %d should", name, p.Right, nextRight)
			}
			nextRight++
		}
	}
	if nextLeft != len(left.Outline) || nextRight != len(right.Outline) {
		t.Errorf("%s: %d and %d headings", name, nextLeft, nextRight)
	}
}

func checkServices(t *testing.T, name string, left, right *model.Plan) {
	t.Helper()
	count := make(map[string]int)
	for _, s := range left.Services {
		for _, item := range s.Items {
			count["left "+item]++
		}
	}
	for _, s := range right.Services {
		for _, item := range s.Items {
			count["right "+item]++
		}
	}
	for _, g := range compare.Services(left, right) {
		for _, b := range g.Both {
			count["left "+b[0]]--
			count["right "+b[1]]--
		}
		for _, s := range g.OnlyLeft {
			count["left "+s]--
		}
		for _, s := range g.OnlyRight {
			count["right "+s]--
		}
	}
	for item, n := range count {
		if n != 0 {
			t.Errorf("%s: %s is there %d times too few", name, item, n)
		}
	}
}

func checkIndicators(t *testing.T, name string, left, right *model.Plan) {
	t.Helper()
	table, mirrored := compare.Indicators(left, right), compare.Indicators(right, left)
	count := 0
	for i, r := range table.Rows {
		for _, c := range r.Cells {
			if c != nil {
				count += len(c.Indicators)
			}
		}
		if m := mirrored.Rows[i]; m.Key != r.Key || m.Comparable != r.Comparable || m.Unit != r.Unit || m.Name != r.Name {
			t.Errorf("%s: row %s is %s from the other side", name, r.Key, m.Key)
		}
	}
	if want := len(left.Indicators) + len(right.Indicators); count != want {
		t.Errorf("%s: %d of %d indicators", name, count, want)
	}
}

func BenchmarkTwoSeeds(b *testing.B) {
	plans := readSeeds(b)
	left, right := plans["huaibei"], plans["minqin"]
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"Indicators", func() { compare.Indicators(left, right) }},
		{"Columns", func() { compare.Columns(left, right) }},
		{"Services", func() { compare.Services(left, plans["suzhou"]) }},
		{"Outline", func() { compare.Outline(left, plans["wuxing"]) }},
		{"Diff", func() { compare.Diff(right.ColumnText(3), left.ColumnText(4)) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.do()
			}
		})
	}
}
