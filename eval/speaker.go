package eval

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// speakerClass is a manner of source, for recall by class.
type speakerClass int

const (
	unnamedIndividual speakerClass = iota
	unnamedGroup
	namedPerson
	organization
	documentary
	pronoun
	noSource
	otherSource
	speakerClasses
)

var speakerLabels = [speakerClasses]string{
	"unnamed individual", "unnamed group", "named person", "organization", "document", "pronoun", "none", "other",
}

// speakers count gold attributions by the class of their source, and those that
// are found: some prediction overlaps cue or content, and the source too, or has
// none where the gold has none.
type speakers struct{ found, gold [speakerClasses]int }

func (s *speakers) add(d spoken, pred []said) {
	byID := byID(d.sources)
	for _, g := range d.gold {
		c := speakerOf(g.source.words(d.text))
		if g.more != nil && g.source != nil && c != pronoun {
			c = annotatedSpeaker(byID[g.more.Source], c)
		}
		s.gold[c]++
		for _, p := range pred {
			if touches(g.source, p.source) && (g.cue.overlaps(p.cue) || g.content.overlaps(p.content)) {
				s.found[c]++
				break
			}
		}
	}
}

func (s *speakers) figures() []Figure {
	var out []Figure
	for c, label := range speakerLabels {
		if s.gold[c] > 0 {
			out = append(out, share("found, source is "+label, s.found[c], s.gold[c]))
		}
	}
	return out
}

// annotatedSpeaker is the class that a gold source line states; the words decide
// where there is none ("he" of whom nobody knows).
func annotatedSpeaker(s *headwater.Source, byWords speakerClass) speakerClass {
	switch {
	case s == nil:
		return byWords
	case s.Kind == headwater.OrganizationSource, s.Kind == headwater.OutletSource:
		return organization
	case s.Kind == headwater.DocumentSource:
		return documentary
	case s.Named:
		return namedPerson
	case s.Kind == headwater.GroupSource:
		return unnamedGroup
	}
	return unnamedIndividual
}

// speakerOf tells the class of a source phrase from its words alone. The head
// phrase ends before the first comma, relative pronoun, preposition or participle
// behind a noun; its last word decides, a name before a common noun ("the Trump
// campaign", "a Clinton aide") does not name the source. docs/eval.md has the rules.
func speakerOf(phrase string) speakerClass {
	p := phraseOf(phrase)
	if len(p.words) == 0 {
		return wordless(phrase)
	}
	if pronouns[p.words[0].low] && (len(p.words) == 1 || reflexive(p.words[1].low)) && !p.relative {
		return pronoun
	}
	c := p.class()
	if (c == unnamedIndividual || c == otherSource) && p.apposed() {
		return namedPerson
	}
	return c
}

// wordless is the class of a phrase of nothing but leading words: "both".
func wordless(phrase string) speakerClass {
	switch low := strings.ToLower(strings.TrimSpace(phrase)); {
	case low == "":
		return noSource
	case amounts[low]:
		return unnamedGroup
	}
	return otherSource
}

// class reads the head phrase from its end to its begin, no further than to a
// name that is not its last word.
func (p phrase) class() speakerClass {
	if c, ok := p.ofWhich(); ok {
		return c
	}
	if c, ok := p.joined(); ok {
		return c
	}
	last := len(p.words) - 1
	if c, ok := p.word(last); ok {
		return c
	}
	if c := p.byEnding(); c != otherSource {
		return c
	}
	for i := last - 1; i >= 0 && !p.words[i].capital; i-- {
		if c, ok := p.word(i); ok && !describing[p.words[i].low] {
			return c
		}
	}
	return otherSource
}

// ofWhich reads "one of the officials", "dozens of analysts", "a group of aides".
func (p phrase) ofWhich() (speakerClass, bool) {
	last := p.words[len(p.words)-1].low
	if p.of == "" || !amounts[last] && !digits(last) {
		return otherSource, false
	}
	c := speakerOf(p.of)
	single := singleAmounts[last]
	switch {
	case single && (c == unnamedGroup || c == pronoun || c == otherSource):
		return unnamedIndividual, true
	case c == unnamedIndividual || c == namedPerson || c == pronoun || c == otherSource || c == noSource:
		return unnamedGroup, true
	}
	return c, true
}

// joined reads "a lawyer and an aide", who are a group, and "Bly and her aides",
// who are named.
func (p phrase) joined() (speakerClass, bool) {
	last := len(p.words) - 1
	for i := 1; i < last; i++ {
		if w := p.words[i].low; w != "and" && w != "or" {
			continue
		}
		before, _ := p.word(i - 1)
		after, _ := p.word(last)
		switch {
		case before == namedPerson && pronouns[p.words[i+1].low]:
			return namedPerson, true
		case before <= unnamedGroup && after <= unnamedGroup:
			return unnamedGroup, true
		}
	}
	return otherSource, false
}

// word is the class that one word of the head phrase gives it, if any.
func (p phrase) word(i int) (speakerClass, bool) {
	w := p.words[i]
	if w.capital && !(i == 0 && w.common()) {
		return p.name(i)
	}
	noun := w.low[strings.LastIndexByte(w.low, '-')+1:]
	switch {
	case noun == "one" && i > 0 && p.words[i-1].low == "no":
		return otherSource, true
	case strings.HasSuffix(w.low, "year-old"):
		return unnamedIndividual, true
	case strings.HasSuffix(w.low, "year-olds"), amounts[w.low] && w.low != noun:
		return unnamedGroup, true
	case crowds[noun], nationals[noun], i == len(p.words)-1 && (amounts[noun] && !singleAmounts[noun] || digits(noun)):
		return unnamedGroup, true
	case singleAmounts[noun] && i == len(p.words)-1:
		return unnamedIndividual, true
	case papers.has(noun):
		return documentary, true
	case bodies.has(noun):
		return organization, true
	case people[noun]:
		return unnamedIndividual, true
	case peoplePlural(noun):
		return unnamedGroup, true
	}
	return otherSource, false
}

// name is the class of a name that ends with word i.
func (p phrase) name(i int) (speakerClass, bool) {
	w, first, before := p.words[i], p.nameBegin(i), ""
	if first > 0 {
		before = p.words[first-1].low
	}
	alone := i == first // one capital, with or without small words before it
	switch {
	case nations(w.low), peoplePlural(w.low) && !alone:
		return unnamedGroup, true
	case alone && people[w.low] && (determiners[before] || articles[before]):
		return unnamedIndividual, true
	case papers[w.low] && !bodies[w.low] && determiners[before]:
		return documentary, true
	case w.names(alone), before == "the" && !titles[p.words[first].low]:
		return organization, true
	}
	return namedPerson, true
}

// nameBegin is the first word of the name that ends with word i.
func (p phrase) nameBegin(i int) int {
	for i > 0 && (p.words[i-1].capital || links[p.words[i-1].low] && i > 1 && p.words[i-2].capital) {
		i--
	}
	return i
}

// names says whether the last word of a name makes it that of an organization.
func (w nounWord) names(alone bool) bool {
	return bodies[w.low] || bodies.has(w.low) && !alone ||
		w.acronym && (alone || !strings.Contains(w.text, ".")) || alone && countries[w.low]
}

// byEnding goes by the ending of the last word where no list knows it.
func (p phrase) byEnding() speakerClass {
	w := p.words[len(p.words)-1].low
	switch {
	case personal(w):
		return unnamedIndividual
	case strings.HasSuffix(w, "s") && personal(w[:len(w)-1]):
		return unnamedGroup
	}
	return otherSource
}
