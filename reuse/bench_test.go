package reuse

import (
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/reuse/synthetic"
)

// BenchmarkIndexAdd samples reports of 500 words, asks for candidates and adds them, on
// one core.
func BenchmarkIndexAdd(b *testing.B) {
	var docs []headwater.Document
	words := 0
	for d := range synthetic.Documents(1, 5000) {
		docs = append(docs, d)
		words += Draw(&d).runs
	}
	x, err := Open(b.Context(), newShelf())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%len(docs) == 0 {
			b.StopTimer()
			if x, err = Open(b.Context(), newShelf()); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
		if _, err := x.Add(b.Context(), int64(i), Draw(&docs[i%len(docs)])); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words)/float64(len(docs)), "words/doc")
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkIndexMillion measures growth: time and memory a document after 10,000 and
// after so many as HEADWATER_DOCUMENTS says. The shelf is in memory too, and not counted.
func BenchmarkIndexMillion(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("HEADWATER_DOCUMENTS"))
	if err != nil {
		b.Skip("HEADWATER_DOCUMENTS is unset: how many documents to add, 1000000 say")
	}
	for b.Loop() {
		grow(b, 10_000)
		grow(b, n)
	}
}

func grow(b *testing.B, n int) {
	var whole, last time.Duration
	kept := newShelf()
	x, err := Open(b.Context(), kept)
	if err != nil {
		b.Fatal(err)
	}
	i, since, candidates := 0, 0, 0
	for d := range synthetic.Documents(2, n) {
		begun := time.Now()
		found, err := x.Add(b.Context(), int64(i), Draw(&d))
		if err != nil {
			b.Fatal(err)
		}
		spent := time.Since(begun)
		whole, last, candidates = whole+spent, last+spent, candidates+len(found)
		i, since = i+1, since+1
		if i == 10_000 || i == n || i%100_000 == 0 {
			b.Logf("%8d documents: %6.1f µs a document so far, %6.1f µs since; %4.0f bytes kept a document, %d segments; %.1f candidates a document so far",
				i, micros(whole, i), micros(last, since), float64(kept.bytes())/float64(i), len(x.known.Segments), float64(candidates)/float64(i))
			last, since = 0, 0
		}
	}
	with := held()
	runtime.KeepAlive(x)
	x = nil
	b.Logf("%8d documents: %4.0f bytes of memory a document", n, float64(with-held())/float64(n))
	runtime.KeepAlive(kept)
}

func micros(d time.Duration, n int) float64 { return float64(d.Microseconds()) / float64(n) }

// held is the memory in use, in bytes.
func held() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
