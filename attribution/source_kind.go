package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// classOf is the class of the head noun, which its modifiers may turn: "official
// figures" are numbers, "party figures" people.
func (r *reader) classOf(m *mention) class {
	switch {
	case m.noun == "right" && m.head+1 < m.last && (r.low[m.head+1] == "to" || r.low[m.head+1] == "of"):
		return abstractClass
	case r.operates(m):
		return humanClass
	case m.noun != "figure":
		return classOf(m.noun)
	}
	for i := m.base.first; i < m.head; i++ {
		if rankWords[r.low[i]] {
			return humanClass
		}
	}
	if m.plural {
		return textClass
	}
	return humanClass
}

// rankWords mark a "figure" as a person.
var rankWords = set("senior", "leading", "public", "prominent", "top", "religious", "opposition", "political", "party", "military", "key", "influential", "major")

// kind tells persons, organizations, outlets, documents and groups apart.
func (v *resolver) kind(m *mention) headwater.SourceKind {
	several := m.plural || m.count > 1
	switch {
	case v.twin(m):
		return headwater.GroupSource
	case m.entity >= 0:
		return v.entityKind(m)
	case v.publishes(m):
		return headwater.OutletSource
	case v.pair(m):
		return pairKind(m)
	case m.one && m.class != textClass && m.class != bodyClass && m.class != abstractClass:
		return headwater.PersonSource
	case v.proper(m):
		return v.properKind(m)
	case m.class == textClass:
		return headwater.DocumentSource
	case m.class == abstractClass, m.class == noClass && v.bare(m):
		m.void = true
	case v.relays(m):
		return headwater.OutletSource
	case v.incorporated(m), m.noun == "police" && m.count == 0:
		return headwater.OrganizationSource
	case several, m.class == peopleClass, groupNouns[v.low[m.head]], groupPronouns[v.low[m.head]], v.numeral(m):
		return headwater.GroupSource
	case m.class == bodyClass:
		return headwater.OrganizationSource
	}
	return headwater.PersonSource
}

func pairKind(m *mention) headwater.SourceKind {
	if m.class == textClass {
		return headwater.DocumentSource
	}
	return headwater.GroupSource
}

// incorporated says whether a name ends in the form of a company: "Norland Ropes plc".
func (r *reader) incorporated(m *mention) bool {
	return companyForms[m.noun] && m.head > m.base.first && (r.upper(m.head) || r.upper(m.head-1))
}

// bare says whether a common noun in the singular stands without anything that
// makes it one of its kind: "faith".
func (r *reader) bare(m *mention) bool {
	return !m.plural && r.tagOf(m.head) == headwater.NOUN && !r.capital(m.head) && m.base.last-m.base.first == 1 && m.of.empty()
}

// relays says whether the phrase is "the newspaper", "an Israeli broadcaster", "the state
// news agency".
func (r *reader) relays(m *mention) bool {
	wire := (m.noun == "agency" || m.noun == "service") && m.head > m.base.first && (r.low[m.head-1] == "news" || r.low[m.head-1] == "press")
	return (wire || papers[m.noun]) && !m.plural
}

// numeral says whether the head is a share or a number: "42 %", "three in ten".
func (r *reader) numeral(m *mention) bool {
	return r.tagOf(m.head) == headwater.NUM && r.low[m.head] != "one" || m.class == noClass && quantities[m.noun] && !singleParts[m.noun]
}

var groupPronouns = set("they", "them", "their", "we", "our", "us", "those", "these", "others", "both", "all", "many", "some", "most", "few", "several")

// proper says whether the head is a name that no entity covers: "Mr. Small", "the
// Larkfield Trust".
func (r *reader) proper(m *mention) bool {
	if !r.capital(m.head) && !r.shout(m.head) {
		return false
	}
	if m.head > m.first && honorific(r.low[m.head-1]) {
		return true
	}
	known := listed(m.noun)
	opens := r.sentenceOf(m.head).First == m.head
	if tag := r.tagOf(m.head); tag != 0 {
		return tag == headwater.PROPN && !(known && (opens || m.head == m.base.first)) && !(known && m.class == humanClass)
	}
	return !opens && !known && !m.plural
}

// honorific says whether a word stands before a name only.
func honorific(w string) bool {
	return genders[w] != 0 && strings.HasSuffix(w, ".") || titleNouns[w] != ""
}

