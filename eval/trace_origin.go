package eval

import (
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
)

// toldOrigin is an origin of the trace: a report by its name or, where it is only
// credited, its outlet, and what hangs on it.
type toldOrigin struct {
	report, outlet string
	carriedBy      []string
}

// told are the stories of the trace that hold a report of a story.
func (s *traceScore) told(g *traceGold) []headwater.Story {
	ids := map[string]bool{}
	for _, r := range g.reports {
		ids[s.of[r.id]] = true
	}
	var out []headwater.Story
	for _, st := range s.trace.Stories {
		if ids[st.ID] && s.mostly(g, st) {
			out = append(out, st)
		}
	}
	return out
}

// mostly says whether no other story has more of a story's documents.
func (s *traceScore) mostly(g *traceGold, st headwater.Story) bool {
	n := map[string]int{}
	for _, d := range st.Documents {
		n[storyOf(s.at[d])]++
	}
	for _, other := range s.golds {
		if n[other.name] > n[g.name] {
			return false
		}
	}
	return true
}

// storyOf is STORY of STORY/FILE.
func storyOf(id string) string {
	for i := range id {
		if id[i] == '/' {
			return id[:i]
		}
	}
	return id
}

// origins pairs up origins, and the reports that hang on those that are right.
func (s *traceScore) origins() (origins, hanging Tally) {
	for _, g := range s.golds {
		var told []toldOrigin
		for _, st := range s.told(g) {
			for _, o := range st.Origins {
				told = append(told, s.origin(o))
			}
		}
		o, h := matchOrigins(g.Origins, told)
		origins.add(o)
		hanging.add(h)
	}
	return origins, hanging
}

func (s *traceScore) origin(o headwater.StoryOrigin) toldOrigin {
	r := s.report[o.Report]
	t := toldOrigin{report: s.at[r.Document], outlet: r.Publisher}
	for _, d := range o.Documents {
		if id := s.at[d]; id != t.report {
			t.carriedBy = append(t.carriedBy, id)
		}
	}
	return t
}

func matchOrigins(gold []goldOrigin, told []toldOrigin) (origins, hanging Tally) {
	edges := make([][]int, len(gold))
	for i, g := range gold {
		hanging.Gold += len(g.CarriedBy)
		for k, o := range told {
			if g.Report == o.report || o.report == "" && sameName(g.Report, o.outlet) {
				edges[i] = append(edges[i], k)
			}
		}
	}
	origins = Tally{Gold: len(gold), Predicted: len(told)}
	for _, o := range told {
		hanging.Predicted += len(o.carriedBy)
	}
	for i, k := range assign(edges, len(told)) {
		if k < 0 {
			continue
		}
		origins.Right++
		for _, d := range told[k].carriedBy {
			hanging.Right += count(slices.Contains(gold[i].CarriedBy, d))
		}
	}
	return origins, hanging
}

// ranges adds up how ranges compare.
type ranges struct {
	low, high, meet hits
	off             [2]int
	width           int
}

func (r *ranges) add(gold goldRange, told headwater.Independence) {
	r.low.add(gold.Min == told.Min)
	r.high.add(gold.Max == told.Max)
	r.meet.add(told.Min <= gold.Max && gold.Min <= told.Max)
	r.off[0] += told.Min - gold.Min
	r.off[1] += told.Max - gold.Max
}

func (r *ranges) figures(of string) []Figure {
	mean := func(sum int) float64 { return float64(sum) / float64(max(1, r.low.of)) }
	return []Figure{
		r.low.figure(fmt.Sprintf("independent origins of %s: lower end right", of)),
		{fmt.Sprintf("independent origins of %s: lower end told too high by", of), mean(r.off[0]), "on average", r.low.of},
		r.high.figure(fmt.Sprintf("independent origins of %s: upper end right", of)),
		{fmt.Sprintf("independent origins of %s: upper end told too high by", of), mean(r.off[1]), "on average", r.low.of},
		r.meet.figure(fmt.Sprintf("independent origins of %s: ranges meet", of)),
	}
}

// independence compares the range of each story with that of what holds most of it.
func (s *traceScore) independence() []Figure {
	var r ranges
	for _, g := range s.golds {
		var told headwater.Independence
		most := 0
		for _, st := range s.told(g) {
			if len(st.Documents) > most {
				most, told = len(st.Documents), st.Independent
			}
		}
		r.add(g.Independent, told)
	}
	return r.figures("a story")
}
