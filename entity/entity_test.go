package entity_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/syntax"
)

func recognizer(t testing.TB) *entity.Recognizer {
	t.Helper()
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return entity.New(c, g)
}

// document makes a paragraph of every line; a line that starts with "# " is a
// title, with "[] " boilerplate, with "() " a caption.
func document(text string) (*headwater.Document, *headwater.Syntax) {
	doc := &headwater.Document{ID: "sha256:test", Text: text}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		b := headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}}
		at += len(line)
		for prefix, kind := range map[string]headwater.BlockKind{
			"# ": headwater.TitleBlock, "[] ": headwater.BoilerplateBlock, "() ": headwater.CaptionBlock,
		} {
			if strings.HasPrefix(line, prefix) {
				b.Kind = kind
				b.Start += len(prefix)
			}
		}
		if !b.Empty() {
			doc.Blocks = append(doc.Blocks, b)
		}
	}
	syn := syntax.Segment(doc.Text, doc.Blocks)
	return doc, &syn
}

// found prints entities as "TYPE name [catalog CC]: mention | mention".
func found(r *entity.Recognizer, text string) []string {
	doc, syn := document(text)
	var out []string
	for _, e := range r.Find(doc, syn) {
		line := string(e.Type) + " " + e.Name
		if e.Ref.Catalog != "" || e.Country != "" {
			line += " [" + strings.TrimSpace(e.Ref.Catalog+" "+e.Country) + "]"
		}
		var forms []string
		for _, m := range e.Mentions {
			forms = append(forms, m.In(text))
		}
		out = append(out, line+": "+strings.Join(forms, " | "))
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a full name, then the surname", "Defence analyst Miriam Okafor spoke on Monday. Okafor said the road was closed.",
			[]string{"PERSON Miriam Okafor: Miriam Okafor | Okafor"}},
		{"titles and initials", "Gen. R. J. Holloway met President Ana Petrova.",
			[]string{"PERSON R. J. Holloway: R. J. Holloway", "PERSON Ana Petrova: Ana Petrova"}},
		{"two people of one surname stay two", "Samuel Brandt accused Hannah Brandt. Hannah Brandt denied it, and Brandt left.",
			[]string{"PERSON Samuel Brandt: Samuel Brandt", "PERSON Hannah Brandt: Hannah Brandt | Hannah Brandt | Brandt"}},
		{"particles belong to the name", "Minister Haidar al-Basri and Jonas von der Mark signed.",
			[]string{"PERSON Haidar al-Basri: Haidar al-Basri", "PERSON Jonas von der Mark: Jonas von der Mark"}},
		{"a possessive ending does not", "They read Elena Kovacs's letter.",
			[]string{"PERSON Elena Kovacs: Elena Kovacs"}},
		{"an acronym in brackets", "The Northern Ballistics Institute (NBI) opened. The NBI has ten rooms.",
			[]string{"ORG Northern Ballistics Institute: Northern Ballistics Institute | NBI | NBI"}},
		{"catalog aliases join", "The Islamic Revolutionary Guard Corps said so. The IRGC and the Pasdaran are one.",
			[]string{"ORG Islamic Revolutionary Guard Corps [irgc IR]: Islamic Revolutionary Guard Corps | IRGC | Pasdaran"}},
		{"a country in front of its ministry", "Iran's Foreign Ministry objected. The Foreign Ministry gave no reason.",
			[]string{"GPE Iran: Iran", "ORG Foreign Ministry [iranian-foreign-ministry IR]: Foreign Ministry | Foreign Ministry"}},
		{"adjectives of countries", "Iranian and South Korean engineers met French ones.",
			[]string{"NORP Iranian [IR]: Iranian", "NORP South Korean [KR]: South Korean", "NORP French [FR]: French"}},
		{"names inside hyphenated words", "A Saudi-led convoy met Iran-backed fighters under a Russian-made S-400.",
			[]string{"NORP Saudi [SA]: Saudi", "GPE Iran: Iran", "NORP Russian [RU]: Russian", "WEAPON S-400 [s-400 RU]: S-400"}},
		{"weapons by any spelling", "It fired a Fateh-110, a Fateh 110 and Zulfiqar missiles.",
			[]string{"WEAPON Fateh-110 [fateh-110 IR]: Fateh-110 | Fateh 110", "WEAPON Zulfiqar [zolfaghar IR]: Zulfiqar"}},
		{"a weapon's name without arms near it is a person", "Mr Zulfiqar Rahman sang.",
			[]string{"PERSON Zulfiqar Rahman: Zulfiqar Rahman"}},
		{"one country by several names", "The United States voted. U.S. ships and the US envoy left.",
			[]string{"GPE United States: United States | U.S. | US"}},
		{"facilities keep their titles", "It landed at King Rashid International Airport.",
			[]string{"FAC King Rashid International Airport: King Rashid International Airport"}},
		{"laws and resolutions", "It cited Resolution 2231 and the Export Control Act.",
			[]string{"LAW Resolution 2231 [un-security-council-resolution-2231]: Resolution 2231", "LAW Export Control Act: Export Control Act"}},
		{"words that stand first are no names", "Rockets fell at dawn. Officials counted rockets. However, nobody spoke.", nil},
		{"days and months are no names", "On Monday and in August nothing happened.", nil},
		{"an organisation with of and and", "The Ministry of Health and Welfare paid the University of Tehran.",
			[]string{"ORG Ministry of Health and Welfare: Ministry of Health and Welfare", "ORG University of Tehran: University of Tehran"}},
		{"prices are no places", "It cost US $5 million.", nil},
	}
	r := recognizer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(r, tt.text)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestHeadlinesBelieveOnlyKnownNames(t *testing.T) {
	r := recognizer(t)
	for _, title := range []string{"Iran Moves Secret Cargo As Okafor Warns Of Talks", "IRAN MOVES SECRET CARGO AS OKAFOR WARNS OF TALKS"} {
		got := found(r, "# "+title+"\nMiriam Okafor said on Monday that the cargo had left.")
		if len(got) != 2 || !strings.HasPrefix(got[0], "GPE I") || !strings.HasPrefix(got[1], "PERSON Miriam Okafor: O") {
			t.Errorf("%s: got %q, want Iran and Okafor and nothing else", title, got)
		}
	}
}

