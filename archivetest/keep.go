package archivetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/headwater-project/headwater"
)

func empty(t *testing.T, a headwater.Archive) {
	if all := list(t, a, headwater.Query{}); len(all) != 0 {
		t.Errorf("an empty archive holds %d", len(all))
	}
	found, err := a.Search(context.Background(), headwater.Query{Words: "ferry"})
	if err != nil || len(found.Hits) != 0 || found.Total != 0 {
		t.Errorf("an empty archive finds %v, %v", found, err)
	}
	if out := add(t, a); len(out) != 0 {
		t.Errorf("nothing added gives %v", out)
	}
	clean(t, a)
}

func keeps(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	d := report("Daily Ostrander", "https://ostrander.example/1", "A ferry at night", ferry)
	d.Receipt.Via, d.Receipt.ETag, d.Receipt.Received = "https://ostrander.example/feed", `"x1"`, time.Date(2031, 4, 3, 9, 0, 0, 0, time.UTC)
	d.Reading.Syntax = headwater.Syntax{Sentences: []headwater.Sentence{{}}}
	before := time.Now().Add(-time.Second)
	out := add(t, a, d)[0]
	if out.Standing != headwater.NewHolding || out.Holding != d.Receipt.HoldingID() || out.Position != 0 {
		t.Errorf("adding gives %+v", out)
	}
	h, err := a.Holding(ctx, out.Holding)
	if err != nil {
		t.Fatal(err)
	}
	if h.Added.Before(before) || h.Added.Location() != time.UTC {
		t.Errorf("added at %v", h.Added)
	}
	want := headwater.Holding{
		ID: out.Holding, Document: headwater.DocumentID([]byte(ferry)), Receipt: d.Receipt, Size: int64(len(ferry)),
		Title: "A ferry at night", Publisher: "Daily Ostrander", Published: "2031-04-02",
	}
	want.Receipt.Bytes = nil
	if diff := cmp.Diff(want, h, cmpopts.IgnoreFields(headwater.Holding{}, "Added", "Tool")); diff != "" {
		t.Errorf("the holding (-want +got):\n%s", diff)
	}
	if by, err := a.Holding(ctx, h.Document); err != nil || by.ID != h.ID {
		t.Errorf("by its document: %+v, %v", by, err)
	}
	raw, err := a.Bytes(ctx, h.Document)
	if err != nil || string(raw) != ferry {
		t.Errorf("bytes: %q, %v", raw, err)
	}
	r, err := a.Reading(ctx, h.ID)
	d.Reading.Syntax = headwater.Syntax{}
	if diff := cmp.Diff(d.Reading, r, cmpopts.EquateEmpty()); err != nil || diff != "" {
		t.Errorf("the reading: %v (-want +got):\n%s", err, diff)
	}
	clean(t, a)
}

func idempotent(t *testing.T, a headwater.Archive) {
	one := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	two := report("Daily Ostrander", "https://ostrander.example/2", "A granary", granary)
	first := add(t, a, one, two)
	head, _ := a.Checkpoint(context.Background())
	again := add(t, a, one, two)
	for i := range again {
		if again[i].Standing != headwater.KnownHolding || again[i].Holding != first[i].Holding || again[i].Position != first[i].Position {
			t.Errorf("a second time: %+v after %+v", again[i], first[i])
		}
	}
	if now, _ := a.Checkpoint(context.Background()); now.Size != head.Size || now.Root != head.Root {
		t.Errorf("the log went from %+v to %+v", head, now)
	}
	clean(t, a, head)
}

// twice adds one report two times in one call.
func twice(t *testing.T, a headwater.Archive) {
	d := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	out := add(t, a, d, d)
	if out[0].Standing != headwater.NewHolding || out[1].Standing != headwater.KnownHolding {
		t.Errorf("%+v", out)
	}
	if n := len(list(t, a, headwater.Query{})); n != 1 {
		t.Errorf("%d holdings", n)
	}
}

// nothing is a document without a byte, which is a document all the same.
func nothing(t *testing.T, a headwater.Archive) {
	d := report("Daily Ostrander", "https://ostrander.example/1", "", "")
	out := add(t, a, d)[0]
	raw, err := a.Bytes(context.Background(), headwater.DocumentID(nil))
	if err != nil || len(raw) != 0 || out.Standing != headwater.NewHolding {
		t.Errorf("%q, %+v, %v", raw, out, err)
	}
	clean(t, a)
}

func outlets(t *testing.T, a headwater.Archive) {
	one := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	two := report("Larkmoor Herald", "https://herald.example/1", "A ferry", ferry)
	out := add(t, a, one, two)
	if out[1].Standing != headwater.NewHolding || out[0].Holding == out[1].Holding {
		t.Errorf("the same bytes of two outlets: %+v", out)
	}
	first, err := a.Holding(context.Background(), headwater.DocumentID([]byte(ferry)))
	if err == nil && first.ID != out[0].Holding {
		t.Errorf("by the document of two: %+v", first)
	}
	clean(t, a)
}

func updates(t *testing.T, a headwater.Archive) {
	one := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	two := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry+" Correction: ten crates.")
	first := add(t, a, one)[0]
	out := add(t, a, two)[0]
	if out.Standing != headwater.UpdatedHolding || out.Previous != first.Holding {
		t.Errorf("%+v after %+v", out, first)
	}
	h, err := a.Holding(context.Background(), out.Holding)
	if err != nil || h.Previous != first.Holding {
		t.Errorf("%+v, %v", h, err)
	}
	if n := len(list(t, a, headwater.Query{})); n != 2 {
		t.Errorf("%d holdings: both are kept", n)
	}
	if back := add(t, a, one)[0]; back.Standing != headwater.KnownHolding {
		t.Errorf("the first again: %+v", back)
	}
	clean(t, a)
}

