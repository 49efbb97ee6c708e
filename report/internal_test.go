package report

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
)

func TestOffsetsCountLikeTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Repeat(rapid.StringOf(rapid.SampledFrom([]rune("aé漢😀\u0301"))).Draw(t, "text"), rapid.IntRange(1, 40).Draw(t, "times"))
		o := newOffsets(text)
		for i := range text {
			if got, want := o.points(i), utf8.RuneCountInString(text[:i]); got != want {
				t.Fatalf("byte %d: %d code points, want %d", i, got, want)
			}
		}
		if got, want := o.points(len(text)), utf8.RuneCountInString(text); got != want {
			t.Fatalf("end: %d code points, want %d", got, want)
		}
	})
}

func TestLinesKeepTheirWidthAndTheirWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{"--", "a", "word-by-word", "漢字かな交じり文", "e\u0301te\u0301", "مرحبا", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "https://a.example/long/way/to/go"})).Draw(t, "words")
		text := strings.Join(words, " ")
		width := rapid.IntRange(2, 30).Draw(t, "width")
		lines := broken(text, width)
		for _, line := range lines {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("line %q has %d columns of %d", line, w, width)
			}
		}
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func anySpots(t *rapid.T) []spot {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) spot {
		return spot{
			Point: headwater.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")},
			name:  rapid.SampledFrom([]string{"Ayn", "الموصل", "東京都千代田区", "A rather long name of a place that goes on"}).Draw(t, "name"),
			iso:   rapid.SampledFrom([]string{"", "", "MT"}).Draw(t, "iso"), radius: rapid.SampledFrom([]float64{0, 10, 900}).Draw(t, "radius"),
		}
	}), 1, 30).Draw(t, "spots")
}

func TestMapHoldsItsPlacesAndKeepsLabelsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spots := anySpots(t)
		f := fitFrame(spots)
		dots, outside := f.dots(spots, f.land(nil, nil), nil)
		if len(dots) != len(spots) || len(outside) != 0 {
			t.Fatalf("%d places: %d drawn, %d outside a frame made for them", len(spots), len(dots), len(outside))
		}
		var taken []box
		for _, d := range dots {
			if !d.Labelled {
				continue
			}
			b := settled(d)
			for _, other := range taken {
				if b.hits(other) {
					t.Fatalf("label of %q covers another", d.Name)
				}
			}
			taken = append(taken, b)
		}
	})
}

// settled is where a label ended up, a little smaller for rounding.
func settled(d dot) box {
	wide := float64(len([]rune(d.Label))) * labelColumn * 0.9
	b := box{d.LabelX, d.LabelY - 12, d.LabelX + wide, d.LabelY + 3}
	switch d.Anchor {
	case "end":
		b.x1, b.x2 = d.LabelX-wide, d.LabelX
	case "middle":
		b.x1, b.x2 = d.LabelX-wide/2, d.LabelX+wide/2
	}
	return b
}

func TestFocusLeavesOutWhatIsFarAndRare(t *testing.T) {
	at := func(name string, lat, lon float64, mention float64) spot {
		return spot{Point: headwater.Point{Lat: lat, Lon: lon}, name: name, mention: mention}
	}
	var got []string
	for _, s := range focus([]spot{at("Valletta", 35.9, 14.5, 6), at("Tunis", 36.8, 10.2, 3), at("Tripoli", 32.9, 13.2, 1), at("Lima", -12, -77, 1)}) {
		got = append(got, s.name)
	}
	if want := "Valletta Tunis Tripoli"; strings.Join(got, " ") != want {
		t.Errorf("focus on %v, want %s", got, want)
	}
	if two := focus([]spot{at("Lima", -12, -77, 1), at("Oslo", 60, 11, 1)}); len(two) != 2 {
		t.Errorf("focus on %v, want both of two places", two)
	}
}

