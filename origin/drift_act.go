package origin

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

var (
	refusing  = regexp.MustCompile(`(?i)\b(refus|declin|would not|(did not|neither.*|nobody) want|had nothing to say|reject|ignor|stonewall)`)
	unreached = regexp.MustCompile(`(?i)\b(could not|couldn['’]t|cannot|unable|not available|unavailable|not immediately|no immediate|did not immediately|not reachable|have not|had not|did(n['’]t| not) (reply|respond|answer|return)|no (reply|response|answer))`)
	warning   = regexp.MustCompile(`(?i)\b(fir(e|es|ed|ing)|loos(e|ed)|discharg(e|ed|ing)|shot) (\w+ ){0,3}(warning (shots?|fire|rounds?)|(shots?|rounds?) (in|into) the air|blanks?|flares?)\b`)
	shooting  = regexp.MustCompile(`(?i)\b(open(s|ed|ing)? fire|fir(e|es|ed|ing) (on|at|upon)|shot at|shoot(s|ing)? at|shell(s|ed|ing)|bombard(s|ed|ing)?)\b`)
	warned    = regexp.MustCompile(`(?i)\bwarning\b|into the air|in the air\b|\bblanks?\b`)
)

// act finds a deed that became a graver one.
func (d *drifting) act(p pair) {
	if d.later.limited(p.later) {
		return
	}
	if at, ok := d.earlier.match(p.earlier, warning); ok {
		if to, ok := d.later.match(p.later, shooting); ok && !warned.MatchString(d.later.text(p.later.Span)) && !shooting.MatchString(d.earlier.Document.Text) {
			d.add(headwater.ActDrift, at, to, "Shots that warned became shots that were aimed.")
		}
	}
	for _, l := range ladders {
		d.climb(p, l)
	}
}

func (p *page) match(l *line, re *regexp.Regexp) (headwater.Span, bool) {
	at := re.FindStringIndex(p.text(l.Span))
	if at == nil {
		return headwater.Span{}, false
	}
	return headwater.Span{Start: l.Start + at[0], End: l.Start + at[1]}, true
}

// ladder is two sets of verbs, of which the second is the graver for the same object.
type ladder struct {
	low, high map[string]bool
	why       string
}

var ladders = []ladder{
	{set("stop intercept inspect search halt visit check"), set("storm seize attack hijack capture sink"), "A stop or a search became an assault or a seizure."},
	{set("question summon detain"), set("arrest jail charge convict imprison sentence"), "Who was held or questioned is said to be arrested or tried."},
	{set("wound injure hurt"), set("kill"), "Who was hurt is said to be dead."},
	{set("hit strike damage attack target shell bomb"), set("destroy level flatten obliterate raze"), "What was hit is said to be destroyed."},
	{set("ask urge request invite suggest propose"), set("demand order threaten"), "A request became a demand."},
	{set("criticise criticize question regret"), set("condemn denounce"), "Criticism became condemnation."},
	{set("consider discuss weigh study plan propose"), set("approve decide agree sign adopt impose"), "What was thought of is said to be decided."},
}

// climb compares the verbs of two sentences that have one object. Where the earlier
// page has the graver verb anywhere, the later may have it from there.
func (d *drifting) climb(p pair, l ladder) {
	for _, y := range d.later.deeds(p.later, l.high) {
		for _, x := range d.earlier.deeds(p.earlier, l.low) {
			if x.object == "" || x.object != y.object || d.earlier.hasVerb(l.high) {
				continue
			}
			d.add(headwater.ActDrift, d.earlier.Syntax.Words[x.verb].Span, d.later.Syntax.Words[y.verb].Span, l.why)
		}
	}
}

// deed is a verb and the stem of what it is done to.
type deed struct {
	verb   int
	object string
}

func (p *page) deeds(l *line, verbs map[string]bool) []deed {
	s := p.Syntax.Sentences[l.sentence]
	var out []deed
	for w := s.FirstWord; w < s.LastWord; w++ {
		if p.Syntax.Words[w].UPOS == headwater.VERB && verbs[p.lemma(w)] {
			out = append(out, deed{w, p.objectOf(w, s)})
		}
	}
	return out
}

// objectOf is the stem of a verb's object, or of the subject of its passive.
func (p *page) objectOf(verb int, s headwater.Sentence) string {
	for w := s.FirstWord; w < s.LastWord; w++ {
		x := &p.Syntax.Words[w]
		if x.Head == verb && (x.Relation == "obj" || strings.HasPrefix(x.Relation, "nsubj:pass")) {
			return stem(p.lemma(w))
		}
	}
	return ""
}

func (p *page) hasVerb(verbs map[string]bool) bool {
	for w := range p.Syntax.Words {
		if p.Syntax.Words[w].UPOS == headwater.VERB && verbs[p.lemma(w)] {
			return true
		}
	}
	return false
}

// actors compares who does and who gets it in claims of one type in two sentences.
func (d *drifting) actors(p pair) {
	for i := range d.later.Claims {
		y := &d.later.Claims[i]
		if y.Below || !p.later.Contains(y.Trigger) {
			continue
		}
		for j := range d.earlier.Claims {
			x := &d.earlier.Claims[j]
			if !x.Below && p.earlier.Contains(x.Trigger) && x.Type == y.Type {
				d.roles(p, x, y)
			}
		}
	}
}

