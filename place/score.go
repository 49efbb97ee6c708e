package place

import (
	"math"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// The weights, in powers of ten of population: a place that the text puts into
// a country beats one a million times as big elsewhere. Set by hand on the
// development corpora GeoVirus and GeoWebNews (Gritta et al. 2018, 2020);
// docs/decisions/0012 has the scores.
const (
	countryWeight   = 5.0
	ownWeight       = 4.5
	capitalWeight   = 1.0
	containerWeight = 6.0
	namedWeight     = 1.5 // the document names the country at all
	shareWeight     = 1.0 // times the country's share of such mentions
	divisionWeight  = 0.5 // the document names the division around a city
	aliasWeight     = -0.7
	kindWeight      = 3.0
	twinWeight      = -1.0 // a division with a city of its name in it
	boundlessWeight = 4.0  // a region of several countries, which no country speaks for
)

// anchor is a place that is known already.
type anchor struct {
	point headwater.Point
	index int
}

// others gives the points of the known places that are not this search's own.
func (s *search) others(self int, known []anchor) []headwater.Point {
	out := make([]headwater.Point, 0, min(len(known), maxAnchors))
	for _, a := range known {
		if len(out) == maxAnchors {
			break
		}
		if a.index != self {
			out = append(out, a.point)
		}
	}
	return out
}

// maxAnchors bounds the work for documents that name thousands of places.
const maxAnchors = 40

// choose picks the best candidate, or none where the evidence is too thin.
func (s *search) choose(c *context, known []headwater.Point) {
	s.best = -1
	scores := make([]float64, len(s.candidates))
	for i := range s.candidates {
		e := &s.candidates[i]
		near := s.nearness(e, known)
		scores[i] = s.score(i, c) + near
		if s.enough(i, c, near) && !s.strange(i, c, known) && (s.best < 0 || scores[i] > scores[s.best]) {
			s.best = i
		}
	}
	if s.best >= 0 {
		s.yield(c, known)
	}
	if s.best >= 0 && !s.yielded && s.close(scores) {
		s.best = -1
	}
	if s.best >= 0 {
		s.lead = s.leadOver(scores)
		near := s.nearness(&s.candidates[s.best], known)
		s.beside, s.hardBy = near >= nearWeight/2, near >= nearWeight
	}
}

// margin is how much more the text must speak for the place chosen than for
// another of its name.
const margin = 0.3

// close says whether another place, somewhere else, is nearly as likely as the
// one that was chosen.
func (s *search) close(scores []float64) bool {
	best := &s.candidates[s.best]
	if best.Kind == gazetteer.Country || best.Capital || best.Kind == gazetteer.City && best.Population >= millions || s.within(best) {
		return false
	}
	top := scores[s.best]
	if best.Kind == gazetteer.Admin1 && s.twin(best) {
		top -= twinWeight // the city in it speaks for it, too
	}
	for i := range s.candidates {
		o := &s.candidates[i]
		if scores[i] > top-margin && distance(o.Point, best.Point) > sameKm+max(o.RadiusKm, best.RadiusKm) {
			return true
		}
	}
	return false
}

// score weighs one candidate, without its neighbours.
func (s *search) score(i int, c *context) float64 {
	e := &s.candidates[i]
	score := math.Log10(float64(e.Population) + 1)
	switch {
	case e.Kind == gazetteer.Country && s.rivals(e.Population):
		score += namedWeight
	case e.Kind == gazetteer.Country:
		score += countryWeight
	case e.Population == 0 && e.Kind == gazetteer.Region:
		score += ownWeight
	case e.Kind == gazetteer.City && s.bynames[i]:
		score += aliasWeight
	}
	if e.Capital {
		score += capitalWeight
	}
	if s.within(e) {
		score += s.container(e)
	} else if s.hint.firm && e.Kind != gazetteer.Country && s.agrees(e) {
		score += containerWeight / 2
	}
	if e.Country == "" {
		score += boundlessWeight
	}
	if c.count[e.Country] > 0 {
		score += namedWeight + shareWeight*c.share(e.Country)
	}
	if c.puts(s, e) {
		score += containerWeight / 2
	}
	if e.Kind == gazetteer.City && c.divisions[container{e.Country, e.Admin1}] && e.Admin1 != e.Name {
		score += divisionWeight
	}
	return score + s.kind(e) + s.unsaid(e, c)
}

// unsaid weighs against a division that has a country's name where the text puts
// another mention into it ("Atlanta, Georgia") and says nothing beside this one.
func (s *search) unsaid(e *gazetteer.Entry, c *context) float64 {
	_, elsewhere := c.stated[s.folded]
	if !elsewhere || e.Kind != gazetteer.Admin1 || s.candidates[0].Kind != gazetteer.Country ||
		s.hint.holds > 0 || s.hint.division || s.within(e) {
		return 0
	}
	return -kindWeight
}

// rivals says whether a division of a country's name holds more people than the
// country: Georgia, and nothing else today.
func (s *search) rivals(population int) bool {
	for i := range s.candidates {
		if c := &s.candidates[i]; c.Kind == gazetteer.Admin1 && c.Population > population {
			return true
		}
	}
	return false
}

// container weighs that the text puts a candidate where it is. In a list of
// states ("Oklahoma, Pennsylvania and Texas") that is no container, so a small
// town with a state's name counts less.
func (s *search) container(e *gazetteer.Entry) float64 {
	if e.Kind == gazetteer.City && e.Population < 10*hamlet && s.rivals(2*certainPopulation) {
		return containerWeight / 3
	}
	return containerWeight
}

// kind weighs whether the text means a division or the city of its name.
func (s *search) kind(e *gazetteer.Entry) float64 {
	division := e.Kind == gazetteer.Admin1 || e.Kind == gazetteer.Region && e.Population > 0
	switch {
	case e.Kind == gazetteer.Admin1 && (s.listed(e) || 2*s.hint.holds > s.hint.mentions):
		return kindWeight
	case s.hint.division && division, s.hint.city && e.Kind == gazetteer.City:
		return kindWeight
	case s.hint.city && division:
		return -kindWeight
	case division && !s.hint.division && s.twin(e) && (s.hint.aside || 2*s.hint.townsBeside > s.hint.mentions && len(s.hint.peers) == 0):
		return -kindWeight // "west of Odesa", "Chicago, New York and Detroit"
	case division && s.twin(e):
		return twinWeight
	}
	return 0
}

// listed says whether other divisions of its country stand beside a division's
// name, more often than not.
func (s *search) listed(e *gazetteer.Entry) bool {
	n := 0
	for _, p := range s.hint.peers {
		if p.country == e.Country && p.division != e.Name {
			n++
		}
	}
	return n > s.hint.townsBeside && 2*n > s.hint.mentions
}

// twin says whether a city of the same name lies in a division and is of some
// size beside it.
func (s *search) twin(e *gazetteer.Entry) bool {
	for i := range s.candidates {
		o := &s.candidates[i]
		if o.Kind == gazetteer.City && o.Country == e.Country && 20*o.Population > e.Population && distance(o.Point, e.Point) < e.RadiusKm+50 {
			return true
		}
	}
	return false
}

// within says whether the text puts the candidate where it is. A country is in
// none, and a division not in itself.
func (s *search) within(e *gazetteer.Entry) bool {
	if e.Kind == gazetteer.Country {
		return false
	}
	for _, c := range s.hint.within {
		if c.country == e.Country && (c.division == "" || c.division == e.Admin1 && e.Kind != gazetteer.Admin1) {
			return true
		}
	}
	return false
}

// sameKm is how far apart a city and the division around it may be.
const sameKm = 60

// nearWeight is what a neighbour within 100 km counts.
const nearWeight = 1.5

// clusterWeight is what each further one counts, up to four.
const clusterWeight = 0.4

// nearness is how close a candidate is to known places. A division with a city of its
// name has none: what lies around its middle says nothing of which of them is meant.
func (s *search) nearness(e *gazetteer.Entry, known []headwater.Point) float64 {
	if e.Kind == gazetteer.Admin1 && s.twin(e) {
		return 0
	}
	return closeness(e, known)
}

// aroundDegrees is how far apart in latitude no two places are closer than the 800 km
// within which neighbours count.
const aroundDegrees = 8

// closeness weighs the nearest known place: news names places in clusters
// (Leidner 2007, spatial minimality).
func closeness(e *gazetteer.Entry, known []headwater.Point) float64 {
	if e.Kind == gazetteer.Country || len(known) == 0 {
		return 0
	}
	least, around := math.Inf(1), 0
	for _, p := range known {
		if math.Abs(p.Lat-e.Point.Lat) > aroundDegrees {
			continue
		}
		d := distance(p, e.Point)
		least = min(least, d)
		if d < 100 {
			around++
		}
	}
	switch {
	case least < 100:
		return nearWeight + clusterWeight*float64(min(around, 4)-1)
	case least < 300:
		return nearWeight / 2
	case least < 800:
		return nearWeight / 5
	}
	return 0
}
