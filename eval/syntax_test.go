package eval

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
	"pgregory.net/rapid"
)

// bank writes one sentence: tokens with spaces between, each followed, where it
// is a multiword token, by its words in brackets: "a bc(b,c) d". The first word
// is the root.
func bank(tokens string) string {
	var b strings.Builder
	n := 0
	word := func(form string) {
		head := 1
		if n == 0 {
			head = 0
		}
		n++
		fmt.Fprintf(&b, "%d\t%s\t_\t_\t_\t_\t%d\t_\t_\t_\n", n, form, head)
	}
	for _, token := range strings.Fields(tokens) {
		form, inside, ranged := strings.Cut(strings.TrimSuffix(token, ")"), "(")
		if !ranged {
			word(form)
			continue
		}
		words := strings.Split(inside, ",")
		fmt.Fprintf(&b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n", n+1, n+len(words), form)
		for _, w := range words {
			word(w)
		}
	}
	return b.String() + "\n"
}

func compare(t *testing.T, gold, pred string) (Table, error) {
	t.Helper()
	return Run(t.Context(), "syntax", Options{Data: []string{write(t, "gold", gold)}, Pred: write(t, "pred", pred)})
}

// Worked by hand, measure by measure: subtypes and features outside the
// universal ones do not count, a lemma that gold leaves open is right, and CLAS
// is over the gold words with content relations, here all but det and punct.
func TestMeasuresByHand(t *testing.T) {
	gold := measured(
		"The DET Definite=Def|PronType=Art the 2 det",
		"crew NOUN Number=Sing crew 3 nsubj:pass",
		"left VERB Tense=Past|VerbForm=Fin leave 0 root",
		"Rona PROPN Number=Sing|Extra=Yes _ 3 obj",
		". PUNCT _ . 3 punct",
	)
	pred := measured(
		"The DET PronType=Art|Definite=Def the 2 det",    // features in another order: right
		"crew PROPN Number=Sing crews 3 nsubj",           // wrong tag and lemma
		"left VERB Tense=Pres|VerbForm=Fin leave 0 root", // wrong feature
		"Rona PROPN Number=Sing rona 2 nmod",             // wrong head and relation
		". PUNCT _ . 2 punct",                            // wrong head
	)
	table, err := compare(t, gold, pred)
	if err != nil {
		t.Fatal(err)
	}
	for label, right := range map[string]int{"tokens": 5, "words": 5, "UPOS": 4, "UFeats": 4, "lemmas": 4, "UAS": 3, "LAS": 3} {
		wantRow(t, table, label, 5, 5, right, -1)
	}
	wantRow(t, table, "sentences", 1, 1, 1, -1)
	wantRow(t, table, "CLAS", 3, 3, 2, -1)
	wantAligned(t, table, "LAS", 5, "60.00")
	wantAligned(t, table, "CLAS", 3, "66.67")
	wantAligned(t, table, "words", 0, "-")
}

func wantAligned(t *testing.T, table Table, label string, aligned int, accuracy string) {
	t.Helper()
	for _, r := range table.Rows {
		if r.Label == label {
			if r.Exact.Aligned != aligned || percent(r.Exact.Accuracy()) != accuracy {
				t.Errorf("%s: %d aligned, accuracy %s", label, r.Exact.Aligned, percent(r.Exact.Accuracy()))
			}
		}
	}
}

// A head that no gold word stands for is wrong; the words hung on it still count
// as aligned.
func TestHeadsThatAreNotAligned(t *testing.T) {
	gold := measured("harbour NOUN _ harbour 0 root", "mouth NOUN _ mouth 1 dep", "fog NOUN _ fog 2 dep")
	pred := measured("har X _ x 0 root", "bour X _ x 1 dep", "mouth NOUN _ mouth 1 dep", "fog NOUN _ fog 3 dep")
	table, err := compare(t, gold, pred)
	if err != nil {
		t.Fatal(err)
	}
	wantRow(t, table, "words", 3, 4, 2, -1)
	wantRow(t, table, "UAS", 3, 4, 1, -1)
	wantAligned(t, table, "UAS", 2, "50.00")
}

const tide = "# newdoc id = a\n# text = We don't sail.\n" +
	"1\tWe\twe\tPRON\t_\tCase=Nom\t4\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\tdo\tAUX\t_\t_\t4\taux\t_\t_\n3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_\n" +
	"4\tsail\tsail\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n" +
	"# newdoc id = b\n# newpar\n# text = Fateh-110 fell.\n" +
	"1\tFateh\tFateh\tPROPN\t_\t_\t4\tnsubj\t_\tSpaceAfter=No\n2\t-\t-\tPUNCT\t_\t_\t3\tpunct\t_\tSpaceAfter=No\n3\t110\t110\tNUM\t_\t_\t1\tnummod\t_\t_\n" +
	"4\tfell\tfall\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n"

// spaced takes what stands between spaces for a token of two words, its first
// three letters and the rest, and each document for one sentence.
func spaced(text string, _ []headwater.Block) headwater.Syntax {
	var syn headwater.Syntax
	at := 0
	for _, w := range strings.Fields(text) {
		at += strings.Index(text[at:], w)
		for from := 0; from < len(w); {
			to := len(w)
			if from == 0 {
				to = min(3, to)
			}
			syn.Words = append(syn.Words, headwater.Word{Span: headwater.Span{Start: at + from, End: at + to}, Token: len(syn.Tokens)})
			from = to
		}
		syn.Tokens = append(syn.Tokens, headwater.Token{Span: headwater.Span{Start: at, End: at + len(w)}})
		at += len(w)
	}
	last := len(syn.Tokens)
	syn.Sentences = []headwater.Sentence{{Span: headwater.Span{Start: syn.Tokens[0].Start, End: at}, Last: last, LastWord: len(syn.Words)}}
	return syn
}

// onFirst hangs every word on the first of its sentence, and calls it a noun.
func onFirst(text string, syn *headwater.Syntax) {
	for _, s := range syn.Sentences {
		for w := s.FirstWord; w < s.LastWord; w++ {
			word := &syn.Words[w]
			word.UPOS, word.Lemma, word.Head, word.Relation = headwater.NOUN, strings.ToLower(word.In(text)), s.FirstWord, "dep"
			if w == s.FirstWord {
				word.Head, word.Relation = -1, "root"
			}
		}
	}
}

// Ours from the text: We, don 't (a multiword token), sai l. (another), Fat,
// eh-110, fel l. (another); "We" and "don't" are gold tokens, "We" a gold word.
// From gold tokens all words are there, and right are seven lemmas (not those of
// n't, Fateh and fell) and the head of 110.
func TestOurOwnAnalysis(t *testing.T) {
	parse := func(text string, blocks []headwater.Block) headwater.Syntax {
		syn := spaced(text, blocks)
		onFirst(text, &syn)
		return syn
	}
	table := score(t, "syntax", Options{Data: []string{write(t, "g", tide)}, Parse: parse, Analyze: onFirst})
	wantRow(t, table, "raw text, sentences", 2, 2, 2, -1)
	wantRow(t, table, "raw text, tokens", 9, 6, 2, -1)
	wantRow(t, table, "raw text, words", 10, 9, 1, -1)
	wantRow(t, table, "gold tokens, UPOS", 10, 10, 0, -1)
	wantRow(t, table, "gold tokens, lemmas", 10, 10, 7, -1)
	wantRow(t, table, "gold tokens, UAS", 10, 10, 1, -1)
	wantRow(t, table, "gold tokens, CLAS", 6, 10, 0, -1)
	if len(table.Rows) != int(measures)+6 || table.Files[0].Documents != 2 {
		t.Errorf("%v", table)
	}
}

// What was not analysed is no root.
func TestWordsWithoutAnalysisAreWrong(t *testing.T) {
	table := score(t, "syntax", Options{Data: []string{write(t, "g", tide)}, Parse: spaced, Analyze: func(string, *headwater.Syntax) {}})
	wantRow(t, table, "gold tokens, UAS", 10, 10, 0, -1)
	wantRow(t, table, "gold tokens, UPOS", 10, 10, 0, -1)
}

func TestSyntaxJobsDoNotChangeTheTable(t *testing.T) {
	path := write(t, "many", strings.Repeat(tide, 40))
	opt := Options{Data: []string{path}, Parse: spaced, Analyze: onFirst, Jobs: 1}
	one := score(t, "syntax", opt)
	wantRow(t, one, "gold tokens, UAS", 400, 400, 40, -1)
	for _, opt.Jobs = range []int{0, 3, 50} {
		if diff := cmp.Diff(one, score(t, "syntax", opt)); diff != "" {
			t.Errorf("jobs %d: %s", opt.Jobs, diff)
		}
	}
}

func TestSyntaxRefuses(t *testing.T) {
	good := write(t, "good", tide)
	for name, c := range map[string]struct {
		data []string
		pred string
		want string
	}{
		"two roots":  {[]string{write(t, "g", measured("a X _ a 0 root", "b X _ b 0 root"))}, good, "g line 2: the word is a second root"},
		"circle":     {[]string{good}, write(t, "p", measured("a X _ a 2 dep", "b X _ b 1 dep")), "p line 1: the heads from word 1 lead back"},
		"no head":    {[]string{good}, write(t, "p", measured("a X _ a _ _")), "p line 1: HEAD is _"},
		"two files":  {[]string{good, good}, good, "one at a time"},
		"other text": {[]string{good}, write(t, "p", strings.Replace(tide, "Fateh\t", "Fatah\t", 1)), "part at code point 15"},
		"no parser":  {[]string{good}, "", "no parser and no predictions; name a file with --pred"},
	} {
		_, err := Run(t.Context(), "syntax", Options{Data: c.data, Pred: c.pred})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// drawWords cuts ink into tokens, some of them into words.
func drawWords(t *rapid.T, ink, label string) (all []parsed) {
	for at := 0; at < len(ink); {
		end := min(len(ink), at+rapid.IntRange(1, 4).Draw(t, label))
		w := parsed{Span: headwater.Span{Start: at, End: end}, form: ink[at:end]}
		if rapid.Bool().Draw(t, label+" is ranged") {
			w.ranged = true
			for _, form := range ink[at:end] {
				w.form = string(form)
				all = append(all, w)
			}
		} else {
			all = append(all, w)
		}
		at = end
	}
	return all
}

func FuzzSyntax(f *testing.F) {
	f.Add(tide, bank("We do n't sail . Fateh-110(Fateh,-,110) fell."))
	f.Add(bank("ab(a,b) cd(bc,d)"), bank("a bc d"))
	f.Fuzz(func(t *testing.T, gold, pred string) {
		a, b := file{path: "damaged", bytes: []byte(gold)}, file{path: "damaged", bytes: []byte(pred)}
		_, err := gradePredictions(&a, &b)
		if err != nil && !named.MatchString(err.Error()) && !strings.Contains(err.Error(), "do not spell") {
			t.Fatal(err)
		}
		g, err := gradePredictions(&a, &a)
		if err != nil {
			return
		}
		for m := range measures {
			if g.raw[m].Right != g.raw[m].Gold || g.raw[m].Predicted != g.raw[m].Gold {
				t.Fatalf("%v: gold against itself: %+v", m, g.raw[m])
			}
		}
		for d := range a.trees() {
			if _, err := gradeDocument(Options{Parse: spaced, Analyze: onFirst}, d); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// A treebank scores full against itself, and so does its own analysis on its own
// tokens, whose words are then grouped by our rule. The counts were taken with
// another program.
func TestTreebanksScoreThemselvesFull(t *testing.T) {
	for name, want := range map[string][2]int{ // words, of them with content relations
		"ud/en_ewt-ud-dev.conllu.gz": {25147, 15137},
		"ud/en_gum-ud-dev.conllu.gz": {28119, 16223},
	} {
		t.Run(name, func(t *testing.T) {
			path := corpora(t, name)
			known := analyses(t, path)
			at := -1 // one job asks document after document
			theirs := score(t, "syntax", Options{Data: []string{path}, Pred: path})
			ours := score(t, "syntax", Options{Data: []string{path}, Jobs: 1,
				Parse:   func(string, []headwater.Block) headwater.Syntax { at++; return known[at] },
				Analyze: func(_ string, syn *headwater.Syntax) { *syn = known[at] }})
			for _, r := range append(theirs.Rows, ours.Rows...) {
				if e := r.Exact; e.Right != e.Gold || e.Predicted != e.Gold {
					t.Errorf("%s: %+v", r.Label, e)
				}
			}
			if got := [2]int{theirs.Rows[byWords].Exact.Gold, theirs.Rows[byCLAS].Exact.Gold}; got != want {
				t.Errorf("%v words and relations of content, want %v", got, want)
			}
		})
	}
}

// analyses gives what a treebank says, document by document.
func analyses(t *testing.T, path string) (all []headwater.Syntax) {
	t.Helper()
	f, err := load(path)
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range f.trees() {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d.Syntax)
	}
	return all
}

func TestOnlySomeDocuments(t *testing.T) {
	gold := "# newdoc id = news_1\n" + bank("a b") + "# newdoc id = talk_1\n" + bank("c d e")
	ours := Options{Data: []string{write(t, "gold", gold)}, Parse: spaced, Analyze: func(string, *headwater.Syntax) {}, Only: "talk"}
	table, err := Run(t.Context(), "syntax", ours)
	if err != nil {
		t.Fatal(err)
	}
	if got := table.Rows[0].Exact.Gold; got != 3 || table.Files[0].Documents != 1 {
		t.Errorf("%d gold tokens in %d documents, want 3 in 1", got, table.Files[0].Documents)
	}
	ours.Only = "mail"
	if _, err := Run(t.Context(), "syntax", ours); err == nil || !strings.Contains(err.Error(), "mail") {
		t.Errorf("no document fits, and the error is %v", err)
	}
}
