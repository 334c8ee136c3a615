package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"guilan/index"
	"guilan/model"
	"guilan/model/export"
)

func (a *app) listCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{Use: "list", Short: a.words.Command.List, Args: cobra.NoArgs}
	a.formatFlag(cmd, &format, "table", "json")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return a.withStore(cmd.Context(), func(s *index.Store) error { return a.printPlans(s, format) })
	}
	return cmd
}

// listedPlan is a plan as `list --format json` gives it.
type listedPlan struct {
	ID          string `json:"id"`
	Title       string `json:"title"`
	Region      string `json:"region"`
	DocNumber   string `json:"docNumber"`
	Issuer      string `json:"issuer"`
	Issued      string `json:"issued"`
	Published   string `json:"published"`
	PeriodStart int    `json:"periodStart"`
	PeriodEnd   int    `json:"periodEnd"`
	Chapters    int    `json:"chapters"`
	Sections    int    `json:"sections"`
	Columns     int    `json:"columns"`
	Indicators  int    `json:"indicators"`
	Services    int    `json:"services"`
	Tasks       int    `json:"tasks"`
	Facilities  int    `json:"facilities"`
	Findings    int    `json:"findings"`
	Bundled     bool   `json:"bundled"`
}

func (a *app) printPlans(s *index.Store, format string) error {
	plans, err := s.Plans()
	if err != nil {
		return err
	}
	if format == "json" {
		listed := make([]listedPlan, len(plans))
		for i, p := range plans {
			listed[i] = listedPlan(p)
		}
		return export.Value(a.out, listed)
	}
	rows := make([][]string, len(plans))
	for i, p := range plans {
		period := ""
		if p.PeriodStart > 0 {
			period = fmt.Sprintf("%d-%d", p.PeriodStart, p.PeriodEnd)
		}
		rows[i] = []string{p.ID, p.Region, period, strconv.Itoa(p.Chapters), strconv.Itoa(p.Columns), strconv.Itoa(p.Indicators),
			strconv.Itoa(p.Services + p.Tasks + p.Facilities), strconv.Itoa(p.Findings), p.Title}
	}
	return export.Rows(a.out, a.words.Command.PlanHead, rows)
}

func (a *app) showCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "show PLAN [HEADING|column:N]", Short: a.words.Command.Show, Args: cobra.RangeArgs(1, 2)}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.withPlan(cmd.Context(), args[0], func(p *model.Plan) error {
			if len(args) == 1 {
				return export.Contents(a.out, p)
			}
			if column, ok := strings.CutPrefix(args[1], "column:"); ok {
				return a.showColumn(p, column)
			}
			return a.showHeading(p, args[1])
		})
	}
	return cmd
}

func (a *app) showColumn(p *model.Plan, words string) error {
	found := p.FindColumns(words)
	if len(found) == 0 {
		return fmt.Errorf(a.words.Command.NoColumn, p.ID, words)
	}
	if len(found) > 1 {
		return fmt.Errorf(a.words.Command.Columns, words, joined(found, p.ColumnName))
	}
	c := p.Columns[found[0]]
	return export.Passage(a.out, p, c.FirstBlock, c.EndBlock)
}

func (a *app) showHeading(p *model.Plan, words string) error {
	found := p.FindHeadings(words)
	if len(found) == 0 {
		return fmt.Errorf(a.words.Command.NoHeading, p.ID, words)
	}
	if len(found) > 1 {
		return fmt.Errorf(a.words.Command.Headings, words, joined(found, func(i int) string { return export.HeadingText(p.Outline[i]) }))
	}
	s := p.Section(found[0])
	return export.Passage(a.out, p, s.First, s.End)
}

func (a *app) removeCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "remove PLAN…", Short: a.words.Command.Remove, Args: cobra.MinimumNArgs(1)}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.withStore(cmd.Context(), func(s *index.Store) error {
			plans, err := resolve(s, args)
			if err != nil {
				return err
			}
			if err := s.Remove(ids(plans)...); err != nil {
				return err
			}
			for _, p := range plans {
				fmt.Fprintf(a.out, a.words.Command.Removed+"\n", p.ID, p.Region)
			}
			return nil
		})
	}
	return cmd
}
