package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"

	"guilan/index"
	"guilan/tui"
)

// open runs the terminal program. Where there is no terminal that could show it,
// it lists the plans.
func (a *app) open(ctx context.Context) error {
	out, isFile := a.out.(*os.File)
	switch {
	case !isFile || !term.IsTerminal(out.Fd()) || !term.IsTerminal(os.Stdin.Fd()):
		return a.list(ctx, a.words.Command.Piped)
	case os.Getenv("TERM") == "dumb":
		return a.list(ctx, a.words.Command.Dumb)
	case !localeIsUTF8(os.Getenv):
		return tui.ErrNotUTF8
	}
	if wide := a.ambiguous == "wide"; a.ambiguous != "" && wide != drawsWide() {
		return startAgain(wide)
	}
	o := tui.Options{Path: a.storePath(), Bundled: bundled(), Lang: languageOf(a.language), Ambiguous: a.ambiguous}
	if o.Ambiguous == "" && drawsWide() {
		o.Ambiguous = "wide"
	}
	err := tui.Run(ctx, o)
	if errors.Is(err, tui.ErrWide) {
		return startAgain(true)
	}
	return err
}

// list prints the plans and what else can be done.
func (a *app) list(ctx context.Context, hint string) error {
	if err := a.withStore(ctx, func(s *index.Store) error { return a.printPlans(s, "table") }); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.out, hint)
	return err
}

// localeIsUTF8 tells whether the locale leaves UTF-8 possible: it names no other
// encoding. Many systems name none and mean UTF-8.
func localeIsUTF8(env func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := env(name); locale != "" {
			_, encoding, named := strings.Cut(locale, ".")
			encoding, _, _ = strings.Cut(strings.ToLower(encoding), "@")
			return !named || encoding == "utf-8" || encoding == "utf8"
		}
	}
	return true
}

// eastAsian is how the library that draws the screen is told, when the program
// starts, that characters of ambiguous width take two cells.
const eastAsian = "RUNEWIDTH_EASTASIAN"

func drawsWide() bool {
	wide, err := strconv.ParseBool(os.Getenv(eastAsian))
	return err == nil && wide
}

// startAgain starts the program anew for the other width of characters.
func startAgain(wide bool) error {
	if err := os.Setenv(eastAsian, strconv.FormatBool(wide)); err != nil {
		return err
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	err = syscall.Exec(program, os.Args, os.Environ())
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	cmd := exec.Command(program, os.Args[1:]...) // Windows has no exec
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	var ended *exec.ExitError
	if err := cmd.Run(); !errors.As(err, &ended) {
		return err
	}
	return errReported // by the program that ended
}
