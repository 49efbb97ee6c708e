package origin

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// telling is one passage of one page that tells of a claim.
type tellingOf struct {
	page   *page
	claim  *headwater.Claim
	span   headwater.Span
	attr   string // attribution id
	denied bool   // or told as not having happened
	key    map[headwater.Role]string
	item   []string // stems of all words for the item
	amount string   // the number of it, as written
	names  []string // keys of countries and bodies in any role
	ship   []string // stems of names of where it is and of what brings it
	lemma  string
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// sharedClaims joins what several documents of a story claim. Two claims are one where
// they are of one type, no role names another country, person or body, and they agree
// in two of the roles and the verb, the item or a name among them. Who sends, has, finds
// or seizes some arms tells in each case that there are any: see sameGoods.
func (g *graph) sharedClaims(all []tellingOf, denials []headwater.StoryDenial) []headwater.SharedClaim {
	var out []headwater.SharedClaim
	for _, group := range joined(all) {
		if documentsIn(group) < 2 {
			continue
		}
		out = append(out, g.sharedClaim(group, denials))
	}
	slices.SortStableFunc(out, func(a, b headwater.SharedClaim) int { return len(b.Tellings) - len(a.Tellings) })
	const most = 40
	return out[:min(len(out), most)]
}

const mostTellings = 60 // claims of one page that are compared

// tellingsOf are those of all pages, in their order.
func tellingsOf(pages []*page) []tellingOf {
	var out []tellingOf
	for _, p := range pages {
		out = append(out, p.tellings()...)
	}
	return out
}

// tellings are the claims of a page that are shown.
func (p *page) tellings() []tellingOf {
	var out []tellingOf
	for i := range p.Claims {
		c := &p.Claims[i]
		if c.Below || c.Type == headwater.Other || c.Type == headwater.Denial || len(out) == mostTellings || !p.block(c.Trigger.Start).Story() {
			continue
		}
		t := tellingOf{page: p, claim: c, span: c.Span, attr: c.Attribution, denied: c.Status == headwater.Denied || c.Negative && asReal(c), key: map[headwater.Role]string{}}
		for role, f := range c.Roles {
			if len(f) > 0 {
				t.names = p.keysIn(f[0].Span, t.names)
				t.key[role] = p.fillerKey(f[0])
				switch role {
				case headwater.Item:
					t.item, t.amount = p.nounStems(f[0].Span), p.number(f[0].Span)
				case headwater.PlaceRole, headwater.Instrument:
					t.ship = append(t.ship, p.nameStems(f[0].Span)...)
				}
			}
		}
		first, last := p.words(c.Trigger)
		for w := first; w < last; w++ {
			if p.Syntax.Words[w].UPOS == headwater.VERB || p.Syntax.Words[w].UPOS == headwater.NOUN || t.lemma == "" {
				t.lemma = stem(p.lemma(w))
			}
		}
		out = append(out, t)
	}
	return out
}

// joined groups tellings that are one claim, in the order of the first of each.
func joined(all []tellingOf) [][]tellingOf {
	var out [][]tellingOf
	for _, t := range all {
		at := slices.IndexFunc(out, func(group []tellingOf) bool {
			return !slices.ContainsFunc(group, func(u tellingOf) bool { return conflict(t, u) }) &&
				slices.ContainsFunc(group, func(u tellingOf) bool { return agree(t, u) })
		})
		if at < 0 {
			out = append(out, []tellingOf{t})
			continue
		}
		out[at] = append(out[at], t)
	}
	return out
}

// conflict says whether a role of two tellings is filled by two that have names.
func conflict(t, u tellingOf) bool {
	if t.claim.Type != u.claim.Type {
		return !handling[t.claim.Type] || !handling[u.claim.Type]
	}
	for role, a := range t.key {
		if b := u.key[role]; b != "" && a != b && strings.ContainsRune("@#=", rune(a[0])) && strings.ContainsRune("@#=", rune(b[0])) && a[0] == b[0] {
			return true
		}
	}
	return false
}

// agree says whether two tellings have enough in common, and both are told as real or
// neither is.
func agree(t, u tellingOf) bool {
	if t.claim.Type != u.claim.Type {
		return sameGoods(t, u)
	}
	n, named := 0, false
	for role, a := range t.key {
		if a == "" || u.key[role] != a && !(role == headwater.Item && overlap(t.item, u.item)) {
			continue
		}
		n++
		named = named || strings.ContainsRune("@#=", rune(a[0])) || role == headwater.Item
	}
	switch {
	case t.claim.Type != headwater.Reach && asReal(t.claim) != asReal(u.claim):
		return false // what may be done confirms nothing that was
	case t.claim.Negative != u.claim.Negative:
		return named && n >= 2 // one tells that the other is not so
	case t.lemma == u.lemma:
		return named && n >= 1
	}
	return named && n >= 2
}

// handling are the types that tell what becomes of arms.
var handling = map[headwater.ClaimType]bool{headwater.Transfer: true, headwater.Possess: true, headwater.Seize: true, headwater.Interdict: true}

// sameGoods says whether claims of two types tell of the same arms: they share the word
// for them and the name of the ship or the place, or two of: a country or body, another
// one, the number with a second word for them.
func sameGoods(t, u tellingOf) bool {
	if downing[t.lemma] || downing[u.lemma] || !overlap(t.item, u.item) || asReal(t.claim) != asReal(u.claim) || t.claim.Negative != u.claim.Negative {
		return false
	}
	if overlap(t.ship, u.ship) {
		return true
	}
	n := 0
	if t.amount != "" && t.amount == u.amount && inBoth(t.item, u.item) > 1 {
		n += 2
	}
	return n+inBoth(t.names, u.names) > 1
}

// downing are what stops arms in the air: it tells of their use, not of where they are from.
var downing = set("shoot down intercept destroy")

// inBoth is how many words of a are in b.
func inBoth(a, b []string) int {
	n := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}

// asReal says whether a claim is told, or denied, as having happened or as going on.
func asReal(c *headwater.Claim) bool {
	return c.Status == headwater.Actual || c.Status == headwater.Ongoing || c.Status == headwater.Denied
}

func documentsIn(group []tellingOf) int {
	seen := map[*page]bool{}
	for _, t := range group {
		seen[t.page] = true
	}
	return len(seen)
}

// sharedClaim counts the origins of what a group of passages tells.
func (g *graph) sharedClaim(group []tellingOf, denials []headwater.StoryDenial) headwater.SharedClaim {
	out := headwater.SharedClaim{Type: group[0].claim.Type}
	var reports, against []*node
	heard := map[string][]witness{}
	told := slices.ContainsFunc(group, func(t tellingOf) bool { return !t.claim.Negative }) // else all tell that it is not so
	for _, t := range group {
		q := headwater.Quote{Document: t.page.Document.ID, Span: t.span, Claim: t.claim.ID, Attribution: t.attr}
		if t.denied && (told || t.claim.Status == headwater.Denied) {
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
			return quoted(out.Tellings, o)
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

// party says whether who denies is one of those of whom a claim tells: they would.
func party(group []tellingOf, p *page, attribution string) bool {
	a := p.attrs[attribution]
	if a == nil || p.sources[a.Source] == nil {
		return false
	}
	side := witness{page: p, source: p.sources[a.Source]}.side()
	return len(side) == 1 && slices.ContainsFunc(group, func(t tellingOf) bool { return slices.Contains(t.names, "@"+side[0]) })
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
