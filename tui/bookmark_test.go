package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestBookmarkWithNote(t *testing.T) {
	l := walkedShelf()
	d := newDrive(t, l, 80, 24, "zh").press("right", "down", "right", "b")
	if len(l.marks) != 1 || !strings.Contains(d.screen(), "再按 b 写附注") {
		t.Fatalf("b keeps %v:\n%s", l.marks, d.screen())
	}
	d.press("b")
	d.update(tea.PasteMsg{Content: "问教育局\n"})
	if c := d.r.View().Cursor; c == nil {
		t.Error("there is no cursor in the field")
	}
	d.press("backspace", "!", "enter")
	if len(l.marks) != 1 || l.marks[0].Note != "问教育局!" {
		t.Fatalf("the note is kept as %v", l.marks)
	}
	if d.press("B"); !strings.Contains(d.screen(), "▸ 问教育局! · 清河市 第") {
		t.Errorf("the list does not show the note:\n%s", d.screen())
	}
	d.press("b", "backspace", "enter")
	if l.marks[0].Note != "问教育局" || !strings.Contains(d.screen(), "▸ 问教育局 · ") {
		t.Errorf("b in the list changes the note to %q:\n%s", l.marks[0].Note, d.screen())
	}
	if d.press("b", "字", "esc"); l.marks[0].Note != "问教育局" {
		t.Errorf("Esc keeps %q", l.marks[0].Note)
	}
}

// Keys typed right behind b meet the bookmark that it made.
func TestBookmarkAndListAtOnce(t *testing.T) {
	l := walkedShelf()
	d := newDrive(t, l, 80, 24, "zh").press("right")
	d.update(keyNamed(t, "b"))
	d.update(keyNamed(t, "B"))
	d.settle()
	if p, ok := d.r.top().(*picker); !ok || p.list.n != 1 {
		t.Errorf("the list is without the new bookmark:\n%s", d.screen())
	}
}
