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
	country string // that it lies in
	radius  float64
	mention float64 // how much the story speaks of it
	title   string  // what pointing at it tells
	entry   string  // end of the anchor of its entry
	rulers  bool    // named for its government alone
	stated  bool    // a region, stated by other places
	border  bool    // a region along a border
	within  string  // country whose outline bounds it, as a part of it
	side    string  // of that outline: a point of the compass, empty for a disc in it
}

// broad says whether a place is a country, or as large: too large for a dot.
func (s *spot) broad() bool { return s.iso != "" || s.border || s.radius > widest }

// townKm is the largest radius of a place that a frame is fitted to in full.
const townKm = 200.0

// fine says whether a place is so small that it tells where a story is.
func (s *spot) fine() bool {
	return !s.broad() && !s.rulers && s.side == "" && s.radius <= townKm && s.mention >= leastMention
}

// spotsOf gathers the places of the story: named ones, and regions stated by
// them. A region that is a named place itself is drawn once. Peoples and bodies
// are none, even where they have a point, nor is what stands in the furniture of
// the page alone.
func spotsOf(x *index) []spot {
	type key struct {
		name string
		headwater.Point
	}
	seen := map[key]int{}
	var out []spot
	add := func(s spot) {
		k := key{bare(s.name), s.Point}
		if at, ok := seen[k]; ok {
			out[at].mention += s.mention
		} else if onEarth(s.Point) {
			seen[k] = len(out)
			out = append(out, s)
		}
	}
	for i := range x.r.Regions {
		if s, ok := newRegionSpot(x, i); ok {
			add(s)
		}
	}
	peoples := peoples(x)
	for i := range x.r.Entities {
		if e := &x.r.Entities[i]; e.Point != nil && e.Type.Place() && !x.furniture(e.Mentions) {
			s := newSpot(x, e, "n"+itoa(i+1))
			if s.iso != "" {
				s.mention += peoples[s.iso]
			}
			add(s)
		}
	}
	return out
}

// newRegionSpot is a region that no named place stands for.
func newRegionSpot(x *index, i int) (spot, bool) {
	g := &x.r.Regions[i]
	if _, named := x.named(g); named || g.Point == nil || x.furniture([]headwater.Span{g.Span}) {
		return spot{}, false
	}
	name := clip(x.words(g.Span))
	s := spot{
		Point: *g.Point, name: name, radius: usable(g.RadiusKm), mention: x.heed(g.Span), stated: true, entry: "g" + itoa(i+1) + "e",
		border: g.Relation == headwater.Border,
	}
	s.title = listed(name, extentWords(*g.Point, g.RadiusKm), x.regionReason(g))
	if e := x.stem(g); e != nil {
		s.country = e.Country
		if g.Relation == headwater.PartOf {
			s.within = e.Country
		}
		if s.within != "" && e.Ref.ISO3166 != "" {
			s.side = g.Direction
		}
	}
	return s, true
}

func newSpot(x *index, e *headwater.Entity, entry string) spot {
	s := spot{Point: *e.Point, name: clip(e.Name), iso: e.Ref.ISO3166, country: e.Country, radius: usable(e.RadiusKm), rulers: rulersOnly(e), entry: entry}
	rulers := map[headwater.Span]bool{}
	for _, m := range e.Metonyms {
		rulers[m] = true
	}
	for _, m := range e.Mentions {
		if rulers[m] {
			s.mention += slight
		} else {
			s.mention += x.heed(m)
		}
	}
	s.title = listed(s.name, x.where(e))
	if s.rulers {
		s.title += ", named for its government only"
	}
	if side, _ := leadingSide(s.name); side != "" && e.Ref.Zero() && e.Country != "" {
		s.stated, s.within = true, e.Country
		if x.partOfCountry(e) {
			s.side = side
		}
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
