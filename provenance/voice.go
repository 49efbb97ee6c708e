package provenance

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// voice is which relay is in force while a text is read from top to bottom.
type voice struct {
	active  relay            // credited last; holds in its paragraph
	lead    relay            // what the report leans on; holds until the text changes voice
	through map[string]relay // source id → the outlet it was quoted from last
	papers  []paper          // documents that an outlet carries, in text order
	weight  map[string]int   // source id of an outlet → in how many paragraphs it is credited
	early   int              // last block of the story's head
	mine    []int            // where the text says "me" or "our" outside any quotation
	story   []int            // for each block how many blocks of the story stand before it
}

// earlyBlocks is how many blocks of the story count as its head; longAside is
// after how many without it a relay is no longer in force, and shortAside after
// how many a named source is no longer quoted from where it was.
const (
	earlyBlocks = 4
	longAside   = 8
	shortAside  = 1
)

// weigh counts in how many paragraphs each outlet is credited, and finds where the
// head of the story ends.
func (t *tracer) weigh() {
	t.weight, t.through = map[string]int{}, map[string]relay{}
	counted := map[string]int{}
	for i := range t.out {
		a := &t.out[i]
		if a.Parent != "" || !t.isOutlet(a.Source) {
			continue
		}
		if b := t.sentence(a.Cue).Block; counted[a.Source] != b+1 {
			counted[a.Source] = b + 1
			t.weight[a.Source]++
		}
	}
	t.findMine()
	seen := 0
	t.story = make([]int, len(t.doc.Blocks)+1)
	for i, b := range t.doc.Blocks {
		t.story[i] = seen
		if b.Kind.Story() {
			if seen++; seen <= earlyBlocks {
				t.early = i
			}
		}
	}
}

// findMine finds where the reporter speaks of himself, and so in his own voice.
func (t *tracer) findMine() {
	for i, tok := range t.syn.Tokens {
		if tok.Len() > 3 || tok.Kind != headwater.WordToken || !mine[tok.In(t.doc.Text)] || t.inQuote(tok.Span) {
			continue
		}
		if s := t.sentence(tok.Span); s.Last > i && t.inStory(tok.Span) {
			t.mine = append(t.mine, tok.Start)
		}
	}
}

// mine are words of the first person; "us" in capitals is a country.
var mine = set("I", "me", "my", "My", "we", "We", "us", "our", "Our")

// speaksSelf says whether the reporter speaks of himself between two places.
func (t *tracer) speaksSelf(from, to int) bool {
	n, _ := slices.BinarySearch(t.mine, from)
	return n < len(t.mine) && t.mine[n] < to
}

// credits puts a relay in force for its paragraph and, when the report leans on
// it, for what follows: it is credited early, or more than once.
func (t *tracer) credits(r relay) {
	t.active = r
	if t.weight[r.source] > 1 || r.block <= t.early {
		t.lead = r
	}
}

// hear finds the relay of an attribution that is not nested and moves the voice of
// the text on: an outlet that reports comes into force; a source that speaks to
// the outlet we read, or a named one that speaks for itself, ends what was.
func (t *tracer) hear(a *headwater.Attribution, s headwater.Sentence) (relay, bool) {
	if t.isOutlet(a.Source) {
		if a.SourceSpan != nil && !t.inBase(a.Source) {
			t.credits(relay{source: a.Source, span: t.short(*a.SourceSpan), block: s.Block})
		}
		return relay{}, false
	}
	if r, ok := t.beside(a, s); ok {
		t.hears(a, r)
		return r, true
	}
	if r, ok := t.inherited(a, s); ok {
		return r, true
	}
	if t.speaksForItself(a) {
		t.lead, t.active = relay{}, relay{}
	}
	return relay{}, false
}

// short is a source phrase without what is told of the source behind a comma.
func (t *tracer) short(at headwater.Span) headwater.Span {
	if i := strings.IndexByte(at.In(t.doc.Text), ','); i > 0 {
		at.End = at.Start + i
	}
	return at
}

// hears remembers from where a source is quoted.
func (t *tracer) hears(a *headwater.Attribution, r relay) {
	if a.Source != "" {
		t.through[a.Source] = r
	}
	switch {
	case r.own:
		t.lead, t.active = relay{}, relay{}
	case !t.inBase(r.source) && !t.isNamed(a.Source):
		r.told = true
		t.active = r
		if t.weight[r.source]++; t.weight[r.source] > 1 {
			t.lead = r
		}
	}
}

// inBase says whether a source is the outlet that we read, or the agency that the
// text is credited to.
func (t *tracer) inBase(source string) bool { return has(t.base, source) }

// inherited is the relay that an earlier sentence set: the one that the source, or
// the group that it is of, was quoted from; the one of the paragraph; or the one
// that leads the report.
func (t *tracer) inherited(a *headwater.Attribution, s headwater.Sentence) (relay, bool) {
	if t.lead.source != "" && t.speaksSelf(t.lead.span.End, a.Cue.Start) {
		t.lead, t.active = relay{}, relay{}
	}
	if t.inPublic(a, s) {
		return relay{}, false
	}
	if r, ok := t.quotedFrom(a, s); ok {
		return r, true
	}
	if t.active.source != "" && t.active.block == s.Block && t.active.span.Start < s.Start && !t.reacts(a) && !(t.active.told && t.newPaper(a)) {
		t.lead.block = s.Block
		t.keeps(a, t.active)
		return t.active, true
	}
	if r, ok := t.carriedPaper(a); ok {
		return r, true
	}
	if t.lead.source == "" || t.aside(t.lead.block, s.Block) > longAside || s.Start < t.lead.span.Start || !t.holds(a) {
		return relay{}, false
	}
	t.lead.block = s.Block
	t.keeps(a, t.lead)
	return t.lead, true
}

