package engine_test

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// sound holds what every reading promises of who says what: the parts of an
// attribution lie apart, nothing speaks in a circle, and every chain begins with the
// outlet that we read.
func sound(t *testing.T, rd *headwater.Reading) {
	t.Helper()
	at, up := map[string]int{}, map[string]string{}
	for i := range rd.Attributions {
		a := &rd.Attributions[i]
		if old, twice := at[a.ID]; a.ID == "" || twice {
			t.Fatalf("attributions %d and %d are both %q", old, i, a.ID)
		}
		at[a.ID], up[a.ID] = i, a.Parent
		apart(t, rd, a)
		chained(t, a)
		if i > 0 && begins(a) < begins(&rd.Attributions[i-1]) {
			t.Fatalf("attribution %d stands before the one before it", i)
		}
	}
	acyclic(t, up)
	members := map[string]string{}
	for i := range rd.Sources {
		s := &rd.Sources[i]
		if _, twice := members[s.ID]; s.ID == "" || twice {
			t.Fatalf("two sources are %q", s.ID)
		}
		members[s.ID] = s.MemberOf
	}
	acyclic(t, members)
}

// begins is where the first span of an attribution begins.
func begins(a *headwater.Attribution) int {
	at := a.Cue.Start
	if a.SourceSpan != nil {
		at = min(at, a.SourceSpan.Start)
	}
	if len(a.Content) > 0 {
		at = min(at, a.Content[0].Start)
	}
	return at
}

// apart holds that the parts of an attribution are words of the text, each its own.
func apart(t *testing.T, rd *headwater.Reading, a *headwater.Attribution) {
	t.Helper()
	text := rd.Document.Text
	parts := append([]headwater.Span{a.Cue}, a.Content...)
	if a.SourceSpan != nil {
		parts = append(parts, *a.SourceSpan)
	}
	if len(a.Content) == 0 && a.Act != headwater.NoComment {
		t.Fatalf("nothing is said at %q", a.Cue.In(text))
	}
	for i, p := range parts {
		if !p.Valid(text) || p.Empty() {
			t.Fatalf("span %v of %+v in a text of %d bytes", p, a, len(text))
		}
		for _, q := range parts[:i] {
			if p.Overlaps(q) {
				t.Fatalf("%q and %q of one attribution overlap in %q", p.In(text), q.In(text), around(text, p))
			}
		}
	}
	for i := 1; i < len(a.Content); i++ {
		if a.Content[i].Start < a.Content[i-1].End {
			t.Fatalf("content out of order: %v", a.Content)
		}
	}
	if !(a.Confidence >= 0 && a.Confidence <= 1) {
		t.Fatalf("confidence %v", a.Confidence)
	}
}

// around is the text around a span, for a message.
func around(text string, at headwater.Span) string {
	return text[max(0, at.Start-200):min(len(text), at.End+200)]
}

// chained holds that a chain begins with who publishes and names nobody twice.
func chained(t *testing.T, a *headwater.Attribution) {
	t.Helper()
	seen := map[string]bool{}
	for i, h := range a.Chain.Hops {
		if (i == 0) != (h.How == headwater.Publishes) {
			t.Fatalf("hop %d of %+v is %q", i, a.Chain, h.How)
		}
		if h.Source != "" && seen[h.Source] {
			t.Fatalf("source %s stands twice in %+v", h.Source, a.Chain)
		}
		seen[h.Source] = true
	}
	if len(a.Chain.Hops) == 0 {
		t.Fatalf("no chain in %+v", a)
	}
}

// acyclic holds that every id leads up to one that has nothing above it.
func acyclic(t *testing.T, up map[string]string) {
	t.Helper()
	done := map[string]bool{"": true}
	for id := range up {
		var way []string
		for n := 0; !done[id]; n++ {
			if _, known := up[id]; !known || n > len(up) {
				t.Fatalf("%q leads nowhere or in a circle", id)
			}
			way = append(way, id)
			id = up[id]
		}
		for _, w := range way {
			done[w] = true
		}
	}
}

// TestOneOutletOneSource makes one record of an outlet that the text introduces and
// then names alone.
func TestOneOutletOneSource(t *testing.T) {
	rd, err := open(t).Read(headwater.Receipt{URI: "outlet.txt", Bytes: []byte("Ministry denies sale\n\nThe ministry denied it on Sunday, a day after the website Steel Watch published what it said were photographs.\n\nSteel Watch stood by its story. It rained.")})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range rd.Sources {
		if strings.Contains(s.Label, "Steel Watch") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d sources bear the name: %+v", n, rd.Sources)
	}
}