func rereads(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	d := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	first := add(t, a, d)[0]
	newer := d
	newer.Reading.Generator.Version = "next"
	newer.Reading.Sources = []headwater.Source{{ID: "src_1", Kind: headwater.GroupSource, Label: "two officials", Count: 2}}
	out := add(t, a, newer)[0]
	if out.Standing != headwater.RereadHolding || out.Holding != first.Holding || out.Position != first.Position {
		t.Errorf("%+v after %+v", out, first)
	}
	if r, err := a.Reading(ctx, first.Holding); err != nil || r.Generator.Version != "next" {
		t.Errorf("the last reading is by %q, %v", r.Generator.Version, err)
	}
	if n := len(list(t, a, headwater.Query{})); n != 1 {
		t.Errorf("%d holdings", n)
	}
	for kind, want := range map[headwater.SourceKind]int{headwater.GroupSource: 1, headwater.PersonSource: 0} {
		if n := len(list(t, a, headwater.Query{SourceKind: kind})); n != want {
			t.Errorf("by the last reading %d holdings have a source of kind %s, want %d", n, kind, want)
		}
	}
	for _, x := range []headwater.Deposit{d, newer} {
		if again := add(t, a, x)[0]; again.Standing != headwater.KnownHolding {
			t.Errorf("the readings again: %+v", again)
		}
	}
	clean(t, a)
}

func held(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	d := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	first := add(t, a, d)[0]
	update := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", granary)
	other := report("Larkmoor Herald", "https://herald.example/1", "A ferry", ferry)
	out, err := a.Held(ctx, []headwater.Receipt{d.Receipt, update.Receipt, other.Receipt}, Generator())
	want := []headwater.Outcome{
		{Standing: headwater.KnownHolding, Holding: first.Holding, Position: 0},
		{Standing: headwater.UpdatedHolding, Holding: update.Receipt.HoldingID(), Position: -1, Previous: first.Holding},
		{Standing: headwater.NewHolding, Holding: other.Receipt.HoldingID(), Position: -1},
	}
	if diff := cmp.Diff(want, out); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	out, err = a.Held(ctx, []headwater.Receipt{d.Receipt}, headwater.Generator{Name: "headwater", Version: "next"})
	if err != nil || out[0].Standing != headwater.RereadHolding {
		t.Errorf("by another generator: %+v, %v", out, err)
	}
}

func notHeld(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	for _, id := range []string{"hold_0123456789ab", "sha256:zz", headwater.DocumentID(nil), "", "'; DROP TABLE holding"} {
		if _, err := a.Holding(ctx, id); !errors.Is(err, headwater.ErrNotHeld) {
			t.Errorf("holding %q: %v", id, err)
		}
		if _, err := a.Bytes(ctx, id); !errors.Is(err, headwater.ErrNotHeld) {
			t.Errorf("bytes %q: %v", id, err)
		}
		if _, err := a.Reading(ctx, id); !errors.Is(err, headwater.ErrNotHeld) {
			t.Errorf("reading %q: %v", id, err)
		}
		if _, err := a.Proof(ctx, id); !errors.Is(err, headwater.ErrNotHeld) {
			t.Errorf("proof %q: %v", id, err)
		}
	}
}

func shelf(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	s := a.Shelf()
	values := map[string][]byte{"b/2": {0, 1, 2}, "b/1": {}, "a": []byte("x"), "b%": []byte("y"), "é": []byte("z")}
	if err := s.Put(ctx, values); err != nil {
		t.Fatal(err)
	}
	for k, want := range values {
		if got, err := s.Get(ctx, k); err != nil || got == nil || string(got) != string(want) {
			t.Errorf("%s: %q, %v", k, got, err)
		}
	}
	for prefix, want := range map[string][]string{"b/": {"b/1", "b/2"}, "b%": {"b%"}, "": {"a", "b%", "b/1", "b/2", "é"}, "é": {"é"}, "c": nil} {
		if got, err := s.Keys(ctx, prefix); err != nil || !cmp.Equal(got, want) {
			t.Errorf("keys %q: %v, %v", prefix, got, err)
		}
	}
	if err := s.Put(ctx, map[string][]byte{"a": nil, "b/1": []byte("new")}); err != nil {
		t.Fatal(err)
	}
	gone, err := s.Get(ctx, "a")
	fresh, _ := s.Get(ctx, "b/1")
	if err != nil || gone != nil || string(fresh) != "new" {
		t.Errorf("removed %q, replaced %q, %v", gone, fresh, err)
	}
}

func visits(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	if v, err := a.Visit(ctx, "https://ostrander.example/1"); err != nil || v != (headwater.Visit{}) {
		t.Errorf("no visit: %+v, %v", v, err)
	}
	v := headwater.Visit{Address: "https://ostrander.example/1", At: time.Date(2031, 4, 2, 3, 4, 5, 0, time.UTC), Status: 200, ETag: `"a"`, LastModified: "x"}
	for _, status := range []int{200, 304} {
		v.Status = status
		if err := a.NoteVisit(ctx, v); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := a.Visit(ctx, v.Address); err != nil || got != v {
		t.Errorf("%+v, %v", got, err)
	}
}
