package eval

import (
	"bytes"
	"fmt"

	"github.com/headwater-project/headwater"
)

// toponymRecord is one line of a prediction file: {"id", "toponyms":
// [{"start", "end", "lat", "lon"}]}, in code points and degrees. lat and lon
// may be left out together.
type toponymRecord struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Toponyms *[]struct {
		codeSpan
		Lat *float64 `json:"lat"`
		Lon *float64 `json:"lon"`
	} `json:"toponyms"`
}

// predictedToponyms reads XML as the corpora have it, or records.
func (f *file) predictedToponyms(j *joiner, pred [][]toponym) error {
	if bytes.HasPrefix(bytes.TrimSpace(f.bytes), []byte("<")) {
		return f.predictedXML(j, pred)
	}
	return eachRecord(f, "a toponym record", func(r *toponymRecord) error {
		if r.Toponyms == nil {
			return fmt.Errorf(`document %q has no "toponyms"; a list, empty where there are none`, clip(r.ID))
		}
		i, known, err := j.find(r.ID, r.Text)
		if err != nil || !known {
			return err
		}
		if pred[i], err = r.items(j.texts[i]); err != nil {
			return fmt.Errorf("document %q: %w", clip(r.ID), err)
		}
		return nil
	})
}

func (r *toponymRecord) items(text string) ([]toponym, error) {
	o := newOffsets(text)
	var out []toponym
	for i, p := range *r.Toponyms {
		s, err := o.span(p.Start, p.End)
		if err != nil {
			return nil, fmt.Errorf("toponym %d: %w", i+1, err)
		}
		t := toponym{Span: s}
		if p.Lat != nil && p.Lon != nil {
			if !onEarth(*p.Lat, *p.Lon) {
				return nil, fmt.Errorf("toponym %d: %g, %g are not coordinates in degrees", i+1, *p.Lat, *p.Lon)
			}
			t.point = &headwater.Point{Lat: *p.Lat, Lon: *p.Lon}
		}
		out = append(out, t)
	}
	return onceEach(out), nil
}

func (f *file) predictedXML(j *joiner, pred [][]toponym) error {
	r, err := f.toponyms()
	if err != nil {
		return err
	}
	return pair(f, j, r.docs, func(i int, d *mapped) { pred[i] = d.gold })
}

// toponymsIn is every mention of one of our readings that could stand on a map:
// of a place, or of anything that has a point, in the names of other things too.
func toponymsIn(r *headwater.Reading) []toponym {
	var out []toponym
	for _, e := range r.Entities {
		if !e.Type.Place() && e.Point == nil {
			continue
		}
		for _, m := range e.Mentions {
			out = append(out, toponym{m, e.Point})
		}
		for _, m := range e.Embedded {
			out = append(out, toponym{m, e.Point})
		}
	}
	return onceEach(out)
}
