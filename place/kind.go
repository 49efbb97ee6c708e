package place

import "strings"

// kind reads the word for what the place is.
func (h *hint) kind(before, name, after string) {
	if i := strings.LastIndexByte(name, ' '); i > 0 && divisionWords[strings.ToLower(name[i+1:])] {
		h.division = true
	}
	_, ahead := lastWord(before)
	h.thing = h.thing || things[ahead] || things[strings.TrimRight(firstWord(after), ".,;:!?")]
	if word := firstWord(after); word != "" {
		h.division = h.division || divisionWords[strings.ToLower(strings.TrimRight(word, ".,;:’'s"))] || governors[word]
		h.city = h.city || strings.EqualFold(word, "city")
	}
	if rest, of := lastWord(before); of == "of" {
		h.kindOf(rest)
	}
	h.aside = h.aside || asideOf(before)
	h.division = h.division || strings.HasPrefix(after, ", one of the states") || strings.HasPrefix(after, ", a state")
}

// kindOf reads the word before "of" and a name.
func (h *hint) kindOf(before string) {
	office, kind := lastWord(before)
	kind = strings.ToLower(kind)
	if _, rank := lastWord(office); kind == "general" && strings.EqualFold(rank, "attorney") {
		kind = "attorney general"
	}
	h.division = h.division || divisionWords[kind] || officers[kind] || firstGovernor(before)
	h.city = h.city || towns[kind] || cityWords[kind]
	h.thing = h.thing || things[kind]
}

// asideOf says whether the words before a name measure from it, as news does from
// towns: "west of", "to the west of", but not "in the west of".
func asideOf(before string) bool {
	rest, of := lastWord(before)
	rest, side := lastWord(rest)
	if of != "of" || sideWord(side) == 0 || sideWord(side) == central {
		return false
	}
	rest, the := lastWord(rest)
	_, to := lastWord(rest)
	return the != "the" && the != "The" || strings.EqualFold(to, "to")
}

// things are words that tell a name of its own from a village's: what nature made, and
// buildings that are not called by the village they stand in.
var things = map[string]bool{
	"island": true, "islands": true, "islet": true, "islets": true, "isle": true, "atoll": true, "reef": true, "shoal": true,
	"river": true, "lake": true, "mountain": true, "mountains": true, "hill": true, "peak": true, "volcano": true, "valley": true,
	"bay": true, "cape": true, "strait": true, "peninsula": true, "canyon": true, "desert": true, "forest": true,
	"bunker": true, "palace": true, "mansion": true, "residence": true, "ranch": true, "compound": true, "fortress": true,
	"castle": true, "barracks": true, "prison": true, "mine": true, "silo": true,
}

// towns are the words before "of" that tell a town from the division of its name.
var towns = map[string]bool{"city": true, "town": true, "village": true, "municipality": true, "township": true, "port": true}

// governors are the offices and bodies that a division has and a city has not.
var governors = map[string]bool{
	"Governor": true, "Gov.": true, "governor": true, "legislature": true, "Legislature": true, "lawmakers": true,
	"Lt.": true, "statehouse": true,
}

// officers are those before "of" whom a division has and a city has not; the last
// word of them. cityWords are those before "of" that speak for a city: whom it has,
// and its parts.
var (
	officers  = map[string]bool{"governor": true, "gov.": true, "legislature": true, "legislatures": true, "governors": true, "attorney general": true, "senate": true, "states": true}
	cityWords = map[string]bool{"mayor": true, "mayors": true, "downtown": true, "cities": true, "streets": true}
)

// firstGovernor says whether words end in the name of a governor: "Gov. Maria Lund".
func firstGovernor(before string) bool {
	for range 4 {
		var w string
		if before, w = lastWord(before); governors[w] {
			return true
		}
		if !upper(w) {
			return false
		}
	}
	return false
}
