package syntax

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// lemmaList numbers the lists of the table: one for every part of speech and
// inflection, one for every part of speech and way of using capitals. 0 is
// none. training/lemma/list.go is its twin; both are held to
// testdata/lemma_lists.tsv.
type lemmaList uint8

// The inflections that are told apart, as offsets to the list of their part of
// speech. Offset 0 is for words without features.
const (
	noFeatures lemmaList = iota

	baseForm // verbs
	thirdPerson
	pastForm
	ingForm

	singular   = baseForm // nouns and names
	plural     = thirdPerson
	pluralOnly = pastForm

	positive    = baseForm // adjectives and adverbs
	comparative = thirdPerson
	superlative = pastForm

	possessive = baseForm // pronouns
	personal   = thirdPerson

	inflections = ingForm + 1
)

// The lists of inflections come first, then those of capitals.
const (
	firstInflection = lemmaList(1)
	firstCasing     = firstInflection + lemmaList(headwater.X+1)*inflections
	casings         = lemmaList(lemmaLooks) + 1 // the last: a capital first, beside a name
	besideName      = casings - 1
	openClasses     = 8
	lemmaLists      = int(firstCasing) + openClasses*int(casings)
)

// words and endings number the two parts of a list in the table.
func (l lemmaList) words() uint16   { return 2 * uint16(l) }
func (l lemmaList) endings() uint16 { return 2*uint16(l) + 1 }

// inflectionList gives the list that a word's lemma is looked up in.
func inflectionList(upos headwater.UPOS, feats headwater.Features) lemmaList {
	if upos > headwater.X {
		return 0
	}
	list := firstInflection + lemmaList(upos)*inflections
	switch upos {
	case headwater.VERB, headwater.AUX:
		return list + verbForm(feats)
	case headwater.NOUN, headwater.PROPN:
		return list + nounForm(feats)
	case headwater.ADJ, headwater.ADV:
		return list + degree(feats)
	case headwater.PRON:
		return list + pronounForm(feats)
	}
	return list
}

func verbForm(feats headwater.Features) lemmaList {
	switch {
	case !hasFeature(feats, "VerbForm="):
		return noFeatures
	case hasFeature(feats, "VerbForm=Ger") || hasFeature(feats, "Tense=Pres") && hasFeature(feats, "VerbForm=Part"):
		return ingForm
	case hasFeature(feats, "Tense=Past"):
		return pastForm
	case hasFeature(feats, "Person=3") && hasFeature(feats, "Number=Sing") && hasFeature(feats, "Tense=Pres") && hasFeature(feats, "VerbForm=Fin"):
		return thirdPerson
	}
	return baseForm
}

func nounForm(feats headwater.Features) lemmaList {
	switch {
	case hasFeature(feats, "Number=Sing"):
		return singular
	case hasFeature(feats, "Number=Plur"):
		return plural
	case hasFeature(feats, "Number=Ptan"):
		return pluralOnly
	}
	return noFeatures
}

func degree(feats headwater.Features) lemmaList {
	switch {
	case hasFeature(feats, "Degree=Pos"):
		return positive
	case hasFeature(feats, "Degree=Cmp"):
		return comparative
	case hasFeature(feats, "Degree=Sup"):
		return superlative
	}
	return noFeatures
}

func pronounForm(feats headwater.Features) lemmaList {
	switch {
	case feats == "":
		return noFeatures
	case hasFeature(feats, "Poss=Yes"):
		return possessive
	}
	return personal
}

// hasFeature is quicker than Features.Get, and no name of a feature ends in another's.
func hasFeature(feats headwater.Features, pair string) bool {
	return strings.Contains(string(feats), pair)
}

// casingList gives the list that says which capitals a lemma keeps, 0 where all
// go: in closed classes, and in small letters except for names and adjectives
// ("american").
func casingList(upos headwater.UPOS, c lemmaLook, named bool) lemmaList {
	at := openClass(upos)
	if at < 0 || c == noCapital && upos != headwater.PROPN && upos != headwater.ADJ {
		return 0
	}
	list := firstCasing + lemmaList(at)*casings
	if named && c == firstCapital && upos != headwater.PROPN {
		return list + besideName
	}
	return list + lemmaList(c)
}

// openClass numbers the parts of speech that gain new words, -1 for others.
func openClass(upos headwater.UPOS) int {
	switch upos {
	case headwater.ADJ:
		return 0
	case headwater.ADV:
		return 1
	case headwater.INTJ:
		return 2
	case headwater.NOUN:
		return 3
	case headwater.NUM:
		return 4
	case headwater.PROPN:
		return 5
	case headwater.VERB:
		return 6
	case headwater.X:
		return 7
	}
	return -1
}
