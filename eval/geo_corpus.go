package eval

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// toponym is one place name, gold or predicted.
type toponym struct {
	headwater.Span
	point *headwater.Point
}

// mapped is one gold document with its toponyms.
type mapped struct {
	source
	gold  []toponym        // with coordinates, in text order, each span once
	aside []headwater.Span // places that the gold gives no coordinates: neither right nor wrong
}

// xmlArticle is an article of GeoVirus (location) or GeoWebNews (toponym).
type xmlArticle struct {
	File      string        `xml:"file,attr"`
	Text      string        `xml:"text"`
	Locations []xmlLocation `xml:"locations>location"`
	Toponyms  []xmlLocation `xml:"toponyms>toponym"`
}

type xmlLocation struct {
	Name      string `xml:"name"`
	Extracted string `xml:"extractedName"`
	Type      string `xml:"type"`
	Start     string `xml:"start"`
	End       string `xml:"end"`
	Lat       string `xml:"lat"`
	Lon       string `xml:"lon"`
	Latitude  string `xml:"latitude"`
	Longitude string `xml:"longitude"`

	Inner []xmlLocation `xml:"location"` // one article of GeoVirus nests its list
}

// flat is the locations with those inside them.
func flat(all []xmlLocation) []xmlLocation {
	var out []xmlLocation
	for _, l := range all {
		out = append(out, flat(l.Inner)...)
		if l.Start != "" || len(l.Inner) == 0 {
			out = append(out, l)
		}
	}
	return out
}

// mapReader counts what it left out.
type mapReader struct {
	f       *file
	docs    []mapped
	dropped int // toponyms whose offsets do not fit their name
	moved   int // toponyms found up to two code points beside their offsets
}

// toponyms reads an XML file of either corpus.
func (f *file) toponyms() (*mapReader, error) {
	r := &mapReader{f: f}
	d := xml.NewDecoder(bytes.NewReader(f.bytes))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := d.InputPos()
		if err != nil {
			return nil, f.failf(line, "damaged XML: %w", err)
		}
		start, ok := tok.(xml.StartElement)
		if !ok || start.Name.Local != "article" {
			continue
		}
		var a xmlArticle
		if err := d.DecodeElement(&a, &start); err != nil {
			at, _ := d.InputPos()
			return nil, f.failf(at, "damaged XML: %w", err)
		}
		if err := r.article(&a); err != nil {
			return nil, f.failf(line, "article: %w", err)
		}
	}
	if len(r.docs) == 0 && len(bytes.TrimSpace(f.bytes)) > 0 {
		return nil, f.failf(1, "no <article> in it; want GeoVirus or GeoWebNews XML")
	}
	f.documents = len(r.docs)
	return r, nil
}

// article names a document by its file attribute or, in GeoVirus, by its place
// in the file from 1 (its addresses are not unique).
func (r *mapReader) article(a *xmlArticle) error {
	id := a.File
	if id == "" {
		id = strconv.Itoa(len(r.docs) + 1)
	}
	doc := mapped{source: source{article{id: id, text: a.Text}, r.f.name}}
	o := newOffsets(a.Text)
	for _, l := range flat(a.Locations) {
		if err := r.add(&doc, o, l, 1); err != nil {
			return err
		}
	}
	for _, l := range a.Toponyms {
		if err := r.add(&doc, o, l, 0); err != nil {
			return err
		}
	}
	doc.gold = onceEach(doc.gold)
	r.docs = append(r.docs, doc)
	return nil
}

// add keeps one toponym; base is the number of the first code point.
func (r *mapReader) add(doc *mapped, o offsets, l xmlLocation, base int) error {
	start, err := number(l.Start, "start")
	if err != nil {
		return err
	}
	end, err := number(l.End, "end")
	if err != nil {
		return err
	}
	point, err := l.point()
	if err != nil {
		return err
	}
	if point == nil && !undrawn(l.Type) {
		return nil
	}
	s, moved, ok := locate(o, start-base, end-base, l.Name+l.Extracted)
	switch {
	case !ok:
		r.dropped++
		return nil
	case moved:
		r.moved++
	}
	if point == nil {
		doc.aside = append(doc.aside, s)
		return nil
	}
	doc.gold = append(doc.gold, toponym{s, point})
	return nil
}

// undrawn says whether a GeoWebNews type without coordinates is still a place
// that might have some, as a street or "the region" is. Non_Toponym, Homonym,
// Demonym and Language are none.
func undrawn(kind string) bool {
	return kind == "Literal_Expression" || kind == "Non_Lit_Expression" || kind == "Coercion"
}

func number(s, what string) (int, error) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return 0, fmt.Errorf("<%s> is %q, not a number", what, clip(s))
	}
	return n, nil
}

func (l xmlLocation) point() (*headwater.Point, error) {
	lat, lon := strings.TrimSpace(l.Lat+l.Latitude), strings.TrimSpace(l.Lon+l.Longitude)
	if lat == "" && lon == "" {
		return nil, nil
	}
	y, errY := strconv.ParseFloat(lat, 64)
	x, errX := strconv.ParseFloat(lon, 64)
	if errY != nil || errX != nil || !onEarth(y, x) {
		return nil, fmt.Errorf("%q, %q are not coordinates in degrees", clip(lat), clip(lon))
	}
	return &headwater.Point{Lat: y, Lon: x}, nil
}

func onEarth(lat, lon float64) bool {
	return math.Abs(lat) <= 90 && math.Abs(lon) <= 360
}

// locate gives the span of a name, up to two code points beside its offsets.
func locate(o offsets, start, end int, name string) (s headwater.Span, moved, ok bool) {
	for _, by := range [...]int{0, -1, 1, -2, 2} {
		s, err := o.span(start+by, end+by)
		if err == nil && s.In(o.text) == name {
			return s, by != 0, true
		}
	}
	return headwater.Span{}, false, false
}

// onceEach puts toponyms in text order and keeps the first of each span.
func onceEach(all []toponym) []toponym {
	slices.SortStableFunc(all, func(a, b toponym) int { return compareSpans(a.Span, b.Span) })
	return slices.CompactFunc(all, func(a, b toponym) bool { return a.Span == b.Span })
}