func TestBlocks(t *testing.T) {
	got := found(recognizer(t), "Nothing here.\n() A view of Baghdad.\n[] More from Tehran.")
	want := []string{"GPE Baghdad: Baghdad"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("captions are read and boilerplate is not (-want +got):\n%s", diff)
	}
}

func TestNilReferenceData(t *testing.T) {
	got := found(entity.New(nil, nil), "President Ana Petrova met the Hill Party.")
	want := []string{"PERSON Ana Petrova: Ana Petrova", "ORG Hill Party: Hill Party"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestUserCatalog(t *testing.T) {
	c, err := catalog.Load("testdata/extra.yaml")
	if err != nil {
		t.Fatal(err)
	}
	got := found(entity.New(c, nil), "The Elbonian Border Wardens fired a Marrow-7.")
	want := []string{"ORG Elbonian Border Wardens [elbonian-border-wardens]: Elbonian Border Wardens", "WEAPON Marrow-7 [marrow-7]: Marrow-7"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestIdentifiers(t *testing.T) {
	r := recognizer(t)
	text := "Ana Petrova met Reuters in Baghdad. Petrova left Baghdad."
	doc, syn := document(text)
	first, again := r.Find(doc, syn), r.Find(doc, syn)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("the same document gives different entities:\n%s", diff)
	}
	for _, e := range first {
		if want := headwater.Ident("e", doc.ID, string(e.Type)+e.Name, e.Mentions[0]); e.ID != want {
			t.Errorf("%s has id %s, want %s", e.Name, e.ID, want)
		}
	}
	if !slices.ContainsFunc(first, func(e headwater.Entity) bool { return e.Ref.Catalog == "reuters" }) {
		t.Error("Reuters is not linked to the catalog")
	}
}
