package syntax

import "github.com/headwater-project/headwater/model"

// entrance is the scratch of words on their way into the network.
type entrance struct {
	words   []model.Known
	lengths []int // of sentences
	fresh   []fresh
	made    []model.Known
	vectors []float32 // of the fresh words
	numbers []float32 // what is known of them
}

// fresh is a word of which is not known what the first layer makes of it.
type fresh struct {
	at  int    // among words
	met *entry // where it was met before, or nil
}

// enter looks the words up and gives each with what the first layer makes of it: for
// most words that was kept, for the others it is computed in one go.
func (n *network) enter(g *group, sentences [][]string) []model.Known {
	g.words, g.fresh, g.vectors = g.words[:0], g.fresh[:0], g.vectors[:0]
	for _, s := range sentences {
		for _, form := range s {
			e, met := n.lexicon.entry(&g.reader, form)
			if e.vector != nil {
				g.note(e, met)
			}
			g.words = append(g.words, e.known)
		}
	}
	n.know(g)
	return g.words
}

// note remembers that something is to be computed of the next word, and to be kept if
// it was met before.
func (g *group) note(e *entry, met bool) {
	f := fresh{at: len(g.words)}
	if met {
		f.met = e
	}
	g.fresh, g.vectors = append(g.fresh, f), append(g.vectors, e.vector...)
}

// know computes what the first layer makes of the fresh words.
func (n *network) know(g *group) {
	size := model.KnownSize(n.width)
	g.numbers, g.made = grow(g.numbers, 2*size*len(g.fresh)), g.made[:0]
	for i, f := range g.fresh {
		to := g.numbers[2*size*i:][:2*size]
		if f.met != nil {
			to = make([]float32, 2*size)
		}
		g.made = append(g.made, model.Known{Forward: to[:size], Backward: to[size:]})
	}
	g.recurrent.Know(n.kernel, n.layers[0], g.made, g.vectors, n.width)
	for i, f := range g.fresh {
		g.words[f.at] = g.made[i]
		if f.met != nil {
			n.lexicon.keep(&entry{form: f.met.form, known: g.made[i]}, f.met)
		}
	}
	clear(g.fresh)
	clear(g.made)
}
