package eval

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// write puts a fixture into a fresh folder.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// silent reads everything and finds nothing.
func silent(r headwater.Receipt) (headwater.Reading, error) {
	return headwater.Reading{Document: headwater.Document{URI: r.URI, Text: string(r.Bytes)}}, nil
}

func score(t *testing.T, task string, opt Options) Table {
	t.Helper()
	table, err := Run(t.Context(), task, opt)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// wantRow compares gold, predicted, exactly right and, from 0 up, rightly
// overlapping items of a row.
func wantRow(t *testing.T, table Table, label string, gold, predicted, exact, overlap int) {
	t.Helper()
	for _, r := range table.Rows {
		if r.Label != label {
			continue
		}
		over := -1
		if r.Overlap != nil {
			over = r.Overlap.Right
		}
		got := [4]int{r.Exact.Gold, r.Exact.Predicted, r.Exact.Right, over}
		if want := [4]int{gold, predicted, exact, overlap}; got != want {
			t.Errorf("%s: gold, predicted, exact, overlap = %v, want %v", label, got, want)
		}
		return
	}
	t.Errorf("no row %q in\n%v", label, table)
}

func wantFigure(t *testing.T, table Table, label, text string) {
	t.Helper()
	for _, f := range table.Figures {
		if f.Label == label {
			if f.text() != text {
				t.Errorf("%s = %s, want %s", label, f.text(), text)
			}
			return
		}
	}
	t.Errorf("no figure %q in\n%v", label, table)
}

func wantNote(t *testing.T, table Table, part string) {
	t.Helper()
	if !strings.Contains(strings.Join(table.Notes, "\n"), part) {
		t.Errorf("no note %q in\n%v", part, table)
	}
}

func wantError(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one with %q", parts)
	}
	for _, p := range parts {
		if !strings.Contains(err.Error(), p) {
			t.Errorf("error %q lacks %q", err, p)
		}
	}
}

func TestUnknownTaskListsTasks(t *testing.T) {
	_, err := Run(t.Context(), "parsing", Options{})
	wantError(t, err, `"parsing"`, "attribution, ner, geo, links, timex, tokens, syntax, credits, claims, events, noise")
}

func TestFilesThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		data []string
		want string
	}{
		"none":      {nil, "--data"},
		"missing":   {[]string{filepath.Join(t.TempDir(), "absent.tsv")}, "no such file"},
		"directory": {[]string{t.TempDir()}, "is a directory"},
		"gzip":      {[]string{write(t, "x.gz", "\x1f\x8bnot gzip")}, "unpack"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Run(t.Context(), "ner", Options{Data: c.data, Read: silent})
			wantError(t, err, c.want)
		})
	}
}

func TestEveryTaskNeedsPredictions(t *testing.T) {
	data := map[string]string{
		"attribution": `{"id":"a","text":"x","attributions":[]}`, "ner": "Ada\tB-Person\n",
		"geo":    "<articles><article><text>x</text></article></articles>",
		"timex":  "2020-01-01\tDATE\t2020-01-01\nnow\tDATE\tPRESENT_REF\n",
		"tokens": row("1", "Ada", "_") + "\n",
		"syntax": tide, "credits": `{"id":"a","text":"x","gold":{"stance":"repeats"}}`,
		"claims": depot, "events": register, "noise": matchday,
	}
	for _, task := range Tasks() {
		_, err := Run(t.Context(), task, Options{Data: []string{write(t, "gold", data[task])}})
		wantError(t, err, "eval "+task, "--pred")
	}
}

func TestGzipIsTheSame(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte(harbourNER)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	plain := score(t, "ner", Options{Data: []string{write(t, "x.tsv", harbourNER)}, Read: silent})
	zipped := score(t, "ner", Options{Data: []string{write(t, "x.tsv.gz", packed.String())}, Read: silent})
	if diff := cmp.Diff(plain.Rows, zipped.Rows); diff != "" {
		t.Error(diff)
	}
	if plain.Files[0].SHA256 == zipped.Files[0].SHA256 {
		t.Error("the hash is of the file as stored, so it must differ")
	}
}

