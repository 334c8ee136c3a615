package compare_test

import (
	"strings"
	"testing"

	"guilan/model"
	"guilan/model/compare"
)

// wordings are the names that the bundled plans give one indicator, where they word
// it differently. Every other two names are two indicators.
var wordings = [][]string{
	{"学前教育毛入园率", "学前教育三年毛入园率"},
	{"义务教育基本均衡县比例", "义务教育基本均衡县(区)的比例"},
	{"职业技能培训人数", "职业技能培训"},
	{"每千人口执业(助理)医师数", "每千人口拥有执业(助理)医师数(常住人口)", "每千人口拥有执业(助理)医师"},
	{"每千人口拥有医疗机构床位数", "每千人口医疗卫生机构床位数"},
	{"新建城区、居住(小)区配套建设养老服务设施达标率", "新建城区、新建居住(小)区配套建设养老服务设施达标率"},
	{"困难残疾人生活补贴和重度残疾人护理补贴目标人群覆盖率", "困难残疾人生活补贴和重度残疾人护理补贴覆盖率", "困难残疾人生活补贴、重度残疾人护理补贴覆盖率"},
	{"转业军官和政府安排退役士兵安置率", "转业军官和由政府安排工作的退役士兵(退出消防员)安置率"},
	{"每万人拥有公共文化设施建筑面积", "每万人口拥有公共文化设施面积"},
	{"公共图书馆年流通人次", "公共图书馆年服务人次"},
	{"广播、电视人口综合覆盖率", "广播、电视综合人口覆盖率"},
	{"国民综合阅读率", "居民综合阅读率"},
	{"经常参加体育锻炼人数比例", "经常参加体育锻炼人数占总人口比例"},
}

// meant is which indicator a name means: the first of its wordings.
func meant(name string) string {
	name = strings.NewReplacer("（", "(", "）", ")", "：", ":").Replace(name)
	for _, same := range wordings {
		for _, n := range same {
			if n == name {
				return same[0]
			}
		}
	}
	return name
}

// Over all pairs of the bundled plans, two indicators stand in one row if and only
// if they mean the same.
func TestRowsOfEveryPairOfSeeds(t *testing.T) {
	plans := readSeeds(t)
	matched := 0
	for _, left := range plans {
		for _, right := range plans {
			if left == right {
				continue
			}
			rows := make(map[string]string) // the row of what is meant
			for _, r := range compare.Indicators(left, right).Rows {
				for side, p := range []*model.Plan{left, right} {
					if r.Cells[side] == nil {
						continue
					}
					for _, i := range r.Cells[side].Indicators {
						what := meant(p.Indicators[i].Name)
						if first, ok := rows[what]; ok && first != r.Key {
							t.Errorf("%s with %s: %s stands in %s and in %s", left.ID, right.ID, what, first, r.Key)
						}
						rows[what] = r.Key
					}
				}
				if r.Cells[0] == nil || r.Cells[1] == nil {
					continue
				}
				matched++
				l, o := r.Cells[0].Names[0], r.Cells[1].Names[0]
				if meant(l) != meant(o) {
					t.Errorf("%s with %s: %s stands beside %s", left.ID, right.ID, l, o)
				}
			}
			checkDifferences(t, left, right)
		}
	}
	if matched < 150 {
		t.Errorf("only %d rows have both plans", matched)
	}
}

// checkDifferences sees that a difference is the opposite from the other side, and
// that nothing is subtracted in a row that cannot be compared as a whole unless
// units and years agree.
func checkDifferences(t *testing.T, left, right *model.Plan) {
	t.Helper()
	opposite := map[model.Bound]model.Bound{
		model.Above: model.Below, model.Below: model.Above, model.AtLeast: model.AtMost, model.AtMost: model.AtLeast,
		model.About: model.About, "": "",
	}
	table, mirrored := compare.Indicators(left, right), compare.Indicators(right, left)
	for i, r := range table.Rows {
		if r.Cells[0] == nil || r.Cells[1] == nil {
			continue
		}
		m := mirrored.Rows[i]
		here, ok := compare.Difference(r.Cells[0].Stated(), r.Cells[1].Stated())
		there, ok2 := compare.Difference(m.Cells[0].Stated(), m.Cells[1].Stated())
		if ok != ok2 || here.Number != -there.Number || here.Bound != opposite[there.Bound] {
			t.Errorf("%s: %s less %s is %v, the other way round %v", r.Name, left.ID, right.ID, here, there)
		}
	}
}
