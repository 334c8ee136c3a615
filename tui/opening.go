package tui

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/tui/typeset"
)

// opening is a store on its way. Its fields may be read once finished is closed;
// done and total at any time.
type opening struct {
	done, total atomic.Int64 // plans read, of how many
	finished    chan struct{}

	store   *index.Store
	infos   []index.Info
	visits  []index.Visit
	toured  bool  // the tour has been shown before
	trouble error // why the store is a temporary one; nil where it is not
	err     error // why there is no store at all
}

// openedMsg says that opening has finished.
type openedMsg struct{}

// openStore begins to open the store, or a temporary one where that fails.
func openStore(ctx context.Context, o Options) *opening {
	open := &opening{finished: make(chan struct{})}
	progress := func(done, total int) {
		open.done.Store(int64(done))
		open.total.Store(int64(total))
	}
	go func() {
		defer close(open.finished)
		open.store, open.err = index.Open(ctx, o.Path, o.Bundled, progress)
		open.readFirst()
		if open.err == nil || ctx.Err() != nil {
			return
		}
		open.trouble = open.err
		open.store, open.err = index.OpenTemporary(ctx, o.Bundled, progress)
		open.readFirst()
	}()
	return open
}

// readFirst reads what the first screen needs, unless the store is not there.
func (o *opening) readFirst() {
	if o.err == nil {
		o.infos, o.err = o.store.Plans()
	}
	if o.err == nil {
		o.visits, o.err = o.store.Visits()
	}
	if o.err == nil {
		o.toured, o.err = o.store.Toured()
	}
}

// opened puts the first screen up when the store is there.
func (r *root) opened() tea.Cmd {
	r.s.hold = false
	if r.opening.err != nil {
		r.typed = nil
		return nil // view says why; only leaving is left
	}
	notice := ""
	if r.opening.trouble != nil {
		notice = fmt.Sprintf(r.s.text.Root.TempStore, r.s.trouble(r.opening.trouble))
		if r.bodyHeight() < noticeRoom {
			r.said = notice
		}
	}
	r.history.begin(r.opening.visits)
	cmds := []tea.Cmd{r.show(r.opening.store, r.opening.infos, notice), r.s.later(probeAfter, probeMsg{})}
	if !r.opening.toured && r.opening.trouble == nil {
		cmds = append(cmds, r.beginTour())
	}
	return tea.Batch(cmds...)
}

// openingLines are the body while the store opens: nothing at first, then how
// far it is, or why there is none.
func (r *root) openingLines() []string {
	t := r.s.text.Root
	if r.opening != nil && !r.s.hold && r.opening.err != nil {
		return wrap(r.s.trouble(r.opening.err), r.w)
	}
	if !r.busy || r.opening == nil {
		return nil
	}
	done, total := int(r.opening.done.Load()), int(r.opening.total.Load())
	if total == 0 {
		return []string{"", "  " + t.Opening}
	}
	return []string{"", "  " + fmt.Sprintf(t.OpeningCount, done, total), "  " + bar(done, total, min(r.w-4, 40))}
}

// bar draws a progress bar of w cells.
func bar(done, total, w int) string {
	full := 0
	w /= typeset.RuneWidth('█')
	if total > 0 {
		full = max(0, min(done*w/total, w))
	}
	return strings.Repeat("█", full) + strings.Repeat("░", max(w-full, 0))
}
