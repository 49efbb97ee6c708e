package entity

import (
	"strings"
	"unicode/utf8"
)

// class is a set of what the cue lists say about a word.
type class uint32

const (
	closed    class = 1 << iota // never a name by itself: The, But, Former
	title                       // stands before a person: President, Gen.
	given                       // a common given name
	orgHead                     // ends or heads the name of a body: Ministry, Corps
	soloHead                    // a head that is a name by itself: Parliament
	facHead                     // of a facility: Airport
	locHead                     // of a place: River
	stateHead                   // of a division: Province
	eventHead                   // of an event: Summit
	lawHead                     // of a law: Treaty
	portfolio                   // what ministries look after: Health, Foreign
	calendar                    // days and months
	particle                    // inside names of people and places: bin, de
	speech                      // verbs of saying
	locative                    // prepositions before places
	armament                    // words near weapons: missiles
	plural                      // possessives inside names: People's
	rank                        // a title that also begins posts: Deputy, Chief
	lead                        // begins a post only before another title: Prime, Supreme
	vessel                      // ships: frigate, freighter
	nautical                    // what is said of ships: deck, crew
	body                        // small nouns for bodies, beside their names: agency, militia
)

// lexicon gives the classes of lower-case words.
type lexicon map[string]class

func newLexicon() lexicon {
	l := make(lexicon, 2048)
	for c, words := range map[class]string{
		closed: closedWords, title: titleWords, given: givenNames, orgHead: orgHeads,
		soloHead | orgHead: soloHeads, facHead: facHeads, locHead: locHeads,
		stateHead: stateHeads, eventHead: eventHeads, lawHead: lawHeads,
		portfolio: portfolios, calendar: calendarWords, particle: particles,
		speech: speechVerbs, locative: locatives, armament: armaments,
		plural: pluralOwners, rank | title: rankWords, lead | rank | title: leadWords,
		vessel: vesselWords, nautical: nauticalWords, body: bodyWords,
	} {
		for w := range strings.FieldsSeq(words) {
			l[w] |= c
		}
	}
	return l
}

// of gives the classes of a word in any case, without a final full stop; the lists
// write apostrophes straight.
func (l lexicon) of(w string) class {
	var room [32]byte
	if len(w) > len(room) {
		return 0
	}
	if w != "" && w[len(w)-1] == '.' {
		w = w[:len(w)-1]
	}
	b := room[:0]
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= utf8.RuneSelf {
			return l[strings.ReplaceAll(strings.ToLower(w), "’", "'")]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return l[string(b)]
}
