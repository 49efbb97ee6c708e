package conllu

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// line is a line of CoNLL-U from cells with spaces between; ~ is a space in one.
func line(cells string) string {
	all := strings.Fields(cells)
	for len(all) < columns {
		all = append(all, "_")
	}
	for i := range all {
		all[i] = strings.ReplaceAll(all[i], "~", " ")
	}
	return strings.Join(all, "\t") + "\n"
}

// rows joins lines to a sentence.
func rows(all ...string) string {
	var b strings.Builder
	for _, l := range all {
		b.WriteString(line(l))
	}
	return b.String() + "\n"
}

var log = "# global.note = x\n# newdoc id = log\n# newpar\n# sent_id = s1\n# text = We don't sail.\n" +
	rows("1 We we PRON PRP Case=Nom|Number=Plur 4 nsubj", "2-3 don't", "2 do do AUX _ _ 4 aux", "3 n't not PART _ _ 4 advmod",
		"3.1 ever", "4 sail sail VERB _ _ 0 root _ SpaceAfter=No|X=1", "5 . . PUNCT _ _ 4 punct _ SpaceAfter=No") +
	"# text = Wind:  é\n" + rows("1 Wind wind NOUN _ _ 0 root _ SpaceAfter=No", "2 : _ PUNCT _ _ 1 punct", "3 é _ X _ _ 1 dep:odd") +
	"# newpar id = p2\n" + rows("1 Au~revoir", "2-3 du", "2 de", "3 le") +
	"# newdoc\n# text = something else\n" + rows("1 Rain _ N _ _ 0 root", "2 fell _ VERB _ _ 1 dep")

func read(t *testing.T, in string, trees bool) []*Document {
	t.Helper()
	r := NewReader(strings.NewReader(in))
	r.Trees = trees
	var all []*Document
	for d, err := range r.All() {
		if err != nil {
			t.Fatal(err)
		}
		sound(t, d)
		all = append(all, d)
	}
	return all
}

func TestRead(t *testing.T) {
	docs := read(t, log, false)
	if len(docs) != 2 {
		t.Fatalf("%d documents", len(docs))
	}
	d := docs[0]
	if d.ID != "log" || docs[1].ID != "" {
		t.Errorf("ids %q, %q", d.ID, docs[1].ID)
	}
	texts := []string{d.Text, docs[1].Text}
	if diff := cmp.Diff([]string{"We don't sail.Wind:  é\n\nAu revoir du", "Rain fell"}, texts); diff != "" {
		t.Error(diff)
	}
	if d.Respelled() != 0 || docs[1].Respelled() != 1 {
		t.Errorf("respelled %d and %d", d.Respelled(), docs[1].Respelled())
	}
	var got []string
	for i, w := range d.Syntax.Words {
		got = append(got, w.In(d.Text)+"/"+d.Form(i))
	}
	want := "We/We do/do n't/n't sail/sail ./. Wind/Wind :/: é/é Au revoir/Au revoir d/de u/le"
	if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
	first := headwater.Word{Span: headwater.Span{Start: 0, End: 2}, Token: 0, UPOS: headwater.PRON, Features: "Case=Nom|Number=Plur", Lemma: "we", Head: 3, Relation: "nsubj"}
	last := headwater.Word{Span: headwater.Span{Start: 21, End: 23}, Token: 6, UPOS: headwater.X, Head: 5, Relation: "dep:odd"}
	if diff := cmp.Diff([]headwater.Word{first, last}, []headwater.Word{d.Syntax.Words[0], d.Syntax.Words[7]}); diff != "" {
		t.Error(diff)
	}
	if docs[1].Tag(0) != "N" || docs[1].Syntax.Words[0].UPOS != 0 {
		t.Errorf("a foreign tag is %q, %v", docs[1].Tag(0), docs[1].Syntax.Words[0].UPOS)
	}
	sentences := []headwater.Sentence{
		{Span: headwater.Span{Start: 0, End: 14}, First: 0, Last: 4, FirstWord: 0, LastWord: 5, Block: 0},
		{Span: headwater.Span{Start: 14, End: 23}, First: 4, Last: 7, FirstWord: 5, LastWord: 8, Block: 0},
		{Span: headwater.Span{Start: 25, End: 37}, First: 7, Last: 9, FirstWord: 8, LastWord: 11, Block: 1},
	}
	if diff := cmp.Diff(sentences, d.Syntax.Sentences); diff != "" {
		t.Error(diff)
	}
	blocks := []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: 0, End: 23}}, {Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: 25, End: 37}}}
	if diff := cmp.Diff(blocks, d.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestReadFormsOfFile(t *testing.T) {
	plain := read(t, log, false)
	for name, in := range map[string]string{
		"line ends":       strings.ReplaceAll(log, "\n", "\r\n"),
		"mark":            "\uFEFF" + log,
		"no last line":    strings.TrimSuffix(log, "\n"),
		"more lines":      strings.ReplaceAll(log, "\n\n", "\n\n \n\n"),
		"lonely comments": "# x\n\n# y\n\n" + log + "# z\n\n",
	} {
		got := read(t, in, false)
		for i := range max(len(got), len(plain)) {
			if diff := cmp.Diff(plain[i], got[i], cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".filed" }, cmp.Ignore())); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	}
	if got := read(t, "\n# only a comment\n\n", true); len(got) != 0 {
		t.Errorf("%d documents in a file of comments", len(got))
	}
}

