package place

import (
	"math"

	"github.com/headwater-project/headwater"
)

// sound says whether a point lies on the earth.
func sound(p headwater.Point) bool {
	return math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180
}

// kmUp rounds kilometres up.
func kmUp(km float64) float64 { return math.Ceil(km) }
