package reuse

import (
	"encoding/binary"
	"math/bits"
)

// A filter says which marks a segment surely lacks, at ten bits a mark: a Bloom filter
// in blocks of one cache line (Putze, Sanders and Singler 2009). Blocks follow one
// another in the order of marks, so that a merge fills them one after the other and an
// index that is opened for one document reads the few chunks that its marks fall in.
const (
	blockWords  = 8   // of 64 bits: one cache line
	chunkBlocks = 512 // blocks that are kept together
	bitsPerMark = 10  // of filter
)

// filter is all blocks of a segment, one after the other, and which chunks of them are
// there.
type filter struct {
	words []uint64
	there []bool // by chunk
}

func newFilter(blocks int) filter {
	return filter{make([]uint64, blocks*blockWords), make([]bool, chunksFor(blocks))}
}

// chunk is the i-th, of which the last may be shorter.
func (f *filter) chunk(i int) []uint64 {
	const size = chunkBlocks * blockWords
	return f.words[i*size : min((i+1)*size, len(f.words))]
}

// blocksFor is how many blocks so many marks need.
func blocksFor(marks int) int { return marks*bitsPerMark/(64*blockWords) + 1 }

func chunksFor(blocks int) int { return (blocks + chunkBlocks - 1) / chunkBlocks }

// blockOf is the block of a mark among so many.
func blockOf(m mark, blocks int) int {
	hi, _ := bits.Mul64(uint64(m)<<(64-markBits), uint64(blocks))
	return int(hi)
}

// probes are the six bits of a mark in its block, nine bits of the result each.
func probes(m mark) uint64 {
	x := uint64(m) * 0x9e3779b97f4a7c15
	return (x ^ x>>29) * 0xbf58476d1ce4e5b9 >> 10
}

func (f *filter) set(m mark, block int) {
	b := f.words[block*blockWords:][:blockWords]
	for p, k := probes(m), 0; k < 6; p, k = p>>9, k+1 {
		b[p>>6&7] |= 1 << (p & 63)
	}
}

func (f *filter) has(m mark, block int) bool {
	b := f.words[block*blockWords:][:blockWords]
	for p, k := probes(m), 0; k < 6; p, k = p>>9, k+1 {
		if b[p>>6&7]>>(p&63)&1 == 0 {
			return false
		}
	}
	return true
}

func encodeWords(words []uint64) []byte {
	out := make([]byte, 0, 8*len(words)+sealBytes)
	for _, w := range words {
		out = binary.LittleEndian.AppendUint64(out, w)
	}
	return out
}

func decodeWords(b []byte, to []uint64) {
	for i := range to {
		to[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
}
