package conllu

import (
	"io"
	"strings"
	"testing"
)

// story is a document of 20,000 words.
func story(b *testing.B) (*Document, string) {
	b.Helper()
	d := drawn(strings.TrimSuffix(strings.Repeat("The·y do|n't sail past Ro|-|na in winter·.¶", 2000), "¶"))
	for i := range d.Syntax.Words {
		w := &d.Syntax.Words[i]
		w.UPOS, w.Features, w.Lemma, w.Head, w.Relation = 8, "Number=Sing", "word", i-i%10, "nsubj:pass"
	}
	var out strings.Builder
	if err := Write(&out, d); err != nil {
		b.Fatal(err)
	}
	return d, out.String()
}

func BenchmarkWrite(b *testing.B) {
	d, _ := story(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(d.Syntax.Words))/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkRead(b *testing.B) {
	_, out := story(b)
	b.SetBytes(int64(len(out)))
	b.ReportAllocs()
	words := 0
	for b.Loop() {
		d, err := NewReader(strings.NewReader(out)).Next()
		if err != nil {
			b.Fatal(err)
		}
		words += len(d.Syntax.Words)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
