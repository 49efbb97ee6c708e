package place

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// tieKm is how far a place may reach that ties down another: a county or a small
// division at most. To lie somewhere in Ontario is no place on a map.
const tieKm = 150

// besideKm is how far what is "near" a town may lie from it, and slackKm how far
// outside a town what is said to be in it.
const (
	besideKm = 30
	slackKm  = 5
)

// ties puts places that the gazetteer does not know at the places that the text
// ties them to: "Qwarl Avenue in Chicago", "the Qwarl Heights neighborhood of
// Chicago", "Qwarlton, Norfolk". They get the point of the town, a radius that
// reaches over it, and no Ref.
func ties(text string, entities []headwater.Entity) {
	m := marksOf(text, entities, func(e *headwater.Entity) bool {
		return e.Type.Place() && e.Point != nil && e.RadiusKm <= tieKm
	})
	if len(m) == 0 {
		return
	}
	for i := range entities {
		e := &entities[i]
		if !e.Type.Place() || e.Point != nil || !e.Ref.Zero() {
			continue
		}
		for _, span := range e.Mentions[:min(len(e.Mentions), maxMentions)] {
			if !span.Valid(text) {
				continue
			}
			if to, slack, ok := tied(text, span, m); ok && to != i {
				pin(e, &entities[to], slack)
				break
			}
		}
	}
}

// pin puts a place where another is.
func pin(e, at *headwater.Entity, slack float64) {
	point := *at.Point
	e.Point, e.Country, e.RadiusKm, e.Linked = &point, at.Country, at.RadiusKm+slack, min(partLinked, at.Linked)
}

// tied gives the entity that the words around a mention put it in or near.
func tied(text string, span headwater.Span, m marks) (entity int, slack float64, ok bool) {
	if i, ok := tiedAfter(text, span, m); ok {
		return i, slackKm, true
	}
	if i, ok := besideOf(text, span, m); ok {
		return i, besideKm, true
	}
	if i, ok := owner(text, span, m); ok {
		return i, slackKm, true
	}
	return 0, 0, false
}

// insideLeads are the words between a name and the town it is in, beside those for
// parts of cities: "X in Y", but "the X neighborhood of Y".
var insideLeads = []string{", in ", " in ", " at ", ", at ", " located in ", ", located in ", ", a town in ", ", a village in ", ", a suburb of ", ", "}

// tiedAfter reads "X in Y", "X, Y" and "the X neighborhood of Y".
func tiedAfter(text string, span headwater.Span, m marks) (int, bool) {
	after := text[span.End:clip(text, span.End+window)]
	if quarter, at := quarterOf(after); quarter {
		return nameAt(text, span.End+at, m)
	}
	for _, lead := range insideLeads {
		if !strings.HasPrefix(after, lead) {
			continue
		}
		i, ok := nameAt(text, span.End+len(lead), m)
		if !ok || lead != ", " {
			return i, ok
		}
		if listed(text[clip(text, span.Start-window):span.Start]) {
			return 0, false
		}
		to, _ := m.at(span.End + len(lead))
		return i, !runsOn(text[to.End:], m, to.End)
	}
	return 0, false
}

// runsOn says whether a list goes on behind a name, so that it is an item and no
// container: "Gondra, Lahore and Quetta".
func runsOn(after string, m marks, at int) bool {
	if strings.HasPrefix(after, " and ") || strings.HasPrefix(after, " or ") || strings.HasPrefix(after, ", and ") {
		return true
	}
	if !strings.HasPrefix(after, ", ") {
		return false
	}
	_, next := m.at(at + 2)
	return next
}

// quarterOf reads " neighborhood of ", and gives where the name behind it begins.
func quarterOf(after string) (bool, int) {
	rest, ok := strings.CutPrefix(after, " ")
	if !ok {
		return false, 0
	}
	word, tail, ok := strings.Cut(rest, " ")
	if !ok || !quarters[word] && !kindWords[word] {
		return false, 0
	}
	for _, lead := range [...]string{"of ", "in "} {
		if strings.HasPrefix(tail, lead) {
			return true, 1 + len(word) + 1 + len(lead)
		}
	}
	return false, 0
}

// nameAt gives the entity named at an offset, behind an article and a word for a
// part ("downtown Chicago").
func nameAt(text string, at int, m marks) (int, bool) {
	for range 3 {
		if k, ok := m.at(at); ok {
			return k.entity, true
		}
		rest := text[at:clip(text, at+window)]
		word, _, ok := strings.Cut(rest, " ")
		if !ok || word != "the" && word != "downtown" && sides[strings.ReplaceAll(word, "-", "")] == 0 {
			return 0, false
		}
		at += len(word) + 1
	}
	return 0, false
}

// besideOf reads "X, near Y", "X outside Y".
func besideOf(text string, span headwater.Span, m marks) (int, bool) {
	after := strings.TrimPrefix(text[span.End:clip(text, span.End+window)], ",")
	for _, lead := range [...]string{" near ", " outside ", " on the outskirts of ", " close to ", " just outside "} {
		if strings.HasPrefix(after, lead) {
			at := strings.Index(text[span.End:], lead) + span.End + len(lead)
			return nameAt(text, at, m)
		}
	}
	return 0, false
}

// owner reads "Chicago's Qwarl Stadium" and "Chicago's leafy suburb of Qwarlton".
func owner(text string, span headwater.Span, m marks) (int, bool) {
	first := clip(text, span.Start-window)
	before := text[first:span.Start]
	for _, mark := range [...]string{"'s ", "’s "} {
		at := strings.LastIndex(before, mark)
		if at < 0 || strings.IndexFunc(before[at+len(mark):], notInPhrase) >= 0 || strings.Count(before[at+len(mark):], " ") > 4 {
			continue
		}
		if k, ok := m.endingAt(first + at); ok {
			return k.entity, true
		}
	}
	return 0, false
}

// notInPhrase says whether a rune ends a run of lower-case words.
func notInPhrase(r rune) bool { return (r < 'a' || r > 'z') && r != ' ' && r != '-' }
