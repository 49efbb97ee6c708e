package origin

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// handling are the types that tell what becomes of arms.
var handling = map[headwater.ClaimType]bool{headwater.Transfer: true, headwater.Possess: true, headwater.Seize: true, headwater.Interdict: true}

// sameGoods says whether claims of two types tell of the same arms: they share the word
// for them and the name of the ship or the place, or two of: a country or body, another
// one, the number with a second word for them.
func sameGoods(t, u tellingOf) bool {
	if downed(t) || downed(u) || !overlap(t.item, u.item) || !alikeReal(t.claim, u.claim) || t.claim.Negative != u.claim.Negative {
		return false
	}
	if overlap(t.ship, u.ship) {
		return true
	}
	n := 0
	if t.amount != "" && t.amount == u.amount && inBoth(t.item, u.item) > 1 {
		n += 2
	}
	return n+inBoth(t.names, u.names) > 1
}

// parted takes what came to light out of a group in which somebody denies to have sent it:
// who did not send rifles does not say that none were seized, unless he says that there
// are none.
func parted(group []tellingOf) [][]tellingOf {
	sent := slices.ContainsFunc(group, func(t tellingOf) bool {
		return t.denied && t.claim.Type == headwater.Transfer && t.key[headwater.Agent] != ""
	})
	if !sent || slices.ContainsFunc(group, func(t tellingOf) bool { return t.denied && t.claim.Type == headwater.Possess }) {
		return [][]tellingOf{group}
	}
	var seen, rest []tellingOf
	for _, t := range group {
		if found[t.claim.Type] {
			seen = append(seen, t)
		} else {
			rest = append(rest, t)
		}
	}
	return [][]tellingOf{seen, rest}
}

// found are the types that tell that arms came to light.
var found = map[headwater.ClaimType]bool{headwater.Seize: true, headwater.Interdict: true}

// downing are what stops arms in the air: it tells of their use, not of where they are from.
var downing = set("shoot down intercept destroy")

func downed(t tellingOf) bool { return downing[t.lemma] }
