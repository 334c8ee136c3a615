package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"guilan/index"
	"guilan/model/source"
	"guilan/tui/lang"
)

// Explain words an error for the user. An error that has no words in the
// catalogue is said in its own, with known false.
func Explain(err error, text *lang.Messages) (words string, known bool) {
	t := &text.Trouble
	var store *index.StoreError
	var plan *index.PlanError
	switch {
	case errors.As(err, &plan):
		return explainPlan(plan, t), true
	case errors.As(err, &store):
		return explainStore(store, t)
	case errors.Is(err, ErrNotUTF8):
		return t.NotUTF8, true
	case errors.Is(err, tea.ErrProgramPanic):
		return t.Panic, true
	case errors.Is(err, context.Canceled):
		return t.Stopped, true
	case errors.Is(err, source.ErrEmpty):
		return t.Empty, true
	case errors.Is(err, source.ErrNotText):
		return t.NotText, true
	case errors.Is(err, index.ErrBadID):
		return t.BadID, true
	}
	return err.Error(), false
}

// explainPlan says which plans a name could mean.
func explainPlan(err *index.PlanError, t *lang.Trouble) string {
	names := make([]string, len(err.Candidates))
	for i, c := range err.Candidates {
		names[i] = strings.TrimSpace(c.ID + " " + c.Region)
	}
	format := t.Unknown
	if errors.Is(err, index.ErrAmbiguousPlan) {
		format = t.Ambiguous
	}
	return fmt.Sprintf(format, err.Name, strings.Join(names, "、"))
}

// explainStore says what is wrong with the store and what to do.
func explainStore(err *index.StoreError, t *lang.Trouble) (string, bool) {
	for _, kind := range []struct {
		is   error
		text string
	}{
		{index.ErrBusy, t.Busy},
		{index.ErrNewerSchema, t.Newer},
		{index.ErrNotStore, t.NotStore},
		{index.ErrDamaged, t.Damaged},
		{index.ErrUnwritable, t.Unwritable},
		{index.ErrUnreadable, t.Unreadable},
		{index.ErrMissing, t.Missing},
	} {
		if errors.Is(err, kind.is) {
			return fmt.Sprintf(kind.text, err.Path), true
		}
	}
	return err.Error(), false
}

// trouble is Explain for the screen, where an error needs to be told from an
// answer.
func (s *session) trouble(err error) string {
	words, known := Explain(err, s.text)
	if !known {
		return fmt.Sprintf(s.text.Trouble.Other, words)
	}
	return words
}
