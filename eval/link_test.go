package eval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// quarry is a gold document with two bearers of a name, a metonym, a nominal, a
// place that no list knows, and a clinic that may be put at its town.
const quarry = `== 01-quarry
published: 2031-04-05

{ly Libya} shut the quarry. {tri!* Tripoli} sent {ona Ona Bly} and {oda! Oda Bly} to {orr! Orrin}.

The {min! Interior Ministry} spoke of {cli! Orrin Clinic}. The {min!~ ministry} asked {oda! Bly}.
--
ly: type=GPE link=iso:LY
tri: type=GPE link=geonames:2210247 point=32.89,13.19
ona: type=PERSON link=none
oda: type=PERSON link=none
orr: type=GPE link=none
min: type=ORG link=catalog:libyan-interior-ministry
cli: type=FAC link=none point=32.5,13.5
`

func quarryGold(t *testing.T) linked {
	t.Helper()
	f := file{path: "links.txt", name: "links.txt", bytes: []byte(quarry)}
	docs, err := f.links()
	if err != nil {
		t.Fatal(err)
	}
	return docs[0]
}

func TestLinkGold(t *testing.T) {
	d := quarryGold(t)
	const text = `Libya shut the quarry. Tripoli sent Ona Bly and Oda Bly to Orrin.

The Interior Ministry spoke of Orrin Clinic. The ministry asked Bly.`
	if d.text != text {
		t.Errorf("text is %q", d.text)
	}
	var got []string
	for _, m := range d.mentions {
		line := d.entities[m.entity].id
		for _, f := range []struct {
			on   bool
			mark string
		}{{m.hard, "!"}, {m.metonym, "*"}, {m.nominal, "~"}} {
			if f.on {
				line += f.mark
			}
		}
		got = append(got, line+" "+m.In(d.text))
	}
	want := []string{"ly Libya", "tri!* Tripoli", "ona Ona Bly", "oda! Oda Bly", "orr! Orrin",
		"min! Interior Ministry", "cli! Orrin Clinic", "min!~ ministry", "oda! Bly"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// entityOf is a predicted entity with mentions at these words, each the first that
// follows the last.
func entityOf(t *testing.T, text string, e headwater.Entity, words ...string) headwater.Entity {
	t.Helper()
	at := 0
	for _, w := range words {
		i := strings.Index(text[at:], w)
		if i < 0 {
			t.Fatalf("no %q in %q", w, text[at:])
		}
		e.Mentions = append(e.Mentions, headwater.Span{Start: at + i, End: at + i + len(w)})
		at += i + len(w)
	}
	return e
}

func TestLinkMeasures(t *testing.T) {
	text := quarryGold(t).text
	read := func(headwater.Receipt) (headwater.Reading, error) {
		tripoli := entityOf(t, text, headwater.Entity{
			Type: headwater.GPE, Ref: headwater.Ref{GeoNames: 266826}, Point: &headwater.Point{Lat: 34.43, Lon: 35.84},
		}, "Tripoli")
		tripoli.Metonyms = tripoli.Mentions
		ministry := entityOf(t, text, headwater.Entity{Type: headwater.Org, Ref: headwater.Ref{Catalog: "libyan-interior-ministry"}}, "Interior Ministry")
		nominal := strings.Index(text, "ministry asked")
		ministry.Described = []headwater.Span{{Start: nominal - 4, End: nominal + 8}}
		return headwater.Reading{
			Document: headwater.Document{Text: text},
			Entities: []headwater.Entity{
				entityOf(t, text, headwater.Entity{Type: headwater.GPE, Ref: headwater.Ref{ISO3166: "LY"}}, "Libya"),
				tripoli,
				entityOf(t, text, headwater.Entity{Type: headwater.Person}, "Ona Bly", "Oda Bly", "Bly"),
				ministry,
				entityOf(t, text, headwater.Entity{Type: headwater.Org, Point: &headwater.Point{Lat: 32.5, Lon: 13.5}}, "Orrin Clinic"),
			},
		}, nil
	}
	table := score(t, "links", Options{Data: []string{write(t, "links.txt", quarry)}, Read: read})
	wantFigure(t, table, "of all gold: found and linked right", "77.78 % (of 9)") // not Tripoli, not Orrin
	wantFigure(t, table, "of all gold: found", "88.89 % (of 9)")
	wantFigure(t, table, "of found: linked right", "87.50 % (of 8)")
	wantFigure(t, table, "of hard: found and linked right", "71.43 % (of 7)")
	wantFigure(t, table, "of nominals: found and linked right", "100.00 % (of 1)")
	wantFigure(t, table, "of other places: right", "0.00 % (of 1)")
	wantFigure(t, table, "of people without a link: right", "100.00 % (of 3)")
	wantFigure(t, table, "of other things without a link: right", "50.00 % (of 2)")
	wantFigure(t, table, "of found without a link: linked", "0.00 % (of 4)")
	wantFigure(t, table, "of found: type right", "87.50 % (of 8)") // the clinic is no ORG
	wantFigure(t, table, "B-cubed precision", "83.33 % (of 8)")    // three Blys: 1/3, 2/3, 2/3
	wantFigure(t, table, "B-cubed recall", "100.00 % (of 8)")
	wantRow(t, table, "one entity (pairs of found)", 2, 4, 2, -1)
	wantRow(t, table, "metonyms", 1, 1, 1, -1)
}

// What may stand for what: the record, the place, the people, and nothing.
func TestRightLinks(t *testing.T) {
	at := func(lat, lon float64) *headwater.Point { return &headwater.Point{Lat: lat, Lon: lon} }
	city := linkEntity{kind: headwater.GPE, ref: headwater.Ref{GeoNames: 7}, spot: true, points: []headwater.Point{{Lat: 10, Lon: 20}}}
	people := linkEntity{kind: headwater.NORP, ref: headwater.Ref{ISO3166: "LY"}}
	state := linkEntity{kind: headwater.GPE, ref: headwater.Ref{ISO3166: "LY"}}
	nothing := linkEntity{kind: headwater.Person}
	for name, c := range map[string]struct {
		gold linkEntity
		pred headwater.Entity
		want bool
	}{
		"same id":                 {city, headwater.Entity{Ref: headwater.Ref{GeoNames: 7}}, true},
		"other id, near":          {city, headwater.Entity{Ref: headwater.Ref{GeoNames: 8}, Point: at(10.5, 20)}, true},
		"other id, far":           {city, headwater.Entity{Ref: headwater.Ref{GeoNames: 8}, Point: at(12, 20)}, false},
		"point alone":             {city, headwater.Entity{Point: at(10, 20)}, true},
		"city as its country":     {city, headwater.Entity{Ref: headwater.Ref{ISO3166: "LY"}, Point: at(10, 20)}, false},
		"city as a body":          {city, headwater.Entity{Ref: headwater.Ref{Catalog: "x"}, Point: at(10, 20)}, false},
		"city unlinked":           {city, headwater.Entity{}, false},
		"people by country":       {people, headwater.Entity{Country: "LY"}, true},
		"state by country alone":  {state, headwater.Entity{Country: "LY"}, false},
		"other country":           {state, headwater.Entity{Ref: headwater.Ref{ISO3166: "LB"}}, false},
		"nobody, rightly":         {nothing, headwater.Entity{Country: "LY"}, true},
		"nobody, linked":          {nothing, headwater.Entity{Ref: headwater.Ref{Catalog: "x"}}, false},
		"nobody, put somewhere":   {nothing, headwater.Entity{Point: at(1, 1)}, false},
		"body under another key":  {linkEntity{ref: headwater.Ref{Catalog: "y"}}, headwater.Entity{Ref: headwater.Ref{Catalog: "x"}}, false},
		"body under its own key":  {linkEntity{ref: headwater.Ref{Catalog: "x"}}, headwater.Entity{Ref: headwater.Ref{Catalog: "x"}}, true},
		"clinic put at its town":  {linkEntity{points: city.points}, headwater.Entity{Point: at(10, 20)}, true},
		"clinic put elsewhere":    {linkEntity{points: city.points}, headwater.Entity{Point: at(40, 20)}, false},
		"clinic left off the map": {linkEntity{points: city.points}, headwater.Entity{}, true},
	} {
		if got := c.gold.rightly(&c.pred); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A name inside another's is the smaller one's, where both are told.
func TestMeantIsTheClosestSpan(t *testing.T) {
	span := func(a, b int) []headwater.Span { return []headwater.Span{{Start: a, End: b}} }
	pred := []headwater.Entity{{Mentions: span(0, 18)}, {Embedded: span(0, 8)}, {Described: span(30, 34)}}
	for _, c := range []struct{ start, end, want int }{{0, 8, 1}, {0, 18, 0}, {9, 12, 0}, {31, 33, 2}, {20, 25, -1}} {
		if got := meant(headwater.Span{Start: c.start, End: c.end}, pred); got != c.want {
			t.Errorf("[%d, %d) is %d, want %d", c.start, c.end, got, c.want)
		}
	}
}

func TestLinksOfReadings(t *testing.T) {
	reading := `{"schema":"headwater.reading/v1","document":{"uri":"links.txt#01-quarry"},"entities":[
		{"type":"GPE","mentions":[{"start":0,"end":5}],"ref":{"iso3166":"LY"},"country":"LY","point":null},
		{"type":"GPE","mentions":[{"start":23,"end":30}],"metonyms":[{"start":23,"end":30}],"ref":null,"country":null,"point":[33,13]},
		{"type":"ORG","mentions":[],"described":[{"start":116,"end":124}],"ref":{"catalog":"libyan-interior-ministry"}}]}`
	table := score(t, "links", Options{
		Data: []string{write(t, "links.txt", quarry)}, Pred: write(t, "r.jsonl", strings.ReplaceAll(reading, "\n", " ")),
	})
	wantFigure(t, table, "of all gold: found and linked right", "33.33 % (of 9)")
	wantRow(t, table, "metonyms", 1, 1, 1, -1)
}

func TestLinkGoldComplaints(t *testing.T) {
	text := func(marked, notes string) string { return "== a\n\n" + marked + "\n--\n" + notes }
	for name, c := range map[string]struct{ text, want string }{
		"mark":           {text("{1s x}", ""), `line 3: behind "{" stands "1s x}"; write "{id words}"`},
		"not described":  {text("{ly x}", ""), `line 3: {ly} is marked, but below the text no line "ly:"`},
		"not marked":     {text("x", "ly: type=GPE link=none"), "line 5: no words of the text are marked {ly"},
		"no annotation":  {text("x", "hello"), `line 5: "hello" is no annotation`},
		"twice":          {text("{ly x}", "ly: type=GPE link=none\nly: type=GPE link=none"), "line 6: ly is described on line 5 already"},
		"key twice":      {text("{ly x}", "ly: type=GPE type=GPE"), "type comes twice"},
		"unknown key":    {text("{ly x}", "ly: moon=full"), `an entity has no "moon"`},
		"unknown type":   {text("{ly x}", "ly: type=SHIP"), "type=SHIP is none of [PERSON"},
		"unknown link":   {text("{ly x}", "ly: type=GPE link=wiki:Q5"), "link=wiki:Q5 is none of catalog:KEY"},
		"country":        {text("{ly x}", "ly: type=GPE link=iso:ly"), "link=iso:ly is none of"},
		"number":         {text("{ly x}", "ly: type=GPE link=geonames:x"), "link=geonames:x is none of"},
		"no link":        {text("{ly x}", "ly: type=GPE"), "ly needs type= and link="},
		"no point":       {text("{ly x}", "ly: type=GPE link=geonames:7"), "ly is a place; add point=LAT,LON"},
		"no coordinates": {text("{ly x}", "ly: type=GPE link=point point=99,7"), `point=99,7: "99,7" are not coordinates`},
	} {
		f := file{path: "links.txt", bytes: []byte(c.text)}
		_, err := f.links()
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		wantError(t, err, "links.txt line ", c.want)
	}
}

// The gold files of the repository must be read, and score 1 against themselves.
func TestOurLinksScoreThemselvesFull(t *testing.T) {
	for _, path := range []string{"gold/links-first.txt", "gold/links-second.txt"} {
		table := score(t, "links", Options{Data: []string{path}, Pred: path})
		for _, r := range table.Rows {
			if r.Exact.Right != r.Exact.Gold || r.Exact.Right != r.Exact.Predicted {
				t.Errorf("%s: %s: %+v", path, r.Label, r.Exact)
			}
		}
		for _, f := range table.Figures {
			if full := f.Label != "of found without a link: linked"; full && f.Value < 99.999 || !full && f.Value > 0 {
				t.Errorf("%s: %s: %s", path, f.Label, f.text())
			}
		}
	}
}

// What the gold links to is in the catalog that ships.
func TestOurLinksNameRecords(t *testing.T) {
	records, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"gold/links-first.txt", "gold/links-second.txt"} {
		f, err := load(path)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := f.links()
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range docs {
			for _, e := range d.entities {
				if _, known := records.Record(e.ref.Catalog); !known && e.ref.Catalog != "" {
					t.Errorf("%s: %s: %s links to %q, which is no record", path, d.id, e.id, e.ref.Catalog)
				}
			}
		}
	}
}

func FuzzLinks(f *testing.F) {
	f.Add([]byte(quarry))
	f.Add([]byte("== a\n\n{a!*~ é {b x}}\n--\na: type=LOC link=point point=1,2;3,4\nb: type=LAW link=none\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: append([]byte(goldStart), data...)}
		docs, err := gold.links()
		complain(t, err)
		var s linkScore
		for i := range docs {
			for _, m := range docs[i].mentions {
				sound(t, docs[i].text, extent{m.Span})
			}
			s.add(judgeLinks(&docs[i], docs[i].reading().Entities))
		}
		for _, g := range s.figures() {
			if g.Of > 0 && (g.Value < 0 || g.Value > 100.001) {
				t.Fatalf("%s: %s", g.Label, g.text())
			}
		}
	})
}
