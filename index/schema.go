package index

import (
	"encoding/binary"
	"encoding/json"
	"sync"

	bolt "go.etcd.io/bbolt"

	"guilan/model"
	"guilan/model/parse"
)

// The buckets of a store. Every plan has a number, given once and never again;
// what is kept of a plan lies under its number, in parts, so that nothing is
// read that is not needed.
var (
	headerBucket = []byte("guilan") // "header" → header

	idBucket     = []byte("ids")     // a plan's id → its number
	sumBucket    = []byte("sums")    // SHA-256 of a plan's source → its number
	originBucket = []byte("origins") // number → origin: where the plan comes from and what the user said of it
	sourceBucket = []byte("sources") // number → the source's bytes, compressed
	shelfBucket  = []byte("shelf")   // number → Info
	planBucket   = []byte("plans")   // number → model.Plan without the texts of its blocks, compressed
	blockBucket  = []byte("blocks")  // number → blockTexts
	placeBucket  = []byte("places")  // number → blockPlaces, compressed
	labelBucket  = []byte("labels")  // number → labels, compressed: the headings and columns that hits name

	// The search index, in segments of a few plans each (see segment.go).
	segmentBucket = []byte("segments") // segment number → segment: whose plans it covers
	nameBucket    = []byte("names")    // segment number → name index
	textBucket    = []byte("text")     // segment number → text index

	// What the user adds. It goes by a plan's id, not its number, and stays when
	// a plan is read again, imported again or removed.
	bookmarkBucket  = []byte("bookmarks") // running number → Bookmark
	lastPlaceBucket = []byte("last")      // plan id → Place
	recentBucket    = []byte("recent")    // "queries" → the last queries

	allBuckets = [][]byte{
		headerBucket,
		idBucket, sumBucket, originBucket, sourceBucket, shelfBucket, planBucket, blockBucket, placeBucket, labelBucket,
		segmentBucket, nameBucket, textBucket,
		bookmarkBucket, lastPlaceBucket, recentBucket,
	}
)

// schemaVersion counts up with every change of the buckets, or of what is kept
// in header, origin, segment and the user's buckets. All but segment are JSON, so
// that a field more is no change. What the other buckets hold is made again from
// the sources when its layout changes (see reread).
const schemaVersion = 1

// header says which programs can use the store.
type header struct {
	Schema int    `json:"schema"`
	Reader int    `json:"reader"` // the oldest reader (parse.Version) that read a plan here
	Layout uint64 `json:"layout"` // of the records, see recordLayout
	// Rereading is set while plans that another reader read are being replaced,
	// and stays set if that is broken off.
	Rereading bool `json:"rereading,omitempty"`
}

// stored is made of everything that is kept in the encoding of record.go or in
// the index and follows the model; indexLayout counts up when the bytes of the
// index change their meaning, also when pinyin.tsv changes.
type stored struct {
	Shelf  shelved
	Plan   model.Plan
	Texts  blockTexts
	Places blockPlaces
	Labels labels
}

const indexLayout = 3

// recordLayout tells whether this program's records are those of a store.
var recordLayout = sync.OnceValue(func() uint64 { return layout(stored{}) + indexLayout })

func currentHeader() header {
	return header{Schema: schemaVersion, Reader: parse.Version, Layout: recordLayout()}
}

func readHeader(tx *bolt.Tx) (header, bool) {
	var h header
	b := tx.Bucket(headerBucket)
	if b == nil {
		return h, false
	}
	return h, json.Unmarshal(b.Get([]byte("header")), &h) == nil
}

func writeHeader(tx *bolt.Tx, h header) error {
	return putJSON(tx.Bucket(headerBucket), []byte("header"), h)
}

// checkHeader makes sure that we understand the store. It is looked at in every
// transaction: a newer program may have changed the store since the last one.
func (s *Store) checkHeader(tx *bolt.Tx) error {
	h, ok := readHeader(tx)
	if !ok {
		return &StoreError{Path: s.path, Kind: ErrNotStore}
	}
	if h.Schema > schemaVersion || h.Reader > parse.Version && h.Layout != recordLayout() {
		return &StoreError{Path: s.path, Kind: ErrNewerSchema}
	}
	for _, name := range allBuckets {
		if tx.Bucket(name) == nil {
			return &StoreError{Path: s.path, Kind: ErrDamaged}
		}
	}
	return nil
}

// outdated tells whether the store holds plans that an older reader read, or
// records that only such a program can read.
func (h header) outdated() bool {
	if h.Reader > parse.Version {
		return false // a newer reader knows better
	}
	return h.Rereading || h.Reader < parse.Version || h.Layout != recordLayout()
}

// makeBuckets makes an empty store.
func makeBuckets(tx *bolt.Tx) error {
	for _, name := range allBuckets {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	return writeHeader(tx, currentHeader())
}

// numbered returns a bucket whose keys are numbers that count up. Its pages are
// filled, since nothing will come in between.
func numbered(tx *bolt.Tx, name []byte) *bolt.Bucket {
	b := tx.Bucket(name)
	b.FillPercent = 0.95
	return b
}

// numberKey is a number as a key that sorts by it.
func numberKey(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// keyNumber undoes numberKey; a damaged key is no number, and no plan has 0.
func keyNumber(key []byte) uint32 {
	if len(key) != 4 {
		return 0
	}
	return binary.BigEndian.Uint32(key)
}

func putJSON(b *bolt.Bucket, key []byte, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return b.Put(key, data)
}
