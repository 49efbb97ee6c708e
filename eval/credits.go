package eval

import (
	"context"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// credited is what one reading credits.
type credited struct {
	outlets []string // labels of outlets that the words of the report name
	sources []string // labels of all other sources
	denies  bool
}

// scoreCredits measures, on stories whose origin is known, whether the outlets
// that they credit, their own sources and their denials are found.
func scoreCredits(ctx context.Context, c corpus, opt Options, t *Table) error {
	docs, err := documents(c, (*file).stories)
	if err != nil {
		return err
	}
	pred, err := predict(ctx, c, opt, docs, t, creditedIn, nil)
	if err != nil {
		return err
	}
	var s credits
	for i, d := range docs {
		s.add(d, pred[i])
	}
	t.Rows, t.Figures = s.rows(), s.figures()
	return nil
}

// creditedIn takes the outlets that words of the report name; the one that we
// read counts only where they do.
func creditedIn(r *headwater.Reading) credited {
	named := map[string]bool{}
	var c credited
	for _, a := range r.Attributions {
		c.denies = c.denies || a.Act == headwater.Deny && !a.Negated
		for _, h := range a.Chain.Hops {
			named[h.Source] = named[h.Source] || len(h.Spans) > 0 && h.How != headwater.Publishes
		}
	}
	for _, s := range r.Sources {
		switch {
		case s.Kind != headwater.OutletSource:
			c.sources = append(c.sources, s.Label)
		case len(s.Spans) > 0 || named[s.ID]:
			c.outlets = append(c.outlets, s.Label)
		}
	}
	return c
}

// credits adds the documents up.
type credits struct {
	origins, relays, outlets, own Tally
	named                         hits // own sources of which the text has the words: found
	denying                       hits // documents that deny: with a denial
	calm                          hits // the others: with a denial
	silent                        hits // documents that name no origin: we name none
}

func (s *credits) add(d story, pred credited) {
	s.origins.add(recallOf(d.origins, pred.outlets, sameName))
	s.relays.add(recallOf(d.relays, pred.outlets, sameName))
	s.outlets.add(pairsOf(d.outlets(), pred.outlets))
	s.own.add(recallOf(d.own, pred.sources, sharesName))
	text := nameWords(d.text)
	for _, o := range d.own {
		if half(sourceWords(o), text) {
			s.named.add(slices.ContainsFunc(pred.sources, func(label string) bool { return sharesName(o, label) }))
		}
	}
	pick(d.stance == "denies", &s.denying, &s.calm).add(pred.denies)
	if len(d.origins) == 0 {
		s.silent.add(!slices.ContainsFunc(pred.outlets, func(label string) bool { return !d.relayed(label) }))
	}
}

// recallOf counts the gold names that some label stands for.
func recallOf(gold, labels []string, same func(gold, label string) bool) Tally {
	t := Tally{Gold: len(gold), RecallOnly: true}
	for _, g := range gold {
		t.Right += count(slices.ContainsFunc(labels, func(l string) bool { return same(g, l) }))
	}
	return t
}

// pairsOf pairs names and labels up one to one.
func pairsOf(gold, labels []string) Tally {
	edges := make([][]int, len(gold))
	for g := range gold {
		for p := range labels {
			if sameName(gold[g], labels[p]) {
				edges[g] = append(edges[g], p)
			}
		}
	}
	return Tally{Gold: len(gold), Predicted: len(labels), Right: matching(edges, len(labels))}
}

// sharesName says whether a label holds at least half the words of an own source.
func sharesName(own, label string) bool { return half(sourceWords(own), nameWords(label)) }

func half(of, in []string) bool {
	n := 0
	for _, w := range of {
		n += count(slices.Contains(in, w))
	}
	return n > 0 && 2*n >= len(of)
}

// sourceWords are the words that tell an own source ("Ona Bly via Irva", "Mill
// Board statement", "unnamed clerk to the Post") from others: what stands before
// "via" or "to", without the manner of the statement.
func sourceWords(own string) []string {
	var out []string
	for _, w := range nameWords(own) {
		if w == "via" || w == "to" {
			break
		}
		if !statements[w] {
			out = append(out, w)
		}
	}
	return out
}

var statements = wordSet(`analysis interview letter of post press release remarks report said says speech statement study
	tweet unnamed unidentified anonymous website`)

func (s *credits) rows() []Row {
	return []Row{
		{Label: "origins credited", Exact: s.origins},
		{Label: "relays credited", Exact: s.relays},
		{Label: "outlets, origin or relay", Exact: s.outlets},
		{Label: "own sources", Exact: s.own},
	}
}

func (s *credits) figures() []Figure {
	return []Figure{
		s.named.figure("of own sources whose words the text has: found"),
		s.denying.figure("of documents that deny: with a denial"),
		s.calm.figure("of the others: with a denial"),
		s.silent.figure("of documents without an origin: none named"),
	}
}

// relayed says whether a label is one of the relays of a story, or its publisher.
func (d story) relayed(label string) bool {
	return sameName(d.publisher, label) || slices.ContainsFunc(d.relays, func(r string) bool { return sameName(r, label) })
}

// outlets are origins and relays, each once.
func (d story) outlets() []string {
	var out []string
	for _, o := range slices.Concat(d.origins, d.relays) {
		if !slices.ContainsFunc(out, func(k string) bool { return strings.EqualFold(k, o) }) {
			out = append(out, o)
		}
	}
	return out
}
