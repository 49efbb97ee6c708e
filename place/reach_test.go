package place

import (
	"math"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"pgregory.net/rapid"
)

// claim makes a Reach claim out of names in a text.
func claim(text, from, to string) headwater.Claim {
	filler := func(name string) []headwater.Filler {
		at := strings.Index(text, name)
		if name == "" || at < 0 {
			return nil
		}
		return []headwater.Filler{{Span: headwater.Span{Start: at, End: at + len(name)}}}
	}
	return headwater.Claim{
		ID: "c", Type: headwater.Reach, Quantity: "q",
		Roles: map[headwater.Role][]headwater.Filler{headwater.Origin: filler(from), headwater.Target: filler(to)},
	}
}

func quantity(low, high float64, unit string) headwater.Quantity {
	q := headwater.Quantity{ID: "q", Low: &low, High: &high, Unit: unit}
	if low == 0 {
		q.Low = nil
	}
	return q
}

func TestReach(t *testing.T) {
	text := "Rockets could fly from western Iraq to Israel, from southern Iraq to Riyadh, from Nowherestan to Cyprus and from Portugal to Japan."
	tests := []struct {
		from, to string
		low      float64
		high     float64
		unit     string
		want     headwater.Verdict
		why      string
		min, max float64 // where the shortest distance must lie
	}{
		{"western Iraq", "Israel", 200, 700, "kilometre", headwater.Consistent, "Between western Iraq and Israel lie at least", 200, 320},
		{"western Iraq", "Israel", 0, 100, "mile", headwater.Inconsistent, "up to 161 km", 200, 320},
		{"southern Iraq", "Riyadh", 200, 700, "kilometre", headwater.Consistent, "Between southern Iraq and Riyadh", 350, 520},
		{"Portugal", "Japan", 300, 700, "kilometre", headwater.Inconsistent, "300 to 700 km", 9000, 11000},
		{"Nowherestan", "Cyprus", 300, 300, "kilometre", headwater.Undetermined, "Nowherestan is, is not known", 0, 0},
		{"", "Cyprus", 300, 300, "kilometre", headwater.Undetermined, "from where", 0, 0},
	}
	r := resolver(t)
	doc, syn, entities := read(text, "Iraq", "Israel", "Riyadh", "Nowherestan", "Cyprus", "Portugal", "Japan")
	entities = r.Resolve(doc, syn, entities)
	for _, test := range tests {
		checks := r.Reach(doc, entities, nil, []headwater.Quantity{quantity(test.low, test.high, test.unit)}, []headwater.Claim{claim(text, test.from, test.to)})
		if len(checks) != 1 {
			t.Errorf("%s to %s: %d checks", test.from, test.to, len(checks))
			continue
		}
		c := checks[0]
		if c.Verdict != test.want || !strings.Contains(c.Why, test.why) || c.Claim != "c" {
			t.Errorf("%s to %s: %s, %q", test.from, test.to, c.Verdict, c.Why)
		}
		if test.want == headwater.Undetermined {
			if c.MinKm != nil {
				t.Errorf("%s to %s: a distance of unknown places", test.from, test.to)
			}
		} else if *c.MinKm < test.min || *c.MinKm > test.max || *c.MaxKm < *c.MinKm {
			t.Errorf("%s to %s: %.0f to %.0f km", test.from, test.to, *c.MinKm, *c.MaxKm)
		}
	}
}

func TestNationalityStandsForItsCountry(t *testing.T) {
	text := "The rockets could hit Israeli territory from Cyprus."
	r := resolver(t)
	doc, syn, entities := read(text, "Israeli:NORP", "Cyprus")
	entities = r.Resolve(doc, syn, entities)
	checks := r.Reach(doc, entities, nil, []headwater.Quantity{quantity(0, 400, "kilometre")}, []headwater.Claim{claim(text, "Cyprus", "Israeli territory")})
	if len(checks) != 1 || checks[0].To != "Israeli" || checks[0].Verdict != headwater.Consistent || !strings.Contains(checks[0].Why, "Cyprus and Israel lie") {
		t.Errorf("got %+v", checks)
	}
}

func TestNationalityLinksToItsCountry(t *testing.T) {
	r := resolver(t)
	text := "Drones from Cyprus could reach Israeli territory. Israel was silent."
	doc, syn, entities := read(text, "Israeli:NORP", "Cyprus", "Israel")
	entities = r.Resolve(doc, syn, entities)
	checks := r.Reach(doc, entities, nil, []headwater.Quantity{quantity(0, 400, "kilometre")}, []headwater.Claim{claim(text, "Cyprus", "Israeli territory")})
	if len(checks) != 1 || checks[0].To != entities[2].ID {
		t.Errorf("the check leads to the country that the text names: %+v", checks)
	}
}

