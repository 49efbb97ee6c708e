package eval

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// virusXML counts from 1, as GeoVirus does. The third name has slipped by one
// and the fourth is nowhere near.
const virusXML = `<articles>
  <article>
    <source>one</source>
    <text>Élan and Varn lie by Orr &amp; Oss.</text>
    <locations>
      <location><name>Varn</name><start>10</start><end>14</end><lat>10</lat><lon>20</lon></location>
      <location><name>Élan</name><start>1</start><end>5</end><lat>0</lat><lon>0</lon></location>
      <location><name>Orr</name><start>23</start><end>26</end><lat>5</lat><lon>5</lon></location>
      <location><name>Oss</name><start>1</start><end>4</end><lat>5</lat><lon>5</lon></location>
    </locations>
  </article>
  <article><source>one</source><text>Nowhere.</text><locations></locations></article>
</articles>`

// webXML counts from 0, as GeoWebNews does.
const webXML = `<?xml version="1.0"?><articles><article file="7"><text>Varn and its region, Orr Cup, Varn again.</text><toponyms>
<toponym><extractedName>Varn</extractedName><type>Literal</type><start>0</start><end>4</end><latitude>10</latitude><longitude>20</longitude></toponym>
<toponym><extractedName>Varn</extractedName><type>Mixed</type><start>0</start><end>4</end><latitude>11</latitude><longitude>20</longitude></toponym>
<toponym><extractedName>region</extractedName><type>Literal_Expression</type><start>13</start><end>19</end></toponym>
<toponym><extractedName>Orr Cup</extractedName><type>Non_Toponym</type><start>21</start><end>28</end></toponym>
</toponyms></article></articles>`

func TestGeoVirusByHand(t *testing.T) {
	// Élan exact, 0.9 degrees of a meridian off: 100.08 km, near. "Varn lie"
	// overlaps, 2 degrees off: far. "Nowhere" is spurious. Orr is missed.
	pred := `{"id":"1","toponyms":[{"start":0,"end":4,"lat":0.9,"lon":0},{"start":9,"end":17,"lat":12,"lon":20}]}
{"id":"2","toponyms":[{"start":0,"end":7}]}`
	table := score(t, "geo", Options{Data: []string{write(t, "v.xml", virusXML)}, Pred: write(t, "p.jsonl", pred)})
	wantRow(t, table, "toponyms found", 3, 3, 1, 2)
	wantFigure(t, table, "of all gold: found (overlap)", "66.67 % (of 3)")
	wantFigure(t, table, "of all gold: found and within 161 km", "33.33 % (of 3)")
	wantFigure(t, table, "of found: within 161 km", "50.00 % (of 2)")
	wantFigure(t, table, "of found: with a point", "100.00 % (of 2)")
	wantFigure(t, table, "of those with a point: median error", "161.23 km (of 2)")
	wantNote(t, table, "1 gold toponyms whose offsets do not fit their name were left out, 1 were found beside them")
}

// Varn is marked twice: the first counts. A prediction on "region" alone is
// neither right nor wrong, one on the cup is wrong, one on the later Varn too.
func TestGeoWebNewsByHand(t *testing.T) {
	pred := `{"id":"7","toponyms":[{"start":0,"end":4,"lat":10,"lon":20},{"start":13,"end":19},{"start":21,"end":24},{"start":30,"end":34}]}`
	table := score(t, "geo", Options{Data: []string{write(t, "w.xml", webXML)}, Pred: write(t, "p.jsonl", pred)})
	wantRow(t, table, "toponyms found", 1, 3, 1, 1)
	wantFigure(t, table, "of those with a point: median error", "0.00 km (of 1)")
	wantNote(t, table, "1 gold places have no coordinates")
}

func TestGoldXMLIsAPrediction(t *testing.T) {
	for name, gold := range map[string]string{"virus": virusXML, "web": webXML} {
		path := write(t, name, gold)
		table := score(t, "geo", Options{Data: []string{path}, Pred: path})
		for _, r := range table.Rows {
			if f, ok := r.Exact.F1(); !ok || f != 1 {
				t.Errorf("%s\n%v", name, table)
			}
		}
		if got := table.Figures[1]; got.Value != 100 {
			t.Errorf("%s\n%v", name, table)
		}
	}
}

func TestNestedLocationsAreRead(t *testing.T) {
	const nested = `<article><text>Varn, Orr, Oss</text><locations><location>
<location><name>Varn</name><start>1</start><end>5</end><lat>1</lat><lon>1</lon></location>
<location><name>Orr</name><start>7</start><end>10</end><lat>1</lat><lon>1</lon></location>
<name>Oss</name><start>12</start><end>15</end><lat>1</lat><lon>1</lon></location></locations></article>`
	table := score(t, "geo", Options{Data: []string{write(t, "v.xml", nested)}, Read: silent})
	wantRow(t, table, "toponyms found", 3, 0, 0, 0)
}

