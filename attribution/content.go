package attribution

import "github.com/headwater-project/headwater"

// contentBefore reads the content that stands before the source of d:
// "CONTENT, SOURCE CUE". It is there only when a comma or a closing quotation
// parts it from the source, or the source is the first of its clause.
func (r *reader) contentBefore(d draft) headwater.Span {
	if d.source.empty() {
		return headwater.Span{}
	}
	i := d.source.first
	if i <= r.s.First {
		return headwater.Span{}
	}
	prev := r.at(i - 1)
	if prev != "," && !dash(prev) && !r.closes(i-1) {
		return headwater.Span{}
	}
	if !r.closes(i-1) && !r.quotedComma(i-1) && !r.ends(d.cue.last) {
		return headwater.Span{}
	}
	return r.leftContent(i)
}

// leftContent is what stands before token i, back to the start of the sentence,
// of its last piece, or of the quotation that ends there.
func (r *reader) leftContent(i int) headwater.Span {
	for r.linked(i) {
		i--
	}
	first := r.pieceStart(i)
	if i <= first {
		return headwater.Span{}
	}
	out := r.span(words{first, i})
	if r.closes(i - 1) {
		quote := r.syn.Quotations[r.quote[i-1]]
		if quote.Start < out.Start || quote.Start == r.s.Start {
			return quote.Span
		}
	}
	if q := r.quote[first]; q >= 0 && r.syn.Quotations[q].Start < out.Start && !r.quoted(i-1) {
		out.Start = r.syn.Quotations[q].Start
	}
	return out
}

// linked says whether the token before i only links content and source: a comma,
// a dash, "and", ", but".
func (r *reader) linked(i int) bool {
	switch w := r.at(i - 1); w {
	case ",":
		return r.quoted(i-1) == r.quoted(i)
	case "but":
		return r.at(i-2) == ","
	default:
		return w == "and" || dash(w)
	}
}

// pieceStart is where the piece of the sentence that ends at token i begins:
// behind the last attribution that parts the sentence.
func (r *reader) pieceStart(i int) int {
	first := r.s.First
	for _, d := range r.drafts[r.from:] {
		if d.cue.last <= i && d.cue.last > first && r.parts(d) && !r.insideContent(d.cue) {
			first = r.afterCue(d)
		}
	}
	return first
}

// parts says whether a draft has content before its cue, so that what follows it
// is a new piece; quoted cues part nothing.
func (r *reader) parts(d draft) bool {
	return !r.quoted(d.cue.first) && !d.source.empty() && len(d.content) > 0 && d.content[0].Start < r.span(d.cue).Start
}

// insideContent says whether a cue stands in the content of an earlier draft of
// the sentence: it is nested and bounds nothing outside.
func (r *reader) insideContent(c words) bool {
	at := r.span(c)
	for _, d := range r.drafts[r.from:] {
		for _, s := range d.content {
			if s.Contains(at) && d.cue != c {
				return true
			}
		}
	}
	return false
}

// afterCue is the first token behind a draft's cue and what belongs to it, where
// the next piece of the sentence begins.
func (r *reader) afterCue(d draft) int {
	i := max(d.cue.last, d.source.last)
	for _, s := range d.content {
		if t := r.tokenAt(s.End - 1); t+1 > i && s.Start >= r.syn.Tokens[i-1].End {
			i = t + 1
		}
	}
	i = r.adjunct(i)
	for r.at(i) == "," || r.at(i) == "and" || r.at(i) == "but" || r.at(i) == ";" {
		i++
	}
	return i
}

// contentAfter reads the content that follows the cue of d, past an addressee
// and a date. split says whether content stands before as well. direct says
// whether it opens with a quotation.
func (r *reader) contentAfter(d *draft, split bool) (content headwater.Span, direct bool) {
	i, comma := r.behind(d, split)
	switch {
	case !r.in(i) || r.finalStop(i) || r.closes(i):
		return headwater.Span{}, false
	case r.opens(i):
		return r.quoteOn(i), true
	case split:
		if comma && r.resumes(i) {
			return r.clause(i), false
		}
		return headwater.Span{}, false
	case comma && r.at(d.cue.last) == "," || !r.takes(d, i):
		return headwater.Span{}, false
	case d.verb.frames&(clause|infinite) == 0 && !clausal(r.at(i)):
		return r.nounPhrase(i), false
	}
	return r.clause(i), false
}

