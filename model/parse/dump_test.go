package parse_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

func TestDump(t *testing.T) {
	for _, s := range seeds.Manifest {
		data, _ := json.MarshalIndent(readSeed(t, s.ID), "", " ")
		os.WriteFile("/tmp/dump-"+s.ID+".json", data, 0o644)
	}
	files, _ := filepath.Glob("/tmp/layouts/*.txt")
	for _, f := range files {
		b, _ := os.ReadFile(f)
		doc, err := source.Read(filepath.Base(f), b)
		if err != nil {
			t.Error(err)
			continue
		}
		data, _ := json.MarshalIndent(parse.Plan(doc), "", " ")
		os.WriteFile("/tmp/dump-"+strings.TrimSuffix(filepath.Base(f), ".txt")+".json", data, 0o644)
	}
}
