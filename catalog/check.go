package catalog

import (
	"fmt"
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

// check says what is wrong with a record on its own.
func (r *Record) check() error {
	want, known := typeOf[r.Kind]
	switch {
	case !slug(r.Key):
		return fmt.Errorf("key %q is not a slug: use lower-case letters, digits and single hyphens", r.Key)
	case !known:
		return fmt.Errorf("record %s: unknown kind %q: docs/catalog.md lists the kinds", r.Key, r.Kind)
	case r.Type != want:
		return fmt.Errorf("record %s: type %q does not go with kind %q: write %s", r.Key, r.Type, r.Kind, want)
	case r.Country != "" && !country(r.Country):
		return fmt.Errorf("record %s: %q is not an ISO 3166-1 alpha-2 country: write two capitals, such as IR", r.Key, r.Country)
	case r.Kind != WeaponFamily && (r.Class != "" || !r.Range.Zero()):
		return fmt.Errorf("record %s: class and range_km are for weapons: remove them", r.Key)
	}
	return r.checkRefs()
}

func (r *Record) checkRefs() error {
	if len(r.Refs) == 0 {
		return fmt.Errorf("record %s has no refs: name the public reference each fact is from", r.Key)
	}
	for _, f := range r.facts() {
		if r.Reference(f) == "" {
			return fmt.Errorf("record %s: no reference for %q: add it under refs, or use \"all\"", r.Key, f)
		}
	}
	return nil
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
