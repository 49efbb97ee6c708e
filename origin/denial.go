package origin

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/headwater-project/headwater"
)

const (
	answered    = 0.33 // likeness from which a sentence is what a denial denies
	mostDenied  = 3    // passages shown for one denial
	amountBonus = 0.15 // for the same amount of the same thing
)

// denials finds who denies what in a story: attributions that deny, and those whose
// words call a report wrong or tell that what others tell is not so. What is copied from another page is that page's denial.
func (g *graph) denials(pages []*page, all []tellingOf) []headwater.StoryDenial {
	var out []headwater.StoryDenial
	for _, p := range pages {
		own := g.denialsIn(p, pages, all, func(a *headwater.Attribution) bool { return p.denies(a) || p.contradicts(a, all) })
		if len(own) == 0 {
			own = g.denialsIn(p, pages, all, func(a *headwater.Attribution) bool { // only the headline calls it one
				return p.block(a.Cue.Start) == headwater.TitleBlock && !a.Negated && p.deniesOutright(a) && refusal.MatchString(p.text(a.Cue))
			})
		}
		out = append(out, own...)
	}
	return out
}

// denialsIn are the attributions of a page that deny, one of a sentence.
func (g *graph) denialsIn(p *page, pages []*page, all []tellingOf, denies func(*headwater.Attribution) bool) []headwater.StoryDenial {
	var out []headwater.StoryDenial
	said := map[int]bool{}
	for i := range p.Attributions {
		a := &p.Attributions[i]
		n := p.sentence(a.Cue.Start)
		if n < 0 || said[n] || !denies(a) || p.fromOthers(a) {
			continue
		}
		said[n] = true
		d := headwater.StoryDenial{
			By: headwater.Quote{Document: p.Document.ID, Span: p.denialSpan(a), Attribution: a.ID},
			Of: g.denied(p, a, pages, all),
		}
		if s := p.sources[a.Source]; s != nil {
			d.Source = s.Label
		}
		out = append(out, d)
	}
	return out
}

// contradicts says whether an attribution holds a claim that something did not happen,
// and another page tells that it did.
func (p *page) contradicts(a *headwater.Attribution, all []tellingOf) bool {
	if a.Negated {
		return false
	}
	return slices.ContainsFunc(all, func(t tellingOf) bool {
		return t.page == p && t.attr == a.ID && t.claim.Negative && asReal(t.claim) && slices.ContainsFunc(all, func(u tellingOf) bool {
			return u.page != p && !u.claim.Negative && !u.denied && !conflict(t, u) && agree(t, u)
		})
	})
}

// denies says whether an attribution denies: by its act, or by calling wrong what
// others say.
func (p *page) denies(a *headwater.Attribution) bool {
	if a.Negated {
		return false
	}
	if p.block(a.Cue.Start) == headwater.TitleBlock {
		return false
	}
	if p.deniesOutright(a) {
		return true
	}
	names := naming.MatchString(p.text(a.Cue))
	return a.Act != headwater.NoComment && a.Act != headwater.Ask && slices.ContainsFunc(a.Content, func(c headwater.Span) bool {
		return calledWrong.MatchString(p.text(c)) || rejects.MatchString(p.text(c)) || names && calledLie.MatchString(p.text(c))
	})
}

// deniesOutright says whether an attribution is by its act a denial of something told.
func (p *page) deniesOutright(a *headwater.Attribution) bool {
	return a.Act == headwater.Deny && p.deniesTold(a) && !p.toCome(a)
}

// deniesTold says whether a denial is of something told, not of a request ("denied an
// appeal"): a clause, or words for a claim or a deed.
func (p *page) deniesTold(a *headwater.Attribution) bool {
	if !denyingCue.MatchString(p.text(a.Cue)) {
		return false
	}
	for _, c := range a.Content {
		if claimed.MatchString(p.text(c)) {
			return true
		}
		first, last := p.words(c)
		for w := first; w < last; w++ {
			x := &p.Syntax.Words[w]
			if (x.UPOS == headwater.VERB || x.UPOS == headwater.AUX) && last-first > 2 {
				return true
			}
		}
	}
	return false
}

// toCome says whether a denial is only expected or thought of: "he may deny it".
func (p *page) toCome(a *headwater.Attribution) bool {
	first, last := p.words(a.Cue)
	for w := max(0, first-3); w < last; w++ {
		switch p.lemma(w) {
		case "will", "would", "may", "might", "could", "can", "shall", "if", "whether", "’ll", "'ll":
			return true
		}
	}
	return false
}