func TestReachKeepsSilent(t *testing.T) {
	text := "Rockets could fly from Iraq to Israel."
	r := resolver(t)
	doc, syn, entities := read(text, "Iraq", "Israel")
	entities = r.Resolve(doc, syn, entities)
	distanceStated := []headwater.Quantity{quantity(0, 700, "kilometre")}
	negative, other, aimless := claim(text, "Iraq", "Israel"), claim(text, "Iraq", "Israel"), claim(text, "Iraq", "")
	negative.Negative, other.Type = true, headwater.Attack
	if got := r.Reach(doc, entities, nil, distanceStated, []headwater.Claim{negative, other, aimless}); len(got) != 0 {
		t.Errorf("got %+v", got)
	}
	if got := r.Reach(doc, entities, nil, []headwater.Quantity{quantity(0, 700, "tonne")}, []headwater.Claim{claim(text, "Iraq", "Israel")}); len(got) != 0 {
		t.Errorf("a weight is no distance: %+v", got)
	}
}

func TestNeighboursTouch(t *testing.T) {
	for _, pair := range [][2]string{{"IQ", "IR"}, {"US", "CA"}, {"RU", "CN"}, {"SA", "YE"}, {"FR", "ES"}} {
		a, _ := countryArea(pair[0], 0)
		b, _ := countryArea(pair[1], 0)
		if low, high := between(a, b); low != 0 || high < 1000 {
			t.Errorf("%v: %.0f to %.0f km", pair, low, high)
		}
	}
}

func TestDistanceAcrossTheDateLine(t *testing.T) {
	russia, _ := countryArea("RU", 0)
	alaska := disc(headwater.Point{Lat: 65.6, Lon: -168.1}, 1) // Cape Prince of Wales
	if low, _ := between(russia, alaska); low > 90 {
		t.Errorf("%.0f km over the Bering Strait", low)
	}
}

// TestBoundsAreBounds draws places out of two areas and holds their distance
// against the bounds.
func TestBoundsAreBounds(t *testing.T) {
	codes := []string{"IQ", "IL", "IR", "SA", "UA", "RU", "CY", "JP", "KP", "US", "NZ"}
	rapid.Check(t, func(t *rapid.T) {
		a, _ := countryArea(rapid.SampledFrom(codes).Draw(t, "from"), 0)
		b, _ := countryArea(rapid.SampledFrom(codes).Draw(t, "to"), 0)
		low, high := between(a, b)
		vertex := func(x area, label string) headwater.Point {
			ring := rapid.SampledFrom(x.rings).Draw(t, label)
			return rapid.SampledFrom(ring).Draw(t, label)
		}
		if d := geodesicKm(vertex(a, "a"), vertex(b, "b")); d < low || d > high {
			t.Fatalf("%.1f km is not within %.1f to %.1f", d, low, high)
		}
	})
}

func TestGeodesic(t *testing.T) {
	// Flinders Peak to Buninyong, the worked example of Vincenty's paper's
	// successors (Geoscience Australia): 54.972271 km on GRS 80.
	d := geodesicKm(headwater.Point{Lat: -37.951033, Lon: 144.424868}, headwater.Point{Lat: -37.652821, Lon: 143.926496})
	if math.Abs(d-54.972) > 0.01 {
		t.Errorf("got %.3f km", d)
	}
	antipodes := geodesicKm(headwater.Point{Lat: 0, Lon: 0}, headwater.Point{Lat: 0.1, Lon: 179.9})
	if antipodes < 19900 || antipodes > 20040 {
		t.Errorf("antipodes: %.0f km", antipodes)
	}
	if d := geodesicKm(headwater.Point{Lat: 1, Lon: 1}, headwater.Point{Lat: 1, Lon: 1}); d != 0 {
		t.Errorf("a point is %v km from itself", d)
	}
}