func (d *drifting) roles(p pair, x, y *headwater.Claim) {
	d.named(x, y)
	for _, role := range [...]headwater.Role{headwater.Agent, headwater.Recipient, headwater.PlaceRole, headwater.Origin} {
		if len(x.Roles[role]) != 1 || len(y.Roles[role]) != 1 {
			continue
		}
		a, b := d.earlier.entities[x.Roles[role][0].Entity], d.later.entities[y.Roles[role][0].Entity]
		if a == nil || b == nil || !rivals(a, b) || d.earlier.names(p.earlier.Span, b) || d.later.names(p.later.Span, a) || !d.otherRole(x, y, role) {
			continue
		}
		d.add(headwater.ActorDrift, x.Roles[role][0].Span, y.Roles[role][0].Span, "Another "+string(role)+" is named.")
	}
}

// named finds a country or a body that does or gets what the earlier page tells of nobody
// with a name, and does not speak of at all: "a state in the region" that became one.
func (d *drifting) named(x, y *headwater.Claim) {
	for _, role := range [...]headwater.Role{headwater.Agent, headwater.Recipient, headwater.Origin} {
		if len(y.Roles[role]) != 1 || len(x.Roles[role]) > 1 || !d.otherRole(x, y, role) {
			continue
		}
		b := d.later.entities[y.Roles[role][0].Entity]
		if b == nil || b.Type != headwater.GPE && b.Type != headwater.Org || d.earlier.speaksOf(b) {
			continue
		}
		at := x.Span
		if f := x.Roles[role]; len(f) == 1 {
			if d.earlier.entities[f[0].Entity] != nil {
				continue
			}
			at = f[0].Span
		}
		d.add(headwater.ActorDrift, at, y.Roles[role][0].Span, "Somebody is named whom the report does not name.")
	}
}

// speaksOf says whether a page names an entity of another page, or one of its country.
func (p *page) speaksOf(e *headwater.Entity) bool {
	return slices.ContainsFunc(p.Entities, func(x headwater.Entity) bool {
		return key(&x) == key(e) || e.Country != "" && x.Country == e.Country || shareWord(x.Name, e.Name)
	})
}

// rivals says whether two entities of one type are surely not one.
func rivals(a, b *headwater.Entity) bool {
	if a.Type != b.Type || a.Type != headwater.GPE && a.Type != headwater.Person && a.Type != headwater.Org {
		return false
	}
	if a.Type == headwater.GPE {
		return a.Ref.ISO3166 != "" && b.Ref.ISO3166 != "" && a.Ref.ISO3166 != b.Ref.ISO3166
	}
	return a.Ref.Catalog != "" && b.Ref.Catalog != "" && a.Ref.Catalog != b.Ref.Catalog ||
		a.Type == headwater.Person && !shareWord(a.Name, b.Name)
}

func shareWord(a, b string) bool {
	words := strings.Fields(strings.ToLower(b))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a)), func(w string) bool { return slices.Contains(words, w) })
}

// names says whether a span of the page names the same as e, an entity of another page.
func (p *page) names(in headwater.Span, e *headwater.Entity) bool {
	for i := range p.Entities {
		x := &p.Entities[i]
		if key(x) != key(e) && (e.Country == "" || x.Country != e.Country) {
			continue
		}
		if slices.ContainsFunc(x.Mentions, in.Contains) {
			return true
		}
	}
	return false
}

// otherRole says whether two claims agree in a role beside one.
func (d *drifting) otherRole(x, y *headwater.Claim, but headwater.Role) bool {
	for role, fx := range x.Roles {
		if role == but || len(fx) == 0 || len(y.Roles[role]) == 0 {
			continue
		}
		if d.earlier.fillerKey(fx[0]) == d.later.fillerKey(y.Roles[role][0]) {
			return true
		}
	}
	return false
}

// caveats finds words that limit all of a report and were lost.
func (d *drifting) caveats() {
	at := -1
	for i, l := range d.earlier.sentences() {
		if unverified.MatchString(d.earlier.text(l.Span)) {
			at = i
			break
		}
	}
	if at < 0 || len(d.pairs) < 2 || unverified.MatchString(d.later.Document.Text) || stillOpen.MatchString(d.later.Document.Text) {
		return
	}
	lines := d.earlier.sentences()
	for i := at - 1; i >= 0 && i > at-4; i-- {
		for _, p := range d.pairs {
			if p.earlier == &lines[i] && !p.later.title {
				d.add(headwater.CaveatDrift, d.earlier.clip(lines[at].Span), d.later.clip(p.later.Span), "That it could not be checked was left out.")
				return
			}
		}
	}
}

var (
	unverified = regexp.MustCompile(`(?i)\b(could not|couldn['’]t|not|unable to|yet to|no way to|never)\b[^.]{0,40}\b(verif(y|ied)|independent(ly)? (confirm|verif|check)\w*|be confirmed|been confirmed|corroborat\w+|authenticat\w+)`)
	stillOpen  = regexp.MustCompile(`(?i)\b(unconfirmed|unverified|not verified|unsubstantiated)\b`)
)
