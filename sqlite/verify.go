package sqlite

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

// Verify holds everything that is kept against the evidence log: each document's bytes
// against its id, each holding and reading against its entry, the entries against the
// tree of hashes, the tree against the signed head, and the log against checkpoints that
// were kept elsewhere. What the program makes anew by itself (words, shelf) is looked at
// by SQLite's own check alone.
func (a *Archive) Verify(ctx context.Context, known []headwater.Checkpoint, step func(done, total int)) ([]headwater.Damage, error) {
	tx, err := a.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, a.fault("verifying", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	v := &verifier{Archive: a, ctx: ctx, tx: tx, step: step}
	if err := v.all(known); err != nil {
		return nil, a.fault("verifying", err)
	}
	slices.SortStableFunc(v.damage, func(x, y headwater.Damage) int { return int(x.Position - y.Position) })
	return v.damage, nil
}

// verifier is one look at everything.
type verifier struct {
	*Archive
	ctx    context.Context
	tx     *sql.Tx
	step   func(done, total int)
	head   headwater.Checkpoint
	fresh  []ledger.Hash // the hashes as the entries give them
	n      int64         // entries that are there; behind one that is gone the tree is another
	damage []headwater.Damage
	blobs  map[int64]string // what is wrong with the bytes, by their row; only those with faults
}

func (v *verifier) say(position int64, holding, what string, args ...any) {
	v.damage = append(v.damage, headwater.Damage{Position: position, Holding: holding, What: fmt.Sprintf(what, args...)})
}

func (v *verifier) all(known []headwater.Checkpoint) error {
	for _, look := range []func() error{v.pages, v.signed, v.bytes, v.entries, v.hashes, v.strays} {
		if err := look(); err != nil {
			return err
		}
	}
	for _, c := range known {
		err := ledger.Consistent(c, v.key, v.n, v.freshAt)
		if err != nil {
			v.say(-1, "", "the checkpoint of %d entries does not hold: %v", c.Size, err)
		}
	}
	return nil
}

// pages asks SQLite whether the file holds together.
func (v *verifier) pages() error {
	rows, err := v.tx.QueryContext(v.ctx, `PRAGMA integrity_check(20)`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var what string
		if err := rows.Scan(&what); err != nil {
			return err
		}
		if what != "ok" {
			v.say(-1, "", "the file does not hold together: %s", what)
		}
	}
	return rows.Err()
}

// signed checks the head's signature.
func (v *verifier) signed() error {
	var n int
	if err := v.tx.QueryRowContext(v.ctx, `SELECT count(*) FROM head`).Scan(&n); err != nil {
		return err
	}
	if n != 1 {
		v.say(-1, "", "the evidence log has %d signed heads, not one", n)
		return nil
	}
	if err := v.tx.QueryRowContext(v.ctx, `SELECT size, root, note FROM head`).Scan(&v.head.Size, &v.head.Root, &v.head.Note); err != nil {
		return err
	}
	if _, _, err := ledger.Open(v.key, v.head); err != nil {
		v.say(-1, "", "the signed head of the evidence log: %v", err)
	}
	return nil
}

// bytes holds every document against its id.
func (v *verifier) bytes() error {
	v.blobs = make(map[int64]string)
	rows, err := v.tx.QueryContext(v.ctx, `SELECT n, document, size, bytes FROM blob ORDER BY n`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var buffer []byte
	for rows.Next() {
		var n, size int64
		var id, packed sql.RawBytes
		if err := rows.Scan(&n, &id, &size, &packed); err != nil {
			return err
		}
		raw, err := v.unpack.DecodeAll(packed, buffer[:0])
		sum := sha256.Sum256(raw)
		switch {
		case err != nil:
			v.blobs[n] = fmt.Sprintf("its bytes cannot be unpacked (%v)", err)
		case !bytes.Equal(sum[:], id) || int64(len(raw)) != size:
			v.blobs[n] = "its bytes are not those that were added"
		}
		buffer = raw
	}
	return rows.Err()
}

func (v *verifier) freshAt(at []int64) ([]ledger.Hash, error) {
	out := make([]ledger.Hash, len(at))
	for i, n := range at {
		if n < 0 || n >= int64(len(v.fresh)) {
			return nil, fmt.Errorf("hash %d is beyond the log", n)
		}
		out[i] = v.fresh[n]
	}
	return out, nil
}

// entries goes through the log and holds what is kept against it.
func (v *verifier) entries() error {
	rows, err := v.tx.QueryContext(v.ctx, `SELECT leaf.position, leaf.record, holding.id, holding.blob, holding.address, holding.body, reading.holding, reading.generator, reading.body
		FROM leaf LEFT JOIN holding ON holding.position = leaf.position LEFT JOIN reading ON reading.position = leaf.position ORDER BY leaf.position`)
	if err != nil {
		return err
	}
	defer rows.Close()
	want := int64(0)
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.position, &e.record, &e.id, &e.blob, &e.address, &e.body, &e.of, &e.generator, &e.reading); err != nil {
			return err
		}
		for ; want < e.position; want++ {
			v.say(want, "", "the entry is gone")
		}
		want++
		hashes, err := ledger.Append(v.n, [][]byte{e.record}, v.freshAt)
		if err != nil {
			return err
		}
		v.fresh = append(v.fresh, hashes...)
		v.n++
		v.entry(&e)
		if v.step != nil {
			v.step(int(e.position)+1, int(v.head.Size))
		}
	}
	for ; want < v.head.Size; want++ {
		v.say(want, "", "the entry is gone")
	}
	return rows.Err()
}

// entry is one record of the log with what it speaks of.
type entry struct {
	position      int64
	record        []byte
	id            sql.NullString
	blob, of      sql.NullInt64
	address       sql.NullString
	body, reading []byte
	generator     sql.NullString
}

