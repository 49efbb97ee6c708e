package event

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// Find gives the claims of the story of a document, in text order. It never
// fails: text that it does not understand gives no claim. Spans of claims,
// triggers and fillers lie in one sentence; the trigger and every filler lie in
// the span of their claim. Captions and boilerplate are passed over.
//
// Times, quantities and attributions are taken as found by their stages; the
// attribution of a claim is the innermost one whose content holds its trigger.
// Time and memory are linear in the text.
func (f *Frames) Find(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity,
	times []headwater.Time, quantities []headwater.Quantity,
	attributions []headwater.Attribution) []headwater.Claim {
	if f.lex == nil {
		return nil
	}
	r := &reader{
		doc: doc, lex: f.lex, entities: entities, mentions: mentionsOf(entities),
		times: times, quantities: quantities, voices: newVoices(attributions),
	}
	for i := range syn.Sentences {
		if s := &syn.Sentences[i]; r.story(s) {
			r.weigh(within(syn.Words, s.FirstWord, s.LastWord))
		}
	}
	for i := range syn.Sentences {
		s := &syn.Sentences[i]
		if r.story(s) && s.FirstWord >= 0 && s.LastWord <= len(syn.Words) && s.FirstWord < s.LastWord {
			r.sentence(syn, s)
		}
	}
	slices.SortStableFunc(r.tellings, func(a, b told) int { return a.claim.Trigger.Start - b.claim.Trigger.Start })
	return r.join()
}

// within are the words [from, to) as far as there are such.
func within(words []headwater.Word, from, to int) []headwater.Word {
	to = min(max(to, 0), len(words))
	return words[min(max(from, 0), to):to]
}

// story says whether a sentence belongs to the story: no caption, no page furniture.
func (r *reader) story(s *headwater.Sentence) bool {
	return s.Block < 0 || s.Block >= len(r.doc.Blocks) || r.doc.Blocks[s.Block].Kind.Story()
}

// weigh counts what the story is about.
func (r *reader) weigh(words []headwater.Word) {
	for i := range words {
		switch k := r.lex.kinds[folded(words[i].Lemma)]; {
		case k.has(martialKind | armsKind):
			r.wars++
		case k.has(playKind) && words[i].UPOS != headwater.VERB:
			r.plays++
		}
	}
}

// reader is what one pass over a document carries along.
type reader struct {
	tree
	doc        *headwater.Document
	lex        *lexicon
	entities   []headwater.Entity
	mentions   []mention
	times      []headwater.Time
	quantities []headwater.Quantity
	voices     voices
	at         int // the first mention not before the sentence at hand
	told       [2]kinds
	plays      int // words of games, shows and shops in the story
	wars       int // words that only war has in it
	bounds     headwater.Span
	tellings   []told
	number     int   // of the sentence at hand
	days       []day // times of the sentence at hand
	title      bool  // the sentence at hand is the title
}

// mention is one span of an entity.
type mention struct {
	headwater.Span
	entity int32
}

