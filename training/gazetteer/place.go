package main

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// place is one entry on its way into the file.
type place struct {
	gazetteer.Entry
	names []string // spellings, folded on the way into the index
	exact []string // abbreviations that must be written as they are
	ours  bool     // from our own YAML, so before others of its name
}

// rank orders the places of one name: countries, our own list, the most
// populous, then by GeoNames id so that the order is always the same.
func rank(a, b *place) int {
	return cmp.Or(
		cmp.Compare(first(b.Kind == gazetteer.Country), first(a.Kind == gazetteer.Country)),
		cmp.Compare(first(b.ours), first(a.ours)),
		cmp.Compare(b.Population, a.Population),
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.GeoNames, b.GeoNames),
		cmp.Compare(a.Country, b.Country),
		cmp.Compare(a.Name, b.Name),
	)
}

func first(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compile makes the files of package gazetteer from its YAML and the packages.
func compile(data, npm string) (map[string][]byte, error) {
	own, err := readOwn(data)
	if err != nil {
		return nil, err
	}
	atlas, err := readAtlas(npm)
	if err != nil {
		return nil, err
	}
	cities, err := readCities(npm)
	if err != nil {
		return nil, err
	}
	divisions, err := readDivisions(npm, cities)
	if err != nil {
		return nil, err
	}
	own.name(divisions)
	counties, err := readCounties(npm, cities)
	if err != nil {
		return nil, err
	}
	areas, towns := append(divisions.places(), counties.places(divisions)...), cities.places(divisions)
	places := slices.Concat(own.countries(atlas), own.regions(slices.Concat(areas, towns)), areas, towns)
	return files(places, own, atlas)
}

// files encodes everything.
func files(places []*place, own *own, atlas *atlas) (map[string][]byte, error) {
	table, err := encode(places, own)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{
		"places.bin": table, "places.sha256": digest(table),
		"outlines.bin": encodeOutlines(atlas.small), "detail.bin": encodeOutlines(atlas.large),
	}, nil
}

// centre is the mean of some points on the sphere, good enough away from poles.
func centre(points []headwater.Point) headwater.Point {
	if len(points) == 0 {
		return headwater.Point{}
	}
	var sum headwater.Point
	for _, p := range points {
		sum.Lat += p.Lat
		// Unwrap around the first point, for places on the 180th meridian.
		lon := p.Lon
		for lon-points[0].Lon > 180 {
			lon -= 360
		}
		for lon-points[0].Lon < -180 {
			lon += 360
		}
		sum.Lon += lon
	}
	n := float64(len(points))
	out := headwater.Point{Lat: sum.Lat / n, Lon: sum.Lon / n}
	if out.Lon > 180 {
		out.Lon -= 360
	}
	if out.Lon < -180 {
		out.Lon += 360
	}
	return out
}

// reach is the distance in km from p to the farthest of some points.
func reach(p headwater.Point, points []headwater.Point) float64 {
	var far float64
	for _, q := range points {
		far = max(far, km(p, q))
	}
	return far
}

func sorted[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
