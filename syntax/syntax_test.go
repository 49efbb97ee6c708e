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
		start := at + len(p) - len(strings.TrimLeftFunc(p, unicode.IsSpace))
		out = append(out, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: start, End: start + len(trimmed)}})
		at += len(p)
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := map[string]string{
		"Gen. Ortega flew to the U.S. on Aug. 3.":           "Gen.|Ortega|flew|to|the|U.S.|on|Aug.|3|.",
		"The Fateh-110 costs $1,200.50 (5%).":               "The|Fateh-110|costs|$|1,200.50|(|5|%|)|.",
		"Iran's don’t O'Neill, AT&T":                        "Iran's|don’t|O'Neill|,|AT&T",
		"See https://example.org/a?b=c). Or a@b.example.":   "See|https://example.org/a?b=c|)|.|Or|a@b.example|.",
		"Jo Row (R-S.C.) said":                              "Jo|Row|(|R-S.C.|)|said",
		"wait... no -- yes… @desk #news":                    "wait|...|no|--|yes|…|@desk|#news",
		"the territory.Then he left at 5 p.m. local time":   "the|territory|.|Then|he|left|at|5|p.m.|local|time",
		"so\u00adft hy\u200bphen \u200fעברית 中文":            "so\u00adft|hy\u200bphen|עברית|中|文",
		"Yes or no. No. 5 fell.":                            "Yes|or|no|.|No.|5|fell|.",
		"No. It is .5 km, not 5'10 or 1,2,3 or 9/11":        "No|.|It|is|.5|km|,|not|5|'|10|or|1|,|2|,|3|or|9/11",
		"fun :) <3 ... (a:b) at 5:( or http://x.example/":   "fun|:)|<3|...|(|a|:|b|)|at|5|:(|or|http://x.example/",
		"J.Smith, a Ph.D. of 2p.m. and the 1980s. He":       "J.|Smith|,|a|Ph.D.|of|2p.m.|and|the|1980s|.|He",
		"he 's in the '80s, 'tis 'late' w/ her w/o +44 20":  "he|'s|in|the|'80s|,|'tis|'|late|'|w/|her|w/o|+44|20",
		"what?! yes!! no.. ---> ==== ___ $$$ US$5 +5%":      "what|?!|yes|!!|no|..|--->|====|___|$$$|US$|5|+|5|%",
		"see news.example.co.uk/a, alt.news.media or x.doc": "see|news.example.co.uk/a|,|alt.news.media|or|x.doc",
		"f*ck and/or n/a, Th- the, me@DESK":                 "f*ck|and|/|or|n/a|,|Th-|the|,|me@DESK",
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
		"He met Gen. Smith of Acme Inc. in the U.S. on Friday. They left.":                   {"He met Gen. Smith of Acme Inc. in the U.S. on Friday.", "They left."},
		"He works in the U.S. The plant is shut.":                                            {"He works in the U.S.", "The plant is shut."},
		"“We left.” He sat down. \"Why?\" he asked. (It was late.) Then... nothing.":         {"“We left.”", "He sat down.", "\"Why?\" he asked.", "(It was late.)", "Then... nothing."},
		"It struck the territory. from the west. It was 3.5 km away!":                        {"It struck the territory. from the west.", "It was 3.5 km away!"},
		"The border.Nobody came.":                                                            {"The border.", "Nobody came."},
		"“Is the pier open?” Karim asked. “No!” He left.":                                    {"“Is the pier open?” Karim asked.", "“No!”", "He left."},
		"ADEN, Aug 31 (Reuters) - The port has shut, Gen. Saleh said.":                       {"ADEN, Aug 31 (Reuters) - The port has shut, Gen. Saleh said."},
		"PORTSMOUTH, N.H. (AP) — Two ferries met off the coast of the U.S. on Monday.":       {"PORTSMOUTH, N.H. (AP) — Two ferries met off the coast of the U.S. on Monday."},
		"Deputy Gov. J.C. Penrose and R. Lowe, the U.S. Navy's envoy, spoke.":                {"Deputy Gov. J.C. Penrose and R. Lowe, the U.S. Navy's envoy, spoke."},
		"It left in the 1980s. Karim stayed until Jan. 5. Then he went, etc. Nobody saw it.": {"It left in the 1980s.", "Karim stayed until Jan. 5.", "Then he went, etc.", "Nobody saw it."},
		"The rivals -- Harbour Radio and Port News -- differ: One says yes, one no.":         {"The rivals -- Harbour Radio and Port News -- differ: One says yes, one no."},
		"Judges cited Hale v. Morrow and Orr v. Östrand. It stood.":                          {"Judges cited Hale v. Morrow and Orr v. Östrand.", "It stood."},
		"They flew to the U.S. Of the nine, two stayed.":                                     {"They flew to the U.S.", "Of the nine, two stayed."},
		"### Pier shut ### The pier is shut. ### More to come ###":                           {"### Pier shut", "###", "The pier is shut.", "###", "More to come", "###"},
		"The unit lists part ### 12 and lot #7, not a###b.":                                  {"The unit lists part", "###", "12 and lot #7, not a###b."},
		"They grew . . . and then they were gone. She knew.":                                 {"They grew . . . and then they were gone.", "She knew."},
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
	for _, seed := range []string{"", "“a ‘b” c’", "U.S.\n\n\"x", "no. Gen.", "http://", "a@b", "\u200b\u00ad", "...\"''»«", "1,2.3:4-5", "\xff\xfe", "\x80", "a\xe2\x80-b é\x80", "cannot don’t've", "Jae-in's 10-12 re-e-x", ":-) (: <3 >:(", "etc.\n\nNo.", "a.b.c@d w/o", "+1 .5 '90s' th- ", "''“’’‘’"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		syn := Segment(text, blocks(text))
		checkLayers(t, text, syn)
		for _, w := range syn.Words {
			if w.Head != -1 || w.UPOS != 0 || w.Lemma != "" {
				t.Fatalf("word %+v was analysed", w)
			}
		}
	})
}

