package attribution

import (
	"strings"
	"sync"

	"github.com/headwater-project/headwater"
)

// weighed is an entry of the lists of acts.
type weighed struct {
	act    headwater.Act
	weight weight
}

// actTables are the lists of acts made ready to look words up in.
type actTables struct {
	verbs, nouns, adjectives, adverbs map[string]weighed
	phrases                           map[string]headwater.Act
}

var actLists = sync.OnceValue(func() *actTables {
	t := &actTables{verbs: map[string]weighed{}, nouns: map[string]weighed{}, adjectives: map[string]weighed{}, adverbs: map[string]weighed{}, phrases: map[string]headwater.Act{}}
	enter(t.verbs, verbActs, strong)
	enter(t.verbs, softVerbs, soft)
	enter(t.verbs, map[headwater.Act]string{headwater.State: lightVerbs}, light)
	enter(t.nouns, nounActs, strong)
	enter(t.adjectives, adjectiveActs, strong)
	enter(t.adverbs, adverbActs, strong)
	for act, list := range phraseActs {
		for p := range strings.SplitSeq(list, ",") {
			t.phrases[strings.Join(strings.Fields(p), " ")] = act
		}
	}
	return t
})

func enter(into map[string]weighed, table map[headwater.Act]string, w weight) {
	for act, list := range table {
		for _, word := range strings.Fields(list) {
			into[word] = weighed{act, w}
		}
	}
}

// knows says whether any list has a lemma.
func (t *actTables) knows(lemma string) bool {
	for _, list := range []map[string]weighed{t.verbs, t.nouns, t.adjectives} {
		if _, ok := list[lemma]; ok {
			return true
		}
	}
	return false
}

// adverbActs is what a source does where an adverb alone tells of it.
var adverbActs = map[headwater.Act]string{
	headwater.State:   `reportedly supposedly purportedly ostensibly`,
	headwater.Accuse:  `allegedly`,
	headwater.Believe: `apparently seemingly presumably evidently hopefully arguably`,
	headwater.Predict: `likely`,
}
