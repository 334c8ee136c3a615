// Guilan (规览) reads, searches and compares China's public-service plans
// (公共服务规划) offline, in a terminal and by commands.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"guilan/index"
	"guilan/model"
	"guilan/model/compare"
	"guilan/model/export"
	"guilan/seeds"
	"guilan/tui"
	"guilan/tui/lang"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{out: os.Stdout, err: os.Stderr}
	status := a.run(ctx, os.Args[1:])
	stop()
	os.Exit(status)
}

// app is one run of the program.
type app struct {
	out, err io.Writer
	db       string
	language string
	words    *lang.Messages
}

// usageError is a wrong call: exit status 2.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// run carries out a command line and returns the exit status.
func (a *app) run(ctx context.Context, args []string) int {
	a.words = lang.Of(languageOf(flagOf(args, "--lang")))
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetOut(a.out)
	root.SetErr(a.err)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return 0
	}
	var wrong usageError
	if errors.As(err, &wrong) || !a.started(cmd) {
		path := strings.TrimPrefix(cmd.CommandPath()+" ", "guilan ")
		fmt.Fprintf(a.err, "guilan: "+a.words.Command.Usage+"\n", oneLine(err.Error()), path)
		return 2
	}
	fmt.Fprintf(a.err, "guilan: %s\n", oneLine(a.explain(err)))
	return 1
}

// started tells whether a command's own work began: what failed before that is
// the way it was called.
func (a *app) started(cmd *cobra.Command) bool {
	return cmd.Annotations["started"] != ""
}

func (a *app) rootCommand() *cobra.Command {
	w := &a.words.Command
	root := &cobra.Command{
		Use: "guilan", Short: w.Short, Args: cobra.NoArgs,
		SilenceErrors: true, SilenceUsage: true,
		PersistentPreRun: func(cmd *cobra.Command, _ []string) {
			cmd.Annotations = map[string]string{"started": "yes"}
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.open(cmd.Context()) },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().StringVar(&a.db, "db", "", w.DB)
	root.PersistentFlags().StringVar(&a.language, "lang", "", w.Lang)
	root.AddCommand(a.listCommand(), a.showCommand(), a.importCommand(), a.removeCommand(),
		a.searchCommand(), a.compareCommand(), a.checkCommand(), a.exportCommand())
	return root
}

// open runs the terminal program, or, into a pipe, lists the plans.
func (a *app) open(ctx context.Context) error {
	out, isFile := a.out.(*os.File)
	if !isFile || !term.IsTerminal(out.Fd()) || !term.IsTerminal(os.Stdin.Fd()) {
		if err := a.withStore(ctx, func(s *index.Store) error { return a.printPlans(s, "table") }); err != nil {
			return err
		}
		_, err := fmt.Fprintln(a.out, a.words.Command.Piped)
		return err
	}
	return tui.Run(ctx, tui.Options{Path: a.storePath(), Bundled: bundled(), Lang: languageOf(a.language)})
}

// --- the store ---

// storePath is the store's file: --db, GUILAN_DB, or plans.db in the platform's
// folder for user data.
func (a *app) storePath() string {
	if a.db != "" {
		return a.db
	}
	if path := os.Getenv("GUILAN_DB"); path != "" {
		return path
	}
	return filepath.Join(xdg.DataHome, "guilan", "plans.db")
}

func bundled() []index.File {
	files := make([]index.File, len(seeds.Manifest))
	for i, s := range seeds.Manifest {
		files[i] = index.File{Name: s.File, ID: s.ID, Data: s.Data()}
	}
	return files
}

func (a *app) withStore(ctx context.Context, do func(*index.Store) error) error {
	s, err := index.Open(ctx, a.storePath(), bundled(), a.progress())
	if err != nil {
		return err
	}
	return errors.Join(do(s), s.Close())
}

// progress reports on the terminal, if the work takes longer than 200 ms.
func (a *app) progress() index.Progress {
	out, isFile := a.err.(*os.File)
	if !isFile || !term.IsTerminal(out.Fd()) {
		return nil
	}
	began := time.Now()
	return func(done, total int) {
		if time.Since(began) < 200*time.Millisecond {
			return
		}
		fmt.Fprintf(out, "\r\x1b[K"+a.words.Command.Reading, done, total)
		if done == total {
			fmt.Fprint(out, "\r\x1b[K")
		}
	}
}

// --- the commands ---

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
	results, err := do(ctx, files, a.progress())
	failed := 0
	for _, r := range results {
		if r.Err != nil {
			failed++
			fmt.Fprintf(a.err, "guilan: "+a.words.Command.Failed+"\n", oneLine(r.Name), oneLine(a.explain(r.Err)))
			continue
		}
		fmt.Fprintln(a.out, a.importLine(r, dry))
	}
	if err == nil && failed > 0 {
		return errReported
	}
	return err
}

