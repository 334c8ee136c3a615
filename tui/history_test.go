package tui

import (
	"strings"
	"testing"

	"guilan/index"
)

// way is where the uppermost reader stands.
func (d *drive) way() string {
	d.t.Helper()
	return strings.Join(d.r.stack[d.r.base()].crumb(), " › ")
}

func TestBackAndForward(t *testing.T) {
	l := inventedShelf()
	d := newDrive(t, l, 80, 24, "zh")
	d.press("right", "right", "down", "]") // the reader of the first plan
	first := d.way()
	d.press("o", "G", "enter")
	second := d.way()
	d.press("left", "left", "left", "down", "right", "right")
	third := d.way()
	if first == second || second == third {
		t.Fatalf("not three places: %q, %q, %q", first, second, third)
	}
	for i, step := range []struct{ key, want string }{
		{"ctrl+o", second}, {"alt+left", first}, {"ctrl+i", second}, {"alt+right", third}, {"ctrl+o", second},
	} {
		if d.press(step.key); d.way() != step.want {
			t.Errorf("step %d: %s leads to %q, want %q", i, step.key, d.way(), step.want)
		}
	}
	if d.press("left"); len(d.r.stack) != 1 {
		t.Errorf("after going back and forth ← does not come out: %d screens", len(d.r.stack))
	}
	for range 9 {
		d.press("ctrl+o")
	}
	if !strings.Contains(d.screen(), "没有更早到过的地方") {
		t.Errorf("nothing says that there is no earlier place:\n%s", d.screen())
	}
	if len(l.visits) == 0 {
		t.Error("the store has no visits")
	}
}

// The places of the last session are there in the next; those of plans that are
// gone are passed over.
func TestBackToTheLastSession(t *testing.T) {
	l := inventedShelf()
	d := newDrive(t, l, 80, 24, "zh")
	d.press("right", "right", "down", "]")
	before := d.way()
	d.press("q")
	l.visits = append([]index.Visit{{Plan: "gone", Line: 3}}, l.visits...)
	d = newDrive(t, l, 80, 24, "zh")
	d.r.history.begin(l.visits)
	if d.press("ctrl+o"); d.way() != before {
		t.Errorf("ctrl+o leads to %q, want %q", d.way(), before)
	}
}
