package event

import (
	"iter"
	"sort"

	"github.com/headwater-project/headwater"
)

// about gives the indexes of the quantities of the sentence at hand that stand
// within before and after words of the trigger.
func (p *part) about(before, after int) iter.Seq[int] {
	lo := p.words[max(0, p.t-before)].Start
	hi := p.words[min(len(p.words)-1, p.t+after)].End
	return func(yield func(int) bool) {
		first := sort.Search(len(p.quantities), func(i int) bool { return p.quantities[i].Start >= lo })
		for i := first; i < len(p.quantities) && p.quantities[i].End <= hi; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// ranges reads the word at t as a stated range: "a range of 700 km", "700-km range".
func (r *reader) ranges(t int) bool {
	var s sense
	for _, have := range r.words[t].senses {
		if have.frame.Type == headwater.Reach && have.shape == noun {
			s = have
		}
	}
	if s.frame == nil {
		return false
	}
	if _, ok := r.bandAt(t); ok {
		return false // inRange has read it
	}
	p := &part{reader: r, t: t, sense: s, voice: r.words[t].voice, group: t}
	p.clause = r.clauseAt(t, p.limit())
	stated := p.beside()
	if stated == "" {
		return false
	}
	item := p.armsBefore(t)
	if item.empty() {
		item = p.armsAfter()
	}
	if item.empty() {
		return false
	}
	p.fill(headwater.Item, p.apposed(item))
	p.deployedAt(t)
	return p.emitReach(stated)
}

// beside is a distance at most six words from the trigger.
func (p *part) beside() string {
	id, best := "", 0
	for i := range p.about(6, 8) {
		q := &p.quantities[i]
		if !distance(q) {
			continue
		}
		if d := p.far(q.Span); id == "" || d < best {
			id, best = q.ID, d
		}
	}
	return id
}

// armsAfter is the first phrase after the trigger that tells of arms.
func (p *part) armsAfter() run {
	for i := p.t + 1; i < len(p.words) && i < p.t+reachOf; i++ {
		if p.words[i].class&arms != 0 {
			for i+1 < len(p.words) && p.words[i+1].class&(arms|tails) != 0 {
				i++
			}
			return p.leftRun(i, p.t+1)
		}
	}
	return run{}
}
