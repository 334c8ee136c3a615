package compare

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"guilan/model"
)

func list(group, items string) model.ServiceList {
	return model.ServiceList{Group: group, Items: strings.Split(items, "、")}
}

func TestServices(t *testing.T) {
	left := &model.Plan{Services: []model.ServiceList{
		list("幼有所育", "免费孕前优生健康检查、孕产妇健康服务、生育保险"),
		list("学有所教", "农村义务教育学生营养膳食补助、普通高中免学杂费、中等职业教育国家助学金、中等职业教育免学费"),
		list("病有所医", "慢性病患者健康管理、城乡居民基本医疗保险、计划生育家庭特别扶助"),
		list("优军服务", "优待抚恤"),
		list("住有所居", "公租房保障、农村危房改造"),
	}}
	right := &model.Plan{Services: []model.ServiceList{
		list("优军服务保障", "优待抚恤、退役军人安置"),
		list("幼有所育", "农村免费孕前优生健康检查、孕产妇健康服务、生育保险"),
		list("学有所教", "普通高中免学杂费、按国家政策落实中等职业教育国家助学金、中等职业教育免除学费"),
		list("病有所医", "地方病患者健康管理、居民基本医疗保险、职工基本医疗保险"),
		list("文体服务保障", "收听广播"),
		list("住有所居", "农村危房改造、保障性租赁住房"),
		list("老有所养", "计划生育家庭特别扶助"),
	}}
	want := []ServiceGroup{
		{"幼有所育", [][2]string{{"免费孕前优生健康检查", "农村免费孕前优生健康检查"}, {"孕产妇健康服务", "孕产妇健康服务"}, {"生育保险", "生育保险"}}, nil, nil, nil},
		{"学有所教", [][2]string{
			{"普通高中免学杂费", "普通高中免学杂费"},
			{"中等职业教育国家助学金", "按国家政策落实中等职业教育国家助学金"},
			{"中等职业教育免学费", "中等职业教育免除学费"},
		}, []string{"农村义务教育学生营养膳食补助"}, nil, nil},
		{"病有所医", [][2]string{{"城乡居民基本医疗保险", "居民基本医疗保险"}},
			[]string{"慢性病患者健康管理", "计划生育家庭特别扶助"}, []string{"地方病患者健康管理", "职工基本医疗保险"},
			map[string]string{"计划生育家庭特别扶助": "老有所养"}},
		{"优军服务", [][2]string{{"优待抚恤", "优待抚恤"}}, nil, []string{"退役军人安置"}, nil},
		{"住有所居", [][2]string{{"农村危房改造", "农村危房改造"}}, []string{"公租房保障"}, []string{"保障性租赁住房"}, nil},
		{"文体服务保障", nil, nil, []string{"收听广播"}, nil},
		{"老有所养", nil, nil, []string{"计划生育家庭特别扶助"}, map[string]string{"计划生育家庭特别扶助": "病有所医"}},
	}
	got := Services(left, right)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}

	mirrored := Services(right, left)
	for _, g := range got {
		i := slices.IndexFunc(mirrored, func(m ServiceGroup) bool { return domainOf(m.Group) == domainOf(g.Group) })
		if i < 0 || len(mirrored[i].Both) != len(g.Both) || !reflect.DeepEqual(mirrored[i].OnlyLeft, g.OnlyRight) {
			t.Errorf("%s looks otherwise from the other side", g.Group)
		}
	}
}
