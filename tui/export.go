package tui

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"guilan/model"
	"guilan/model/export"
	"guilan/tui/lang"
	"guilan/tui/typeset"
)

// exportFormats are in the order of the catalogue's names for them; a format is
// the end of the file's name too.
var exportFormats = []export.Format{export.Markdown, export.CSV, export.XLSX, export.JSON}

// exportWords are the words that an export adds, in the user's language.
func (s *session) exportWords() *export.Words {
	if s.text == &lang.English {
		return &export.English
	}
	return &export.Chinese
}

// exportedMsg says what became of an export.
type exportedMsg struct {
	format export.Format
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
		rows = append(rows, pickRow{label: t.Formats[i], whole: fmt.Sprintf(t.ExportHint, name+"."+string(f))})
	}
	p.setRows(rows)
	words := s.exportWords()
	write := func(f export.Format, over bool) tea.Cmd {
		return s.work(func() tea.Msg { return writePlan(plan, f, words, name, over) })
	}
	p.choose = func(i int) tea.Cmd { return write(exportFormats[i], false) }
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
func newOverwrite(s *session, m exportedMsg, write func(f export.Format, over bool) tea.Cmd) *picker {
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
func writePlan(plan *model.Plan, f export.Format, words *export.Words, name string, over bool) exportedMsg {
	m := exportedMsg{format: f}
	m.path, m.err = filepath.Abs(name + "." + string(f))
	if m.err != nil {
		return m
	}
	var b bytes.Buffer
	if m.err = export.Plan(&b, f, plan, words); m.err != nil {
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
