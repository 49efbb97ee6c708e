package report

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/headwater-project/headwater"
)

// occurrence is a stretch of the text that a list below it leads to: a mention
// of a name, a region, a time, an amount, the word that tells of a claim.
type occurrence struct {
	headwater.Span
	kind   mentionKind
	class  string // of its look
	anchor string // where links to it lead, without the id of the sheet
	entry  string // where it leads itself
}

// mentionKind is how an entity is spoken of.
type mentionKind uint8

const (
	byName     mentionKind = iota
	asRulers               // "Tehran said"
	byDescribe             // "the ministry"
	insideName             // "Nigerian Air Force"
)

// occurrences lists what the text marks for the lists, of entities first, and
// tells which belong to which: by entity, region, time and amount.
type occurrences struct {
	all                     []occurrence
	entities                [][]int
	regions, times, amounts []int
	shown                   []bool          // those that the page's text holds
	entries                 map[string]bool // those that the page's lists hold
	claims                  map[string]int  // by the entry of their evidence
}

func newOccurrences(r *headwater.Reading) *occurrences {
	o := &occurrences{entries: map[string]bool{}, claims: map[string]int{}}
	for i := range r.Entities {
		o.entities = append(o.entities, o.entity(&r.Entities[i], i+1))
	}
	for i := range r.Regions {
		o.regions = append(o.regions, o.add(r.Regions[i].Span, byName, "n-region", "g", i+1))
	}
	for i := range r.Times {
		o.times = append(o.times, o.add(r.Times[i].Span, byName, "n-time", "d", i+1))
	}
	for i := range r.Quantities {
		o.amounts = append(o.amounts, o.add(r.Quantities[i].Span, byName, "n-amount", "q", i+1))
	}
	for i := range r.Claims {
		if c := &r.Claims[i]; !c.Below {
			o.claim(evidenceOf(c), "c"+strconv.Itoa(i+1))
		}
	}
	o.shown = make([]bool, len(o.all))
	return o
}

// claim keeps the triggers of a claim, which lead to its evidence.
func (o *occurrences) claim(evidence []headwater.Evidence, entry string) {
	for i := range evidence {
		name := entry + "v" + strconv.Itoa(i+1)
		o.claims[name] = len(o.all)
		o.all = append(o.all, occurrence{evidence[i].Trigger, byName, "n-claim", name + "t", name})
	}
}

// add keeps a span that is listed once; its entry has the anchor with an e behind.
func (o *occurrences) add(s headwater.Span, kind mentionKind, class, letter string, n int) int {
	anchor := letter + strconv.Itoa(n)
	o.all = append(o.all, occurrence{s, kind, class, anchor, anchor + "e"})
	return len(o.all) - 1
}

// entity keeps every mention of an entity, in text order.
func (o *occurrences) entity(e *headwater.Entity, n int) []int {
	type mention struct {
		headwater.Span
		kind mentionKind
	}
	var found []mention
	rulers := map[headwater.Span]bool{}
	for _, s := range e.Metonyms {
		rulers[s] = true
	}
	for _, s := range e.Mentions {
		if rulers[s] {
			found = append(found, mention{s, asRulers})
		} else {
			found = append(found, mention{s, byName})
		}
	}
	for _, s := range e.Described {
		found = append(found, mention{s, byDescribe})
	}
	for _, s := range e.Embedded {
		found = append(found, mention{s, insideName})
	}
	slices.SortStableFunc(found, func(a, b mention) int { return cmp.Compare(a.Start, b.Start) })
	class := typeClass(e.Type)
	var out []int
	for i, m := range found {
		name := "n" + strconv.Itoa(n)
		out = append(out, len(o.all))
		o.all = append(o.all, occurrence{m.Span, m.kind, class, name + "m" + strconv.Itoa(i+1), name})
	}
	return out
}

// typeClass is the look of a mention.
func typeClass(t headwater.EntityType) string {
	switch {
	case t.Place():
		return "n-place"
	case t == headwater.Person:
		return "n-person"
	}
	return "n-name"
}

// ref is a link to an occurrence: the paragraph where it stands.
type ref struct {
	Anchor string
	Block  int // number of the paragraph
	Again  int // which one of the same paragraph, from 1
}

// refs links the occurrences that the page shows, and counts the others.
func (o *occurrences) refs(x *index, list []int) (out []ref, more int) {
	again := 0
	for _, i := range list {
		if !o.shown[i] {
			more++
			continue
		}
		block := blockAt(x.r.Document.Blocks, o.all[i].Start) + 1
		if n := len(out); n > 0 && out[n-1].Block == block {
			again++
		} else {
			again = 1
		}
		out = append(out, ref{Anchor: o.all[i].anchor, Block: block, Again: again})
	}
	return out, more
}
