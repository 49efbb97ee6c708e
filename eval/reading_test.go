package eval

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
	views "github.com/headwater-project/headwater/report"
)

// readQuarry finds something of everything that links, geo and ner score: a name
// inside a name, a nominal, a metonym, a people, a day and a sum.
func readQuarry(r headwater.Receipt) (headwater.Reading, error) {
	out, err := silent(r)
	in := func(words string) []headwater.Span {
		at := strings.LastIndex(out.Document.Text, words)
		if at < 0 {
			return nil
		}
		return []headwater.Span{{Start: at, End: at + len(words)}}
	}
	out.Entities = []headwater.Entity{
		{ID: "e1", Type: headwater.GPE, Ref: headwater.Ref{ISO3166: "LY"}, Mentions: in("Libya")},
		{ID: "e2", Type: headwater.GPE, Ref: headwater.Ref{GeoNames: 2210247}, Point: &headwater.Point{Lat: 32.9, Lon: 13.2}, Mentions: in("Tripoli"), Metonyms: in("Tripoli")},
		{ID: "e3", Type: headwater.Org, Ref: headwater.Ref{Catalog: "libyan-interior-ministry"}, Mentions: in("Interior Ministry"), Described: in("The ministry")},
		{ID: "e4", Type: headwater.Fac, Mentions: in("Orrin Clinic")},
		{ID: "e5", Type: headwater.GPE, Point: &headwater.Point{Lat: 32.5, Lon: 13.5}, Embedded: in("Orrin")},
		{ID: "e6", Type: headwater.NORP, Country: "LY", Mentions: in("Ona Bly")},
	}
	for _, s := range in("quarry") {
		out.Times = []headwater.Time{{ID: "t1", Type: headwater.Date, Span: s}}
		out.Quantities = []headwater.Quantity{{ID: "q1", Unit: "EUR", Span: s}}
	}
	return out, err
}

// clinicXML is the quarry with the town in the clinic's name as its one toponym.
const clinicXML = `<articles><article file="clinic"><text>The Interior Ministry spoke of Orrin Clinic.</text><toponyms>
<toponym><extractedName>Orrin</extractedName><type>Literal</type><start>31</start><end>36</end><latitude>32.5</latitude><longitude>13.5</longitude></toponym>
</toponyms></article></articles>`

// Somebody else's output in our JSON is scored as ours is: nothing that counts gets
// lost on the way through the file, a name inside another's least of all.
func TestPublishedReadingsScoreAsOurs(t *testing.T) {
	for task, c := range map[string]struct {
		gold string
		read Reader
	}{
		"links":   {strings.Replace(quarry, "ona: type=PERSON link=none", "ona: type=NORP link=iso:LY", 1), readQuarry}, // as a people
		"geo":     {clinicXML, readQuarry},
		"ner":     {"# article a\nLibya\tB-Location\nshut\tO\nthe\tO\nquarry\tO\n", readQuarry},
		"credits": {stories, readStories},
		"claims":  {depot, readDepot},
		"events":  {register, readRegister},
		"noise":   {matchday, readMatchday},
	} {
		var file bytes.Buffer
		path := write(t, "gold", c.gold)
		ours := score(t, task, Options{Data: []string{path}, Jobs: 1, Read: func(r headwater.Receipt) (headwater.Reading, error) {
			out, err := c.read(r)
			if err == nil {
				err = views.JSON(&file, &out, false)
			}
			return out, err
		}})
		theirs := score(t, task, Options{Data: []string{path}, Pred: write(t, "theirs.jsonl", file.String())})
		theirs.Predictions = ours.Predictions
		if diff := cmp.Diff(ours, theirs); diff != "" {
			t.Errorf("%s: ours (-) and the same as a file (+):\n%s", task, diff)
		}
	}
}

func TestNamesInsideNamesArePlaces(t *testing.T) {
	table := score(t, "geo", Options{Data: []string{write(t, "clinic.xml", clinicXML)}, Read: readQuarry})
	wantFigure(t, table, "of all gold: found and within 161 km", "100.00 % (of 1)")
}
