package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// meant is the noun of the sentence that the pronoun at word stands for, where a
// subject before it agrees in number and kind and nothing nearer does; else word.
func (p *part) meant(word int, rule *roleRule) int {
	if p.words[word].UPOS != headwater.PRON {
		return word
	}
	number, ok := numbers[p.lemma(word)]
	if !ok {
		return word
	}
	for i := word - 1; i >= 0; i-- {
		if p.words[i].UPOS == headwater.PRON || p.argued(i) || !p.nominal(i) || p.above(i, word) || p.is(i, "compound", "amod", "flat", "nummod") {
			continue
		}
		if !p.agrees(i, number) {
			continue
		}
		goods := rule.is.has(armsKind)
		if goods && p.kindOf(i).has(armsKind) || !goods && p.is(i, "nsubj", "nsubj:pass") && !p.is(word, "obj") {
			return i
		}
		if !goods && p.is(i, "obj") && p.kindOf(i).has(actorKind|stateKind|armedKind) {
			return word // either may be meant
		}
	}
	return word
}

// argued says whether the word at i is an argument of the trigger itself: a pronoun
// beside it means somebody else.
func (p *part) argued(i int) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool { return a.word == i && a.slot != causerSlot })
}

// What a pronoun may stand for.
type agreement int

var numbers = map[string]agreement{"it": oneThing, "he": onePerson, "she": onePerson, "they": several, "them": several}

// agrees says whether a pronoun of that number may stand for the noun at i.
func (p *part) agrees(i int, n agreement) bool {
	many := p.feature(i, "Number") == "Plur" || p.child(i, "conj") >= 0
	k := p.kindOf(i)
	if n == onePerson {
		k = k.with(p.holder(i, k))
	}
	person := k.has(personKind|peopleKind) && !many
	if many != (n == several) && (n != several || !k.has(armedKind|officialKind)) {
		return false
	}
	return person == (n == onePerson)
}

// holder is person where the official at i is one: "the president said that he".
func (p *part) holder(i int, k kinds) native {
	if k.has(officialKind) && !collective[p.lemma(i)] {
		return personKind
	}
	return 0
}

// personal says whether the word is a pronoun that stands for something told before.
func (t *tree) personal(i int) bool {
	return t.words[i].UPOS == headwater.PRON && t.feature(i, "PronType") == "Prs"
}
