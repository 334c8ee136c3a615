package parse

import "guilan/model"

// works is a text of a column that says what is to be built.
type works struct {
	column, line int
	text         string
	otherwise    string // read where text names nothing
}

// worksAhead is how many texts can wait to be read.
const worksAhead = 64

// nameFacilities names the facilities of the texts that come in from now on, until
// there are no more. That takes a sixth of the reading and no other pass needs it,
// so that it has a core of its own if there is one.
func (r *reading) nameFacilities() <-chan []model.Facility {
	all, named := make(chan works, worksAhead), make(chan []model.Facility, 1)
	r.works = all
	go func() { named <- facilitiesOf(all) }()
	return named
}

// facilitiesOf names each facility once in its column.
func facilitiesOf(all <-chan works) []model.Facility {
	type place struct {
		column int
		name   string
	}
	var found []model.Facility
	seen := map[place]bool{}
	for w := range all {
		names := facilityNames(w.text)
		if len(names) == 0 && w.otherwise != "" {
			names = facilityNames(w.otherwise)
		}
		for _, name := range names {
			if at := (place{w.column, name}); !seen[at] {
				seen[at] = true
				found = append(found, model.Facility{Column: w.column, Name: name, Line: w.line})
			}
		}
	}
	return found
}
