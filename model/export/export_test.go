package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"guilan/model"
	"guilan/model/compare"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares what was written with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is now\n%s", name, got)
	}
}

// everything is each thing that can be written, in each format that it can be
// written in.
func everything(t *testing.T, words *Words) map[string][]byte {
	t.Helper()
	left, right := smallPlan(), otherPlan()
	things := map[string]func(*bytes.Buffer, Format) error{
		"plan":       func(b *bytes.Buffer, f Format) error { return Plan(b, f, left, words) },
		"indicators": func(b *bytes.Buffer, f Format) error { return Indicators(b, f, comparison(), words) },
		"columns": func(b *bytes.Buffer, f Format) error {
			return Columns(b, f, left, right, compare.Columns(left, right), words)
		},
		"services": func(b *bytes.Buffer, f Format) error {
			return Services(b, f, left, right, compare.Services(left, right), words)
		},
		"outline": func(b *bytes.Buffer, f Format) error {
			return Outline(b, f, left, right, compare.Outline(left, right), words)
		},
	}
	all := make(map[string][]byte)
	for name, write := range things {
		for _, f := range []Format{JSON, Markdown, CSV, XLSX, Text} {
			var b bytes.Buffer
			err := write(&b, f)
			var wrong *FormatError
			if name == "plan" && f == Text {
				if !errors.As(err, &wrong) {
					t.Errorf("a plan as a table: %v", err)
				}
				continue
			}
			if err != nil {
				t.Fatalf("%s as %s: %v", name, f, err)
			}
			all[name+"."+string(f)] = b.Bytes()
		}
	}
	return all
}

func TestGolden(t *testing.T) {
	all := everything(t, &Chinese)
	for _, name := range []string{
		"plan.json", "plan.md", "plan.csv", "indicators.json", "indicators.md", "indicators.csv", "indicators.table",
		"services.json", "services.table", "columns.json", "columns.table", "outline.json", "outline.table",
	} {
		golden(t, name, all[name])
	}
	golden(t, "indicators.en.table", everything(t, &English)["indicators.table"])
}

func TestNoControlCharacters(t *testing.T) {
	for _, words := range []*Words{&Chinese, &English} {
		for name, text := range everything(t, words) {
			if strings.HasSuffix(name, string(XLSX)) {
				continue // read back below
			}
			if !utf8.Valid(text) {
				t.Errorf("%s is no UTF-8", name)
			}
			for _, r := range string(text) {
				if unsafe(r) && r != '\n' && !(r == '\r' && strings.HasSuffix(name, string(CSV))) {
					t.Errorf("%s holds %U", name, r)
				}
			}
		}
	}
}

// TestPlanFields holds the names of the JSON fields against the contract.
func TestPlanFields(t *testing.T) {
	var b bytes.Buffer
	if err := Plan(&b, JSON, smallPlan(), &Chinese); err != nil {
		t.Fatal(err)
	}
	var plan map[string]any
	if err := json.Unmarshal(b.Bytes(), &plan); err != nil {
		t.Fatal(err)
	}
	fields := func(name string, v any, want ...string) {
		t.Helper()
		m, ok := v.(map[string]any)
		if !ok {
			t.Fatalf("%s is %T", name, v)
		}
		var got []string
		for k := range m {
			got = append(got, k)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s has the fields %v, want %v", name, got, want)
		}
	}
	first := func(name string) any { return plan[name].([]any)[0] }
	fields("plan", plan, "id", "title", "region", "docNumber", "issuer", "issued", "published", "periodStart", "periodEnd",
		"source", "outline", "leads", "columns", "indicators", "notes", "services", "tasks", "facilities", "body", "furniture",
		"repairs", "findings")
	fields("source", plan["source"], "name", "format", "encoding", "sha256", "lines")
	fields("outline", first("outline"), "level", "number", "title", "line", "inferred")
	fields("leads", first("leads"), "section", "title", "line")
	fields("columns", first("columns"), "number", "title", "section", "kind", "startLine", "endLine", "text")
	fields("indicators", first("indicators"), "column", "group", "name", "unit", "attribute", "line", "values")
	fields("values", first("indicators").(map[string]any)["values"].([]any)[0], "label", "raw", "number", "bound", "cumulative")
	fields("notes", first("notes"), "column", "text", "line")
	fields("services", first("services"), "column", "group", "items", "stated", "line")
	fields("tasks", first("tasks"), "column", "title", "line")
	fields("facilities", first("facilities"), "column", "name", "line")
	fields("body", first("body"), "line", "endLine", "kind", "text")
	fields("furniture", first("furniture"), "line", "endLine", "kind", "text")
	fields("repairs", first("repairs"), "line", "kind", "before", "after")
	fields("findings", first("findings"), "line", "code", "message")

	columns := plan["columns"].([]any)
	var numbers []any
	for _, c := range columns {
		numbers = append(numbers, c.(map[string]any)["number"])
	}
	if !reflect.DeepEqual(numbers, []any{1.0, "1-1", nil}) {
		t.Errorf("column numbers %v", numbers)
	}
	if text := plan["body"].([]any)[1].(map[string]any)["text"]; text != smallPlan().Body[1].Text {
		t.Errorf("the text came back as %q", text)
	}
}

