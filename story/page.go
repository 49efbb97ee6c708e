package story

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/klauspost/compress/zstd"

	"github.com/headwater-project/headwater"
)

// Keys of the shelf: pages of cards by the position of the first, the documents of each
// story of several, what became of stories that are a part of another now, and which
// these are.
const (
	pagePrefix    = "story/page/"
	membersPrefix = "story/in/"
	aliasPrefix   = "story/as/"
	partsPrefix   = "story/of/"
)

// listKey is of the documents that one Flush adds to a story.
func listKey(story string, next int64) string {
	return fmt.Sprintf("%s%s/%016x", membersPrefix, story, next)
}

// entry is a card as a page keeps it.
type entry struct {
	Card
	position int64
	story    string // when it was kept
}

func pageKey(position int64) string { return fmt.Sprintf("%s%016x", pagePrefix, position) }

// readPage gives no cards where a page cannot be read.
func readPage(ctx context.Context, shelf headwater.Shelf, key string) ([]entry, error) {
	raw, err := shelf.Get(ctx, key)
	if err != nil {
		return nil, fmt.Errorf("reading the register of stories: %w", err)
	}
	page, err := decode(raw)
	if err != nil {
		return nil, nil //nolint:nilerr // it can be made again, and the rest is good
	}
	return page, nil
}

// encode writes a page: for each card its values one behind the other, texts behind
// their lengths, all of it packed.
func encode(page []entry) []byte {
	b := binary.AppendUvarint(nil, uint64(len(page)))
	for i := range page {
		e := &page[i]
		b = binary.AppendVarint(b, e.position)
		b = binary.AppendVarint(b, int64(e.Day))
		for _, s := range [...]string{e.Document, e.Title, e.story} {
			b = appendText(b, s)
		}
		b = binary.AppendUvarint(b, uint64(len(e.Terms)))
		for _, t := range e.Terms {
			b = appendText(b, t.Key)
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(t.Weight)))
		}
	}
	w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil // never: the options are ours
	}
	return w.EncodeAll(b, nil)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

const largestPage = 64 << 20 // bytes, unpacked

var errPage = errors.New("is no page of the register of stories")

func decode(raw []byte) ([]entry, error) {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(largestPage))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	plain, err := z.DecodeAll(raw, nil)
	if err != nil {
		return nil, errPage
	}
	d := &decoder{rest: string(plain)}
	n := d.count()
	var page []entry
	for i := 0; i < n && !d.bad; i++ {
		e := entry{position: d.number()}
		e.Day = int(d.number())
		e.Document, e.Title, e.story = d.text(), d.text(), d.text()
		for k := d.count(); k > 0 && !d.bad; k-- {
			e.Terms = append(e.Terms, Term{d.text(), d.weight()})
		}
		page = append(page, e)
	}
	if d.bad || d.rest != "" {
		return nil, errPage
	}
	return page, nil
}

// decoder takes values off a page until one is bad.
type decoder struct {
	rest string
	bad  bool
}

func (d *decoder) take(n int) string {
	if d.bad || n < 0 || n > len(d.rest) {
		d.bad = true
		return ""
	}
	out := d.rest[:n]
	d.rest = d.rest[n:]
	return out
}

func (d *decoder) number() int64 {
	x, n := binary.Varint([]byte(d.rest[:min(len(d.rest), binary.MaxVarintLen64)]))
	d.bad = d.bad || n <= 0
	d.take(n)
	return x
}

// count is a number of things that each take a byte at least.
func (d *decoder) count() int {
	x, n := binary.Uvarint([]byte(d.rest[:min(len(d.rest), binary.MaxVarintLen64)]))
	d.bad = d.bad || n <= 0 || x > uint64(len(d.rest))
	d.take(n)
	if d.bad {
		return 0
	}
	return int(x)
}

func (d *decoder) text() string { return d.take(d.count()) }

func (d *decoder) weight() float64 {
	b := d.take(4)
	if d.bad {
		return 0
	}
	return float64(math.Float32frombits(binary.LittleEndian.Uint32([]byte(b))))
}
