package report

import "github.com/headwater-project/headwater"

// How much a mention counts for where a story is: one in its own words as a
// whole, one for a government, in a caption, or where the report was filed little,
// and the name of a people something for its country.
const (
	slight       = 0.25
	ofPeople     = 0.5
	leastMention = 0.5 // what counts less does not move the frame
)

// heed is how much a mention counts by where it stands.
func (x *index) heed(s headwater.Span) float64 {
	d := &x.r.Document
	if d.Dateline != nil && d.Dateline.Span.Overlaps(s) {
		return slight
	}
	if i := blockAt(d.Blocks, s.Start); i >= 0 && !d.Blocks[i].Kind.Story() {
		return slight
	}
	return 1
}

// peoples is how much the mentions of peoples count for their countries, by code.
func peoples(x *index) map[string]float64 {
	out := map[string]float64{}
	for i := range x.r.Entities {
		e := &x.r.Entities[i]
		if e.Type != headwater.NORP || e.Country == "" {
			continue
		}
		for _, m := range e.Mentions {
			out[e.Country] += ofPeople * x.heed(m)
		}
	}
	return out
}
