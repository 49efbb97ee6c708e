package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// quotedPast are the forms that hand the words of whoever stands before them to who
// quotes: "an official quoted by Rona", "Moss, cited by Irva,".
var quotedPast = set("quoted", "cited")

// quotedOn says whether the participle at i only tells through whom somebody speaks whose
// words come with a cue of their own, "Moss, as quoted by Rona, said": not "was quoted by",
// not "quoted by Rona as saying".
func (r *reader) quotedOn(i int) bool {
	if !quotedPast[r.at(i)] || r.at(i+1) != "by" {
		return false
	}
	g, _ := r.group(i)
	by := r.rightPhrase(i + 2)
	if r.withBe(g, i) || by.empty() || r.is(by.last, "as") {
		return false
	}
	next := by.last
	if r.is(next, ",") {
		next++
	}
	f, verb := forms()[r.at(next)]
	return verb && f.kind != gerund
}

// quotedSpeakers gives who is quoted as the source where the network took who quotes,
// or both.
func (r *reader) quotedSpeakers() {
	for i := range r.drafts {
		d := &r.drafts[i]
		r.s = r.sentenceOf(d.cue.first)
		if who := r.quotedOf(d); !who.empty() {
			d.source, d.sourceAt = who, headwater.Span{}
		}
		for j := d.source.first + 1; j < d.source.last; j++ {
			if r.quotedOn(j) {
				d.source, d.sourceAt = words{d.source.first, r.beforeQuoted(j)}, headwater.Span{}
			}
		}
	}
	r.drafts = slices.DeleteFunc(r.drafts, func(d draft) bool {
		r.s = r.sentenceOf(d.cue.first)
		if n := d.source.last - 1; !d.source.empty() && n > d.cue.first && handed[r.low[d.cue.first]] && shows[r.low[n]] && r.finalStop(n+1) {
			return true // "reviewed by Rona show", see shown
		}
		return d.cue.last-d.cue.first < 4 && (r.quotedOn(d.cue.last-1) || r.quotedOn(d.cue.last-2))
	})
}

// quotedOf is who stands before "quoted by" where the source of a draft stands
// behind it; empty for any other draft.
func (r *reader) quotedOf(d *draft) words {
	if d.source.empty() {
		return words{}
	}
	i := d.source.first - 1
	if determiner[r.at(i)] {
		i--
	}
	if !r.is(i, "by") || !r.quotedOn(i-1) {
		return words{}
	}
	return r.leftPhrase(r.beforeQuoted(i - 1))
}

// beforeQuoted is where the phrase ends to which the participle at i belongs.
func (r *reader) beforeQuoted(i int) int {
	if r.is(i-1, "as") {
		i--
	}
	if r.is(i-1, ",") {
		i--
	}
	return i
}
