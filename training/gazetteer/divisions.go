package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// division is a first-level division, or a county or department where Natural
// Earth draws those instead.
type division struct {
	code, name, iso string
	also, exact     []string
	id, population  int
	top             bool // first level
	point           *headwater.Point
	outline         []headwater.Point
}

type divisions map[string]*division

// shape is a feature of Natural Earth's admin-1 file.
type shape struct {
	Properties struct {
		ISO     string  `json:"iso_a2"`
		Name    string  `json:"name"`
		English string  `json:"name_en"`
		Also    string  `json:"name_alt"`
		ID      int     `json:"gn_id"`
		Level   int     `json:"gn_level"`
		Code    string  `json:"gn_a1_code"`
		GeoName string  `json:"gn_name"`
		Lat     float64 `json:"latitude"`
		Lon     float64 `json:"longitude"`
	} `json:"properties"`
	Geometry struct {
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
}

// readDivisions joins GeoNames' names of divisions with Natural Earth's shapes.
func readDivisions(npm string, cs cities) (divisions, error) {
	var names []struct{ Code, Name string }
	if err := readJSON(filepath.Join(npm, divisionsPackage, "package/admin1.json"), &names); err != nil {
		return nil, err
	}
	out := divisions{}
	for _, n := range names {
		iso, _, _ := strings.Cut(n.Code, ".")
		out[n.Code] = &division{code: n.Code, name: n.Name, iso: iso, top: true}
	}
	var world struct{ Features []shape }
	if err := readJSON(filepath.Join(npm, shapesPackage, "package/data/build.json"), &world); err != nil {
		return nil, err
	}
	for i := range world.Features {
		out.draw(&world.Features[i])
	}
	out.people(cs)
	return out, nil
}

func readJSON(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// draw adds what Natural Earth knows of a division.
func (ds divisions) draw(s *shape) {
	p := &s.Properties
	if len(p.ISO) != 2 || p.ISO[0] == '-' || p.Name == "" && p.English == "" {
		return
	}
	d := ds[p.Code]
	if d == nil || p.Level > 1 || d.point != nil {
		code := fmt.Sprintf("%s/%d/%s", p.ISO, p.ID, p.Name)
		d = &division{code: code, name: p.English, iso: p.ISO}
		if d.name == "" {
			d.name = p.Name
		}
		ds[code] = d
	}
	d.id, d.point = max(0, p.ID), &headwater.Point{Lat: p.Lat, Lon: p.Lon}
	d.also = append(d.also, p.English, p.Name, p.GeoName)
	d.also = append(d.also, strings.Split(p.Also, "|")...)
	d.outline = coordinates(s.Geometry.Coordinates)
}

// coordinates gives every position of a GeoJSON geometry.
func coordinates(raw json.RawMessage) []headwater.Point {
	var nested any
	if json.Unmarshal(raw, &nested) != nil {
		return nil
	}
	var out []headwater.Point
	var walk func(any)
	walk = func(v any) {
		list, _ := v.([]any)
		if len(list) == 2 {
			lon, isLon := list[0].(float64)
			lat, isLat := list[1].(float64)
			if isLon && isLat {
				out = append(out, headwater.Point{Lat: lat, Lon: lon})
				return
			}
		}
		for _, item := range list {
			walk(item)
		}
	}
	walk(nested)
	return out
}

// people counts the people of the cities in each division, and places the
// divisions that Natural Earth does not draw in the middle of their cities.
func (ds divisions) people(cs cities) {
	points := map[string][]headwater.Point{}
	for _, c := range cs {
		if d := ds[c.division]; d != nil {
			if c.feature != "PPLX" {
				d.population += c.population
			}
			points[c.division] = append(points[c.division], c.point)
		}
	}
	for code, d := range ds {
		if d.point == nil && len(points[code]) > 0 {
			p := centre(points[code])
			d.point, d.outline = &p, points[code]
		}
	}
}

func (ds divisions) nameOf(code string) string {
	if d := ds[code]; d != nil {
		return short(d.name)
	}
	return ""
}

// short drops the word for the kind of division, which news drops too.
func short(name string) string {
	for _, word := range []string{" Province", " Governorate", " Oblast", " Oblast’", " Region", " District", " County", " Department", " Prefecture", " Krai", " State", " Parish", " Municipality"} {
		if cut, ok := strings.CutSuffix(name, word); ok && len(cut) > 3 && !strings.HasSuffix(cut, "ern") {
			return cut
		}
	}
	return name
}

// places gives the entries of all divisions that we can place.
func (ds divisions) places() []*place {
	var out []*place
	for _, code := range sorted(ds) {
		d := ds[code]
		if d.point == nil {
			continue
		}
		kind, admin := gazetteer.Region, ""
		if d.top {
			kind, admin = gazetteer.Admin1, short(d.name)
		}
		p := &place{Entry: gazetteer.Entry{
			Name: short(d.name), Kind: kind, GeoNames: d.id, Country: d.iso, Admin1: admin, Point: *d.point,
			RadiusKm: math.Round(reach(*d.point, d.outline)), Population: d.population,
		}, names: []string{d.name, short(d.name)}, exact: d.exact}
		for _, n := range d.also {
			if writer.Latin(n) {
				p.names = append(p.names, n, short(n))
			}
		}
		out = append(out, p)
	}
	return out
}
