package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// encode writes the compiled file. The countries must come first, by code.
func encode(places []*place, own *own) ([]byte, error) {
	var codes []string
	for _, c := range own.states {
		codes = append(codes, c.ISO)
	}
	var out writer.Memory
	w, err := writer.New(writer.Rooms{Out: &out, Names: &writer.Memory{}, Keys: &writer.Memory{}}, false, codes)
	if err != nil {
		return nil, fmt.Errorf("countries.yaml: %w", err)
	}
	for _, p := range places {
		if _, err := w.Add(&p.Entry, w.Division(p.Admin1)); err != nil {
			return nil, err
		}
	}
	if err := index(w, places, own); err != nil {
		return nil, err
	}
	if err := w.Finish(context.Background(), writer.End{}); err != nil {
		return nil, err
	}
	return out.Bytes, nil
}

// index writes the keys, the best place of each first.
func index(w *writer.Writer, places []*place, own *own) error {
	k := keys{w: w, ranks: ranks(places)}
	for i, p := range places {
		for _, key := range writer.Keys(p.Country, p.names) {
			k.put(gazetteer.NameMark, key, i)
			if p.Kind == gazetteer.Country {
				k.put(gazetteer.CountryMark, key, i)
			}
		}
		for _, s := range p.abbreviations() {
			k.put(gazetteer.ExactMark, s, i)
		}
		if s, ok := p.skeleton(); ok {
			k.put(gazetteer.BonesMark, s, i)
		}
	}
	for i, c := range own.states {
		for _, word := range slices.Concat(c.Adjective, c.People) {
			k.put(gazetteer.DemonymMark, gazetteer.Fold(word), i)
		}
	}
	return k.err
}

// keys hands keys to the writer and keeps the first failure.
type keys struct {
	w     *writer.Writer
	ranks []uint32
	err   error
}

func (k *keys) put(mark byte, key string, entry int) {
	if k.err == nil && key != "" {
		k.err = k.w.Key(mark, key, entry, k.ranks[entry])
	}
}

// ranks gives each place its rank among all.
func ranks(places []*place) []uint32 {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(rank(places[a], places[b]), cmp.Compare(a, b)) })
	out := make([]uint32, len(places))
	for r, i := range order {
		out[i] = uint32(r)
	}
	return out
}

// digest is the line that sha256sum would print.
func digest(data []byte) []byte {
	return fmt.Appendf(nil, "%x  places.bin\n", sha256.Sum256(data))
}
