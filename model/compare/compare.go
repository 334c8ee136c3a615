// Package compare puts the same promises of several plans side by side:
// indicators, special columns, service lists, outlines and running text.
//
// What belongs together is decided by meaning and by each plan on its own: an
// indicator has a key that depends on its wording and unit alone, so the order
// in which plans are given changes nothing but the order of the cells.
package compare
