// Package terminal runs a program in a pseudo terminal and reads its screen as a
// person would see it. Tests of the compiled program, the pictures of the
// documentation and measurements use it; the program itself does not. It works
// where there are pseudo terminals: not on Windows.
package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"
	"github.com/gdamore/tcell/v3/vt"
)

// What keys send.
const (
	Up        = "\x1b[A"
	Down      = "\x1b[B"
	Right     = "\x1b[C"
	Left      = "\x1b[D"
	Enter     = "\r"
	Esc       = "\x1b"
	Tab       = "\t"
	ShiftTab  = "\x1b[Z"
	PageDown  = "\x1b[6~"
	PageUp    = "\x1b[5~"
	CtrlC     = "\x03"
	Backspace = "\x7f"
)

// trueColour is how many colours the terminal has.
const trueColour = 1 << 24

// Session is a program in a terminal of its own.
type Session struct {
	cmd        *exec.Cmd
	pty        *os.File
	cols, rows int
	printed    func(chunk []byte) // gets the program's output as it comes

	mu     sync.Mutex
	screen vt.MockTerm
	drawn  time.Time // of the last output
	ended  chan struct{}
}

// Start runs a program in a terminal of some size. Close ends it.
func Start(cmd *exec.Cmd, cols, rows int) (*Session, error) {
	return StartWatched(cmd, cols, rows, func([]byte) {})
}

// StartWatched is Start for measurements: printed gets what the program prints as
// it comes, before it is drawn.
func StartWatched(cmd *exec.Cmd, cols, rows int, printed func(chunk []byte)) (*Session, error) {
	s := &Session{cmd: cmd, cols: cols, rows: rows, printed: printed, ended: make(chan struct{})}
	s.screen = vt.NewMockTerm(vt.MockOptSize{X: vt.Col(cols), Y: vt.Row(rows)}, vt.MockOptColors(trueColour))
	if err := s.screen.Start(); err != nil {
		return nil, err
	}
	var err error
	s.pty, err = pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
	if err != nil {
		return nil, err
	}
	go io.Copy(s.pty, s.screen) // the terminal's answers to the program's questions
	go s.show()
	return s, nil
}

// show draws what the program prints, until it ends.
func (s *Session) show() {
	defer close(s.ended)
	chunk := make([]byte, 32<<10)
	for {
		n, err := s.pty.Read(chunk)
		if n > 0 {
			s.printed(chunk[:n])
			s.mu.Lock()
			s.screen.Write(chunk[:n])
			s.drawn = time.Now()
			s.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// Press sends keys, or typed text, one after the other.
func (s *Session) Press(keys ...string) error {
	for _, k := range keys {
		if err := s.Send(k); err != nil {
			return err
		}
		time.Sleep(15 * time.Millisecond) // as separate keys, not as one paste
	}
	return nil
}

// Send sends a key at once.
func (s *Session) Send(key string) error {
	_, err := io.WriteString(s.pty, key)
	return err
}

// Cells returns the screen cell by cell, row by row. A wide character fills its
// first cell; the one behind it has no content.
func (s *Session) Cells() [][]vt.Cell {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows := make([][]vt.Cell, s.rows)
	for y := range rows {
		rows[y] = make([]vt.Cell, s.cols)
		for x := range rows[y] {
			rows[y][x] = s.screen.GetCell(vt.Coord{X: vt.Col(x), Y: vt.Row(y)})
		}
	}
	return rows
}

// Screen returns the text on the screen, a line a row.
func (s *Session) Screen() string {
	var b strings.Builder
	for _, row := range s.Cells() {
		var line strings.Builder
		for x := 0; x < len(row); x++ {
			switch c := row[x]; {
			case c.C == "":
				line.WriteByte(' ')
			default:
				line.WriteString(c.C)
				if c.W == 2 {
					x++
				}
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// ErrNotShown means that a text did not come on the screen in time.
var ErrNotShown = errors.New("not on the screen")

// Wait waits until all of some texts are on the screen.
func (s *Session) Wait(texts ...string) error {
	deadline := time.Now().Add(10 * time.Second)
	for {
		screen := s.Screen()
		missing := ""
		for _, t := range texts {
			if !strings.Contains(screen, t) {
				missing = t
			}
		}
		if missing == "" {
			return nil
		}
		select {
		case <-s.ended:
			return fmt.Errorf("%q %w; the program has ended\n%s", missing, ErrNotShown, screen)
		case <-time.After(10 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%q %w\n%s", missing, ErrNotShown, screen)
		}
	}
}

// Settle waits until the program has printed nothing for a while.
func (s *Session) Settle() {
	for {
		time.Sleep(50 * time.Millisecond)
		s.mu.Lock()
		quiet := time.Since(s.drawn)
		s.mu.Unlock()
		if quiet > 150*time.Millisecond {
			return
		}
	}
}

// Exit waits for the program to end by itself and returns its exit status.
func (s *Session) Exit() (int, error) {
	select {
	case <-s.ended:
	case <-time.After(10 * time.Second):
		return -1, fmt.Errorf("the program has not ended\n%s", s.Screen())
	}
	err := s.cmd.Wait()
	var status *exec.ExitError
	if err != nil && !errors.As(err, &status) {
		return -1, err
	}
	return s.cmd.ProcessState.ExitCode(), nil
}

// Close ends the program, if it still runs.
func (s *Session) Close() error {
	s.cmd.Process.Kill() // fails where it has ended already
	s.screen.Stop()
	return s.pty.Close()
}
