package origin

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// certainty compares how sure two sentences are of what they share.
func (d *drifting) certainty(p pair) {
	if d.later.hedged(p.later) || d.later.limited(p.later) {
		return
	}
	for _, h := range d.earlier.hedges(p.earlier) {
		if h.adjective && !slices.ContainsFunc(p.shared, func(t string) bool { return p.earlier.terms[t] == h.head }) {
			continue
		}
		things, names := d.earlier.within(p, h.head)
		if things+names >= 2 || things == 1 && p.likeness > 0.45 {
			d.add(headwater.CertaintyDrift, h.Span, d.later.told(d.later.headline(p.later)), "What was hedged is told as a fact.")
			return
		}
	}
}

// within counts what two sentences share of what hangs on a word of the earlier: words,
// and names, each of which is one however many words it has.
func (p *page) within(of pair, head int) (things, names int) {
	scope := p.subtree(head)
	seen := map[string]bool{}
	for _, t := range of.shared {
		w := of.earlier.terms[t]
		if !slices.Contains(scope, w) {
			continue
		}
		e := p.named(w)
		switch {
		case e == "":
			things++
		case !seen[e]:
			seen[e] = true
			names++
		}
	}
	return things, names
}

// named is the id of the entity that a word is part of the name of, empty for none;
// weapons and other things are no names here, for they are what is told of.
func (p *page) named(word int) string {
	w := &p.Syntax.Words[word]
	at := w.Span
	if next := word + 1; next < len(p.Syntax.Words) && p.Syntax.Words[next].UPOS == headwater.PROPN && w.UPOS != headwater.VERB && w.UPOS != headwater.ADJ {
		at = p.Syntax.Words[next].Span // a title in front: "President"
	}
	for i := range p.Entities {
		e := &p.Entities[i]
		if e.Type != headwater.Weapon && e.Type != headwater.Product && slices.ContainsFunc(e.Mentions, func(m headwater.Span) bool { return m.Contains(w.Span) || m.Contains(at) }) {
			return e.ID
		}
	}
	return ""
}

// headline is the title where it tells what a sentence does, with the same verb and as
// surely; else the sentence.
func (p *page) headline(l *line) *line {
	lines := p.sentences()
	for i := range lines {
		t := &lines[i]
		if !t.title || t == l || p.hedged(t) || p.limited(t) {
			continue
		}
		verb := false
		shared := sharedTerms(t, l)
		for _, s := range shared {
			verb = verb || p.Syntax.Words[t.terms[s]].UPOS == headwater.VERB
		}
		if verb && len(shared) >= leastShared {
			return t
		}
	}
	return l
}

// hedge is words that make a statement less than sure, and the word that they govern.
type hedge struct {
	headwater.Span
	head      int
	adjective bool // it limits a thing, not what is said of it: "the apparent attack"
}

// hedges finds those of a sentence. A hedge runs to the verb that it governs: "is
// believed to have been carrying".
func (p *page) hedges(l *line) []hedge {
	s := p.Syntax.Sentences[l.sentence]
	var out []hedge
	for w := s.FirstWord; w < s.LastWord; w++ {
		word, lemma := &p.Syntax.Words[w], p.lemma(w)
		switch {
		case passives[lemma] && word.UPOS == headwater.VERB && p.passive(w, s):
			if v := p.child(w, "xcomp"); v >= 0 {
				out = append(out, hedge{p.from(p.auxiliary(w), v), v, false})
			} else if v := p.suspected(w); v >= 0 && p.auxiliary(w) < w {
				out = append(out, hedge{p.from(p.auxiliary(w), v), v, false})
			}
		case seeming[lemma] && word.UPOS == headwater.VERB:
			if v := p.child(w, "xcomp"); v >= 0 {
				out = append(out, hedge{p.from(w, v), v, false})
			}
		case doubting[lemma] && (word.UPOS == headwater.ADV || word.UPOS == headwater.ADJ || word.UPOS == headwater.VERB && word.Relation == "amod"):
			if word.Head >= 0 {
				out = append(out, hedge{p.from(min(w, word.Head), max(w, word.Head)), word.Head, word.UPOS != headwater.ADV})
			}
		case (lemma == "may" || lemma == "might") && word.UPOS == headwater.AUX && word.Head >= 0:
			out = append(out, hedge{p.from(w, word.Head), word.Head, false})
		}
	}
	return out
}

