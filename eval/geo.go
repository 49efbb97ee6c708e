package eval

import (
	"context"
	"math"
	"slices"

	"github.com/headwater-project/headwater"
)

// nearKm is the 100 miles within which the geoparsing literature calls a place
// right.
const nearKm = 161

// scoreGeo measures which toponyms are found, and how far off they are put.
func scoreGeo(ctx context.Context, c corpus, opt Options, t *Table) error {
	var docs []mapped
	dropped, moved := 0, 0
	for i := range c.data {
		r, err := c.data[i].toponyms()
		if err != nil {
			return err
		}
		docs = append(docs, r.docs...)
		dropped, moved = dropped+r.dropped, moved+r.moved
	}
	pred, err := predict(ctx, c, opt, docs, t, toponymsIn, (*file).predictedToponyms)
	if err != nil {
		return err
	}
	var b board
	var s resolution
	for i, d := range docs {
		scoreFound(&b, d, pred[i])
		s.add(d, pred[i])
	}
	t.Rows, t.Figures = b.rows, s.figures()
	if n := countAside(docs); n > 0 {
		t.notef("%d gold places have no coordinates; predictions on them alone are neither right nor wrong", n)
	}
	t.notef("%d gold toponyms whose offsets do not fit their name were left out, %d were found beside them", dropped, moved)
	return nil
}

// scoreFound compares spans. A prediction on a place that the gold gives no
// coordinates, and on no other, is neither right nor wrong.
func scoreFound(b *board, d mapped, pred []toponym) {
	var gold, found []extent
	for _, g := range d.gold {
		gold = append(gold, extent{g.Span})
	}
	for _, p := range pred {
		if touchesAny(p.Span, d.aside) && best(p.Span, d.gold) < 0 {
			continue
		}
		found = append(found, extent{p.Span})
	}
	b.add("toponyms found", exactTally(gold, found), overlapTally(gold, found))
}

func countAside(docs []mapped) int {
	n := 0
	for _, d := range docs {
		n += len(d.aside)
	}
	return n
}

func touchesAny(s headwater.Span, all []headwater.Span) bool {
	return slices.ContainsFunc(all, s.Overlaps)
}

// best is the toponym that shares most bytes with a span, the earliest of
// equals, or -1.
func best(s headwater.Span, all []toponym) int {
	at, most := -1, 0
	for i, t := range all {
		if n := min(s.End, t.End) - max(s.Start, t.Start); n > most {
			at, most = i, n
		}
	}
	return at
}

// resolution is where the gold toponyms were put.
type resolution struct {
	found, near hits
	errors      []float64 // km, of those found that have a point
}

func (s *resolution) add(d mapped, pred []toponym) {
	for _, g := range d.gold {
		at, near := best(g.Span, pred), false
		if at >= 0 && pred[at].point != nil {
			km := distanceKm(*g.point, *pred[at].point)
			s.errors = append(s.errors, km)
			near = km <= nearKm
		}
		s.found.add(at >= 0)
		s.near.add(near)
	}
}

// figures sets the shares of all gold, of what was found, and the errors.
func (s *resolution) figures() []Figure {
	return []Figure{
		s.found.figure("of all gold: found (overlap)"),
		s.near.figure("of all gold: found and within 161 km"),
		share("of found: with a point", len(s.errors), s.found.right),
		share("of found: within 161 km", s.near.right, s.found.right),
		{"of those with a point: median error", median(s.errors), "km", len(s.errors)},
	}
}

func median(all []float64) float64 {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	half := len(all) / 2
	if len(all)%2 == 1 {
		return all[half]
	}
	return (all[half-1] + all[half]) / 2
}

// earthKm is the mean radius (IUGG R1) that published geoparsing scores use.
const earthKm = 6371.0088

// distanceKm is the great-circle distance (haversine).
func distanceKm(a, b headwater.Point) float64 {
	const degree = math.Pi / 180
	y, x := math.Sin((b.Lat-a.Lat)*degree/2), math.Sin((b.Lon-a.Lon)*degree/2)
	h := y*y + math.Cos(a.Lat*degree)*math.Cos(b.Lat*degree)*x*x
	return 2 * earthKm * math.Asin(math.Sqrt(min(1, h)))
}