// TestGeodesicFacts holds distances that are published: GeographicLib's examples of
// its own program, a quarter of the meridian, and points that are nearly antipodes.
func TestGeodesicFacts(t *testing.T) {
	tests := []struct {
		why                    string
		lat1, lon1, lat2, lon2 float64
		km, within             float64
	}{
		{"JFK to LHR", 40.6, -73.8, 51.6, -0.5, 5551.7594, 0.001},
		{"pole to pole", 90, 0, -90, 0, antipodalKm, 0.001},
		{"pole to equator", 90, 0, 0, 33, antipodalKm / 2, 0.001},
		{"over the 180th meridian", 0, 179.5, 0, -179.5, 111.3195, 0.001},
		{"nearly antipodes", 0, 0, 0.5, 179.5, 19936.2886, 0.001},
		{"where Vincenty's method fails", 0, 0, 0.5, 179.7, 19944.1274, 0.001},
		{"Paris to London", 48.8566, 2.3522, 51.5074, -0.1278, 343.9, 0.5},
		{"Washington to Moscow", 38.8951, -77.0364, 55.7558, 37.6173, 7840, 15},
	}
	for _, test := range tests {
		a, b := headwater.Point{Lat: test.lat1, Lon: test.lon1}, headwater.Point{Lat: test.lat2, Lon: test.lon2}
		if d := geodesicKm(a, b); math.Abs(d-test.km) > test.within {
			t.Errorf("%s: %.4f km, not %.4f", test.why, d, test.km)
		}
	}
}

func TestBoundsAtTheEndsOfTheEarth(t *testing.T) {
	pole := disc(headwater.Point{Lat: 90}, 100)
	if low, high := between(pole, disc(headwater.Point{Lat: -90}, 100)); low > antipodalKm-199 || high != antipodalKm {
		t.Errorf("pole to pole: %.1f to %.1f km", low, high)
	}
	west, east := disc(headwater.Point{Lat: 10, Lon: 179.9}, 5), disc(headwater.Point{Lat: 10, Lon: -179.9}, 5)
	if low, high := between(west, east); low < 11 || high > 33 {
		t.Errorf("over the 180th meridian: %.1f to %.1f km", low, high)
	}
	russia, _ := countryArea("RU", 0)
	if low, _ := between(russia, disc(headwater.Point{Lat: 66.5, Lon: -174}, 1)); low != 0 {
		t.Errorf("Chukotka lies in Russia, not %.0f km off", low)
	}
}

func TestReachFromARegion(t *testing.T) {
	text := "Rockets fired from 100 km east of Baghdad could reach Tehran. Iraq said so."
	r := resolver(t)
	doc, syn, entities := read(text, "Baghdad", "Tehran", "Iraq")
	syn.Sentences = []headwater.Sentence{{Span: headwater.Span{End: len(text)}}}
	entities = r.Resolve(doc, syn, entities)
	regions := regionsOf(r, doc, syn, entities)
	for _, test := range []struct {
		high float64
		want headwater.Verdict
	}{{700, headwater.Consistent}, {200, headwater.Inconsistent}} {
		checks := r.Reach(doc, entities, regions, []headwater.Quantity{quantity(0, test.high, "kilometre")}, []headwater.Claim{claim(text, "Baghdad", "Tehran")})
		if len(checks) != 1 || checks[0].Verdict != test.want || checks[0].From != "Baghdad" {
			t.Fatalf("%+v", checks)
		}
		if c := checks[0]; *c.MinKm > 600 || *c.MinKm < 400 || !strings.Contains(c.Why, "Between 100 km east of Baghdad and Tehran lie") || !strings.Contains(c.Why, "WGS 84") {
			t.Errorf("%.0f km: %s", *c.MinKm, c.Why)
		}
	}
}

func TestPartWords(t *testing.T) {
	tests := []struct {
		name, rest string
		part       part
	}{
		{"western Iraq", "Iraq", west}, {"north-eastern Syria", "Syria", north | east}, {"the south of Lebanon", "Lebanon", south},
		{"eastern parts of the Congo", "Congo", east}, {"Iraq", "Iraq", 0}, {"central Yemen", "Yemen", central},
	}
	for _, test := range tests {
		if p, rest := leadingPart(test.name); p != test.part || rest != test.rest {
			t.Errorf("%s: %v, %q", test.name, p, rest)
		}
	}
}

func BenchmarkReach(b *testing.B) {
	text := "Rockets could fly from western Iraq to Israel."
	r := resolver(b)
	doc, syn, entities := read(text, "Iraq", "Israel")
	entities = r.Resolve(doc, syn, entities)
	claims := []headwater.Claim{claim(text, "western Iraq", "Israel")}
	for b.Loop() {
		r.Reach(doc, entities, nil, []headwater.Quantity{quantity(200, 700, "kilometre")}, claims)
	}
}
