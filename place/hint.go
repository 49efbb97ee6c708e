package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// hint is what the words next to a name say about where it is.
type hint struct {
	within      []container
	firm        bool              // the text says so next to the name: "Ludlow, Ontario"
	peers       []container       // the items beside the name in a list: "Ohio, Oregon and Utah"
	townsBeside int               // items of such lists that are cities
	holds       int               // mentions behind a town of its own: "Buffalo, New York"
	mentions    int               // mentions that were read
	division    bool              // "Baghdad province"
	city        bool              // "the city of Baghdad"
	aside       bool              // "west of Odesa": what lies by a town
	located     bool              // "in Karm", "near Karm": something is there
	thing       bool              // "the islet of Lieyu", "Karm bunker": no town
	around      []headwater.Point // the city it is part of: "the Karrada district of Baghdad"
}

// container is a country, or a division of one, that the text puts a place in.
type container struct {
	country, division string
}

// window is how many bytes of text next to a mention are looked at.
const window = 64

// maxMentions bounds the mentions that are read for one entity: where a place
// is, reports say when they first name it.
const maxMentions = 10

// hints reads the words around every mention of an entity.
func (r *Resolver) hints(text string, e *headwater.Entity) hint {
	var h hint
	_, tail, more := strings.Cut(e.Name, ", ")
	for n := 0; more && n < 3; n++ { // "Ludlow, Ontario, Canada"
		var name string
		name, tail, more = strings.Cut(tail, ", ")
		r.inside(&h, name)
	}
	for _, m := range e.Mentions[:min(len(e.Mentions), maxMentions)] {
		if !m.Valid(text) {
			continue
		}
		after := text[m.End:clip(text, m.End+window)]
		before := text[clip(text, m.Start-window):m.Start]
		r.after(&h, after, listed(before))
		r.quarter(&h, after)
		r.before(&h, before)
		h.kind(before, m.In(text), after)
		r.beside(&h, e.Name, before, after)
		h.located = h.located || locatedBy(before)
	}
	return h
}

// inside adds what stands behind the comma of a name, "Va" like "Va.".
func (r *Resolver) inside(h *hint, name string) {
	before := len(h.within)
	r.add(h, name)
	if len(h.within) == before && len(name) <= 5 && upper(name) {
		r.add(h, name+".")
	}
	h.firm = h.firm || len(h.within) > before
}

// clip moves an offset into the text and onto a rune boundary.
func clip(text string, at int) int {
	at = max(0, min(at, len(text)))
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// listed says whether a name stands inside a list, so that what follows its
// comma is the next item and not where it is.
func listed(before string) bool {
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, ",") || strings.HasSuffix(before, " and")
}

// after reads "X, Iraq", "X in Iraq", "X in Iraq's Anbar province", "X (Iraq)".
func (r *Resolver) after(h *hint, after string, listed bool) {
	for _, lead := range []string{", in ", " in ", " located in ", ", located in ", ", ", " ("} {
		rest, ok := strings.CutPrefix(after, lead)
		if !ok || listed && lead == ", " && !abbreviated(rest) {
			continue
		}
		rest, article := strings.CutPrefix(rest, "the ")
		if p, bare := leadingPart(rest); p != 0 {
			rest = bare
		}
		name := capitals(rest)
		before := len(h.within)
		r.add(h, name)
		tail := rest[len(name):]
		if len(h.within) > before && !article && (lead == ", " || lead == " (") && !strings.HasPrefix(tail, " and ") {
			h.firm = true
		}
		// "in Iraq's Anbar province", "in Anbar, Iraq": what follows, too.
		for _, link := range []string{"'s ", "’s ", ", "} {
			if next, ok := strings.CutPrefix(tail, link); ok {
				r.add(h, capitals(next))
			}
		}
		return
	}
}

// abbreviated says whether a name is the short form of a state's, which follows a
// town and is no item of a list: "Oak St., Gainesville, Va."
func abbreviated(rest string) bool {
	name := capitals(rest)
	return len(name) > 2 && len(name) <= 6 && name[len(name)-1] == '.'
}

