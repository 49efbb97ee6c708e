package origin

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// apart says whether two sources are surely not one another, nor speak for one
// another: they stand on different sides, as countries or blocs that do not share what
// their services know, and are not one body; or one denies and the other does not; or they
// are different people with names, tied to different bodies. That allies may have a thing from one another is what
// reviews of intelligence failures call circular reporting.
func apart(v, w witness) bool {
	if sameName(v.source, w.source) {
		return false
	}
	a, b := v.side(), w.side()
	if len(a) > 0 && len(b) > 0 {
		return !overlap(a, b) && !allied(a, b)
	}
	x, y := v.body(), w.body()
	if v.denies != w.denies && (x == "" || x != y) && !voiceOf(v.source, w.source) && !voiceOf(w.source, v.source) {
		return true
	}
	if !v.source.Named || !w.source.Named || v.source.Kind != headwater.PersonSource || w.source.Kind != headwater.PersonSource {
		return false
	}
	return x != "" && y != "" && x != y
}

// body is what a source speaks for, by name.
func (w witness) body() string { return strings.ToLower(w.page.affiliation(w.source)) }

// side is the countries for which a source can speak, as the text tells: its own, and
// those of a bloc ("two Iraqi officers and a Western diplomat"). None is not known.
func (w witness) side() []string {
	var out []string
	if c := w.country(); c != "" {
		out = append(out, c)
	}
	for word := range strings.FieldsSeq(w.source.Label) {
		out = append(out, blocs[word]...)
	}
	return out
}

// country is the country of a source, or of the body that it speaks for or is.
func (w witness) country() string {
	if w.source.Country != "" {
		return w.source.Country
	}
	if e := w.page.entities[w.source.Affiliation]; e != nil && e.Country != "" {
		return e.Country
	}
	if e := w.page.entities[w.source.Entity]; e != nil && e.Country != "" && e.Type != headwater.Person {
		return e.Country
	}
	return ""
}

// blocs are the countries that reports mean by a side, as far as they are agreed on.
var blocs = map[string][]string{
	"Western":  strings.Fields("US CA GB IE FR DE IT ES PT NL BE LU AT CH DK NO SE FI IS PL CZ SK HU SI HR RO BG GR EE LV LT AU NZ JP"),
	"European": strings.Fields("GB IE FR DE IT ES PT NL BE LU AT CH DK NO SE FI IS PL CZ SK HU SI HR RO BG GR EE LV LT MT CY"),
	"Arab":     strings.Fields("SA AE QA KW BH OM YE IQ SY JO LB PS EG SD LY TN DZ MA MR"),
	"Gulf":     strings.Fields("SA AE QA KW BH OM"),
	"Nordic":   strings.Fields("DK NO SE FI IS"),
	"Baltic":   strings.Fields("EE LV LT"),
}

// allied says whether two sides may share intelligence as a matter of course.
func allied(a, b []string) bool {
	for _, name := range [...]string{"Western", "Gulf"} {
		if bloc := blocs[name]; overlap(a, bloc) && overlap(b, bloc) {
			return true
		}
	}
	return false
}

// oneVoice says whether two sources may say what one says: they bear one name, or one is a
// state and the other speaks for it.
func oneVoice(v, w witness) bool {
	if a, b := v.paper(), w.paper(); a != "" && (a == b || anyPaper[a] && anyPaper[b]) {
		return true
	}
	if sameName(v.source, w.source) || w.body() != "" && within(w.body(), v.source) || v.body() != "" && within(v.body(), w.source) || voiceOf(v.source, w.source) || voiceOf(w.source, v.source) {
		return true
	}
	if overlap(v.bodies(), w.bodies()) || oneBody(v, w) {
		return true
	}
	a, b := v.side(), w.side()
	return len(a) == 1 && slices.Equal(a, b) && (v.state() && w.official() || w.state() && v.official())
}

// oneBody says whether two sources are one body of a state under two names: "the US
// Treasury" and "the Treasury Department".
func oneBody(v, w witness) bool {
	if v.source.Kind != headwater.OrganizationSource || w.source.Kind != headwater.OrganizationSource || apart(v, w) {
		return false
	}
	a, b := v.core(), w.core()
	return len(a) > 0 && slices.Equal(a, b)
}

// core is what a body's name says beside its country and that it is an office of it.
func (w witness) core() []string {
	var out []string
	for word := range strings.FieldsSeq(strings.ReplaceAll(w.source.Label, "’", "'")) {
		word = strings.TrimSuffix(word, "'s")
		if low := strings.ToLower(word); !officeWords[low] && !peoples(low) && !w.page.country(word) {
			out = append(out, strings.ReplaceAll(low, "defense", "defence"))
		}
	}
	return out
}

