package main

import (
	"fmt"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
)

// progressLine says on the terminal how far work is that takes longer than
// slow. Into a file or a pipe it says nothing.
type progressLine struct {
	out         *os.File // nil for nothing
	format      string   // of how many are done, out of how many
	began, said time.Time
}

const (
	slow     = 200 * time.Millisecond
	sayEvery = 50 * time.Millisecond // a slow line must not lag behind
)

func (a *app) progress() *progressLine {
	p := &progressLine{format: a.words.Command.Reading, began: time.Now()}
	if out, isFile := a.err.(*os.File); isFile && term.IsTerminal(out.Fd()) {
		p.out = out
	}
	return p
}

func (p *progressLine) report(done, total int) {
	if p.out == nil || time.Since(p.began) < slow || time.Since(p.said) < sayEvery && done < total {
		return
	}
	p.said = time.Now()
	fmt.Fprintf(p.out, "\r\x1b[K"+p.format, done, total)
}

// clear takes the line off the terminal, before anything else is written there.
func (p *progressLine) clear() {
	if !p.said.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
