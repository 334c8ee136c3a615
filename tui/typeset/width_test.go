package typeset

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestTruncateAndPad(t *testing.T) {
	for _, c := range []struct {
		text           string
		w              int
		truncate, left string
	}{
		{"补齐基本公共服务短板", 20, "补齐基本公共服务短板", "补齐基本公共服务短板"},
		{"补齐基本公共服务短板", 19, "补齐基本公共服务短…", "补齐基本公共服务短…"},
		{"补齐基本公共服务短板", 18, "补齐基本公共服务…", " 补齐基本公共服务…"},
		{"2.6平方米", 9, "2.6平方米", "2.6平方米"},
		{"节", 4, "节", "  节"},
		{"节", 1, "…", "…"},
		{"节", 0, "", ""},
		{"", 2, "", "  "},
	} {
		if got := Truncate(c.text, c.w); got != c.truncate {
			t.Errorf("Truncate(%q, %d) = %q, want %q", c.text, c.w, got, c.truncate)
		}
		if got := PadLeft(c.text, c.w); got != c.left {
			t.Errorf("PadLeft(%q, %d) = %q, want %q", c.text, c.w, got, c.left)
		}
		if got := Pad(c.text, c.w); Width(got) != c.w {
			t.Errorf("Pad(%q, %d) = %q takes %d cells", c.text, c.w, got, Width(got))
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"第一章\t总体要求":               "第一章 总体要求",
		"a\x1b[31mred\x07":        "a[31mred",
		"\u009b2Jx\u202eyz\u200b": "2Jxyz",
		"bad\xff":                 "bad\uFFFD",
		"指标①≥95%　—":               "指标①≥95%　—",
	} {
		if got := Clean(text); got != want {
			t.Errorf("Clean(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestWidthAgrees holds our measure to that of the library that draws the
// screen, in both of its ways of measuring.
func TestWidthAgrees(t *testing.T) {
	for _, line := range append(bundled(t), "▸▣▦☰│╭─╰┌┬┐└┴┘≠※①Ⅲ“”…—·≥▁▂▃▄▅▆▇█↑↓") {
		line = Clean(line)
		if w, wc, g := Width(line), ansi.StringWidthWc(line), ansi.StringWidth(line); w != wc || w != g {
			t.Errorf("%q: %d cells, by runes %d, by graphemes %d", line, w, wc, g)
		}
	}
}

func TestWideAmbiguous(t *testing.T) {
	WideAmbiguous(true)
	defer WideAmbiguous(false)
	if w := Width("“三孩”…"); w != 10 {
		t.Errorf("width with wide ambiguous characters is %d, want 10", w)
	}
	if got := Truncate("补齐短板", 7); got != "补齐…" {
		t.Errorf("Truncate = %q", got)
	}
}