// country says whether a page has a country of that name.
func (p *page) country(name string) bool {
	return slices.ContainsFunc(p.Entities, func(e headwater.Entity) bool { return e.Ref.ISO3166 != "" && e.Name == name })
}

var officeWords = set("the of for and department ministry us u.s. uk u.k. eu")

// bodies are the organizations, no outlets, that a paper, a panel or a body without a
// name is of, as its words tell: "UN experts", "a report by a UN panel". One person of a
// body is somebody of their own.
func (w witness) bodies() []string {
	if w.source.Kind != headwater.DocumentSource && w.source.Kind != headwater.OrganizationSource && (w.source.Kind != headwater.GroupSource || w.source.Count > 0) {
		return nil
	}
	var out []string
	for i := range w.page.Entities {
		e := &w.page.Entities[i]
		if e.Type == headwater.Org && e.Class != "outlet" && e.Class != "agency" && slices.ContainsFunc(w.source.Spans, func(s headwater.Span) bool { return slices.ContainsFunc(e.Mentions, s.Overlaps) }) {
			out = append(out, key(e))
		}
	}
	return out
}

// paper is the noun for a document without a name, which others may have read, too: "filing"
// of "a filing in federal court"; empty for any other source.
func (w witness) paper() string {
	if w.source.Kind != headwater.DocumentSource || w.proper() {
		return ""
	}
	noun := ""
	for word := range strings.FieldsSeq(strings.ToLower(w.source.Label)) {
		if beyond[word] || handled[word] {
			break
		}
		noun = word
	}
	return stem(noun)
}

var (
	beyond   = set("of by from in on to for with about that which seen released filed published posted")
	anyPaper = set("statement announcement post note release letter document file filing paper report evidence")
)

// within says whether the name of an organization holds all the words of another's:
// "Rona" and "Rona Technology".
func within(name string, in *headwater.Source) bool {
	if in.Kind != headwater.OrganizationSource || !in.Named {
		return false
	}
	words := bare(outletWords(in.Label))
	for _, w := range bare(outletWords(name)) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return name != ""
}

// voiceOf says whether the words for a source hold the name of an organization, or a part
// of it: "a statement from Rona", "Rona's chief" of "Rona Technology".
func voiceOf(a, org *headwater.Source) bool {
	if org.Kind != headwater.OrganizationSource || !org.Named {
		return false
	}
	if within(a.Label, org) {
		return true
	}
	words := outletWords(a.Label)
	for _, w := range bare(outletWords(org.Label)) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// distinct says whether a source can be told from others: it has a name, or the text
// brings it in as new ("an official"), not as one known ("the company", "its chief").
func (w witness) distinct() bool {
	first, _, _ := strings.Cut(strings.ToLower(w.source.Label), " ")
	return w.proper() || !known[first]
}

// proper says whether a source bears a name, or its label holds one ("the Rona filing").
func (w witness) proper() bool {
	words := strings.Fields(w.source.Label)
	if w.source.Kind == headwater.DocumentSource {
		if i := slices.IndexFunc(words, func(s string) bool { return handled[s] }); i > 0 {
			words = words[:i]
		}
	}
	return w.source.Entity != "" || w.source.Named && w.source.Kind == headwater.PersonSource || len(words) > 0 &&
		slices.ContainsFunc(words[1:], func(s string) bool { return unicode.IsUpper([]rune(s)[0]) && !peoples(s) })
}

// handled are what somebody did with a paper or a picture whose it is not.
var handled = set("seen obtained reviewed viewed examined inspected verified analysed analyzed shared provided")

var known = set("the this that these those its his her their our my your such both")

// state says whether a source is a country that speaks.
func (w witness) state() bool {
	e := w.page.entities[w.source.Entity]
	return w.source.Kind == headwater.OrganizationSource && w.source.Country != "" && (e == nil || e.Type == headwater.GPE)
}

// official says whether a source speaks for a state: a body of it, or who holds an
// office there.
func (w witness) official() bool {
	if w.state() || w.source.Kind == headwater.OrganizationSource {
		return true
	}
	for word := range strings.FieldsSeq(strings.ToLower(w.source.Label + " " + w.source.Role)) {
		if offices[stem(word)] {
			return true
		}
	}
	return false
}

var offices = set("official minister ministry spokesman spokeswoman spokesperson officer president premier government army military general colonel ambassador diplomat secretary")