var (
	denyingCue = regexp.MustCompile(`(?i)\b(den(y|ies|ied|ying|ials?)|refut|rebut|debunk|disput|disavow|dismiss|reject|pooh-pooh|scoff|contest(s|ed|ing)?\b|call|brand|describ)`)
	refusal    = regexp.MustCompile(`(?i)\b(den(y|ies|ied|ying|ials?)|refut\w+|debunk\w+)\b`)
	claimed    = regexp.MustCompile(`(?i)\b(reports?|claims?|allegations?|accusations?|charges?|assertions?|suggestions?|rumou?rs?|stor(y|ies)|notion|idea|wrongdoing|involvement|responsibility|role|links?|ties|knowledge|guilt|complicity|collusion|interference|meddling|it|that|this)\b`)
)

// naming are cues that call a report something; rejects is a denial told within what
// is said: "said that it rejects any suggestion that".
var (
	naming    = regexp.MustCompile(`(?i)\b(call|brand|describ|label|term)`)
	calledLie = regexp.MustCompile(`(?i)^(the |such |these |those |all )?(\w+ )?(reports?|claims?|allegations?|accusations?|rumou?rs?|stor(y|ies)|accounts?|charges?)\b[^.;!?]{0,60}["“‘']?\b(fantas(y|ies)|fiction|nonsense|lies?|fabricat\w+|invent\w+|propaganda|fairy[ -]?tales?|hoax|myths?|fake( news)?|disinformation|false|baseless|untrue|unfounded|groundless)\b`)
	rejects   = regexp.MustCompile(`(?i)\b(denie[sd]|deny|rejects?|rejected|dismiss(es|ed)?|refute[sd]?)["”'’]? (any|all|the|such|these|those|this|that) (\w+ ){0,2}(suggestions?|claims?|allegations?|accusations?|reports?|charges?|notion)\b`)
)

var calledWrong = regexp.MustCompile(`(?i)\bno truth (in|to|behind)\b|\b((reports?|claims?|allegations?|accusations?|rumou?rs?|stor(y|ies)|accounts?|charges?|news|information)\b[^.;!?]{0,80}?\b(is|are|was|were|be)|(that|this|it|they|these|those) (is|are|was|were)|(that|it)['’]s)( \w+ly| all| simply| just| not)? ?["“”'‘’]?(wrong|false|untrue|baseless|unfounded|groundless|nonsense|(a )?(complete |total |pure )?fabricat\w+|invented|((a|pure|complete|total|sheer) )*(invention|fiction|fantasy|fabrication)|a lie|lies|incorrect|inaccurate|made up|fiction|(a )?fairy[ -]?tales?|a hoax|a myth|fake news|disinformation|without (any )?(basis|foundation)|not true|no truth|ridiculous|absurd)\b`)

// denialSpan is the words of a denial: who, the cue and what, without what the
// sentence tells before.
func (p *page) denialSpan(a *headwater.Attribution) headwater.Span {
	out := a.Cue
	for _, c := range a.Content {
		out = out.Cover(c)
	}
	if a.SourceSpan != nil && p.sentence(a.SourceSpan.Start) == p.sentence(a.Cue.Start) && a.SourceSpan.Start > out.Start-40 {
		out = out.Cover(*a.SourceSpan)
	}
	return out
}

// denied finds what is denied, where other pages tell it: claims that agree with one that
// the denial holds, then the sentences most like its words, one of each page.
func (g *graph) denied(p *page, a *headwater.Attribution, pages []*page, all []tellingOf) []headwater.Quote {
	out := g.deniedClaims(p, a, all)
	for _, q := range g.deniedWords(p, a, pages) {
		if len(out) < mostDenied && !slices.ContainsFunc(out, func(o headwater.Quote) bool { return o.Document == q.Document }) {
			out = append(out, q)
		}
	}
	return out
}

// deniedClaims are the claims of other pages that agree with one that a denial holds.
func (g *graph) deniedClaims(p *page, a *headwater.Attribution, all []tellingOf) []headwater.Quote {
	var out []headwater.Quote
	texts := map[string]bool{}
	for _, t := range all {
		if t.page != p || !t.denied || t.attr != a.ID {
			continue
		}
		for _, u := range all {
			words := u.page.text(u.span)
			if len(out) == mostDenied || u.page == p || u.denied || texts[words] || !mayPrecede(u.page.Document.Published, p.Document.Published) ||
				conflict(t, u) || !agree(t, u) {
				continue
			}
			texts[words] = true
			out = append(out, headwater.Quote{Document: u.page.Document.ID, Span: u.span, Claim: u.claim.ID})
		}
	}
	return out
}

