package attribution

import (
	"slices"
	"sort"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

// Hearing is one document while a Listener reads it. It is for one goroutine.
type Hearing struct {
	listener *Listener
	doc      *headwater.Document
	pass     *pass
	found    []found
}

// Begin starts to read a document, whose stretches are then given to Hear, in
// order.
func (l *Listener) Begin(doc *headwater.Document) *Hearing {
	return &Hearing{listener: l, doc: doc, pass: l.spare.Take()}
}

// Hear reads a stretch: first what is said in it, then what those who speak say
// that others say.
func (h *Hearing) Hear(s model.Stretch) {
	first, last := s.Words()
	if first == last {
		return
	}
	p, net := h.pass, h.listener.net
	p.number(h.doc, s)
	said := net.run(p, s, []run{{0, last - first}})
	outer := net.decoder.decode(said, 0)
	inner := h.within(s, reread(s, said, outer))
	for _, f := range slices.Concat(outer, inner) {
		h.found = append(h.found, f.shift(first))
	}
}

// reread gives the sentences of what is said in which another might be told of:
// those with a word that the network holds for a cue, however faintly.
func reread(s model.Stretch, said scores, outer []found) (out []run) {
	base, _ := s.Words()
	sentences := s.Syntax.Sentences[s.First:s.Last]
	for _, f := range outer {
		for _, r := range f.content {
			i := sort.Search(len(sentences), func(i int) bool { return sentences[i].LastWord-base > r.first })
			for ; i < len(sentences) && sentences[i].FirstWord-base < r.last; i++ {
				part := run{max(r.first, sentences[i].FirstWord-base), min(r.last, sentences[i].LastWord-base)}
				if part.len() >= shortest && said.mayCue(part) {
					out = append(out, part)
				}
			}
		}
	}
	return out
}

// mayCue says whether a word of a run has some likelihood of being a cue's first.
func (s scores) mayCue(r run) bool {
	for i := r.first; i < r.last; i++ {
		if s.tags(i)[first(cuePart)] > faint {
			return true
		}
	}
	return false
}

// faint is the least score of a cue for which a passage is read again.
const faint = -7

// within reads passages as if each were an article of its own.
func (h *Hearing) within(s model.Stretch, passages []run) (out []found) {
	for _, r := range passages {
		h.pass.alone(r)
	}
	if len(passages) == 0 {
		return nil
	}
	net := h.listener.net
	said := net.run(h.pass, s, passages)
	for _, r := range passages {
		own := said[:r.len()*outputs]
		said = said[len(own):]
		for _, f := range net.decoder.decode(own, r.first) {
			f.nested = true
			out = append(out, f)
		}
	}
	return out
}

// shortest is the number of words from which on what is said may hold what
// another says: source, cue and content, two words at least.
const shortest = 5

// end gives the scratch back.
func (h *Hearing) end() {
	h.listener.spare.Give(h.pass)
	h.pass = nil
}
