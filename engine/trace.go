package engine

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/origin"
	"github.com/headwater-project/headwater/reuse"
	"github.com/headwater-project/headwater/story"
)

// pairwise is the number of documents up to which every pair is compared.
const pairwise = 200

// oneStory is the containment from which two documents surely tell one story. A
// round-up shares less with each that it lists.
const oneStory = 0.3

// Trace says who copied whom among readings, which credits lead where, and how many
// origins stand behind each story. The readings need their syntax, as Read gives them.
func (e *Engine) Trace(readings []*headwater.Reading) headwater.Trace {
	t := Trace(readings)
	t.Generator = e.generator
	return t
}

// Trace is Engine.Trace for readings that some engine made; it needs no models, and
// names no generator.
func Trace(readings []*headwater.Reading) headwater.Trace { return trace(readings, nil) }

// trace traces readings; known are the ids of stories by document, where an archive put
// it into one.
func trace(readings []*headwater.Reading, known map[string]string) headwater.Trace {
	ordered := slices.Clone(readings)
	slices.SortStableFunc(ordered, byPublication)
	copies := copiesAmong(ordered)
	return origin.Find(origin.Set{
		Readings: ordered,
		Copies:   copies,
		Stories:  storiesOf(ordered, copies, known),
		Compare:  reuse.Compare,
	})
}

func byPublication(a, b *headwater.Reading) int {
	x, y := a.Document.Published, b.Document.Published
	switch {
	case x == "" && y != "":
		return 1
	case x != "" && y == "":
		return -1
	case x != y:
		return strings.Compare(x, y)
	}
	return strings.Compare(a.Document.ID, b.Document.ID)
}

// copiesAmong compares every pair of a small set, and of a large one those that an
// index holds likely to share passages.
func copiesAmong(readings []*headwater.Reading) []headwater.Copy {
	var out []headwater.Copy
	for _, p := range pairsAmong(readings) {
		a, b := &readings[p[0]].Document, &readings[p[1]].Document
		if a.ID == b.ID {
			continue
		}
		if c, ok := reuse.Compare(a, b); ok {
			out = append(out, c)
		}
	}
	return out
}

func pairsAmong(readings []*headwater.Reading) [][2]int {
	if len(readings) > pairwise {
		docs := make([]headwater.Document, len(readings))
		for i, r := range readings {
			docs[i] = r.Document
		}
		if pairs, err := reuse.Pairs(context.Background(), docs); err == nil {
			slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
			return pairs
		}
	}
	var out [][2]int
	for i := range readings {
		for j := i + 1; j < len(readings); j++ {
			out = append(out, [2]int{i, j})
		}
	}
	return out
}

// storiesOf puts the readings into stories, copies of each other into one.
func storiesOf(readings []*headwater.Reading, copies []headwater.Copy, known map[string]string) []headwater.Story {
	var book story.Book
	for _, r := range readings {
		if id := known[r.Document.ID]; id != "" {
			book.Put(story.CardOf(r), id)
		} else {
			book.Add(story.CardOf(r))
		}
	}
	for _, c := range copies {
		if c.Containment >= oneStory {
			book.Tie(c.From, c.To)
		}
	}
	return book.Stories()
}
