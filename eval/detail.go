package eval

import (
	"github.com/headwater-project/headwater"
)

// details are the scores of what gold documents annotate beyond spans.
type details struct {
	gold, matched int
	counts        []tallied // one for each question
	coreference   Tally
}

// tallied is how many answers are right of those that were asked for.
type tallied struct{ right, of int }

// couple is a gold attribution with the predicted one that stands for it.
type couple struct {
	gold, pred     *headwater.Attribution
	speaker, voice *headwater.Source // the source of each, nil where there is none
	counterpart    map[string]string // gold source id → predicted source id
	parent         bool              // both have the same parent, or none
}

// question is one row: whether it is asked of a couple, and whether the answer is
// right. Where most have nothing to say ("negated"), it is asked where either side
// says something, for agreement in silence would hide the rest.
type question struct {
	label string
	asked func(*couple) bool
	right func(*couple) bool
}

func questions() []question {
	always := func(*couple) bool { return true }
	return []question{
		{"of matched: act", always, func(c *couple) bool { return c.gold.Act == c.pred.Act }},
		{"of matched, either negated: negated", func(c *couple) bool { return c.gold.Negated || c.pred.Negated },
			func(c *couple) bool { return c.gold.Negated == c.pred.Negated }},
		{"of matched, either nested: parent", func(c *couple) bool { return c.gold.Parent != "" || c.pred.Parent != "" },
			func(c *couple) bool { return c.parent }},
		{"of matched, either has one: likelihood", func(c *couple) bool { return c.gold.Likelihood != nil || c.pred.Likelihood != nil },
			func(c *couple) bool { return bandOf(c.gold) == bandOf(c.pred) }},
		{"of matched: chain", always, func(c *couple) bool { return c.sameHops(c.gold.Chain.Hops, c.pred.Chain.Hops) }},
		{"of matched: chain, without inherited", always, func(c *couple) bool {
			return c.sameHops(uninherited(c.gold.Chain.Hops), uninherited(c.pred.Chain.Hops))
		}},
		{"of matched: open", always, func(c *couple) bool { return c.gold.Chain.Open == c.pred.Chain.Open }},
		{"of matched with a source: source kind", (*couple).spoken, func(c *couple) bool { return c.voice != nil && c.voice.Kind == c.speaker.Kind }},
		{"of matched with a source: named", (*couple).nameable, func(c *couple) bool { return c.voice != nil && c.voice.Named == c.speaker.Named }},
		{"of matched, either states one: count", (*couple).eitherCounts, func(c *couple) bool { return c.speaker.Count == c.heard().Count }},
		{"of matched, either states one: country", (*couple).eitherPlaces, func(c *couple) bool { return c.speaker.Country == c.heard().Country }},
		{"of matched, either states one: member of", (*couple).eitherJoins, (*couple).sameGroup},
	}
}

func bandOf(a *headwater.Attribution) headwater.Band {
	if a.Likelihood == nil {
		return ""
	}
	return a.Likelihood.Band
}

func (c *couple) spoken() bool { return c.speaker != nil }

// nameable says whether the gold source is somebody whose name a text can
// withhold; whether a paper has a name is a matter of taste.
func (c *couple) nameable() bool {
	return c.spoken() && c.speaker.Kind != headwater.DocumentSource
}

// heard is the predicted source, or an empty one.
func (c *couple) heard() headwater.Source {
	if c.voice == nil {
		return headwater.Source{}
	}
	return *c.voice
}

func (c *couple) eitherCounts() bool {
	return c.spoken() && (c.speaker.Count != 0 || c.heard().Count != 0)
}

func (c *couple) eitherPlaces() bool {
	return c.spoken() && (c.speaker.Country != "" || c.heard().Country != "")
}

func (c *couple) eitherJoins() bool {
	return c.spoken() && (c.speaker.MemberOf != "" || c.heard().MemberOf != "")
}

func (c *couple) sameGroup() bool { return c.same(c.speaker.MemberOf, c.heard().MemberOf) }

// same says whether a predicted source stands for a gold one; nobody is nobody.
func (c *couple) same(gold, pred string) bool {
	if gold == "" {
		return pred == ""
	}
	to, known := c.counterpart[gold]
	return known && to == pred
}

func (c *couple) sameHops(gold, pred []headwater.Hop) bool {
	if len(gold) != len(pred) {
		return false
	}
	for i, h := range gold {
		if h.How != pred[i].How || !c.same(h.Source, pred[i].Source) {
			return false
		}
	}
	return true
}

func uninherited(hops []headwater.Hop) []headwater.Hop {
	var out []headwater.Hop
	for _, h := range hops {
		if !h.Inherited {
			out = append(out, h)
		}
	}
	return out
}

// add scores one document.
func (d *details) add(doc spoken, pred account) {
	asked := questions()
	if d.counts == nil {
		d.counts = make([]tallied, len(asked))
	}
	d.gold += len(doc.gold)
	couples := pairUp(doc, pred)
	d.matched += len(couples)
	for i, q := range asked {
		for k := range couples {
			if !q.asked(&couples[k]) {
				continue
			}
			d.counts[i].of++
			if q.right(&couples[k]) {
				d.counts[i].right++
			}
		}
	}
	d.coreference.add(samePairs(couples))
}

// pairUp matches attributions, sources and parents. Predictions that state spans
// alone have no answers, and make no couples.
func pairUp(doc spoken, pred account) []couple {
	at := aligned(doc.gold, pred.said)
	gold, voices := byID(doc.sources), byID(pred.sources)
	counterpart := counterparts(doc, pred, at)
	stands := map[string]string{} // gold attribution id → predicted
	var out []couple
	for g, p := range at {
		if p < 0 || pred.said[p].more == nil {
			continue
		}
		c := couple{gold: doc.gold[g].more, pred: pred.said[p].more, counterpart: counterpart}
		c.speaker, c.voice = gold[c.gold.Source], voices[c.pred.Source]
		stands[c.gold.ID] = c.pred.ID
		out = append(out, c)
	}
	for i := range out {
		c := &out[i]
		c.parent = c.pred.Parent == stands[c.gold.Parent] && (c.gold.Parent == "" || c.pred.Parent != "")
	}
	return out
}

func byID(all []headwater.Source) map[string]*headwater.Source {
	m := make(map[string]*headwater.Source, len(all))
	for i := range all {
		m[all[i].ID] = &all[i]
	}
	return m
}

// samePairs counts pairs of attributions in one document that have one source.
func samePairs(couples []couple) Tally {
	var t Tally
	for i := range couples {
		for k := range i {
			a, b := &couples[i], &couples[k]
			gold := a.gold.Source != "" && a.gold.Source == b.gold.Source
			pred := a.pred.Source != "" && a.pred.Source == b.pred.Source
			t.Gold += count(gold)
			t.Predicted += count(pred)
			t.Right += count(gold && pred)
		}
	}
	return t
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// tabulate adds the row and the figures of the details.
func (d *details) tabulate(t *Table) {
	t.Rows = append(t.Rows, Row{Label: "one source (pairs of matched)", Exact: d.coreference})
	t.Figures = append(t.Figures, share("of all gold: matched", d.matched, d.gold))
	for i, q := range questions() {
		var c tallied
		if d.counts != nil {
			c = d.counts[i]
		}
		t.Figures = append(t.Figures, share(q.label, c.right, c.of))
	}
}
