package place

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// The sizes of places, in people. A city of certainPopulation is meant without
// any evidence in the text, for smaller ones share their names with people and
// firms; one of millions is named without its country, and before another's in a
// list. A town may be meant unasked if it is the only place of its name. For a
// hamlet another spelling of its name is no evidence.
const (
	hamlet            = 5_000
	town              = 10_000
	certainPopulation = 100_000
	millions          = 1_000_000
)

// prepare works out what every candidate is asked about.
func (s *search) prepare() {
	s.folded = gazetteer.Fold(s.query)
	_, kind := lastWord(s.entity.Name)
	s.hint.thing = s.hint.thing || things[strings.ToLower(kind)] && !strings.HasSuffix(s.query, kind)
	s.bynames = make([]bool, len(s.candidates))
	s.lone = true
	agreed := false
	for i := range s.candidates {
		e := &s.candidates[i]
		own := gazetteer.Fold(e.Name)
		s.bynames[i] = !s.alike && !strings.HasPrefix(own, s.folded) && own != "al "+s.folded && own != "el "+s.folded
		s.lone = s.lone && distance(s.candidates[0].Point, e.Point) <= sameKm
		agreed = agreed || s.hint.firm && s.agrees(e)
	}
	s.astray = s.hint.firm && !agreed
}

// enough says whether the text gives enough evidence for a candidate.
func (s *search) enough(i int, c *context, near float64) bool {
	e := &s.candidates[i]
	spoken := c.count[e.Country] > 0
	switch {
	case s.otherKind(e):
		return false
	case e.Kind == gazetteer.Country, s.within(e):
		return true
	case s.astray && e.Population < millions && !e.Capital, s.outside(e):
		return false
	case s.unlikely(e, near):
		return false
	case e.Capital, e.Kind == gazetteer.Region && e.Population == 0:
		return true
	case e.Kind == gazetteer.Region:
		return spoken || near > 0 || s.lone
	case e.Kind == gazetteer.Admin1:
		return spoken || s.famousDivision(e)
	case common[s.folded], s.bynames[i] && (e.Population < hamlet || s.outright(e)):
		return near >= nearWeight
	}
	return e.Population >= certainPopulation || near >= nearWeight/2 || s.meantUnasked(e, c)
}

// otherKind says whether the text calls what is no town by a village's name: an islet
// or a bunker.
func (s *search) otherKind(e *gazetteer.Entry) bool {
	return e.Kind == gazetteer.City && e.Population < town && s.hint.thing && !s.hint.city && !s.near
}

// unlikely says whether a hamlet's name may mean something else: the text neither puts
// anything there nor names a place within 100 km.
func (s *search) unlikely(e *gazetteer.Entry, near float64) bool {
	return e.Kind == gazetteer.City && e.Population < hamlet && near < nearWeight && !s.hint.city && !s.hint.located
}

// strange says whether nothing in a document speaks for a place: it bears the name
// only beside another, which others bear outright, and the document does not name
// its country; or all other places of the document lie on another continent.
func (s *search) strange(i int, c *context, known []headwater.Point) bool {
	e := &s.candidates[i]
	if c.count[e.Country] > 0 || e.Kind == gazetteer.Country || e.Kind == gazetteer.Region || s.within(e) || e.Population >= millions {
		return false
	}
	if s.bynames[i] && slices.Contains(s.bynames, false) {
		return true
	}
	if e.Capital || e.Population >= strangeSize || len(known) < 2 {
		return false
	}
	return !slices.ContainsFunc(known, func(p headwater.Point) bool { return distance(p, e.Point) < farKm })
}

// A place below strangeSize people is not meant unasked where all others named
// lie farther than farKm from it.
const (
	strangeSize = 150_000
	farKm       = 2000
)

// meantUnasked says whether a city that is not large is meant though nothing near
// its name says so: the text speaks of its country, or no other bears its name.
func (s *search) meantUnasked(e *gazetteer.Entry, c *context) bool {
	spoken := c.count[e.Country] > 0
	return e.Population >= town && (spoken || s.lone) || spoken && c.share(e.Country) >= 0.5 && s.onlyIn(e.Country)
}

// famousDivision says whether a division is meant where nothing else in the text
// speaks of its country. Names of sides (Western, West Coast) are those of
// divisions of many countries.
func (s *search) famousDivision(e *gazetteer.Entry) bool {
	word, _, more := strings.Cut(s.query, " ")
	switch {
	case e.Population >= town && s.lone:
		return true
	case sides[strings.ToLower(word)] != 0:
		return more && e.Population >= millions
	}
	return e.Population >= certainPopulation
}

// agrees says whether a candidate lies where the text firmly puts the name; that
// of a division or region is known by its country only. Where no candidate does
// ("Ludlow, Ontario"), the place that is meant is none of them.
func (s *search) agrees(e *gazetteer.Entry) bool {
	return slices.ContainsFunc(s.hint.within, func(c container) bool {
		return c.country == e.Country && (c.division == "" || c.division == e.Admin1 || e.Kind != gazetteer.City)
	})
}

// outside says whether a candidate lies too far from the city that the text says
// it is part of.
func (s *search) outside(e *gazetteer.Entry) bool {
	return len(s.hint.around) > 0 && !slices.ContainsFunc(s.hint.around, func(p headwater.Point) bool { return distance(p, e.Point) < sameKm })
}

// common are names that parts of many cities bear.
var common = map[string]bool{
	"uptown": true, "downtown": true, "midtown": true, "old town": true, "old city": true, "chinatown": true,
	"little italy": true, "west end": true, "east end": true, "west side": true, "east side": true, "north side": true,
	"south side": true, "city centre": true, "city center": true, "new town": true, "inner city": true,
}

// outright says whether another city in the same country has for its own the
// name that is only a by-name of e (Queen City).
func (s *search) outright(e *gazetteer.Entry) bool {
	for i := range s.candidates {
		o := &s.candidates[i]
		if !s.bynames[i] && o.Kind == gazetteer.City && o.Country == e.Country && distance(o.Point, e.Point) > sameKm {
			return true
		}
	}
	return false
}

// onlyIn says whether a country has one city of this name.
func (s *search) onlyIn(country string) bool {
	n := 0
	for i := range s.candidates {
		if e := &s.candidates[i]; e.Kind == gazetteer.City && e.Country == country {
			n++
		}
	}
	return n == 1
}
