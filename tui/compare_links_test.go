package tui

import (
	"slices"
	"strings"
	"testing"

	"guilan/model"
)

// twinOf shows two columns of the bundled plans side by side, by their titles.
func twinOf(t *testing.T, left, right int, leftTitle, rightTitle string) *twin {
	t.Helper()
	shelf := bundledShelf(t)
	plans := [2]*model.Plan{shelf.plans[left], shelf.plans[right]}
	var columns [2]int
	for side, title := range []string{leftTitle, rightTitle} {
		columns[side] = slices.IndexFunc(plans[side].Columns, func(c model.Column) bool { return c.Title == title })
		if columns[side] < 0 {
			t.Fatalf("there is no column %s", title)
		}
	}
	tw := newColumnTwin(testSession(shelf.plans...), plans, columns)
	tw.resize(120, 24)
	return tw
}

// checkLevel moves the cursor to every link, from either side, and sees that both
// panes show it on one line.
func checkLevel(t *testing.T, tw *twin) {
	t.Helper()
	for tw.active = range tw.sides {
		for i := range tw.links {
			at := tw.linkedPlace(tw.active, i)
			tw.side().at = at
			tw.follow()
			link := tw.linkAt(tw.active, at) // two links may share a row
			_, h := inside(tw.paneWidth(0), tw.h)
			here, there := tw.window(tw.active, h), tw.window(1-tw.active, h)
			line := slices.Index(here, at)
			if level := slices.Index(there, tw.linkedPlace(1-tw.active, link)); line < 0 || level != line {
				t.Errorf("from side %d: %q stands on line %d and %d", tw.active, tw.links[i].topic, line, level)
			}
			if len(there) > h {
				t.Errorf("the other pane shows %d lines of %d", len(there), h)
			}
		}
	}
	tw.active = 0
}

func TestColumnsScrollByEntries(t *testing.T) {
	tw := twinOf(t, 0, 3, "社会服务兜底工程", "社会服务兜底工程")
	var topics []string
	for _, l := range tw.links {
		topics = append(topics, l.topic)
	}
	if want := []string{"社会服务兜底工程", "社会救助经办服务", "殡葬服务设施", "残疾人服务保障", "优军服务保障"}; !slices.Equal(topics, want) {
		t.Errorf("linked are %q, want %q", topics, want)
	}
	checkLevel(t, tw)

	// An entry without a counterpart says so, one with it names it.
	for _, c := range []struct{ lead, want string }{
		{"社会福利设施", "此条仅左方有"}, {"殡葬服务设施", "对齐：殡葬服务设施"},
	} {
		for b := tw.sides[0].doc.first; b < tw.sides[0].doc.end; b++ {
			if strings.HasPrefix(string(tw.sides[0].doc.texts(b)[0]), c.lead) {
				tw.sides[0].at = tw.sides[0].doc.topOf(b)
				tw.follow()
			}
		}
		if got := tw.progress(); got != c.want {
			t.Errorf("at %s the top line says %q", c.lead, got)
		}
	}
}

func TestTablesScrollByIndicators(t *testing.T) {
	tw := twinOf(t, 0, 3, "十四五社会发展与公共服务主要指标", "“十四五”社会发展与公共服务主要指标")
	if len(tw.links) < 15 {
		t.Errorf("only %d rows are linked", len(tw.links))
	}
	checkLevel(t, tw)
}

func TestPlansScrollByWhatTheyShare(t *testing.T) {
	shelf := bundledShelf(t)
	s := testSession(shelf.plans...)
	openPlaces(s, [2]*model.Plan{shelf.plans[0], shelf.plans[3]}, [2]*target{{block: -1, line: 300}, {block: -1, line: 300}})
	tw := s.asked[len(s.asked)-1].open.(*twin)
	tw.resize(100, 24)
	if len(tw.links) < 100 {
		t.Errorf("only %d places are linked", len(tw.links))
	}
	checkLevel(t, tw)
}

// Let go, the other pane stays; taken up again, it stands level.
func TestTwinComesBackLevel(t *testing.T) {
	d := compared(t, "suzhou", "淮北", 120, 24).press("tab")
	for range 8 {
		d.press("down")
	}
	d.press("right")
	tw := d.r.top().(*twin)
	d.press("z")
	still := tw.sides[1].at
	for range 12 {
		d.press("down")
	}
	if tw.sides[1].at != still {
		t.Error("the pane that was let go moves")
	}
	d.press("z")
	link := tw.linkAt(0, tw.sides[0].at)
	if link < 1 || tw.linkAt(1, tw.sides[1].at) != link {
		t.Errorf("after z the left stands at link %d, the right at %d", link, tw.linkAt(1, tw.sides[1].at))
	}
}
