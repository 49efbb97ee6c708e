package article

import (
	"regexp"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// crownReach is how many pieces below the outlet's name its headline is looked for.
const crownReach = 7

// crowned finds the headline of a report whose first line is its outlet's name: "THE
// RONA POST", perhaps with a motto, a date or a section below it, and then the headline.
// It keeps the name, makes furniture of what stands between, and gives the place of the
// headline, or -1. What the name has no word of ("Post"), it must have in its letters or in
// the story: all capitals above a headline that has them not, or somebody who told it.
func crowned(doc *headwater.Document, pieces []piece) int {
	if len(pieces) < 3 || doc.Publisher != "" {
		return -1
	}
	name := pieces[0].In(doc.Text)
	if !crown(name) {
		return -1
	}
	at := underCrown(doc.Text, pieces)
	if at < 0 || !paper(name) && !shoutsAbove(name, pieces[at].In(doc.Text)) && !heardBy(name, doc.Text[pieces[at].End:]) {
		return -1
	}
	doc.Publisher = name
	if len(doc.Byline) == 1 && strings.EqualFold(doc.Byline[0], name) {
		doc.Byline = nil
	}
	for i := range pieces[:at] {
		pieces[i].kind = headwater.BoilerplateBlock
	}
	return at
}

// paper says whether a name has the shape of an outlet's, as it may above a headline.
func paper(name string) bool {
	last := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	return catalog.OutletName(name) || last == "echo" || last == "portal" || last == "advertiser" || last == "broadcasting" || last == "report"
}

// crown says whether a line may be an outlet's name: up to five words as names are
// written, or capitals alone, and no section of a paper.
func crown(s string) bool {
	n := wordCount(s, 7)
	return n > 1 && n < 6 && len(s) < 50 && (nameLine(s) || shouts(s)) && !stopped(s) && !sections[strings.ToLower(s)] &&
		!hasPrefixFold(s, "by ") && !strings.ContainsAny(s, ":;,?!\"“(/0123456789")
}

// underCrown is the place of the headline: the first line of four words or more that is
// parted from the name by an empty line, or, where none is, the line below the name.
func underCrown(text string, pieces []piece) int {
	first := -1
	parted := false
	for i := 1; i < min(len(pieces)-1, crownReach); i++ {
		s := pieces[i].In(text)
		parted = parted || pieces[i].gap
		if i == 1 && !parted && stopped(s) && wordCount(s, 7) < 7 {
			continue // a motto: "News. Facts. No more."
		}
		if wordCount(s, 31) > 30 || pieces[i].kind == headwater.ParagraphBlock && !headline(s) {
			break
		}
		if pieces[i].kind != headwater.ParagraphBlock || wordCount(s, 4) < 4 {
			continue
		}
		if parted {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// shoutsAbove says whether a name stands in capitals above a headline that does not.
func shoutsAbove(name, headline string) bool { return shouts(name) && !shouts(headline) }

// heardBy says whether a story says of a name that it was told something or tells it.
func heardBy(name, story string) bool {
	name = strings.TrimPrefix(name, "The ")
	for from := 0; ; {
		i := strings.Index(story[from:], name)
		if i < 0 {
			return false
		}
		at := from + i
		if toldTo.MatchString(story[max(0, at-24):at]) || tells.MatchString(story[at+len(name):min(len(story), at+len(name)+24)]) {
			return true
		}
		from = at + len(name)
	}
}

var (
	toldTo = regexp.MustCompile(`\b(told|tells|telling|informed|statement to|interview with|speaking to|spoke to|said to|seen by|obtained by|reporters? (of|for)) (the |The )?$`)
	tells  = regexp.MustCompile(`^(’s|'s)?,? (report(s|ed)|has learn(ed|t)|was (not )?able|could not|was told|has seen|understands|revealed|correspondent|reporter)\b`)
)
