package syntax

import (
	"strings"
	"sync/atomic"

	"github.com/headwater-project/headwater/model"
)

// table is a matrix of bytes with a scale for each row.
type table struct {
	width int
	rows  []int8
	scale []float32
}

func (t *table) len() int { return len(t.scale) }

// add writes a row as numbers into the first width of dst and gives the rest.
func (t *table) add(dst []float32, row int) []float32 {
	from, scale := t.rows[row*t.width:][:t.width], t.scale[row]
	into := dst[:len(from)]
	for i, v := range from {
		into[i] = float32(v) * scale
	}
	return dst[t.width:]
}

// lexicon turns a word into the vector that the network starts from: a static
// vector where the word is known, and hashed tables of its looks.
type lexicon struct {
	words   model.Strings // sorted; row i+1 of vectors is for word i
	vectors table
	looks   [looks]table
	input   *model.Linear
	kernel  model.Kernel
	inputs  int // numbers that go into input
	cache   *cache
}

// reader is the scratch of one goroutine that asks a lexicon.
type reader struct {
	looker
	raw  []float32
	rows model.Rows
}

// vector gives the vector of a word; the caller must not change it.
func (x *lexicon) vector(r *reader, form string) []float32 {
	slot := x.cache.slot(form)
	if kept := slot.Load(); kept != nil && kept.form == form {
		return kept.vector
	}
	made := &entry{form: strings.Clone(form), vector: x.compute(r, form)}
	if len(form) <= longestKept {
		slot.Store(made)
	}
	return made.vector
}

func (x *lexicon) compute(r *reader, form string) []float32 {
	form = squeezed(form)
	r.raw = grow(r.raw, x.inputs)
	rest := x.vectors.add(r.raw, x.row(r.lower(form)))
	for i, b := range r.buckets(form) {
		t := &x.looks[i]
		rest = t.add(rest, int(b%uint32(t.len())))
	}
	x.kernel.Quantize(&r.rows, r.raw, 1, x.inputs)
	_, width := x.input.Shape()
	out := make([]float32, width)
	x.input.Apply(out, &r.rows)
	return out
}

// row gives the row of vectors for a lower form, 0 for an unknown word.
func (x *lexicon) row(lower []byte) int {
	low, high := 0, x.words.Len()
	for low < high {
		mid := int(uint(low+high) >> 1)
		switch w := x.words.At(mid); {
		case w == string(lower):
			return mid + 1
		case w < string(lower):
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0
}

// The cache holds the vectors of words met before, whatever the document; the
// latest word takes a place over. What it holds follows from the word alone, so
// that readings do not depend on it.
const (
	cached      = 1 << 13
	longestKept = 64 // bytes of a word
)

type cache [cached]atomic.Pointer[entry]

type entry struct {
	form   string
	vector []float32
}

func (c *cache) slot(form string) *atomic.Pointer[entry] { return &c[hash(form)%cached] }
