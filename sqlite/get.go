package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math"
	"strings"

	"github.com/headwater-project/headwater"
)

// Holding gives a holding by its id, or the first of a document's.
func (a *Archive) Holding(ctx context.Context, id string) (headwater.Holding, error) {
	where, arg := `id = ?`, any(id)
	if raw, ok := strings.CutPrefix(id, "sha256:"); ok {
		sum, err := hex.DecodeString(raw)
		if err != nil {
			return headwater.Holding{}, fmt.Errorf("%s %w", id, headwater.ErrNotHeld)
		}
		where, arg = `blob = (SELECT n FROM blob WHERE document = ?)`, sum
	}
	row := a.read.QueryRowContext(ctx, `SELECT position, id, body FROM holding WHERE `+where+` ORDER BY position LIMIT 1`, arg)
	h, err := scanHolding(row)
	if errors.Is(err, sql.ErrNoRows) {
		return h, fmt.Errorf("%s %w", id, headwater.ErrNotHeld)
	}
	return h, a.fault("looking into", err)
}

func scanHolding(row interface{ Scan(...any) error }) (headwater.Holding, error) {
	var h headwater.Holding
	var body []byte
	if err := row.Scan(&h.Position, &h.ID, &body); err != nil {
		return h, err
	}
	var k keptHolding
	if err := json.Unmarshal(body, &k); err != nil {
		return h, fmt.Errorf("%w: the receipt of %s is unreadable (%w); 'headwater verify' names what else is", headwater.ErrDamagedArchive, h.ID, err)
	}
	h.Document, h.Receipt, h.Size, h.Tool, h.Added = k.Document, k.Receipt, k.Size, k.Tool, k.Added
	h.Title, h.Publisher, h.Published, h.Previous = k.Title, k.Publisher, k.Published, k.Previous
	return h, nil
}

// page is how many holdings are fetched at once, so that a writer is never held up.
const page = 500

// Holdings gives those that a query names, in the order in which they were added.
func (a *Archive) Holdings(ctx context.Context, q headwater.Query) iter.Seq2[headwater.Holding, error] {
	return func(yield func(headwater.Holding, error) bool) {
		since, left := q.Since, q.Limit
		if left <= 0 {
			left = math.MaxInt
		}
		for left > 0 {
			want := min(left, page)
			part, err := a.holdings(ctx, &q, since, want)
			if err != nil {
				yield(headwater.Holding{}, a.fault("listing", err))
				return
			}
			for _, h := range part {
				if !yield(h, nil) {
					return
				}
				since, left = h.Position+1, left-1
			}
			if len(part) < want {
				return
			}
		}
	}
}

// holdings is one page of them.
func (a *Archive) holdings(ctx context.Context, q *headwater.Query, since int64, limit int) ([]headwater.Holding, error) {
	query, args := `SELECT position, id, body FROM holding WHERE position >= ? ORDER BY position LIMIT ?`, []any{since, limit}
	if match := facetMatch(q); match != "" {
		query = `SELECT position, id, body FROM word CROSS JOIN holding ON position = word.rowid WHERE word MATCH ? AND word.rowid >= ? ORDER BY word.rowid LIMIT ?`
		args = append([]any{match}, args...)
	}
	rows, err := a.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err says what went wrong
	var out []headwater.Holding
	for rows.Next() {
		h, err := scanHolding(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	return out, rows.Err()
}

// Bytes gives the bytes of a document as they were received.
func (a *Archive) Bytes(ctx context.Context, document string) ([]byte, error) {
	sum, err := hex.DecodeString(strings.TrimPrefix(document, "sha256:"))
	if err != nil || len(sum) != sha256.Size {
		return nil, fmt.Errorf("%s %w", document, headwater.ErrNotHeld)
	}
	var packed []byte
	err = a.read.QueryRowContext(ctx, `SELECT bytes FROM blob WHERE document = ?`, sum).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%s %w", document, headwater.ErrNotHeld)
	}
	if err != nil {
		return nil, a.fault("reading from", err)
	}
	raw, err := a.unpack.DecodeAll(packed, nil)
	if err != nil || headwater.DocumentID(raw) != "sha256:"+hex.EncodeToString(sum) {
		return nil, fmt.Errorf("%s: %s %w: its bytes are not those that were added", a.path, document, headwater.ErrDamagedArchive)
	}
	return raw, nil
}

// Reading gives the last reading of a holding.
func (a *Archive) Reading(ctx context.Context, holding string) (headwater.Reading, error) {
	var packed []byte
	err := a.read.QueryRowContext(ctx, `SELECT body FROM reading WHERE holding = (SELECT position FROM holding WHERE id = ?) ORDER BY position DESC LIMIT 1`, holding).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return headwater.Reading{}, fmt.Errorf("%s %w", holding, headwater.ErrNotHeld)
	}
	if err != nil {
		return headwater.Reading{}, a.fault("reading from", err)
	}
	return a.opened(holding, packed)
}

func (a *Archive) opened(holding string, packed []byte) (headwater.Reading, error) {
	var r headwater.Reading
	plain, err := a.unpack.DecodeAll(packed, nil)
	if err == nil {
		err = json.Unmarshal(plain, &r)
	}
	if err != nil {
		return r, fmt.Errorf("%s: the reading of %s %w (%w); 'headwater verify' names what else is", a.path, holding, headwater.ErrDamagedArchive, err)
	}
	return r, nil
}

// Visit gives the last visit to an address.
func (a *Archive) Visit(ctx context.Context, address string) (headwater.Visit, error) {
	var body []byte
	var v headwater.Visit
	err := a.read.QueryRowContext(ctx, `SELECT body FROM visit WHERE address = ?`, address).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return v, nil
	}
	if err == nil {
		err = json.Unmarshal(body, &v)
	}
	return v, a.fault("looking into", err)
}

// NoteVisit keeps when an address was asked and what it answered.
func (a *Archive) NoteVisit(ctx context.Context, v headwater.Visit) error {
	if a.write == nil {
		return a.fault("writing to", errReadOnly)
	}
	body, err := json.Marshal(v)
	if err == nil {
		_, err = a.write.ExecContext(ctx, `INSERT INTO visit VALUES (?, ?) ON CONFLICT(address) DO UPDATE SET body = excluded.body`, v.Address, body)
	}
	return a.fault("writing to", err)
}
