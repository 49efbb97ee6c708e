package main

import (
	"math"
	"path/filepath"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// county is a second-level division of the United States. News names them all
// the time; GeoNames' table gives no points, so the cities in them do.
type county struct {
	name, division string
	population     int
	points         []headwater.Point
}

type counties map[string]*county

func readCounties(npm string, cs cities) (counties, error) {
	var names []struct{ Code, Name string }
	if err := readJSON(filepath.Join(npm, divisionsPackage, "package/admin2.json"), &names); err != nil {
		return nil, err
	}
	out := counties{}
	for _, n := range names {
		if strings.HasPrefix(n.Code, "US.") {
			out[n.Code] = &county{name: n.Name, division: n.Code[:5]}
		}
	}
	for _, c := range cs {
		if d := out[c.county]; d != nil {
			d.population += c.population
			d.points = append(d.points, c.point)
		}
	}
	return out, nil
}

// places gives the entries of the counties that hold a city.
func (cs counties) places(ds divisions) []*place {
	var out []*place
	for _, code := range sorted(cs) {
		c := cs[code]
		if len(c.points) == 0 {
			continue
		}
		p := centre(c.points)
		out = append(out, &place{Entry: gazetteer.Entry{
			Name: c.name, Kind: gazetteer.Region, Country: "US", Admin1: ds.nameOf(c.division), Point: p,
			RadiusKm: max(20, math.Round(reach(p, c.points))), Population: c.population,
		}, names: []string{c.name}})
	}
	return out
}
