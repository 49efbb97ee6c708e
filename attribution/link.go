package attribution

import "sort"

// found is an attribution as the network sees it, in words.
type found struct {
	source, cue run // source is empty where there is none
	content     []run
	sure        float64 // 0..1
	nested      bool    // in what another says
}

// decoder turns scores into attributions. Its numbers are fitted on articles that
// the network has not learnt from, and lie in the weight file.
type decoder struct {
	prior [tags]score // of the tags
	extra score       // least mean score of the link of a content's further pieces
	sure  [clues]float64
}

// decode gives what the scores of a passage say, its words counted from first.
func (c *decoder) decode(s scores, first int) []found {
	spans := runs(s.path(c.prior))
	out := make([]found, len(spans[cuePart]))
	reasons := make([]reason, len(out))
	for i, cue := range spans[cuePart] {
		out[i].cue = cue
		k, sum := s.choose(spans[sourcePart], cue, true)
		if k >= 0 {
			out[i].source = spans[sourcePart][k]
		}
		reasons[i].source = sum / score(cue.len())
	}
	c.pieces(s, spans, out, reasons)
	kept := out[:0]
	for i, f := range out {
		if len(f.content) > 0 {
			f.sure = c.sureOf(s, f, reasons[i])
			kept = append(kept, f.shift(first))
		}
	}
	return kept
}

// pieces gives every cue its content: the piece that is surest to be its own, and
// further ones that are sure enough.
func (c *decoder) pieces(s scores, spans [parts][]run, out []found, reasons []reason) {
	owner := make([]int, len(spans[contentPart]))
	mean := make([]score, len(owner))
	top := make([]int, len(out)) // number of the surest piece, plus one
	for i, r := range spans[contentPart] {
		k, sum := s.choose(spans[cuePart], r, false)
		owner[i], mean[i] = k, sum/score(r.len())
		if k >= 0 && (top[k] == 0 || mean[i] > mean[top[k]-1]) {
			top[k] = i + 1
			reasons[k].content = mean[i]
		}
	}
	for i, r := range spans[contentPart] {
		if k := owner[i]; k >= 0 && (top[k] == i+1 || mean[i] >= c.extra) {
			out[k].content = append(out[k].content, r)
		}
	}
}

// choose gives the number of the span that a run links to by the sum of its
// words' scores, or -1, and that sum. The spans are in order and none overlaps
// the run.
func (s scores) choose(spans []run, of run, none bool) (int, score) {
	before := sort.Search(len(spans), func(i int) bool { return spans[i].first >= of.first })
	var sum [links]score
	for i := of.first; i < of.last; i++ {
		for k, v := range s.links(i) {
			sum[k] += v
		}
	}
	at, best := -1, score(-unheard*float32(of.len()))
	if none {
		best = sum[0]
	}
	for k := 1; k <= nearest; k++ {
		if i := before - k; i >= 0 && sum[k] > best {
			at, best = i, sum[k]
		}
		if i := before + k - 1; i < len(spans) && sum[nearest+k] > best {
			at, best = i, sum[nearest+k]
		}
	}
	return at, best
}

// shift counts words from the start of the text.
func (f found) shift(by int) found {
	move := func(r run) run { return run{r.first + by, r.last + by} }
	f.cue = move(f.cue)
	if f.source.len() > 0 {
		f.source = move(f.source)
	}
	for i, r := range f.content {
		f.content[i] = move(r)
	}
	return f
}
