package main

import (
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// counts holds the weights of the values of words.
type counts map[string]map[string]int

func (c counts) add(word, value string, weight int) {
	if c[word] == nil {
		c[word] = map[string]int{}
	}
	c[word][value] += weight
}

// best gives the value of most weight, of equals the first by name.
func (c counts) best(word string) string {
	out, most := "", 0
	for v, n := range c[word] {
		if n > most || n == most && v < out {
			out, most = v, n
		}
	}
	return out
}

// list gathers what is known for one list of the table: for each word, in small
// letters, its value. A value is the text of an edit, or a casing.
type list struct {
	seen   counts            // in treebanks
	told   map[string]string // by the lexicon
	hinted map[string]string // by what other lists know
	typos  counts            // misspellings
	spared map[string]bool   // words whose lemma stands in the table although the rules know it
}

// learner holds all lists by name.
type learner map[string]*list

func (l learner) at(name string) *list {
	if l[name] == nil {
		l[name] = &list{seen: counts{}, told: map[string]string{}, hinted: map[string]string{}, typos: counts{}, spared: map[string]bool{}}
	}
	return l[name]
}

// inflections gives the list of a word, and that of its part of speech for
// words without features.
func (l learner) inflections(upos headwater.UPOS, feats headwater.Features) []*list {
	first, second := inflectionList(upos, feats), inflectionList(upos, "")
	if first == second {
		return []*list{l.at(first)}
	}
	return []*list{l.at(first), l.at(second)}
}

// word learns from a word of a treebank.
func (l learner) word(w word) {
	form := straight(w.form)
	if w.lemma == "_" || strings.ContainsFunc(form+w.lemma, unicode.IsSpace) || len(form) > longestLemma || w.upos == headwater.NUM && digits(form) {
		return // a part of a word, or what no table helps with
	}
	low, how := small(form), look(form)
	if w.feats.Get("Typo") == "Yes" {
		for _, at := range l.inflections(w.upos, w.feats) {
			at.typos.add(low, between(low, w.lemma).text(), w.weight)
		}
		return
	}
	casing, e := explain(form, w.lemma, w.upos)
	for _, at := range l.inflections(w.upos, w.feats) {
		at.seen.add(low, e.text(), w.weight)
		if !open(w.upos) || w.upos == headwater.ADV {
			at.spared[low] = at.spared[low] || how == "Aaa" && low == w.lemma
		}
	}
	if name := casingList(w.upos, how, w.named); name != "" && e.cut < len(form) { // letters in common tell of their case
		l.at(name).seen.add(low, casing, w.weight)
	}
	l.hint(w, low, how, casing)
}

// hint carries the casing of a form over to its other looks.
func (l learner) hint(w word, low, how, casing string) {
	upper := casingList(w.upos, look(strings.ToUpper(low)), false)
	switch {
	case !open(w.upos):
	case how == "aaa" && w.upos != headwater.PROPN:
		l.at(casingList(w.upos, "Aaa", false)).hinted[low] = inSmall
		l.at(upper).hinted[low] = inSmall
	case how == "Aaa" && w.upos == headwater.PROPN:
		l.at(casingList(w.upos, "aaa", false)).hinted[low] = asTitle
		if len(low) <= longestEnding && w.feats.Get("Number") == "Sing" {
			l.at(upper).hinted[low] = asTitle
		}
	case how == "Aaa" && w.upos == headwater.ADJ && casing == asWritten:
		l.at(casingList(w.upos, "aaa", false)).hinted[low] = asTitle
	}
}

// vote is what the lexicon weighs against the treebanks, so that a lemma
// mistaken once or twice does not stand.
const vote = 4

// lexicon learns from the lexicon, after the treebanks.
func (l learner) lexicon(entries []entry) {
	for _, e := range entries {
		low := small(e.form)
		_, edit := explain(e.form, e.lemma, e.upos)
		for _, at := range l.inflections(e.upos, e.feats) {
			if _, known := at.told[low]; !known {
				at.told[low] = edit.text()
				if at.seen[low] != nil {
					at.seen.add(low, edit.text(), vote)
				}
			}
		}
	}
	l.invariable(entries)
	title, plain := l.at(casingList(headwater.ADJ, "Aaa", false)), l.at(casingList(headwater.ADJ, "aaa", false))
	for _, e := range entries {
		switch low := small(e.form); {
		case e.upos != headwater.ADJ:
		case low == e.form:
			title.hinted[low] = inSmall
			delete(plain.hinted, low)
		default:
			title.hinted[low], plain.hinted[low] = asWritten, asTitle
		}
	}
}

// invariable notes nouns like "series", plurals as well as singulars: they end
// in an s, and without it are no word.
func (l learner) invariable(entries []entry) {
	known := map[string]bool{}
	for _, e := range entries {
		known[e.form] = known[e.form] || e.upos != headwater.VERB
	}
	plurals := l.at(inflectionList(headwater.NOUN, "Number=Plur"))
	for _, e := range entries {
		stem, ok := strings.CutSuffix(e.form, "s")
		if ok && e.upos == headwater.NOUN && e.form == e.lemma && !known[stem] && !strings.HasSuffix(stem, "s") {
			plurals.hinted[e.form] = edit{}.text()
		}
	}
}
