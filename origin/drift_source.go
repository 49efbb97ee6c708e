package origin

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// speakers compares how many unnamed people are said to have told what two sentences
// share.
func (d *drifting) speakers(p pair) {
	d.otherSpeakers(p)
	for _, b := range d.later.voices(p.later.Span) {
		y := d.later.group(b)
		if y.Named || y.Kind != headwater.GroupSource || y.Count > 0 {
			continue
		}
		for _, a := range d.earlier.voices(p.earlier.Span) {
			x := d.earlier.group(a)
			if x.Named || !d.sameSort(x, y) {
				continue
			}
			switch {
			case x.Kind == headwater.GroupSource && x.Count > 0:
				d.add(headwater.SourceDrift, d.earlier.fullest(x), d.later.speaks(b, y), fmt.Sprintf("How many spoke (%d) was lost.", x.Count))
			case x.Kind == headwater.PersonSource && d.earlier.pairOf(x) != nil:
				of := d.earlier.pairOf(x)
				d.add(headwater.SourceDrift, d.earlier.fullest(of), d.later.speaks(b, y), fmt.Sprintf("How many spoke (%d) was lost.", of.Count))
			case x.Kind == headwater.PersonSource && x.MemberOf == "":
				d.add(headwater.SourceDrift, d.earlier.fullest(x), d.later.speaks(b, y), "One who spoke became several.")
			}
		}
	}
}

// otherSpeakers finds people without a name who are said to have told the earlier report
// what it has from papers, or from nobody of their sort.
func (d *drifting) otherSpeakers(p pair) {
	before := d.earlier.voices(p.earlier.Span)
	if p.likeness < surely {
		return
	}
	for _, b := range d.later.voices(p.later.Span) {
		y := d.later.group(b)
		if len(before) == 0 || y.Named || y.Kind != headwater.GroupSource && y.Kind != headwater.PersonSource || !informants[d.later.headNoun(y)] || !d.throughAny(b) {
			continue
		}
		if slices.ContainsFunc(d.earlier.Sources, func(x headwater.Source) bool {
			return d.sameSort(&x, y) || d.earlier.headNoun(&x) == d.later.headNoun(y)
		}) {
			continue
		}
		d.add(headwater.SourceDrift, d.earlier.fullest(d.earlier.group(before[0])), d.later.speaks(b, y), "Others are said to have told it.")
	}
}

// surely is the likeness from which two sentences tell of one thing even where nothing
// else says so.
const surely = 0.45

// voices are the attributions in a sentence whose source is neither an outlet nor
// unclear.
func (p *page) voices(in headwater.Span) []*headwater.Attribution {
	var out []*headwater.Attribution
	for i := range p.Attributions {
		a := &p.Attributions[i]
		s := p.speaker(a)
		if s == nil || s.Kind == headwater.OutletSource || len(s.Spans) == 0 || a.Act == headwater.NoComment {
			continue
		}
		if in.Contains(a.Cue) || slices.ContainsFunc(a.Content, func(c headwater.Span) bool { return c.Overlaps(in) && 2*c.Len() > in.Len() }) {
			out = append(out, a)
		}
	}
	return out
}

// group is the source of an attribution, or the group it is one of, where that is all
// of one sort.
func (p *page) group(a *headwater.Attribution) *headwater.Source {
	s := p.speaker(a)
	if of := p.sources[s.MemberOf]; of != nil && !strings.Contains(of.Label, " and ") && len(of.Spans) > 0 {
		return of
	}
	return s
}

// pairOf is the group of several sorts that a source is one of ("an officer and a driver"),
// nil for none.
func (p *page) pairOf(s *headwater.Source) *headwater.Source {
	if of := p.sources[s.MemberOf]; of != nil && of.Count > 1 && len(of.Spans) > 0 {
		return of
	}
	return nil
}

// fullest is the mention of a source in the words of its label, else the longest.
func (p *page) fullest(s *headwater.Source) headwater.Span {
	best := s.Spans[0]
	for _, at := range s.Spans {
		if p.text(at) == s.Label {
			return at
		}
		if at.Len() > best.Len() {
			best = at
		}
	}
	return best
}

// speaks are the words for a source with the cue, where they stand side by side.
func (p *page) speaks(a *headwater.Attribution, s *headwater.Source) headwater.Span {
	if a.SourceSpan != nil && s.Spans[0] == *a.SourceSpan && a.Cue.Start >= s.Spans[0].End && a.Cue.Start-s.Spans[0].End < 3 {
		return s.Spans[0].Cover(a.Cue)
	}
	return s.Spans[0]
}

