package catalog

import (
	"fmt"
	"slices"
	"strings"

	headwater "github.com/headwater-project/headwater"
	"golang.org/x/text/language"
)

// typeOf is the entity type that each kind of record has.
var typeOf = map[Kind]headwater.EntityType{
	Ministry: headwater.Org, Government: headwater.Org, ArmedForce: headwater.Org,
	IntelligenceService: headwater.Org, StateBody: headwater.Org, Company: headwater.Org,
	InternationalBody: headwater.Org, Organization: headwater.Org, ArmedGroup: headwater.Org,
	PoliticalParty: headwater.Org, Agency: headwater.Org, Outlet: headwater.Org,
	People: headwater.NORP, WeaponFamily: headwater.Weapon,
	Treaty: headwater.Law, Conflict: headwater.Event,
}

// wrong is something wrong with a field of a record.
type wrong struct {
	field string
	err   error
}

// check says all that is wrong with a record on its own.
func (r *Record) check() []wrong {
	var out []wrong
	say := func(field, format string, args ...any) {
		out = append(out, wrong{field, fmt.Errorf("record %s: "+format, append([]any{r.Key}, args...)...)})
	}
	if !slug(r.Key) {
		out = append(out, wrong{"key", fmt.Errorf("key %q is not a slug: use lower-case letters, digits and single hyphens", r.Key)})
	}
	want, known := typeOf[r.Kind]
	switch {
	case !known:
		say("kind", "unknown kind %q: docs/catalog.md lists the kinds", r.Kind)
	case r.Type != want:
		say("type", "type %q does not go with kind %q: write %s", r.Type, r.Kind, want)
	case r.Kind != WeaponFamily && r.Class != "":
		say("class", "class and range_km are for weapons: remove them")
	case r.Kind != WeaponFamily && !r.Range.Zero():
		say("range_km", "class and range_km are for weapons: remove them")
	}
	r.checkNames(say)
	if r.Country != "" && !country(r.Country) {
		say("country", "%q is not an ISO 3166-1 alpha-2 country: write two capitals, such as IR", r.Country)
	}
	if len(r.Refs) == 0 {
		out = append(out, wrong{"", fmt.Errorf("record %s has no refs: name the public reference each fact is from", r.Key)})
		return out
	}
	r.checkRefs(say)
	return out
}

// checkNames refuses names that stand in every text, and an alias that says nothing new.
func (r *Record) checkNames(say func(field, format string, args ...any)) {
	for i, name := range append([]string{r.Name}, r.Aliases...) {
		field := "name"
		if i > 0 {
			field = "aliases"
		}
		switch {
		case common(name):
			say(field, "%q stands in every text: write the name in full", name)
		case strings.Trim(name, "0123456789.,-+ ") == "" && strings.ContainsAny(name, "0123456789"):
			say(field, "%q is a number: write the name in full", name)
		case i > 0 && (name == r.Name || slices.Contains(r.Aliases[:i-1], name)):
			say(field, "%q is a name of the record already: leave it out", name)
		}
	}
}

// common says whether a name is a small word of the language.
func common(name string) bool {
	switch strings.ToLower(name) {
	case "a", "an", "the", "and", "or", "of", "in", "on", "at", "by", "for", "from", "to", "with", "as",
		"it", "he", "she", "they", "we", "you", "i", "is", "was", "be":
		return true
	}
	return false
}

// checkRefs wants a reference for every fact, and a fact for every reference.
func (r *Record) checkRefs(say func(field, format string, args ...any)) {
	facts := r.facts()
	for _, f := range facts {
		if r.Reference(f) == "" {
			say("refs", "no reference for %q: add it under refs, or use \"all\"", f)
		}
	}
	for _, ref := range r.Refs {
		if ref.Fact != Everything && !slices.Contains(facts, ref.Fact) {
			say("refs", "a reference for %q, which the record does not state: state it, or remove the reference", ref.Fact)
		}
	}
}

// slug says whether key is lower-case words joined by single hyphens.
func slug(key string) bool {
	if key == "" || strings.HasPrefix(key, "-") || strings.HasSuffix(key, "-") || strings.Contains(key, "--") {
		return false
	}
	for _, c := range key {
		if c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// country says whether code is an assigned ISO 3166-1 alpha-2 code. XK, which
// many use for Kosovo, passes.
func country(code string) bool {
	if len(code) != 2 || strings.ToUpper(code) != code {
		return false
	}
	region, err := language.ParseRegion(code)
	return err == nil && region.IsCountry() && region.String() == code
}