func TestLandStaysInTheFrame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := fitFrame(anySpots(t))
		ring := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) headwater.Point {
			return headwater.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
		}), 3, 12).Draw(t, "ring")
		land := f.land([]Outline{{ISO: "MT", Rings: [][]headwater.Point{ring}}, {Rings: [][]headwater.Point{ring}}}, nil)
		for _, p := range append(pathPoints(t, land.all.String()), append(pathPoints(t, land.home.String()), pathPoints(t, land.seamed.String())...)...) {
			if p.x < -bleed-0.1 || p.x > mapWidth+bleed+0.1 || p.y < -bleed-0.1 || p.y > mapHeight+bleed+0.1 {
				t.Fatalf("land at %v", p)
			}
		}
	})
}

// pathPoints reads back what a pen wrote, in map units.
func pathPoints(t *rapid.T, d string) []xy {
	var out []xy
	for ring := range strings.SplitSeq(strings.TrimSuffix(d, "z"), "z") {
		var at xy
		head, tail, ok := strings.Cut(strings.TrimPrefix(ring, "M"), "l")
		if !ok {
			continue
		}
		for _, part := range []string{head, tail} {
			ns := strings.Fields(strings.ReplaceAll(part, "-", " -"))
			for i := 0; i+1 < len(ns); i += 2 {
				x, errX := strconv.Atoi(ns[i])
				y, errY := strconv.Atoi(ns[i+1])
				if errX != nil || errY != nil || len(ns)%2 != 0 {
					t.Fatalf("path holds %q", part)
				}
				at = xy{at.x + float64(x)/10, at.y + float64(y)/10}
				out = append(out, at)
			}
		}
	}
	return out
}

func TestLandCrossesTheAntimeridian(t *testing.T) {
	spots := []spot{{Point: headwater.Point{Lat: -18, Lon: 178}, name: "Suva"}, {Point: headwater.Point{Lat: -14, Lon: -172}, name: "Apia"}}
	f := fitFrame(spots)
	suva, _ := f.place(-18, 178)
	apia, _ := f.place(-14, -172)
	if suva >= apia || apia-suva > mapWidth {
		t.Fatalf("Suva at %.0f, Apia at %.0f: want them in order on one map", suva, apia)
	}
	// Fiji lies on both sides; its outline jumps from 179 to -179.
	ring := []headwater.Point{{Lat: -16, Lon: 177}, {Lat: -16, Lon: -179}, {Lat: -19, Lon: -179}, {Lat: -19, Lon: 177}, {Lat: -16, Lon: 177}}
	land := f.land([]Outline{{Rings: [][]headwater.Point{ring}}}, nil).all.String()
	if n := strings.Count(land, "M"); n != 1 {
		t.Fatalf("%d pieces of land, want one: %s", n, land)
	}
}

func TestBordersLeaveOutTheSeam(t *testing.T) {
	f := fitFrame([]spot{{Point: headwater.Point{Lat: 66, Lon: 179}}, {Point: headwater.Point{Lat: 66, Lon: -179}}})
	ring := []headwater.Point{{Lat: 68, Lon: 180}, {Lat: 64, Lon: 180}, {Lat: 64, Lon: 176}, {Lat: 68, Lon: 176}, {Lat: 68, Lon: 180}}
	borders := f.land([]Outline{{Rings: [][]headwater.Point{ring}}}, nil).borders.String()
	head, tail, _ := strings.Cut(borders, "l")
	if n := len(strings.Fields(strings.ReplaceAll(tail, "-", " -"))); strings.Count(head, "M") != 1 || n != 2*3 {
		t.Errorf("borders %q: want three sides of four", borders)
	}
}

