package report

import (
	"cmp"
	"math"
	"slices"
)

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
	vectors := make([][3]float64, len(spots))
	for i, s := range spots {
		vectors[i] = vector(s.Point)
	}
	var best []float64
	least := math.Inf(1)
	for i := range min(len(spots), mostHearts) {
		far := make([]float64, len(spots))
		sum := 0.0
		for j := range spots {
			u, v := vectors[i], vectors[j]
			far[j] = 6371 * math.Acos(max(-1, min(1, u[0]*v[0]+u[1]*v[1]+u[2]*v[2])))
			sum += far[j] * float64(spots[j].mention)
		}
		if sum < least {
			least, best = sum, far
		}
	}
	return best
}
