// Package reuse answers: which words do two documents share?
//
// Words of the story alone are compared, in small letters, whatever stands
// between them. Two texts share what their runs of five words share: Lyon,
// Malcolm and Dickerson (2001) found word n-grams to tell copied from
// independent text; Clough and Stevenson (2011) measured containment on graded
// rewriting. The share of the shorter text counts, not that of both, for an
// abridged copy is a copy.
package reuse

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

const (
	shingle     = 5    // words in a run that counts
	leastShare  = 0.1  // containment from which two texts are copies
	leastWords  = 8    // words of a passage worth showing
	longPassage = 15   // words of a passage that alone makes a copy
	gap         = 3    // words that may differ inside a passage
	quotedShare = 0.85 // of a passage in quotation marks that makes it a quotation
)

// Compare says which words a and b share, and whether they are copies: a
// containment of a tenth or more, or a passage of fifteen words or more. Passages
// that are quotations in both count for neither, for both may have heard them for
// themselves; but where one text credits the other outright, any passage shows that
// it had the words from there. Where Compare says false, Why of the Copy tells the
// reason. Containment of the Copy is of all that they share.
//
// Direction is Certain only where one text credits the other's publisher outright (in
// its byline or dateline, or beside a word such as "according", "reported") and time
// does not speak against it. It is Likely from the time of publication, from a mention
// in passing or from what a copy loses (the agency of the dateline, the names at the
// foot), and unknown otherwise, so where both credit one agency. Without a sign From
// is the one with the smaller ID; Compare(a, b) and Compare(b, a) agree.
//
// Time and memory are linear in the two texts. Passages are in the order of To,
// do not overlap in it, and lie on word boundaries; one may run over several
// blocks.
func Compare(a, b *headwater.Document) (headwater.Copy, bool) {
	from, to := read(a), read(b)
	if from.doc.ID > to.doc.ID {
		from, to = to, from
	}
	ix := index(from.words)
	share, own := containment(ix, from.words, to.words)
	found := passages(ix, from.words, to.words)
	if len(found) == 0 { // which came first need not be asked
		return apart(from, to, share), false
	}
	o := orient(from, to)
	if o.turned {
		from, to = to, from
		ix = index(from.words)
		share, own = containment(ix, from.words, to.words)
		found = passages(ix, from.words, to.words)
	}
	c := headwater.Copy{From: from.doc.ID, To: to.doc.ID, Direction: o.direction, Containment: share}
	longest, quoted := 0, 0
	for _, p := range found {
		longest = max(longest, p.own(from.words, to.words))
		span := p.spans(from.words, to.words)
		if span.Quoted = p.quotedIn(from.words, to.words); span.Quoted {
			quoted++
		}
		c.Passages = append(c.Passages, span)
	}
	c.Why = o.why
	switch {
	case o.direction == headwater.Certain:
		return c, true
	case quoted == len(found):
		c.Why = "All that they share stands in quotation marks in both, which both may have heard for themselves."
	case own < leastShare && longest < longPassage:
		c.Why = fmt.Sprintf("They share too little outside quotations: %.0f %% of the shorter text, %d words at most in a row.", 100*own, longest)
	default:
		return c, true
	}
	return c, false
}

// apart says of two texts that they share no passage.
func apart(from, to text, share float64) headwater.Copy {
	return headwater.Copy{
		From: from.doc.ID, To: to.doc.ID, Direction: headwater.UnknownDirection, Containment: share,
		Why: fmt.Sprintf("They share too little: %.0f %% of the shorter text, nowhere %d words in a row.", 100*share, leastWords),
	}
}