// deniedWords are the sentences of other pages most like the words of a denial, one of
// each page, those of one wording once.
func (g *graph) deniedWords(p *page, a *headwater.Attribution, pages []*page) []headwater.Quote {
	words := p.denialLine(a)
	if told := p.lineBefore(a); told != nil {
		words = told
	}
	if len(words.terms) < 2 {
		return nil
	}
	type found struct {
		quote headwater.Quote
		score float64
	}
	var all []found
	texts := map[string]bool{}
	for _, q := range pages {
		if q == p || !mayPrecede(q.Document.Published, p.Document.Published) {
			continue
		}
		l, score := bestLine(p, words, q)
		if l == nil || score < answered || texts[q.text(l.Span)] {
			continue
		}
		texts[q.text(l.Span)] = true
		all = append(all, found{headwater.Quote{Document: q.Document.ID, Span: q.clip(l.Span), Claim: q.claimIn(l.Span)}, score})
	}
	slices.SortStableFunc(all, func(x, y found) int { return cmp.Compare(y.score, x.score) })
	var out []headwater.Quote
	for _, f := range all {
		if len(out) == mostDenied || f.score < 0.6*all[0].score {
			break
		}
		out = append(out, f.quote)
	}
	return out
}

// denialLine is the content of a denial as a line, with the sentence around it where
// the content alone says little ("It is false").
func (p *page) denialLine(a *headwater.Attribution) *line {
	out := &line{Span: p.denialSpan(a), sentence: p.sentence(a.Cue.Start), terms: map[string]int{}}
	lines := p.sentences()
	for i := range lines {
		l := &lines[i]
		for _, c := range a.Content {
			if !l.Overlaps(c) {
				continue
			}
			for t, w := range l.terms {
				if at := p.Syntax.Words[w].Span; c.Contains(at) || l.sentence == out.sentence && len(a.Content) == 1 && c.Len() < 40 {
					out.terms[t] = w
				}
			}
		}
	}
	for t := range out.terms {
		if denying[t] {
			delete(out.terms, t)
		}
	}
	return out
}

// lineBefore is the sentence before a denial that is only of something told of ("rejected
// the report as lies"); nil where the denial says what it denies.
func (p *page) lineBefore(a *headwater.Attribution) *line {
	if len(a.Content) != 1 || !toldOf.MatchString(p.text(a.Content[0])) {
		return nil
	}
	n, lines := p.sentence(a.Cue.Start), p.sentences()
	at := slices.IndexFunc(lines, func(l line) bool { return l.sentence >= n })
	if at < 1 || lines[at-1].title || lines[at-1].sentence < n-2 {
		return nil
	}
	return &lines[at-1]
}

// toldOf matches what names nothing but that something was told.
var toldOf = regexp.MustCompile(`(?i)^["“'‘]?(it|this|that|(the|this|that|these|those|all|both|any) (media |news |press |new |latest )*(reports?|claims?|allegations?|accusations?|charges?|assertions?|suggestions?|rumou?rs?|stor(y|ies)|findings?|account))(,| as\b| in\b| (is|are|was|were)\b|["”'’.]|$)`)

var denying = set("deny reject dismiss refute wrong false untrue baseless unfounded report reports claim allegation accusation speak abroad lie")

// bestLine is the sentence of q most like the words of a denial on p.
func bestLine(p *page, words *line, q *page) (*line, float64) {
	lines := q.sentences()
	rare := rarity([]line{*words}, lines)
	amounts := p.amountsIn(words)
	own := norm(words, rare)
	var best *line
	top := 0.0
	for i := range lines {
		l := &lines[i]
		if refusal.MatchString(q.text(l.Span)) {
			continue // denies it too
		}
		n, dot := 0, 0.0
		for t := range words.terms {
			if _, ok := l.terms[t]; ok {
				n, dot = n+1, dot+rare[t]*rare[t]
			}
		}
		score := dot / (own*norm(l, rare) + 1e-9)
		for _, x := range amounts {
			if y, ok := only(q.amountsIn(l), x); ok && equal(x.Low, y.Low) && equal(x.High, y.High) {
				score, n = score+amountBonus, n+2
			}
		}
		if n >= 3 && score > top+1e-12 {
			best, top = l, score
		}
	}
	return best, top
}

// claimIn is the id of the claim that is told first in a span, empty where none is that others may share.
func (p *page) claimIn(s headwater.Span) string {
	id, at := "", s.End
	see := func(c *headwater.Claim, trigger headwater.Span) {
		if s.Contains(trigger) && trigger.Start < at {
			id, at = c.ID, trigger.Start
		}
	}
	for i := range p.Claims {
		c := &p.Claims[i]
		if !shareable(c) {
			continue
		}
		see(c, c.Trigger)
		for _, e := range c.Evidence {
			see(c, e.Trigger)
		}
	}
	return id
}
