// Package parse reads a plan out of a document: headings, special columns,
// indicator tables, service lists, tasks and facilities.
//
// It is a pipeline of passes over the document's lines. Each pass works by
// evidence that the text itself gives (numbers that count up, contents that list
// what must come, counts that a list states), records what it mends as a repair
// and what it cannot decide as a finding.
package parse

import (
	"guilan/model"
	"guilan/model/source"
)

// Version counts up with every change of what Plan returns for some document;
// a store uses it to tell which of its plans an older reader read.
const Version = 5

// Plan reads a document. It never fails: what cannot be understood stays
// paragraph text, and what is doubtful becomes a finding.
func Plan(doc *source.Document) *model.Plan {
	r := newReading(doc)
	r.joinFragments() // a document site's cuts
	r.takePages()     // page numbers and running headers
	r.takeContinued() // titles of tables that go on
	r.takeContents()
	r.takeTables()
	r.mendHeadings() // numbers and titles on two lines
	r.joinLines()
	r.unmark()
	r.headings()
	r.takeFront(r.contentsLine())
	r.takeBack()
	columns := r.findColumns()
	named := r.nameFacilities() // beside the passes that follow
	r.assemble(columns)
	close(r.works)
	r.metadata()
	r.collectLeads()
	r.checkContents()
	r.checkText()
	r.checkProse()
	r.plan.Facilities = <-named
	r.finish()
	return r.plan
}
