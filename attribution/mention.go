package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// mention is what one source phrase tells of its source.
type mention struct {
	words
	base     words // the noun phrase without prepositions and appositions
	head     int   // token of its head noun, -1 for none
	noun     string
	kind     headwater.SourceKind
	plural   bool
	definite bool
	pronoun  bool
	entity   int // entity that the phrase names, or -1
	count    int
}

// mentionOf analyses a source phrase.
func (r *reader) mentionOf(w words) mention {
	m := mention{words: w, entity: -1, head: -1}
	m.base = r.baseOf(w)
	oneOf := r.low[w.first] == "one" && w.first+2 < w.last && r.low[w.first+1] == "of"
	if oneOf {
		m.base = r.baseOf(words{w.first + 2, w.last})
	}
	first := r.low[w.first]
	m.pronoun = m.base.last-m.base.first == 1 && (pronouns[first] || owners[first])
	m.definite = first == "the" || first == "this" || first == "that" || first == "these" || first == "those" || first == "both"
	m.head = m.base.last - 1
	m.noun = singular(strings.TrimRight(r.low[m.head], "."))
	m.plural = m.noun != r.low[m.head] && !oneOf
	m.entity = r.named(m)
	m.count = r.count(m.base)
	m.kind = r.kind(&m)
	return m
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

// named finds the entity that the phrase names: at its head, by its report, or in
// the apposition behind it ("a spokeswoman, Anna White,"); -1 for none.
func (r *reader) named(m mention) int {
	if e := r.entity[m.head]; e >= 0 && !m.pronoun && r.speaks(m, r.entities[e].Type) {
		return int(e)
	}
	if e := r.reportOf(m); e >= 0 {
		return e
	}
	for i := m.base.last; i+1 < m.last; i++ {
		if r.low[i] != "," {
			continue
		}
		if e := r.personAt(i+1, m.last); e >= 0 {
			return e
		}
	}
	return -1
}

// personAt is the person whose name begins at token i, behind a rank of at most
// three capitalised words ("Rear Admiral Tomas Brandt"), or -1.
func (r *reader) personAt(i, last int) int {
	for n := 0; n < 4 && i < last && r.capital(i); n, i = n+1, i+1 {
		if e := r.entity[i]; e >= 0 && r.entities[e].Type == headwater.Person && !possessive(r.low[i]) {
			return int(e)
		}
	}
	return -1
}

// speaks says whether an entity of this type can be the source that the phrase
// names. An adjective of nationality is none: "Iranian officials".
func (r *reader) speaks(m mention, t headwater.EntityType) bool {
	switch t {
	case headwater.NORP:
		return m.plural || r.low[m.base.first] == "the"
	case headwater.Loc, headwater.Event, headwater.Law, headwater.Weapon:
		return false
	}
	return true
}

// reportNouns are what an outlet puts out: "a Reuters report" is Reuters.
var reportNouns = set("report", "story", "article", "dispatch", "exclusive", "account", "investigation")

// reportOf finds the outlet whose report the phrase names, as "a Reuters report",
// "the Journal's story", "a report by AFP", or -1.
func (r *reader) reportOf(m mention) int {
	if !reportNouns[m.noun] {
		return -1
	}
	for i := m.base.first; i < min(m.last, m.base.last+6); i++ {
		behind := i > m.head+1
		if e := r.entity[i]; e >= 0 && r.isOutlet(&r.entities[e]) && (i < m.head || behind && (r.low[m.head+1] == "by" || r.low[m.head+1] == "in" || r.low[m.head+1] == "from")) {
			return int(e)
		}
	}
	return -1
}

// numbers are the number words that count sources.
var numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12}

