package event

import (
	"sort"
	"strconv"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// emit adds the claim that p has become.
func (p *part) emit() bool {
	trigger := p.words[p.at].Span
	if c := p.compound(p.at); c != "" && (len(p.lex.verbs[c]) > 0 || len(p.lex.nouns[c]) > 0) {
		trigger.Start = p.words[p.at-2].Start
	}
	p.sayer()
	c := headwater.Claim{
		Type: p.rule.frame.typ, Trigger: trigger, Roles: p.roles, Span: p.covered.Cover(trigger),
		Confidence: p.confidence(),
	}
	c.Below = c.Confidence < shown
	if v := p.carrierOf(); v >= 0 {
		c.Span = c.Span.Cover(p.words[v].Span)
	}
	if !p.bounds.Contains(c.Span) {
		return false
	}
	c.Status, c.Negative = p.status()
	k := p.called(&c)
	c.PLOVER, c.CAMEO = k.plover, k.cameo
	c.When = p.when()
	c.Quantity = p.quantity()
	if p.voice != nil {
		c.Attribution = p.voice.by.ID
	}
	c.ID = headwater.Ident("c", p.doc.ID, string(c.Type), c.Span, c.Trigger)
	p.tellings = append(p.tellings, p.telling(c))
	return true
}

// inOrder puts the fillers of a role and their heads in text order.
func (p *part) inOrder(role headwater.Role) {
	fs, hs := p.roles[role], p.heads[role]
	for i := 1; i < len(fs); i++ {
		for k := i; k > 0 && fs[k].Start < fs[k-1].Start; k-- {
			fs[k], fs[k-1] = fs[k-1], fs[k]
			hs[k], hs[k-1] = hs[k-1], hs[k]
		}
	}
}

// telling is what is needed to know the claim again.
func (p *part) telling(c headwater.Claim) told {
	t := told{claim: c, bare: p.back, lemma: p.lemma(p.at), into: -1, heads: make(map[headwater.Role][]string, len(p.heads))}
	for role, heads := range p.heads {
		p.inOrder(role)
		for _, h := range heads {
			t.heads[role] = append(t.heads[role], p.lemma(h))
		}
	}
	t.agents = p.states(c.Roles[headwater.Agent])
	t.number = p.number
	t.definite, t.sentence, t.at, t.host = p.definite(), p.bounds.Start, p.at, -1
	if p.is(p.at, "advcl") && p.child(p.at, "mark") < 0 && p.feature(p.at, "VerbForm") != "Inf" {
		t.host = p.head(p.at)
	}
	t.title = p.title
	if i := p.timeAt; c.When != "" && i >= 0 {
		t.day = p.times[i].Value
	}
	if i := p.quantityAt; c.Quantity != "" && p.quantities[i].Low != nil {
		t.count = strconv.FormatFloat(*p.quantities[i].Low, 'g', -1, 64)
	}
	return t
}

// states are the countries of fillers that are a country or its people, empty for others.
func (p *part) states(fs []headwater.Filler) []string {
	out := make([]string, len(fs))
	for i, f := range fs {
		for k := range p.entities {
			if e := &p.entities[k]; e.ID == f.Entity && (e.Type == headwater.NORP || e.Ref.ISO3166 != "") {
				out[i] = e.Country
			}
		}
	}
	return out
}

// definite says whether the trigger, or what it is done to, is one that the text
// told of before.
func (p *part) definite() bool {
	words := append([]int{p.at}, p.heads[headwater.Item]...)
	for _, w := range append(words, p.heads[headwater.Victim]...) {
		if d := p.child(w, "det"); d >= 0 && definite[p.lemma(d)] {
			return true
		}
	}
	return false
}

// carrierOf is the light verb of a noun trigger, or -1.
func (p *part) carrierOf() int {
	if !p.rule.noun {
		return -1
	}
	a := asker{tree: &p.tree, at: p.at}
	return a.carrier(p.at)
}

// when is the time expression that hangs on the trigger, or on the verb that a noun
// trigger hangs on.
func (p *part) when() string {
	id, best := "", maxDepth
	for _, t := range p.days {
		if d := p.steps(t.top); d < best {
			id, best, p.timeAt = p.times[t.index].ID, d, t.index
		}
	}
	return id
}

// day is a time of the sentence that says when, and the word that heads it.
type day struct{ index, top int }

// dated finds the times of the sentence that say when; not how long or how often.
func (r *reader) dated() {
	r.days = r.days[:0]
	first := sort.Search(len(r.times), func(i int) bool { return r.times[i].Start >= r.bounds.Start })
	for k := first; k < len(r.times) && r.times[k].Start < r.bounds.End; k++ {
		t := &r.times[k]
		if t.Type != headwater.Duration && t.Type != headwater.Set && t.Value != "PRESENT_REF" {
			r.days = append(r.days, day{k, r.topOf(t.Span)})
		}
	}
}

// steps is how many words of the tree lie between the word i and the trigger's
// clause; maxDepth where it is another clause's.
func (p *part) steps(i int) int {
	for n := 0; i >= 0 && n < 6; n++ {
		if i == p.at {
			return n
		}
		if p.is(i, "advcl", "acl", "ccomp", "parataxis") || p.is(i, "conj") && p.words[i].UPOS == headwater.VERB || p.is(i, "compound", "amod", "nummod", "nmod:poss") && p.head(i) != p.at {
			break
		}
		if h := p.head(i); h >= 0 && p.rule.noun && h == p.head(p.at) && p.is(p.at, "obj", "nsubj", "nsubj:pass", "obl") {
			return n + 1
		} else if h >= 0 && p.is(p.at, "xcomp", "conj") && h == p.head(p.at) {
			return n + 2
		}
		i = p.head(i)
	}
	return maxDepth
}

// topOf is the word of s whose head lies outside s.
func (r *reader) topOf(s headwater.Span) int {
	for i := range r.words {
		if w := r.words[i].Span; w.Start >= s.Start && w.End <= s.End {
			if h := r.head(i); h < 0 || r.words[h].Start < s.Start || r.words[h].End > s.End {
				return i
			}
		}
	}
	return -1
}

// quantity is a stated amount inside a filler; of a claim about goods or money one
// that hangs on the trigger; of a reach the nearest distance.
func (p *part) quantity() string {
	first := sort.Search(len(p.quantities), func(i int) bool { return p.quantities[i].Start >= p.bounds.Start })
	loose, best := "", 1<<30
	for i := first; i < len(p.quantities) && p.quantities[i].Start < p.bounds.End; i++ {
		q := &p.quantities[i]
		far := q.Unit == "kilometre" || q.Unit == "metre"
		if p.rule.frame.typ == headwater.Reach {
			if d := p.far(q.Span); far && d < best && p.ranging(q.Span) {
				loose, best, p.quantityAt = q.ID, d, i
			}
			continue
		}
		if q.Unit == "percent" || far {
			continue
		}
		if p.inFiller(q.Span) {
			p.quantityAt = i
			return q.ID
		}
		if q.Unit != "count" && loose == "" && p.steps(p.topOf(q.Span)) < 3 {
			loose, p.quantityAt = q.ID, i
		}
	}
	return loose
}

// ranging says whether the tree makes a distance one that arms go: "a range of 70
// km", "fly 70 km", "70-km rockets"; not how far off, how high or how exact.
func (p *part) ranging(q headwater.Span) bool {
	i := p.topOf(q)
	for k := 0; i >= 0 && k < 4; k++ {
		h := p.head(i)
		if h < 0 {
			return false
		}
		switch l := p.lemma(h); {
		case l == "range" || l == "radius" || l == "reach" || l == "distance":
			return true
		case l == "accuracy" || l == "altitude" || l == "height" || l == "depth" || l == "error" || l == "precision":
			return false
		case p.away(q):
			return false
		case p.kinds[h].has(armsKind), farVerbs[l] && !p.is(i, "advcl", "conj"):
			return true
		}
		i = h
	}
	return false
}

// farVerbs tell how far arms go.
var farVerbs = map[string]bool{"fly": true, "travel": true, "cover": true, "hit": true, "strike": true, "reach": true, "fire": true, "shoot": true, "range": true, "go": true}

// away says whether what stands behind a distance makes it one between places.
func (p *part) away(q headwater.Span) bool {
	for i := range p.words {
		if p.words[i].Start >= q.End {
			switch p.lemma(i) {
			case "away", "off", "inland", "north", "south", "east", "west", "distant", "outside", "behind", "beyond":
				return true
			case "from":
				return p.lemma(p.at) != "fly" && p.lemma(p.at) != "travel"
			}
			return false
		}
	}
	return false
}

func (p *part) inFiller(q headwater.Span) bool {
	for _, role := range [...]headwater.Role{headwater.Item, headwater.Victim, headwater.Instrument, headwater.Recipient} {
		for _, f := range p.roles[role] {
			if f.Overlaps(q) {
				return true
			}
		}
	}
	return false
}

// far is how many bytes lie between the trigger and s.
func (p *part) far(s headwater.Span) int {
	t := p.words[p.at].Span
	return max(s.Start-t.End, t.Start-s.End, 0)
}

// sayer links a pronoun that acts ("Iran says it …") to the source, where
// reported speech makes them one and the source's words are a name and no more:
// in "the police of Iran say it" the name is not the source.
func (p *part) sayer() {
	fs := p.roles[headwater.Agent]
	if len(fs) != 1 || fs[0].Entity != "" || p.voice == nil || p.voice.by.Manner == headwater.Direct || p.voice.by.SourceSpan == nil {
		return
	}
	if !thirdPerson(fs[0].In(p.text)) || fs[0].Start > p.voice.content.Start+6 {
		return
	}
	src := *p.voice.by.SourceSpan
	if t := src.In(p.text); len(t) > 4 && strings.EqualFold(t[:4], "the ") {
		src.Start += 4
	}
	first := sort.Search(len(p.mentions), func(i int) bool { return p.mentions[i].Start >= src.Start })
	if first < len(p.mentions) && p.mentions[first].Span == src {
		fs[0].Entity = p.entities[p.mentions[first].entity].ID
	}
}

func thirdPerson(s string) bool {
	switch strings.ToLower(s) {
	case "it", "he", "she", "they":
		return true
	}
	return false
}

// folded writes a word in small letters, with straight apostrophes.
func folded(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return strings.Map(func(r rune) rune {
				if r == '’' {
					return '\''
				}
				return unicode.ToLower(r)
			}, s)
		}
	}
	return s
}
