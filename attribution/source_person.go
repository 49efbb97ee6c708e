package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// described is one place where the text says what a named person is: "Governor Ada
// Moss", "Ada Moss, a spokeswoman for the port".
type described struct {
	words  // what says so
	entity int
	former bool
}

// persons is what a document tells of the persons that it names.
type persons struct {
	byTitle map[string][]described // noun → places in text order
	byLast  map[string]int         // last name → entity, -1 where several bear it
	intro   map[int]words          // entity → what first told its role
	gender  map[int]int            // entity → votes: above zero for she, below for he
}

// meet gathers what the document tells of its persons, in one pass over their
// mentions and one over the text.
func (r *reader) meet() *persons {
	p := &persons{byTitle: map[string][]described{}, byLast: map[string]int{}, intro: map[int]words{}, gender: map[int]int{}}
	for i := range r.entities {
		e := &r.entities[i]
		if e.Type != headwater.Person {
			continue
		}
		p.surname(e.Name, i)
		for _, m := range e.Mentions {
			run := words{r.tokenAt(m.Start), r.tokenAt(m.End-1) + 1}
			if !run.empty() && run.last <= len(r.low) {
				p.describe(r, i, r.titleBefore(run))
				p.describe(r, i, r.roleBehind(run))
				p.describe(r, i, r.roleAhead(run))
			}
		}
	}
	for _, all := range p.byTitle {
		slices.SortStableFunc(all, func(a, b described) int { return a.first - b.first })
	}
	p.voteGiven(r.entities)
	p.vote(r)
	return p
}

func (p *persons) surname(name string, entity int) {
	parts := strings.Fields(strings.ToLower(name))
	if len(parts) == 0 {
		return
	}
	last := parts[len(parts)-1]
	if other, taken := p.byLast[last]; taken && other != entity {
		entity = -1
	}
	p.byLast[last] = entity
}

// titleBefore is the run of titles before a name: "Norland Foreign Minister".
func (r *reader) titleBefore(name words) words {
	s := r.sentenceOf(name.first)
	first := name.first
	for first > s.First && name.first-first < 7 {
		i := first - 1
		w := r.low[i]
		if r.syn.Tokens[i].Kind != headwater.WordToken && w != "." || determiner[w] || prepositions[w] || conjunctions[w] || possessive(w) || w == "and" {
			break
		}
		if tag := r.tagOf(i); tag == headwater.VERB || tag == headwater.AUX || tag == headwater.PRON || tag == headwater.ADV || tag == headwater.SCONJ {
			break
		}
		if e := r.entity[i]; e >= 0 && r.entities[e].Type == headwater.Person {
			break
		}
		first--
	}
	return words{first, name.first}
}

// roleBehind is the apposition behind a name, up to the next mark: ", a spokesman
// for the port".
func (r *reader) roleBehind(name words) words {
	s := r.sentenceOf(name.first)
	i := name.last
	if i+1 >= s.Last || r.low[i] != "," {
		return words{}
	}
	end := i + 1
	for end < s.Last && end-i < 14 && !r.punct(end) && !relatives[r.low[end]] {
		tag := r.tagOf(end)
		if tag == headwater.VERB || tag == headwater.AUX || tag == headwater.PRON && end == i+1 || r.low[end] == "and" && end == i+1 {
			break
		}
		if e := r.entity[end]; e >= 0 && end == i+1 && r.entities[e].Type == headwater.Person {
			break
		}
		end++
	}
	return words{i + 1, end}
}

// roleAhead is the phrase that the name explains behind a comma: "the mayor of Rona,
// Ada Moss,".
func (r *reader) roleAhead(name words) words {
	if r.word(name.first-1) != "," || name.first < 3 {
		return words{}
	}
	if name.last < len(r.low) && !r.mark(name.last) {
		return words{}
	}
	s := r.sentenceOf(name.first)
	for first := name.first - 2; first >= s.First && name.first-first < 12; first-- {
		low := r.low[first]
		tag := r.tagOf(first)
		if r.mark(first) || tag == headwater.VERB || tag == headwater.AUX || relatives[low] || conjunctions[low] {
			break
		}
		if (low == "the" || owners[low] || possessive(low)) && r.holdsRole(first+1, name.first-1) {
			return words{first, name.first - 1}
		}
	}
	return words{}
}

// holdsRole says whether the phrase of tokens [from, to) is headed by a noun of people.
func (r *reader) holdsRole(from, to int) bool {
	n := ""
	for i := from; i < to && !prepositions[r.low[i]]; i++ {
		n = r.roleNoun(i)
	}
	return n != ""
}

// mark says whether token i is a mark, in whatever sentence.
func (r *reader) mark(i int) bool { return r.syn.Tokens[i].Kind == headwater.PunctToken }

// describe notes every noun of people in a run that tells of a person, up to the
// first preposition.
func (p *persons) describe(r *reader, entity int, w words) {
	former := false
	for i := w.first; i < w.last; i++ {
		low := r.low[i]
		former = former || low == "former" || low == "ex" || low == "late" || low == "then"
		p.gender[entity] += 3 * genders[low]
		if prepositions[low] && i > w.first {
			return
		}
		if n := r.roleNoun(i); n != "" && !possessive(low) {
			p.gender[entity] += 3 * genders[n]
			if (n == singular(low) || titleNouns[low] != "") && !(i > 0 && deputies[r.low[i-1]]) {
				p.byTitle[n] = append(p.byTitle[n], described{w, entity, former})
				if _, told := p.intro[entity]; !told {
					p.intro[entity] = w
				}
			}
		}
	}
}

