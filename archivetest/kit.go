// Package archivetest is what every headwater.Archive must pass, and the reports to
// measure one with.
package archivetest

import (
	"context"
	"testing"

	"github.com/headwater-project/headwater"
)

// Run holds an archive to its contract. open gives an empty one that can be written; each
// test asks for its own, and open sees to it that it is closed.
func Run(t *testing.T, open func(t *testing.T) headwater.Archive) {
	for name, test := range map[string]func(*testing.T, headwater.Archive){
		"Empty": empty, "Keeps": keeps, "Idempotent": idempotent, "Twice": twice, "Nothing": nothing, "Outlets": outlets,
		"Updates": updates, "Rereads": rereads, "Held": held, "Order": order, "Filters": filters, "Dates": dates, "Words": words,
		"AnyWords": anyWords, "Hits": hits, "Ranks": ranks, "Pages": pages, "Shelf": shelf, "Visits": visits, "Log": log,
		"Readers": readers, "Cancel": cancel, "NotHeld": notHeld,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

func add(t *testing.T, a headwater.Archive, all ...headwater.Deposit) []headwater.Outcome {
	t.Helper()
	out, err := a.Add(context.Background(), all)
	if err != nil {
		t.Fatalf("adding: %v", err)
	}
	if len(out) != len(all) {
		t.Fatalf("%d outcomes for %d deposits", len(out), len(all))
	}
	return out
}

func list(t *testing.T, a headwater.Archive, q headwater.Query) []headwater.Holding {
	t.Helper()
	var out []headwater.Holding
	for h, err := range a.Holdings(context.Background(), q) {
		if err != nil {
			t.Fatalf("listing: %v", err)
		}
		out = append(out, h)
	}
	return out
}

func clean(t *testing.T, a headwater.Archive, known ...headwater.Checkpoint) {
	t.Helper()
	damage, err := a.Verify(context.Background(), known, nil)
	if err != nil {
		t.Fatalf("verifying: %v", err)
	}
	for _, d := range damage {
		t.Errorf("damage at %d, %q: %s", d.Position, d.Holding, d.What)
	}
}

// report is a deposit of a text by an outlet, at an address.
func report(outlet, address, title, text string) headwater.Deposit {
	d := headwater.Document{URI: address, MediaType: "text/plain", Title: title, Publisher: outlet, Published: "2031-04-02", Text: text}
	d.Blocks = []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(text)}}}
	return Deposit(d)
}

const (
	ferry   = "Two officials said on Monday that the Larkmoor ferry carried nine crates of engine parts to the port of Quell before dawn."
	granary = "The old granary at Tessin Bridge was rebuilt, the mayor said, and nobody there had heard of any crates or of a ferry at all."
)
