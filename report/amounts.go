package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// quantityView is a stated amount: its words, the words behind them that say of
// what, and its value, empty where the words are the value. Why is the
// convention that read a vague one.
type quantityView struct {
	Words, Of, Value, Why string
	Entry                 string
	Refs                  []ref
}

// quantityViews lists the amounts; o may be nil for a view without links.
func quantityViews(x *index, o *occurrences) []quantityView {
	var out []quantityView
	for i := range x.r.Quantities {
		q := &x.r.Quantities[i]
		v := quantityView{Words: clip(x.words(q.Span)), Value: x.amount(q), Why: clip(q.Why)}
		if q.Unit == "count" {
			v.Of = clip(x.after(q.End))
		}
		if v.Value == v.Words {
			v.Value = ""
		}
		if o != nil {
			v.Entry = o.all[o.amounts[i]].entry
			v.Refs, _ = o.refs(x, o.amounts[i:i+1])
		}
		out = append(out, v)
	}
	return out
}

const (
	mostAfter  = 3  // words
	reachAfter = 48 // bytes
)

// after gives the few words behind a place in the text, as far as its phrase
// may go: to the next mark of punctuation, or word that begins another phrase.
func (x *index) after(at int) string {
	text := x.r.Document.Text
	if !(headwater.Span{Start: at, End: at}).Valid(text) {
		return ""
	}
	near := strings.ToValidUTF8(text[at:min(at+reachAfter, len(text))], "")
	if i := phraseEnd(near); i >= 0 {
		near = near[:i]
	} else if at+reachAfter < len(text) {
		near = near[:strings.LastIndexByte(near, ' ')+1] // the last word may be cut
	}
	words := strings.Fields(strings.TrimLeft(near, " '’"))
	words = words[:min(len(words), mostAfter)]
	for i, w := range words {
		if turning[strings.ToLower(w)] {
			words = words[:i]
			break
		}
	}
	for len(words) > 0 && loose[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// phraseEnd is where the first mark of punctuation stands that ends a phrase, -1
// for none. Hyphens and apostrophes inside words do not, nor the points of "U.S.".
func phraseEnd(s string) int {
	last := ' '
	for i, r := range s {
		next := rune(' ')
		if tail := s[i+utf8.RuneLen(r):]; tail != "" {
			next, _ = utf8.DecodeRuneInString(tail)
		}
		inWord := unicode.IsLetter(last) && unicode.IsLetter(next)
		switch {
		case r == '\n':
			return i
		case !unicode.IsPunct(r), r == '’' || r == '\'', r == '-' && inWord:
		case r == '.' && unicode.IsUpper(last) && (inWord || i > 1 && s[i-2] == '.'):
		default:
			return i
		}
		last = r
	}
	return -1
}

// turning are words that begin another phrase.
var turning = map[string]bool{
	"after": true, "although": true, "and": true, "are": true, "because": true, "before": true, "but": true, "by": true,
	"can": true, "could": true, "did": true, "during": true, "had": true, "has": true, "have": true, "he": true, "how": true,
	"if": true, "in": true, "is": true, "it": true, "may": true, "nor": true, "on": true, "or": true, "says": true, "said": true, "she": true,
	"since": true, "so": true, "than": true, "that": true, "they": true, "though": true, "to": true, "until": true,
	"was": true, "we": true, "were": true, "what": true, "when": true, "where": true, "which": true, "while": true,
	"who": true, "whom": true, "whose": true, "why": true, "will": true, "with": true, "would": true,
}

// loose are words that nothing may end with.
var loose = map[string]bool{
	"a": true, "an": true, "as": true, "at": true, "for": true, "from": true, "of": true, "the": true,
	"his": true, "her": true, "its": true, "their": true, "this": true, "these": true, "those": true,
}
