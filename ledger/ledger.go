// Package ledger is the evidence log of an archive: an append-only Merkle tree of what was
// added (RFC 6962), with signed heads in the format of transparency logs. It does no I/O:
// archives keep the records and the hashes, and hand the hashes back.
//
// The tree is that of golang.org/x/mod/sumdb/tlog: a leaf is SHA-256 of 0x00 and the
// record, a node of 0x01 and its two children.
package ledger

import (
	"crypto/sha256"
	"fmt"

	"github.com/headwater-project/headwater"
	"golang.org/x/mod/sumdb/tlog"
)

// Hash is a SHA-256 hash of the tree.
type Hash = tlog.Hash

// Read fetches stored hashes by their indexes in tlog's order. It may be called with any
// number of them.
type Read func(indexes []int64) ([]Hash, error)

// HoldingLeaf is the record of a report that was added: four lines of text that name the
// holding, the bytes and the receipt by hashes. receipt is SHA-256 of the stored receipt.
func HoldingLeaf(h headwater.Holding, receipt [32]byte) []byte {
	return fmt.Appendf(nil, "headwater holding v1\n%s\n%s\n%x\n", h.ID, h.Document, receipt)
}

// ReadingLeaf is the record of a reading that was added: by which generator, and SHA-256
// of its stored form.
func ReadingLeaf(holding, generator string, reading [32]byte) []byte {
	return fmt.Appendf(nil, "headwater reading v1\n%s\n%s\n%x\n", holding, generator, reading)
}

// Append gives the hashes to store, in the order of their indexes, when records join a
// log of n. The first has the index Stored(n). It fails only where read does.
func Append(n int64, records [][]byte, read Read) ([]Hash, error) {
	first := Stored(n)
	var fresh []Hash
	both := func(indexes []int64) ([]Hash, error) {
		out := make([]Hash, len(indexes))
		var old []int64
		var at []int
		for i, x := range indexes {
			if x >= first {
				out[i] = fresh[x-first]
				continue
			}
			old, at = append(old, x), append(at, i)
		}
		if len(old) == 0 {
			return out, nil
		}
		found, err := read(old)
		if err != nil {
			return nil, err
		}
		if len(found) != len(old) {
			return nil, fmt.Errorf("of %d hashes of the log %d are there", len(old), len(found))
		}
		for i, h := range found {
			out[at[i]] = h
		}
		return out, nil
	}
	for i, r := range records {
		hashes, err := tlog.StoredHashes(n+int64(i), r, tlog.HashReaderFunc(both))
		if err != nil {
			return nil, fmt.Errorf("appending record %d to the log: %w", n+int64(i), err)
		}
		fresh = append(fresh, hashes...)
	}
	return fresh, nil
}

// Stored is how many hashes a log of n records stores.
func Stored(n int64) int64 {
	if n <= 0 {
		return 0
	}
	return tlog.StoredHashIndex(0, n-1) + 1 + trailing(n)
}

// trailing is how many trees the last of n records completes.
func trailing(n int64) int64 {
	var k int64
	for ; n > 0 && n&1 == 0; n >>= 1 {
		k++
	}
	return k
}

// Root is the hash of a log of n records; that of none is SHA-256 of nothing.
func Root(n int64, read Read) (Hash, error) {
	if n == 0 {
		return sha256.Sum256(nil), nil
	}
	h, err := tlog.TreeHash(n, tlog.HashReaderFunc(read))
	if err != nil {
		return Hash{}, fmt.Errorf("the root of a log of %d records: %w", n, err)
	}
	return h, nil
}
