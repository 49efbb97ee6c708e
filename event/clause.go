package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// reachOf is how many tokens to either side of a trigger its clause may go,
// so that a text of one endless sentence costs no more than another.
const reachOf = 45

// word is one token as Find sees it.
type word struct {
	headwater.Span
	class  class
	senses []sense
	entity int32          // index of the entity whose mention holds the token, or -1
	names  headwater.Span // that mention
	voice  *voice         // who says it; set on triggers only
}

// mention is one span of an entity.
type mention struct {
	headwater.Span
	entity int32
}

// reader is what one pass over a document carries along.
type reader struct {
	doc        *headwater.Document
	lex        *lexicon
	entities   []headwater.Entity
	mentions   []mention
	times      []headwater.Time
	quantities []headwater.Quantity
	voices     voices
	words      []word // of the sentence at hand
	fold       []byte
	clock      int // the first time not before the sentence at hand
	at         int // the first mention not before the sentence at hand
	sentence   headwater.Span
	afterArms  bool     // the sentence before, of the same block, told of arms
	told       [2]class // what the last sentences of the story held, the last first
	claims     []headwater.Claim
}

// clause is the stretch of words [lo, hi) of the sentence around a trigger.
type clause struct {
	lo, hi int
}

func mentionsOf(entities []headwater.Entity) []mention {
	n := 0
	for i := range entities {
		n += len(entities[i].Mentions)
	}
	out := make([]mention, 0, n)
	for i := range entities {
		for _, m := range entities[i].Mentions {
			out = append(out, mention{m, int32(i)})
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.Start - b.Start })
	return out
}

// read fills r.words from one sentence and says whether a trigger is in it.
func (r *reader) read(toks []headwater.Token) bool {
	r.words = r.words[:0]
	hit := false
	for i := range toks {
		w := word{Span: toks[i].Span, entity: -1}
		r.look(&w, toks[i].Kind)
		r.name(&w)
		r.timed(&w)
		if len(w.senses) > 0 {
			hit, w.voice = true, r.voices.at(w.Start)
		}
		r.words = append(r.words, w)
		if w.class&(arms|named) == arms && r.harmless(i) {
			r.words[i].class, r.words[i].senses = other, nil
		}
	}
	return hit
}

// timed ends phrases at a date: "last week" is no part of what stands beside it.
func (r *reader) timed(w *word) {
	for r.clock < len(r.times) && r.times[r.clock].Span.End <= w.Start {
		r.clock++
	}
	if r.clock < len(r.times) && r.times[r.clock].Type == headwater.Date && r.times[r.clock].Overlaps(w.Span) && w.class&(named|possessive) == 0 {
		w.class |= timely
	}
}

// bodily are the words after which arms are limbs; vessels those after which
// tanks hold something.
var (
	bodily  = []string{"his", "her", "my", "your", "both", "bare", "crossed", "open", "outstretched"}
	vessels = []string{"fish", "water", "oil", "gas", "fuel", "think", "septic", "storage", "petrol"}
)

// harmless says whether the arms word at i means something else here.
func (r *reader) harmless(i int) bool {
	switch {
	case r.is(i, "arms"):
		return r.textIs(i-1, bodily)
	case r.is(i, "tank"), r.is(i, "tanks"):
		return r.textIs(i-1, vessels)
	}
	return false
}

// look finds what the lexicon knows of a token.
func (r *reader) look(w *word, kind headwater.TokenKind) {
	text := w.In(r.doc.Text)
	switch kind {
	case headwater.NumberToken:
		w.class = number
		return
	case headwater.WordToken:
	default:
		w.class = mark(text)
		if text == "-" && r.spaced(w.Span) {
			w.class = stop
		}
		return
	}
	r.fold = folded(r.fold[:0], text)
	key, owned := r.fold, false
	if n := len(key); n > 2 && key[n-2] == '\'' && key[n-1] == 's' {
		key, owned = key[:n-2], true
	}
	e := r.lex.words[string(key)]
	w.class, w.senses = e.class, e.senses
	if text == "US" || text == "May" {
		w.class = other
	}
	if len(key) > 4 && string(key[len(key)-2:]) == "ly" && w.class == 0 {
		w.class = adverb
	}
	if owned || string(key) == "'s" || string(key) == "'" {
		w.class |= possessive
		w.senses = nil
	}
	if w.class == 0 {
		w.class = other
	}
}

