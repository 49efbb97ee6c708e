package provenance

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// papers are nouns that stand for an outlet; presses are what makes one of an
// "agency" or a "service".
var (
	papers  = set("newspaper", "paper", "daily", "weekly", "broadcaster", "television", "tv", "radio", "channel", "magazine", "newswire", "website", "network", "station", "site", "outlet", "tabloid", "broadsheet", "publication", "portal")
	presses = set("news", "press", "wire")
	media   = set("media", "television", "tv", "radio", "newspaper", "newspapers", "channel", "broadcaster", "station", "magazine", "agency", "website", "daily", "outlet")
)

// findNouns finds outlets called by what they are: "this newspaper" is the one
// that we read, "the agency" one named before, "state television" one unnamed.
func (t *tracer) findNouns() {
	named := slices.Clone(t.outlets)
	t.calls = map[string]string{}
	next, last := 0, -1
	for i, tok := range t.syn.Tokens {
		for next < len(named) && named[next].span.Start < tok.Start {
			last = next
			next++
		}
		low := t.low(i)
		if !papers[low] && !media[low] && low != "service" && low != "report" {
			continue
		}
		if next < len(named) && named[next].span.Overlaps(tok.Span) || last >= 0 && named[last].span.End > tok.Start {
			continue
		}
		o, ok := t.noun(i, named, last)
		if !ok {
			continue
		}
		if o.source == "" && o.label == "" && o.span.End == tok.End {
			t.calls[low] = o.span.In(t.doc.Text)
		}
		t.outlets = append(t.outlets, o)
	}
}

// phrase is a noun that stands for an outlet and what stands before it.
type phrase struct {
	start, last int    // tokens, the article aside
	article     string // "the", "this", "a", or another word
	noun        string
	span        headwater.Span
}

// phraseAt reads the phrase whose last word is token i.
func (t *tracer) phraseAt(i int) phrase {
	p := phrase{start: i, last: i, noun: t.low(i)}
	for p.start > 0 && i-p.start < 4 && t.inPhrase(p.start-1) {
		p.start--
	}
	p.article = t.low(p.start - 1)
	p.span = headwater.Span{Start: t.syn.Tokens[p.start].Start, End: t.syn.Tokens[i].End}
	return p
}

// definite says whether a phrase means an outlet told of before, with no word that
// tells it from others: "the agency", but not "the state broadcaster".
func (t *tracer) definite(p phrase) bool {
	return (p.article == "the" || p.article == "that") && (p.start == p.last || !describes[t.low(p.last-1)])
}

// vague says whether a noun is too common to mean an outlet: an "agency" or a
// "service" that nobody calls one of news, a "report" that is not "the report".
func (t *tracer) vague(p phrase) bool {
	alone := p.start == p.last
	switch p.noun {
	case "service":
		return alone || !presses[t.low(p.last-1)]
	case "agency":
		press := !alone && presses[t.low(p.last-1)]
		return !press && (p.article != "the" || capital(t.word(p.last))) // "the International Energy Agency" is none
	case "tv", "television", "radio", "media":
		return alone && p.article == "the" // what one watches
	case "report":
		return p.article != "the" && p.article != "that"
	}
	return false
}

// noun reads the mention whose last word is token i. last is the named outlet
// before it, or -1.
func (t *tracer) noun(i int, named []outlet, last int) (outlet, bool) {
	p := t.phraseAt(i)
	o := outlet{entity: -1, span: p.span}
	if last >= 0 && named[last].span.End > p.span.Start {
		return o, false // "the official IRNA news agency" is a mention by name
	}
	if name := t.nameBehind(i); p.noun != "report" && !name.Empty() {
		o.span = name
		return o, papers[p.noun] && (p.article == "the" || p.article == "a") && (last+1 >= len(named) || !named[last+1].span.Overlaps(name))
	}
	return t.meant(p, o, named, last)
}

// meant finds which outlet a phrase without a name behind it means.
func (t *tracer) meant(p phrase, o outlet, named []outlet, last int) (outlet, bool) {
	switch {
	case (p.article == "this" || p.article == "our") && papers[p.noun]:
		o.source, o.own = t.base[0].Source, true
		return o, true
	case t.vague(p):
		return o, false
	case p.start < p.last && p.noun != "report" && t.properName(p.start, p.last):
		return o, true // "the Irva news agency"
	case t.definite(p):
		if o.label = t.calls[p.noun]; o.label == "" {
			o.source = t.antecedent(p.noun, named, last)
		}
		return o, o.label != "" || o.source != ""
	}
	return o, media[p.noun] && (p.start < p.last || p.article == "a" || p.article == "an")
}

// nameBehind is the name that follows a noun: "the channel Rona Now".
func (t *tracer) nameBehind(i int) headwater.Span {
	last := i
	for last-i < 4 && last+1 < len(t.syn.Tokens) && t.syn.Tokens[last+1].Start-t.syn.Tokens[last].End == 1 && capital(t.word(last+1)) && !days[t.word(last+1)] {
		last++
	}
	if last == i {
		return headwater.Span{}
	}
	return headwater.Span{Start: t.syn.Tokens[i+1].Start, End: t.syn.Tokens[last].End}
}

// properName says whether a name stands among tokens: no nationality or title.
func (t *tracer) properName(first, last int) bool {
	for i := first; i < last; i++ {
		w := t.firstWord(i)
		if capital(t.word(i)) && t.syn.Tokens[i].Start > 0 && (w < 0 || t.syn.Words[w].UPOS == 0 || t.syn.Words[w].UPOS == headwater.PROPN) {
			return true
		}
	}
	return false
}

// inPhrase says whether a token can stand before the noun of an outlet: "Iranian
// state", "local news".
func (t *tracer) inPhrase(i int) bool {
	tok := t.syn.Tokens[i]
	if tok.Kind != headwater.WordToken || t.syn.Tokens[i+1].Start-tok.End > 1 {
		return false
	}
	if w := t.firstWord(i); w >= 0 && t.syn.Words[w].UPOS != 0 {
		u := t.syn.Words[w].UPOS
		return u == headwater.ADJ || u == headwater.NOUN || u == headwater.PROPN
	}
	return describes[t.low(i)] || presses[t.low(i)] || capital(t.word(i))
}

// describes are words that tell an outlet without a name, for texts without a parse.
var describes = set("state", "local", "official", "semi-official", "national", "regional", "foreign", "domestic", "western", "private", "state-run", "state-owned", "government", "pro-government", "opposition")

// antecedent is the outlet that "the agency" or "the newspaper" means: the last one
// named before that is of the kind, one that speaks in the report before one that
// does not; "" where there is none.
func (t *tracer) antecedent(noun string, named []outlet, last int) string {
	for _, speaks := range [...]bool{true, false} {
		for i := last; i >= max(0, last-20); i-- {
			o := &named[i]
			known := o.source != "" || o.entity >= 0 && t.byEntity[t.entities[o.entity].ID] != ""
			if known == speaks && t.kindly(o, noun) {
				return t.sourceAt(o)
			}
		}
	}
	return ""
}

// kindly says whether a noun can mean an outlet: nobody calls an agency a paper, nor
// itself by either.
func (t *tracer) kindly(o *outlet, noun string) bool {
	class := ""
	if o.entity >= 0 {
		class = t.entities[o.entity].Class
	}
	if o.source != "" && has(t.base[1:], o.source) {
		class = "agency"
	}
	wire := noun == "agency" || noun == "service" || noun == "newswire"
	return !(o.source != "" && o.source == t.base[0].Source || wire && class == "outlet" || papers[noun] && noun != "outlet" && noun != "newswire" && class == "agency")
}
