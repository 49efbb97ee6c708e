package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// signed reads "“CONTENT” — SOURCE": a quotation with its speaker behind a dash.
func (r *reader) signed(i int) {
	quote := r.quotedBefore()
	w := words{i + 1, r.s.Last}
	for !w.empty() && r.finalStop(w.last-1) {
		w.last--
	}
	if quote.Empty() || w.empty() || w.last-w.first > 12 || !r.capital(w.first) || r.hasVerb(w.first, w.last) {
		return
	}
	r.keep(draft{source: w, cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1, confidence: likely, content: []headwater.Span{quote}})
}

// headlineSource reads "CONTENT - SOURCE" and "CONTENT: SOURCE", a headline that ends
// with whose word it is, and says whether the mark at i is such a cue.
func (r *reader) headlineSource(i int) bool {
	w := words{i + 1, r.s.Last}
	if i-r.s.First < 3 || w.empty() || w.last-w.first > 5 || r.hasVerb(w.first, w.last) || r.tagged(w, headwater.VERB) || !r.speaker(w) {
		return false
	}
	if left := (words{r.s.First, i}); !r.hasVerb(left.first, left.last) && !r.tagged(left, headwater.VERB) {
		return false
	}
	r.keep(draft{source: w, cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1, confidence: likely, content: []headwater.Span{r.span(words{r.pastKicker(r.s.First), i})}})
	return true
}

// pastKicker is where a headline goes on behind "Exclusive:".
func (r *reader) pastKicker(first int) int {
	for i := first + 1; i < min(first+4, r.s.Last); i++ {
		if r.low[i] == ":" && kickers[strings.ToLower(r.span(words{first, i}).In(r.text))] {
			return i + 1
		}
	}
	return first
}

// tagged says whether the parse has a word of a part of speech in a run.
func (r *reader) tagged(w words, tag headwater.UPOS) bool {
	for i := w.first; i < w.last; i++ {
		if r.tagOf(i) == tag {
			return true
		}
	}
	return false
}

// quotedBefore is the quotation that closes right before the sentence, in the
// same paragraph; empty where there is none.
func (r *reader) quotedBefore() headwater.Span {
	i := r.s.First - 1
	if i < 1 || r.quote[i] < 0 || r.syn.Tokens[i].Start < r.doc.Blocks[r.s.Block].Start {
		return headwater.Span{}
	}
	q := r.syn.Quotations[r.quote[i]]
	if !q.Closed || q.End != r.syn.Tokens[i].End {
		return headwater.Span{}
	}
	return q.Span
}

var owners = set("his", "her", "their", "its", "my", "our", "your")

// continueQuotes joins quotations that no cue introduces to the attribution
// before them: split quotes, quotes over paragraphs.
func (r *reader) continueQuotes() {
	owner := r.owners()
	for i, s := range r.syn.Sentences {
		q := r.quoteOpening(s)
		if q < 0 || owner[q] >= 0 || !r.doc.Blocks[s.Block].Kind.Story() {
			continue
		}
		if d := r.before(i, q, owner); d >= 0 {
			owner[q] = d
			r.drafts[d].content = append(r.drafts[d].content, r.syn.Quotations[q].Span)
		}
	}
}

// owners tells for each outermost quotation which draft holds it, or -1.
func (r *reader) owners() []int {
	owner := make([]int, len(r.syn.Quotations))
	for i := range owner {
		owner[i] = -1
	}
	for d := range r.drafts {
		own := r.quote[r.drafts[d].cue.first]
		for _, s := range r.drafts[d].content {
			for at := r.tokenAt(s.Start); at < len(r.low) && r.syn.Tokens[at].Start < s.End; at++ {
				if q := r.quote[at]; q >= 0 && q != own && owner[q] < 0 {
					owner[q] = d
				}
			}
		}
	}
	return owner
}

// quoteOpening gives the outermost quotation that the sentence opens with, if it
// ends where a sentence does, or -1.
func (r *reader) quoteOpening(s headwater.Sentence) int32 {
	q := r.quote[s.First]
	if q < 0 {
		return -1
	}
	quote := r.syn.Quotations[q]
	if quote.Start != s.Start {
		return -1
	}
	last := r.tokenAt(quote.End - 1)
	if !quote.Closed {
		return q
	}
	if prev := r.low[last-1]; prev == "," || last+1 < len(r.low) && r.syn.Tokens[last+1].Start < s.End {
		return -1
	}
	return q
}

// before finds the attribution that sentence i goes on from: the one whose
// sentence ends just before it in the same paragraph, or, where the paragraph
// opens with a quotation that continues the last one, the owner of that.
func (r *reader) before(i int, q int32, owner []int) int {
	quote := r.syn.Quotations[q]
	if quote.Continues && q > 0 {
		for p := q - 1; p >= 0; p-- {
			if r.syn.Quotations[p].Depth == 0 {
				return owner[p]
			}
		}
	}
	if i == 0 {
		return -1
	}
	prev := r.syn.Sentences[i-1]
	if prev.Block != r.syn.Sentences[i].Block {
		return r.across(prev, r.syn.Sentences[i], quote)
	}
	after, _ := slices.BinarySearchFunc(r.drafts, prev.Last, func(d draft, at int) int { return d.cue.first - at })
	for d := after - 1; d >= 0 && r.drafts[d].cue.first >= prev.First; d-- {
		if !r.insideOther(d) {
			return d
		}
	}
	if p := r.quote[prev.Last-1]; p >= 0 {
		return owner[p]
	}
	return -1
}

// across finds the attribution that a paragraph goes on from when all of it is
// one quotation without a cue: the last one of the paragraph before, if that
// quotes too.
func (r *reader) across(prev, s headwater.Sentence, quote headwater.Quotation) int {
	whole := r.doc.Blocks[s.Block].End-quote.End < 2
	after, _ := slices.BinarySearchFunc(r.drafts, prev.Last, func(d draft, at int) int { return d.cue.first - at })
	if !whole || after == 0 || r.doc.Blocks[s.Block].Kind != headwater.ParagraphBlock {
		return -1
	}
	d := r.drafts[after-1]
	near := r.sentenceOf(d.cue.first).Block == prev.Block && s.Block-prev.Block == 1
	if near && len(d.content) > 0 && r.direct(d.content[len(d.content)-1]) && r.quote[d.cue.first] < 0 {
		return after - 1
	}
	return -1
}

// insideOther says whether the cue of draft d lies in another draft's content.
func (r *reader) insideOther(d int) bool {
	at := r.span(r.drafts[d].cue)
	for i := max(0, d-8); i < min(len(r.drafts), d+8); i++ {
		for _, s := range r.drafts[i].content {
			if i != d && s.Contains(at) {
				return true
			}
		}
	}
	return false
}
