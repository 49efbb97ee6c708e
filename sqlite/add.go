package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

var errReadOnly = errors.New("it was opened for reading alone")

// Add keeps deposits in one transaction; headwater.Archive says more.
func (a *Archive) Add(ctx context.Context, deposits []headwater.Deposit) ([]headwater.Outcome, error) {
	if a.write == nil {
		return nil, a.fault("adding to", errReadOnly)
	}
	packed, err := a.packAll(deposits)
	if err != nil {
		return nil, a.fault("adding to", err)
	}
	a.lock.Lock()
	defer a.lock.Unlock()
	var out []headwater.Outcome
	var size int64
	err = a.inWrite(ctx, func(tx *sql.Tx) error {
		s := &session{Archive: a, ctx: ctx, tx: tx, known: make(map[string]*sql.Stmt)}
		if err := s.begin(); err != nil {
			return err
		}
		for i := range deposits {
			o, err := s.add(&deposits[i], &packed[i])
			if err != nil {
				return fmt.Errorf("%s: %w", deposits[i].Receipt.URI, err)
			}
			out = append(out, o)
		}
		size = s.size + int64(len(s.records))
		return s.end()
	})
	if err != nil {
		return nil, a.fault("adding to", err)
	}
	a.settled = size
	return out, nil
}

// packedDeposit is what of a deposit is made before the transaction begins.
type packedDeposit struct {
	document [32]byte
	bytes    []byte
	reading  []byte
	hash     [32]byte // of the reading, unpacked
}

func (a *Archive) packAll(deposits []headwater.Deposit) ([]packedDeposit, error) {
	out := make([]packedDeposit, len(deposits))
	for i := range deposits {
		d := &deposits[i]
		r := d.Reading
		r.Syntax = headwater.Syntax{}
		plain, err := json.Marshal(&r)
		if err != nil {
			return nil, fmt.Errorf("%s: packing its reading: %w", d.Receipt.URI, err)
		}
		out[i] = packedDeposit{
			document: sha256.Sum256(d.Receipt.Bytes), bytes: a.pack.EncodeAll(d.Receipt.Bytes, nil),
			reading: a.pack.EncodeAll(plain, nil), hash: sha256.Sum256(plain),
		}
	}
	return out, nil
}

// session is one transaction that adds.
type session struct {
	*Archive
	ctx     context.Context
	tx      *sql.Tx
	size    int64 // of the log before
	records [][]byte
	known   map[string]*sql.Stmt // statements are read once; the transaction closes them
}

func (s *session) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if known := s.known[query]; known != nil {
		return known, nil
	}
	fresh, err := s.tx.PrepareContext(ctx, query)
	if err == nil {
		s.known[query] = fresh
	}
	return fresh, err
}

func (s *session) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	known, err := s.statement(ctx, query)
	if err != nil {
		return s.tx.QueryRowContext(ctx, query, args...) // which says why
	}
	return known.QueryRowContext(ctx, args...)
}

func (s *session) exec(query string, args ...any) (sql.Result, error) {
	known, err := s.statement(s.ctx, query)
	if err != nil {
		return nil, err
	}
	return known.ExecContext(s.ctx, args...)
}

// begin refuses to go on where another writer came in between, for what this one knows
// of the archive is then no longer so.
func (s *session) begin() error {
	if err := s.tx.QueryRowContext(s.ctx, `SELECT size FROM head`).Scan(&s.size); err != nil {
		return err
	}
	if s.settled >= 0 && s.settled != s.size {
		return fmt.Errorf("%w: it grew by %d entries meanwhile; wait for the other to end, and run it again", headwater.ErrBusyArchive, s.size-s.settled)
	}
	return nil
}

func (s *session) next() int64 { return s.size + int64(len(s.records)) }

func (s *session) add(d *headwater.Deposit, p *packedDeposit) (headwater.Outcome, error) {
	out, err := s.standing(s.ctx, s, &d.Receipt, d.Reading.Generator)
	if err != nil || out.Standing == headwater.KnownHolding {
		return out, err
	}
	if out.Standing != headwater.RereadHolding {
		if out.Position, err = s.hold(d, p, out); err != nil {
			return out, err
		}
	}
	return out, s.keepReading(d, p, out)
}

// keptHolding is the stored form of a holding, which the log vouches for.
type keptHolding struct {
	Document  string
	Receipt   headwater.Receipt
	Size      int64
	Tool      string
	Added     time.Time
	Title     string
	Publisher string
	Published string
	Previous  string
}

