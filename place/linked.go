package place

import "github.com/headwater-project/headwater/gazetteer"

// How often a point is right, within 161 km or the radius that we give it, by what
// it rests on: rounded down from the counts on GeoVirus and GeoWebNews in decision
// 0110, since we tuned on both.
const (
	plainLinked   = 0.98 // a country, or a place far ahead of others of its name
	demonymLinked = 0.95 // an adjective's country: Georgian, Dominican
	aheadLinked   = 0.95
	partLinked    = 0.90 // part of a place, or what the text ties to a town
	closeLinked   = 0.80 // another of the name is nearly as likely
	unaskedLinked = 0.60 // a town that nothing else in the text speaks for
	homeLinked    = 0.75 // somewhere around the town of a local report
)

// The leads, in powers of ten of population, between which confidence steps.
const (
	smallLead = 1
	largeLead = 3
)

// maxLead is where a lead stops to count: no other place bears the name.
const maxLead = 6.0

// linked is how sure it is that the place chosen is the one meant.
func (s *search) linked(e *gazetteer.Entry) float64 {
	switch {
	case s.alike:
		return unaskedLinked
	case s.yielded:
		return closeLinked
	case s.near || s.part != 0:
		return partLinked
	case s.lead < smallLead && !e.Capital:
		return closeLinked
	case e.Kind == gazetteer.City && !s.within(e) && !e.Capital && e.Population < certainPopulation && !s.beside:
		return unaskedLinked
	case e.Kind == gazetteer.City && !s.within(e) && e.Population < hamlet:
		return s.hamletLinked()
	case s.lead < largeLead && !e.Capital:
		return aheadLinked
	}
	return plainLinked
}

// hamletLinked is how sure a hamlet is: some other place of the text within 100 km
// speaks for it.
func (s *search) hamletLinked() float64 {
	if s.hardBy {
		return closeLinked
	}
	return unaskedLinked
}

// leadOver is how much more the text speaks for the place chosen than for the best
// of the others elsewhere.
func (s *search) leadOver(scores []float64) float64 {
	best := &s.candidates[s.best]
	lead := maxLead
	for i := range s.candidates {
		o := &s.candidates[i]
		if distance(o.Point, best.Point) > sameKm+max(o.RadiusKm, best.RadiusKm) {
			lead = min(lead, scores[s.best]-scores[i])
		}
	}
	return max(lead, 0)
}
