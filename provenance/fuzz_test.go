package provenance

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/attribution"
)

// FuzzChains takes texts through the finder, then gives what it found arbitrary
// parents and sources, and holds that every chain is sound.
func FuzzChains(f *testing.F) {
	for _, s := range []string{
		"A guard told Norda that the bridge was shut, citing papers.\n\nThe agency said so.",
		"“I said he said,” Norda reported in remarks carried by state media.",
		"RONA (Norda) - Moss told this newspaper that it was so. (AFP)\n\nReporting by A for Norda",
		"By Ada Moss and AFP\n\nNorda quoted Moss as saying that Norda said it.\n\nSource: Reuters",
		"the the the agency the newspaper Monday told the channel \xe2\x80\x9cMarib",
	} {
		f.Add(s, uint16(1), uint16(7))
	}
	f.Fuzz(func(t *testing.T, raw string, parents, sources uint16) {
		r := item{publisher: "Rona Post", outlets: []string{"Norda", "Kestrel News"}, text: plain(raw)}.read(t)
		found, attributions := attribution.Find(&r.doc, &r.syn, r.entities)
		for i := range attributions {
			a := &attributions[i]
			if parents>>(i%16)&1 == 1 {
				a.Parent = attributions[(i*7+int(parents))%len(attributions)].ID
			}
			if sources>>(i%16)&1 == 1 && len(found) > 0 {
				a.Source = found[(i*5+int(sources))%len(found)].ID
			}
		}
		for i := range found {
			if sources>>(i%16)&1 == 1 {
				found[i].MemberOf = found[(i*3+int(parents))%len(found)].ID
			}
		}
		r.sources, r.attributions = Chains(&r.doc, &r.syn, r.entities, found, attributions)
		sound(t, r)
		r.syn.Words = nil // a text without a parse
		r.sources, r.attributions = Chains(&r.doc, &headwater.Syntax{Tokens: r.syn.Tokens, Sentences: r.syn.Sentences, Quotations: r.syn.Quotations}, r.entities, found, attributions)
		sound(t, r)
	})
}

// plain is a text without marks.
func plain(s string) string {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	return strings.NewReplacer("{", "(", "}", ")").Replace(s)
}
