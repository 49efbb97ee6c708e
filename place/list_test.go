package place

import (
	"strings"
	"testing"
)

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

// TestTownBesideItsDivision holds that neighbours of an oblast's middle do not make a
// town of its name the oblast, and that what lies by a name lies by a town.
func TestTownBesideItsDivision(t *testing.T) {
	r := resolver(t)
	for _, test := range []struct{ text, names, name string }{
		{"Buses from Tiraspol, Bender, Comrat and Chisinau met at Kuchurhan by Odesa. Moldova and Ukraine agreed.", "Odesa;Kuchurhan;Tiraspol;Bender;Comrat;Chisinau;Moldova;Ukraine", "Odesa"},
		{"A depot burned south of Lugansk in Ukraine.", "Lugansk;Ukraine", "Lugansk"},
		{"A depot burned to the south of Lugansk in Ukraine.", "Lugansk;Ukraine", "Lugansk"},
	} {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		if e := find(t, r.Resolve(doc, syn, entities), test.name); e.Point == nil || e.RadiusKm > 40 {
			t.Errorf("%s: %+v", test.text, e)
		}
	}
	doc, syn, entities := read("A depot burned in the south of Lugansk in Ukraine.", "Lugansk", "Ukraine")
	if e := r.Resolve(doc, syn, entities)[0]; e.RadiusKm < 40 {
		t.Errorf("in the south of a division: %+v", e)
	}
}
