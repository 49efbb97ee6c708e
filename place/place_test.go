package place

import (
	"math"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

func resolver(t testing.TB) *Resolver {
	t.Helper()
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return New(g)
}

// read makes a document with an entity for every name, of type GPE or as the
// name says after a colon: "Iranian:NORP".
func read(text string, names ...string) (*headwater.Document, *headwater.Syntax, []headwater.Entity) {
	doc := &headwater.Document{ID: "test", Text: text}
	var entities []headwater.Entity
	for _, n := range names {
		name, kind, ok := strings.Cut(n, ":")
		if !ok {
			kind = string(headwater.GPE)
		}
		e := headwater.Entity{ID: name, Name: name, Type: headwater.EntityType(kind)}
		for at := 0; ; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			e.Mentions = append(e.Mentions, headwater.Span{Start: at + i, End: at + i + len(name)})
			at += i + len(name)
		}
		entities = append(entities, e)
	}
	return doc, words(text), entities
}

// words splits a text at white space, so that this test needs no other stage.
func words(text string) *headwater.Syntax {
	syn := &headwater.Syntax{}
	at := 0
	for _, w := range strings.Fields(text) {
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		w = strings.TrimRight(w, ".,;:!?")
		syn.Tokens = append(syn.Tokens, headwater.Token{Span: headwater.Span{Start: start, End: start + len(w)}})
	}
	return syn
}

func TestResolve(t *testing.T) {
	tests := []struct {
		text, name string
		lat, lon   float64
		country    string
		km         float64
	}{
		{"Troops left Fallujah, Iraq, at dawn.", "Fallujah", 33.35, 43.79, "IQ", 10},
		{"She was born in Paris, Texas, to a teacher.", "Paris", 33.66, -95.56, "US", 10},
		{"He flew to Paris for talks.", "Paris", 48.85, 2.35, "FR", 15},
		{"The minister spoke in Tripoli, Lebanon.", "Tripoli", 34.43, 35.84, "LB", 10},
		{"Libyan officers met in Tripoli.", "Tripoli", 32.89, 13.18, "LY", 10},
		{"A convoy crossed Iraq's Anbar province.", "Anbar province", 33.2, 41.5, "IQ", 60},
		{"Fighting spread through Homs province in Syria.", "Homs province", 34.5, 38.2, "SY", 80},
		{"The Syrian city of Homs was quiet.", "Homs", 34.73, 36.72, "SY", 10},
		{"The road to al-Zafaraniya, a suburb of Baghdad, was closed.", "al-Zafaraniya", 33.26, 44.5, "IQ", 6},
		{"Peaches from Georgia sell well in Atlanta and across the United States.", "Georgia", 32.9, -83.4, "US", 100},
		{"Russia and Georgia fought over South Ossetia near Tbilisi.", "Georgia", 42, 43.5, "GE", 50},
		{"Ships left the Gulf of Aden.", "Gulf of Aden", 12.3, 48, "", 100},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn, entities := read(test.text, test.name)
		e := r.Resolve(doc, syn, entities)[0]
		if e.Point == nil {
			t.Errorf("%s: no point", test.text)
			continue
		}
		if d := distance(*e.Point, headwater.Point{Lat: test.lat, Lon: test.lon}); d > test.km || e.Country != test.country {
			t.Errorf("%s: %s is in %q, %.0f km off, at %v", test.text, test.name, e.Country, d, *e.Point)
		}
	}
}

func TestResolveRefs(t *testing.T) {
	doc, syn, entities := read("Iranian envoys flew from Tehran to Iraq and on to northern Iraq and Baghdad International Airport.",
		"Iranian:NORP", "Tehran", "Iraq", "northern Iraq:LOC", "Baghdad International Airport:FAC")
	got := resolver(t).Resolve(doc, syn, entities)
	if e := got[0]; e.Country != "IR" || e.Point == nil || e.RadiusKm < 500 || !e.Ref.Zero() {
		t.Errorf("Iranian: %+v", e)
	}
	if e := got[1]; e.Ref.GeoNames != 112931 || e.Country != "IR" || e.RadiusKm < 10 {
		t.Errorf("Tehran: %+v", e)
	}
	if e := got[2]; e.Ref.ISO3166 != "IQ" || e.Country != "IQ" {
		t.Errorf("Iraq: %+v", e)
	}
	if e := got[3]; !e.Ref.Zero() || e.Country != "IQ" || e.Point == nil || e.Point.Lat < 34 {
		t.Errorf("northern Iraq: %+v", e)
	}
	if e := got[4]; !e.Ref.Zero() || e.Country != "IQ" || e.Point == nil || e.RadiusKm < 20 {
		t.Errorf("airport: %+v", e)
	}
	for i := range entities {
		if entities[i].Point != nil || entities[i].Country != "" {
			t.Fatalf("Resolve changed what it was given: %+v", entities[i])
		}
	}
}

