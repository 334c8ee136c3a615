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

// exporting is something to be exported.
type exporting struct {
	name    string   // of the file, without its format
	formats []string // the formats in words
	hint    string   // what is written where; a file's name
	write   func(w io.Writer, f export.Format, words *export.Words) error
}

// newExport asks in which format a plan is to be exported.
func newExport(s *session, plan *model.Plan) *picker {
	name := fileName(plan.Title)
	if name == "" {
		name = plan.ID
	}
	return newExportOf(s, exporting{
		name: name, formats: s.text.Notes.Formats, hint: s.text.Notes.ExportHint,
		write: func(w io.Writer, f export.Format, words *export.Words) error {
			return export.Plan(w, f, plan, words)
		},
	})
}

// newExportOf asks in which format something is to be written into the current
// folder, and asks again before it writes over a file.
func newExportOf(s *session, x exporting) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: t.Export, empty: t.Export, toggle: s.bind.export}
	var rows []pickRow
	for i, f := range exportFormats {
		rows = append(rows, pickRow{label: x.formats[i], whole: fmt.Sprintf(x.hint, x.name+"."+string(f))})
	}
	p.setRows(rows)
	words := s.exportWords()
	write := func(f export.Format, over bool) tea.Cmd {
		return s.work(func() tea.Msg { return x.toFile(f, words, over) })
	}
	p.choose = func(i int) tea.Cmd { return write(exportFormats[i], false) }
	p.take = func(msg tea.Msg) tea.Cmd {
		m, ok := msg.(exportedMsg)
		switch {
		case !ok:
		case m.err != nil:
			return s.say(s.trouble(m.err))
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

// toFile writes a file into the current folder.
func (x exporting) toFile(f export.Format, words *export.Words, over bool) exportedMsg {
	m := exportedMsg{format: f}
	m.path, m.err = filepath.Abs(x.name + "." + string(f))
	if m.err != nil {
		return m
	}
	var b bytes.Buffer
	if m.err = x.write(&b, f, words); m.err != nil {
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

// fileName is a title as a file name that every system takes; "" where nothing of
// it is left.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return -1
		}
		return r
	}, typeset.Clean(title))
	return strings.Trim(name, " .")
}
