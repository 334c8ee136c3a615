package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/seeds"
	"guilan/tui/lang"
)

func bundledPlans() []index.File {
	var files []index.File
	for _, s := range seeds.Manifest {
		files = append(files, index.File{Name: s.File, Data: s.Data(), ID: s.ID})
	}
	return files
}

// openDrive starts the program on a store and waits until it is open.
func openDrive(t *testing.T, path string, w, h int) *drive {
	t.Helper()
	r := newRoot(lang.Of("zh"))
	r.await(openStore(t.Context(), Options{Path: path, Bundled: bundledPlans()}))
	r.asked = true
	r.s.later = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		return func() tea.Msg { return msg }
	}
	t.Cleanup(func() {
		if <-r.opening.finished; r.opening.store != nil {
			r.opening.store.Close()
		}
	})
	d := &drive{t: t, r: r}
	d.update(tea.WindowSizeMsg{Width: w, Height: h})
	d.run(r.Init())
	d.settle()
	return d
}

// From the first start to the bundled plans, through a real store.
func TestBundledPlans(t *testing.T) {
	d := openDrive(t, filepath.Join(t.TempDir(), "new", "plans.db"), 80, 24)
	for _, s := range seeds.Manifest {
		info, _ := d.r.s.info(s.ID)
		if shown := d.screen(); info.Title == "" || !strings.Contains(shown, info.Region) || info.Region == "" && !strings.Contains(shown, info.Title) {
			t.Errorf("%s is not on the shelf:\n%s", s.ID, d.screen())
		}
	}
	d.press("down", "down", "down", "right")
	for range 9 {
		if strings.HasPrefix(d.what(), "第三章") {
			break
		}
		d.press("down")
	}
	d.press("right", "down", "down", "right", "down", "right")
	if !strings.Contains(d.screen(), "淮北市") || !strings.Contains(d.screen(), "╭ 专栏") {
		t.Errorf("→ ↓ → does not lead to a column of 淮北市:\n%s", d.screen())
	}
	d.press("/").typeText("河西新城").press("tab")
	if !strings.Contains(d.screen(), "河西新城") || d.r.top().(*palette).list.n == 0 {
		t.Fatalf("河西新城 is not found in the text:\n%s", d.screen())
	}
	if d.press("enter"); !strings.Contains(d.screen(), "河西新城") {
		t.Errorf("Enter does not show the place:\n%s", d.screen())
	}
}

// A store that cannot be had is said in one line; the program works on a
// temporary one.
func TestStoreInTrouble(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "letter.txt")
	if err := os.WriteFile(foreign, []byte(strings.Repeat("This is no store. ", 999)), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, want string }{
		"a folder":                   {dir, "不是规划库"},
		"another file":               {foreign, "不是规划库"},
		"a file in a folder's place": {filepath.Join(foreign, "plans.db"), "--db"},
	} {
		t.Run(name, func(t *testing.T) {
			d := openDrive(t, c.path, 160, 24)
			shown := d.screen()
			if !strings.Contains(shown, c.want) || !strings.Contains(shown, "临时库") {
				t.Errorf("nothing clear is said:\n%s", shown)
			}
			if len(d.r.s.infos) != len(seeds.Manifest) || !strings.Contains(shown, "宿州市") {
				t.Errorf("the bundled plans are not there:\n%s", shown)
			}
			checkFrame(t, d, 160, 24)
			if small := openDrive(t, c.path, 20, 6).screen(); strings.Contains(small, "q 退出") {
				t.Errorf("the smallest window does not begin with what is wrong:\n%s", small)
			}
		})
	}
}

// While a store opens the screen is quiet at first, then shows how far it is; keys
// wait.
func TestOpeningShowsHowFarItIs(t *testing.T) {
	r := newRoot(lang.Of("zh"))
	r.await(&opening{finished: make(chan struct{})})
	r.s.jobs = 1
	d := &drive{t: t, r: r}
	r.asked = true
	d.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if shown := d.screen(); strings.Contains(shown, "正在") {
		t.Errorf("at first:\n%s", shown)
	}
	r.tick()
	r.opening.done.Store(2)
	r.opening.total.Store(5)
	if shown := d.screen(); !strings.Contains(shown, "正在读入规划 2/5") || !strings.Contains(shown, "█") {
		t.Errorf("after a while:\n%s", shown)
	}
	checkFrame(t, d, 80, 24)
	d.update(keyNamed(t, "down"))
	if len(r.typed) != 1 {
		t.Error("a key typed during opening is lost")
	}
}

