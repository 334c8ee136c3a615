// Package index keeps plans and finds things in them. The store is one bbolt
// file; plans are kept parsed, their sources compressed beside them.
package index

import (
	"context"

	"guilan/model"
)

// Store is a file of plans. Its methods may be called from several goroutines
// and several programs may use one file at a time.
type Store struct{ path string }

// Info is what the shelf shows of a plan without reading the whole of it.
type Info struct {
	ID, Title, Region      string
	DocNumber, Issuer      string
	Issued, Published      string
	PeriodStart, PeriodEnd int

	Chapters, Sections, Columns, Indicators int
	Services, Tasks, Facilities, Findings   int
	Bundled                                 bool // came with the program
}

// File is a plan to be imported: its bytes and what the user says of it.
type File struct {
	Name   string // file name, for messages and Source.Name
	Data   []byte
	ID     string // "" to take one from the name
	Region string // "" to read it from the plan
}

// Progress is told how many of how many plans are done.
type Progress func(done, total int)

// Open opens the store at path, making it with the bundled plans where there is
// none, and re-reading every plan where an older reader read them.
func Open(ctx context.Context, path string, bundled []File, progress Progress) (*Store, error) {
	return &Store{path: path}, nil
}

// OpenTemporary makes a store of the bundled plans that Close removes again, for
// when the user's own cannot be had.
func OpenTemporary(ctx context.Context, bundled []File, progress Progress) (*Store, error) {
	return &Store{}, nil
}

// Close ends the use of the store.
func (s *Store) Close() error { return nil }

// Path is the store's file.
func (s *Store) Path() string { return s.path }

// Plans lists the plans, the bundled ones first.
func (s *Store) Plans() ([]Info, error) { return nil, nil }

// Plan reads a whole plan.
func (s *Store) Plan(id string) (*model.Plan, error) { return nil, nil }

// SourceBytes returns the bytes that a plan was read from.
func (s *Store) SourceBytes(id string) ([]byte, error) { return nil, nil }

// Resolve finds the plan that a person means: an id, a region, or an unambiguous
// prefix of either.
func (s *Store) Resolve(name string) (Info, error) { return Info{}, nil }

// Import reads plans and puts them into the store.
func (s *Store) Import(ctx context.Context, files []File, progress Progress) ([]Info, error) {
	return nil, nil
}

// Remove takes plans out of the store.
func (s *Store) Remove(ids ...string) error { return nil }

// Scope is the kind of things that a search looks for.
type Scope string

// The scopes of a search.
const (
	Projects   Scope = "projects" // services, tasks, facilities
	Text       Scope = "text"
	Indicators Scope = "indicators"
	Headings   Scope = "headings"
	All        Scope = "all"
)

// Query is what to look for.
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
	Line    int
	Matched []int // rune indexes in Name
	Score   int
	Via     string // text or pinyin
}

// Search finds what a query asks for, best first.
func (s *Store) Search(ctx context.Context, q Query) ([]Hit, error) { return nil, nil }

// Place is where a reader left off in a plan.
type Place struct {
	Line int
}

// LastPlace returns where the reader left off in a plan.
func (s *Store) LastPlace(id string) (Place, bool, error) { return Place{}, false, nil }

// SetLastPlace remembers where the reader left off in a plan.
func (s *Store) SetLastPlace(id string, p Place) error { return nil }

// Bookmark is a place that the user marked.
type Bookmark struct {
	Plan, Label, Note string
	Line              int
}

// Bookmarks lists the user's bookmarks in the order they were made.
func (s *Store) Bookmarks() ([]Bookmark, error) { return nil, nil }

// AddBookmark keeps a bookmark.
func (s *Store) AddBookmark(b Bookmark) error { return nil }

// RemoveBookmark drops a bookmark.
func (s *Store) RemoveBookmark(b Bookmark) error { return nil }
