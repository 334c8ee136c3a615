// Command pictures draws the pictures of the README: it runs the real program in
// a pseudo terminal, presses keys and writes what is on the screen as SVG.
//
//	go run ./docs/pictures
package main

import (
	"fmt"
	"html"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/gdamore/tcell/v3/color"
	"github.com/gdamore/tcell/v3/vt"

	"guilan/tui/terminal"
)

// picture is a screen: the keys that lead there, what must be shown before the
// next key, and the file.
type picture struct {
	file string
	keys []string
	wait string
}

var pictures = []picture{
	{"shelf.svg", []string{terminal.Esc, terminal.Down, terminal.Up}, "1/5"}, // Esc leaves the first-run tour
	{"drill.svg", []string{terminal.Down, terminal.Down, terminal.Down, terminal.Right, terminal.Down, terminal.Down, terminal.Down, terminal.Right, terminal.Down, terminal.Down}, "义务教育"},
	{"reader.svg", []string{terminal.Right, "G", terminal.Left, terminal.Left, "g", terminal.Down, terminal.Down, terminal.Right, terminal.Down, terminal.Down, terminal.Down, terminal.Right, terminal.Down, terminal.Enter}, "专栏 2"},
	{"find.svg", []string{"/", "h", "x", "x", "c"}, "河西新城医院"},
	{"compare.svg", []string{terminal.Esc, terminal.Left, terminal.Left, terminal.Left, "=", "民勤", terminal.Enter}, "指标对比"},
}

const cols, rows = 120, 34

func main() {
	log.SetFlags(0)
	folder, err := os.MkdirTemp("", "guilan-pictures-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	if err := draw(folder); err != nil {
		log.Fatal(err)
	}
}

func draw(folder string) error {
	program := filepath.Join(folder, "guilan")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %s", err, out)
	}
	cmd := exec.Command(program, "--db", filepath.Join(folder, "plans.db"))
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TERM=xterm-256color", "COLORTERM=truecolor")
	s, err := terminal.Start(cmd, cols, rows)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Wait("民勤县"); err != nil {
		return err
	}
	for _, p := range pictures {
		for _, key := range p.keys {
			s.Press(key)
			s.Settle()
		}
		if err := s.Wait(p.wait); err != nil {
			return fmt.Errorf("%s: %w", p.file, err)
		}
		if err := os.WriteFile(filepath.Join("docs", p.file), []byte(svg(s.Cells())), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// cell sizes in pixels.
const cellW, cellH, margin = 8, 19, 14

// The terminal's own colours.
const ground, ink = "#16181d", "#d7dae0"

// svg draws a screen. Each character is given its place, so that it stands right
// in whatever font there is; frames are drawn as lines, so that they close.
func svg(screen [][]vt.Cell) string {
	var b strings.Builder
	w, h := len(screen[0])*cellW+2*margin, len(screen)*cellH+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">`+"\n", w, h, w, h)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="8" fill="%s"/>`+"\n", w, h, ground)
	b.WriteString(`<g font-family="'Sarasa Mono SC','Noto Sans Mono CJK SC','Source Han Mono','PingFang SC','Microsoft YaHei',monospace" font-size="15.6" stroke-width="1.2">` + "\n")
	for y, row := range screen {
		for x := 0; x < len(row); {
			x = run(&b, row, x, y)
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// run draws the cells from x on that share a style, and returns where the next
// begin.
func run(b *strings.Builder, row []vt.Cell, x, y int) int {
	fg, bg, bold, underline := style(row[x].S)
	first, top := x, margin+y*cellH
	var text, lines strings.Builder
	for x < len(row) && same(row[x].S, row[first].S) {
		c := row[x].C
		left := margin + x*cellW
		if path := frameLine(c, left, top); path != "" {
			lines.WriteString(path)
		} else if strings.TrimSpace(c) != "" {
			fmt.Fprintf(&text, `<tspan x="%d">%s</tspan>`, left, html.EscapeString(c))
		}
		x += max(row[x].W, 1)
	}
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`, margin+first*cellW, top, (x-first)*cellW, cellH, bg)
	}
	if lines.Len() > 0 {
		fmt.Fprintf(b, `<path d="%s" stroke="%s" fill="none"/>`, lines.String(), fg)
	}
	if text.Len() > 0 {
		fmt.Fprintf(b, `<text y="%d" fill="%s"`, top+15, fg)
		if bold {
			b.WriteString(` font-weight="bold"`)
		}
		if underline {
			b.WriteString(` text-decoration="underline"`)
		}
		fmt.Fprintf(b, ">%s</text>\n", text.String())
	}
	return x
}

// arms are the directions in which the characters of frames reach from the middle
// of their cell: up, right, down, left.
var arms = map[string]string{
	"─": "rl", "│": "ud", "┌": "rd", "┐": "dl", "└": "ur", "┘": "ul", "╭": "rd", "╮": "dl", "╰": "ur", "╯": "ul",
	"├": "urd", "┤": "udl", "┬": "rdl", "┴": "url", "┼": "urdl",
}

// frameLine is the path of a frame's character in its cell; "" for any other.
func frameLine(c string, left, top int) string {
	var path strings.Builder
	for _, arm := range arms[c] {
		fmt.Fprintf(&path, "M%d %d", left+cellW/2, top+cellH/2)
		switch arm {
		case 'u':
			fmt.Fprintf(&path, "V%d", top)
		case 'd':
			fmt.Fprintf(&path, "V%d", top+cellH)
		case 'l':
			fmt.Fprintf(&path, "H%d", left)
		case 'r':
			fmt.Fprintf(&path, "H%d", left+cellW)
		}
	}
	return path.String()
}

func same(a, b vt.Style) bool { return a == b || a != nil && b != nil && a.Equal(b) }

// style returns how a cell looks: colours as #rrggbb, the background "" where it
// is the terminal's own.
func style(s vt.Style) (fg, bg string, bold, underline bool) {
	fg = ink
	if s == nil {
		return fg, "", false, false
	}
	if c, ok := hex(s.Fg()); ok {
		fg = c
	}
	bg, _ = hex(s.Bg())
	attr := s.Attr()
	if attr&vt.Reverse != 0 {
		if bg == "" {
			bg = ground
		}
		fg, bg = bg, fg
	}
	if attr&vt.Dim != 0 {
		fg = "#8a919e"
	}
	return fg, bg, attr&vt.Bold != 0, attr&vt.Underline != 0
}

func hex(c color.Color) (string, bool) {
	r, g, b := c.RGB()
	if c == color.Default || c == color.Reset || c == color.None || r < 0 || r+g+b == 0 {
		return "", false // the terminal's own
	}
	return fmt.Sprintf("#%02x%02x%02x", r, g, b), true
}
