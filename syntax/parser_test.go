package syntax

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

func load(t testing.TB) *Parser {
	t.Helper()
	p, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// wordsOf writes words as form/UPOS/lemma/relation>head.
func wordsOf(text string, syn headwater.Syntax) (out []string) {
	for _, w := range syn.Words {
		head := "-"
		if w.Head >= 0 {
			head = syn.Words[w.Head].In(text)
		}
		out = append(out, strings.Join([]string{w.In(text), w.UPOS.String(), w.Lemma, w.Relation + ">" + head}, "/"))
	}
	return out
}

func TestParse(t *testing.T) {
	tests := map[string]string{
		"The ministry denied the report.":        "The/DET/the/det>ministry ministry/NOUN/ministry/nsubj>denied denied/VERB/deny/root>- the/DET/the/det>report report/NOUN/report/obj>denied ./PUNCT/./punct>denied",
		"Crates were seized by the mayor's men.": "Crates/NOUN/crate/nsubj:pass>seized were/AUX/be/aux:pass>seized seized/VERB/seize/root>- by/ADP/by/case>men the/DET/the/det>mayor mayor/NOUN/mayor/nmod:poss>men 's/PART/'s/case>mayor men/NOUN/man/obl:agent>seized ./PUNCT/./punct>seized",
		"They didn't leave.":                     "They/PRON/they/nsubj>leave did/AUX/do/aux>leave n't/PART/not/advmod>leave leave/VERB/leave/root>- ./PUNCT/./punct>leave",
	}
	p := load(t)
	for text, want := range tests {
		got := strings.Join(wordsOf(text, p.Parse(text, blocks(text))), " ")
		if diff := cmp.Diff(strings.Fields(want), strings.Fields(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestFeatures(t *testing.T) {
	text := "Two rockets were fired from the trucks."
	syn := load(t).Parse(text, blocks(text))
	for i, want := range []struct{ name, value string }{1: {"Number", "Plur"}, 2: {"Tense", "Past"}, 3: {"Voice", "Pass"}, 6: {"Number", "Plur"}} {
		if want.name != "" && syn.Words[i].Features.Get(want.name) != want.value {
			t.Errorf("%s has %q, want %s=%s", syn.Words[i].In(text), syn.Words[i].Features, want.name, want.value)
		}
	}
}

// checkTrees holds what Analyze promises of every sentence: one root, heads
// inside the sentence, no cycle, and nothing left empty.
func checkTrees(t *testing.T, text string, syn headwater.Syntax) {
	t.Helper()
	for _, s := range syn.Sentences {
		roots := 0
		for i := s.FirstWord; i < s.LastWord; i++ {
			w := &syn.Words[i]
			if w.UPOS == 0 || w.Lemma == "" || w.Relation == "" {
				t.Fatalf("word %d %q of %q is not analysed: %+v", i, w.In(text), text, *w)
			}
			if (w.Head < 0) != (w.Relation == "root") || w.Head >= 0 && (w.Head < s.FirstWord || w.Head >= s.LastWord) {
				t.Fatalf("word %d %q of %q hangs on %d as %q", i, w.In(text), text, w.Head, w.Relation)
			}
			if w.Head < 0 {
				roots++
			}
			climb(t, syn.Words, i, s.LastWord-s.FirstWord)
		}
		if roots != 1 {
			t.Fatalf("%d roots in %q", roots, s.In(text))
		}
	}
}

func climb(t *testing.T, words []headwater.Word, i, most int) {
	t.Helper()
	for steps := 0; words[i].Head >= 0; i = words[i].Head {
		if steps++; steps > most {
			t.Fatalf("word %d is in a cycle", i)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "He said so.", "don't", "“A”\n\nB - c/d", "\x00", "𝔘𝔫𝔦 ǅ İı", "1,2,3 %", "@a #b http://c.d", ".\n.\n."} {
		f.Add(seed)
	}
	p := load(f)
	f.Fuzz(func(t *testing.T, text string) {
		syn := p.Parse(text, blocks(text))
		checkLayers(t, text, syn)
		checkTrees(t, text, syn)
	})
}

// A sentence of thousands of words is parsed in pieces and still one tree.
func TestVeryLongSentence(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("the trucks and ", 1700))
	syn := load(t).Parse(text, blocks(text))
	if len(syn.Words) != 5100 {
		t.Fatalf("%d words", len(syn.Words))
	}
	checkTrees(t, text, syn)
}

// Every kernel that this processor has gives the same analysis.
func TestKernelsAgreeOnText(t *testing.T) {
	text := "“The ship left Aden on Monday,” said Gen. Karim Saleh, citing port records that nobody else has seen.\n\nIt carried 1,200 crates; none of them were opened."
	var first headwater.Syntax
	for i, kernel := range model.Kernels() {
		p, err := open(embedded, kernel)
		if err != nil {
			t.Fatal(err)
		}
		syn := p.Parse(text, blocks(text))
		if i == 0 {
			first = syn
		} else if diff := cmp.Diff(first, syn); diff != "" {
			t.Errorf("%s differs from %s (-want +got):\n%s", kernel, model.Kernel{}, diff)
		}
	}
}

// What was read before, and who else reads at once, does not show.
func TestParserIsShared(t *testing.T) {
	texts := []string{"The crew waited for hours.", "Nobody came, she said.", "Fateh-110 launchers weren't seen."}
	var want []headwater.Syntax
	for _, text := range texts {
		want = append(want, load(t).Parse(text, blocks(text)))
	}
	p := load(t)
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for i := range 60 {
				j := (i*(k+1) + k) % len(texts)
				if diff := cmp.Diff(want[j], p.Parse(texts[j], blocks(texts[j]))); diff != "" {
					t.Errorf("%s (-want +got):\n%s", texts[j], diff)
				}
			}
		})
	}
	all.Wait()
}

// A fault in one document leaves nothing behind for the next.
func TestFaultLeavesNothingBehind(t *testing.T) {
	p, text := load(t), "The crew waited for hours."
	want := p.Parse(text, blocks(text))
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a word outside the text was analysed")
			}
		}()
		broken := Segment(text, blocks(text))
		broken.Words[len(broken.Words)-1].End = len(text) + 1
		p.Analyze(text, &broken)
	}()
	if diff := cmp.Diff(want, p.Parse(text, blocks(text))); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}

