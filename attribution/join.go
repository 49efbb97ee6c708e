package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// join adds what the network found to what the rules did. Where both found
// something at one cue, the network is right more often.
func (r *reader) join(heard []found) {
	rules := slices.DeleteFunc(r.drafts, r.idiom)
	r.drafts = make([]draft, 0, len(heard)+len(rules))
	for _, f := range heard {
		if d := r.heard(f); !d.doubtful() && r.story(d.cue.first) && !r.idiom(d) {
			r.drafts = append(r.drafts, d)
		}
	}
	slices.SortStableFunc(r.drafts, func(a, b draft) int { return a.cue.first - b.cue.first })
	r.turns(rules)
	r.yield(rules)
	known := len(r.drafts)
	for _, d := range rules {
		if i := overlapping(r.drafts[:known], d.cue); i < 0 {
			r.drafts = append(r.drafts, d)
		} else if o := &r.drafts[i]; o.source.empty() && !o.nested && d.confidence >= likely {
			o.source = d.source
		}
	}
}

// doubtful says whether what the network found is likelier false than anything else:
// of its finds below 0.2 that a reader checked, 18 of 23 were false. What is told of
// within another's words is less sure by its nature.
func (d *draft) doubtful() bool {
	if d.nested && !d.source.empty() {
		return d.confidence < 0.1
	}
	return d.confidence < 0.2
}

// yield drops what the network found at the cues of rules that win.
func (r *reader) yield(rules []draft) {
	lost := make([]bool, len(r.drafts))
	for _, d := range rules {
		i := overlapping(r.drafts, d.cue)
		for d.wins && i >= 0 && i < len(lost) && r.drafts[i].cue.first < d.cue.last {
			lost[i] = true
			i++
		}
	}
	kept := r.drafts[:0]
	for i, d := range r.drafts {
		if !lost[i] {
			kept = append(kept, d)
		}
	}
	r.drafts = kept
}

// turns mends what stands in a speaker's turn of an interview, where the network
// may have taken the name before the colon for the source of what is told within.
func (r *reader) turns(rules []draft) {
	for _, t := range rules {
		if !t.wins || len(t.content) != 1 || r.low[t.cue.first] != ":" {
			continue
		}
		i, _ := slices.BinarySearchFunc(r.drafts, t.cue.last, func(d draft, at int) int { return d.cue.first - at })
		for ; i < len(r.drafts) && r.syn.Tokens[r.drafts[i].cue.first].Start < t.content[0].End; i++ {
			r.inTurn(&r.drafts[i], t)
		}
	}
}

// inTurn keeps a draft inside the sentence of its cue, and gives it the subject of
// that in place of the turn's speaker.
func (r *reader) inTurn(d *draft, turn draft) {
	s := r.sentenceOf(d.cue.first)
	if d.source.first < turn.cue.last {
		d.source, d.sourceAt = words{}, headwater.Span{}
		if c := r.childOf(r.cueHead(d.cue), s.First, d.cue.first, "nsubj"); c >= 0 {
			d.source = words{r.leftOf(c, s.First), r.syn.Words[c].Token + 1}
		}
	}
	for i, c := range d.content {
		if c.Start < s.End && c.End > s.End {
			d.content[i].End = r.span(words{s.First, r.lastWord(s)}).End
		}
	}
	d.nested = true
}

// lastWord is the token behind the last of a sentence that is no final stop.
func (r *reader) lastWord(s headwater.Sentence) int {
	last := s.Last
	for last > s.First+1 && r.low[last-1] == "." {
		last--
	}
	return last
}

// offTitle cuts a content where it runs from a title or a heading into the text, to the
// side of its cue.
func (r *reader) offTitle(at, cue headwater.Span) headwater.Span {
	for i, b := range r.doc.Blocks {
		if b.Start >= at.End {
			break
		}
		if !b.Overlaps(at) || b.Contains(at) || b.Kind != headwater.TitleBlock && b.Kind != headwater.HeadingBlock {
			continue
		}
		switch {
		case b.Overlaps(cue):
			at = headwater.Span{Start: max(at.Start, b.Start), End: min(at.End, b.End)}
		case b.End <= cue.Start && i+1 < len(r.doc.Blocks):
			at.Start = max(at.Start, min(r.doc.Blocks[i+1].Start, at.End))
		case b.Start >= cue.End && i > 0:
			at.End = min(at.End, max(r.doc.Blocks[i-1].End, at.Start))
		}
	}
	return at
}

