package eval

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// atPlace says whether a quote of the trace stands where the truth has its words, or holds
// the very words in a copy of it.
func (s *traceScore) atPlace(q headwater.Quote, p goldPlace) bool {
	if s.at[q.Document] == p.File {
		return q.Overlaps(p.span)
	}
	return storyOf(s.at[q.Document]) == storyOf(p.File) && strings.Contains(s.text(q), p.Words)
}

// text is what a quote points at.
func (s *traceScore) text(q headwater.Quote) string {
	for i := range s.trace.Documents {
		if d := &s.trace.Documents[i]; d.ID == q.Document {
			return d.Text[q.Start:q.End]
		}
	}
	return ""
}

// denials pairs up who denies; of those found with something denied that the story
// tells, the figure says of how many that is found.
func (s *traceScore) denials() (Tally, hits) {
	var t Tally
	var of hits
	for _, g := range s.golds {
		var told []headwater.StoryDenial
		for _, st := range s.told(g) {
			told = append(told, st.Denials...)
		}
		edges := make([][]int, len(g.Denials))
		for i, d := range g.Denials {
			for k := range told {
				if s.atPlace(told[k].By, d.By) {
					edges[i] = append(edges[i], k)
				}
			}
		}
		t.Gold, t.Predicted = t.Gold+len(g.Denials), t.Predicted+len(told)
		for i, k := range assign(edges, len(told)) {
			if k < 0 {
				continue
			}
			t.Right++
			if d := g.Denials[i]; d.Of != nil {
				of.add(s.anyAt(told[k].Of, *d.Of))
			}
		}
	}
	return t, of
}

func (s *traceScore) anyAt(quotes []headwater.Quote, p goldPlace) bool {
	for _, q := range quotes {
		if s.atPlace(q, p) {
			return true
		}
	}
	return false
}

// drift pairs up changes by their two passages, with their kind and without.
func (s *traceScore) drift() (exact, anyKind Tally) {
	for _, g := range s.golds {
		var told []headwater.Drift
		for _, st := range s.told(g) {
			told = append(told, st.Drift...)
		}
		same, like := make([][]int, len(g.Drift)), make([][]int, len(g.Drift))
		for i, d := range g.Drift {
			for k := range told {
				if !s.atPlace(told[k].Earlier, d.Earlier) || !s.atPlace(told[k].Later, d.Later) {
					continue
				}
				like[i] = append(like[i], k)
				if told[k].What == d.What {
					same[i] = append(same[i], k)
				}
			}
		}
		exact.add(Tally{Gold: len(g.Drift), Predicted: len(told), Right: matching(same, len(told))})
		anyKind.add(Tally{Gold: len(g.Drift), Predicted: len(told), Right: matching(like, len(told))})
	}
	return exact, anyKind
}

// claims finds for each claim of several reports that shared claim of the trace which
// holds most of its tellings, at least of two reports, and compares their ranges.
func (s *traceScore) claims() []Figure {
	var found, tellings hits
	var r ranges
	for _, g := range s.golds {
		for _, c := range g.Claims {
			if reportsOf(c.Tellings) < 2 {
				continue
			}
			most, told := s.sharedClaim(g, c.Tellings)
			found.add(most > 1)
			tellings.of += len(c.Tellings)
			if most > 1 {
				tellings.right += most
				r.add(c.goldRange, told)
			}
		}
	}
	return append([]Figure{
		found.figure("of claims that several make: found as shared"),
		tellings.figure("of tellings of such claims: found in one"),
	}, r.figures("a claim found")...)
}

// reportsOf counts the reports that places lie in.
func reportsOf(places []goldPlace) int {
	files := map[string]bool{}
	for _, p := range places {
		files[p.File] = true
	}
	return len(files)
}

// sharedClaim is the range of the shared claim that tells most of some tellings, and how
// many of them. One of them at least it shows in the very passage; of other reports it may
// show the headline.
func (s *traceScore) sharedClaim(g *traceGold, tellings []goldPlace) (int, headwater.Independence) {
	most, out := 0, headwater.Independence{}
	for _, st := range s.told(g) {
		for _, c := range st.Claims {
			if n := s.toldIn(c.Tellings, tellings); n > most {
				most, out = n, c.Independent
			}
		}
	}
	return most, out
}

func (s *traceScore) toldIn(quotes []headwater.Quote, tellings []goldPlace) int {
	files, there := map[string]bool{}, false
	for _, q := range quotes {
		files[s.at[q.Document]] = true
		for _, p := range tellings {
			there = there || s.at[q.Document] == p.File && q.Overlaps(p.span)
		}
	}
	n := 0
	for _, p := range tellings {
		n += count(there && files[p.File])
	}
	return n
}
