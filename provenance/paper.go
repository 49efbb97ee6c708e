package provenance

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// paper is a document that an outlet carries where the text first tells of it: "a
// statement carried by Norda", "a letter seen by Norda".
type paper struct {
	noun  string
	by    *outlet
	block int
}

// forms are nouns of documents that outlets carry.
var forms = set("statement", "letter", "document", "documents", "memo", "email", "emails", "message", "video", "recording", "communique", "declaration", "transcript", "report", "draft", "filing", "text", "speech", "footage")

// findPapers finds the documents that outlets carry.
func (t *tracer) findPapers() {
	for i := range t.outlets {
		o := &t.outlets[i]
		s := t.sentence(o.span)
		link := t.link(o, s)
		if link <= s.First || !linked["by"][t.low(link)] {
			continue
		}
		if noun := t.low(link - 1); forms[noun] && !o.own && !t.inBase(o.source) {
			t.papers = append(t.papers, paper{noun, o, s.Block})
		}
	}
}

// carriedPaper is the relay of a document told of before: "the statement said".
func (t *tracer) carriedPaper(a *headwater.Attribution) (relay, bool) {
	src := t.source(a.Source)
	if src == nil || src.Kind != headwater.DocumentSource {
		return relay{}, false
	}
	for i := len(t.papers) - 1; i >= 0; i-- {
		p := t.papers[i]
		if p.by.span.Start < a.Cue.Start && strings.EqualFold(src.Label, "the "+p.noun) {
			id := t.sourceAt(p.by)
			return relay{source: id, span: p.by.span, block: p.block}, !t.inBase(id)
		}
	}
	return relay{}, false
}