// checkLayers holds the promises of the layers: order, bounds, nesting, and that
// nothing but white space and invisible marks lies between tokens.
func checkLayers(t *testing.T, text string, syn headwater.Syntax) {
	t.Helper()
	last := 0
	for _, tok := range syn.Tokens {
		if tok.Start < last || tok.Empty() || !lies(tok.Span, text) {
			t.Fatalf("token %v after %d in %q", tok, last, text)
		}
		onlyBlank(t, text[last:tok.Start])
		last = tok.End
	}
	onlyBlank(t, text[last:])
	checkWords(t, text, syn)
	next, word := 0, 0
	for _, s := range syn.Sentences {
		if s.FirstWord != word || s.LastWord <= word || syn.Words[word].Token != s.First || syn.Words[s.LastWord-1].Token != s.Last-1 {
			t.Fatalf("sentence %+v does not follow word %d", s, word)
		}
		word = s.LastWord
		if s.First != next || s.Last <= s.First || s.Start != syn.Tokens[s.First].Start || s.End != syn.Tokens[s.Last-1].End {
			t.Fatalf("sentence %+v does not follow token %d", s, next)
		}
		next = s.Last
	}
	if next != len(syn.Tokens) {
		t.Fatalf("sentences hold %d of %d tokens", next, len(syn.Tokens))
	}
	if word != len(syn.Words) {
		t.Fatalf("sentences hold %d of %d words", word, len(syn.Words))
	}
	for i, q := range syn.Quotations {
		if !lies(q.Span, text) || !q.Contains(q.Inner) || i > 0 && q.Start < syn.Quotations[i-1].Start {
			t.Fatalf("quotation %+v in %q", q, text)
		}
	}
}

// checkWords holds that the words of a token rebuild it, in order.
func checkWords(t *testing.T, text string, syn headwater.Syntax) {
	t.Helper()
	next := 0
	for i, tok := range syn.Tokens {
		at := tok.Start
		for ; next < len(syn.Words) && syn.Words[next].Token == i; next++ {
			w := syn.Words[next]
			if w.Start != at || w.Empty() || !lies(w.Span, text) {
				t.Fatalf("word %+v of token %+v in %q", w, tok, text)
			}
			at = w.End
		}
		if at != tok.End {
			t.Fatalf("the words of %q end at %d of %+v", tok.In(text), at, tok)
		}
	}
	if next != len(syn.Words) {
		t.Fatalf("word %+v belongs to no token", syn.Words[next])
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
	for _, piece := range []string{"a.", "?", ". (", "“", "\"", "'x ", "@", "www.", "a@", "…", "A.B", "-", "jin-", "Jin-", "a.b.", "1,", "1,23,", "n't", "+", ":-", "x/", "ab.", "it's ", "1-", "no. "} {
		text := strings.Repeat(piece, 1<<19/len(piece))
		checkLayers(t, text, Segment(text, []headwater.Block{{Span: headwater.Span{End: len(text)}}}))
	}
}
