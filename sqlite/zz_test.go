package sqlite

import (
	"path/filepath"
	"sync"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/archivetest"
)

func TestZZ(t *testing.T) {
	for range 8 {
		path := filepath.Join(t.TempDir(), "a.db")
		a := opened(t, path, Options{})
		done := make(chan struct{})
		var g sync.WaitGroup
		for range 2 {
		g.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if _, err := a.Search(t.Context(), headwater.Query{}); err != nil {
					t.Error(err)
				}
			}
		})
		}
		for d := range archivetest.Deposits(8, 60) {
			if _, err := a.Add(t.Context(), []headwater.Deposit{d}); err != nil {
				t.Fatal(err)
			}
		}
		close(done)
		g.Wait()
		for i := range 3 {
		d, err := a.Verify(t.Context(), nil, nil)
		t.Log(i, d, err)
		}
		b := opened(t, path, Options{ReadOnly: true})
		d, err := b.Verify(t.Context(), nil, nil)
		t.Log("fresh", d, err)
	}
}
