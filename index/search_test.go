package index

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"guilan/model"
)

func search(t *testing.T, s *Store, q Query) []Hit {
	t.Helper()
	hits, err := s.Search(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}

// show is a hit in a form that tests can compare.
func show(h Hit) string {
	return fmt.Sprintf("%s %s@%s", h.Kind, h.Name, h.Plan)
}

// Whatever a plan names is found on the first page by its own characters, its
// pinyin and its initials.
func TestEveryNameIsFound(t *testing.T) {
	s := openBundled(t)
	scopes := map[string]Scope{"indicator": Indicators, "heading": Headings}
	names := map[string]Scope{} // with the kind before them
	for _, id := range idsOf(t, s) {
		p, err := s.Plan(id)
		if err != nil {
			t.Fatal(err)
		}
		eachName(p, func(name string, o occurrence) {
			kind := kindNames[o.kind]
			names[kind+" "+name] = scopes[kind]
		})
	}
	if len(names) < 400 {
		t.Fatalf("only %d names in five plans", len(names))
	}
	for named, scope := range names {
		_, name, _ := strings.Cut(named, " ")
		var key nameKey
		key.set(name)
		var full, initials strings.Builder
		for _, r := range key.runes {
			if syllables := pinyin().readingsOf(r).syllables; len(syllables) > 0 {
				full.WriteString(syllables[0])
				initials.WriteByte(syllables[0][0])
			} else {
				full.WriteRune(r)
				initials.WriteRune(r)
			}
		}
		for _, query := range []string{name, full.String(), initials.String()} {
			hits := search(t, s, Query{Text: query, Scope: scope})
			if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Name == name }) {
				t.Errorf("%s is not found by %s", named, query)
			}
		}
	}
}

func TestRealQueries(t *testing.T) {
	s := openBundled(t)
	for _, test := range []struct {
		query Query
		first []string
	}{
		{Query{Text: "hxxc"}, []string{"facility 濉溪县河西新城医院@huaibei"}},
		{Query{Text: "河西xc"}, []string{"facility 濉溪县河西新城医院@huaibei"}},
		{Query{Text: "河西新城"}, []string{"facility 濉溪县河西新城医院@huaibei"}},
		{Query{Text: "cxz"}, []string{"facility 重兴镇红旗村@minqin"}},
		{Query{Text: "zxz"}, []string{"facility 重兴镇红旗村@minqin"}},
		{Query{Text: "suixixianheixi"}, nil},
		{Query{Text: "suixixianhexi"}, []string{"facility 濉溪县河西新城医院@huaibei"}},
		{Query{Text: "孕前检查"}, []string{"service 免费孕前优生健康检查@suzhou", "service 农村免费孕前优生健康检查@huaibei"}},
		{Query{Text: "yqjc"}, []string{"service 免费孕前优生健康检查@suzhou", "service 农村免费孕前优生健康检查@huaibei"}},
		{Query{Text: "孕前检查", Current: "huaibei"}, []string{"service 免费孕前优生健康检查@suzhou", "service 农村免费孕前优生健康检查@huaibei"}},
		{Query{Text: "学杂费", Current: "huaibei"}, []string{"service 普通高中免学杂费@huaibei", "service 普通高中免学杂费@suzhou"}},
		{Query{Text: "学杂费 @宿州"}, []string{"service 普通高中免学杂费@suzhou", "service 义务教育阶段免除学杂费@suzhou"}},
		{Query{Text: "学杂费 ＠hb"}, []string{"service 普通高中免学杂费@huaibei", "service 义务教育阶段免除学杂费@huaibei"}},
		{Query{Text: "学杂费", Plans: []string{"huaibei"}}, []string{"service 普通高中免学杂费@huaibei", "service 义务教育阶段免除学杂费@huaibei"}},
		{Query{Text: "婴儿死亡率", Scope: Indicators}, []string{"indicator 婴儿死亡率@suzhou", "indicator 婴儿死亡率@huaibei"}},
		{Query{Text: "yeswl", Scope: Indicators}, []string{"indicator 婴儿死亡率@suzhou", "indicator 婴儿死亡率@huaibei"}},
		{Query{Text: "优军服务", Scope: Headings}, []string{"heading 优军服务@minqin", "heading 优军服务重点工程@minqin"}},
		{Query{Text: "yjfw", Scope: Headings}, []string{"heading 优军服务@minqin", "heading 优军服务重点工程@minqin"}},
		{Query{Text: "北京"}, nil},
		{Query{Text: "学杂费 @北京"}, nil},
		{Query{Text: "学杂费", Plans: []string{"nowhere"}}, nil},
		{Query{Text: ""}, nil},
		{Query{Text: " ，。"}, nil},
		{Query{Text: "@宿州"}, nil},
	} {
		hits := search(t, s, test.query)
		var got []string
		for _, h := range hits[:min(len(hits), len(test.first))] {
			got = append(got, show(h))
		}
		if !slices.Equal(got, test.first) || len(test.first) == 0 && len(hits) > 0 {
			t.Errorf("%+v: %v, want first %v", test.query, got, test.first)
		}
	}
}

