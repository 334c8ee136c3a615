package index

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode"

	"guilan/model"
)

// kind is the kind of a name, in the order in which kinds are shown at equal
// match.
type kind uint8

const (
	serviceKind kind = iota
	facilityKind
	taskKind
	indicatorKind
	headingKind
	kinds
)

var kindNames = [kinds]string{"service", "facility", "task", "indicator", "heading"}

// kindsOf returns the kinds that a scope takes in, as a set of bits.
func kindsOf(scope Scope) uint8 {
	switch scope {
	case Text:
		return 0
	case Indicators:
		return 1 << indicatorKind
	case Headings:
		return 1 << headingKind
	case All:
		return 1<<kinds - 1
	}
	return 1<<serviceKind | 1<<facilityKind | 1<<taskKind
}

// occurrence is a place where a name stands.
type occurrence struct {
	member  int // the plan's place in its segment
	kind    kind
	column  int // index in Plan.Columns; -1 outside of columns
	heading int // index in Plan.Outline of the deepest heading above; -1 for none
	line    int
}

// eachName calls fn with every name of a plan that can be found. A service, task
// and facility of the same name in the same column are one.
func eachName(p *model.Plan, fn func(name string, o occurrence)) {
	type place struct {
		name    string
		column  int
		project bool
	}
	seen := map[place]bool{}
	add := func(name string, o occurrence) {
		if name = cleanName(name); name == "" {
			return
		}
		if o.kind != headingKind {
			at := place{name, o.column, o.kind < indicatorKind}
			if seen[at] {
				return
			}
			seen[at] = true
			o.heading = -1
			if o.column >= 0 && o.column < len(p.Columns) {
				o.heading = p.Columns[o.column].Heading
			}
		}
		fn(name, o)
	}
	for _, s := range p.Services {
		for _, item := range s.Items {
			add(item, occurrence{kind: serviceKind, column: s.Column, line: s.Line})
		}
	}
	for _, f := range p.Facilities {
		add(f.Name, occurrence{kind: facilityKind, column: f.Column, line: f.Line})
	}
	for _, t := range p.Tasks {
		add(t.Title, occurrence{kind: taskKind, column: t.Column, line: t.Line})
	}
	for _, i := range p.Indicators {
		add(i.Name, occurrence{kind: indicatorKind, column: i.Column, line: i.Line})
	}
	for i, h := range p.Outline {
		above := -1
		if path := p.Path(i); len(path) > 1 {
			above = path[len(path)-2]
		}
		add(h.Title, occurrence{kind: headingKind, column: -1, heading: above, line: h.Line})
	}
	for i, c := range p.Columns {
		add(c.Title, occurrence{kind: headingKind, column: i, heading: c.Heading, line: c.StartLine})
	}
}

// cleanName takes control characters, and white space other than single spaces
// inside, out of a name.
func cleanName(name string) string {
	plain := true
	for _, r := range name {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			plain = false
			break
		}
	}
	if plain {
		return name
	}
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, name)
	return strings.Join(strings.Fields(name), " ")
}

// A name index is one run of bytes:
//
//	number of names         uint32
//	length of the codes     uint32
//	length of the entries   uint32
//	plans with each name    uint32 each, a bit for each member of the segment
//	flags of each name      one byte each: its kinds, and separated
//	end of each name's code uint32 each
//	end of each entry       uint32 each
//	codes                   of each name's key, a byte for each character
//	entries                 name (with its length before it) and occurrences
//	postings                of the letters and characters of the names
//
// Names are numbered by the length of their key, shorter ones first, which is
// the order in which equal matches are wanted. In the postings, a Chinese
// character stands for itself, and a letter a-z for itself and for every
// character that has a reading with it at its beginning; each a second time, with
// atBeginning, for the names that begin with it.
//
// The codes tell at a glance of most names that they do not match (see screen).
type nameIndex struct {
	plans, flags, codeEnds, ends, codes, entries []byte
	postings                                     postings
	count                                        int
}

// separated marks the flags of names with a character that sahilm/fuzzy takes for
// the end of a word.
const (
	separated  = 1 << 7
	separators = `/-_ .\\`
)

// atBeginning marks the terms of characters that names begin with.
const atBeginning = 1 << 31

