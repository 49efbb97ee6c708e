package event

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// tree is one parsed sentence: its words with their dependents in text order.
// Indexes are into words; -1 is none.
type tree struct {
	text  string
	words []headwater.Word // of the sentence alone
	base  int              // index of the first of them in the document
	heads []int32          // of each word, as mended; -1 for none
	first []int32          // of each word, where its dependents begin in deps
	deps  []int32
	kinds []kinds // of each word, by its own form, lemma and name
	about kinds   // what the words are, taken together
	names []int32 // of each word, the mention that holds it
}

// load points the tree at the words [from, to) of syn.
func (t *tree) load(text string, syn *headwater.Syntax, from, to int) {
	t.text, t.base, t.words = text, from, append(t.words[:0], syn.Words[from:to]...) // a copy: mend changes it
	n := len(t.words)
	t.heads = grown(t.heads, n)
	for i := range t.words {
		t.heads[i] = int32(t.parsed(i))
	}
	t.mend()
	t.first = grown(t.first, n+1)
	t.deps = grown(t.deps, n)
	clear(t.first)
	for i := range t.words {
		if h := t.head(i); h >= 0 {
			t.first[h+1]++
		}
	}
	for i := range n {
		t.first[i+1] += t.first[i]
	}
	at := append([]int32(nil), t.first[:n]...)
	for i := range t.words {
		if h := t.head(i); h >= 0 {
			t.deps[at[h]] = int32(i)
			at[h]++
		}
	}
}

func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// head is the word that i hangs on, or -1.
func (t *tree) head(i int) int { return int(t.heads[i]) }

// mend moves a finite verb that the parser joined to a bare one before it up to the
// finite verb over that: in "denied having fired rockets and accused the army" the
// denial and the accusation are joined.
func (t *tree) mend() {
	t.tie()
	t.lift()
	t.reduce()
	t.announce()
	t.meant()
	for i := range t.words {
		h := t.head(i)
		if h < 0 || !t.is(i, "conj") || t.feature(i, "VerbForm") != "Fin" || t.feature(h, "VerbForm") == "Fin" || !t.is(h, "xcomp", "ccomp", "advcl") {
			continue
		}
		if g := t.head(h); g >= 0 && t.feature(g, "VerbForm") == "Fin" && !t.subjected(i) && !t.subjected(h) && !t.aided(h) {
			t.heads[i] = int32(g)
		}
	}
}

// lift moves a verb of saying without a subject, which the parser joined to what was
// said before, up to the verb that said it: "denied that it had fired and accused".
func (t *tree) lift() {
	for i := range t.words {
		h := t.head(i)
		if h < 0 || !t.is(i, "conj") || !speaks[t.lemma(i)] || t.feature(i, "VerbForm") != "Fin" || t.subjected(i) || !t.is(h, "ccomp", "acl") {
			continue
		}
		for k := 0; h >= 0 && k < 4; k++ {
			if h = t.head(h); h >= 0 && t.words[h].UPOS == headwater.VERB && t.feature(h, "VerbForm") == "Fin" {
				t.heads[i] = int32(h)
				break
			}
		}
	}
}

// speaks are verbs that one who denies or claims a thing goes on with.
var speaks = map[string]bool{"accuse": true, "blame": true, "deny": true, "reject": true, "warn": true, "threaten": true, "urge": true, "demand": true, "vow": true, "call": true}

// tie hangs a name on the noun right before it that tells what it is, where the
// parser hung both on one verb: "the capital Riyadh".
func (t *tree) tie() {
	for i := 1; i < len(t.words); i++ {
		w, before := &t.words[i], &t.words[i-1]
		if w.UPOS != headwater.PROPN || before.UPOS != headwater.NOUN || t.heads[i] < 0 || t.heads[i] != t.heads[i-1] || w.Relation != before.Relation {
			continue
		}
		if t.is(i, "obj", "obl", "nmod", "nsubj") {
			t.heads[i], w.Relation = int32(i-1), "appos"
		}
	}
}

