package article_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads each archive's first file and compares what is found with its
// second.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) { golden(t, f) })
	}
}

func golden(t *testing.T, name string) {
	ar, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	in := ar.Files[0]
	doc, err := article.Read(headwater.Receipt{URI: "https://example.org/news/" + in.Name, Bytes: in.Data})
	if err == nil {
		check(t, doc)
	}
	got := dump(doc, err)
	if *update {
		ar.Files = []txtar.File{in, {Name: "want", Data: []byte(got)}}
		if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(ar.Files) != 2 {
		t.Fatal("no wanted result; run with -update and read it")
	}
	if d := cmp.Diff(string(ar.Files[1].Data), got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// dump writes a document for people to check.
func dump(doc headwater.Document, err error) string {
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	put := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	put("type", doc.MediaType)
	put("title", doc.Title)
	put("publisher", doc.Publisher)
	put("byline", strings.Join(doc.Byline, "; "))
	put("published", doc.Published)
	put("canonical", doc.Canonical)
	put("language", doc.Language)
	if d := doc.Dateline; d != nil {
		put("dateline", fmt.Sprintf("%q, %q in %q", d.Place, d.Date, d.Span.In(doc.Text)))
	}
	for _, k := range doc.Blocks {
		fmt.Fprintf(&b, "%s: %q\n", k.Kind, k.In(doc.Text))
	}
	return b.String()
}
