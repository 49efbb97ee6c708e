package eval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// row is one line of CoNLL-U.
func row(id, form, misc string) string {
	return strings.Join([]string{id, form, "_", "_", "_", "_", "_", "_", "_", misc}, "\t") + "\n"
}

var logbook = "# newdoc id = log\n# newpar\n# text = We don't sail.\n" +
	row("1", "We", "_") + row("2-3", "don't", "_") + row("2", "do", "_") + row("3", "n't", "_") +
	row("3.1", "ever", "_") + row("4", "sail", "SpaceAfter=No") + row("5", ".", "_") + "\n" +
	"# text = Wind: é\n" + row("1", "Wind", "SpaceAfter=No") + row("2", ":", "_") + row("3", "é", "_") + "\n" +
	"# newpar id = p2\n# text = Calm.\n" + row("1", "Calm", "SpaceAfter=No") + row("2", ".", "_") + "\n" +
	"# newdoc id = log2\n# text = Rain\n" + row("1", "Rain", "_") + "\n"

func TestTreebankIsRebuilt(t *testing.T) {
	f := file{path: "x", bytes: []byte(logbook)}
	bank, err := f.conllu()
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{bank.docs[0].text, bank.docs[1].text}
	if diff := cmp.Diff([]string{"We don't sail. Wind: é\n\nCalm.", "Rain"}, texts); diff != "" {
		t.Error(diff)
	}
	want := []headwater.Span{{Start: 0, End: 2}, {Start: 2, End: 7}, {Start: 7, End: 11}, {Start: 11, End: 12}}
	if diff := cmp.Diff(want, bank.tokens[:4]); diff != "" {
		t.Error(diff)
	}
	sentences := []headwater.Span{{Start: 0, End: 12}, {Start: 12, End: 18}, {Start: 18, End: 23}, {Start: 23, End: 27}}
	if diff := cmp.Diff(sentences, bank.sentences); diff != "" {
		t.Error(diff)
	}
	if bank.docs[1].from != 23 {
		t.Errorf("the second document begins at %d", bank.docs[1].from)
	}
}

func TestTextFromTokensWithoutComment(t *testing.T) {
	f := file{bytes: []byte(row("1", "We", "_") + row("2", "sail", "X=Y|SpaceAfter=No") + row("3", ".", "_"))}
	bank, err := f.conllu()
	if err != nil || bank.docs[0].text != "We sail." {
		t.Errorf("%+v, %v", bank, err)
	}
}

// Worked by hand: "don't" is split in two and "Wind:" is one, so of 10 gold and
// 10 predicted tokens 7 agree; the first two sentences are run together.
func TestTokensByHand(t *testing.T) {
	pred := "# newdoc\n" +
		row("1", "We", "_") + row("2", "do", "SpaceAfter=No") + row("3", "n't", "_") + row("4", "sail", "SpaceAfter=No") +
		row("5", ".", "_") + row("6", "Wind:", "_") + row("7", "é", "_") + "\n" +
		row("1", "Calm", "SpaceAfter=No") + row("2", ".", "_") + "\n" + row("1", "Rain", "_") + "\n"
	table := score(t, "tokens", Options{Data: []string{write(t, "g", logbook)}, Pred: write(t, "p", pred)})
	wantRow(t, table, "tokens", 10, 10, 7, -1)
	wantRow(t, table, "sentences", 4, 3, 2, -1)
}

// splitter cuts at spaces and takes each line for a sentence.
func splitter(r headwater.Receipt) (headwater.Reading, error) {
	got, err := silent(r)
	text, at := got.Document.Text, 0
	for line := range strings.Lines(text) {
		first := len(got.Syntax.Tokens)
		for _, w := range strings.Fields(line) {
			at += strings.Index(text[at:], w)
			span := headwater.Span{Start: at, End: at + len(w)}
			got.Syntax.Tokens = append(got.Syntax.Tokens, headwater.Token{Span: span})
			at = span.End
		}
		got.Syntax.Sentences = append(got.Syntax.Sentences, headwater.Sentence{First: first, Last: len(got.Syntax.Tokens)})
	}
	return got, err
}

// Of 10 gold tokens, "We", "don't", "é" and "Rain" stand alone between spaces;
// the predictions are these and "sail.", "Wind:", "Calm.". The empty line of
// the first document is no sentence.
func TestOurOwnTokens(t *testing.T) {
	table := score(t, "tokens", Options{Data: []string{write(t, "g", logbook)}, Read: splitter})
	wantRow(t, table, "tokens", 10, 7, 4, -1)
	wantRow(t, table, "sentences", 4, 3, 2, -1)
}

func TestDamagedTreebanks(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"columns":     {"# text = a\n1\ta\n", "line 2: want 10 columns"},
		"id":          {row("x", "a", "_"), "line 1: the id"},
		"range":       {row("1-x", "a", "_"), "line 1: the id"},
		"empty form":  {row("1", " ", "_"), "line 1: the token is empty"},
		"other text":  {"# text = b\n" + row("1", "a", "_") + "\n", "line 3: the tokens"},
		"latin-1":     {"# text = \xe9\n", "line 1: not valid UTF-8"},
		"no blank":    {row("1", "a", "_") + "# newdoc\n", "line 2: a document begins inside"},
		"end of file": {"# text = b\n" + row("1", "a", "_"), "line 2: the tokens"},
	} {
		_, err := Run(t.Context(), "tokens", Options{Data: []string{write(t, "g.conllu", c.in)}, Read: silent})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
	gold := write(t, "g", logbook)
	other := write(t, "p", strings.Replace(strings.Replace(logbook, "Calm.", "Cald.", 1), "Calm", "Cald", 1))
	_, err := Run(t.Context(), "tokens", Options{Data: []string{gold}, Pred: other})
	wantError(t, err, "part at code point 21")
	_, err = Run(t.Context(), "tokens", Options{Data: []string{gold, gold}, Pred: gold})
	wantError(t, err, "one at a time")
}
