package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"guilan/index"
	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
)

func (a *app) compareCommand() *cobra.Command {
	var what, format, out string
	w := &a.words.Command
	cmd := &cobra.Command{Use: "compare PLAN PLAN…", Short: w.Compare, Args: cobra.MinimumNArgs(2)}
	cmd.Flags().StringVar(&what, "what", "indicators", w.What)
	cmd.Flags().StringVar(&out, "out", "", w.Out)
	a.formatFlag(cmd, &format, "table", "json", "csv", "md", "xlsx")
	kinds := []string{"indicators", "completion", "columns", "services", "outline"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(kinds, what) {
			return usageError{fmt.Sprintf(w.NoWhat, what, strings.Join(kinds, ", "))}
		}
		if len(args) > 2 && what != "indicators" && what != "completion" {
			return usageError{w.TwoPlans}
		}
		return a.withStore(cmd.Context(), func(s *index.Store) error {
			plans, err := readPlans(s, args)
			if err != nil {
				return err
			}
			return a.write(out, format, func(to io.Writer) error {
				return writeComparison(to, what, export.Format(format), plans, a.exportWords())
			})
		})
	}
	return cmd
}

func writeComparison(to io.Writer, what string, format export.Format, plans []*model.Plan, words *export.Words) error {
	left, right := plans[0], plans[1]
	switch what {
	case "completion":
		return export.Completion(to, format, compare.Indicators(plans...), words)
	case "columns":
		return export.Columns(to, format, left, right, compare.Columns(left, right), words)
	case "services":
		return export.Services(to, format, left, right, compare.Services(left, right), words)
	case "outline":
		return export.Outline(to, format, left, right, compare.Outline(left, right), words)
	}
	return export.Indicators(to, format, compare.Indicators(plans...), words)
}
