package tui

import (
	"context"
	"errors"
	"os"
	"strings"
	"time"
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"guilan/index"
	"guilan/model"
	"guilan/tui/lang"
	"guilan/tui/typeset"
)

// Options say what the program works on and how.
type Options struct {
	Path    string       // the store's file
	Bundled []index.File // the plans that come with the program
	Lang    string       // "zh" or "en"; "" is Chinese

	// Ambiguous is how the terminal draws characters of ambiguous width
	// (“ ” … ≥ ①): "narrow", "wide", or "" to ask it. What draws the screen takes
	// it from RUNEWIDTH_EASTASIAN in the environment, which must agree.
	Ambiguous string
}

// Run shows the program on the terminal until the user leaves it or ctx ends,
// as it should on a signal. A store that cannot be had does not stop it: it then
// works on a temporary one. ErrWide and ErrNotUTF8 say that the terminal is not
// as the program was told.
func Run(ctx context.Context, o Options) error {
	opened, cancel := context.WithCancel(ctx)
	r := newRoot(lang.Of(o.Lang))
	r.s.clipboard = clipboardOf(os.Getenv)
	r.measureAmbiguous = o.Ambiguous == ""
	typeset.WideAmbiguous(o.Ambiguous == "wide")
	r.await(openStore(opened, o))
	// The renderer draws at most 120 times a second, so that a key shows within
	// one frame of 8 ms.
	program := tea.NewProgram(r, tea.WithoutSignalHandler(), tea.WithFPS(120))
	stop := context.AfterFunc(ctx, func() { program.Send(endMsg{}) })
	_, err := program.Run()
	stop()
	cancel()
	<-r.opening.finished
	if r.opening.store != nil {
		err = errors.Join(err, r.opening.store.Close())
	}
	return errors.Join(err, r.failed)
}

// endMsg asks the program to end as if the user had left it.
type endMsg struct{}

// root is the one tea.Model: it owns the stack of screens and the lines above
// and below them.
type root struct {
	s       *session
	opening *opening // nil where the library was there from the start
	stack   []screen // the drill first; the last one has the keys
	history history

	tour tour

	measureAmbiguous bool  // the terminal is to be asked how wide it draws
	failed           error // why the program ends by itself; nil

	dragging divided // the screen whose divider the mouse moves; nil for none
	w, h     int

	typed  []tea.Msg // keys and pastes that wait while session.hold
	said   string    // the answer in the foot
	after  *afterPlan
	asked  bool // the clock of busy runs
	busy   bool // something has lasted long enough to say so
	frames int  // of the spinner
}

func newRoot(text *lang.Messages) *root {
	s := &session{
		text: text, bind: newBindings(text), look: newStyles(true), later: afterTime,
		marked: map[string]bool{}, read: map[string]*model.Plan{}, left: map[string]int{},
	}
	return &root{s: s}
}

// await lets the program wait for a store; until it is open its fields belong to
// the goroutine that opens it, and keys wait.
func (r *root) await(o *opening) {
	r.opening, r.s.hold = o, true
}

// show puts the first screen up, once there is a library.
func (r *root) show(lib Library, infos []index.Info, notice string) tea.Cmd {
	r.s.lib, r.s.infos = lib, infos
	d := newDrill(r.s)
	d.notice = notice
	return r.push(d)
}

// Init begins to open the store and asks the terminal for its background.
func (r *root) Init() tea.Cmd {
	if r.opening == nil {
		return tea.RequestBackgroundColor
	}
	open := r.opening
	return tea.Batch(tea.RequestBackgroundColor, r.s.work(func() tea.Msg {
		<-open.finished
		return openedMsg{}
	}), r.clock())
}

// Update answers a message, then what the screens asked for in doing so.
func (r *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmds := []tea.Cmd{r.update(msg), r.answerRequests()}
	for len(r.typed) > 0 && !r.s.hold {
		next := r.typed[0]
		r.typed = r.typed[1:]
		cmds = append(cmds, r.update(next), r.answerRequests())
	}
	return r, tea.Batch(append(cmds, r.clock())...)
}