// suspected is the verb of what somebody "is suspected of having done", or -1.
func (p *page) suspected(w int) int {
	for _, relation := range [...]string{"advcl", "acl", "obl", "ccomp"} {
		v := p.child(w, relation)
		if v >= 0 && p.Syntax.Words[v].UPOS == headwater.VERB && v > w+1 && p.lemma(w+1) == "of" {
			return v
		}
	}
	return -1
}

var (
	passives = set("accuse believe think say suspect allege report understand fear presume rumour rumor assume")
	seeming  = set("appear seem")
	doubting = set("reportedly allegedly apparently possibly probably likely perhaps purportedly supposedly presumably suspected alleged purported apparent unconfirmed possible")
)

func (p *page) passive(w int, s headwater.Sentence) bool {
	for v := s.FirstWord; v < s.LastWord; v++ {
		if x := &p.Syntax.Words[v]; x.Head == w && strings.HasPrefix(x.Relation, "aux:pass") {
			return true
		}
	}
	// Headlines leave the auxiliary out: "Freighter believed to carry missiles".
	return p.Syntax.Words[w].Features.Get("VerbForm") == "Part"
}

func (p *page) auxiliary(w int) int {
	for v := w - 1; v >= 0 && v > w-4; v-- {
		if x := &p.Syntax.Words[v]; x.Head == w && strings.HasPrefix(x.Relation, "aux") {
			w = v
		}
	}
	return w
}

func (p *page) child(w int, relation string) int {
	for v := w + 1; v < len(p.Syntax.Words) && v < w+12; v++ {
		if x := &p.Syntax.Words[v]; x.Head == w && (x.Relation == relation || strings.HasPrefix(x.Relation, relation+":")) {
			return v
		}
	}
	return -1
}

func (p *page) from(a, b int) headwater.Span {
	return headwater.Span{Start: p.Syntax.Words[min(a, b)].Start, End: p.Syntax.Words[max(a, b)].End}
}

// subtree are a word and all that hang on it.
func (p *page) subtree(head int) []int {
	n := p.sentence(p.Syntax.Words[head].Start)
	if n < 0 {
		return []int{head}
	}
	s := p.Syntax.Sentences[n]
	var out []int
	for w := s.FirstWord; w < s.LastWord; w++ {
		for v, steps := w, 0; v >= 0 && steps < 60; v, steps = p.Syntax.Words[v].Head, steps+1 {
			if v == head {
				out = append(out, w)
				break
			}
		}
	}
	return out
}

// hedged says whether a sentence holds any word that makes it less than sure.
func (p *page) hedged(l *line) bool {
	s := p.Syntax.Sentences[l.sentence]
	for w := s.FirstWord; w < s.LastWord; w++ {
		lemma := p.lemma(w)
		if doubting[lemma] || seeming[lemma] || unsure[lemma] || passives[lemma] && lemma != "say" && lemma != "report" {
			return true
		}
		if lemma == "say" && p.passive(w, s) && p.child(w, "xcomp") >= 0 {
			return true
		}
	}
	return false
}

var unsure = set(`may might could would suspect claim allegation suspicion seemingly suggest indicate estimate maybe potential
	potentially likelihood possibility believe think if whether unclear unknown unsure risk fear threaten accuse allege accusation rumour rumor doubt`)

// limited says whether a sentence does not state that something is so: it denies,
// asks, or speaks of what is to come.
func (p *page) limited(l *line) bool {
	s := p.Syntax.Sentences[l.sentence]
	if strings.HasSuffix(strings.TrimRight(p.text(s.Span), `"”’ `), "?") {
		return true
	}
	for w := s.FirstWord; w < s.LastWord; w++ {
		switch p.lemma(w) {
		case "not", "n't", "no", "never", "deny", "reject", "dismiss", "refute", "will", "shall", "plan", "false", "wrong", "nobody", "none", "neither":
			return true
		}
	}
	return false
}

// told is what a sentence tells: the claim in it that is shown, or all of it.
func (p *page) told(l *line) headwater.Span {
	for i := range p.Claims {
		if c := &p.Claims[i]; !c.Below && l.Contains(c.Span) && c.Span.Len()*3 > l.Len() {
			return c.Span
		}
	}
	return p.clip(l.Span)
}

// clip takes white space off the ends of a span.
func (p *page) clip(s headwater.Span) headwater.Span {
	text := p.text(s)
	lead := len(text) - len(strings.TrimLeft(text, " \n\t"))
	return headwater.Span{Start: s.Start + lead, End: s.Start + len(strings.TrimRight(text, " \n\t"))}
}
