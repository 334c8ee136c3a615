package index

import (
	"slices"
	"testing"

	"github.com/sahilm/fuzzy"
)

// charactersOf are queries that are made of characters of a name: pieces of it,
// and some with gaps.
func charactersOf(name string) []string {
	runes := []rune(name)
	if slices.ContainsFunc(runes, func(r rune) bool { return !isHan(r) }) {
		return nil
	}
	var queries []string
	for length := 2; length <= 5; length++ {
		for i := 0; i+length <= len(runes); i += 4 {
			queries = append(queries, string(runes[i:i+length]))
		}
	}
	if n := len(runes); n > 6 {
		queries = append(queries, string([]rune{runes[0], runes[1], runes[n-2], runes[n-1]}),
			string([]rune{runes[2], runes[5]}), string([]rune{runes[1], runes[n/2], runes[n-1]}))
	}
	return queries
}

// Whatever of a name is typed in characters, what sahilm/fuzzy alone would put
// first is among the first three, or three that it likes as well.
func TestFirstOfSahilmIsAmongTheFirstThree(t *testing.T) {
	bundled := openBundled(t)
	var named []string
	for _, id := range idsOf(t, bundled) {
		p, err := bundled.Plan(id)
		if err != nil {
			t.Fatal(err)
		}
		eachName(p, func(name string, o occurrence) {
			if o.kind < indicatorKind && !slices.Contains(named, name) {
				named = append(named, name)
			}
		})
	}
	invented := inventedNames(12_000)
	for _, test := range []struct {
		store        *Store
		names, asked []string
	}{
		{bundled, named, named},
		{storeOfNames(t, invented), invented, invented[:12]},
	} {
		queries := 0
		for _, name := range test.asked {
			for _, query := range charactersOf(name) {
				queries++
				first := fuzzy.Find(query, test.names)[0]
				hits := search(t, test.store, Query{Text: query})
				if !slices.ContainsFunc(hits[:min(3, len(hits))], func(h Hit) bool {
					score, _ := fuzzyScore(query, h.Name)
					return h.Name == first.Str || score == first.Score
				}) {
					t.Errorf("%s: sahilm/fuzzy puts %s first, we put %s", query, first.Str, show(hits[0]))
				}
				if !slices.IsSortedFunc(hits, func(a, b Hit) int { return b.Score - a.Score }) {
					t.Errorf("%s: scores do not fall", query)
				}
			}
		}
		if queries < 100 {
			t.Errorf("only %d queries", queries)
		}
	}
}

// The classes of matches and sahilm/fuzzy do not always agree. Then the first two
// places go by the classes, the third to sahilm/fuzzy's first, and the rest by
// the classes again.
func TestWhereSahilmDisagrees(t *testing.T) {
	s := storeOfNames(t, []string{
		"昌宁中学", "市第五中学", "市第七中学", "市第九中学", "中等职业教育免学费", "中等专业学校学生资助",
	})
	var got []string
	for _, h := range search(t, s, Query{Text: "中学"}) {
		got = append(got, h.Name)
	}
	want := []string{"昌宁中学", "市第七中学", "中等职业教育免学费", "市第九中学", "市第五中学", "中等专业学校学生资助"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
