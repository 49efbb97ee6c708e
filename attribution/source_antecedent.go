package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// How far back a pronoun reaches.
const (
	sentencesBack = 5
	tokensBack    = 250
)

// candidate is a noun phrase that a pronoun may stand for.
type candidate struct {
	token  int // where its head or its name ends
	entity int // or -1
	record *record
	score  int
	bridge bool // another pronoun of the same kind: whom that one means
}

// fit says how well a token can be what a pronoun stands for: the entity there, or
// -1, what source it is already, or nil, and the word. A score of no or less is
// none.
type fit func(i, entity int, o *record) int

// meant is the source that a pronoun stands for, by distance, subjecthood and
// whether it spoke before: the factors of Lappin and Leass (1994), without their
// full parse. Pronoun and antecedent stand on one side of a quotation's marks.
func (v *resolver) meant(m mention, fits fit, draft int) *record {
	v.bridges++
	defer func() { v.bridges-- }()
	barred := v.barred(m, draft)
	best, unbridged := v.search(m, fits, barred)
	if best.token < 0 {
		return nil
	}
	o := v.settle(best, fits, draft)
	if o == nil && best.bridge && unbridged.token >= 0 {
		o = v.settle(unbridged, fits, draft)
	}
	if o == barred {
		return nil
	}
	return o
}

// search looks backwards for the best candidate, and the best that is no pronoun;
// a token below zero is none.
func (v *resolver) search(m mention, fits fit, barred *record) (best, unbridged candidate) {
	best.token, unbridged.token = -1, -1
	n := v.sentenceNumber(m.head)
	for back := 0; back <= sentencesBack && n-back >= 0; back++ {
		s := v.syn.Sentences[n-back]
		if m.head-s.First > tokensBack && back > 1 {
			break
		}
		for i := min(s.Last, m.head) - 1; i >= s.First && m.head-i < 2*tokensBack; i-- {
			c := v.candidate(i, m, fits)
			if c.score <= 0 || c.record != nil && c.record == barred {
				continue
			}
			c.score -= 3 * back
			best = better(best, c)
			if !c.bridge {
				unbridged = better(unbridged, c)
			}
		}
		if best.token >= 0 && best.score >= 8-3*back {
			break // nothing farther off is likely to be better
		}
	}
	return best, unbridged
}

func better(a, b candidate) candidate {
	if a.token < 0 || b.score > a.score {
		return b
	}
	return a
}

// barred is the speaker of the quotation that a pronoun of the third person stands
// in: nobody calls himself "he".
func (v *resolver) barred(m mention, draft int) *record {
	if v.quote[m.head] < 0 {
		return nil
	}
	o, _ := v.quotedSpeaker(draft)
	return o
}

// candidate scores the noun phrase whose head, or whose name's last word, is
// token i.
func (v *resolver) candidate(i int, m mention, fits fit) candidate {
	c := candidate{token: i, entity: int(v.entity[i])}
	if v.quote[i] >= 0 && v.quote[i] != v.quote[m.head] || v.punct(i) {
		return c
	}
	if c.entity >= 0 && i+1 < len(v.entity) && v.entity[i+1] == v.entity[i] {
		return c // inside a name
	}
	if v.sameKind(i, m.head) {
		c.bridge, c.score = true, 3+v.salience(i, m)
		return c
	}
	head := v.headAt(i, c.entity)
	c.record = v.placed(head)
	if c.record == nil && c.entity >= 0 {
		c.record = v.byEntity[c.entity]
	}
	c.score = fits(i, c.entity, c.record)
	if c.score <= 0 {
		return c
	}
	c.score += v.salience(head, m)
	if c.record != nil && c.score > 0 {
		c.score++
		if c.record == v.speaking {
			c.score += 2
		}
	}
	return c
}

