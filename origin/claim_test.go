package origin

import (
	"testing"

	"github.com/headwater-project/headwater"
)

// Who denies an attack denies those that are told of in the same named place, and no other.
func TestDeniedAttacks(t *testing.T) {
	telling := func(status headwater.Status, lemma string, key map[headwater.Role]string) tellingOf {
		return tellingOf{claim: &headwater.Claim{Type: headwater.Attack, Status: status}, denied: status == headwater.Denied, lemma: lemma, key: key, names: []string{"@RN"}}
	}
	for _, tt := range []struct {
		name         string
		told, denied map[headwater.Role]string
		want         bool
	}{
		{"one town", map[headwater.Role]string{headwater.PlaceRole: "=ode", headwater.Victim: "people"}, map[headwater.Role]string{headwater.PlaceRole: "=ode", headwater.Instrument: "gas"}, true},
		{"two towns", map[headwater.Role]string{headwater.PlaceRole: "=ode"}, map[headwater.Role]string{headwater.PlaceRole: "=veyle"}, false},
		{"no place", map[headwater.Role]string{headwater.Victim: "village"}, map[headwater.Role]string{headwater.Victim: "village"}, false},
		{"a place without a name", map[headwater.Role]string{headwater.PlaceRole: "village"}, map[headwater.Role]string{headwater.PlaceRole: "village"}, false},
		{"one town, other victims", map[headwater.Role]string{headwater.PlaceRole: "=ode", headwater.Victim: "theatre"}, map[headwater.Role]string{headwater.PlaceRole: "=ode", headwater.Victim: "hospital"}, false},
	} {
		if got := meet(telling(headwater.Actual, "kill", tt.told), telling(headwater.Denied, "use", tt.denied)); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
