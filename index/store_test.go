package index

import (
	"context"
	"path/filepath"
	"testing"

	"guilan/seeds"
)

// bundled returns the plans that come with the program.
func bundled() []File {
	var files []File
	for _, s := range seeds.Manifest {
		files = append(files, File{Name: s.File, Data: s.Data(), ID: s.ID})
	}
	return files
}

// openBundled opens a new store of the bundled plans.
func openBundled(t testing.TB) *Store {
	t.Helper()
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "folder", "plans.db"), bundled(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
