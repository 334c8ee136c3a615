package parse_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"guilan/model"
	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

// label is a plan as a careful person reads it. The files in testdata/labels were
// made from the sources alone; their remarks give the reasons.
type label struct {
	Meta struct {
		Title, Region, DocNumber, Issuer, Issued, Published *string
		PeriodStart, PeriodEnd                              *int
	}
	Outline []struct {
		Level int
		Title string
	}
	Leads []struct {
		Title string
	}
	Columns []struct {
		Number             any
		Title, Kind        string
		Section            *string
		StartLine, EndLine int
	}
	Indicators []struct {
		Group, Unit, Attribute *string
		Name                   string
		Values                 []struct {
			Label      string
			Raw        *string
			Cumulative bool
		}
	}
	Notes []struct {
		Text string
	}
	Services []struct {
		Group  string
		Items  []string
		Stated *int
	}
	Tasks []struct {
		Title string
	}
}

// readSeed reads a bundled plan.
func readSeed(t testing.TB, id string) *model.Plan {
	t.Helper()
	for _, s := range seeds.Manifest {
		if s.ID == id {
			doc, err := source.Read(s.File, s.Data())
			if err != nil {
				t.Fatal(err)
			}
			return parse.Plan(doc)
		}
	}
	t.Fatalf("no bundled plan %q", id)
	return nil
}

// plain drops what sources lose and editors change: white space, quotation marks,
// the width of punctuation.
func plain(s string) string {
	s = norm.NFKC.String(s)
	return strings.NewReplacer(" ", "", "　", "", "\t", "", "“", "", "”", "", "‘", "", "’", "", "\"", "",
		"（", "(", "）", ")", "，", ",", "：", ":", "；", ";", "－", "-", "—", "-", "–", "-").Replace(s)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return plain(*s)
}

func TestPlansAreReadAsACarefulPersonReadsThem(t *testing.T) {
	for _, s := range seeds.Manifest {
		t.Run(s.ID, func(t *testing.T) {
			doc, err := source.Read(s.File, s.Data())
			if err != nil {
				t.Fatal(err)
			}
			checkLabels(t, doc, filepath.Join("testdata", "labels", s.ID+".json"), map[string]float64{"leads": 0.97, "tasks": 0.97})
		})
	}
}

// The layouts are plans of invented regions, each in a layout and with damage of
// its own that no bundled plan has; the labels say which.
func TestLayouts(t *testing.T) {
	eachDocument(t, "layouts", func(t *testing.T, doc *source.Document, labels string) {
		checkLabels(t, doc, labels, map[string]float64{
			"outline": 0.97, "columns": 0.95, "indicators": 0.95, "services": 0.95, "leads": 0.95, "tasks": 0.9, "notes": 0.95})
		conserved(t, doc)
	})
}

// eachDocument runs a test on each text of a folder of testdata; the labels stand beside
// it.
func eachDocument(t *testing.T, dir string, test func(t *testing.T, doc *source.Document, labels string)) {
	files, err := filepath.Glob(filepath.Join("testdata", dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no texts in", dir, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := source.Read(filepath.Base(file), data)
			if err != nil {
				t.Fatal(err)
			}
			test(t, doc, strings.TrimSuffix(file, ".txt")+".json")
		})
	}
}

// checkLabels reads a document and compares the plan with its labels. goals are
// the least F1 of a field, 1 where none is given.
func checkLabels(t *testing.T, doc *source.Document, labels string, goals map[string]float64) {
	t.Helper()
	data, err := os.ReadFile(labels)
	if err != nil {
		t.Fatal(err)
	}
	var want label
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	p := parse.Plan(doc)
	compareMeta(t, p, &want)
	for field, pair := range fields(p, &want) {
		goal, ok := goals[field]
		if !ok {
			goal = 1
		}
		if score, missing, extra := f1(pair[0], pair[1]); score < goal {
			t.Errorf("%s: F1 %.3f, want %.2f\nmissing %q\nextra %q", field, score, goal, missing, extra)
		}
	}
}

