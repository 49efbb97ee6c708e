package syntax

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// blocks makes a paragraph of every piece between blank lines.
func blocks(text string) (out []headwater.Block) {
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		trimmed := strings.TrimSpace(p)
		start := at + strings.Index(p, trimmed)
		out = append(out, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: start, End: start + len(trimmed)}})
		at += len(p)
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := map[string]string{
		"Gen. Ortega flew to the U.S. on Aug. 3.":         "Gen.|Ortega|flew|to|the|U.S.|on|Aug.|3|.",
		"The Fateh-110 costs $1,200.50 (5%).":             "The|Fateh-110|costs|$|1,200.50|(|5|%|)|.",
		"Iran's don’t O'Neill, AT&T":                      "Iran's|don’t|O'Neill|,|AT&T",
		"See https://example.org/a?b=c). Or a@b.example.": "See|https://example.org/a?b=c|)|.|Or|a@b.example|.",
		"Jo Row (R-S.C.) said":                            "Jo|Row|(|R-S.C.|)|said",
		"wait... no -- yes… @desk #news":                  "wait|...|no|--|yes|…|@desk|#news",
		"the territory.Then he left at 5 p.m. local time": "the|territory|.|Then|he|left|at|5|p.m.|local|time",
		"so\u00adft hy\u200bphen \u200fעברית 中文":          "so\u00adft|hy\u200bphen|עברית|中|文",
		"Yes or no. No. 5 fell.":                          "Yes|or|no|.|No.|5|fell|.",
	}
	for text, want := range tests {
		syn := Segment(text, blocks(text))
		var got []string
		for _, tok := range syn.Tokens {
			got = append(got, tok.In(text))
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := map[string][]string{
		"He met Gen. Smith of Acme Inc. in the U.S. on Friday. They left.":           {"He met Gen. Smith of Acme Inc. in the U.S. on Friday.", "They left."},
		"He works in the U.S. The plant is shut.":                                    {"He works in the U.S.", "The plant is shut."},
		"“We left.” He sat down. \"Why?\" he asked. (It was late.) Then... nothing.": {"“We left.”", "He sat down.", "\"Why?\" he asked.", "(It was late.)", "Then... nothing."},
		"It struck the territory. from the west. It was 3.5 km away!":                {"It struck the territory. from the west.", "It was 3.5 km away!"},
		"The border.Nobody came.":                                                    {"The border.", "Nobody came."},
	}
	for text, want := range tests {
		var got []string
		for _, s := range Segment(text, blocks(text)).Sentences {
			got = append(got, s.In(text))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// What runs on without end is cut, and nothing of it is lost.
func TestEndlessSentence(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("crates and ", 5*longest/2))
	syn := Segment(text, blocks(text))
	next := 0
	for _, s := range syn.Sentences {
		if s.First != next || s.Last-s.First > longest {
			t.Fatalf("sentence of tokens %d to %d after %d", s.First, s.Last, next)
		}
		next = s.Last
	}
	if next != len(syn.Tokens) || len(syn.Sentences) != 5 {
		t.Errorf("%d sentences cover %d of %d tokens", len(syn.Sentences), next, len(syn.Tokens))
	}
}

func TestQuotations(t *testing.T) {
	tests := map[string][]string{
		"“We left,” she said, “and ‘fast’.”":                  {"“We left,”", "“and ‘fast’.”", "‘fast’"},
		"\"It's the allies' plan,\" he said.":                 {"\"It's the allies' plan,\""},
		"'We won't go,' the allies' envoy said.":              {"'We won't go,'"},
		"“One of them, ”said a guard. “Two.":                  {"“One of them, ”", "“Two."},
		"“First part.\n\n“Second part,” he said.\n\nNo mark.": {"“First part.", "+“Second part,”"},
		"“First part. “Second part. “Third part,” he said.":   {"“First part.", "+“Second part.", "+“Third part,”"},
		"He said: «Нет», then 「いいえ」.":                         {"«Нет»", "「いいえ」"},
	}
	for text, want := range tests {
		var got []string
		for _, q := range Segment(text, blocks(text)).Quotations {
			plus := ""
			if q.Continues {
				plus = "+"
			}
			got = append(got, plus+q.In(text))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func FuzzSegment(f *testing.F) {
	for _, seed := range []string{"", "“a ‘b” c’", "U.S.\n\n\"x", "no. Gen.", "http://", "a@b", "\u200b\u00ad", "...\"''»«", "1,2.3:4-5", "\xff\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		text := strings.ToValidUTF8(raw, "\ufffd")
		checkLayers(t, text, Segment(text, blocks(text)))
	})
}

// checkLayers holds the promises of the layers: order, bounds, nesting, and that
// nothing but white space and invisible marks lies between tokens.
func checkLayers(t *testing.T, text string, syn headwater.Syntax) {
	t.Helper()
	last := 0
	for _, tok := range syn.Tokens {
		if tok.Start < last || tok.Empty() || !tok.Valid(text) {
			t.Fatalf("token %v after %d in %q", tok, last, text)
		}
		onlyBlank(t, text[last:tok.Start])
		last = tok.End
	}
	onlyBlank(t, text[last:])
	next := 0
	for _, s := range syn.Sentences {
		if s.First != next || s.Last <= s.First || s.Start != syn.Tokens[s.First].Start || s.End != syn.Tokens[s.Last-1].End {
			t.Fatalf("sentence %+v does not follow token %d", s, next)
		}
		next = s.Last
	}
	if next != len(syn.Tokens) {
		t.Fatalf("sentences hold %d of %d tokens", next, len(syn.Tokens))
	}
	for i, q := range syn.Quotations {
		if !q.Valid(text) || !q.Contains(q.Inner) || i > 0 && q.Start < syn.Quotations[i-1].Start {
			t.Fatalf("quotation %+v in %q", q, text)
		}
	}
}

func onlyBlank(t *testing.T, gap string) {
	t.Helper()
	for _, r := range gap {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.IsControl(r) {
			t.Fatalf("%q lies between tokens", gap)
		}
	}
}

func BenchmarkSegment(b *testing.B) {
	text := strings.Repeat("“The ship left Aden on Monday,” said Gen. Karim Saleh of the U.S. mission, citing port records. It carried 1,200 crates.\n\n", 40)
	bl := blocks(text)
	b.SetBytes(int64(len(text)))
	tokens := len(Segment(text, bl).Tokens)
	b.ResetTimer()
	for b.Loop() {
		Segment(text, bl)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// TestLinear feeds texts that invite a look back or ahead at every rune; a
// quadratic scanner would not come back before the test run's own limit.
func TestLinear(t *testing.T) {
	for _, piece := range []string{"a.", "?", ". (", "“", "\"", "'x ", "@", "www.", "a@", "…", "A.B", "-"} {
		text := strings.Repeat(piece, 1<<21/len(piece))
		checkLayers(t, text, Segment(text, []headwater.Block{{Span: headwater.Span{End: len(text)}}}))
	}
}
