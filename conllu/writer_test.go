package conllu

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

func TestWrite(t *testing.T) {
	d := drawn("He·'s in  Qom·.¶He do|n't\tsay‖“·É·”")
	d.ID = "a b/c%.txt"
	w := d.Syntax.Words
	w[0] = headwater.Word{Span: w[0].Span, Token: 0, UPOS: headwater.PRON, Features: "Case=Nom", Lemma: "he", Head: 3, Relation: "nsubj"}
	w[3] = headwater.Word{Span: w[3].Span, Token: 3, UPOS: headwater.PROPN, Lemma: "Qom", Head: -1, Relation: "root"}
	w[4] = headwater.Word{Span: w[4].Span, Token: 4, UPOS: headwater.PUNCT, Lemma: "a\tb\n", Head: 8, Relation: "punct"}
	w[8] = headwater.Word{Span: w[8].Span, Token: w[8].Token, UPOS: headwater.VERB, Lemma: "say", Head: 5, Relation: "dep"}
	want := `# newdoc id = a b/c%.txt
# newpar
# sent_id = a%20b%2Fc%25.txt-1
# text = He's in Qom.
1	He	he	PRON	_	Case=Nom	4	nsubj	_	SpaceAfter=No|TokenRange=0:2
2	's	_	_	_	_	_	_	_	TokenRange=2:4
3	in	_	_	_	_	_	_	_	TokenRange=5:7
4	Qom	Qom	PROPN	_	_	0	root	_	SpaceAfter=No|TokenRange=9:12
5	.	a b	PUNCT	_	_	_	punct	_	SpaceAfter=No|TokenRange=12:13

# sent_id = a%20b%2Fc%25.txt-2
# text = He don't say
1	He	_	_	_	_	_	_	_	TokenRange=13:15
2-3	don't	_	_	_	_	_	_	_	TokenRange=16:21
2	do	_	_	_	_	_	_	_	TokenRange=16:18
3	n't	_	_	_	_	_	_	_	TokenRange=18:21
4	say	say	VERB	_	_	1	dep	_	TokenRange=22:25

# newpar
# sent_id = a%20b%2Fc%25.txt-3
# text = “É”
1	“	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=27:28
2	É	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=28:29
3	”	_	_	_	_	_	_	_	TokenRange=29:30

`
	if diff := cmp.Diff(want, written(t, d)); diff != "" {
		t.Error(diff)
	}
}

// As the English treebanks part the words of what is one token for us.
func TestSurface(t *testing.T) {
	for drawing, want := range map[string]string{
		"do|n't":                "(do n't)",
		"Iran|'s":               "(Iran 's)",
		"can|not":               "(can not)",
		"gon|na":                "(gon na)",
		"I|'d|'ve":              "(I 'd 've)",
		"Fateh|-|110":           "Fateh - 110",
		"Fateh|-|110|'s":        "Fateh - (110 's)",
		"pro|-|Iran|'s":         "pro - (Iran 's)",
		"he|/|she|'ll":          "he / (she 'll)",
		"5|pm":                  "5 pm",
		"2003|’s":               "(2003 ’s)",
		"officials|'":           "(officials ')",
		"-|'":                   "- '",
		"AT&T|'s":               "(AT&T 's)",
		"$|5":                   "$ 5",
		"gon·na":                "gon na",
		"one":                   "one",
		"A|B|,|C|D|E":           "(A B) , (C D E)",
		"Mi|-|171|v|'s|-|based": "Mi - 171 (v 's) - based",
	} {
		d := drawn(drawing)
		var got []string
		for _, k := range d.Surface(0, nil) {
			var words []string
			for w := k.First; w < k.Last; w++ {
				words = append(words, d.Form(w))
			}
			one := strings.Join(words, " ")
			if k.Range {
				one = "(" + one + ")"
			}
			got = append(got, one)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s", drawing, diff)
		}
	}
}