// reduce reads "the missiles found aboard belonged to the army", of which the parser made
// two clauses side by side, as a participle beside the noun before the verb.
func (t *tree) reduce() {
	for j := range t.words {
		h := t.head(j)
		if h < 0 || t.words[j].UPOS != headwater.VERB || t.feature(j, "VerbForm") != "Fin" || !t.is(j, "ccomp") || t.subjected(j) {
			continue
		}
		i := t.garden(j, h)
		if i < 0 {
			continue
		}
		noun := -1
		for k := range i {
			switch {
			case t.head(k) != i:
			case t.is(k, "nsubj"):
				t.heads[k], noun = int32(j), k
			case t.is(k, "mark"):
				t.heads[k] = int32(j)
			}
		}
		t.heads[i], t.words[i].Relation, t.words[i].Features = int32(noun), "acl", "Tense=Past|VerbForm=Part|Voice=Pass"
	}
}

// garden is the verb with a subject before the one at j under h that is its participle by
// its form, with nothing but its own words between; or -1.
func (t *tree) garden(j, h int) int {
	for i := j - 1; i > 0; i-- {
		if t.words[i].UPOS == headwater.PUNCT || t.words[i].UPOS == headwater.CCONJ {
			return -1
		}
		if t.head(i) == h && t.is(i, "ccomp") {
			if t.words[i].UPOS == headwater.VERB && t.subjected(i) && !t.aided(i) && t.pastForm(i) {
				return i
			}
			return -1
		}
	}
	return -1
}

// pastForm says whether a verb stands in the past and could be a participle by its form.
func (t *tree) pastForm(i int) bool {
	w := strings.ToLower(t.written(i))
	return t.feature(i, "Tense") == "Past" && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "t") || participles[w])
}

// participles are past forms of verbs that are participles too, beyond those in -ed and -t.
var participles = map[string]bool{"found": true, "held": true, "made": true, "sold": true, "told": true, "said": true, "led": true, "paid": true, "laid": true, "hidden": true, "heard": true, "fed": true, "read": true}

// announce reads a headline without a finite verb, "Northland to send troops", of which
// the parser made a name with a clause, as what its infinitive says.
func (t *tree) announce() {
	for j := range t.words {
		if t.feature(j, "VerbForm") == "Fin" {
			return
		}
		name := t.head(j)
		if name < 0 || name > j || !t.is(j, "acl", "advcl") || t.is(j, "acl:relcl") || t.feature(j, "VerbForm") != "Inf" || t.lemma(j-1) != "to" || t.heads[j-1] != int32(j) {
			continue
		}
		first := name
		if up := t.head(name); t.is(name, "appos") && up >= 0 {
			first = up // "Northland, Eastmark to send troops"
		}
		says := t.head(first)
		if t.words[first].UPOS != headwater.PROPN && !announcers[t.lemma(first)] || says < 0 && t.finite(j+1) || says >= 0 && !t.says(first, says, j) {
			return
		}
		if first != name {
			t.words[name].Relation = "conj"
		}
		t.heads[j], t.words[j].Relation = int32(says), "parataxis"
		t.heads[first], t.words[first].Relation = int32(j), "nsubj"
		return
	}
}

// says says whether the parser took a name for who says what follows it, though another
// does: "Northland to send troops, says minister".
func (t *tree) says(name, verb, infinitive int) bool {
	if verb <= infinitive || !t.is(name, "nsubj") || t.lemma(verb-1) != "," {
		return false
	}
	for k := verb + 1; k < len(t.words); k++ {
		if t.head(k) == verb && t.is(k, "nsubj") {
			return true
		}
	}
	return false
}

// finite says whether a finite verb stands at i or behind it.
func (t *tree) finite(i int) bool {
	for ; i < len(t.words); i++ {
		if t.feature(i, "VerbForm") == "Fin" && !t.is(i, "parataxis") {
			return true
		}
	}
	return false
}

// announcers are nouns for who acts, where a headline opens with one.
var announcers = map[string]bool{"army": true, "navy": true, "government": true, "police": true, "troops": true, "troop": true, "rebel": true, "minister": true, "ministry": true,
	"president": true, "king": true, "parliament": true, "company": true, "firm": true, "military": true, "militia": true, "official": true, "envoy": true, "general": true, "ally": true}

// meant makes "be" the verb of what is for somebody: "the missiles are for the army".
func (t *tree) meant() {
	for i := range t.words {
		h := t.head(i)
		if h < i || !t.is(i, "cop") || t.leads(h) != "for" {
			continue
		}
		t.heads[i], t.words[i].Relation, t.words[i].UPOS = t.heads[h], t.words[h].Relation, headwater.VERB
		t.heads[h], t.words[h].Relation = int32(i), "obl"
		for k := range t.words {
			if t.head(k) == h && !t.is(k, "case", "det", "amod", "nmod", "compound", "nummod", "flat", "appos", "acl") && (k < i || !t.is(k, "conj", "cc")) {
				t.heads[k] = int32(i)
			}
		}
	}
}

