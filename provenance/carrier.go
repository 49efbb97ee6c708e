package provenance

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// findCarriers makes outlets of bodies that nothing but the text tells of and that pass on
// what others say: "Norda reported, citing two officials", "Norda reported that … the
// agency said".
func (t *tracer) findCarriers() {
	for i := range t.out {
		a := &t.out[i]
		s := t.source(a.Source)
		if s == nil || !t.unheardOf(s) || !strings.Contains(strings.ToLower(a.Cue.In(t.doc.Text)), "report") {
			continue
		}
		if t.calledPress(s) || t.neighbour(a, func(b *headwater.Attribution) bool {
			return b.Source == a.Source && t.sentence(b.Cue) == t.sentence(a.Cue) && t.citing(b) && len(b.Content) > 0 && t.people(t.citedIn(b))
		}) {
			t.adopt(s)
		}
	}
}

// unheardOf says whether a source is a body with a name that neither the catalog nor the
// gazetteer knows, and the text gives no role.
func (t *tracer) unheardOf(s *headwater.Source) bool {
	if s.Kind != headwater.OrganizationSource || !s.Named || s.Role != "" || s.Country != "" || strings.HasPrefix(strings.ToLower(s.Label), "the ") {
		return false
	}
	for i := range t.entities {
		if e := &t.entities[i]; e.ID == s.Entity {
			return e.Ref.Zero() && e.Class == ""
		}
	}
	return s.Entity == ""
}

// calledPress says whether a source is called an agency or a newspaper where it is spoken
// of again.
func (t *tracer) calledPress(s *headwater.Source) bool {
	for _, at := range s.Spans {
		words := strings.Fields(strings.ToLower(at.In(t.doc.Text)))
		if len(words) > 1 && words[0] == "the" && (papers[words[len(words)-1]] || words[len(words)-1] == "agency") {
			return true
		}
	}
	return false
}

// people says whether a source is somebody who speaks to reporters.
func (t *tracer) people(id string) bool {
	s := t.source(id)
	return s != nil && (s.Kind == headwater.PersonSource || s.Kind == headwater.GroupSource)
}
