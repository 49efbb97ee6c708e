package eval

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/conllu"
)

// analysis is what is compared of one document or of several in a row. Spans
// count the code points that are not white space, from the first of all.
type analysis struct {
	tokens, sentences []headwater.Span
	words             []parsed
	count             int             // code points so far
	ink               strings.Builder // they themselves, where kept
	keep              bool
	universal         map[headwater.Features]string // what is left of features
}

// parsed is one word. The span of one in a multiword token is the token's.
type parsed struct {
	headwater.Span
	form, tag, features, lemma, relation string
	head                                 int // place in the list of words, or noWord or lost
	ranged                               bool
}

// add takes in a document.
func (a *analysis) add(d *conllu.Document) {
	if a.universal == nil {
		a.universal = make(map[headwater.Features]string)
	}
	first := len(a.words)
	var at position
	var surface []conllu.Token
	for i := range d.Syntax.Sentences {
		surface = d.Surface(i, surface[:0])
		if len(surface) == 0 {
			continue
		}
		start := len(a.tokens)
		for _, t := range surface {
			span := headwater.Span{Start: a.count + at.of(d.Text, t.Start), End: a.count + at.of(d.Text, t.End)}
			a.tokens = append(a.tokens, span)
			for w := t.First; w < t.Last; w++ {
				a.words = append(a.words, a.word(d, w, first, span, t.Range))
			}
		}
		a.sentences = append(a.sentences, headwater.Span{Start: a.tokens[start].Start, End: a.tokens[len(a.tokens)-1].End})
	}
	if a.keep {
		a.ink.WriteString(inkOf(d.Text))
	}
	a.count += at.of(d.Text, len(d.Text))
}

// position counts code points that are not white space up to a byte that never
// comes before the last one asked for.
type position struct{ at, count int }

func (p *position) of(text string, at int) int {
	for _, r := range text[p.at:at] {
		if !unicode.IsSpace(r) {
			p.count++
		}
	}
	p.at = at
	return p.count
}

func (a *analysis) word(d *conllu.Document, i, first int, span headwater.Span, ranged bool) parsed {
	w := &d.Syntax.Words[i]
	p := parsed{
		Span: span, ranged: ranged, form: d.Form(i), tag: d.Tag(i),
		features: a.features(w.Features), lemma: w.Lemma, head: noWord,
	}
	if !ranged {
		p.form = inkOf(p.form)
	}
	p.relation, _, _ = strings.Cut(w.Relation, ":")
	switch {
	case w.Head >= 0 && w.Head < len(d.Syntax.Words):
		p.head = first + w.Head
	case w.Head != -1:
		p.head = lost
	}
	return p
}

// features keeps the universal ones, in order.
func (a *analysis) features(f headwater.Features) string {
	if f == "" {
		return ""
	}
	if out, known := a.universal[f]; known {
		return out
	}
	all := slices.DeleteFunc(strings.Split(string(f), "|"), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return !universalFeatures[name]
	})
	slices.Sort(all)
	out := strings.Join(all, "|")
	a.universal[f] = out
	return out
}

// universalFeatures are those that UFeats of the shared task compares.
var universalFeatures = map[string]bool{
	"Abbr": true, "Animacy": true, "Aspect": true, "Case": true, "Definite": true, "Degree": true, "Evident": true,
	"Foreign": true, "Gender": true, "Mood": true, "NumType": true, "Number": true, "Person": true, "Polarity": true,
	"Polite": true, "Poss": true, "PronType": true, "Reflex": true, "Tense": true, "VerbForm": true, "Voice": true,
}
