package gazetteer

import (
	_ "embed"

	"github.com/headwater-project/headwater"
)

// Outline is the shape of a country or territory. Rings are closed: the first
// point is not repeated at the end. Holes are rings like any other. ISO is
// alpha-2, empty for a few disputed areas that have no code.
type Outline struct {
	ISO   string
	Rings [][]headwater.Point
}

//go:embed outlines.bin
var outlines string

//go:embed detail.bin
var detail string

// Outlines gives the country polygons of Natural Earth at 1:110 million, for
// small maps. The boundaries are de facto. Every call decodes anew (about a
// millisecond), so that callers own what they get.
func Outlines() []Outline { return decodeOutlines(outlines, "") }

// Detail gives the polygon of one country at 1:50 million, for measuring.
func Detail(iso2 string) (Outline, bool) {
	if iso2 == "" {
		return Outline{}, false
	}
	found := decodeOutlines(detail, iso2)
	if len(found) == 0 {
		return Outline{}, false
	}
	return found[0], true
}
