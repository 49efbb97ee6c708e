package provenance

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/attribution"
	"github.com/headwater-project/headwater/syntax"
)

// reading runs the stages that chains rest on over paragraphs of our own. names
// are outlets ("Kestrel News") that the text mentions.
func reading(publisher, text string, names ...string) (*headwater.Document, *headwater.Syntax, []headwater.Source, []headwater.Attribution) {
	doc := &headwater.Document{ID: "sha256:test", Text: text, Publisher: publisher}
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		trimmed := strings.TrimSpace(p)
		start := at + strings.Index(p, trimmed)
		doc.Blocks = append(doc.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: start, End: start + len(trimmed)}})
		at += len(p)
	}
	var entities []headwater.Entity
	for _, n := range names {
		e := headwater.Entity{ID: "e_" + n, Type: headwater.Org, Class: "outlet", Name: n}
		for from := 0; strings.Contains(text[from:], n); {
			i := from + strings.Index(text[from:], n)
			e.Mentions = append(e.Mentions, headwater.Span{Start: i, End: i + len(n)})
			from = i + len(n)
		}
		entities = append(entities, e)
	}
	if strings.HasPrefix(text, "RONA (") {
		doc.Dateline = &headwater.Dateline{Place: "RONA", Span: headwater.Span{End: strings.Index(text, ")") + 1}}
	}
	syn := syntax.Segment(text, doc.Blocks)
	sources, attributions := attribution.Find(doc, &syn, entities)
	sources, attributions = Chains(doc, &syn, entities, sources, attributions)
	return doc, &syn, sources, attributions
}

// paths writes each chain as "label how > label how", with * for an inherited
// hop and ? for an open end.
func paths(sources []headwater.Source, attributions []headwater.Attribution) string {
	names := map[string]string{"": "(unknown)"}
	for _, s := range sources {
		names[s.ID] = s.Label
	}
	var out []string
	for _, a := range attributions {
		var hops []string
		for _, h := range a.Chain.Hops {
			hop := fmt.Sprintf("%s %s", names[h.Source], h.How)
			if h.Inherited {
				hop += "*"
			}
			hops = append(hops, hop)
		}
		line := strings.Join(hops, " > ")
		if a.Chain.Open {
			line += " ?"
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestChains(t *testing.T) {
	tests := []struct {
		name, publisher, text string
		outlets               []string
		want                  string
	}{
		{"first hand", "Rona Post", "The mayor said that the bridge was shut.", nil,
			"Rona Post publishes > The mayor says"},
		{"unknown outlet", "", "Kestrel News reported that the bridge was shut.", []string{"Kestrel News"},
			"(unknown) publishes > Kestrel News reports ?"},
		{"told", "Rona Post", "A guard told Kestrel News that the bridge was shut.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports > A guard says"},
		{"own words", "Kestrel News", "A guard told Kestrel News that the bridge was shut.", []string{"Kestrel News"},
			"Kestrel News publishes > A guard says"},
		{"inherited", "Rona Post", "The bridge is shut, according to a Kestrel News report.\n\nA guard said the road was mined.\n\nMayor Ada Moss said it was not.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports ?\nRona Post publishes > Kestrel News reports* > A guard says\nRona Post publishes > Mayor Ada Moss says"},
		{"an aside does not hold", "Rona Post", "A.\n\nB.\n\nC.\n\nD.\n\nKestrel News reported that the bridge was shut. A guard said it was open.\n\nAn officer said that the road was mined.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports ?\nRona Post publishes > Kestrel News reports* > A guard says\nRona Post publishes > An officer says"},
		{"once told, the source keeps its relay", "Rona Post", "A guard told Kestrel News that the bridge was shut.\n\nThe guard said it was old.\n\nAn officer said that the road was mined.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports > A guard says\nRona Post publishes > Kestrel News reports* > A guard says\nRona Post publishes > An officer says"},
		{"citing", "Rona Post", "Kestrel News reported that the bridge was shut, citing court records.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports > court records cites\nRona Post publishes > Kestrel News reports > court records cites"},
		{"dateline", "Rona Post", "RONA (Kestrel News) - The mayor said that the bridge was shut.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports* > The mayor says"},
		{"agency by its initials", "Rona Post", "RONA (KPA) - The mayor said that the bridge was shut.", nil,
			"Rona Post publishes > KPA reports* > The mayor says"},
		{"the agency itself", "Kestrel Press Agency", "RONA (KPA) - The mayor said that the bridge was shut.", nil,
			"Kestrel Press Agency publishes > The mayor says"},
		{"silence", "Rona Post", "The navy did not respond to Kestrel News on Friday.", []string{"Kestrel News"},
			"Rona Post publishes > Kestrel News reports > The navy says"},
		{"nested", "Rona Post", "The mayor said that engineers had told him that the bridge would fall.", nil,
			"Rona Post publishes > The mayor says\nRona Post publishes > The mayor says > engineers says"},
		{"nobody", "Rona Post", "The bridge is believed to be unsafe.", nil,
			"Rona Post publishes > (unknown) says ?"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, sources, attributions := reading(tt.publisher, tt.text, tt.outlets...)
			if diff := cmp.Diff(tt.want, paths(sources, attributions)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSummarize(t *testing.T) {
	doc, syn, sources, attributions := reading("Rona Post",
		"The bridge is shut, according to a Kestrel News report.\n\nA guard said the road was mined. Two officers said it was not. It rained all day.\n\nReporting by Ada Moss", "Kestrel News")
	sum := Summarize(doc, syn, sources, attributions)
	if sum.Named != 1 || sum.Unnamed != 2 || sum.Documentary != 0 || sum.Attributed != 3 || sum.OwnVoice != 1 {
		t.Errorf("counts: %+v", sum)
	}
	if sum.RestsOnOne == "" || !strings.Contains(sum.Sentence, "Kestrel News") {
		t.Errorf("everything hangs on Kestrel News: %+v", sum)
	}
	doc, syn, sources, attributions = reading("Rona Post", "The mayor said the bridge was shut. A guard said that it was open.")
	if sum := Summarize(doc, syn, sources, attributions); sum.RestsOnOne != "" {
		t.Errorf("two sources are not one: %+v", sum)
	}
	doc, syn, sources, attributions = reading("Rona Post", "It rained all day.")
	if sum := Summarize(doc, syn, sources, attributions); sum.Attributed != 0 || sum.OwnVoice != 1 {
		t.Errorf("nobody speaks: %+v", sum)
	}
}

func FuzzChains(f *testing.F) {
	for _, s := range []string{"A told Kestrel News that b, citing c.", "“I said he said,” Kestrel News reported.", "RONA (Kestrel News) - x said y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		doc, syn, sources, attributions := reading("P", strings.ToValidUTF8(raw, "\ufffd"), "Kestrel News")
		known := map[string]bool{"": true}
		for _, s := range sources {
			known[s.ID] = true
		}
		for _, a := range attributions {
			if len(a.Chain.Hops) == 0 || a.Chain.Hops[0].How != headwater.Publishes {
				t.Fatalf("a chain begins with who publishes: %+v", a)
			}
			seen := map[string]bool{}
			for _, h := range a.Chain.Hops {
				if !known[h.Source] || h.Source != "" && seen[h.Source] {
					t.Fatalf("hop %+v of %+v", h, a)
				}
				seen[h.Source] = true
				for _, s := range h.Spans {
					if !s.Valid(doc.Text) {
						t.Fatalf("span %v outside %q", s, doc.Text)
					}
				}
			}
		}
		if sum := Summarize(doc, syn, sources, attributions); sum.Sentence == "" {
			t.Fatal("a summary says something")
		}
	})
}
