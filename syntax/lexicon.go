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
	inputs  int     // numbers that go into input
	begins  []int32 // by the first two bytes, where their words begin among words
	cache   *cache
}

// reader is the scratch of one goroutine that asks a lexicon.
type reader struct {
	looker
	raw  []float32
	rows model.Rows
}

// entry gives what is known of a word, and whether it was met before.
func (x *lexicon) entry(r *reader, form string) (e *entry, met bool) {
	places := x.cache.places(form)
	var kept [2]*entry
	for i := range places {
		if kept[i] = places[i].Load(); kept[i] != nil && kept[i].form == form {
			return kept[i], true
		}
	}
	e = &entry{form: strings.Clone(form), vector: x.compute(r, form)}
	if len(form) > longestKept {
		return e, false
	}
	if kept[0] != nil && kept[0].vector == nil {
		places[1].Store(kept[0])
	}
	places[0].Store(e)
	return e, false
}

// keep puts what is known of a word in the place of what it was known by.
func (x *lexicon) keep(e, old *entry) {
	places := x.cache.places(e.form)
	for i := range places {
		if places[i].CompareAndSwap(old, e) {
			return
		}
	}
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
	low, high := x.span(lower)
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

// pairs is how many pairs of bytes a word can begin with.
const pairs = 1 << 16

// pair numbers the first two bytes of a word, in the order of words.
func pair[T string | []byte](word T) int {
	switch len(word) {
	case 0:
		return 0
	case 1:
		return int(word[0]) << 8
	}
	return int(word[0])<<8 | int(word[1])
}

// begin notes where the words of each pair begin, which halves the search.
func (x *lexicon) begin() {
	x.begins = make([]int32, pairs+1)
	for i := range x.words.Len() {
		x.begins[pair(x.words.At(i))+1]++
	}
	for i := range pairs {
		x.begins[i+1] += x.begins[i]
	}
}

// span gives the rows among which a word can be.
func (x *lexicon) span(word []byte) (first, last int) {
	at := pair(word)
	return int(x.begins[at]), int(x.begins[at+1])
}

// The cache holds what is known of words met before, whatever the document, two at
// each place: the latest word takes the first, and the one that was there moves on if
// it was met twice. What it holds follows from the word alone, so that readings do not
// depend on it.
const (
	cached      = 1 << 13 // places, each for two words of five kilobytes
	longestKept = 64      // bytes of a word
)

type cache [cached][2]atomic.Pointer[entry]

// entry is a word that was met once, with its vector, or oftener, with what the first
// layer makes of it. Nobody changes it.
type entry struct {
	form   string
	vector []float32
	known  model.Known
}

func (c *cache) places(form string) *[2]atomic.Pointer[entry] { return &c[model.Hash(form)%cached] }
