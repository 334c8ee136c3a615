package tui

import (
	"context"

	"guilan/index"
	"guilan/model"
)

// Library is what the screens need of a store. *index.Store is the real one.
type Library interface {
	Plans() ([]index.Info, error)
	Plan(id string) (*model.Plan, error)
	Search(ctx context.Context, q index.Query) ([]index.Hit, error)

	LastPlace(id string) (index.Place, bool, error)
	SetLastPlace(id string, p index.Place) error

	Bookmarks() ([]index.Bookmark, error)
	AddBookmark(b index.Bookmark) error
	RemoveBookmark(b index.Bookmark) error

	Visits() ([]index.Visit, error) // the newest first
	AddVisit(v index.Visit) error

	SetToured() error

	RecentQueries() ([]string, error) // the newest first
	AddRecentQuery(query string) error
}

var _ Library = (*index.Store)(nil)
