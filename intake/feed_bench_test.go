package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-project/headwater/intake"
)

// BenchmarkFeed reads a feed of 1,000 entries, once whole and once with an entry
// that is torn.
func BenchmarkFeed(b *testing.B) {
	item := "<item><title>The ferry of Alderholt %d</title><link>http://kestrel.example/%d</link><description>" + strings.Repeat("The council met again. ", 40) + "</description></item>"
	var whole strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&whole, item, i, i)
	}
	for name, end := range map[string]string{"whole": "", "torn": "<item><title>a <b</title></item>"} {
		feed := []byte("<rss><channel>" + whole.String() + end + "</channel></rss>")
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(feed)))
			b.ReportAllocs()
			for b.Loop() {
				if titles, _, err := intake.ParseFeed(feed, ""); err != nil || len(titles) != 1000 {
					b.Fatal(len(titles), err)
				}
			}
		})
	}
}
