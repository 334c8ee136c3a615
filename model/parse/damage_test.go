package parse_test

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guilan/model/source"
	"guilan/seeds"
)

// texts returns the bundled plans and those of invented regions, decoded.
func texts(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	add := func(name string, data []byte) {
		doc, err := source.Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, l := range doc.Lines {
			text.WriteString(l.Text + "\n")
		}
		all[filepath.Base(name)] = text.String()
	}
	for _, s := range seeds.Manifest {
		add(s.File, s.Data())
	}
	files, err := filepath.Glob(filepath.Join("testdata", "layouts", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no layouts: %v", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		add(name, data)
	}
	return all
}

// damageMarks are put in the place of other characters.
var damageMarks = []rune("（）()　 \t|、。，一二三四第章节12369IlO-—：:;；%％〇专栏表“”[]*≥\n")

// damages are ways in which a text suffers on its way.
var damages = map[string]func(text string, rng *rand.Rand) string{
	"lines lost":         eachLine(func(line string, rng *rand.Rand) string { return strings.Repeat(line, min(1, rng.Intn(10))) }),
	"lines doubled":      eachLine(func(line string, rng *rand.Rand) string { return strings.Repeat(line, 1+rng.Intn(10)/9) }),
	"lines joined":       eachLine(func(line string, rng *rand.Rand) string { return line[:len(line)-rng.Intn(12)/11] }),
	"characters lost":    eachRune(60, func(rune, *rand.Rand) string { return "" }),
	"characters misread": eachRune(40, func(_ rune, rng *rand.Rand) string { return string(damageMarks[rng.Intn(len(damageMarks))]) }),
	"characters added":   eachRune(40, func(r rune, rng *rand.Rand) string { return string([]rune{r, damageMarks[rng.Intn(len(damageMarks))]}) }),
	"lines in disorder": func(text string, rng *rand.Rand) string {
		lines := strings.SplitAfter(text, "\n")
		for range 30 {
			i, j := rng.Intn(len(lines)), rng.Intn(len(lines))
			lines[i], lines[j] = lines[j], lines[i]
		}
		return strings.Join(lines, "")
	},
}

func eachLine(damage func(line string, rng *rand.Rand) string) func(string, *rand.Rand) string {
	return func(text string, rng *rand.Rand) string {
		var damaged strings.Builder
		for line := range strings.Lines(text) {
			damaged.WriteString(damage(line, rng))
		}
		return damaged.String()
	}
}

// eachRune damages one character in so many.
func eachRune(one int, damage func(r rune, rng *rand.Rand) string) func(string, *rand.Rand) string {
	return func(text string, rng *rand.Rand) string {
		var damaged strings.Builder
		for _, r := range text {
			if rng.Intn(one) == 0 {
				damaged.WriteString(damage(r, rng))
			} else {
				damaged.WriteRune(r)
			}
		}
		return damaged.String()
	}
}

// Whatever happens to a plan on its way, reading it neither panics nor loses a
// character.
func TestDamagedPlans(t *testing.T) {
	for name, text := range texts(t) {
		for kind, damage := range damages {
			t.Run(fmt.Sprint(name, " ", kind), func(t *testing.T) {
				doc := document(t, damage(text, rand.New(rand.NewSource(int64(len(text))))))
				conserved(t, doc)
				inBounds(t, doc)
			})
		}
	}
}

// Damage that was once read wrong.
func TestDamageFound(t *testing.T) {
	for name, text := range map[string]string{
		"wrapped footnote in a table": "求，15 分钟公共服务圈①基本形成，人民生活品质得到新改善。\n" +
			"   ”      护理补贴目标人\t群覆盖率\n" +
			"① 15分钟公共服务圈：指（居\t民步行15分钟可到达的教育、医疗、养老、文化、体育等公共服务设施所覆盖的范\n" +
			"围。\n — 4 —\n",
		"wide digits behind a run-in heading": "（一）压实责任。市发展改革委牵头制定４个年度方案，各部门各司其职。\n" +
			"（二）保障投入。优化支出结构，建立与常住人口挂钩的转移支付办法。\n",
		"wide digits in a heading": "1 .教育事业均衡发展降至２％以\n下 ,高中阶段毛入学率达到 90.4 % 。\n",
		"header without names": "      序                  2020年   2025年目\n" +
			" 类别            指标      专  \n             \t    五年累计  O    指标属性\n）\n",
	} {
		t.Run(name, func(t *testing.T) {
			doc := document(t, text)
			conserved(t, doc)
			inBounds(t, doc)
		})
	}
}