func TestEmptyPlan(t *testing.T) {
	var b bytes.Buffer
	if err := Plan(&b, JSON, &model.Plan{}, &Chinese); err != nil {
		t.Fatal(err)
	}
	var plan map[string]any
	if err := json.Unmarshal(b.Bytes(), &plan); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"outline", "leads", "columns", "indicators", "notes", "services", "tasks", "facilities", "body", "furniture", "repairs", "findings"} {
		if list, ok := plan[name].([]any); !ok || len(list) != 0 {
			t.Errorf("%s of an empty plan is %v, want []", name, plan[name])
		}
	}
	for _, f := range []Format{Markdown, CSV, XLSX} {
		if err := Plan(&b, f, &model.Plan{}, &Chinese); err != nil {
			t.Errorf("an empty plan as %s: %v", f, err)
		}
	}
}

func TestHits(t *testing.T) {
	var b bytes.Buffer
	hits := []Hit{{Kind: "facility", Name: "濉溪县河西新城医院", Plan: "huaibei", Matched: []int{3, 4}, Score: 9, Via: "pinyin"}}
	if err := Hits(&b, hits); err != nil {
		t.Fatal(err)
	}
	golden(t, "hits.json", b.Bytes())
	b.Reset()
	if err := Hits(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("no hits are %q, %v", b.String(), err)
	}
}

func TestCSVReadsBack(t *testing.T) {
	for name, text := range everything(t, &Chinese) {
		if !strings.HasSuffix(name, string(CSV)) {
			continue
		}
		body, ok := bytes.CutPrefix(text, []byte("\xef\xbb\xbf"))
		if !ok {
			t.Errorf("%s has no byte order mark", name)
		}
		records, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(records) < 2 {
			t.Errorf("%s has %d records", name, len(records))
		}
		for _, r := range records {
			for _, s := range r {
				if startsFormula(s) && !isNumber(s) {
					t.Errorf("%s has the formula %q", name, s)
				}
			}
		}
	}
}

func TestCSVText(t *testing.T) {
	for s, want := range map[string]string{
		"=1+1":         "'=1+1",
		" =1+1":        "' =1+1",
		"@SUM(A1)":     "'@SUM(A1)",
		"-其中：床位":       "'-其中：床位",
		"＝1":           "'＝1",
		"+cmd|' /C'!A": "'+cmd|' /C'!A",
		"-0.5":         "-0.5",
		"+11380":       "+11380",
		"-2.5%":        "-2.5%",
		"-":            "-",
		"——":           "——",
		"≥15000":       "≥15000",
		"1:1.23":       "1:1.23",
		"a\x1b[0m\nb":  "a[0m b",
		"每千人口床位数(张)":   "每千人口床位数(张)",
	} {
		if got := csvText(s); got != want {
			t.Errorf("%q is written %q, want %q", s, got, want)
		}
	}
}

