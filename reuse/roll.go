package reuse

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
)

// leafDocuments is how many documents one leaf of the roll has.
const leafDocuments = 4096

// leaf is a part of the roll, the list of documents in the order in which they were
// added: where each stands, how long it is and how many share little with it.
type leaf struct {
	positions [leafDocuments]int64
	runs      [leafDocuments]uint16 // at most 65,535 stand there
	ties      [leafDocuments]uint8  // likewise 255
	changed   bool
}

// rowBytes is what a document takes on its leaf.
const rowBytes = 8 + 2 + 1

func (l *leaf) encode(documents int) []byte {
	out := make([]byte, 0, documents*rowBytes+sealBytes)
	for i := range documents {
		out = binary.LittleEndian.AppendUint64(out, uint64(l.positions[i]))
		out = binary.LittleEndian.AppendUint16(out, l.runs[i])
		out = append(out, l.ties[i])
	}
	return out
}

func decodeLeaf(b []byte) *leaf {
	l := new(leaf)
	for i := range len(b) / rowBytes {
		r := b[i*rowBytes:]
		l.positions[i] = int64(binary.LittleEndian.Uint64(r))
		l.runs[i], l.ties[i] = binary.LittleEndian.Uint16(r[8:]), r[10]
	}
	return l
}

// roll is the list of all documents; a leaf is read when it is first asked.
type roll struct {
	leaves []*leaf
	size   int
}

func leafKey(i int) string { return fmt.Sprintf("%sroll/%08x", prefix, i) }

// leaf gives the leaf of a document and its place there.
func (r *roll) leaf(ctx context.Context, st *store, document uint32) (*leaf, int, error) {
	i := int(document / leafDocuments)
	if i >= len(r.leaves) {
		return nil, 0, fmt.Errorf("document %d of %d is none: %w", document, r.size, ErrDamaged)
	}
	if r.leaves[i] == nil {
		key := leafKey(i)
		b, err := st.get(ctx, key)
		if err != nil {
			return nil, 0, err
		}
		if len(b) != r.on(i)*rowBytes {
			return nil, 0, fmt.Errorf("%s has %d bytes: %w", key, len(b), ErrDamaged)
		}
		r.leaves[i] = decodeLeaf(b)
	}
	return r.leaves[i], int(document % leafDocuments), nil
}

// add needs the last leaf to have been read.
func (r *roll) add(position int64, runs int, ties int) {
	if r.size == len(r.leaves)*leafDocuments {
		r.leaves = append(r.leaves, new(leaf))
	}
	l, i := r.leaves[len(r.leaves)-1], r.size%leafDocuments
	l.positions[i], l.runs[i], l.ties[i] = position, uint16(min(runs, math.MaxUint16)), uint8(min(ties, math.MaxUint8))
	l.changed = true
	r.size++
}

// on is how many documents stand on a leaf.
func (r *roll) on(leaf int) int { return min(leafDocuments, r.size-leaf*leafDocuments) }
