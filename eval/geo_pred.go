package eval

import (
	"bytes"
	"encoding/json"
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

// predictedToponyms reads XML as the corpora have it, readings, or records.
func (f *file) predictedToponyms(j *joiner, pred [][]toponym) error {
	switch {
	case bytes.HasPrefix(bytes.TrimSpace(f.bytes), []byte("<")):
		return f.predictedXML(j, pred)
	case f.isReading():
		return f.readings(j, func(i int, r *headwater.Reading) { pred[i] = toponymsIn(r) })
	}
	for n, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var r toponymRecord
		if err := json.Unmarshal(line, &r); err != nil {
			return f.failf(n, "not a toponym record, one JSON object a line: %w", err)
		}
		if r.Toponyms == nil {
			return f.failf(n, `document %q has no "toponyms"; a list, empty where there are none`, clip(r.ID))
		}
		i, known, err := j.find(r.ID, r.Text)
		if err != nil {
			return f.failf(n, "%w", err)
		}
		if !known {
			continue
		}
		if pred[i], err = r.items(j.texts[i]); err != nil {
			return f.failf(n, "document %q: %w", clip(r.ID), err)
		}
	}
	return nil
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
	for _, d := range r.docs {
		i, known, err := j.find(d.id, d.text)
		if err != nil {
			return f.failf(1, "article %q: %w", clip(d.id), err)
		}
		if known {
			pred[i] = d.gold
		}
	}
	return nil
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
