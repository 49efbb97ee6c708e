package origin

import (
	"regexp"
	"strings"

	"github.com/headwater-project/headwater"
)

// shortLine bounds, in bytes, a line that can be a credit and nothing else.
const shortLine = 160

var footLine = regexp.MustCompile(`(?i)\b(report(ing|ed)? (by|from|for)|contribut|source:|first published|originally (published|appeared)|republished|reprinted|material from|files from|input(s)? from|courtesy of)`)

// lineAround is the line of text that holds a span.
func (p *page) lineAround(at headwater.Span) string {
	text := p.Document.Text
	start := strings.LastIndexByte(text[:at.Start], '\n') + 1
	end := strings.IndexByte(text[at.End:], '\n')
	if end < 0 {
		return text[start:]
	}
	return text[start : at.End+end]
}

// restsHere says whether the words beside an outlet's name take something on its word:
// what it was told, shown or gave to read.
func (p *page) restsHere(at headwater.Span) bool {
	if line := p.lineAround(at); p.block(at.Start) == headwater.BoilerplateBlock || len(line) < shortLine {
		if creditLine(line) {
			return true
		}
		if p.block(at.Start) == headwater.BoilerplateBlock {
			return false
		}
	}
	n := p.sentence(at.Start)
	if n < 0 {
		return false
	}
	s := p.Syntax.Sentences[n]
	before := p.text(headwater.Span{Start: max(s.Start, at.Start-70), End: at.Start})
	after := p.text(headwater.Span{Start: at.End, End: min(s.End, at.End+45)})
	return givenTo.MatchString(before) || givenBy.MatchString(after) || creditLine(before)
}

// creditLine says whether words credit a report, and do not speak of one.
func creditLine(words string) bool {
	return footLine.MatchString(words) && !spokenOf.MatchString(words)
}

// spokenOf are the words for a report that a sentence speaks of: "the report by".
var spokenOf = regexp.MustCompile(`(?i)\b(the|this|that|a|an|any|such|what)( [\w-]+)? report (by|from|for)`)

var (
	givenTo = regexp.MustCompile(`(?i)\b(told|tell|spoke (with|to)|speaking to|interview (with|to)|(shown|given|leaked|provided|sent|confirmed|statement) to|(seen|obtained|reviewed|viewed|verified|published|reported|broken|cited|quoted) (first )?by|according to|according to (a|the|an)( \w+)? (report|story|article|dispatch|investigation) (by|in|from|of)|cit(ing|es|ed)|quot(ing|es)|credit(s|ing)|as quoted in|wrote (in|for)|published in)( the)?\s*$`)
	givenBy = regexp.MustCompile(`(?i)^\s*(,? ?(and|&) [\w’' -]{2,40}? )?(first |has |had |have |also |was |were |previously |earlier )*(report(s|ed)|sa(id|ys)|cit(es|ed)|quot(es|ed)|wrote|writes|reveal(s|ed)|published|learned|obtained|saw|shown|told|given|seen|reviewed|confirmed|broke)\b`)
)

// reportHere says whether the words around an outlet's name speak of what it told.
func (p *page) reportHere(at headwater.Span) bool {
	before := p.text(headwater.Span{Start: max(0, at.Start-40), End: at.Start})
	after := p.text(headwater.Span{Start: at.End, End: min(len(p.Document.Text), at.End+30)})
	return ofReport.MatchString(before) || itsReport.MatchString(after)
}

var (
	ofReport  = regexp.MustCompile(`(?i)\b(report|dispatch|story|article|account|exclusive|investigation|scoop)s? (of|by|from|in|on)( the)?\s*$`)
	itsReport = regexp.MustCompile(`(?i)^(['’]s?)?\s+(\w+ ){0,2}(report|dispatch|story|article|account|exclusive|investigation|scoop)\b`)
)
