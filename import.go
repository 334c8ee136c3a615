package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"guilan/index"
)

func (a *app) importCommand() *cobra.Command {
	var id, region string
	var dry bool
	w := &a.words.Command
	cmd := &cobra.Command{Use: "import FILE|DIR…", Short: w.Import, Args: cobra.MinimumNArgs(1)}
	cmd.Flags().StringVar(&region, "region", "", w.Region)
	cmd.Flags().StringVar(&id, "id", "", w.ID)
	cmd.Flags().BoolVar(&dry, "dry-run", false, w.DryRun)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		files, err := a.planFiles(args)
		if err != nil {
			return err
		}
		if len(files) > 1 && (id != "" || region != "") {
			return usageError{w.OneFile}
		}
		for i := range files {
			files[i].ID, files[i].Region = id, region
		}
		return a.withStore(cmd.Context(), func(s *index.Store) error { return a.importFiles(cmd.Context(), s, files, dry) })
	}
	return cmd
}

// planFiles lists the files that the arguments name: files as they are, folders
// with the text files in them.
func (a *app) planFiles(args []string) ([]index.File, error) {
	var files []index.File
	add := func(path string) {
		files = append(files, index.File{Name: path, Read: func() ([]byte, error) { return os.ReadFile(path) }})
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf(a.words.Command.NoFile, arg)
		}
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			add(arg)
			continue
		}
		err = filepath.WalkDir(arg, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			ext := strings.ToLower(filepath.Ext(path))
			if entry.Type().IsRegular() && (ext == ".txt" || ext == ".md") {
				add(path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf(a.words.Command.NoFiles, strings.Join(args, ", "))
	}
	return files, nil
}

func (a *app) importFiles(ctx context.Context, s *index.Store, files []index.File, dry bool) error {
	do := s.Import
	if dry {
		do = s.TryImport
	}
	line := a.progress()
	results, err := do(ctx, files, line.report)
	line.clear()
	failed := 0
	for _, r := range results {
		if r.Err != nil {
			failed++
			fmt.Fprintf(a.err, "guilan: "+a.words.Command.Failed+"\n", oneLine(r.Name), oneLine(a.explain(r.Err)))
			continue
		}
		fmt.Fprintln(a.out, a.importLine(r, dry))
	}
	switch {
	case err != nil && !dry && len(results) < len(files):
		return fmt.Errorf(a.words.Command.Partly, a.explain(err), len(results)-failed, len(files))
	case err == nil && failed > 0:
		return errReported
	}
	return err
}

// errReported is a failure that has been told of already.
var errReported = errors.New("some files were not imported")

func (a *app) importLine(r index.ImportResult, dry bool) string {
	w := &a.words.Command
	format := w.Imported
	switch {
	case dry:
		format = w.WouldImport
	case r.Replaced:
		format = w.Replaced
	}
	p := r.Info
	return oneLine(fmt.Sprintf(format, r.Name, p.ID, p.Region, p.Title) + "  " +
		fmt.Sprintf(w.Holds, p.Chapters, p.Columns, p.Indicators, p.Services+p.Tasks+p.Facilities))
}
