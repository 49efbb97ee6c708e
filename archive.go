package headwater

import (
	"context"
	"errors"
	"iter"
	"strings"
	"time"
)

// Archive keeps reports: the bytes as they were received, how they came, and what was
// read in them. It is append only. Its methods may be called by several goroutines at
// once, and a reader in another process never hinders the one that adds.
//
// Errors that callers tell apart: ErrNotHeld, ErrNewerArchive, ErrBusyArchive,
// ErrDamagedArchive, ErrFullArchive; all others are failures of the store.
type Archive interface {
	// Add keeps deposits in their order, all of them or none. When it returns without an
	// error they survive a crash. Outcome i says what became of deposit i.
	Add(ctx context.Context, deposits []Deposit) ([]Outcome, error)
	// Held says what Add would answer to receipts before anybody reads them: known where
	// the holding has a reading by generator, reread where it has one by another, new or
	// updated otherwise.
	Held(ctx context.Context, receipts []Receipt, generator Generator) ([]Outcome, error)
	// Holding gives one holding by its ID, or by its document's where only one has it.
	Holding(ctx context.Context, id string) (Holding, error)
	// Holdings gives those that a query names, in the order in which they were added; the
	// zero Query names all. Words, Limit and Offset of the query are not looked at.
	Holdings(ctx context.Context, q Query) iter.Seq2[Holding, error]
	// Bytes gives the bytes of a document as they were received.
	Bytes(ctx context.Context, document string) ([]byte, error)
	// Reading gives the last reading of a holding, without its syntax.
	Reading(ctx context.Context, holding string) (Reading, error)
	// Search finds passages and claims, the best first.
	Search(ctx context.Context, q Query) (Found, error)
	// Visit gives the last visit to a web address, the zero Visit where there was none.
	Visit(ctx context.Context, address string) (Visit, error)
	// NoteVisit keeps when an address was asked and what it answered.
	NoteVisit(ctx context.Context, v Visit) error
	// Shelf keeps what can be dropped and made again.
	Shelf() Shelf
	// Checkpoint is the signed head of the evidence log.
	Checkpoint(ctx context.Context) (Checkpoint, error)
	// Proof shows that a holding stands in the log.
	Proof(ctx context.Context, holding string) (Proof, error)
	// Verify looks at everything that is kept and names what is not as it was added, in
	// the order of the log. It fails only where it could not look. step hears of progress.
	Verify(ctx context.Context, known []Checkpoint, step func(done, total int)) ([]Damage, error)
	Close() error
}

// The failures of an archive that callers tell apart.
var (
	ErrNotHeld        = errors.New("is not in the archive")
	ErrNewerArchive   = errors.New("was written by a newer headwater")
	ErrBusyArchive    = errors.New("is being written by another headwater")
	ErrDamagedArchive = errors.New("is damaged")
	ErrFullArchive    = errors.New("has no room left on its disk")
)

// Deposit is a report to be kept. Bytes belong to the receipt.
type Deposit struct {
	Receipt Receipt
	Reading Reading
}

// Standing says what became of a deposit.
type Standing string

// The standings. A report is known by its bytes, its outlet and its address: the same bytes
// of another outlet are another holding; the same address with other bytes is an update,
// and both are kept.
const (
	NewHolding     Standing = "new"
	KnownHolding   Standing = "known"
	UpdatedHolding Standing = "updated"
	RereadHolding  Standing = "reread" // its bytes were known, the reading is a newer one
)

// Outcome is what became of a deposit.
type Outcome struct {
	Standing Standing
	Holding  string // holding id
	Position int64  // of the holding in the evidence log; -1 where it is not held yet
	Previous string // holding id of what stood at the same address before, where updated
}

// Holding is one report as it is kept.
type Holding struct {
	ID        string    // HoldingID of its receipt
	Position  int64     // in the evidence log, from 0
	Document  string    // document id
	Receipt   Receipt   // without its bytes
	Size      int64     // of the bytes, in bytes
	Tool      string    // name and version of what added it
	Added     time.Time // UTC
	Title     string    // what the reading says of it
	Publisher string
	Published string // RFC 3339
	Previous  string // holding id of what stood at the same address before
}

// HoldingID names a report by its bytes, its outlet and its web address. Where it lay on
// a disk does not count.
func (r *Receipt) HoldingID() string {
	return r.holding(DocumentID(r.Bytes))
}

func (r *Receipt) holding(document string) string {
	return Ident("hold", document, r.Publisher+"\x00"+r.Address())
}

// Address is the web address of a report, empty where it has none.
func (r *Receipt) Address() string {
	if r.Canonical != "" {
		return r.Canonical
	}
	if webAddress(r.URI) {
		return r.URI
	}
	return ""
}

func webAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// Visit is what a web address answered when it was last asked, for the next request.
type Visit struct {
	Address      string
	At           time.Time
	Status       int    // of HTTP
	ETag         string // as answered
	LastModified string // as answered
	Retry        time.Time
}

// Shelf keeps values by key: indexes and whatever else is made of the archive. Losing
// all of it loses nothing that was added.
type Shelf interface {
	// Get gives the value, nil where there is none.
	Get(ctx context.Context, key string) ([]byte, error)
	// Put keeps all of values or none; a nil value removes its key.
	Put(ctx context.Context, values map[string][]byte) error
	// Keys gives the keys that begin with prefix, in order.
	Keys(ctx context.Context, prefix string) ([]string, error)
}

// Checkpoint is the signed head of the evidence log: a note in the format of
// transparency logs (origin, size, root hash), for users to store elsewhere.
type Checkpoint struct {
	Size int64  // holdings and readings logged
	Root string // base64 of the SHA-256 root hash (RFC 6962)
	Note string // the text with its signature
}

// Proof shows that a leaf stands in the log of a checkpoint.
type Proof struct {
	Holding    string
	Leaf       []byte // what was logged
	Position   int64
	Path       []string // base64 of hashes, from the leaf up
	Checkpoint Checkpoint
	Verifier   string // the public key of the archive that signed, as note.NewVerifier takes it
}

// Damage is one thing that is not as it was added.
type Damage struct {
	Position int64  // in the log; -1 where none is known
	Holding  string // empty where none is known
	What     string // what is wrong, for people
}
