package compare

import (
	"reflect"
	"slices"
	"testing"

	"guilan/model"
)

// rowOf finds the row of an indicator by its plan and a name that the plan uses;
// of several tables that hold the name, by the table.
func rowOf(t *testing.T, table *IndicatorTable, plan int, name string) *Row {
	t.Helper()
	for i := range table.Rows {
		if c := table.Rows[i].Cells[plan]; c != nil && slices.Contains(c.Names, name) {
			return &table.Rows[i]
		}
	}
	t.Fatalf("no row for %q", name)
	return nil
}

// single is a plan with one indicator.
func single(name, unit, base, target string) *model.Plan {
	return planOf(name, "# 主要指标|2020|2025\n|"+name+"|"+unit+"|"+base+"|"+target+"\n")
}

func TestSameIndicatorInOtherWords(t *testing.T) {
	for _, same := range [][]string{
		{"学前教育毛入园率", "学前教育三年毛入园率", "学前三年毛入园率"},
		{"每千人口执业(助理)医师数", "每千人口拥有执业(助理)医师", "每千人口拥有执业（助理）医师数（常住人口）", "每千常住人口执业(助理)医师数"},
		{"转业军官和政府安排退役士兵安置率", "转业军官和由政府安排工作的退役士兵(退出消防员)安置率"},
		{"新建城区、新建居住(小)区配套建设养老服务设施达标率", "新建城区、居住（小）区配套建设养老服务设施达标率"},
		{"义务教育基本均衡县比例", "义务教育基本均衡县（区）的比例", "义务教育基本均衡县(市、区)比例"},
		{"困难残疾人生活补贴和重度残疾人护理补贴目标人群覆盖率", "困难残疾人生活补贴、重度残疾人护理补贴覆盖率"},
		{"广播、电视人口综合覆盖率", "广播、电视综合人口覆盖率"},
		{"经常参加体育锻炼人数比例", "经常参加体育锻炼人数占总人口比例"},
		{"每万人拥有公共文化设施建筑面积", "每万人口拥有公共文化设施面积"},
		{"公共图书馆年流通人次", "公共图书馆年服务人次"},
		{"国民综合阅读率", "居民综合阅读率"},
		{"每千人口医疗卫生机构床位数", "每千人口拥有医疗机构床位数"},
		{"每千名老年人拥有养老床位数", "每千名老年人口养老床位数"},
		{"养老床位中护理型床位比例", "其中：养老床位中护理型床位比例"},
		// not in the catalogue
		{"残疾人辅助器具适配率", "残疾人辅助器具适配比例"},
		{"每万人拥有律师数", "每万人口拥有律师数量", "每万人律师数"},
		{"每万老年人口拥有持证养老护理员数", "每万名老年人持证养老护理员数"},
	} {
		for _, other := range same[1:] {
			unit := "%"
			if wording(same[0], "") != wording(same[0], "%") {
				unit = "个"
			}
			table := Indicators(single(same[0], unit, "1", "2"), single(other, unit, "1", "2"))
			if len(table.Rows) != 1 {
				t.Errorf("%s and %s stand in %d rows", same[0], other, len(table.Rows))
			}
		}
	}
}

func TestDifferentIndicators(t *testing.T) {
	for _, pair := range [][2][2]string{ // name, unit
		{{"婴儿死亡率", "‰"}, {"5岁以下儿童死亡率", "‰"}},
		{{"经常参加体育锻炼人数", "万人"}, {"经常参加体育锻炼人数比例", "%"}},
		{{"经常参加体育锻炼人数", "万人"}, {"经常参加体育锻炼人数占总人口比例", "%"}},
		{{"经常参加体育锻炼人数", "万人"}, {"经常参加体育锻炼人数", "%"}},
		{{"养老机构护理型床位占比", "%"}, {"养老床位中护理型床位比例", "%"}},
		{{"基本养老保险参保率", "%"}, {"基本医疗保险参保率", "%"}},
		{{"九年义务教育巩固率", "%"}, {"义务教育毛入学率", "%"}},
		{{"参加各类补贴性职业技能培训人数", "万人次"}, {"职业技能培训人数", "万人次"}},
		{{"城镇登记失业率", "%"}, {"城镇调查失业率", "%"}},
		{{"每千人口拥有执业(助理)医师数", "人"}, {"每千人口拥有注册护士数", "人"}},
		{{"每千户籍人口拥有执业(助理)医师数", "人"}, {"每千人口拥有执业(助理)医师数", "人"}},
		{{"养老服务床位总量", "万张"}, {"每千名老年人拥有养老床位数", "张"}},
		{{"持证适龄残疾儿童少年入学率·学前段", "%"}, {"持证适龄残疾儿童少年入学率·义务段", "%"}},
		{{"城乡居民基本养老保险参保率", "%"}, {"基本养老保险参保率", "%"}},
		{{"Ⅱ类以上水质比例", "%"}, {"Ⅲ类以上水质比例", "%"}},
	} {
		table := Indicators(single(pair[0][0], pair[0][1], "1", "2"), single(pair[1][0], pair[1][1], "1", "2"))
		if len(table.Rows) != 2 {
			t.Errorf("%v stand in one row", pair)
		}
	}
}

