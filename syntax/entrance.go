package syntax

import (
	"slices"

	"github.com/headwater-project/headwater/model"
)

// entrance is the scratch of words on their way into the network.
type entrance struct {
	words   []model.Known
	lengths []int // of sentences
	fresh   []fresh
	vectors []float32 // of the fresh words
	gates   [2][]float32
}

// fresh is a word whose gates are not known yet.
type fresh struct {
	at   int    // among words
	keep *entry // that is to keep them, or nil
}

// enter looks the words up and gives each with what the first layer makes of it: for
// most words that was kept, for the others it is computed in one go.
func (n *network) enter(g *group, sentences [][]string) []model.Known {
	g.words, g.fresh, g.vectors = g.words[:0], g.fresh[:0], g.vectors[:0]
	for _, s := range sentences {
		for _, form := range s {
			e, met := n.lexicon.entry(&g.reader, form)
			word := model.Known{X: e.vector}
			if kept := e.gates.Load(); kept != nil {
				word.Forward, word.Backward = kept[0], kept[1]
			} else {
				g.note(e, met)
			}
			g.words = append(g.words, word)
		}
	}
	n.know(g)
	return g.words
}

// note remembers that the next word's gates are to be computed, and to be kept if it
// was met before.
func (g *group) note(e *entry, met bool) {
	f := fresh{at: len(g.words)}
	if met {
		f.keep = e
	}
	g.fresh, g.vectors = append(g.fresh, f), append(g.vectors, e.vector...)
}

// know computes the gates of the fresh words.
func (n *network) know(g *group) {
	rows, size := len(g.fresh), 3*n.width/2
	n.kernel.Quantize(&g.rows, g.vectors, rows, n.width)
	for i := range g.gates {
		g.gates[i] = grow(g.gates[i], rows*size)
		n.layers[0].Gates(g.gates[i], &g.rows, i == 1)
	}
	for i, f := range g.fresh {
		made := gates{g.gates[0][i*size:][:size], g.gates[1][i*size:][:size]}
		g.words[f.at].Forward, g.words[f.at].Backward = made[0], made[1]
		if f.keep != nil {
			f.keep.gates.Store(&gates{slices.Clone(made[0]), slices.Clone(made[1])})
		}
	}
	clear(g.fresh)
}
