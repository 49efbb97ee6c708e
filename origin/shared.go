package origin

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// sharedClaims joins what several documents of a story claim. Two claims are one where
// they are of one type, no role names another country, person or body, and they agree
// in two of the roles and the verb, the item or a name among them. Who sends, has, finds
// or seizes some arms tells in each case that there are any: see sameGoods.
func (g *graph) sharedClaims(all []tellingOf, denials []headwater.StoryDenial) []headwater.SharedClaim {
	var out []headwater.SharedClaim
	for _, whole := range joined(all) {
		for _, group := range parted(whole) {
			if documentsIn(group) > 1 {
				out = append(out, g.sharedClaim(group, denials))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b headwater.SharedClaim) int { return len(b.Tellings) - len(a.Tellings) })
	const most = 40
	return out[:min(len(out), most)]
}

// sharedClaim counts the origins of what a group of passages tells.
func (g *graph) sharedClaim(group []tellingOf, denials []headwater.StoryDenial) headwater.SharedClaim {
	out := headwater.SharedClaim{Type: group[0].claim.Type}
	var reports, against []*node
	heard := map[string][]witness{}
	real := slices.ContainsFunc(group, func(t tellingOf) bool { return !t.claim.Negative }) // else all tell that it is not so
	for _, t := range group {
		q := headwater.Quote{Document: t.page.Document.ID, Span: t.span, Claim: t.claim.ID, Attribution: t.attr}
		if t.denied && (real || t.claim.Status == headwater.Denied) {
			out.Denied = append(out.Denied, q)
			if !party(group, t.page, t.attr) {
				against = append(against, g.reports[t.page.report])
			}
			continue
		}
		out.Tellings = append(out.Tellings, q)
		for _, n := range g.behind(t, heard) {
			if !slices.Contains(reports, n) {
				reports = append(reports, n)
			}
		}
	}
	for _, d := range denials {
		if slices.ContainsFunc(d.Of, func(o headwater.Quote) bool {
			return told(out.Tellings, o)
		}) && !quoted(out.Denied, d.By) && !granted(out.Tellings, d.By) {
			out.Denied = append(out.Denied, d.By)
			if p := g.byID[d.By.Document]; !party(group, p, d.By.Attribution) {
				against = append(against, g.reports[p.report])
			}
		}
	}
	lists := make([][]witness, len(reports))
	for i, n := range reports {
		out.Origins = append(out.Origins, n.ID)
		lists[i] = heard[n.ID]
	}
	out.Independent = count(lists)
	out.Independent.Why = claimWhy(reports, lists, out.Independent)
	out.Credibility = credibility(out.Independent, len(out.Denied) > 0, len(slices.Compact(against)))
	return out
}

// party says whether who denies is, or may be, one of those of whom a claim tells: they
// would. Of whom the text does not tell a side may be.
func party(group []tellingOf, p *page, attribution string) bool {
	a := p.attrs[attribution]
	if a == nil || p.sources[a.Source] == nil {
		return true
	}
	side := witness{page: p, source: p.sources[a.Source]}.side()
	return len(side) == 0 || len(side) == 1 && slices.ContainsFunc(group, func(t tellingOf) bool { return slices.Contains(t.names, "@"+side[0]) })
}

// told says whether a passage that is denied tells a claim: where it tells several, the
// first.
func told(tellings []headwater.Quote, o headwater.Quote) bool {
	if o.Claim == "" {
		return quoted(tellings, o)
	}
	return slices.ContainsFunc(tellings, func(q headwater.Quote) bool { return q.Document == o.Document && q.Claim == o.Claim })
}

// quoted says whether a passage is among others, or a part of it.
func quoted(all []headwater.Quote, o headwater.Quote) bool {
	return slices.ContainsFunc(all, func(q headwater.Quote) bool { return q.Document == o.Document && q.Overlaps(o.Span) })
}

// granted says whether a denial itself tells the claim, as the thing that it speaks of:
// who denies that the rifles seized were his does not deny the seizure.
func granted(tellings []headwater.Quote, by headwater.Quote) bool {
	return slices.ContainsFunc(tellings, func(q headwater.Quote) bool {
		return q.Document == by.Document && q.Attribution == by.Attribution
	})
}

func claimWhy(reports []*node, lists [][]witness, in headwater.Independence) string {
	if len(reports) == 0 {
		return "Whoever tells it does not say from whom, so no origin is known."
	}
	return plural(len(reports), "report") + " heard somebody say it. " + reason(reports, lists, in)
}

// credibility proposes the number of the Admiralty code (NATO AJP-2.1: 1 confirmed by
// other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot
// be judged) from independence and denial alone. 1 needs two origins that are surely
// independent and nobody who denies it; 2 two that may be. One origin or none cannot be
// judged. A denial makes it possible where two are surely independent and doubtful
// where not: whoever is accused denies; two others who deny what one alone tells make
// it improbable.
func credibility(in headwater.Independence, denied bool, deniers int) int {
	switch {
	case !denied && in.Min >= 2:
		return 1
	case !denied && in.Max >= 2:
		return 2
	case !denied:
		return 6
	case in.Min >= 2:
		return 3
	case deniers >= 2 && in.Max < 2:
		return 5
	}
	return 4
}
