package attribution

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// sober takes back what words that are no prose were taken for: a line of verse or
// of code that speaks, a slug in capitals, a speaker out of another item of a list.
func (r *reader) sober() {
	page := r.newPage()
	r.drafts = slices.DeleteFunc(r.drafts, func(d draft) bool {
		block := r.sentenceOf(d.cue.first).Block
		return page.verse[block] || page.code(block) || r.asks(d) || r.slug(d)
	})
	kept := r.drafts[:0]
	for _, d := range r.drafts {
		r.accused(&d)
		r.unnamed(&d)
		if !r.whereabouts(&d) && r.soberSource(&d) && r.soberContent(&d) {
			kept = append(kept, d)
		}
	}
	r.drafts = kept
}

// soberSource takes back a source that stands in another block than its cue, and
// makes whole one that is no more than an article or what is left of a genitive. It
// says whether an attribution is left: an item of a list that took its speaker from
// another is none.
func (r *reader) soberSource(d *draft) bool {
	if d.source.empty() || r.low[d.cue.first] == ":" && d.source.last == d.cue.first {
		return true
	}
	at := r.where(d.source, d.sourceAt)
	block := r.doc.Blocks[r.sentenceOf(d.cue.first).Block]
	foreign := !block.Contains(at)
	if foreign || !worded(at.In(r.text)) {
		d.source, d.sourceAt = words{}, headwater.Span{}
	} else if stubs[strings.ToLower(at.In(r.text))] {
		d.source, d.sourceAt = r.widened(at), headwater.Span{}
	}
	return !foreign || block.Kind != headwater.ListBlock
}

// widened is the noun phrase that the article or the genitive at a span belongs to,
// empty where the parse shows none.
func (r *reader) widened(stub headwater.Span) words {
	for i := r.wordAt(r.tokenAt(stub.Start)); i < len(r.syn.Words) && r.syn.Words[i].Start < stub.End; i++ {
		if x := &r.syn.Words[i]; x.Start == stub.Start && x.Head >= 0 && heft(&r.syn.Words[x.Head]) > 1 {
			noun := r.syn.Words[x.Head].Token
			return r.nounPhraseOf(words{min(x.Token, r.leftOf(x.Head, r.sentenceOf(noun).First)), noun + 1})
		}
	}
	return words{}
}

// nounPhraseOf is a run without the preposition that it opens with, and with all of
// the name that it breaks off in.
func (r *reader) nounPhraseOf(w words) words {
	for w.first+1 < w.last && (prepositions[r.low[w.first]] || r.syn.Tokens[w.first].Kind == headwater.PunctToken) {
		w.first++
	}
	for w.last < len(r.low) && r.entity[w.last] >= 0 && r.entity[w.last] == r.entity[w.last-1] {
		w.last++
	}
	return w
}

// stubs are words that name nobody by themselves.
var stubs = set("the", "a", "an", "'s", "’s", "'", "’")

// soberContent keeps of what is said the pieces that hold a word and stand in the
// report, and says whether there is any.
func (r *reader) soberContent(d *draft) bool {
	if len(d.content) == 0 {
		return true
	}
	var kept []headwater.Span
	for _, c := range d.content {
		for _, piece := range r.storied(c) {
			if worded(piece.In(r.text)) {
				kept = append(kept, piece)
			}
		}
	}
	d.content = kept
	return len(kept) > 0
}

// storied are the parts of a span that lie in the story: what runs over a caption
// is cut there.
func (r *reader) storied(c headwater.Span) (out []headwater.Span) {
	blocks := r.doc.Blocks
	for i := r.blockAt(c.Start); i < len(blocks) && blocks[i].Start < c.End; i++ {
		if !blocks[i].Kind.Story() {
			continue
		}
		piece := headwater.Span{Start: max(c.Start, blocks[i].Start), End: min(c.End, blocks[i].End)}
		if n := len(out); n > 0 && i > 0 && blocks[i-1].Kind.Story() {
			out[n-1].End = piece.End
		} else if !piece.Empty() {
			out = append(out, piece)
		}
	}
	return out
}

// blockAt is the first block that ends behind byte at.
func (r *reader) blockAt(at int) int {
	i, _ := slices.BinarySearchFunc(r.doc.Blocks, at, func(b headwater.Block, p int) int {
		if b.End <= p {
			return -1
		}
		return 1
	})
	return i
}

