package place

import (
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// famousRatio is how many times larger a capital or a city of millions must be than
// a town of its name for a text to mean it where it says nothing else.
const famousRatio = 10

// yield gives a name that would go to a town to the capital or city of millions that
// bears it, too: who means Paris in Texas says so. Where other places of the text lie
// around the town, it is neither.
func (s *search) yield(c *context, known []headwater.Point) {
	s.yielded = false
	town := &s.candidates[s.best]
	great := s.famous(town)
	if great < 0 || s.said(town, c) {
		return
	}
	near := closeness(town, known)
	if near >= nearWeight || near >= nearWeight/2 && c.divisions[container{town.Country, town.Admin1}] && c.count[s.candidates[great].Country] == 0 {
		s.best = -1
		return
	}
	s.best, s.yielded = great, true
}

// famous gives the capital or city of millions that outshines a town of its name,
// -1 for none.
func (s *search) famous(town *gazetteer.Entry) int {
	if town.Kind != gazetteer.City || town.Capital {
		return -1
	}
	for i := range s.candidates {
		o := &s.candidates[i]
		if o.Kind == gazetteer.City && !s.bynames[i] && (o.Capital || o.Population >= millions) &&
			o.Population >= famousRatio*town.Population && distance(o.Point, town.Point) > sameKm {
			return i
		}
	}
	return -1
}

// said says whether the text itself puts a town where it is.
func (s *search) said(town *gazetteer.Entry, c *context) bool {
	return s.within(town) || len(s.hint.around) > 0 || s.astray || c.puts(s, town)
}