func TestKinds(t *testing.T) {
	for form, want := range map[string]headwater.TokenKind{
		"Fateh-110": headwater.WordToken, "F-16": headwater.WordToken, "2000s": headwater.WordToken, "n't": headwater.WordToken,
		"1,200.5": headwater.NumberToken, "30th": headwater.NumberToken, "٣٠": headwater.NumberToken,
		"...": headwater.PunctToken, "“": headwater.PunctToken, "$": headwater.SymbolToken, "%": headwater.SymbolToken,
		"https://example.org/a": headwater.LinkToken, "a@example.org": headwater.LinkToken, "@desk": headwater.LinkToken,
	} {
		if got := kindOf(form); got != want {
			t.Errorf("%s: %v, want %v", form, got, want)
		}
	}
}

func TestDamagedFiles(t *testing.T) {
	for name, c := range map[string]struct {
		in, want string
		trees    bool
	}{
		"columns":         {"# text = a\n1\ta\n", "line 2: has 2 columns; write the ten columns", false},
		"one column":      {"a word\n", "line 1: has 1 column; write the ten columns", false},
		"many columns":    {line("1 a _ _ _ _ 0 _ _ _ _ _"), "line 1: has 12 columns", false},
		"id":              {line("x a"), `line 1: the id is "x"; number the words`, false},
		"range":           {line("2-x a"), `line 1: the id is "2-x"`, false},
		"range back":      {line("3-2 a"), `line 1: the id is "3-2"`, false},
		"order":           {line("1 a") + line("3 b"), "line 2: the id is 3 where 2 is due", false},
		"range order":     {line("2-3 a"), "line 1: the range 2-3 comes where word 1 is due", false},
		"range in range":  {line("1-2 a") + line("1 a") + line("2-3 b"), "line 3: the range 2-3", false},
		"range unended":   {line("1-2 a") + line("1 a") + "\n", "line 3: the sentence ends before word 2", false},
		"empty form":      {line("1 ~"), "line 1: the form is empty; write the word", false},
		"latin-1":         {"# text = \xe9\n", "line 1: is not valid UTF-8; convert", false},
		"comment inside":  {line("1 a") + "# text = b\n", "line 2: a comment stands inside a sentence", false},
		"head":            {line("1 a _ _ _ _ x _"), `line 1: HEAD is "x"; write the number`, false},
		"head below zero": {line("1 a _ _ _ _ -1 _"), `line 1: HEAD is "-1"`, false},
		"head outside":    {line("1 a _ _ _ _ 2 _"), "line 1: HEAD 2 is outside the sentence of 1 words", false},
		"unknown head":    {line("1 a _ _ _ _ _ _"), "line 1: HEAD is _", true},
		"two roots":       {line("1 a _ _ _ _ 0 _") + line("2 b _ _ _ _ 0 _"), "line 2: the word is a second root beside word 1", true},
		"circle":          {line("1 a _ _ _ _ 0 _") + line("2 b _ _ _ _ 4 _") + line("3 c _ _ _ _ 2 _") + line("4 d _ _ _ _ 3 _"), "line 2: the heads from word 2 lead back to it", true},
		"own head":        {line("1 a _ _ _ _ 1 _"), "line 1: the heads from word 1 lead back to it", true},
	} {
		r := NewReader(strings.NewReader(c.in))
		r.Trees = c.trees
		_, err := r.Next()
		var e *Error
		if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) || e.Remedy == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
		if _, err := r.Next(); !errors.Is(err, io.EOF) {
			t.Errorf("%s: after the damage %v", name, err)
		}
	}
}