// quarter reads "the X neighbourhood of Baghdad" and "X, a suburb of Baghdad".
func (r *Resolver) quarter(h *hint, after string) {
	after = strings.TrimPrefix(strings.TrimPrefix(after, ","), " ")
	after = strings.TrimPrefix(after, "a ")
	word, rest, ok := strings.Cut(after, " of ")
	if !ok || !quarters[word] {
		return
	}
	for _, e := range r.names.Lookup(capitals(rest)) {
		if e.Kind == gazetteer.City {
			h.around = append(h.around, e.Point)
			return
		}
	}
}

// before reads "Iraq's X" and "the Iraqi city of X".
func (r *Resolver) before(h *hint, before string) {
	before = strings.TrimRight(before, " ")
	before = strings.TrimSuffix(before, " the")
	for _, mark := range []string{"'s", "’s"} {
		if owner, ok := strings.CutSuffix(before, mark); ok {
			r.add(h, lastCapitals(owner))
			return
		}
	}
	kind, first := false, true
	for range 6 {
		var w string
		if before, w = lastWord(before); w == "" {
			return
		}
		if iso, ok := r.names.Demonym(w); ok {
			if kind || first {
				h.within = append(h.within, container{country: iso})
			}
			return
		}
		if strings.ContainsAny(w, ".,;:?!\"“”()") || upper(w) {
			return
		}
		kind = kind || kindWords[w] || seats[w]
		first = false
	}
}

// firstWord gives the word behind the space that s begins with, if it does.
func firstWord(s string) string {
	rest, ok := strings.CutPrefix(s, " ")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(rest, " \n\t"); i >= 0 {
		rest = rest[:i]
	}
	return rest
}

// lastWord gives the last word of s and what stands before it.
func lastWord(s string) (before, word string) {
	s = strings.TrimRight(s, " \n\t")
	i := strings.LastIndexAny(s, " \n\t") + 1
	return s[:i], s[i:]
}

// add puts the country or division that the leading words of name mean into
// the hint; the longest match counts.
func (r *Resolver) add(h *hint, name string) {
	for name = strings.TrimSpace(name); name != ""; name = dropWord(name) {
		if iso, ok := r.names.Country(name); ok {
			h.within = append(h.within, container{country: iso})
			// Georgia is a country and a state, so go on.
		}
		found := false
		for _, e := range r.names.Lookup(name) {
			if e.Kind == gazetteer.Admin1 {
				h.within = append(h.within, container{e.Country, e.Name})
			}
			found = found || e.Kind <= gazetteer.Admin1
		}
		if found {
			return
		}
	}
}

// dropWord takes the last word off a name.
func dropWord(name string) string {
	return strings.TrimSpace(name[:max(0, strings.LastIndexByte(name, ' '))])
}

// capitals gives the leading run of at most four capitalised words, with the
// full stop of an abbreviation ("Calif.").
func capitals(s string) string {
	end := 0
	for n := 0; n < 4; n++ {
		rest := s[end:]
		skip := len(rest) - len(strings.TrimLeft(rest, " "))
		if n > 0 && skip != 1 || !upper(rest[skip:]) {
			break
		}
		end += skip + wordLen(rest[skip:])
	}
	if end < len(s) && end > 0 && s[end] == '.' && end <= 6 {
		end++
	}
	return s[:end]
}

// wordLen is the length in bytes of the word that s begins with.
func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && r != '-' && !(r == '.' && i == 1) && !(r == '.' && i == 3) {
			return i
		}
	}
	return len(s)
}

// lastCapitals gives the trailing run of at most four capitalised words.
func lastCapitals(s string) string {
	words := strings.Fields(s)
	first := len(words)
	for first > 0 && len(words)-first < 4 && upper(words[first-1]) {
		first--
	}
	return strings.Join(words[first:], " ")
}

func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
