package place

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// TestNamesakesStayApart holds that what a text says of one place of a name is not
// said of the other.
func TestNamesakesStayApart(t *testing.T) {
	const text = "Police in Paris, Texas, found a rifle. Paris is calm. Police in Paris, France, found no rifle."
	doc, syn, entities := read(text, "Paris", "Texas", "France")
	last := entities[0].Mentions[2]
	entities[0].Mentions = entities[0].Mentions[:2]
	entities = append(entities, headwater.Entity{ID: "other", Name: "Paris", Type: headwater.GPE, Mentions: []headwater.Span{last}})
	r := resolver(t)
	for range 2 {
		got := r.Resolve(doc, syn, entities)
		if len(got) != 4 {
			t.Fatalf("%d entities: %+v", len(got), got)
		}
		for i := range got {
			if e := &got[i]; e.Name == "Paris" && (e.ID == "other") != (e.Country == "FR") {
				t.Errorf("%s is in %s", e.ID, e.Country)
			}
		}
		slices.Reverse(entities) // in whatever order they come
	}
}

// TestCountryAndDivision holds a country apart from another's division of its name.
func TestCountryAndDivision(t *testing.T) {
	const text = "Georgia's foreign minister spoke in Tbilisi. In Atlanta, Georgia, some 300 people marched. Georgia waits."
	doc, syn, entities := read(text, "Georgia", "Tbilisi", "Atlanta")
	m := entities[0].Mentions
	entities[0].Mentions = []headwater.Span{m[0], m[2]}
	entities = append(entities, headwater.Entity{ID: "other", Name: "Georgia", Type: headwater.GPE, Mentions: m[1:2]})
	for _, e := range resolver(t).Resolve(doc, syn, entities) {
		if want := map[string]string{"Georgia": "GE", "other": "US"}[e.ID]; want != "" && e.Country != want {
			t.Errorf("%s is in %s, want %s", e.ID, e.Country, want)
		}
	}
}

// TestUnsaidAmongNamesakes holds that where the text puts two places of a name, neither
// speaks for a third mention.
func TestUnsaidAmongNamesakes(t *testing.T) {
	const text = "Police in Tripoli, Lebanon, met. Police in Tripoli, Libya, met. Tripoli slept."
	doc, syn, entities := read(text, "Tripoli", "Lebanon", "Libya")
	m := entities[0].Mentions
	entities[0].Mentions = m[:1]
	for i, id := range []string{"second", "third"} {
		entities = append(entities, headwater.Entity{ID: id, Name: "Tripoli", Type: headwater.GPE, Mentions: m[i+1 : i+2]})
	}
	c := resolver(t).Resolve(doc, syn, entities)
	if len(c) != 4 || c[0].Country != "LB" || c[3].Country != "LY" {
		t.Errorf("%+v", c)
	}
}

// TestStatements holds that where the text puts a name speaks for mentions of which it
// says nothing, once only and nowhere else.
func TestStatements(t *testing.T) {
	here, there := headwater.Point{Lat: 33.7, Lon: -95.6}, headwater.Point{Lat: 48.9, Lon: 2.3}
	at := func(p headwater.Point) *gazetteer.Entry { return &gazetteer.Entry{Point: p} }
	c := context{stated: map[string]statement{}}
	bare, firm := &search{folded: "paris"}, &search{folded: "paris", hint: hint{firm: true}}
	if c.puts(bare, at(here)) {
		t.Error("nothing is stated")
	}
	c.state("paris", here)
	c.state("paris", here)
	if !c.puts(bare, at(here)) || c.puts(bare, at(there)) || c.puts(firm, at(here)) || c.puts(&search{folded: "pairs"}, at(here)) {
		t.Error("one place is stated")
	}
	c.state("paris", there)
	c.state("paris", here)
	if c.puts(bare, at(here)) || c.puts(bare, at(there)) {
		t.Error("two places are stated")
	}
}

func TestSameKeepsAll(t *testing.T) {
	at := func(starts ...int) (out []headwater.Span) {
		for _, s := range starts {
			out = append(out, headwater.Span{Start: s, End: s + 3})
		}
		return out
	}
	ref := headwater.Ref{GeoNames: 7}
	given := []headwater.Entity{
		{ID: "a", Name: "Qwarl", Aliases: []string{"Qrl"}, Type: headwater.GPE, Ref: ref, Linked: 0.9, Mentions: at(20, 40)},
		{ID: "b", Name: "Mount", Type: headwater.Loc},
		{ID: "c", Name: "Qwarl Town", Aliases: []string{"Qwarl"}, Type: headwater.GPE, Ref: ref, Linked: 0.95, Mentions: at(10, 41), Metonyms: at(10)},
		{ID: "d", Name: "Qwarl", Type: headwater.GPE, Ref: ref, Linked: 0.6, Mentions: at(60)},
	}
	got := same(given)
	if len(got) != 3 || got[0].ID != "c" || got[1].ID != "b" || got[2].ID != "d" {
		t.Fatalf("%+v", got)
	}
	e := got[0]
	if e.Name != "Qwarl Town" || !slices.Equal(e.Aliases, []string{"Qwarl", "Qrl"}) || !slices.Equal(e.Mentions, at(10, 20, 40)) || !slices.Equal(e.Metonyms, at(10)) || e.Linked != 0.95 {
		t.Errorf("%+v", e)
	}
	if given[0].ID != "a" || len(given[0].Aliases) != 1 || given[2].Name != "Qwarl Town" {
		t.Errorf("what was given changed: %+v", given)
	}
}

// TestSameOfMany holds that putting many entities of one place together takes no more
// than a little for each.
func TestSameOfMany(t *testing.T) {
	spend := func(n int) time.Duration {
		entities := make([]headwater.Entity, n)
		for i := range entities {
			entities[i] = headwater.Entity{
				ID: "e" + strconv.Itoa(i), Name: "Qwarl, " + strconv.Itoa(i), Type: headwater.GPE, Ref: headwater.Ref{GeoNames: 7}, Linked: 0.9,
				Mentions: []headwater.Span{{Start: 10 * i, End: 10*i + 5}},
			}
		}
		start := time.Now()
		if got := same(entities); len(got) != 1 || len(got[0].Mentions) != n || len(got[0].Aliases) != n-1 {
			t.Errorf("%d of %d entities are left", len(got), n)
		}
		return time.Since(start)
	}
	least := func(n int) time.Duration { return min(spend(n), spend(n)) } // others use the machine too
	few, many := least(200), least(4000)
	if many > 100*few+100*time.Millisecond {
		t.Errorf("%v for twenty times what takes %v", many, few)
	}
}