// sameSort says whether two sources without a name are the same sort of people: of
// one noun, or both such as tell things, and not of two countries.
func (d *drifting) sameSort(x, y *headwater.Source) bool {
	a, b := d.earlier.headNoun(x), d.later.headNoun(y)
	return (a == b && a != "" || informants[a] && informants[b]) && (x.Country == "" || y.Country == "" || x.Country == y.Country)
}

// informants are what reports call people who tell without a name; one of them is easily
// made another.
var informants = set("official officer source person people insider diplomat aide adviser advisor employee worker")

// headNoun is the noun that says what a source is: "official" of "two American defence
// officials in Rona".
func (p *page) headNoun(s *headwater.Source) string {
	if len(s.Spans) == 0 {
		return ""
	}
	first, last := p.words(s.Spans[0])
	out := ""
	for w := first; w < last; w++ {
		switch p.Syntax.Words[w].UPOS {
		case headwater.NOUN:
			out = stem(p.lemma(w))
		case headwater.ADP, headwater.PUNCT, headwater.PRON, headwater.CCONJ:
			if out != "" {
				return out
			}
		}
	}
	return out
}

// hardened finds a government or a body that is made to speak where the earlier page
// heard only unnamed people of its country.
func (d *drifting) hardened() {
	for i := range d.later.Attributions {
		b := &d.later.Attributions[i]
		y := d.later.sources[b.Source]
		if y == nil || !y.Named || y.Kind != headwater.OrganizationSource || y.Country == "" || b.SourceSpan == nil || !asserts(b) {
			continue
		}
		if !d.had(d.later.inSentence(b)) || !d.throughAny(b) {
			continue
		}
		if x := d.earlier.unnamedOf(y.Country); x != nil && !d.earlier.bodyOf(y) {
			d.add(headwater.SourceDrift, d.earlier.fullest(x), b.SourceSpan.Cover(b.Cue), "Officials without a name became a government that speaks.")
		}
	}
}

func asserts(a *headwater.Attribution) bool {
	return (a.Act == headwater.State || a.Act == headwater.Confirm) && !a.Negated
}

// inSentence is the sentence of an attribution.
func (p *page) inSentence(a *headwater.Attribution) headwater.Span { return p.around(a.Cue) }

// around is the sentence that holds a span, or the span where none does.
func (p *page) around(s headwater.Span) headwater.Span {
	if n := p.sentence(s.Start); n >= 0 {
		return p.Syntax.Sentences[n].Span
	}
	return s
}

// throughAny says whether a chain of the later page passes a report that rests on the
// earlier, so that what it tells is had from there.
func (d *drifting) throughAny(a *headwater.Attribution) bool {
	return slices.ContainsFunc(a.Chain.Hops, func(h headwater.Hop) bool {
		o := d.later.outlet(h.Source)
		if o == nil {
			return false
		}
		n := d.credited(d.later, o.Label)
		return n != nil && d.reach(n.ID)[d.earlier.report]
	})
}

// unnamedOf is the first source without a name that the page gives a country.
func (p *page) unnamedOf(country string) *headwater.Source {
	for i := range p.Sources {
		s := &p.Sources[i]
		if !s.Named && s.Country == country && len(s.Spans) > 0 && (s.Kind == headwater.PersonSource || s.Kind == headwater.GroupSource) &&
			slices.ContainsFunc(p.Attributions, func(a headwater.Attribution) bool { return a.Source == s.ID && asserts(&a) }) {
			return s
		}
	}
	return nil
}

// bodyOf says whether the page too lets somebody with a name speak for a country.
func (p *page) bodyOf(y *headwater.Source) bool {
	return slices.ContainsFunc(p.Sources, func(s headwater.Source) bool {
		return s.Named && s.Country == y.Country && s.Kind != headwater.OutletSource
	})
}

// comment finds silence that was made a refusal.
func (d *drifting) comment() {
	for i := range d.later.Attributions {
		b := &d.later.Attributions[i]
		y := d.later.sources[b.Source]
		if b.Act != headwater.NoComment || y == nil || !refusing.MatchString(d.later.text(b.Cue)) {
			continue
		}
		for j := range d.earlier.Attributions {
			a := &d.earlier.Attributions[j]
			x := d.earlier.sources[a.Source]
			if a.Act != headwater.NoComment || x == nil || !unreached.MatchString(d.earlier.text(a.Cue)) || !sameParty(x, y) {
				continue
			}
			d.add(headwater.CommentDrift, d.earlier.clip(d.earlier.inSentence(a)), d.later.clip(d.later.inSentence(b)), "Who could not be reached is said to have refused.")
		}
	}
}

// sameParty says whether two sources are one party: of one name, or of one country.
func sameParty(x, y *headwater.Source) bool {
	return sameName(x, y) || x.Country != "" && x.Country == y.Country
}
