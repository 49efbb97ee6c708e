package entity_test

import (
	"slices"
	"strings"
	"testing"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/syntax"
	"pgregory.net/rapid"
)

// check says what is wrong with entities, whatever the text.
func check(t interface{ Errorf(string, ...any) }, doc *headwater.Document, got []headwater.Entity) {
	var all []headwater.Span
	last := -1
	ids := map[string]bool{}
	for _, e := range got {
		if len(e.Mentions) == 0 {
			t.Errorf("%q has no mention", e.Name)
			continue
		}
		if e.Mentions[0].Start <= last {
			t.Errorf("%q is out of order", e.Name)
		}
		last = e.Mentions[0].Start
		if ids[e.ID] || e.ID == "" || e.Type == "" || e.Confidence <= 0 || e.Confidence > 1 {
			t.Errorf("bad id, type or confidence: %+v", e)
		}
		ids[e.ID] = true
		checkForms(t, doc, &e)
		all = append(all, e.Mentions...)
	}
	slices.SortFunc(all, func(a, b headwater.Span) int { return a.Start - b.Start })
	for i := 1; i < len(all); i++ {
		if all[i-1].Overlaps(all[i]) {
			t.Errorf("mentions %v and %v overlap", all[i-1], all[i])
		}
	}
}

func checkForms(t interface{ Errorf(string, ...any) }, doc *headwater.Document, e *headwater.Entity) {
	forms := map[string]bool{}
	for i, m := range e.Mentions {
		if m.Empty() || !m.Valid(doc.Text) {
			t.Errorf("%q: bad span %v", e.Name, m)
			return
		}
		if i > 0 && m.Start < e.Mentions[i-1].End {
			t.Errorf("%q: mentions out of order", e.Name)
		}
		forms[m.In(doc.Text)] = true
	}
	for _, form := range append([]string{e.Name}, e.Aliases...) {
		if !forms[form] {
			t.Errorf("%q is a name of %v but no mention reads so", form, e.Mentions)
		}
		delete(forms, form)
	}
	if len(forms) > 0 {
		t.Errorf("%q lacks the aliases %v", e.Name, forms)
	}
}

// pieces are what random sentences are made of.
var pieces = []string{
	"Iran", "Iran's", "Iranian", "the", "of", "and", "President", "Ana", "Petrova", "al-Basri", "bin", "Ministry",
	"Health", "said", "in", "IRGC", "(IRGC)", "Fateh-110", "missiles", "U.S.", "J.", "–", "\"", ".", ",", "\n", "3rd",
	"Khordad", "King", "Airport", "Resolution", "2231", "Saudi-led", "北京", "É", "O'Neill", "People's", "Army", "&",
	"Hezbollah", "Houthi", "Reuters", "New", "York", "The", "Hague", "$", "US", "\u00ad", "’s", "Moscow’s", "Lagos", "State",
}

func TestFindKeepsItsPromises(t *testing.T) {
	r := recognizer(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "words")
		doc, syn := document(strings.Join(words, " "))
		check(t, doc, r.Find(doc, syn))
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "Iran", "The Islamic Revolutionary Guard Corps (IRGC) said.", "# IRAN MOVES MISSILES\nIran moved missiles.",
		"J. R. R. Holloway's al-Basri-led US-China S-400s", "\xff\xfe", "Ministry of of of and and", "’s’s’s", "X" + strings.Repeat("-X", 50),
		strings.Repeat("A ", 200), "Port of Aden Strait of Hormuz War of 1812", "(AB) (CD) EF (GH)",
	} {
		f.Add(s)
	}
	r := recognizer(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		doc, syn := document(text)
		check(t, doc, r.Find(doc, syn))
	})
}

// TestBareSyntax gives the stage odd but legal input.
func TestBareSyntax(t *testing.T) {
	r := entity.New(nil, nil)
	doc := &headwater.Document{Text: "Ana Petrova said so."}
	if got := r.Find(doc, &headwater.Syntax{}); got != nil {
		t.Errorf("without tokens: %v", got)
	}
	syn := syntax.Segment(doc.Text, []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(doc.Text)}}})
	got := r.Find(doc, &syn) // the sentence points at a block that is not there
	if len(got) != 1 || got[0].Name != "Ana Petrova" {
		t.Errorf("without blocks: %v", got)
	}
}

func BenchmarkFind(b *testing.B) {
	r := recognizer(b)
	text := strings.Repeat("Iran has moved Fateh-110 missiles to allies in Iraq, two officials told Reuters on Friday. "+
		"The Islamic Revolutionary Guard Corps (IRGC) did not comment. Gen. Haidar al-Basri of the Iraqi Defence Ministry "+
		"said that nothing had been found near Basra, while a Western envoy called the shipments a threat to Saudi Arabia and Israel. "+
		"Al-Basri spoke after a meeting with President Ana Petrova in Geneva.\n", 11)
	doc, syn := document(text)
	b.ReportMetric(float64(len(syn.Tokens)), "tokens/op")
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.Find(doc, syn)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		entity.New(nil, nil)
	}
}
