package report

import (
	"math"

	"github.com/headwater-project/headwater"
)

// spot is a place of the text that can stand on a map.
type spot struct {
	headwater.Point
	name    string
	iso     string // of a country as a whole
	radius  float64
	mention int
	title   string // what pointing at it tells
	entry   string // end of the anchor of its entry
	rulers  bool   // named for its government alone
	stated  bool   // a region, stated by other places
}

// broad says whether a place is a country, or as large: too large for a dot.
func (s *spot) broad() bool { return s.iso != "" || s.radius > widest }

// spotsOf gathers the places of the story: named ones, and regions stated by
// them, which stand for an entity of the same words. Peoples and bodies are
// none, even where they have a point, nor is what stands in the furniture of the
// page alone.
func spotsOf(x *index) []spot {
	type key struct {
		name string
		headwater.Point
	}
	seen := map[key]bool{}
	var out []spot
	add := func(s spot) {
		if k := (key{s.name, s.Point}); !seen[k] && onEarth(s.Point) {
			seen[k] = true
			out = append(out, s)
		}
	}
	for i := range x.r.Regions {
		g := &x.r.Regions[i]
		if g.Point == nil || x.furniture([]headwater.Span{g.Span}) {
			continue
		}
		name := clip(x.words(g.Span))
		add(spot{Point: *g.Point, name: name, radius: g.RadiusKm, mention: 1, stated: true, entry: "g" + itoa(i+1) + "e",
			title: listed(name, extentWords(*g.Point, g.RadiusKm), clip(g.Why))})
	}
	for i := range x.r.Entities {
		if e := &x.r.Entities[i]; e.Point != nil && e.Type.Place() && !x.furniture(e.Mentions) {
			add(newSpot(x, e, "n"+itoa(i+1)))
		}
	}
	return out
}

func newSpot(x *index, e *headwater.Entity, entry string) spot {
	s := spot{Point: *e.Point, name: clip(e.Name), iso: e.Ref.ISO3166, radius: usable(e.RadiusKm),
		mention: max(len(e.Mentions)-len(e.Metonyms), 1), rulers: rulersOnly(e), entry: entry}
	s.title = listed(s.name, x.where(e))
	if s.rulers {
		s.title += ", named for its government only"
	}
	return s
}

// rulersOnly says whether a place is only ever named for those who govern it.
func rulersOnly(e *headwater.Entity) bool {
	return len(e.Mentions) > 0 && len(e.Metonyms) >= len(e.Mentions)
}

// usable is a radius that can be drawn: half the world at most.
func usable(km float64) float64 {
	if !(km > 0) {
		return 0
	}
	return min(km, math.Pi*6371)
}

// furniture says whether spans stand nowhere but in the furniture of the page.
func (x *index) furniture(spans []headwater.Span) bool {
	for _, s := range spans {
		i := blockAt(x.r.Document.Blocks, s.Start)
		if i < 0 || x.r.Document.Blocks[i].Kind != headwater.BoilerplateBlock {
			return false
		}
	}
	return len(spans) > 0
}

func onEarth(p headwater.Point) bool {
	return math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180
}
