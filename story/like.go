package story

import (
	"cmp"
	"math"
	"slices"
)

// liking is how like a story a document is.
type liking struct {
	story    int
	likeness float64
}

// ranked are the stories that hold documents like one, the likest first. A story
// counts by the mean of its nearest members.
func (b *Book) ranked(at int) []liking {
	by := map[int][]float64{}
	own := b.vector(at)
	for _, c := range b.candidates(at) {
		if l := b.likenessTo(own, c); l > 0 {
			s := b.root(c)
			by[s] = append(by[s], l)
		}
	}
	var out []liking
	for s, ls := range by {
		slices.SortFunc(ls, func(x, y float64) int { return cmp.Compare(y, x) })
		n, sum := min(len(b.members[s]), nearest), 0.0
		for _, l := range ls[:min(len(ls), n)] {
			sum += l
		}
		out = append(out, liking{s, sum / float64(n)})
	}
	slices.SortFunc(out, func(x, y liking) int {
		return cmp.Or(cmp.Compare(y.likeness, x.likeness), cmp.Compare(x.story, y.story))
	})
	return out
}

// candidates are documents in the window that share the rarest words of one.
func (b *Book) candidates(at int) []int {
	terms := slices.Clone(b.cards[at].Terms)
	slices.SortStableFunc(terms, func(x, y Term) int {
		return cmp.Compare(y.Weight*b.rarity(y.Key), x.Weight*b.rarity(x.Key))
	})
	score := map[int]float64{}
	for _, t := range terms[:min(len(terms), leads)] {
		w := t.Weight * b.rarity(t.Key)
		list := b.posts[t.Key]
		for _, c := range list[max(0, len(list)-posting):] {
			if apart(b.cards[at].Day, b.cards[c].Day) <= window {
				score[c] += w
			}
		}
	}
	out := make([]int, 0, len(score))
	for c := range score {
		out = append(out, c)
	}
	slices.SortFunc(out, func(x, y int) int { return cmp.Or(cmp.Compare(score[y], score[x]), cmp.Compare(y, x)) })
	return out[:min(len(out), candidates)]
}

// rarity is the inverse document frequency of a term, against what was added and a
// background of other events.
func (b *Book) rarity(key string) float64 {
	return math.Log((float64(len(b.cards)) + background) / (1 + float64(b.count[key])))
}

// apart is how many days lie between two days; 0 where one is not known.
func apart(x, y int) int {
	if x == 0 || y == 0 {
		return 0
	}
	return max(x-y, y-x)
}

// vector is a card with its terms weighted by how rare they are.
type vector struct {
	day    int
	weight map[string]float64
	norm   float64
}

func (b *Book) vector(i int) vector {
	c := &b.cards[i]
	v := vector{day: c.Day, weight: make(map[string]float64, len(c.Terms))}
	for _, t := range c.Terms {
		w := t.Weight * b.rarity(t.Key)
		v.weight[t.Key] = w
		v.norm += w * w
	}
	v.norm = math.Sqrt(v.norm)
	return v
}

func (b *Book) likeness(i, j int) float64 { return b.likenessTo(b.vector(i), j) }

// likenessTo is how like a document is to one laid out before, 0..1: the cosine of
// their words, less where many days lie between them.
func (b *Book) likenessTo(v vector, j int) float64 {
	c := &b.cards[j]
	var norm, dot float64
	for _, t := range c.Terms {
		w := t.Weight * b.rarity(t.Key)
		norm += w * w
		dot += w * v.weight[t.Key]
	}
	if norm == 0 || v.norm == 0 {
		return 0
	}
	return dot / (math.Sqrt(norm) * v.norm) * nearness(apart(v.day, c.Day))
}

func nearness(days int) float64 {
	over := max(0, float64(days)-near) / fade
	return floor + (1-floor)*math.Exp(-over*over)
}

// oneStory says whether two stories that one document is like are one: their members
// are like each other too, so that a round-up of the week does not join what it lists.
func (b *Book) oneStory(s, t int) bool {
	sum, n := 0.0, 0
	for _, i := range spread(b.members[s]) {
		for _, j := range spread(b.members[t]) {
			sum, n = sum+b.likeness(i, j), n+1
		}
	}
	return n > 0 && sum/float64(n) >= alike*0.75
}

// spread are a few members of a story, evenly taken.
func spread(members []int) []int {
	const few = 6
	if len(members) <= few {
		return members
	}
	out := make([]int, few)
	for i := range out {
		out[i] = members[i*len(members)/few]
	}
	return out
}
