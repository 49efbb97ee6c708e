package intake_test

import (
	stdzip "archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

// capture is one record of a web archive.
func capture(kind, target, media, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n"+
		"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, target, media, len(body), body)
}

// answered is a response record; head lines stand after the status.
func answered(target, status, head, body string) string {
	return capture("response", target, "application/http; msgtype=response", "HTTP/1.1 "+status+"\r\n"+head+"\r\n\r\n"+body)
}

const host = "https://news.example/"

// captures is an archive with a record of each kind.
func captures(t *testing.T) []string {
	var deflated bytes.Buffer
	f, _ := flate.NewWriter(&deflated, 6)
	_, _ = f.Write([]byte("<p>Deflated"))
	_ = f.Close()
	return []string{
		capture("warcinfo", "", "application/warc-fields", "software: example\r\n"),
		capture("request", host+"a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n"),
		answered("<"+host+"a>", "200 OK", "Content-Type: text/html; charset=koi8-r\r\nETag: \"x1\"\r\nLast-Modified: Wed, 03 Mar 2021 10:00:00 GMT", "<p>A"),
		answered(host+"gone", "404 Not Found", "Content-Type: text/html", "<p>Gone"),
		answered(host+"pic", "200 OK", "Content-Type: image/png", "\x89PNG"),
		answered(host+"chunked", "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "4\r\n<p>C\r\n6;x=y\r\nhunked\r\n0\r\n\r\n"),
		answered(host+"joined", "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "<p>Chunks joined already"),
		answered(host+"gzip", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", zip(t, "<p>Gzip")),
		answered(host+"deflate", "200 OK", "Content-Type: text/html\r\nContent-Encoding: deflate", deflated.String()),
		answered(host+"br", "200 OK", "Content-Type: text/html\r\nContent-Encoding: br", "\x0b\x02\x80hello\x03"),
		capture("revisit", host+"a", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"),
		capture("resource", host+"saved.txt", "text/plain", "Saved"),
		capture("resource", "metadata://crawler/log", "text/plain", "Log"),
		answered(host+"robots.txt", "200 OK", "Content-Type: text/plain", "Disallow: /"),
		answered(host+"bare", "200 OK", "Server: x", "<!doctype html><p>Bare"),
		capture("conversion", host+"a", "text/plain", "A again"),
	}
}

func TestWARC(t *testing.T) {
	all := captures(t)
	members := ""
	for _, c := range all {
		members += zip(t, c)
	}
	packer, _ := zstd.NewWriter(nil)
	for name, data := range map[string]string{
		"a.warc": strings.Join(all, ""), "each.warc.gz": members, "once.warc.gz": zip(t, strings.Join(all, "")),
		"a.warc.zst": string(packer.EncodeAll([]byte(strings.Join(all, "")), nil)), "noname": members, "wrong.txt": strings.Join(all, ""),
	} {
		t.Run(name, func(t *testing.T) { warcOf(t, name, data) })
	}
}

func warcOf(t *testing.T, name, data string) {
	dir := t.TempDir()
	write(t, dir, map[string]string{name: data})
	path := filepath.Join(dir, name)
	var skipped []string
	got, failures := gather(t, intake.Options{Skipped: func(p, reason string) { skipped = append(skipped, strings.TrimPrefix(p, host)+" "+reason) }}, dir)
	when := time.Date(2021, 3, 4, 5, 6, 7, 0, time.UTC)
	want := []headwater.Receipt{
		{URI: host + "a", MediaType: "text/html", Charset: "koi8-r", Bytes: []byte("<p>A"), ETag: `"x1"`, LastModified: "Wed, 03 Mar 2021 10:00:00 GMT"},
		{URI: host + "chunked", MediaType: "text/html", Bytes: []byte("<p>Chunked")},
		{URI: host + "joined", MediaType: "text/html", Bytes: []byte("<p>Chunks joined already")},
		{URI: host + "gzip", MediaType: "text/html", Bytes: []byte("<p>Gzip")},
		{URI: host + "deflate", MediaType: "text/html", Bytes: []byte("<p>Deflated")},
		{URI: host + "saved.txt", MediaType: "text/plain", Bytes: []byte("Saved")},
		{URI: host + "bare", MediaType: "text/html", Bytes: []byte("<!doctype html><p>Bare")},
	}
	for i := range want {
		want[i].Via, want[i].Received = path, when
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"gone answered 404", "pic is image/png", "a repeats what was fetched before", "robots.txt is no page"}, skipped); d != "" {
		t.Error(d)
	}
	if len(failures) != 1 || !strings.HasPrefix(failures[0], host+`br: is packed as "br", which is not read, in `+path) {
		t.Error(failures)
	}
}

// Texts that were made of pages are taken where the archive holds nothing else.
func TestConversions(t *testing.T) {
	got, failures := gather(t, intake.Options{Stdin: strings.NewReader(capture("conversion", host+"a", "text/plain", "A"))}, "-")
	if len(got) != 1 || len(failures) > 0 || got[0].URI != host+"a" {
		t.Error(got, failures)
	}
}

// An archive that was cut anywhere gives every record before the cut, and one
// error that names file, record and offset.
func TestTruncatedWARC(t *testing.T) {
	records := []string{
		answered(host+"1", "200 OK", "Content-Type: text/html", "<p>One and some more"),
		answered(host+"2", "200 OK", "Content-Type: text/html", "<p>Two and some more"),
		answered(host+"3", "200 OK", "Content-Type: text/html", "<p>Three and some more"),
	}
	for _, packed := range []bool{false, true} {
		data, ends := "", []int{}
		for _, r := range records {
			if packed {
				r = zip(t, r)
			}
			data += r
			ends = append(ends, len(data))
		}
		for cut := 30; cut < len(data); cut++ {
			got, failures := gather(t, intake.Options{Stdin: strings.NewReader(data[:cut])}, "-")
			whole, start := 0, 0
			for _, e := range ends {
				if cut >= e || !packed && cut >= e-4 { // the line breaks after a record may be lacking
					whole, start = whole+1, e
				}
			}
			if packed && len(failures) == 1 && whole+len(got) == 0 && strings.HasPrefix(failures[0], "-: could not be read to its end") {
				continue // not even the beginning that shows what it is
			}
			clean := whole > 0 && (cut == start || !packed && cut < start)
			if len(got) != whole || (len(failures) == 0) != clean {
				t.Fatalf("packed %v, cut at %d: %d of %d records, %v", packed, cut, len(got), whole, failures)
			}
			if want := fmt.Sprintf("-: record %d, at byte %d, breaks off before its end", whole+1, start); !clean && (len(failures) != 1 || !strings.HasPrefix(failures[0], want)) {
				t.Fatalf("packed %v, cut at %d: %v, want %s", packed, cut, failures, want)
			}
		}
	}
}

// Damage costs the record it is in, and is told; what stands after it is read.
func TestDamagedWARC(t *testing.T) {
	page := func(n string) string {
		return answered(host+n, "200 OK", "Content-Type: text/html", "<p>"+strings.Repeat("What page "+n+" says. ", 20))
	}
	second := []byte(zip(t, page("2")))
	second[len(second)/2] ^= 0xFF
	lied := strings.Replace(page("2"), "Content-Length: ", "Content-Length: x", 1)
	for name, data := range map[string]string{
		"bits":   zip(t, page("1")) + string(second) + zip(t, page("3")),
		"junk":   page("1") + "some junk\r\nand more\r\n\r\n" + page("3"),
		"length": page("1") + lied + page("3"),
		"sum":    zip(t, page("1")) + strings.Replace(zip(t, page("2")), zip(t, page("2"))[len(second)-8:], "12345678", 1) + zip(t, page("3")),
	} {
		got, failures := gather(t, intake.Options{Stdin: strings.NewReader(data)}, "-")
		if len(got) != 2 || got[0].URI != host+"1" || got[1].URI != host+"3" {
			t.Errorf("%s: %v", name, names("", got))
		}
		if len(failures) != 1 || !strings.HasPrefix(failures[0], "-: record 2, at byte ") {
			t.Errorf("%s: %v", name, failures)
		}
	}
}

func TestLimitsOfWARC(t *testing.T) {
	long := strings.Repeat("long ", 50_000)
	data := answered(host+"bomb", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", zip(t, long)) +
		answered(host+"long", "200 OK", "Content-Type: text/html", long) + answered(host+"short", "200 OK", "Content-Type: text/html", "<p>Short") +
		answered(host+"cut", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", zip(t, "<p>Cut off")[:20])
	got, failures := gather(t, intake.Options{Stdin: strings.NewReader(zip(t, data)), MaxBytes: 1000}, "-")
	if len(got) != 1 || got[0].URI != host+"short" {
		t.Error(names("", got))
	}
	for i, want := range []string{"bomb: is larger than 1000 bytes", "long: is larger than 1000 bytes", "cut: could not be unpacked"} {
		if i >= len(failures) || !strings.Contains(failures[i], want) {
			t.Errorf("%v lacks %q", failures, want)
		}
	}
	for in, want := range map[string]string{"WARC/1.0\r\n\r\n": "does not say how long it is", "WARC/1.0\r\nX: " + strings.Repeat("x", 1<<20): "has a head longer than", "WARC/1.0": "breaks off"} {
		if _, failures := gather(t, intake.Options{Stdin: strings.NewReader(in)}, "-"); len(failures) != 1 || !strings.Contains(failures[0], want) {
			t.Errorf("%.20q: %v, want %q", in, failures, want)
		}
	}
}

func wacz(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := stdzip.NewWriter(&b)
	for name, data := range files {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = f.Write([]byte(data))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWACZ(t *testing.T) {
	archive := zip(t, answered(host+"old", "301 Moved", "Location: /new", "")) + zip(t, answered(host+"new", "200 OK", "Content-Type: text/html", "<p>New")) +
		zip(t, answered(host+"frame", "200 OK", "Content-Type: text/html", "<p>Frame")) + zip(t, answered(host+"b", "200 OK", "Content-Type: text/html", "<p>B"))
	list := `{"format": "json-pages-1.0", "id": "pages"}` + "\n" + `{"url": "` + host + `old", "ts": "2021-03-04"}` + "\n" + `{"url":"` + host + `b#top"}` + "\n" + `{"url":"` + host + `lost"}` + "\n"
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"a.wacz": wacz(t, map[string]string{"archive/data.warc.gz": archive, "pages/pages.jsonl": list, "datapackage.json": "{}"}),
		"b.wacz": wacz(t, map[string]string{"archive/data.warc.gz": archive}),
		"c.zip":  wacz(t, map[string]string{"report.txt": "Text"}), "d.wacz": "PK\x03\x04 damaged",
	})
	var skipped []string
	opt := intake.Options{Skipped: func(p, reason string) { skipped = append(skipped, filepath.Base(p)+" "+reason) }}
	in := func(name string) string { return filepath.Join(dir, name) }
	got, failures := gather(t, opt, in("a.wacz"))
	if d := cmp.Diff([]string{host + "new", host + "b"}, names("", got)); d != "" || len(failures) > 0 {
		t.Error(d, failures)
	}
	if got[0].Via != in("a.wacz")+"/archive/data.warc.gz" {
		t.Error(got[0].Via)
	}
	if d := cmp.Diff([]string{"old answered 301", "frame is not among the pages that the archive lists", "a.wacz lists 1 pages that its archives do not hold as reports"}, skipped); d != "" {
		t.Error(d)
	}
	if got, failures := gather(t, opt, in("b.wacz")); len(got) != 3 || len(failures) > 0 {
		t.Error(names("", got), failures)
	}
	for name, want := range map[string]string{"c.zip": "unpack it and give the folder", "d.wacz": "is a damaged ZIP archive"} {
		if got, failures := gather(t, opt, in(name)); len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], want) {
			t.Errorf("%s: %v", name, failures)
		}
	}
	raw, _ := os.ReadFile(in("a.wacz"))
	if _, failures := gather(t, intake.Options{Stdin: bytes.NewReader(raw)}, "-"); len(failures) != 1 || !strings.Contains(failures[0], "comes as a stream") {
		t.Error(failures)
	}
}

// lawful says whether everything that comes of any bytes is a receipt with an
// address and bytes, or an *intake.Error that says all it must.
func lawful(t *testing.T, raw []byte) {
	t.Helper()
	n := 0
	for r, err := range intake.Walk(t.Context(), []string{"-"}, intake.Options{Stdin: bytes.NewReader(raw), MaxBytes: 1 << 16}) {
		if n++; n > len(raw)+8 {
			t.Fatal("more results than bytes")
		}
		e, ok := errors.AsType[*intake.Error](err)
		switch {
		case err != nil && !ok:
			t.Fatalf("%T", err)
		case err != nil && (e.Input == "" || e.Reason == "" || e.Remedy == ""):
			t.Errorf("an error leaves something unsaid: %#v", e)
		case err == nil && (r.URI == "" || len(r.Bytes) > 1<<16):
			t.Errorf("%q, %d bytes", r.URI, len(r.Bytes))
		}
	}
}

func FuzzWARC(f *testing.F) {
	page := answered(host+"a", "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "3\r\n<p>\r\n0\r\n\r\n")
	f.Add([]byte(page + page))
	f.Add([]byte(capture("resource", host, "text/plain", "a")))
	f.Fuzz(func(t *testing.T, raw []byte) { lawful(t, append([]byte("WARC/1.0\r\n"), raw...)) })
}

func BenchmarkWARC(b *testing.B) {
	var all bytes.Buffer
	z, _ := zstd.NewWriter(&all)
	page := answered(host+"a", "200 OK", "Content-Type: text/html", "<p>"+strings.Repeat("The ministry said no. ", 500))
	for range 200 {
		_, _ = z.Write([]byte(page))
	}
	_ = z.Close()
	b.SetBytes(int64(200 * len(page)))
	for b.Loop() {
		for _, err := range intake.Walk(b.Context(), []string{"-"}, intake.Options{Stdin: bytes.NewReader(all.Bytes())}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// Memory does not grow with an archive.
func TestWARCMemory(t *testing.T) {
	r, w := io.Pipe()
	page := zip(t, answered(host+"a", "200 OK", "Content-Type: text/html", "<p>"+strings.Repeat("The ministry said no. ", 500)))
	go func() {
		for range 20_000 {
			_, _ = io.WriteString(w, page)
		}
		_ = w.Close()
	}()
	n, most := 0, uint64(0)
	for range intake.Walk(t.Context(), []string{"-"}, intake.Options{Stdin: r}) {
		if n++; n%4000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
	}
	if n != 20_000 || most > 16<<20 {
		t.Errorf("%d records, %d MiB", n, most>>20)
	}
}