// storeOf makes a store of the plans given, whose sources have the lines given.
func storeOf(t *testing.T, lines []string, plans map[string]*model.Plan) *Store {
	t.Helper()
	s := storeOfNames(t, nil)
	ids := make([]string, 0, len(plans))
	for id := range plans {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	b := &batch{results: make([]ImportResult, len(ids))}
	var all []*model.Plan
	for i, id := range ids {
		p := plans[id]
		r := &readPlan{origin: origin{ID: id, Sum: []byte(id)}, plan: p, places: newBlockPlaces(p, lines)}
		b.plans = append(b.plans, batchPlan{readPlan: r, result: i, records: r.pack()})
		all = append(all, p)
	}
	b.index = buildSegment(all)
	if err := s.update(b.write); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatComesFirst(t *testing.T) {
	columns := []model.Column{{Number: "1", Title: "工程", Heading: -1}, {Number: "2-1", Title: "清单", Heading: 0}}
	outline := []model.Heading{{Level: 1, Number: "第一章", Title: "总则"}}
	s := storeOf(t, nil, map[string]*model.Plan{
		"a": {Region: "甲县", Columns: columns, Outline: outline, Facilities: []model.Facility{
			{Name: "南湖医院", Line: 1}, {Name: "南湖医院二期", Line: 2}, {Name: "扩建南湖医院", Line: 3},
			{Name: "南湖新区第一医院", Line: 4}, {Name: "江南大湖医养院", Line: 5}, {Name: "南湖医院新址", Line: 6},
			{Name: "蓝湖医院", Line: 7},
		}},
		"b": {Region: "乙县", Columns: columns, Outline: outline,
			Facilities: []model.Facility{{Column: 1, Name: "南湖医院", Line: 9}, {Column: 1, Name: "南湖医院", Line: 10}},
			Tasks:      []model.Task{{Column: 1, Title: "南湖医院", Line: 8}, {Column: 0, Title: "南湖医院", Line: 7}},
		},
	})
	var got []string
	hits := search(t, s, Query{Text: "南湖医院", Current: "b"})
	for _, h := range hits {
		got = append(got, fmt.Sprintf("%s %s %d", show(h), h.Column, h.Line))
	}
	want := []string{
		"facility 南湖医院@b 专栏2-1 清单 9",
		"task 南湖医院@b 专栏1 工程 7",
		"facility 南湖医院@a 专栏1 工程 1",
		"facility 南湖医院二期@a 专栏1 工程 2",
		"facility 南湖医院新址@a 专栏1 工程 6",
		"facility 扩建南湖医院@a 专栏1 工程 3",
		"facility 南湖新区第一医院@a 专栏1 工程 4",
		"facility 江南大湖医养院@a 专栏1 工程 5",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !slices.IsSortedFunc(hits, func(a, b Hit) int { return b.Score - a.Score }) {
		t.Error("scores do not fall")
	}
	if h := hits[0]; h.Region != "乙县" || h.Section != "总则" || h.Via != "text" || h.Block != -1 || !slices.Equal(h.Matched, []int{0, 1, 2, 3}) {
		t.Errorf("%+v", h)
	}
	for _, query := range []string{"nhyy", "nanhuyiyuan", "南hyy"} {
		hits := search(t, s, Query{Text: query, Plans: []string{"a"}})
		if len(hits) == 0 || hits[0].Name != "南湖医院" || hits[0].Via != "pinyin" {
			t.Errorf("%s: %v", query, hits)
		}
	}
	if hits := search(t, s, Query{Text: "lhyy"}); len(hits) != 1 || hits[0].Name != "蓝湖医院" {
		t.Errorf("%v", hits)
	}
}

func TestEqualQueriesGiveEqualHits(t *testing.T) {
	s := openBundled(t)
	for _, q := range []Query{{Text: "f", Scope: All, Limit: 200}, {Text: "服务", Scope: All, Limit: 200}, {Text: "的", Scope: Text, Limit: 90}} {
		want := search(t, s, q)
		if len(want) == 0 || len(want) > q.Limit {
			t.Fatalf("%s: %d hits", q.Text, len(want))
		}
		for range 3 {
			got := search(t, s, q)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s: other hits the second time", q.Text)
			}
		}
		// A shorter page is the beginning of a longer one.
		q.Limit /= 4
		if got := search(t, s, q); fmt.Sprint(got) != fmt.Sprint(want[:len(got)]) {
			t.Errorf("%s: other hits on a shorter page", q.Text)
		}
	}
}

// Every piece of a plan's text is found in the block where it stands.
func TestEveryTextIsFound(t *testing.T) {
	s := openBundled(t)
	for _, id := range idsOf(t, s) {
		p, err := s.Plan(id)
		if err != nil {
			t.Fatal(err)
		}
		for i, b := range p.Body {
			runes := []rune(foldText(b.Text))
			for _, piece := range []struct{ at, length int }{{0, 1}, {0, 3}, {len(runes)/2 - 35, 70}, {len(runes) - 5, 5}, {len(runes)/3 - 2, 2}} {
				if i%7 != 0 && piece.length < 5 || piece.at < 0 || piece.at+piece.length > len(runes) {
					continue
				}
				query := string(runes[piece.at : piece.at+piece.length])
				hits := search(t, s, Query{Text: strings.ReplaceAll(query, "@", ""), Scope: Text, Plans: []string{id}, Limit: 5000})
				if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Block == i }) {
					t.Errorf("%s: block %d is not found by %s", id, i, query)
				}
			}
		}
	}
}

