package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/headwater-project/headwater"
)

// Shelf keeps what can be made again.
func (a *Archive) Shelf() headwater.Shelf { return shelf{a} }

type shelf struct{ *Archive }

// Get gives the value of a key.
func (s shelf) Get(ctx context.Context, key string) ([]byte, error) {
	var value []byte
	err := s.read.QueryRowContext(ctx, `SELECT value FROM shelf WHERE key = ?`, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err == nil && value == nil {
		value = []byte{}
	}
	return value, s.fault("reading from", err)
}

// Put keeps all values or none.
func (s shelf) Put(ctx context.Context, values map[string][]byte) error {
	if s.write == nil {
		return s.fault("writing to", errReadOnly)
	}
	err := s.inWrite(ctx, func(tx *sql.Tx) error {
		for key, value := range values {
			var err error
			if value == nil {
				_, err = tx.ExecContext(ctx, `DELETE FROM shelf WHERE key = ?`, key)
			} else {
				_, err = tx.ExecContext(ctx, `INSERT INTO shelf VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value`, key, value)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	return s.fault("writing to", err)
}

// Keys gives the keys that begin with prefix, in order.
func (s shelf) Keys(ctx context.Context, prefix string) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT key FROM shelf WHERE key >= ? AND key < ? ORDER BY key`, prefix, prefix+"\U0010ffff")
	if err != nil {
		return nil, s.fault("reading from", err)
	}
	defer rows.Close() //nolint:errcheck // Err says what went wrong
	var out []string
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			return nil, s.fault("reading from", err)
		}
		out = append(out, key)
	}
	return out, s.fault("reading from", rows.Err())
}