func TestOurOwnPlaces(t *testing.T) {
	ours := func(r headwater.Receipt) (headwater.Reading, error) {
		got, err := silent(r)
		got.Entities = []headwater.Entity{
			{Type: headwater.GPE, Mentions: []headwater.Span{{Start: 0, End: 4}}},
			{Type: headwater.NORP, Mentions: []headwater.Span{{Start: 30, End: 34}}, Point: &headwater.Point{}},
			{Type: headwater.Person, Mentions: []headwater.Span{{Start: 5, End: 8}}},
		}
		return got, err
	}
	table := score(t, "geo", Options{Data: []string{write(t, "w.xml", webXML)}, Read: ours})
	wantRow(t, table, "toponyms found", 1, 2, 1, 1)
	wantFigure(t, table, "of found: with a point", "0.00 % (of 1)")
	wantFigure(t, table, "of those with a point: median error", "- (of 0)")
}

func TestPlacesFromReadings(t *testing.T) {
	line, err := json.Marshal(map[string]any{
		"schema":   headwater.ReadingSchema,
		"document": map[string]any{"uri": "w.jsonl#7", "text": "Varn and its region, Orr Cup, Varn again."},
		"entities": []any{map[string]any{
			"type": "GPE", "point": []float64{10, 21}, "mentions": []any{map[string]any{"start": 0, "end": 4}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	table := score(t, "geo", Options{Data: []string{write(t, "w.xml", webXML)}, Pred: write(t, "p", string(line))})
	wantFigure(t, table, "of found: within 161 km", "100.00 % (of 1)")
	wantFigure(t, table, "of those with a point: median error", "109.51 km (of 1)")
}

func TestDamagedMaps(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"cut off":     {"</articles>", "", "damaged XML"},
		"bad number":  {"<start>10</start>", "<start>ten</start>", "<start>"},
		"no number":   {"<end>14</end>", "", "<end>"},
		"bad degrees": {"<lat>10</lat>", "<lat>910</lat>", "degrees"},
		"half":        {"<lat>10</lat>", "", "degrees"},
		"not XML":     {virusXML, "Varn", "no <article>"},
		"wrong close": {"</text>", "</txt>", "damaged XML"},
	} {
		bad := strings.Replace(virusXML, c.old, c.new, 1)
		_, err := Run(t.Context(), "geo", Options{Data: []string{write(t, "v.xml", bad)}, Read: silent})
		if err == nil || !strings.Contains(err.Error(), "v.xml line ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want a line and %q", name, err, c.want)
		}
	}
	for name, line := range map[string]string{
		"not JSON": "{", "no list": `{"id":"1"}`, "outside": `{"id":"1","toponyms":[{"start":0,"end":99}]}`,
		"degrees": `{"id":"1","toponyms":[{"start":0,"end":1,"lat":99,"lon":0}]}`,
	} {
		_, err := Run(t.Context(), "geo", Options{Data: []string{write(t, "v.xml", virusXML)}, Pred: write(t, "p.jsonl", "\n"+line)})
		if err == nil || !strings.Contains(err.Error(), "p.jsonl line 2") {
			t.Errorf("%s: error %v, want line 2", name, err)
		}
	}
}

func TestDistance(t *testing.T) {
	// A degree of a great circle of the mean sphere, and half way round.
	for _, c := range []struct {
		a, b headwater.Point
		want float64
	}{
		{headwater.Point{}, headwater.Point{Lat: 1}, 111.19},
		{headwater.Point{Lat: 0, Lon: 179.5}, headwater.Point{Lat: 0, Lon: -179.5}, 111.19},
		{headwater.Point{Lat: 90}, headwater.Point{Lat: -90}, 20015.11},
		{headwater.Point{Lat: 3, Lon: 4}, headwater.Point{Lat: 3, Lon: 4}, 0},
	} {
		if got := distanceKm(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%v to %v is %s km, want %.2f", c.a, c.b, fmt.Sprintf("%.3f", got), c.want)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		in   []float64
		want float64
	}{{nil, 0}, {[]float64{5}, 5}, {[]float64{9, 1, 5}, 5}, {[]float64{4, 1, 2, 9}, 3}} {
		if got := median(c.in); got != c.want {
			t.Errorf("median of %v is %g", c.in, got)
		}
	}
}