func TestTextAcrossLines(t *testing.T) {
	lines := []string{
		"第一章 总则", "  龙泉县地处平原，人均ＰＭ２.５浓", "", "— 3 —", "度逐年下降，改  善明显，", "建成“清泉”小学。", "专栏1 重点工程", "新建学校",
	}
	s := storeOf(t, lines, map[string]*model.Plan{"x": {
		Region:  "龙泉县",
		Outline: []model.Heading{{Level: 1, Number: "第一章", Title: "总则", Line: 1}},
		Columns: []model.Column{{Number: "1", Title: "重点工程", FirstBlock: 2, EndBlock: 4}},
		Body: []model.Block{
			{Kind: model.HeadingBlock, Line: 1, EndLine: 1, Text: "第一章 总则"},
			// The reader mended the quotes of the third line.
			{Kind: model.ParagraphBlock, Line: 2, EndLine: 6, Text: "龙泉县地处平原，人均ＰＭ２.５浓度逐年下降，改善明显，建成「清泉」小学。"},
			{Kind: model.ColumnBlock, Line: 7, EndLine: 7, Text: "专栏1 重点工程"},
			{Kind: model.ListBlock, Line: 8, EndLine: 8, Text: "新建学校"},
		},
	}})
	p, err := s.Plan("x")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		query   string
		line    int
		found   string
		section string
		column  string
	}{
		{"地处平原", 2, "地处平原", "总则", ""},
		{"pm2.5浓度逐年下降", 2, "ＰＭ２.５浓度逐年下降", "总则", ""},
		{"ＰＭ２．５ 浓度", 2, "ＰＭ２.５浓度", "总则", ""},
		{"逐年下降", 5, "逐年下降", "总则", ""},
		{"改善 明显", 5, "改善明显", "总则", ""},
		{"总则", 1, "总则", "", ""},
		{"新建学校", 8, "新建学校", "总则", "专栏1 重点工程"},
	} {
		hits := search(t, s, Query{Text: test.query, Scope: Text})
		if len(hits) != 1 {
			t.Errorf("%s: %+v", test.query, hits)
			continue
		}
		h := hits[0]
		found := string([]rune(p.Body[h.Block].Text)[h.Start:h.End])
		if h.Line != test.line || found != test.found || h.Section != test.section || h.Column != test.column || h.Region != "龙泉县" {
			t.Errorf("%s: %s in %+v", test.query, found, h)
		}
	}
}

func TestAllKindsMixed(t *testing.T) {
	s := openBundled(t)
	hits := search(t, s, Query{Text: "婴儿死亡率", Scope: All, Limit: 50})
	kinds := map[string]bool{}
	places := map[string]bool{}
	for _, h := range hits {
		kinds[h.Kind] = true
		place := fmt.Sprint(h.Plan, h.Line, h.Start)
		if places[place] {
			t.Errorf("twice the same place: %s", show(h))
		}
		places[place] = true
	}
	if !kinds["indicator"] || !kinds["text"] || hits[0].Kind != "indicator" {
		t.Errorf("kinds %v, first %s", kinds, show(hits[0]))
	}
}

func TestCancelledSearch(t *testing.T) {
	s := openBundled(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, scope := range []Scope{Projects, Text} {
		if _, err := s.Search(ctx, Query{Text: "服务", Scope: scope}); err != context.Canceled {
			t.Errorf("%s: %v", scope, err)
		}
	}
}

// The command line asks for 20 hits, the palette for 100: the first ones are the
// same.
func TestPagesOfAnyLengthBeginAlike(t *testing.T) {
	s := openBundled(t)
	for _, scope := range []Scope{Projects, Text, Indicators, Headings, All} {
		for _, query := range []string{"服务", "学杂费", "养老", "医院", "yl", "hxxc", "婴儿", "义务教育", "中学", "率", "@huaibei 医"} {
			long := search(t, s, Query{Text: query, Scope: scope, Limit: 100})
			short := search(t, s, Query{Text: query, Scope: scope})
			if len(short) != min(len(long), 20) {
				t.Errorf("%s %s: %d hits of %d", scope, query, len(short), len(long))
				continue
			}
			for i, h := range short {
				if fmt.Sprint(h) != fmt.Sprint(long[i]) {
					t.Errorf("%s %s: hit %d is %+v on the short page, %+v on the long one", scope, query, i, h, long[i])
					break
				}
			}
		}
	}
}