// deputies are words before a title that make it another's: "the president" is not
// the vice president.
var deputies = set("vice", "deputy", "assistant", "under", "associate")

// genders are words that tell a woman (1) from a man (-1).
var genders = map[string]int{
	"mrs.": 1, "ms.": 1, "mrs": 1, "ms": 1, "miss": 1, "madam": 1, "madame": 1, "lady": 1, "dame": 1, "queen": 1, "princess": 1, "duchess": 1, "empress": 1,
	"spokeswoman": 1, "chairwoman": 1, "congresswoman": 1, "businesswoman": 1, "councilwoman": 1, "assemblywoman": 1, "policewoman": 1, "woman": 1, "girl": 1, "actress": 1, "waitress": 1, "stewardess": 1, "heiress": 1, "mother": 1, "daughter": 1, "sister": 1, "wife": 1, "widow": 1, "aunt": 1, "niece": 1, "grandmother": 1, "mom": 1, "girlfriend": 1, "nun": 1, "fiancée": 1, "ex-wife": 1, "stepmother": 1,
	"mr.": -1, "mr": -1, "sir": -1, "king": -1, "prince": -1, "duke": -1, "emperor": -1, "lord": -1, "pope": -1, "ayatollah": -1, "imam": -1, "monsignor": -1,
	"spokesman": -1, "chairman": 0, "congressman": -1, "businessman": -1, "councilman": -1, "assemblyman": -1, "policeman": -1, "man": -1, "boy": -1, "guy": -1, "actor": 0, "fisherman": -1, "father": -1, "son": -1, "brother": -1, "husband": -1, "widower": -1, "uncle": -1, "nephew": -1, "grandfather": -1, "dad": -1, "boyfriend": -1, "ex-husband": -1, "gentleman": -1, "gunman": -1, "crewman": -1, "serviceman": -1,
}

// pronounGender tells the pronouns of a woman from those of a man.
var pronounGender = map[string]int{"she": 1, "her": 1, "hers": 1, "herself": 1, "he": -1, "his": -1, "him": -1, "himself": -1}

// vote lets a pronoun tell the gender of the one person named in its sentence so
// far and the sentence before.
func (p *persons) vote(r *reader) {
	before, here := -1, -1 // one entity, -1 for none, -2 for several
	both := func() int {
		switch {
		case here == -1:
			return before
		case before == -1 || before == here:
			return here
		}
		return -2
	}
	for _, s := range r.syn.Sentences {
		before, here = here, -1
		for i := s.First; i < s.Last; i++ {
			if e := r.entity[i]; e >= 0 && r.entities[e].Type == headwater.Person && here != int(e) {
				if here == -1 {
					here = int(e)
				} else {
					here = -2
				}
			}
			if g := pronounGender[r.low[i]]; g != 0 && r.quote[i] < 0 && both() >= 0 {
				p.gender[both()] += g
			}
		}
	}
}

// genderOf is 1 for a woman, -1 for a man, 0 where the text does not tell: a title
// or two pronouns, and no more than a fourth against it.
func (p *persons) genderOf(entity int) int {
	switch v := p.gender[entity]; {
	case v >= 2:
		return 1
	case v <= -2:
		return -1
	}
	return 0
}

// introduce fills in the role, affiliation and country of named persons from where
// the text first told them, if no mention as a source did: "Moss, a spokesman for
// the port, came late. … Moss said".
func (v *resolver) introduce() {
	for _, o := range v.records {
		w, told := v.persons.intro[o.entity]
		if !told || o.entity < 0 || o.Kind != headwater.PersonSource {
			continue
		}
		m := mention{words: w, head: -1, core: -1, entity: o.entity, kind: o.Kind}
		if o.Role == "" {
			o.Role = v.role(m)
		}
		org, country := v.affiliation(m)
		if o.Affiliation == "" {
			o.Affiliation = org
		}
		if o.Country == "" {
			o.Country = country
		}
		v.fasten(o, w)
	}
}

// titled finds the person whom a definite phrase means by what the text said of
// them before: "the Rona governor" after "Rona Governor Ada Moss"; and the token
// where that person was last spoken of so. It gives -1 where nobody fits.
func (v *resolver) titled(m mention) (entity, at int) {
	if !m.definite || m.plural || m.class != humanClass {
		return -1, -1
	}
	all := v.persons.byTitle[m.noun]
	n, _ := slices.BinarySearchFunc(all, m.first, func(d described, t int) int { return d.last - t })
	for i := min(n, len(all)) - 1; i >= 0 && i >= n-memory; i-- {
		if d := all[i]; d.last <= m.first && v.fits(m, d) {
			return d.entity, d.first
		}
	}
	return -1, -1
}

// fits says whether every word that marks off a definite phrase is in what was
// said of a person.
func (v *resolver) fits(m mention, d described) bool {
	former := false
	for i := m.base.first; i < m.last; i++ {
		low := v.low[i]
		if low == "same" {
			continue
		}
		if i > m.head && (v.low[i] == "," || relatives[low]) {
			break
		}
		former = former || low == "former" || low == "then"
		if i == m.head || determiner[low] || prepositions[low] || low == "former" {
			continue
		}
		if v.syn.Tokens[i].Kind == headwater.WordToken && !v.has(d.words, low) {
			return false
		}
	}
	return former == d.former
}

// has says whether a word stands in a run, or what it is possessive of.
func (v *resolver) has(w words, low string) bool {
	for i := w.first; i < w.last; i++ {
		if v.low[i] == low || titleNouns[v.low[i]] == low {
			return true
		}
	}
	return false
}
