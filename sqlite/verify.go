package sqlite

import (
	"context"
	"database/sql"
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
// by SQLite's own check alone. Memory does not grow with the archive.
func (a *Archive) Verify(ctx context.Context, known []headwater.Checkpoint, step func(done, total int)) ([]headwater.Damage, error) {
	tx, err := a.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, a.fault("verifying", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	v := &verifier{Archive: a, ctx: ctx, tx: tx, step: step, roots: make(map[int64]ledger.Hash)}
	for _, c := range known {
		v.roots[c.Size] = ledger.Hash{}
	}
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
	grown  ledger.Growth
	lost   bool                  // a hash that nothing tells any more: what hangs on it cannot be told
	roots  map[int64]ledger.Hash // of the sizes that known checkpoints have
	damage []headwater.Damage
	blobs  map[int64]string // what is wrong with the bytes, by their row; only those with faults
	buffer []byte
}

func (v *verifier) say(position int64, holding, what string, args ...any) {
	v.damage = append(v.damage, headwater.Damage{Position: position, Holding: holding, What: fmt.Sprintf(what, args...)})
}

func (v *verifier) all(known []headwater.Checkpoint) error {
	for _, look := range []func() error{v.pages, v.signed, v.bytes, v.entries, v.strays} {
		if err := look(); err != nil {
			return err
		}
	}
	v.root()
	for _, c := range known {
		if err := v.consistent(c); err != nil {
			v.say(-1, "", "the checkpoint of %d entries does not hold: %v", c.Size, err)
		}
	}
	return nil
}

// pages asks SQLite whether the file holds together.
func (v *verifier) pages() error {
	// FTS5's check trusts what the connection remembers of the index; a search makes it
	// look whether another connection changed it.
	var n int64
	if err := v.tx.QueryRowContext(v.ctx, `SELECT count(*) FROM (SELECT 1 FROM word WHERE word MATCH ? LIMIT 1)`, everyFacet).Scan(&n); err != nil {
		v.say(-1, "", "the index of words: %v", err)
	}
	rows, err := v.tx.QueryContext(v.ctx, `PRAGMA integrity_check(20)`)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // Err says what went wrong
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

// root holds the log against its signed head.
func (v *verifier) root() {
	switch {
	case v.grown.Size() != v.head.Size:
		v.say(-1, "", "the evidence log has %d entries, and its signed head says %d", v.grown.Size(), v.head.Size)
	case !v.lost && v.grown.Root().String() != v.head.Root:
		v.say(-1, "", "the entries of the evidence log are not those whose head was signed")
	}
}

// consistent says whether the log extends that of a checkpoint.
func (v *verifier) consistent(c headwater.Checkpoint) error {
	n, root, err := ledger.Open(v.key, c)
	switch {
	case err != nil:
		return err
	case n > v.grown.Size():
		return fmt.Errorf("the log was cut short: it has %d entries", v.grown.Size())
	case n > 0 && v.roots[n] != root:
		return errors.New("its entries are not those that the log has now")
	}
	return nil
}

// strays names what is kept and stands in no entry.
func (v *verifier) strays() error {
	for _, s := range []struct{ query, what string }{
		{`SELECT position, id FROM holding WHERE position >= ?1`, "the holding stands in no entry of the evidence log"},
		{`SELECT reading.position, coalesce(id, '') FROM reading LEFT JOIN holding ON holding.position = reading.holding WHERE reading.position >= ?1`, "the reading stands in no entry of the evidence log"},
		{`SELECT position, id FROM holding WHERE position IN (SELECT position FROM reading) AND ?1 >= 0`, "a holding and a reading stand under one entry"},
		{`SELECT -1, '' FROM blob WHERE n NOT IN (SELECT blob FROM holding) AND ?1 >= 0`, "bytes are kept that no holding points at"},
	} {
		rows, err := v.tx.QueryContext(v.ctx, s.query, v.grown.Size())
		if err != nil {
			return err
		}
		for rows.Next() {
			var at int64
			var id string
			if err := rows.Scan(&at, &id); err != nil {
				return errors.Join(err, rows.Close())
			}
			v.say(at, id, "%s", s.what)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return err
		}
	}
	return nil
}