// errReported is a failure that has been told of already.
var errReported = errors.New("")

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

func (a *app) compareCommand() *cobra.Command {
	var what, format, out string
	w := &a.words.Command
	cmd := &cobra.Command{Use: "compare PLAN PLAN…", Short: w.Compare, Args: cobra.MinimumNArgs(2)}
	cmd.Flags().StringVar(&what, "what", "indicators", w.What)
	cmd.Flags().StringVar(&out, "out", "", w.Out)
	a.formatFlag(cmd, &format, "table", "json", "csv", "md", "xlsx")
	kinds := []string{"indicators", "columns", "services", "outline"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(kinds, what) {
			return usageError{fmt.Sprintf(w.NoWhat, what, strings.Join(kinds, ", "))}
		}
		if len(args) > 2 && what != "indicators" {
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
	case "columns":
		return export.Columns(to, format, left, right, compare.Columns(left, right), words)
	case "services":
		return export.Services(to, format, left, right, compare.Services(left, right), words)
	case "outline":
		return export.Outline(to, format, left, right, compare.Outline(left, right), words)
	}
	return export.Indicators(to, format, compare.Indicators(plans...), words)
}

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

// --- what the commands share ---

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

func (a *app) withPlan(ctx context.Context, name string, do func(*model.Plan) error) error {
	return a.withStore(ctx, func(s *index.Store) error {
		plans, err := readPlans(s, []string{name})
		if err != nil {
			return err
		}
		return do(plans[0])
	})
}

// resolve finds the plans that names mean; nothing is read where one is wrong.
func resolve(s *index.Store, names []string) ([]index.Info, error) {
	plans := make([]index.Info, len(names))
	for i, name := range names {
		p, err := s.Resolve(name)
		if err != nil {
			return nil, err
		}
		plans[i] = p
	}
	return plans, nil
}

func readPlans(s *index.Store, names []string) ([]*model.Plan, error) {
	found, err := resolve(s, names)
	if err != nil {
		return nil, err
	}
	plans := make([]*model.Plan, len(found))
	for i, p := range found {
		if plans[i], err = s.Plan(p.ID); err != nil {
			return nil, err
		}
	}
	return plans, nil
}

func ids(plans []index.Info) []string {
	all := make([]string, len(plans))
	for i, p := range plans {
		all[i] = p.ID
	}
	return all
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

// --- words ---

// languageOf decides the language: as asked for, else English in an English
// locale, else Chinese.
func languageOf(asked string) string {
	if asked != "" {
		return asked
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := os.Getenv(name); locale != "" {
			if strings.HasPrefix(strings.ToLower(locale), "en") {
				return "en"
			}
			break
		}
	}
	return "zh"
}

// flagOf returns the value of a flag before flags are parsed, because the words
// of the flags themselves depend on it.
func flagOf(args []string, name string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, name+"="); ok {
			return value
		}
		if arg == name && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// explain words an error for the user.
func (a *app) explain(err error) string {
	words, _ := tui.Explain(err, a.words)
	return words
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
