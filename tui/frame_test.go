package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Any part of a styled line is as wide as asked for, and parts make the whole.
func TestCut(t *testing.T) {
	s := newStyles(true)
	line := "ab" + s.match.Render("河西c") + "新城" + s.dim.Render("医院")
	const width = 2 + 5 + 4 + 4
	for from := 0; from <= width; from++ {
		for to := from; to <= width+3; to++ {
			if got := styledWidth(cut(line, from, to)); got != to-from {
				t.Errorf("cut(%d, %d) has %d cells: %q", from, to, got, cut(line, from, to))
			}
		}
	}
	if got := ansi.Strip(cut(line, 2, 7)); got != "河西c" {
		t.Errorf("cut(2, 7) = %q", got)
	}
	if got := ansi.Strip(cut(line, 3, 6)); got != " 西" {
		t.Errorf("cut(3, 6), across a wide character, = %q", got)
	}
}

func TestAboveKeepsTheRest(t *testing.T) {
	lines := []string{strings.Repeat("河", 10), strings.Repeat("西", 10)}
	above(lines, []string{"[新]"}, 5, 1, 20)
	for i, want := range []string{strings.Repeat("河", 10), "西西 [新] 西西西西西"} {
		if got := ansi.Strip(lines[i]); got != want {
			t.Errorf("line %d = %q, want %q", i, got, want)
		}
	}
}

func TestShortWay(t *testing.T) {
	crumbs := []string{"规览", "淮北市", "第三章 推进基本公共服务均等化", "第二节 补齐基本公共服务短板"}
	for _, c := range []struct {
		w    int
		want string
	}{
		{90, "规览  ›  淮北市  ›  第三章 推进基本公共服务均等化  ›  第二节 补齐基本公共服务短板"},
		{78, "规览 › 淮北市 › 第三章 推进基本公共服务均等化 › 第二节 补齐基本公共服务短板"},
		{60, "规览 › 淮北市 › … › 第二节 补齐基本公共服务短板"},
		{40, "规览 › … › 第二节 补齐基本公共服务短板"},
		{30, "规览 › … › 第二节 补齐基本公…"},
		{14, "第二节 补齐基…"},
	} {
		way, last := shortWay(append([]string(nil), crumbs...), c.w)
		if got := way + last; got != c.want || styledWidth(got) > c.w {
			t.Errorf("in %d cells: %q (%d), want %q", c.w, got, styledWidth(got), c.want)
		}
	}
}

// The first matched rune stays in view and what is left out shows as "…".
func TestLitText(t *testing.T) {
	s := newStyles(true)
	name := "关于加快推进濉溪县河西新城医院和第二人民医院建设的重点工程"
	runes := []rune(name)
	for w := 4; w < 70; w++ {
		for first := range runes {
			line := litText(name, []int{first}, w, s.item, s.match)
			plain := ansi.Strip(line)
			if styledWidth(line) != w {
				t.Fatalf("%d cells for %d: %q", styledWidth(line), w, plain)
			}
			if !strings.Contains(line, s.match.Render(string(runes[first]))) {
				t.Fatalf("rune %d is not in view in %d cells: %q", first, w, plain)
			}
			if w < styledWidth(name) && !strings.Contains(plain, "…") {
				t.Fatalf("cut without a sign in %d cells: %q", w, plain)
			}
		}
	}
}

func TestWrapTo(t *testing.T) {
	text := strings.Repeat("目录与正文标题不一致。", 6)
	lines := wrapTo(text, 20, 2)
	if len(lines) != 2 || !strings.HasSuffix(lines[1], "…") {
		t.Errorf("two lines of twenty cells: %q", lines)
	}
	if lines := wrapTo("短", 20, 2); len(lines) != 1 || lines[0] != "短" {
		t.Errorf("a short text: %q", lines)
	}
}

// The foot never loses the way to help and out, whatever else fits.
func TestFootKeepsHelpAndQuit(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		d := newDrive(t, inventedShelf(), 80, 24, language)
		for w := 20; w < 200; w++ {
			d.resize(w, 24)
			foot := ansi.Strip(d.r.footLine())
			keys := d.r.s.text.Keys
			if !strings.Contains(foot, "? "+keys.Help) || !strings.Contains(foot, "q "+keys.Quit) {
				t.Fatalf("%d cells: %q", w, foot)
			}
		}
	}
}