// Heads are looked at as trees only where trees are asked for.
func TestTreesOnRequest(t *testing.T) {
	read(t, rows("1 a _ _ _ _ 0 _", "2 b _ _ _ _ 0 _", "3 c _ _ _ _ _ _", "4 d _ _ _ _ 4 _"), false)
	read(t, rows("1 a _ _ _ _ 2 _", "2-3 bc", "2 b _ _ _ _ 0 _", "3 c _ _ _ _ 1 _"), true)
}

// A damaged document is passed over, and those after it are read.
func TestDamageEndsWithItsDocument(t *testing.T) {
	in := "# newdoc id = a\n" + rows("1 One") + "# newdoc id = b\n" + rows("1 Two") + rows("7 x") + rows("1 Three") +
		"# newdoc id = c\n# newpar\n" + rows("1 Four") + "# newdoc id = d\n\x80\n" + "# newdoc id = e\n" + rows("1 Five")
	var got []string
	for d, err := range NewReader(strings.NewReader(in)).All() {
		if err != nil {
			got = append(got, "!")
			continue
		}
		got = append(got, d.ID+" "+d.Text)
	}
	if diff := cmp.Diff("a One,!,c Four,!,e Five", strings.Join(got, ",")); diff != "" {
		t.Error(diff)
	}
}

func TestLargeDocumentIsRefused(t *testing.T) {
	in := "# newdoc\n" + rows("1 One") + "# newdoc\n" + rows("1 Two") + rows("1 Three") + "# newdoc\n" + rows("1 Four")
	r := NewReader(strings.NewReader(in))
	r.MaxBytes = 50
	var got []string
	for d, err := range r.All() {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, d.Text)
	}
	want := []string{"One", `line 8: the document is larger than 50 bytes; part it with "# newdoc" comments, or raise the limit`, "Four"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// broken is a file that ends in the middle, as a damaged gzip stream does.
func TestBrokenFile(t *testing.T) {
	cause := errors.New("checksum")
	in := io.MultiReader(strings.NewReader("# newdoc\n"+rows("1 One")+"# newdoc\n"+line("1 Two")), failing{cause})
	var got []string
	for d, err := range NewReader(in).All() {
		if err == nil {
			got = append(got, d.Text)
			continue
		}
		if !errors.Is(err, cause) || !strings.Contains(err.Error(), "line 6: could not be read (checksum)") {
			t.Error(err)
		}
		got = append(got, "!")
	}
	if diff := cmp.Diff("One !", strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// sound holds what Syntax promises: spans in order, inside, on rune boundaries;
// words rebuild their tokens and tokens with white space between the text.
func sound(t *testing.T, d *Document) {
	t.Helper()
	syn, at := &d.Syntax, 0
	for i, k := range syn.Tokens {
		if !k.Valid(d.Text) || k.Empty() || strings.TrimSpace(d.Text[at:k.Start]) != "" {
			t.Fatalf("token %d is %v after %d in %q", i, k.Span, at, d.Text)
		}
		at = k.End
	}
	if strings.TrimSpace(d.Text[at:]) != "" {
		t.Fatalf("no token holds %q", d.Text[at:])
	}
	words := make([]string, len(syn.Tokens))
	for i, w := range syn.Words {
		if !w.Valid(d.Text) || !syn.Tokens[w.Token].Contains(w.Span) || i > 0 && w.Start < syn.Words[i-1].End {
			t.Fatalf("word %d is %v of token %d", i, w.Span, w.Token)
		}
		words[w.Token] += squeezed(w.In(d.Text))
	}
	token, word := 0, 0
	for i, s := range syn.Sentences {
		if s.First != token || s.FirstWord != word || s.Last <= s.First || s.LastWord <= s.FirstWord || !d.Blocks[s.Block].Contains(s.Span) {
			t.Fatalf("sentence %d is %+v", i, s)
		}
		token, word = s.Last, s.LastWord
		for w := s.FirstWord; w < s.LastWord; w++ {
			if h := syn.Words[w].Head; h >= 0 && (h < s.FirstWord || h >= s.LastWord) {
				t.Fatalf("head of word %d is %d", w, h)
			}
		}
	}
	for i, k := range syn.Tokens {
		if words[i] != squeezed(k.In(d.Text)) {
			t.Fatalf("token %q of words %q", k.In(d.Text), words[i])
		}
	}
	if token != len(syn.Tokens) || word != len(syn.Words) {
		t.Fatalf("sentences hold %d tokens and %d words", token, word)
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
