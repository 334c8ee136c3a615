package typeset

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// shown returns what each line shows.
func shown(text string, measure int) []string {
	runes := []rune(text)
	var out []string
	for _, l := range Lines(runes, measure, measure) {
		out = append(out, string(runes[l.From:l.To]))
	}
	return out
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		measure    int
		want       []string
	}{
		{"a comma stays behind its word", "提高就业水平，鼓励企业", 12, []string{"提高就业水", "平，鼓励企业"}},
		{"an opening quote goes with its word", "扎实开展工作“四进一促”活动", 14, []string{"扎实开展工作", "“四进一促”活动"}},
		{"a quoted word may be left on either side", "统筹推进“五位一体”总体布局", 9, []string{"统筹推进", "“五位一", "体”总体布", "局"}},
		{"nested closing marks stay together", "落实《规划（2020—2035年）》，完善", 24, []string{"落实《规划", "（2020—2035年）》，完善"}},
		{"a figure stays with its unit", "体育场地面积达到2.6平方米以上", 20, []string{"体育场地面积达到", "2.6平方米以上"}},
		{"a figure set off by spaces too", "累计投入资金超 200 亿元，实施", 18, []string{"累计投入资金超", "200 亿元，实施"}},
		{"Latin words and formulas stay whole", "建设1+8+X体系和PM2.5监测", 16, []string{"建设1+8+X体系和", "PM2.5监测"}},
		{"a range of years stays whole", "实施期为二零二一年2020—2035年", 24, []string{"实施期为二零二一年", "2020—2035年"}},
		{"ASCII marks count as marks", "提高基本公共服务,保障改善民生", 16, []string{"提高基本公共服", "务,保障改善民生"}},
		{"a word longer than a line is cut", "见www.example.gov.cn/zwgk", 10, []string{"见www.exam", "ple.gov.cn", "/zwgk"}},
		{"a line break in the text is kept", "类别\n指标", 20, []string{"类别", "指标"}},
		{"white space at the ends is not shown", "　　第一节 总体", 8, []string{"第一节", "总体"}},
		{"nothing makes no line", "", 20, nil},
	} {
		if got := shown(c.text, c.measure); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestFirstLineIsShorter(t *testing.T) {
	text := []rune("公共服务是由政府主导的服务")
	lines := Lines(text, 12, 16)
	if lines[0].To != 6 || lines[1].To != 13 {
		t.Errorf("got lines %v", lines)
	}
}

// bundled returns the lines of the bundled plans.
func bundled(t testing.TB) []string {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no bundled plans found", err)
	}
	var lines []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(data), "\n")...)
	}
	return lines
}

func TestLinesOfThePlans(t *testing.T) {
	lines := bundled(t)
	for _, measure := range []int{10, 11, 16, 20, 33, 48, 80, 120} {
		for _, text := range lines {
			runes := []rune(text)
			at := 0
			for _, l := range Lines(runes, measure, measure) {
				if l.Start != at || l.End <= l.Start || l.From < l.Start || l.To > l.End {
					t.Fatalf("measure %d: line %+v after rune %d of %q", measure, l, at, text)
				}
				checkLine(t, runes, l, measure)
				at = l.End
			}
			if at != len(runes) {
				t.Fatalf("measure %d: %d of %d runes of %q", measure, at, len(runes), text)
			}
		}
	}
}

func checkLine(t *testing.T, text []rune, l Line, measure int) {
	t.Helper()
	visible := text[l.From:l.To]
	if Width(string(visible)) > measure {
		t.Fatalf("measure %d: %q is wider", measure, string(visible))
	}
	for _, hidden := range [][]rune{text[l.Start:l.From], text[l.To:l.End]} {
		if strings.TrimSpace(string(hidden)) != "" {
			t.Fatalf("%q is not shown", string(hidden))
		}
	}
	if len(visible) == 0 || !slices.ContainsFunc(visible, unicode.IsLetter) {
		return // a run of dots may be longer than any line
	}
	if l.From > 0 && IsClosing(visible[0]) {
		t.Errorf("measure %d: %q starts with a closing mark", measure, string(visible))
	}
	if l.End < len(text) && IsOpening(visible[len(visible)-1]) {
		t.Errorf("measure %d: %q ends with an opening mark", measure, string(visible))
	}
}

func BenchmarkLines(b *testing.B) {
	data, err := os.ReadFile("../../seeds/suzhou.txt")
	if err != nil {
		b.Fatal(err)
	}
	var texts [][]rune
	for _, line := range strings.Split(string(data), "\n") {
		texts = append(texts, []rune(line))
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		for _, text := range texts {
			Lines(text, 76, 80)
		}
	}
}
