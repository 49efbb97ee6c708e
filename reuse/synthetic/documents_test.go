package synthetic

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

func TestEqualSeedsGiveEqualReports(t *testing.T) {
	a, b := slices.Collect(Documents(7, 200)), slices.Collect(Documents(7, 200))
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	if len(a) != 200 || a[0].Text == slices.Collect(Documents(8, 1))[0].Text {
		t.Error("other seeds give equal reports, or not so many as were asked")
	}
}

func TestReportsAreWhole(t *testing.T) {
	ids := map[string]bool{}
	for d := range Documents(9, 500) {
		last := 0
		for _, b := range d.Blocks {
			if !b.Valid(d.Text) || b.Empty() || b.Start < last {
				t.Fatalf("%s: block %+v", d.ID, b)
			}
			last = b.End
		}
		if d.Blocks[len(d.Blocks)-1].Kind != headwater.BoilerplateBlock || ids[d.ID] {
			t.Fatalf("%s: no furniture, or twice the same id", d.ID)
		}
		ids[d.ID] = true
	}
}