func mentionsOf(entities []headwater.Entity) []mention {
	var out []mention
	for i := range entities {
		for _, spans := range [...][]headwater.Span{entities[i].Mentions, entities[i].Described} {
			for _, m := range spans {
				out = append(out, mention{m, int32(i)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b mention) int { return a.Start - b.Start })
	return out
}

// sentence reads the claims of one sentence.
func (r *reader) sentence(syn *headwater.Syntax, s *headwater.Sentence) {
	r.load(r.doc.Text, syn, s.FirstWord, s.LastWord)
	r.listed()
	r.bounds = s.Span
	r.title = s.Block >= 0 && s.Block < len(r.doc.Blocks) && r.doc.Blocks[s.Block].Kind == headwater.TitleBlock
	r.number++
	r.look()
	r.dated()
	for i := range r.words {
		for _, t := range r.senses(i) {
			if r.try(i, t) {
				break
			}
		}
	}
	r.told = [2]kinds{r.about, r.told[0]}
}

// look fills in what kinds of thing the words are, by lists and names.
func (r *reader) look() {
	n := len(r.words)
	r.kinds, r.names = grown(r.kinds, n), grown(r.names, n)
	r.about = kinds{}
	for i := range r.words {
		w := &r.words[i]
		form := folded(r.written(i))
		k := r.lex.kinds[form]
		if l := r.lemma(i); l != form {
			k = k.or(r.lex.kinds[l])
		}
		if c := r.compound(i); c != "" {
			k = k.or(r.lex.kinds[c])
		}
		if k.has(armsKind) && r.harmless(i) {
			k = kinds{}
		}
		if w.UPOS == headwater.PRON {
			k = k.with(pronounKind)
		}
		r.names[i] = r.mentionAt(w.Span)
		if m := r.names[i]; m >= 0 {
			e := &r.entities[r.mentions[m].entity]
			k = named(k, e)
			if k.has(townKind) && slices.Contains(e.Metonyms, r.mentions[m].Span) {
				k = k.without(townKind).with(stateKind)
			}
		}
		r.kinds[i] = k
		r.about = r.about.or(k)
	}
}

// named adds what a name makes of a word: inside a longer name a word keeps
// only what tells the sort of body.
func named(k kinds, e *headwater.Entity) kinds {
	own := ofEntity(e)
	switch e.Type {
	case headwater.Org:
		own |= k.own & (armedKind | officialKind | politicalKind)
	case headwater.Weapon:
		own |= k.own & armsKind
	case headwater.NORP, headwater.GPE, headwater.Product:
	default:
		own |= k.own & (officialKind | armedKind)
	}
	return kinds{own: own}
}

// mentionAt is the mention that holds a word, or -1.
func (r *reader) mentionAt(s headwater.Span) int32 {
	for r.at < len(r.mentions) && r.mentions[r.at].End <= s.Start {
		r.at++
	}
	for k := r.at; k < len(r.mentions) && r.mentions[k].Start < s.End; k++ {
		if r.mentions[k].Contains(s) {
			return int32(k)
		}
	}
	return -1
}

// senses are the triggers that the word at i may be. A word inside a longer name
// is part of the name.
func (r *reader) senses(i int) []*trigger {
	w := &r.words[i]
	if m := r.names[i]; m >= 0 && r.mentions[m].Len() > w.Len()+1 {
		return nil
	}
	if i+2 < len(r.words) && r.glued(i+1) && r.words[i+2].UPOS == headwater.VERB {
		return nil // the "test" of "test-fired"
	}
	if r.is(i, "compound") && w.UPOS == headwater.NOUN {
		return nil // the "sanctions" of "a sanctions bill"
	}
	switch w.UPOS {
	case headwater.VERB, headwater.AUX:
		if ts := r.lex.verbs[r.compound(i)]; ts != nil {
			return ts
		}
		l := r.lemma(i)
		if ts := r.lex.verbs[l]; ts != nil {
			return ts
		}
		return r.lex.verbs[strings.TrimPrefix(l, "re-")]
	case headwater.NOUN, headwater.PROPN:
		if ts := r.lex.nouns[r.compound(i)]; ts != nil {
			return ts
		}
		if ts := r.lex.nouns[r.lemma(i)]; ts != nil {
			return ts
		}
		return r.lex.nouns[folded(r.written(i))]
	case headwater.ADJ:
		return r.lex.verbs["="+folded(r.written(i))]
	}
	return nil
}

// compound is the dictionary form of a verb with what a hyphen ties to it:
// "test-fire"; empty where there is none.
func (r *reader) compound(i int) string {
	if i < 2 || !r.glued(i-1) || r.written(i-1) != "-" {
		return ""
	}
	return r.lemma(i-2) + "-" + r.lemma(i)
}

// listed makes verbs of what the parser took for nouns and adjectives beside verbs:
// the arms of "trains, arms and controls", "trains and arms the rebels", "are armed".
func (r *reader) listed() {
	for i := 1; i+1 < len(r.words); i++ {
		w := &r.words[i]
		switch {
		case w.UPOS == headwater.NOUN && r.is(i, "conj") && len(r.of(i)) <= 1 && r.verbPlace(i):
			stem := strings.TrimSuffix(folded(r.written(i)), "s")
			if h := r.head(i); r.feature(h, "VerbForm") == "Fin" && r.lex.verbs[stem] != nil {
				w.UPOS, w.Lemma, w.Features = headwater.VERB, stem, r.words[h].Features
			}
		case w.UPOS == headwater.ADJ && r.child(i, "aux:pass") >= 0:
			if stem := strings.TrimSuffix(folded(r.written(i)), "ed"); r.lex.verbs[stem] != nil {
				w.UPOS, w.Lemma, w.Features = headwater.VERB, stem, "Tense=Past|VerbForm=Part|Voice=Pass"
			}
		}
	}
}

// verbPlace says whether the word at i stands where a verb of a list would.
func (r *reader) verbPlace(i int) bool {
	before, next := r.words[i-1].UPOS, r.words[i+1].UPOS
	if before == headwater.PUNCT {
		return next == headwater.PUNCT || next == headwater.CCONJ
	}
	return before == headwater.CCONJ && (next == headwater.DET || next == headwater.PROPN || next == headwater.PRON)
}
