// Package story answers: which documents tell of one event?
//
// Documents are compared by the words and names of their title and text, weighted
// by how rare these are in what was added before (tf-idf), and by the days between
// them, after Miranda, Znotiņš, Cohen and Barzdins (2018), who found that time parts
// stories that words alone run together. Here a document joins by its likeness to
// single members rather than to one middle of the story, for a long story has none.
package story

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

const (
	cardTerms   = 72 // words and names a card keeps at most
	titleWeight = 2  // of a word in the title against one in the text
	nameWeight  = 2  // of a name against a word
	leadSpan    = 1500
	leadWeight  = 1.5 // of what stands in the first bytes of the text
)

// Card is what is kept of a document to tell its story: small, and made of plain
// values, so that a shelf can keep it. The zero Card is like nothing.
type Card struct {
	Document string `json:"document"`
	Day      int    `json:"day"` // days since 1970-01-01; 0 = not known
	Title    string `json:"title,omitempty"`
	Terms    []Term `json:"terms"` // the weightiest first, at most 72
}

// Term is a word (lemma) or, behind "@", a name, and how much the document speaks of it.
type Term struct {
	Key    string  `json:"key"`
	Weight float64 `json:"weight"` // 1 + ln of the weighted count, times that of its kind
}

// CardOf makes a card of a reading. Time and memory are linear in the reading; the
// card is bounded.
func CardOf(r *headwater.Reading) Card {
	c := Card{Document: r.Document.ID, Day: day(r.Document.Published), Title: r.Document.Title}
	counts := map[string]float64{}
	countWords(r, counts)
	countNames(r, counts)
	for key, n := range counts {
		w := 1 + math.Log(n)
		if key[0] == '@' {
			w *= nameWeight
		}
		c.Terms = append(c.Terms, Term{key, w})
	}
	slices.SortFunc(c.Terms, func(a, b Term) int {
		if a.Weight != b.Weight {
			return sign(b.Weight - a.Weight)
		}
		return strings.Compare(a.Key, b.Key)
	})
	c.Terms = slices.Clip(c.Terms[:min(len(c.Terms), cardTerms)])
	return c
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

// day is the day of an RFC 3339 date as written, 0 where there is none.
func day(published string) int {
	if len(published) < len(time.DateOnly) {
		return 0
	}
	t, err := time.Parse(time.DateOnly, published[:len(time.DateOnly)])
	if err != nil {
		return 0
	}
	return int(t.Unix() / (24 * 60 * 60))
}

// countWords counts the nouns and verbs of the story by lemma.
func countWords(r *headwater.Reading, counts map[string]float64) {
	for _, s := range r.Syntax.Sentences {
		weight := weightOf(&r.Document, s.Block, s.Start)
		if weight == 0 {
			continue
		}
		for _, w := range r.Syntax.Words[s.FirstWord:s.LastWord] {
			if w.UPOS != headwater.NOUN && w.UPOS != headwater.VERB && w.UPOS != headwater.PROPN {
				continue
			}
			lemma := w.Lemma
			if lemma == "" {
				lemma = w.In(r.Document.Text)
			}
			if key := strings.ToLower(lemma); len(key) > 2 && !light[key] {
				counts[key] += weight
			}
		}
	}
}

// countNames counts the mentions of entities, by what they are linked to or else by
// their names.
func countNames(r *headwater.Reading, counts map[string]float64) {
	for i := range r.Entities {
		e := &r.Entities[i]
		key := "@" + nameKey(e)
		for _, m := range e.Mentions {
			if b := blockAt(&r.Document, m.Start); b >= 0 {
				if w := weightOf(&r.Document, b, m.Start); w > 0 {
					counts[key] += w
				}
			}
		}
	}
}

func nameKey(e *headwater.Entity) string {
	switch {
	case e.Ref.Catalog != "":
		return "c:" + e.Ref.Catalog
	case e.Ref.ISO3166 != "":
		return "i:" + e.Ref.ISO3166
	case e.Type == headwater.NORP && e.Country != "":
		return "i:" + e.Country
	}
	return strings.TrimPrefix(strings.ToLower(e.Name), "the ")
}

func weightOf(doc *headwater.Document, block, at int) float64 {
	if block >= len(doc.Blocks) || !doc.Blocks[block].Kind.Story() {
		return 0
	}
	switch {
	case doc.Blocks[block].Kind == headwater.TitleBlock:
		return titleWeight
	case at-doc.Blocks[0].Start < leadSpan:
		return leadWeight
	}
	return 1
}

func blockAt(doc *headwater.Document, at int) int {
	i, ok := slices.BinarySearchFunc(doc.Blocks, at, func(b headwater.Block, p int) int {
		switch {
		case b.End <= p:
			return -1
		case b.Start > p:
			return 1
		}
		return 0
	})
	if !ok {
		return -1
	}
	return i
}

// light are words that reports of any event hold.
var light = set(`say tell report add ask call show come have make take give know see want use need find mean become seem
	get let put keep think believe year month week day time hour people man woman official government country spokesman
	statement part number way thing case fact place side end one two monday tuesday wednesday thursday friday saturday sunday
	january february march april june july august september october november december according include news agency press read
	reporter story article photo image update`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}
