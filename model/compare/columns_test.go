package compare

import (
	"slices"
	"testing"

	"guilan/model"
)

// columnsOf makes a plan of narrative columns, title and text in turn, that
// stand in one chapter.
func columnsOf(chapter string, titlesAndTexts ...string) *model.Plan {
	p := &model.Plan{Outline: []model.Heading{{Level: 1, Title: chapter}}}
	for i := 0; i < len(titlesAndTexts); i += 2 {
		first := len(p.Body)
		p.Body = append(p.Body,
			model.Block{Kind: model.ColumnBlock, Text: titlesAndTexts[i]},
			model.Block{Kind: model.ParagraphBlock, Text: titlesAndTexts[i+1]})
		p.Columns = append(p.Columns, model.Column{
			Title: titlesAndTexts[i], Kind: model.NarrativeColumn, FirstBlock: first, EndBlock: first + 2,
		})
	}
	return p
}

func TestColumnsByTopic(t *testing.T) {
	left := columnsOf("推进基本公共服务均等化",
		"教育提质行动", "新建小学、改扩建初中，增加学位，建设寄宿制学校。",
		"就业促进工程", "开展职业技能培训，建设公共实训基地。",
		"绿色殡葬", "建设公益性公墓和骨灰堂。")
	right := columnsOf("促进基本公共服务均等化",
		"劳有所得重点工程", "建设公共实训基地，组织职业技能培训和招聘会。",
		"数字政府工程", "建设一网通办平台和数据中台。",
		"学有所教重点工程", "改扩建初中和小学，增加学位。")
	want := map[int]int{0: 2, 1: 0, 2: -1}
	for _, p := range Columns(left, right) {
		if p.Left >= 0 && want[p.Left] != p.Right {
			t.Errorf("%s is beside %d, want %d", left.Columns[p.Left].Title, p.Right, want[p.Left])
		}
	}
	if pairs := Columns(left, &model.Plan{}); len(pairs) != 3 {
		t.Errorf("against nothing: %v", pairs)
	}
}

func TestTablesPairByRole(t *testing.T) {
	review := "# 完成情况|2020目标|2020实际\n|九年义务教育巩固率|%|95|98\n"
	targets := "# 主要指标|2020|2025\n|九年义务教育巩固率|%|98|99\n"
	left, right := planOf("a", review+targets), planOf("b", targets+review)
	for _, p := range Columns(left, right) {
		if p.Left < 0 || p.Right != 1-p.Left {
			t.Errorf("a review stands beside targets: %v", p)
		}
	}
	only := planOf("c", targets)
	if pairs := Columns(planOf("d", review), only); pairs[0].Right != -1 {
		t.Errorf("a review without a counterpart is beside %d", pairs[0].Right)
	}
}

func TestPairByHand(t *testing.T) {
	pairs := []ColumnPair{{0, 1, 1, false}, {1, -1, 0, false}, {2, 0, 0.5, false}, {-1, 2, 0, false}}
	for _, c := range []struct {
		left, right int
		want        []ColumnPair
	}{
		{1, 2, []ColumnPair{{0, 1, 1, false}, {1, 2, 0, true}, {2, 0, 0.5, false}}},
		{1, 0, []ColumnPair{{0, 1, 1, false}, {1, 0, 0, true}, {2, -1, 0, true}, {-1, 2, 0, false}}},
		{0, 0, []ColumnPair{{0, 0, 0, true}, {1, -1, 0, false}, {2, -1, 0, true}, {-1, 1, 0, true}, {-1, 2, 0, false}}},
		{0, -1, []ColumnPair{{0, -1, 0, true}, {1, -1, 0, false}, {2, 0, 0.5, false}, {-1, 1, 0, true}, {-1, 2, 0, false}}},
		{-1, 0, []ColumnPair{{0, 1, 1, false}, {1, -1, 0, false}, {2, -1, 0, true}, {-1, 0, 0, true}, {-1, 2, 0, false}}},
	} {
		if got := PairByHand(pairs, c.left, c.right); !slices.Equal(got, c.want) {
			t.Errorf("%d with %d: %v, want %v", c.left, c.right, got, c.want)
		}
	}
}
