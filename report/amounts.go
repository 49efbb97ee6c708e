package report

import (
	"strings"
	"unicode"

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
		v := quantityView{Words: clip(x.words(q.Span)), Value: amount(q), Why: clip(q.Why)}
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
// may go: to the next mark of punctuation.
func (x *index) after(at int) string {
	text := x.r.Document.Text
	if !(headwater.Span{Start: at, End: at}).Valid(text) {
		return ""
	}
	near := text[at:min(at+reachAfter, len(text))]
	near = strings.ToValidUTF8(near, "")
	if i := strings.IndexFunc(near, func(r rune) bool {
		return r == '\n' || unicode.IsPunct(r) && r != '-' && r != '’' && r != '\''
	}); i >= 0 {
		near = near[:i]
	} else if at+reachAfter < len(text) {
		near = near[:strings.LastIndexByte(near, ' ')+1] // the last word may be cut
	}
	words := strings.Fields(strings.TrimLeft(near, " '’"))
	words = words[:min(len(words), mostAfter)]
	for len(words) > 0 && loose[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// loose are words that nothing may end with.
var loose = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "by": true, "for": true, "from": true,
	"had": true, "has": true, "have": true, "in": true, "is": true, "of": true, "on": true, "or": true,
	"that": true, "the": true, "to": true, "was": true, "were": true, "who": true, "with": true,
}
