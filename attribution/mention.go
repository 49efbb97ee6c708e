package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// mention is what one source phrase tells of its source.
type mention struct {
	words
	base     words // the noun phrase without what stands behind its head
	of       words // the group that it is one or some of: "one of the sources"
	core     int   // syntactic word of the head, -1 where the phrase was not analysed
	head     int   // token of its head noun
	noun     string
	class    class
	kind     headwater.SourceKind
	plural   bool
	definite bool
	pronoun  bool
	one      bool // one of several
	void     bool // it names nothing that can speak
	entity   int  // entity that the phrase names, or -1
	count    int
}

// mentionOf analyses a source phrase: by the parse, or by the order of words where
// there is none.
func (v *resolver) mentionOf(w words) mention {
	if first := v.syn.Tokens[w.first]; w.first+1 < w.last && first.Kind == headwater.NumberToken && strings.Contains(v.low[w.first], ":") {
		w.first++ // the time of an entry of a live page
	}
	w = v.untimed(w)
	m := mention{words: w, entity: -1, core: v.headOf(w)}
	if m.core >= 0 {
		v.parsed(&m)
	} else {
		v.guessed(&m)
	}
	first, alone := v.opening(m), m.base.last-m.base.first == 1
	m.pronoun = alone && !v.pair(&m) && !(initialisms[first] && v.shout(m.head)) && (pronouns[first] || owners[first] || first == "us" || first == "me")
	m.definite = definites[first]
	m.class = v.classOf(&m)
	m.entity = v.named(&m)
	m.count = v.count(&m)
	m.void = m.void || w.last-w.first == 1 && v.low[w.first] == "q" && v.word(w.last) == ":" // the outlet's question
	m.kind = v.kind(&m)
	return m
}

// untimed is a phrase without the day or part of a day that ends it: "the Harbour
// Ministry on Monday".
func (r *reader) untimed(w words) words {
	last := w.last
	for last > w.first+1 && r.entity[last-1] < 0 && (days[r.low[last-1]] || dayParts[r.low[last-1]]) {
		last--
	}
	if last == w.last {
		return w
	}
	for last > w.first+1 && (dateOpeners[r.low[last-1]] || r.mark(last-1)) {
		last--
	}
	if determiner[r.low[last-1]] || prepositions[r.low[last-1]] || possessive(r.low[last-1]) {
		return w // "the men of that night"
	}
	return words{w.first, last}
}

// initialisms are pronouns that in capitals are a name: US, WHO.
var initialisms = set("us", "it", "who")

// definites open a phrase that points back, or at what everybody knows.
var definites = set("the", "this", "that", "these", "those", "both")

// opening is the first word of a phrase, a preposition or an "and" left out.
func (r *reader) opening(m mention) string {
	i := m.first
	for i+1 < m.last && i < m.head && (r.low[i] == "by" || r.low[i] == "from" || r.low[i] == "to" || conjunctions[r.low[i]]) {
		i++
	}
	return r.low[i]
}

// parsed reads the head, the number and the base of a phrase from its tree.
func (r *reader) parsed(m *mention) {
	m.head = r.syn.Words[m.core].Token
	if tag := r.tagOf(m.head); tag == headwater.VERB || tag == headwater.ADV || dumb[r.low[m.head]] && m.last-m.first < 3 {
		m.void = true
	}
	if inner := r.ofPhrase(m.core, m.last); inner >= 0 && r.measures(m.core, inner) {
		m.of = words{r.leftOf(inner, m.head+1), m.last}
		for m.of.first < r.syn.Words[inner].Token && (r.low[m.of.first] == "of" || r.low[m.of.first] == ",") {
			m.of.first++
		}
		m.one = singleParts[r.low[m.head]]
		m.core, m.head = inner, r.syn.Words[inner].Token
	}
	x := &r.syn.Words[m.core]
	m.noun, m.plural = r.nounOf(x), x.Features.Get("Number") == "Plur"
	if whole := singular(r.low[m.head]); strings.Contains(whole, "-") {
		m.noun = whole
	}
	m.plural = (m.plural || !m.of.empty()) && !m.one
	m.base = words{m.first, r.baseEnd(m)}
}

// dumb are pronouns that stand for no one who speaks.
var dumb = set("the", "a", "an", "this", "that", "what", "there", "something", "nothing", "everything")

// measures says whether word core counts or measures what hangs on it by "of".
func (r *reader) measures(core, inner int) bool {
	x, of := &r.syn.Words[core], &r.syn.Words[inner]
	low := r.low[x.Token]
	if !quantities[low] {
		return x.UPOS == headwater.NUM || x.UPOS == headwater.DET
	}
	if c := classOf(r.nounOf(of)); classOf(low) == bodyClass || low == "range" || low == "share" {
		return c == humanClass && of.Features.Get("Number") == "Plur"
	}
	return true
}

