// Guilan (规览) reads, searches and compares China's public-service plans
// (公共服务规划) offline, in a terminal and by commands.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"guilan/index"
	"guilan/model"
	"guilan/seeds"
	"guilan/tui"
	"guilan/tui/lang"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
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

	ambiguous string // --ambiguous
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
	if errors.Is(err, errReported) {
		return 1
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
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if a.language != "" && a.language != "zh" && a.language != "en" {
				return usageError{fmt.Sprintf(w.NoLang, a.language)}
			}
			if a.ambiguous != "" && a.ambiguous != "narrow" && a.ambiguous != "wide" {
				return usageError{fmt.Sprintf(w.NoWidth, a.ambiguous)}
			}
			cmd.Annotations = map[string]string{"started": "yes"}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.open(cmd.Context()) },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().StringVar(&a.db, "db", "", w.DB)
	root.PersistentFlags().StringVar(&a.language, "lang", "", w.Lang)
	root.Flags().StringVar(&a.ambiguous, "ambiguous", "", w.Ambiguous)
	root.AddCommand(a.listCommand(), a.showCommand(), a.importCommand(), a.removeCommand(),
		a.searchCommand(), a.compareCommand(), a.checkCommand(), a.exportCommand())
	return root
}

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
	line := a.progress()
	s, err := index.Open(ctx, a.storePath(), bundled(), line.report)
	line.clear()
	if err != nil {
		return err
	}
	return errors.Join(do(s), s.Close())
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
