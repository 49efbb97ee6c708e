package article

import (
	"slices"
	"strings"
)

// between makes every way to part names a comma; "and" stays before the name behind
// it.
var between = strings.NewReplacer(" and ", ",and ", " AND ", ",and ", " And ", ",and ", " & ", ",and ", "|", ",", ";", ",", "•", ",", "\n", ",", " for ", ",", " with ", ",", " / ", ",", " - ", ",", " – ", ",", " (", ",(", ")", ",")

// splitNames parts "A, B and C | Agency" into names, without where their bearers were
// ("in Kigali") and what they are ("staff writer"). It is nil when a part is not
// written as names are, and empty when nobody is named: "By our correspondent".
func splitNames(s string) []string {
	s = between.Replace(" " + strings.Join(strings.Fields(s), " ") + " ")
	c := credits{names: []string{}}
	for p := range strings.SplitSeq(s, ",") {
		if !c.part(strings.Trim(strings.TrimSpace(p), ".-–—")) {
			return nil
		}
	}
	if len(c.names) == 0 && !c.roles {
		return nil
	}
	if named := slices.DeleteFunc(slices.Clone(c.names), collective); len(named) > 0 {
		return named
	}
	return c.names
}

// credits are the names of a byline while its parts are read.
type credits struct {
	names []string
	roles bool // it says what somebody is
	place bool // the part before said where somebody was
}

// part reads what stands between two commas, and says whether a byline may hold it.
func (c *credits) part(p string) bool {
	p, joined := strings.CutPrefix(p, "and ")
	if p == "" || onlyDate(p) {
		return true
	}
	if inner, ok := strings.CutPrefix(p, "("); ok {
		return capital(inner) && (!agency(inner) || c.add(inner)) // "Jane Doe (Halden)"
	}
	placed := c.place
	name, place := unplaced(p)
	words := strings.Fields(name)
	c.place = place != ""
	switch {
	case !placeName(place):
		return false
	case len(words) == 0:
		return len(c.names) > 0 || c.roles
	case placed && !joined && len(words) == 1 && capital(name) && !agency(name):
		c.place = true // "in Goma, Congo"
		return true
	case len(c.names) > 0 && c.title(name):
		return true
	}
	return c.people(words, joined || len(c.names) == 0)
}

// title takes what belongs to the name before the comma: "Jr.", "PhD".
func (c *credits) title(s string) bool {
	bare := strings.ToLower(strings.ReplaceAll(s, ".", ""))
	if suffixes[bare] {
		c.names[len(c.names)-1] += " " + s
	}
	return suffixes[bare] || degrees[bare]
}

// people takes the names of one part, those behind a role too: "Staff writer Jane
// Doe". due says that a name before a role can be a person's.
func (c *credits) people(words []string, due bool) bool {
	for len(words) > 0 {
		i := slices.IndexFunc(words, func(w string) bool { return roleNouns[strings.ToLower(w)] })
		if i < 0 {
			break
		}
		c.roles = true
		if !c.before(words[:i], due && i+1 == len(words)) {
			return false
		}
		if words = words[i+1:]; len(words) > 0 && (strings.EqualFold(words[0], "of") || strings.EqualFold(words[0], "to")) {
			return true // "editor of The Harbour Ledger"
		}
	}
	name := strings.Join(words, " ")
	if low := strings.ToLower(name); name == "" || low == "special" || strings.HasPrefix(low, "special to ") || strings.HasPrefix(low, "exclusive to ") {
		c.roles = true
		return true
	}
	return c.add(name)
}

// before takes the name before a role: a person's where one is due; else it is that
// of whom he writes for, which counts if it is an agency.
func (c *credits) before(words []string, due bool) bool {
	for len(words) > 0 && roleWords[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	name := strings.Join(words, " ")
	return name == "" || !due && !agency(name) || c.add(name)
}

// add keeps one name, and an agency's off its end.
func (c *credits) add(name string) bool {
	if collective(name) {
		c.names = append(c.names, name)
		return true
	}
	people := person(name)
	c.names = append(c.names, people...)
	return people != nil
}

// unplaced parts a name from where its bearer was: "Jane Doe in Kigali".
func unplaced(p string) (name, place string) {
	low := strings.ToLower(p)
	if len(low) != len(p) {
		return p, "" // a letter that is longer in lower case
	}
	if i := strings.Index(low, " at large"); i >= 0 {
		return p[:i], "" // "reporter at large"
	}
	at := len(p)
	for _, w := range placers {
		if strings.HasPrefix(low, w[1:]) {
			return "", p
		}
		if i := strings.Index(low, w); i >= 0 {
			at = min(at, i)
		}
	}
	return p[:at], strings.TrimSpace(p[at:])
}

// placers stand before a place in a byline.
var placers = [...]string{" in ", " at ", " near ", " from ", " reporting "}

// placeName says whether what stands behind a name is where he was: prepositions and
// a name, or nothing.
func placeName(s string) bool {
	for i, w := range strings.Fields(s) {
		if low := strings.ToLower(w); !capital(w) && !nameWords[w] && !(i < 2 && slices.Contains(placers[:], " "+low+" ")) {
			return false
		}
	}
	return true
}

// person checks one name, and parts an agency's name off its end.
func person(p string) []string {
	words := strings.Fields(p)
	if len(words) > 6 {
		return nil
	}
	for _, w := range words {
		if !capital(w) && !nameWords[w] {
			return nil
		}
	}
	for n := min(3, len(words)-2); n >= 1; n-- {
		if tail := strings.Join(words[len(words)-n:], " "); agency(tail) && !agency(p) {
			return []string{strings.Join(words[:len(words)-n], " "), tail}
		}
	}
	return []string{strings.TrimSpace(p)}
}
