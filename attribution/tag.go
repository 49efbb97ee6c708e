package attribution

import "github.com/headwater-project/headwater/model"

// part is one of the three parts of an attribution.
type part uint8

const (
	sourcePart part = iota
	cuePart
	contentPart
	parts
)

// The tags are 0 for a word outside any attribution, and for each part one for
// its first word and one for those behind.
const tags = 1 + 2*int(parts)

// links count spans of the other part: a cue's source, a content's cue. 0 is
// none, then come the first to third before and the first to third behind.
const (
	links   = 7
	nearest = 3
)

const outputs = tags + links

// run is a run of words [first, last), by their numbers.
type run struct{ first, last int }

func (r run) len() int { return r.last - r.first }

// score is the logarithm of a probability.
type score = float32

// scores are what the network says of a run of words, as logarithms of
// probabilities: for each word the tags, then the links.
type scores []score

func (s scores) len() int { return len(s) / outputs }

func (s scores) tags(i int) []score  { return s[i*outputs:][:tags] }
func (s scores) links(i int) []score { return s[i*outputs+tags:][:links] }

func (s scores) normal() {
	for i := range s.len() {
		model.LogSoftmax(s.tags(i))
		model.LogSoftmax(s.links(i))
	}
}

// path is the likeliest row of tags in which every part has a first word
// (Viterbi 1967); prior is added to the scores of every word.
func (s scores) path(prior [tags]score) []uint8 {
	n := s.len()
	if n == 0 {
		return nil
	}
	back := make([][tags]uint8, n)
	var best [tags]score
	for t, v := range s.tags(0) {
		best[t] = v + prior[t]
		if inner(t) {
			best[t] -= unheard
		}
	}
	for i := 1; i < n; i++ {
		best = step(best, s.tags(i), prior, &back[i])
	}
	out := make([]uint8, n)
	at := argmax(best[:])
	for i := n - 1; i >= 0; i-- {
		out[i] = uint8(at)
		at = int(back[i][at])
	}
	return out
}

// unheard is the score of what cannot be.
const unheard = 1e6

// inner says whether a tag needs one of its part before it.
func inner(t int) bool { return t > 0 && t%2 == 0 }

// step is one step of the search: what may stand anywhere comes behind the best
// of all, what is inner behind its own part only.
func step(best [tags]score, row []score, prior [tags]score, back *[tags]uint8) (out [tags]score) {
	top := argmax(best[:])
	for t := range tags {
		from := top
		if inner(t) {
			from = t
			if best[t-1] > best[t] {
				from = t - 1
			}
		}
		out[t], back[t] = best[from]+row[t]+prior[t], uint8(from)
	}
	return out
}

func argmax(row []score) int {
	at := 0
	for i, v := range row {
		if v > row[at] {
			at = i
		}
	}
	return at
}

// runs gives the runs of words that a row of tags marks, by part.
func runs(path []uint8) (out [parts][]run) {
	for i, t := range path {
		if t == 0 {
			continue
		}
		p := &out[(t-1)/2]
		if inner(int(t)) {
			(*p)[len(*p)-1].last = i + 1
		} else {
			*p = append(*p, run{i, i + 1})
		}
	}
	return out
}
