package entity

import (
	"slices"
	"sort"
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// describer finds the definite noun phrases that mean something named shortly before:
// "the ministry", "the group".
type describer struct {
	*joiner
	nouns   [][]string     // group to the nouns that may mean it; filled as asked
	asked   []bool         // group
	unnamed map[string]int // noun to the word where another of its kind was last spoken of
	touched []touch        // groups meant by the nouns found so far
}

// touch is a noun phrase that was found to mean a group.
type touch struct {
	g, sentence, word int
}

// window is how many sentences back a noun reaches.
const window = 3

// windowMentions bounds the mentions that are looked at for one noun.
const windowMentions = 60

// describe fills what the groups are described by. Without parts of speech it finds
// nothing.
func (j *joiner) describe() {
	if len(j.s.mentions) == 0 || !slices.ContainsFunc(j.s.syn.Words[:min(50, len(j.s.syn.Words))], func(w headwater.Word) bool { return w.UPOS != 0 }) {
		return
	}
	d := &describer{joiner: j, nouns: make([][]string, len(j.groups)), asked: make([]bool, len(j.groups)), unnamed: map[string]int{}}
	d.apposed()
	for k := range j.s.syn.Sentences {
		if j.s.kinds[k] == running {
			d.sentence(k)
		}
	}
}

// sentence looks at the nouns of one sentence.
func (d *describer) sentence(k int) {
	sent := &d.s.syn.Sentences[k]
	for i := sent.FirstWord; i < sent.LastWord; i++ {
		w := &d.s.syn.Words[i]
		if w.UPOS != headwater.NOUN || w.Token >= len(d.s.words) || d.s.words[w.Token].shape != lower || !nouns[w.Lemma] {
			continue
		}
		first, definite := d.phrase(i, sent)
		if !definite {
			if first < i && w.Features.Get("Number") != "Plur" && !d.tells(i, sent) {
				d.unnamed[w.Lemma] = i
			}
			continue
		}
		if g := d.meant(k, i, first); g >= 0 {
			span := headwater.Span{Start: d.s.syn.Words[first].Start, End: w.End}
			if d.crosses(span) {
				continue
			}
			d.groups[g].described = append(d.groups[g].described, span)
			d.touched = append(d.touched, touch{g, k, i})
		}
	}
}

// tells says whether a noun says what something named is, and so speaks of no other:
// X, a militia; X is a militia.
func (d *describer) tells(i int, sent *headwater.Sentence) bool {
	words := d.s.syn.Words
	if words[i].Relation == "appos" {
		return true
	}
	for k := max(sent.FirstWord, i-6); k < i; k++ {
		if words[k].Head == i && words[k].Relation == "cop" {
			return true
		}
	}
	return false
}

// phrase gives where the noun phrase of a word begins, and whether it is "the" with
// nothing that says of which of its kind it speaks.
func (d *describer) phrase(i int, sent *headwater.Sentence) (first int, definite bool) {
	words := d.s.syn.Words
	first = i
	for first > sent.FirstWord && first > i-4 && words[first-1].Head == i {
		first--
		switch words[first].UPOS {
		case headwater.DET:
			definite = words[first].Lemma == "the"
			if !definite || words[i].Features.Get("Number") == "Plur" {
				return first, false
			}
			return first, d.bare(i, sent)
		case headwater.ADJ:
			if low := strings.ToLower(words[first].In(d.s.text)); !plainWord(low) && d.demonymOf(first) == "" {
				return first, false
			}
		case headwater.NOUN, headwater.PROPN:
		default:
			return first, false
		}
	}
	return first, false
}

// bare says whether nothing hangs on a noun from behind: no name, no "of", no clause.
func (d *describer) bare(i int, sent *headwater.Sentence) bool {
	words := d.s.syn.Words
	for k := i + 1; k < min(sent.LastWord, i+12); k++ {
		if words[k].Head != i {
			continue
		}
		switch rel, _, _ := strings.Cut(words[k].Relation, ":"); rel {
		case "nmod", "acl", "appos", "flat", "compound", "nummod", "conj", "amod", "advmod":
			return false
		}
	}
	if words[i].Relation == "compound" || i+1 < sent.LastWord && words[i+1].UPOS == headwater.NOUN && words[i+1].Head > i && words[i].Head == i+1 {
		return false
	}
	if i+1 < sent.LastWord {
		switch next := words[i+1].In(d.s.text); next {
		case "of", "that", "which", "who", "called", "known", "named", "behind", "-", "–":
			return false
		}
	}
	return !d.isMention(words[i].End)
}

// isMention says whether a name stands right behind a place of the text.
func (d *describer) isMention(at int) bool {
	k := sort.Search(len(d.s.mentions), func(k int) bool { return d.s.mentions[k].Start >= at })
	return k < len(d.s.mentions) && d.s.mentions[k].Start <= at+2
}

// crosses says whether a phrase has a name in it.
func (d *describer) crosses(span headwater.Span) bool {
	k := sort.Search(len(d.s.mentions), func(k int) bool { return d.s.mentions[k].End > span.Start })
	return k < len(d.s.mentions) && d.s.mentions[k].Start < span.End
}

// plainWord says whether an adjective tells no thing of a kind from another.
func plainWord(low string) bool {
	switch low {
	case "militant", "armed", "terrorist", "extremist", "islamist", "jihadist", "rebel", "shiite", "shia", "sunni",
		"whole", "entire", "same", "beleaguered", "besieged", "powerful", "influential", "secretive", "ruling", "state-run", "state-owned",
		"giant", "tiny", "small", "ancient", "war-torn", "troubled", "embattled", "notorious", "controversial":
		return true
	}
	return false
}

// demonymOf gives the country of an adjective.
func (d *describer) demonymOf(word int) string {
	t := d.s.syn.Words[word].Token
	if t >= len(d.s.words) {
		return ""
	}
	iso, _ := d.s.demonym(t, t+1)
	return iso
}
