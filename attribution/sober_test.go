package attribution

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/model"
)

// hear reads a text as a whole: its blocks, the network, the rules.
func hear(t testing.TB, text string, kernel model.Kernel) (*headwater.Document, []headwater.Source, []headwater.Attribution) {
	t.Helper()
	l, err := open(embedded, kernel)
	if err != nil {
		t.Fatal(err)
	}
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(headwater.Receipt{URI: "hear", MediaType: "text/plain", Bytes: []byte(text)})
	if err != nil {
		return &headwater.Document{}, nil, nil
	}
	h := l.Begin(&doc)
	syn := p.ParseEach(doc.Text, doc.Blocks, h.Hear)
	sources, attributions := h.Find(&syn, nil)
	return &doc, sources, attributions
}

// TestSober reads what looks like speech and is none.
func TestSober(t *testing.T) {
	for name, text := range map[string]string{
		"verse":         "The lamp said nothing to the tide,\nIt swore no oath, it promised no return;\nThe gulls complained, the patient rocks replied\nWith foam, and told the shore, and told it so.",
		"stanzas":       "I thought the stars would answer me,\nI knew they knew; I wept.\n\nThe winter warned the harbour first,\nThe spring denied it all.",
		"program":       "func (s *Ship) Say(w io.Writer) error {\n// Report tells the port what the master claims.\n}",
		"data":          `{"user": "moss", "says": "the ship sank", "likes": 41}`,
		"log":           "2031-04-05T13:40:09Z WARN radio: server said: service unavailable",
		"slugs":         "WEATHER: GALE WARNING FOR ALL WATERS. SEAS 4 TO 6 METRES.\n\nSPORTS: ROVERS BEAT UNITED 3-1.",
		"scores":        "Half-time: 1-0. Att: 21,340\n\nHalf-time: 0-0. Att: 9,112",
		"quiz":          "Quiz: Who said it?",
		"marks of none": "“” “…” — ‘?’ said",
	} {
		doc, _, attributions := hear(t, text, model.Best())
		for _, l := range lines(doc, attributions) {
			t.Errorf("%s: %s", name, l)
		}
	}
}

// TestStillHeard reads what stands near to that and does speak.
func TestStillHeard(t *testing.T) {
	for name, text := range map[string]string{
		"wrapped copy":   "The ship sank in heavy seas, the coast guard said on Sunday, and\nthe crew of twelve, who had left the port of Rona on Thursday,\ncame ashore. The minister denied that it had carried arms, and\nsaid that nobody knew who the owner was.",
		"capitals":       "THE SHIP SANK OFF CAPE ORN ON SUNDAY, THE COAST GUARD SAID.",
		"speaker":        "MOSS: I think the ship was old.",
		"bracketed":      "Moss said [the ship] was <old> and told reporters so.",
		"item of a list": "• The minister says the port must be sold",
		"question":       "Who said the ship was old? “I did,” Moss said.",
	} {
		if doc, _, attributions := hear(t, text, model.Best()); len(attributions) == 0 {
			t.Errorf("%s: nobody speaks in %q", name, doc.Text)
		}
	}
}

