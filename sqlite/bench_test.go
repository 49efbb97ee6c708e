package sqlite

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/archivetest"
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

// BenchmarkSearch asks an archive of HEADWATER_MANY documents (5,000 where it is not set)
// for words as common as they come in its texts, and reports the 50th and 95th percentile.
func BenchmarkSearch(b *testing.B) {
	n := 5000
	if many, err := strconv.Atoi(os.Getenv("HEADWATER_MANY")); err == nil {
		n = many
	}
	a := opened(b, filepath.Join(b.TempDir(), "a.db"), Options{})
	var batch []headwater.Deposit
	var queries []headwater.Query
	random := rand.New(rand.NewPCG(1, 2))
	began, text := time.Now(), 0
	for d := range archivetest.Deposits(1, n) {
		text += len(d.Reading.Document.Text)
		if len(queries) < 1000 && random.IntN(max(n/1500, 1)) == 0 {
			queries = append(queries, question(random, &d))
		}
		if batch = append(batch, d); len(batch) == 100 {
			if _, err := a.Add(b.Context(), batch); err != nil {
				b.Fatal(err)
			}
			batch = batch[:0]
		}
	}
	b.Logf("%d documents in %v, ratio %.2f", n, time.Since(began), float64(sizeOf(b, a))/float64(text))
	for kind := range kinds {
		b.Run(kind, func(b *testing.B) {
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				q := kinds[kind](queries[i%len(queries)])
				began := time.Now()
				if _, err := a.Search(b.Context(), q); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
		})
	}
}

// question asks for two neighbouring words of a report, its outlet and its month.
func question(random *rand.Rand, d *headwater.Deposit) headwater.Query {
	words := strings.Fields(d.Reading.Document.Text)
	at := random.IntN(len(words) - 1)
	day, _ := time.Parse(time.RFC3339, d.Receipt.Published)
	return headwater.Query{Words: words[at] + " " + words[at+1], Outlet: d.Receipt.Publisher, From: day.AddDate(0, 0, -15), To: day.AddDate(0, 0, 15)}
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
