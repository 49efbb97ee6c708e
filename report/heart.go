package report

import (
	"cmp"
	"math"
	"slices"
)

const (
	heartShare = 0.6  // of the dated times that the heart of a story holds
	heartReach = 3.0  // how many radii of the heart are still on its scale
	heartDays  = 10.0 // what is this near is always on it
	heartBreak = 7.0  // a scale is broken only where that makes it this much shorter
)

// heart keeps the times that a story is about: those around the day that is
// nearest to all, publication among them. A date of a century ago, named once,
// must not squeeze the week of the news into one line. All rows come back where
// leaving some out gains little.
func heart(rows []timeRow, published float64, known bool) []timeRow {
	mid := make([]float64, len(rows))
	for i := range rows {
		mid[i] = rows[i].middle()
	}
	at := slices.Clone(mid)
	if known {
		at = append(at, published)
	}
	slices.Sort(at)
	centre := at[len(at)/2]
	far := make([]float64, len(at))
	for i, d := range at {
		far[i] = math.Abs(d - centre)
	}
	slices.Sort(far)
	radius := far[int(math.Ceil(heartShare*float64(len(far))))-1]
	reach := max(radius*heartReach, heartDays)
	var core []timeRow
	for i := range rows {
		if math.Abs(mid[i]-centre) <= reach {
			core = append(core, rows[i])
		}
	}
	if len(core) == 0 || known && math.Abs(published-centre) > reach || extent(rows) < heartBreak*extent(core) {
		return rows
	}
	return core
}

// middle is the day in the middle of a row, or its known end.
func (r *timeRow) middle() float64 {
	if r.from && r.to {
		return (r.first + r.last) / 2
	}
	return r.known()
}

// extent is the days from the first known end of the rows to the last.
func extent(rows []timeRow) float64 {
	low := slices.MinFunc(rows, func(a, b timeRow) int { return cmp.Compare(a.known(), b.known()) })
	high := slices.MaxFunc(rows, func(a, b timeRow) int { return cmp.Compare(a.ending(), b.ending()) })
	return max(high.ending()-low.known(), heartDays)
}

// ending is the last end of a row that the text tells.
func (r *timeRow) ending() float64 {
	if r.to {
		return r.last
	}
	return r.first
}
