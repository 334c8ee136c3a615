package index

import (
	"errors"
	"fmt"
	"strings"
)

// What can be wrong with a store. Errors of the store's own are *StoreError and
// match one of these with errors.Is.
var (
	// ErrBusy means that another program kept the store for longer than a
	// second.
	ErrBusy = errors.New("another program is using the store; try again in a moment")
	// ErrNewerSchema means that a newer program made or changed the store.
	ErrNewerSchema = errors.New("a newer version of the program made this store; use that version, or another file")
	// ErrNotStore means that the file is something else than a store.
	ErrNotStore = errors.New("this file is not a store of plans; name another file")
	// ErrDamaged means that the file is a store, but parts of it are missing or
	// overwritten.
	ErrDamaged = errors.New("the store is damaged; move it away, and the next start makes a new one")
	// ErrUnwritable means that the store, or the folder that it is to be made
	// in, cannot be written.
	ErrUnwritable = errors.New("the store cannot be written here; choose another file or folder")
	// ErrUnreadable means that the system does not let us read the store.
	ErrUnreadable = errors.New("the store cannot be read; choose another file, or ask for the right to read it")
	// ErrMissing means that there is no file where the store was.
	ErrMissing = errors.New("the store is gone; start the program again to make a new one")
)

// StoreError is what went wrong with the store as a whole.
type StoreError struct {
	Path string // the file, or for ErrUnwritable perhaps its folder
	Kind error  // one of the sentinels above
	Err  error  // what the system said; may be nil
}

func (e *StoreError) Error() string {
	if e.Err == nil {
		return e.Path + ": " + e.Kind.Error()
	}
	return fmt.Sprintf("%s: %v (%v)", e.Path, e.Kind, e.Err)
}

// Unwrap makes errors.Is find the kind and the cause.
func (e *StoreError) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

// Why a name stands for no one plan. Such errors are *PlanError and match one of
// these with errors.Is.
var (
	ErrUnknownPlan   = errors.New("no such plan")
	ErrAmbiguousPlan = errors.New("more than one plan")
)

// PlanError says that a name means no plan, or several.
type PlanError struct {
	Name       string
	Kind       error  // ErrUnknownPlan or ErrAmbiguousPlan
	Candidates []Info // the plans that it could mean: for an unknown name, all
}

func (e *PlanError) Error() string {
	const most = 20
	names := make([]string, 0, most+1)
	for i, c := range e.Candidates {
		if i == most {
			names = append(names, fmt.Sprintf("and %d more", len(e.Candidates)-most))
			break
		}
		names = append(names, strings.TrimSpace(c.ID+" "+c.Region))
	}
	return fmt.Sprintf("%v for %q; choose from: %s", e.Kind, e.Name, strings.Join(names, ", "))
}

func (e *PlanError) Unwrap() error { return e.Kind }

// ErrBadID means that a given id is not made of lower-case Latin letters, digits
// and dashes.
var ErrBadID = errors.New("a plan's id consists of letters a-z, digits and dashes and begins with a letter or digit")
