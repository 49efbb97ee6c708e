package report

import (
	"cmp"
	"math"
	"slices"
)

// fineSpots and fineShare say when towns and small regions tell where a story
// is: so many of them, or such a part of all that the story speaks of. A country
// with heavyShare of that belongs into the frame beside them.
const (
	fineSpots  = 4
	fineShare  = 0.3
	heavyShare = 0.05
)

// telling picks, of the places that a story is about, those that a frame must
// hold: towns, and countries that are spoken of much and have none of the towns;
// the countries alone where there are no towns to speak of.
func telling(spots []spot) []spot {
	var out []spot
	sum, total := 0.0, 0.0
	held := map[string]bool{}
	for i := range spots {
		s := &spots[i]
		total += s.mention
		if s.fine() {
			out = append(out, *s)
			sum += s.mention
			held[s.country] = true
		}
	}
	few := len(out) < fineSpots && sum < fineShare*total
	for i := range spots {
		if s := &spots[i]; !s.fine() && s.mention >= heavyShare*total && s.side == "" && !s.border && (few || s.iso != "" && !held[s.iso]) {
			out = append(out, *s)
		}
	}
	if len(out) == 0 {
		return spots
	}
	return out
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
	total := 0.0
	for i := range spots {
		order[i] = i
		total += spots[i].mention
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(far[a], far[b]) })
	sum, radius := 0.0, 0.0
	for _, i := range order {
		sum += spots[i].mention
		radius = far[i]
		if sum >= coreShare*total {
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
			sum += far[j] * spots[j].mention
		}
		if sum < least {
			least, best = sum, far
		}
	}
	return best
}
