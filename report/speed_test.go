package report_test

import (
	"io"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// long is a reading of about 700 words: the ledger's facts over its text, five
// times its length.
func long() *headwater.Reading {
	parts := make([]headwater.Reading, 5)
	for i := range parts {
		parts[i] = *ledger()
	}
	return splice(parts)
}

// splice sets readings one after the other in one document.
func splice(parts []headwater.Reading) *headwater.Reading {
	out := parts[0]
	for _, p := range parts[1:] {
		by := len(out.Document.Text) + 2
		out.Document.Text += "\n\n" + p.Document.Text
		move := func(s *headwater.Span) { s.Start, s.End = s.Start+by, s.End+by }
		blocks := len(out.Document.Blocks)
		for _, b := range p.Document.Blocks {
			move(&b.Span)
			out.Document.Blocks = append(out.Document.Blocks, b)
		}
		for _, s := range p.Syntax.Sentences {
			move(&s.Span)
			s.Block += blocks
			out.Syntax.Sentences = append(out.Syntax.Sentences, s)
		}
		for _, a := range p.Attributions {
			move(&a.Cue)
			a.ID += string(rune('a' + blocks))
			if a.SourceSpan != nil {
				move(a.SourceSpan)
			}
			for i := range a.Content {
				move(&a.Content[i])
			}
			out.Attributions = append(out.Attributions, a)
		}
	}
	return &out
}

func BenchmarkJSON(b *testing.B) {
	r := long()
	b.ReportAllocs()
	for b.Loop() {
		if err := report.JSON(io.Discard, r, false); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	r := []headwater.Reading{*long()}
	b.ReportAllocs()
	for b.Loop() {
		if err := report.HTML(io.Discard, r, report.Options{Outlines: coast()}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	r := long()
	b.ReportAllocs()
	for b.Loop() {
		if err := report.Text(io.Discard, r, report.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
