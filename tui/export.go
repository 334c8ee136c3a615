package tui

import (
	"bytes"
	"errors"
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

// exportChoice is something to be exported in one format.
type exportChoice struct {
	label string // what and in which format
	hint  string // what is written where; the file's name
	file  string
	write func(w io.Writer) error
}

// exportedMsg says what became of an export.
type exportedMsg struct {
	choice exportChoice
	path   string
	exists bool // there was such a file already, nothing was written
	err    error
}

// exporting is something to be exported in every format.
type exporting struct {
	name    string   // of the file, without its format
	formats []string // the formats in words
	hint    string   // what is written where; a file's name
	write   func(w io.Writer, f export.Format, words *export.Words) error
}

// choices are those of all formats.
func (x exporting) choices(words *export.Words) []exportChoice {
	choices := make([]exportChoice, len(exportFormats))
	for i, f := range exportFormats {
		file := x.name + "." + string(f)
		choices[i] = exportChoice{
			label: x.formats[i], hint: x.hint, file: file,
			write: func(w io.Writer) error { return x.write(w, f, words) },
		}
	}
	return choices
}

// newExport asks what is to be exported in which format: what is under the
// cursor, or the whole plan.
func newExport(s *session, plan *model.Plan, at spot) *picker {
	t := s.text.Notes
	name := fileName(plan.Title)
	if name == "" {
		name = plan.ID
	}
	whole := exporting{
		name: name, hint: t.ExportHint,
		write: func(w io.Writer, f export.Format, words *export.Words) error {
			return export.Plan(w, f, plan, words)
		},
	}
	for _, format := range t.Formats {
		whole.formats = append(whole.formats, t.WholePlan+format)
	}
	return newExportChoices(s, append(s.partChoices(plan, at), whole.choices(s.exportWords())...))
}

// partChoices are the special column and the section under the cursor.
func (s *session) partChoices(plan *model.Plan, at spot) []exportChoice {
	var choices []exportChoice
	add := func(label string, cited spot, first, end int) {
		cited.plan = plan
		cite := s.cite(cited)
		name := fileName(s.planName(plan.ID) + " " + label)
		choices = append(choices,
			exportChoice{fmt.Sprintf(s.text.Notes.PartFormats[0], label), s.text.Notes.PartHint, name + ".md", func(w io.Writer) error {
				return errors.Join(export.PassageMarkdown(w, plan, first, end), citeBelow(w, cite))
			}},
			exportChoice{fmt.Sprintf(s.text.Notes.PartFormats[1], label), s.text.Notes.PartHint, name + ".txt", func(w io.Writer) error {
				return errors.Join(export.Passage(w, plan, first, end), citeBelow(w, cite))
			}})
	}
	if at.column >= 0 {
		c := plan.Columns[at.column]
		add(s.columnLabel(c), at, c.FirstBlock, c.EndBlock)
	}
	if at.heading >= 0 {
		section := plan.Section(at.heading)
		at.column = -1
		add(headingLabel(plan, at.heading), at, section.First, section.End)
	}
	return choices
}

// citeBelow writes where a passage is from.
func citeBelow(w io.Writer, cite string) error {
	_, err := fmt.Fprintf(w, "\n%s\n", cite)
	return err
}

// newExportOf asks in which format something is to be exported.
func newExportOf(s *session, x exporting) *picker {
	return newExportChoices(s, x.choices(s.exportWords()))
}

// newExportChoices asks what is to be written into the current folder, and asks
// again before it writes over a file.
func newExportChoices(s *session, choices []exportChoice) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: t.Export, empty: t.Export, toggle: s.bind.export}
	var rows []pickRow
	for _, c := range choices {
		rows = append(rows, pickRow{label: c.label, whole: fmt.Sprintf(c.hint, c.file)})
	}
	p.setRows(rows)
	p.choose = func(i int) tea.Cmd { return s.exportTo(choices[i], false) }
	p.take = func(msg tea.Msg) tea.Cmd {
		m, ok := msg.(exportedMsg)
		switch {
		case !ok:
		case m.err != nil:
			return s.say(s.trouble(m.err))
		case m.exists:
			return s.open(newOverwrite(s, m))
		default:
			s.leave(p)
			return s.say(fmt.Sprintf(t.Exported, m.path))
		}
		return nil
	}
	return p
}

// exportTo writes a choice into its file; only if over, also where there is such
// a file.
func (s *session) exportTo(c exportChoice, over bool) tea.Cmd {
	return s.work(func() tea.Msg { return c.toFile(over) })
}

// newOverwrite asks before an export writes over a file.
func newOverwrite(s *session, m exportedMsg) *picker {
	t := s.text.Notes
	p := &picker{s: s, title: fmt.Sprintf(t.Exists, m.path), toggle: s.bind.export}
	p.setRows([]pickRow{{label: t.KeepFile, whole: m.path}, {label: t.Overwrite, whole: m.path}})
	p.choose = func(i int) tea.Cmd {
		s.leave(p)
		if i == 0 {
			return nil
		}
		return s.exportTo(m.choice, true)
	}
	return p
}

// toFile writes a file into the current folder.
func (c exportChoice) toFile(over bool) exportedMsg {
	m := exportedMsg{choice: c}
	m.path, m.err = filepath.Abs(c.file)
	if m.err != nil {
		return m
	}
	var b bytes.Buffer
	if m.err = c.write(&b); m.err != nil {
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
	runes := []rune(name)
	return strings.Trim(string(runes[:min(len(runes), longestName)]), " .")
}

// longestName keeps a name with its ending within the 255 bytes that file systems
// allow.
const longestName = 80
