package report

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
)

// anyWeb is a network of so many actors, each tied to another.
func anyWeb(t *rapid.T, most int) *web {
	n := rapid.IntRange(2, most).Draw(t, "actors")
	names := []string{"Ayn", "the Northland Border Guard Service", "الموصل", "東京都千代田区立図書館の人々と友人たちの会", "Extraordinarilylongwordwithoutend", "gunmen"}
	w := &web{at: map[string]int{}, bound: map[tied]int{}}
	for i := range n {
		w.actors = append(w.actors, actor{label: fmt.Sprint(names[i%len(names)], " ", i)})
	}
	d := 0
	tie := func(a, b int) {
		d++
		w.tie(a, b, &deed{number: d, Claim: &headwater.Claim{
			Type:   rapid.SampledFrom([]headwater.ClaimType{headwater.Transfer, headwater.StrikeClaim, headwater.Meet}).Draw(t, "type"),
			Status: rapid.SampledFrom([]headwater.Status{headwater.Actual, headwater.Conditional, headwater.Denied}).Draw(t, "status"),
		}})
	}
	for i := 1; i < n; i++ {
		tie(i, rapid.IntRange(0, i-1).Draw(t, "other"))
	}
	for range rapid.IntRange(0, 20).Draw(t, "more") {
		if a, b := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to"); a != b {
			tie(a, b)
		}
	}
	return w
}

func drawn(w *web) *networkView {
	v := &networkView{}
	v.draw(w, &occurrences{entries: map[string]bool{}})
	return v
}

func TestNetworkKeepsLabelsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawn(anyWeb(t, mostActors))
		var taken []box
		var names []string
		add := func(b boxView, name string) {
			k := box{b.X, b.Y, b.X + b.Width, b.Y + b.Height}
			if k.x1 < 0 || k.y1 < 0 || k.x2 > v.Width || k.y2 > v.Height {
				t.Fatalf("%s at %v is beyond the drawing of %g by %g", name, k, v.Width, v.Height)
			}
			for i, other := range taken {
				if k.hits(other) {
					t.Fatalf("%s at %v covers %s at %v", name, k, names[i], other)
				}
			}
			taken, names = append(taken, k), append(names, name)
		}
		for _, b := range v.Boxes {
			add(b, b.Title)
		}
		for i := range v.Ties {
			add(v.Ties[i].Halo, v.Ties[i].Label)
		}
	})
}

func TestNetworkIsTheSameEveryTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWeb(t, mostActors)
		if a, b := fmt.Sprintf("%+v", drawn(w)), fmt.Sprintf("%+v", drawn(w)); a != b {
			t.Fatalf("two drawings of one network:\n%s\n%s", a, b)
		}
	})
}

func TestNetworkLeavesOutTheWeakest(t *testing.T) {
	w := &web{at: map[string]int{}, bound: map[tied]int{}}
	for i := range 30 {
		w.actors = append(w.actors, actor{label: fmt.Sprint("a", i)})
	}
	for i := range 29 {
		w.tie(29, i, &deed{number: i, Claim: &headwater.Claim{Type: headwater.Train}})
	}
	out, actors, claims := w.strongest(mostActors)
	if len(out.actors) != mostActors || actors != 10 || claims != 10 {
		t.Errorf("%d actors kept, %d and %d claims left out; want 20, 10, 10", len(out.actors), actors, claims)
	}
}