// count is the stated number of people in a phrase, 0 where none is stated. A
// year or a rank is no count.
func (r *reader) count(base words) int {
	i := base.first
	if determiner[r.low[i]] && r.low[i] != "one" && i+1 < base.last {
		i++
	}
	if n, ok := numbers[r.low[i]]; ok && i < base.last-1 {
		return n
	}
	if r.syn.Tokens[i].Kind != headwater.NumberToken || i >= base.last-1 {
		return 0
	}
	n := 0
	for _, c := range r.low[i] {
		if c < '0' || c > '9' || n > 99999 {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// kind tells persons, organizations, outlets, documents and groups apart.
func (r *reader) kind(m *mention) headwater.SourceKind {
	switch {
	case m.entity >= 0:
		return r.entityKind(m)
	case r.pair(m.base) || r.several(m):
		return headwater.GroupSource
	case personNouns[m.noun]:
		return headwater.PersonSource
	case paperNouns[m.noun]:
		return headwater.DocumentSource
	case relayNouns[m.noun] && m.definite || r.capital(m.head) && catalog.OutletName(r.span(m.base).In(r.text)):
		return headwater.OutletSource
	case orgNouns[m.noun]:
		return headwater.OrganizationSource
	case m.plural && !r.capital(m.head):
		return headwater.GroupSource
	}
	return headwater.PersonSource
}

// several says whether the phrase names people in the plural.
func (r *reader) several(m *mention) bool {
	low := r.low[m.head]
	return groupNouns[low] && (m.plural || m.noun == low) || personNouns[m.noun] && m.plural ||
		m.count > 1 && !paperNouns[m.noun] || groupPronouns[low]
}

var groupPronouns = set("they", "them", "their", "we")

// pair says whether a phrase joins two names: "Iran and Iraq".
func (r *reader) pair(w words) bool {
	for i := w.first + 1; i < w.last-1; i++ {
		if (r.low[i] == "and" || r.low[i] == "nor") && (r.entity[i] < 0) {
			return true
		}
	}
	return false
}

func (r *reader) entityKind(m *mention) headwater.SourceKind {
	e := &r.entities[m.entity]
	switch {
	case r.pair(m.base):
		return headwater.GroupSource
	case e.Type == headwater.Person:
		return headwater.PersonSource
	case e.Type == headwater.NORP:
		return headwater.GroupSource
	case r.isOutlet(e):
		return headwater.OutletSource
	case e.Type == headwater.Law || e.Type == headwater.Product && paperNouns[m.noun]:
		return headwater.DocumentSource
	}
	return headwater.OrganizationSource
}

// isOutlet says whether an entity publishes news: the catalog says so, or its name
// has the shape of an outlet's.
func (r *reader) isOutlet(e *headwater.Entity) bool {
	if e.Class != "" || e.Type != headwater.Org {
		return e.Class == "outlet" || e.Class == "agency"
	}
	return catalog.OutletName(e.Name)
}

// role is the noun that says what a person is, as written: "foreign minister".
func (r *reader) role(m mention) string {
	for i := m.first; i < m.last; i++ {
		if n := singular(r.low[i]); !personNouns[n] || n != r.low[i] && m.kind == headwater.PersonSource || possessive(r.low[i]) || n == "man" || n == "woman" || n == "person" {
			continue
		}
		for i+1 < m.last && personNouns[singular(r.low[i+1])] && r.entity[i+1] < 0 {
			i++
		}
		first := i
		for first > m.first && r.roleWord(first-1, i) {
			first--
		}
		return r.span(words{first, i + 1}).In(r.text)
	}
	return ""
}

// roleWord says whether token i belongs to the role that ends at head.
func (r *reader) roleWord(i, head int) bool {
	w := r.low[i]
	if r.syn.Tokens[i].Kind != headwater.WordToken || determiner[w] || possessive(w) || prepositions[w] || numbers[w] > 0 || w == "and" {
		return false
	}
	return r.entity[i] < 0 && (r.capital(i) == r.capital(head) || i == r.s.First)
}

// locatives say where somebody is, which is not where he is from.
var locatives = set("in", "at", "near", "inside", "outside", "on", "visiting")

// affiliation is the first organization in the phrase that is not the source
// itself, and country the first country that marks the source: "an Iranian
// official", but not "a diplomat in Tehran".
func (r *reader) affiliation(m mention) (org, country string) {
	whereabouts := false
	for i := m.first; i < m.last; i++ {
		e := r.entity[i]
		whereabouts = whereabouts || locatives[r.low[i]]
		if e < 0 || int(e) == m.entity && r.entities[e].Type == headwater.Person {
			continue
		}
		ent := &r.entities[e]
		if org == "" && int(e) != m.entity && ent.Type == headwater.Org {
			org = ent.ID
		}
		if country == "" && !whereabouts {
			country = ent.Country
		}
	}
	return org, country
}

// label is the phrase as written, up to its first apposition or clause.
func (r *reader) label(m mention) string {
	last := m.last
	for i := m.base.last; i < m.last; i++ {
		if r.low[i] == "," || r.low[i] == "who" || r.low[i] == "which" {
			last = i
			break
		}
	}
	return r.span(words{m.first, last}).In(r.text)
}

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
	"people": "people", "police": "police", "news": "news", "data": "data",
	"men": "man", "women": "woman", "spokespeople": "spokesperson",
}
