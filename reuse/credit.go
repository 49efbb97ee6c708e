package reuse

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// credit is where a text names the publisher of another, empty for nowhere.
type credit struct{ where string }

// Where a publisher can be named. In passing is no credit.
const (
	inByline   = "byline"
	inDateline = "dateline"
	inText     = "text"
	inFoot     = "foot"
	inPassing  = "text in passing"
)

func (c credit) outright() bool { return c.where != "" && c.where != inPassing }

// credits says where t names the publisher of other. Two texts of one publisher say
// nothing by naming it.
func credits(t, other text) credit {
	if strings.EqualFold(outlet(t.doc.Publisher), outlet(other.doc.Publisher)) {
		return credit{}
	}
	names := namesOf(other.doc)
	for _, by := range t.doc.Byline {
		if slices.ContainsFunc(names, func(n name) bool { return n.in(by) }) || by != "" && by == initials(other.doc.Publisher) {
			return credit{inByline}
		}
	}
	if own := initials(other.doc.Publisher); own != "" && slices.Contains(datelineAgencies(t.doc), own) {
		return credit{inDateline}
	}
	var best credit
	for _, n := range names {
		for at := range n.all(t.doc.Text) {
			if c := worth(t.doc, at, n); best.where == "" || c.outright() {
				best = c
			}
			if best.outright() {
				return best
			}
		}
	}
	return best
}

// worth says what a mention at a place is worth.
func worth(doc *headwater.Document, at headwater.Span, n name) credit {
	block, captioned := around(doc, at)
	switch {
	case doc.Dateline != nil && doc.Dateline.Span.Contains(at):
		return credit{inDateline}
	case creditLine.MatchString(block):
		return credit{inFoot}
	case captioned:
		return credit{} // the picture is theirs, not the words
	case cueBeside(doc.Text, at):
		return credit{inText}
	case n.short:
		return credit{}
	}
	return credit{inPassing}
}

// around is the block of a mention, and whether it stands under a picture.
func around(doc *headwater.Document, at headwater.Span) (string, bool) {
	for _, b := range doc.Blocks {
		if b.Contains(at) {
			return b.In(doc.Text), b.Kind == headwater.CaptionBlock
		}
	}
	return "", false
}

// creditLine is a line that says who helped.
var creditLine = regexp.MustCompile(`(?i)^\W*(with )?((additional|further) )?(reporting|material|files) (by|from)\b`)

// cueWords say that what is told comes from who is named beside them.
var cueWords = regexp.MustCompile(`(?i)(^|\W)(according|told|report(s|ed|ing|edly)?|said|says|wr(ites?|ote)|quot(es|ed|ing)|cit(es|ed|ing)|first|publish(ed|es)|` +
	`obtained|learned|contributed|source|via|courtesy|copyright|©)(\W|$)`)

// cueReach is how many bytes from a name a cue may stand.
const cueReach = 48

func cueBeside(text string, at headwater.Span) bool {
	before := text[max(0, at.Start-cueReach):at.Start]
	after := text[at.End:min(len(text), at.End+cueReach)]
	if i := max(strings.LastIndexByte(before, '\n'), strings.LastIndex(before, ". ")); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	if i := strings.Index(after, ". "); i >= 0 {
		after = after[:i]
	}
	return cueWords.MatchString(before) || cueWords.MatchString(after)
}

// signature is an agency's closing line that says who reported and edited.
var signature = regexp.MustCompile(`(?i)\(\s*(writing and )?reporting by |reporting by [^\n]{1,200}\bediting by `)

func signed(doc *headwater.Document) bool { return signature.MatchString(doc.Text) }
