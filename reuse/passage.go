package reuse

import "github.com/headwater-project/headwater"

// candidates is how many places of one run of five words are tried, so that a
// text of one word a million times costs no more than another.
const candidates = 8

// places finds where a run of five words stands: the first place of each, and
// from each place the next of the same.
type places struct {
	first map[uint64]int32
	next  []int32
}

func hashAt(words []word, i int) uint64 {
	var run [shingle]uint64
	for k := range shingle {
		run[k] = words[i+k].hash
	}
	return hashRun(run[:])
}

func index(words []word) places {
	n := max(0, len(words)-shingle+1)
	p := places{make(map[uint64]int32, n), make([]int32, n)}
	for i := n - 1; i >= 0; i-- {
		h := hashAt(words, i)
		p.next[i] = -1
		if f, ok := p.first[h]; ok {
			p.next[i] = f
		}
		p.first[h] = int32(i)
	}
	return p
}

// containment is the share of the different runs of the shorter text that stand
// in the other; own leaves out those that are quotations in both.
func containment(ix places, from, to []word) (all, own float64) {
	seen := make(map[uint64]struct{}, len(to))
	shared, quoted := 0, 0
	for j := 0; j+shingle <= len(to); j++ {
		h := hashAt(to, j)
		if _, old := seen[h]; old {
			continue
		}
		seen[h] = struct{}{}
		if i, ok := ix.first[h]; ok {
			shared++
			if to[j].quoted && to[j+shingle-1].quoted && from[i].quoted && from[i+shingle-1].quoted {
				quoted++
			}
		}
	}
	least := min(len(ix.first), len(seen))
	if least == 0 {
		return 0, 0
	}
	return float64(shared) / float64(least), float64(shared-quoted) / float64(least)
}

// passage is words [i, iEnd) of one text and [j, jEnd) of the other; words
// counts those that are the same.
type passage struct {
	i, iEnd, j, jEnd, words int
}

// passages are the longest runs of the same words, joined over small gaps.
func passages(ix places, from, to []word) []passage {
	var out []passage
	var now passage
	keep := func() {
		if now.words >= leastWords {
			out = append(out, now)
		}
	}
	for j := 0; j+shingle <= len(to); {
		i, n := ix.longest(from, to, j, now.iEnd)
		if n == 0 {
			j++
			continue
		}
		i, j, n = backward(from, to, i, j, n, now)
		if now.words > 0 && near(now.iEnd, i) && near(now.jEnd, j) {
			now.iEnd, now.jEnd, now.words = i+n, j+n, now.words+n
		} else {
			keep()
			now = passage{i, i + n, j, j + n, n}
		}
		j += n
	}
	keep()
	return out
}

func near(end, start int) bool { return start >= end && start-end <= gap }

// longest is the longest run at j; among equals the one that goes on from
// after.
func (p places) longest(from, to []word, j, after int) (at, n int) {
	i, ok := p.first[hashAt(to, j)]
	for k := 0; ok && i >= 0 && k < candidates; k++ {
		m := same(from[i:], to[j:])
		if m > n || m == n && near(after, int(i)) {
			at, n = int(i), m
		}
		i = p.next[i]
	}
	if n < shingle {
		return 0, 0
	}
	return at, n
}

func same(a, b []word) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].hash == b[n].hash {
		n++
	}
	return n
}

// backward lengthens a run to the left, not into the passage before it.
func backward(from, to []word, i, j, n int, now passage) (int, int, int) {
	for i > 0 && j > now.jEnd && from[i-1].hash == to[j-1].hash && (now.words == 0 || i != now.iEnd) {
		i, j, n = i-1, j-1, n+1
	}
	return i, j, n
}

func (p passage) spans(from, to []word) headwater.Passage {
	return headwater.Passage{
		From: headwater.Span{Start: from[p.i].Start, End: from[p.iEnd-1].End},
		To:   headwater.Span{Start: to[p.j].Start, End: to[p.jEnd-1].End},
	}
}

// quotedIn says whether the passage is a quotation in both texts.
func (p passage) quotedIn(from, to []word) bool {
	least := quotedShare * float64(min(p.iEnd-p.i, p.jEnd-p.j))
	return float64(p.words-p.own(from, to)) >= least
}

// own is how many of its words are no quotation in both texts.
func (p passage) own(from, to []word) int {
	return max(0, p.words-min(countQuoted(from[p.i:p.iEnd]), countQuoted(to[p.j:p.jEnd])))
}

func countQuoted(words []word) int {
	n := 0
	for _, w := range words {
		if w.quoted {
			n++
		}
	}
	return n
}