// nounOf is the lemma of a noun in lower case.
func (r *reader) nounOf(x *headwater.Word) string {
	low := strings.ToLower(x.In(r.text))
	if special, ok := singulars[low]; ok {
		return special
	}
	if x.UPOS == headwater.NOUN && x.Lemma != "" {
		return strings.ToLower(x.Lemma)
	}
	return singular(strings.TrimRight(low, "."))
}

// baseEnd is where the name or compound that holds the head ends.
func (r *reader) baseEnd(m *mention) int {
	i := m.head + 1
	if end := r.nameBehind(m); end > i {
		i = end
	}
	for ; i < m.last; i++ {
		if r.entity[i] >= 0 && r.entity[i] == r.entity[i-1] {
			continue
		}
		x := &r.syn.Words[r.wordAt(i)]
		tied := x.Head >= 0 && r.syn.Words[x.Head].Token >= m.head && r.syn.Words[x.Head].Token < i
		switch family(x.Relation) {
		case "flat", "compound", "goeswith", "fixed", "appos":
			if tied && x.UPOS != headwater.PUNCT {
				continue
			}
		}
		if x.Relation == "nmod:desc" && tied || r.entity[i] >= 0 && r.entities[r.entity[i]].Type == headwater.Person && r.syn.Words[m.core].Head == r.wordAt(i) {
			continue
		}
		break
	}
	return i
}

// nameBehind is where the name ends that follows a title or a noun of a body
// without a mark: "front-runner Ada Moss", "the newspaper Kestrel Post"; 0 where
// none does.
func (r *reader) nameBehind(m *mention) int {
	i := m.head + 1
	for n := 0; n < 3 && i+1 < m.last && r.entity[i] < 0 && (honorific(r.low[i]) || r.upper(i) && r.roleNoun(i) != ""); n++ {
		i++
	}
	if i >= m.last || r.entity[i] < 0 || r.entity[i] == r.entity[m.head] || m.plural || possessive(r.low[m.head]) {
		return 0
	}
	e := &r.entities[r.entity[i]]
	c := classOf(m.noun)
	if !(e.Type == headwater.Person && c == humanClass || e.Type == headwater.Org && (c == bodyClass || relayNouns[m.noun])) {
		return 0
	}
	for e := r.entity[i]; i < m.last && r.entity[i] == e; {
		i++
	}
	return i
}

// guessed reads a phrase that was not analysed.
func (r *reader) guessed(m *mention) {
	m.base = r.baseOf(m.words)
	if r.low[m.first] == "one" && m.first+2 < m.last && r.low[m.first+1] == "of" {
		m.of, m.one = words{m.first + 2, m.last}, true
		m.base = r.baseOf(m.of)
	}
	m.head = m.base.last - 1
	m.noun = singular(strings.TrimRight(r.low[m.head], "."))
	m.plural = m.noun != r.low[m.head] && !m.one && !possessive(r.low[m.head])
}

// baseOf is the noun phrase before its first preposition, comma or clause.
func (r *reader) baseOf(w words) words {
	for i := w.first + 1; i < w.last; i++ {
		low := r.low[i]
		if r.entity[i] >= 0 && r.entity[i] == r.entity[i-1] {
			continue
		}
		if r.syn.Tokens[i].Kind == headwater.PunctToken || prepositions[low] || low == "who" || low == "which" || low == "that" {
			return words{w.first, i}
		}
		if (strings.HasSuffix(low, "ed") || participles[low]) && i > w.first+1 && r.entity[i] < 0 && (i == w.last-1 || prepositions[r.low[i+1]]) {
			return words{w.first, i}
		}
	}
	return w
}

// participles are irregular ones that tell more of a noun before them: "a report
// seen by".
var participles = set("seen", "written", "made", "given", "shown", "held", "sent", "taken", "drawn", "known", "heard", "read", "brought", "kept")

// singular strips the plural of a noun, roughly: enough to look it up.
func singular(w string) string {
	if i := strings.IndexAny(w, "'’"); i > 0 && i >= len(w)-4 {
		w = w[:i]
	}
	if special, ok := singulars[w]; ok {
		return special
	}
	switch {
	case strings.HasSuffix(w, "smen"), strings.HasSuffix(w, "ymen"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && len(w) > 3 && !strings.ContainsRune("sui", rune(w[len(w)-2])):
		return w[:len(w)-1]
	}
	return w
}

// singulars are plurals, and words that look like one, that follow no rule.
var singulars = map[string]string{
	"people": "people", "police": "police", "news": "news", "data": "data", "media": "media", "series": "series",
	"men": "man", "women": "woman", "spokespeople": "spokesperson",
}
