package attribution

import (
	"slices"

	"github.com/headwater-project/headwater/model"
)

// heads is what the words that are the head of another say of it: about every second
// word, so that only they go through the layer.
type heads struct {
	place []int // by row, 1 and more for a head
	rows  model.Rows
	said  []float32
}

// apply computes what the heads among the words of passages say.
func (h *heads) apply(layer *model.Linear, s model.Stretch, passages []run, rows *model.Rows) {
	size, cols := rows.Shape()
	h.find(s, passages, size)
	h.rows.Reset(h.number(), cols)
	for i, place := range h.place {
		if place > 0 {
			h.rows.Put(place-1, rows, i)
		}
	}
	count, _ := h.rows.Shape()
	_, width := layer.Shape()
	h.said = grow(h.said, count*width)
	layer.Apply(h.said, &h.rows)
}

// find marks the rows of words that are heads in their passage.
func (h *heads) find(s model.Stretch, passages []run, size int) {
	h.place = slices.Grow(h.place[:0], size)[:size]
	clear(h.place)
	at := 0
	for _, r := range passages {
		for i := r.first; i < r.last; i++ {
			if head := headIn(s, r, i); head >= 0 {
				h.place[at+head-r.first] = 1
			}
		}
		at += r.len()
	}
}

// number gives each head its place and tells how many there are.
func (h *heads) number() (count int) {
	for i, marked := range h.place {
		count += marked
		h.place[i] = count * marked
	}
	return count
}

// of is what the word of a row says of those whose head it is.
func (h *heads) of(row, width int) []float32 {
	return h.said[(h.place[row]-1)*width:][:width]
}

// headIn is the head of word i of a passage where it stands there, or -1.
func headIn(s model.Stretch, r run, i int) int {
	first, _ := s.Words()
	if h := s.Syntax.Words[first+i].Head - first; h >= r.first && h < r.last {
		return h
	}
	return -1
}
