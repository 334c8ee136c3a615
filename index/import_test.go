package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"guilan/model/source"
)

// invented is a short plan of a region.
func invented(region string) []byte {
	return []byte(region + `“十四五”公共服务规划

第一章 规划背景
第一节 发展基础
` + region + `地处平原，公共服务体系不断完善，建成清泉小学和老年活动中心。
第二章 主要任务
第一节 学有所教
推动义务教育优质均衡发展。新建` + region + `第三实验小学，改扩建中心幼儿园。
专栏1 义务教育提质扩容工程
新建` + region + `第三实验小学；改扩建中心幼儿园。
`)
}

func importOne(t *testing.T, s *Store, f File) ImportResult {
	t.Helper()
	results, err := s.Import(context.Background(), []File{f}, nil)
	if err != nil || len(results) != 1 {
		t.Fatal(results, err)
	}
	if results[0].Err != nil {
		t.Fatal(results[0].Err)
	}
	return results[0]
}

func TestImport(t *testing.T) {
	s := openBundled(t)
	results, err := s.Import(context.Background(), []File{
		{Name: "folder/龙泉县规划.txt", Data: invented("龙泉县")},
		{Name: "empty.txt", Data: []byte(" \n")},
		{Name: "binary.txt", Data: []byte{0x7f, 'E', 'L', 'F', 0, 1, 2, 0, 0, 0, 9}},
		{Name: "wrong.txt", Data: invented("凤山县"), ID: "凤山"},
		{Name: "read.txt", Read: func() ([]byte, error) { return invented("清河县"), nil }, ID: "qinghe", Region: "清河新区"},
		{Name: "gone.txt", Read: func() ([]byte, error) { return nil, os.ErrNotExist }},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		id  string
		err error
	}{
		{"longquanxianguihua", nil}, {"", source.ErrEmpty}, {"", source.ErrNotText}, {"", ErrBadID},
		{"qinghe", nil}, {"", os.ErrNotExist},
	} {
		if r := results[i]; r.Info.ID != want.id || !errors.Is(r.Err, want.err) {
			t.Errorf("%s: id %q, error %v; want %q, %v", r.Name, r.Info.ID, r.Err, want.id, want.err)
		}
	}
	if got, want := idsOf(t, s), []string{"suzhou", "wuxing", "generic", "huaibei", "minqin", "longquanxianguihua", "qinghe"}; !slices.Equal(got, want) {
		t.Errorf("plans %v, want %v", got, want)
	}
	p, err := s.Plan("qinghe")
	if err != nil || p.Region != "清河新区" || p.Source.Name != "read.txt" {
		t.Errorf("region %q, source %q, %v", p.Region, p.Source.Name, err)
	}
}

func TestImportAgainReplaces(t *testing.T) {
	s := openBundled(t)
	first := importOne(t, s, File{Name: "a.txt", Data: invented("龙泉县")})
	if first.Replaced || first.Info.ID != "a" {
		t.Errorf("first: %+v", first)
	}
	if again := importOne(t, s, File{Name: "b.txt", Data: invented("龙泉县")}); !again.Replaced || again.Info.ID != "a" {
		t.Errorf("the same bytes: %+v", again)
	}
	if other := importOne(t, s, File{Name: "a.txt", Data: invented("凤山县")}); other.Replaced || other.Info.ID != "a-2" {
		t.Errorf("other bytes of the same name: %+v", other)
	}
	if given := importOne(t, s, File{Name: "c.txt", Data: invented("清河县"), ID: "a"}); !given.Replaced || given.Info.ID != "a" {
		t.Errorf("a given id: %+v", given)
	}
	if got := idsOf(t, s)[5:]; !slices.Equal(got, []string{"a", "a-2"}) {
		t.Errorf("plans %v", got)
	}
	hits, err := s.Search(context.Background(), Query{Text: "龙泉县", Scope: All})
	if err != nil || len(hits) != 0 {
		t.Errorf("what was replaced is still found: %v %v", hits, err)
	}
	bundledAgain := importOne(t, s, File{Name: "x.txt", Data: bundled()[0].Data})
	if !bundledAgain.Replaced || bundledAgain.Info.ID != "suzhou" || !bundledAgain.Info.Bundled {
		t.Errorf("a bundled plan: %+v", bundledAgain)
	}
	if got := idsOf(t, s)[0]; got != "suzhou" {
		t.Errorf("the first plan is %s", got)
	}
}

func TestSameBytesTwiceInOneImport(t *testing.T) {
	s := openBundled(t)
	results, err := s.Import(context.Background(), []File{
		{Name: "a.txt", Data: invented("龙泉县")},
		{Name: "b.txt", Data: invented("龙泉县")},
		{Name: "c.txt", Data: invented("凤山县"), ID: "b"},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if results[0].Replaced || !results[1].Replaced || results[1].Info.ID != "a" || results[2].Info.ID != "b" {
		t.Errorf("%+v", results)
	}
	if got := idsOf(t, s)[5:]; !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("plans %v", got)
	}
}

func TestTryImportChangesNothing(t *testing.T) {
	s := openBundled(t)
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	results, err := s.TryImport(context.Background(), []File{
		{Name: "a.txt", Data: invented("龙泉县")},
		{Name: "a.txt", Data: invented("凤山县")},
		{Name: "minqin.txt", Data: bundled()[4].Data},
		{Name: "bad.txt"},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range results {
		became := " new"
		switch {
		case r.Err != nil:
			became = " bad"
		case r.Replaced:
			became = " replaced"
		}
		got = append(got, r.Info.ID+became)
	}
	want := []string{"a new", "a-2 new", "minqin replaced", " bad"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if after, _ := os.ReadFile(s.Path()); string(after) != string(before) {
		t.Error("the store was changed")
	}
}

// A long import that is broken off leaves the plans done so far, each whole.
func TestCancelInMidImport(t *testing.T) {
	s := openBundled(t)
	var files []File
	for i := range 3*segmentPlans + 5 {
		files = append(files, File{Name: fmt.Sprintf("p%03d.txt", i), Data: invented(fmt.Sprintf("龙泉%d县", i))})
	}
	ctx, cancel := context.WithCancel(context.Background())
	results, err := s.Import(ctx, files, func(done, total int) {
		if total != len(files) {
			t.Errorf("total %d", total)
		}
		if done == 2*segmentPlans+1 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if len(results) == 0 || len(results) == len(files) {
		t.Fatalf("%d results of %d files", len(results), len(files))
	}
	if got, want := len(idsOf(t, s)), 5+len(results); got != want {
		t.Errorf("%d plans, want %d", got, want)
	}
	for _, r := range results {
		p, err := s.Plan(r.Info.ID)
		if err != nil || len(p.Body) == 0 {
			t.Fatalf("%s: %v", r.Info.ID, err)
		}
	}
	hits, err := s.Search(context.Background(), Query{Text: "义务教育提质扩容工程", Scope: Headings, Limit: 1000, Plans: idsOf(t, s)[5:]})
	if err != nil || len(hits) != len(results) {
		t.Errorf("%d hits for %d plans, %v", len(hits), len(results), err)
	}

	// The rest is imported as if nothing had happened.
	rest, err := s.Import(context.Background(), files, nil)
	if err != nil {
		t.Fatal(err)
	}
	replaced := 0
	for _, r := range rest {
		if r.Replaced {
			replaced++
		}
	}
	if replaced != len(results) || len(idsOf(t, s)) != 5+len(files) {
		t.Errorf("%d replaced, %d plans", replaced, len(idsOf(t, s)))
	}
	sameIndex(t, s)
}

func TestRemove(t *testing.T) {
	s := openBundled(t)
	err := s.Remove("wuxing", "nowhere")
	var planErr *PlanError
	if !errors.As(err, &planErr) || !errors.Is(err, ErrUnknownPlan) || planErr.Name != "nowhere" || len(planErr.Candidates) != 5 {
		t.Errorf("error %v", err)
	}
	if got := len(idsOf(t, s)); got != 5 {
		t.Errorf("%d plans left after a removal that failed", got)
	}
	if err := s.Remove("wuxing", "suzhou", "wuxing"); err != nil {
		t.Error(err)
	}
	if got := idsOf(t, s); !slices.Equal(got, []string{"generic", "huaibei", "minqin"}) {
		t.Errorf("plans %v", got)
	}
	if err := s.Remove("wuxing"); !errors.Is(err, ErrUnknownPlan) {
		t.Errorf("removed twice: %v", err)
	}
	sameIndex(t, s)
}

func TestResolve(t *testing.T) {
	s := openBundled(t)
	importOne(t, s, File{Name: "x.txt", Data: invented("宿松县"), ID: "susong", Region: "宿松县"})
	importOne(t, s, File{Name: "y.txt", Data: invented("民勤县"), ID: "su", Region: "民勤县"})
	for name, want := range map[string]string{
		"suzhou": "suzhou", "SuZhou": "suzhou", "ｓｕｚ": "suzhou", "宿州市": "suzhou", "宿州": "suzhou", "淮": "huaibei",
		"wu": "wuxing", "g": "generic", "su": "su", " minqin ": "minqin",
	} {
		if got, err := s.Resolve(name); err != nil || got.ID != want {
			t.Errorf("%s: %q, %v; want %q", name, got.ID, err, want)
		}
	}
	for name, want := range map[string]struct {
		kind       error
		candidates string
	}{
		"宿":   {ErrAmbiguousPlan, "suzhou susong"},
		"sus": {nil, ""},
		"民勤县": {ErrAmbiguousPlan, "minqin su"},
		"北京":  {ErrUnknownPlan, "suzhou wuxing generic huaibei minqin su susong"},
		"":    {ErrUnknownPlan, "suzhou wuxing generic huaibei minqin su susong"},
	} {
		_, err := s.Resolve(name)
		if want.kind == nil {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		var planErr *PlanError
		if !errors.As(err, &planErr) || planErr.Kind != want.kind {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var ids []string
		for _, c := range planErr.Candidates {
			ids = append(ids, c.ID)
		}
		if got := strings.Join(ids, " "); got != want.candidates {
			t.Errorf("%s: candidates %s, want %s", name, got, want.candidates)
		}
	}
}

func TestIDFromName(t *testing.T) {
	for name, want := range map[string]string{
		"huaibei.txt":            "huaibei",
		"/some/folder/A B_c.TXT": "a-b-c",
		"宿州市.txt":                "suzhoushi",
		"重庆市长寿区 规划（终稿）.txt":      "chongqingshichangshouqu-guihua-zhonggao",
		"２０２５规划":                 "2025guihua",
		"——.txt":                 "plan",
		strings.Repeat("规划", 30): "guihuaguihuaguihuaguihuaguihuaguihuagui",
	} {
		got := idFromName(name)
		if got != want || !validID(got) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for id, want := range map[string]bool{
		"suzhou": true, "a-2": true, "2025": true, "": false, "-a": false, "A": false, "宿州": false, "a b": false, "a/b": false,
	} {
		if validID(id) != want {
			t.Errorf("validID(%q) is %v", id, !want)
		}
	}
}
