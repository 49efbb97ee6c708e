package syntax

// The score that a gap of edited copy must pass. The treebanks hold mail, lists
// and chat, whose writers leave out marks; edited copy does not, and a sentence
// cut in two costs its reader more than two left together. Chosen by reading
// what the model parts in PolNeAR's training articles.
const (
	doubtSmall = 3    // a small letter follows the stop
	doubtColon = 2.5  // only a colon or semicolon stands before
	doubtBare  = 2.5  // no mark that ends sentences stands before
	doubtShort = 1.5  // an abbreviation stands before: J.C. Penney
	trustStop  = -1.5 // a full stop stands before and a capital or quotation follows
	trustMore  = -3   // a name signs the quotation, or a word that is no name follows ! or ?
)

// doubt is the score beyond which an end behind token i is believed.
func (w *walker) doubt(i int) float32 {
	k := i
	for k > w.start && k > i-4 && (w.traits[k].guise == closeQuote || w.traits[k].guise == closeBracket) {
		k--
	}
	before, after := w.traits[k].guise, w.traits[i+1].guise
	switch {
	case w.rules[i]:
		if w.edited {
			return w.trust(i, k)
		}
		return 0
	case before == shortened || before == initial:
		return doubtShort
	case !w.edited:
		return 0
	case before.stops() && after == small:
		return doubtSmall
	case before.stops():
		return 0
	case before == colon || before == semicolon:
		return doubtColon
	}
	return doubtBare
}

// trust is the doubt of the rules' end behind token i, with its mark at k: less
// than none where it looks as edited copy has them. There a stop comes before a
// capital or a quotation, or a quotation before the name of who signs it. A
// number with a stop that begins the sentence counts the items of a list.
func (w *walker) trust(i, k int) float32 {
	mark, after := w.traits[k].guise, w.traits[i+1].guise
	switch {
	case k == w.start+1 && w.traits[w.start].guise == number:
	case after == dash || after == dashes:
		if mark.stops() && w.traits[i].guise == closeQuote && len(w.tokens)-i <= longestSignature {
			return trustMore
		}
	case mark == outcry: // “Why?” Karim asked.
		if first := w.tokens[i+1].In(w.text); openers[first] && first != "I" {
			return trustMore
		}
	case mark == silence && (k == w.start || w.traits[k-1].guise != stop):
	case after.opens():
		return trustStop
	}
	return 0
}

// longestSignature is the most tokens in "— Hanna Reyl, baker".
const longestSignature = 8

// opens says whether a guise is that of a word or quotation at the beginning of
// a sentence.
func (g guise) opens() bool {
	return g == title || g == initial || g == capitals || g == honorific || g == openQuote
}
