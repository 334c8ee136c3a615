package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// What the terminal answers decides whether the program can go on.
func TestProbe(t *testing.T) {
	for column, want := range map[int]error{1: nil, 2: ErrWide, 3: ErrNotUTF8, 40: nil} {
		d := newDrive(t, walkedShelf(), 80, 24, "zh")
		d.r.measureAmbiguous = true
		asked := fmt.Sprint(d.r.probe()())
		if !strings.Contains(asked, "\x1b[24;1H"+probed+"\x1b[6n\x1b[24;1H ") {
			t.Errorf("asked %q", asked)
		}
		d.update(tea.CursorPositionMsg{X: 3, Y: 4}) // an answer to something else
		d.update(tea.CursorPositionMsg{X: column, Y: 23})
		d.settle()
		if !errors.Is(d.r.failed, want) || d.left != (want != nil) {
			t.Errorf("column %d: %v, left %v", column, d.r.failed, d.left)
		}
	}
	d := newDrive(t, walkedShelf(), 80, 24, "zh")
	d.r.measureAmbiguous = true
	before := d.screen()
	if d.update(tea.KeyPressMsg{Code: tea.KeyF3}); d.screen() != before { // CSI 1;1R
		t.Errorf("an answer that reads as F3 is taken for a key:\n%s", d.screen())
	}
	if d.update(tea.KeyPressMsg{Code: tea.KeyF3}); d.screen() == before {
		t.Error("F3 has no answer")
	}
	d = newDrive(t, walkedShelf(), 80, 24, "zh")
	if asked := fmt.Sprint(d.r.probe()()); strings.Contains(asked, probed) {
		t.Errorf("a width that is given is asked for: %q", asked)
	}
}

// The foot of every screen begins with a blank cell, which the probe needs.
func TestFootBeginsBlank(t *testing.T) {
	for name := range ways {
		lines := strings.Split(strings.TrimSuffix(walk(t, name, 80, 24).screen(), "\n"), "\n")
		if foot := lines[len(lines)-1]; !strings.HasPrefix(foot, " ") {
			t.Errorf("%s: the foot is %q", name, foot)
		}
	}
}

func TestClipboard(t *testing.T) {
	for env, want := range map[string]clipboard{
		"TERM=xterm-256color":                         clipboardUnknown,
		"TERM=linux":                                  clipboardNone,
		"TERM=screen STY=1.pts":                       clipboardNone,
		"TERM=tmux-256color TMUX=/tmp/x":              clipboardTmux,
		"TERM=screen-256color TMUX=/tmp/x":            clipboardTmux,
		"TERM=xterm-256color VTE_VERSION=7402":        clipboardNone,
		"TERM=xterm TERM_PROGRAM=Apple_Terminal":      clipboardNone,
		"TERM=xterm-kitty TERM_PROGRAM=":              clipboardUnknown,
		"TERM=xterm-256color TERM_PROGRAM=iTerm.app ": clipboardUnknown,
	} {
		values := map[string]string{}
		for _, pair := range strings.Fields(env) {
			name, value, _ := strings.Cut(pair, "=")
			values[name] = value
		}
		if got := clipboardOf(func(name string) string { return values[name] }); got != want {
			t.Errorf("%s: %v, want %v", env, got, want)
		}
	}
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("right", "down", "right", "down", "right")
	d.r.s.clipboard = clipboardNone
	if d.press("y"); len(d.outside) > 0 || !strings.Contains(d.screen(), "不支持 OSC 52") {
		t.Errorf("where there is no clipboard %q is sent:\n%s", d.outside, d.screen())
	}
	d.update(uv.PrimaryDeviceAttributesEvent{62, 4, 52})
	if d.press("y"); len(d.outside) != 1 || !strings.Contains(d.screen(), "已复制 《") {
		t.Errorf("where there is one %q is sent:\n%s", d.outside, d.screen())
	}
}

// In the palette, where y is typed, the hit under the cursor can be copied.
func TestCopyAHit(t *testing.T) {
	d := newDrive(t, walkedShelf(), 80, 24, "zh").press("/", "清", "河", "ctrl+y")
	if len(d.outside) != 1 || !strings.HasSuffix(d.outside[0], "第二章第二节 专栏2") {
		t.Errorf("copied %q", d.outside)
	}
}
