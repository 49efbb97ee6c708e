package syntax

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// goldWord is a word of a treebank.
type goldWord struct {
	form, lemma string
	upos        headwater.UPOS
	feats       headwater.Features
	named       bool
}

// goldWords reads the words of a development file of the corpora.
func goldWords(t testing.TB, name string) []goldWord {
	data := os.Getenv("HEADWATER_DATA")
	if data == "" {
		t.Skip("skipped: HEADWATER_DATA is unset; set it to the folder of the corpora to score lemmas")
	}
	f, err := os.Open(filepath.Join(data, "ud", name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	plain, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldWord
	first := 0
	lines := bufio.NewScanner(plain)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 10 {
			if lines.Text() == "" {
				first = len(out)
			}
			continue
		}
		if strings.ContainsAny(c[0], "-.") {
			continue
		}
		w := goldWord{form: c[1], lemma: c[2], upos: headwater.ParseUPOS(c[3]), feats: headwater.Features(strings.Trim(c[5], "_"))}
		if n := len(out); n > first {
			w.named = out[n-1].upos == headwater.PROPN
			out[n-1].named = out[n-1].named || w.upos == headwater.PROPN
		}
		out = append(out, w)
	}
	if lines.Err() != nil {
		t.Fatal(lines.Err())
	}
	return out
}

// TestLemmaScores holds the lemmatizer to what it reached on the development
// parts, given gold tags: beside names known and unknown, and without features.
func TestLemmaScores(t *testing.T) {
	l := testLemmatizer(t)
	for _, c := range []struct {
		name               string
		full, alone, naked float64 // per cent
	}{
		{"en_ewt-ud-dev.conllu.gz", 98.8, 98.6, 98.6},
		{"en_gum-ud-dev.conllu.gz", 99.2, 99.1, 99.0},
	} {
		words := goldWords(t, c.name)
		var full, alone, naked int
		for _, w := range words {
			got := l.find(w.form, w.upos, w.feats, w.named)
			full += tally(got == w.lemma)
			alone += tally(l.lemma(w.form, w.upos, w.feats) == w.lemma)
			naked += tally(l.find(w.form, w.upos, "", w.named) == w.lemma)
			if got != w.lemma && os.Getenv("LEMMA_DEBUG") != "" {
				t.Log(w.form, w.upos, w.feats, got, w.lemma)
			}
		}
		per := func(n int) float64 { return 100 * float64(n) / float64(len(words)) }
		t.Logf("%s: %d words, %.2f %% right, %.2f %% not told of names, %.2f %% without features", c.name, len(words), per(full), per(alone), per(naked))
		if per(full) < c.full || per(alone) < c.alone || per(naked) < c.naked {
			t.Errorf("%s: below %.2f, %.2f, %.2f", c.name, c.full, c.alone, c.naked)
		}
	}
}

func tally(right bool) int {
	if right {
		return 1
	}
	return 0
}

func testLemmatizer(t testing.TB) *lemmatizer {
	l, err := newLemmatizer()
	if err != nil {
		t.Fatal(err)
	}
	return l
}