func TestXLSXReadsBack(t *testing.T) {
	all := everything(t, &Chinese)
	open := func(name string) *excelize.File {
		t.Helper()
		book, err := excelize.OpenReader(bytes.NewReader(all[name]))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { book.Close() })
		return book
	}

	book := open("indicators.xlsx")
	if got := book.GetSheetList(); !slices.Equal(got, []string{"指标对比", "不可比", "原文"}) {
		t.Errorf("sheets %v", got)
	}
	panes, err := book.GetPanes("指标对比")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the head is not frozen: %+v %v", panes, err)
	}
	rows, err := book.GetRows("指标对比", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := rows[0]
	at := func(row int, column string) (value, shown string, kind excelize.CellType) {
		t.Helper()
		i := slices.Index(head, column)
		if i < 0 {
			t.Fatalf("no column %q in %v", column, head)
		}
		axis, _ := excelize.CoordinatesToCellName(i+1, row+1)
		value, _ = book.GetCellValue("指标对比", axis, excelize.Options{RawCellValue: true})
		shown, _ = book.GetCellValue("指标对比", axis)
		kind, _ = book.GetCellType("指标对比", axis)
		return value, shown, kind
	}
	line := func(name string) int {
		return slices.IndexFunc(rows, func(r []string) bool { return r[1] == name })
	}
	beds := line("养老服务床位总量")
	if v, shown, kind := at(beds, "平川县 2025"); v != "12000" || shown != "≥12000" || kind == excelize.CellTypeInlineString {
		t.Errorf("a bound is %s, shown as %s, of type %v", v, shown, kind)
	}
	if v, shown, _ := at(beds, "差(2025)"); v != "8380" || shown != "≈8380" {
		t.Errorf("the difference is %s, shown as %s", v, shown)
	}
	if v, shown, _ := at(beds, "平川县 变化"); v != "3000" || shown != "≥3000" {
		t.Errorf("the change is %s, shown as %s", v, shown)
	}
	if v, _, _ := at(beds, "说明"); v != Chinese.OpenDifference+"；平川县2025为“≥”；高原县2025为“≥”" {
		t.Errorf("the note on bounds is %q", v)
	}
	if v, _, _ := at(beds, "高原县 来源"); v != "专栏2 主要指标 第4行" {
		t.Errorf("the source is %q", v)
	}
	jobs := line("城镇新增就业人数")
	if v, shown, _ := at(jobs, "平川县 2025"); v != "5" || shown != "[5]" {
		t.Errorf("a total is %s, shown as %s", v, shown)
	}
	if v, _, _ := at(jobs, "差(2025)"); v != "" {
		t.Errorf("a total and a yearly figure differ by %s", v)
	}
	apart, err := book.GetRows("不可比")
	if err != nil || len(apart) != 2 || apart[1][1] != "城镇新增就业人数" || apart[1][3] != "2025 [5]万人" {
		t.Errorf("the sheet of what cannot be compared: %q %v", apart, err)
	}
	formula := line(`=HYPERLINK("x")`)
	axis, _ := excelize.CoordinatesToCellName(2, formula+1)
	if f, _ := book.GetCellFormula("指标对比", axis); f != "" {
		t.Errorf("a name has become the formula %q", f)
	}

	plan := open("plan.xlsx")
	if got := plan.GetSheetList(); !slices.Equal(got, []string{"规划", "目录", "专栏", "指标", "注", "项目清单", "任务与项目", "正文", "疑点", "修补"}) {
		t.Errorf("sheets of a plan %v", got)
	}
	for _, sheet := range plan.GetSheetList() {
		rows, err := plan.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			for _, s := range r {
				if strings.ContainsFunc(s, unsafe) {
					t.Errorf("%s holds %q", sheet, s)
				}
			}
		}
	}
}

func TestLongTextIsNotCut(t *testing.T) {
	long := strings.Repeat("公共服务", 20000)
	p := &model.Plan{Title: "长", Body: []model.Block{{Kind: model.ParagraphBlock, Text: long, Line: 1}}}
	var b bytes.Buffer
	if err := Plan(&b, XLSX, p, &Chinese); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("正文")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, r := range rows[1:] {
		text.WriteString(r[2])
	}
	if text.String() != long {
		t.Errorf("%d of %d characters are there", utf8.RuneCountInString(text.String()), utf8.RuneCountInString(long))
	}
}

func TestTextStandsUnderItself(t *testing.T) {
	for name, text := range everything(t, &Chinese) {
		if !strings.HasSuffix(name, string(Text)) {
			continue
		}
		lines := strings.Split(string(text), "\n")
		rule := onScreen.StringWidth(lines[1])
		for _, l := range lines[:len(lines)-1] {
			if w := onScreen.StringWidth(l); w > rule && !strings.HasPrefix(l, "差") {
				t.Errorf("%s: %q is %d cells wide, the table %d", name, l, w, rule)
			}
		}
	}
}

func TestMarkdownText(t *testing.T) {
	for s, want := range map[string]string{
		"# 一":       `\# 一`,
		"- 一":       `\- 一`,
		"1. 一":      `1\. 一`,
		"1.一":       "1.一",
		"98.01":     "98.01",
		"<18/10":    "<18/10",
		"<b>粗</b>":  `\<b>粗\</b>`,
		"a*b_c`d":   "a\\*b\\_c\\`d",
		"[甲](乙)":    `[甲\](乙)`,
		"[ ]内为累计":   "[ ]内为累计",
		"  空白\n换行 ": "空白 换行",
	} {
		if got := markdownText(s); got != want {
			t.Errorf("%q is written %q, want %q", s, got, want)
		}
	}
}

func TestWordsAreThere(t *testing.T) {
	for name, w := range map[string]Words{"Chinese": Chinese, "English": English} {
		v := reflect.ValueOf(w)
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("%s has no word for %s", name, v.Type().Field(i).Name)
			}
		}
	}
}
