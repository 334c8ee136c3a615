package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guilan/model"
)

func TestPairColumnsByHand(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	left, right := twoPlans()
	d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 100, 30, "zh").press("=", "enter", "tab")
	v := d.r.top().(*comparison).kinds[compareColumns].(*columnRows)
	to := func(title string) {
		t.Helper()
		for i := range v.rows() {
			if strings.Contains(v.pair(i).text[0]+v.pair(i).text[1], title) {
				v.sheet.to(i)
				return
			}
		}
		t.Fatalf("no row has %s", title)
	}
	to("公路养护提升工程")
	if screen := d.screen(); !strings.Contains(screen, "仅左") || !strings.Contains(screen, "按 p 可手工配对") {
		t.Errorf("nothing says that the column has no counterpart:\n%s", screen)
	}
	d.press("p", "G", "enter") // with the last column of the other plan
	screen := d.screen()
	if p := v.pair(v.sheet.at); !strings.Contains(p.text[0], "公路养护") || !strings.Contains(p.text[1], "义务教育") || !p.byHand {
		t.Errorf("paired are %q", p.text)
	}
	if !strings.Contains(screen, "手工") || !strings.Contains(screen, "已手工配对") {
		t.Errorf("the pair shows as\n%s", screen)
	}
	if to("▣ 专栏4 义务教育提质扩容工程"); v.pair(v.sheet.at).text[1] != "" {
		t.Error("one column has two counterparts")
	}

	// From the panes too: what was paired is shown at once.
	to("公路养护提升工程")
	d.press("right")
	if tw := d.r.top().(*twin); tw.sides[1] == nil || !strings.Contains(tw.sides[1].title, "义务教育") {
		t.Fatal("the pair does not stand side by side")
	}
	d.press("p", "g", "enter") // with none
	if tw, ok := d.r.top().(*twin); !ok || tw.sides[1] != nil || !strings.Contains(d.screen(), "没有对应的内容") {
		t.Errorf("parted columns show as\n%s", d.screen())
	}
	d.press("p", "G", "enter", "left", "e", "enter")
	text, err := os.ReadFile(filepath.Join(folder, "云河市—清水县 专栏对比.md"))
	if err != nil || !strings.Contains(string(text), "手工配对") {
		t.Errorf("exported are %v\n%s", err, text)
	}

	// The pairing holds as long as the comparison is open.
	d.press("tab", "shift+tab")
	if to("公路养护提升工程"); v.pair(v.sheet.at).text[1] == "" {
		t.Error("the pairing is lost")
	}
}

func TestPairFiltersAndWhatIsExported(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	left, right := twoPlans()
	d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 100, 30, "zh").press("=", "enter", "tab", "tab")
	v := d.r.top().(*comparison).kinds[compareServices].(*pairRows)
	all := v.rows()
	d.press("f")
	shared := v.rows()
	d.press("f")
	if shared == 0 || shared+v.rows() != all {
		t.Errorf("%d in both and %d in one make %d", shared, v.rows(), all)
	}
	d.press("e", "down", "enter")
	text, err := os.ReadFile(filepath.Join(folder, "云河市—清水县 项目清单对比.csv"))
	if err != nil || strings.Contains(string(text), "预防接种") || !strings.Contains(string(text), "生育保险") || strings.Count(string(text), "\n") != v.rows()+1 {
		t.Errorf("exported are %v\n%s", err, text)
	}
}

// Near names are paired, and what only one has is lit and said.
func TestNearServicesShowTheirDifference(t *testing.T) {
	left, right := twoPlans()
	d := newDrive(t, &shelf{plans: []*model.Plan{left, right}}, 100, 30, "zh").press("=", "enter", "tab", "tab")
	v := d.r.top().(*comparison).kinds[compareServices].(*pairRows)
	p := v.pair(0)
	if p.text != [2]string{"农村免费孕前优生健康检查", "免费孕前优生健康检查"} || len(p.lit[0]) != 2 || len(p.lit[1]) != 0 {
		t.Fatalf("the first pair is %+v", p)
	}
	if drawn := v.row(0, 98, false)[0]; !strings.Contains(drawn, v.s.look.only.Render("农村")) {
		t.Errorf("what only one side has is not lit: %q", drawn)
	}
	if screen := d.screen(); !strings.Contains(screen, "左多“农村”") {
		t.Errorf("nothing says what only one side has:\n%s", screen)
	}
}

// A plan without a list of projects is said to have none, instead of seeming to
// lack every single one.
func TestPlanWithoutListsSaysSo(t *testing.T) {
	d := compared(t, "huaibei", "民勤", 80, 24).press("tab", "tab")
	if screen := d.screen(); !strings.Contains(screen, "民勤县没有项目清单。") {
		t.Errorf("nothing says that there is no list:\n%s", screen)
	}
}
