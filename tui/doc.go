// Package tui is the terminal program: one root model, a stack of screens, one
// file a screen, styles, keys and words in one place each.
package tui
