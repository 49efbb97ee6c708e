package writer

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"io"
	"math"
	"slices"

	"github.com/headwater-project/headwater/gazetteer"
)

// partitions is how many heaps the keys are thrown on before each is sorted, and
// chunk how many bytes of one are gathered before they are put away.
const (
	partitions = 64
	chunk      = 1 << 16
)

// spill holds the keys until they are sorted. A key belongs to the partition of
// its bucket, so that the partitions one by one give all buckets in order.
type spill struct {
	room   Room
	size   int64
	heaps  [partitions]heap
	keys   int
	folded []byte
}

// heap is one partition: what lies in the room, and what is still in memory.
type heap struct {
	at      []piece
	pending []byte
}

// piece is a run of bytes in the room.
type piece struct {
	at   int64
	size int
}

// add keeps: length byte, mark and key, entry (24 bits), rank (32 bits, highest
// byte first).
func (s *spill) add(mark byte, key string, entry int, rank uint32) error {
	s.folded = append(append(s.folded[:0], mark), key...)
	h := &s.heaps[gazetteer.Bucket(gazetteer.Hash(s.folded), partitions)]
	h.pending = append(append(h.pending, byte(len(s.folded))), s.folded...)
	h.pending = binary.BigEndian.AppendUint32(put24(h.pending, entry), rank)
	s.keys++
	if len(h.pending) < chunk {
		return nil
	}
	return s.put(h)
}

// put moves what is pending into the room.
func (s *spill) put(h *heap) error {
	n, err := s.room.Write(h.pending)
	h.at = append(h.at, piece{s.size, n})
	s.size += int64(n)
	h.pending = h.pending[:0]
	return err
}

// load gives all of a partition, and forgets it.
func (s *spill) load(n int) ([]byte, error) {
	h := &s.heaps[n]
	total := len(h.pending)
	for _, p := range h.at {
		total += p.size
	}
	out := make([]byte, 0, total)
	for _, p := range h.at {
		if got, err := s.room.ReadAt(out[len(out):len(out)+p.size], p.at); got < p.size {
			return nil, err
		}
		out = out[:len(out)+p.size]
	}
	out = append(out, h.pending...)
	*h = heap{}
	return out, nil
}

// item is one key of a partition.
type item struct {
	bucket, at, entry uint32
	rank              uint32
}

func (i item) key(data []byte) []byte { return data[i.at+1:][:data[i.at]] }

// sorted gives the keys of a partition by bucket, key, rank and entry.
func sorted(data []byte, buckets int) []item {
	var items []item
	for at := 0; at < len(data); {
		n := int(data[at])
		key := data[at+1 : at+1+n]
		tail := data[at+1+n:]
		items = append(items, item{
			bucket: uint32(gazetteer.Bucket(gazetteer.Hash(key), buckets)), at: uint32(at),
			entry: uint32(tail[0]) | uint32(tail[1])<<8 | uint32(tail[2])<<16, rank: binary.BigEndian.Uint32(tail[3:]),
		})
		at += 1 + n + 7
	}
	slices.SortFunc(items, func(a, b item) int {
		if c := cmp.Compare(a.bucket, b.bucket); c != 0 {
			return c
		}
		return cmp.Or(bytes.Compare(a.key(data), b.key(data)), cmp.Compare(a.rank, b.rank), cmp.Compare(a.entry, b.entry))
	})
	return items
}

// directory writes the keys of all partitions to out and gives where each bucket
// begins, with the number of different names.
func (s *spill) directory(ctx context.Context, out io.Writer, buckets int, step func(part, of int)) (begins []uint32, names int, err error) {
	begins = make([]uint32, buckets+1)
	at := 0
	var line []byte
	bucket := 0
	for p := range partitions {
		if ctx.Err() != nil {
			return nil, 0, ctx.Err()
		}
		data, err := s.load(p)
		if err != nil {
			return nil, 0, err
		}
		for items := sorted(data, buckets); len(items) > 0; {
			if items[0].key(data)[0] == gazetteer.NameMark {
				names++
			}
			n := same(items, data)
			for ; bucket <= int(items[0].bucket); bucket++ {
				begins[bucket] = uint32(at)
			}
			line = entriesOf(line[:0], items[:n], data)
			items = items[n:]
			if at += len(line); at > math.MaxUint32 {
				return nil, 0, errTooLarge
			}
			if _, err := out.Write(line); err != nil {
				return nil, 0, err
			}
		}
		step(p+1, partitions)
	}
	for ; bucket <= buckets; bucket++ {
		begins[bucket] = uint32(at)
	}
	return begins, names, nil
}

// same is how many of the first items have one key.
func same(items []item, data []byte) int {
	n := 1
	for n < len(items) && items[n].bucket == items[0].bucket && bytes.Equal(items[n].key(data), items[0].key(data)) {
		n++
	}
	return n
}

// entriesOf writes a key and its entries, each once.
func entriesOf(out []byte, items []item, data []byte) []byte {
	key := items[0].key(data)
	out = append(append(out, byte(len(key))), key...)
	counter := len(out)
	out = append(out, 0)
	var kept [math.MaxUint8]uint32
	for _, it := range items {
		n := int(out[counter])
		if n == math.MaxUint8 {
			break
		}
		if slices.Contains(kept[:n], it.entry) {
			continue
		}
		kept[n] = it.entry
		out[counter]++
		out = put24(out, int(it.entry))
	}
	return out
}