func TestUnpackStopsAtItsLimit(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(make([]byte, 1000)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := unpack(packed.Bytes(), 1000); err != nil {
		t.Error(err)
	}
	_, err := unpack(packed.Bytes(), 999)
	wantError(t, err, "more than 999 bytes")
}

func TestRefusedDocumentsAreEmptyAndNamed(t *testing.T) {
	refuse := func(r headwater.Receipt) (headwater.Reading, error) {
		return headwater.Reading{}, fmt.Errorf("%s: too odd", r.URI)
	}
	table := score(t, "ner", Options{Data: []string{write(t, "x.tsv", harbourNER)}, Read: refuse})
	wantRow(t, table, "five types, typed", 4, 0, 0, 0)
	wantNote(t, table, "refused 2 documents")
	wantNote(t, table, "x.tsv#harbour: too odd")
}

func TestChangedTextIsAnError(t *testing.T) {
	change := func(r headwater.Receipt) (headwater.Reading, error) {
		got, err := silent(r)
		got.Document.Text += " "
		return got, err
	}
	for _, jobs := range []int{1, 8} {
		_, err := Run(t.Context(), "ner", Options{Data: []string{write(t, "x.tsv", harbourNER)}, Read: change, Jobs: jobs})
		wantError(t, err, `changed the text of document "harbour"`)
	}
}

func TestCancelledRunFails(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Run(ctx, "ner", Options{Data: []string{write(t, "x.tsv", harbourNER)}, Read: silent})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
}

func TestJobsDoNotChangeTheTable(t *testing.T) {
	var gold strings.Builder
	for i := range 60 {
		fmt.Fprintf(&gold, "# article %d\nAda\tB-Person\nmet\tO\nBo\tB-Person\n\n", i)
	}
	path := write(t, "many.tsv", gold.String())
	half := func(r headwater.Receipt) (headwater.Reading, error) {
		if strings.HasSuffix(r.URI, "7") {
			return headwater.Reading{}, errors.New(r.URI)
		}
		got, err := silent(r)
		got.Entities = []headwater.Entity{{Type: headwater.Person, Mentions: []headwater.Span{{Start: 0, End: 3}}}}
		return got, err
	}
	one := score(t, "ner", Options{Data: []string{path}, Read: half, Jobs: 1})
	wantRow(t, one, "PERSON", 120, 54, 54, 54)
	for _, jobs := range []int{0, 3, 100} {
		if diff := cmp.Diff(one, score(t, "ner", Options{Data: []string{path}, Read: half, Jobs: jobs})); diff != "" {
			t.Errorf("jobs %d: %s", jobs, diff)
		}
	}
}

func TestLayout(t *testing.T) {
	table := Table{
		Task: "attribution", Predictions: "headwater",
		Files: []File{{Name: "gold.jsonl.gz", SHA256: "0123456789ab", Documents: 84}},
		Rows: []Row{
			{Label: "source", Exact: Tally{Gold: 3, Predicted: 4, Right: 2}, Overlap: &Tally{Gold: 3, Predicted: 4, Right: 3}},
			{Label: "direct", Exact: Tally{Gold: 3, Right: 1, RecallOnly: true}, Overlap: &Tally{Gold: 3, Right: 2, RecallOnly: true}},
			{Label: "none", Exact: Tally{Gold: 5}, Overlap: &Tally{Gold: 5}},
		},
		Figures: []Figure{share("within 161 km", 1, 3), {Label: "error", Unit: "km"}},
		Notes:   []string{"one thing was left out"},
	}
	want := `attribution
  data gold.jsonl.gz sha256 0123456789ab, 84 documents
  predictions headwater
                                    exact                  overlap
                    gold    pred        P      R     F1        P      R     F1
  source               3       4    50.00  66.67  57.14    75.00 100.00  85.71
  direct               3       -        -  33.33      -        -  66.67      -
  none                 5       0        -   0.00   0.00        -   0.00   0.00
  within 161 km  33.33 % (of 3)
  error          - (of 0)
  note: one thing was left out
`
	if diff := cmp.Diff(want, table.String()); diff != "" {
		t.Error(diff)
	}
}

func TestTableAsJSON(t *testing.T) {
	table := Table{
		Task: "geo", Predictions: "headwater", Files: []File{{"g.xml", "00", 1}},
		Rows:    []Row{{Label: "r", Exact: Tally{Gold: 2, Right: 1, RecallOnly: true}}},
		Figures: []Figure{{Label: "error", Unit: "km"}},
	}
	got, err := json.Marshal(table)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"task":"geo","files":[{"name":"g.xml","sha256":"00","documents":1}],"predictions":"headwater",` +
		`"rows":[{"label":"r","exact":{"gold":2,"predicted":null,"right":1,"precision":null,"recall":0.5,"f1":null}}],` +
		`"figures":[{"label":"error","value":null,"unit":"km","of":0}]}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}
