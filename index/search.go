package index

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
)

// Scope is the kind of things that a search looks for.
type Scope string

// The scopes of a search.
const (
	Projects   Scope = "projects" // services, tasks, facilities
	Text       Scope = "text"
	Indicators Scope = "indicators"
	Headings   Scope = "headings" // of chapters, sections and columns
	All        Scope = "all"
)

// Query is what to look for.
//
// In Text, white space does not count, nor do width and case of Latin letters.
// Names are found by characters, pinyin, initials or a mix of them, with gaps;
// the text itself by characters, without gaps. "@宿州" anywhere in it looks only
// in plans whose id or region begins so, also in pinyin.
type Query struct {
	Text    string
	Scope   Scope    // "" is Projects
	Plans   []string // ids to look in; none means all
	Current string   // id of the plan that comes first at equal match; ""
	Limit   int      // 0 means 20
}

// Hit is one thing found.
type Hit struct {
	Kind    string // service, task, facility, indicator, heading, text
	Name    string // the matching name; for text, a snippet around the match
	Plan    string // id
	Region  string
	Column  string // title with its number: "专栏4 义务教育提质扩容工程"; ""
	Section string // title of the deepest heading above; ""
	Line    int    // source line, of the match itself for text
	Matched []int  // rune indexes in Name
	Score   int    // never higher than that of the hit before
	Via     string // text, or pinyin where some character was matched by its reading

	// For text: the match is the characters Start to End, counted in runes, of
	// the text of Plan.Body[Block]. For others Block is -1.
	Block, Start, End int
}

const textKind = "text"

// Ways in which a hit matched.
const (
	viaText   = "text"
	viaPinyin = "pinyin"
)

const defaultLimit = 20

// scores are what the classes of matches weigh in Hit.Score; between them there
// is room for what sahilm/fuzzy says. Text stands before names that match only
// in scattered characters.
var scores = [noMatch]int{60_000, 50_000, 40_000, 30_000, 10_000}

const textScore = 20_000

// Search finds what a query asks for, best first: whole names, names that begin
// with it, hold it in one piece, in pieces that begin with words, in scattered
// pieces; of equal ones by what sahilm/fuzzy thinks of them, shorter names
// first, the current plan first, and then in the order of the shelf. A query
// that asks for nothing finds nothing.
func (s *Store) Search(ctx context.Context, q Query) ([]Hit, error) {
	if q.Limit <= 0 {
		q.Limit = defaultLimit
	}
	text, places := splitPlaces(q.Text)
	q.Text = text
	allowed, err := s.plansToSearch(q.Plans, places)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	if kinds := kindsOf(q.Scope); kinds != 0 {
		if hits, err = s.searchNames(ctx, q, kinds, allowed); err != nil {
			return nil, s.searchError(err)
		}
	}
	if q.Scope == Text || q.Scope == All {
		found, err := s.searchText(ctx, q, allowed)
		if err != nil {
			return nil, s.searchError(err)
		}
		hits = mixIn(hits, found)
	}
	return hits[:min(len(hits), q.Limit)], nil
}

// searchError tells a damaged index from other errors.
func (s *Store) searchError(err error) error {
	if errors.Is(err, errRecord) {
		return s.damaged(err)
	}
	return err
}

// mixIn adds hits in the text to names, but not where a name says the same.
func mixIn(names, text []Hit) []Hit {
	type place struct {
		plan string
		line int
	}
	named := map[place]bool{}
	for _, h := range names {
		if h.Score > textScore {
			named[place{h.Plan, h.Line}] = true
		}
	}
	for _, h := range text {
		if !named[place{h.Plan, h.Line}] {
			names = append(names, h)
		}
	}
	slices.SortStableFunc(names, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	return names
}

// splitPlaces takes the places that a query is limited to out of its text.
func splitPlaces(query string) (text string, places []string) {
	query = strings.ReplaceAll(query, "＠", "@")
	for word := range strings.FieldsSeq(query) {
		word, place, limited := strings.Cut(word, "@")
		text += " " + word
		if place = foldText(place); limited && place != "" {
			places = append(places, place)
		}
	}
	return strings.TrimSpace(text), places
}

// plansToSearch returns which plans a search looks in: all, or those with the
// ids and in the places given.
func (s *Store) plansToSearch(ids, places []string) (func(member) bool, error) {
	chosen := func(id string) bool { return len(ids) == 0 || slices.Contains(ids, id) }
	if len(places) == 0 {
		return func(m member) bool { return m.Number != 0 && chosen(m.ID) }, nil
	}
	plans, err := s.Plans()
	if err != nil {
		return nil, err
	}
	inPlace := map[string]bool{}
	for _, place := range places {
		m := newMatcher(newPattern(place))
		for _, p := range plans {
			class, _ := m.classify(p.Region)
			if class <= prefixMatch || strings.HasPrefix(p.ID, place) {
				inPlace[p.ID] = chosen(p.ID)
			}
		}
	}
	return func(m member) bool { return m.Number != 0 && inPlace[m.ID] }, nil
}

// membersOf returns the members of a segment that a search looks in, as bits.
func (s segment) membersOf(allowed func(member) bool) uint32 {
	var set uint32
	for i, m := range s.Members {
		if allowed(m) {
			set |= 1 << i
		}
	}
	return set
}
