package report

import (
	"cmp"
	"math"
	"slices"
)

// fineSpots and fineShare say when towns and regions alone tell where a story
// is: so many of them, or such a part of all mentions.
const (
	fineSpots = 4
	fineShare = 0.3
)

// telling leaves out what is too large to tell where a story is, and what stands
// for a government, where enough is left.
func telling(spots []spot) []spot {
	var out []spot
	sum, total := 0, 0
	for _, s := range spots {
		total += s.mention
		if !s.broad() && !s.rulers {
			out = append(out, s)
			sum += s.mention
		}
	}
	if len(out) >= fineSpots || len(out) > 0 && float64(sum) >= fineShare*float64(total) {
		return out
	}
	return spots
}

const (
	coreShare   = 0.7   // of all mentions that the heart of a story holds
	coreReach   = 2.5   // how many radii of the heart still belong to the story
	coreLeastKm = 600.0 // what is this near always belongs
	mostHearts  = 50    // places tried as the middle
)

// focus keeps the places that a story is about: those around the place that is
// nearest to all mentions. A capital named once on the other side of the world
// must not shrink the map. The spots must be sorted by mentions.
func focus(spots []spot) []spot {
	far := distances(spots)
	order := make([]int, len(spots))
	total := 0
	for i := range spots {
		order[i] = i
		total += spots[i].mention
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(far[a], far[b]) })
	sum, radius := 0, 0.0
	for _, i := range order {
		sum += spots[i].mention
		radius = far[i]
		if float64(sum) >= coreShare*float64(total) {
			break
		}
	}
	var out []spot
	for i := range spots {
		if far[i] <= max(radius*coreReach, coreLeastKm) {
			out = append(out, spots[i])
		}
	}
	return out
}

// distances gives for every spot the kilometres to the one that is nearest to
// all mentions.
func distances(spots []spot) []float64 {
	var best []float64
	least := math.Inf(1)
	for i := range min(len(spots), mostHearts) {
		far := make([]float64, len(spots))
		sum := 0.0
		for j := range spots {
			far[j] = apart(spots[i].Point, spots[j].Point)
			sum += far[j] * float64(spots[j].mention)
		}
		if sum < least {
			least, best = sum, far
		}
	}
	return best
}
