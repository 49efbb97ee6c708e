package place

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// TestFamous holds that a town yields its name to a capital, and that neither is
// drawn where the text speaks of what lies around the town.
func TestFamous(t *testing.T) {
	tests := []struct{ text, names, name, country string }{
		{"American officials and American envoys from Dallas and Chicago in the United States came back from climate talks in Paris.", "American:NORP;United States;Dallas;Chicago;Paris", "Paris", "FR"},
		{"Americans in Houston and Chicago followed the trial in Paris, Texas.", "Houston;Chicago;Paris;Texas", "Paris", "US"},
		{"Crews from Sherman, Texas, and Sulphur Springs, Texas, put out a fire in Paris.", "Sherman;Sulphur Springs;Texas;Paris", "Paris", ""},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		e := find(t, r.Resolve(doc, syn, entities), test.name)
		if e.Country != test.country || (e.Point != nil) != (test.country != "") {
			t.Errorf("%s: %+v", test.text, e)
		}
		if test.country == "FR" && e.Linked > closeLinked {
			t.Errorf("%s: linked %.2f", test.text, e.Linked)
		}
	}
}

// TestHamlets holds that a hamlet is not meant where the text names a thing, or
// nothing near it, and that it is where the text puts something there.
func TestHamlets(t *testing.T) {
	tests := []struct {
		text, names, name string
		known             bool
	}{
		{"Romanian guards left the bunker of Ciocile in Romania.", "Romanian:NORP;Ciocile;Romania", "Ciocile", false},
		{"Romanian guards saw Ciocile Island in Romania.", "Romanian:NORP;Ciocile Island:LOC;Romania", "Ciocile Island", false},
		{"Romanian guards saw Ciocile islet in Romania.", "Romanian:NORP;Ciocile;Romania", "Ciocile", false},
		{"Romanian guards praised Ciocile all over Romania.", "Romanian:NORP;Ciocile;Romania", "Ciocile", false},
		{"Romanian guards slept in Ciocile, far off in Romania.", "Romanian:NORP;Ciocile;Romania", "Ciocile", true},
		{"Romanian guards left the village of Ciocile in Romania.", "Romanian:NORP;Ciocile;Romania", "Ciocile", true},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		e := find(t, r.Resolve(doc, syn, entities), test.name)
		if (e.Point != nil) != test.known {
			t.Errorf("%s: %+v", test.text, e)
		}
		if strings.Contains(test.text, "slept") && e.Linked > unaskedLinked {
			t.Errorf("%s: linked %.2f", test.text, e.Linked)
		}
	}
}

// TestRespelled holds that another romanisation of a name is found, with little
// confidence.
func TestRespelled(t *testing.T) {
	doc, syn, entities := read("Syrian shells fell on Dayr az-Zawur in Syria.", "Syrian:NORP", "Dayr az-Zawur", "Syria")
	e := find(t, resolver(t).Resolve(doc, syn, entities), "Dayr az-Zawur")
	if e.Point == nil || e.Country != "SY" || e.Linked != unaskedLinked {
		t.Errorf("%+v", e)
	}
}

// TestStatesAndCities holds which of a division and its city a name means.
func TestStatesAndCities(t *testing.T) {
	tests := []struct {
		text, names, name string
		state             bool
	}{
		{"The attorney general of Oklahoma sued a maker of pills.", "Oklahoma", "Oklahoma", true},
		{"New York, one of the states that sued, won.", "New York", "New York", true},
		{"Gov. Maria Lund of New York spoke.", "New York", "New York", true},
		{"The fair moves to Chicago, New York and Detroit.", "Chicago;New York;Detroit", "New York", false},
		{"The show has stops in New York in May.", "New York", "New York", false},
		{"It is law in states such as New York and Ohio.", "New York;Ohio", "New York", true},
		{"The consul general of Oklahoma is a joke.", "Oklahoma", "Oklahoma", false},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		e := find(t, r.Resolve(doc, syn, entities), test.name)
		if e.Point == nil || (e.RadiusKm > 100) != test.state {
			t.Errorf("%s: %+v", test.text, e)
		}
	}
}

// TestSame holds that names of one place become one entity, with the first one's ID.
func TestSame(t *testing.T) {
	doc, syn, entities := read("Boats left Kinmen for Taiwan. They saw Kynmen Islet.", "Kinmen:LOC", "Taiwan", "Kynmen Islet:LOC")
	ref := headwater.Ref{GeoNames: 1676511}
	for _, i := range []int{0, 2} {
		entities[i].Ref, entities[i].Point, entities[i].Linked = ref, &headwater.Point{Lat: 24.454, Lon: 118.368}, 0.9
	}
	got := resolver(t).Resolve(doc, syn, entities)
	if len(got) != 2 || got[0].ID != "Kinmen" || got[0].Name != "Kynmen Islet" || len(got[0].Mentions) != 2 || len(got[0].Aliases) != 1 {
		t.Errorf("%+v", got)
	}
	if len(entities[0].Mentions) != 1 || entities[0].Name != "Kinmen" {
		t.Errorf("changed what it was given: %+v", entities[0])
	}
}
