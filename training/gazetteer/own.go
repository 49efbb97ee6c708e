package main

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
	"go.yaml.in/yaml/v3"
)

// country is a row of data/countries.yaml.
type country struct {
	ISO, Name  string
	Also       []string
	Short      []string // abbreviations, exact
	Adjective  []string
	People     []string
	Capital    string
	Point      [2]float64
	Area       float64 // square kilometres
	Population int
	GeoNames   int
	Ref        string
}

// region is a row of data/regions.yaml or data/districts.yaml.
type region struct {
	Name            string
	Also            []string
	Country, Admin1 string
	Point           [2]float64
	Radius          float64
	GeoNames        int
	Ref             string
}

// renaming is a row of data/divisions.yaml: how news calls a division.
type renaming struct {
	Code, Name string
	Also       []string
	Short      []string // abbreviations, exact
	Point      *[2]float64
	Ref        string
}

// own is our own data.
type own struct {
	states   []country
	areas    []region
	renaming []renaming
}

// readOwn reads the YAML folder. Every row must name its reference.
func readOwn(dir string) (*own, error) {
	o := &own{}
	var districts []region
	err := errors.Join(
		readYAML(dir, "countries.yaml", &o.states), readYAML(dir, "divisions.yaml", &o.renaming),
		readYAML(dir, "regions.yaml", &o.areas), readYAML(dir, "districts.yaml", &districts),
	)
	if err != nil {
		return nil, err
	}
	o.areas = append(o.areas, districts...)
	return o, o.check()
}

func readYAML(dir, name string, into any) error {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// check finds rows without a reference, and points off the globe.
func (o *own) check() error {
	var errs []error
	row := func(name, ref string, p [2]float64) {
		if ref == "" {
			errs = append(errs, fmt.Errorf("%s: no ref", name))
		}
		if math.Abs(p[0]) > 90 || math.Abs(p[1]) > 180 {
			errs = append(errs, fmt.Errorf("%s: point %v is off the globe", name, p))
		}
	}
	for _, c := range o.states {
		row(c.ISO, c.Ref, c.Point)
	}
	for _, r := range o.areas {
		row(r.Name, r.Ref, r.Point)
	}
	for _, r := range o.renaming {
		row(r.Code, r.Ref, [2]float64{})
	}
	return errors.Join(errs...)
}

// name gives divisions the names that news uses.
func (o *own) name(ds divisions) {
	for _, r := range o.renaming {
		d := ds[r.Code]
		if d == nil {
			fmt.Fprintf(os.Stderr, "divisions.yaml: no division %s\n", r.Code)
			continue
		}
		d.also = append(d.also, r.Also...)
		d.exact = append(d.exact, r.Short...)
		if r.Point != nil {
			d.point = &headwater.Point{Lat: r.Point[0], Lon: r.Point[1]}
		}
		if r.Name != "" {
			d.also, d.name = append(d.also, d.name), r.Name
		}
	}
}

// countries gives the entries of the countries, which come first in the file.
// A country reaches as far as the farthest point of its outline, left out parts
// that begin more than 2,500 km away, or as a disc of its area where it is too
// small to be drawn.
func (o *own) countries(a *atlas) []*place {
	var out []*place
	for _, c := range o.states {
		p := headwater.Point{Lat: c.Point[0], Lon: c.Point[1]}
		far := reach(p, a.points(c.ISO, p))
		if far == 0 {
			far = math.Sqrt(c.Area / math.Pi)
		}
		out = append(out, &place{Entry: gazetteer.Entry{
			Name: c.Name, Kind: gazetteer.Country, GeoNames: c.GeoNames, Country: c.ISO, Point: p,
			RadiusKm: max(1, math.Round(far)), Population: c.Population,
		}, names: append([]string{c.Name}, c.Also...), exact: c.Short})
	}
	return out
}

// regions gives the entries of regions and districts that are not among others
// already; the spellings of those that are go to the place that is known.
func (o *own) regions(known []*place) []*place {
	byKey := map[string][]*place{}
	for _, p := range known {
		for _, key := range writer.Keys(p.Country, p.names) {
			byKey[p.Country+key] = append(byKey[p.Country+key], p)
		}
	}
	var out []*place
	for _, r := range o.areas {
		p := r.place()
		if same := p.among(byKey); same != nil {
			same.names, same.ours = append(same.names, p.names...), true
			continue
		}
		out = append(out, p)
	}
	return out
}

func (r region) place() *place {
	return &place{Entry: gazetteer.Entry{
		Name: r.Name, Kind: gazetteer.Region, GeoNames: r.GeoNames, Country: r.Country, Admin1: r.Admin1,
		Point: headwater.Point{Lat: r.Point[0], Lon: r.Point[1]}, RadiusKm: r.Radius,
	}, names: append([]string{r.Name}, r.Also...), ours: true}
}

// beside is how far apart in km two points of one town may be, and compact how
// far a row may reach to be a town at all.
const (
	beside  = 15
	compact = 12
)

// among finds the town within 15 km, or the division about the same spot, that
// has a name of p and lies in its country. Rows of bases and plants therefore do
// not list the bare name of the town they are called after.
func (p *place) among(byKey map[string][]*place) *place {
	if p.Country == "" {
		return nil
	}
	for _, key := range writer.Keys(p.Country, p.names) {
		for _, q := range byKey[p.Country+key] {
			far := km(p.Point, q.Point)
			if q.Kind == gazetteer.City && far < beside && p.RadiusKm <= compact || q.Kind == gazetteer.Admin1 && p.RadiusKm > 50 && far < p.RadiusKm {
				return q
			}
		}
	}
	return nil
}
