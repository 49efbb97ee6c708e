package place

import "testing"

// TestListOfTowns holds that towns which divisions are named after stay towns in a
// list of their own kind.
func TestListOfTowns(t *testing.T) {
	r := resolver(t)
	text := "Shops closed in Mosul, Basra and Tehran."
	doc, syn, entities := read(text, "Mosul", "Basra", "Tehran")
	for _, e := range r.Resolve(doc, syn, entities) {
		if e.Point == nil || e.RadiusKm > 50 {
			t.Errorf("%s: at %v within %.0f km", e.Name, e.Point, e.RadiusKm)
		}
	}
	text = "Shops closed in Ohio, Oregon and Utah."
	doc, syn, entities = read(text, "Ohio", "Oregon", "Utah")
	for _, e := range r.Resolve(doc, syn, entities) {
		if e.Point == nil || e.RadiusKm < 100 {
			t.Errorf("%s: at %v within %.0f km", e.Name, e.Point, e.RadiusKm)
		}
	}
}
