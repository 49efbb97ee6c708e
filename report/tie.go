package report

import (
	"math"
	"strings"

	"github.com/headwater-project/headwater"
)

// tie says what an entity is linked to, and how surely: "catalog irgc, almost
// certain (0.97)". It is empty where nothing is linked.
func (x *index) tie(e *headwater.Entity) string {
	var out string
	switch r := e.Ref; {
	case r.Catalog != "":
		out = "catalog " + clip(r.Catalog)
	case r.GeoNames != 0:
		out = "GeoNames " + itoa(r.GeoNames)
	case r.ISO3166 != "":
		out = "country " + clip(r.ISO3166)
	case e.Type.Place() && e.Point != nil:
		out = "placed, without a record"
	case e.Country != "" && e.Linked > 0:
		out = "of country " + clip(e.Country)
	default:
		return ""
	}
	if words := sureness(e.Linked); words != "" {
		out += ", " + words
	}
	return out
}

// sureness is a probability in the words of ICD 203 and as a number.
func sureness(p float64) string {
	if !(p > 0 && p <= 1) {
		return ""
	}
	band := headwater.RemoteBand
	for _, b := range []headwater.Band{headwater.VeryUnlikelyBand, headwater.UnlikelyBand, headwater.EvenBand, headwater.LikelyBand, headwater.VeryLikelyBand, headwater.AlmostCertainBand} {
		if low, _ := b.Limits(); p >= low {
			band = b
		}
	}
	return strings.ReplaceAll(string(band), "_", " ") + " (" + number(hundredth(p)) + ")"
}

// where says where a place is and how well that is known: "Iraq, point 33.34°N
// 44.40°E". A country and what is no place need no such words.
func (x *index) where(e *headwater.Entity) string {
	switch {
	case !e.Type.Place():
		return ""
	case e.Point == nil:
		return "not placed"
	case e.Ref.ISO3166 != "":
		return ""
	}
	var out string
	if e.Country != "" {
		out = x.country(e.Country) + ", "
	}
	return out + extentWords(*e.Point, e.RadiusKm)
}

// whereShort is where in a narrow line.
func (x *index) whereShort(e *headwater.Entity) string {
	switch {
	case !e.Type.Place():
		return ""
	case e.Point == nil:
		return "not placed"
	case e.Ref.ISO3166 != "":
		return "country"
	case e.Country == "":
		return textExtent(*e.Point, e.RadiusKm)
	}
	return x.country(e.Country) + "  " + textExtent(*e.Point, e.RadiusKm)
}

// extentWords is a point, or what lies within so many kilometres of it.
func extentWords(p headwater.Point, km float64) string {
	if km > 0 {
		return "within " + number(roughly(km)) + " km of " + degrees(p)
	}
	return "point " + degrees(p)
}

// roughly rounds up to two figures: no more is known of how far a region goes.
func roughly(km float64) float64 {
	step := math.Pow(10, math.Floor(math.Log10(max(km, 1)))-1)
	return math.Ceil(km/max(step, 1)) * max(step, 1)
}
