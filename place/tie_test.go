package place

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func find(t *testing.T, entities []headwater.Entity, name string) *headwater.Entity {
	t.Helper()
	for i := range entities {
		if entities[i].Name == name {
			return &entities[i]
		}
	}
	t.Fatalf("no %s", name)
	return nil
}

// TestTied holds that what the gazetteer does not know is put where the text ties
// it, with a radius over that place, and with no Ref.
func TestTied(t *testing.T) {
	tests := []struct{ text, names, tied, to string }{
		{"A shop opened on Qwarl Avenue in Chicago.", "Qwarl Avenue:FAC;Chicago", "Qwarl Avenue", "Chicago"},
		{"Races are held at Qwarl Park, Chicago. Chicago cheered.", "Qwarl Park, Chicago:FAC;Chicago", "Qwarl Park, Chicago", "Chicago"},
		{"It burned in the Qwarl Heights neighborhood of Chicago.", "Qwarl Heights:LOC;Chicago", "Qwarl Heights", "Chicago"},
		{"They met at Qwarlton, near Chicago.", "Qwarlton;Chicago", "Qwarlton", "Chicago"},
		{"Crowds left Chicago's Qwarl Stadium.", "Qwarl Stadium:FAC;Chicago", "Qwarl Stadium", "Chicago"},
		{"Crowds left Chicago's leafy suburb of Qwarlton.", "Qwarlton;Chicago", "Qwarlton", "Chicago"},
		{"Police in Chicago searched the Qwarl Hospital of Chicago.", "Qwarl Hospital of Chicago:FAC;Chicago", "Qwarl Hospital of Chicago", "Chicago"},
		{"Chicago police met Chicago aldermen. A Chicago court sat. Fire broke out on Qwarl Street.", "Qwarl Street:FAC;Chicago", "Qwarl Street", "Chicago"},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		got := r.Resolve(doc, syn, entities)
		e, to := find(t, got, test.tied), find(t, got, test.to)
		switch {
		case e.Point == nil || to.Point == nil:
			t.Errorf("%s: %s has no point", test.text, test.tied)
		case distance(*e.Point, *to.Point) > 1 || e.RadiusKm < to.RadiusKm || !e.Ref.Zero() || e.Linked <= 0 || e.Country != to.Country:
			t.Errorf("%s: %+v", test.text, e)
		}
	}
}

func TestNotTied(t *testing.T) {
	tests := []struct{ why, text, names, untied string }{
		{"nothing says where", "Fire broke out on Qwarl Street. Chicago slept.", "Qwarl Street:FAC;Chicago", "Qwarl Street"},
		{"an item of a list", "Envoys saw Qwarlton, Chicago and Boston.", "Qwarlton;Chicago;Boston", "Qwarlton"},
		{"a country is no place on a map", "Envoys saw Qwarlton, Iraq.", "Qwarlton;Iraq", "Qwarlton"},
		{"streets bear the names of towns elsewhere", "Chicago voted. Fire broke out on Chicago Avenue.", "Chicago Avenue:FAC;Chicago", "Chicago Avenue"},
		{"news of a country is filed from its capital", "Baghdad voted. Baghdad slept. Baghdad woke. A bomb fell on Qwarl Street.", "Qwarl Street:FAC;Baghdad", "Qwarl Street"},
		{"the towns lie far apart", "Chicago and Houston voted. Chicago and Houston slept. Fire broke out on Qwarl Street.", "Qwarl Street:FAC;Chicago;Houston", "Qwarl Street"},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		if e := find(t, r.Resolve(doc, syn, entities), test.untied); e.Point != nil {
			t.Errorf("%s: %s: %+v", test.why, test.text, e)
		}
	}
}

func TestEmbedded(t *testing.T) {
	text := "The Iraqi Air Force and the Bank of Iraq joined Mosul's council. Iraqi pilots, Iraq and Mosul rested, as Iraq Jones did. The Peru Fund closed."
	r := resolver(t)
	doc, syn, entities := read(text, "Iraqi Air Force:ORG", "Bank of Iraq:ORG", "Iraq Jones:PERSON", "Peru Fund:ORG")
	for _, name := range []string{"Iraqi pilots", "Iraq and", "Mosul rested"} {
		word, _, _ := strings.Cut(name, " ")
		at := strings.Index(text, name)
		kind := headwater.GPE
		if word == "Iraqi" {
			kind = headwater.NORP
		}
		entities = append(entities, headwater.Entity{ID: word, Name: word, Type: kind, Mentions: []headwater.Span{{Start: at, End: at + len(word)}}})
	}
	got := r.Resolve(doc, syn, entities)
	for name, want := range map[string][]int{"Iraqi": {strings.Index(text, "Iraqi Air")}, "Iraq": {strings.Index(text, "Iraq joined")}, "Mosul": nil} {
		e := find(t, got, name)
		var starts []int
		for _, s := range e.Embedded {
			starts = append(starts, s.Start)
			if s.In(text) != name {
				t.Errorf("%s stands embedded in %q", name, s.In(text))
			}
		}
		if len(starts) != len(want) || len(want) > 0 && starts[0] != want[0] {
			t.Errorf("%s is embedded at %v, not %v", name, starts, want)
		}
	}
	if len(got) != len(entities) {
		t.Errorf("a name inside another became an entity: %+v", got)
	}
}