func (r *root) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.w, r.h = msg.Width, msg.Height
		r.resize()
		return nil
	case tea.BackgroundColorMsg:
		r.s.look = newStyles(msg.IsDark())
	case tea.KeyPressMsg:
		if key.Matches(msg, r.s.bind.quitNow) {
			return r.quit()
		}
		if r.probedFirstRow(msg) {
			return nil
		}
		if esc, k, ok := escapeBefore(msg); ok {
			r.typed = append([]tea.Msg{k}, r.typed...)
			msg = esc
		}
		if r.s.hold {
			r.typed = append(r.typed, msg)
			return nil
		}
		return r.press(msg)
	case tea.PasteMsg:
		if r.s.hold {
			r.typed = append(r.typed, msg)
			return nil
		}
		return r.paste(msg)
	case tea.MouseMsg:
		if r.s.hold {
			return nil
		}
		return r.mouse(msg)
	case tourMsg:
		if !r.tour.refused {
			r.tour.step = 1
			r.resize()
		}
		return nil
	case probeMsg:
		return r.probe()
	case tea.CursorPositionMsg:
		return r.probedAt(msg)
	case uv.PrimaryDeviceAttributesEvent:
		r.s.clipboard = r.s.clipboard.learn(msg)
		return nil
	case endMsg:
		return r.quit()
	case tickMsg:
		r.tick()
		return nil
	case doneMsg:
		r.s.jobs--
		return r.update(msg.result)
	case openedMsg:
		return r.opened()
	case troubleMsg:
		r.said = r.s.trouble(msg.err)
	case markedMsg:
		return r.marked(msg)
	case shelfMsg:
		r.s.setShelf(msg.infos)
	case planMsg:
		if msg.err != nil {
			r.said = r.s.trouble(msg.err)
		}
		return r.tell(r.s.keep(msg))
	}
	return r.tell(msg)
}

// tell gives a message to all screens.
func (r *root) tell(msg tea.Msg) tea.Cmd {
	cmds := []tea.Cmd{r.finishAfterPlan(msg)}
	for _, s := range r.stack {
		cmds = append(cmds, s.receive(msg))
	}
	return tea.Batch(cmds...)
}

// escapeBefore takes apart Esc and a key right after it: on a slow line both
// arrive at once and read as the key with Alt. No key of the program needs Alt
// but the arrows to the sides and, in a field, Backspace.
func escapeBefore(k tea.KeyPressMsg) (esc, key tea.KeyPressMsg, ok bool) {
	if k.Mod&^(tea.ModShift|tea.ModCtrl) != tea.ModAlt ||
		k.Code == tea.KeyLeft || k.Code == tea.KeyRight || k.Code == tea.KeyBackspace {
		return k, k, false
	}
	key = tea.KeyPressMsg{Code: k.Code, Mod: k.Mod & tea.ModCtrl}
	switch {
	case key.Mod != 0: // no text
	case k.Mod.Contains(tea.ModShift) && k.ShiftedCode != 0:
		key.Text = string(k.ShiftedCode)
	case unicode.IsPrint(k.Code):
		key.Text = string(k.Code)
	}
	return tea.KeyPressMsg{Code: tea.KeyEscape}, key, true
}

// press gives a key to the screen on top, and answers it where that does not.
func (r *root) press(k tea.KeyPressMsg) tea.Cmd {
	r.said = ""
	r.followTour(k)
	if len(r.stack) == 0 {
		if key.Matches(k, r.s.bind.quit, r.s.bind.cancel) {
			return r.quit()
		}
		return nil
	}
	top := r.top()
	if cmd, ok := top.press(k); ok {
		return cmd
	}
	if isTyping(top) {
		return r.s.say(r.s.noUse(k))
	}
	return r.answer(k)
}

// paste gives pasted text to the screen on top if that has an input field.
func (r *root) paste(msg tea.PasteMsg) tea.Cmd {
	r.said = ""
	if len(r.stack) > 0 && isTyping(r.top()) {
		return r.top().receive(msg)
	}
	return r.s.say(r.s.text.Root.NoPaste)
}

func isTyping(s screen) bool {
	t, ok := s.(typist)
	return ok && t.typing()
}

// answerRequests does what screens asked for.
func (r *root) answerRequests() tea.Cmd {
	var cmds []tea.Cmd
	for len(r.s.asked) > 0 {
		q := r.s.asked[0]
		r.s.asked = r.s.asked[1:]
		if q.leave != nil {
			cmds = append(cmds, r.drop(q.leave))
		}
		switch {
		case q.open != nil:
			cmds = append(cmds, r.push(q.open))
		case q.plan != nil:
			cmds = append(cmds, r.walk(q.plan, q.walk))
		case q.say != "":
			r.said = q.say
		}
	}
	return tea.Batch(cmds...)
}

func (r *root) top() screen { return r.stack[len(r.stack)-1] }

// push puts a screen onto the stack; what it covers is left.
func (r *root) push(s screen) tea.Cmd {
	if _, ok := s.(overlay); ok {
		return r.put(s)
	}
	return tea.Batch(r.depart(), r.put(s))
}

// put puts a screen onto the stack.
func (r *root) put(s screen) tea.Cmd {
	r.stack = append(r.stack, s)
	r.resizeOne(s)
	return s.start()
}

