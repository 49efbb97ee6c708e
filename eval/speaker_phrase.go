package eval

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrase is the head phrase of a source, without what it begins and goes on with.
type phrase struct {
	words    []nounWord
	of       string // what follows "of" behind it
	rest     string // what follows a comma or a dash behind it
	relative bool   // "who …" follows
}

// nounWord is one word of a phrase.
type nounWord struct {
	text, low        string
	capital, acronym bool
}

var phraseWord = regexp.MustCompile(`[\p{L}\p{N}$][\p{L}\p{N}'’.&%$/-]*|[,;:()\[\]—–]|--|-`)

// phraseOf cuts a source phrase down to its head phrase.
func phraseOf(text string) phrase {
	var p phrase
	for _, at := range phraseWord.FindAllStringIndex(text, -1) {
		w := text[at[0]:at[1]]
		low := strings.ToLower(w)
		rest := text[at[1]:]
		switch {
		case !isWord(w):
			if len(p.words) > 0 {
				p.rest = rest
				return p
			}
		case len(p.words) == 0 && leads[low]:
		case low == "of" && len(p.words) > 0:
			p.of = rest
			return p
		case low == "who" && len(p.words) > 0:
			p.relative = true
			return p
		case len(p.words) > 0 && (prepositions[low] || p.postposed(w)):
			p.rest = apposition(rest, placing[low])
			return p
		default:
			noun := newNounWord(w)
			noun.capital = noun.capital && (len(p.words) > 0 || !determiners[low])
			p.words = append(p.words, noun)
		}
	}
	return p
}

func isWord(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '$'
}

func newNounWord(w string) nounWord {
	w = strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(w, ".'’"), "'s"), "’s")
	r, _ := utf8.DecodeRuneInString(w)
	letters := strings.ReplaceAll(w, ".", "")
	return nounWord{
		text: w, low: strings.ToLower(w), capital: unicode.IsUpper(r),
		acronym: len(letters) > 1 && len(letters) < 7 && letters == strings.ToUpper(letters) && unicode.IsUpper(r) && strings.Trim(letters, "IVX") != "" && letters != "JR",
	}
}

// apposition is what follows the next comma: "the head of the bank, Ona Bly". What
// follows the comma of a place ("in Des Moines, Iowa") is not.
func apposition(rest string, place bool) string {
	before, after, _ := strings.Cut(rest, ",")
	words := strings.Fields(before)
	if n := len(words); place && n > 0 && n < 4 && newNounWord(words[n-1]).capital {
		return ""
	}
	return after
}

// noun says whether the last word so far can be the head.
func (p phrase) noun() bool {
	w := p.words[len(p.words)-1]
	return w.capital && (len(p.words) > 1 || nations(w.low)) || people[w.low] || peoplePlural(w.low) || crowds[w.low] || papers.has(w.low) || bodies.has(w.low) || amounts[w.low]
}

// postposed says whether a word behind a noun begins what describes it: "sources
// familiar with", "a poll released", "those briefed". Behind what is no person, a
// word in -ing is more often part of a name for something ("policy planning").
func (p phrase) postposed(w string) bool {
	if !p.noun() || newNounWord(w).capital {
		return false
	}
	low := strings.ToLower(w)
	last := p.words[len(p.words)-1].low
	someone := people[last] || peoplePlural(last) || crowds[last]
	return followers[low] || len(low) > 4 && !people[low] &&
		(strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing") && someone)
}

// apposed says whether a person is named beside a common noun: behind a comma
// ("the mayor, Ona Bly", "one voter, her cousin Ona Bly") or, without an article
// before it all, behind "of" ("secretary of state Ona Bly").
func (p phrase) apposed() bool {
	rest := p.rest
	if p.of != "" {
		if !articles[p.words[0].low] && fullName(p.of) {
			return true
		}
		rest = apposition(p.of, true)
	}
	return fullName(rest)
}

// fullName says whether the head of a phrase ends with two capitals or more that
// name a person.
func fullName(text string) bool {
	q := phraseOf(text)
	n := len(q.words)
	if n < 2 || !q.words[n-1].capital || !q.words[n-2].capital {
		return false
	}
	c, _ := q.word(n - 1)
	return c == namedPerson
}

// common says whether a capital at the begin of a phrase may be that of a
// sentence: its lower-case form is a common noun or an amount.
func (w nounWord) common() bool {
	return !w.acronym && (people[w.low] || peoplePlural(w.low) || crowds[w.low] || papers.has(w.low) || bodies.has(w.low) || amounts[w.low])
}

func reflexive(low string) bool {
	return strings.HasSuffix(low, "self") || strings.HasSuffix(low, "selves") || low == "all" || low == "both" || low == "each"
}

func digits(low string) bool {
	return low != "" && strings.Trim(low, "0123456789.,%$") == ""
}

// peoplePlural says whether a word is the plural of a noun of people.
func peoplePlural(low string) bool {
	if base, ok := strings.CutSuffix(low, "s"); ok && (people[base] || strings.HasSuffix(base, "ie") && people[base[:len(base)-2]+"y"] || strings.HasSuffix(base, "e") && people[base[:len(base)-1]]) {
		return true
	}
	base, ok := strings.CutSuffix(low, "men")
	return ok && people[base+"man"]
}

// nations says whether a capitalised word is a plural of people by nation, party
// or belief.
func nations(low string) bool {
	if nationals[low] {
		return true
	}
	return len(low) > 6 && slices.ContainsFunc([]string{"ans", "crats", "ists"}, func(e string) bool { return strings.HasSuffix(low, e) })
}

// personal says whether a word has an ending of nouns of people and is none of the
// common ones that have it by chance.
func personal(low string) bool {
	if things[low] || strings.HasSuffix(low, "ment") || len(low) < 5 {
		return false
	}
	return slices.ContainsFunc([]string{"er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "woman", "ologist"}, func(e string) bool { return strings.HasSuffix(low, e) })
}
