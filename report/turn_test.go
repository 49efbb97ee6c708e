package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
)

// people are sources for speakers.
func people() []headwater.Source {
	return []headwater.Source{
		{ID: "paper", Kind: headwater.OutletSource, Named: true, Label: "The Paper"},
		{ID: "one", Kind: headwater.PersonSource, Named: true, Label: "Ann Ode"},
		{ID: "two", Kind: headwater.PersonSource, Label: "an aide"},
		{ID: "wire", Kind: headwater.OutletSource, Named: true, Label: "Wire"},
	}
}

func TestOneSourceByOneWayHasOneHeading(t *testing.T) {
	// speakers sets every relay but that of the first anew as inherited.
	r := speakers(people(), "one/wire", "one/wire", "two/wire", "one", "one", "one")
	r.Attributions[5].Parent = "4"
	x := newIndex(r)
	var got []int
	for _, t := range turns(x, x.flow) {
		got = append(got, len(t))
	}
	if diff := cmp.Diff([]int{2, 1, 3}, got); diff != "" {
		t.Errorf("rows of each turn (-want +got)\n%s", diff)
	}
	r.Attributions[0].Chain.Hops[1].Inherited, r.Attributions[1].Chain.Hops[1].Inherited = true, false
	if got := turns(x, x.flow); len(got) != 4 {
		t.Errorf("%d turns, want another where a relay is credited anew", len(got))
	}
}

func TestWhatIsNestedWeighsOnce(t *testing.T) {
	r := speakers(people(), "one", "two", "one")
	r.Attributions[1].Parent, r.Attributions[2].Parent = "0", "0"
	r.Attributions[1].Chain.Hops = []headwater.Hop{{Source: "paper", How: headwater.Publishes}, {Source: "one", How: headwater.Says}, {Source: "two", How: headwater.Says}}
	x := newIndex(r)
	got := map[string]int{}
	for _, s := range sourceViews(x) {
		got[s.ID] = s.Weight
	}
	if got["one"] != 1 || got["two"] != 1 || statements(x) != 1 {
		t.Errorf("weights %v of %d statements, want 1 for each of both and one statement", got, statements(x))
	}
	if !follows(&r.Attributions[0], &r.Attributions[1]) {
		t.Error("a nested way of one step more does not follow from its parent's")
	}
}

func TestActsAndCues(t *testing.T) {
	for _, c := range []struct {
		cue       string
		act       headwater.Act
		negated   bool
		word, asW string
	}{
		{"said", headwater.State, false, "", ""},
		{"has also told reporters on Friday", headwater.State, false, "", ""},
		{"According to", headwater.State, false, "", ""},
		{":", headwater.State, false, "", ""},
		{"claimed", headwater.State, false, "", "claimed"},
		{"did not say", headwater.State, true, "does not say", ""},
		{"said", headwater.State, true, "does not say", ""},
		{"did not support", headwater.State, true, "", "did not support"},
		{"has not confirmed", headwater.Confirm, true, "does not confirm", ""},
		{"denied", headwater.Deny, false, "denies", ""},
		{"brushed aside", headwater.Deny, false, "denies", "brushed aside"},
		{"decision", headwater.Intend, false, "intends", "decision"},
		{"declined to comment", headwater.NoComment, false, "no comment", ""},
		{"refused", headwater.Refuse, false, "refuses", ""},
	} {
		r := &headwater.Reading{Document: headwater.Document{Text: c.cue}, Attributions: []headwater.Attribution{
			{Cue: headwater.Span{End: len(c.cue)}, Act: c.act, Negated: c.negated},
		}}
		x, a := newIndex(r), &r.Attributions[0]
		if word, cue := actWords(x, a), cueWords(x, a); word != c.word || cue != c.asW {
			t.Errorf("%q %s %v: %q (%q), want %q (%q)", c.cue, c.act, c.negated, word, cue, c.word, c.asW)
		}
	}
}

func TestASetHopTellsWhere(t *testing.T) {
	r := speakers(people(), "one/wire", "two/wire")
	r.Document.Text = "Wire. Foot."
	r.Document.Blocks = []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: 6}}, {Kind: headwater.BoilerplateBlock, Span: headwater.Span{Start: 6, End: 11}}}
	first, second := &r.Attributions[0], &r.Attributions[1]
	first.Chain.Hops[1].Spans, second.Chain.Hops[1].Spans = []headwater.Span{{End: 4}}, []headwater.Span{{End: 4}}
	x := newIndex(r)
	if got, want := wayWords(x, second), "⌂ → [Wire reports, since 1] → says"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := x.path(second)[1].Since; got == nil || got.Block != 1 || got.Words != "Wire" {
		t.Errorf("set by %+v, want the first paragraph", got)
	}
	second.Chain.Hops[1].Spans = []headwater.Span{{Start: 6, End: 10}}
	if got, want := wayWords(x, second), "⌂ → [Wire reports, by “Foot”] → says"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestLongRunsOfOwnVoiceAreCut(t *testing.T) {
	r := &headwater.Reading{}
	for range 20 {
		from := len(r.Document.Text)
		r.Document.Text += "The ship lay in the harbour for days. "
		r.Syntax.Sentences = append(r.Syntax.Sentences, headwater.Sentence{Span: headwater.Span{Start: from, End: len(r.Document.Text) - 1}})
	}
	r.Document.Blocks = []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(r.Document.Text)}}}
	words, n := voiceSentences(newIndex(r), &newIndex(r).flow[0])
	if n != 8 || len(words) > mostVoice {
		t.Errorf("%d sentences in %d bytes, want eight", n, len(words))
	}
}

func TestShortenedKeepsWholeRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("a é漢😀م "))).Draw(t, "text")
		most := rapid.IntRange(1, 300).Draw(t, "most")
		got := shortened(s, most)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is no text", got)
		}
		if len(got) > most+most/4+24 {
			t.Fatalf("%d bytes of at most %d", len(got), most)
		}
	})
}

func TestInkKeepsItsWidthAndItsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		run := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) ink {
			words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "word", "word-by-word", "漢字かな", "e\u0301te\u0301", "https://a.example/long/way/to/go"}), 0, 12).Draw(t, "words")
			return ink{rapid.SampledFrom([]string{none, bold, faint}).Draw(t, "style"), strings.Join(words, " ")}
		}), 1, 6).Draw(t, "run")
		p := newPage(rapid.IntRange(24, 60).Draw(t, "width"))
		p.ink("> ", "    ", run)
		want := ""
		for _, k := range run {
			want += k.words
		}
		got := ansi.Strip(p.b.String())
		for line := range strings.SplitSeq(got, "\n") {
			if w := ansi.StringWidth(line); w > p.width {
				t.Fatalf("line %q has %d columns of %d", line, w, p.width)
			}
		}
		squeeze := strings.NewReplacer(" ", "", "\n", "")
		if got, want := squeeze.Replace(strings.TrimPrefix(got, "> ")), squeeze.Replace(want); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}
