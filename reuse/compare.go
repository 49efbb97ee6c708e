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
// containment of a tenth or more, or a passage of fifteen words or more. Where
// it says false, Why of the Copy tells the reason: too little is shared, or
// only what both quote, and that both may have heard for themselves.
//
// Direction is Certain only where one text names the other's publisher and
// time does not speak against it, Likely from the time of publication alone,
// and unknown otherwise; then From is the one with the smaller ID, so that
// Compare(a, b) and Compare(b, a) agree.
//
// Time and memory are linear in the two texts. Passages are in the order of To,
// do not overlap in it, and lie on word boundaries; one may run over several
// blocks.
func Compare(a, b *headwater.Document) (headwater.Copy, bool) {
	from, to := read(a), read(b)
	o := orient(from, to)
	if o.turned {
		from, to = to, from
	}
	c := headwater.Copy{From: from.doc.ID, To: to.doc.ID, Direction: o.direction}
	ix := index(from.words)
	c.Containment = containment(ix, to.words)
	found := passages(ix, from.words, to.words)
	longest, quoted := 0, true
	for _, p := range found {
		longest = max(longest, p.words)
		quoted = quoted && p.quotedIn(from.words, to.words)
		c.Passages = append(c.Passages, p.spans(from.words, to.words))
	}
	switch {
	case len(found) == 0 || c.Containment < leastShare && longest < longPassage:
		c.Why = fmt.Sprintf("They share too little: %.0f %% of the shorter text, %d words at most in a row.", 100*c.Containment, longest)
		return c, false
	case quoted:
		c.Why = "All that they share stands in quotation marks in both, which both may have heard for themselves."
		return c, false
	}
	c.Why = o.why
	return c, true
}
