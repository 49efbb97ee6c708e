package eval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// counterparts maps gold sources to the predicted ones that stand for them, one
// to one: first the outlet that we read, then by how many matched attributions
// two sources share and how many bytes of their mentions, at last by label.
func counterparts(doc spoken, pred account, at []int) map[string]string {
	m := mapping{to: map[string]string{}, taken: map[string]bool{}}
	if id, ok := publisherOf(pred); ok {
		m.set(goldOutlet, id)
	}
	for _, l := range likenesses(doc, pred, at) {
		m.set(l.gold, l.pred)
	}
	for _, g := range doc.sources {
		for _, p := range pred.sources {
			if (g.Kind == headwater.OutletSource) == (p.Kind == headwater.OutletSource) && sameName(g.Label, p.Label) {
				m.set(g.ID, p.ID)
			}
		}
	}
	return m.to
}

type mapping struct {
	to    map[string]string
	taken map[string]bool
}

// set maps two sources unless one of them has a counterpart.
func (m *mapping) set(gold, pred string) {
	if _, has := m.to[gold]; !has && !m.taken[pred] {
		m.to[gold] = pred
		m.taken[pred] = true
	}
}

// publisherOf is the first hop of the chains.
func publisherOf(pred account) (string, bool) {
	for _, s := range pred.said {
		if s.more != nil && len(s.more.Chain.Hops) > 0 && s.more.Chain.Hops[0].How == headwater.Publishes {
			return s.more.Chain.Hops[0].Source, true
		}
	}
	return "", false
}

// likeness says how much a gold and a predicted source have in common.
type likeness struct {
	gold, pred    string
	votes, shared int // matched attributions, bytes of mentions
}

// likenesses are those with something in common, the most alike first.
func likenesses(doc spoken, pred account, at []int) []likeness {
	type pair struct{ gold, pred string }
	votes := map[pair]int{}
	for g, p := range at {
		if p < 0 || pred.said[p].more == nil {
			continue
		}
		votes[pair{doc.gold[g].more.Source, pred.said[p].more.Source}]++
	}
	var all []likeness
	for _, g := range doc.sources {
		mentions := newExtent(doc.text, g.Spans...)
		for _, p := range pred.sources {
			l := likeness{g.ID, p.ID, votes[pair{g.ID, p.ID}], mentions.shared(newExtent(doc.text, p.Spans...))}
			if l.votes > 0 || l.shared > 0 {
				all = append(all, l)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.votes, a.votes), cmp.Compare(b.shared, a.shared))
	})
	return all
}

// sameName says whether two labels are one name: equal but for case, marks and
// "the", or one of them, word for word, within the other. A word that half the
// papers of the world are called ("Times") is not enough for the latter.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	if len(x) < len(y) && !slices.ContainsFunc(x, func(w string) bool { return !mastheads[w] }) {
		return false
	}
	return strings.Contains(" "+strings.Join(y, " ")+" ", " "+strings.Join(x, " ")+" ")
}

// mastheads are words that the names of many outlets share.
var mastheads = wordSet(`agency chronicle courier daily express gazette guardian herald independent journal mail
	mirror news observer paper post press radio record review standard star sun telegraph television times
	tribune tv weekly world`)

// nameWords folds case and drops punctuation, possessives and "the".
func nameWords(label string) []string {
	words := strings.FieldsFunc(strings.ToLower(label), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	var out []string
	for _, w := range words {
		w = strings.TrimSuffix(strings.TrimSuffix(strings.Trim(w, "'’"), "'s"), "’s")
		if w != "" && w != "the" {
			out = append(out, w)
		}
	}
	return out
}

// wordSet is a set of words, parted by white space.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
