// Command frames measures how quickly the program answers: it runs the real
// program in a pseudo terminal of 120×40 cells and takes the time from its start
// to the first frame, and from a key to the frame that shows it while a movement
// key is held in the longest text.
//
//	go run ./docs/frames [--db FILE]
//
// Without --db the store holds the bundled plans.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"guilan/tui/terminal"
)

const (
	cols, rows = 120, 40
	starts     = 21                    // how often the first frame is measured
	keys       = 300                   // how often a key is
	repeat     = 33 * time.Millisecond // of a key that is held
	patience   = 5 * time.Second
)

func main() {
	log.SetFlags(0)
	db := flag.String("db", "", "the store to open")
	flag.Parse()
	folder, err := os.MkdirTemp("", "guilan-frames-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	if err := measure(folder, *db); err != nil {
		log.Fatal(err)
	}
}

func measure(folder, db string) error {
	program := filepath.Join(folder, "guilan")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %s", err, out)
	}
	if db == "" {
		db = filepath.Join(folder, "plans.db")
	}
	if out, err := exec.Command(program, "--db", db, "list").CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %s", err, out) // the store is there now
	}
	open := func() (*watch, error) { return start(program, "--db", db) }
	if err := firstFrames(open); err != nil {
		return err
	}
	for _, held := range []struct{ name, key string }{
		{"↓", terminal.Down}, {"↑", terminal.Up}, {"PgDn", terminal.PageDown},
	} {
		if err := keyFrames(open, held.name, held.key); err != nil {
			return err
		}
	}
	return nil
}

// firstFrames measures from the start to the first frame with the shelf on it.
func firstFrames(open func() (*watch, error)) error {
	var times []time.Duration
	for range starts {
		w, err := open()
		if err != nil {
			return err
		}
		at, err := w.until(shelf)
		w.session.Close()
		if err != nil {
			return err
		}
		times = append(times, at.Sub(w.started))
	}
	report("first frame", times)
	return nil
}

// shelf is the mark of the plan under the cursor, which the first frame has.
var shelf = []byte("▸")

// keyFrames measures from a key to the frame that it brings, in the reader of the
// first plan.
func keyFrames(open func() (*watch, error), name, key string) error {
	w, err := open()
	if err != nil {
		return err
	}
	defer w.session.Close()
	if _, err := w.until(shelf); err != nil {
		return err
	}
	for _, k := range []string{terminal.Right, terminal.Right, terminal.PageDown, terminal.PageDown} {
		w.session.Press(k)
		w.session.Settle()
	}
	if key == terminal.Up {
		w.session.Press("G")
		w.session.Settle()
	}
	var times []time.Duration
	for range keys {
		pressed, err := w.press(key)
		if err != nil {
			break // the end of the text
		}
		times = append(times, pressed)
		time.Sleep(max(repeat-pressed, 0))
	}
	report("key to frame, "+name+" held", times)
	return nil
}

// report prints the median and the 95th percentile.
func report(what string, times []time.Duration) {
	slices.Sort(times)
	n := len(times)
	fmt.Printf("%-28s median %5.1f ms   95%% %5.1f ms   most %5.1f ms   (%d)\n",
		what, ms(times[n/2]), ms(times[n*95/100]), ms(times[n-1]), n)
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// watch is a program whose output is watched as it comes.
type watch struct {
	session *terminal.Session
	started time.Time

	mu     sync.Mutex
	seen   []byte
	last   time.Time
	prints chan struct{}
}

func start(name string, args ...string) (*watch, error) {
	w := &watch{started: time.Now(), prints: make(chan struct{}, 1)}
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TERM=xterm-256color", "COLORTERM=truecolor")
	var err error
	w.session, err = terminal.StartWatched(cmd, cols, rows, w.printed)
	return w, err
}

// printed takes what the program prints.
func (w *watch) printed(chunk []byte) {
	w.mu.Lock()
	w.seen = append(w.seen, chunk...)
	w.last = time.Now()
	w.mu.Unlock()
	select {
	case w.prints <- struct{}{}:
	default:
	}
}

var errSilent = errors.New("the program shows nothing")

// until waits until the program has printed something, and returns when.
func (w *watch) until(text []byte) (time.Time, error) {
	for {
		w.mu.Lock()
		found, at := bytes.Contains(w.seen, text), w.last
		w.mu.Unlock()
		if found {
			return at, nil
		}
		select {
		case <-w.prints:
		case <-time.After(patience):
			return at, fmt.Errorf("%w: %q", errSilent, text)
		}
	}
}

// press sends a key and returns how long the program takes to print something.
func (w *watch) press(key string) (time.Duration, error) {
	select {
	case <-w.prints: // of before
	default:
	}
	pressed := time.Now()
	if err := w.session.Send(key); err != nil {
		return 0, err
	}
	select {
	case <-w.prints:
	case <-time.After(time.Second):
		return 0, errSilent
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.last.Sub(pressed), nil
}
