package archivetest

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

// log asks for heads and proofs as the archive grows.
func log(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	var known []headwater.Checkpoint
	head := func() headwater.Checkpoint {
		c, err := a.Checkpoint(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	known = append(known, head())
	for d := range Deposits(5, 23) {
		id := add(t, a, d)[0].Holding
		known = append(known, head())
		if c := known[len(known)-1]; c.Size != known[len(known)-2].Size+2 {
			t.Fatalf("a holding and its reading took the log from %d to %d", known[len(known)-2].Size, c.Size)
		}
		prove(t, a, id)
	}
	for _, h := range list(t, a, headwater.Query{}) {
		prove(t, a, h.ID)
	}
	clean(t, a, known...)
	steps, last := 0, 0
	if _, err := a.Verify(ctx, nil, func(done, total int) {
		steps++
		if done < last || done > total {
			t.Errorf("step %d of %d after %d", done, total, last)
		}
		last = done
	}); err != nil || steps == 0 || last != 46 {
		t.Errorf("%d steps to %d, %v", steps, last, err)
	}
	strange := known[3]
	signer, _, err := ledger.NewKey("strange")
	if err != nil {
		t.Fatal(err)
	}
	if strange, err = ledger.Sign(signer, strange.Size, ledger.Hash{}); err != nil {
		t.Fatal(err)
	}
	if damage, err := a.Verify(ctx, []headwater.Checkpoint{strange}, nil); err != nil || len(damage) != 1 {
		t.Errorf("a strange checkpoint: %+v, %v", damage, err)
	}
}

func prove(t *testing.T, a headwater.Archive, id string) {
	t.Helper()
	p, err := a.Proof(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if p.Holding != id || len(p.Leaf) == 0 {
		t.Errorf("%+v", p)
	}
	if err := ledger.Check(p, p.Verifier); err != nil {
		t.Errorf("the proof of %s: %v", id, err)
	}
	p.Leaf = append([]byte("x"), p.Leaf...)
	if err := ledger.Check(p, p.Verifier); err == nil {
		t.Errorf("another leaf than that of %s is proved", id)
	}
}

// readers look while a writer adds: what was acknowledged is there, whole.
func readers(t *testing.T, a headwater.Archive) {
	ctx := context.Background()
	var group sync.WaitGroup
	done := make(chan struct{})
	acknowledged := make(chan string, 400)
	for range 3 {
		group.Go(func() {
			for {
				select {
				case id := <-acknowledged:
					if err := whole(ctx, a, id); err != nil {
						t.Errorf("%s: %v", id, err)
					}
				case <-done:
					return
				}
			}
		})
	}
	group.Go(func() {
		for {
			select {
			case <-done:
				return
			default:
			}
			for _, err := range a.Holdings(ctx, headwater.Query{}) {
				if err != nil {
					t.Error(err)
				}
			}
			if _, err := a.Search(ctx, headwater.Query{}); err != nil {
				t.Error(err)
			}
		}
	})
	for d := range Deposits(8, 60) {
		acknowledged <- add(t, a, d)[0].Holding
	}
	close(done)
	group.Wait()
	clean(t, a)
}

// whole says whether all of a holding is there.
func whole(ctx context.Context, a headwater.Archive, id string) error {
	h, err := a.Holding(ctx, id)
	if err != nil {
		return err
	}
	if _, err := a.Bytes(ctx, h.Document); err != nil {
		return err
	}
	if _, err := a.Reading(ctx, id); err != nil {
		return err
	}
	_, err = a.Proof(ctx, id)
	return err
}

// cancel stops what is under way: all of a batch is kept or none.
func cancel(t *testing.T, a headwater.Archive) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	d := report("Daily Ostrander", "https://ostrander.example/1", "A ferry", ferry)
	if _, err := a.Add(ctx, []headwater.Deposit{d}); !errors.Is(err, context.Canceled) {
		t.Errorf("adding after the end: %v", err)
	}
	if _, err := a.Verify(ctx, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("verifying after the end: %v", err)
	}
	if _, err := a.Search(ctx, headwater.Query{Words: "ferry"}); !errors.Is(err, context.Canceled) {
		t.Errorf("searching after the end: %v", err)
	}
	for _, err := range a.Holdings(ctx, headwater.Query{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("listing after the end: %v", err)
		}
	}
	if n := len(list(t, a, headwater.Query{})); n != 0 {
		t.Errorf("%d holdings after a cancelled add", n)
	}
	if out := add(t, a, d); out[0].Standing != headwater.NewHolding {
		t.Errorf("added anew: %+v", out)
	}
	clean(t, a)
}
