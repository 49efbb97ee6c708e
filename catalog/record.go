package catalog

import headwater "github.com/headwater-project/headwater"

// Kind is what manner of thing a record names, finer than its entity type.
type Kind string

// The kinds.
const (
	Ministry            Kind = "ministry"
	Government          Kind = "government" // parliaments, councils, courts, head offices
	ArmedForce          Kind = "armed-force"
	IntelligenceService Kind = "intelligence-service"
	StateBody           Kind = "state-body" // space, atomic, procurement and research bodies
	Company             Kind = "company"
	InternationalBody   Kind = "international-body"
	Organization        Kind = "organization" // think tanks, aid and monitoring groups
	ArmedGroup          Kind = "armed-group"
	PoliticalParty      Kind = "political-party"
	Agency              Kind = "agency" // news agencies
	Outlet              Kind = "outlet" // newspapers, broadcasters, sites
	People              Kind = "people" // ethnic, religious and political groups
	WeaponFamily        Kind = "weapon-family"
	Treaty              Kind = "treaty"
	Conflict            Kind = "conflict"
)

// Band is a published range in kilometres, Low <= High. The zero Band means
// that none is given.
type Band struct {
	Low, High int
}

// Zero says whether no range is given.
func (b Band) Zero() bool { return b == Band{} }

// Fact names a field of a record that a reference stands behind.
type Fact string

// The facts. Everything covers all the facts of a record that no other
// reference names.
const (
	Everything  Fact = "all"
	NameFact    Fact = "name"
	AliasFact   Fact = "aliases"
	CountryFact Fact = "country"
	ClassFact   Fact = "class"
	RangeFact   Fact = "range_km"
)

// Reference is the public source of a fact.
type Reference struct {
	Fact   Fact
	Source string // a citation for people
}

// Record is one thing of the field.
type Record struct {
	Key     string // lower-case letters, digits and hyphens
	Type    headwater.EntityType
	Kind    Kind
	Name    string
	Aliases []string    // other spellings, acronyms, transliterations
	Country string      // ISO 3166-1 alpha-2; empty where it has none or several
	Class   string      // weapons only: the published class
	Range   Band        // weapons only: the published range
	Refs    []Reference // at least one; every fact is covered
}

// Reference gives the source of a fact, or "" if the record has none.
func (r *Record) Reference(f Fact) string {
	all := ""
	for _, ref := range r.Refs {
		if ref.Fact == f {
			return ref.Source
		}
		if ref.Fact == Everything {
			all = ref.Source
		}
	}
	return all
}

// facts lists what the record states and so needs a reference.
func (r *Record) facts() []Fact {
	out := []Fact{NameFact}
	if len(r.Aliases) > 0 {
		out = append(out, AliasFact)
	}
	if r.Country != "" {
		out = append(out, CountryFact)
	}
	if r.Class != "" {
		out = append(out, ClassFact)
	}
	if !r.Range.Zero() {
		out = append(out, RangeFact)
	}
	return out
}
