package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// reader is a document while it is read: its tokens in lower case, and for each
// the quotation and the mention it stands in.
type reader struct {
	doc       *headwater.Document
	syn       *headwater.Syntax
	entities  []headwater.Entity
	text      string
	low       []string
	words     []int32       // first word of a token, and behind the last the number of words
	quote     []int32       // outermost quotation of a token, or -1
	entity    []int32       // entity whose mention holds a token, or -1
	described map[int]int32 // head token of a phrase that means an entity → the entity
	drafts    []draft
	s         headwater.Sentence // the sentence being read
	from      int                // first draft of that sentence
	labels    map[string]int     // names before a colon at the start of paragraphs
}

func newReader(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity) *reader {
	n := len(syn.Tokens)
	r := &reader{doc: doc, syn: syn, entities: entities, text: doc.Text,
		low: make([]string, n), quote: make([]int32, n), entity: make([]int32, n)}
	for i, t := range syn.Tokens {
		r.low[i] = strings.ToLower(t.In(doc.Text))
		r.quote[i], r.entity[i] = -1, -1
	}
	r.markWords()
	r.markPronouns()
	r.markQuotes()
	r.markEntities()
	r.markDescribed()
	r.markLabels()
	return r
}

// markPronouns reads a pronoun with a clitic ("he'll", "I've") as the pronoun.
func (r *reader) markPronouns() {
	words := r.syn.Words
	for i := 1; i < len(words); i++ {
		if words[i].Token != words[i-1].Token || words[i-1].Start != r.syn.Tokens[words[i].Token].Start {
			continue
		}
		if w := strings.ToLower(words[i-1].In(r.text)); pronouns[w] {
			r.low[words[i].Token] = w
		}
	}
}

func (r *reader) markQuotes() {
	at := 0
	for i, q := range r.syn.Quotations {
		if q.Depth > 0 {
			continue
		}
		for at < len(r.low) && r.syn.Tokens[at].End <= q.Start {
			at++
		}
		for ; at < len(r.low) && r.syn.Tokens[at].Start < q.End; at++ {
			r.quote[at] = int32(i)
		}
	}
}

func (r *reader) markEntities() {
	for i, e := range r.entities {
		for _, m := range e.Mentions {
			for at := r.tokenAt(m.Start); at < len(r.low) && r.syn.Tokens[at].Start < m.End; at++ {
				r.entity[at] = int32(i)
			}
		}
	}
}

// tokenAt is the first token that ends after byte at.
func (r *reader) tokenAt(at int) int {
	lo, hi := 0, len(r.syn.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; r.syn.Tokens[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// is says whether token i of the sentence is w.
func (r *reader) is(i int, w string) bool { return r.in(i) && r.low[i] == w }

// in says whether token i lies in the sentence.
func (r *reader) in(i int) bool { return r.s.First <= i && i < r.s.Last }

// at gives token i in lower case, or "" outside the sentence.
func (r *reader) at(i int) string {
	if !r.in(i) {
		return ""
	}
	return r.low[i]
}

// span is what a run of tokens points at.
func (r *reader) span(w words) headwater.Span {
	if w.empty() {
		return headwater.Span{}
	}
	return headwater.Span{Start: r.syn.Tokens[w.first].Start, End: r.syn.Tokens[w.last-1].End}
}

// capital says whether token i begins with a capital letter or a digit.
func (r *reader) capital(i int) bool {
	if !r.in(i) {
		return false
	}
	w := r.syn.Tokens[i].In(r.text)
	return w != r.low[i] || w[0] >= '0' && w[0] <= '9'
}

// opens says whether token i opens a quotation.
func (r *reader) opens(i int) bool {
	return r.in(i) && r.quote[i] >= 0 && r.syn.Quotations[r.quote[i]].Start == r.syn.Tokens[i].Start
}

// closes says whether token i closes a quotation.
func (r *reader) closes(i int) bool {
	if !r.in(i) || r.quote[i] < 0 {
		return false
	}
	q := r.syn.Quotations[r.quote[i]]
	return q.Closed && q.End == r.syn.Tokens[i].End
}

// quoted says whether token i stands inside a quotation.
func (r *reader) quoted(i int) bool { return r.in(i) && r.quote[i] >= 0 }

func (r *reader) punct(i int) bool {
	return r.in(i) && r.syn.Tokens[i].Kind == headwater.PunctToken
}

func dash(w string) bool { return w == "—" || w == "–" || w == "--" || w == "-" || w == "―" }

// possessive says whether a word ends in 's or s'.
func possessive(w string) bool {
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’")
}

// verbish guesses whether token i is a finite verb: an auxiliary, a reporting
// verb, a common irregular past, or a past in -ed that no determiner precedes.
func (r *reader) verbish(i int) bool {
	w := r.at(i)
	if w == "" || r.capital(i) && i > r.s.First {
		return false
	}
	if auxiliaries[w] || pastForms[w] {
		return true
	}
	if f, ok := forms()[w]; ok {
		return f.kind != base && f.kind != gerund && !r.nominal(i, f)
	}
	if len(w) < 4 || w == "need" || w == "seed" || w == "feed" || !strings.HasSuffix(w, "ed") || determiner[r.at(i-1)] || prepositions[r.at(i-1)] {
		return false
	}
	return r.afterVerb(i + 1)
}

// afterVerb says whether what stands at i can follow a past tense, where behind
// an adjective in -ed ("registered voters") a noun would stand.
func (r *reader) afterVerb(i int) bool {
	w := r.at(i)
	return w == "" || r.punct(i) || determiner[w] || prepositions[w] || pronouns[w] || adverbs[w] || numbers[w] > 0 || particles[w] ||
		strings.HasSuffix(w, "ing") || r.capital(i) || r.adverb(i)
}
