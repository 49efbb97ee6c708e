package eval

import (
	"os"
	"path/filepath"
	"testing"
)

// corpora gives a file below the folder of corpora, or skips.
func corpora(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("HEADWATER_DATA")
	if root == "" {
		t.Skip("HEADWATER_DATA is unset: the folder of corpora; docs/eval.md names them")
	}
	path := filepath.Join(root, filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("HEADWATER_DATA has no %s", name)
	}
	return path
}

// Every corpus must be read whole, and its gold must score 1 against itself.
// The counts were taken with another program.
func TestCorporaScoreThemselvesFull(t *testing.T) {
	for name, c := range map[string]struct {
		task      string
		documents int
		first     int // gold items of the first row
	}{
		"attribution/polnear.train.jsonl.gz": {"attribution", 840, 17206},
		"attribution/polnear.dev.jsonl.gz":   {"attribution", 84, 1952},
		"attribution/gum.jsonl.gz":           {"attribution", 233, 1720},
		"ner/worldwide.dev.tsv.gz":           {"ner", 98, 3539},
		"ner/worldwide.train.tsv.gz":         {"ner", 824, 29631},
		"geo/GeoVirus.xml.gz":                {"geo", 229, 2170},
		"geo/GWN.xml.gz":                     {"geo", 200, 2599},
		"time/timenorm.train.tsv":            {"timex", 183, 1243},
		"ud/en_ewt-ud-dev.conllu.gz":         {"tokens", 318, 24787},
		"ud/en_gum-ud-dev.conllu.gz":         {"tokens", 30, 27602},
	} {
		t.Run(name, func(t *testing.T) {
			path := corpora(t, name)
			table := score(t, c.task, Options{Data: []string{path}, Pred: path})
			for _, r := range table.Rows {
				if r.Exact.Right != r.Exact.Gold || (r.Overlap != nil && r.Overlap.Right != r.Overlap.Gold) {
					t.Errorf("%s: %+v", r.Label, r)
				}
			}
			if got := table.Files[0].Documents; got != c.documents {
				t.Errorf("%d documents, want %d", got, c.documents)
			}
			if got := table.Rows[0].Exact.Gold; got != c.first {
				t.Errorf("%s: %d gold items, want %d", table.Rows[0].Label, got, c.first)
			}
		})
	}
}

// The records must be read whole, and split without one in both parts.
func TestEventRecords(t *testing.T) {
	f, err := load(corpora(t, "events/PLOVER_GSR_CAMEO.json"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := f.codedRecords()
	if err != nil || len(all) != 322 {
		t.Fatalf("%d records, %v", len(all), err)
	}
	unplaced := 0
	for _, d := range all {
		for _, a := range append(d.sources, d.targets...) {
			unplaced += count(len(a.spans) == 0)
		}
	}
	if unplaced > 7 { // misspelt by the coders
		t.Errorf("%d actors have no words in their texts", unplaced)
	}
	work, _ := partOf(all, "work")
	end, _ := partOf(all, "end")
	in := map[string]bool{}
	for _, d := range append(work, end...) {
		in[d.id] = true
	}
	if len(work) != 200 || len(end) != 122 || len(in) != 322 {
		t.Errorf("%d for work, %d for the end, %d together", len(work), len(end), len(in))
	}
}
