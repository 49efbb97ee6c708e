package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// This file is the twin of lemma_list.go and lemma_spelling.go in package
// syntax. Both are held to syntax/testdata/lemma_lists.tsv.

// inflectionList names the list that a word's lemma is looked up in.
func inflectionList(upos headwater.UPOS, feats headwater.Features) string {
	form := ""
	switch upos {
	case headwater.VERB, headwater.AUX:
		form = verbForm(feats)
	case headwater.NOUN, headwater.PROPN:
		form = map[string]string{"Sing": " singular", "Plur": " plural", "Ptan": " plural-only"}[feats.Get("Number")]
	case headwater.ADJ, headwater.ADV:
		form = map[string]string{"Pos": " positive", "Cmp": " comparative", "Sup": " superlative"}[feats.Get("Degree")]
	case headwater.PRON:
		switch {
		case feats == "":
		case feats.Get("Poss") != "":
			form = " possessive"
		default:
			form = " personal"
		}
	}
	return upos.String() + form
}

func verbForm(feats headwater.Features) string {
	form, tense := feats.Get("VerbForm"), feats.Get("Tense")
	switch {
	case form == "":
		return ""
	case form == "Ger" || form == "Part" && tense == "Pres":
		return " ing"
	case tense == "Past":
		return " past"
	case form == "Fin" && tense == "Pres" && feats.Get("Person") == "3" && feats.Get("Number") == "Sing":
		return " s"
	}
	return " base"
}

// casingList names the list that says which capitals a lemma keeps, "" for none.
func casingList(upos headwater.UPOS, look string, named bool) string {
	if !open(upos) || look == "aaa" && upos != headwater.PROPN && upos != headwater.ADJ {
		return ""
	}
	if named && look == "Aaa" && upos != headwater.PROPN {
		look = "Aaa beside a name"
	}
	return upos.String() + " " + look
}

func open(upos headwater.UPOS) bool {
	switch upos {
	case headwater.ADJ, headwater.ADV, headwater.INTJ, headwater.NOUN, headwater.NUM, headwater.PROPN, headwater.VERB, headwater.X:
		return true
	}
	return false
}

const (
	longestEnding = 6
	longestLemma  = 48
)

// straight makes the apostrophes of a form straight, unless it is one.
func straight(form string) string {
	if form == "’" {
		return form
	}
	return strings.ReplaceAll(form, "’", "'")
}

// small gives a form in small letters.
func small(form string) string { return strings.Map(unicode.ToLower, form) }

// look says how the capitals of a form lie: "aaa", "Aaa", "A", "aAa", or "AA"
// to "AAAAAA".
func look(form string) string {
	up, low := 0, 0
	for _, r := range form {
		if unicode.IsUpper(r) {
			up++
		} else if unicode.IsLower(r) {
			low++
		}
	}
	switch first, _ := utf8.DecodeRuneInString(form); {
	case up == 0:
		return "aaa"
	case low == 0 && up == 1:
		return "A"
	case low == 0:
		return strings.Repeat("A", min(len(small(form)), 6))
	case up == 1 && unicode.IsUpper(first):
		return "Aaa"
	}
	return "aAa"
}
