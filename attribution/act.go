package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// act reads what a source does by a cue, and whether the cue denies that it did:
// "did not say", "could not confirm", "has not ruled out" (ADR 0083). The cue may be
// of any sort: a verb group, a noun, an adjective, "according to", a mark. What no
// list knows states. Two lines are drawn here that the contract leaves open:
// declining to speak is no_comment ("refused to say whether"), declining to act is
// refuse ("refused to leave"); and a mere attitude is what it would be if spoken:
// "wants to" intends, "fears" and "likes" believe, "opposes" refuses, "supports"
// states.
func (r *reader) act(cue words, content []headwater.Span) (act headwater.Act, negated bool) {
	c := r.cueWords(cue, content)
	if c.silent() {
		return headwater.NoComment, false
	}
	h := c.head()
	return c.inContext(h), c.negatedBefore(h.at)
}

// cueWords are the words of a cue and those that follow it.
type cueWords struct {
	all   []cueWord
	kept  []int    // of all, those that phrases are matched on
	after []string // up to afterCue lower-case tokens of what follows or is said
	none  bool     // its subject is "nobody", "neither X nor Y", "no official"
}

type cueWord struct {
	lemma string
	upos  headwater.UPOS
	minor bool // an attribute or adverb of another word

	infinitive bool // an infinitive hangs on it: told them to leave
}

// afterCue bounds how many tokens of the content bear on the act.
const afterCue = 24

// weight says how firmly a word settles the act of its cue.
type weight uint8

const (
	unknown weight = iota
	light          // carries another word: make, take
	soft           // announces another word: announced plans
	strong
)

// actHead is the word, or phrase, of a cue that settles its act.
type actHead struct {
	lemma  string
	act    headwater.Act
	weight weight
	at     int  // index into cueWords.all
	phrase bool // lemma is a phrase
}

// head finds the first of the weightiest words, phrases before words, and
// attributes ("harsh", "likely") only where nothing else speaks.
func (c *cueWords) head() actHead {
	best := actHead{act: headwater.State}
	for k, i := range c.kept {
		h := c.phrase(k)
		if !h.phrase {
			h = c.single(i)
		}
		if h.weight > best.weight {
			best = h
		}
		if h.phrase || best.weight == strong {
			return best
		}
	}
	if best.weight > light {
		return best
	}
	for i, w := range c.all {
		if h := c.single(i); w.minor && h.act != headwater.State && h.weight > best.weight {
			best = h
		}
	}
	return best
}

// single is what the word at i says by itself.
func (c *cueWords) single(i int) actHead {
	w := c.all[i]
	h := actHead{lemma: w.lemma, act: headwater.State, at: i}
	l := actLists()
	switch w.upos {
	case headwater.NOUN:
		h.look(l.nouns, l.adjectives, l.verbs)
		if h.act == headwater.State {
			h.weight = min(h.weight, soft)
		}
		return h
	case headwater.ADJ, headwater.ADV:
		h.look(l.adjectives, l.adverbs, l.verbs)
		return h
	}
	h.look(l.verbs, l.adjectives, l.nouns)
	return h
}

// look takes the act of the first list that knows the lemma.
func (h *actHead) look(lists ...map[string]weighed) {
	for _, list := range lists {
		if e, ok := list[h.lemma]; ok {
			h.act, h.weight = e.act, e.weight
			return
		}
	}
}

// longestPhrase bounds the words of a phrase.
const longestPhrase = 4

// phrase finds the longest phrase that begins at the kept word k; it may end
// in a particle behind the cue.
func (c *cueWords) phrase(k int) actHead {
	run := make([]string, 0, longestPhrase)
	for _, i := range c.kept[k:min(k+longestPhrase, len(c.kept))] {
		run = append(run, c.all[i].lemma)
	}
	own := len(run)
	for _, w := range c.after[:min(longestPhrase-own, len(c.after))] {
		if !prepositions[w] && !particles[w] {
			break
		}
		run = append(run, w)
	}
	for n := len(run); n > 1; n-- {
		p := strings.Join(run[:n], " ")
		if act, ok := actLists().phrases[p]; ok {
			at := c.kept[k+min(n, own)-1]
			if denials[run[0]] {
				at = c.kept[k] // the phrase holds its own negation
			}
			return actHead{lemma: p, act: act, weight: strong, at: at, phrase: true}
		}
	}
	return actHead{}
}

// negatedBefore says whether a denial stands before the word at i of the cue:
// "did not say", and not "vowed not to".
func (c *cueWords) negatedBefore(i int) bool {
	if c.none {
		return true
	}
	for j, w := range c.all[:min(i, len(c.all))] {
		if denials[w.lemma] && !onlys[c.lemma(j+1)] {
			return true
		}
	}
	return false
}

func (c *cueWords) lemma(i int) string {
	if i < len(c.all) {
		return c.all[i].lemma
	}
	return ""
}

// has says whether any word of the cue is in a list.
func (c *cueWords) has(list map[string]bool) bool {
	return slices.ContainsFunc(c.all, func(w cueWord) bool { return list[w.lemma] })
}

// denials deny the word that they stand before.
var denials = set("not", "n't", "never", "no", "nor", "neither", "without", "cannot", "fail", "unable")

// onlys make a denial none: "not only said".
var onlys = set("only", "just", "merely", "simply")
