package tui

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/tui/typeset"
)

// exportFormat is one way in which a plan is written to a file.
type exportFormat struct {
	ext   string
	write func(io.Writer, *model.Plan) error
}

// exportFormats are in the order of the catalogue's names for them.
var exportFormats = []exportFormat{}

// exportedMsg says what became of an export.
type exportedMsg struct {
	format int
	path   string
	exists bool // there was such a file already, nothing was written
	err    error
}

// newExport asks in which format a plan is to be written into the current
// folder, and asks again before it writes over a file.
func newExport(s *session, plan *model.Plan) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: t.Export, empty: t.Export, toggle: s.bind.export}
	name := fileName(plan)
	var rows []pickRow
	for i, f := range exportFormats {
		rows = append(rows, pickRow{label: t.Formats[i], whole: t.ExportHint + "：" + name + f.ext})
	}
	p.setRows(rows)
	write := func(format int, over bool) tea.Cmd {
		return s.work(func() tea.Msg { return writePlan(plan, name, format, over) })
	}
	p.choose = func(i int) tea.Cmd { return write(i, false) }
	p.take = func(msg tea.Msg) tea.Cmd {
		m, ok := msg.(exportedMsg)
		switch {
		case !ok:
		case m.err != nil:
			return s.say(fmt.Sprintf(s.text.Root.Trouble, m.err))
		case m.exists:
			return s.open(newOverwrite(s, m, write))
		default:
			s.leave(p)
			return s.say(fmt.Sprintf(t.Exported, m.path))
		}
		return nil
	}
	return p
}

// newOverwrite asks before an export writes over a file.
func newOverwrite(s *session, m exportedMsg, write func(format int, over bool) tea.Cmd) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: fmt.Sprintf(t.Exists, m.path), toggle: s.bind.export}
	p.setRows([]pickRow{{label: t.KeepFile, whole: m.path}, {label: t.Overwrite, whole: m.path}})
	p.choose = func(i int) tea.Cmd {
		s.leave(p)
		if i == 0 {
			return nil
		}
		return write(m.format, true)
	}
	return p
}

// writePlan writes a plan into the current folder.
func writePlan(plan *model.Plan, name string, format int, over bool) exportedMsg {
	m := exportedMsg{format: format}
	f := exportFormats[format]
	m.path, m.err = filepath.Abs(name + f.ext)
	if m.err != nil {
		return m
	}
	var b bytes.Buffer
	if m.err = f.write(&b, plan); m.err != nil {
		return m
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if over {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	file, err := os.OpenFile(m.path, flags, 0o644)
	if os.IsExist(err) {
		m.exists = true
		return m
	}
	if err != nil {
		m.err = err
		return m
	}
	_, m.err = file.Write(b.Bytes())
	if err := file.Close(); m.err == nil {
		m.err = err
	}
	return m
}

// fileName is a plan's title as a file name that every system takes, its id
// where it has no title.
func fileName(plan *model.Plan) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return -1
		}
		return r
	}, typeset.Clean(plan.Title))
	name = strings.Trim(name, " .")
	if name == "" {
		return plan.ID
	}
	return name
}
