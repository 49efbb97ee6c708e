package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

// sign signs the head of the log of n, whose hashes are there.
func (a *Archive) sign(ctx context.Context, tx *sql.Tx, n int64) error {
	root, err := ledger.Root(n, func(at []int64) ([]ledger.Hash, error) { return hashesAt(ctx, tx, at) })
	if err != nil {
		return err
	}
	c, err := ledger.Sign(a.signer, n, root)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM head`); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO head VALUES (?, ?, ?)`, c.Size, c.Root, c.Note)
	return err
}

// hashesAt fetches stored hashes.
func hashesAt(ctx context.Context, q querier, at []int64) ([]ledger.Hash, error) {
	out := make([]ledger.Hash, len(at))
	for i, n := range at {
		var raw []byte
		err := q.QueryRowContext(ctx, `SELECT hash FROM hash WHERE n = ?`, n).Scan(&raw)
		if err == nil && len(raw) != len(out[i]) {
			err = errors.New("it has not the length of a hash")
		}
		if err != nil {
			return nil, fmt.Errorf("hash %d of the evidence log: %w: %w", n, headwater.ErrDamagedArchive, err)
		}
		copy(out[i][:], raw)
	}
	return out, nil
}

// Checkpoint is the signed head of the evidence log.
func (a *Archive) Checkpoint(ctx context.Context) (headwater.Checkpoint, error) {
	var c headwater.Checkpoint
	err := a.read.QueryRowContext(ctx, `SELECT size, root, note FROM head`).Scan(&c.Size, &c.Root, &c.Note)
	return c, a.fault("reading from", err)
}

// Proof shows that a holding stands in the log.
func (a *Archive) Proof(ctx context.Context, holding string) (headwater.Proof, error) {
	h, err := a.Holding(ctx, holding)
	if err != nil {
		return headwater.Proof{}, err
	}
	tx, err := a.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // the head and the hashes of one moment
	if err != nil {
		return headwater.Proof{}, a.fault("reading from", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	var c headwater.Checkpoint
	var record []byte
	err = tx.QueryRowContext(ctx, `SELECT size, root, note FROM head`).Scan(&c.Size, &c.Root, &c.Note)
	if err == nil {
		err = tx.QueryRowContext(ctx, `SELECT record FROM leaf WHERE position = ?`, h.Position).Scan(&record)
	}
	if err != nil {
		return headwater.Proof{}, a.fault("reading from", err)
	}
	p, err := ledger.Prove(c.Size, h.Position, record, h.ID, c, func(at []int64) ([]ledger.Hash, error) { return hashesAt(ctx, tx, at) })
	p.Verifier = a.key
	return p, a.fault("proving from", err)
}

// nameOf is what stands in the second line of a record, the holding's id.
func nameOf(record []byte) string {
	lines := strings.SplitN(string(record), "\n", 3)
	if len(lines) < 3 || !strings.HasPrefix(lines[1], "hold_") {
		return ""
	}
	return lines[1]
}