// spaced says whether white space stands on both sides of a mark: a dash.
func (r *reader) spaced(s headwater.Span) bool {
	t := r.doc.Text
	return s.Start > 0 && s.End < len(t) && t[s.Start-1] == ' ' && t[s.End] == ' '
}

// name finds the mention that a token lies in.
func (r *reader) name(w *word) {
	for r.at < len(r.mentions) && r.mentions[r.at].End <= w.Start {
		r.at++
	}
	if r.at == len(r.mentions) || !r.mentions[r.at].Overlaps(w.Span) {
		return
	}
	w.entity, w.names = r.mentions[r.at].entity, r.mentions[r.at].Span
	w.class |= named
	e := &r.entities[w.entity]
	switch t := e.Type; {
	case t == headwater.Weapon:
		w.class |= weapon | arms
		w.senses = nil
	case t == headwater.NORP:
		w.class |= state | actor
	case t == headwater.GPE:
		w.class |= state | place | actor
	case t.Place():
		w.class |= place
	case t == headwater.Person, t == headwater.Org:
		w.class = w.class&^arms | actor
		if t == headwater.Person {
			w.class &^= play | official // "King" is a name here
		}
		if t == headwater.Org {
			w.class |= r.body(w, e)
		}
	case t == headwater.Product:
		w.class |= carrier // a ship's name
	}
	if w.class&weapon == 0 && r.mentions[r.at].Len() > w.Len()+1 && capital(w.In(r.doc.Text)) {
		w.senses = nil // a word inside a longer name is part of the name
		w.class &^= boundary | relative | pronoun | negation | modal | be | have | do | saying | timely | amount
	}
}

// body is what kind of body a name is of: by the catalog, else by its words.
func (r *reader) body(w *word, e *headwater.Entity) class {
	switch {
	case strings.HasPrefix(e.Class, "armed"):
		return armed
	case officialKinds[e.Class]:
		return official
	case e.Class == "" && w.class&bodies != 0:
		return armed
	}
	return 0
}

// officialKinds are the kinds of the catalog that are part of a state.
var officialKinds = map[string]bool{"government": true, "ministry": true, "state-body": true, "intelligence-service": true}

func capital(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

func mark(s string) class {
	switch s {
	case ";", ":", "—", "–", "--", "---", "(", ")", "[", "]", "?", "!", "|", "...", "…", ".":
		return stop
	case ",":
		return comma
	case "'", "’":
		return possessive
	case "\"", "“", "”", "``", "''", "‘", "«", "»", "„":
		return quote
	}
	return other
}

// folded writes the word in small letters, with straight apostrophes.
func folded(into []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			into = append(into, c+'a'-'A')
		case c < utf8.RuneSelf:
			into = append(into, c)
		default:
			c, n := utf8.DecodeRuneInString(s[i:])
			if c == '’' {
				c = '\''
			}
			into = utf8.AppendRune(into, unicode.ToLower(c))
			i += n - 1
		}
	}
	return into
}

// clauseAt is the clause around the word at t, inside limit: up to the nearest
// mark or word that opens or ends a clause.
func (r *reader) clauseAt(t int, limit headwater.Span) clause {
	lo, hi := t, t+1
	for lo > 0 && t-lo < reachOf && r.words[lo-1].Start >= limit.Start && r.words[lo-1].class&(stop|boundary|relative) == 0 {
		lo--
	}
	for hi < len(r.words) && hi-t < reachOf && r.words[hi].End <= limit.End && r.words[hi].class&(stop|boundary|relative) == 0 {
		hi++
	}
	return clause{lo, hi}
}

// classes is what the words [lo, hi) are, taken together.
func (r *reader) classes(lo, hi int) class {
	var c class
	for _, w := range r.words[max(lo, 0):min(hi, len(r.words))] {
		c |= w.class
	}
	return c
}
