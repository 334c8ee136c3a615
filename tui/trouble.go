package tui

import (
	"errors"
	"fmt"

	"guilan/index"
)

// trouble words an error for the user.
func (s *session) trouble(err error) string {
	t := s.text.Root
	var store *index.StoreError
	if !errors.As(err, &store) {
		return fmt.Sprintf(t.Trouble, err)
	}
	for _, known := range []struct {
		kind error
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
		if errors.Is(err, known.kind) {
			return fmt.Sprintf(known.text, store.Path)
		}
	}
	return fmt.Sprintf(t.Trouble, err)
}