// undangled takes off the end of a content the prepositions and articles of a phrase
// that it leaves out: "the deal on" of "the deal on Sunday".
func (r *reader) undangled(at headwater.Span) headwater.Span {
	last := r.wordAt(r.tokenAt(at.End - 1))
	for last > 0 && last < len(r.syn.Words) && r.syn.Words[last].End > at.End {
		last--
	}
	for last > 0 && last < len(r.syn.Words) && r.syn.Words[last-1].Start > at.Start {
		x := &r.syn.Words[last]
		if x.UPOS != headwater.ADP && x.UPOS != headwater.DET || x.Head <= last {
			break
		}
		last--
		at.End = r.syn.Words[last].End
	}
	return at
}

// heard turns words into a draft.
func (r *reader) heard(f found) draft {
	d := draft{verb: cue{act: headwater.State}, shared: -1, confidence: f.sure, nested: f.nested}
	d.cue, d.cueAt = r.tokens(f.cue)
	if f.source.len() > 0 {
		d.source, d.sourceAt = r.tokens(f.source)
		r.clock(&d)
		r.complete(&d)
	}
	for _, c := range f.content {
		_, at := r.tokens(c)
		if at = r.offTitle(at, r.span(d.cue)); !at.Empty() {
			at = r.undangled(at)
			d.content = append(d.content, at)
		}
	}
	if old, ok := forms()[r.low[d.cue.last-1]]; ok {
		d.verb = old.cue
	}
	return d
}

// complete gives a source that breaks off behind a preposition, "a report by", the noun
// that the parse has for it.
func (r *reader) complete(d *draft) {
	w := r.wordAt(d.source.last - 1)
	if w >= len(r.syn.Words) || r.syn.Words[w].UPOS != headwater.ADP || r.syn.Words[w].Relation != "case" {
		return
	}
	head := r.syn.Words[w].Head
	if head <= w || head-w > 8 || r.syn.Words[head].Token >= len(r.low) {
		return
	}
	last := r.syn.Words[head].Token + 1
	if d.cue.first >= d.source.last && d.cue.first < last || r.sentenceOf(last-1) != r.sentenceOf(d.source.first) {
		return
	}
	d.source, d.sourceAt = r.nounPhraseOf(words{d.source.first, last}), headwater.Span{}
}

// tokens gives the tokens that hold a run of words, and what the words cover.
func (r *reader) tokens(w run) (words, headwater.Span) {
	all := r.syn.Words
	return words{all[w.first].Token, all[w.last-1].Token + 1}, headwater.Span{Start: all[w.first].Start, End: all[w.last-1].End}
}

// story says whether the token at i stands in the report's own words.
func (r *reader) story(i int) bool {
	return r.doc.Blocks[r.sentenceOf(i).Block].Kind.Story()
}

// overlapping is the number of a draft whose cue shares a token with another cue,
// or -1; the drafts are in order.
func overlapping(drafts []draft, at words) int {
	i, _ := slices.BinarySearchFunc(drafts, at.first, func(h draft, first int) int { return h.cue.last - 1 - first })
	if i < len(drafts) && drafts[i].cue.first < at.last {
		return i
	}
	return -1
}

// clock takes the time of an entry, "15:18", off the source that it stands before.
func (r *reader) clock(d *draft) {
	for d.source.last-d.source.first > 1 && r.syn.Tokens[d.source.first].Kind == headwater.NumberToken && strings.Contains(r.low[d.source.first], ":") {
		d.source.first++
		d.sourceAt.Start = r.syn.Tokens[d.source.first].Start
	}
}
