package intake_test

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

func row(id, text string) headwater.Receipt {
	return headwater.Receipt{URI: "-#" + id, MediaType: "text/plain", Charset: "utf-8", Bytes: []byte(text)}
}

func TestTable(t *testing.T) {
	full := headwater.Receipt{URI: "-#7", MediaType: "text/plain", Charset: "utf-8", Bytes: []byte("One, \"two\"\nthree"), Title: "Head", Publisher: "rona.example",
		Published: "2019-05-31T17:45:53-04:00", Canonical: "https://rona.example/7"}
	for name, c := range map[string]struct {
		in   string
		opt  intake.Options
		want []headwater.Receipt
		fail []string
	}{
		"comma": {in: "id,headline,domain,scrape_time,url,body\r\n7,Head,rona.example,2019-05-31T17:45:53-04:00,https://rona.example/7,\"One, \"\"two\"\"\nthree\"\r\n", want: []headwater.Receipt{full}},
		"mark, semicolons": {in: "\ufeffID;Headline;Outlet;Date;Link;Article\n7;Head;rona.example;2019-05-31T17:45:53-04:00;https://rona.example/7;\"One, \"\"two\"\"\nthree\"",
			want: []headwater.Receipt{full}},
		"tabs":  {in: "id\ttext\n1\tOne, “two”\n\n2\tThree \"four\" five\n", want: []headwater.Receipt{row("1", "One, “two”"), row("2", `Three "four" five`)}},
		"excel": {in: "sep=;\nid;text\n1;One", opt: intake.Options{}, want: nil, fail: nil},
		"mapped": {in: "id,body,story,when\n1,short,The story,31 May 2019\n", opt: intake.Options{Columns: map[string]string{"text": "Story", "published": "when"}},
			want: []headwater.Receipt{{URI: "-#1", MediaType: "text/plain", Charset: "utf-8", Bytes: []byte("The story"), Published: "2019-05-31"}}},
		"parted": {in: "id,text\n1,One ### Two###\n", opt: intake.Options{Paragraphs: "###"}, want: []headwater.Receipt{row("1", "One\n\nTwo")}},
		"no id":  {in: "title,text\nA,One\nA,\"Two\nlines\"\nA,Three\n", want: titled("A", row("2", "One"), row("3", "Two\nlines"), row("5", "Three"))},
		"bad rows": {in: "id,text\n1,One\n2,Two,more\n3,\n4\n5,Five\n", want: []headwater.Receipt{row("1", "One"), row("5", "Five")},
			fail: []string{"-:3: has 3 fields where the header has 2", "-:4: has no text", "-:5: has 1 fields"}},
		"open quote": {in: "id,text\n1,\"One\n2,Two\n3,Three\n", want: []headwater.Receipt{row("2", "Two"), row("3", "Three")},
			fail: []string{"-:2: opens a quotation mark that is never closed"}},
		"stray quote": {in: "id,text,url\n1,\"One\" she said,x\n2,Two,y\n3,\"Three\",z\n4,Four,\n", want: []headwater.Receipt{row("1", `"One" she said`), row("2", "Two"), row("3", "Three"), row("4", "Four")}},
		"quotes inside": {in: "id,text\n1,\"He said \"no\" again\"\n2,\"\"\"All\"\"\"\n3,\"a \"b\",c\"\n", want: []headwater.Receipt{row("1", `He said "no" again`), row("2", `"All"`)},
			fail: []string{"-:4: has 3 fields"}},
		"runs on": {in: "id,text,url\n1,\"One,x\n2,\"Two\",y\n3,Three,z\n", want: []headwater.Receipt{row("2", "Two"), row("3", "Three")},
			fail: []string{"-:2: has a quotation mark too many"}},
		"latin": {in: "id,text\n1,caf\xe9\n", want: []headwater.Receipt{{URI: "-#1", MediaType: "text/plain", Bytes: []byte("caf\xe9")}}},
		"empty": {in: "id,text\n", fail: []string{"-: holds no records"}},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "excel" || name == "mapped" { // told by the name alone
				dir := t.TempDir()
				write(t, dir, map[string]string{"a.csv": c.in})
				got, failures := gather(t, c.opt, filepath.Join(dir, "a.csv"))
				if len(got) != 1 || len(failures) > 0 {
					t.Fatal(got, failures)
				}
				if c.want != nil {
					got[0].URI = "-#1"
					if d := cmp.Diff(c.want, got); d != "" {
						t.Error(d)
					}
				}
				return
			}
			c.opt.Stdin = strings.NewReader(c.in)
			got, failures := gather(t, c.opt, "-")
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
			if len(failures) != len(c.fail) {
				t.Errorf("%q, want %q", failures, c.fail)
			}
			for i := range min(len(failures), len(c.fail)) {
				if !strings.HasPrefix(failures[i], c.fail[i]) {
					t.Errorf("%q is not %q", failures[i], c.fail[i])
				}
			}
		})
	}
}

func titled(title string, rows ...headwater.Receipt) []headwater.Receipt {
	for i := range rows {
		rows[i].Title = title
	}
	return rows
}