// entry holds one record against the row that it speaks of.
func (v *verifier) entry(e *entry) {
	name := nameOf(e.record)
	switch {
	case bytes.HasPrefix(e.record, []byte("headwater holding ")):
		v.holding(e, name)
	case bytes.HasPrefix(e.record, []byte("headwater reading ")):
		v.reading(e, name)
	default:
		v.say(e.position, name, "the entry is unreadable")
	}
}

func (v *verifier) holding(e *entry, name string) {
	if !e.id.Valid {
		v.say(e.position, name, "the holding is gone")
		return
	}
	var k keptHolding
	if err := json.Unmarshal(e.body, &k); err != nil {
		v.say(e.position, name, "the receipt is unreadable")
		return
	}
	want := ledger.HoldingLeaf(headwater.Holding{ID: e.id.String, Document: k.Document}, sha256.Sum256(e.body))
	switch {
	case !bytes.Equal(want, e.record):
		v.say(e.position, name, "the receipt is not the one that was logged")
	case e.address.String != k.Receipt.Address():
		v.say(e.position, name, "its address in the index is not that of its receipt")
	case v.blobs[e.blob.Int64] != "":
		v.say(e.position, name, "%s", v.blobs[e.blob.Int64])
	default:
		v.document(e, name, k.Document)
	}
}

// document says whether the bytes that a holding points at are its document's.
func (v *verifier) document(e *entry, name, document string) {
	var id []byte
	err := v.tx.QueryRowContext(v.ctx, `SELECT document FROM blob WHERE n = ?`, e.blob.Int64).Scan(&id)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		v.say(e.position, name, "its bytes are gone")
	case err != nil || "sha256:"+hex.EncodeToString(id) != document:
		v.say(e.position, name, "its bytes are those of another document")
	}
}

func (v *verifier) reading(e *entry, name string) {
	if !e.generator.Valid {
		v.say(e.position, name, "the reading is gone")
		return
	}
	plain, err := v.unpack.DecodeAll(e.reading, nil)
	if err != nil {
		v.say(e.position, name, "the reading cannot be unpacked (%v)", err)
		return
	}
	if !bytes.Equal(ledger.ReadingLeaf(name, e.generator.String, sha256.Sum256(plain)), e.record) {
		v.say(e.position, name, "the reading is not the one that was logged")
		return
	}
	var id string
	err = v.tx.QueryRowContext(v.ctx, `SELECT id FROM holding WHERE position = ?`, e.of.Int64).Scan(&id)
	if err != nil || id != name {
		v.say(e.position, name, "the reading hangs on another holding")
	}
}

// hashes holds the stored tree and its root against the entries.
func (v *verifier) hashes() error {
	rows, err := v.tx.QueryContext(v.ctx, `SELECT n, hash FROM hash ORDER BY n`)
	if err != nil {
		return err
	}
	defer rows.Close()
	stored := make([]ledger.Hash, 0, len(v.fresh))
	for rows.Next() {
		var n int64
		var raw []byte
		if err := rows.Scan(&n, &raw); err != nil {
			return err
		}
		for int64(len(stored)) < n {
			v.say(v.entryOf(int64(len(stored))), "", "hash %d of the evidence log is gone", len(stored))
			stored = append(stored, ledger.Hash{})
		}
		var h ledger.Hash
		copy(h[:], raw)
		if n >= int64(len(v.fresh)) || h != v.fresh[n] || len(raw) != len(h) {
			v.say(v.entryOf(n), "", "hash %d of the evidence log is not that of its entries", n)
		}
		stored = append(stored, h)
	}
	for ; len(stored) < len(v.fresh); stored = append(stored, ledger.Hash{}) {
		v.say(v.entryOf(int64(len(stored))), "", "hash %d of the evidence log is gone", len(stored))
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return v.root()
}

// entryOf is the entry with which a stored hash came.
func (v *verifier) entryOf(n int64) int64 {
	lo, hi := int64(0), n+1
	for lo < hi {
		mid := (lo + hi) / 2
		if ledger.Stored(mid+1) > n {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

func (v *verifier) root() error {
	root, err := ledger.Root(v.n, v.freshAt)
	if err != nil {
		return err
	}
	if v.n != v.head.Size {
		v.say(-1, "", "the evidence log has %d entries, and its signed head says %d", v.n, v.head.Size)
	} else if root.String() != v.head.Root {
		v.say(-1, "", "the entries of the evidence log are not those whose head was signed")
	}
	return nil
}

// strays names what is kept and stands in no entry.
func (v *verifier) strays() error {
	for table, what := range map[string]string{
		`SELECT position, id FROM holding WHERE position NOT IN (SELECT position FROM leaf)`:                     "a holding that was never logged",
		`SELECT position, generator FROM reading WHERE position NOT IN (SELECT position FROM leaf)`:              "a reading that was never logged",
		`SELECT -1, hex(document) FROM blob WHERE n NOT IN (SELECT blob FROM holding)`:                           "bytes that no holding points at:",
		`SELECT position, id FROM holding WHERE position IN (SELECT position FROM reading)`:                      "a holding and a reading under one entry",
		`SELECT position, id FROM holding h WHERE NOT EXISTS (SELECT 1 FROM reading WHERE holding = h.position)`: "a holding without a reading",
	} {
		rows, err := v.tx.QueryContext(v.ctx, table)
		if err != nil {
			return err
		}
		for rows.Next() {
			var at int64
			var id string
			if err := rows.Scan(&at, &id); err != nil {
				return errors.Join(err, rows.Close())
			}
			v.say(at, "", "%s %s", what, id)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return err
		}
	}
	return nil
}
