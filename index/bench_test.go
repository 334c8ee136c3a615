package index

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sahilm/fuzzy"
	"guilan/model"
)

// inventedNames makes up names of projects in the manner of plans, each another.
func inventedNames(n int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(words string) string {
		all := strings.Fields(words)
		return all[random.IntN(len(all))]
	}
	places := []rune("东西南北中临安宁兴平阳江河山海云龙凤清泉石林长新吉和永广大小金玉双文武昌盛华丰富民乐天")
	seen := make(map[string]bool, n)
	names := make([]string, 0, n)
	for len(names) < n {
		var name strings.Builder
		for range 1 + random.IntN(2) {
			for range 2 {
				name.WriteRune(places[random.IntN(len(places))])
			}
			name.WriteString(pick("市 县 区 镇 乡 街道 村 新城 新区"))
		}
		name.WriteString(pick("第一 第二 第三 中心 人民 妇幼保健 中医 公共 社区 老年 儿童 残疾人 青少年 农村 城市 智慧 标准化 综合 实验 职业"))
		name.WriteString(pick("医院 卫生院 小学 中学 幼儿园 托育中心 养老院 敬老院 图书馆 文化馆 体育馆 博物馆 福利院 服务站 保障性住房 健身步道 急救站 康复中心 公园 学校"))
		name.WriteString(pick("建设项目 改扩建工程 迁建项目 二期工程 能力提升项目 新建项目 提质扩容工程 改造"))
		if !seen[name.String()] {
			seen[name.String()] = true
			names = append(names, name.String())
		}
	}
	return names
}

// plansOfNames makes plans that name the given facilities, some each.
func plansOfNames(names []string, each int) []*model.Plan {
	var plans []*model.Plan
	for some := range slices.Chunk(names, each) {
		p := &model.Plan{Columns: []model.Column{{Title: "重点项目", Heading: -1}}}
		for _, name := range some {
			p.Facilities = append(p.Facilities, model.Facility{Name: name})
		}
		plans = append(plans, p)
	}
	return plans
}

// storeOfNames makes a store whose plans name the given facilities.
func storeOfNames(tb testing.TB, names []string) *Store {
	tb.Helper()
	s, err := Open(context.Background(), filepath.Join(tb.TempDir(), "plans.db"), nil, nil)
	if err != nil {
		tb.Fatal(err)
	}
	number := 0
	for plans := range slices.Chunk(plansOfNames(names, 312), segmentPlans) {
		b := &batch{results: make([]ImportResult, len(plans)), index: buildSegment(plans)}
		for i, p := range plans {
			number++
			r := &readPlan{origin: origin{ID: fmt.Sprint("p", number), Sum: fmt.Append(nil, number)}, plan: p}
			b.plans = append(b.plans, batchPlan{readPlan: r, result: i, records: r.pack()})
		}
		if err := s.update(b.write); err != nil {
			tb.Fatal(err)
		}
	}
	return s
}

// projectQueries are of the kinds that people type, from one letter on.
var projectQueries = []string{
	"龙凤镇", "人民医院", "河西新城医院", "清泉镇小学", "第三中学改扩建", "社区养老", "东海县托育", "新城妇幼",
	"hxxc", "rmyy", "yey", "dhxty", "renminyiyuan", "longfengzhen", "yanglaoyuan", "河西xc", "东海tuoyu",
	"h", "js", "服务",
}

var million = sync.OnceValue(func() []string { return inventedNames(1_000_000) })

// BenchmarkProjects1M searches a million names, a query of projectQueries at a
// time; BenchmarkSahilm1M asks sahilm/fuzzy alone the same.
func BenchmarkProjects1M(b *testing.B) {
	s := storeOfNames(b, million())
	for _, query := range projectQueries {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				hits, err := s.Search(context.Background(), Query{Text: query})
				if err != nil || len(hits) == 0 {
					b.Fatal(len(hits), err)
				}
			}
		})
	}
}

func BenchmarkSahilm1M(b *testing.B) {
	names := million()
	for b.Loop() {
		fuzzy.Find("人民医院", names)
	}
}
