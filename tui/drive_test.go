package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"guilan/index"
	"guilan/model"
	"guilan/tui/lang"
)

// drive runs the root model without a terminal: it gives it keys, runs its
// commands and shows its screen. What a command brings waits until settle.
type drive struct {
	t       testing.TB
	r       *root
	msgs    []tea.Msg
	left    bool     // the program was asked to end
	outside []string // messages for the terminal, such as what was copied
}

func newDrive(t testing.TB, lib Library, w, h int, language string) *drive {
	t.Helper()
	r := newRoot(lang.Of(language))
	r.asked = true // never busy
	r.s.later = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		return func() tea.Msg { return msg }
	}
	d := &drive{t: t, r: r}
	d.update(tea.WindowSizeMsg{Width: w, Height: h})
	infos, err := lib.Plans()
	if err != nil {
		t.Fatal(err)
	}
	d.run(r.show(lib, infos, ""))
	d.settle()
	return d
}

func (d *drive) update(msg tea.Msg) {
	_, cmd := d.r.Update(msg)
	d.r.View() // as after every message
	d.run(cmd)
}

// run runs a command; what it brings waits in msgs.
func (d *drive) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		d.msgs = append(d.msgs, msg)
	}
}

// settle gives the model what its commands brought, until nothing is left.
func (d *drive) settle() {
	for len(d.msgs) > 0 {
		msg := d.msgs[0]
		d.msgs = d.msgs[1:]
		_, quit := msg.(tea.QuitMsg)
		switch {
		case quit:
			d.left = true
		case strings.HasPrefix(fmt.Sprintf("%T", msg), "tea."):
			d.outside = append(d.outside, fmt.Sprint(msg))
		default:
			d.update(msg)
		}
	}
}

// press gives keys, each by its name or its character, and waits for what they
// bring.
func (d *drive) press(keys ...string) *drive {
	d.t.Helper()
	for _, k := range keys {
		d.update(keyNamed(d.t, k))
		d.settle()
	}
	return d
}

// typeText gives the characters of a text one by one.
func (d *drive) typeText(text string) *drive {
	d.t.Helper()
	for _, c := range text {
		d.press(string(c))
	}
	return d
}

var namedKeys = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
	"delete": tea.KeyDelete, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
}

func keyNamed(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	if name == "space" {
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	if code, ok := namedKeys[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(rest)[0], Mod: tea.ModCtrl}
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		return tea.KeyPressMsg{Code: namedKeys[rest], Mod: tea.ModAlt}
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		return tea.KeyPressMsg{Code: namedKeys[rest], Mod: tea.ModShift}
	}
	if len([]rune(name)) != 1 {
		t.Fatalf("no such key: %q", name)
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// resize changes the size of the terminal.
func (d *drive) resize(w, h int) *drive {
	d.update(tea.WindowSizeMsg{Width: w, Height: h})
	d.settle()
	return d
}

// screen is what the terminal shows, without styles and spaces at line ends.
func (d *drive) screen() string {
	lines := strings.Split(ansi.Strip(d.r.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// shelf is a Library in memory.
type shelf struct {
	plans  []*model.Plan
	hits   []index.Hit
	places map[string]index.Place
	marks  []index.Bookmark
	recent []string
	visits []index.Visit
	toured bool
}

func (l *shelf) Plans() ([]index.Info, error) {
	var infos []index.Info
	for _, p := range l.plans {
		infos = append(infos, index.Info{
			ID: p.ID, Title: p.Title, Region: p.Region, PeriodStart: p.PeriodStart, PeriodEnd: p.PeriodEnd,
			Columns: len(p.Columns), Findings: len(p.Findings),
		})
	}
	return infos, nil
}

func (l *shelf) Plan(id string) (*model.Plan, error) {
	for _, p := range l.plans {
		if p.ID == id {
			return p, nil
		}
	}
	return nil, errors.New("no such plan: " + id)
}

func (l *shelf) Search(ctx context.Context, q index.Query) ([]index.Hit, error) {
	var hits []index.Hit
	for _, h := range l.hits {
		if strings.Contains(h.Name, q.Text) {
			hits = append(hits, h)
		}
	}
	return hits, ctx.Err()
}

func (l *shelf) LastPlace(id string) (index.Place, bool, error) {
	p, ok := l.places[id]
	return p, ok, nil
}

func (l *shelf) SetLastPlace(id string, p index.Place) error {
	if l.places == nil {
		l.places = map[string]index.Place{}
	}
	l.places[id] = p
	return nil
}

func (l *shelf) Bookmarks() ([]index.Bookmark, error) { return l.marks, nil }

func (l *shelf) AddBookmark(b index.Bookmark) error {
	for i := range l.marks {
		if l.marks[i].Plan == b.Plan && l.marks[i].Line == b.Line {
			l.marks[i] = b
			return nil
		}
	}
	l.marks = append(l.marks, b)
	return nil
}

func (l *shelf) RemoveBookmark(b index.Bookmark) error {
	for i := range l.marks {
		if l.marks[i] == b {
			l.marks = append(l.marks[:i:i], l.marks[i+1:]...)
			return nil
		}
	}
	return nil
}

func (l *shelf) Visits() ([]index.Visit, error) { return l.visits, nil }

func (l *shelf) AddVisit(v index.Visit) error {
	l.visits = append([]index.Visit{v}, l.visits...)
	return nil
}

func (l *shelf) SetToured() error {
	l.toured = true
	return nil
}

func (l *shelf) RecentQueries() ([]string, error) { return l.recent, nil }

func (l *shelf) AddRecentQuery(query string) error {
	l.recent = append([]string{query}, l.recent...)
	return nil
}