// shout says whether token i is a word in capitals.
func (r *reader) shout(i int) bool {
	w := r.syn.Tokens[i].In(r.text)
	return len(w) > 1 && strings.ToUpper(w) == w && w != r.low[i]
}

// properKind guesses what a name stands for that no entity covers.
func (v *resolver) properKind(m *mention) headwater.SourceKind {
	name := v.span(m.base).In(v.text)
	first := v.low[m.base.first]
	switch {
	case m.head > m.first && honorific(v.low[m.head-1]):
		return headwater.PersonSource
	case v.shown.isPress(name), catalog.OutletName(name), first == "the" && catalog.OutletName("x "+name) && m.base.last-m.base.first == 2:
		return headwater.OutletSource
	case v.shown.isBody(name), companyForms[v.low[m.base.last-1]], v.shown.isBody(v.plainName(words{m.base.first, m.head + 1})):
		return headwater.OrganizationSource
	case m.class == textClass:
		return headwater.DocumentSource
	case m.plural && m.class != bodyClass:
		return headwater.GroupSource
	case m.class == bodyClass, m.class == abstractClass, m.class == peopleClass:
		return headwater.OrganizationSource
	case strings.Contains(name, ".") && strings.HasSuffix(strings.ToLower(name), ".com"), first == "the":
		return headwater.OrganizationSource
	}
	return headwater.PersonSource
}

// pair says whether a phrase joins two who speak: "Norland and Sudland".
func (r *reader) pair(m *mention) bool {
	if m.core >= 0 {
		return m.of.empty() && (r.joined(m.core, m.words) || pronouns[r.low[m.first]] && m.last-m.first > 2 && r.low[m.first+1] == "and")
	}
	for i := m.base.first + 1; i < m.base.last-1; i++ {
		if (r.low[i] == "and" || r.low[i] == "nor") && (r.entity[i] < 0) {
			return true
		}
	}
	return false
}

func (v *resolver) entityKind(m *mention) headwater.SourceKind {
	e := &v.entities[m.entity]
	switch {
	case v.pair(m):
		return headwater.GroupSource
	case e.Type == headwater.Person:
		return headwater.PersonSource
	case e.Class == "armed-group":
		return headwater.OrganizationSource
	case e.Type == headwater.NORP:
		return headwater.GroupSource
	case v.isOutlet(e):
		return headwater.OutletSource
	case e.Type == headwater.Law, m.class == textClass && (e.Type == headwater.Product || e.Type == headwater.Org && e.Class == "" && e.Ref.Zero() && v.upper(m.head)):
		return headwater.DocumentSource
	}
	return headwater.OrganizationSource
}

// isOutlet says whether an entity publishes news: the catalog says so, or its name
// has the shape of an outlet's.
func (r *reader) isOutlet(e *headwater.Entity) bool {
	if e.Class != "" || e.Type != headwater.Org && e.Type != headwater.Product {
		return e.Class == "outlet" || e.Class == "agency"
	}
	return catalog.OutletName(e.Name)
}

// twin says whether a phrase is two bodies under one noun: "neither the Norland nor
// the Sudland embassy".
func (r *reader) twin(m *mention) bool {
	low := r.low[m.base.first]
	if low != "neither" && low != "both" && low != "either" || m.plural && m.class != bodyClass {
		return false
	}
	for i := m.base.first + 2; i < m.head; i++ {
		if r.low[i] == "nor" || r.low[i] == "and" || r.low[i] == "or" {
			return r.entity[m.head] < 0 || r.entity[i] < 0
		}
	}
	return false
}

// publishes says whether a phrase is the name of an outlet behind what it is: "the
// website Rona Watch", where no entity covers the name.
func (r *reader) publishes(m *mention) bool {
	for i := m.base.first; i+1 < m.last && i <= m.head; i++ {
		if r.pressEnds(i+1) && r.upper(i+1) && !m.plural {
			return true
		}
	}
	return false
}

// handled are machines that a person operates, where a body would operate a plant or a
// network.
var handled = set("x-ray", "radio", "radar", "sonar", "crane", "camera", "drone", "machine", "switchboard", "telephone", "phone", "forklift", "telegraph", "equipment", "computer", "lift", "projector", "tractor", "sound", "teletype")

// operates says whether a noun that is a body's as a rule is a person's here: "a radar
// operator", "an underwriter".
func (r *reader) operates(m *mention) bool {
	if m.noun == "underwriter" {
		return !m.plural
	}
	return m.noun == "operator" && m.head > m.base.first && handled[r.low[m.head-1]] && !m.plural
}