// Whoever keeps his name to himself may speak all the same, and where a thing is found says
// nothing.
func TestWhoKeepsHisNameSpeaks(t *testing.T) {
	for text, want := range map[string]string{
		"A Rona diplomat, who declined to be named, dismissed the report as a fairy tale.": "who | declined | to be named | refuse indirect\n" +
			"who | dismissed | the report as a fairy tale | deny indirect",
		"The envoy declined to be interviewed.":                        "The envoy | declined | to be interviewed | no_comment indirect",
		"The engines were found in a lorry carrying onions, she said.": "she | said | The engines were found in a lorry carrying onions | state indirect",
	} {
		doc, _, found := hear(t, text, model.Best())
		if got := strings.Join(lines(doc, found), "\n"); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestVerse(t *testing.T) {
	for text, want := range map[string]bool{
		"A lamp,\nA boat;\nA bell,\nA tide":                     true,
		"A lamp,\nA boat;\nA bell":                              false, // too little to tell
		"A lamp,\na boat;\na bell,\na tide":                     false, // broken by width
		"Moss says no\nHale says yes\nReyl silent\nKorr denies": false, // headlines
	} {
		doc, syn, _ := document(text)
		if got := newReader(doc, syn, nil).newPage().verse[0]; got != want {
			t.Errorf("verse %v, want %v: %q", got, want, text)
		}
	}
}

func TestApart(t *testing.T) {
	text := "Moss said the ship sank."
	doc, syn, _ := document(text)
	r := newReader(doc, syn, nil)
	at := func(s string) headwater.Span {
		i := strings.Index(text, s)
		return headwater.Span{Start: i, End: i + len(s)}
	}
	r.drafts = []draft{
		{source: words{0, 1}, cue: words{1, 2}, content: []headwater.Span{at(text)}, shared: -1},
		{source: words{0, 2}, cue: words{1, 2}, content: []headwater.Span{at("the ship"), {Start: 9, End: 5}}, shared: -1},
		{source: words{0, 1}, cue: words{1, 2}, content: []headwater.Span{at("Moss said")}, shared: -1},
	}
	r.apart()
	if len(r.drafts) != 2 || !slices.Equal(r.drafts[0].content, []headwater.Span{at("the ship sank.")}) {
		t.Fatalf("the content is what is left of cue and source: %+v", r.drafts)
	}
	if d := r.drafts[1]; !d.source.empty() || !slices.Equal(d.content, []headwater.Span{at("the ship")}) {
		t.Errorf("a source that runs into its cue is none: %+v", d)
	}
}

func TestStoried(t *testing.T) {
	text := "One two.\n\nA caption.\n\nThree four.\n\nFive."
	doc, syn, _ := document(text)
	doc.Blocks[1].Kind = headwater.CaptionBlock
	r := newReader(doc, syn, nil)
	var got []string
	for _, s := range r.storied(headwater.Span{Start: 4, End: len(text) - 1}) {
		got = append(got, s.In(text))
	}
	if diff := cmp.Diff([]string{"two.", "Three four.\n\nFive"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestKernelsHearAlike holds that a reading does not depend on the machine.
func TestKernelsHearAlike(t *testing.T) {
	text := strings.Repeat("Ada Moss, a spokeswoman for the port, told the Rona Post on Monday that officials believed the ship “had no papers”.\n\nThe ministry's claim that it leaked was denied by two guards, who warned that it might sink.\n\n", 30)
	kernels := model.Kernels()
	_, _, want := hear(t, text, kernels[0])
	for _, k := range kernels[1:] {
		if _, _, got := hear(t, text, k); !cmp.Equal(want, got) {
			t.Errorf("%v hears otherwise than %v:\n%s", k, kernels[0], cmp.Diff(want, got))
		}
	}
}

// FuzzHear takes any text through the network and the rules.
func FuzzHear(f *testing.F) {
	for _, s := range []string{
		"“He's”, he's, “she'll said, ‘A told’ B", "Moss's claim that the's said", "MOSS: “I,” he said\n\nMOSS: told", "- Moss: said\n- “no\n- said Hale: “",
		"A,\nB;\nC,\nD said", "15:04 15:05: said 15:06 Moss: he", "neither said nor told, “and said”, citing and quoting", "and, said and, and warned, and that. and",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		doc, sources, attributions := hear(t, strings.ToValidUTF8(raw, "\ufffd"), model.Best())
		checkFound(t, doc, sources, attributions)
		for _, a := range attributions {
			parts := append([]headwater.Span{a.Cue}, a.Content...)
			if a.SourceSpan != nil {
				parts = append(parts, *a.SourceSpan)
			}
			for i, p := range parts {
				if slices.ContainsFunc(parts[:i], p.Overlaps) || p.Empty() {
					t.Fatalf("the parts of %+v overlap in %q", a, doc.Text)
				}
			}
		}
	})
}
