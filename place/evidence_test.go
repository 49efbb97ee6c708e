package place

import (
	"testing"

	"github.com/headwater-project/headwater"
)

// TestNoPointWithoutEvidence holds the classes of wrong points that reading real
// reports showed: a wrong point made silently is worse than none.
func TestNoPointWithoutEvidence(t *testing.T) {
	tests := []struct{ why, text, name string }{
		{"the text puts it where no such place is known", "Police in Ludlow, Ontario, made an arrest. British officers helped.", "Ludlow"},
		{"every city has one, and none is near", "American crowds filled Uptown.", "Uptown"},
		{"a nickname of a state", "He won the Badger State in a poll of American voters.", "Badger State"},
		{"a nickname that towns of the country have outright", "American fans call it the Queen City.", "Queen City"},
		{"a small division of a country nobody speaks of", "He runs Kanal Nine.", "Kanal"},
		{"only a side", "Officials of the north-eastern state spoke. Kenyan envoys left.", "north-eastern"},
		{"a division that many countries have", "Nobody in Western agreed.", "Western"},
		{"two towns as likely as each other", "American actors went to Hollywood.", "Hollywood"},
		{"small towns of a name that the country has several of", "American scholars praised Harvard.", "Harvard"},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, test.name)
		if e := r.Resolve(doc, syn, entities)[0]; e.Point != nil {
			t.Errorf("%s: %s is in %s at %v", test.why, test.name, e.Country, *e.Point)
		}
	}
}

func TestEvidence(t *testing.T) {
	tests := []struct {
		why, text, name string
		lat, lon        float64
		km              float64
	}{
		{"a division and the city in it are one", "Talks resume in Geneva on Monday.", "Geneva", 46.2, 6.15, 30},
		{"a city, not the state around it", "She moved to New York.", "New York", 40.7, -74, 30},
		{"a county and its country", "The farm is in Suffolk, England.", "Suffolk", 52.2, 1, 60},
		{"a comma before another clause", "They pushed rebels from Sirte, the US Army said.", "Sirte", 31.2, 16.6, 30},
		{"who speaks of Ontario speaks of Canada", "In Ontario, crews left Sudbury. Sudbury was calm.", "Sudbury", 46.5, -81, 60},
		{"the capital before another country", "She flew to Moscow, Iran and Syria.", "Moscow", 55.75, 37.6, 30},
	}
	r := resolver(t)
	for _, test := range tests {
		names := []string{test.name}
		if test.name == "Sudbury" {
			names = append(names, "Ontario")
		}
		doc, syn, entities := read(test.text, names...)
		e := r.Resolve(doc, syn, entities)[0]
		if e.Point == nil {
			t.Errorf("%s: %s has no point", test.why, test.name)
		} else if d := distance(*e.Point, headwater.Point{Lat: test.lat, Lon: test.lon}); d > test.km {
			t.Errorf("%s: %s is %.0f km off, at %v", test.why, test.name, d, *e.Point)
		}
	}
}

func TestQuarterOfACity(t *testing.T) {
	const text = "A bakery burned in the Park Slope section of Brooklyn, an American report says."
	doc, syn, entities := read(text, "Park Slope", "Brooklyn")
	got := resolver(t).Resolve(doc, syn, entities)
	if got[1].Point == nil {
		t.Fatal("Brooklyn has no point")
	}
	if p := got[0].Point; p != nil && distance(*p, *got[1].Point) > sameKm {
		t.Errorf("Park Slope lies %.0f km from the city it is part of", distance(*p, *got[1].Point))
	}
}
