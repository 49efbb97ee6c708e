package article

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// byline says whether s credits authors or an agency and nothing else, and keeps
// them. Outside the head it takes only an agency's own "By …".
func byline(doc *headwater.Document, s string, head bool) bool {
	if len(s) > 200 || stopped(s) {
		return false
	}
	if !hasPrefixFold(s, "by ") {
		return head && agencyLine(doc, s)
	}
	names := s[3:]
	if before, after, ok := strings.Cut(names, "\n"); ok && !creditNames(after) {
		names = before
	}
	people := splitNames(undated(names))
	if people == nil || !head && (len(people) == 0 || !agency(people[len(people)-1])) {
		return false
	}
	credit(doc, people)
	return true
}

// undated cuts names at the date that follows them: "Jane Doe May 4 at 9:30
// AM Follow Jane Doe".
func undated(names string) string {
	words := strings.Fields(names)
	for i := 2; i+1 < len(words) && i < 12; i++ {
		if n := words[i+1][0]; month(strings.Trim(words[i], ".,")) > 0 && n >= '0' && n <= '9' {
			return strings.Join(words[:i], " ")
		}
	}
	return names
}

// creditLine says whether s, below the head, is a name and an agency: who took
// a picture.
func creditLine(s string) bool {
	name, last, two := strings.Cut(s, ",")
	return two && len(s) < 80 && !stopped(s) && agency(last) && wordCount(name, 5) < 5 && wordCount(name, 2) == 2 && creditNames(name)
}

// agencyLine takes "Associated Press", "Jane Doe and John Roe, Associated Press" or
// "Jane Doe in Halden and agencies" on a line of its own.
func agencyLine(doc *headwater.Document, s string) bool {
	last := strings.TrimSpace(s[strings.LastIndexAny(s, ",|")+1:])
	if !agency(last) && !agency(strings.TrimSuffix(last, " Staff")) && !strings.HasSuffix(strings.ToLower(s), " and agencies") {
		return false
	}
	people := splitNames(s)
	credit(doc, people)
	return len(people) > 0
}

func credit(doc *headwater.Document, people []string) {
	for _, p := range people {
		if !slices.ContainsFunc(doc.Byline, func(q string) bool { return strings.EqualFold(p, q) }) {
			doc.Byline = append(doc.Byline, p)
		}
	}
}
