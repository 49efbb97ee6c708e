package intake_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

// gather walks sources and gives a line for each receipt and error.
func gather(t *testing.T, opt intake.Options, sources ...string) (got []headwater.Receipt, failures []string) {
	t.Helper()
	for r, err := range intake.Walk(t.Context(), sources, opt) {
		if err == nil {
			got = append(got, r)
			continue
		}
		e, ok := errors.AsType[*intake.Error](err)
		if !ok {
			t.Fatalf("%v is no *intake.Error", err)
		}
		if e.Input == "" || e.Reason == "" || e.Remedy == "" {
			t.Errorf("an error leaves something unsaid: %#v", e)
		}
		failures = append(failures, err.Error())
	}
	return got, failures
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func zip(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func names(dir string, receipts []headwater.Receipt) []string {
	var out []string
	for _, r := range receipts {
		out = append(out, strings.TrimPrefix(r.URI, dir+"/"))
	}
	return out
}

func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"b.txt": "B", "a.html": "<p>A", "sub/c.txt": "C", "sub/.git/d.txt": "D", ".e.txt": "E", "pic.png": "P", "go.mod": "M",
		"z.txt.gz": zip(t, "Z"), "y.jsonl": `{"text":"Y","id":"one"}`, "plain": "N", "x.tar.gz": zip(t, "X"), "q.xhtml": "<p/>",
	})
	for link, to := range map[string]string{"sub/loop": "..", "also": "b.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil {
		t.Skip("no named pipes here:", err)
	}
	var skipped []string
	got, failures := gather(t, intake.Options{Skipped: func(path, reason string) {
		skipped = append(skipped, strings.TrimPrefix(path, dir+"/")+" "+reason)
	}}, dir)
	if len(failures) > 0 {
		t.Error(failures)
	}
	want := []string{"a.html", "also", "b.txt", "plain", "q.xhtml", "sub/c.txt", "y.jsonl#one", "z.txt.gz"}
	if d := cmp.Diff(want, names(dir, got)); d != "" {
		t.Error(d)
	}
	wantSkipped := []string{".e.txt is hidden", "go.mod is settings", "pic.png is a picture", "pipe is not a regular file",
		"sub/.git is hidden", "sub/loop is a directory already walked, or one above", "x.tar.gz is an archive"}
	if d := cmp.Diff(wantSkipped, skipped); d != "" {
		t.Error(d)
	}
	media := map[string]string{}
	for _, r := range got {
		media[strings.TrimPrefix(r.URI, dir+"/")] = r.MediaType + " " + string(r.Bytes)
	}
	for name, want := range map[string]string{"a.html": "text/html <p>A", "z.txt.gz": "text/plain Z", "plain": " N", "y.jsonl#one": "text/plain Y", "q.xhtml": "application/xhtml+xml <p/>"} {
		if media[name] != want {
			t.Errorf("%s: %q, want %q", name, media[name], want)
		}
	}
}

func TestBadInputsDoNotStopTheRest(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.txt": "A", "big.txt": strings.Repeat("x", 100), "bad.gz": "no gzip", "bomb.txt.gz": zip(t, strings.Repeat("x", 1<<20)),
		"cut.txt.gz": zip(t, strings.Repeat("The ministry. ", 9))[:24]})
	in := func(name string) string { return filepath.Join(dir, name) }
	got, failures := gather(t, intake.Options{MaxBytes: 50, Publisher: "Courier", Published: "2021-03-04"},
		in("none.txt"), in("big.txt"), in("bad.gz"), in("bomb.txt.gz"), in("cut.txt.gz"), "", "ftp://example.org/x", os.DevNull, in("a.txt"))
	if len(got) != 1 || string(got[0].Bytes) != "A" || got[0].Publisher != "Courier" || got[0].Published != "2021-03-04" {
		t.Errorf("got %+v", got)
	}
	for i, want := range []string{"does not exist", "is 100 bytes large, more than 50 bytes", "is not gzip data", "is larger than 50 bytes", "could not be read to its end", "is an empty name", "of a kind that is not read", "is not a regular file"} {
		if i >= len(failures) || !strings.Contains(failures[i], want) {
			t.Errorf("failure %d of %q lacks %q", i, failures, want)
		}
	}
}

// A link upwards does not lead out of the directory that was named.
func TestLinkAbove(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"in/a.txt": "A", "out.txt": "O"})
	if err := os.Symlink("..", filepath.Join(dir, "in", "up")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	got, failures := gather(t, intake.Options{}, filepath.Join(dir, "in"))
	if d := cmp.Diff([]string{"in/a.txt"}, names(dir, got)); d != "" || len(failures) > 0 {
		t.Error(d, failures)
	}
}