func TestTheFrameFollowsTownsNotCountries(t *testing.T) {
	at := func(name, iso string, lat, lon, radius float64, mention float64) spot {
		return spot{Point: headwater.Point{Lat: lat, Lon: lon}, name: name, iso: iso, radius: radius, mention: mention}
	}
	spots := []spot{at("United States", "US", 40, -98, 2600, 9), at("Valletta", "", 35.9, 14.5, 2, 3), at("Tunis", "", 36.8, 10.2, 9, 2), at("Malta", "MT", 35.9, 14.4, 20, 1)}
	spots[1].country = "MT"
	var got []string
	for _, s := range telling(spots) {
		got = append(got, s.name)
	}
	if want := "Valletta Tunis United States"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s: towns, and a country that is spoken of much and has none of them", got, want)
	}
	spots[0].mention = 0.25
	if got := telling(spots); len(got) != 2 {
		t.Errorf("%+v: want the towns alone where a country is hardly spoken of", got)
	}
	if got := telling(spots[:1]); len(got) != 1 {
		t.Errorf("%+v: want a country where there is no town", got)
	}
}

func TestHullTouchesBothDiscs(t *testing.T) {
	f := frame{lat: 0, lon: 0, scale: 10, along: 10}
	from := station{Point: headwater.Point{Lat: 0, Lon: -10}, radius: 3 * kmPerDegree}
	to := station{Point: headwater.Point{Lat: 0, Lon: 10}, radius: kmPerDegree}
	var corners []xy
	for _, part := range strings.Split(strings.Trim(f.strip(from, to), "MZ"), "L") {
		x, y, _ := strings.Cut(part, " ")
		var p xy
		p.x, _ = strconv.ParseFloat(x, 64)
		p.y, _ = strconv.ParseFloat(y, 64)
		corners = append(corners, p)
	}
	if len(corners) != 4 {
		t.Fatalf("corners %v", corners)
	}
	for i, c := range []struct{ x, r float64 }{{220, 30}, {420, 10}, {420, 10}, {220, 30}} {
		if d := math.Hypot(corners[i].x-c.x, corners[i].y-200); math.Abs(d-c.r) > 0.2 {
			t.Errorf("corner %d is %.1f units from its disc's middle, want %g", i, d, c.r)
		}
	}
	to.Lon = -9
	if got := f.strip(from, to); got != "" {
		t.Errorf("hull %s of a disc inside another", got)
	}
}

func TestRingIsAsFarAsItSays(t *testing.T) {
	from := headwater.Point{Lat: 36, Lon: 14}
	for _, km := range []float64{10, 300, 2000} {
		for i := range 8 {
			p := away(from, km, float64(i)*math.Pi/4)
			u, v := vector(from), vector(p)
			got := 6371 * math.Acos(u[0]*v[0]+u[1]*v[1]+u[2]*v[2])
			if math.Abs(got-km) > km/1000 {
				t.Errorf("%g km to the %d. side: %g km away", km, i, got)
			}
		}
	}
}

func TestTimelineKeepsInsideItsScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.SampledFrom([]string{"", "2021-05-03", "2021-01-01", "1914-07-28", "9999-12-31", "0001-01-01"})
		r := &headwater.Reading{Document: headwater.Document{Text: "then", Published: day.Draw(t, "published")}}
		for range rapid.IntRange(1, 60).Draw(t, "n") {
			r.Times = append(r.Times, headwater.Time{Span: headwater.Span{End: 4}, Begin: day.Draw(t, "begin"), End: day.Draw(t, "end")})
		}
		v := newTimeline(newIndex(r), nil)
		if len(v.Rows) == 0 && len(v.Undated) == 0 {
			t.Fatalf("no times at all")
		}
		if len(v.Ticks) > 9 {
			t.Fatalf("%d ticks", len(v.Ticks))
		}
		for _, row := range append(v.Rows, v.Folded...) {
			if x := percentIn(t, row.X); x < 0 || x+percentIn(t, row.Width) > 101 {
				t.Fatalf("row %+v runs out of the drawing", row)
			}
		}
		for _, tick := range v.Ticks {
			if x := percentIn(t, tick.X); x < 0 || x > 100 {
				t.Fatalf("tick %+v runs out of the drawing", tick)
			}
		}
	})
}

func percentIn(t *rapid.T, s string) float64 {
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "%"), 64)
	if err != nil {
		t.Fatalf("%q is no share: %v", s, err)
	}
	return v
}
