package tui

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// tourDrive shows the first step of the tour.
func tourDrive(t *testing.T, w, h int, language string) *drive {
	t.Helper()
	d := newDrive(t, walkedShelf(), w, h, language)
	d.run(d.r.beginTour())
	d.settle()
	return d
}

func TestTourScreens(t *testing.T) {
	for _, run := range goldenRuns {
		t.Run(fmt.Sprintf("%s %dx%d", run.language, run.w, run.h), func(t *testing.T) {
			d := tourDrive(t, run.w, run.h, run.language)
			golden.RequireEqual(t, screens(d, nil, []string{"down"}, []string{"right"}, []string{"left"}, []string{"/"}, []string{"esc"}))
			checkFrame(t, d, run.w, run.h)
		})
	}
}

// Any key but that of the step ends the tour, and every key does what it does
// without it.
func TestTourIsLeftAtAnyKey(t *testing.T) {
	for _, k := range table {
		d := tourDrive(t, 80, 24, "zh")
		plain := newDrive(t, walkedShelf(), 80, 24, "zh")
		if d.press(k); d.r.tour.step == 1 {
			t.Errorf("%q leaves the tour at its first step", k)
		}
		plain.press(k)
		d.r.endTour()
		if d.screen() != plain.screen() {
			t.Errorf("%q in the tour:\n%s\nwithout:\n%s", k, d.screen(), plain.screen())
		}
	}
}

func TestTourIsShownOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plans.db")
	if shown := openDrive(t, path, 80, 24).screen(); !strings.Contains(shown, "第 1/5 步") {
		t.Errorf("the first run is without a tour:\n%s", shown)
	}
	if shown := openDrive(t, path, 80, 24).screen(); strings.Contains(shown, "第 1/5 步") {
		t.Errorf("the second run shows the tour:\n%s", shown)
	}
}

// A person who types at once is not interrupted.
func TestTourComesTooLate(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("down")
	d.run(d.r.beginTour())
	if d.settle(); d.r.tour.step != 0 {
		t.Error("the tour begins after the first key")
	}
}