func compareMeta(t *testing.T, p *model.Plan, want *label) {
	m := want.Meta
	for field, pair := range map[string][2]string{
		"title": {p.Title, text(m.Title)}, "region": {p.Region, text(m.Region)}, "docNumber": {p.DocNumber, text(m.DocNumber)},
		"issuer": {p.Issuer, text(m.Issuer)}, "issued": {p.Issued, text(m.Issued)}, "published": {p.Published, text(m.Published)},
	} {
		if plain(pair[0]) != pair[1] {
			t.Errorf("%s is %q, want %q", field, pair[0], pair[1])
		}
	}
	if p.PeriodStart != *m.PeriodStart || p.PeriodEnd != *m.PeriodEnd {
		t.Errorf("period is %d to %d, want %d to %d", p.PeriodStart, p.PeriodEnd, *m.PeriodStart, *m.PeriodEnd)
	}
}

// fields turns each field of a plan and of its label into comparable strings.
func fields(p *model.Plan, want *label) map[string][2][]string {
	out := map[string][2][]string{}
	add := func(field string, side int, s string) {
		pair := out[field]
		pair[side] = append(pair[side], s)
		out[field] = pair
	}
	for _, o := range p.Outline {
		add("outline", 0, fmt.Sprint(o.Level, plain(o.Title)))
	}
	for _, o := range want.Outline {
		add("outline", 1, fmt.Sprint(o.Level, plain(o.Title)))
	}
	for _, l := range p.Leads {
		add("leads", 0, plain(l.Title))
	}
	for _, l := range want.Leads {
		add("leads", 1, plain(l.Title))
	}
	for _, c := range p.Columns {
		add("columns", 0, fmt.Sprint(c.Number, plain(c.Title), c.Kind, plain(p.HeadingTitle(c.Heading)), c.StartLine, c.EndLine))
	}
	for _, c := range want.Columns {
		number := ""
		if c.Number != nil {
			number = fmt.Sprint(c.Number)
		}
		add("columns", 1, fmt.Sprint(number, plain(c.Title), c.Kind, text(c.Section), c.StartLine, c.EndLine))
	}
	for _, i := range p.Indicators {
		row := fmt.Sprint(plain(i.Group), "|", plain(i.Name), "|", plain(i.Unit), "|", i.Attribute)
		var values []string
		for _, v := range i.Values {
			values = append(values, fmt.Sprint("|", v.Label, "=", plain(v.Raw), v.Cumulative))
		}
		slices.Sort(values) // the order of a label's values says nothing
		add("indicators", 0, row+strings.Join(values, ""))
	}
	for _, i := range want.Indicators {
		row := fmt.Sprint(text(i.Group), "|", plain(i.Name), "|", text(i.Unit), "|", text(i.Attribute))
		var values []string
		for _, v := range i.Values {
			values = append(values, fmt.Sprint("|", v.Label, "=", text(v.Raw), v.Cumulative))
		}
		slices.Sort(values)
		add("indicators", 1, row+strings.Join(values, ""))
	}
	for _, n := range p.Notes {
		add("notes", 0, strings.TrimRight(plain(n.Text), "。;"))
	}
	for _, n := range want.Notes {
		add("notes", 1, strings.TrimRight(plain(n.Text), "。;"))
	}
	for _, s := range p.Services {
		add("services", 0, fmt.Sprint(plain(s.Group), s.Stated, plain(strings.Join(s.Items, "|"))))
	}
	for _, s := range want.Services {
		stated := 0
		if s.Stated != nil {
			stated = *s.Stated
		}
		add("services", 1, fmt.Sprint(plain(s.Group), stated, plain(strings.Join(s.Items, "|"))))
	}
	for _, task := range p.Tasks {
		add("tasks", 0, plain(task.Title))
	}
	for _, task := range want.Tasks {
		add("tasks", 1, plain(task.Title))
	}
	return out
}

// f1 compares two bags of strings.
func f1(got, want []string) (score float64, missing, extra []string) {
	count := map[string]int{}
	for _, s := range want {
		count[s]++
	}
	hits := 0
	for _, s := range got {
		if count[s] > 0 {
			count[s]--
			hits++
		} else {
			extra = append(extra, s)
		}
	}
	for _, s := range want {
		if count[s] > 0 {
			count[s]--
			missing = append(missing, s)
		}
	}
	if len(got)+len(want) == 0 {
		return 1, nil, nil
	}
	return 2 * float64(hits) / float64(len(got)+len(want)), missing, extra
}