// behind skips what can stand between the cue of d and its content, and takes
// "in a statement" and a colon into the cue. comma says whether a comma follows.
func (r *reader) behind(d *draft, split bool) (i int, comma bool) {
	i = d.cue.last
	if d.verb.frames&addressee != 0 {
		i = r.pastAddressee(d, i)
	}
	if end := r.medium(i); end > i && r.at(i) == "in" && i == d.cue.last {
		d.cue.last = end
	}
	i = r.adjunct(i)
	comma = r.at(i) == ","
	if r.at(d.cue.last) == ":" {
		d.cue.last++
	}
	i = r.aside(i, split)
	for r.at(i) == "," || r.at(i) == ":" || dash(r.at(i)) || r.at(i) == ";" && r.opens(i+1) {
		i++
	}
	return i, comma
}

// takes says whether the frames of the cue allow what begins at token i.
func (r *reader) takes(d *draft, i int) bool {
	f, w := d.verb.frames, r.at(i)
	switch {
	case w == "that":
		return f&(clause|that|paper) != 0
	case questions[w]:
		return f&(clause|that|addressee) != 0 || w == "what" && f&object != 0
	case w == "to":
		return f&infinite != 0
	case f&clause != 0 && !r.finalStop(i+1) && (!r.punct(i+1) || r.opens(i+1)):
		return r.takesClause(d, i)
	case f&paper != 0 && r.paperSubject(d.source):
		return r.hasVerb(i, min(r.s.Last, i+30)) || d.verb.lemma == "show" && r.pictures(d.source)
	case f&addressee != 0 && f&infinite != 0:
		return r.toAhead(i)
	}
	return f&object != 0 && r.takesObject(d, w)
}

// takesClause says whether what begins at i can be a clause without "that". "Adds
// a question" is no remark, "what they thought was" no report.
func (r *reader) takesClause(d *draft, i int) bool {
	if d.verb.lemma == "add" && !r.hasVerb(i, min(r.s.Last, i+14)) || r.verbish(i) {
		return false
	}
	return !prepositions[r.at(i)] || r.clauseAhead(i)
}

func (r *reader) takesObject(d *draft, w string) bool {
	return !prepositions[w] && !stops[w] && w != "and" || w == "for" && d.verb.act == headwater.Accuse
}

// paperSubject says whether the source is a document or data.
func (r *reader) paperSubject(w words) bool {
	for i := w.first; i < w.last; i++ {
		if paperNouns[singular(r.low[i])] {
			return true
		}
	}
	return false
}

// pictures says whether the source is something to be looked at: it shows things.
func (r *reader) pictures(w words) bool {
	for i := w.first; i < w.last; i++ {
		if pictures[singular(r.low[i])] {
			return true
		}
	}
	return false
}

var pictures = set("image", "imagery", "footage", "video", "photo", "photograph", "picture", "clip", "recording")

// resumed is the second piece of a split content behind the source that ends at
// token i: "…," said X, "…".
func (r *reader) resumed(i int) headwater.Span {
	i = r.adjunct(i)
	if r.at(i) != "," && r.at(i) != ":" && !dash(r.at(i)) {
		return headwater.Span{}
	}
	if r.opens(i + 1) {
		return r.quoteOn(i + 1)
	}
	if r.resumes(i + 1) {
		return r.clause(i + 1)
	}
	return headwater.Span{}
}

// resumes says whether what begins at i, behind a comma, goes on with the
// content: a clause, no participle and no new voice.
func (r *reader) resumes(i int) bool {
	w := r.at(i)
	if !r.in(i) || r.boundary(i-1) || r.at(i+1) == "of" && (r.at(i+2) == "whom" || r.at(i+2) == "which") || w == "who" || w == "which" || len(w) > 4 && w[len(w)-3:] == "ing" {
		return false
	}
	return r.hasVerb(i, min(r.s.Last, i+30)) && !r.voiceAhead(i)
}

// direct says whether a span is one quotation, marks and all.
func (r *reader) direct(s headwater.Span) bool {
	if s.Empty() {
		return false
	}
	i := r.tokenAt(s.Start)
	return r.quote[i] >= 0 && r.syn.Quotations[r.quote[i]].Start == s.Start && r.syn.Quotations[r.quote[i]].End >= s.End
}
