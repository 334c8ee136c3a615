// Package parse reads a plan out of a document: headings, special columns,
// indicator tables, service lists, tasks and facilities.
package parse

import (
	"guilan/model"
	"guilan/model/source"
)

// Version counts up with every change of what Plan returns for some document;
// a store uses it to tell which of its plans an older reader read.
const Version = 1

// Plan reads a document. It never fails: what cannot be understood stays
// paragraph text, and what is doubtful becomes a finding.
func Plan(doc *source.Document) *model.Plan {
	return &model.Plan{Source: doc.Source}
}
