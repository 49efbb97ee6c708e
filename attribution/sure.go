package attribution

import "math"

// reason is how well the parts of an attribution hang together: the mean scores
// of the links from its cue to its source and from its content to its cue.
type reason struct{ source, content score }

// The clues from which it is told how likely an attribution is to be right, by
// logistic regression.
const (
	always = iota
	cueClue
	sourceClue
	contentClue
	edgesClue
	sourceLink
	contentLink
	noSource
	clues
)

// sureOf is the likelihood that an attribution is right in all its parts, up to
// their edges.
func (c *decoder) sureOf(s scores, f found, r reason) float64 {
	var x [clues]float64
	x[always], x[cueClue] = 1, s.mean(f.cue, cuePart)
	x[sourceLink], x[contentLink] = float64(r.source), float64(r.content)
	if x[noSource] = 1; f.source.len() > 0 {
		x[noSource], x[sourceClue] = 0, s.mean(f.source, sourcePart)
	}
	for _, piece := range f.content {
		x[contentClue] += s.mean(piece, contentPart) / float64(len(f.content))
		x[edgesClue] += float64(s.tags(piece.first)[first(contentPart)]) / float64(len(f.content))
	}
	sum := 0.0
	for i, v := range x {
		sum += float64(v * c.sure[i])
	}
	return 1 / (1 + math.Exp(-sum))
}

// first is the tag of a part's first word.
func first(p part) int { return 1 + 2*int(p) }

// mean is the mean score of the tags that a run has as that part.
func (s scores) mean(r run, p part) float64 {
	sum := float64(s.tags(r.first)[first(p)])
	for i := r.first + 1; i < r.last; i++ {
		sum += float64(s.tags(i)[first(p)+1])
	}
	return sum / float64(r.len())
}
