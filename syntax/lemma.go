package syntax

import (
	_ "embed" // lemmas.txt
	"strings"

	"github.com/headwater-project/headwater"
)

// lemmaFacts is what training/lemma learned; lemma_table.go says how it looks.
//
//go:embed lemmas.txt
var lemmaFacts string

// lemmatizer gives the dictionary forms of words as the English treebanks of
// Universal Dependencies (EWT and GUM) write them: small letters except in
// names, "be" for "'s", "not" for "n't", "I" for "me", "1200" for "1,200".
//
// A word that the table holds has the lemma that stands there. Any other has
// the edit of its longest ending in the table, learned by counting for its part
// of speech and inflection (endings guess tags in Mikheev 1997, lemmas in
// UDPipe). The zero lemmatizer knows no word and no ending. It is safe for use
// by several goroutines at once.
type lemmatizer struct{ table lemmaTable }

// newLemmatizer reads the table that the program carries.
func newLemmatizer() (*lemmatizer, error) {
	t, err := readLemmas(lemmaFacts)
	if err != nil {
		return nil, err
	}
	return &lemmatizer{table: t}, nil
}

// fill gives the words of a sentence, tagged before, their lemmas; forms are
// the words as written.
func (l *lemmatizer) fill(words []headwater.Word, forms []string) {
	for i := range words {
		w := &words[i]
		named := i > 0 && words[i-1].UPOS == headwater.PROPN || i+1 < len(words) && words[i+1].UPOS == headwater.PROPN
		w.Lemma = l.find(forms[i], w.UPOS, w.Features, named)
	}
}

// lemma gives the lemma of one word. It is never empty, and valid UTF-8 without
// white space whatever the form is: "_" where nothing is left.
func (l *lemmatizer) lemma(form string, upos headwater.UPOS, feats headwater.Features) string {
	return l.find(form, upos, feats, false)
}

// find is lemma for a word that may stand beside a name (named), where capitals
// belong to the word more often: "National Security Council".
func (l *lemmatizer) find(form string, upos headwater.UPOS, feats headwater.Features, named bool) string {
	var w spelling
	if !w.read(form) {
		if form = readable(form); !w.read(form) {
			return form
		}
	}
	if upos == headwater.NUM && w.digits {
		return ungrouped(form)
	}
	keep := l.casing(&w, upos, named)
	list := inflectionList(upos, feats)
	if lemma, ok := l.table.find(list.words(), w.small(), w.sums[0]); ok {
		return w.dressed(lemma, keep)
	}
	if lemma, ok := l.compound(&w, upos, list, keep); ok {
		return lemma
	}
	if upos == headwater.NOUN {
		switch {
		case pluralAcronym(form): // whatever number the network sees in ICBMs
			return form[:len(form)-1]
		case ownPlurals[string(w.small())]:
			return w.edited(keep, 0, "")
		}
	}
	edit, size := l.ending(&w, list)
	if edit.cut() > size || w.spoils(edit) { // the ending does not vouch for what it would cut
		return w.edited(keep, 0, "")
	}
	return w.edited(keep, edit.cut(), edit.add())
}

// casing says which capitals of a word its lemma keeps.
func (l *lemmatizer) casing(w *spelling, upos headwater.UPOS, named bool) casing {
	list := casingList(upos, w.look, named)
	if list == 0 {
		return inSmall
	}
	if upos == headwater.PROPN && w.look == noCapital && particles[string(w.small())] {
		return asWritten
	}
	if v, ok := l.table.find(list.words(), w.small(), w.sums[0]); ok {
		return casing(v[0])
	}
	if v, _ := l.ending(w, list); v != "" {
		return casing(v[0])
	}
	return asWritten
}

// compound gives a word whose last part the table holds that part's lemma:
// "re-sent", "co-chairmen".
func (l *lemmatizer) compound(w *spelling, upos headwater.UPOS, list lemmaList, keep casing) (string, bool) {
	first := w.hyphen + 1
	if first < 2 || w.size-first < 2 || upos == headwater.PROPN {
		return "", false
	}
	last := w.small()[first:]
	lemma, ok := l.table.find(list.words(), last, lemmaSum(last))
	if !ok {
		return "", false
	}
	return w.edited(keep, len(last), lemma), true
}

// ending gives the value of the longest ending of a word in a list, and how
// many bytes long the ending is.
func (l *lemmatizer) ending(w *spelling, list lemmaList) (lemmaEdit, int) {
	word := w.small()
	for n := min(longestEnding, len(word), int(l.table.most[list])); n > 0; n-- {
		if v, ok := l.table.find(list.endings(), word[len(word)-n:], w.sums[n]); ok {
			return lemmaEdit(v), n
		}
	}
	return lemmaEdit(l.table.rest[list]), 0
}

// ungrouped gives a number without the commas between its digits.
func ungrouped(form string) string {
	if strings.IndexByte(form, ',') < 0 {
		return form
	}
	out := make([]byte, 0, len(form))
	for i := range len(form) {
		if form[i] == ',' && i > 0 && i+1 < len(form) && isDigit(form[i-1]) && isDigit(form[i+1]) {
			continue
		}
		out = append(out, form[i])
	}
	return string(out)
}