// A table without a text names its columns, when the reader asked for it; one
// found in a directory is passed over with a word.
func TestTableWithoutText(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.csv": "id,words\n1,One\n", "b.csv": "", "c.tsv.gz": zip(t, "id\ttext\n1\tOne\n")})
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, c := range []struct {
		source, want string
		columns      map[string]string
	}{
		{in("a.csv"), "has no column for the text (its columns: id, words); say which columns hold what, as in --columns text=body", nil},
		{in("a.csv"), `has no column "body" (its columns: id, words)`, map[string]string{"text": "body"}},
		{in("b.csv"), "holds no records", nil},
	} {
		if got, failures := gather(t, intake.Options{Columns: c.columns}, c.source); len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], c.want) {
			t.Errorf("%s: %v, want %q", c.source, failures, c.want)
		}
	}
	if err := os.Remove(in("b.csv")); err != nil {
		t.Fatal(err)
	}
	skipped := 0
	got, failures := gather(t, intake.Options{Skipped: func(string, string) { skipped++ }}, dir)
	if len(got) != 1 || got[0].URI != in("c.tsv.gz")+"#1" || len(failures) > 0 || skipped != 1 {
		t.Error(names(dir, got), failures, skipped)
	}
}

// JSON Lines go by the same names, and by the reader's own.
func TestRecordColumns(t *testing.T) {
	in := `{"content":"One","headline":"H","outlet":"O","pubdate":"Fri, 31 May 2019 17:45:53 GMT","link":"https://a.example/1","doc_id":"x"}` + "\n" + `{"story":"Two","body":"No"}` + "\n" + `{"words":"Three"}`
	got, failures := gather(t, intake.Options{Stdin: strings.NewReader(in)}, "-")
	want := []headwater.Receipt{{URI: "-#x", MediaType: "text/plain", Charset: "utf-8", Bytes: []byte("One"), Title: "H", Publisher: "O", Published: "2019-05-31T17:45:53Z", Canonical: "https://a.example/1"}, row("2", "No")}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if len(failures) != 1 || !strings.Contains(failures[0], `-:3: has no "text" (its fields: words); say which field holds the text`) {
		t.Error(failures)
	}
	columns, err := intake.ParseColumns("text=story, id = body")
	if err != nil {
		t.Fatal(err)
	}
	got, _ = gather(t, intake.Options{Stdin: strings.NewReader(`{"story":"Two","body":"No"}`), Columns: columns}, "-")
	if d := cmp.Diff([]headwater.Receipt{row("No", "Two")}, got); d != "" {
		t.Error(d)
	}
	for _, bad := range []string{"text", "text=", "words=body", "=x"} {
		if _, err := intake.ParseColumns(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

func TestPublished(t *testing.T) {
	for in, want := range map[string]string{
		"2019-05-31T17:45:53-04:00": "2019-05-31T17:45:53-04:00", "2019-05-31 17:45": "2019-05-31", "Fri, 31 May 2019 17:45:53 GMT": "2019-05-31T17:45:53Z",
		"Fri, 31 May 2019 17:45:53 EDT": "2019-05-31T17:45:53-04:00", "Fri, 31 May 2019 17:45:53 XYZ": "2019-05-31", "Fri, 31 May 2019 17:45:53 +0200 (CEST)": "2019-05-31T17:45:53+02:00",
		"20190531": "2019-05-31", "20190531T174553Z": "2019-05-31T17:45:53Z", "May 31, 2019": "2019-05-31", "31 May 2019": "2019-05-31",
		"05/06/2019": "", "soon": "", "99999999": "", "": "", "2019-05-31 17:45:53+00:00": "2019-05-31T17:45:53Z", "12345678": "",
	} {
		if got := intake.Published(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Memory does not grow with a table, nor with a quotation mark never closed.
func TestTableMemory(t *testing.T) {
	r, w, _ := os.Pipe()
	go func() {
		fmt.Fprint(w, "id,text\n")
		for i := range 60_000 {
			fmt.Fprintf(w, "%d,%s\n", i, strings.Repeat("word ", 100))
			if i == 30_000 {
				fmt.Fprint(w, "x,\"open\n")
			}
		}
		_ = w.Close()
	}()
	n, most := 0, uint64(0)
	for range intake.Walk(t.Context(), []string{"-"}, intake.Options{Stdin: r, MaxBytes: 1 << 16}) {
		if n++; n%5000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
	}
	if n < 59_500 || most > 16<<20 {
		t.Errorf("%d rows, %d MiB", n, most>>20)
	}
}

func FuzzTable(f *testing.F) {
	f.Add([]byte("1,\"a\"\n2,\"b\n\"\"c\"\n"))
	f.Add([]byte("\"\"\"\",\"\n\"\n,\n"))
	f.Fuzz(func(t *testing.T, raw []byte) { lawful(t, append([]byte("id,text\n"), raw...)) })
}

func BenchmarkTable(b *testing.B) {
	in := "id,title,text\n" + strings.Repeat("1,T,\""+strings.Repeat("The ministry said \"\"no\"\". ", 200)+"\"\n", 200)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		for _, err := range intake.Walk(b.Context(), []string{"-"}, intake.Options{Stdin: strings.NewReader(in)}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// Tables of a corpus are read as the standard library's strict reader reads them.
func TestTableCorpora(t *testing.T) {
	folder := os.Getenv("HEADWATER_DATA")
	if folder == "" {
		t.Skip("set HEADWATER_DATA to the folder of corpora to run this")
	}
	files, err := filepath.Glob(filepath.Join(folder, "reuse", "*.csv.gz"))
	if err != nil || len(files) == 0 {
		t.Skip("no tables there", err)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		all, err := csv.NewReader(z).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		got, failures := gather(t, intake.Options{}, name)
		if len(got) != len(all)-1 || len(failures) > 0 {
			t.Fatal(name, len(got), len(all)-1, failures)
		}
		for i, row := range all[1:] {
			if want := strings.ReplaceAll(string(got[i].Bytes), "\r\n", "\n"); want != row[3] || got[i].Publisher != row[1] || got[i].Published != row[2] {
				t.Fatalf("%s: row %d differs", name, i+1)
			}
		}
	}
}
