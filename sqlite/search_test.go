package sqlite

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// Where words are too common to be ranked by BM25, the same documents answer; those with
// the words in the title come first, then those with them close together.
func TestSearchOfCommonWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	a := opened(t, path, Options{})
	all := deposits(1, 1300) // more than are looked at
	for batch := range slices.Chunk(all, 100) {
		if _, err := a.Add(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	ranked, tiered := opened(t, path, Options{ReadOnly: true}), opened(t, path, Options{ReadOnly: true, ranked: 1})
	for i := 0; i < len(all); i += 216 {
		words := strings.Fields(all[i].Reading.Document.Text)
		for _, q := range []string{words[3], words[5] + " " + words[20], `"` + words[7] + " " + words[8] + `"`, words[9][:min(len(words[9]), 3)] + "*", words[2] + " -" + words[40]} {
			alike(t, ranked, tiered, q)
		}
	}
}

// alike says that two ways to rank find the same documents.
func alike(t *testing.T, ranked, tiered *Archive, q string) {
	t.Helper()
	ids := func(a *Archive) (found headwater.Found, out []string) {
		found, err := a.Search(t.Context(), headwater.Query{Words: q, Limit: 60})
		if err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		for _, h := range found.Hits {
			out = append(out, h.Holding)
		}
		slices.Sort(out)
		return found, out
	}
	byWords, want := ids(ranked)
	byTier, got := ids(tiered)
	if byWords.Total != byTier.Total || byWords.Total <= 60 && !slices.Equal(got, want) {
		t.Errorf("%s: %d and %d answers, %d and %d hits", q, byWords.Total, byTier.Total, len(want), len(got))
	}
	all := terms(q)
	for i := 1; i < len(byTier.Hits); i++ {
		if before, now := hasAll(byTier.Hits[i-1].Title, all), hasAll(byTier.Hits[i].Title, all); now && !before {
			t.Errorf("%s: a title that has the words comes behind one that has not", q)
		}
	}
}

// A prefix is spelt out to the words that begin with it, or to none where they are many.
func TestPrefixes(t *testing.T) {
	a := opened(t, filepath.Join(t.TempDir(), "a.db"), Options{})
	if _, err := a.Add(t.Context(), deposits(1, 60)); err != nil {
		t.Fatal(err)
	}
	for _, prefix := range []string{"k", "ka", "kal", "zzzz", "é"} {
		s := &search{Archive: a, ctx: t.Context(), all: terms(prefix + "*")}
		if err := s.spell(); err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for i, w := range s.all[0].spelt {
			if !strings.HasPrefix(w, s.all[0].tokens[0]) || seen[w] {
				t.Errorf("%s: word %d is %q", prefix, i, w)
			}
			seen[w] = true
		}
		found, err := a.Search(t.Context(), headwater.Query{Words: prefix + "*", Limit: 100})
		if err != nil || len(s.all[0].spelt) > 0 != (found.Total > 0) && len(s.all[0].spelt) > 0 {
			t.Errorf("%s: %d words, %d answers, %v", prefix, len(s.all[0].spelt), found.Total, err)
		}
	}
}

// No query is read as anything but words: whatever is typed, there is an answer.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{`a "b c`, `-x*`, `NEAR(a b)`, `title : x`, `"*`, `a OR b AND NOT c`, "\x00\"", `^a + {b}`} {
		f.Add(q)
	}
	a := opened(f, filepath.Join(f.TempDir(), "a.db"), Options{ranked: 1})
	if _, err := a.Add(f.Context(), deposits(1, 3)); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, q string) {
		if _, err := a.Search(t.Context(), headwater.Query{Words: q}); err != nil {
			t.Errorf("%q: %v", q, err)
		}
	})
}
