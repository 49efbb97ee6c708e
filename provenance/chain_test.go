package provenance

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestNestedAndCited(t *testing.T) {
	for _, e := range []example{
		{"first hand", item{text: said}, "P says"},
		{"nobody", item{text: "{1t The bridge} {1c is believed} {1t to be shut}."}, "nobody says ?"},
		{"an unclear he", item{text: "{1s: He} {1c said} {1t the bridge was shut}."}, "nobody says"},
		{"citing documents", item{text: "{1s:M,2s:M Norda}, {2c citing} {2t {m:D declassified documents}}, {1c said} {1t it was shut}."},
			"Norda reports > D cites\nNorda reports > D cites"},
		{"a person citing an outlet", item{text: "{1s:P,2s:P Ada Moss} {1c said} {1t it was shut}, {2c citing} {2t {m:M Norda}}."},
			"P says > Norda cites ?\nP says > Norda cites ?"},
		{"an outlet quoting an outlet", item{text: "{1s:Mk,2s:Mk Kestrel News}, {2c quoting} {2t {m:M Norda}}, {1c said} {1t it was shut}."},
			"Kestrel News reports > Norda cites ?\nKestrel News reports > Norda cites ?"},
		{"a document that quotes what somebody said", item{text: "{1s:D The charge} {1c quotes} {1t an email in which {2s:P Moss} {2<1c promised} {2t to shut it}}."},
			"D says\nD says > P says"},
		{"quoted as saying", item{text: "{1s:M Norda} {1c quoted} {1t {2s:p a guard} {2<1c as saying} {2t that it was shut}}."},
			"Norda reports ?\nNorda reports > p says"},
		{"three deep", item{text: "{1s:P Ada Moss} {1c said} {1t {2s:g engineers} {2<1c had told} her {2t that {3s:p a guard} {3<2c believed} {3t it was unsafe}}}."},
			"P says\nP says > g says\nP says > g says > p says"},
		{"a wish told by an outlet", item{text: "{2t {1s:O Norland} {1<2=intendc wants} {1t to widen it}}, {2s:M Norda} {2c said}."},
			"Norda reports > O says\nNorda reports ?"},
		{"within what is cited", item{text: "{2t {1s:O Norland} {1<2=intendc wants} {1t to widen it}}, {2s:M,3s:M Norda} {2c said}, {3c citing} {3t {m:g two officers}}."},
			"Norda reports > g cites > O says\nNorda reports > g cites\nNorda reports > g cites"},
		{"one who speaks of himself twice", item{text: "{1s:P Moss} {1c said} {1t that {2s:g engineers} {2<1c thought} {2t {3s:P he} {3<2c wanted} {3t it shut}}}."},
			"P says\nP says > g says\nP says"},
		{"what nobody believes, told by somebody", item{text: "{2t {1t The bridge} {1<2c is believed} {1t to be shut}}, {2s:P Moss} {2c said}."},
			"P says > nobody says ?\nP says"},
		{"told to an outlet, within", item{text: "{1s:P Moss} {1c said} {1t that {2s:p a guard} {2<1c told} Norda {2t it was shut}}."},
			"P says\nP says > Norda reports > p says"},
	} {
		e.outlets = []string{"Norda"}
		check(t, []example{e})
	}
}

// TestParentsInARing holds that a chain is built whatever the parents say.
func TestParentsInARing(t *testing.T) {
	r := item{publisher: "P", text: "{1s:P Moss} {1<2c said} {1t it}. {2s:O Norland} {2<1c said} {2t so}. {3s:p He} {3<3c said} {3t no}. {4s:p He} {4<9c said} {4t no}."}.read(t)
	sound(t, r)
}

// sound checks what holds for every chain.
func sound(t *testing.T, r reading) {
	t.Helper()
	known := map[string]bool{"": true}
	for _, s := range r.sources {
		if known[s.ID] {
			t.Errorf("two sources %s", s.ID)
		}
		known[s.ID] = true
	}
	for _, a := range r.attributions {
		if len(a.Chain.Hops) == 0 || a.Chain.Hops[0].How != headwater.Publishes {
			t.Fatalf("a chain begins with who publishes: %+v", a)
		}
		seen := map[string]bool{}
		for i, h := range a.Chain.Hops {
			if !known[h.Source] || h.Source != "" && seen[h.Source] || i > 0 && h.How == headwater.Publishes {
				t.Fatalf("hop %+v of %+v", h, a)
			}
			seen[h.Source] = true
			for _, s := range h.Spans {
				if !s.Valid(r.doc.Text) || s.Empty() {
					t.Fatalf("span %v of %q", s, r.doc.Text)
				}
			}
		}
		if !strings.Contains(r.doc.Text, a.Cue.In(r.doc.Text)) {
			t.Fatal("a cue of the text")
		}
	}
	if sum := Summarize(&r.doc, &r.syn, r.sources, r.attributions); sum.Sentence == "" || sum.Attributed < 0 || sum.OwnVoice < 0 {
		t.Fatalf("a summary says something: %+v", sum)
	}
}
