package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// paperKinds are nouns that one document goes by: a definite "the indictment" may
// mean the court filing that was spoken of.
var paperKinds = [...]map[string]bool{
	set("filing", "indictment", "complaint", "lawsuit", "affidavit", "petition", "suit", "motion", "charge"),
	set("study", "paper", "research", "report", "analysis", "survey", "review", "assessment", "document", "audit"),
	set("letter", "note", "message", "memo", "memorandum", "email", "e-mail", "cable", "document"),
	set("statement", "communique", "communiqué", "release", "declaration"),
	set("video", "footage", "clip", "recording", "film", "tape"),
	set("poll", "survey"),
	set("book", "memoir", "biography", "autobiography"),
	set("post", "tweet", "thread", "message"),
	set("ruling", "judgment", "judgement", "verdict", "opinion", "order", "decision"),
	set("draft", "report", "document", "text", "resolution", "proposal"),
}

// paper finds the document that a definite phrase means: the last of its noun, or
// whose phrase held it ("the draft" after "a draft report"), an outlet's report, or,
// for a noun alone that none was called by, the last of its kind.
func (v *resolver) paper(m mention) *record {
	o := v.recent(func(o *record) bool {
		if reportNouns[m.noun] && o.report {
			return true
		}
		return o.Kind == headwater.DocumentSource && o.plural == m.plural && (o.noun == m.noun && v.marked(o, m) || v.plainly(m) && strings.Contains(o.said, " "+m.noun+" ") && !strings.Contains(o.said, " of the "+m.noun))
	})
	if o != nil || !v.plainly(m) || m.last > m.base.last {
		return o
	}
	last := v.recent(func(o *record) bool { return o.Kind == headwater.DocumentSource })
	if last == nil || last.plural != m.plural || m.first-last.last > tokensBack {
		return nil
	}
	for _, kind := range paperKinds {
		if kind[last.noun] && kind[m.noun] {
			return last
		}
	}
	return nil
}

// inTitle says whether token i stands in the headline.
func (v *resolver) inTitle(i int) bool {
	return v.doc.Blocks[v.sentenceOf(i).Block].Kind == headwater.TitleBlock
}

// headlined finds the source that so far the headline alone spoke of, in one word
// or two, and whom the body now introduces: "clerk says" over "a former clerk at the
// firm", "Norland commander" over "Commander Ada Moss".
func (v *resolver) headlined(m mention) *record {
	if m.pronoun || len(v.records) > 6 && !v.records[0].title || v.inTitle(m.head) || m.entity >= 0 && v.byEntity[m.entity] != nil {
		return nil
	}
	for _, o := range v.records[:min(len(v.records), 6)] {
		many := m.plural && !(m.entity >= 0 && m.kind == headwater.OrganizationSource) // "Doctors of the World" is one
		if !o.title || o.entity >= 0 || o.Kind != m.kind || o.plural != many || !v.introduces(m, o) {
			continue
		}
		o.title = false
		v.rename(o, m)
		return o
	}
	return nil
}

// introduces says whether a mention in the body is of the noun that the headline
// used, or of a person or body that goes by it.
func (v *resolver) introduces(m mention, o *record) bool {
	if m.noun == o.noun {
		return m.entity >= 0 || !v.proper(&m) || m.class == bodyClass
	}
	if m.entity >= 0 && m.kind == headwater.OrganizationSource && anyBody[o.noun] {
		return mayBe(o.noun, v.entities[m.entity].Class)
	}
	if m.entity < 0 || m.kind != headwater.PersonSource {
		return false
	}
	for i := m.first; i < m.last && !(relatives[v.low[i]] && i > m.head); i++ {
		if v.roleNoun(i) == o.noun {
			return true
		}
	}
	return false
}

// rename gives a record the fuller words, and the name, of a mention.
func (v *resolver) rename(o *record, m mention) {
	o.Label, o.noun = v.label(m), m.noun
	o.Count = max(o.Count, m.count)
	o.generic = o.generic && m.count == 0
	if o.Kind == headwater.PersonSource {
		o.Count = 0
	}
	if m.entity >= 0 {
		o.entity, o.Named = m.entity, true
		v.identify(o, m)
		if o.Kind == headwater.PersonSource {
			o.Role = v.role(m)
		}
	}
	o.Named = o.Named || v.namedBy(m)
	v.byLabel[v.key(m)] = o
}

// foretold finds the source whom the text called by an office alone and now names: "the
// regional governor said" before "Governor Ada Moss".
func (v *resolver) foretold(m mention) *record {
	if m.pronoun || m.entity < 0 || m.kind != headwater.PersonSource || v.byEntity[m.entity] != nil || v.inTitle(m.head) {
		return nil
	}
	for i := len(v.records) - 1; i >= max(0, len(v.records)-8); i-- {
		o := v.records[i]
		if o.entity < 0 && !o.Named && o.Kind == headwater.PersonSource && !o.plural && singleOffices[o.noun] && m.first-o.last < near && v.officeOf(m, o) {
			v.rename(o, m)
			return o
		}
	}
	return nil
}

// singleOffices are held by one person in one place.
var singleOffices = set("governor", "mayor", "premier", "president", "minister", "chancellor", "king", "queen", "emir", "sultan", "prosecutor", "ombudsman", "commissioner")

// officeOf says whether a mention is of a person who holds the office by which a record
// was called with "the", and no word marks the two off.
func (v *resolver) officeOf(m mention, o *record) bool {
	held := " "
	for i := m.first; i < m.last && !(relatives[v.low[i]] && i > m.head); i++ {
		held += v.low[i] + " "
	}
	first := strings.Fields(strings.ToLower(o.Label))
	if len(first) < 2 || first[0] != "the" || !strings.Contains(held, " "+o.noun+" ") || deputies[strings.Fields(held)[0]] {
		return false
	}
	for _, w := range first[1:] {
		if !strings.Contains(held, " "+w+" ") && !anyRegion[w] && w != o.noun {
			return false
		}
	}
	return true
}

// anyRegion are words for where an office is held that tell nothing when one text speaks
// of one.
var anyRegion = set("regional", "local", "provincial", "state", "city", "country's", "region's", "city's", "province's", "district")
