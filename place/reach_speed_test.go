package place

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
)

// TestReachOfManyClaims holds that a pair of countries is measured once, and that a
// claim costs no look at every mention before it.
func TestReachOfManyClaims(t *testing.T) {
	r := resolver(t)
	const sentence = "Missiles in Iran can reach Israel. "
	spend := func(n int) time.Duration {
		text := strings.Repeat(sentence, n)
		doc, syn, entities := read(text, "Iran", "Israel")
		entities = r.Resolve(doc, syn, entities)
		var claims []headwater.Claim
		for i := range n {
			c := claim(sentence, "Iran", "Israel")
			c.ID = "c" + strconv.Itoa(i)
			for role, f := range c.Roles {
				f[0].Start, f[0].End = f[0].Start+i*len(sentence), f[0].End+i*len(sentence)
				c.Roles[role] = f
			}
			claims = append(claims, c)
		}
		start := time.Now()
		if got := r.Reach(doc, entities, nil, []headwater.Quantity{quantity(500, 500, "kilometre")}, claims); len(got) != n || got[n-1].MinKm == nil {
			t.Errorf("%d checks of %d claims", len(got), n)
		}
		return time.Since(start)
	}
	least := func(n int) time.Duration { return min(spend(n), spend(n), spend(n)) } // others use the machine too
	one, many := least(1), least(1000)
	if many > 50*one+100*time.Millisecond {
		t.Errorf("%v for a thousand times what takes %v", many, one)
	}
}
