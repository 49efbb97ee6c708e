// Package ledger is the evidence log of an archive: an append-only Merkle tree of what was
// added (RFC 6962), with signed heads in the format of transparency logs. It does no I/O:
// archives keep the records and the hashes, and hand the hashes back.
//
// The tree is that of golang.org/x/mod/sumdb/tlog: a leaf is SHA-256 of 0x00 and the
// record, a node of 0x01 and its two children.
package ledger

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// Hash is a SHA-256 hash of the tree.
type Hash = tlog.Hash

// Read fetches stored hashes by their indexes in tlog's order: as many as it is asked for,
// in the order asked, or an error. It may be asked for any number of them.
type Read func(indexes []int64) ([]Hash, error)

// largest is how many records a log may have. tlog reckons for ever beyond 1<<62, and a
// checkpoint that a stranger wrote may say so.
const largest = 1 << 48

// sized refuses sizes that no log has.
func sized(n int64) error {
	if n < 0 || n > largest {
		return fmt.Errorf("a log cannot have %d entries", n)
	}
	return nil
}

// Append gives the hashes to store, in the order of their indexes, when records join a
// log of n. The first has the index Stored(n). It fails where read does, and where no log
// has n records. It reads about log n hashes for a batch of any size.
func Append(n int64, records [][]byte, read Read) ([]Hash, error) {
	if err := sized(n); err != nil {
		return nil, err
	}
	b := batch{first: Stored(n), read: read, fresh: make([]Hash, 0, 2*len(records))}
	for i, r := range records {
		hashes, err := tlog.StoredHashes(n+int64(i), r, &b)
		if err != nil {
			return nil, fmt.Errorf("appending record %d to the log: %w", n+int64(i), err)
		}
		b.fresh = append(b.fresh, hashes...)
	}
	return b.fresh, nil
}

// batch reads hashes that are stored, and those that are still to be.
type batch struct {
	first int64 // index of the first fresh one
	fresh []Hash
	read  Read
}

// ReadHashes is what tlog calls. Its indexes rise, so that the stored ones come first.
func (b *batch) ReadHashes(indexes []int64) ([]Hash, error) {
	old := 0
	for old < len(indexes) && indexes[old] < b.first {
		old++
	}
	out := make([]Hash, 0, len(indexes))
	if old > 0 {
		found, err := b.read(indexes[:old])
		if err != nil {
			return nil, err
		}
		if len(found) != old {
			return nil, fmt.Errorf("of %d hashes of the log %d are there", old, len(found))
		}
		out = append(out, found...)
	}
	for _, x := range indexes[old:] {
		out = append(out, b.fresh[x-b.first])
	}
	return out, nil
}

// Stored is how many hashes a log of n records stores.
func Stored(n int64) int64 {
	if n <= 0 {
		return 0
	}
	return tlog.StoredHashCount(n)
}

// Root is the hash of a log of n records; that of none is SHA-256 of nothing.
func Root(n int64, read Read) (Hash, error) {
	if err := sized(n); err != nil {
		return Hash{}, err
	}
	h, err := tlog.TreeHash(n, tlog.HashReaderFunc(read))
	if err != nil {
		return Hash{}, fmt.Errorf("the root of a log of %d records: %w", n, err)
	}
	return h, nil
}
