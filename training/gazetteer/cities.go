package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// city is one line of the GeoNames file, as far as we use it.
type city struct {
	id, population            int
	name, plain, feature, iso string
	also                      []string
	division, county          string // "IQ.01", "US.CA.037"
	point                     headwater.Point
}

type cities []city

// readCities reads cities500.txt: 19 columns, tab-separated.
func readCities(npm string) (cities, error) {
	f, err := os.Open(filepath.Join(npm, citiesPackage, "package/dist/cities500.txt"))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // read only
	var out cities
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		cols := strings.Split(lines.Text(), "\t")
		if len(cols) != 19 {
			return nil, fmt.Errorf("%s: line %d has %d columns, want 19", f.Name(), n, len(cols))
		}
		if c := parseCity(cols); c.kept() {
			out = append(out, c)
		}
	}
	return out, lines.Err()
}

func parseCity(cols []string) city {
	id, _ := strconv.Atoi(cols[0])
	population, _ := strconv.Atoi(cols[14])
	lat, _ := strconv.ParseFloat(cols[4], 64)
	lon, _ := strconv.ParseFloat(cols[5], 64)
	return city{
		id: id, population: population, name: cols[1], plain: cols[2], feature: cols[7], iso: cols[8],
		also: strings.Split(cols[3], ","), division: cols[8] + "." + cols[10], county: cols[8] + "." + cols[10] + "." + cols[11],
		point: headwater.Point{Lat: lat, Lon: lon},
	}
}

// kept drops what is gone (abandoned, destroyed, historical), and small seats
// of which no population is known, mostly hamlets, except where wars are
// reported from.
func (c city) kept() bool {
	switch c.feature {
	case "PPLH", "PPLQ", "PPLW", "PPLCH":
		return false
	case "PPLA3", "PPLA4", "PPLA5", "PPLL", "PPLF", "PPLX":
		return c.population > 0 || contested[c.iso]
	}
	return true
}

// places gives the entries of all cities.
func (cs cities) places(divisions divisions) []*place {
	var out []*place
	for _, c := range cs {
		out = append(out, &place{
			Entry: gazetteer.Entry{
				Name: c.name, Kind: gazetteer.City, GeoNames: c.id, Country: c.iso,
				Admin1: divisions.nameOf(c.division), Point: c.point, Population: c.population,
				Capital: c.feature == "PPLC",
			},
			names: c.names(),
		})
	}
	return out
}