// Failures of JSON Lines speak of records, and name a file that holds none.
func TestRecordFaults(t *testing.T) {
	dir := t.TempDir()
	for in, want := range map[string]string{
		"":                                   "holds no records",
		"\n \n":                              "holds no records",
		"\xff\xfe{\x00":                      "is written in UTF-16",
		`{"text":5}`:                         `"text" is of type number, not a string`,
		`{"text":"A","published":2018}`:      `"published" is of type number, not a string`,
		`["A"]`:                              "it is of type array, not an object",
		"{\"text\":\"A\"}\r{\"text\":\"B\"}": "after top-level value",
	} {
		write(t, dir, map[string]string{"a.jsonl": in})
		got, failures := gather(t, intake.Options{}, filepath.Join(dir, "a.jsonl"))
		if len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], "a.jsonl") || !strings.Contains(failures[0], want) || strings.Contains(failures[0], "Go ") {
			t.Errorf("%q: %v %q, want %q", in, got, failures, want)
		}
	}
	write(t, dir, map[string]string{"a.txt.gz": ""})
	if _, failures := gather(t, intake.Options{}, filepath.Join(dir, "a.txt.gz")); len(failures) != 1 || !strings.Contains(failures[0], "is empty") {
		t.Error(failures)
	}
}

func TestPermission(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.txt": "A"})
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadFile(filepath.Join(dir, "a.txt")); err == nil {
		t.Skip("this user may read everything")
	}
	if _, failures := gather(t, intake.Options{}, dir); len(failures) != 1 || !strings.Contains(failures[0], "may not be read") {
		t.Error(failures)
	}
}

func TestRecords(t *testing.T) {
	long := strings.Repeat("long ", 60_000)
	in := "\ufeff" + `{"text":"One\r\n“two”","id":"a/1","title":"T","publisher":"P","published":"2021-03-04T10:00:00+0200","url":"https://example.org/1"}` + "\r\n" +
		"\n" + `{"text":"Three","id":17,"date":"2021-03-04 noon"}` + "\n" + `{"text":` + "\n" + `{"id":"x"}` + "\n" + `[1]` + "\n" +
		`{"text":"` + long + `"}` + "\n" + `{"text":"` + strings.Repeat("y", 1<<20) + `"}` + "\n" + `{"text":"Last","published":"soon"}`
	got, failures := gather(t, intake.Options{Stdin: strings.NewReader(in), MaxBytes: 400_000, Publisher: "Fill"}, "-")
	want := []headwater.Receipt{
		{URI: "-#a/1", Bytes: []byte("One\r\n“two”"), Title: "T", Publisher: "P", Published: "2021-03-04T10:00:00+02:00", Canonical: "https://example.org/1"},
		{URI: "-#17", Bytes: []byte("Three"), Publisher: "Fill", Published: "2021-03-04"},
		{URI: "-#7", Bytes: []byte(long), Publisher: "Fill"},
		{URI: "-#9", Bytes: []byte("Last"), Publisher: "Fill"},
	}
	for i := range want {
		want[i].MediaType, want[i].Charset = "text/plain", "utf-8"
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for i, want := range []string{"-:4: is not a JSON record", `-:5: has no "text"`, "-:6: is not a JSON record", "-:8: is a line longer than"} {
		if i >= len(failures) || !strings.HasPrefix(failures[i], want) {
			t.Errorf("failure %d of %q is not %q", i, failures, want)
		}
	}
}

func TestStdin(t *testing.T) {
	for in, want := range map[string]string{"Plain text.\nMore.": "Plain text.\nMore.", "": "", `{"a":1}`: `{"a":1}`, "{\n": "{\n"} {
		got, failures := gather(t, intake.Options{Stdin: strings.NewReader(in)}, "-")
		if len(got) != 1 || len(failures) > 0 || string(got[0].Bytes) != want || got[0].URI != "-" {
			t.Errorf("%q: %+v %v", in, got, failures)
		}
	}
}

// A record is handed out as soon as its line is whole, before the pipe closes.
func TestSlowPipe(t *testing.T) {
	r, w := io.Pipe()
	go func() { _, _ = io.WriteString(w, "{\"text\":\"First\"}\n") }()
	for got, err := range intake.Walk(t.Context(), []string{"-"}, intake.Options{Stdin: r}) {
		if err != nil || string(got.Bytes) != "First" {
			t.Error(got, err)
		}
		break
	}
}

func TestCancel(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.txt": "A", "b.txt": "B", "c.jsonl": "{\"text\":\"C\"}\n{\"text\":\"D\"}"})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n, last := 0, error(nil)
	for _, err := range intake.Walk(ctx, []string{dir, dir}, intake.Options{}) {
		n++
		last = err
		cancel()
	}
	if n != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last with %v", n, last)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte("{\"text\":\"a\",\"id\":1}\n{\"text\":null}\n\n{"))
	f.Add([]byte("\xef\xbb\xbf{\"text\":\"\\ud800\",\"id\":\"#\"}\r\n"))
	f.Add([]byte("plain"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for r, err := range intake.Walk(t.Context(), []string{"-"}, intake.Options{Stdin: bytes.NewReader(raw), MaxBytes: 1 << 16}) {
			if err == nil && r.MediaType == "text/plain" && (!strings.HasPrefix(r.URI, "-#") || len(r.Bytes) == 0) {
				t.Errorf("%+v", r)
			}
			if _, ok := errors.AsType[*intake.Error](err); err != nil && !ok {
				t.Errorf("%T", err)
			}
		}
	})
}

func BenchmarkRecords(b *testing.B) {
	line := `{"id":"1","title":"T","text":"` + strings.Repeat("The ministry said no. ", 200) + "\"}\n"
	in := strings.Repeat(line, 200)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		for _, err := range intake.Walk(b.Context(), []string{"-"}, intake.Options{Stdin: strings.NewReader(in)}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