// buildNames makes the name index of some plans.
func buildNames(plans []*model.Plan) []byte {
	type entry struct {
		name        string
		length      int
		occurrences []occurrence
	}
	byName := map[string]*entry{}
	var entries []*entry
	var key nameKey
	for member, p := range plans {
		eachName(p, func(name string, o occurrence) {
			e := byName[name]
			if e == nil {
				key.set(name)
				e = &entry{name: name, length: len(key.runes)}
				byName[name] = e
				entries = append(entries, e)
			}
			o.member = member
			e.occurrences = append(e.occurrences, o)
		})
	}
	slices.SortFunc(entries, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.length, b.length), cmp.Compare(a.name, b.name))
	})

	var masks, flagSets, codeEnds, ends, codes, bodies []byte
	var terms []posting
	for i, e := range entries {
		var mask uint32
		var flags uint8
		if strings.ContainsAny(e.name, separators) {
			flags = separated
		}
		bodies = binary.AppendUvarint(bodies, uint64(len(e.name)))
		bodies = append(bodies, e.name...)
		for _, o := range e.occurrences {
			mask |= 1 << o.member
			flags |= 1 << o.kind
			bodies = appendOccurrence(bodies, o)
		}
		masks = binary.LittleEndian.AppendUint32(masks, mask)
		flagSets = append(flagSets, flags)
		ends = binary.LittleEndian.AppendUint32(ends, uint32(len(bodies)))
		key.set(e.name)
		first := len(terms)
		for k, r := range key.runes {
			codes = append(codes, pinyin().codeOf(r))
			terms = append(terms, newPosting(uint32(r), uint32(i)))
			for initials := pinyin().readingsOf(r).initials; initials != 0; initials &= initials - 1 {
				terms = append(terms, newPosting(uint32(firstLetter(initials)), uint32(i)))
			}
			if k == 0 {
				for _, t := range slices.Clone(terms[first:]) {
					terms = append(terms, t|atBeginning<<32)
				}
			}
		}
		codeEnds = binary.LittleEndian.AppendUint32(codeEnds, uint32(len(codes)))
	}

	b := binary.LittleEndian.AppendUint32(nil, uint32(len(entries)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(codes)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(bodies)))
	for _, part := range [][]byte{masks, flagSets, codeEnds, ends, codes, bodies} {
		b = append(b, part...)
	}
	return appendPostings(b, terms, len(entries))
}

func appendOccurrence(b []byte, o occurrence) []byte {
	b = append(b, byte(o.member), byte(o.kind))
	b = binary.AppendVarint(b, int64(o.column))
	b = binary.AppendVarint(b, int64(o.heading))
	return binary.AppendVarint(b, int64(o.line))
}

// openNames reads a name index; it keeps b.
func openNames(b []byte) (nameIndex, error) {
	var x nameIndex
	if len(b) < 12 {
		return x, errRecord
	}
	x.count = int(binary.LittleEndian.Uint32(b))
	codes := int(binary.LittleEndian.Uint32(b[4:]))
	entries := int(binary.LittleEndian.Uint32(b[8:]))
	b = b[12:]
	if x.count > len(b)/13 || codes > len(b)-13*x.count || entries > len(b)-13*x.count-codes {
		return x, errRecord
	}
	for _, part := range []struct {
		of     *[]byte
		length int
	}{
		{&x.plans, 4 * x.count}, {&x.flags, x.count}, {&x.codeEnds, 4 * x.count}, {&x.ends, 4 * x.count},
		{&x.codes, codes}, {&x.entries, entries},
	} {
		*part.of, b = b[:part.length], b[part.length:]
	}
	var err error
	x.postings, err = openPostings(b, x.count)
	return x, err
}

// planSet returns the members of the segment that have name i.
func (x nameIndex) planSet(i int) uint32 { return binary.LittleEndian.Uint32(x.plans[4*i:]) }

// codesOf returns the codes of the key of name i.
func (x nameIndex) codesOf(i int) ([]byte, error) { return cutOut(x.codes, x.codeEnds, i) }

func (x nameIndex) entry(i int) (name, occurrences []byte, err error) {
	b, err := cutOut(x.entries, x.ends, i)
	if err != nil {
		return nil, nil, err
	}
	length, n := binary.Uvarint(b)
	if n <= 0 || length > uint64(len(b)-n) {
		return nil, nil, errRecord
	}
	b = b[n:]
	return b[:length], b[length:], nil
}

// occurrences returns the places of name i.
func (x nameIndex) occurrences(i int) ([]occurrence, error) {
	_, b, err := x.entry(i)
	if err != nil {
		return nil, err
	}
	var all []occurrence
	for len(b) > 0 {
		if len(b) < 2 || b[0] >= segmentPlans || kind(b[1]) >= kinds {
			return nil, errRecord
		}
		o := occurrence{member: int(b[0]), kind: kind(b[1])}
		b = b[2:]
		for _, field := range []*int{&o.column, &o.heading, &o.line} {
			v, n := binary.Varint(b)
			if n <= 0 {
				return nil, errRecord
			}
			*field = int(v)
			b = b[n:]
		}
		all = append(all, o)
	}
	return all, nil
}