// drop takes a screen and all above it off the stack; the first one stays.
func (r *root) drop(s screen) tea.Cmd {
	var departed tea.Cmd
	for i := len(r.stack) - 1; i > 0; i-- {
		if r.stack[i] == s {
			if i == r.base() {
				departed = r.depart()
			}
			r.stack = r.stack[:i]
		}
	}
	return departed
}

// base is the uppermost screen that is no overlay.
func (r *root) base() int {
	for i := len(r.stack) - 1; i > 0; i-- {
		if _, ok := r.stack[i].(overlay); !ok {
			return i
		}
	}
	return 0
}

// walk closes the overlays and shows a place of a plan: in the screen below them
// if that can go there, else in a reader.
func (r *root) walk(plan *model.Plan, to target) tea.Cmd {
	left := r.depart()
	b := r.base()
	r.stack = r.stack[:b+1]
	if w, ok := r.stack[b].(walker); ok && r.stack[b].here().plan == plan {
		return tea.Batch(left, w.walk(to))
	}
	return tea.Batch(left, r.put(newReader(r.s, plan, to)))
}

// quit ends the program when the screens have kept what they are to keep.
func (r *root) quit() tea.Cmd {
	saves := []tea.Cmd{r.depart()}
	for _, s := range r.stack {
		if k, ok := s.(keeper); ok {
			saves = append(saves, k.save())
		}
	}
	return func() tea.Msg {
		for _, save := range saves {
			if save != nil {
				save() // an error comes too late to be shown
			}
		}
		return tea.QuitMsg{}
	}
}

// resize gives all screens their room.
func (r *root) resize() {
	for _, s := range r.stack {
		r.resizeOne(s)
	}
}

func (r *root) resizeOne(s screen) {
	if o, ok := s.(overlay); ok {
		_, _, w, h := r.room(o)
		s.resize(w, h)
		return
	}
	s.resize(r.w, r.bodyHeight())
}

// bodyHeight is what the lines above and below leave.
func (r *root) bodyHeight() int {
	if r.h < 3 {
		return r.h
	}
	return r.h - 2 - r.tourHeight()
}

// room is where an overlay stands in the body.
func (r *root) room(o overlay) (x, y, w, h int) {
	bw, bh := r.w, r.bodyHeight()
	if bw < 60 || bh < 14 {
		return 0, 0, bw, bh
	}
	w, h = o.wants(bw, bh)
	w, h = min(max(w, 24), bw), min(max(h, 6), bh)
	return (bw - w) / 2, (bh - h) / 3, w, h
}

// fills tells whether an overlay takes the whole body.
func (r *root) fills(o overlay) bool {
	_, _, w, h := r.room(o)
	return w == r.w && h == r.bodyHeight()
}

// View draws the whole screen.
func (r *root) View() tea.View {
	v := tea.View{AltScreen: true, MouseMode: tea.MouseModeCellMotion}
	if r.w < 1 || r.h < 1 {
		return v
	}
	var body []string
	switch {
	case len(r.stack) > 0:
		body, v.Cursor = r.body()
	default:
		body = r.openingLines()
	}
	body = fillLines(body, r.w, r.bodyHeight())
	if r.h >= 3 {
		body = append(append([]string{r.topLine()}, body...), append(r.tourLines(), r.footLine())...)
	}
	v.SetContent(strings.Join(body, "\n"))
	return v
}

// body draws the screens, the overlays above the one that they belong to.
func (r *root) body() ([]string, *tea.Cursor) {
	b := r.base()
	lines := strings.Split(r.stack[b].view(), "\n")
	cursor := r.stack[b].cursor()
	dx, dy := 0, 0
	for _, s := range r.stack[b+1:] {
		x, y, _, _ := r.room(s.(overlay))
		above(lines, strings.Split(s.view(), "\n"), x, y, r.w)
		cursor, dx, dy = s.cursor(), x, y
	}
	if cursor == nil {
		return lines, nil
	}
	c := *cursor
	c.X += dx
	c.Y += dy
	if r.h >= 3 {
		c.Y++ // the top line
	}
	return lines, &c
}

// Work shows after slow, and moves on every step.
const (
	slow = 200 * time.Millisecond
	step = 100 * time.Millisecond
)

var spinner = []string{"|", "/", "-", "\\"}

// tickMsg is the clock of what is under way.
type tickMsg struct{}

// clock starts the clock when work begins.
func (r *root) clock() tea.Cmd {
	if r.asked || r.s.jobs == 0 {
		return nil
	}
	r.asked = true
	wait := slow
	if r.busy {
		wait = step
	}
	return r.s.later(wait, tickMsg{})
}

// tick moves the spinner on; Update starts the clock again while work lasts.
func (r *root) tick() {
	r.asked = false
	r.busy = r.s.jobs > 0
	r.frames++
}