// Where not even a temporary store can be had the program says why and can be
// left.
func TestNoStoreAtAll(t *testing.T) {
	r := newRoot(lang.Of("zh"))
	r.await(&opening{finished: make(chan struct{}), err: errors.New("no space left on device")})
	r.asked = true
	d := &drive{t: t, r: r}
	d.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.update(openedMsg{})
	if !strings.Contains(d.screen(), "no space left on device") {
		t.Errorf("nothing says why:\n%s", d.screen())
	}
	if d.press("q"); !d.left {
		t.Error("q does not leave")
	}
}

// failingLibrary cannot read its plans.
type failingLibrary struct{ *shelf }

func (failingLibrary) Search(context.Context, index.Query) ([]index.Hit, error) {
	return nil, &index.StoreError{Path: "plans.db", Kind: index.ErrBusy}
}

func TestTroubleIsSaid(t *testing.T) {
	l := walkedShelf()
	d := newDrive(t, failingLibrary{l}, 80, 24, "zh").press("/").typeText("清")
	if !strings.Contains(d.screen(), "另一个程序正占用规划库 plans.db") {
		t.Errorf("a search in a busy store:\n%s", d.screen())
	}
	d.press("esc")
	l.plans[2].ID = "gone"
	d.press("down", "down", "right")
	if !strings.Contains(d.screen(), "no such plan") || d.r.s.hold {
		t.Errorf("a plan that cannot be read:\n%s", d.screen())
	}
}

// Work that lasts is shown, and only then.
func TestWorkThatLastsIsShown(t *testing.T) {
	d := newDrive(t, inventedShelf(), 80, 24, "zh")
	d.r.s.jobs = 1
	if strings.Contains(d.screen(), "正在处理") {
		t.Error("work shows before it lasts")
	}
	if d.r.tick(); !strings.Contains(d.screen(), "正在处理") {
		t.Errorf("work does not show:\n%s", d.screen())
	}
	d.r.s.jobs = 0
	if d.r.tick(); strings.Contains(d.screen(), "正在处理") {
		t.Error("work that is done still shows")
	}
}

// On a slow line Esc and the key after it arrive at once.
func TestEscapeRightBeforeAKey(t *testing.T) {
	for _, k := range []tea.KeyPressMsg{
		{Code: '!', Mod: tea.ModAlt},
		{Code: 'b', ShiftedCode: 'B', Mod: tea.ModAlt | tea.ModShift},
		{Code: 'o', Mod: tea.ModAlt},
		{Code: 'o', Mod: tea.ModAlt | tea.ModCtrl},
		{Code: tea.KeyDown, Mod: tea.ModAlt},
		{Code: tea.KeyEnter, Mod: tea.ModAlt},
		{Code: tea.KeyEscape, Mod: tea.ModAlt},
	} {
		_, key, ok := escapeBefore(k)
		if !ok {
			t.Errorf("%s is not taken apart", k)
		}
		one := newDrive(t, walkedShelf(), 80, 24, "zh").press("?")
		two := newDrive(t, walkedShelf(), 80, 24, "zh").press("?", "esc")
		one.update(k)
		two.update(key)
		one.settle()
		two.settle()
		if one.screen() != two.screen() {
			t.Errorf("%s:\n%s\none after the other:\n%s", k, one.screen(), two.screen())
		}
	}
}

// Where the user left off is kept when the program ends.
func TestLeavingKeepsThePlace(t *testing.T) {
	for _, leave := range []string{"q", "ctrl+c"} {
		l := inventedShelf()
		d := newDrive(t, l, 80, 24, "zh")
		d.r.s.later = func(time.Duration, tea.Msg) tea.Cmd { return nil } // nothing rests long enough
		d.press("right", "right", "down", "down", "down", leave)
		if place, ok, _ := l.LastPlace("qinghe"); !ok || place.Line == 0 || !d.left {
			t.Errorf("after %s the place is %+v, %v", leave, place, ok)
		}
	}
}

// BenchmarkFirstFrame opens a store that is there and draws the first frame.
func BenchmarkFirstFrame(b *testing.B) {
	o := Options{Path: filepath.Join(b.TempDir(), "plans.db"), Bundled: bundledPlans()}
	<-openStore(b.Context(), o).finished // makes the store
	for b.Loop() {
		r := newRoot(lang.Of("zh"))
		r.await(openStore(b.Context(), o))
		r.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
		<-r.opening.finished
		r.Update(openedMsg{})
		if r.View().Content == "" {
			b.Fatal("an empty frame")
		}
	}
}
