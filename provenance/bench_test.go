package provenance

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// BenchmarkChains runs a report of some 700 words with 60 attributions.
func BenchmarkChains(b *testing.B) {
	one := credit + "\n\n{2s:p A guard} {2c told} the agency {2t the road was mined}. It rained all day, and the river rose.\n\n{3s:P Ada Moss} {3c said} in remarks carried by state media {3t that it was not}.\n\n"
	r := item{publisher: "Rona Post", outlets: []string{"Norda"}, text: "RONA (KORP) - " + strings.Repeat(one, 20)}.read(b)
	sources, attributions := slices.Clone(r.sources), []headwater.Attribution(nil)
	for i, s := range r.syn.Sentences {
		attributions = append(attributions, headwater.Attribution{ID: string(rune('a' + i)), Source: sources[i%len(sources)].ID, SourceSpan: &headwater.Span{Start: s.Start, End: s.Start + 4}, Cue: headwater.Span{Start: s.Start + 5, End: s.Start + 9}, Content: []headwater.Span{{Start: s.Start + 10, End: s.End}}})
	}
	b.ReportAllocs()
	for b.Loop() {
		Chains(&r.doc, &r.syn, r.entities, sources, attributions)
	}
}
