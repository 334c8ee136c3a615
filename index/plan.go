package index

import (
	"crypto/sha256"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
	"guilan/model/parse"
	"guilan/model/source"
)

// origin is what of a plan cannot be made again: where it comes from and what the
// user said of it. It is kept as JSON and outlives every change of the reader.
type origin struct {
	ID      string `json:"id"`
	File    string `json:"file"`              // the source's file name
	Sum     []byte `json:"sum"`               // SHA-256 of the source
	Region  string `json:"region,omitempty"`  // as given by the user; "" to read it from the plan
	Bundled int    `json:"bundled,omitempty"` // place among the bundled plans, from 1
	Reader  int    `json:"reader"`            // parse.Version that read the plan
	Layout  uint64 `json:"layout"`            // of the plan's records
}

// outdated tells whether an older reader read the plan, or its records are not
// of a kind that we read.
func (o origin) outdated() bool { return o.Reader < parse.Version || o.Layout != recordLayout() }

// readPlan is a plan as it is read and before it has a place in a store.
type readPlan struct {
	origin origin
	plan   *model.Plan
	places blockPlaces
}

// read reads a plan from the bytes of its source.
func read(o origin, data []byte) (*readPlan, error) {
	doc, err := source.Read(o.File, data)
	if err != nil {
		return nil, err
	}
	p := parse.Plan(doc)
	if o.Region != "" {
		p.Region = o.Region
	}
	lines := make([]string, len(doc.Lines))
	for i, l := range doc.Lines {
		lines[i] = l.Text
	}
	sum := sha256.Sum256(data)
	o.Sum = sum[:]
	o.Reader, o.Layout = parse.Version, recordLayout()
	return &readPlan{origin: o, plan: p, places: newBlockPlaces(p, lines)}, nil
}

// records are what is kept of a plan, ready to be written.
type records struct{ plan, blocks, places, labels []byte }

func (r *readPlan) pack() records {
	return records{
		plan:   pack(withoutTexts(r.plan)),
		blocks: encode(newBlockTexts(r.plan)),
		places: pack(r.places),
		labels: pack(newLabels(r.plan)),
	}
}

// unpackPlan reads a plan as it is kept.
func unpackPlan(packed, blocks []byte) (*model.Plan, error) {
	p := new(model.Plan)
	if err := unpack(packed, p); err != nil {
		return nil, err
	}
	var texts blockTexts
	if err := decode(blocks, &texts); err != nil {
		return nil, err
	}
	return p, texts.fill(p)
}

// putPlan writes what is kept of a plan under its number, but for its source.
func putPlan(tx *bolt.Tx, number uint32, r *readPlan, packed records) error {
	key := numberKey(number)
	if err := putJSON(numbered(tx, originBucket), key, r.origin); err != nil {
		return err
	}
	for _, part := range []struct {
		bucket, value []byte
	}{
		{shelfBucket, encode(newInfo(r.plan, r.origin))},
		{planBucket, packed.plan},
		{blockBucket, packed.blocks},
		{placeBucket, packed.places},
		{labelBucket, packed.labels},
	} {
		if err := numbered(tx, part.bucket).Put(key, part.value); err != nil {
			return err
		}
	}
	return nil
}

func readOrigin(tx *bolt.Tx, number uint32) (origin, error) {
	var o origin
	if err := json.Unmarshal(tx.Bucket(originBucket).Get(numberKey(number)), &o); err != nil {
		return o, errRecord
	}
	return o, nil
}

// deletePlan drops all that is kept of a plan but for what the user added. Its
// segment goes on naming it until strikeOut.
func deletePlan(tx *bolt.Tx, number uint32) error {
	o, err := readOrigin(tx, number)
	if err != nil {
		return err
	}
	if err := tx.Bucket(idBucket).Delete([]byte(o.ID)); err != nil {
		return err
	}
	if err := tx.Bucket(sumBucket).Delete(o.Sum); err != nil {
		return err
	}
	for _, bucket := range [][]byte{originBucket, sourceBucket, shelfBucket, planBucket, blockBucket, placeBucket, labelBucket} {
		if err := tx.Bucket(bucket).Delete(numberKey(number)); err != nil {
			return err
		}
	}
	return nil
}
