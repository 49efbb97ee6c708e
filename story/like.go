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
	own := b.lay(at)
	for _, c := range b.candidates(at) {
		if l := b.likenessTo(own, int(c)); l > 0 {
			s := b.root(int(c))
			by[s] = append(by[s], l)
		}
	}
	b.clear(at)
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
func (b *Book) candidates(at int) []int32 {
	type lead struct {
		key    int32
		weight float64
	}
	own := make([]lead, len(b.bags[at]))
	rare := b.rare()
	for i, p := range b.bags[at] {
		own[i] = lead{p.key, b.weigh(p, rare)}
	}
	slices.SortStableFunc(own, func(x, y lead) int { return cmp.Compare(y.weight, x.weight) })
	for len(b.score) < len(b.cards) {
		b.score = append(b.score, 0)
	}
	var met []int32
	day := b.days[at]
	for _, t := range own[:min(len(own), leads)] {
		list := b.posts[t.key]
		for _, c := range list[max(0, len(list)-posting):] {
			if t.weight > 0 && apart(day, b.days[c]) <= window {
				if b.score[c] == 0 {
					met = append(met, c)
				}
				b.score[c] += t.weight
			}
		}
	}
	best := b.top(met)
	for _, c := range met {
		b.score[c] = 0
	}
	return best
}

// top are the cards with the highest scores, of equals the later ones, in that order.
func (b *Book) top(met []int32) []int32 {
	before := func(x, y int32) bool {
		return b.score[x] > b.score[y] || b.score[x] == b.score[y] && x > y
	}
	var best []int32
	for _, c := range met {
		if len(best) == candidates && !before(c, best[len(best)-1]) {
			continue
		}
		if len(best) < candidates {
			best = append(best, c)
		}
		k := len(best) - 1
		for ; k > 0 && before(c, best[k-1]); k-- {
			best[k] = best[k-1]
		}
		best[k] = c
	}
	return best
}

// weigh is the weight of a term of a card: how much the document speaks of it, times the
// inverse document frequency.
func (b *Book) weigh(p part, rare float64) float64 { return p.weight * (rare - b.words[p.key].count) }

// rare is the inverse document frequency of a term that no document holds, against what
// was added and a background of other events.
func (b *Book) rare() float64 { return math.Log(float64(len(b.cards)) + background) }

// apart is how many days lie between two days; 0 where one is not known.
func apart(x, y int32) int32 {
	if x == 0 || y == 0 {
		return 0
	}
	return max(x-y, y-x)
}

// laid is a card whose weights lie in the book's scratch.
type laid struct {
	day  int32
	norm float64
}

// lay lays the weights of a card out by term; clear takes them away.
func (b *Book) lay(at int) laid {
	out := laid{day: b.days[at]}
	rare := b.rare()
	for _, p := range b.bags[at] {
		w := b.weigh(p, rare)
		b.words[p.key].weight = w
		out.norm += w * w
	}
	out.norm = math.Sqrt(out.norm)
	return out
}

func (b *Book) clear(at int) {
	for _, p := range b.bags[at] {
		b.words[p.key].weight = 0
	}
}

func (b *Book) likeness(i, j int) float64 {
	defer b.clear(i)
	return b.likenessTo(b.lay(i), j)
}

// likenessTo is how like a document is to the one laid out, from 0: the cosine of their
// words, a little more where one says much less than the other, and less where many days
// lie between them.
func (b *Book) likenessTo(v laid, j int) float64 {
	var norm, dot float64
	rare := b.rare()
	for _, p := range b.bags[j] {
		k := &b.words[p.key]
		w := p.weight * (rare - k.count)
		norm += w * w
		dot += w * k.weight
	}
	if norm == 0 || v.norm == 0 {
		return 0
	}
	n := math.Sqrt(norm)
	return dot / (n * v.norm) * math.Pow(max(n, v.norm)/min(n, v.norm), brief) * nearness(int(apart(v.day, b.days[j])))
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
