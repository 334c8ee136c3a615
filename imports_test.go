package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed says what each package of the house may import of the house. A package
// may also import those below its own folder.
var allowed = map[string][]string{
	"guilan":               {"guilan/tui", "guilan/tui/lang", "guilan/index", "guilan/model", "guilan/model/compare", "guilan/model/export", "guilan/seeds"},
	"guilan/tui":           {"guilan/index", "guilan/model", "guilan/model/compare", "guilan/model/export", "guilan/model/source"},
	"guilan/tui/lang":      {"guilan/index", "guilan/model/source"},
	"guilan/tui/typeset":   {"guilan/model"},
	"guilan/tui/terminal":  nil,
	"guilan/index":         {"guilan/model", "guilan/model/source", "guilan/model/parse"},
	"guilan/seeds":         nil,
	"guilan/model":         nil,
	"guilan/model/source":  {"guilan/model"},
	"guilan/model/parse":   {"guilan/model", "guilan/model/source"},
	"guilan/model/compare": {"guilan/model"},
	"guilan/model/export":  {"guilan/model", "guilan/model/compare"},
}

// Imports of the house run one way: main → tui → index → model.
func TestImportsRunOneWay(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		pkg := path.Join("guilan", filepath.ToSlash(filepath.Dir(file)))
		if strings.HasPrefix(pkg, "guilan/docs/") {
			return nil // commands of their own, which nothing imports
		}
		may, known := allowed[pkg]
		if !known {
			t.Errorf("%s: package %s has no place in the house", file, pkg)
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if !strings.HasPrefix(imported, "guilan") {
				continue
			}
			below := pkg != "guilan" && strings.HasPrefix(imported, pkg+"/") && pkg != "guilan/model"
			if !below && !slices.Contains(may, imported) {
				t.Errorf("%s imports %s", file, imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
