package parse

// The words of a heading that has lost its number can stand elsewhere as well, as
// the name of a domain in a list or a table. Where the contents list a title once
// and the body has it on several lines, this pass tells which line is the heading.

// titlePlace is a line that has the title of an entry of the contents.
type titlePlace struct {
	piece, entry int
	numbered     bool
	weight       int // how much it looks like a heading
}

// markRepeated marks the lines without number that are no headings though the
// contents list their words: the heading has its number elsewhere, or the line does
// not fit the order in which the contents list all of them.
func (s *sequence) markRepeated() {
	places := s.titlePlaces()
	numbered, bareLines := map[int]bool{}, map[int]int{}
	for _, p := range places {
		if p.numbered {
			numbered[p.entry] = true
		} else {
			bareLines[p.entry]++
		}
	}
	var inOrder map[int]int
	for _, p := range places {
		if p.numbered || !numbered[p.entry] && bareLines[p.entry] == 1 {
			continue
		}
		if inOrder == nil {
			inOrder = heaviestOrder(places, len(s.r.contents))
		}
		at, found := inOrder[p.entry]
		if numbered[p.entry] || found && at != p.piece {
			s.r.pieces[p.piece].repeated = true
		}
	}
}

// titlePlaces returns the lines that have a title of the contents, and its number
// or none. Titles that the contents list twice are left out.
func (s *sequence) titlePlaces() []titlePlace {
	if len(s.r.contents) == 0 {
		return nil
	}
	entries := map[string]int{}
	for i, e := range s.r.contents {
		if _, twice := entries[e.key]; twice {
			entries[e.key] = -1
		} else if !e.isCol {
			entries[e.key] = i
		}
	}
	var places []titlePlace
	for i := range s.r.pieces {
		p := &s.r.pieces[i]
		if p.grid != nil || p.judged && !p.begins || !short(p.text, longestTitle) {
			continue
		}
		if place, ok := s.titlePlace(i, entries); ok {
			places = append(places, place)
		}
	}
	return places
}

func (s *sequence) titlePlace(i int, entries map[string]int) (titlePlace, bool) {
	text := s.r.pieces[i].text
	m, numbered := readMark(text)
	if numbered {
		text, _ = standing(m)
	}
	at, ok := entries[bare(text)]
	switch {
	case !ok || at < 0:
		return titlePlace{}, false
	case numbered:
		return titlePlace{i, at, true, 6}, m.style == s.r.contents[at].style
	case !s.followed(i):
		return titlePlace{}, false
	}
	place := titlePlace{i, at, false, 3}
	if longSentence(s.r.pieces[i+1].text) {
		place.weight++
	}
	if i > 0 {
		if _, below := readColumnTitle(s.r.pieces[i-1].text); below {
			place.weight -= 2
		}
	}
	return place, true
}

// heaviestOrder returns those of the places that follow each other as the contents
// list their entries, the most and the likeliest of them, by entry. Of equal ones
// the later are taken: lists that give an overview stand in front.
func heaviestOrder(places []titlePlace, entries int) map[int]int {
	type chain struct {
		weight int
		next   int // the place behind the first, -1 for none
	}
	chains := make([]chain, len(places)) // from each place on
	best := make([]int, entries)         // the heaviest chain that begins with an entry
	for i := range best {
		best[i] = -1
	}
	heaviest := func(from int) int {
		found := -1
		for _, c := range best[from:] {
			if c >= 0 && (found < 0 || chains[c].weight > chains[found].weight) {
				found = c
			}
		}
		return found
	}
	for i := len(places) - 1; i >= 0; i-- {
		p := places[i]
		chains[i] = chain{weight: p.weight, next: heaviest(p.entry + 1)}
		if next := chains[i].next; next >= 0 {
			chains[i].weight += chains[next].weight
		}
		if best[p.entry] < 0 || chains[i].weight > chains[best[p.entry]].weight {
			best[p.entry] = i
		}
	}
	order := map[int]int{}
	for i := heaviest(0); i >= 0; i = chains[i].next {
		order[places[i].entry] = places[i].piece
	}
	return order
}