// What a file has is written as it is; the analysis is ours.
func TestWriteAgain(t *testing.T) {
	docs := read(t, log, false)
	docs[1].ID = "made up"
	want := "# global.note = x\n# newdoc id = log\n# newpar\n# sent_id = s1\n# text = We don't sail.\n" +
		rows("1 We we PRON _ Case=Nom|Number=Plur 4 nsubj _ TokenRange=0:2", "2-3 don't _ _ _ _ _ _ _ TokenRange=3:8",
			"2 do do AUX _ _ 4 aux _ TokenRange=3:5", "3 n't not PART _ _ 4 advmod _ TokenRange=5:8",
			"4 sail sail VERB _ _ 0 root _ SpaceAfter=No|X=1|TokenRange=9:13", "5 . . PUNCT _ _ 4 punct _ SpaceAfter=No|TokenRange=13:14") +
		"# sent_id = log-2\n# text = Wind:  é\n" + rows("1 Wind wind NOUN _ _ 0 root _ SpaceAfter=No|TokenRange=14:18", "2 : _ PUNCT _ _ 1 punct _ TokenRange=18:19", "3 é _ X _ _ 1 dep:odd _ TokenRange=21:22") +
		"# newpar id = p2\n# sent_id = log-3\n# text = Au revoir du\n" + rows("1 Au~revoir _ _ _ _ _ _ _ TokenRange=24:33", "2-3 du _ _ _ _ _ _ _ TokenRange=34:36", "2 de", "3 le") +
		"# newdoc\n# sent_id = made%20up-1\n# text = Rain fell\n" + rows("1 Rain _ N _ _ 0 root _ TokenRange=0:4", "2 fell _ VERB _ _ 1 dep _ TokenRange=5:9")
	got := written(t, docs[0]) + written(t, docs[1])
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	again := read(t, got, false)
	if diff := cmp.Diff(got, written(t, again[0])+written(t, again[1])); diff != "" {
		t.Errorf("the second time: %s", diff)
	}
}

func TestNewdocIsAddedToFilesWithoutOne(t *testing.T) {
	d := read(t, "# newpar\n"+rows("1 Rain"), false)[0]
	d.ID = "-"
	if got := written(t, d); !strings.HasPrefix(got, "# newdoc id = -\n# newpar\n# sent_id = --1\n# text = Rain\n") {
		t.Error(got)
	}
}

// The analysis sees words as the file has them, and changes nothing else.
func TestReanalysed(t *testing.T) {
	in := "# text = Il va du bord aux 2 ports.\n" + rows("1 Il x PRON _ _ 2 nsubj", "2 va x N _ _ 0 root", "3-4 du", "3 de", "4 le", "5 bord", "6-7 aux", "6 à", "7 les", "8 2", "9 ports", "10 .")
	old := read(t, in, false)[0]
	var seen []string
	got := old.Reanalysed(func(text string, syn *headwater.Syntax) {
		sound(t, &Document{Text: text, Blocks: []headwater.Block{{Span: headwater.Span{End: len(text)}}}, Syntax: *syn})
		for i := range syn.Words {
			w := &syn.Words[i]
			if w.UPOS != 0 || w.Lemma != "" || w.Head != -1 || w.Relation != "" {
				t.Errorf("word %d still has its analysis: %+v", i, *w)
			}
			seen = append(seen, w.In(text))
			w.UPOS, w.Lemma, w.Relation = headwater.X, strings.ToUpper(w.In(text)), "dep"
		}
	})
	if diff := cmp.Diff("Il va de le bord à les 2 ports .", strings.Join(seen, " ")); diff != "" {
		t.Error(diff)
	}
	if got.Text != old.Text || got.Form(6) != "les" || got.Tag(1) != "X" || old.Tag(1) != "N" || got.Syntax.Words[2].Lemma != "DE" || old.Syntax.Words[0].Lemma != "x" {
		t.Errorf("%q, %+v", got.Text, got.Syntax.Words)
	}
	if got.Syntax.Words[2].Span != old.Syntax.Words[2].Span {
		t.Error("a word has moved")
	}
	if out := written(t, got); !strings.Contains(out, "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\tTokenRange=6:8\n3\tde\tDE\tX\t") {
		t.Error(out)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestWriteFails(t *testing.T) {
	if err := Write(full{}, drawn("a")); err == nil || !strings.Contains(err.Error(), "no room") {
		t.Error(err)
	}
}
