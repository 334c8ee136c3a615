package index

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
)

// Info is what the shelf shows of a plan without reading the whole of it.
type Info struct {
	ID, Title, Region      string
	DocNumber, Issuer      string
	Issued, Published      string // dates, yyyy-mm-dd
	PeriodStart, PeriodEnd int    // 规划期, years; 0 where unknown

	Chapters, Sections, Columns, Indicators int  // 章, 节, 专栏, 指标
	Services, Tasks, Facilities, Findings   int  // 服务项目, 任务, 具体项目, doubtful passages
	Bundled                                 bool // came with the program
}

// shelved is what is kept of an Info.
type shelved struct {
	Info  Info
	Order int // place among the bundled plans, from 1; 0 for a plan that was imported
}

// newInfo counts what a plan holds.
func newInfo(p *model.Plan, o origin) shelved {
	info := Info{
		ID: o.ID, Title: p.Title, Region: p.Region,
		DocNumber: p.DocNumber, Issuer: p.Issuer, Issued: p.Issued, Published: p.Published,
		PeriodStart: p.PeriodStart, PeriodEnd: p.PeriodEnd,
		Columns: len(p.Columns), Indicators: len(p.Indicators),
		Tasks: len(p.Tasks), Facilities: len(p.Facilities), Findings: len(p.Findings),
		Bundled: o.Bundled > 0,
	}
	chapter := chapterLevel(p)
	for _, h := range p.Outline {
		switch h.Level {
		case chapter:
			info.Chapters++
		case chapter + 1:
			info.Sections++
		}
	}
	for _, s := range p.Services {
		info.Services += len(s.Items)
	}
	return shelved{Info: info, Order: o.Bundled}
}

// chapterLevel is the level of the plan's 章: one deeper where it has 篇.
func chapterLevel(p *model.Plan) int {
	for _, h := range p.Outline {
		if strings.HasSuffix(h.Number, "篇") {
			return 2
		}
	}
	return 1
}

// Plans lists the plans: the bundled ones first, in the program's order, then
// the others by id.
func (s *Store) Plans() ([]Info, error) {
	var infos []Info
	err := s.view(func(tx *bolt.Tx) error {
		shelf, err := readShelf(tx)
		if err != nil {
			return s.damaged(err)
		}
		infos = make([]Info, len(shelf))
		for i, r := range shelf {
			infos[i] = r.Info
		}
		return nil
	})
	return infos, err
}

func readShelf(tx *bolt.Tx) ([]shelved, error) {
	// As many as plans were ever numbered, unless that is more than a country's:
	// growing the list by and by would take a third of the time.
	const plenty = 4096
	shelf := make([]shelved, 0, min(tx.Bucket(planBucket).Sequence(), plenty))
	err := tx.Bucket(shelfBucket).ForEach(func(_, value []byte) error {
		var r shelved
		if err := decode(value, &r); err != nil {
			return err
		}
		shelf = append(shelf, r)
		return nil
	})
	slices.SortFunc(shelf, func(a, b shelved) int {
		return compareShelf(a.Order, a.Info.ID, b.Order, b.Info.ID)
	})
	return shelf, err
}

// compareShelf is the order of plans on the shelf and of hits that match alike.
// It says nothing of when a plan was imported, so that removing a plan and
// importing it again changes nothing.
func compareShelf(orderA int, idA string, orderB int, idB string) int {
	if (orderA > 0) != (orderB > 0) {
		return cmp.Compare(orderB, orderA) // 0 comes last
	}
	return cmp.Or(cmp.Compare(orderA, orderB), cmp.Compare(idA, idB))
}

// Plan reads a whole plan. An id that is not in the store gives a *PlanError.
func (s *Store) Plan(id string) (*model.Plan, error) {
	var p *model.Plan
	err := s.view(func(tx *bolt.Tx) error {
		number, err := numberOf(tx, id)
		if err != nil {
			return err
		}
		p, err = unpackPlan(tx.Bucket(planBucket).Get(number), tx.Bucket(blockBucket).Get(number))
		if err != nil {
			return s.damaged(err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	p.ID = id
	return p, nil
}

// SourceBytes returns the bytes that a plan was read from.
func (s *Store) SourceBytes(id string) ([]byte, error) {
	var data []byte
	err := s.view(func(tx *bolt.Tx) error {
		number, err := numberOf(tx, id)
		if err != nil {
			return err
		}
		data, err = decompress(tx.Bucket(sourceBucket).Get(number))
		if err != nil {
			return s.damaged(err)
		}
		return nil
	})
	return data, err
}

// Resolve finds the plan that a person means: an id, a region, or an unambiguous
// prefix of either. An exact id or region wins over a prefix. Width and case of
// Latin letters do not matter. Otherwise the error is a *PlanError with the
// plans to choose from.
func (s *Store) Resolve(name string) (Info, error) {
	plans, err := s.Plans()
	if err != nil {
		return Info{}, err
	}
	wanted := foldText(name)
	if wanted == "" {
		return Info{}, &PlanError{Name: name, Kind: ErrUnknownPlan, Candidates: plans}
	}
	matches := []func(Info) bool{
		func(p Info) bool { return p.ID == wanted },
		func(p Info) bool { return foldText(p.Region) == wanted },
		func(p Info) bool {
			return strings.HasPrefix(p.ID, wanted) || strings.HasPrefix(foldText(p.Region), wanted)
		},
	}
	for _, match := range matches {
		var found []Info
		for _, p := range plans {
			if match(p) {
				found = append(found, p)
			}
		}
		switch len(found) {
		case 0:
			continue
		case 1:
			return found[0], nil
		}
		return Info{}, &PlanError{Name: name, Kind: ErrAmbiguousPlan, Candidates: found}
	}
	return Info{}, &PlanError{Name: name, Kind: ErrUnknownPlan, Candidates: plans}
}

// numberOf returns the key of what is kept of a plan.
func numberOf(tx *bolt.Tx, id string) ([]byte, error) {
	if id != "" { // bbolt knows no empty key
		if number := tx.Bucket(idBucket).Get([]byte(id)); number != nil {
			return number, nil
		}
	}
	shelf, err := readShelf(tx)
	if err != nil {
		return nil, err
	}
	e := &PlanError{Name: id, Kind: ErrUnknownPlan}
	for _, r := range shelf {
		e.Candidates = append(e.Candidates, r.Info)
	}
	return nil, e
}

// named says of an error about a record which store that is in.
func (s *Store) named(err error) error {
	if errors.Is(err, errRecord) && !errors.Is(err, ErrDamaged) {
		return s.damaged(err)
	}
	return err
}

// damaged says that a record of the store cannot be read.
func (s *Store) damaged(err error) error {
	return &StoreError{Path: s.path, Kind: ErrDamaged, Err: err}
}
