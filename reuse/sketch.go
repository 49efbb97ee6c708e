package reuse

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/headwater-project/headwater"
)

// Sketch is what the index keeps of a text: a sample of its runs of five words. The
// zero Sketch is that of a text without words.
//
// Which runs are sampled hangs on their words alone, so that text which was moved or cut
// is sampled alike (sampling by value, Manber 1994; against it winnowing, Schleimer,
// Wilkerson and Aiken 2003, chooses by the neighbours too, and two texts that differ
// every few words then share fewer marks). Short texts are sampled more densely.
type Sketch struct {
	marks []mark // in order, each once
	runs  int    // runs of five words in the text
}

// mark is the hash of a run of five words, 48 bits of it.
type mark uint64

const (
	markBits = 48
	markMask = 1<<markBits - 1
)

// Draw samples the story of a document. It may be called from many goroutines at once.
// Time and memory are linear in the text.
func Draw(doc *headwater.Document) Sketch {
	words := wordHashes(doc)
	s := Sketch{runs: max(0, len(words)-shingle+1)}
	limit := density(s.runs)
	s.marks = make([]mark, 0, s.runs*int(limit)>>16+s.runs/16+8)
	for i := range s.runs {
		if h := hashRun(words[i : i+shingle]); h&0xffff < limit {
			s.marks = append(s.marks, mark(h>>16))
		}
	}
	slices.Sort(s.marks)
	s.marks = slices.Compact(s.marks)
	return s
}

// wordHashes are the hashes of the words that read gives.
func wordHashes(doc *headwater.Document) []uint64 {
	words := make([]uint64, 0, len(doc.Text)/5)
	for _, b := range doc.Blocks {
		if !b.Kind.Story() || !b.Valid(doc.Text) {
			continue
		}
		for i := b.Start; i < b.End; {
			r, n := rune(doc.Text[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(doc.Text[i:b.End])
			}
			if !letter(r) {
				i += n
				continue
			}
			end, plain := wordEnd(doc.Text, i, b.End)
			words = append(words, hashWord(doc.Text[i:end], plain))
			i = end
		}
	}
	return words
}

// hashRun is the hash of a run of words.
func hashRun(words []uint64) uint64 {
	var b [8 * shingle]byte
	for k, w := range words[:shingle] {
		binary.LittleEndian.PutUint64(b[8*k:], w)
	}
	return xxh3.Hash(b[:])
}

// density is how many of 65,536 runs are sampled in a text of so many: one in seven of
// a long one, all of the shortest. A run sampled in a longer text is sampled in a
// shorter one too.
func density(runs int) uint64 {
	switch {
	case runs < 40:
		return 1 << 16
	case runs < 80:
		return 1 << 15
	case runs < 160:
		return 1 << 14
	}
	return 1 << 16 / 7
}

// share estimates how much of the shorter of two texts the other holds, where so many
// marks of both are the same.
func share(marks, runs, otherRuns int) float64 {
	shorter, longer := min(runs, otherRuns), max(runs, otherRuns)
	if shorter == 0 {
		return 0
	}
	sampled := float64(density(longer)) / (1 << 16)
	return min(1, float64(marks)/(sampled*float64(shorter)))
}
