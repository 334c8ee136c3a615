package tui

import "fmt"

// trouble words an error for the user.
func (r *root) trouble(err error) string {
	return fmt.Sprintf(r.s.text.Root.Trouble, err)
}
