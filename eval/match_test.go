package eval

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
	"pgregory.net/rapid"
)

// at is an extent of the intervals that pairs of bytes bound.
func at(bounds ...int) extent {
	var e extent
	for i := 0; i < len(bounds); i += 2 {
		e = append(e, headwater.Span{Start: bounds[i], End: bounds[i+1]})
	}
	return e
}

func TestExtentNormalForm(t *testing.T) {
	const text = "The “port” is\u00a0shut, he said."
	for name, c := range map[string]struct{ in, want extent }{
		"none":             {nil, nil},
		"only space":       {at(3, 4), nil},
		"outer space":      {at(3, 16), at(4, 16)},
		"joined by space":  {at(4, 14, 15, 17), at(4, 17)},
		"joined by nbsp":   {at(15, 17, 19, 23), at(15, 23)},
		"parted by words":  {at(15, 17, 0, 3), at(0, 3, 15, 17)},
		"one in the other": {at(0, 17, 4, 14), at(0, 17)},
		"twice":            {at(0, 3, 0, 3), at(0, 3)},
	} {
		if got := newExtent(text, c.in...); !got.equal(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestExtentOverlap(t *testing.T) {
	parts := at(0, 3, 10, 13)
	for _, c := range []struct {
		other extent
		want  bool
	}{
		{at(3, 10), false}, {at(12, 20), true}, {at(4, 5, 13, 14), false},
		{at(4, 5, 11, 12), true}, {nil, false},
	} {
		if got := parts.overlaps(c.other); got != c.want {
			t.Errorf("%v and %v: %v", parts, c.other, got)
		}
	}
}

func TestMatchingIsOneToOneAndLargest(t *testing.T) {
	for name, c := range map[string]struct {
		edges [][]int
		pred  int
		want  int
	}{
		"nobody":               {nil, 0, 0},
		"two gold for one":     {[][]int{{0}, {0}}, 1, 1},
		"one gold for two":     {[][]int{{0, 1}}, 2, 1},
		"the first must yield": {[][]int{{0, 1}, {0}}, 2, 2},
		"a chain must yield":   {[][]int{{0, 1}, {1, 2}, {0}, {1}}, 3, 3},
	} {
		if got := matching(c.edges, c.pred); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

var extents = rapid.Custom(func(t *rapid.T) extent {
	var spans []headwater.Span
	for range rapid.IntRange(1, 3).Draw(t, "parts") {
		s := rapid.IntRange(0, 30).Draw(t, "start")
		spans = append(spans, headwater.Span{Start: s, End: s + rapid.IntRange(1, 8).Draw(t, "length")})
	}
	return newExtent("abcdefghijklmnopqrstuvwxyzabcdefghijklmn", spans...)
})

func TestSweepFindsEveryOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := distinct(rapid.SliceOfN(extents, 0, 12).Draw(t, "gold"))
		pred := distinct(rapid.SliceOfN(extents, 0, 12).Draw(t, "pred"))
		want := make([][]int, len(gold))
		for g, e := range gold {
			for p, o := range pred {
				if e.overlaps(o) {
					want[g] = append(want[g], p)
				}
			}
		}
		if diff := cmp.Diff(want, overlapEdges(gold, pred)); diff != "" {
			t.Fatal(diff)
		}
		there, back := matching(want, len(pred)), matching(overlapEdges(pred, gold), len(gold))
		if there != back {
			t.Fatalf("%d pairs one way, %d the other", there, back)
		}
		if exact := exactTally(gold, pred).Right; exact > there {
			t.Fatalf("%d exact, %d overlapping", exact, there)
		}
	})
}

func TestOffsetsAreCodePoints(t *testing.T) {
	const text = "né 𝔸b“c"
	o := newOffsets(text)
	for _, c := range []struct {
		start, end int
		want       string
	}{{0, 2, "né"}, {3, 4, "𝔸"}, {4, 7, "b“c"}} {
		s, err := o.span(c.start, c.end)
		if err != nil || s.In(text) != c.want {
			t.Errorf("[%d, %d) is %q, %v", c.start, c.end, s.In(text), err)
		}
	}
	for _, bad := range [][2]int{{-1, 2}, {2, 2}, {3, 2}, {0, 8}} {
		_, err := o.span(bad[0], bad[1])
		wantError(t, err, "outside the text of 7 code points")
	}
}