// hold keeps the bytes, where nobody brought them before, and the holding.
func (s *session) hold(d *headwater.Deposit, p *packedDeposit, o headwater.Outcome) (int64, error) {
	var blob int64
	err := s.QueryRowContext(s.ctx, `SELECT n FROM blob WHERE document = ?`, p.document[:]).Scan(&blob)
	if errors.Is(err, sql.ErrNoRows) {
		var done sql.Result
		if done, err = s.exec(`INSERT INTO blob(document, size, bytes) VALUES (?, ?, ?)`, p.document[:], len(d.Receipt.Bytes), p.bytes); err == nil {
			blob, err = done.LastInsertId()
		}
	}
	if err != nil {
		return 0, err
	}
	k := keptHolding{
		Document: "sha256:" + hex.EncodeToString(p.document[:]), Receipt: d.Receipt, Size: int64(len(d.Receipt.Bytes)), Tool: s.opt.Tool,
		Added: time.Now().UTC(), Title: d.Reading.Document.Title, Publisher: d.Reading.Document.Publisher,
		Published: d.Reading.Document.Published, Previous: o.Previous,
	}
	k.Receipt.Bytes = nil
	body, err := json.Marshal(k)
	if err != nil {
		return 0, err
	}
	position := s.next()
	_, err = s.exec(`INSERT INTO holding VALUES (?, ?, ?, ?, ?)`, position, o.Holding, blob, d.Receipt.Address(), body)
	s.records = append(s.records, ledger.HoldingLeaf(headwater.Holding{ID: o.Holding, Document: k.Document}, sha256.Sum256(body)))
	return position, err
}

func (s *session) keepReading(d *headwater.Deposit, p *packedDeposit, o headwater.Outcome) error {
	generator := generatorName(d.Reading.Generator)
	_, err := s.exec(`INSERT INTO reading VALUES (?, ?, ?, ?)`, s.next(), o.Position, generator, p.reading)
	s.records = append(s.records, ledger.ReadingLeaf(o.Holding, generator, p.hash))
	if err != nil {
		return err
	}
	return s.index(o.Position, &d.Reading, o.Standing == headwater.RereadHolding)
}

// generatorName is short and tells generators apart: the version and a hash of the models.
func generatorName(g headwater.Generator) string {
	h := sha256.New()
	for _, m := range g.Models {
		h.Write([]byte(m.Name + "\x00" + m.SHA256 + "\x00"))
	}
	return strings.ReplaceAll(g.Name+"/"+g.Version, " ", "_") + "/" + hex.EncodeToString(h.Sum(nil)[:6])
}

// end logs what was added and signs the new head.
func (s *session) end() error {
	if len(s.records) == 0 {
		return nil
	}
	hashes, err := ledger.Append(s.size, s.records, func(at []int64) ([]ledger.Hash, error) { return hashesAt(s.ctx, s, at) })
	if err != nil {
		return err
	}
	for i, r := range s.records {
		if _, err := s.exec(`INSERT INTO leaf VALUES (?, ?)`, s.size+int64(i), r); err != nil {
			return err
		}
	}
	first := ledger.Stored(s.size)
	for i := range hashes {
		if _, err := s.exec(`INSERT INTO hash VALUES (?, ?)`, first+int64(i), hashes[i][:]); err != nil {
			return err
		}
	}
	return s.sign(s.ctx, s.tx, s.next())
}

// querier is a transaction, a session or a database.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// standing says what adding a receipt would come to.
func (a *Archive) standing(ctx context.Context, q querier, r *headwater.Receipt, g headwater.Generator) (headwater.Outcome, error) {
	out := headwater.Outcome{Standing: headwater.NewHolding, Holding: r.HoldingID(), Position: -1}
	err := q.QueryRowContext(ctx, `SELECT position FROM holding WHERE id = ?`, out.Holding).Scan(&out.Position)
	switch {
	case err == nil:
		var n int
		out.Standing = headwater.RereadHolding
		err = q.QueryRowContext(ctx, `SELECT count(*) FROM reading WHERE holding = ? AND generator = ?`, out.Position, generatorName(g)).Scan(&n)
		if n > 0 {
			out.Standing = headwater.KnownHolding
		}
		return out, err
	case !errors.Is(err, sql.ErrNoRows):
		return out, err
	}
	address := r.Address()
	if address == "" {
		return out, nil
	}
	err = q.QueryRowContext(ctx, `SELECT id FROM holding WHERE address = ? AND address <> '' ORDER BY position DESC LIMIT 1`, address).Scan(&out.Previous)
	if errors.Is(err, sql.ErrNoRows) {
		return out, nil
	}
	out.Standing = headwater.UpdatedHolding
	return out, err
}

// Held says what Add would answer.
func (a *Archive) Held(ctx context.Context, receipts []headwater.Receipt, g headwater.Generator) ([]headwater.Outcome, error) {
	out := make([]headwater.Outcome, len(receipts))
	for i := range receipts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		var err error
		if out[i], err = a.standing(ctx, a.read, &receipts[i], g); err != nil {
			return nil, a.fault("asking", err)
		}
	}
	return out, nil
}
