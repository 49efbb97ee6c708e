package attribution

import (
	"github.com/headwater-project/headwater"
)

// isPerson fits one person, of the gender where both are known.
func (v *resolver) isPerson(gender int) fit {
	return func(i, entity int, o *record) int {
		var known int
		switch {
		case o != nil && o.Kind != headwater.PersonSource:
			return 0
		case entity >= 0 && v.entities[entity].Type == headwater.Person:
			known = v.persons.genderOf(entity)
		case entity >= 0:
			return 0
		case o == nil && !v.single(i, humanClass):
			return 0
		default:
			known = genders[v.low[i]]
		}
		if o != nil && known == 0 {
			known = o.gender
		}
		switch {
		case known == -gender && known != 0:
			return 0
		case known == gender:
			return 3
		}
		return 2
	}
}

// single says whether token i is a common noun of a class in the singular that
// stands for itself.
func (v *resolver) single(i int, want class) bool {
	return v.common(i, want) && singular(v.low[i]) == v.low[i]
}

// common says whether token i is a common noun of a class that stands for itself.
func (v *resolver) common(i int, want class) bool {
	n := v.wordAt(i)
	if n >= len(v.syn.Words) || v.syn.Words[n].Token != i {
		return false
	}
	x := &v.syn.Words[n]
	if x.Relation == "" {
		return classOf(singular(v.low[i])) == want && (personNouns[singular(v.low[i])] || want != humanClass) && i > 0 && !v.capital(i)
	}
	if x.UPOS != headwater.NOUN || family(x.Relation) == "compound" || x.Relation == "nmod:desc" || family(x.Relation) == "appos" {
		return false
	}
	return classOf(v.nounOf(x)) == want
}

// isThing fits a body, an outlet, a document or a state: what "it" can be when it
// speaks.
func (v *resolver) isThing(i, entity int, o *record) int {
	switch {
	case o != nil:
		if o.Kind == headwater.PersonSource || o.Kind == headwater.GroupSource || o.plural {
			return 0
		}
		return 2
	case entity >= 0:
		switch v.entities[entity].Type {
		case headwater.Org:
			return 2
		case headwater.GPE:
			if v.subjectAt(i) {
				return 1
			}
		}
		return 0
	case v.single(i, bodyClass), v.single(i, textClass) && v.subjectAt(i):
		return 1
	}
	return 0
}

// subjectAt says whether token i is the subject of its clause.
func (v *resolver) subjectAt(i int) bool {
	n := v.wordAt(v.headAt(i, int(v.entity[i])))
	return n < len(v.syn.Words) && family(v.syn.Words[n].Relation) == "nsubj"
}

// areMany fits a group, or a body of people.
func (v *resolver) areMany(i, entity int, o *record) int {
	switch {
	case o != nil:
		switch o.Kind {
		case headwater.GroupSource:
			return 3
		case headwater.OrganizationSource, headwater.OutletSource:
			return 1
		}
		return 0
	case entity >= 0:
		switch v.entities[entity].Type {
		case headwater.NORP:
			if singular(v.low[i]) != v.low[i] {
				return 3
			}
		case headwater.Org:
			if v.subjectAt(i) {
				return 1
			}
		}
		return 0
	case v.common(i, humanClass) && v.subjectAt(i) && singular(v.low[i]) != v.low[i]:
		return 4
	case v.common(i, humanClass) && singular(v.low[i]) != v.low[i]:
		return 3
	case v.common(i, peopleClass):
		return 2
	}
	return 0
}
