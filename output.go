package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"guilan/model"
	"guilan/model/export"
)

func (a *app) exportCommand() *cobra.Command {
	var format, out string
	cmd := &cobra.Command{Use: "export PLAN", Short: a.words.Command.Export, Args: cobra.ExactArgs(1)}
	cmd.Flags().StringVar(&out, "out", "", a.words.Command.Out)
	a.formatFlag(cmd, &format, "json", "md", "csv", "xlsx")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.withPlan(cmd.Context(), args[0], func(p *model.Plan) error {
			return a.write(out, format, func(to io.Writer) error {
				return export.Plan(to, export.Format(format), p, a.exportWords())
			})
		})
	}
	return cmd
}

// formatFlag adds --format, whose first value is the default, and checks it.
func (a *app) formatFlag(cmd *cobra.Command, format *string, formats ...string) {
	all := strings.Join(formats, ", ")
	cmd.Flags().StringVar(format, "format", formats[0], fmt.Sprintf(a.words.Command.Format, all))
	cmd.PreRunE = func(*cobra.Command, []string) error {
		if !slices.Contains(formats, *format) {
			return usageError{fmt.Sprintf(a.words.Command.NoFormat, *format, all)}
		}
		return nil
	}
}

// write writes to a file, whole or not at all, or prints.
func (a *app) write(path, format string, do func(io.Writer) error) error {
	if path == "" {
		if out, ok := a.out.(*os.File); ok && format == "xlsx" && term.IsTerminal(out.Fd()) {
			return usageError{fmt.Sprintf(a.words.Command.NeedOut, format)}
		}
		return do(a.out)
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".guilan-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if err := errors.Join(do(file), file.Chmod(0o644), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.err, a.words.Command.Written+"\n", path)
	return err
}

func (a *app) exportWords() *export.Words {
	if languageOf(a.language) == "en" {
		return &export.English
	}
	return &export.Chinese
}

func joined(found []int, name func(int) string) string {
	names := make([]string, len(found))
	for i, k := range found {
		names[i] = name(k)
	}
	return strings.Join(names, "、")
}

// oneLine makes a text safe to print in one line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7F && r < 0xA0 {
			return ' '
		}
		return r
	}, s)
}
