package syntax

import (
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

// stretched is how many words a stretch has at most, so that memory does not grow
// with the text; a longer sentence is shown to nobody.
const stretched = 2048

// watch gathers the states of a stretch for whoever looks.
type watch struct {
	look        func(model.Stretch)
	states      *model.Rows
	first, last int // sentences of the stretch
	from, to    int // its words
	full        bool
}

func (w *worker) begin(look func(model.Stretch), width int) {
	w.look = look
	if look == nil {
		return
	}
	if w.states == nil {
		w.states = new(model.Rows)
	}
	w.states.Reset(stretched, width)
}

// sentence makes room for sentence i: a stretch that it does not fit into is
// finished and shown first.
func (w *worker) sentence(p *Parser, syn *headwater.Syntax, i int) {
	if w.look == nil {
		return
	}
	s := &syn.Sentences[i]
	long := s.LastWord-s.FirstWord > stretched
	if long || s.LastWord-w.from > stretched || w.full {
		w.flush(p, syn)
		w.show(syn)
		w.first, w.from, w.full = i, s.FirstWord, long
	}
	w.last, w.to = i+1, s.LastWord
}

// show gives the stretch to whoever looks.
func (w *worker) show(syn *headwater.Syntax) {
	if w.look != nil && !w.full && w.last > w.first {
		w.states.Trim(w.to - w.from)
		w.look(model.Stretch{Syntax: syn, First: w.first, Last: w.last, States: w.states})
		w.states.Trim(stretched)
	}
	w.first = w.last
}

// keep puts the states of what has just gone through the network in their place.
func (w *worker) keep() {
	if w.look == nil || w.full {
		return
	}
	at := 0
	for _, piece := range w.pieces {
		for k := range piece.words {
			w.states.Put(piece.first+k-w.from, &w.rows, at+k)
		}
		at += len(piece.words)
	}
}
