package eval

import "github.com/headwater-project/headwater"

// measure is one of the measures of the CoNLL 2018 shared task.
type measure int

const (
	byTokens measure = iota
	bySentences
	byWords
	byUPOS
	byUFeats
	byLemmas
	byUAS
	byLAS
	byCLAS
	measures // how many there are
)

func (m measure) String() string {
	return [...]string{"tokens", "sentences", "words", "UPOS", "UFeats", "lemmas", "UAS", "LAS", "CLAS"}[m]
}

// contentRelations are what CLAS counts: relations between words of content,
// not those of function words and punctuation.
var contentRelations = map[string]bool{
	"acl": true, "advcl": true, "advmod": true, "amod": true, "appos": true, "ccomp": true, "compound": true, "conj": true,
	"csubj": true, "dep": true, "discourse": true, "dislocated": true, "expl": true, "fixed": true, "flat": true,
	"goeswith": true, "iobj": true, "list": true, "nmod": true, "nsubj": true, "nummod": true, "obj": true, "obl": true,
	"orphan": true, "parataxis": true, "reparandum": true, "root": true, "vocative": true, "xcomp": true,
}

// grade compares an analysis of one text with the gold one.
func grade(gold, pred *analysis) ([measures]Tally, error) {
	var t [measures]Tally
	t[byTokens] = spansTally(gold.tokens, pred.tokens)
	t[bySentences] = spansTally(gold.sentences, pred.sentences)
	pairs, err := alignWords(gold.words, pred.words)
	if err != nil {
		return t, err
	}
	for m := byWords; m < byCLAS; m++ {
		t[m] = Tally{Gold: len(gold.words), Predicted: len(pred.words), Aligned: len(pairs.gold)}
	}
	t[byWords].Aligned, t[byWords].Right = 0, len(pairs.gold)
	t[byCLAS] = Tally{Gold: contents(gold.words), Predicted: contents(pred.words)}
	for i, g := range pairs.gold {
		pairs.compare(&gold.words[g], &pred.words[pairs.pred[i]], &t)
	}
	return t, nil
}

// compare counts what a word has right of the word it stands for.
func (p *wordPairs) compare(gold, pred *parsed, t *[measures]Tally) {
	right := func(m measure, is bool) {
		if is {
			t[m].Right++
		}
	}
	attached := p.goldOf(pred.head) == gold.head
	labelled := attached && gold.relation == pred.relation
	right(byUPOS, gold.tag == pred.tag)
	right(byUFeats, gold.features == pred.features)
	right(byLemmas, gold.lemma == "" || gold.lemma == pred.lemma) // a lemma that gold leaves open is right whatever it is
	right(byUAS, attached)
	right(byLAS, labelled)
	if contentRelations[gold.relation] {
		t[byCLAS].Aligned++
		right(byCLAS, labelled)
	}
}

func contents(all []parsed) int {
	n := 0
	for _, w := range all {
		if contentRelations[w.relation] {
			n++
		}
	}
	return n
}

// spansTally compares two lists of spans, each in order and without overlap.
func spansTally(gold, pred []headwater.Span) Tally {
	t := Tally{Gold: len(gold), Predicted: len(pred)}
	for g, p := 0, 0; g < len(gold) && p < len(pred); {
		switch {
		case gold[g].Start < pred[p].Start:
			g++
		case pred[p].Start < gold[g].Start:
			p++
		default:
			if gold[g].End == pred[p].End {
				t.Right++
			}
			g++
			p++
		}
	}
	return t
}