func TestRowsOfTheFivePlans(t *testing.T) {
	plans := fivePlans()
	table := Indicators(plans...)
	const suzhou, wuxing, huaibei, minqin = 0, 1, 3, 4
	for _, want := range []struct {
		plan, other int
		name, its   string
	}{
		{suzhou, wuxing, "学前教育毛入园率", "学前教育三年毛入园率"},
		{suzhou, minqin, "每千人口执业(助理)医师数", "每千人口拥有执业(助理)医师"},
		{suzhou, wuxing, "每千人口执业(助理)医师数", "每千人口拥有执业(助理)医师数(常住人口)"},
		{minqin, wuxing, "转业军官和政府安排退役士兵安置率", "转业军官和由政府安排工作的退役士兵(退出消防员)安置率"},
		{huaibei, minqin, "新建城区、居住(小)区配套建设养老服务设施达标率", "新建城区、新建居住(小)区配套建设养老服务设施达标率"},
		{suzhou, huaibei, "公共图书馆年流通人次", "公共图书馆年服务人次"},
		{huaibei, wuxing, "经常参加体育锻炼人数占总人口比例", "经常参加体育锻炼人数比例"},
	} {
		a, b := rowOf(t, table, want.plan, want.name), rowOf(t, table, want.other, want.its)
		if a != b {
			t.Errorf("%s stands in %q, %s in %q", want.name, a.Key, want.its, b.Key)
		}
	}
	if r := rowOf(t, table, suzhou, "经常参加体育锻炼人数"); r.Cells[huaibei] != nil || r.Cells[wuxing] != nil {
		t.Error("a head count stands in one row with a share")
	}
}

func TestEachIndicatorInOneRow(t *testing.T) {
	plans := fivePlans()
	sets := [][]*model.Plan{plans}
	for _, a := range plans {
		for _, b := range plans {
			if a != b {
				sets = append(sets, []*model.Plan{a, b})
			}
		}
	}
	for _, set := range sets {
		table := Indicators(set...)
		seen := make([]map[int]int, len(set))
		known := make(map[string]bool)
		for i := range seen {
			seen[i] = make(map[int]int)
		}
		for _, r := range table.Rows {
			if known[r.Key] {
				t.Errorf("two rows have the key %q", r.Key)
			}
			known[r.Key] = true
			values := 0
			for i, c := range r.Cells {
				if c == nil {
					continue
				}
				for _, j := range c.Indicators {
					seen[i][j]++
					values += len(set[i].Indicators[j].Values)
				}
				values -= len(c.Values)
			}
			if values != 0 {
				t.Errorf("%s has lost or gained values", r.Key)
			}
		}
		for i, p := range set {
			for j, ind := range p.Indicators {
				if seen[i][j] != 1 {
					t.Errorf("%s of %s is in %d rows", ind.Name, p.ID, seen[i][j])
				}
			}
		}
	}
}

func TestOrderOfPlansChangesNothing(t *testing.T) {
	plans := fivePlans()
	for i, a := range plans {
		for _, b := range plans[i+1:] {
			ab, ba := Indicators(a, b), Indicators(b, a)
			for k := range ab.Rows {
				ba.Rows[k].Cells[0], ba.Rows[k].Cells[1] = ba.Rows[k].Cells[1], ba.Rows[k].Cells[0]
			}
			if !reflect.DeepEqual(ab.Rows, ba.Rows) {
				t.Errorf("%s with %s gives other rows than %s with %s", a.ID, b.ID, b.ID, a.ID)
			}
		}
	}
}

func TestOneTableOneCell(t *testing.T) {
	// The review of the last plan and the targets of this one share a cell.
	table := Indicators(planOf("a", suzhouIndicators), planOf("b", huaibeiIndicators))
	c := rowOf(t, table, 0, "九年义务教育巩固率").Cells[0]
	if len(c.Indicators) != 2 || len(c.Values) != 4 || len(c.Names) != 1 {
		t.Fatalf("cell of two tables: %+v", c)
	}
	if c.Values[0].Column != 0 || c.Values[3].Column != 1 {
		t.Errorf("values do not say which table they are from: %+v", c.Values)
	}
	roles := []Role{Actual, LastTarget, Base, Target}
	for i, v := range c.Values {
		if v.Role != roles[i] {
			t.Errorf("%s is taken for %s, want %s", v.Label, v.Role, roles[i])
		}
	}
	if c.Attribute != model.Binding {
		t.Errorf("attribute %q", c.Attribute)
	}

	// Two wordings in one table are two indicators to the plan that has them.
	p := planOf("p", "# 主要指标|2020|2025\n|每千人口执业(助理)医师数|人|1|2\n|每千人口拥有执业(助理)医师数(常住人口)|人|3|4\n"+
		"城镇|居民收入|元|1|2\n农村|居民收入|元|3|4\n")
	if rows := Indicators(p, p).Rows; len(rows) != 4 {
		t.Errorf("%d rows for four indicators of one table", len(rows))
	}
}

func TestGroups(t *testing.T) {
	table := Indicators(fivePlans()...)
	var groups []string
	for _, r := range table.Rows {
		if len(groups) == 0 || groups[len(groups)-1] != r.Group {
			groups = append(groups, r.Group)
		}
	}
	want := append(slices.Clone(domains), "便民生活服务", "生活环境服务")
	if !slices.Equal(groups, want) {
		t.Errorf("groups %v, want %v", groups, want)
	}
}

func TestCatalogueIsSound(t *testing.T) {
	byName := make(map[*standard]int)
	for w, s := range catalogue() {
		byName[s]++
		if wording(s.name, s.unit) == w && s.name == "" {
			t.Errorf("an entry without a name")
		}
		if s.domain != "" && !slices.Contains(domains, s.domain) {
			t.Errorf("%s has the unknown domain %q", s.name, s.domain)
		}
		if m := measureOf(s.unit); m.of == "" {
			t.Errorf("%s has the unit %q, which counts nothing", s.name, s.unit)
		}
		if s.better == 0 {
			t.Errorf("%s does not say whether more is better", s.name)
		}
	}
	for s := range byName {
		if catalogue()[wording(s.name, s.unit)] != s {
			t.Errorf("%s is hidden by another entry", s.name)
		}
	}
}