// leads is the preposition before i, where dependents are not sorted yet.
func (t *tree) leads(i int) string {
	for k := range i {
		if t.head(k) == i && t.is(k, "case") {
			return t.lemma(k)
		}
	}
	return ""
}

// subjected says whether a word with a subject's relation hangs on i.
func (t *tree) subjected(i int) bool {
	for k := range t.words {
		if t.head(k) == i && t.is(k, "nsubj") {
			return true
		}
	}
	return false
}

// aided says whether an auxiliary makes the verb at i finite.
func (t *tree) aided(i int) bool {
	for k := range t.words {
		if t.head(k) == i && t.is(k, "aux") && t.feature(k, "VerbForm") == "Fin" {
			return true
		}
	}
	return false
}

// parsed is the head of i as the parser has it, or -1.
func (t *tree) parsed(i int) int {
	h := t.words[i].Head - t.base
	if t.words[i].Head < 0 || h < 0 || h >= len(t.words) || h == i {
		return -1
	}
	return h
}

func (t *tree) of(i int) []int32 { return t.deps[t.first[i]:t.first[i+1]] }

// relation is how i hangs on its head, without the subtype.
func (t *tree) relation(i int) string {
	r, _, _ := strings.Cut(t.words[i].Relation, ":")
	return r
}

func (t *tree) is(i int, relations ...string) bool {
	if i < 0 {
		return false
	}
	r := t.words[i].Relation
	for _, want := range relations {
		if n := len(want); len(r) >= n && r[:n] == want && (len(r) == n || r[n] == ':') {
			return true
		}
	}
	return false
}

// child is the first dependent of i with one of the relations, or -1.
func (t *tree) child(i int, relations ...string) int {
	for _, d := range t.of(i) {
		if t.is(int(d), relations...) {
			return int(d)
		}
	}
	return -1
}

// lemma is the dictionary form in small letters; the word itself where there is none.
func (t *tree) lemma(i int) string {
	if i < 0 {
		return ""
	}
	if l := t.words[i].Lemma; l != "" {
		return strings.ToLower(l)
	}
	return strings.ToLower(t.written(i))
}

func (t *tree) written(i int) string { return t.words[i].In(t.text) }

func (t *tree) feature(i int, name string) string { return t.words[i].Features.Get(name) }

// relative says whether i is a relative pronoun.
func (t *tree) relative(i int) bool {
	if t.feature(i, "PronType") == "Rel" {
		return true
	}
	switch t.lemma(i) {
	case "which", "who", "whom", "that":
		return t.words[i].UPOS == headwater.PRON && t.within(i, "acl")
	}
	return false
}

// within says whether a word above i, at most four steps up, has the relation.
func (t *tree) within(i int, relation string) bool {
	for k := 0; i >= 0 && k < 4; k++ {
		if t.is(i, relation) {
			return true
		}
		i = t.head(i)
	}
	return false
}

// prepositions are what leads the phrase of i: "to", "out of" as its first word.
func (t *tree) preposition(i int) string {
	for _, d := range t.of(i) {
		if t.is(int(d), "case") && t.words[d].UPOS != headwater.PART && t.written(int(d)) != "'s" {
			if t.measured(int(d)) && !leaves[t.lemma(max(t.head(i), 0))] {
				return "away"
			}
			return t.lemma(int(d))
		}
	}
	return ""
}

// measured says whether "from" at i follows a distance: "40 miles from the border" tells
// of no origin.
func (t *tree) measured(i int) bool {
	return i > 0 && t.lemma(i) == "from" && distances[t.lemma(i-1)]
}

// leaves are verbs whose "from" stays an origin behind a distance: "pull back ten miles
// from the frontier".
var leaves = map[string]bool{"pull": true, "withdraw": true, "retreat": true, "move": true, "drive": true, "push": true, "fire": true, "launch": true}

var distances = map[string]bool{"kilometre": true, "kilometer": true, "km": true, "mile": true, "metre": true, "meter": true, "yard": true}

// above says whether a is over b, at most depth steps.
func (t *tree) above(a, b int) bool {
	for k := 0; b >= 0 && k < maxDepth; k++ {
		if a == b {
			return true
		}
		b = t.head(b)
	}
	return false
}

// maxDepth bounds walks up a tree.
const maxDepth = 24