// sameKind says whether token i is a pronoun that means whom the one at token j
// means, as a rule: "he" before "his".
func (v *resolver) sameKind(i, j int) bool {
	a, b := v.low[i], v.low[j]
	if tag := v.tagOf(i); tag != 0 && tag != headwater.PRON {
		return false
	}
	return pronounGender[b] != 0 && pronounGender[a] == pronounGender[b] || plurals[a] && plurals[b]
}

var plurals = set("they", "them", "their", "themselves")

// mostBridges bounds how many pronouns one goes back by.
const mostBridges = 6

// placed is the source that the phrase at a head token is known to be.
func (v *resolver) placed(head int) *record {
	if o := v.byPlace[spot{head: head, pair: true}]; o != nil {
		return o
	}
	if o := v.byPlace[spot{head: head}]; o != nil {
		return o
	}
	return v.byPlace[spot{head: head, part: true}]
}

// headAt is the head token of the name that ends at token i, or i.
func (v *resolver) headAt(i, entity int) int {
	if entity < 0 {
		return i
	}
	w := words{i, i + 1}
	for w.first > 0 && v.entity[w.first-1] == int32(entity) {
		w.first--
	}
	if h := v.headOf(w); h >= 0 {
		return v.syn.Words[h].Token
	}
	return i
}

// salience tells how likely a phrase is to be spoken of again: a subject most, a
// modifier least.
func (v *resolver) salience(head int, m mention) int {
	n := v.wordAt(head)
	if n >= len(v.syn.Words) {
		return 0
	}
	x := &v.syn.Words[n]
	if x.Relation == "" {
		if head-v.sentenceOf(head).First < 6 {
			return 3
		}
		return 1
	}
	x, rel := v.stance(x)
	if h := v.wordAt(m.head); h < len(v.syn.Words) && x.Head >= 0 && x.Head == v.syn.Words[h].Head && v.syn.Words[h].Relation != "nmod:poss" && rel != "conj" {
		return -20 // two parts of one clause are two
	}
	switch rel {
	case "nsubj":
		if x.Head >= 0 && v.syn.Words[x.Head].Relation == "root" {
			return 5
		}
		return 4
	case "root":
		return 3
	case "obj", "iobj":
		return 2
	case "compound", "amod":
		return -3
	}
	return 0
}

// stance is the word whose place in its clause a word has, and its relation: a
// conjunct stands where the first does, an apposition where its noun does.
func (v *resolver) stance(x *headwater.Word) (*headwater.Word, string) {
	rel := family(x.Relation)
	for k := 0; k < 3 && (rel == "conj" || rel == "appos" || rel == "flat" || rel == "nmod" && v.partAt(x.Head)) && x.Head >= 0; k++ {
		x = &v.syn.Words[x.Head]
		rel = family(x.Relation)
	}
	return x, rel
}

// partAt says whether word n is the "one" of "one of the workers", who stands where
// they do.
func (v *resolver) partAt(n int) bool {
	return n >= 0 && singleParts[strings.ToLower(v.syn.Words[n].In(v.text))]
}

// settle gives a candidate its record, a new one where it had none.
func (v *resolver) settle(c candidate, fits fit, draft int) *record {
	switch {
	case c.bridge && v.bridges > mostBridges:
		return nil
	case c.bridge:
		if o, known := v.byPronoun[c.token]; known {
			return o
		}
		w := words{c.token, c.token + 1}
		o := v.meant(mention{words: w, base: w, head: c.token}, fits, draft)
		v.byPronoun[c.token] = o
		return o
	case c.record != nil:
		return c.record
	case c.entity >= 0:
		return v.nameAt(c.token, c.entity)
	}
	if n := v.wordAt(c.token); n < len(v.syn.Words) && v.syn.Words[n].Relation != "" {
		return v.find(v.phraseAt(n), draft)
	}
	first := c.token
	for first > 0 && c.token-first < 4 && !determiner[v.low[first]] {
		first--
	}
	if !determiner[v.low[first]] {
		first = c.token
	}
	return v.find(words{first, c.token + 1}, draft)
}
