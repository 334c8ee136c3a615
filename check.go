package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"guilan/index"
	"guilan/model"
	"guilan/model/export"
)

// checkedPlan is a plan's findings as `check --format json` gives them.
type checkedPlan struct {
	Plan     string         `json:"plan"`
	Region   string         `json:"region"`
	Findings []checkedEntry `json:"findings"`
}

type checkedEntry struct {
	Line    *int   `json:"line"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (a *app) checkCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{Use: "check [PLAN…]", Short: a.words.Command.Check}
	a.formatFlag(cmd, &format, "table", "json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.withStore(cmd.Context(), func(s *index.Store) error {
			if len(args) == 0 {
				all, err := s.Plans()
				if err != nil {
					return err
				}
				args = ids(all)
			}
			plans, err := readPlans(s, args)
			if err != nil {
				return err
			}
			return a.printFindings(plans, format)
		})
	}
	return cmd
}

func (a *app) printFindings(plans []*model.Plan, format string) error {
	if format == "json" {
		checked := []checkedPlan{}
		for _, p := range plans {
			c := checkedPlan{p.ID, p.Region, []checkedEntry{}}
			for _, f := range p.Findings {
				e := checkedEntry{nil, f.Code, f.Message}
				if f.Line > 0 {
					e.Line = &f.Line
				}
				c.Findings = append(c.Findings, e)
			}
			checked = append(checked, c)
		}
		return export.Value(a.out, checked)
	}
	var rows [][]string
	for _, p := range plans {
		if len(p.Findings) == 0 {
			rows = append(rows, []string{p.ID, "", fmt.Sprintf(a.words.Command.NoFindings, p.Title)})
		}
		for _, f := range p.Findings {
			line := ""
			if f.Line > 0 {
				line = strconv.Itoa(f.Line)
			}
			rows = append(rows, []string{p.ID, line, f.Message})
		}
	}
	return export.Rows(a.out, a.words.Command.FindingHead, rows)
}
