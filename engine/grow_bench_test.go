package engine

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater/archivetest"
	"github.com/headwater-project/headwater/sqlite"
)

// BenchmarkKeep keeps HEADWATER_MANY synthetic readings (10,000 where it is not set) as
// Add does once they are made: bytes, receipts, readings, evidence log, words and the
// index of copies, a batch to a transaction. It logs what a document costs over the first
// 10,000, over all, and over the last tenth. With HEADWATER_ARCHIVE the archive stays in
// that file, for BenchmarkSearch of package sqlite to ask.
func BenchmarkKeep(b *testing.B) {
	n := 10_000
	if many, err := strconv.Atoi(os.Getenv("HEADWATER_MANY")); err == nil {
		n = many
	}
	for b.Loop() {
		path := os.Getenv("HEADWATER_ARCHIVE")
		if path == "" {
			path = filepath.Join(b.TempDir(), "a.db")
		}
		keepMany(b, path, n)
	}
}

func keepMany(b *testing.B, path string, n int) {
	a, err := sqlite.Open(b.Context(), path, sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	k := &keeper{ctx: context.Background(), archive: a, since: time.Now(), yield: func(_ Added, err error) bool {
		if err != nil {
			b.Fatal(err)
		}
		return true
	}}
	if err := k.open(); err != nil {
		b.Fatal(err)
	}
	var whole, since time.Duration
	done, text, mark := 0, 0, 0
	for d := range archivetest.Deposits(1, n) {
		text += len(d.Reading.Document.Text)
		began := time.Now()
		k.take(item{deposit: d}, nil)
		if done++; done == n {
			k.close()
		}
		took := time.Since(began)
		whole, since = whole+took, since+took
		if done == 10_000 || done == n || done%max(n/10, 10_000) == 0 {
			b.Logf("%8d documents: %6.0f µs a document, %6.0f µs since the last line; %.2f bytes a byte of text; %d MB resident",
				done, micros(whole, done), micros(since, done-mark), float64(fileSize(path))/float64(text), resident()>>20)
			since, mark = 0, done
		}
	}
	b.ReportMetric(micros(whole, done), "µs/doc")
	b.ReportMetric(float64(fileSize(path))/float64(text), "ratio")
}

func micros(d time.Duration, n int) float64 { return float64(d.Microseconds()) / float64(max(n, 1)) }

// fileSize is that of an archive with its log of writes, in bytes.
func fileSize(path string) int64 {
	var size int64
	for _, p := range []string{path, path + "-wal"} {
		if info, err := os.Stat(p); err == nil {
			size += info.Size()
		}
	}
	return size
}

// resident is the memory of this process in bytes, 0 where the system does not say.
func resident() int64 {
	raw, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return kb << 10
		}
	}
	return 0
}