func TestAnalyzeKeepsTheSegmentation(t *testing.T) {
	text := "Fateh-110 launchers weren't seen. Nobody came."
	before := Segment(text, blocks(text))
	after := before
	after.Words = slices.Clone(before.Words)
	load(t).Analyze(text, &after)
	for i := range after.Words {
		if after.Words[i].Span != before.Words[i].Span || after.Words[i].Token != before.Words[i].Token {
			t.Errorf("word %d moved from %v to %v", i, before.Words[i], after.Words[i])
		}
	}
	if diff := cmp.Diff(before.Sentences, after.Sentences); diff != "" {
		t.Error(diff)
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	damaged := slices.Clone(embedded)
	damaged[len(damaged)/2] ^= 1
	_, err := Open(damaged)
	if err == nil {
		t.Fatal("a damaged weight file was opened")
	}
	for _, part := range []string{load(t).Models()[0].SHA256, "headwater-syntax-en"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error does not name %s: %v", part, err)
		}
	}
	if _, err := checkGaps(gapFile[:len(gapFile)-1]+"x", gapHash); err == nil || !strings.Contains(err.Error(), gapHash[:64]) {
		t.Errorf("damaged weights that end sentences: %v", err)
	}
	if _, err := Open(nil); err == nil {
		t.Error("nothing was opened as a weight file")
	}
}

// BenchmarkParse reads the reports of the examples, with no word met before: the words that a long run has met cost less.
func BenchmarkParse(b *testing.B) {
	paths, err := filepath.Glob("../examples/so-san/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatalf("the examples are missing: %v", err)
	}
	var docs []string
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, string(raw))
	}
	p := load(b)
	words, n := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		if n%len(docs) == 0 {
			p.net.lexicon.cache = new(cache)
		}
		words += len(p.Parse(docs[n%len(docs)], blocks(docs[n%len(docs)])).Words)
		n++
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "docs/s")
}
