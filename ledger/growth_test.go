package ledger_test

import (
	"fmt"
	"testing"

	"github.com/headwater-project/headwater/ledger"
)

// A log that grows entry by entry is the stored one, hash by hash.
func TestGrowth(t *testing.T) {
	var g ledger.Growth
	var stored []ledger.Hash
	read := func(at []int64) ([]ledger.Hash, error) {
		var out []ledger.Hash
		for _, n := range at {
			out = append(out, stored[n])
		}
		return out, nil
	}
	for n := int64(0); n < 70; n++ {
		root, err := ledger.Root(n, read)
		if err != nil || root != g.Root() || g.Size() != n {
			t.Fatalf("size %d: %v", n, err)
		}
		record := fmt.Appendf(nil, "record %d", n)
		want, err := ledger.Append(n, [][]byte{record}, read)
		if err != nil {
			t.Fatal(err)
		}
		if got := g.Add(ledger.RecordHash(record)); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("hashes of %d: %v, want %v", n, got, want)
		}
		stored = append(stored, want...)
	}
}