func TestContext(t *testing.T) {
	tests := []struct {
		why, text, names, name string
		lat, lon, km           float64
	}{
		{"behind a list, with a state's short form", "Write to 12 Elm St., Gainesville, Va., by Monday.", "Gainesville", "Gainesville", 38.8, -77.6, 20},
		{"an item of a list of states", "Voters in Ohio, Washington and Oregon agreed.", "Washington;Ohio;Oregon", "Washington", 47, -120.5, 150},
		{"a state behind its town", "She flew to Buffalo, New York, on Monday.", "New York;Buffalo", "New York", 42.9, -75.6, 150},
		{"a state's governor", "The New York Governor declined.", "New York", "New York", 42.9, -75.6, 150},
		{"an item of a list of provinces", "It spread in Manitoba, Ontario and New Brunswick.", "New Brunswick;Ontario;Manitoba", "New Brunswick", 46.6, -66.5, 100},
		{"a port with the sea it lies on", "Cranes fell in the Red Sea port of Hodeidah.", "Red Sea port of Hodeidah", "Red Sea port of Hodeidah", 14.8, 42.95, 20},
		{"the city of a name", "Crews in California left the City of Santa Ana.", "City of Santa Ana;California", "City of Santa Ana", 33.75, -117.87, 20},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, strings.Split(test.names, ";")...)
		e := find(t, r.Resolve(doc, syn, entities), test.name)
		if e.Point == nil {
			t.Errorf("%s: %s has no point", test.why, test.name)
		} else if d := distance(*e.Point, headwater.Point{Lat: test.lat, Lon: test.lon}); d > test.km {
			t.Errorf("%s: %s is %.0f km off, at %v", test.why, test.name, d, *e.Point)
		}
	}
}

func TestStrangersStayUnknown(t *testing.T) {
	r := resolver(t)
	doc, syn, entities := read("Crews left Johannesburg and Durban for Delft.", "Johannesburg", "Durban", "Delft")
	if e := r.Resolve(doc, syn, entities)[2]; e.Point != nil {
		t.Errorf("a town on another continent: %+v", e)
	}
	doc, syn, entities = read("The wedding is at St George chapel.", "St George")
	if e := r.Resolve(doc, syn, entities)[0]; e.Country == "SL" {
		t.Errorf("by a by-name: %+v", e)
	}
}

func TestLinked(t *testing.T) {
	r := resolver(t)
	doc, syn, entities := read("Iraq, an Iraqi envoy and Qwarlton wrote to Abilene near Dallas.", "Iraq", "Iraqi:NORP", "Qwarlton", "Abilene", "Dallas")
	got := r.Resolve(doc, syn, entities)
	if got[0].Linked != plainLinked || got[1].Linked != demonymLinked || got[2].Linked != 0 {
		t.Errorf("%v %v %v", got[0].Linked, got[1].Linked, got[2].Linked)
	}
	for _, e := range got {
		if (e.Point == nil) != (e.Linked == 0) || e.Linked > 1 {
			t.Errorf("%+v", e)
		}
	}
}

func TestBadInput(t *testing.T) {
	r := resolver(t)
	long := strings.Repeat("Baghdad ", 70)
	text := "East of Baghdad " + long
	off := headwater.Point{Lat: 200, Lon: -999}
	entities := []headwater.Entity{
		{}, {ID: "a", Type: headwater.GPE}, {ID: "b", Type: headwater.GPE, Name: long, Mentions: []headwater.Span{{Start: 16, End: len(text)}}},
		{ID: "c", Type: headwater.GPE, Name: "Baghdad", Point: &off, RadiusKm: 5, Mentions: []headwater.Span{{Start: 8, End: 15}}},
		{ID: "d", Type: headwater.GPE, Name: "Basra", Mentions: []headwater.Span{{Start: -5, End: 9999}, {Start: 9, End: 3}}},
		{ID: "e", Type: headwater.NORP, Name: "Nobody", Country: "XX"},
	}
	doc := &headwater.Document{Text: text}
	got := r.Resolve(doc, words(text), entities)
	for _, e := range got {
		if e.Point != nil && !sound(*e.Point) || e.ID == "b" && e.Point != nil || e.ID == "c" && e.Point != nil && e.Ref.Zero() || e.ID == "e" && e.Point != nil {
			t.Errorf("%s: %+v", e.ID, e)
		}
	}
	for _, g := range r.Regions(doc, words(text), entities, nil, nil) {
		if g.Point != nil {
			t.Errorf("a region of a place that is not on the earth: %+v", g)
		}
	}
	claims := []headwater.Claim{{ID: "c", Type: headwater.Reach, Quantity: "q", Roles: map[headwater.Role][]headwater.Filler{headwater.Target: {{Entity: "nobody", Span: headwater.Span{Start: 5, End: 99999}}}}}}
	for _, c := range r.Reach(doc, entities, nil, []headwater.Quantity{quantity(1, 2, "kilometre")}, claims) {
		if c.Verdict != headwater.Undetermined {
			t.Errorf("%+v", c)
		}
	}
	if got := r.Resolve(doc, nil, nil); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
