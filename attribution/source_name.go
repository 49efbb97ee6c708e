package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// named finds the entity that the phrase names: at its head, by its report, or in
// the apposition behind it ("a spokeswoman, Anna White,"); -1 for none.
func (r *reader) named(m *mention) int {
	if m.pronoun || r.pair(m) || r.twin(m) {
		return -1
	}
	if e := r.leading(m); e >= 0 {
		return e
	}
	for _, i := range [...]int{m.base.last - 1, m.head} {
		if e := r.entity[i]; e >= 0 && m.of.empty() && (i == m.head || r.entity[m.head] == e || r.nameOf(m, i)) && r.speaks(m, &r.entities[e]) {
			return int(e)
		}
	}
	if i := m.head - 1; companyForms[m.noun] && i >= m.base.first && r.entity[i] >= 0 && r.entities[r.entity[i]].Type == headwater.Org {
		return int(r.entity[i])
	}
	if e := r.reportOf(m); e >= 0 {
		return e
	}
	return r.apposed(m)
}

// nameOf says whether the name that ends at token i is that of the head before it:
// "the vessel Lark", "Attorney General Eric Hale".
func (r *reader) nameOf(m *mention, i int) bool {
	return i > m.head && (r.entities[r.entity[i]].Type == headwater.Person) == (m.class == humanClass || r.capital(m.head))
}

// speaks says whether an entity can be the source that the phrase names. An
// adjective of nationality is none ("Iranian officials"), nor is a share of a
// people ("many Republicans").
func (r *reader) speaks(m *mention, e *headwater.Entity) bool {
	switch e.Type {
	case headwater.NORP:
		bare := m.base.last-m.base.first == 1
		return e.Class == "armed-group" || m.plural && r.low[m.base.first] == "the" && m.head == m.base.first+1 || bare && m.plural && e.Class != "political-party" && !e.Ref.Zero()
	case headwater.Loc, headwater.Event, headwater.Weapon:
		return false
	case headwater.Law:
		return m.class != humanClass
	}
	return true
}

// apposed finds the name behind a comma, a dash or a bracket that tells who is
// meant: a person's behind one person's role, a body's behind a body's.
func (r *reader) apposed(m *mention) int {
	if m.plural || m.class == textClass || m.class == peopleClass || m.class == abstractClass {
		return -1
	}
	owner := r.ownerOf(m)
	for i := m.base.last; i+1 < m.last && !(relatives[r.low[i]] && r.relativeAt(i)); i++ {
		if w := r.low[i]; w != "," && w != "(" && !dash(w) {
			continue
		}
		if owner >= 0 && owner < i {
			return -1 // "a clerk at the firm, Moss & Hale": the firm's name
		}
		if e := r.personAt(i+1, m.last); e >= 0 && m.class != bodyClass {
			return e
		}
		if e := r.entity[i+1]; e >= 0 && i == m.base.last && r.isBody(m, i+1) {
			return int(e)
		}
	}
	return -1
}

// leading is the person whose name opens a phrase that goes on with what he is, where
// the parse took that for the head: "Ada Moss, the Gazette's editor"; -1 for none.
func (r *reader) leading(m *mention) int {
	e := r.entity[m.first]
	if e < 0 || r.entities[e].Type != headwater.Person || r.entity[m.head] == e {
		return -1
	}
	i := m.first
	for i < m.last && r.entity[i] == e {
		i++
	}
	if i >= m.head || r.low[i] != "," || possessive(r.low[i-1]) || m.class != humanClass {
		return -1
	}
	return int(e)
}

// ownerOf is the token of the body that a person of the phrase belongs to, right
// before a comma, and whose name would follow it: "the firm" of "a clerk at the
// firm, Moss & Hale"; -1 for none.
func (r *reader) ownerOf(m *mention) int {
	if m.class != humanClass {
		return -1
	}
	for i := m.head + 1; i+1 < m.last && !relatives[r.low[i]]; i++ {
		if r.low[i] != "," {
			continue
		}
		if n := singular(r.low[i-1]); i-1 > m.head && r.entity[i-1] < 0 && (classOf(n) == bodyClass || traders[n] || relayNouns[n]) && !r.upper(i-1) {
			return i - 1
		}
		return -1
	}
	return -1
}

