package main

import (
	"encoding/binary"
	"encoding/json"
	"math"
	"path/filepath"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// shapeScale is how many steps a degree has in a compiled outline.
const shapeScale = 200

// atlas is Natural Earth's countries in two sizes.
type atlas struct{ small, large []gazetteer.Outline }

// topology is the part of TopoJSON that world-atlas uses.
type topology struct {
	Arcs      [][][2]int
	Transform struct{ Scale, Translate [2]float64 }
	Objects   map[string]struct {
		Geometries []struct {
			Type, ID   string
			Arcs       json.RawMessage
			Properties struct{ Name string }
		}
	}
}

// uncoded are areas that Natural Earth draws and ISO 3166-1 does not know.
// Kosovo goes by the user-assigned code that others use too; northern Cyprus
// and Somaliland belong to the states that have a code.
var uncoded = map[string]string{"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}

func readAtlas(npm string) (*atlas, error) {
	var numeric struct{ Codes [][]string }
	var list [][]string
	if err := readJSON(filepath.Join(npm, codesPackage, "package/codes.json"), &list); err != nil {
		return nil, err
	}
	numeric.Codes = list
	iso := map[string]string{}
	for _, c := range list {
		iso[c[2]] = c[0]
	}
	var a atlas
	for file, into := range map[string]*[]gazetteer.Outline{"countries-110m.json": &a.small, "countries-50m.json": &a.large} {
		var t topology
		if err := readJSON(filepath.Join(npm, atlasPackage, "package", file), &t); err != nil {
			return nil, err
		}
		*into = t.outlines(iso)
	}
	return &a, nil
}

// outlines gives the countries of a topology, by code; several parts of one
// code are one outline.
func (t *topology) outlines(iso map[string]string) []gazetteer.Outline {
	rings := map[string][][]headwater.Point{}
	for _, g := range t.Objects["countries"].Geometries {
		code := iso[g.ID]
		if code == "" {
			code = uncoded[g.Properties.Name]
		}
		var polygons [][][]int
		if g.Type == "Polygon" {
			polygons = make([][][]int, 1)
			_ = json.Unmarshal(g.Arcs, &polygons[0])
		} else {
			_ = json.Unmarshal(g.Arcs, &polygons)
		}
		for _, polygon := range polygons {
			for _, ring := range polygon {
				rings[code] = append(rings[code], onMap(t.ring(ring))...)
			}
		}
	}
	var out []gazetteer.Outline
	for _, code := range sorted(rings) {
		out = append(out, gazetteer.Outline{ISO: code, Rings: rings[code]})
	}
	return out
}

// ring joins arcs; a negative number is an arc backwards.
func (t *topology) ring(arcs []int) []headwater.Point {
	var out []headwater.Point
	for _, i := range arcs {
		line := t.arc(max(i, ^i))
		if i < 0 {
			for a, b := 0, len(line)-1; a < b; a, b = a+1, b-1 {
				line[a], line[b] = line[b], line[a]
			}
		}
		if len(out) > 0 {
			line = line[1:]
		}
		out = append(out, line...)
	}
	if n := len(out); n > 1 && out[0] == out[n-1] {
		out = out[:n-1]
	}
	return out
}

func (t *topology) arc(i int) []headwater.Point {
	var x, y int
	var out []headwater.Point
	for _, d := range t.Arcs[i] {
		x, y = x+d[0], y+d[1]
		out = append(out, headwater.Point{
			Lat: float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1],
			Lon: float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0],
		})
	}
	return out
}

// remote is how far in km from a country's middle a part of it may begin and
// still be meant when news names the country: Alaska and Guiana are not.
const remote = 2500

// points gives the points of a country's outline, without remote parts.
func (a *atlas) points(iso string, middle headwater.Point) []headwater.Point {
	var out []headwater.Point
	for _, o := range a.large {
		if o.ISO != iso {
			continue
		}
		for _, ring := range o.Rings {
			if near(middle, ring) < remote {
				out = append(out, ring...)
			}
		}
	}
	return out
}

// near is the distance in km from p to the nearest of some points.
func near(p headwater.Point, points []headwater.Point) float64 {
	least := math.Inf(1)
	for _, q := range points {
		least = min(least, km(p, q))
	}
	return least
}

// encodeOutlines writes outlines as package gazetteer reads them.
func encodeOutlines(list []gazetteer.Outline) []byte {
	var out []byte
	for _, o := range list {
		body := binary.AppendUvarint(nil, uint64(len(o.Rings)))
		for _, ring := range o.Rings {
			body = appendRing(body, ring)
		}
		code := append([]byte(o.ISO), 0, 0)[:2]
		out = append(out, code...)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out
}

// appendRing writes the steps of a ring, without points that round to the same.
func appendRing(out []byte, ring []headwater.Point) []byte {
	var steps [][2]int64
	var lon, lat int64
	for i, p := range ring {
		x, y := int64(math.Round(p.Lon*shapeScale)), int64(math.Round(p.Lat*shapeScale))
		if i == 0 || x != lon || y != lat {
			steps = append(steps, [2]int64{x - lon, y - lat})
			lon, lat = x, y
		}
	}
	out = binary.AppendUvarint(out, uint64(len(steps)))
	for _, s := range steps {
		out = binary.AppendVarint(binary.AppendVarint(out, s[0]), s[1])
	}
	return out
}

// km is the great-circle distance on a sphere of mean radius.
func km(a, b headwater.Point) float64 {
	const rad = math.Pi / 180
	s, c := math.Sin((b.Lat-a.Lat)/2*rad), math.Sin((b.Lon-a.Lon)/2*rad)
	h := s*s + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*c*c
	return 2 * 6371.0088 * math.Asin(math.Sqrt(min(1, h)))
}
