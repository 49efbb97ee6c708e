package synthetic

import (
	"slices"
	"strings"
)

// carry is what another outlet makes of a story.
func (w *writer) carry(from []string) []string {
	switch kind := w.random.Float64(); {
	case kind < 0.35:
		return from
	case kind < 0.6:
		return w.cut(from)
	case kind < 0.7:
		return w.reordered(from)
	case kind < 0.9:
		return w.rewritten(from)
	}
	return w.embedded(from)
}

// cut keeps the head of a report, and of the rest what there is room for.
func (w *writer) cut(from []string) []string {
	keep := max(3, int(float64(len(from))*(0.25+w.random.Float64()/2)))
	if keep >= len(from) {
		return from
	}
	out := slices.Clone(from[:keep])
	return slices.DeleteFunc(out, func(string) bool { return w.random.Float64() < 0.1 })
}

func (w *writer) reordered(from []string) []string {
	out := slices.Clone(from)
	w.random.Shuffle(len(out)-1, func(i, j int) { out[i+1], out[j+1] = out[j+1], out[i+1] })
	return out
}

// rewritten changes words here and there and puts some paragraphs anew.
func (w *writer) rewritten(from []string) []string {
	often := 0.02 + 0.06*w.random.Float64()
	var out []string
	for _, p := range from {
		if w.random.Float64() < 0.15 {
			out = append(out, w.sentence(20))
			continue
		}
		words := strings.Fields(p)
		for i := range words {
			if w.random.Float64() < often {
				words[i] = w.word()
			}
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

// embedded puts a few paragraphs of a story among others.
func (w *writer) embedded(from []string) []string {
	out := w.fresh()
	at := w.random.IntN(len(from))
	some := from[at:min(at+1+w.random.IntN(3), len(from))]
	return slices.Insert(out, w.random.IntN(len(out)), some...)
}