// keeps ties an unnamed source to the relay that it was heard through.
func (t *tracer) keeps(a *headwater.Attribution, r relay) {
	if a.Source != "" {
		r.block = t.sentence(a.Cue).Block
		t.through[a.Source] = r
	}
}

// aside is how many blocks of the story stand between two.
func (t *tracer) aside(from, to int) int {
	if from >= len(t.story) || to >= len(t.story) {
		return 0
	}
	return t.story[to] - t.story[from]
}

// quotedFrom is the relay that this source was quoted from before. An unnamed one
// keeps it; a named one, who may speak elsewhere too, as long as no paragraph goes by
// without him.
func (t *tracer) quotedFrom(a *headwater.Attribution, s headwater.Sentence) (relay, bool) {
	src := t.source(a.Source)
	if src == nil {
		return relay{}, false
	}
	r, ok := t.through[src.ID]
	for g, n := src, 0; !ok && g != nil && n < deepest; n++ {
		if g = t.source(g.MemberOf); g != nil {
			r, ok = t.through[g.ID]
		}
	}
	if !ok || t.isNamed(src.ID) && (t.aside(r.block, s.Block) > shortAside || t.inTitle(s)) {
		return relay{}, false
	}
	kept := r
	kept.block = s.Block
	t.through[src.ID] = kept
	return r, true
}

// isNamed says whether a source is a person or body with a name. A document is
// none: "the letter" is known by where it was told of.
func (t *tracer) isNamed(id string) bool {
	s := t.source(id)
	return s != nil && s.Named && s.Kind != headwater.DocumentSource
}

// newPaper says whether the source is a document that was not told of before: not
// "the letter", or one with a name of its own.
func (t *tracer) newPaper(a *headwater.Attribution) bool {
	src := t.source(a.Source)
	if src == nil || src.Kind != headwater.DocumentSource {
		return false
	}
	return len(bare(src.Label)) == len(src.Label) || strings.ContainsFunc(bare(src.Label), unicode.IsUpper)
}

// holds says whether the relay that leads the report covers an attribution: its
// source is unnamed, a document told of before ("the letter"), or not told.
func (t *tracer) holds(a *headwater.Attribution) bool {
	src := t.source(a.Source)
	if src == nil {
		return a.Act != headwater.NoComment
	}
	return !t.isNamed(a.Source) && !t.newPaper(a)
}

// reacts says whether a named source answers what was reported, so that it speaks
// for itself also in the paragraph of the report.
func (t *tracer) reacts(a *headwater.Attribution) bool {
	switch a.Act {
	case headwater.Deny, headwater.Refuse, headwater.NoComment, headwater.Doubt, headwater.Confirm:
		return t.isNamed(a.Source)
	}
	cue := strings.ToLower(a.Cue.In(t.doc.Text))
	return t.isNamed(a.Source) && (strings.HasPrefix(cue, "respond") || strings.HasPrefix(cue, "react") || strings.HasPrefix(cue, "repl") || strings.HasSuffix(cue, " back"))
}

// speaksForItself says whether a named source speaks here in the outlet's own
// report. What the outlet says it wants or believes is no speech of it.
func (t *tracer) speaksForItself(a *headwater.Attribution) bool {
	switch a.Act {
	case headwater.Believe, headwater.Intend, headwater.Doubt, headwater.NoComment:
		return false
	}
	src := t.source(a.Source)
	return src != nil && src.Named && (src.Kind == headwater.PersonSource || a.Manner != headwater.Indirect && src.Kind == headwater.OrganizationSource)
}

// inPublic says whether the words were for all to hear, in a speech, a statement or
// a post, so that no relay need stand between: "told reporters", "wrote on Twitter".
func (t *tracer) inPublic(a *headwater.Attribution, s headwater.Sentence) bool {
	end := t.tokenAt(a.Cue.End)
	for i := end; i < min(end+9, s.Last); i++ {
		tok := t.syn.Tokens[i]
		if t.said(a, tok.Span) || tok.Kind == headwater.PunctToken {
			break
		}
		w, before := t.low(i), t.low(i-1)
		if i == end && crowds[w] || i == end+1 && crowds[w] && (before == "a" || before == "the") {
			return true
		}
		if places[w] && (before == "on" || before == "in" || before == "at" || i > end+1) {
			return true
		}
	}
	last := t.low(end - 1)
	return last == "tweeted" || last == "posted" || last == "tweets"
}

var (
	crowds = set("reporters", "journalists", "lawmakers", "parliament", "congress", "supporters", "crowd", "rally", "senators", "senate", "committee", "delegates", "voters", "newsmen", "briefing")
	places = set("twitter", "facebook", "instagram", "telegram", "statement", "tweet", "post", "conference", "rally", "speech", "briefing", "hearing", "release", "communique", "testimony", "debate", "blog")
)
