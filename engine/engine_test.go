package engine_test

import (
	"context"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/report"
)

var update = flag.Bool("update", false, "rewrite the golden readings")

func open(t testing.TB) *engine.Engine {
	t.Helper()
	e, err := engine.New(engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// examples are the reports in the examples folder, in order.
func examples(t testing.TB) (out []headwater.Receipt) {
	t.Helper()
	files, err := filepath.Glob("../examples/so-san/*-*.*")
	if err != nil || len(files) < 8 {
		t.Fatalf("examples: %d files, %v", len(files), err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, headwater.Receipt{URI: filepath.Base(f), Bytes: raw})
	}
	return out
}

// TestReadings holds whole readings of the examples, as a person sees them, to
// their goldens: -update rewrites testdata/readings.txtar.
func TestReadings(t *testing.T) {
	const golden = "testdata/readings.txtar"
	e := open(t)
	got := &txtar.Archive{Comment: []byte("The readings of examples/so-san, rewritten by go test ./engine -update.\n")}
	for _, r := range examples(t) {
		rd, err := e.Read(r)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := report.Text(&b, &rd, report.Options{Width: 100}); err != nil {
			t.Fatal(err)
		}
		got.Files = append(got.Files, txtar.File{Name: r.URI, Data: []byte(plain(b.String()))})
	}
	if *update {
		if err := os.WriteFile(golden, txtar.Format(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := txtar.ParseFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range got.Files {
		if i >= len(want.Files) || want.Files[i].Name != f.Name {
			t.Fatalf("%s has no golden reading: go test ./engine -update", f.Name)
		}
		if diff := cmp.Diff(strings.Split(string(want.Files[i].Data), "\n"), strings.Split(string(f.Data), "\n")); diff != "" {
			t.Errorf("%s (-want +got), go test ./engine -update rewrites it:\n%s", f.Name, diff)
		}
	}
}

// plain drops colours and trailing spaces.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == 0x1b {
			i += strings.IndexByte(s[i:], 'm')
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// TestReadAll gives the same readings in the same order with any number of
// workers, and errors in their place.
func TestReadAll(t *testing.T) {
	e := open(t)
	all := examples(t)
	all = append(all[:3], append([]headwater.Receipt{{URI: "empty.txt"}}, all[3:]...)...)
	names := func(jobs int) (out []string) {
		for rd, err := range e.ReadAll(context.Background(), receipts(all), jobs) {
			if err != nil {
				out = append(out, "error: "+err.Error())
				continue
			}
			out = append(out, rd.Document.URI+" "+rd.Document.ID+" "+rd.Summary.Sentence)
		}
		return out
	}
	one, many := names(1), names(8)
	if diff := cmp.Diff(one, many); diff != "" {
		t.Errorf("one worker and eight differ:\n%s", diff)
	}
	if len(one) != len(all) || !strings.HasPrefix(one[3], "error: empty.txt") {
		t.Errorf("the empty file fails in its place, the rest is read: %q", one)
	}
}

// TestReadAllStops ends promptly, and without a worker left behind, when the
// reader of the readings goes away or the context is done.
func TestReadAllStops(t *testing.T) {
	e := open(t)
	all := examples(t)
	for range e.ReadAll(context.Background(), receipts(all), 2) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range e.ReadAll(ctx, receipts(all), 1) {
		n++
		cancel()
	}
	if n == len(all) {
		t.Error("a cancelled run read everything")
	}
}

func receipts(all []headwater.Receipt) iter.Seq2[headwater.Receipt, error] {
	return func(yield func(headwater.Receipt, error) bool) {
		for _, r := range all {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// FuzzRead takes any bytes through every stage: no fault of ours, every span
// inside the text, every reference to something that is there.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"RONA (KPA) - “The ship,” said Col. Ada Moss, “sank on 3 May 2011.” Two officials denied it, citing 40 pages of records.",
		"<html><body><h1>Ship</h1><p>Iran told Reuters on Friday that missiles with a range of 300 km could reach Riyadh from Basra.</p></body></html>",
		"\xff\xfeA\x00", "“‘\"''", "الميناء ينفي. He said: “\u202eabc", "A\u00adB\u200bC said D\r\n\r\n1. x\n2. y",
	} {
		f.Add([]byte(s))
	}
	for _, s := range hostile() {
		f.Add([]byte(s))
	}
	e := open(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		rd, err := e.Read(headwater.Receipt{URI: "fuzz", Bytes: raw})
		if err != nil {
			if strings.Contains(err.Error(), "fault in headwater") {
				t.Fatal(err)
			}
			return
		}
		check(t, &rd)
	})
}

// check holds what every reading promises.
func check(t *testing.T, rd *headwater.Reading) {
	t.Helper()
	sound(t, rd)
	text := rd.Document.Text
	ids := map[string]bool{"": true}
	inside := func(what string, spans ...headwater.Span) {
		for _, s := range spans {
			if !s.Valid(text) || s.Empty() {
				t.Fatalf("%s: span %v does not lie in the text of %d bytes", what, s, len(text))
			}
		}
	}
	for _, e := range rd.Entities {
		ids[e.ID] = true
		inside("entity "+e.Name, e.Mentions...)
	}
	for _, s := range rd.Sources {
		ids[s.ID] = true
		inside("source "+s.Label, s.Spans...)
	}
	for _, a := range rd.Attributions {
		ids[a.ID] = true
		inside("attribution", append(a.Content, a.Cue)...)
	}
	for _, x := range rd.Times {
		ids[x.ID] = true
		inside("time", x.Span)
	}
	for _, q := range rd.Quantities {
		ids[q.ID] = true
		inside("quantity", q.Span)
	}
	refs := func(what string, names ...string) {
		for _, id := range names {
			if !ids[id] {
				t.Fatalf("%s names %q, which is not in the reading", what, id)
			}
		}
	}
	for _, s := range rd.Sources {
		refs("source "+s.Label, s.Entity, s.Affiliation, s.MemberOf)
		if !s.Named && s.Entity != "" {
			t.Fatalf("unnamed source %q is tied to an entity", s.Label)
		}
	}
	for _, a := range rd.Attributions {
		refs("attribution", a.Source, a.Parent)
		for _, h := range a.Chain.Hops {
			refs("hop", h.Source)
			inside("hop", h.Spans...)
		}
	}
	for _, c := range rd.Claims {
		inside("claim", c.Span, c.Trigger)
		refs("claim", c.When, c.Quantity, c.Attribution)
		for _, fillers := range c.Roles {
			for _, f := range fillers {
				inside("role", f.Span)
				refs("role", f.Entity)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	e := open(b)
	all := examples(b)
	words := 0
	for _, r := range all {
		words += len(strings.Fields(string(r.Bytes)))
	}
	for b.Loop() {
		for _, r := range all {
			if _, err := e.Read(r); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "docs/s")
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
