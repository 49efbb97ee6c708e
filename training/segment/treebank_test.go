package main

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// sample has a multiword token, a missing blank, two paragraphs and an empty node.
const sample = `# newdoc id = GUM_news_pier
# newpar
# text = Don't go.
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	_	_	3	aux	_	_
2	n't	not	PART	_	_	3	advmod	_	_
3	go	go	VERB	_	_	0	root	_	SpaceAfter=No
3.1	gone	_	_	_	_	_	_	_	_
4	.	.	PUNCT	_	_	3	punct	_	_

# text = He left
1	He	he	PRON	_	_	2	nsubj	_	_
2	left	leave	VERB	_	_	0	root	_	_

# newpar
# text = Why
1	Why	why	ADV	_	_	0	root	_	_

# newdoc id = weblog-x
# text = So
1	So	so	ADV	_	_	0	root	_	_
`

func TestParseTreebank(t *testing.T) {
	docs, err := parseTreebank(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].genre != "news" || docs[1].genre != "weblog" {
		t.Fatalf("documents %+v", docs)
	}
	d := docs[0]
	in := func(spans []headwater.Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, s.In(d.text))
		}
		return strings.Join(out, "|")
	}
	var blocks []headwater.Span
	for _, b := range d.blocks {
		blocks = append(blocks, b.Span)
	}
	for want, got := range map[string]string{
		"Don't go. He left\n\nWhy\n\n": d.text,
		"Don't go. He left|Why":        in(blocks),
		"Don't go.|He left|Why":        in(d.sentences),
		"Do|n't|go|.|He|left|Why":      in(d.words),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestParseTreebankRefuses(t *testing.T) {
	for _, bad := range []string{"1\tHe\n", "x\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n", "1-x\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n"} {
		if _, err := parseTreebank(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestCompare(t *testing.T) {
	span := func(a, b int) headwater.Span { return headwater.Span{Start: a, End: b} }
	got := compare([]headwater.Span{span(0, 2), span(2, 3), span(4, 9)}, []headwater.Span{span(0, 3), span(4, 9)})
	if want := (tally{gold: 3, found: 2, right: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if f1 := got.f1(); f1 != 40 {
		t.Errorf("F1 %v, want 40", f1)
	}
}
