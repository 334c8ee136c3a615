package index

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/junegunn/fzf/src/algo"
	"github.com/junegunn/fzf/src/util"
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
	plans := plansOfNames(names, 312)
	return storeOfPlans(tb, len(plans), func(i int) *model.Plan { return plans[i] })
}

// storeOfPlans makes a store of n plans.
func storeOfPlans(tb testing.TB, n int, plan func(i int) *model.Plan) *Store {
	tb.Helper()
	s, err := Open(context.Background(), filepath.Join(tb.TempDir(), "plans.db"), nil, nil)
	if err != nil {
		tb.Fatal(err)
	}
	for first := 0; first < n; first += segmentPlans {
		b := new(batch)
		for i := first; i < min(n, first+segmentPlans); i++ {
			p := plan(i)
			r := &readPlan{
				origin: origin{ID: fmt.Sprint("p", i+1), Sum: fmt.Append(nil, i)},
				plan:   p, places: newBlockPlaces(p, nil),
			}
			b.plans = append(b.plans, batchPlan{readPlan: r, result: i - first, records: r.pack()})
		}
		b.results = make([]ImportResult, len(b.plans))
		b.buildIndex()
		if err := s.update(b.write); err != nil {
			tb.Fatal(err)
		}
	}
	return s
}

// The queries are of the kinds that people type, from one letter on; sahilm/fuzzy
// and fzf know no pinyin and are asked the first ones only.
var (
	characterQueries = []string{
		"龙凤镇", "人民医院", "河西新城医院", "清泉镇小学", "第三中学改扩建", "社区养老", "东海县托育", "新城妇幼", "服务",
	}
	pinyinQueries = []string{
		"hxxc", "rmyy", "yey", "dhxty", "renminyiyuan", "longfengzhen", "yanglaoyuan", "河西xc", "东海tuoyu", "h", "js",
	}
)

var million = sync.OnceValue(func() []string { return inventedNames(1_000_000) })

// BenchmarkProjects1M searches a million names. BenchmarkSahilm1M asks
// sahilm/fuzzy alone and BenchmarkFzf1M the matcher of fzf, on all cores, for the
// best twenty of the same names.
func BenchmarkProjects1M(b *testing.B) {
	s := storeOfNames(b, million())
	for _, query := range slices.Concat(characterQueries, pinyinQueries) {
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
	for _, query := range characterQueries {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				fuzzy.Find(query, names)
			}
		})
	}
}

func BenchmarkFzf1M(b *testing.B) {
	algo.Init("default")
	names := make([]util.Chars, len(million()))
	for i, name := range million() {
		names[i] = util.ToChars([]byte(name))
	}
	const share = 10_000
	slabs := make([]*util.Slab, len(names)/share)
	for i := range slabs {
		slabs[i] = util.MakeSlab(100*1024, 2048)
	}
	for _, query := range characterQueries {
		pattern := []rune(query)
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				found := make([][]algo.Result, len(slabs))
				onAllCores(len(slabs), func(part int) {
					for i := part * share; i < (part+1)*share; i++ {
						r, _ := algo.FuzzyMatchV2(false, true, true, &names[i], pattern, false, slabs[part])
						if r.Score > 0 {
							found[part] = append(found[part], r)
						}
					}
				})
				all := slices.Concat(found...)
				slices.SortStableFunc(all, func(a, b algo.Result) int { return b.Score - a.Score })
			}
		})
	}
}

// inventedText makes up the text of a plan, of so many paragraphs.
func inventedText(random *rand.Rand, paragraphs int) []string {
	words := strings.Fields(`加快 推进 完善 健全 提升 加强 促进 优化 实施 落实 统筹 建立 扩大 深化 基本 公共 服务 体系 教育 医疗 卫生 养老
		托育 就业 住房 保障 文化 体育 残疾人 儿童 老年人 城乡 社区 农村 基层 标准 机制 能力 水平 质量 均衡 普惠 资源 供给 设施 建设 工程
		制度 政策 人才 队伍 数字 信息 平台 监管 评估 投入 覆盖 衔接 共享 互联网+ 全面 持续 有效 重点 优质 高质量 发展 一体化 到2025年 达到95%以上`)
	all := make([]string, paragraphs)
	for i := range all {
		var text strings.Builder
		for range 2 + random.IntN(4) {
			for range 8 + random.IntN(20) {
				text.WriteString(words[random.IntN(len(words))])
			}
			text.WriteString("。")
		}
		all[i] = text.String()
	}
	return all
}

// rarePhrase stands in every sixty-fourth of the invented plans.
const rarePhrase = "濉溪县河西新城医院"

var inventedPlans = sync.OnceValue(func() [][]string {
	const paragraphs = 156 // 200 MB in all
	random := rand.New(rand.NewPCG(3, 4))
	plans := make([][]string, 3_200)
	for i := range plans {
		plans[i] = inventedText(random, paragraphs)
		if i%64 == 7 {
			plans[i][random.IntN(paragraphs)] += "迁建" + rarePhrase + "。"
		}
	}
	return plans
})

var textQueries = []string{rarePhrase, "公共服务", "优质均衡发展", "互联网+"}

// BenchmarkText3200 looks for fifty hits in the text of 3,200 plans;
// BenchmarkScan3200 looks for the same through all of their texts, which are in
// memory, on all cores.
func BenchmarkText3200(b *testing.B) {
	s := storeOfPlans(b, len(inventedPlans()), func(i int) *model.Plan {
		p := new(model.Plan)
		for _, text := range inventedPlans()[i] {
			p.Body = append(p.Body, model.Block{Kind: model.ParagraphBlock, Text: text})
		}
		return p
	})
	for _, query := range textQueries {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				hits, err := s.Search(context.Background(), Query{Text: query, Scope: Text, Limit: 50})
				if err != nil || len(hits) < 50 {
					b.Fatal(len(hits), err)
				}
			}
		})
	}
}

func BenchmarkScan3200(b *testing.B) {
	plans := inventedPlans()
	size := 0
	for _, paragraphs := range plans {
		for _, text := range paragraphs {
			size += len(text)
		}
	}
	for _, query := range textQueries {
		b.Run(query, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				var found atomic.Int64
				onAllCores(len(plans), func(i int) {
					for _, text := range plans[i] {
						found.Add(int64(strings.Count(text, query)))
					}
				})
				if found.Load() < 50 {
					b.Fatal(found.Load())
				}
			}
		})
	}
}