// worded says whether a text holds a letter or a digit.
func worded(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// asks says whether the source of a draft is what its sentence asks for: "Who said
// so?"
func (r *reader) asks(d draft) bool {
	if d.source.last-d.source.first != 1 || !asked[r.low[d.source.first]] {
		return false
	}
	s := r.sentenceOf(d.cue.first)
	opens := d.source.first == s.First || d.source.first > s.First && r.syn.Tokens[d.source.first-1].Kind == headwater.PunctToken && r.low[d.source.first-1] != ","
	return opens && r.low[s.Last-1] == "?"
}

var asked = set("who", "what", "which")

// slug says whether a colon stands behind a heading, not a speaker: "WEATHER: RAIN"
// in copy that is all in capitals, "Half-time: 1-0". Where a name in capitals does
// not stand out, it must be known for one that speaks.
func (r *reader) slug(d draft) bool {
	if r.low[d.cue.first] != ":" || d.source.empty() || len(d.content) != 1 {
		return false
	}
	said := d.content[0].In(r.text)
	if r.quote[r.tokenAt(d.content[0].Start)] >= 0 {
		return false
	}
	if kickers[strings.ToLower(r.span(d.source).In(r.text))] {
		return true
	}
	r.s = r.sentenceOf(d.source.first)
	if strings.ToUpper(said) == said && strings.ToLower(said) != said && r.labels[r.heading(d.source)] < 2 {
		return !r.speaker(d.source)
	}
	return strings.ContainsFunc(said, unicode.IsDigit) && !r.spoken(d.content[0])
}

// kickers are what desks put before a headline.
var kickers = set("exclusive", "breaking", "breaking news", "analysis", "opinion", "comment", "editorial", "factbox", "explainer", "explained", "timeline", "watch", "live",
	"video", "photos", "in pictures", "update", "updated", "corrected", "correction", "insight", "special report", "fact check", "podcast", "profile", "interview", "newsletter")

// accused takes the accused of a passive without "be" off the sources, "Northland accused
// of arming rebels", and the owner of what is but alleged, "Northland's alleged transfers".
func (r *reader) accused(d *draft) {
	if d.source.empty() {
		return
	}
	r.s = r.sentenceOf(d.cue.first)
	i := d.cue.first
	passive := r.low[i] == "accused" && r.at(i+1) == "of" && d.source.last == i && !pronouns[r.low[i-1]]
	alleged := r.low[i] == "alleged" && d.cue.last == i+1 && d.source.last <= i && r.relationOf(i) == "amod"
	if passive || alleged {
		d.source, d.sourceAt = words{}, headwater.Span{}
	}
}

// unnamed ends what somebody asked or declined where the clause of his name ends: "who
// declined to be named, dismissed the report".
func (r *reader) unnamed(d *draft) {
	if len(d.content) == 0 {
		return
	}
	first := r.tokenAt(d.content[0].Start)
	i := first
	for i < first+3 && (r.at(i) == "not" || r.at(i) == "to") {
		i++
	}
	if i == first || r.at(i) != "be" || !anonymous[r.at(i+1)] {
		return
	}
	for end := r.tokenAt(d.content[0].End-1) + 1; i < end; i++ {
		if r.low[i] == "," {
			d.content = []headwater.Span{{Start: d.content[0].Start, End: r.syn.Tokens[i-1].End}}
			return
		}
	}
}

// whereabouts says whether the source of a passive is no more than where something is:
// "were found in a lorry". What speaks or can be read is a source ("was found in a report").
func (r *reader) whereabouts(d *draft) bool {
	last := d.cue.last - 1
	if d.source.empty() || d.source.first != d.cue.last || !within[r.low[last]] {
		return false
	}
	w := r.headOf(d.source)
	if w < 0 {
		return false
	}
	at := r.syn.Words[w].Token
	if e := r.entity[at]; e >= 0 {
		t := r.entities[e].Type
		return t.Place() || t == headwater.Product
	}
	return r.tagOf(at) == headwater.NOUN && classOf(singular(r.low[at])) == noClass
}

// within are prepositions before a place.
var within = set("in", "inside", "on", "at", "aboard", "near", "under", "beneath", "behind")

// relationOf is what the word at token i is to the word that it hangs on.
func (r *reader) relationOf(i int) string {
	if w := r.wordAt(i); w < len(r.syn.Words) {
		return r.syn.Words[w].Relation
	}
	return ""
}

// spoken says whether a verb stands in a span, or nobody knows.
func (r *reader) spoken(c headwater.Span) bool {
	for i := r.wordAt(r.tokenAt(c.Start)); i < len(r.syn.Words) && r.syn.Words[i].Start < c.End; i++ {
		if u := r.syn.Words[i].UPOS; u == headwater.VERB || u == headwater.AUX || u == 0 {
			return true
		}
	}
	return false
}