// traders are firms by a noun in -er.
var traders = set("exporter", "importer", "manufacturer", "supplier", "carrier", "retailer", "wholesaler", "insurer", "lender", "shipper", "publisher", "distributor", "shipbuilder", "carmaker", "drugmaker", "chipmaker", "gunmaker", "planemaker", "brewer", "developer")

// isBody says whether the name at token i can be that of the body before it.
func (r *reader) isBody(m *mention, i int) bool {
	return (m.class == bodyClass || relayNouns[m.noun]) && r.entities[r.entity[i]].Type == headwater.Org && !possessive(r.low[i])
}

// personAt is the person whose name begins at token i, behind a rank of at most
// three capitalised words ("Rear Admiral Tomas Brandt"), or -1.
func (r *reader) personAt(i, last int) int {
	for n := 0; n < 4 && i < last && r.capital(i); n, i = n+1, i+1 {
		if e := r.entity[i]; e >= 0 && r.entities[e].Type == headwater.Person {
			end := i
			for end+1 < last && r.entity[end+1] == e {
				end++
			}
			if possessive(r.low[end]) {
				return -1
			}
			return int(e)
		}
	}
	return -1
}

// reportNouns are what an outlet puts out: "a Reuters report" is Reuters.
var reportNouns = set("report", "story", "article", "dispatch", "exclusive", "account", "investigation")

// reportOf finds the outlet whose report the phrase names, as "a Reuters report",
// "the Journal's story", "a report by AFP", or -1.
func (r *reader) reportOf(m *mention) int {
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

// label is the phrase as written, up to its first apposition or clause; of a named
// person or outlet the name alone.
func (r *reader) label(m mention) string {
	first, last := m.first, m.last
	for first < m.head && (r.low[first] == "by" || r.low[first] == "from" || r.low[first] == "to" && m.core >= 0 || conjunctions[r.low[first]] || r.punct(first)) {
		first++
	}
	for i := m.base.last; i < m.last; i++ {
		if w := r.low[i]; i > m.head && (relatives[w] && r.relativeAt(i) || w == "," || w == ";" || w == "(" || w == ":" || dash(w)) {
			last = i
			break
		}
	}
	label := strings.Trim(r.span(words{first, max(last, m.head+1)}).In(r.text), " ,;“”\"")
	for _, end := range [...]string{"'s", "’s", "’"} {
		label = strings.TrimSuffix(label, end)
	}
	if label == "" {
		return r.span(m.words).In(r.text)
	}
	return label
}

var relatives = set("who", "which", "whose", "whom", "that")

// clausal says whether the word at i opens a relative clause, as "that" need not.
func (r *reader) relativeAt(i int) bool {
	tag := r.tagOf(i)
	return tag == 0 || tag == headwater.PRON
}

// acronymOf is the token in brackets that shortens the name before it, as in "the
// Harbour Workers' League (HWL)", or -1.
func (r *reader) acronymOf(m mention) int {
	i := m.base.last
	for n := 0; i < min(m.last, len(r.low)-2) && r.low[i] != "(" && n < 8; n++ {
		i++
	}
	if i+2 >= len(r.low) || r.low[i] != "(" || r.low[i+2] != ")" || !r.shout(i+1) || i-m.base.last > 7 {
		return -1
	}
	short := r.syn.Tokens[i+1].In(r.text)
	if len(short) > 8 || !strings.HasPrefix(strings.ToUpper(r.syn.Tokens[r.firstCapital(m, i)].In(r.text)), short[:1]) {
		return -1
	}
	return i + 1
}

// firstCapital is the first capitalised token of a phrase before token end that is
// no determiner.
func (r *reader) firstCapital(m mention, end int) int {
	for i := m.first; i < end; i++ {
		if r.capital(i) && !determiner[r.low[i]] {
			return i
		}
	}
	return m.head
}