func TestUnknownStaysUnknown(t *testing.T) {
	r := resolver(t)
	tests := []struct{ text, name string }{
		{"The village of Qwxyzburg was empty.", "Qwxyzburg"},
		{"A parcel came for Sterling yesterday.", "Sterling"}, // towns of this name have too few people to be meant unasked
		{"Western diplomats agreed.", "Western"},
		{"Officials in Zzyzx County declined.", "Zzyzx County"},
		{"Spoke with Abbott again.", "Abbott"},
	}
	for _, test := range tests {
		doc, syn, entities := read(test.text, test.name)
		if e := r.Resolve(doc, syn, entities)[0]; e.Point != nil {
			t.Errorf("%s: %s got %v (%s)", test.text, test.name, *e.Point, e.Country)
		}
	}
}

func TestNeighboursDecide(t *testing.T) {
	text := "Shelling hit Manbij and Jarabulus, and later Sinjar."
	doc, syn, entities := read(text, "Manbij", "Jarabulus", "Aleppo")
	for _, e := range resolver(t).Resolve(doc, syn, entities[:2]) {
		if e.Country != "SY" {
			t.Errorf("%s is in %q", e.Name, e.Country)
		}
	}
}

func TestWhatIsSetIsKept(t *testing.T) {
	doc, syn, entities := read("A base near Tehran.", "Tehran")
	entities[0].Ref = headwater.Ref{Catalog: "tehran-base"}
	if e := resolver(t).Resolve(doc, syn, entities)[0]; e.Ref.Catalog != "tehran-base" || e.Point != nil {
		t.Errorf("got %+v", e)
	}
}

func TestPartsOfACountryLieInIt(t *testing.T) {
	for word, p := range sides {
		for _, iso := range []string{"IQ", "US", "RU", "CL"} {
			whole, _ := countryArea(iso, 0)
			half, ok := countryArea(iso, p)
			if !ok || len(half.points) < 10 {
				t.Errorf("%s %s: %d points", word, iso, len(half.points))
				continue
			}
			for _, q := range half.points {
				if !half.keep.holds(q) {
					t.Fatalf("%s %s: %v is in another part", word, iso, q)
				}
			}
			mid, far := half.middle()
			if low, _ := between(disc(mid, far), whole); low > 0 {
				t.Errorf("%s %s: %v and %.0f km around do not touch the country", word, iso, mid, far)
			}
		}
	}
}

func TestSidesAreOpposite(t *testing.T) {
	for _, iso := range []string{"IQ", "US", "RU", "UA", "YE"} {
		lat := func(p part) float64 { a, _ := countryArea(iso, p); m, _ := a.middle(); return m.Lat }
		if lat(north) <= lat(south) {
			t.Errorf("%s: its north lies at %.1f, its south at %.1f", iso, lat(north), lat(south))
		}
	}
}

func TestDatelineOfTwoCountries(t *testing.T) {
	doc, syn, entities := read("ST. LOUIS (AP) - Crews left St. Louis for Lemay, Missouri.", "St. Louis", "Lemay")
	doc.Dateline = &headwater.Dateline{Place: "ST. LOUIS"}
	if e := resolver(t).Resolve(doc, syn, entities)[0]; e.Country != "US" {
		t.Errorf("St. Louis is in %q", e.Country)
	}
}

func TestPeoplesRepublics(t *testing.T) {
	doc, syn, entities := read("Envoys of the Democratic People's Republic of Korea left.", "Republic of Korea")
	if e := resolver(t).Resolve(doc, syn, entities)[0]; e.Country == "KR" {
		t.Errorf("the other Korea: %+v", e)
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("Troops left Fallujah, Iraq's Anbar province.", 12, 20)
	f.Add("northern Iraq", 0, 13)
	f.Add("Paris (Texas)", 0, 5)
	f.Add("é, É", 0, 2)
	g, err := gazetteer.Load()
	if err != nil {
		f.Fatal(err)
	}
	r := New(g)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		text = strings.ToValidUTF8(text, "")
		span := headwater.Span{Start: start, End: end}
		if span.Empty() || !span.Valid(text) {
			return
		}
		for _, kind := range []headwater.EntityType{headwater.GPE, headwater.Fac, headwater.NORP} {
			e := headwater.Entity{ID: "e", Type: kind, Name: span.In(text), Mentions: []headwater.Span{span}}
			got := r.Resolve(&headwater.Document{Text: text}, words(text), []headwater.Entity{e})
			if p := got[0].Point; p != nil && (math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 || math.IsNaN(p.Lat)) {
				t.Fatalf("%q is at %v", e.Name, *p)
			}
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	r := resolver(b)
	text := strings.Repeat("Officials in Baghdad, Iraq, said the convoy left Tehran for Damascus and Beirut by way of Albu Kamal in Syria. ", 35)
	doc, syn, entities := read(text, "Baghdad", "Iraq", "Tehran", "Damascus", "Beirut", "Albu Kamal", "Syria")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.Resolve(doc, syn, entities)
	}
}
