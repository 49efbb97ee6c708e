package sqlite

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
)

// BenchmarkAdd keeps batches of 100; text/op is the size of a document's text, ratio how
// many bytes the archive takes for each of it.
func BenchmarkAdd(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a.db")
	a := opened(b, path, Options{})
	all := deposits(1, b.N)
	text := 0
	for i := range all {
		text += len(all[i].Reading.Document.Text)
	}
	b.ResetTimer()
	for batch := range slices.Chunk(all, 100) {
		if _, err := a.Add(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	b.ReportMetric(float64(text)/float64(b.N), "text/op")
	b.ReportMetric(float64(sizeOf(b, a))/float64(text), "ratio")
}

// sizeOf is the size of the file once the log of writes is in it.
func sizeOf(t testing.TB, a *Archive) int64 {
	t.Helper()
	if _, err := a.write.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(a.path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// BenchmarkSearch asks an archive of 5,000 documents, or the one in HEADWATER_ARCHIVE (see
// BenchmarkKeep of package engine), for words as common as they come in its texts, and
// reports the 50th and 95th percentile of each way to ask and of all of them in turn.
func BenchmarkSearch(b *testing.B) {
	a := grown(b)
	queries := questions(b, a, 400)
	ways := slices.Sorted(maps.Keys(kinds))
	for _, kind := range ways {
		b.Run(kind, func(b *testing.B) {
			ask(b, a, func(i int) headwater.Query { return kinds[kind](queries[i%len(queries)]) })
		})
	}
	b.Run("all", func(b *testing.B) {
		ask(b, a, func(i int) headwater.Query { return kinds[ways[i%len(ways)]](queries[i%len(queries)]) })
	})
}

// grown is the archive that HEADWATER_ARCHIVE names, else a fresh one.
func grown(b *testing.B) *Archive {
	if path := os.Getenv("HEADWATER_ARCHIVE"); path != "" {
		return opened(b, path, Options{ReadOnly: true})
	}
	a := opened(b, filepath.Join(b.TempDir(), "a.db"), Options{})
	for batch := range slices.Chunk(deposits(1, 5000), 100) {
		if _, err := a.Add(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	return a
}

// questions are drawn from documents all over an archive.
func questions(b *testing.B, a *Archive, n int) []headwater.Query {
	random := rand.New(rand.NewPCG(1, 2))
	var last int64
	if err := a.read.QueryRow(`SELECT max(position) FROM holding`).Scan(&last); err != nil {
		b.Fatal(err)
	}
	var out []headwater.Query
	for len(out) < n {
		for h, err := range a.Holdings(b.Context(), headwater.Query{Since: random.Int64N(last), Limit: 1}) {
			if err != nil {
				b.Fatal(err)
			}
			r, err := a.Reading(b.Context(), h.ID)
			if err != nil {
				b.Fatal(err)
			}
			out = append(out, question(random, &r.Document))
		}
	}
	return out
}

// ask reports how long answers take.
func ask(b *testing.B, a *Archive, query func(i int) headwater.Query) {
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		q := query(i)
		began := time.Now()
		if _, err := a.Search(b.Context(), q); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

// question asks for two neighbouring words of a report, its outlet and its month.
func question(random *rand.Rand, d *headwater.Document) headwater.Query {
	words := strings.Fields(d.Text)
	at := random.IntN(len(words) - 1)
	day, _ := time.Parse(time.RFC3339, d.Published)
	return headwater.Query{Words: words[at] + " " + words[at+1], Outlet: d.Publisher, From: day.AddDate(0, 0, -15), To: day.AddDate(0, 0, 15)}
}

// kinds are ways to ask.
var kinds = map[string]func(headwater.Query) headwater.Query{
	"word":   func(q headwater.Query) headwater.Query { return headwater.Query{Words: strings.Fields(q.Words)[0]} },
	"words":  func(q headwater.Query) headwater.Query { return headwater.Query{Words: q.Words} },
	"phrase": func(q headwater.Query) headwater.Query { return headwater.Query{Words: `"` + q.Words + `"`} },
	"prefix": func(q headwater.Query) headwater.Query {
		w := strings.Fields(q.Words)[0]
		return headwater.Query{Words: w[:min(len(w), 4)] + "*"}
	},
	"outlet": func(q headwater.Query) headwater.Query { return headwater.Query{Words: q.Words, Outlet: q.Outlet} },
	"dates": func(q headwater.Query) headwater.Query {
		return headwater.Query{Words: strings.Fields(q.Words)[1], From: q.From, To: q.To}
	},
	"filter": func(q headwater.Query) headwater.Query {
		return headwater.Query{Outlet: q.Outlet, Type: headwater.Transfer, Status: headwater.Planned}
	},
}

// BenchmarkVerify looks at 1,000 documents.
func BenchmarkVerify(b *testing.B) {
	a := opened(b, filepath.Join(b.TempDir(), "a.db"), Options{})
	for batch := range slices.Chunk(deposits(1, 1000), 100) {
		if _, err := a.Add(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if damage, err := a.Verify(b.Context(), nil, nil); err != nil || len(damage) > 0 {
			b.Fatal(fmt.Sprint(damage, err))
		}
	}
}
