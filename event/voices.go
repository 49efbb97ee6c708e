package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// voice is one stretch of words that an attribution gives to a source.
type voice struct {
	content headwater.Span
	by      *headwater.Attribution
}

// voices finds the innermost attribution at places asked for in text order.
type voices struct {
	all  []voice
	next int
	open []*voice
}

func newVoices(attributions []headwater.Attribution) voices {
	var all []voice
	for i := range attributions {
		for _, c := range attributions[i].Content {
			all = append(all, voice{c, &attributions[i]})
		}
	}
	slices.SortStableFunc(all, func(a, b voice) int {
		if a.content.Start != b.content.Start {
			return a.content.Start - b.content.Start
		}
		return b.content.End - a.content.End
	})
	return voices{all: all}
}

// at is the innermost voice that holds the byte at, or nil for the outlet's
// own. Calls must not go back in the text.
func (v *voices) at(at int) *voice {
	for v.next < len(v.all) && v.all[v.next].content.Start <= at {
		v.open = append(v.open, &v.all[v.next])
		v.next++
	}
	for n := len(v.open); n > 0 && v.open[n-1].content.End <= at; n-- {
		v.open = v.open[:n-1]
	}
	for i := len(v.open) - 1; i >= 0 && i >= len(v.open)-32; i-- {
		if at < v.open[i].content.End {
			return v.open[i]
		}
	}
	return nil
}
