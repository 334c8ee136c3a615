package export

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"guilan/model"
	"guilan/model/compare"
)

// reviewingPlan reviews its last plan: a promise kept, one broken, one of which
// nobody can tell, and a row without a review.
func reviewingPlan() *model.Plan {
	p := &model.Plan{
		ID: "pingchuan", Region: "平川县", PeriodStart: 2021, PeriodEnd: 2025,
		Columns: []model.Column{{Number: "1", Title: "完成情况", Kind: model.IndicatorColumn, Heading: -1}},
	}
	add := func(name, unit string, target, actual model.Value) {
		target.Label, actual.Label = "2020目标", "2020实绩"
		p.Indicators = append(p.Indicators, model.Indicator{
			Name: name, Unit: unit, Line: 10 + len(p.Indicators), Values: []model.Value{target, actual},
		})
	}
	add("婴儿死亡率", "‰", model.Value{Raw: "<7", Number: num(7), Bound: model.Below}, model.Value{Raw: "1.84", Number: num(1.84)})
	add("九年义务教育巩固率", "%", model.Value{Raw: "95", Number: num(95)}, model.Value{Raw: "94.5", Number: num(94.5)})
	add("城镇新增就业人数", "万人", model.Value{Raw: "[15]", Number: num(15), Cumulative: true}, model.Value{Raw: "3", Number: num(3)})
	p.Indicators = append(p.Indicators, model.Indicator{Name: "人均预期寿命", Unit: "岁", Values: []model.Value{{Label: "2025", Raw: "80", Number: num(80)}}})
	return p
}

func TestCompletion(t *testing.T) {
	table := compare.Indicators(reviewingPlan(), otherPlan())
	var text, sheet bytes.Buffer
	if err := Completion(&text, Text, table, &Chinese); err != nil {
		t.Fatal(err)
	}
	golden(t, "completion.table", text.Bytes())
	if err := Completion(&sheet, XLSX, table, &Chinese); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("完成情况")
	if err != nil || len(rows) != 4 {
		t.Fatalf("rows %q %v", rows, err)
	}
	at := slices.IndexFunc(rows, func(r []string) bool { return r[1] == "婴儿死亡率" })
	if got := rows[at][3:7]; !slices.Equal(got, []string{"<7", "1.84", "-5.16", "✓ 达到"}) {
		t.Errorf("infant deaths %q", got)
	}
}

// A difference that bounds leave open says so, and a bound is the same promise as
// itself.
func TestDifferenceOfBounds(t *testing.T) {
	of := func(id, raw string, n float64, b model.Bound) *model.Plan {
		return &model.Plan{ID: id, Region: id, PeriodStart: 2021, Indicators: []model.Indicator{{
			Name: "普惠性幼儿园覆盖率", Unit: "%", Column: -1, Values: []model.Value{{Label: "2025", Raw: raw, Number: &n, Bound: b}},
		}}}
	}
	for _, c := range []struct {
		left, right  *model.Plan
		want, remark string
	}{
		{of("甲", "≥95", 95, model.AtLeast), of("乙", "≥90", 90, model.AtLeast), "≈+5", Chinese.OpenDifference},
		{of("甲", ">95", 95, model.Above), of("乙", "97", 97, ""), ">-2", ""},
		{of("甲", "≥95", 95, model.AtLeast), of("乙", "≥95", 95, model.AtLeast), "相同", ""},
	} {
		out := indicatorTable(compare.Indicators(c.left, c.right), &Chinese, CSV)
		row := out.rows[0]
		if got := row[slices.Index(out.head, "差(2025)")].text; got != c.want {
			t.Errorf("the difference is %q, want %q", got, c.want)
		}
		if got := row[len(row)-1].text; got != c.remark {
			t.Errorf("the remark is %q, want %q", got, c.remark)
		}
	}
}
