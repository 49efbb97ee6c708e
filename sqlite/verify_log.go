package sqlite

import (
	"bytes"
	"database/sql"

	"github.com/headwater-project/headwater/ledger"
)

// entries goes through the log, grows its tree anew and holds what is kept against both.
func (v *verifier) entries() error {
	rows, err := v.tx.QueryContext(v.ctx, `SELECT p.position, leaf.record, holding.id, holding.blob, holding.address, holding.body, reading.holding, reading.generator, reading.body
		FROM (SELECT position FROM leaf UNION SELECT position FROM holding UNION SELECT position FROM reading ORDER BY 1) AS p
		LEFT JOIN leaf USING (position) LEFT JOIN holding ON holding.position = p.position LEFT JOIN reading ON reading.position = p.position`)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // Err says what went wrong
	stored, err := v.tx.QueryContext(v.ctx, `SELECT n, hash FROM hash ORDER BY n`)
	if err != nil {
		return err
	}
	defer stored.Close() //nolint:errcheck // Err says what went wrong
	tree := &storedTree{rows: stored}
	for rows.Next() {
		var e row
		if err := rows.Scan(&e.position, &e.record, &e.id, &e.blob, &e.address, &e.body, &e.of, &e.generator, &e.reading); err != nil {
			return err
		}
		if err := v.upTo(e.position, tree); err != nil {
			return err
		}
		if e.position != v.grown.Size() || e.record == nil && e.position >= v.head.Size {
			continue // beyond the log: a stray
		}
		if err := v.entry(&e, tree); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if err := v.upTo(v.head.Size, tree); err != nil {
		return err
	}
	return v.rest(tree)
}

// upTo tells of positions under which nothing is kept any more.
func (v *verifier) upTo(position int64, tree *storedTree) error {
	for v.grown.Size() < min(position, v.head.Size) {
		if err := v.entry(&row{position: v.grown.Size()}, tree); err != nil {
			return err
		}
	}
	return nil
}

// entry holds one record of the log against the row that it speaks of and against its
// stored hash. Of three that should agree, the one that differs is named, and the tree
// goes on with what the two others say.
func (v *verifier) entry(e *row, tree *storedTree) error {
	first := ledger.Stored(e.position)
	kept, err := tree.upTo(first, ledger.Stored(e.position+1))
	if err != nil {
		return err
	}
	name := v.name(e)
	leaf, known := v.leaf(e, name, kept[0])
	v.lost = v.lost || !known
	for i, h := range v.grown.Add(leaf) {
		switch {
		case kept[i] == nil:
			v.say(e.position, name, "hash %d of the evidence log is gone", first+int64(i))
		case !v.lost && !bytes.Equal(kept[i], h[:]):
			v.say(e.position, name, "hash %d of the evidence log is not that of its entries", first+int64(i))
		}
	}
	if size := v.grown.Size(); v.wanted(size) {
		v.roots[size] = v.grown.Root()
	}
	if v.step != nil {
		v.step(int(v.grown.Size()), int(max(v.head.Size, v.grown.Size())))
	}
	return v.ctx.Err()
}

func (v *verifier) wanted(size int64) bool {
	_, ok := v.roots[size]
	return ok
}

// leaf names what is wrong with an entry, its row or its hash, and gives the leaf of the
// tree; false where nothing tells it any more.
func (v *verifier) leaf(e *row, name string, kept []byte) (ledger.Hash, bool) {
	var stored ledger.Hash
	whole := len(kept) == len(stored)
	copy(stored[:], kept)
	now := v.record(e, name)
	logged := ledger.RecordHash(e.record)
	agrees := now != nil && bytes.Equal(now, e.record)
	switch {
	case agrees:
		v.pointers(e, name)
		return logged, true
	case e.record != nil && whole && logged == stored: // the row is not what was logged
		v.sayRow(e, name)
		return stored, true
	case now != nil && whole && ledger.RecordHash(now) == stored:
		v.say(e.position, name, "its entry in the evidence log is %s", goneOr(e.record == nil, "not the one that was made"))
		v.pointers(e, name)
		return stored, true
	}
	v.say(e.position, name, "its entry in the evidence log is %s", goneOr(e.record == nil, "not the one that was made"))
	v.sayRow(e, name)
	return stored, whole
}

func goneOr(gone bool, what string) string {
	if gone {
		return "gone"
	}
	return what
}

// sayRow names a row that is not what was logged.
func (v *verifier) sayRow(e *row, name string) {
	reading := bytes.HasPrefix(e.record, []byte("headwater reading "))
	switch {
	case e.id.Valid && !reading:
		v.say(e.position, name, "the receipt is not the one that was logged")
	case e.generator.Valid:
		v.say(e.position, name, "the reading is not the one that was logged")
	case reading:
		v.say(e.position, name, "the reading is gone")
	default:
		v.say(e.position, name, "the holding is gone")
	}
}

// rest names hashes beyond the log.
func (v *verifier) rest(tree *storedTree) error {
	end := ledger.Stored(v.grown.Size())
	for {
		n, ok, err := tree.peek()
		if err != nil || !ok {
			return err
		}
		if n >= end {
			v.say(-1, "", "hash %d of the evidence log belongs to no entry", n)
		}
		tree.full = false
	}
}

// storedTree reads stored hashes in order.
type storedTree struct {
	rows *sql.Rows
	n    int64
	hash []byte
	full bool // n and hash are read and not used yet
}

func (s *storedTree) peek() (int64, bool, error) {
	if !s.full && s.rows.Next() {
		s.full = true
		err := s.rows.Scan(&s.n, &s.hash)
		return s.n, true, err
	}
	return s.n, s.full, s.rows.Err()
}

// upTo gives the hashes of [first, end), nil for those that are gone.
func (s *storedTree) upTo(first, end int64) ([][]byte, error) {
	out := make([][]byte, end-first)
	for {
		_, ok, err := s.peek()
		if err != nil || !ok || s.n >= end {
			return out, err
		}
		if s.n >= first {
			out[s.n-first] = s.hash
		}
		s.full = false
		s.hash = nil
	}
}
