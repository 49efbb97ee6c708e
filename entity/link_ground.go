package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// groundReach is how many sentences away a country must be named for a body that every
// state has to be its own.
const groundReach = 3

// ground takes away the links of bodies that every state has (a ministry, a supreme
// court) where the text neither names the country of the record near by nor speaks of
// it most. Letters that the text makes of such a name tell nothing.
func (j *joiner) ground() {
	var doubted map[string]bool
	for i := range j.s.mentions {
		m := &j.s.mentions[i]
		if m.key == "" || m.kind != headwater.Org && m.kind != headwater.NORP || doubted[m.key] || !j.common(i) {
			continue
		}
		if doubted == nil {
			doubted = map[string]bool{}
		}
		doubted[m.key] = true
	}
	for key := range doubted {
		r, ok := j.s.r.catalog.Record(key)
		if ok && r.Country != "" && !j.grounded(r) {
			j.unlink(key)
		}
	}
}

// common says whether a mention is linked by a name that bodies of many states have, by
// the letters of a ministry, or by the adjective of a party.
func (j *joiner) common(i int) bool {
	m := &j.s.mentions[i]
	if m.kind == headwater.NORP {
		return strings.HasSuffix(m.In(j.s.text), "cratic")
	}
	if capitals(m.In(j.s.text)) {
		r, ok := j.s.r.catalog.Record(m.key)
		return ok && r.Kind == catalog.Ministry && m.In(j.s.text)[0] == 'M' && m.End-m.Start < 5
	}
	if !j.generic(m) {
		return false
	}
	for k := m.first; k < m.last; k++ {
		switch j.s.low(k) {
		case "ministry", "parliament", "court", "bank", "army", "navy", "police", "forces", "assembly", "cabinet", "council":
			return true
		}
	}
	return false
}

// capitals says whether a word is an acronym, though with a small letter: MoD.
func capitals(w string) bool {
	n := lettersOf(w)
	return len(w) < 8 && n.ups >= 2 && n.lows < n.ups && strings.IndexByte(w, ' ') < 0
}

// grounded says whether the text names the country of a record where it names the body,
// or more than others.
func (j *joiner) grounded(r *catalog.Record) bool {
	counts := map[string]int{}
	last := -1 // the sentence that named the country last
	body := -1 // the sentence that named the body last
	for i := range j.s.mentions {
		m := &j.s.mentions[i]
		if m.key == r.Key {
			if !j.common(i) && !capitals(m.In(j.s.text)) || j.bodyOf(i).owner == r.Country {
				return true
			}
			body = j.sent[i]
		} else if iso := j.tellsOf(i); iso != "" {
			counts[iso]++
			if iso == r.Country {
				last = j.sent[i]
			}
		}
		if last >= 0 && body >= 0 && last-body <= groundReach && body-last <= groundReach {
			return true
		}
	}
	for _, n := range counts {
		if n > counts[r.Country] {
			return false
		}
	}
	return counts[r.Country] > 0 || j.filedFrom() == r.Country
}

// tellsOf gives the country that a mention surely tells of: no body that every state
// has.
func (j *joiner) tellsOf(i int) string {
	m := &j.s.mentions[i]
	if m.key != "" && j.common(i) {
		return ""
	}
	return j.speaksOf(m)
}

// filedFrom is the country of the dateline's place, if only one has such a place or it
// is a capital.
func (j *joiner) filedFrom() string {
	d := j.s.doc.Dateline
	if d == nil {
		return ""
	}
	m := mention{Span: headwater.Span{Start: d.Span.Start, End: d.Span.Start + len(d.Place)}}
	if m.Start < 0 || m.End > len(j.s.text) || m.Len() == 0 {
		return ""
	}
	return j.seat(&m)
}

// unlink takes a link away from those mentions that have it by a common name or by
// letters.
func (j *joiner) unlink(key string) {
	for i := range j.s.mentions {
		if m := &j.s.mentions[i]; m.key == key {
			m.key, m.country, j.sure[i] = "", "", 0
		}
	}
}
