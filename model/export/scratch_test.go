package export

import (
	"os"
	"testing"

	"guilan/model"
	"guilan/model/compare"
	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

func TestScratch(t *testing.T) {
	m := map[string]*model.Plan{}
	for _, s := range seeds.Manifest {
		d, _ := source.Read(s.File, s.Data())
		p := parse.Plan(d)
		p.ID = s.ID
		m[s.ID] = p
		for _, f := range []Format{JSON, Markdown, CSV, XLSX} {
			w, _ := os.Create("/tmp/ex/" + s.ID + "." + string(f))
			if err := Plan(w, f, p, &Chinese); err != nil {
				t.Error(err)
			}
			w.Close()
		}
	}
	l, r := m["huaibei"], m["minqin"]
	for _, f := range []Format{JSON, Markdown, CSV, XLSX, Text} {
		w, _ := os.Create("/tmp/ex/ind." + string(f))
		if err := Indicators(w, f, compare.Indicators(l, r), &Chinese); err != nil {
			t.Error(err)
		}
		w.Close()
		r := m["suzhou"]
		w, _ = os.Create("/tmp/ex/col." + string(f))
		Columns(w, f, l, r, compare.Columns(l, r), &Chinese)
		w, _ = os.Create("/tmp/ex/ser." + string(f))
		Services(w, f, l, r, compare.Services(l, r), &Chinese)
		w, _ = os.Create("/tmp/ex/out." + string(f))
		Outline(w, f, l, r, compare.Outline(l, r), &Chinese)
	}
}
