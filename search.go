package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"guilan/index"
	"guilan/model/export"
)

var scopes = []string{string(index.Projects), string(index.Text), string(index.Indicators), string(index.Headings), string(index.All)}

func (a *app) searchCommand() *cobra.Command {
	var scope, plan, format string
	var limit int
	w := &a.words.Command
	cmd := &cobra.Command{Use: "search QUERY", Short: w.Search, Args: cobra.MinimumNArgs(1)}
	cmd.Flags().StringVar(&scope, "scope", "projects", w.Scope)
	cmd.Flags().StringVar(&plan, "plan", "", w.Plan)
	cmd.Flags().IntVar(&limit, "limit", 20, w.Limit)
	a.formatFlag(cmd, &format, "table", "json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(scopes, scope) {
			return usageError{fmt.Sprintf(w.NoScope, scope, strings.Join(scopes, ", "))}
		}
		q := index.Query{Text: strings.Join(args, " "), Scope: index.Scope(scope), Limit: limit}
		return a.withStore(cmd.Context(), func(s *index.Store) error {
			if plan != "" {
				p, err := s.Resolve(plan)
				if err != nil {
					return err
				}
				q.Plans = []string{p.ID}
			}
			hits, err := s.Search(cmd.Context(), q)
			if err != nil {
				return err
			}
			return a.printHits(hits, q.Text, format)
		})
	}
	return cmd
}

func (a *app) printHits(hits []index.Hit, query, format string) error {
	if format == "json" {
		out := make([]export.Hit, len(hits))
		for i, h := range hits {
			out[i] = export.Hit{Kind: h.Kind, Name: h.Name, Plan: h.Plan, Region: h.Region, Column: h.Column, Section: h.Section,
				Line: h.Line, Matched: h.Matched, Score: h.Score, Via: h.Via}
		}
		return export.Hits(a.out, out)
	}
	if len(hits) == 0 {
		_, err := fmt.Fprintf(a.err, a.words.Command.NoHits+"\n", oneLine(query))
		return err
	}
	rows := make([][]string, len(hits))
	for i, h := range hits {
		rows[i] = []string{a.words.Palette.Kinds[h.Kind], h.Name, h.Plan, h.Column, h.Section, strconv.Itoa(h.Line)}
	}
	return export.Rows(a.out, a.words.Command.HitHead, rows)
}
