package sqlite

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

// bytes holds every document against its id.
func (v *verifier) bytes() error {
	v.blobs = make(map[int64]string)
	rows, err := v.tx.QueryContext(v.ctx, `SELECT n, document, size, bytes FROM blob ORDER BY n`)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // Err says what went wrong
	for rows.Next() {
		var n, size int64
		var id, packed sql.RawBytes
		if err := rows.Scan(&n, &id, &size, &packed); err != nil {
			return err
		}
		raw, err := v.unpack.DecodeAll(packed, v.buffer[:0])
		sum := sha256.Sum256(raw)
		switch {
		case err != nil:
			v.blobs[n] = fmt.Sprintf("its bytes cannot be unpacked (%v)", err)
		case !bytes.Equal(sum[:], id) || int64(len(raw)) != size:
			v.blobs[n] = "its bytes are not those that were added"
		}
		v.buffer = raw
	}
	return rows.Err()
}

// row is what is kept under one position of the log.
type row struct {
	position  int64
	record    []byte // of the log; nil where it is gone
	id        sql.NullString
	blob, of  sql.NullInt64
	address   sql.NullString
	body      []byte
	reading   []byte
	generator sql.NullString
}

// record is what the log must say of a row as it is now; nil where there is none. name is
// the holding's.
func (v *verifier) record(e *row, name string) []byte {
	switch {
	case e.id.Valid:
		var k keptHolding
		_ = json.Unmarshal(e.body, &k) // what cannot be read names no document, and is not what was logged
		return ledger.HoldingLeaf(headwater.Holding{ID: e.id.String, Document: k.Document}, sha256.Sum256(e.body))
	case e.generator.Valid:
		plain, err := v.unpack.DecodeAll(e.reading, v.buffer[:0])
		v.buffer = plain
		if err != nil {
			return []byte("unreadable")
		}
		return ledger.ReadingLeaf(name, e.generator.String, sha256.Sum256(plain))
	}
	return nil
}

// name is the holding that a row belongs to: as the log says or, where the log is gone or
// spoilt, as the row says.
func (v *verifier) name(e *row) string {
	if name := nameOf(e.record); name != "" && v.held(name) {
		return name
	}
	if e.id.Valid {
		return e.id.String
	}
	var id string
	if err := v.tx.QueryRowContext(v.ctx, `SELECT id FROM holding WHERE position = ?`, e.of.Int64).Scan(&id); e.of.Valid && err == nil {
		return id
	}
	return nameOf(e.record)
}

func (v *verifier) held(id string) bool {
	var n int
	return v.tx.QueryRowContext(v.ctx, `SELECT 1 FROM holding WHERE id = ?`, id).Scan(&n) == nil
}

// pointers holds what joins an intact row to others against what the row says.
func (v *verifier) pointers(e *row, name string) {
	switch {
	case e.id.Valid:
		v.document(e, name)
	case e.generator.Valid:
		var id string
		err := v.tx.QueryRowContext(v.ctx, `SELECT id FROM holding WHERE position = ?`, e.of.Int64).Scan(&id)
		if err != nil || id != name {
			v.say(e.position, name, "the reading hangs on another holding, or on none")
		}
	}
}

// document says whether the bytes that a holding points at are its document's.
func (v *verifier) document(e *row, name string) {
	var k keptHolding
	if err := json.Unmarshal(e.body, &k); err != nil {
		v.say(e.position, name, "the receipt is unreadable (%v)", err)
		return
	}
	if e.address.String != k.Receipt.Address() {
		v.say(e.position, name, "its address in the index is not that of its receipt")
	}
	if what := v.blobs[e.blob.Int64]; what != "" {
		v.say(e.position, name, "%s", what)
		return
	}
	var id []byte
	err := v.tx.QueryRowContext(v.ctx, `SELECT document FROM blob WHERE n = ?`, e.blob.Int64).Scan(&id)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		v.say(e.position, name, "its bytes are gone")
	case err != nil || "sha256:"+hex.EncodeToString(id) != k.Document:
		v.say(e.position, name, "its bytes are those of another document")
	}
}
