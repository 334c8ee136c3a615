package compare

import (
	"slices"
	"testing"
)

func TestEntries(t *testing.T) {
	left := []Entry{
		{"就业创业", "就业创业。常态化开展招聘活动，持续开展创业培训，建设创业孵化基地。"},
		{"公共卫生", "公共卫生。加快推进市、县疾控中心标准化建设。"},
		{"普惠养老", "普惠养老。支持建设连锁化运营的养老服务机构。"},
		{"", "改造县乡公路，建设农村客运站点。"},
		{"智慧广电", "智慧广电。完善市、县广播电视媒体融合发展规划布局。"},
	}
	right := []Entry{
		{"", "新建农村客运站点三十个，改造县乡公路。"},
		{"智慧广电创新发展", "智慧广电创新发展。建设融媒体中心。"},
		{"公共卫生", "公共卫生。实施疾病预防控制机构达标建设。"},
		{"殡葬设施", "殡葬设施。改建殡仪馆两座。"},
		{"普惠养老", "普惠养老。鼓励发展社区嵌入式养老。"},
	}
	want := []EntryPair{{1, 2}, {2, 4}, {3, 0}, {4, 1}}
	if got := Entries(left, right); !slices.Equal(got, want) {
		t.Errorf("pairs %v, want %v", got, want)
	}
	mirrored := Entries(right, left)
	if len(mirrored) != len(want) {
		t.Errorf("from the other side %v", mirrored)
	}
	for _, p := range mirrored {
		if !slices.Contains(want, EntryPair{p.Right, p.Left}) {
			t.Errorf("from the other side %v", p)
		}
	}
	if got := Entries(nil, right); got != nil {
		t.Errorf("nothing is paired: %v", got)
	}
}
