package gazetteer

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"os"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"
)

func load(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestVersionIsTheDigestOfTheData(t *testing.T) {
	sum := sha256.Sum256([]byte(places))
	want := hex.EncodeToString(sum[:])
	if got := load(t).Version(); got.SHA256 != want || got.Name != "gazetteer" {
		t.Errorf("version %+v, want digest %s; run go generate", got, want)
	}
}

func TestLookup(t *testing.T) {
	g := load(t)
	tests := []struct {
		name, country string
		kind          Kind
		lat, lon      float64
	}{
		{"Iran", "IR", Country, 32, 53},
		{"IRAN", "IR", Country, 32, 53},
		{"the Gambia", "GM", Country, 13.5, -15.5},
		{"U.S.", "US", Country, 39.8, -98.5},
		{"U.A.E.", "AE", Country, 24, 54},
		{"DPRK", "KP", Country, 40, 127},
		{"Côte d’Ivoire", "CI", Country, 8, -5},
		{"Sana'a", "YE", Admin1, 15.35, 44.2},
		{"Sana’a", "YE", Admin1, 15.35, 44.2},
		{"Anbar", "IQ", Admin1, 33.2, 41.5},
		{"al-Anbar", "IQ", Admin1, 33.2, 41.5},
		{"Calif.", "US", Admin1, 37, -119.5},
		{"Fallujah", "IQ", City, 33.35, 43.79},
		{"al-Fallujah", "IQ", City, 33.35, 43.79},
		{"St. John's", "CA", City, 47.56, -52.71},
		{"São Paulo", "BR", Admin1, -22, -48.6},
		{"Jurf al-Sakhar", "IQ", Region, 32.87, 44.21},
		{"Jurf as-Sakhr", "IQ", Region, 32.87, 44.21},
		{"al-Zafaraniya", "IQ", Region, 33.26, 44.5},
		{"Strait of Hormuz", "", Region, 26.57, 56.25},
		{"the Persian Gulf", "", Region, 26.5, 52},
		{"Golan Heights", "SY", Region, 33, 35.75},
		{"Iraqi Kurdistan", "IQ", Region, 36.1, 44.3},
	}
	for _, test := range tests {
		found := g.Lookup(test.name)
		if len(found) == 0 {
			t.Errorf("%s: not found", test.name)
			continue
		}
		e := found[0]
		if e.Country != test.country || e.Kind != test.kind || math.Abs(e.Point.Lat-test.lat) > 1 || math.Abs(e.Point.Lon-test.lon) > 1 {
			t.Errorf("%s: got %+v", test.name, e)
		}
	}
}

func TestLookupKnowsNoWords(t *testing.T) {
	g := load(t)
	for _, name := range []string{"", " ", "us", "Us", "it", "-", "al-", "The", "calif", "Calif", "uae", strings.Repeat("Iran ", 40)} {
		for _, e := range g.Lookup(name) {
			if e.Kind == Country || e.Kind == Admin1 {
				t.Errorf("%q: got %+v", name, e)
			}
		}
	}
}

func TestCapitals(t *testing.T) {
	g := load(t)
	for name, iso := range map[string]string{"Tehran": "IR", "Baghdad": "IQ", "Kyiv": "UA", "Khartoum": "SD", "Paris": "FR", "Beirut": "LB"} {
		capital := false
		for _, e := range g.Lookup(name) {
			capital = capital || e.Capital && e.Country == iso && e.Kind == City
		}
		if !capital {
			t.Errorf("%s is not the capital of %s", name, iso)
		}
	}
}

func TestCountry(t *testing.T) {
	g := load(t)
	for name, want := range map[string]string{
		"Iran": "IR", "Islamic Republic of Iran": "IR", "U.S.": "US", "USA": "US", "UK": "GB", "UAE": "AE",
		"North Korea": "KP", "Burma": "MM", "Türkiye": "TR", "Georgia": "GE", "Congo": "CD", "the Netherlands": "NL",
		"us": "", "Us": "", "Tehran": "", "Texas": "", "": "",
	} {
		if got, ok := g.Country(name); got != want || ok != (want != "") {
			t.Errorf("Country(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
}

func TestDemonym(t *testing.T) {
	g := load(t)
	for word, want := range map[string]string{
		"Iranian": "IR", "Iranians": "IR", "French": "FR", "Frenchmen": "FR", "Emirati": "AE", "Saudis": "SA", "Saudi": "SA",
		"South Korean": "KR", "Burmese": "MM", "Lebanese": "LB", "Kosovar": "XK", "Dutch": "NL", "Swiss": "CH",
		"polish": "", "Iran": "", "Laos": "", "": "",
	} {
		if got, ok := g.Demonym(word); got != want || ok != (want != "") {
			t.Errorf("Demonym(%q) = %q, %v; want %q", word, got, ok, want)
		}
	}
}

// row is what the tests read of data/countries.yaml.
type row struct {
	ISO, Name, Capital, Ref string
	Also, Short             []string
	Adjective, People       []string
	Point                   [2]float64
	Area                    float64
	Population, GeoNames    int
}

func countries(t *testing.T) []row {
	t.Helper()
	data, err := os.ReadFile("data/countries.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	if err := yaml.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) < 249 {
		t.Fatalf("%d countries, want every code of ISO 3166-1", len(rows))
	}
	return rows
}

func TestEveryNameOfACountryIsItsName(t *testing.T) {
	g := load(t)
	shared := map[string]bool{"Congo": true} // of two countries
	for _, c := range countries(t) {
		e, ok := g.CountryEntry(c.ISO)
		if !ok || e.Name != c.Name || e.Kind != Country || e.GeoNames != c.GeoNames || e.RadiusKm < 1 {
			t.Errorf("%s: %+v, %v", c.ISO, e, ok)
		}
		for _, name := range append(append([]string{c.Name}, c.Also...), c.Short...) {
			if iso, _ := g.Country(name); iso != c.ISO && !shared[name] && strings.Count(Fold(name), " ") < 6 {
				t.Errorf("Country(%q) = %q, want %s", name, iso, c.ISO)
			}
		}
		for _, word := range append(c.Adjective, c.People...) {
			if iso, ok := g.Demonym(word); !ok && upperStart(word) {
				t.Errorf("Demonym(%q) = %q, want %s", word, iso, c.ISO)
			}
		}
	}
	if _, ok := g.CountryEntry("ZZ"); ok {
		t.Error("ZZ is a country")
	}
}

func TestZeroGazetteerKnowsNothing(t *testing.T) {
	var g Gazetteer
	if g.Has("Iran") || g.Lookup("Iran") != nil || g.MaxWords() != 0 {
		t.Error("the zero gazetteer knows Iran")
	}
	if _, ok := g.Country("Iran"); ok {
		t.Error("the zero gazetteer knows a country")
	}
	if _, ok := g.CountryEntry("IR"); ok {
		t.Error("the zero gazetteer knows a code")
	}
}

func TestDamagedDataIsRefused(t *testing.T) {
	for _, data := range []string{"", "HWGZ", places[:HeaderSize-1], places[:len(places)-1], "XXXX" + places[4:], endless(load(t))} {
		if _, err := openTable(data); err == nil || !strings.HasPrefix(err.Error(), "is ") {
			t.Errorf("%d bytes: error %v, want one that says what is wrong", len(data), err)
		}
	}
}

// endless is a file whose last key reaches beyond its end.
func endless(g *Gazetteer) string {
	var last int
	for i := g.table.at; i < g.table.end; {
		n := i + 1 + int(places[i])
		last, i = n, n+1+3*int(places[n])
	}
	return places[:last] + "\xff" + places[last+1:]
}

func TestSpellingDoesNotMatter(t *testing.T) {
	g := load(t)
	rapid.Check(t, func(t *rapid.T) {
		e := g.table.entry(rapid.IntRange(0, g.table.entriesN-1).Draw(t, "entry"))
		key := Fold(e.Name)
		if len(key) < 3 || len(key) > 60 || strings.Count(key, " ") > 5 {
			return
		}
		for _, name := range []string{e.Name, strings.ToUpper(key), "the " + key} {
			if !g.Has(name) {
				t.Fatalf("%q is unknown, of %+v", name, e)
			}
		}
	})
}

func TestHasDoesNotAllocate(t *testing.T) {
	g := load(t)
	if n := testing.AllocsPerRun(100, func() { g.Has("al-Fallujah"); g.Has("Unheard-of Place"); g.Country("U.S.") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzLookup(f *testing.F) {
	for _, seed := range []string{"Iran", "al-Zafaraniya", "Jurf as-Sakhr", "St. John's", "Côte d’Ivoire", "U.S.", "\xff\xfe", "ß", "-", "al-al-al", "Ft. "} {
		f.Add(seed)
	}
	g, err := Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, name string) {
		found := g.Lookup(name)
		if g.Has(name) != (len(found) > 0) {
			t.Fatalf("Has(%q) disagrees with %d entries", name, len(found))
		}
		for i, e := range found {
			if e.Name == "" || math.Abs(e.Point.Lat) > 90 || math.Abs(e.Point.Lon) > 180 || e.RadiusKm < 0 {
				t.Fatalf("%q: %+v", name, e)
			}
			if i > 0 && e.Kind == Country && found[i-1].Kind != Country {
				t.Fatalf("%q: a country after others", name)
			}
		}
		if key := Fold(name); Fold(key) != key && len(key) > 4 && !strings.HasPrefix(key, "the ") && key[2] != ' ' {
			t.Fatalf("folding %q twice gives %q, then %q", name, key, Fold(key))
		}
		g.Country(name)
		g.Demonym(name)
		g.CountryEntry(name)
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	g := load(b)
	for b.Loop() {
		g.Lookup("al-Fallujah")
	}
}

func BenchmarkHas(b *testing.B) {
	g := load(b)
	for b.Loop() {
		g.Has("Qassem Soleimani")
	}
}
